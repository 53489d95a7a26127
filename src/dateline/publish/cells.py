"""Values of Arrow tables as plain values that every text format can write.

Arrow's own conversion fails on days outside the years 1 to 9999 and on values that JSON does not
have. Here a date is its ISO 8601 string (years beyond four digits and before 1 with their sign, as
in EDTF: 44 BCE is -0043), a moment is UTC with a Z, and what is no number in JSON is None.
"""

from __future__ import annotations

from decimal import Decimal
from math import isfinite
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.types as kind

from dateline.publish.iso import iso_day

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Row = dict[str, Any]
"""A row as column name → None, bool, int, float, str, or lists and dicts of these."""

_CHUNK = 1024
_PER_SECOND = {"s": 1, "ms": 1_000, "us": 1_000_000, "ns": 1_000_000_000}
_SECONDS_PER_DAY = 86_400


def rows(table: pa.Table) -> Iterator[Row]:
    """Yield the rows of `table` in order, each column under its name.

    Of columns that share a name, the later ones get a number: n, n_2.
    """
    names = _unique(table.column_names)
    for batch in table.to_batches(max_chunksize=_CHUNK):
        columns = [_values(column) for column in batch.columns]
        for values in zip(*columns, strict=True):
            yield dict(zip(names, values, strict=True))


def columns(table: pa.Table) -> list[str]:
    """Return the names under which `rows` gives the columns of `table`."""
    return _unique(table.column_names)


def _unique(names: list[str]) -> list[str]:
    taken = set(names)
    unique: list[str] = []
    for name in names:
        free, number = name, 1
        while free in unique or (number > 1 and free in taken):
            number += 1
            free = f"{name}_{number}"
        unique.append(free)
    return unique


def _values(array: pa.Array) -> list[Any]:
    type_ = array.type
    if kind.is_dictionary(type_):
        return _values(array.dictionary_decode())
    if kind.is_nested(type_):
        return _nested(array)
    if kind.is_date(type_):
        return _each(array.cast(pa.date32()).cast(pa.int32()), iso_day)
    if kind.is_timestamp(type_):
        return _each(array.cast(pa.int64()), _moment(type_))
    if kind.is_string(type_) or kind.is_integer(type_) or kind.is_boolean(type_):
        values: list[Any] = array.to_pylist()
        return values
    return [_plain(value) for value in array.to_pylist()]


def _nested(array: pa.Array) -> list[Any]:
    if kind.is_struct(array.type):
        return _structs(array)
    if kind.is_union(array.type):
        return [_values(pa.array([item.value]))[0] if item.is_valid else None for item in array]
    inside = _pairs if kind.is_map(array.type) else _values
    return [inside(item.values) if item.is_valid else None for item in array]


def _each(array: pa.Array, convert: Callable[[int], str]) -> list[str | None]:
    return [None if value is None else convert(value) for value in array.to_pylist()]


def _moment(type_: pa.DataType) -> Callable[[int], str]:
    unit = _PER_SECOND[type_.unit]
    zone = "Z" if type_.tz is not None else ""

    def convert(value: int) -> str:
        seconds, part = divmod(value, unit)
        day, second = divmod(seconds, _SECONDS_PER_DAY)
        clock = f"{second // 3600:02d}:{second // 60 % 60:02d}:{second % 60:02d}"
        fraction = f".{part:0{len(str(unit)) - 1}d}".rstrip("0") if part else ""
        return f"{iso_day(day)}T{clock}{fraction}{zone}"

    return convert


def _pairs(entries: pa.Array) -> list[list[Any]]:
    return [list(pair) for pair in zip(*map(_values, entries.flatten()), strict=True)]


def _structs(array: pa.Array) -> list[Row | None]:
    names = _unique([field.name for field in array.type])
    fields = [_values(field) for field in array.flatten()]
    return [
        dict(zip(names, (field[i] for field in fields), strict=True)) if valid else None
        for i, valid in enumerate(array.is_valid().to_pylist())
    ]


def _plain(value: object) -> bool | int | float | str | None:
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(value, float):
        return value if isfinite(value) else None
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, bytes):
        return value.hex()
    return str(value)
