"""EDTF (ISO 8601-2:2019, annex A): writing what a tree means, and reading levels 0, 1 and 2.

Years are astronomical: 44 BCE is -0043. Weeks, which EDTF does not have, are written as the
interval of their days. Clock times are written only to the second, as EDTF requires.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.temporal import calendar as cal
from dateline.temporal.calendar import DAY

if TYPE_CHECKING:
    from dateline.temporal.calendar import Unit
    from dateline.temporal.resolve import Resolved

_SEASON_CODES: Final = {"season": 21, "quarter": 33, "half": 40}
_FINER: Final[dict[Unit, Unit]] = {
    "millennium": "year",
    "century": "year",
    "decade": "year",
    "year": "month",
    "half": "month",
    "quarter": "month",
    "season": "month",
    "month": "day",
}
"""Of what a part of a unit is made, where it is not made of whole ones."""
_MASKED: Final[dict[Unit, int]] = {"decade": 1, "century": 2, "millennium": 3}


def edtf(resolved: Resolved) -> str | None:
    """EDTF of a resolved expression; None where no date is known or EDTF has no word for it."""
    if resolved.unit is None or resolved.type == "SET":
        return None
    start, end = resolved.start, resolved.end
    if start is None and end is None:
        return _partly_known(resolved.value) if resolved.type != "DURATION" else None
    unit = _fitting(_date_unit(resolved.unit), start, end)
    approximate = "~" if resolved.mod == "APPROX" else ""
    if start is None or end is None:
        return _half_open(resolved, unit, approximate)
    first = unit_text(unit, start)
    last = unit_text(unit, end - 1)
    if resolved.uncertain and resolved.extent == "within":
        return f"[{_range(unit, start, end, '..')}]"
    if first is not None and first == last:
        return first + (_zone(resolved.offset) if unit == "second" else "") + approximate
    return _range(unit, start, end, "/", approximate)


def _zone(offset: int | None) -> str:
    """Return Z or +HH:MM of minutes east of UTC, as far as they are known."""
    if not offset:
        return "" if offset is None else "Z"
    hours, minutes = divmod(abs(offset), 60)
    return f"{'-' if offset < 0 else '+'}{hours:02d}:{minutes:02d}"


def _half_open(resolved: Resolved, unit: Unit, approximate: str) -> str:
    dots = {"open": "..", "unknown": ""}
    if resolved.start is not None:
        first = unit_text(unit, resolved.start) or _day(resolved.start)
        return f"{first}{approximate}/{dots[resolved.last_bound]}"
    assert resolved.end is not None  # noqa: S101
    last = unit_text(unit, resolved.end - 1) or _day(resolved.end - 1)
    return f"{dots[resolved.first_bound]}/{last}{approximate}"


def _date_unit(unit: Unit) -> Unit:
    return "day" if unit in {"minute", "hour"} else unit


def _fitting(unit: Unit, start: int | None, end: int | None) -> Unit:
    """Return the unit, or the next finer one of whose cells the interval is made."""
    while unit in _FINER and not (_is_edge(unit, start) and _is_edge(unit, end)):
        unit = _FINER[unit]
    return unit


def _is_edge(unit: Unit, second: int | None) -> bool:
    return second is None or cal.bounds(unit, cal.cell(unit, second))[0] == second


def _partly_known(value: str) -> str | None:
    date = value.partition("T")[0]
    if "W" in date or len(date) not in {7, 10} or not any(c.isdigit() for c in date):
        return None
    return date if date[5:7].isdigit() or date[5:7] == "XX" else None


def unit_text(unit: Unit, second: int) -> str | None:  # noqa: PLR0911
    """EDTF of the cell that holds a second; None for units that EDTF does not have."""
    day, clock = divmod(second, DAY)
    year, month, day_of_month = cal.civil(day)
    if unit in {"season", "quarter", "half"}:
        number = cal.cell(unit, second)
        per_year = {"season": 4, "quarter": 4, "half": 2}[unit]
        year, position = divmod(number, per_year)
        return f"{year_text(year)}-{_SEASON_CODES[unit] + position}"
    if unit in _MASKED:
        return _masked(unit, year)
    if unit in {"week", "weekend"}:
        return None
    text = year_text(year)
    if unit == "year":
        return text
    text += f"-{month:02d}"
    if unit == "month":
        return text
    text += f"-{day_of_month:02d}"
    if unit != "second":
        return text
    return f"{text}T{clock // 3600:02d}:{clock // 60 % 60:02d}:{clock % 60:02d}"


def year_text(year: int) -> str:
    """Return a year in EDTF: four digits, a sign before year 0, and Y before longer ones."""
    if abs(year) > 9999:
        return f"Y{year}"
    return f"-{-year:04d}" if year < 0 else f"{year:04d}"


def _masked(unit: Unit, year: int) -> str | None:
    """199X, 19XX; before the common era the decades of the text cut across those of EDTF."""
    if not 0 < year <= 9999:
        return None
    width = _MASKED[unit]
    return f"{year:04d}"[: 4 - width] + "X" * width


def _day(second: int) -> str:
    text = unit_text("day", second)
    assert text is not None  # noqa: S101
    return text


def _range(unit: Unit, start: int, end: int, between: str, approximate: str = "") -> str:
    if unit in {"week", "weekend", "decade", "century", "millennium", "second"}:
        coarse: Unit = "day" if unit in {"week", "weekend", "second"} else "year"
    else:
        coarse = unit
    first, last = unit_text(coarse, start), unit_text(coarse, end - 1)
    return f"{first}{approximate}{between}{last}{approximate}"
