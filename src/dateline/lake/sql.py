"""SQL over the tables of a snapshot, written by people who may mean harm."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from dateline.lake.arrow import arrow_schema, later
from dateline.lake.errors import DamageError, QueryError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path


_TYPES = {
    pa.string(): "VARCHAR",
    pa.date32(): "DATE",
    pa.timestamp("us", tz="UTC"): "TIMESTAMPTZ",
    pa.int64(): "BIGINT",
    pa.int32(): "INTEGER",
    pa.float64(): "DOUBLE",
    pa.bool_(): "BOOLEAN",
}


def query(
    tables: Mapping[str, Sequence[Path]], sql: str, *, memory_mb: int, seconds: float
) -> pa.Table:
    """Run one SELECT over `tables` (each a list of Parquet files) in DuckDB and return its rows.

    The query reads these files and nothing else: the connection is a new one in memory, without
    access to other files, the network, extensions or Python's variables, and its configuration is
    locked. Statements other than one SELECT (WITH, VALUES, FROM, DESCRIBE and SHOW are forms of it)
    are refused. `memory_mb` bounds what DuckDB takes and, again, what the result takes.

    Columns that are newer than the files are there as `arrow.later` says.

    Raises QueryError if the query is wrong, not allowed, too large or takes over `seconds`,
    DamageError if a file is gone or damaged.
    """
    with _sandbox(tables, memory_mb) as connection:
        try:
            sql.encode()
            statements = connection.extract_statements(sql)
        except (duckdb.Error, UnicodeError) as error:
            raise QueryError(f"The query is not valid SQL: {error}") from error
        if len(statements) != 1 or statements[0].type != duckdb.StatementType.SELECT:
            raise QueryError("A query is one SELECT; nothing else is allowed.")
        with _time_limit(connection, seconds) as expired:
            try:
                return _fetch(connection, sql, memory_mb)
            except (duckdb.Error, pa.ArrowException, OSError) as error:
                if expired.is_set():
                    raise QueryError(
                        f"The query took more than {seconds:g} seconds and was stopped."
                    ) from error
                raise QueryError(str(error)) from error


@contextmanager
def _sandbox(
    tables: Mapping[str, Sequence[Path]], memory_mb: int
) -> Iterator[duckdb.DuckDBPyConnection]:
    settings: dict[str, str | bool | int | float | list[str]] = {
        "autoinstall_known_extensions": "false",
        "autoload_known_extensions": "false",
        "allow_community_extensions": "false",
        "python_enable_replacements": "false",
        "memory_limit": f"{memory_mb}MB",
        "temp_directory": "",
    }
    with duckdb.connect(":memory:", config=settings) as connection:
        files = [_quoted(path) for paths in tables.values() for path in paths]
        connection.execute(f"SET allowed_paths = [{', '.join(files)}]")
        connection.execute("SET TimeZone = 'UTC'")
        connection.execute("SET enable_external_access = false")
        connection.execute("SET lock_configuration = true")
        for name, paths in tables.items():
            try:
                connection.execute(f"CREATE VIEW {name} AS {_rows(name, paths)}")
            except duckdb.Error as error:
                raise DamageError(f"The table {name} cannot be read: {error}") from error
        yield connection


def _rows(name: str, paths: Sequence[Path]) -> str:
    """Return SQL for the rows of a table, with the columns that came after they were written."""
    if not paths:
        columns = [_filled(field, None) for field in arrow_schema(name)]
        return f"SELECT {', '.join(columns)} WHERE false"
    try:
        known = pq.read_schema(paths[0]).names
    except (OSError, pa.ArrowException) as error:
        raise DamageError(f"{paths[0]} cannot be read: {error}") from error
    columns = [
        f'"{field.name}"' if field.name in known else _filled(field, later(field))
        for field in arrow_schema(name)
    ]
    files = ", ".join(map(_quoted, paths))
    return f"SELECT {', '.join(columns)} FROM read_parquet([{files}])"  # noqa: S608 - all our own


def _filled(field: pa.Field, value: str | float | None) -> str:
    literal = "NULL" if value is None else _quoted(value)
    return f'{literal}::{_TYPES[field.type]} AS "{field.name}"'


def _quoted(value: object) -> str:
    return "'" + str(value).replace("'", "''") + "'"


@contextmanager
def _time_limit(connection: duckdb.DuckDBPyConnection, seconds: float) -> Iterator[threading.Event]:
    expired = threading.Event()

    def stop() -> None:
        expired.set()
        connection.interrupt()

    timer = threading.Timer(seconds, stop)
    timer.daemon = True
    timer.start()
    try:
        yield expired
    finally:
        timer.cancel()
        timer.join()


def _fetch(connection: duckdb.DuckDBPyConnection, sql: str, memory_mb: int) -> pa.Table:
    reader = pa.RecordBatchReader.from_stream(connection.sql(sql))
    batches, size = [], 0
    for batch in reader:
        size += batch.nbytes
        if size > memory_mb << 20:
            raise QueryError(
                f"The result is larger than {memory_mb} MB: ask for less, or add a LIMIT."
            )
        batches.append(batch)
    return pa.Table.from_batches(batches, reader.schema)
