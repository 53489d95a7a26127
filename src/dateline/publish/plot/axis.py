"""The time axis: which days to show, where they stand, and what to write below them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.publish.iso import iso_day
from dateline.publish.when import year
from dateline.temporal.calendar import civil, day_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_CENTRAL = 0.9
"""Share of the events that the axis has to show, if a few far ones would make it much longer."""
_MUCH = 4
_ROOM = 0.03
_TICKS = 8
_STEPS = (1, 2, 7)
_MONTHS = (1, 3, 6)
_YEARS = (1, 2, 5)
_DAYS_PER_MONTH, _DAYS_PER_YEAR = 30.437, 365.2425


@dataclass(frozen=True, slots=True)
class Axis:
    """Days from `first` to `end` (exclusive) on the pixels from `left` to `right`."""

    first: int
    end: int
    left: float
    right: float

    def x(self, day: float) -> float:
        """Return the pixel at which `day` begins, at most at an edge."""
        share = (day - self.first) / (self.end - self.first)
        return self.left + (self.right - self.left) * min(max(share, 0.0), 1.0)

    def ticks(self) -> Iterator[tuple[float, str]]:
        """Yield places and labels of days, months or years, at most as many as are readable."""
        length = self.end - self.first
        for step in _STEPS:
            if length / step <= _TICKS:
                start = self.first + -self.first % step
                yield from ((self.x(day), iso_day(day)) for day in range(start, self.end, step))
                return
        for step in _MONTHS:
            if length / (step * _DAYS_PER_MONTH) <= _TICKS:
                yield from self._months(step)
                return
        yield from self._years(length / _DAYS_PER_YEAR)

    def _months(self, step: int) -> Iterator[tuple[float, str]]:
        of_year, of_month, _ = civil(self.first)
        month = of_year * 12 + of_month - 1
        month += -month % step
        while (day := day_number(month // 12, month % 12 + 1, 1)) < self.end:
            if day >= self.first:
                yield self.x(day), iso_day(day)[:-3]
            month += step

    def _years(self, length: float) -> Iterator[tuple[float, str]]:
        power = 1
        while all(length / (step * power) > _TICKS for step in _YEARS):
            power *= 10
        step = power * next(step for step in _YEARS if length / (step * power) <= _TICKS)
        first = civil(self.first)[0]
        number = first + -first % step
        while (day := day_number(number, 1, 1)) < self.end:
            if day >= self.first:
                yield self.x(day), year(day)
            number += step


def fitted(days: Sequence[tuple[int, int]], left: float, right: float) -> Axis:
    """Return the axis for events of these first and last days.

    A few events far from all others do not squeeze them together: if most of them (90 %) take less
    than a quarter of the whole time, the axis shows these, and what is no further from them than
    they are from each other.
    """
    if not days:
        return Axis(0, 1, left, right)
    first, last = min(begin for begin, _ in days), max(end for _, end in days)
    begin, end = _central(sorted((begin + end) // 2 for begin, end in days))
    length = end - begin + 1
    if length * _MUCH < last - first + 1:
        begin, end = begin - length, end + length
        near = [one for one in days if begin <= sum(one) // 2 <= end]
        first = max(min(first for first, _ in near), begin)
        last = min(max(last for _, last in near), end)
    room = max(round((last - first + 1) * _ROOM), 1)
    return Axis(first - room, last + 1 + room, left, right)


def _central(middles: Sequence[int]) -> tuple[int, int]:
    """Return the shortest stretch that has the middles of most events."""
    many = max(round(len(middles) * _CENTRAL), 1)
    starts = range(len(middles) - many + 1)
    best = min(starts, key=lambda i: middles[i + many - 1] - middles[i])
    return middles[best], middles[best + many - 1]


def outside(axis: Axis, days: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """Return how many events lie wholly before and after the axis."""
    ends = sorted(end for _, end in days)
    begins = sorted(begin for begin, _ in days)
    return bisect_left(ends, axis.first), len(days) - bisect_right(begins, axis.end - 1)
