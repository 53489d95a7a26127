"""Trips: where one led is where the text said that they went."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.enclosing import one
from dateline.events.lexicon import DEFINITE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.events.event import Event
    from dateline.events.places import Place

_NEAR = 3
"""Sentences back to which "the trip" looks."""


def led_to(trip: Event, told: Sequence[tuple[Event, Place]]) -> Place | None:
    """Return where a trip led of which the text told before: "flew to Oslo … her trip".

    told: what tells of going somewhere, in the order of the text.
    """
    people = _agents(trip)
    near = [
        (event, place)
        for event, place in told
        if 0 <= trip.number - event.number <= _NEAR and event is not trip
    ]
    same = [(event, place) for event, place in near if people & _agents(event)]
    words = trip.tree.kids(trip.trigger.head, "det", "poss")
    if not same and not people and any(k.lemma.lower() in DEFINITE for k in words):
        same = near
    places = [place for _, place in same]
    return places[-1] if places and one(places) is not None else None


def _agents(event: Event) -> set[str]:
    return {a.name.lower() for a in (*event.cast, *event.lent) if a.role == "agent"}
