"""All articles of a lake together: the ones that are chosen, their copies, their events."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

import pyarrow as pa

from dateline import lake, merging
from dateline.merging.duplicates import Fingerprint, duplicates
from dateline.merging.windows import EVER
from dateline.transforms.units import (
    CONTEXT,
    SELECTION,
    SIGNATURE,
    candidates,
    choose,
    joined,
    of_units,
    textless,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dateline.records import Article

SELECTED = "selection"
"""Name of the table that says which units are chosen; it is no table of the lake."""
MERGED = ("article_duplicates", *(field.name for field in fields(merging.Merged)))
"""Tables that are made of all articles together."""


def settle(new: Mapping[str, pa.Table], stored: Mapping[str, pa.Table]) -> dict[str, pa.Table]:
    """Return the tables MERGED, and SELECTED, of new articles beside those that a lake has.

    Both come with their units and without texts (see `units.without_text`). The same articles give
    the same tables whatever is new of them.
    """
    found = [
        *candidates(new["articles"], stored=False),
        *candidates(stored["articles"], stored=True),
    ]
    selection = choose(found)
    rows = of_units(joined(new, stored), selection)
    articles = textless(rows["articles"].drop_columns([SIGNATURE.name, CONTEXT.name]))
    signatures = rows["articles"][SIGNATURE.name].to_pylist()
    copies = duplicates(
        Fingerprint(article.article_id, _first_published(article), signed)
        for article, signed in zip(articles, signatures, strict=True)
        if merging.is_reported(article)
    )
    contexts = rows["articles"][CONTEXT.name].to_pylist()
    merged = merging.merge(
        articles,
        lake.from_arrow(rows["mentions"]),
        lake.from_arrow(rows["participants"]),
        lake.from_arrow(rows["quantities"]),
        copies,
        contexts={
            article.version_id: names for article, names in zip(articles, contexts, strict=True)
        },
    )
    made: dict[str, Sequence[object]] = {name: getattr(merged, name) for name in MERGED[1:]}
    tables = {name: lake.to_table(name, records) for name, records in made.items()}
    tables["article_duplicates"] = lake.to_table("article_duplicates", copies)
    tables[SELECTED] = pa.table([list(selection), list(selection.values())], schema=SELECTION)
    return tables


def _first_published(article: Article) -> int:
    first = article.published_first_day
    return EVER if first is None else first
