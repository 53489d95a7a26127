"""The tables that follow from what articles say: copies, and events with their bridges."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

from dateline import merging
from dateline.lake.arrow import empty, from_arrow, to_table
from dateline.merging.duplicates import duplicates, fingerprint

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pyarrow as pa

OF_MERGING = tuple(field.name for field in fields(merging.Merged))
"""Tables that merging makes."""


def derive(tables: Mapping[str, pa.Table]) -> dict[str, pa.Table]:
    """Return article_duplicates and the tables of events for the articles and mentions given.

    They depend on these rows only, in whatever order, so a lake without an article has the tables
    of a lake into which it never came.
    """
    articles, mentions, participants, quantities = (
        from_arrow(tables.get(name, empty(name)))
        for name in ("articles", "mentions", "participants", "quantities")
    )
    copies = duplicates(map(fingerprint, filter(merging.is_reported, articles)))
    merged = merging.merge(articles, mentions, participants, quantities, copies)
    return {
        "article_duplicates": to_table("article_duplicates", copies),
        **tables_of(merged),
    }


def tables_of(merged: merging.Merged) -> dict[str, pa.Table]:
    """Return the rows of merging as Arrow tables."""
    return {name: to_table(name, getattr(merged, name)) for name in OF_MERGING}
