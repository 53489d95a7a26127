"""How much an event matters: a first measure, of the event's own reports alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.merging.agreement import sources

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.merging.members import Member
    from dateline.records import EventStatus

_SOURCES, _POSITION, _DATING = 0.5, 0.3, 0.2
_LEAD = 1500
"""Characters, about the first ten sentences."""
_HALF = {"hypothetical", "negated", "superseded"}


def importance(members: Sequence[Member], status: EventStatus) -> float:
    """Return how much an event matters, 0 to 1.

    Half of it is the number n of independent sources, as n / (n + 1); three tenths how near the
    head of an article it stands at best; two tenths whether it is dated, to the day or less
    exactly. What did not happen or only might counts half.
    """
    n = len(sources(members))
    place = max(1 - min(one.sketch.trigger[0], _LEAD) / _LEAD for one in members)
    dated = max((1.0 if one.sketch.window.days <= 1 else 0.5) * one.dates for one in members)
    total = _SOURCES * n / (n + 1) + _POSITION * place + _DATING * dated
    return round(total * (0.5 if status in _HALF else 1.0), 4)
