"""When an event can have been: the days that its own date, or else its article's, allows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateline.events.senses import Effect, Sense
    from dateline.records import Mention, Reading

EVER = 10**12
"""A day beyond all days, for bounds that are open or not known."""

DISPUTED_DAYS = 3
"""How far apart, at most, two outlets can date one event by mistake."""
MOVED_DAYS = 31
"""How much later than planned, at most, an event that happens once is still the planned one."""

_SLACK = 1
"""Days between two places' calendars."""
_NEWS_DAYS = 3
"""How long what an article reports without a date, as news, can have been before."""
_REACH_REPEATING = 7
_REACH_ONCE = 400
"""How many days before an article an event without a date of its own can lie: news of what
happens again and again is of this week; what happens once is recalled for a year."""
_AHEAD = 400
"""How many days ahead a plan without a date can lie."""
FIRM = 0.6
"""Confidence below which a date is a guess, and rules nothing out."""
_LASTING = 31
"""From this many days on, what lasts throughout is a period and no longer one occasion."""


@dataclass(frozen=True, slots=True)
class Window:
    """Days, inclusive; `dated` where the text itself gives them, `lasting` where it is a period."""

    first: int
    last: int
    dated: bool
    lasting: bool

    @property
    def days(self) -> int:
        """Its length."""
        return self.last - self.first + 1


def is_dated(reading: Reading) -> bool:
    """Return whether the text itself dates it (and not only the day of its article)."""
    return (
        reading.edtf is not None
        and reading.anchoring not in ("document", "none")
        and "day" in (reading.first_bound, reading.last_bound)
    )


def first_day(reading: Reading) -> int:
    """Return the first possible day, -EVER where nothing bounds it."""
    return -EVER if reading.first_day is None else reading.first_day


def last_day(reading: Reading) -> int:
    """Return the last possible day, EVER where nothing bounds it."""
    return EVER if reading.last_day is None else reading.last_day


def _implied(
    mention: Mention, published: tuple[int, int] | None, sense: Sense, effect: Effect | None
) -> tuple[int, int]:
    if published is None:
        return -EVER, EVER
    first, last = published
    reach = _REACH_REPEATING if sense.repeats else _REACH_ONCE
    if effect is not None:
        return first - reach, last + _AHEAD
    if mention.status == "planned":
        return first - _SLACK, last + _AHEAD
    if mention.status == "hypothetical":
        return -EVER, EVER
    return first - reach, last + _SLACK


def window(
    mention: Mention, published: tuple[int, int] | None, sense: Sense, effect: Effect | None
) -> Window:
    """Return when the event of a mention can have been.

    `published` is the first and last possible day of publication of its article. What acts on
    another event (`effect`) says nothing of that event's day but that it lies near or ahead.
    """
    first, last = _implied(mention, published, sense, effect)
    dated = is_dated(mention)
    if effect is not None or (dated and mention.date_confidence < FIRM):
        return Window(first, last, False, False)
    if dated:
        low, high = first_day(mention), last_day(mention)
        lasting = mention.extent == "throughout" and high - low >= _LASTING
        return Window(low, high, True, lasting)
    if published is None:
        return Window(first, last, False, False)
    if mention.first_day is not None:
        back = _SLACK if mention.status == "planned" else _NEWS_DAYS
        first = max(first, mention.first_day - back)
    if mention.last_day is not None:
        last = min(last, mention.last_day + _SLACK)
    return Window(first, max(first, last), False, False)
