"""A table as JSON Lines: one object a line, nothing else."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, TextIO

from dateline.publish.cells import rows

if TYPE_CHECKING:
    import pyarrow as pa


def write(table: pa.Table, out: TextIO) -> None:
    """Write `table` to `out`, one JSON object a line; an empty table writes nothing."""
    for row in rows(table):
        out.write(json.dumps(row, ensure_ascii=False, allow_nan=False) + "\n")
