"""SQLite with full-text search (FTS5), as Datasette shows it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.types as kind

from dateline.publish.cells import rows
from dateline.publish.relational import tables

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from dateline.publish.cells import Row
    from dateline.publish.export import Export
    from dateline.publish.relational import Related

_SEARCHED = ("title", "participants", "place_name", "quotes")


def export(found: Export, out: Path) -> None:
    """Write the tables of `found` to a new database `out`; `events_fts` searches the events.

    Dates and moments are ISO 8601 strings, true and false 1 and 0. Datasette finds the search, the
    keys and their labels by itself.
    """
    with closing(sqlite3.connect(out, isolation_level=None)) as base:
        # The file is nobody's before it is whole, so nothing has to survive a crash.
        for statement in ("PRAGMA journal_mode = OFF", "PRAGMA synchronous = OFF", "BEGIN"):
            base.execute(statement)
        for table in tables(found):
            base.execute(_definition(table))
            places = ", ".join("?" * len(table.rows.schema))
            insert = f"INSERT INTO {_name(table.name)} VALUES ({places})"  # noqa: S608 - our names
            base.executemany(insert, _values(table))
            for column, _ in table.references:
                index = _name(f"{table.name}_{column}")
                base.execute(f"CREATE INDEX {index} ON {_name(table.name)} ({_name(column)})")
        _searchable(base)
        base.execute("COMMIT")


def _searchable(base: sqlite3.Connection) -> None:
    # Datasette knows a table's search by this very spelling of content="events".
    base.execute(
        f'CREATE VIRTUAL TABLE events_fts USING FTS5 ({", ".join(_SEARCHED)}, content="events", '
        "tokenize='unicode61 remove_diacritics 2')"
    )
    base.execute("INSERT INTO events_fts (events_fts) VALUES ('rebuild')")


def _definition(table: Related) -> str:
    columns = [f"{_name(field.name)} {_type(field.type)}" for field in table.rows.schema]
    if table.key:
        columns.append(f"PRIMARY KEY ({_name(table.key)})")
    columns += [
        f"FOREIGN KEY ({_name(column)}) REFERENCES {_name(other)} ({_name(column)})"
        for column, other in table.references
    ]
    return f"CREATE TABLE {_name(table.name)} ({', '.join(columns)})"


def _type(type_: pa.DataType) -> str:
    if kind.is_integer(type_) or kind.is_boolean(type_):
        return "INTEGER"
    return "REAL" if kind.is_floating(type_) else "TEXT"


def _values(table: Related) -> Iterator[tuple[object, ...]]:
    for batch in table.rows:
        row: Row
        for row in rows(pa.Table.from_batches([batch])):
            yield tuple(row.values())


def _name(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
