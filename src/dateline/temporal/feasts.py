"""Feasts of other calendars, from the holidays library: the day that a country keeps them.

The library knows each for some decades only; what it does not know is left open.
"""

from __future__ import annotations

import warnings
from functools import lru_cache
from typing import Final

from dateline.temporal.calendar import day_number

FEASTS: Final[dict[str, tuple[str, str, str]]] = {
    "eid al-fitr": ("AE", "public", "Eid al-Fitr"),
    "eid al-adha": ("AE", "public", "Eid al-Adha"),
    "islamic new year": ("AE", "public", "Islamic New Year"),
    "mawlid": ("AE", "public", "Prophet's Birthday"),
    "ashura": ("PK", "public", "Ashura"),
    "passover": ("IL", "public", "Pesach"),
    "shavuot": ("IL", "public", "Shavuot"),
    "rosh hashanah": ("IL", "public", "Rosh Hashanah"),
    "yom kippur": ("IL", "public", "Yom Kippur"),
    "sukkot": ("IL", "public", "Sukkot"),
    "hanukkah": ("IL", "school", "Hanukkah"),
    "purim": ("IL", "optional", "Purim"),
    "lunar new year": ("SG", "public", "Chinese New Year"),
    "dragon boat festival": ("HK", "public", "Dragon Boat Festival"),
    "mid-autumn festival": ("CN", "public", "Mid-Autumn Festival"),
    "vesak": ("SG", "public", "Vesak Day"),
    "diwali": ("IN", "public", "Diwali"),
    "holi": ("IN", "public", "Holi"),
    "dussehra": ("IN", "public", "Dussehra"),
    "nowruz": ("IR", "public", "Nowruz"),
}
"""Name of a feast: country (ISO 3166-1), category and name in the library."""


@lru_cache(maxsize=4096)
def feast(name: str, year: int) -> int | None:
    """Day number on which a feast of a year begins; None where the library does not know it."""
    import holidays  # noqa: PLC0415  (half a second, for the few texts that name such a feast)

    country, category, title = FEASTS[name]
    if not 1 <= year <= 9999:
        return None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        kept = holidays.country_holidays(
            country, years=year, language="en_US", categories=(category,), observed=False
        )
    days = [day for day, names in kept.items() if day.year == year and title in _titles(names)]
    return min((day_number(d.year, d.month, d.day) for d in days), default=None)


def _titles(names: str) -> list[str]:
    """Take apart what falls on one day; a date that was reckoned is marked as an estimate."""
    return [name.removesuffix(" (estimated)") for name in names.split("; ")]
