"""How likely each day is as the day of writing, given what the text claims.

Every claim gives each candidate day a log weight; the weights of a text's claims add up. The
densities say how far from the day of writing things lie of which news speaks in that form (a day
without a year lies within months, a year told as past is mostly last year or the year before).
They are rounded shares, smooth and coarse on purpose, and hold for news of any time.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from dateline.dating.claims import (
    STAMPS,
    YEAR,
    Absolute,
    Beside,
    Claim,
    Elapsed,
    InOffice,
    Weekday,
    YearlyDay,
    YearlyMonth,
)
from dateline.temporal.calendar import day_number, is_date

if TYPE_CHECKING:
    from collections.abc import Sequence

Floats = NDArray[np.float64]
Days = NDArray[np.int64]


_LEAP = 8
"""Most years from one 29 February to the next."""


@dataclass(frozen=True, slots=True)
class Grid:
    """Candidate days, without gaps: whole years from `first_year` to `last_year`."""

    first_year: int
    last_year: int

    @property
    def days(self) -> Days:
        """Day numbers, in order."""
        first = day_number(self.first_year, 1, 1)
        return np.arange(first, day_number(self.last_year + 1, 1, 1), dtype=np.int64)

    def occurrences(self, month: int, day: int) -> Days:
        """Return the day numbers of a day and month, from one before the grid to one after."""
        years = range(self.first_year - _LEAP, self.last_year + _LEAP + 1)
        days = [day_number(year, month, day) for year in years if is_date(year, month, day)]
        return np.array(days, dtype=np.int64)


# Densities per day, by distance in days: (up to this distance, density).

_DAY_PAST = ((1, 0.03), (7, 0.02), (31, 0.0144), (60, 0.007), (120, 0.0035), (366, 0.0006))
_DAY_AHEAD = ((0, 0.03), (2, 0.08), (7, 0.06), (31, 0.01), (60, 0.005), (120, 0.001), (366, 0.0002))
_DAY_LEAD = (
    (0, 0.24),
    (1, 0.17),
    (7, 0.014),
    (31, 0.009),
    (60, 0.004),
    (120, 0.002),
    (366, 0.0002),
)
_DAY_DATELINE = ((0, 0.6), (1, 0.3), (2, 0.04), (7, 0.005), (366, 0.0))
_LINE = ((0, 0.97), (1, 0.02), (31, 0.0002), (366, 0.000001))
_STAMP = ((0, 0.85), (1, 0.1), (31, 0.0005), (366, 0.00001))
_PROMINENT = ((1, 0.2), (31, 0.009), (366, 0.0004), (1100, 0.0001))
_PLAIN = ((1, 0.04), (31, 0.0035), (183, 0.0006), (1100, 0.0004), (3660, 0.00008))
_DAY_FAR, _LINE_FAR = 0.00001, 0.0000001
_OTHER_SIDE, _OTHER_SIDE_SURE = 0.08, 0.02
"""Share of days told as past that were to come, or the reverse: words mislead at times.

