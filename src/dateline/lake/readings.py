"""A date that a person writes, as the reading of an event."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

from dateline.lake.errors import FilterError
from dateline.records import Precision
from dateline.temporal import EdtfDate, EdtfError, EdtfInterval, EdtfSet, as_date, parse_edtf

if TYPE_CHECKING:
    from dateline.records import Bound
    from dateline.temporal import Edtf

_AGES: tuple[Precision, ...] = ("year", "decade", "century", "millennium")
_FINE_TO_COARSE = get_args(Precision)


def reading_of(written: str, *, asserted_day: int | None, why: str) -> dict[str, Any]:
    """Return the columns of the reading (but date_confidence) that a date in EDTF means.

    An interval lasts throughout; one of several dates ([…]) is within. `asserted_day` is the last
    day for which an end that is open is vouched. FilterError if it is no such date.
    """
    try:
        date = parse_edtf(written)
        first, last = date.days()
    except (EdtfError, ValueError, OverflowError) as error:
        raise FilterError(f"{written!r} is no date in EDTF (ISO 8601-2): {error}") from error
    if isinstance(date, EdtfSet) and date.all_of:
        raise FilterError(f"{written!r} is several dates, and an event has one.")
    bounds = _bounds(date)
    return {
        "edtf": str(date),
        "precision": _precision(date),
        "extent": "throughout" if isinstance(date, EdtfInterval) else "within",
        "first_day": first,
        "last_day": last,
        "first_bound": "day" if first is not None else bounds[0],
        "last_bound": "day" if last is not None else bounds[1],
        "first_date": as_date(first),
        "last_date": as_date(last),
        "asserted_day": asserted_day if "open" in bounds else None,
        "local_time": None,
        "utc_offset": None,
        "utc_at": None,
        "calendar": "gregorian",
        "date_as_written": None,
        "anchoring": "explicit",
        "why": why,
    }


def _bounds(date: Edtf) -> tuple[Bound, Bound]:
    if isinstance(date, EdtfInterval):
        return (
            "open" if date.first == ".." else "unknown",
            "open" if date.last == ".." else "unknown",
        )
    return "open", "open"


def _precision(date: Edtf) -> Precision:
    """Return the unit of a date, of several the coarsest."""
    parts: list[object] = [date]
    if isinstance(date, EdtfInterval):
        parts = [date.first, date.last]
    elif isinstance(date, EdtfSet):
        parts = [one for m in date.members for one in (m if isinstance(m, tuple) else (m,))]
    units = [_unit(part) for part in parts if isinstance(part, EdtfDate)]
    return max(units, key=_FINE_TO_COARSE.index)


def _unit(date: EdtfDate) -> Precision:
    if date.month is None or date.month.startswith("X"):
        return _AGES[min(date.year.count("X"), 3)]
    if date.day is not None and not date.day.startswith("X"):
        return "day"
    if date.month.isdigit() and int(date.month) > 20:
        season = int(date.month)
        return "season" if season < 33 else "quarter" if season < 37 else "half"
    return "month"
