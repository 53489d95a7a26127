"""Dating two events by each other: "a year after the flood, the town rebuilt it"."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from dateline.events import confidence, readings
from dateline.events.clocks import is_bare
from dateline.events.relative import distances, earlier, later

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dateline.events.event import Event
    from dateline.events.extraction import Reader
    from dateline.events.grammar import Tree
    from dateline.events.relative import Distance
    from dateline.temporal import Now, ReadingColumns


def bind(
    events: Sequence[Event],
    text: Reader,
    known: Callable[[Event], ReadingColumns | None],
    news: Callable[[Event], ReadingColumns],
) -> None:
    """Date what is told at a distance from an event that has a date, anywhere in the text.

    known: the date that the text has for an event elsewhere; news: the one that telling it gives.
    """
    by_number: dict[int, list[Event]] = defaultdict(list)
    for event in events:
        by_number[event.number].append(event)
    for number, tree in enumerate(text.trees):
        for distance in distances(tree, text.times_in[number]):
            here = {e.trigger.head: e for e in by_number[number]}
            carried = {e.trigger.carrier: e for e in here.values() if e.trigger.carrier}
            subject = tree.subject(distance.told)
            came = here.get(subject.noun) if subject is not None else None
            told = here.get(distance.told) or carried.get(distance.told) or came
            base = here.get(distance.base)
            if base is None:
                continue
            again = known(came) if told is not None and came is not None else None
            base.reading = base.reading or (known(base) if again is None else None)
            if told is not None and _excludes(base, told, distance, text.now):
                base.reading = None
            if told is not None:
                told.reading = told.reading or again
                _bind_two(told, base, distance, text.now, news)
            elif base.reading is None and text.now is not None and _is_now(tree, distance.told):
                today = readings.days(
                    text.now.first_day, text.now.last_day, text.now, anchoring="publication",
                    confidence=confidence.GOING_ON, why="told in the present",
                )  # fmt: skip
                base.reading = earlier(today, distance, text.now)
                base.firm = base.reading is not None


def _excludes(base: Event, told: Event, distance: Distance, now: Now | None) -> bool:
    """Whether an event cannot be the one of which the text tells elsewhere, being too far off."""
    if base.time is not None or base.reading is None or told.reading is None:
        return False
    if told.time is None or is_bare(told.time, now):
        return False
    counted = earlier(told.reading, distance, now)
    first, last = base.reading["first_day"], base.reading["last_day"]
    if counted is None or first is None or last is None:
        return False
    begin, end = counted["first_day"], counted["last_day"]
    return begin is not None and end is not None and (last < begin or end < first)


def _is_told(told: Event, now: Now | None) -> bool:
    """Whether an event was done, or is planned for a day of its own."""
    if told.status in ("occurred", "ongoing"):
        return True
    return told.time is not None and not is_bare(told.time, now)


def _is_now(tree: Tree, verb: int) -> bool:
    """Whether a verb is in the present tense: "a month after the flood, the roads are shut"."""
    return any(t.tag in ("VBZ", "VBP") for t in (tree[verb], *tree.kids(verb, "aux")))


def _bind_two(
    told: Event,
    base: Event,
    distance: Distance,
    now: Now | None,
    news: Callable[[Event], ReadingColumns],
) -> None:
    bare = told.reading is None or is_bare(told.time, now)
    if bare and base.reading is not None:
        found = later(base.reading, distance, now)
        told.reading, told.time = found or told.reading, distance.time if found else told.time
    elif base.reading is None and _is_told(told, now):
        base.reading = earlier(told.reading or news(told), distance, now)
    told.firm, base.firm = told.reading is not None, base.reading is not None
