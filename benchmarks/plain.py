"""The way from articles to a lake as a plain loop: what the pipeline does, without Beam."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from dateline import lake
from dateline.analysis import analyse_all
from dateline.articles import read
from dateline.merging import merge
from dateline.merging.duplicates import duplicates, fingerprint
from dateline.records import Reject
from dateline.text import Parser

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from dateline.analysis import Analysis


def build(source: Path, folder: Path) -> None:
    """Read, analyse, check and merge the articles in `source`, and write the lake `folder`."""
    rows: dict[str, list[Any]] = defaultdict(list)
    readouts = []
    for found in read(source):
        if isinstance(found, Reject):
            rows["rejects"].append(found)
        else:
            readouts.append(found)
    for one in analyse_all(readouts, Parser()):
        for name, records in _rows_of(one).items():
            lake.validate(name, records)
            rows[name].extend(records)
    rows["article_duplicates"] = duplicates(fingerprint(article) for article in rows["articles"])
    merged = merge(
        rows["articles"],
        rows["mentions"],
        rows["participants"],
        rows["quantities"],
        rows["article_duplicates"],
    )
    for field in fields(merged):
        rows[field.name] = getattr(merged, field.name)
    with lake.writing(folder) as writing:
        tables = {name: lake.to_table(name, rows[name]) for name in rows}
        lake.commit(writing, tables, {})


def _rows_of(one: Analysis) -> dict[str, Sequence[object]]:
    return {
        "articles": (one.article,),
        "article_clues": one.clues,
        "time_expressions": one.times,
        "mentions": one.mentions,
        "participants": one.participants,
        "quantities": one.quantities,
        "notices": one.notices,
    }
