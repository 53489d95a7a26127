"""What a clue says: dates as metadata, addresses and bylines write them.

Nothing is guessed: what has two readings (03/04/2025) keeps both, what has no year is no date.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Literal

from dateline.dating.months import in_english
from dateline.temporal.calendar import day_number, is_date, month_length, weekday

Unit = Literal["second", "minute", "hour", "day", "month", "year"]

EARLIEST, LATEST = 1400, 2200
"""Years between which a publication can lie: from the first printed news sheets to far ahead."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """One reading of a clue: days since 1970-01-01, both inclusive, in the zone as written."""

    first_day: int
    last_day: int
    at: datetime | None = None
    """The moment in UTC, if clock time and zone are given."""
    zone: str | None = None
    """Zone as given: an IANA name, or an offset such as +01:00."""
    weekday_fits: bool | None = None
    """Whether the weekday beside the date is that date's; None if there is none."""
    unit: Unit = "day"


_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sep sept",
            "october oct",
            "november nov",
            "december dec",
        ),
        1,
    )
    for name in names.split()
}
_WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon",
            "tuesday tue tues",
            "wednesday wed",
            "thursday thu thur thurs",
            "friday fri",
            "saturday sat",
            "sunday sun",
        ),
        1,
    )
    for name in names.split()
}

_OFFSETS = {
    "z": 0, "gmt": 0, "utc": 0, "wet": 0, "bst": 60, "cet": 60, "west": 60, "wat": 60,
    "cest": 120, "eet": 120, "sast": 120, "cat": 120, "eest": 180, "msk": 180, "eat": 180,
    "wib": 420, "sgt": 480, "hkt": 480, "awst": 480, "jst": 540, "kst": 540, "aest": 600,
    "aedt": 660, "nzst": 720, "nzdt": 780, "est": -300, "edt": -240, "cst": -360, "cdt": -300,
    "mst": -420, "mdt": -360, "pst": -480, "pdt": -420, "akst": -540, "hst": -600,
}  # fmt: skip
"""Minutes east of UTC. Abbreviations of which news uses two (IST, AST) are left out."""

_REGIONS = {
    "et": "America/New_York",
    "ct": "America/Chicago",
    "mt": "America/Denver",
    "pt": "America/Los_Angeles",
}

_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_WEEKDAY = "|".join(sorted(_WEEKDAYS, key=len, reverse=True))
_NUMERIC_FIRST = re.compile(r"(?<!\d)(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?(?!\d)")
_NUMERIC_LAST = re.compile(r"(?<!\d)(\d{1,2})( ?[-/.|] ?)(\d{1,2})\2(\d{4})(?!\d)")
_SHORT_YEAR = re.compile(r"(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{2})(?![\d.])")
"""Where a dot divides figures, the day comes first; a year of two is one from 1970 to 2069."""
_DAY_MONTH = re.compile(
    rf"(?<!\d)(\d{{1,2}})(?:\.|(?:st|nd|rd|th|\.)?(?: of)?[ -])"
    rf"({_MONTH})\b\.?,?[ -](\d{{4}})(?!\d)",
    re.IGNORECASE,
)
_MONTH_DAY = re.compile(rf"\b({_MONTH})\.? (\d{{1,2}})(?:st|nd|rd|th)?,? (\d{{4}})(?!\d)", re.I)
_MONTH_YEAR = re.compile(rf"\b({_MONTH})\.?,? (\d{{4}})(?!\d)", re.I)
_CTIME = re.compile(
    rf"\b({_MONTH}) (\d{{1,2}}) (\d{{2}}:\d{{2}}(?::\d{{2}})?(?: [A-Z]{{1,5}})?) (\d{{4}})\b", re.I
)
"""“Mar 4 10:15:00 CET 2025”, as C and Java write a moment: the year after the clock time."""
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(?:\d{2})?)?(Z?)$")
_EPOCH = re.compile(r"(\d{10})(?:\d{3})?$|(\d{10})\.\d{1,6}$")
_NAMED_WEEKDAY = re.compile(rf"\b({_WEEKDAY})\b", re.I)
_CLOCK = re.compile(
    r"(?<![\d:.+-])(\d{1,2})(?:[:.h](\d{2})(?::(\d{2}))?)? ?(a\.?m\b\.?|p\.?m\b\.?|hrs|h\b)?"
    r"(?:,? ?\(?(?:(?:gmt|utc) ?)?([+-]\d{1,2}:?(?:\d{2})?|[a-z]{1,4})\b)?",
    re.I,
)


