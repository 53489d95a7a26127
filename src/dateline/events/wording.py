"""How a text words what it tells of: whose it is, and what it was called in full before."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from dateline.events.noun_kinds import noun_kind
from dateline.events.nouns import phrase, possessive, words_text
from dateline.events.standing import is_definite

if TYPE_CHECKING:
    from collections.abc import Callable

    from dateline.events.grammar import Tree
    from dateline.events.naming import Entity
    from dateline.text.tokens import Token

    Place = tuple[Tree, Token, int]
    """A noun in a sentence, and the number of that."""

_NAMING = frozenset("compound nmod poss".split())
"""Relations of words before a noun that tell which it is; an adjective may only tell how it is."""
_EVERYBODY = frozenset("country nation state world public people".split())
"""Nouns that with "the" are those that the text is about anyway."""
_MOST = 8
"""Phrases with a noun that are looked at."""


def owned(tree: Tree, noun: Token, text: str, owner: Entity) -> str:
    """Return the `text` of a phrase with its owner by name: "Ek's father" for "his father"."""
    whose = tree.kid(noun.i, "poss")
    if whose is None or (whose.pos == "PROPN" and owner.kind == "country"):
        return text
    if not owner.named and (whose.tag != "PRP$" or owner.name.endswith(noun.text)):
        return text
    if not owner.named and owner.kind is None and whose.text.lower() == "its":
        return text
    mark = tree.kid(whose.i, "case")
    last = mark if mark is not None else whose
    words = phrase(tree, noun)
    if last.i not in words or tree.left_edge(whose.i) > words[0] + (tree[words[0]].pos == "DET"):
        return text
    rest = words_text(tree, words[words.index(last.i) + 1 :])
    return f"{possessive(owner.name, several=owner.plural)} {rest}"


def antecedent(tree: Tree, whose: Token) -> Token | None:
    """Return for whom "whose" stands: the cook of "a cook whose boat sank"."""
    clause = next((t for t in tree.ancestors(whose.i) if t.dep == "relcl"), None)
    return tree[clause.head] if clause is not None and whose.tag == "WP$" else None


def is_short(tree: Tree, noun: Token, text: str) -> bool:
    """Whether a phrase only points to what was told of before: "the ship"; bodies have names."""
    plain = noun.pos == "NOUN" and " " not in text and is_definite(tree, noun)
    return plain and noun_kind(noun, plural=False) != "organisation"


class Phrases:
    """The nouns that a text has told more of so far than their one word."""

    def __init__(self) -> None:
        self._places: dict[str, list[Place]] = defaultdict(list)

    def see(self, tree: Tree, noun: Token, number: int) -> None:
        """Take in a noun, if it has words that tell which it is: "Ek's ferry", "the car ferry"."""
        before = [k for k in tree.children[noun.i] if k.i < noun.i]
        if any(k.dep in _NAMING or (k.dep == "amod" and _is_capital(k)) for k in before):
            self._places[noun.text.lower()].append((tree, noun, number))

    def in_full(self, noun: Token, text_of: Callable[[Tree, Token, int], str]) -> str | None:
        """Return what was told before with the words of a noun, if that was one thing."""
        places = self._places.get(noun.text.lower(), ())
        before = [place for place in places if place[1].start < noun.start]
        texts = [_told_by_name(*place[:2], text_of(*place)) for place in before[-_MOST:]]
        longest = max(texts, key=len, default="")
        if " " not in longest or noun.lemma in _EVERYBODY:
            return None
        words = set(longest.lower().split())
        return longest if all(words.issuperset(text.lower().split()) for text in texts) else None


def _is_capital(word: Token) -> bool:
    return word.i > 0 and word.text[:1].isupper()


def _told_by_name(tree: Tree, noun: Token, text: str) -> str:
    """Return the words of a phrase without "one" and an owner of whom it is not known who it is."""
    first, _, rest = text.partition(" ")
    owner = tree.kid(noun.i, "poss")
    unknown = owner is not None and owner.pos == "PRON" and first == owner.text
    return rest if unknown or first.lower() == "one" else text
