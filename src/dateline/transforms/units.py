"""Which readings of which articles make up a lake: a choice that no order of arrival changes.

A unit is one reading of one article version: its metadata and all rows that come of it. The same
version may be read from two files, or again with another publication date; one of them is chosen,
rows and all. Staged rows carry the id of their unit in a column of their own.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc

from dateline import ids
from dateline.lake import arrow_schema, from_arrow, to_batch
from dateline.merging import context
from dateline.merging.duplicates import signature

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dateline.analysis import Analysis
    from dateline.lake import Lake
    from dateline.records import Article

UNIT = pa.field("unit_id", pa.string(), nullable=False)
SIGNATURE = pa.field("signature", pa.binary(), nullable=False)
CONTEXT = pa.field("context", pa.list_(pa.string()), nullable=False)
SELECTION = pa.schema([UNIT, pa.field("is_current", pa.bool_(), nullable=False)])

OF_VERSION = ("article_clues", "articles", "notices", "time_expressions")
"""Tables with rows for every version of an article."""
OF_CURRENT = ("mentions", "participants", "quantities")
"""Tables with rows for the current version of an article only; what events are merged from."""

_OF_SENTENCES = ("sentence", "prefix", "suffix")
_NOT_OF_A_UNIT = frozenset({"text", "is_current"})
_LONG_AGO = datetime.min.replace(tzinfo=UTC)
_NO_DAY = -(2**63)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A unit that may become part of the lake."""

    unit: str
    article: Article
    """Its text does not matter here and may be missing."""
    stored: bool
    """Whether it is in the lake already."""


def unit_of(article: Article) -> str:
    """Return the id of the unit of an article: of all its columns but text and is_current."""
    values = (getattr(article, f.name) for f in fields(article) if f.name not in _NOT_OF_A_UNIT)
    return ids.digest("unit", *(None if value is None else str(value) for value in values))


