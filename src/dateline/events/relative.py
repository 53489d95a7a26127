"""Times told by their distance to another event: "a year after the flood, the town rebuilt it".

The distance binds two events: the later one is dated by the earlier one if that has a date, and
the other way round if only the news has one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.events import confidence, forms, noun_governing, readings
from dateline.temporal.calendar import civil, day_number, month_length

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dateline.events.grammar import Tree
    from dateline.records import TimeExpression
    from dateline.temporal import Now, ReadingColumns, Unit
    from dateline.text.tokens import Token

LENGTH = re.compile(r"P(\d{1,5})([DWMY])")
"""TIMEX3 value of a length of time in whole units."""
_HOURS, _MINUTES = re.compile(r"PT(?:X|1?\d)H"), re.compile(r"PT[\dX]+[MS]")
_BESIDE = re.compile(r"(?:the|a|one) (?:day|week|month|year) (?:after|before)", re.IGNORECASE)
_SIGNS = {"after": 1, "following": 1, "since": 1, "into": 1, "before": -1, "until": -1}
_MARKING = frozenset("mark commemorate celebrate".split())
_SLACK = {"D": 0, "W": 3, "M": 15, "Y": 183}
"""Days by which a distance told in whole units may be off, on either side."""


@dataclass(frozen=True, slots=True)
class Distance:
    """That one event lies a length of time after another, or before it."""

    time: TimeExpression
    told: int
    """Word of the event that the distance dates."""
    base: int
    """Word of the event that it is counted from."""
    count: int
    """In units; negative for before."""
    exact: bool
    """Whether that is told to the day: "Monday marks ten years since the flood"."""
    unit: str
    """D, W, M, Y; H for less than a day, which may reach into the next, S for minutes."""


def distances(tree: Tree, times: Iterable[TimeExpression]) -> list[Distance]:
    """Return the distances between events that a sentence tells."""
    found = []
    for time in times:
        length = _length(time)
        if length is None:
            continue
        words = tree.touched(time.start, time.end)
        if not words:
            continue
        first, joint = words[0], words[-1] + (time.timex_type == "DURATION")
        if joint >= len(tree) or (first > 0 and tree[first - 1].text.lower() == "for"):
            continue
        sign = _SIGNS.get(tree[joint].text.lower())
        base = _object(tree, joint)
        verb = _told(tree, first, joint, base)
        if sign is not None and base is not None and verb is not None:
            exact = tree[verb].lemma in _MARKING or tree[first - 1].text.lower() == "exactly"
            found.append(Distance(time, verb, base, sign * length[0], exact, length[1]))
    return found


def is_beside(time: TimeExpression) -> bool:
    """Whether a date is told only by the event next to it: "the day after the vote"."""
    told = time.timex_type == "DATE" and time.anchoring == "event"
    return told and _BESIDE.fullmatch(time.text) is not None


def _length(time: TimeExpression) -> tuple[int, str] | None:
    """Return how many of which unit a time expression says that one event lies from another."""
    if is_beside(time):
        return 1, time.text.split()[1][0].upper()
    if time.timex_type != "DURATION":
        return None
    if _HOURS.fullmatch(time.timex_value or ""):
        return 1, "H"
    if _MINUTES.fullmatch(time.timex_value or ""):
        return 1, "S"
    length = LENGTH.fullmatch(time.timex_value or "")
    return (int(length[1]), length[2]) if length is not None else None


def _object(tree: Tree, preposition: int) -> int | None:
    """Return the noun under "after", or the verb of the clause that it opens."""
    noun = tree.kid(preposition, "pobj", "pcomp")
    if noun is not None:
        return noun.i
    clause = tree[tree[preposition].head]
    return clause.i if tree[preposition].dep == "mark" and clause.pos == "VERB" else None


def _told(tree: Tree, first: int, preposition: int, base: int | None) -> int | None:
    """Return the verb above the whole phrase, which may tell a state: "the city is in ruins".

    Behind a comma the phrase does not belong to what had been before: "he was freed after they
    had wept, a day before the vote".
    """
    start = base if base is not None and tree[preposition].dep == "mark" else preposition
    above = [t for t in tree.ancestors(start) if t.pos in ("VERB", "AUX") and t.i != base]
    if len(above) > 1 and first > 0 and tree[first - 1].text == ",":
        while len(above) > 1 and _is_inner(tree, above[0]):
            above = above[1:]
    return above[0].i if above else None


def _is_inner(tree: Tree, verb: Token) -> bool:
    """Whether a verb tells what was before that of its sentence, or more of a noun."""
    return (
        verb.dep in ("relcl", "acl")
        or forms.is_pluperfect(tree, verb)
        or (verb.dep == "advcl" and noun_governing.mark(tree, verb) == "after")
    )


def later(reading: ReadingColumns, distance: Distance, now: Now | None) -> ReadingColumns | None:
    """Return when the told event was, if its base has this reading; None if that is too vague."""
    first, last = reading["first_day"], reading["last_day"]
    if first is None or last is None:
        return None
    return readings.days(
        *_moved(first, last, distance.count, distance.unit),
        now,
        anchoring="event",
        unit=_unit(reading, distance),
        confidence=reading["date_confidence"] * confidence.SHARED,
        why=f"{_words(distance)} what it is counted from: {reading['why']}",
        words=distance.time.text,
    )


def _unit(reading: ReadingColumns, distance: Distance) -> Unit:
    """Return the unit of the shifted date: years after a year is a year."""
    unit = reading["precision"]
    if (unit == "year" and distance.unit == "Y") or (unit == "month" and distance.unit in "MY"):
        return unit
    return "day"


def earlier(reading: ReadingColumns, distance: Distance, now: Now | None) -> ReadingColumns | None:
    """Return when the base was, if the told event has this reading."""
    first, last = reading["first_day"], reading["last_day"]
    if first is None or last is None:
        return None
    alike = (reading["precision"], distance.unit) in (("year", "Y"), ("month", "M"))
    slack = 0 if alike or distance.exact else _SLACK.get(distance.unit, 0)
    low, high = _moved(first, last, -distance.count, distance.unit)
    return readings.days(
        low - slack,
        high + slack,
        now,
        anchoring="event",
        unit=_unit(reading, distance) if alike else "day",
        confidence=reading["date_confidence"] * confidence.SHARED,
        why=f"what is told here lies {_words(distance)} it: {reading['why']}",
        words=distance.time.text,
    )


def _words(distance: Distance) -> str:
    return f"“{distance.time.text}” {'after' if distance.count > 0 else 'before'}"


def _moved(first: int, last: int, count: int, unit: str) -> tuple[int, int]:
    """Return the days that lie so far from an interval."""
    if unit == "H":
        return min(first, first + count), max(last, last + count)
    if unit == "S":
        return first, last
    return shifted(first, count, unit), shifted(last, count, unit)


def shifted(day: int, count: int, unit: str) -> int:
    """Return the day `count` units (D, W, M, Y) after `day`, or the last of a shorter month."""
    if unit in "DW":
        return day + count * (7 if unit == "W" else 1)
    year, month, of_month = civil(day)
    months = year * 12 + month - 1 + count * (12 if unit == "Y" else 1)
    year, month = divmod(months, 12)
    return day_number(year, month + 1, min(of_month, month_length(year, month + 1)))
