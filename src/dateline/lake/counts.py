"""What a snapshot holds, in the numbers that people ask for."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pyarrow as pa


def count(tables: Mapping[str, pa.Table]) -> dict[str, int]:
    """Return how many articles, events, notices and rejects there are, and of which kinds."""
    articles = tables["articles"]
    current = articles.filter(articles["is_current"])
    methods = Counter(current["published_method"].to_pylist())
    counts = {
        "articles": current.num_rows,
        "articles.superseded": articles.num_rows - current.num_rows,
        "articles.dated": current.num_rows - methods["none"],
    }
    for name, column in (("events", "status"), ("notices", "what"), ("rejects", "what")):
        rows = tables[name]
        counts[name] = rows.num_rows
        for value, count in Counter(rows[column].to_pylist()).items():
            counts[f"{name}.{value}"] = count
    return counts