def choose(candidates: Iterable[Candidate]) -> dict[str, bool]:
    """Return the ids of the chosen units, each with whether it is its article's current version.

    A file that is read again replaces what was read of it before. Of several units of a version
    the one with a given or surer publication date is chosen, then the one of the first file. The
    current version of an article is the last changed, then the last published, then that with the
    greatest version_id.
    """
    versions: dict[str, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        versions[candidate.article.version_id].append(candidate)
    articles: dict[str, list[Candidate]] = defaultdict(list)
    for units in versions.values():
        chosen = min(_not_replaced(units), key=_preference)
        articles[chosen.article.article_id].append(chosen)
    return {
        one.unit: one is current
        for same in articles.values()
        for current in [max(same, key=_recency)]
        for one in same
    }


def _not_replaced(units: Sequence[Candidate]) -> list[Candidate]:
    read = {one.article.file for one in units if not one.stored}
    return [one for one in units if not (one.stored and one.article.file in read)]


def _preference(one: Candidate) -> tuple[bool, float, str, str]:
    article = one.article
    given = article.published_method == "given"
    return not given, -article.published_confidence, article.file, one.unit


def _recency(one: Candidate) -> tuple[datetime, int, int, str]:
    article = one.article
    first, last = article.published_first_day, article.published_last_day
    return (
        article.modified_at or _LONG_AGO,
        _NO_DAY if first is None else first,
        _NO_DAY if last is None else last,
        article.version_id,
    )


def rows_of(one: Analysis) -> dict[str, Sequence[object]]:
    """Return the records that an analysis gives each table."""
    return {
        "articles": (one.article,),
        "article_clues": one.clues,
        "time_expressions": one.times,
        "mentions": one.mentions,
        "participants": one.participants,
        "quantities": one.quantities,
        "notices": one.notices,
    }


def staged_rows(analyses: Sequence[Analysis]) -> dict[str, pa.RecordBatch]:
    """Return the rows of analyses as one batch a table, each row with its unit."""
    rows: dict[str, list[object]] = defaultdict(list)
    units: dict[str, list[str]] = defaultdict(list)
    for one in analyses:
        unit = unit_of(one.article)
        for name, records in rows_of(one).items():
            rows[name].extend(records)
            units[name].extend([unit] * len(records))
    return {
        name: to_batch(name, rows[name]).append_column(UNIT, pa.array(units[name], UNIT.type))
        for name in rows
    }


def stored_rows(lake: Lake) -> dict[str, pa.Table]:
    """Return the rows of a lake that belong to articles, each with its unit."""
    tables = {name: lake.table(name) for name in (*OF_VERSION, *OF_CURRENT)}
    articles = tables["articles"]
    units = pa.array([unit_of(row) for row in textless(articles.drop_columns("text"))], UNIT.type)
    of_mention = _looked_up(tables["mentions"]["version_id"], articles["version_id"], units)
    column = {
        name: _looked_up(rows["mention_id"], tables["mentions"]["mention_id"], of_mention)
        if name in {"participants", "quantities"}
        else _looked_up(rows["version_id"], articles["version_id"], units)
        for name, rows in tables.items()
    }
    return {name: rows.append_column(UNIT, column[name]) for name, rows in tables.items()}


def _looked_up(keys: pa.Array, known: pa.Array, values: pa.Array) -> pa.Array:
    return pc.take(values, pc.index_in(keys, known))


def light_schema(name: str) -> pa.Schema:
    """Return the schema of the table `name` as it goes to merging: without texts, with units."""
    made = arrow_schema(name)
    if name != "articles":
        return made.append(UNIT)
    bare = made.remove(made.get_field_index("text"))
    return bare.append(UNIT).append(SIGNATURE).append(CONTEXT)


def without_text(rows: Mapping[str, pa.RecordBatch]) -> dict[str, pa.RecordBatch]:
    """Return what merging needs of the tables of articles and OF_CURRENT: all but their texts.

    Articles have the signature and the context of their text in its place, mentions no sentence.
    """
    light = {name: rows[name] for name in ("articles", *OF_CURRENT)}
    texts = light["articles"]["text"].to_pylist()
    light["articles"] = (
        light["articles"]
        .drop_columns("text")
        .append_column(SIGNATURE, pa.array(map(signature, texts), SIGNATURE.type))
        .append_column(CONTEXT, pa.array([context(text) for text in texts], CONTEXT.type))
    )
    light["mentions"] = _blank(light["mentions"])
    return light


def _blank(mentions: pa.RecordBatch) -> pa.RecordBatch:
    nothing = pa.array([""] * mentions.num_rows, pa.string())
    for name in _OF_SENTENCES:
        place = mentions.schema.get_field_index(name)
        mentions = mentions.set_column(place, mentions.schema.field(place), nothing)
    return mentions


def candidates(articles: pa.Table, *, stored: bool) -> list[Candidate]:
    """Return the candidates that rows of articles (with their units, without text) are."""
    units = articles["unit_id"].to_pylist()
    return [
        Candidate(unit, article, stored)
        for unit, article in zip(units, textless(articles), strict=True)
    ]


def textless(rows: pa.Table) -> list[Article]:
    """Return rows of articles that have no column text as records with an empty one."""
    texts = pa.array([""] * rows.num_rows, pa.string())
    articles: list[Article] = from_arrow(
        rows.append_column(arrow_schema("articles").field("text"), texts)
    )
    return articles


def joined(new: Mapping[str, pa.Table], stored: Mapping[str, pa.Table]) -> dict[str, pa.Table]:
    """Return the rows of both, each table with its units; new rows replace those of their units."""
    replaced = pc.unique(new["articles"]["unit_id"])
    return {
        name: pa.concat_tables(
            [rows, stored[name].filter(pc.invert(pc.is_in(stored[name]["unit_id"], replaced)))]
            if name in stored
            else [rows]
        )
        for name, rows in new.items()
    }


def of_units(rows: Mapping[str, pa.Table], selection: Mapping[str, bool]) -> dict[str, pa.Table]:
    """Return the rows that belong to the chosen units, without the column of their unit.

    The tables of OF_CURRENT keep those of current versions only, and articles.is_current says so.
    """
    current = pa.array([unit for unit, is_current in selection.items() if is_current], UNIT.type)
    chosen = pa.array(list(selection), UNIT.type)
    kept = {
        name: table.filter(pc.is_in(table["unit_id"], current if name in OF_CURRENT else chosen))
        for name, table in rows.items()
    }
    if "articles" in kept:
        articles = kept["articles"]
        place = articles.schema.get_field_index("is_current")
        flags = pc.is_in(articles["unit_id"], current)
        kept["articles"] = articles.set_column(place, articles.schema.field(place), flags)
    return {name: table.drop_columns("unit_id") for name, table in kept.items()}
