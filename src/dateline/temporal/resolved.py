"""What resolving gives: an interval with its unit, its value and what it leans on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dateline.temporal import calendar as cal
from dateline.temporal import timex
from dateline.temporal.calendar import DAY, ORDER
from dateline.temporal.holidays import date_of, holiday

if TYPE_CHECKING:
    from dateline.records import Anchoring, Bound, Extent, TimexType
    from dateline.temporal.calendar import Unit
    from dateline.temporal.operators import Mod, Repeating


@dataclass(frozen=True, slots=True)
class Now:
    """The reference time: an interval of days, both inclusive, since 1970-01-01.

    confidence: the probability that it is right; zone: IANA name or UTC offset, null if unknown.
    """

    first_day: int
    last_day: int
    confidence: float = 1.0
    zone: str | None = None


@dataclass(frozen=True, slots=True)
class Resolved:
    """What a tree means, given its "now".

    start, end: the half-open interval in local seconds; None with the bound unknown or open.
    unit: its precision, None where there is none. value: its TIMEX3 value, with X for what is
    not known. leans: whose "now" it took. clock: local time of day; offset: minutes east of UTC.
    """

    type: TimexType
    value: str
    unit: Unit | None = None
    start: int | None = None
    end: int | None = None
    first_bound: Bound = "day"
    last_bound: Bound = "day"
    mod: Mod | None = None
    extent: Extent | None = "within"
    leans: Anchoring = "explicit"
    clock: str | None = None
    offset: int | None = None
    freq: str | None = None
    quant: str | None = None
    uncertain: bool = False


PERIOD: Final[dict[str, tuple[Unit, Unit]]] = {
    "month": ("month", "year"),
    "weekday": ("day", "week"),
    "season": ("season", "year"),
    "quarter": ("quarter", "year"),
    "half": ("half", "year"),
    "day": ("day", "month"),
    "date": ("day", "year"),
    "weekend": ("weekend", "week"),
    "holiday": ("day", "year"),
}
"""Of each repeating field: the unit of its occurrences, and the unit in which it occurs once."""


def occurrence(what: Repeating, period: int) -> tuple[int, int] | None:
    """Interval of a repeating field in the numbered cell of its period; None if it has none."""
    _, period_unit = PERIOD[what.field]
    start, end = cal.bounds(period_unit, period)
    if what.field in {"month", "season", "quarter", "half"}:
        unit = PERIOD[what.field][0]
        offset = {"month": what.value - 1, "season": what.value}.get(what.field, what.value - 1)
        first = cal.cell(unit, start + (70 * DAY if unit == "season" else 0))
        return cal.bounds(unit, first + offset)
    if what.field == "weekday":
        start += (what.value - 1) * DAY
    elif what.field == "weekend":
        return start + 5 * DAY, end
    elif what.field == "day":
        start += (what.value - 1) * DAY
        if not 1 <= what.value <= 31 or start >= end:
            return None
    elif what.field == "date":
        if not cal.is_date(period, what.value, what.day):
            return None
        start = cal.day_number(period, what.value, what.day) * DAY
    else:
        day = holiday(what.name, period)
        if day is None:
            return None
        start = day * DAY
    return start, start + DAY


def template(what: Repeating) -> str:  # noqa: PLR0911
    """TIMEX3 value of a repeating field of which the occurrence is not known."""
    if what.field == "month":
        return f"XXXX-{what.value:02d}"
    if what.field == "weekday":
        return f"XXXX-WXX-{what.value}"
    if what.field == "season":
        return f"XXXX-{timex.SEASONS[what.value]}"
    if what.field == "quarter":
        return f"XXXX-Q{what.value}"
    if what.field == "half":
        return f"XXXX-H{what.value}"
    if what.field == "day":
        return f"XXXX-XX-{what.value:02d}"
    if what.field == "date":
        return f"XXXX-{what.value:02d}-{what.day:02d}"
    if what.field == "holiday" and (date := date_of(what.name)) is not None:
        return f"XXXX-{date[0]:02d}-{date[1]:02d}"
    return "XXXX-WXX-WE" if what.field == "weekend" else "XXXX-XX-XX"


def whole_cell(unit: Unit, start: int, leans: Anchoring = "explicit") -> Resolved:
    """Make what a cell of a unit means that begins at a second."""
    kind: TimexType = "TIME" if ORDER[unit] < ORDER["day"] else "DATE"
    end = start + 2 * DAY if unit == "weekend" else cal.bounds(unit, cal.cell(unit, start))[1]
    return Resolved(
        kind,
        timex.value(unit, start),
        unit,
        start,
        end,
        leans=leans,
        clock=timex.clock_text(unit, start % DAY) if kind == "TIME" else None,
    )


def left_open(unit: Unit | None, value: str, leans: Anchoring) -> Resolved:
    """Make what only a unit and a value with X are known of."""
    return Resolved("DATE", value, unit, first_bound="unknown", last_bound="unknown", leans=leans)
