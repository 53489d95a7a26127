"""A lake's events in the order of time, filtered."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, get_args

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from dateline.lake.cast import BY_ACTOR, played
from dateline.lake.constants import FALSE, integer, integers, numbers, string, strings
from dateline.lake.days import filter_days
from dateline.lake.errors import FilterError
from dateline.lake.files import sort
from dateline.records import EventStatus

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from numpy.typing import NDArray

    from dateline.lake.parts import Part
    from dateline.lake.reader import Lake

SHOWN: tuple[EventStatus, ...] = ("occurred", "ongoing", "planned")
"""Statuses that a timeline shows unless told otherwise."""

_DAY = re.compile(r"([+-]?[0-9]{1,7})(?:-([0-9]{2})(?:-([0-9]{2}))?)?", re.ASCII)
_YEARS = 5_000_000
_ALWAYS = ("status", "first_day", "last_day", "asserted_day")
"""Columns that every filter looks at."""
_MICROSECONDS_PER_DAY = 86_400_000_000
_KEPT_BACK = ("withheld", "canceled")
_NONE, _SPACE = string(""), string(" ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """Which events of a lake to show; days are days since 1970-01-01, both inclusive."""

    since: int | None = None
    until: int | None = None
    actor: str | None = None
    about: str | None = None
    place: str | None = None
    text: str | None = None
    status: frozenset[str] = field(default=frozenset(SHOWN))


def day(given: str | date, *, last: bool) -> int:
    """Return the day (since 1970-01-01) that a person's YYYY, YYYY-MM or YYYY-MM-DD means.

    Of a year or month it is the first day, or the `last`. Years are astronomical (-0043 is 44 BCE).
    FilterError if it is no such date.
    """
    from dateline.temporal.calendar import day_number, is_date, month_length  # noqa: PLC0415

    match = _DAY.fullmatch(given.isoformat() if isinstance(given, date) else given.strip())
    if match is None or abs(year := int(match[1])) > _YEARS:
        raise FilterError(f"{given!r} is no date: write YYYY, YYYY-MM or YYYY-MM-DD.")
    month = int(match[2]) if match[2] else 12 if last else 1
    if not 1 <= month <= 12:
        raise FilterError(f"{given!r} is no date: there is no month {month}.")
    of_month = int(match[3]) if match[3] else month_length(year, month) if last else 1
    if not is_date(year, month, of_month):
        raise FilterError(f"{given!r} is no date: that month has no day {of_month}.")
    return day_number(year, month, of_month)


def statuses(given: str | Collection[str] | None) -> frozenset[str]:
    """Return the statuses that a filter names, by default SHOWN; FilterError if one is none."""
    if given is None:
        return frozenset(SHOWN)
    named = frozenset([given] if isinstance(given, str) else given)
    known = get_args(EventStatus)
    for name in sorted(named - set(known)):
        raise FilterError(f"{name!r} is no status: choose from {', '.join(known)}.")
    return named


def select(lake: Lake, wanted: Filter) -> pa.Table:
    """Return the rows of the table events that `wanted` asks for, in chronological order.

    The order is first day, last day, id; an event of which only the end is known stands at its
    end, one without any date after all others. Whole rows are read only where some are found.
    """
    actors = [sought for sought in (wanted.actor, wanted.about) if sought is not None]
    places: Iterable[tuple[Part, NDArray[np.int64] | None]]
    if actors and BY_ACTOR in lake.manifest.index:
        places = played(lake, _sought(actors.pop()))
    else:
        parts = lake.parts("events", since=wanted.since, until=wanted.until)
        places = ((part, None) for part in parts)
    among = [
        *(_cast(lake, sought) for sought in actors),
        *([] if wanted.text is None else [_told(lake, wanted.text)]),
    ]
    columns = [*_ALWAYS]
    columns += ["place_name", "place_country"] if wanted.place is not None else []
    columns += ["event_id"] if among else []
    columns += ["title"] if wanted.text is not None else []
    found = [lake.empty("events")]
    for part, rows in places:
        kept = numbers(pc.indices_nonzero(_kept(part.read(columns, rows), wanted, among)))
        if len(kept):
            found.append(part.read(rows=kept if rows is None else rows[kept]))
    return _once(chronological(pa.concat_tables(found)))


def _once(events: pa.Table) -> pa.Table:
    """Return sorted events once each: in the index one of two actors stands with both."""
    if events.num_rows < 2:
        return events
    ids = events["event_id"]
    again = numbers(pc.indices_nonzero(pc.equal(ids[1:], ids[:-1]))) + 1
    return events.take(integers(np.delete(np.arange(len(ids)), again))) if len(again) else events


def chronological(events: pa.Table) -> pa.Table:
    """Return rows of the table events in the order of a timeline: as `select` says."""
    begin, end = filter_days(events)
    ordered = events.append_column("_begin", begin).append_column("_end", end)
    return sort(ordered, ("_begin", "_end", "event_id")).select(events.column_names)


def _kept(
    events: pa.Table, wanted: Filter, among: Sequence[tuple[pa.ChunkedArray, str | None]]
) -> pa.ChunkedArray:
    """Whether each event is wanted; `among` has ids of which it must be, or a title's words."""
    begin, end = filter_days(events)
    keep = pc.is_in(events["status"], strings(sorted(wanted.status)))
    if wanted.since is not None:
        keep = pc.and_(keep, pc.greater_equal(end, integer(wanted.since)))
    if wanted.until is not None:
        keep = pc.and_(keep, pc.less_equal(begin, integer(wanted.until)))
    if wanted.place is not None:
        named = _named(wanted.place)(events["place_name"])
        keep = pc.and_(keep, pc.or_(named, _coded(wanted.place)(events["place_country"])))
    for ids, title in among:
        one = pc.is_in(events["event_id"], ids)
        if title is not None:
            one = pc.or_(one, pc.match_substring(events["title"], title, ignore_case=True))
        keep = pc.and_(keep, one)
    return pc.fill_null(keep, FALSE)


