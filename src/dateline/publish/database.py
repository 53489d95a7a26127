"""A DuckDB file that every DuckDB from 1.0 on can open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.lake.database import write_database
from dateline.publish.relational import tables

if TYPE_CHECKING:
    from pathlib import Path

    from dateline.publish.export import Export


def export(found: Export, out: Path) -> None:
    """Write the tables of `found` to a new database `out`; open it with read_only=True.

    DuckDB lets one process write or any number read.
    """
    write_database(out, ((table.name, table.rows) for table in tables(found)))
