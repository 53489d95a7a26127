"""Cutting and opening intervals: the part of a whole, its earlier or later rest, one open end."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from dateline.temporal import calendar as cal
from dateline.temporal.calendar import DAY
from dateline.temporal.counting import moved
from dateline.temporal.operators import Part

if TYPE_CHECKING:
    from dateline.temporal.calendar import Unit
    from dateline.temporal.operators import Before, Mod, Spanning
    from dateline.temporal.resolved import Resolved

_CUT_INTO: Final[dict[Unit, Unit]] = {
    "millennium": "year",
    "century": "year",
    "decade": "year",
    "year": "month",
    "half": "month",
    "quarter": "month",
    "season": "month",
    "month": "day",
    "week": "day",
}
_QUARTERS: Final[dict[Mod, tuple[int, int]]] = {"START": (0, 2), "MID": (1, 3), "END": (2, 4)}
_FISCAL_MONTHS: Final = 11


def part(whole: Resolved, mod: Mod) -> Resolved:
    """Return the half that "early" or "late" means, the middle two quarters, or one side.

    Counted in whole cells of a finer unit, outwards where these do not come out even.
    """
    whole = replace(whole, mod=mod)
    if mod == "ON_OR_BEFORE":
        return replace(whole, start=None, first_bound="open")
    if mod == "ON_OR_AFTER":
        return replace(whole, end=None, last_bound="open")
    if mod not in _QUARTERS or whole.start is None or whole.end is None or whole.unit is None:
        return whole
    finer = _CUT_INTO.get(whole.unit)
    if finer is None or whole.type != "DATE":
        return whole
    begin, stop = cal.cell(finer, whole.start), cal.cell(finer, whole.end - 1) + 1
    if (cal.bounds(finer, begin)[0], cal.bounds(finer, stop)[0]) != (whole.start, whole.end):
        return whole
    first, last = _QUARTERS[mod]
    length = stop - begin
    return replace(
        whole,
        start=cal.bounds(finer, begin + length * first // 4)[0],
        end=cal.bounds(finer, begin - (-length * last // 4))[0],
    )


def before(tree: Before, whole: Resolved) -> Resolved:
    """Return all that lies before a time; before the end of a time there is also that time."""
    to_its_end = isinstance(tree.of, Part) and tree.of.mod == "END"
    end = whole.end if to_its_end else whole.start
    return replace(whole, start=None, end=end, first_bound="open")


def by(whole: Resolved, anchor: Resolved) -> Resolved:
    """Return the time from an anchor to the end of a whole that is still to end."""
    if anchor.start is None or whole.end is None or whole.end <= anchor.start:
        return whole
    return replace(whole, start=anchor.start, first_bound="day", leans=anchor.leans)


def earlier(whole: Resolved, anchor: Resolved) -> Resolved:
    """Return what there is of a whole up to the end of an anchor; all of it, where that is none."""
    known = whole.start is not None and whole.end is not None and anchor.end is not None
    if not known or not whole.start < anchor.end < whole.end:  # type: ignore[operator]
        return whole
    return replace(whole, end=anchor.end)


def later(whole: Resolved, anchor: Resolved) -> Resolved:
    """Return what there is of a whole from an anchor on; all of it, where that is none."""
    known = whole.start is not None and whole.end is not None and anchor.start is not None
    if not known or not whole.start < anchor.start < whole.end:  # type: ignore[operator]
        return whole
    return replace(whole, start=anchor.start)


def fiscal(whole: Resolved) -> Resolved:
    """Return the months in which a fiscal year, or a part of one, can lie.

    It begins up to eleven months before or after the calendar year of its name.
    """
    if whole.start is None or whole.end is None:
        return whole
    start = cal.shift("month", whole.start, -_FISCAL_MONTHS)
    return replace(whole, start=start, end=cal.shift("month", whole.end, _FISCAL_MONTHS))


def ending(whole: Resolved, last: Resolved) -> Resolved:
    """Return as long a time as the whole's unit is that ends with another's last day."""
    if last.end is None or whole.unit is None:
        return whole
    end = -(-last.end // DAY) * DAY
    return replace(
        whole,
        start=cal.shift(whole.unit, end, -1),
        end=end,
        first_bound="day",
        last_bound="day",
        leans=last.leans,
    )


def spanning(tree: Spanning, length: Resolved, last: Resolved) -> Resolved:
    """Return a length of time that ends with the last day of another, where that is known.

    What lasts no time ("the 0 months to May") has no days.
    """
    if last.end is None or any(count is None for count, _ in tree.by.parts):
        return length
    start = end = -(-last.end // DAY) * DAY
    for count, unit in tree.by.parts:
        start = moved(start, -(count or 0), unit)
    if start == end:
        return length
    return replace(
        length, start=start, end=end, first_bound="day", last_bound="day", leans=last.leans
    )
