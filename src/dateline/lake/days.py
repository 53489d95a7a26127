"""The days at which a filter finds a reading."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow.compute as pc

if TYPE_CHECKING:
    import pyarrow as pa

READING = frozenset({"first_day", "last_day", "asserted_day"})


def filter_days(rows: pa.Table) -> tuple[pa.ChunkedArray, pa.ChunkedArray]:
    """Return the first and the last day (both inclusive, since 1970-01-01) at which rows are found.

    A side that is a day is taken as it is. An open end reaches to asserted_day, the last day for
    which the text vouches, so that what was going on in 2026 is not found in 2030. A side of which
    nothing is known is taken as near as the other one: "before 2014" is found in 2013's last days
    only, for any other choice would find it everywhere. Both are null where there is no date.
    """
    first, last = rows.column("first_day"), rows.column("last_day")
    begin = pc.coalesce(first, last, rows.column("asserted_day"))
    end = pc.coalesce(last, rows.column("asserted_day"), first)
    return begin, pc.max_element_wise(begin, end, skip_nulls=False)
