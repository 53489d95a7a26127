"""What a text can claim about the day on which it was written.

Each claim is a fact with its words: a year that is told as past, a day and month without a year,
a weekday beside a date, a length of time since a start. testimony.py finds them in a text;
likelihood.py reckons what they make likely.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

YEAR = 365.2425
"""Days of a mean Gregorian year."""

Side = Literal["past", "future"]
Manner = Literal["line", "stamp", "prominent", "plain"]
"""How a day with its year is given: alone on one of the first lines, or beside a clock time, as a
page's own stamp is; otherwise in the first lines or beside its weekday; or within the story."""

STAMPS = frozenset(("line", "stamp"))
"""Manners in which a page says when it was published."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Absolute:
    """A date with its year: days first to last, told as past, as future, or neither."""

    words: str
    first: int
    last: int
    unit: Literal["day", "month", "year"]
    side: Side | None
    manner: Manner = "plain"


@dataclass(frozen=True, slots=True, kw_only=True)
class YearlyDay:
    """A day and month without year; `weekday` is the ISO weekday beside it.

    `where`: in a dateline, in the lead (the first lines of the article), or in the rest.
    """

    words: str
    month: int
    day: int
    weekday: int | None
    side: Side | None
    where: Literal["dateline", "lead", "rest"]
    sure: bool = False
    """Whether it is told so more than once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class YearlyMonth:
    """A month without year; `clear` where “last” or “next” set it apart from the present one."""

    words: str
    month: int
    side: Side | None
    clear: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Weekday:
    """A weekday with no date beside it, which lies within a week; 1 is Monday."""

    words: str
    weekday: int
    side: Side | None
    lead: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Elapsed:
    """A length in years that something begun at a date has lasted: between `least` and `most`.

    `since` is its start, where the text says which; else any date of the article may be it.
    """

    words: str
    least: float
    most: float
    sure: bool
    since: Absolute | None = None

    def span(self, start: Absolute) -> tuple[int, int]:
        """Return the first and last day that lie this length after some day of `start`."""
        return int(start.first + self.least * YEAR), int(start.last + self.most * YEAR)


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """A date and a distance from the day of writing said of the same thing (“last year, 2024”).

    The day of writing then lies between `first` and `last`.
    """

    words: str
    first: int
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class InOffice:
    """A holder of an office named with its title: written on a day of one of these terms."""

    words: str
    spans: tuple[tuple[int, int], ...]
    """First and last days."""


Claim = InOffice | Beside | Absolute | YearlyDay | YearlyMonth | Weekday | Elapsed