def values(written: str) -> tuple[Value, ...]:
    """Return the readings of `written`, the likelier first; empty if it holds no whole date.

    Two readings mean that day and month can be swapped.
    """
    written = _CTIME.sub(r"\1 \2 \4 \3", " ".join(written.split())[:200])
    stamp = _stamp(written)
    if stamp is not None:
        return (stamp,)
    found = _date_part(written)
    if not found and any(c.isalpha() for c in written):
        written = in_english(written)
        found = _date_part(written)
    if not found:
        return ()
    dates, start, end = found
    return tuple(
        _with_rest(day, unit, written[:start] + " " + written[end:]) for day, unit in dates
    )


def between(written: str) -> Value | None:
    """Return a date or an interval of dates (a/b, a..b, [a..b]); None if it is neither."""
    first, found, last = re.sub(r"[\[\]{}~?%]", "", written).replace("..", "/").partition("/")
    one = values(first)
    if re.fullmatch(r"\d{2}", last) and re.fullmatch(r"\d{4}-\d\d-\d\d", first):
        last = first[:-2] + last
    two = values(last) if found else ()
    if one and two and one[0].first_day <= two[0].last_day:
        return Value(first_day=one[0].first_day, last_day=two[0].last_day, zone=one[0].zone)
    return (values(written) or (None,))[0]


def _stamp(written: str) -> Value | None:
    """Read what machines write: ISO 8601, RFC 2822, a compact stamp, seconds since 1970."""
    epoch = _EPOCH.match(written)
    if epoch:
        moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(
            seconds=int(epoch.group(1) or epoch.group(2))
        )
        return _of_moment(moment, "second")
    compact = _COMPACT.match(written)
    if compact and is_date(*(int(part) for part in compact.groups()[:3])):
        return _of_compact(compact)
    if not re.match(
        r"\d{4}-\d\d-\d\d[T ]\d\d|[a-z]{3}, \d{1,2} [a-z]{3} \d{4} \d\d", written, re.I
    ):
        return None
    for parse in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            return _of_moment(parse(_fraction(written)), "second")
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
    return None


def _fraction(written: str) -> str:
    """Return an ISO stamp in the few shapes that fromisoformat takes."""
    return re.sub(r"(?<=\d) (?=[+-]\d\d|Z$)", "", written)


def _of_compact(found: re.Match[str]) -> Value | None:
    year, month, day = (int(part) for part in found.groups()[:3])
    if not EARLIEST <= year <= LATEST:
        return None
    if found.group(4) is None:
        return _days(year, month, day)
    hour, minute = int(found.group(4)), int(found.group(5))
    if hour > 23 or minute > 59:
        return None
    naive = datetime(year, month, day, hour, minute, tzinfo=UTC if found.group(6) else None)
    return _of_moment(naive, "minute")


