"""Weighing the clues that a source gives: which date is the first publication's, and how surely.

Each kind of clue has a reliability, the share of pages on which it gives the day of first
publication. Clues that agree (same day, or within one where a clock time in another zone can
explain it) support each other as independent witnesses; the best supported day wins.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from math import prod
from typing import TYPE_CHECKING

from dateline.dating.values import Value, values
from dateline.temporal.reading import as_date

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from dateline.records import PublishedMethod

RELIABILITY: dict[str, float] = {
    "front_matter": 0.97,
    "field": 0.97,
    "feed": 0.95,
    "json_ld": 0.95,
    "meta": 0.93,
    "issue": 0.95,
    "mail": 0.93,
    "url": 0.93,
    "byline": 0.92,
    "heading": 0.95,
    "version": 0.85,
    "time": 0.8,
    "line": 0.9,
    "page": 0.75,
    "file": 0.5,
}
"""Probability that a clue of this kind gives the first publication, when nothing disagrees."""

_METHODS: dict[str, PublishedMethod] = {
    "url": "url",
    "byline": "byline",
    "heading": "byline",
    "feed": "feed",
}
_SAME_WITNESS = {"heading": "byline", "page": "byline", "line": "byline"}
"""Kinds that look at the same place of a page, and so are one witness."""
_LISTED = 0.5
"""Factor for a kind that gives many days: it is of a list of articles, and not of this one."""
_MANY = 3
_ON_PAGES = ("byline", "time", "line")

_LATER_OF_KIND = 0.4
"""Factor for a second, different clue of a kind: the page's other articles have dates too."""
_SWAPPED = 0.35
"""Factor for the reading with day and month swapped."""
_UNLIKELY = 0.45
"""Factor for a date that something else on the page speaks against."""
_BEFORE_CHANGE = 0.8
"""Factor for a date after the last change: what was written ahead is changed before it is out."""
_ONLY_CHANGED = 0.55
"""Confidence of the day of a change taken for the first publication, there being no other."""
_DISPUTE = 0.3
"""Share of the confidence that another day, as well supported, takes away."""
_SUREST = 0.99
_SAME_MOMENT = timedelta(minutes=5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """The clue that wins, or None, and what is to be said of every clue, in their order."""

    value: Value | None
    method: PublishedMethod
    confidence: float
    why: str
    verdicts: tuple[tuple[bool, str], ...]
    """Per clue: accepted, why."""
    latest: int | None = None
    """A day after which the publication can't be, from clues that are bounds and no dates."""


@dataclass(slots=True)
class _Candidate:
    index: int
    kind: str
    value: Value
    weight: float
    objection: str = ""


def weigh(clues: Sequence[tuple[str, str]], *, newest_past: int | None = None) -> Weighed:
    """Weigh clues (kind, value) against each other.

    `newest_past` is the newest day of which the text itself speaks as past, if there is one.
    """
    read = [(kind, values(value)) for kind, value in clues]
    latest = min((v[0].last_day for kind, v in read if kind == "retrieved" and v), default=None)
    changed = [v[0].last_day for kind, v in read if kind.endswith("_modified") and v]
    candidates = _candidates(read)
    disputed = len({candidate.value.first_day for candidate in candidates}) > 1
    for candidate in candidates:
        _object(candidate, latest, max(changed, default=None), newest_past if disputed else None)
    best = max(candidates, key=lambda c: (_support(c, candidates), -c.index), default=None)
    if best is None or _impossible(best, latest):
        return _without_date(read, latest)
    return _decided(read, candidates, best, latest)


def _candidates(read: Sequence[tuple[str, tuple[Value, ...]]]) -> list[_Candidate]:
    found: list[_Candidate] = []
    first_of_kind: dict[str, int] = {}
    days: dict[str, set[int]] = {}
    for kind, readings in read:
        days.setdefault(kind, set()).update(value.first_day for value in readings[:1])
    for index, (kind, readings) in enumerate(read):
        if kind not in RELIABILITY or not readings:
            continue
        first = first_of_kind.setdefault(kind, readings[0].first_day)
        weight = RELIABILITY[kind] * (1.0 if readings[0].first_day == first else _LATER_OF_KIND)
        if kind in _ON_PAGES and len(days[kind]) >= _MANY:
            weight *= _LISTED
        for number, value in enumerate(readings):
            share = 1.0 if len(readings) == 1 else (1.0 - _SWAPPED, _SWAPPED)[number]
            found.append(_Candidate(index, kind, value, weight * share))
    return found


def _object(
    candidate: _Candidate, latest: int | None, changed: int | None, newest_past: int | None
) -> None:
    """Lower the weight of a date that something speaks against, and note what."""
    value = candidate.value
    if latest is not None and value.first_day > latest + 1:
        candidate.weight, candidate.objection = 0.0, "lies after the day on which it was fetched"
    elif changed is not None and value.first_day > changed + 1:
        candidate.objection = "lies after the last change of the page"
        candidate.weight *= _BEFORE_CHANGE / _UNLIKELY
    elif newest_past is not None and value.last_day < newest_past - 1:
        candidate.objection = f"the text speaks of {written(newest_past)} as past"
    elif value.weekday_fits is False:
        candidate.objection = "the weekday beside it is not that date's"
    if candidate.objection:
        candidate.weight *= _UNLIKELY


def _agree(one: Value, other: Value) -> bool:
    slack = 1 if (one.at is None) != (other.at is None) or one.zone != other.zone else 0
    return one.first_day - slack <= other.last_day and other.first_day - slack <= one.last_day


def _support(candidate: _Candidate, candidates: Sequence[_Candidate]) -> float:
    """Probability that not every clue for this day errs; finer dates first among equals."""
    best_of_kind: dict[str, float] = {}
    for other in candidates:
        if _agree(candidate.value, other.value):
            kind = _SAME_WITNESS.get(other.kind, other.kind)
            best_of_kind[kind] = max(best_of_kind.get(kind, 0.0), other.weight)
    width = candidate.value.last_day - candidate.value.first_day
    return (1.0 - prod(1.0 - weight for weight in best_of_kind.values())) / (1.0 + width / 400)


def _impossible(best: _Candidate, latest: int | None) -> bool:
    return best.weight <= 0.0 or (latest is not None and best.value.first_day > latest + 1)


def _decided(
    read: Sequence[tuple[str, tuple[Value, ...]]],
    candidates: list[_Candidate],
    best: _Candidate,
    latest: int | None,
) -> Weighed:
    witnesses = [c for c in candidates if c.weight > 0 and _agree(best.value, c.value)]
    others = [c for c in candidates if c not in witnesses]
    against = max((_support(c, candidates) for c in others if c.index != best.index), default=0.0)
    support = _support(best, candidates)
    confidence = min(_SUREST, support * (1.0 - _DISPUTE * against))
    value = _completed(best.value, witnesses)
    kinds = list(dict.fromkeys(c.kind for c in witnesses))
    why = f"{written(value.first_day, value.last_day)} by {_listed(kinds)}"
    if against:
        why += "; other clues disagree"
    return Weighed(
        value=value,
        method=_METHODS.get(best.kind, "metadata"),
        confidence=round(confidence, 4),
        why=why,
        verdicts=tuple(
            _bound(kind, readings) or _verdict(index, best, witnesses, others)
            for index, (kind, readings) in enumerate(read)
        ),
        latest=latest,
    )


def _completed(value: Value, witnesses: Sequence[_Candidate]) -> Value:
    """Return the winning date in the zone of its place, and with a witness's clock time.

    Software writes moments in UTC; where a witness gives the same moment with another offset, the
    day that it has there is the day of publication. So is the day that the page shows.
    """
    if value.at is not None:
        for witness in witnesses:
            other = witness.value
            if value.zone == "UTC" != other.zone and _is_same_moment(value.at, other.at):
                return other
        shown = [w.value for w in witnesses if w.kind == "heading" and w.value.at is None]
        if value.zone == "UTC" and shown and shown[0].first_day == shown[0].last_day:
            return replace(shown[0], at=value.at)
        return value
    for witness in witnesses:
        other = witness.value
        if other.at is not None and other.first_day == value.first_day == value.last_day:
            return other
    return value


def _is_same_moment(one: datetime, other: datetime | None) -> bool:
    return other is not None and abs(one - other) <= _SAME_MOMENT


def _verdict(
    index: int,
    best: _Candidate,
    witnesses: Sequence[_Candidate],
    others: Sequence[_Candidate],
) -> tuple[bool, str]:
    for candidate in witnesses:
        if candidate.index == index:
            note = f"; {candidate.objection}" if candidate.objection else ""
            if index == best.index:
                return True, f"the best supported date{note}"
            return True, f"agrees with the best supported date{note}"
    chosen = written(best.value.first_day, best.value.last_day)
    for candidate in others:
        if candidate.index == index and candidate.objection:
            return False, candidate.objection
    return False, f"disagrees with {chosen}, which is better supported"


def _without_date(read: Sequence[tuple[str, tuple[Value, ...]]], latest: int | None) -> Weighed:
    """Fall back on the earliest change, or leave the date open."""
    changes = [
        (readings[0].first_day, index)
        for index, (kind, readings) in enumerate(read)
        if kind.endswith("_modified")
        and readings
        and (latest is None or readings[0].first_day <= latest + 1)
    ]
    first = min(changes, default=None)
    verdicts = [
        _bound(kind, readings) or (False, "lies after the day on which it was fetched")
        for kind, readings in read
    ]
    if first is None:
        return Weighed(
            value=None,
            method="none",
            confidence=0.0,
            why="no clue gives a date",
            verdicts=tuple(verdicts),
            latest=latest,
        )
    index = first[1]
    verdicts[index] = (True, "says when it was changed; nothing says when it was first published")
    value = read[index][1][0]
    return Weighed(
        value=value,
        method="metadata",
        confidence=_ONLY_CHANGED,
        why=f"{written(value.first_day, value.last_day)} is the day of a change; "
        "nothing says when it was first published",
        verdicts=tuple(verdicts),
        latest=latest,
    )


def _bound(kind: str, readings: tuple[Value, ...]) -> tuple[bool, str] | None:
    """Return the verdict on a clue that can't be a date of first publication, else None."""
    if not readings:
        return False, "holds no whole date"
    if kind == "retrieved":
        return False, "says when it was fetched: no date of publication, but a bound to it"
    if kind.endswith("_modified"):
        return False, "says when it was changed, not when it was first published"
    return None


def written(first_day: int, last_day: int | None = None) -> str:
    """Return a day, or the interval of two, for people to read."""
    first = as_date(first_day)
    last = as_date(last_day) if last_day is not None else first
    return str(first) if first == last else f"{first} to {last}"


_NAMES = {
    "front_matter": "the front matter",
    "field": "the record's own field",
    "feed": "the feed",
    "json_ld": "JSON-LD",
    "meta": "a meta element",
    "issue": "the agency",
    "version": "the agency's version",
    "mail": "the message's date",
    "file": "the document's properties",
    "url": "the address",
    "byline": "the publication line",
    "heading": "the line beside the headline",
    "time": "a time element",
    "line": "a line of its own",
    "page": "the page as a whole",
}


def _listed(kinds: Sequence[str]) -> str:
    names = [_NAMES[kind] for kind in kinds]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
