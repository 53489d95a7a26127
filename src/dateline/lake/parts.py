"""The files of a table, of which only what is asked for is read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from dateline.lake.constants import FALSE, integers, numbers
from dateline.lake.errors import DamageError, VersionError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from dateline.lake.files import File


@dataclass(frozen=True, slots=True)
class Part:
    """A Parquet file with some rows of a table."""

    path: Path
    schema: pa.Schema
    """Columns of the table, as this version has them."""

    def read(self, columns: Sequence[str] | None = None) -> pa.Table:
        """Return its rows, or some of their columns.

        Raises DamageError if it is gone or damaged, VersionError if an earlier version made it that
        had no such column, and it is never null.
        """
        try:
            # read_table imports pyarrow.dataset and with it pandas, which takes a second.
            with pa.memory_map(str(self.path)) as source:
                rows = pq.ParquetFile(source).read(columns and list(columns))
        except (OSError, pa.ArrowException) as error:
            raise DamageError(f"{self.path} cannot be read: {error}") from error
        return self._as_now(rows, columns)

    def where(
        self, column: str, accepted: Callable[[pa.StringArray], pa.BooleanArray]
    ) -> NDArray[np.int64]:
        """Return the numbers of the rows whose text in `column` is accepted.

        `accepted` is asked once about each different text, which in a sorted table are few.
        """
        try:
            with pa.memory_map(str(self.path)) as source:
                values = pq.ParquetFile(source, read_dictionary=[column]).read([column]).column(0)
        except (OSError, pa.ArrowException) as error:
            raise DamageError(f"{self.path} cannot be read: {error}") from error
        chunks = values.unify_dictionaries().chunks
        if not chunks:
            return np.empty(0, np.int64)
        good = numbers(pc.indices_nonzero(accepted(chunks[0].dictionary)))
        indices = pa.chunked_array([chunk.indices for chunk in chunks]).cast(pa.int64())
        return numbers(pc.indices_nonzero(pc.fill_null(pc.is_in(indices, integers(good)), FALSE)))

    def take(self, rows: NDArray[np.int64]) -> pa.Table:
        """Return the rows with these numbers (ascending, from 0), reading their row groups only."""
        try:
            with pa.memory_map(str(self.path)) as source:
                file = pq.ParquetFile(source)
                sizes = [file.metadata.row_group(n).num_rows for n in range(file.num_row_groups)]
                ends = np.cumsum(sizes)
                groups = np.unique(np.searchsorted(ends, rows, side="right"))
                found = file.read_row_groups(groups.tolist())
        except (OSError, pa.ArrowException) as error:
            raise DamageError(f"{self.path} cannot be read: {error}") from error
        skipped = np.cumsum(np.where(np.isin(np.arange(len(ends)), groups), 0, sizes))
        places = rows - skipped[np.searchsorted(ends, rows, side="right")]
        return self._as_now(found.take(integers(places)), None)

    def _as_now(self, rows: pa.Table, columns: Sequence[str] | None) -> pa.Table:
        """Return rows of an earlier version with the columns that it did not have, null."""
        fields = [self.schema.field(name) for name in columns or self.schema.names]
        for field in fields:
            if field.name not in rows.schema.names and not field.nullable:
                raise VersionError(
                    f"{self.path} is of an earlier version of Dateline, which had no "
                    f"{field.name}: build the lake anew."
                )
        return pa.table(
            [
                rows.column(field.name)
                if field.name in rows.schema.names
                else pa.nulls(rows.num_rows, field.type)
                for field in fields
            ],
            pa.schema(fields, self.schema.metadata),
        )


def overlaps(file: File, since: int | None, until: int | None) -> bool:
    """Whether a file can have a row that is found between two days, both inclusive."""
    if since is None and until is None:
        return True
    if file.first_day is None or file.last_day is None:
        return False
    return (since is None or file.last_day >= since) and (until is None or file.first_day <= until)
