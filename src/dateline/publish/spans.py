"""The days at which to draw an event whose date may be long, open or not known."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from dateline.publish.cells import Row

_DAYS = frozenset(("second", "minute", "hour", "day", "week"))
_MONTHS = frozenset(("month", "season", "quarter", "half"))


class Span(NamedTuple):
    """First and last day to draw, inclusive (days since 1970-01-01), and which end is not known."""

    first: int
    last: int
    open_start: bool
    open_end: bool


def span(row: Row) -> Span | None:
    """Return the days of an event, None if it has no date at all.

    A side without a day is drawn as near as the text vouches: an open end up to the day of the
    report (asserted_day), an unknown start at the end. `open_start` and `open_end` say that the
    event may lie, or reach, beyond.
    """
    first, last = row["first_day"], row["last_day"]
    if first is None and last is None:
        return None
    if first is None:
        return Span(last, last, open_start=True, open_end=False)
    if last is None:
        return Span(first, max(first, row["asserted_day"] or first), False, open_end=True)
    return Span(first, last, open_start=False, open_end=False)


def clock(row: Row) -> str | None:
    """Return the local clock time as HH:MM:SS where one is given to the minute for one day."""
    local: str | None = row["local_time"]
    if not local or ":" not in local or row["first_day"] != row["last_day"]:
        return None
    return local if local.count(":") == 2 else f"{local}:00"


def unit(row: Row) -> str:
    """Return the unit, day, month or year, in which the date of an event is to be written."""
    precision = row["precision"]
    return "day" if precision in _DAYS else "month" if precision in _MONTHS else "year"


def exact(row: Row) -> bool:
    """Whether an event is dated to one day, or fills the days that it is dated to."""
    of_days = unit(row) == "day"
    one = row["first_day"] is not None and row["first_day"] == row["last_day"]
    filled = row["extent"] == "throughout" and row["last_day"] is not None
    return of_days and (one or filled)
