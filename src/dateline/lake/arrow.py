"""The records of schemas/ as Arrow: schemas, validators, and rows both ways."""

from __future__ import annotations

import json
from datetime import date, datetime
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from dateline import records, schema
from dateline.lake.errors import RecordError, VersionError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

_TYPES = {
    ("string", None): pa.string(),
    ("string", "date"): pa.date32(),
    ("string", "date-time"): pa.timestamp("us", tz="UTC"),
    ("integer", "int64"): pa.int64(),
    ("integer", "int32"): pa.int32(),
    ("number", None): pa.float64(),
    ("boolean", None): pa.bool_(),
}
_TABLE = b"dateline.table"
_DEFAULT = b"default"


@cache
def table_names() -> tuple[str, ...]:
    """Names of all tables of a lake, sorted."""
    return tuple(table.name for table in schema.tables())


@cache
def arrow_schema(name: str) -> pa.Schema:
    """Return the Arrow schema of the table `name`; its metadata names the table and the contract.

    Raises KeyError if there is no such table.
    """
    fields = [_field(field) for field in schema.table(name).fields]
    return pa.schema(fields, {_TABLE: name.encode(), b"dateline.contract": schema.VERSION.encode()})


def _field(field: schema.Field) -> pa.Field:
    told = None if field.default is None else {_DEFAULT: json.dumps(field.default)}
    return pa.field(field.name, _TYPES[field.type, field.format], field.nullable, told)


def later(field: pa.Field) -> str | int | float | bool | None:
    """Return what stands in a column where the rows are older than it: null, or its default.

    Raises VersionError if it must not be null and has no default.
    """
    told = (field.metadata or {}).get(_DEFAULT)
    if told is None and not field.nullable:
        raise VersionError(
            f"The lake is of an earlier version of Dateline, which had no {field.name}: build it "
            "anew."
        )
    value: str | int | float | bool | None = None if told is None else json.loads(told)
    return value


def table_of(rows: pa.RecordBatch | pa.Table) -> str:
    """Return the name of the table that `rows` belong to, from their schema's metadata."""
    name: str = rows.schema.metadata[_TABLE].decode()
    return name


def empty(name: str) -> pa.Table:
    """Return the table `name` without rows."""
    return arrow_schema(name).empty_table()


@cache
def record_class(name: str) -> type[Any]:
    """Return the class of records.py that the rows of table `name` are."""
    found: type[Any] = getattr(records, schema.table(name).title)
    return found


def to_batch(name: str, rows: Sequence[Any]) -> pa.RecordBatch:
    """Return records of the table `name` as one RecordBatch, in their order.

    Raises RecordError where a value is not of its column's type.
    """
    made = arrow_schema(name)
    columns = zip(*map(attrgetter(*made.names), rows), strict=True) if rows else [()] * len(made)
    arrays = []
    for field, values in zip(made, columns, strict=True):
        try:
            array = pa.array(values, field.type)
        except (pa.ArrowException, TypeError, UnicodeError, OverflowError) as error:
            raise RecordError(f"{name}.{field.name}: {error}") from error
        if array.null_count and not field.nullable:
            raise RecordError(f"{name}.{field.name} is empty in {array.null_count} record(s)")
        arrays.append(array)
    return pa.RecordBatch.from_arrays(arrays, schema=made)


def to_table(name: str, rows: Sequence[Any]) -> pa.Table:
    """Return records of the table `name` as an Arrow table, in their order."""
    return pa.Table.from_batches([to_batch(name, rows)])


def from_arrow(rows: pa.RecordBatch | pa.Table) -> list[Any]:
    """Return the rows of a batch or table of the lake as records, in their order.

    Columns that the record class does not know are left out; it is an error if one is missing.
    """
    name = table_of(rows)
    made = record_class(name)
    names = arrow_schema(name).names
    columns = [rows.column(column).to_pylist() for column in names]
    return [made(**dict(zip(names, values, strict=True))) for values in zip(*columns, strict=True)]


@cache
def _validator(name: str) -> Callable[[dict[str, Any]], object]:
    import fastjsonschema  # noqa: PLC0415 - compiling takes 20 ms, which readers never need

    # The formats are those of OpenAPI; Arrow's types check them, so the validator need not.
    compiled: Callable[[dict[str, Any]], object] = fastjsonschema.compile(
        schema.flat(name), use_formats=False
    )
    return compiled


def _plain(value: object) -> object:
    if isinstance(value, str):
        value.encode()
    return value.isoformat() if isinstance(value, date | datetime) else value


def validate(name: str, rows: Iterable[Any]) -> None:
    """Check records against the definition of table `name`; RecordError says what is wrong.

    Text must be Unicode: a lone surrogate, which JSON can smuggle in, is an error.
    """
    import fastjsonschema  # noqa: PLC0415

    check = _validator(name)
    names = arrow_schema(name).names
    for row in rows:
        try:
            check({column: _plain(getattr(row, column)) for column in names})
        except fastjsonschema.JsonSchemaValueException as error:
            where = str(error.name).removeprefix("data.")
            raise RecordError(f"{name}.{where} {error.message.partition(' ')[2]}") from error
        except UnicodeEncodeError as error:
            raise RecordError(f"{name} holds text that is not Unicode: {error}") from error
