"""What takes up somebody by what he is, not by name: "the 34-year-old", "the suspect".

An age takes up who was told to be so old; "the suspect" is who was arrested, "the victim" who was
harmed. Others tell something new of whom a text is about: "the Oslo-born striker".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.dependencies import SUBJECTS
from dateline.events.senses import sense

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from dateline.events.grammar import Tree
    from dateline.text.tokens import Token

_AGE = 5
"""Words of an age: "6 - year - old"."""
_YEARS = "-year-old"
_ACCUSED = ("suspect", "defendant", "accused", "detainee")
_MADE_BY = {
    **dict.fromkeys(("arrest", "charge", "convict", "sentence", "acquit"), _ACCUSED),
    **dict.fromkeys(("kill", "injure", "attack", "shoot", "rob", "kidnap"), ("victim",)),
}
"""What somebody is called to whom a deed of some sense was done."""
_OF_PLAYERS = frozenset(
    "striker midfielder defender goalkeeper winger forward playmaker international quarterback "
    "pitcher batsman bowler champion medallist medalist laureate veteran star defendant "
    "teenager pensioner youngster".split()
)
"""Nouns that with "the" tell of one who was told of before."""
_TELLING = frozenset(("former", "veteran", "born"))


def age_told(tree: Tree, old: Token) -> str | None:
    """Return the age that stands for somebody: "34" of "the 34-year-old"."""
    year = tree.kid(old.i, "npadvmod")
    if old.text != "old" or year is None or year.text != "year":
        return None
    number = tree.kid(year.i, "nummod")
    return number.text.lower() if number is not None else None


def age_beside(tree: Tree, name: Sequence[Token]) -> str | None:
    """Return the age beside a name: "6-year-old Ek", "Nils Ek, 6,"."""
    first, last = name[0].i, name[-1].i
    if first >= _AGE and tree[first - 1].text.lower() == "old":
        before = [t.text.lower() for t in tree.tokens[first - _AGE : first]]
        if before[-3:] == ["year", "-", "old"]:
            return before[0]
    match [t.text for t in tree.tokens[last + 1 : last + 4]]:
        case [",", age, "," | "."] if age.isdecimal():
            return age
    return None


def called_by_age(age: str) -> str:
    """Return the noun that somebody of an age is told by."""
    return age + _YEARS


def may_be_called(called: str, told_as: Collection[str]) -> bool:
    """Whether somebody may be so old who is told by these nouns."""
    return called in told_as or not any(noun.endswith(_YEARS) for noun in told_as)


def made_by_deed(tree: Tree, word: Token) -> Iterator[str]:
    """Yield the nouns by which somebody is taken up to whom something was done: "the victim"."""
    first = word
    while first.dep == "conj":
        first = tree[first.head]
    verb = tree[first.head]
    if first.dep in ("nsubjpass", "dobj") and verb.pos == "VERB" and not tree.kid(verb.i, "neg"):
        yield from _MADE_BY.get(sense(verb.lemma).name, ())


def is_epithet(tree: Tree, noun: Token) -> bool:
    """Whether a definite noun tells something new of who is known: "the former nurse"."""
    if noun.dep not in SUBJECTS:
        return False
    return noun.lemma in _OF_PLAYERS or any(
        k.text.lower() in _TELLING or k.text == "old" for k in tree.kids(noun.i, "amod")
    )
