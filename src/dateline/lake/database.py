"""Arrow tables as a DuckDB file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import duckdb

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    import pyarrow as pa

_MEMORY = "32MB"
_STORAGE = "v1.0.0"
"""The oldest format that is still read everywhere; what a newer DuckDB writes by itself is not."""


def write_database(path: Path, tables: Iterable[tuple[str, pa.RecordBatchReader]]) -> None:
    """Write `tables` to a new DuckDB file at `path`, which DuckDB 1.0 and later can open.

    The rows are streamed, in their order. Raises duckdb.Error if the file cannot be written.
    """
    with duckdb.connect(":memory:", config={"memory_limit": _MEMORY, "threads": 1}) as connection:
        connection.execute("SET TimeZone = 'UTC'")
        connection.execute("SET enable_progress_bar = false")
        connection.execute(f"ATTACH '{_quoted(path)}' AS made (STORAGE_VERSION '{_STORAGE}')")
        for name, rows in tables:
            connection.register("streamed", rows)
            connection.table("streamed").create(f"made.{name}")
            connection.unregister("streamed")
        connection.execute("DETACH made")


def _quoted(path: Path) -> str:
    return str(path).replace("'", "''")
