"""Counting on the calendar: the cell or occurrence so many steps from an anchor."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.temporal import calendar as cal
from dateline.temporal import timex
from dateline.temporal.calendar import DAY, ORDER
from dateline.temporal.operators import Nth, Repeating
from dateline.temporal.resolved import PERIOD, Resolved, left_open, occurrence, template, whole_cell

if TYPE_CHECKING:
    from dateline.temporal.calendar import Unit

_STEPS_TO_TRY: Final = 9  # 29 February occurs once in eight years around 1900


def at(what: Unit | Repeating, anchor: Resolved, steps: int) -> Resolved:
    """Return the cell of a unit, or the occurrence in such a cell, counted from the anchor."""
    if isinstance(what, Repeating):
        unit, period = PERIOD[what.field]
        if anchor.start is None:
            return left_open(unit, template(what), anchor.leans)
        found = occurrence(what, cal.cell(period, anchor.start) + steps)
        if found is None:
            return left_open(unit, template(what), anchor.leans)
        return whole_cell(unit, found[0], leans=anchor.leans)
    if anchor.start is None:
        return left_open(what, timex.UNKNOWN[what], anchor.leans)
    start, _ = cal.bounds(what, cal.cell(what, anchor.start) + steps)
    return whole_cell(what, start, leans=anchor.leans)


def counted(what: Repeating, anchor: Resolved, sign: int, count: int, *, strict: bool) -> Resolved:
    """Return the count-th occurrence before (sign −1) or after; strict: clear of the anchor."""
    unit, period = PERIOD[what.field]
    if anchor.start is None or anchor.end is None:
        return left_open(unit, template(what), anchor.leans)
    here = cal.cell(period, anchor.start)
    left = count
    for step in range(_STEPS_TO_TRY + count):
        found = occurrence(what, here + sign * (step - 1))
        if found is None:
            continue
        start, end = found
        if sign < 0:
            fits = end <= anchor.start if strict else start <= anchor.start
        else:
            fits = start >= anchor.end if strict else end > anchor.start
        if fits:
            left -= 1
            if left == 0:
                return whole_cell(unit, start, leans=anchor.leans)
    return left_open(unit, template(what), anchor.leans)


def nth(tree: Nth, whole: Resolved) -> Resolved:
    """Return the nth unit, or occurrence, that begins inside a whole; negative n from its end."""
    unit = PERIOD[tree.what.field][0] if isinstance(tree.what, Repeating) else tree.what
    if whole.start is None or whole.end is None:
        return left_open(unit, _nth_template(tree, unit, whole.value), whole.leans)
    if isinstance(tree.what, Repeating):
        first = _first_inside(tree.what, whole)
        if first is None:
            return left_open(unit, template(tree.what), whole.leans)
        period = PERIOD[tree.what.field][1]
        number = tree.n - 1 if tree.n > 0 else _count(tree.what, whole) + tree.n
        found = occurrence(tree.what, cal.cell(period, first) + number)
        if found is None:
            return left_open(unit, template(tree.what), whole.leans)
        return whole_cell(unit, found[0], leans=whole.leans)
    return _nth_unit(tree, tree.what, whole)


def _first_inside(what: Repeating, whole: Resolved) -> int | None:
    assert whole.start is not None and whole.end is not None  # noqa: S101
    period = PERIOD[what.field][1]
    here = cal.cell(period, whole.start)
    for step in range(_STEPS_TO_TRY):
        found = occurrence(what, here + step)
        if found is not None and whole.start <= found[0] < whole.end:
            return found[0]
    return None


def moved(second: int, count: float, unit: Unit) -> int:
    """Move a second by so many units; half a year is six months."""
    whole = int(count)
    second = cal.shift(unit, second, whole)
    rest = count - whole
    if not rest:
        return second
    if ORDER[unit] <= ORDER["week"]:
        return second + int(rest * cal.shift(unit, 0, 1))
    return cal.shift("month", second, int(rest * 12 * {"year": 1, "decade": 10}.get(unit, 0)))


def _nth_unit(tree: Nth, unit: Unit, whole: Resolved) -> Resolved:
    assert whole.start is not None and whole.end is not None  # noqa: S101
    if unit == "week" and whole.unit == "year":
        year = cal.civil(whole.start // DAY)[0]
        weeks = cal.iso_week(cal.day_number(year, 12, 28))[1]
        week = tree.n if tree.n > 0 else weeks + 1 + tree.n
        return whole_cell("week", cal.week_start(year, week) * DAY, leans=whole.leans)
    if tree.n > 0:
        first = cal.cell(unit, whole.start + (70 * DAY if unit == "season" else 0))
        number = first + tree.n - 1
    else:
        number = cal.cell(unit, whole.end - 1) + 1 + tree.n
    start, _ = cal.bounds(unit, number)
    if start >= whole.end:
        return left_open(unit, timex.UNKNOWN[unit], whole.leans)
    return whole_cell(unit, start, leans=whole.leans)


def _nth_template(tree: Nth, unit: Unit, whole: str) -> str:
    if unit == "quarter" and tree.n > 0:
        return f"{whole[:4]}-Q{tree.n}"
    if unit == "half" and tree.n > 0:
        return f"{whole[:4]}-H{tree.n}"
    return timex.UNKNOWN[unit]


def _count(what: Repeating, whole: Resolved) -> int:
    assert whole.start is not None and whole.end is not None  # noqa: S101
    period = PERIOD[what.field][1]
    cells = range(cal.cell(period, whole.start), cal.cell(period, whole.end - 1) + 1)
    found = (occurrence(what, number) for number in cells)
    return sum(o is not None and whole.start <= o[0] < whole.end for o in found)
