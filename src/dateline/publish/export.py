"""What an export holds: the events of a timeline, each with all that vouches for it.

Everything that a format needs is here, so that a format only has to write: events in chronological
order, who took part, each date with who gives it, and the evidence, with its source, credit and
terms. Quotes that may not be passed on are gone, embargoed material too.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from dateline.lake import empty
from dateline.lake.constants import strings
from dateline.lake.files import sort
from dateline.lake.timeline import barred, newest_day
from dateline.lake.timeline import day as filter_day
from dateline.publish import embargo
from dateline.publish.cells import rows
from dateline.publish.iso import iso_day
from dateline.publish.rights import allow_reuse

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from dateline.lake import Lake
    from dateline.publish.cells import Row

_ENTRIES = 1024
_ARTICLE = (
    "article_id",
    "url",
    "outlet",
    "agency",
    "title",
    "byline",
    "published_edtf",
    "published_first_day",
    "published_why",
    "text_sha256",
    "rights",
    "credit",
)
_NOT_SHOWN = ("is_current", "embargo_until", "pubstatus")
_MENTION = (
    "mention_id",
    "article_id",
    "title",
    "sentence",
    "sentence_start",
    "sentence_end",
    "trigger_start",
    "trigger_end",
    "status",
    "attributed_to",
    "stance",
    "edtf",
    "why",
    "date_confidence",
)
_BRIDGES = ("participants", "dates", "evidence", "numbers")
_NUMBER = ("mention_id", "number", "unit", "of_what")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One event with everything that vouches for it; rows of plain values, see cells.Row."""

    event: Row
    """The columns of the table events, and `overdue`."""
    participants: list[Row]
    """The columns of the table event_participants."""
    dates: list[Row]
    """The columns of the table event_dates."""
    evidence: list[Row]
    """Each mention with its article: see `Export.evidence`; and `article`, the columns of
    `Export.articles`."""
    numbers: list[Row]
    """Each number that a mention gives: see `Export.numbers`."""


@dataclass(frozen=True, kw_only=True)
class Export:
    """The events to be exported in chronological order, with bridges to what vouches for them."""

    events: pa.Table
    """The columns of the table events, and `overdue`."""
    participants: pa.Table
    """The columns of the table event_participants, sorted by the order of the events."""
    dates: pa.Table
    """The columns of the table event_dates, sorted so."""
    evidence: pa.Table
    """A row for each mention of an event: event_id and columns of the table mentions. `sentence`
    is null where only its place may be passed on."""
    numbers: pa.Table
    """A row for each number of a mention: event_id and columns of the table quantities."""
    articles: pa.Table
    """The articles of the evidence: columns of the table articles, never the text."""
    snapshot_id: str
    """The snapshot that all this comes from."""
    today: int | None
    """The day (since 1970-01-01) as of which it is told; null if no article has a date."""
    limit: int | None = None
    """How many events were asked for at most, if anything was said of that."""
    n_embargoed: int = 0
    """Events left out because all that is known of them is embargoed, withheld or withdrawn."""
    n_unquoted: int = 0
    """Mentions whose words were left out, for their article's terms or because it was asked for."""

    def entries(self) -> Iterator[Entry]:
        """Yield the events one by one, in their order, each with all that belongs to it."""
        total = self.events.num_rows
        for start in range(0, total, _ENTRIES):
            size = min(_ENTRIES, total - start)
            events = rows(self.events.slice(start, size))
            cast, dates, evidence, numbers = (self._part(name, start, size) for name in _BRIDGES)
            for i, event in enumerate(events):
                yield Entry(
                    event=event,
                    participants=cast.get(start + i, []),
                    dates=dates.get(start + i, []),
                    evidence=evidence.get(start + i, []),
                    numbers=numbers.get(start + i, []),
                )

    def _part(self, name: str, start: int, size: int) -> dict[int, list[Row]]:
        """Return the rows of a bridge table for `size` events from `start` on, by the event."""
        places = self._places[name]
        first, end = np.searchsorted(places, [start, start + size])
        part = getattr(self, name).slice(first, end - first)
        found: dict[int, list[Row]] = {}
        more = self._articles_of(part) if name == "evidence" else None
        for place, row in zip(places[first:end].tolist(), rows(part), strict=True):
            if more is not None:
                row["article"] = next(more)
            found.setdefault(place, []).append(row)
        return found

    def _articles_of(self, evidence: pa.Table) -> Iterator[Row]:
        at = pc.index_in(evidence["article_id"], self.articles["article_id"])
        return rows(self.articles.take(at))

    @cached_property
    def _places(self) -> dict[str, np.ndarray[Any, np.dtype[np.int32]]]:
        ids = self.events["event_id"]
        return {
            name: pc.index_in(getattr(self, name)["event_id"], ids).to_numpy() for name in _BRIDGES
        }


