"""The dates of what a text tells again: an event with a date lends it to the other mentions."""

from __future__ import annotations

import math
from collections import defaultdict
from itertools import groupby
from typing import TYPE_CHECKING

from dateline.events import anchoring, retelling
from dateline.events.event import around
from dateline.events.harm import harm_before, is_harm
from dateline.events.newsday import LEAD
from dateline.events.sharing import share_somebody

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from dateline.events.event import Event
    from dateline.records import TimeExpression
    from dateline.temporal import Now, ReadingColumns

    Lenders = Mapping[str, Sequence[Event]]
    Governed = Callable[[Event, Sequence[Event]], ReadingColumns | None]

_QUOTES = frozenset(('"', "“", "``", "''"))
_NEWS_DAYS = 7
_YEAR = 365
_MONTHS = 100
"""Days of which most times are shorter that may be one event's."""


def lenders(events: Sequence[Event], now: Now | None) -> Lenders:
    """Return the events with a date that others may have, by what these may be called."""
    found: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        if event.status == "occurred" and retelling.lends(event) and not _reaches(event, now):
            for key in retelling.keys(event):
                found[key].append(event)
    return found


def _reaches(event: Event, now: Now | None) -> bool:
    """Whether a reading lies ahead, or is of a year that is not over: "the third this year"."""
    if event.reading is None or now is None:
        return False
    first, last = event.reading["first_day"], event.reading["last_day"]
    if first is None or last is None:
        return False
    return first > now.last_day or (last > now.last_day and last - first > _MONTHS)


def recalled(
    event: Event, dated: Lenders, now: Now | None, *, headline: bool, last: int | None = None
) -> ReadingColumns | None:
    """Return the date of the event that this one tells again, None if that is not clear.

    Of events of different dates it is the one that was told right before, or where the text says
    what it is about. None is told of after sentence `last`.
    """
    if event.status != "occurred":
        return None
    candidates = _asked_for(event, dated)
    if not candidates:
        return None
    told = [
        other
        for other in candidates
        if (last is None or other.number <= last) and not _is_of_old(event, other, now)
    ]
    like = retelling.told_before(event, told, headline=headline)
    right_before = [other for other in like if other.number == event.number - 1]
    in_lead = [other for other in like if other.number < LEAD]
    spoken = of_like(in_lead[:1]) if _is_spoken(event) else None
    return of_like(like) or spoken or of_like(right_before[-1:]) or of_like(in_lead)


def _is_spoken(event: Event) -> bool:
    """Whether a sentence begins with words of somebody, who speaks of the news."""
    return event.tree.tokens[0].text in _QUOTES


def _asked_for(event: Event, lenders: Lenders) -> Collection[Event]:
    """Return those near an event that may lend it a date, each once."""
    asked = (around(event.number, lenders.get(key, ())) for key in retelling.asked(event))
    return {id(other): other for others in asked for other in others}.values()


def _is_of_old(event: Event, other: Event, now: Now | None) -> bool:
    """Whether an event is told before another that is of long ago, and of nobody in both."""
    if now is None or event.number >= other.number or other.number < LEAD:
        return False
    old = _last_day(other) < now.first_day - _YEAR
    return old and not (event.cast and share_somebody(event.cast, other.cast))


def tell_again(
    events: Sequence[Event],
    now: Now | None,
    is_headline: Callable[[int], bool],
    governed: Governed,
) -> None:
    """Date what is told again and what shares its time with that, by turns."""
    for first in (True, False):
        hand_down(events, governed)
        recall(events, now, is_headline, first=first)
        foresee(events, plans(events, now), is_headline)


def hand_down(events: Sequence[Event], governed: Governed) -> None:
    """Give events without a date that of the event in their sentence that governs them."""
    for _, sentence in groupby(events, key=lambda event: event.number):
        here = list(sentence)
        undated = any(event.reading is None for event in here)
        if undated and any(event.firm for event in here):
            for event in from_the_top(here):
                event.reading = event.reading or governed(event, here)


def from_the_top(here: Sequence[Event]) -> list[Event]:
    """Order the events of a sentence so that what governs comes before what it governs."""
    return sorted(here, key=lambda event: event.tree.depth(event.trigger.head))


