"""Named days: fixed dates, nth weekdays, days counted from Easter, feasts of other calendars."""

from __future__ import annotations

from typing import Final

from dateline.temporal.calendar import (
    day_number,
    easter,
    month_length,
    orthodox_easter,
    weekday,
)
from dateline.temporal.feasts import FEASTS, feast

_FIXED: Final[dict[str, tuple[int, int]]] = {
    "new year's day": (1, 1),
    "new year's eve": (12, 31),
    "epiphany": (1, 6),
    "groundhog day": (2, 2),
    "valentine's day": (2, 14),
    "women's day": (3, 8),
    "st patrick's day": (3, 17),
    "april fools' day": (4, 1),
    "earth day": (4, 22),
    "orthodox christmas": (1, 7),
    "anzac day": (4, 25),
    "may day": (5, 1),
    "cinco de mayo": (5, 5),
    "juneteenth": (6, 19),
    "canada day": (7, 1),
    "independence day": (7, 4),
    "bastille day": (7, 14),
    "assumption day": (8, 15),
    "halloween": (10, 31),
    "all saints' day": (11, 1),
    "guy fawkes night": (11, 5),
    "armistice day": (11, 11),
    "remembrance day": (11, 11),
    "veterans day": (11, 11),
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "boxing day": (12, 26),
}
_NTH: Final[dict[str, tuple[int, int, int]]] = {
    "martin luther king day": (1, 1, 3),
    "presidents' day": (2, 1, 3),
    "mother's day": (5, 7, 2),
    "memorial day": (5, 1, -1),
    "father's day": (6, 7, 3),
    "labor day": (9, 1, 1),
    "columbus day": (10, 1, 2),
    "thanksgiving": (11, 4, 4),
}
_AFTER_THANKSGIVING: Final = {"black friday": 1, "cyber monday": 4}
_FROM_EASTER: Final = {
    "shrove tuesday": -47,
    "ash wednesday": -46,
    "palm sunday": -7,
    "maundy thursday": -3,
    "good friday": -2,
    "holy saturday": -1,
    "easter": 0,
    "easter monday": 1,
    "ascension day": 39,
    "pentecost": 49,
    "whit monday": 50,
    "corpus christi": 60,
}
NAMES: Final = frozenset(
    {
        *("election day", "orthodox easter", "orthodox good friday"),
        *_FIXED,
        *_NTH,
        *_AFTER_THANKSGIVING,
        *_FROM_EASTER,
        *FEASTS,
    }
)


def date_of(name: str) -> tuple[int, int] | None:
    """Month and day of a holiday that falls on the same date every year, else None."""
    return _FIXED.get(name)


def holiday(name: str, year: int) -> int | None:  # noqa: PLR0911
    """Day number of a holiday in a year, None if it is not known. KeyError if not in NAMES.

    Nth weekdays follow United States law (5 U.S.C. § 6103) and custom.
    """
    if name in FEASTS:
        return feast(name, year)
    if name in {"orthodox easter", "orthodox good friday"}:
        return orthodox_easter(year) - (2 if name.endswith("friday") else 0)
    if name in _FIXED:
        return day_number(year, *_FIXED[name])
    if name in _NTH:
        return _nth_weekday(year, *_NTH[name])
    if name in _AFTER_THANKSGIVING:
        return _nth_weekday(year, *_NTH["thanksgiving"]) + _AFTER_THANKSGIVING[name]
    if name == "election day":
        return _nth_weekday(year, 11, 1, 1) + 1
    return easter(year) + _FROM_EASTER[name]


def _nth_weekday(year: int, month: int, day_of_week: int, n: int) -> int:
    if n < 0:
        last = day_number(year, month, month_length(year, month))
        return last - (weekday(last) - day_of_week) % 7
    first = day_number(year, month, 1)
    return first + (day_of_week - weekday(first)) % 7 + 7 * (n - 1)