The second is that of days told so more than once.
"""
_WRONG_WEEKDAY = 0.002
"""Chance that a day is named with a certain other weekday than its own: six share the errors."""
_TINY = 1e-7
_WEEKDAY_LEAD = (0.5, 0.3, 0.07, 0.04, 0.03, 0.03, 0.03)
_WEEKDAY_PAST = (0.19, 0.32, 0.2, 0.11, 0.08, 0.05, 0.05)
_WEEKDAY_AHEAD = (0.17, 0.36, 0.19, 0.11, 0.08, 0.04, 0.05)

_NOT_THE_STAMP = 0.01
"""Share of stamps that are of something else than the article, and newer."""

# Densities per year or month, by distance in years or months.

_YEARS_PAST = ((0, 0.1), (1, 0.14), (2, 0.13), (3, 0.1), (5, 0.05), (10, 0.02), (21, 0.01))
_YEARS_OF_MONTH = ((0, 0.12), (1, 0.36), (2, 0.28), (3, 0.06), (7, 0.02))
_YEARS_AHEAD = ((0, 0.22), (1, 0.24), (2, 0.1), (3, 0.08), (5, 0.06), (10, 0.03))
_YEARS_FAR, _YEARS_FAR_AHEAD = 0.0025, 0.01
_MONTH_PAST = ((0, 0.06), (1, 0.2), (2, 0.18), (3, 0.12), (6, 0.08), (10, 0.05), (12, 0.02))
_MONTH_AHEAD = ((0, 0.08), (1, 0.25), (2, 0.18), (3, 0.12), (6, 0.07), (10, 0.03), (12, 0.01))
_MONTH_LAST = ((0, 0.01), (1, 0.1), (9, 0.09), (11, 0.04), (12, 0.02))

_CONTRADICTED = {"past": 0.05, "future": 0.3, None: 0.12}
"""Share of dates told so that lie on the other side of the day of writing after all."""
_STARTS = 0.16
"""Density per year of the distance to the start of a length that the text gives."""
_TOLD_LATER, _TOLD_BEFORE = 0.12, 0.01
"""Share of holders of an office, named with their title, who held it no more, or not yet."""
_NOT_BESIDE = -4.0
"""Log weight where a date and a distance side by side speak of different things."""
_ELAPSED_NOT_MEANT = {True: 0.04, False: 0.35}
"""Share of lengths, told with “almost” or the like or without, that have another start."""


def log_weights(  # noqa: PLR0911 - one return a kind of claim
    claim: Claim, claims: Sequence[Claim], grid: Grid, days: Days
) -> Floats:
    """Return the log weight that `claim` gives each candidate day, up to a constant."""
    if isinstance(claim, YearlyDay):
        return np.log(_yearly_day(claim, grid, days))
    if isinstance(claim, YearlyMonth):
        return np.log(_yearly_month(claim, days))
    if isinstance(claim, Weekday):
        return np.log(_weekday(claim, days))
    if isinstance(claim, InOffice):
        return np.log(_in_office(claim, days))
    if isinstance(claim, Beside):
        return np.where((days >= claim.first) & (days <= claim.last), 0.0, _NOT_BESIDE)
    if isinstance(claim, Elapsed):
        return np.log(_elapsed(claim, claims, days))
    return _contradiction(claim, days)


def gap_weights(claims: Sequence[Claim], days: Days) -> Floats:
    """Return the log weights of the distance to the newest past and the next future date.

    Only the nearest date on each side counts: the farther ones say nothing more.
    """
    dates = [claim for claim in claims if isinstance(claim, Absolute)]
    past = [d for d in dates if d.side != "future"]
    future = [d for d in dates if d.side == "future"]
    total = np.zeros(len(days))
    if past:
        starts = [c for c in claims if isinstance(c, Elapsed) and c.sure]
        total += np.log(_nearest([_since_or_start(d, starts, days) for d in past]))
    if future:
        total += np.log(_nearest([_until(d, days) for d in future]))
    return total


def _nearest(densities: Sequence[Floats]) -> Floats:
    """Return, per day, the density of the nearest date: the largest, for they all fall off."""
    stacked: Floats = np.max(np.stack(densities), axis=0)
    return np.maximum(stacked, 1e-6)


def _since_or_start(claim: Absolute, lengths: Sequence[Elapsed], days: Days) -> Floats:
    """Density of the time since a date, which is no less where it is the start of a length.

    A start is named however long ago it was, so its distance says little then.
    """
    density = _since(claim, days)
    for length in lengths:
        if length.since in (None, claim):
            density = np.maximum(density, _STARTS * _fits(length, claim, days) / YEAR)
    return density


def _since(claim: Absolute, days: Days) -> Floats:
    """Density of the time passed since a date; 0 before it.

    A year is written mostly because it is not this one, so that years are what is counted, but
    for whole dates.
    """
    if claim.unit == "day":
        table = {"line": _LINE, "stamp": _STAMP, "prominent": _PROMINENT, "plain": _PLAIN}[
            claim.manner
        ]
        far = _LINE_FAR if claim.manner == "line" else _DAY_FAR
        return np.where(days >= claim.first, _table(days - claim.first, table, far), 0.0)
    years = _year_index(days) - _year_index(np.array([claim.first]))[0]
    if claim.unit == "month":
        density = _table(years, _YEARS_OF_MONTH, _YEARS_FAR) / YEAR
        return np.where(days >= claim.first, density, 0.0)
    density = _table(years, _YEARS_PAST, _YEARS_FAR) / YEAR
    within = np.clip((days - claim.first) / YEAR, 0.02, 1.0) * 2
    return np.where(years > 0, density, np.where(years == 0, density * within, 0.0))


def _until(claim: Absolute, days: Days) -> Floats:
    """Density of the time that passes until a date; 0 after it."""
    years = _year_index(np.array([claim.first]))[0] - _year_index(days)
    density = _table(years, _YEARS_AHEAD, _YEARS_FAR_AHEAD) / YEAR
    within = np.clip((claim.last - days) / YEAR, 0.02, 1.0) * 2
    return np.where(years > 0, density, np.where(days <= claim.last, density * within, 0.0))


def _contradiction(claim: Absolute, days: Days) -> Floats:
    """Log weight of a date's side alone: low where the day of writing lies on the other side."""
    wrong = np.log(_NOT_THE_STAMP if claim.manner in STAMPS else _CONTRADICTED[claim.side])
    if claim.side == "future":
        return np.where(days > claim.last, wrong, 0.0)
    return np.where(days < claim.first, wrong, 0.0)


