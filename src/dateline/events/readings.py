"""Readings for events: a time expression's own, or one derived from it or from the publication."""

from __future__ import annotations

import re
from dataclasses import fields
from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, cast

from dateline import records
from dateline.temporal import Now, ReadingColumns, Resolved, as_date, reading
from dateline.temporal.calendar import DAY, bounds, cell, day_number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.events.phrases import Relation
    from dateline.records import Anchoring, Bound, Extent, TimeExpression
    from dateline.temporal import Unit

_OF_PUBLICATION = frozenset(("publication", "document", "narrative"))
_AT = frozenset(("at", "throughout"))
_CLOCK_BOUNDS = frozenset(("before", "by", "after"))
_LASTING = frozenset(("since", "until", "not until"))
_DAY_OF_CLOCK = re.compile(r"(\d{4})-(\d\d)-(\d\d)T")
_COLUMNS = tuple(field.name for field in fields(records.Reading))


def publication(article: records.Article) -> Now | None:
    """Return the article's publication as a reference time; None if it is not known."""
    first, last = article.published_first_day, article.published_last_day
    low, high = (last if first is None else first), (first if last is None else last)
    if low is None or high is None:
        return None
    return Now(low, high, article.published_confidence, article.published_zone)


def undated(why: str) -> ReadingColumns:
    """Return the reading of an event of which no date is known."""
    nothing = Resolved("DATE", "", first_bound="unknown", last_bound="unknown", leans="none")
    return reading(nothing, None, why=why, confidence=0.0)


def days(
    first: int | None,
    last: int | None,
    now: Now | None,
    *,
    anchoring: Anchoring,
    why: str,
    confidence: float,
    unit: Unit = "day",
    extent: Extent = "within",
    words: str | None = None,
) -> ReadingColumns:
    """Return the reading of first to last day, inclusive; None leaves that side open."""
    bound: Bound = "open"
    resolved = Resolved(
        "DATE",
        "",
        unit,
        None if first is None else first * DAY,
        None if last is None else (last + 1) * DAY,
        "day" if first is not None else bound,
        "day" if last is not None else bound,
        extent=extent,
        leans="publication" if anchoring in _OF_PUBLICATION else anchoring,
        uncertain=unit == "day" and None not in (first, last) and first != last,
    )
    columns = reading(resolved, now, why=why, confidence=confidence, as_written=words)
    columns["anchoring"] = anchoring
    return columns


def moved(columns: ReadingColumns, day: int, now: Now) -> ReadingColumns:
    """Return the reading of a time of day on another day."""
    first = columns["first_day"]
    apart = day - (day if first is None else first)
    found = days(
        day, day, now, anchoring="narrative", confidence=columns["date_confidence"],
        why=f"{columns['why']}; of the day of which the text tells: {as_date(day)}",
        words=columns["date_as_written"],
    )  # fmt: skip
    at = columns["utc_at"]
    found["local_time"], found["utc_offset"] = columns["local_time"], columns["utc_offset"]
    found["precision"] = columns["precision"]
    found["utc_at"] = at and at + timedelta(days=apart)
    return found


def of_times(
    pairs: Sequence[tuple[TimeExpression, Relation]], now: Now | None, confidence: float
) -> ReadingColumns:
    """Return the reading that an event takes from the expressions that date it.

    Two ends of a range, and decades that adjoin, give all that lies between; otherwise the finest
    one counts. `confidence` is that of the attachment; it multiplies the expression's own.
    """
    ends = [t for t, _ in pairs if t.range_id is not None]
    if len(pairs) > 1 and all(adjoin(one, two) for (one, _), (two, _) in pairwise(pairs)):
        ends = [time for time, _ in pairs]
    if len(ends) > 1 and ends[0].first_day is not None and ends[-1].last_day is not None:
        return days(
            ends[0].first_day,
            ends[-1].last_day,
            now,
            anchoring=ends[0].anchoring,
            why=f"from “{ends[0].text}” to “{ends[-1].text}”",
            confidence=confidence * min(t.date_confidence for t in ends),
            unit=cast("Unit", ends[0].precision or "day"),
            extent="throughout",
            words=f"{ends[0].text} – {ends[-1].text}",
        )
    time, relation = min(pairs, key=lambda pair: _width(pair[0]))
    if now is not None and _is_just_before(time):
        return days(
            now.first_day, now.last_day, now, anchoring="publication", words=time.text,
            confidence=confidence * time.date_confidence, why=f"“{time.text}”: that same day",
        )  # fmt: skip
    if now is not None and _is_up_to_now(time, now):
        assert time.first_day is not None  # noqa: S101
        assert time.last_day is not None  # noqa: S101
        return days(
            now.first_day - (time.last_day - time.first_day + 1), now.last_day, now,
            anchoring="publication", words=time.text, confidence=confidence * time.date_confidence,
            why=f"“{time.text}”, up to publication",
        )  # fmt: skip
    columns = cast("ReadingColumns", {name: getattr(time, name) for name in _COLUMNS})
    columns["date_confidence"] = round(confidence * time.date_confidence, 4)
    columns["date_as_written"] = time.date_as_written or time.text
    if relation == "throughout":
        columns["extent"] = "throughout"
    if relation == "not until":
        return _only_then(time, now, columns)
    if relation in _AT or time.first_day is None or time.last_day is None:
        return columns
    return _bounded(time, relation, now, columns)


