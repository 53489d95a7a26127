"""Whether a snapshot's rows are what schemas/ says, agree with each other and with the texts."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.compute as pc

from dateline import schema
from dateline.lake import cast
from dateline.lake.arrow import arrow_schema
from dateline.lake.counts import count
from dateline.lake.files import content_digest, ordered
from dateline.lake.integrity import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dateline.lake.reader import Lake

_SPANS = (
    ("time_expressions", "version_id", "start", "end", "text"),
    ("mentions", "version_id", "trigger_start", "trigger_end", "trigger"),
    ("mentions", "version_id", "sentence_start", "sentence_end", "sentence"),
    ("participants", "mention_id", "start", "end", "text"),
    ("quantities", "mention_id", "start", "end", "text"),
)
"""Columns that quote an article: whose text, from where, to where, the quote."""

_ORDERED = (("first_day", "last_day"), ("published_first_day", "published_last_day"))


def rows(lake: Lake) -> Iterator[Problem]:
    """Yield what is wrong with the rows of a snapshot whose files can be read."""
    tables = {name: lake.table(name) for name in lake.manifest.tables}
    for name, table in tables.items():
        for what in (*_constraints(name, table), *_order(name, table)):
            yield Problem(name, what)
    for name in tables:
        for what in _references(name, tables):
            yield Problem(name, what)
    for name, what in _quotes(tables):
        yield Problem(name, what)
    for name, files in _index(lake, tables):
        if files != [file.content for file in lake.manifest.index[name]]:
            yield Problem(name, "is not the index that follows from the tables")
    if count(tables) != dict(lake.counts):
        yield Problem("manifest.json", "its counts are not those of the tables")


def _index(lake: Lake, tables: Mapping[str, pa.Table]) -> Iterator[tuple[str, list[str]]]:
    """Yield the digests of the files that each index of a snapshot ought to have."""
    if lake.manifest.index and lake.manifest.contract == schema.VERSION:
        made = cast.index(tables["events"], tables["event_participants"])
        for name, parts in made.items():
            yield name, [content_digest(part) for part in parts]


def _constraints(name: str, table: pa.Table) -> Iterator[str]:
    """Check each column against its definition: nulls, enumerations, patterns, ranges."""
    fields = {field.name: field for field in schema.table(name).fields}
    for column, spec in schema.flat(name)["properties"].items():
        values = table[column]
        if values.null_count and not fields[column].nullable:
            yield f"{column} is empty in {values.null_count} row(s)"
        for wrong, why in _breaches(values, spec, fields[column].enum):
            number = pc.sum(wrong).as_py()
            if number:
                yield f"{column} {why} in {number} row(s)"


def _breaches(
    values: pa.ChunkedArray, spec: Mapping[str, Any], enum: tuple[str, ...]
) -> Iterator[tuple[pa.ChunkedArray, str]]:
    known = values.drop_null()
    if enum:
        yield pc.invert(pc.is_in(known, pa.array(enum))), f"is none of {', '.join(enum)}"
    if "pattern" in spec:
        matches = pc.match_substring_regex(known, spec["pattern"])
        yield pc.invert(matches), f"does not look like {spec['pattern']}"
    if "minimum" in spec:
        yield pc.less(known, spec["minimum"]), f"is below {spec['minimum']}"
    if "maximum" in spec:
        yield pc.greater(known, spec["maximum"]), f"is above {spec['maximum']}"


def _order(name: str, table: pa.Table) -> Iterator[str]:
    again = ordered(name, table)
    if again.num_rows != table.num_rows:
        yield f"has {table.num_rows - again.num_rows} row(s) with a key that another row has"
    elif not again.equals(table.select(again.column_names).cast(arrow_schema(name))):
        yield "is not sorted as its definition says"
    for first, last in _ORDERED:
        if {first, last} <= set(table.column_names):
            turned = pc.sum(pc.greater(table[first], table[last])).as_py()
            if turned:
                yield f"{first} is after {last} in {turned} row(s)"


def _references(name: str, tables: Mapping[str, pa.Table]) -> Iterator[str]:
    for key in schema.table(name).foreign_keys:
        (column,), (target,) = key.fields, key.references
        values = tables[name][column].drop_null()
        missing = pc.sum(pc.invert(pc.is_in(values, tables[key.table][target]))).as_py()
        if missing:
            yield f"{column} of {missing} row(s) is not in {key.table}.{target}"


def _quotes(tables: Mapping[str, pa.Table]) -> Iterator[tuple[str, str]]:
    """Check that what rows quote stands in the text of their article's version."""
    articles, mentions = tables["articles"], tables["mentions"]
    texts = dict(zip(articles["version_id"].to_pylist(), articles["text"].to_pylist(), strict=True))
    hashes = zip(texts.values(), articles["text_sha256"].to_pylist(), strict=True)
    wrong = sum(sha256(text.encode()).hexdigest() != known for text, known in hashes)
    if wrong:
        yield "articles", f"text_sha256 of {wrong} row(s) is not that of the text"
    version_of = dict(
        zip(mentions["mention_id"].to_pylist(), mentions["version_id"].to_pylist(), strict=True)
    )
    for name, owner, start, end, quote in _SPANS:
        columns = tables[name].select([owner, start, end, quote]).to_pydict().values()
        wrong = sum(
            texts.get(version_of.get(whose, whose), "")[first:last] != words
            for whose, first, last, words in zip(*columns, strict=True)
        )
        if wrong:
            yield name, f"{quote} of {wrong} row(s) is not what the text has from {start} to {end}"
