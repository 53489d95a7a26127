"""The body that somebody speaks for: "Acme spokesman Ek", "the head of Acme"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.countries import country
from dateline.events.noun_kinds import noun_kind
from dateline.events.nouns import name_words
from dateline.events.titled import TITLES, is_title

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dateline.events.grammar import Tree
    from dateline.text.tokens import Token

    Body = tuple[Token, Sequence[Token]]
    """The head of what tells a body, and the words of its name if that is one."""

_HEADS = frozenset(
    "spokesman spokeswoman spokesperson chief executive ceo cfo coo chairman chairwoman chair "
    "president director manager head boss coach captain founder co-founder cofounder owner "
    "secretary-general commander commissioner superintendent trainer skipper leader".split()
)
"""Nouns for those who say "we" of the body that they lead or speak for."""
LEADERS = frozenset(
    "chief executive ceo chairman chairwoman chair president director head boss coach manager "
    "leader".split()
)
"""Nouns for whoever leads a body."""
_ANY_LEADER = frozenset("chief head boss leader".split())
"""Those of them that may stand for another: the "boss" may be the director."""
_OF_FIRMS = frozenset(
    "spokesman spokeswoman spokesperson executive ceo chairman chairwoman coach".split()
)
_PLAIN = frozenset("chief deputy new former".split())
"""Words before such a noun that do not say whose it is."""
_OF = frozenset(("of", "for", "at", "with"))


def body_of(tree: Tree, token: Token, name: Sequence[Token]) -> Body | None:
    """Return the body for which the person named by `name` speaks.

    token: the head of the name.
    name: empty if `token` is a common noun: "an Acme spokesman".
    """
    for noun in heads(tree, token, name):
        owner = _owner(tree, noun) or _beside(tree, token, noun)
        if owner is not None and owner.pos == "PROPN":
            return owner, name_words(tree, owner)
        if owner is not None and noun_kind(owner, plural=False) in ("organisation", "group"):
            return owner, ()
    return _before_title(name)


def heads(tree: Tree, token: Token, name: Sequence[Token]) -> Iterator[Token]:
    """Yield the nouns that say that somebody leads or speaks for others: "chairman and founder"."""
    beside = tree.kids(token.i, "compound", "nmod", "appos") if name else [token]
    if name and token.dep == "appos":
        beside.append(tree[token.head])
    for noun in beside:
        if noun.pos == "NOUN" or noun.dep != "compound":
            joined = (tree[i] for i in tree.conjuncts(noun.i))
            yield from (each for each in joined if each.lemma.lower() in _HEADS)


def _owner(tree: Tree, noun: Token) -> Token | None:
    """Return whose head a noun tells of: "Acme's head", "head of Acme", "the Acme head"."""
    whose = tree.kid(noun.i, "poss")
    if whose is not None:
        return whose
    of = (obj for prep, obj in tree.prepositions(noun.i) if prep.lemma in _OF)
    before = (k for k in tree.kids(noun.i, "compound", "nmod") if k.lemma.lower() not in TITLES)
    return next(of, None) or next(before, None)


def _beside(tree: Tree, name: Token, noun: Token) -> Token | None:
    """Return what stands with a noun before a name: "Acme chief executive Ada Lund"."""
    whose = tree.kid(name.i, "poss")
    before = (k for k in tree.kids(name.i, "compound", "nmod") if k.pos == "PROPN" and k.i < noun.i)
    return whose or (next(before, None) if noun.head == name.i else None)


def body_before(tree: Tree, noun: Token, owner: Token | None) -> Token | None:
    """Return the body whose leader a noun tells of: "the Acme boss", "the carmaker's chief"."""
    if noun.lemma.lower() not in _ANY_LEADER:
        return None
    if owner is not None:
        return owner if owner.dep == "poss" else None
    before = tree.kids(noun.i, "compound", "nmod")
    return before[0] if len(before) == 1 and before[0].pos == "PROPN" else None


def is_of_a_firm(tree: Tree, noun: Token) -> bool:
    """Whether a head that is told to be nobody's is that of the firm told of: "a spokesman"."""
    plain = all(kid.lemma in _PLAIN for kid in tree.kids(noun.i, "amod", "compound"))
    return noun.pos == "NOUN" and noun.lemma in _OF_FIRMS and plain


def _before_title(name: Sequence[Token]) -> Body | None:
    """Return what stands before the title in a name: "Acme Chief Executive Ek"."""
    if len(name) <= 1:
        return None
    first = next((n for n in range(len(name) - 1) if is_title(name[n], name[n + 1 :])), 0)
    people = country(" ".join(word.text for word in name[:first]))
    led = any(word.lemma.lower() in _HEADS for word in name[first:-1])
    if not first or not led or (people is not None and people.way == "people"):
        return None
    return name[first - 1], name[:first]
