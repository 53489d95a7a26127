"""The days on which the events of a TimeML document can lie, by what its links say together.

Each event has four bounds in days: earliest and latest start, earliest and latest end. A link to a
time or to another event narrows them, again and again until nothing changes. BEFORE the day of
publication leaves that day itself open: annotators used it for the morning's news too.
"""

from __future__ import annotations

import calendar
import math
import re
from dataclasses import dataclass
from datetime import date
from typing import Any

_DAY = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?=$|T)")
_WEEK = re.compile(r"(\d{4})-W(\d\d)$")
_INVERSE = {
    "BEFORE": "AFTER",
    "IBEFORE": "AFTER",
    "AFTER": "BEFORE",
    "IAFTER": "BEFORE",
    "INCLUDES": "IS_INCLUDED",
    "IS_INCLUDED": "INCLUDES",
    "DURING": "INCLUDES",
    "BEGINS": "BEGUN_BY",
    "BEGUN_BY": "BEGINS",
    "ENDS": "ENDED_BY",
    "ENDED_BY": "ENDS",
    "SIMULTANEOUS": "SIMULTANEOUS",
    "IDENTITY": "SIMULTANEOUS",
}
_INSIDE = frozenset("IS_INCLUDED DURING SIMULTANEOUS IDENTITY BEGINS ENDS".split())
_AROUND = frozenset("INCLUDES SIMULTANEOUS IDENTITY BEGUN_BY ENDED_BY".split())
_ROUNDS = 30


@dataclass(frozen=True, slots=True)
class Bounds:
    """Days since 0001-01-01; infinite where nothing is known."""

    first_start: float = -math.inf
    last_start: float = math.inf
    first_end: float = -math.inf
    last_end: float = math.inf

    def narrowed(self, other: Bounds) -> Bounds:
        """Return these bounds within the others too; these where the two contradict."""
        start = max(self.first_start, other.first_start)
        end = min(self.last_end, other.last_end)
        both = Bounds(
            start,
            min(self.last_start, other.last_start, end),
            max(self.first_end, other.first_end, start),
            end,
        )
        right = both.first_start <= both.last_start and both.first_end <= both.last_end
        return both if right else self


def bounds(document: dict[str, Any]) -> dict[str, Bounds]:
    """Return the bounds of each event of a document, by its id."""
    named = {i: e["eid"] for e in document["events"] for i in e["eiids"]}
    fixed = {("time", t["tid"]): span for t in document["timexes"] if (span := _span(t))}
    day = float(date.fromisoformat(document["dct"][:10]).toordinal())
    fixed["time", "t0"] = Bounds(day, day, day, day)
    known = {("event", e["eid"]): Bounds() for e in document["events"]} | fixed
    links = []
    for link in document["links"]:
        one = _end(link, named, "eventInstanceID", "timeID")
        other = _end(link, named, "relatedToEventInstance", "relatedToTime")
        if link["kind"] == "TLINK" and {one, other} <= known.keys() and link["relType"] in _INVERSE:
            links.append((one, link["relType"], other))
            links.append((other, _INVERSE[link["relType"]], one))
    for _ in range(_ROUNDS):
        before = dict(known)
        for one, relation, other in links:
            if one not in fixed:
                known[one] = known[one].narrowed(_allowed(relation, known[other]))
        if known == before:
            break
    return {name: found for (kind, name), found in known.items() if kind == "event"}


def _allowed(relation: str, other: Bounds) -> Bounds:
    """Return where something lies that has this relation to what has these bounds."""
    if relation in ("BEFORE", "IBEFORE"):
        return Bounds(last_end=other.last_start)
    if relation in ("AFTER", "IAFTER"):
        return Bounds(first_start=other.first_end)
    found = Bounds()
    if relation in _INSIDE:
        found = found.narrowed(Bounds(first_start=other.first_start, last_end=other.last_end))
    if relation in _AROUND:
        found = found.narrowed(Bounds(last_start=other.last_start, first_end=other.first_end))
    return found


def _end(link: dict[str, Any], named: dict[str, str], event: str, time: str) -> tuple[str, str]:
    if event in link:
        return "event", named.get(link[event], "")
    return "time", link.get(time) or ""


def _span(time: dict[str, Any]) -> Bounds | None:
    """Return the first and last day of a date, a month, a year or a week; None for the rest."""
    value = time["value"] or ""
    if time["type"] not in ("DATE", "TIME"):
        return None
    try:
        if week := _WEEK.match(value):
            first = date.fromisocalendar(int(week[1]), int(week[2]), 1).toordinal()
            return Bounds(first, first, first + 6, first + 6)
        if not (found := _DAY.match(value)):
            return None
        year, month, day = (int(part) if part else None for part in found.groups())
        assert year is not None
        first = date(year, month or 1, day or 1).toordinal()
        last_month = month or 12
        last = date(year, last_month, day or calendar.monthrange(year, last_month)[1]).toordinal()
    except ValueError:
        return None
    return Bounds(first, first, last, last)
