"""The files of a table, of which only what is asked for is read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from dateline.lake.arrow import later
from dateline.lake.constants import integers
from dateline.lake.errors import DamageError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from dateline.lake.files import File


@dataclass(frozen=True, slots=True)
class Part:
    """A Parquet file with some rows of a table."""

    path: Path
    schema: pa.Schema
    """Columns of the table, as this version has them."""
    rows: int

    def read(
        self, columns: Sequence[str] | None = None, rows: NDArray[np.int64] | None = None
    ) -> pa.Table:
        """Return its rows, or some of their columns.

        `rows` are the numbers (ascending, from 0) of those that are wanted; only their row groups
        are read.

        Raises DamageError if it is gone or damaged, VersionError if an earlier version made it that
        had no such column, and nothing says what stands in its place.
        """
        try:
            # read_table imports pyarrow.dataset and with it pandas, which takes a second.
            with pa.memory_map(str(self.path)) as source:
                file = pq.ParquetFile(source)
                known = columns and [name for name in columns if name in file.schema_arrow.names]
                found = file.read(known) if rows is None else _taken(file, rows, known)
        except (OSError, pa.ArrowException) as error:
            raise DamageError(f"{self.path} cannot be read: {error}") from error
        return self._as_now(found, columns)

    def _as_now(self, rows: pa.Table, columns: Sequence[str] | None) -> pa.Table:
        """Return rows of an earlier version with the columns that came later."""
        fields = [self.schema.field(name) for name in columns or self.schema.names]
        return pa.table(
            [
                rows.column(field.name)
                if field.name in rows.schema.names
                else pa.repeat(pa.scalar(later(field), field.type), rows.num_rows)
                for field in fields
            ],
            pa.schema(fields, self.schema.metadata),
        )


def _taken(
    file: pq.ParquetFile, rows: NDArray[np.int64], columns: Sequence[str] | None
) -> pa.Table:
    sizes = [file.metadata.row_group(n).num_rows for n in range(file.num_row_groups)]
    ends = np.cumsum(sizes)
    groups = np.unique(np.searchsorted(ends, rows, side="right"))
    found = file.read_row_groups(groups.tolist(), columns)
    skipped = np.cumsum(np.where(np.isin(np.arange(len(ends)), groups), 0, sizes))
    return found.take(integers(rows - skipped[np.searchsorted(ends, rows, side="right")]))


def overlaps(file: File, since: int | None, until: int | None) -> bool:
    """Whether a file can have a row that is found between two days, both inclusive."""
    if since is None and until is None:
        return True
    if file.first_day is None or file.last_day is None:
        return False
    return (since is None or file.last_day >= since) and (until is None or file.first_day <= until)
