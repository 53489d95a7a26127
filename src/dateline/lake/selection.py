"""Articles of a lake by the names that people have for them, and the tables without some."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc

from dateline.lake.errors import LakeError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_OF_VERSION = ("article_clues", "notices", "time_expressions", "mentions")
_OF_MENTION = ("participants", "quantities")
_NAMES = ("article_id", "given_id", "url", "file")
"""Columns by which people name an article."""


def find_articles(articles: pa.Table, named: Iterable[str]) -> list[str]:
    """Return the article_ids that people mean by an id, the source's id, a URL or a file.

    LakeError names the first that is not there.
    """
    found: dict[str, None] = {}
    for name in named:
        values = pa.scalar(name, pa.string())
        for column in _NAMES:
            rows = articles.filter(pc.equal(articles[column], values))
            if rows.num_rows:
                found.update(dict.fromkeys(sorted(set(rows["article_id"].to_pylist()))))
                break
        else:
            raise LakeError(
                f"There is no article {name!r}: give its article_id, its source's id, its URL or "
                "its file, as the table articles has them."
            )
    return list(found)


def without(tables: Mapping[str, pa.Table], article_ids: Sequence[str]) -> dict[str, pa.Table]:
    """Return the tables of a lake into which these articles never came, edits not yet applied."""
    from dateline.lake.derived import derive  # noqa: PLC0415 - 0.2 s to load

    gone = pa.array(article_ids, pa.string())
    kept = dict(tables)
    articles = tables["articles"]
    kept["articles"] = articles.filter(pc.invert(pc.is_in(articles["article_id"], gone)))
    for name in _OF_VERSION:
        rows = tables[name]
        here = pc.is_in(rows["version_id"], kept["articles"]["version_id"])
        kept[name] = rows.filter(here)
    for name in _OF_MENTION:
        rows = tables[name]
        kept[name] = rows.filter(pc.is_in(rows["mention_id"], kept["mentions"]["mention_id"]))
    return kept | derive(kept)