def _in_office(claim: InOffice, days: Days) -> Floats:
    """Weight of the days of the terms; of later ones, when a past holder is told of, less."""
    fits = np.where(days > min(first for first, _ in claim.spans), _TOLD_LATER, _TOLD_BEFORE)
    for first, last in claim.spans:
        fits = np.where((days >= first) & (days <= last), 1.0, fits)
    return fits


def _yearly_day(claim: YearlyDay, grid: Grid, days: Days) -> Floats:
    """Density of the distance to the nearest such day before and after each candidate."""
    occurrences = grid.occurrences(claim.month, claim.day)
    after = np.searchsorted(occurrences, days, side="left")
    before = np.searchsorted(occurrences, days, side="right") - 1
    last, following = occurrences[before], occurrences[after]
    if claim.where == "dateline":
        return _table(days - last, _DAY_DATELINE) * _dateline_fit(last, claim.weekday) + _TINY
    past = _table(days - last, _past_table(claim)) * _weekday_fit(last, claim.weekday)
    ahead = _table(following - days, _DAY_AHEAD) * _weekday_fit(following, claim.weekday)
    other = _OTHER_SIDE_SURE if claim.sure else _OTHER_SIDE
    share = {"past": 1 - other, "future": other, None: 0.7}[claim.side]
    return share * past + (1 - share) * ahead + _TINY


def _past_table(claim: YearlyDay) -> tuple[tuple[int, float], ...]:
    return _DAY_LEAD if claim.where == "lead" else _DAY_PAST


def _weekday_fit(occurrences: Days, weekday: int | None) -> Floats:
    if weekday is None:
        return np.ones(len(occurrences))
    return np.where((occurrences + 3) % 7 + 1 == weekday, 1.0, _WRONG_WEEKDAY)


def _dateline_fit(occurrences: Days, weekday: int | None) -> Floats:
    """Fit of a dateline's day to the weekday of the lead: that day, or at times the one before."""
    if weekday is None:
        return np.ones(len(occurrences))
    before = ((occurrences + 3) % 7 + 1 - weekday) % 7
    return np.array([1.0, 0.12] + [0.02] * 5)[before]


def _yearly_month(claim: YearlyMonth, days: Days) -> Floats:
    months = _month_index(days) % 12 + 1
    ago = (months - claim.month) % 12
    ahead = (claim.month - months) % 12
    if claim.clear:
        return _table(
            np.where(
                (ago if claim.side == "past" else ahead) == 0,
                12,
                ago if claim.side == "past" else ahead,
            ),
            _MONTH_LAST,
        )
    past, future = _table(ago, _MONTH_PAST), _table(ahead, _MONTH_AHEAD)
    if claim.side == "past":
        return past + future / 50
    return future + past / 50 if claim.side == "future" else (past + future) / 2


def _weekday(claim: Weekday, days: Days) -> Floats:
    """Density of the distance to the weekday's day, 0 to 6 days ago or ahead."""
    ago = (days + 3 - (claim.weekday - 1)) % 7
    past = np.array(_WEEKDAY_LEAD if claim.lead else _WEEKDAY_PAST)[ago]
    ahead = np.array(_WEEKDAY_AHEAD)[-ago % 7]
    if claim.side == "past":
        return past
    return ahead if claim.side == "future" else (past + ahead) / 2


def _elapsed(claim: Elapsed, claims: Sequence[Claim], days: Days) -> Floats:
    """Weight of the days that lie the claimed length after a start."""
    starts = [claim.since] if claim.since else [c for c in claims if isinstance(c, Absolute)]
    fits = np.zeros(len(days))
    for start in starts:
        fits = np.maximum(fits, _fits(claim, start, days))
    floor = _ELAPSED_NOT_MEANT[claim.sure]
    return floor + (1.0 - floor) * fits


def _fits(claim: Elapsed, start: Absolute, days: Days) -> Floats:
    """1 on the days that lie the claimed length after `start`, else 0."""
    first, last = claim.span(start)
    return ((days >= first) & (days <= last)).astype(float)


def _table(
    distances: NDArray[np.int64], table: tuple[tuple[int, float], ...], far: float = 0.0
) -> Floats:
    """Look each distance up in (up to this distance, density) rows."""
    limits = np.array([limit for limit, _ in table])
    densities = np.array([density for _, density in table] + [far])
    return densities[np.searchsorted(limits, distances, side="left")]


def _month_index(days: NDArray[np.int64]) -> NDArray[np.int64]:
    """Months since 1970-01 of day numbers."""
    return days.astype("datetime64[D]").astype("datetime64[M]").astype(np.int64)


def _year_index(days: NDArray[np.int64]) -> NDArray[np.int64]:
    """Years since 1970 of day numbers."""
    return days.astype("datetime64[D]").astype("datetime64[Y]").astype(np.int64)
