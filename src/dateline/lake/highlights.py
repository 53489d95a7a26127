"""The most important events, one a day: the timeline that a journalist would write."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pyarrow.compute as pc

from dateline.lake.constants import integers
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
