"""A table as JSON Lines: one object a line, nothing else."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, TextIO

from dateline.publish.cells import rows

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pyarrow as pa

    from dateline.publish.cells import Row
    from dateline.publish.export import Export


def write(table: pa.Table, out: TextIO) -> None:
    """Write `table` to `out`, one JSON object a line; an empty table writes nothing."""
    _write(rows(table), out)


def export(found: Export, out: TextIO) -> None:
    """Write the events of `found` to `out`, one a line, each with its evidence."""
    from dateline.publish import nested  # noqa: PLC0415 - `dateline timeline -f jsonl` needs none

    _write(map(nested.event, found.entries()), out)


def _write(values: Iterable[Row], out: TextIO) -> None:
    for value in values:
        out.write(json.dumps(value, ensure_ascii=False, allow_nan=False) + "\n")