def recall(
    events: Sequence[Event], now: Now | None, is_headline: Callable[[int], bool], *, first: bool
) -> None:
    """Give events without a date that of an event that they tell again.

    What an event did is `first` left to be dated by it. What was told as open before is not what
    the text tells of later: "may close three. … The closures … It closed two last year".
    """
    opened: dict[str, int] = {}
    dated = lenders(events, now)
    for number, sentence in groupby(events, key=lambda event: event.number):
        here = list(sentence)
        for event in here:
            if event.reading is None and not (first and retelling.cause(event, here)):
                last = number if event.sense.name in opened else None
                known = recalled(event, dated, now, headline=is_headline(number), last=last)
                give(event, known)
        for event in here:
            if event.status in ("planned", "hypothetical"):
                opened.setdefault(event.sense.name, number)


def plans(events: Sequence[Event], now: Now | None) -> Lenders:
    """Return the events planned for a time of their own, by what these may be called."""
    found: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        first = event.reading["first_day"] if event.reading is not None and event.time else None
        if event.status == "planned" and now is not None and first and first > now.last_day:
            for key in retelling.keys(event):
                found[key].append(event)
    return found


def foresee(events: Sequence[Event], planned: Lenders, is_headline: Callable[[int], bool]) -> None:
    """Give what is told again of a plan the date that the text has for it: "the summit"."""
    for event in events if planned else ():
        if event.reading is not None or event.status in ("negated", "ongoing"):
            continue
        candidates = _asked_for(event, planned)
        headline = is_headline(event.number)
        reading = of_like(retelling.planned_before(event, candidates, headline=headline))
        if reading is not None:
            give(event, reading)
            event.status = "planned" if event.status == "occurred" else event.status


def recall_harm(
    events: Sequence[Event],
    news: int,
    times_in: Sequence[Sequence[TimeExpression]],
    is_older: Callable[[Event], bool],
) -> set[int]:
    """Give harm without a date that of the harm that the text is about.

    If that was before the `news`, so was all harm: the ids of what is told without a date are
    returned. If not, it is only that of harm that is told as something older.
    """
    harm = [e for e in events if e.status == "occurred" and is_harm(e)]
    dated = [event for event in harm if retelling.lends(event)]
    told = [
        event
        for event in harm
        if event.reading is None
        and event.trigger.carrier is not None
        and not (_is_of_news(event, times_in, news) and _is_before(event, dated))
    ]
    past = bool(dated) and all(_last_day(event) < news - 1 for event in dated)
    for event in told:
        if past or is_older(event):
            reading = of_like(harm_before(event, around(event.number, dated)))
            times = [t for t in times_in[event.number] if (t.last_day or news) < news - _NEWS_DAYS]
            if reading is not None and not any(_excludes(time, reading) for time in times):
                give(event, reading)
    return {id(event) for event in told} if past else set()


def _is_before(event: Event, dated: Sequence[Event]) -> bool:
    """Whether a text first tells an event and only later, below its lead, dates others."""
    return all(other.number > max(event.number, LEAD) for other in dated)


def _is_of_news(event: Event, times_in: Sequence[Sequence[TimeExpression]], news: int) -> bool:
    """Whether the text named a day of the news last before it tells an event."""
    for number in range(event.number, max(event.number - LEAD, 0) - 1, -1):
        last = next((t.last_day for t in reversed(times_in[number]) if t.last_day), None)
        if last is not None:
            return last >= news - 1
    return False


def give(event: Event, reading: ReadingColumns | None) -> None:
    """Let an event have the date of one that it tells again."""
    event.reading = reading
    event.firm = event.retold = reading is not None


def _last_day(event: Event) -> float:
    last = event.reading["last_day"] if event.reading is not None else None
    return math.inf if last is None else last


def _excludes(time: TimeExpression, reading: ReadingColumns) -> bool:
    """Whether a time and a reading have no day in common."""
    first, last = reading["first_day"], reading["last_day"]
    if time.first_day is None or time.last_day is None or first is None or last is None:
        return False
    return time.last_day < first or last < time.first_day


def of_like(like: Sequence[Event]) -> ReadingColumns | None:
    """Return the date that mentions of one event give it, None if they exclude each other."""
    return anchoring.of_like(
        [(o.reading, o.tree[o.trigger.head].text) for o in like if o.reading is not None]
    )
