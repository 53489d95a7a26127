"""A table as CSV (RFC 4180) with a header, safe to open in a spreadsheet.

A text that a spreadsheet would run as a formula, because it begins with = + - @ or a tab and is not
a number or a date, gets an apostrophe before it; JSON and Parquet have it as it is.
"""

from __future__ import annotations

import csv
import json
import re
from typing import TYPE_CHECKING, TextIO

from dateline.publish.cells import columns, rows

if TYPE_CHECKING:
    import pyarrow as pa

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_HARMLESS = re.compile(r"[-+][0-9X][0-9X.:TZ/~?%+-]*")


def write(table: pa.Table, out: TextIO) -> None:
    """Write `table` to `out` as CSV with CRLF line ends; null is an empty cell."""
    names = columns(table)
    writer = csv.writer(out)
    writer.writerow([_cell(name) for name in names])
    for row in rows(table):
        writer.writerow([_cell(row[name]) for name in names])


def _cell(value: object) -> str:
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
