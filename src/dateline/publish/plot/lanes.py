"""Which events stand in which lane of a plot."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.publish import told
from dateline.publish.cells import rows
from dateline.publish.marks import place
from dateline.publish.spans import span
from dateline.publish.when import when

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from dateline.publish.cells import Row
    from dateline.publish.export import Export
    from dateline.publish.spans import Span

BY = {"actor": "who takes part", "place": "place", "type": "type of event"}
"""What lanes can be for, and how that is called."""

_MOST = 12
_NOTHING = {"actor": "nobody named", "place": "no place named", "type": "no type"}
_COLUMNS = (
    "event_id", "title", "type", "status", "support", "place_name", "place_country", "dates_agree",
    "edtf", "precision", "extent", "first_day", "last_day", "asserted_day", "local_time",
    "utc_offset", "date_confidence", "overdue",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Drawn:
    """An event as a plot draws it."""

    event_id: str
    days: Span
    kind: str
    filled: bool
    """Whether it fills its days; otherwise it lies somewhere in them."""
    sure: bool
    words: str


@dataclass(frozen=True, slots=True)
class Lane:
    """A row of a plot: its name and its events in chronological order."""

    name: str
    events: list[Drawn]


def lanes(found: Export, by: str) -> list[Lane]:
    """Return the lanes for the most frequent values of `by` (see BY), and two for the rest.

    An event stands in the lane of each who takes part in it. Events without a date are left out.
    """
    values = _values(found, by)
    events = [(one, values(row)) for one, row in _drawn(found)]
    counts = Counter(value for _, named in events for value in named)
    frequent = sorted(counts, key=lambda value: (-counts[value], value))[:_MOST]
    others, nothing = "others", _NOTHING[by]
    held: dict[str, list[Drawn]] = defaultdict(list)
    for one, named in events:
        shown = [value for value in named if value in frequent]
        for value in shown or ([others] if named else [nothing]):
            held[value].append(one)
    order = [*frequent, *(name for name in (others, nothing) if name not in frequent)]
    return [Lane(name, held[name]) for name in order if name in held]


def _drawn(found: Export) -> Iterator[tuple[Drawn, Row]]:
    for row in rows(found.events.select(list(_COLUMNS))):
        if (days := span(row)) is not None:
            one = Drawn(
                event_id=row["event_id"],
                days=days,
                kind=told.kind(row),
                filled=row["extent"] == "throughout" or days.first == days.last,
                sure="date unsure" not in told.remarks(row),
                words=f"{when(row)}: {told.headline(row)}",
            )
            yield one, row


def _values(found: Export, by: str) -> Callable[[Row], list[str]]:
    if by == "type":
        return lambda row: [row["type"]] if row["type"] else []
    if by == "place":
        return lambda row: [place(row)] if place(row) else []
    cast: dict[str, list[str]] = defaultdict(list)
    for row in rows(found.participants.select(["event_id", "name"])):
        if row["name"] not in cast[row["event_id"]]:
            cast[row["event_id"]].append(row["name"])
    return lambda row: cast.get(row["event_id"], [])