def _of_moment(moment: datetime, unit: Unit) -> Value | None:
    if not EARLIEST <= moment.year <= LATEST:
        return None
    day = day_number(moment.year, moment.month, moment.day)
    offset = moment.utcoffset()
    if offset is None:
        return Value(first_day=day, last_day=day, unit="day")
    return Value(
        first_day=day,
        last_day=day,
        at=moment.astimezone(UTC),
        zone=_zone_text(int(offset.total_seconds()) // 60),
        unit=unit,
    )


def _days(year: int, month: int, day: int | None) -> Value:
    last = day or month_length(year, month)
    return Value(
        first_day=day_number(year, month, day or 1),
        last_day=day_number(year, month, last),
        unit="day" if day else "month",
    )


def _date_part(
    written: str,
) -> tuple[list[tuple[tuple[int, int, int | None], Unit]], int, int] | None:
    """Return the dates that the words can mean, and where they stand."""
    for pattern, order in (
        (_NUMERIC_FIRST, "y-md"),
        (_DAY_MONTH, "dmy"),
        (_MONTH_DAY, "mdy"),
        (_NUMERIC_LAST, "?"),
        (_SHORT_YEAR, "dmy."),
        (_MONTH_YEAR, "my"),
    ):
        found = pattern.search(written)
        dates = [] if found is None else [d for d in _ordered(found, order) if _plausible(d)]
        if found is not None and dates:
            units: list[tuple[tuple[int, int, int | None], Unit]] = [
                (day, "day" if day[2] else "month") for day in dict.fromkeys(dates)
            ]
            return units, found.start(), found.end()
    year = re.fullmatch(r"(\d{4})", written)
    if year and EARLIEST <= int(written) <= LATEST:
        return [((int(written), 1, None), "year")], 0, 4
    return None


def _ordered(found: re.Match[str], order: str) -> list[tuple[int, int, int | None]]:
    parts = found.groups()
    if order == "y-md":
        return [(int(parts[0]), int(parts[2]), int(parts[3]) if parts[3] else None)]
    if order == "dmy":
        return [(int(parts[2]), _MONTHS[parts[1].lower()], int(parts[0]))]
    if order == "mdy":
        return [(int(parts[2]), _MONTHS[parts[0].lower()], int(parts[1]))]
    if order == "dmy.":
        century = 2000 if int(parts[2]) < 70 else 1900
        return [(century + int(parts[2]), int(parts[1]), int(parts[0]))]
    if order == "my":
        return [(int(parts[1]), _MONTHS[parts[0].lower()], None)]
    day, month, year = int(parts[0]), int(parts[2]), int(parts[3])
    swapped = [] if "." in parts[1] else [(year, day, month)]
    return [(year, month, day), *swapped]


def _plausible(day: tuple[int, int, int | None]) -> bool:
    year, month, of_month = day
    return EARLIEST <= year <= LATEST and is_date(year, month, of_month or 1)


def _with_rest(day: tuple[int, int, int | None], unit: Unit, rest: str) -> Value:
    """Add the clock time, the zone and the check of the weekday that stand beside the date."""
    year, month, of_month = day
    if unit == "year":
        return Value(
            first_day=day_number(year, 1, 1), last_day=day_number(year, 12, 31), unit="year"
        )
    plain = _days(year, month, of_month)
    named = _NAMED_WEEKDAY.search(rest)
    fits = None if named is None else weekday(plain.first_day) == _WEEKDAYS[named.group(1).lower()]
    at, zone = (None, None) if of_month is None else _clock(date(year, month, of_month), rest)
    return Value(
        first_day=plain.first_day,
        last_day=plain.last_day,
        at=at,
        zone=zone,
        weekday_fits=fits if of_month is not None else None,
        unit="minute" if at is not None else unit,
    )


def _clock(day: date, rest: str) -> tuple[datetime | None, str | None]:
    """Return the moment and the zone that a clock time beside a date gives."""
    for found in _CLOCK.finditer(rest):
        hour_text, minute, second, half, zone = found.groups()
        if minute is None and not (half and half[0].lower() in "ap"):
            continue
        hour = int(hour_text)
        if half and half[0].lower() in "ap":
            if not 1 <= hour <= 12:
                continue
            hour = hour % 12 + (12 if half[0].lower() == "p" else 0)
        if hour > 23 or int(minute or 0) > 59 or int(second or 0) > 59:
            continue
        local = datetime(day.year, day.month, day.day, hour, int(minute or 0), int(second or 0))
        return _in_zone(local, (zone or "").lower())
    return None, None


def _in_zone(local: datetime, zone: str) -> tuple[datetime | None, str | None]:
    if zone in _REGIONS:
        import pendulum  # noqa: PLC0415 - only these four need a time zone database

        region = _REGIONS[zone]
        return local.replace(tzinfo=pendulum.timezone(region)).astimezone(UTC), region
    offset = _OFFSETS.get(zone)
    numeric = re.fullmatch(r"([+-])(\d{1,2}):?(\d{2})?", zone)
    if numeric:
        size = int(numeric.group(2)) * 60 + int(numeric.group(3) or 0)
        offset = size if numeric.group(1) == "+" else -size
    if offset is None or abs(offset) > 15 * 60:
        return None, None
    return (local - timedelta(minutes=offset)).replace(tzinfo=UTC), _zone_text(offset)


def _zone_text(offset: int) -> str:
    if offset == 0:
        return "UTC"
    hours, minutes = divmod(abs(offset), 60)
    return f"{'+' if offset > 0 else '-'}{hours:02d}:{minutes:02d}"
