"""Events in which somebody comes to harm."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.senses import names_of
from dateline.events.sharing import called

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.events.event import Event

HARM = names_of("kill injure drown shoot attack explode sink")
PLAIN_HARM = HARM - names_of("attack")
"""Senses of which all words tell the same."""
_HARMLESS = frozenset("raid storm hit pound".split())
"""Words of these senses that more often harm nobody."""


def is_harm(event: Event) -> bool:
    """Whether somebody comes to harm, or may have; who is attacked "for" something is blamed."""
    if event.lemma in _HARMLESS or event.sense.name not in HARM:
        return False
    blamed = event.lemma == "attack" and event.trigger.carrier is not None
    return not (
        blamed and any(p.lemma == "for" for p in event.tree.kids(event.trigger.head, "prep"))
    )


def harm_before(event: Event, past: Sequence[Event]) -> list[Event]:
    """Return those harms of before the news that a harm which is not the news may be.

    Those of the same people; where they are not named on both sides, any.
    """
    mine = people(event)
    shared = [other for other in past if mine & people(other)]
    return shared or [other for other in past if not (mine and people(other))]


def people(event: Event) -> set[str]:
    """Return what the people go by who take part in an event."""
    return called([actor for actor in event.cast if actor.kind == "person"])