def of_clock_bound(
    pairs: Sequence[tuple[TimeExpression, Relation]], now: Now | None, confidence: float
) -> ReadingColumns | None:
    """Return the day of what was done before, by or after a time of day; None for other times.

    "Shortly before dawn on Monday" was on Monday.
    """
    time, relation = min(pairs, key=lambda pair: _width(pair[0]))
    day = _DAY_OF_CLOCK.match(time.timex_value or "")
    bounded = relation in _CLOCK_BOUNDS or (time.first_day is None) != (time.last_day is None)
    if day is None or not bounded or relation in _LASTING or time.extent != "within":
        return None
    known = day_number(*map(int, day.groups()))
    return days(
        known, known, now, anchoring=time.anchoring, words=time.text,
        confidence=confidence * time.date_confidence, why=f"{time.why}; on that day",
    )  # fmt: skip


def lies_within(one: ReadingColumns, other: ReadingColumns) -> bool:
    """Whether a time lies between the first and the last day of another."""
    first, last = one["first_day"], one["last_day"]
    begin, end = other["first_day"], other["last_day"]
    if first is None or last is None or begin is None or end is None:
        return False
    return begin <= first and last <= end


def adjoin(one: TimeExpression, two: TimeExpression) -> bool:
    """Whether two decades or centuries follow on each other: "in the 1920s and 1930s"."""
    long = one.precision == two.precision and one.precision in ("decade", "century")
    return long and one.last_day is not None and two.first_day == one.last_day + 1


def _is_just_before(time: TimeExpression) -> bool:
    """Whether a time is hours or minutes before the telling, at no clock time that is known."""
    bare = time.first_day is None and time.last_day is None
    return bare and time.timex_type == "TIME" and time.text.lower().endswith(" ago")


def _is_up_to_now(time: TimeExpression, now: Now) -> bool:
    """Whether a time is the one that ends with the telling: "the past month", not "last month"."""
    last = time.last_day
    ends_before = last is not None and time.first_day is not None and last < now.first_day
    return ends_before and time.text.lower().startswith("the past ")


def not_before_now(reading: ReadingColumns, now: Now | None) -> ReadingColumns:
    """Return the reading of a plan of which only the end is told: from publication on."""
    last = reading["last_day"]
    if now is None or last is None or reading["first_day"] is not None or last < now.first_day:
        return reading
    bounded = days(
        now.first_day,
        last,
        now,
        anchoring=reading["anchoring"],
        why=f"{reading['why']}; planned, so not before publication",
        confidence=1.0,
        words=reading["date_as_written"],
    )
    bounded["date_confidence"] = reading["date_confidence"]
    return bounded


def _only_then(time: TimeExpression, now: Now | None, columns: ReadingColumns) -> ReadingColumns:
    """Return the reading of what happened where a time begins or ends: "not until May"."""
    first, last = time.first_day, time.last_day
    unit = cast("Unit", time.precision or "day")
    if first is None and last is not None:
        first = bounds(unit, cell(unit, last * DAY))[0] // DAY
    if last is None and first is not None:
        last = bounds(unit, cell(unit, first * DAY))[1] // DAY - 1
    only = days(
        first, last, now, anchoring=columns["anchoring"], confidence=1.0, unit=unit,
        why=f"{columns['why']}; then", words=columns["date_as_written"],
    )  # fmt: skip
    only["date_confidence"] = columns["date_confidence"]
    return only


def _bounded(
    time: TimeExpression, relation: Relation, now: Now | None, columns: ReadingColumns
) -> ReadingColumns:
    """Apply "since", "until", "by", "before" or "after" to the interval of an expression."""
    first, last = time.first_day, time.last_day
    assert first is not None  # noqa: S101
    assert last is not None  # noqa: S101
    low, high = {
        "since": (first, None),
        "until": (None, last),
        "by": (now.first_day if now is not None and last > now.last_day else None, last),
        "before": (None, first - 1),
        "after": (last if last == first else last + 1, None),
    }[relation]
    bounded = days(
        low,
        high,
        now,
        anchoring=columns["anchoring"],
        why=f"{columns['why']}; {relation} it",
        confidence=1.0,
        unit=cast("Unit", time.precision or "day"),
        extent="throughout" if relation in ("since", "until") else "within",
        words=f"{relation} {time.text}",
    )
    bounded["date_confidence"] = columns["date_confidence"]
    return bounded


def _width(time: TimeExpression) -> tuple[int, int]:
    if time.first_day is None or time.last_day is None:
        return (1, time.start)
    return (0, (time.last_day - time.first_day) * 1_000_000 + time.start)
