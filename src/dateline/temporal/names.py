"""What months, days of the week and seasons are called in English."""

from __future__ import annotations

from typing import Final

MONTHS: Final = tuple(
    "January February March April May June July August September October November December".split()
)
WEEKDAYS: Final = tuple("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
"""From the first day of an ISO week on."""
SEASONS: Final = ("spring", "summer", "autumn", "winter")
