"""Words that point to a place named before: "there", "in the city", "in the country"."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from dateline.events.lexicon import DEFINITE
from dateline.events.naming import is_place
from dateline.events.nouns import name_words, words_text
from dateline.events.places import known, place_of, state_of
from dateline.events.scenes import (
    LEAVING,
    LOCATIVE,
    MOTION,
    PHYSICAL,
    REACHING,
    befalls,
    means,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dateline.events.entities import Entities
    from dateline.events.event import Event
    from dateline.events.extraction import Reader
    from dateline.events.grammar import Tree
    from dateline.events.places import Place
    from dateline.text.tokens import Token

_CITIES = frozenset("city town village capital".split())
_STATES = frozenset(("country", "nation"))
_RESIDENTS = frozenset(
    "citizen resident inhabitant townsfolk townspeople villager garrison defender islander".split()
)
_IN = LOCATIVE | frozenset("through to into".split())
_POINTERS = frozenset(("here", "there"))
_REACH = 1
"""Sentences back to which such a word looks."""


class Pointing:
    """The places that an article names, in its order."""

    def __init__(self, text: Reader) -> None:
        self._trees = text.trees
        self._entities = text.entities
        self._pointed = [
            not _POINTERS.isdisjoint([t.lemma.lower() for t in tree.tokens]) for tree in text.trees
        ]
        """Whether a sentence says "here" or "there"."""
        self._text = text

    def of(self, event: Event, words: Sequence[int]) -> Place | None:
        """Return the place to which a word in an event's clause points, under one of `words`."""
        tree = event.tree
        for node in words:
            adverbs = self._adverbs(tree, node) if self._pointed[event.number] else ()
            if "there" in adverbs:
                return self._before(event, node, "any")
            if "here" in adverbs and not self._text.speakers.is_quoted(event.tree[node].start):
                return self._text.filed_at
            if self._is_of_residents(event, node):
                return self._before(event, node, "city")
            where = [obj for prep, obj in tree.prepositions(node) if prep.lemma.lower() in _IN]
            if tree[node].lemma in REACHING - LEAVING:
                where += tree.kids(node, "dobj", "nsubjpass")
            for obj in where:
                both = (obj, *tree.kids(obj.i, "poss"))
                pointer = next((noun for noun in both if _points(tree, noun)), None)
                if pointer is not None:
                    kind = "city" if pointer.lemma in _CITIES else "state"
                    found = self._before(event, node, kind) or self._at_home(kind)
                    if found is None or kind == "city":
                        return found
                    state = state_of(found)
                    return state and replace(state, text=place_of(tree, pointer).text)
        return None

    @staticmethod
    def _is_of_residents(event: Event, node: int) -> bool:
        """Whether those do something who live where was told: "the citizens dug a ditch"."""
        tree, verb = event.tree, event.tree[node]
        subject = tree.subject(node) if verb.pos == "VERB" else None
        if subject is None or event.sense.speech or verb.lemma in MOTION | LEAVING:
            return False
        kids = [k.lemma.lower() for k in tree.kids(subject.noun)]
        lives = tree[subject.noun].lemma.lower() in _RESIDENTS
        return lives and kids == ["the"] and means(verb, PHYSICAL)

    def _adverbs(self, tree: Tree, node: int) -> set[str]:
        """Return the adverbs under a word, and under what it tells of."""
        objects = [obj for _, obj in tree.prepositions(node)]
        inner = [obj for above in objects for _, obj in tree.prepositions(above.i)]
        told_of = (tree[node], *self._things(tree, node), *objects, *inner)
        return {kid.lemma.lower() for word in told_of for kid in tree.kids(word.i, "advmod")}

    def _at_home(self, kind: str) -> Place | None:
        """Return where the story was filed, if that is of a kind."""
        here = self._text.filed_at
        if here is None or kind == "city":
            return here
        return here if self._entities.names.states <= {here.country} else None

    def _things(self, tree: Tree, node: int) -> list[Token]:
        """Return what a verb befalls: "robbed a bank there", "the market there collapsed"."""
        return tree.kids(node, "dobj", "nsubjpass", *(("nsubj",) * befalls(tree[node])))

    def _before(self, event: Event, node: int, kind: str) -> Place | None:
        """Return the place of a kind that is named last before a word."""
        start = event.tree[node].start
        for number in range(event.number, max(-1, event.number - _REACH - 1), -1):
            for place in reversed(self.named(number)):
                if place.start < start and _is_of(place, kind):
                    return place
        return None

    def is_time(self, number: int, token: Token) -> bool:
        """Whether a word of sentence `number` is part of a time expression."""
        return any(s < token.end and token.start < e for s, e in self._text.spans[number])

    def named(self, number: int) -> Sequence[Place]:
        """Return the states and cities that sentence `number` names, in its order."""
        if number not in self._named:
            tree = self._trees[number]
            self._named[number] = list(_all(tree, self._entities))
        return self._named[number]

    def others(self, number: int, here: Place) -> list[Place]:
        """Return the places that sentence `number` names and in which `here` does not lie.

        What has no state, an empire or a sea, is one only if something is said to be in it.
        """
        inside = self.inside(number)
        return [
            place
            for place in self.named(number)
            if place.name != here.name
            and (place.latitude or place.country != here.country)
            and (place.latitude or place.country or place in inside)
        ]

    def inside(self, number: int) -> list[Place]:
        """Return those in which sentence `number` says that something is: "in Oslo"."""
        tree = self._trees[number]
        under = [t for t in tree.tokens if tree[t.head].lemma.lower() in LOCATIVE]
        return [p for p in self.named(number) if any(p.start <= t.start < p.end for t in under)]

    @cached_property
    def _named(self) -> dict[int, list[Place]]:
        return {}


def _all(tree: Tree, entities: Entities) -> Iterator[Place]:
    for token in tree.tokens:
        if token.pos != "PROPN" or token.dep in ("compound", "nmod"):
            continue
        words = name_words(tree, token)
        text = words_text(tree, [w.i for w in words])
        if words and is_place(text) and text not in entities.names.by_surname:
            found = known(text, (words[0].start, words[-1].end), entities)
            if found is not None and (token.dep != "poss" or found.latitude is not None):
                yield found


def _points(tree: Tree, noun: Token) -> bool:
    """Whether a noun is "the city" and no more."""
    if noun.lemma not in _CITIES and noun.lemma not in _STATES:
        return False
    kids = [k for k in tree.kids(noun.i) if k.dep != "case"]
    return bool(kids) and all(k.dep == "det" and k.lemma.lower() in DEFINITE for k in kids)


def _is_of(place: Place, kind: str) -> bool:
    if kind == "any":
        return True
    return place.country is not None if kind == "state" else place.latitude is not None
