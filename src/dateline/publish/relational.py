"""An export as related tables, for databases: the flat events, and bridges to what vouches."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pyarrow as pa

from dateline.lake.constants import strings
from dateline.publish import flat
from dateline.publish.export import written_on

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.publish.export import Export


class Related(NamedTuple):
    """A table: its rows as a stream, its key if it has one, its columns that name other tables."""

    name: str
    rows: pa.RecordBatchReader
    key: str | None = None
    references: tuple[tuple[str, str], ...] = ()
    """Pairs of a column and the table whose key it is."""


_OF_EVENT = (("event_id", "events"),)
_OF_MENTION = (("event_id", "events"), ("article_id", "articles"))


def tables(found: Export) -> Iterator[Related]:
    """Yield the tables, each before those that refer to it."""
    yield Related("about", _about(found).to_reader(), "name")
    yield Related("events", flat.reader(found), "event_id")
    yield Related("articles", _plain(found.articles), "article_id")
    yield Related("event_participants", _plain(found.participants), None, _OF_EVENT)
    yield Related("event_dates", _plain(found.dates), None, _OF_EVENT)
    yield Related("evidence", _plain(found.evidence), None, _OF_MENTION)


def _plain(table: pa.Table) -> pa.RecordBatchReader:
    return table.replace_schema_metadata(None).to_reader()


def _about(found: Export) -> pa.Table:
    said = {
        "snapshot": found.snapshot_id,
        "as of": written_on(found) or "",
        "left out: embargoed, withheld or withdrawn": str(found.n_embargoed),
        "mentions without their words, for their terms": str(found.n_unquoted),
    }
    columns = [strings(list(said)), strings(list(said.values()))]
    return pa.Table.from_arrays(columns, names=["name", "value"])
