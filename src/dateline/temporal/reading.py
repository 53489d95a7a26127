"""From what a tree means to the columns of a record's reading."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Final, TypedDict

from dateline.temporal.calendar import DAY, civil
from dateline.temporal.edtf_writer import edtf

if TYPE_CHECKING:
    from dateline.records import Anchoring, Bound, Calendar, Extent, Precision
    from dateline.temporal.calendar import Unit
    from dateline.temporal.resolved import Now, Resolved

_PRECISION: Final[dict[Unit, Precision]] = {"weekend": "day"}


class ReadingColumns(TypedDict):
    """The columns of records.Reading, ready to be passed to a record."""

    edtf: str | None
    precision: Precision | None
    extent: Extent | None
    first_day: int | None
    last_day: int | None
    first_bound: Bound
    last_bound: Bound
    first_date: date | None
    last_date: date | None
    asserted_day: int | None
    local_time: str | None
    utc_offset: int | None
    utc_at: datetime | None
    calendar: Calendar
    date_as_written: str | None
    anchoring: Anchoring
    why: str
    date_confidence: float


def reading(
    resolved: Resolved,
    now: Now | None,
    *,
    why: str,
    confidence: float,
    calendar: Calendar = "gregorian",
    as_written: str | None = None,
) -> ReadingColumns:
    """Return the columns of a reading.

    confidence: how sure the step from the words is; the publication date's own confidence bounds
    what leans on it.
    """
    first = None if resolved.start is None else resolved.start // DAY
    last = None if resolved.end is None else (resolved.end - 1) // DAY
    dated = first is not None or last is not None
    unit = resolved.unit if dated else None
    open_end = "open" in {resolved.first_bound, resolved.last_bound}
    if resolved.leans == "publication" and now is not None:
        confidence *= now.confidence
    return {
        "edtf": edtf(resolved),
        "precision": None if unit is None else _PRECISION.get(unit, unit),  # type: ignore[arg-type]
        "extent": resolved.extent if dated or resolved.type == "DURATION" else None,
        "first_day": first,
        "last_day": last,
        "first_bound": resolved.first_bound if first is None else "day",
        "last_bound": resolved.last_bound if last is None else "day",
        "first_date": as_date(first),
        "last_date": as_date(last),
        "asserted_day": now.last_day if now is not None and open_end else None,
        "local_time": resolved.clock,
        "utc_offset": resolved.offset,
        "utc_at": _utc(resolved),
        "calendar": calendar,
        "date_as_written": as_written,
        "anchoring": resolved.leans,
        "why": why,
        "date_confidence": round(confidence, 4) if dated else 0.0,
    }


def as_date(day: int | None) -> date | None:
    """Return a day number as a date; None outside the years 1 to 9999."""
    if day is None:
        return None
    year, month, day_of_month = civil(day)
    return date(year, month, day_of_month) if 1 <= year <= 9999 else None


def _utc(resolved: Resolved) -> datetime | None:
    if resolved.clock is None or resolved.offset is None or resolved.start is None:
        return None
    if as_date(resolved.start // DAY) is None:
        return None
    epoch = datetime(1970, 1, 1, tzinfo=UTC)
    try:
        return epoch + timedelta(seconds=resolved.start - resolved.offset * 60)
    except OverflowError:
        return None
