"""Where an event happened: a place name under a preposition of place, and nothing less."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.events.countries import country
from dateline.events.entities import name_words
from dateline.events.participants import words_text

if TYPE_CHECKING:
    from collections.abc import Sequence

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
    """A place as written, with its usual name and its country where they are known."""

    text: str
    start: int
    end: int
    name: str
    country: str | None


def place(tree: Tree, trigger: Trigger, timed: Sequence[tuple[int, int]]) -> Place | None:
    """Return the place of an event; `timed` are the spans of time expressions, never places."""
    nodes = [trigger.head]
    if trigger.carrier is not None and trigger.carrier != trigger.head:
        nodes.append(trigger.carrier)
    head = tree[trigger.head]
    if trigger.kind == "noun" and head.dep in ("dobj", "nsubj", "nsubjpass"):
        nodes.append(head.head)
    for node in nodes:
        for prep, obj in tree.prepositions(node):
            found = _named(tree, prep, obj, timed)
            if found is not None:
                return found
    if head.pos == "VERB":
        for kid in tree.kids(trigger.head, "dobj", "nsubjpass"):
            for prep, obj in tree.prepositions(kid.i):
                found = _named(tree, prep, obj, timed)
                if found is not None:
                    return found
    return None


def _named(tree: Tree, prep: Token, obj: Token, timed: Sequence[tuple[int, int]]) -> Place | None:
    if prep.lemma.lower() not in _LOCATIVE or obj.pos != "PROPN":
        return None
    if obj.text.lower().rstrip(".") in _NO_PLACE:
        return None
    words = name_words(tree, obj)
    if not words or any(s < words[-1].end and words[0].start < e for s, e in timed):
        return None
    text = words_text(tree, [w.i for w in words])
    state = country(text)
    code = state.code if state is not None else _country_after(tree, obj)
    name = state.name if state is not None and state.way == "name" else text
    return Place(text, words[0].start, words[-1].end, name, code)


def _country_after(tree: Tree, place_name: Token) -> str | None:
    """Return the state in "Bergen, Norway" or "Bergen in Norway"."""
    below = [*tree.kids(place_name.i, "appos", "conj", "npadvmod")]
    below += [obj for prep, obj in tree.prepositions(place_name.i) if prep.lemma == "in"]
    for kid in below:
        state = country(kid.text)
        if state is not None and state.way == "name":
            return state.code
    return None
