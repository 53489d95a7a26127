"""The events that a reader is shown: the most important, one a day; what is told, told once."""

from __future__ import annotations

import math
from collections import defaultdict
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow.compute as pc

from dateline.lake.constants import integer, integers, numbers
from dateline.lake.days import filter_days

if TYPE_CHECKING:
    import pyarrow as pa


def highlights(events: pa.Table, most: int | None = None) -> pa.Table:
    """Return of each day the most important event that begins on it, in the order of `events`.

    Of two that are equally important it is the one of the smaller id. `most`: only so many, the
    most important days. A day is as important as the squares of its events' importance together,
    since one that matters outweighs many that hardly do. An event without any date is on no day.
    """
    begin, _ = filter_days(events)
    ranked = events.select(["event_id", "importance"]).append_column("day", begin)
    order = pc.sort_indices(
        ranked,
        sort_keys=[("day", "ascending"), ("importance", "descending"), ("event_id", "ascending")],
    ).to_numpy()
    days = pc.fill_null(begin.cast("float64"), np.nan).to_numpy()[order]
    order, days = order[~np.isnan(days)], days[~np.isnan(days)]
    starts = np.flatnonzero(np.append(True, days[1:] != days[:-1])[: len(days)])
    best = order[starts]
    if most is not None and len(best):
        weights = np.add.reduceat(ranked["importance"].to_numpy()[order] ** 2, starts)
        best = best[np.argsort(-weights.round(9), kind="stable")][:most]
    return events.take(integers(np.sort(best).astype(np.int64)))


def told_once(events: pa.Table) -> pa.Table:
    """Return `events` without those that a reader can't tell from another one.

    Such a one has the title of another and may be of its days: one clause tells two events, that of
    the verb and that of a noun beneath it ("opened an inquiry"). The one of the narrowest dates
    stays, of these the most important.
    """
    if events.num_rows < 2:
        return events
    counts = pc.value_counts(events["title"])
    several = counts.field("values").filter(pc.greater(counts.field("counts"), integer(1)))
    places = numbers(pc.indices_nonzero(pc.is_in(events["title"], several)))
    columns = ["title", "first_day", "last_day", "importance", "event_id"]
    rows = events.select(columns).take(integers(places)).to_pylist()
    shown: dict[str, list[tuple[float, float]]] = defaultdict(list)
    again = []
    for place, row in sorted(zip(places, rows, strict=True), key=lambda item: _rank(item[1])):
        begin, end = _possible(row)
        if any(begin <= last and first <= end for first, last in shown[row["title"]]):
            again.append(place)
        else:
            shown[row["title"]].append((begin, end))
    return events.take(integers(np.delete(np.arange(events.num_rows), again)))


def _rank(row: dict[str, Any]) -> tuple[float, float, str]:
    begin, end = _possible(row)
    return end - begin, -row["importance"], row["event_id"]


def _possible(row: dict[str, Any]) -> tuple[float, float]:
    """Return the first and the last day on which an event can have been."""
    first, last = row["first_day"], row["last_day"]
    return -math.inf if first is None else first, math.inf if last is None else last
