"""A table as one JSON array of flat objects, a row a line."""

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
    """Write `table` to `out` as a JSON array; an empty table is []."""
    array(rows(table), out)


def export(found: Export, out: TextIO) -> None:
    """Write the events of `found` to `out` as a JSON array, each with its evidence."""
    from dateline.publish import nested  # noqa: PLC0415 - `dateline timeline -f json` needs none

    array(map(nested.event, found.entries()), out)


def array(values: Iterable[Row], out: TextIO) -> None:
    """Write `values` to `out` as one JSON array, one a line, without holding them all."""
    before = "[\n"
    for value in values:
        out.write(f"{before}{json.dumps(value, ensure_ascii=False, allow_nan=False)}")
        before = ",\n"
    out.write("[]\n" if before.startswith("[") else "\n]\n")
