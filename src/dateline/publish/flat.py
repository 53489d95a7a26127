"""An export as one flat table: a row an event, the columns of the table events and a few in words.

Lists are told in one string, because business tools show lists and structs as nothing.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

import pyarrow as pa

from dateline.lake.constants import strings
from dateline.publish import told
from dateline.publish.when import when

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from dateline.publish.export import Entry, Export

_BATCH = 4096
_ALSO: dict[str, Callable[[Entry], str]] = {
    "date_in_words": lambda entry: when(entry.event),
    "remarks": lambda entry: _list(told.remarks(entry.event)),
    "participants": lambda entry: _list(told.who(entry)),
    "date_conflict": told.conflict,
    "claimed_by": lambda entry: _list(told.claims(entry)),
    "sources": lambda entry: _list(told.sources(entry)),
    "urls": lambda entry: " ".join(told.of_articles(entry, "url")),
    "quotes": lambda entry: " … ".join(
        dict.fromkeys(row["sentence"] for row in entry.evidence if row["sentence"])
    ),
    "credit": lambda entry: _list(told.of_articles(entry, "credit")),
    "terms": lambda entry: _list(told.of_articles(entry, "rights")),
}
_FIRST = ("date_in_words", "title", "remarks", "place_name", "participants", "sources", "why")
"""Columns for people, before those for programs."""


def schema(export: Export) -> pa.Schema:
    """Return the columns of `batches`, first those that people read."""
    known = {field.name: field for field in export.events.schema}
    known |= {name: pa.field(name, pa.string()) for name in _ALSO}
    order = dict.fromkeys((*_FIRST, *_ALSO, *known))
    return pa.schema([known[name] for name in order])


def batches(export: Export) -> Iterator[pa.RecordBatch]:
    """Yield the rows of the flat table in chronological order."""
    made = schema(export)
    entries = export.entries()
    start = 0
    while some := list(islice(entries, _BATCH)):
        events = export.events.slice(start, len(some)).combine_chunks()
        columns = {name: events[name].chunk(0) for name in events.column_names}
        columns |= {name: strings([tell(entry) for entry in some]) for name, tell in _ALSO.items()}
        yield pa.RecordBatch.from_arrays([columns[name] for name in made.names], schema=made)
        start += len(some)


def reader(export: Export) -> pa.RecordBatchReader:
    """Return `batches` as a stream that Arrow's consumers take."""
    return pa.RecordBatchReader.from_batches(schema(export), batches(export))


def _list(values: list[str]) -> str:
    return "; ".join(values)
