"""Reading EDTF (ISO 8601-2:2019, annex A, levels 0, 1 and 2) into dates that know their days.

Winter is counted with the year in which it begins (northern) and summer with the year in which it
begins (southern); weeks do not exist in EDTF.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

from dateline.temporal.calendar import day_number, month_length

Qualifier = Literal["", "?", "~", "%"]
"""Uncertain (?), approximate (~), both (%), or neither."""

_PART = r"([?~%]?)({})([?~%]?)"
_YEAR: Final = r"-?[\dX]{4}|Y-?\d{5,12}|Y-?\d{1,6}E\d{1,2}"
_DATE: Final = re.compile(
    _PART.format(_YEAR) + r"(?:S(\d{1,9}))?"
    r"(?:-" + _PART.format(r"[\dX]{2}") + r"(?:-" + _PART.format(r"[\dX]{2}") + r")?)?"
    r"(?:T(\d\d:\d\d:\d\d)(Z|[+-]\d\d(?::\d\d)?)?)?"
)
_LONGEST: Final = 4000
_SEASON_MONTHS: Final = {
    **{21 + n: (3 + 3 * n, 3) for n in range(4)},
    **{25 + n: (3 + 3 * n, 3) for n in range(4)},
    **{29 + n: ((9, 12, 3, 6)[n], 3) for n in range(4)},
    **{33 + n: (1 + 3 * n, 3) for n in range(4)},
    **{37 + n: (1 + 4 * n, 4) for n in range(3)},
    **{40 + n: (1 + 6 * n, 6) for n in range(2)},
}
"""First month and length in months of the season codes of levels 1 and 2."""


class EdtfError(ValueError):
    """What is not EDTF, with the reason."""


@dataclass(frozen=True, slots=True)
class EdtfDate:
    """A date, perhaps only partly known.

    year, month, day: as written, with X for digits not known; a season is a month of 21 to 41.
    qualifiers: of year, month and day. significant: how many digits of the year are sure.
    time, zone: of a date and time of day.
    """

    year: str
    month: str | None = None
    day: str | None = None
    qualifiers: tuple[Qualifier, Qualifier, Qualifier] = ("", "", "")
    significant: int | None = None
    time: str | None = None
    zone: str | None = None

    def __str__(self) -> str:
        """Write the date, with one qualifier at its end where all of it has the same."""
        parts = [self.year, self.month, self.day]
        given = [(part, q) for part, q in zip(parts, self.qualifiers, strict=True) if part]
        same = {q for _, q in given}
        if len(same) == 1:
            text = "-".join(part for part, _ in given)
            text = self._with_digits(text) + same.pop()
        else:
            text = self._with_digits("-".join(q + part for part, q in given))
        return text + (f"T{self.time}{self.zone or ''}" if self.time else "")

    def _with_digits(self, text: str) -> str:
        return text if self.significant is None else f"{text}S{self.significant}"

    def days(self) -> tuple[int, int]:
        """Return the first and the last day that the date may be, since 1970-01-01."""
        low, high = _year_bounds(self.year, self.significant)
        if self.month is None:
            return day_number(low, 1, 1), day_number(high, 12, 31)
        season = self._season()
        if season is not None:
            first, length = season
            year, month = divmod(high * 12 + first - 1 + length, 12)
            return day_number(low, first, 1), day_number(year, month + 1, 1) - 1
        first = self._extreme(low, high, earliest=True)
        last = self._extreme(low, high, earliest=False)
        return first, last

    def _season(self) -> tuple[int, int] | None:
        if self.month is None or not self.month.isdigit():
            return None
        return _SEASON_MONTHS.get(int(self.month))

    def _extreme(self, low: int, high: int, *, earliest: bool) -> int:
        """Return the earliest or latest day that fits the digits."""
        years = range(low, high + 1) if earliest else range(high, low - 1, -1)
        order = 1 if earliest else -1
        for year in years:
            for month in _fitting(self.month or "XX", 1, 12)[::order]:
                days = _fitting(self.day or "XX", 1, month_length(year, month))
                if days:
                    return day_number(year, month, days[0 if earliest else -1])
        raise EdtfError(f"no such date: {self}")


@dataclass(frozen=True, slots=True)
class EdtfInterval:
    """From one date to another; an end is open ("..") or unknown ("") where there is no date."""

    first: EdtfDate | Literal["..", ""]
    last: EdtfDate | Literal["..", ""]

    def __str__(self) -> str:
        """Write the two ends with a slash between them."""
        return f"{self.first}/{self.last}"

    def days(self) -> tuple[int | None, int | None]:
        """Return the first and last day; None for an end that is open or unknown."""
        first = self.first.days()[0] if isinstance(self.first, EdtfDate) else None
        last = self.last.days()[1] if isinstance(self.last, EdtfDate) else None
        return first, last


Member = EdtfDate | tuple[EdtfDate | None, EdtfDate | None]


@dataclass(frozen=True, slots=True)
class EdtfSet:
    """One of several dates ([…]), or all of them ({…}); a pair is a range of members."""

    members: tuple[Member, ...]
    all_of: bool = False

    def __str__(self) -> str:
        """Write the members in square or curly brackets."""
        inner = ",".join(
            str(m) if isinstance(m, EdtfDate) else f"{m[0] or ''}..{m[1] or ''}"
            for m in self.members
        )
        return f"{{{inner}}}" if self.all_of else f"[{inner}]"

    def days(self) -> tuple[int | None, int | None]:
        """Return the first and last day of any member; None where a range has no end."""
        firsts = [m if isinstance(m, EdtfDate) else m[0] for m in self.members]
        lasts = [m if isinstance(m, EdtfDate) else m[1] for m in self.members]
        first = None if None in firsts else min(d.days()[0] for d in firsts if d is not None)
        last = None if None in lasts else max(d.days()[1] for d in lasts if d is not None)
        return first, last


Edtf = EdtfDate | EdtfInterval | EdtfSet


def parse_edtf(text: str) -> Edtf:
    """Read an EDTF string of level 0, 1 or 2. EdtfError (a ValueError) says what is wrong."""
    if len(text) > _LONGEST:
        raise EdtfError(f"longer than {_LONGEST} characters")
    if text[:1] in {"[", "{"}:
        return _parse_set(text)
    if "/" in text:
        first, _, last = text.partition("/")
        ends = EdtfInterval(_end(first, text), _end(last, text))
        if ends.first in {"", ".."} and ends.last in {"", ".."}:
            raise EdtfError(f"an interval needs one date at least: {text!r}")
        days = ends.days()
        if days[0] is not None and days[1] is not None and days[0] > days[1]:
            raise EdtfError(f"an interval that ends before it begins: {text!r}")
        return ends
    return _parse_date(text)


def _end(text: str, whole: str) -> EdtfDate | Literal["..", ""]:
    if text == "..":
        return ".."
    if text == "":
        return ""
    if "/" in text:
        raise EdtfError(f"more than one slash: {whole!r}")
    return _parse_date(text)


def _parse_set(text: str) -> EdtfSet:
    close = {"[": "]", "{": "}"}[text[0]]
    if not text.endswith(close) or len(text) < 3:
        raise EdtfError(f"a set that is not closed or empty: {text!r}")
    members: list[Member] = []
    for part in text[1:-1].split(","):
        first, dots, last = part.strip().partition("..")
        if not dots:
            members.append(_parse_date(first))
        elif first or last:
            members.append(
                (_parse_date(first) if first else None, _parse_date(last) if last else None)
            )
        else:
            raise EdtfError(f"a range without ends: {text!r}")
    return EdtfSet(tuple(members), text[0] == "{")


def _parse_date(text: str) -> EdtfDate:
    match = _DATE.fullmatch(text)
    if match is None:
        raise EdtfError(f"not an EDTF date: {text!r}")
    (before_y, year, after_y, significant, before_m, month, after_m) = match.groups()[:7]
    before_d, day, after_d, time, zone = match.groups()[7:]
    qualifiers = _qualifiers(
        [(before_y, after_y), (before_m, after_m), (before_d, after_d)],
        1 + (month is not None) + (day is not None),
    )
    date = EdtfDate(
        year, month, day, qualifiers, None if significant is None else int(significant), time, zone
    )
    _check(date, text)
    return date


def _qualifiers(
    written: list[tuple[str | None, str | None]], given: int
) -> tuple[Qualifier, Qualifier, Qualifier]:
    """Give each part its qualifier: one behind a part counts for all parts to its left."""
    out: list[str] = ["", "", ""]
    for index in range(given):
        before, after = written[index]
        if before:
            out[index] = _both(out[index], before)
        if after:
            for left in range(index + 1):
                out[left] = _both(out[left], after)
    return out[0], out[1], out[2]  # type: ignore[return-value]


def _both(first: str, second: str) -> str:
    return second if not first or first == second else "%"


def _check(date: EdtfDate, text: str) -> None:
    month, day = date.month, date.day
    if date.year == "-0000":
        raise EdtfError(f"there is no year -0000: {text!r}")
    if date.significant is not None and (month is not None or not date.significant):
        raise EdtfError(f"significant digits are of a year alone: {text!r}")
    if month is not None and month.isdigit():
        if int(month) in _SEASON_MONTHS:
            if day is not None:
                raise EdtfError(f"a season has no days: {text!r}")
        elif not 1 <= int(month) <= 12:
            raise EdtfError(f"no such month: {text!r}")
    if date.time is not None:
        _check_time(date, text)
    date.days()


def _check_time(date: EdtfDate, text: str) -> None:
    if date.day is None or not (date.day + (date.month or "")).isdigit():
        raise EdtfError(f"a time of day needs a day: {text!r}")
    hour, minute, second = (int(part) for part in (date.time or "").split(":"))
    if hour > 24 or minute > 59 or second > 60 or (hour == 24 and minute + second):
        raise EdtfError(f"no such time of day: {text!r}")


def _year_bounds(year: str, significant: int | None) -> tuple[int, int]:
    if year.startswith("Y"):
        mantissa, _, exponent = year[1:].partition("E")
        value = int(mantissa) * 10 ** int(exponent or 0)
        low = high = value
    else:
        negative = year.startswith("-")
        digits = year.lstrip("-")
        low, high = int(digits.replace("X", "0")), int(digits.replace("X", "9"))
        if negative:
            low, high = -high, -low
    if significant is None:
        return low, high
    size = 10 ** max(0, len(str(abs(low))) - significant)
    return low // size * size, low // size * size + size - 1


def _fitting(digits: str, low: int, high: int) -> list[int]:
    """Return the numbers of two digits that fit, with X for any digit."""
    return [
        n
        for n in range(low, high + 1)
        if all(have in {"X", want} for have, want in zip(digits, f"{n:02d}", strict=True))
    ]


__all__ = [
    "Edtf",
    "EdtfDate",
    "EdtfError",
    "EdtfInterval",
    "EdtfSet",
    "parse_edtf",
]
