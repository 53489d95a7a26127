"""A timeline as it is without articles that may not be shown."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc

from dateline.lake import from_arrow, to_table
from dateline.lake.days import filter_days
from dateline.lake.files import sort
from dateline.lake.timeline import overdue

if TYPE_CHECKING:
    from dateline.lake import Lake
    from dateline.merging import Member, Merged


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """Events and the bridges to what vouches for them."""

    events: pa.Table
    mentions: pa.Table
    participants: pa.Table
    dates: pa.Table


def without(lake: Lake, events: pa.Table, kept_back: pa.ChunkedArray, today: int | None) -> Shown:
    """Return `events` (of `Lake.timeline`) as they are without the articles `kept_back`.

    An event that other articles report too is made of these alone, under the same id, as if those
    kept back were not in the lake; what only they report is left out. `today` is the day from which
    earlier plans are overdue.
    """
    bridge = lake.table("event_mentions")
    hidden = pc.is_in(bridge["article_id"], kept_back)
    shown = Shown(
        events=events,
        mentions=bridge.filter(pc.invert(hidden)),
        participants=lake.table("event_participants"),
        dates=lake.table("event_dates"),
    )
    touched = pc.unique(bridge.filter(hidden)["event_id"])
    ours = pc.is_in(events["event_id"], touched)
    again = events.filter(ours)["event_id"]
    if not len(again):
        return shown
    made = _remade(lake, _of(shown.mentions, "event_id", again))
    rows = to_table("events", made.events)
    rows = rows.append_column("overdue", overdue(rows, today))
    cast = to_table("event_participants", made.event_participants)
    dates = to_table("event_dates", made.event_dates)
    return replace(
        shown,
        events=_chronological(pa.concat_tables([events.filter(pc.invert(ours)), rows])),
        participants=pa.concat_tables([_less(shown.participants, touched), cast]),
        dates=pa.concat_tables([_less(shown.dates, touched), dates]),
    )


def _remade(lake: Lake, bridge: pa.Table) -> Merged:
    """Return the events of `bridge`, made of the mentions that it has, under their own ids."""
    from dateline.merging import assemble, gather, members  # noqa: PLC0415 - seldom needed

    mentions = _of(lake.table("mentions"), "mention_id", bridge["mention_id"])
    articles = _of(lake.table("articles"), "version_id", mentions["version_id"])
    takes_part = _of(lake.table("participants"), "mention_id", bridge["mention_id"])
    copies = _of(lake.table("article_duplicates"), "article_id", bridge["article_id"])
    of_events = members(
        from_arrow(articles),
        from_arrow(mentions),
        from_arrow(takes_part),
        duplicates=from_arrow(copies),
    )
    names = (bridge[column].to_pylist() for column in ("mention_id", "event_id"))
    event_of = dict(zip(*names, strict=True))
    together: dict[str, list[Member]] = defaultdict(list)
    for one in of_events:
        together[event_of[one.mention.mention_id]].append(one)
    return gather([_named(assemble(ones), event_id) for event_id, ones in together.items()])


def _named(made: Merged, event_id: str) -> Merged:
    """Return the rows of an event under the id that it has in the lake."""
    return replace(
        made,
        events=tuple(replace(row, event_id=event_id) for row in made.events),
        event_participants=tuple(
            replace(row, event_id=event_id) for row in made.event_participants
        ),
        event_dates=tuple(replace(row, event_id=event_id) for row in made.event_dates),
    )


def _of(table: pa.Table, column: str, values: pa.ChunkedArray) -> pa.Table:
    return table.filter(pc.is_in(table[column], values))


def _less(table: pa.Table, events: pa.Array) -> pa.Table:
    return table.filter(pc.invert(pc.is_in(table["event_id"], events)))


def _chronological(events: pa.Table) -> pa.Table:
    begin, end = filter_days(events)
    keyed = events.append_column("_begin", begin).append_column("_end", end)
    return sort(keyed, ("_begin", "_end", "event_id")).select(events.column_names)
