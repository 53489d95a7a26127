"""Laws and elections: they are made where those are at home who make them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.countries import country
from dateline.events.places import Place
from dateline.events.spots import below

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.events.chronology import Event
    from dateline.events.entities import Entities
    from dateline.events.grammar import Tree
    from dateline.text.tokens import Token

_MAKING = frozenset("vote elect approve reject reverse ban sentence convict acquit".split())
"""Senses of what parliaments, voters and courts do."""
_MAKERS = frozenset(
    "parliament senate congress assembly legislature lawmaker legislator deputy voter electorate "
    "cabinet court judge jury house chamber referendum election vote poll".split()
)


def of_lawmakers(
    event: Event, timed: Sequence[tuple[int, int]], entities: Entities
) -> Place | None:
    """Return the state whose parliament, court or voters do what an event tells, or their city."""
    if event.sense.name not in _MAKING:
        return None
    tree = event.tree
    nouns = [tree[actor.head] for actor in event.cast if actor.role == "agent"]
    if event.trigger.carrier is None:
        nouns.append(tree[event.trigger.head])
    for noun in nouns:
        if noun.lemma.lower() in _MAKERS:
            found = below(tree, noun.i, timed, entities) or _at_home(tree, noun)
            if found is not None:
                return found
    return None


def _at_home(tree: Tree, noun: Token) -> Place | None:
    """Return the state beside a noun: "Norway's parliament", "a house of the Dutch parliament"."""
    objects = [obj for prep, obj in tree.prepositions(noun.i) if prep.lemma == "of"]
    for word in (*tree.kids(noun.i, "amod", "compound", "poss"), *objects):
        state = country(word.text)
        if state is not None and state.way in ("name", "people"):
            return Place(word.text, word.start, word.end, state.name, state.code)
    return next((found for obj in objects if (found := _at_home(tree, obj))), None)
