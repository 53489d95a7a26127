"""The day of a time of day: "it sank at 4 a.m." is of the day of which the text tells, not today.

It is the day of the event that is told again, else the day named right before, else the story's.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from dateline.events import readings
from dateline.events.event import around
from dateline.events.harm import harm_before, is_harm
from dateline.events.recalling import lenders, of_like, recalled

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dateline.events.anchoring import StoryDay
    from dateline.events.event import Event
    from dateline.records import TimeExpression
    from dateline.temporal import Now, ReadingColumns

_DAY = re.compile(
    r"day|night|this|last|next|following|now|date|\d{4}|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec",
    re.IGNORECASE,
)
"""Words in a time that say of which day it is."""
_PART = re.compile(r"(?:the|one) (?:night|morning|evening|afternoon)", re.IGNORECASE)
_NEWS_DAYS = 7
_STAYS = 2
"""Sentences for which a text stays on the day that it named."""


def set_days(
    events: Sequence[Event],
    times_in: Sequence[Sequence[TimeExpression]],
    now: Now | None,
    story: StoryDay | None,
    is_headline: Callable[[int], bool],
    *,
    news: bool,
) -> None:
    """Put events with a time of day on the day of which the text tells.

    Only news tells of its own day where it names none: "the river rose in the night".
    """
    bare = [e for e in events if e.status == "occurred" and is_of_no_day(e.time, now, news=news)]
    if now is None or not bare:
        return
    others = [event for event in events if event not in bare]
    named = [event for event in others if _is_of_one_day(event)]
    harm = [event for event in named if is_harm(event)]
    dated = lenders(others, now)
    sentences: dict[int, list[Event]] = defaultdict(list)
    for event in events:
        sentences[event.number].append(event)
    for event in bare:
        here = sentences[event.number]
        said = [e.time for e in here if e.trigger.kind == "statement"]
        beside = [
            time.first_day
            for time in times_in[event.number]
            if time not in said
            and time.first_day == time.last_day
            and not is_of_no_day(time, now, news=news)
        ]
        again = [
            recalled(other, dated, now, headline=is_headline(event.number))
            for other in (*_subjects(event, here), event)
        ]
        before = [o.reading for o in _right_before(event, around(event.number, named))]
        harmed = _of_harm(event, around(event.number, harm))
        found = [r for r in (*again, *before, harmed) if r is not None]
        days = beside + [reading["first_day"] for reading in found if _is_one_day(reading)]
        known = [day for day in days if day is not None]
        day = next(iter(known), story.first_day if story is not None else None)
        if event.reading is None:
            continue
        if day is None and (event.reading["first_day"] is None or not (news or _is_ago(event))):
            event.reading, event.time, event.firm = None, None, False
        elif day is not None and day != event.reading["first_day"]:
            event.reading = readings.moved(event.reading, day, now)


def _subjects(event: Event, here: Sequence[Event]) -> list[Event]:
    """Return the event that is the subject of another in its sentence: "the quake struck"."""
    carrier = event.trigger.carrier
    subject = None if carrier is None else event.tree.subject(carrier)
    if subject is None:
        return []
    return [e for e in here if e.trigger.head == subject.noun]


def _of_harm(event: Event, harm: Sequence[Event]) -> ReadingColumns | None:
    """Return the date of the harm that an event tells of, if it does."""
    if not is_harm(event):
        return None
    return of_like(harm_before(event, harm))


def _right_before(event: Event, named: Sequence[Event]) -> list[Event]:
    """Return the event that named a day last before another, none if that is long ago."""
    place = event.number, event.trigger.head
    before = [
        other
        for other in named
        if event.number - other.number <= _STAYS and (other.number, other.trigger.head) < place
    ]
    return before[-1:]


def _is_ago(event: Event) -> bool:
    """Whether something was hours or minutes before the telling."""
    return event.time is not None and event.time.text.lower().endswith(" ago")


def is_of_no_day(time: TimeExpression | None, now: Now | None, *, news: bool) -> bool:
    """Whether a time names no day; outside news "in the night" is of any."""
    if is_bare(time, now):
        return True
    return not news and time is not None and _PART.fullmatch(time.text) is not None


def is_bare(time: TimeExpression | None, now: Now | None) -> bool:
    """Whether a time names no day, so that it is of the day of writing at most: "at dawn"."""
    if time is None or now is None or time.timex_type != "TIME" or _DAY.search(time.text):
        return False
    if time.first_day is None and time.last_day is None:
        return True
    if time.first_day is None or time.first_day != time.last_day:
        return False
    return time.anchoring != "explicit" and now.last_day - time.first_day < _NEWS_DAYS


def _is_of_one_day(event: Event) -> bool:
    """Whether an event has a day of its own, and is none of what somebody says of it."""
    if event.time is None or event.status != "occurred" or event.trigger.kind == "statement":
        return False
    return event.reading is not None and _is_one_day(event.reading)


def _is_one_day(reading: ReadingColumns) -> bool:
    return reading["first_day"] is not None and reading["first_day"] == reading["last_day"]
