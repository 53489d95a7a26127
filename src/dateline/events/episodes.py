"""The time that the news named last, where it tells what names none.

What somebody said on Friday does not move to Friday what others did; what is said goes on with
what was said before.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from dateline.events.dependencies import SUBJECTS
from dateline.events.newsday import is_speech

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dateline.events.event import Event

_ANSWERING = frozenset("after following over to for at with".split())
"""What joins a deed to what was there before it."""
_STAYS, _STAYS_IN_PARAGRAPH = 2, 4
"""Sentences for which a story stays at the time that it named, where deeds go on with deeds."""


def go_on(before: Sequence[Event], here: Sequence[Event]) -> list[Event]:
    """Return the last deed and the last statement with times of their own, after a sentence.

    before: those before it; here: the events of the sentence.
    """
    last = list(before)
    for new in here:
        if new.time and new.status == "occurred":
            last = [*(e for e in last if _says(e) != _says(new)), new]
    return last


def scene(
    event: Event, before: Sequence[Event], is_together: Callable[[Event, Event], bool]
) -> Event | None:
    """Return the event before this one whose time it has, if it tells the news.

    before: the last deed and the last statement with times of their own, the later one last;
    is_together: whether one paragraph tells two events, and nobody is quoted in between.
    """
    near = [
        other
        for other in before
        if event.number - other.number <= _STAYS
        or (are_deeds(event, other) and is_together(event, other))
    ]
    said = [other for other in near if _says(other)]
    if _says(event) and said:
        return said[-1]
    if near and _says(near[-1]) and not _goes_on_saying(event, near[-1]):
        near.pop()
    return near[-1] if near else None


def named_before(event: Event, here: Sequence[Event]) -> Event | None:
    """Return the event that named a time last before a clause that is joined to its own.

    "It went on on Tuesday, and troops were sent."
    """
    verb = event.trigger.carrier
    if verb is None or event.tree[verb].dep != "conj":
        return None
    timed = [o for o in here if o.time is not None and o.status == "occurred"]
    return next((o for o in reversed(timed) if o.trigger.head < event.trigger.head), None)


def saying(event: Event, here: Sequence[Event]) -> Event | None:
    """Return the statement of the same sentence by which an event is told.

    What describes who says it, the article tells in its own voice.
    """
    said = {other.trigger.head: other for other in here if _says(other)}
    below = event.tree[event.trigger.head]
    for above in event.tree.ancestors(below.i) if said else ():
        if below.dep in SUBJECTS:
            return None
        if above.i in said:
            return said[above.i]
        below = above
    return None


def answers(event: Event, here: Sequence[Event]) -> float:
    """Return the day before which an event was not that takes up another: "accepted the offer"."""
    verb = event.trigger.carrier
    if verb is None:
        return -math.inf
    below = {noun.i for noun in event.tree.kids(verb, "dobj")}
    below |= {n.i for p, n in event.tree.prepositions(verb) if p.lemma.lower() in _ANSWERING}
    days = [
        other.reading["first_day"]
        for other in here
        if other.firm and other.reading is not None and other.trigger.head in below
    ]
    return max((day for day in days if day is not None), default=-math.inf)


def are_deeds(event: Event, other: Event) -> bool:
    """Whether two events that are not far apart are deeds, of those of whom was told."""
    far = event.number - other.number > _STAYS_IN_PARAGRAPH
    if far or _says(other) or is_speech(event.tree, event.trigger):
        return False
    verb = event.trigger.carrier
    subject = event.tree.subject(verb) if verb is not None else None
    pronoun = subject is not None and event.tree[subject.noun].tag == "PRP"
    return pronoun or _share_agent(event, other)


def _says(event: Event) -> bool:
    return event.trigger.kind == "statement"


def _goes_on_saying(event: Event, said: Event) -> bool:
    """Whether an event is of whoever said something, or is mostly said itself."""
    return _share_agent(event, said) or is_speech(event.tree, event.trigger)


def _share_agent(event: Event, other: Event) -> bool:
    """Whether somebody did both of two things."""
    mine, theirs = ({a.name for a in e.cast if a.role == "agent"} for e in (event, other))
    return bool(mine & theirs)
