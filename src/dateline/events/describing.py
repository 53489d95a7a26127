"""The nouns that a sentence tells a name by: "Mayor Ek", "Ek, a welder", "his son Ek"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.events.epithets import age_beside, age_told, called_by_age, made_by_deed
from dateline.events.noun_kinds import ORGANISATION_NOUNS, is_role, noun_kind
from dateline.events.titled import is_office, split_titles

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dateline.events.grammar import Tree
    from dateline.text.tokens import Token

ASIDES = frozenset((",", "(", "-", "--", "–", "—"))
_NAMING = frozenset(("identify", "name"))
_BEFORE = ("amod", "compound", "nmod")


@dataclass(frozen=True, slots=True)
class Told:
    """A noun that a name is told by, the words before it in lower case, and whose it is."""

    noun: str
    words: frozenset[str] = frozenset()
    owner: Token | None = None


def told_by(tree: Tree, token: Token, name: Sequence[Token]) -> Iterator[Told]:
    """Yield the nouns that the name of the words `name`, headed by `token`, is told by."""
    yield from _in_name(name)
    age = age_beside(tree, name)
    if age is not None:
        yield Told(called_by_age(age))
    yield from map(Told, made_by_deed(tree, token))
    for noun in _beside(tree, token):
        if noun_kind(noun, plural=False) in ("person", "organisation"):
            yield Told(noun.lemma.lower(), words_before(tree, noun), owner_of(tree, noun))
        for old in tree.kids(noun.i, "amod"):
            years = age_told(tree, old)
            if years is not None:
                yield Told(called_by_age(years))
    for noun in tree.kids(token.i, "compound", "nmod"):
        body = noun.lemma in ORGANISATION_NOUNS and noun.i + 1 == name[0].i
        if noun.pos == "NOUN" and noun.text.islower() and (body or is_role(noun.lemma)):
            whose = owner_of(tree, noun) or tree.kid(token.i, "poss")
            yield Told(noun.lemma.lower(), words_before(tree, noun), whose)


def _in_name(name: Sequence[Token]) -> Iterator[Told]:
    """Yield the title before a name ("President Lund") and the body in it ("Labour Court")."""
    titles, rest = split_titles(name)
    before = name[: len(name) - len(rest)]
    if titles and rest and before and is_role(before[-1].lemma):
        yield Told(before[-1].lemma.lower(), frozenset(w.text.lower() for w in before[:-1]))
    for word in name:
        noun = word.lemma.lower()
        if noun in ORGANISATION_NOUNS:
            yield Told(noun, frozenset(w.text.lower() for w in name if w is not word))


def _beside(tree: Tree, token: Token) -> Iterator[Token]:
    """Yield the nouns in apposition to a name, on either side, and those that it is told to be."""
    yield from (k for k in tree.kids(token.i, "appos") if _describes(k))
    head = tree[token.head]
    if token.dep == "appos" and _describes(head) and not is_new(tree, token):
        yield head
    known = identified(tree, token)
    if known is not None:
        yield known
    if token.dep == "nsubj" and head.lemma == "be" and not tree.kid(head.i, "neg"):
        yield from (k for k in tree.kids(head.i, "attr") if _describes(k))


def is_new(tree: Tree, name: Token) -> bool:
    """Whether a name is brought in as one of many: "the suspect, a Dane"."""
    return any(k.lemma in ("a", "an") for k in tree.kids(name.i, "det"))


def _describes(noun: Token) -> bool:
    """Whether a word is a common noun, or an office with a capital: "Ek, CEO of Lund"."""
    return noun.pos == "NOUN" or (noun.pos == "PROPN" and is_office([noun]))


def identified(tree: Tree, name: Token) -> Token | None:
    """Return the noun that a name identifies: "a suspect identified as Ek", "was named as Ek"."""
    verb = tree[tree[name.head].head] if tree[name.head].lemma == "as" else tree[name.head]
    if verb.lemma not in _NAMING or verb.tag != "VBN" or name.dep not in ("pobj", "oprd"):
        return None
    noun = tree[verb.head] if verb.dep == "acl" else tree.kid(verb.i, "nsubjpass")
    return noun if noun is not None and noun.pos == "NOUN" else None


def words_before(tree: Tree, noun: Token) -> frozenset[str]:
    """Return the words that tell which a noun is: "prime" in "the prime minister"."""
    kids = [k for k in tree.kids(noun.i, *_BEFORE) if k.i < noun.i]
    kids += [k for kid in kids for k in tree.kids(kid.i, *_BEFORE)]
    return frozenset(k.text.lower() for k in kids)


def owner_of(tree: Tree, noun: Token) -> Token | None:
    """Return whose a noun is: "Ek's wife", "the wife of Ek"."""
    whose = tree.kid(noun.i, "poss")
    if whose is not None:
        return whose
    return next((o for p, o in tree.prepositions(noun.i) if p.lemma == "of"), None)
