"""A table as one JSON array of flat objects, a row a line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, TextIO

from dateline.publish.cells import rows

if TYPE_CHECKING:
    import pyarrow as pa


def write(table: pa.Table, out: TextIO) -> None:
    """Write `table` to `out` as a JSON array; an empty table is []."""
    before = "[\n"
    for row in rows(table):
        out.write(f"{before}{json.dumps(row, ensure_ascii=False, allow_nan=False)}")
        before = ",\n"
    out.write("\n]\n" if table.num_rows else "[]\n")
