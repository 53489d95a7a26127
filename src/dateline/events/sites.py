"""Buildings and the like: "the hotel" is where the article says that the hotel is."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from dateline.events.enclosing import one
from dateline.events.lexicon import DEFINITE
from dateline.events.naming import is_place
from dateline.events.places import of_site, place_of
from dateline.events.scenes import AT_HAND, LOCATIVE, REACHING, befalls
from dateline.events.sitewords import tells_where
from dateline.events.spots import below

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.events.entities import Entities
    from dateline.events.event import Event
    from dateline.events.grammar import Tree
    from dateline.events.places import Place
    from dateline.text.tokens import Token

_AT_HOME = frozenset("home house apartment kitchen bedroom backyard garage driveway porch".split())
_LEAD = 3
"""Sentences whose definite nouns later ones explain."""


class Sites:
    """What stands where, by what it is and whose."""

    def __init__(
        self,
        trees: Sequence[Tree],
        spans: Sequence[Sequence[tuple[int, int]]],
        entities: Entities,
    ) -> None:
        self._trees = trees
        self._entities = entities
        self._known: dict[tuple[str, str | None], list[Place]] = defaultdict(list)
        for number, tree in enumerate(trees):
            for token in tree.tokens:
                kind = _kind(token)
                if kind is None:
                    continue
                found = below(tree, token.i, spans[number], entities) or of_site(
                    tree, token, entities
                )
                if found is not None:
                    self._known[kind, self._owner(tree, token, number)].append(found)

    def of(self, event: Event, words: Sequence[int]) -> Place | None:
        """Return the place of the building in or near which an event is told to happen.

        words: those under which it stands.
        """
        tree = event.tree
        for node in words:
            there = self._there(event, node)
            if there is not None:
                number, noun = there
                found = self._of_noun(self._trees[number], noun, number)
                if found is not None:
                    return found
            for noun in _sites(tree, node):
                if self._owner(tree, noun, event.number) is not None or _is_definite(tree, noun):
                    return self._of_noun(tree, noun, event.number)
        return None

    def there(self, event: Event, words: Sequence[int]) -> Place | None:
        """Return the building to which "there" points: "She loved the zoo. He slept there"."""
        for node in words:
            there = self._there(event, node)
            if there is not None:
                number, noun = there
                return place_of(self._trees[number], noun)
        return None

    def _there(self, event: Event, node: int) -> tuple[int, Token] | None:
        """Return the sentence and the noun of what "there" under a word points to."""
        tree = event.tree
        word = next((k for k in tree.kids(node, "advmod") if k.lemma.lower() == "there"), None)
        if word is None:
            return None
        for number in (event.number, event.number - 1):
            for noun in reversed(self._trees[number].tokens if number >= 0 else ()):
                if noun.start < word.start and noun.pos == "NOUN" and _kind(noun) is not None:
                    return number, noun
        return None

    def _of_noun(self, tree: Tree, noun: Token, number: int) -> Place | None:
        """Return where the building is that a noun tells of, if the text says so of just one.

        Whose it is decides if that is told: "his home". Otherwise it is told before the noun, or,
        if that stands in the lead, anywhere.
        """
        kind, owner = _kind(noun), self._owner(tree, noun, number)
        if kind is not None and owner is not None:
            return one(self._known.get((kind, owner), ()))
        told = [place for key, places in self._known.items() if key[0] == kind for place in places]
        return one([place for place in told if place.start < noun.start or number < _LEAD])

    def _owner(self, tree: Tree, noun: Token, number: int) -> str | None:
        """Return the name of who has a house: "his home", "the Lund home"."""
        owner = tree.kid(noun.i, "poss") or next(
            (k for k in tree.kids(noun.i, "compound") if k.pos == "PROPN"), None
        )
        if owner is None or is_place(owner.text):
            return None
        entity = self._entities.resolve(tree, owner, number)
        return entity.name if entity is not None else owner.lemma.lower()


def _sites(tree: Tree, node: int) -> list[Token]:
    """Return the nouns under a word for what stands where that is done."""
    found = [obj for prep, obj in tree.prepositions(node) if prep.lemma.lower() in LOCATIVE]
    verb = tree[node]
    if verb.pos == "VERB" and (befalls(verb) or verb.lemma in REACHING | AT_HAND):
        found += tree.kids(node, "dobj", "nsubjpass")
        found += tree.kids(node, "nsubj") if tree.kid(node, "dobj") is None else ()
    return [noun for noun in found if noun.pos == "NOUN" and _kind(noun) is not None]


def _is_definite(tree: Tree, noun: Token) -> bool:
    return any(k.lemma.lower() in DEFINITE for k in tree.kids(noun.i, "det"))


def _kind(noun: Token) -> str | None:
    """Return what kind of building a noun names, if just one: "mill"; "home" for a room of one."""
    if noun.tag not in ("NN", "NNP"):
        return None
    word = noun.lemma.lower()
    return "home" if word in _AT_HOME else word if tells_where(word) else None