def read(
    lake: Lake,
    *,
    quotes: bool = True,
    limit: int | None = None,
    as_of: str | date | None = None,
    **filters: Any,  # noqa: ANN401 - those of Lake.timeline
) -> Export:
    """Return what an export of `lake` holds; the filters are those of `Lake.timeline`.

    quotes: False leaves the words of articles out everywhere; their place and the article's hash
        remain. True leaves them out where the article's terms do not allow reuse.
    as_of: also the day up to whose beginning (UTC) embargoes have ended.

    Raises FilterError for a filter that means nothing.
    """
    today = newest_day(lake) if as_of is None else filter_day(as_of, last=False)
    events = lake.timeline(limit=limit, as_of=as_of, embargoed=True, **filters)
    _give_back()
    articles = lake.table("articles", columns=[*_ARTICLE, *_NOT_SHOWN])
    articles = articles.filter(articles["is_current"])
    kept_back = articles.filter(barred(articles, today))["article_id"]
    known = embargo.without(lake, events, kept_back, today)
    chosen = known.events["event_id"]
    evidence = _evidence(lake, _ordered(known.mentions, chosen))
    used = pc.is_in(articles["article_id"], pc.unique(evidence["article_id"]))
    made = Export(
        events=known.events,
        participants=_ordered(known.participants, chosen),
        dates=_ordered(known.dates, chosen),
        evidence=evidence,
        numbers=_ordered(_numbers(lake, known.mentions), chosen),
        articles=articles.filter(used).select(list(_ARTICLE)),
        snapshot_id=lake.snapshot_id,
        today=today,
        limit=limit,
        n_embargoed=events.num_rows - known.events.num_rows,
    )
    _give_back()
    return _unquoted(made, everything=not quotes)


def written_on(export: Export) -> str | None:
    """Return the day as of which an export is told, YYYY-MM-DD."""
    return None if export.today is None else iso_day(export.today)


def _evidence(lake: Lake, bridge: pa.Table) -> pa.Table:
    """Return the mentions of `bridge`, in its order, each with its event."""
    parts = []
    for part in lake.batches("mentions", columns=list(_MENTION)):
        parts.append(part.filter(pc.is_in(part["mention_id"], bridge["mention_id"])))
        _give_back()
    mentions = pa.concat_tables([empty("mentions").select(list(_MENTION)), *parts])
    at = pc.index_in(bridge["mention_id"], mentions["mention_id"])
    return mentions.take(at).add_column(0, "event_id", bridge["event_id"])


def _numbers(lake: Lake, bridge: pa.Table) -> pa.Table:
    """Return the numbers that the mentions of `bridge` give, each with its event."""
    parts = [
        part.filter(pc.is_in(part["mention_id"], bridge["mention_id"]))
        for part in lake.batches("quantities", columns=list(_NUMBER))
    ]
    numbers = pa.concat_tables([empty("quantities").select(list(_NUMBER)), *parts])
    at = pc.index_in(numbers["mention_id"], bridge["mention_id"])
    return numbers.add_column(0, "event_id", bridge["event_id"].take(at))


def _give_back() -> None:
    """Let Arrow return memory that it keeps: reading takes several times what is read."""
    pa.default_memory_pool().release_unused()


def _ordered(bridge: pa.Table, events: pa.ChunkedArray) -> pa.Table:
    """Return the rows of `bridge` that belong to `events`, in the order of these."""
    places = pc.index_in(bridge["event_id"], events)
    kept = bridge.append_column("_place", places).filter(pc.is_valid(places))
    return sort(kept, ["_place"]).select(bridge.column_names)


def _unquoted(export: Export, *, everything: bool) -> Export:
    """Return `export` without the words of articles that may not be quoted, or of all."""
    articles, evidence = export.articles, export.evidence
    closed = articles["article_id"] if everything else _closed(articles)
    silent = pc.is_in(evidence["article_id"], closed)
    at = evidence.column_names.index("sentence")
    words = pc.if_else(silent, pa.nulls(1, pa.string())[0], evidence["sentence"])
    count = pc.sum(silent).as_py() or 0
    return replace(export, evidence=evidence.set_column(at, "sentence", words), n_unquoted=count)


def _closed(articles: pa.Table) -> pa.Array:
    ids = articles["article_id"].to_pylist()
    terms = articles["rights"].to_pylist()
    return strings([a for a, words in zip(ids, terms, strict=True) if not allow_reuse(words)])
