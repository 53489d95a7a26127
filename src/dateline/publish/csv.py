"""A table as CSV (RFC 4180) with a header, safe to open in a spreadsheet.

A text that a spreadsheet would run as a formula, because it begins with = + - @ or a tab and is not
a number or a date, gets an apostrophe before it; JSON and Parquet have it as it is.
"""

from __future__ import annotations

import csv
import json
import re
from typing import TYPE_CHECKING, TextIO

import pyarrow as pa

from dateline.publish.cells import columns, rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dateline.publish.export import Export

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_HARMLESS = re.compile(r"[-+][0-9X][0-9X.:TZ/~?%+-]*")


def write(table: pa.Table, out: TextIO) -> None:
    """Write `table` to `out` as CSV with CRLF line ends; null is an empty cell."""
    _write(columns(table), [table], out)


def export(found: Export, out: TextIO) -> None:
    """Write the flat table of `found` to `out` in the same way, batch by batch."""
    from dateline.publish import flat  # noqa: PLC0415 - `dateline timeline -f csv` needs no merging

    tables = (pa.Table.from_batches([batch]) for batch in flat.batches(found))
    _write(flat.schema(found).names, tables, out)


def _write(names: Sequence[str], tables: Iterable[pa.Table], out: TextIO) -> None:
    writer = csv.writer(out)
    writer.writerow([cell(name) for name in names])
    for table in tables:
        for row in rows(table):
            writer.writerow([cell(row[name]) for name in names])


def cell(value: object) -> str:
    """Return `value` as it stands in a cell, not quoted yet."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case str() if value.startswith(_FORMULA) and not _HARMLESS.fullmatch(value):
            return f"'{value}"
        case list() | dict():
            return json.dumps(value, ensure_ascii=False)
        case _:
            return str(value)
