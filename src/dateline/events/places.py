"""Where an event happened: a place name under a preposition of place, and nothing less."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.events.countries import country
from dateline.events.entities import name_words
from dateline.events.gazetteer import STATES, City, city
from dateline.events.participants import words_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.events.entities import Entities
    from dateline.events.grammar import Tree
    from dateline.events.triggers import Trigger
    from dateline.text.tokens import Token

_LOCATIVE = frozenset("in at near outside inside across throughout off around within".split())
_NO_PLACE = frozenset(
    """january february march april may june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday jan feb mar apr jun jul aug sep sept
    oct nov dec congress parliament court islam christianity english""".split()
)


@dataclass(frozen=True, slots=True)
class Place:
    """A place as written, with its usual name, its country and its coordinates where known."""

    text: str
    start: int
    end: int
    name: str
    country: str | None
    latitude: float | None = None
    longitude: float | None = None


def place(
    tree: Tree, trigger: Trigger, timed: Sequence[tuple[int, int]], entities: Entities
) -> Place | None:
    """Return the place of an event; `timed` are the spans of time expressions, never places."""
    nodes = [trigger.head]
    if trigger.carrier is not None and trigger.carrier != trigger.head:
        nodes.append(trigger.carrier)
    head = tree[trigger.head]
    if trigger.kind == "noun" and head.dep in ("dobj", "nsubj", "nsubjpass"):
        nodes.append(head.head)
    for node in nodes:
        found = _below(tree, node, timed, entities)
        if found is not None:
            return found
    if head.pos == "VERB":
        for kid in tree.kids(trigger.head, "dobj", "nsubjpass"):
            found = _below(tree, kid.i, timed, entities)
            if found is not None:
                return found
    return _in_name(tree, trigger, entities)


def _below(
    tree: Tree, node: int, timed: Sequence[tuple[int, int]], entities: Entities
) -> Place | None:
    for prep, obj in tree.prepositions(node):
        if prep.lemma.lower() in _LOCATIVE and obj.pos == "PROPN":
            words = name_words(tree, obj)
            if words and not any(s < words[-1].end and words[0].start < e for s, e in timed):
                found = _named(tree, obj, words, entities)
                if found is not None:
                    return found
    return None


def _in_name(tree: Tree, trigger: Trigger, entities: Entities) -> Place | None:
    """Return the city before an event noun: "the Paris summit"."""
    if trigger.kind != "noun":
        return None
    for kid in tree.kids(trigger.head, "compound", "nmod"):
        if kid.pos == "PROPN":
            where = city(kid.text, mentioned=entities.states)
            if where is not None:
                return _of_city(kid.text, kid.start, kid.end, where)
    return None


def _of_city(text: str, start: int, end: int, where: City) -> Place:
    return Place(text, start, end, where.name, where.country, where.latitude, where.longitude)


def _named(tree: Tree, obj: Token, words: Sequence[Token], entities: Entities) -> Place | None:
    text = words_text(tree, [w.i for w in words])
    if text.lower().rstrip(".") in _NO_PLACE:
        return None
    start, end = words[0].start, words[-1].end
    state = country(text)
    if state is not None and state.way == "name":
        return Place(text, start, end, state.name, state.code)
    if text in STATES:
        return Place(text, start, end, text, "US")
    code, region = _beside(tree, obj)
    where = city(text, country=code, region=region, mentioned=entities.states)
    if where is not None:
        return _of_city(text, start, end, where)
    entity = entities.named(text)
    if entity is not None and entity.kind in ("person", "organisation"):
        return None
    return Place(text, start, end, text, code)


def _beside(tree: Tree, place_name: Token) -> tuple[str | None, str | None]:
    """Return the state and region in "Bergen, Norway", "Bergen in Norway" or "Portland, Ore."."""
    below = [*tree.kids(place_name.i, "appos", "conj", "npadvmod", "nmod")]
    below += [obj for prep, obj in tree.prepositions(place_name.i) if prep.lemma == "in"]
    for kid in below:
        text = words_text(tree, [w.i for w in name_words(tree, kid)] or [kid.i])
        if text in STATES:
            return "US", STATES[text]
        state = country(text)
        if state is not None and state.way == "name":
            return state.code, None
    return None, None