def overdue(events: pa.Table, as_of: int | None) -> pa.ChunkedArray:
    """For each event, whether it is a plan whose last day is before `as_of`; false if not known."""
    _, end = filter_days(events)
    planned = pc.equal(events["status"], string("planned"))
    past = pc.is_null(planned) if as_of is None else pc.less(end, integer(as_of))
    return pc.fill_null(pc.and_(planned, past), FALSE)


def barred(articles: pa.Table, today: int | None) -> pa.ChunkedArray:
    """For each of `articles`, whether nothing of it may be shown when `today` begins (UTC).

    So it is while an embargo lasts, for ever if `today` (a day since 1970-01-01) is not known, and
    with what its source withholds or has withdrawn.
    """
    until = articles["embargo_until"].cast(pa.timestamp("us", tz="UTC")).cast(pa.int64())
    now = None if today is None else integer(today * _MICROSECONDS_PER_DAY)
    lasting = pc.is_valid(until) if now is None else pc.greater(until, now)
    kept_back = pc.is_in(articles["pubstatus"], strings(_KEPT_BACK))
    return pc.or_(pc.fill_null(lasting, FALSE), pc.fill_null(kept_back, FALSE))


def published(lake: Lake, events: pa.Table, today: int | None) -> pa.Table:
    """Return `events` but for those of which all that is known is barred when `today` begins."""
    columns = ["article_id", "is_current", "embargo_until", "pubstatus"]
    articles = lake.table("articles", columns=columns)
    closed = articles.filter(pc.and_(articles["is_current"], barred(articles, today)))["article_id"]
    if not len(closed):
        return events
    bridge = lake.table("event_mentions", columns=["event_id", "article_id"])
    hidden = pc.is_in(bridge["article_id"], closed)
    secret = pc.is_in(events["event_id"], bridge.filter(hidden)["event_id"])
    told = pc.is_in(events["event_id"], bridge.filter(pc.invert(hidden))["event_id"])
    return events.filter(pc.or_(pc.invert(secret), told))


def newest_day(lake: Lake) -> int | None:
    """Return the newest day on which an article of the lake was surely published already."""
    newest: int | None = pc.max(
        lake.table("articles", columns=["published_first_day"])["published_first_day"]
    ).as_py()
    return newest


def _words(values: pa.ChunkedArray) -> pa.ChunkedArray:
    """Lower-case words between single spaces, so that whole words can be sought."""
    spaced = pc.replace_substring_regex(pc.utf8_lower(values), r"[^\pL\pN\pM]+", " ")
    return pc.binary_join_element_wise(_NONE, pc.utf8_trim(spaced, " "), _NONE, _SPACE)


def _named(sought: str) -> Callable[[pa.StringArray], pa.BooleanArray]:
    """Return what tells whether a name has the words of `sought` one after the other."""
    words = _words(strings([sought]))[0].as_py()
    if not words.strip():
        raise FilterError(f"{sought!r} has no word to look for.")

    def named(names: pa.StringArray) -> pa.BooleanArray:
        # To tell words apart is slow, so it is done only for names that have all these letters.
        likely = names
        for word in words.split():
            likely = likely.filter(pc.match_substring(pc.utf8_lower(likely), word))
        matching = likely.filter(pc.match_substring(_words(likely), words))
        return pc.fill_null(pc.is_in(names, matching), FALSE)

    return named


def _coded(sought: str) -> Callable[[pa.StringArray], pa.BooleanArray]:
    """Return what tells whether a country's code is the one sought."""
    code = string(sought.strip().upper())
    return lambda codes: pc.fill_null(pc.equal(codes, code), FALSE)


def _sought(sought: str) -> Callable[[pa.Table], pa.ChunkedArray]:
    """Return what tells of rows with a name and a country whether one of them is `sought`."""
    named, coded = _named(sought), _coded(sought)
    return lambda rows: pc.or_(named(rows["name"]), coded(rows["country"]))


def _cast(lake: Lake, sought: str) -> tuple[pa.ChunkedArray, None]:
    """Return the ids of the events in which somebody takes part who is called `sought`."""
    cast = lake.table("event_participants", columns=["event_id", "name", "country"])
    return cast.filter(_sought(sought)(cast))["event_id"], None


def _told(lake: Lake, sought: str) -> tuple[pa.ChunkedArray, str]:
    """Return the ids of the events that are told with the words `sought`, and these words."""
    columns = ["mention_id", "sentence"]
    saying = [
        rows.filter(pc.match_substring(rows["sentence"], sought, ignore_case=True))["mention_id"]
        for rows in (lake.empty("mentions", columns), *lake.batches("mentions", columns=columns))
    ]
    mentions = pa.chunked_array([chunk for found in saying for chunk in found.chunks], pa.string())
    bridge = lake.table("event_mentions", columns=["event_id", "mention_id"])
    return bridge.filter(pc.is_in(bridge["mention_id"], mentions))["event_id"], sought
