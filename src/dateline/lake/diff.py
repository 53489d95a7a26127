"""What became of the events of one snapshot in another."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

import pyarrow as pa

from dateline.lake.arrow import from_arrow
from dateline.lake.timeline import chronological

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dateline.lake.reader import Lake
    from dateline.records import Event

CHANGES = ("added", "gone", "merged", "split", "moved", "confirmed", "cancelled", "status",
           "support", "reports")  # fmt: skip
"""Kinds of change, in the order in which they are told."""

_UNSURE = frozenset({"planned", "hypothetical"})
_CALLED_OFF = frozenset({"cancelled", "superseded", "negated"})
_HAPPENED = frozenset({"occurred", "ongoing"})


class Change(NamedTuple):
    """One thing that is different about one event."""

    change: str
    """One of CHANGES."""
    event_id: str
    """As in the new snapshot; in the old one if it is gone."""
    title: str
    old: str | None
    """What stood before: a date, a status, an event_id, a number of mentions."""
    new: str | None


SCHEMA = pa.schema([(name, pa.string()) for name in Change._fields])


def diff(old: Lake, new: Lake) -> pa.Table:
    """Return what changed about events from `old` to `new`: the columns of Change.

    An event is the same if any report of it is: one whose reports are in several events now was
    split, one with reports of several earlier ones was merged. Sorted by kind as in CHANGES, then
    by the order of the timeline.
    """
    before, after = _events(old), _events(new)
    then, now = _event_of(old), _event_of(new)
    heirs: dict[str, set[str]] = defaultdict(set)
    origins: dict[str, set[str]] = defaultdict(set)
    for mention, event in then.items():
        if mention in now:
            heirs[event].add(now[mention])
            origins[now[mention]].add(event)
    found = [
        Change("gone", event, row.title, row.edtf, None)
        for event, row in before.items()
        if event not in heirs
    ]
    for event, row in after.items():
        found.extend(_of_event(row, [before[one] for one in sorted(origins[event])]))
    for event, parts in heirs.items():
        if len(parts) > 1:
            whole = before[event]
            found.append(Change("split", event, whole.title, event, " ".join(sorted(parts))))
    found.sort(key=lambda one: CHANGES.index(one.change))
    return pa.Table.from_pylist([one._asdict() for one in found], SCHEMA)


def _events(lake: Lake) -> dict[str, Event]:
    return {row.event_id: row for row in from_arrow(chronological(lake.table("events")))}


def _event_of(lake: Lake) -> Mapping[str, str]:
    rows = lake.table("event_mentions", columns=["mention_id", "event_id"])
    return dict(zip(*(column.to_pylist() for column in rows.columns), strict=True))


def _of_event(now: Event, origins: list[Event]) -> Iterator[Change]:
    if not origins:
        yield Change("added", now.event_id, now.title, None, now.edtf)
        return
    then = min(origins, key=lambda one: (one.event_id != now.event_id, one.event_id))
    if len(origins) > 1:
        ids = " ".join(sorted(one.event_id for one in origins))
        yield Change("merged", now.event_id, now.title, ids, now.event_id)
    if now.edtf != then.edtf:
        yield Change("moved", now.event_id, now.title, then.edtf, now.edtf)
    if now.status != then.status:
        yield Change(_turn(then, now), now.event_id, now.title, then.status, now.status)
    if now.support != then.support:
        kind = "confirmed" if now.support == "stated" else "support"
        yield Change(kind, now.event_id, now.title, then.support, now.support)
    if now.n_mentions != then.n_mentions:
        counts = str(then.n_mentions), str(now.n_mentions)
        yield Change("reports", now.event_id, now.title, *counts)


def _turn(then: Event, now: Event) -> str:
    if now.status in _CALLED_OFF and then.status not in _CALLED_OFF:
        return "cancelled"
    return "confirmed" if then.status in _UNSURE and now.status in _HAPPENED else "status"
