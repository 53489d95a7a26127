"""Tables as sorted Parquet files that are cut by content, so that the same rows give the same file.

A file ends where the id of the next row says so (its hexadecimal digits are below a threshold), not
after a number of rows: a row that comes or goes changes its own file and no other, and snapshots
share the rest. This is content-defined chunking, as in rsync and restic.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from hashlib import blake2b, sha256
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from dateline import schema
from dateline.lake.arrow import arrow_schema
from dateline.lake.constants import integer, string
from dateline.lake.days import READING, filter_days

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from numpy.typing import NDArray

_CUT = {"articles": "0010"}
_CUT_OTHERS = "0001"
"""A file begins at an id below this: every 4,096th article, every 65,536th row of other tables."""
_ROW_GROUP = 32_768
"""Rows that are read together: so many that the footers of a large lake stay small."""
_SHORT = 31
"""Days up to which an event belongs to its month."""

WRITER = f"pyarrow {pa.__version__}, layout 3"
"""What wrote a file; the same rows give the same bytes for the same writer only."""


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """One Parquet file of a snapshot, as its manifest has it."""

    path: str
    """Relative to the snapshot."""
    rows: int
    bytes: int
    sha256: str
    """Of the file's bytes."""
    content: str
    """blake2b of its rows, whatever wrote them."""
    first_day: int | None
    """First day at which a filter finds one of its rows; null without dated rows."""
    last_day: int | None

    def to_json(self) -> dict[str, object]:
        """Return the file as it stands in manifest.json."""
        return asdict(self)


def ordered(name: str, rows: pa.Table) -> pa.Table:
    """Return the rows of the table `name` sorted as its definition says, one row a primary key.

    Of rows with the same key the least is kept, comparing column by column, so that the order in
    which they came does not matter. In a table in the order of time those that last over a month
    stand after the others, and undated ones last: else a month's rows would lie scattered among
    all that began before it.
    """
    definition = schema.table(name)
    rows = rows.select(arrow_schema(name).names).cast(arrow_schema(name))
    keys = definition.primary_key
    if not changes(sort(rows.select(keys), keys), keys).all():
        rows = sort(rows, dict.fromkeys((*keys, *rows.column_names)))
        rows = rows.filter(pa.array(changes(rows, keys)))
    by = dict.fromkeys((*definition.sort, *keys))
    if definition.sort[0] != "first_day":
        return sort(rows, by)
    apart = rows.append_column("_lasts", _lasts(rows))
    return sort(apart, ("_lasts", *by)).select(rows.column_names)


def _lasts(rows: pa.Table) -> pa.ChunkedArray:
    """For each row, whether a filter finds it on more than _SHORT days; null if on none."""
    begin, end = filter_days(rows)
    return pc.greater(pc.subtract(end, begin), integer(_SHORT - 1))


def sort(rows: pa.Table, by: Iterable[str]) -> pa.Table:
    """Return `rows` in ascending order of the columns `by`, nulls last.

    Table.sort_by does the same and imports pandas where it is installed, which takes a second.
    """
    keys = [(column, "ascending") for column in by]
    return rows.take(pc.sort_indices(rows, sort_keys=keys))


def changes(rows: pa.Table, columns: Iterable[str]) -> NDArray[np.bool_]:
    """For each row, whether it differs from the row before in one of `columns`."""
    changed = np.zeros(rows.num_rows, dtype=bool)
    changed[:1] = True
    for column in columns:
        values = rows.column(column)
        known = pc.is_valid(values).to_numpy()
        differs = pc.fill_null(pc.not_equal(values[1:], values[:-1]), False).to_numpy()
        changed[1:] |= differs | (known[1:] != known[:-1])
    return changed


def pieces(name: str, rows: pa.Table) -> Iterator[pa.Table]:
    """Cut the ordered rows of the table `name` where their ids say so; at least one piece.

    The rows of one id (an event's participants) stay together.
    """
    key = schema.table(name).primary_key[0]
    begins = opening(name, rows.column(key)) & changes(rows, (key,))
    for start, end in spans(begins):
        yield rows.slice(start, end - start).combine_chunks()


def opening(name: str, ids: pa.ChunkedArray) -> NDArray[np.bool_]:
    """For each id, whether a file of the table `name` may begin with it."""
    found: NDArray[np.bool_] = pc.less(ids, string(_CUT.get(name, _CUT_OTHERS))).to_numpy()
    return found


def spans(begins: NDArray[np.bool_]) -> Iterator[tuple[int, int]]:
    """Yield the first row of each file and that after its last; at least one file."""
    starts = np.flatnonzero(begins)
    return pairwise([0, *(int(start) for start in starts if start), len(begins)])


def content_digest(rows: pa.Table) -> str:
    """Return the blake2b-128 of the values of `rows`: the same on every platform and version."""
    h = blake2b(digest_size=16)
    for name, column in zip(rows.column_names, rows.columns, strict=True):
        h.update(f"{name}:{column.type}:{len(column)};".encode())
        h.update(np.packbits(pc.is_valid(column).to_numpy()).tobytes())
        for chunk in column.chunks:
            for part in _values(chunk):
                h.update(part)
    return h.hexdigest()


def _values(array: pa.Array) -> Iterator[bytes | memoryview]:
    if pa.types.is_string(array.type):
        array = pc.fill_null(array, "")
        yield pc.binary_length(array).to_numpy().astype("<i4").tobytes()
        _, offsets, data = array.buffers()
        if data is not None:
            edges = np.frombuffer(offsets, np.int32)[array.offset : array.offset + len(array) + 1]
            yield memoryview(data)[edges[0] : edges[-1]]
    elif pa.types.is_floating(array.type):
        yield pc.fill_null(array, 0.0).to_numpy().astype("<f8").tobytes()
    elif pa.types.is_boolean(array.type):
        yield np.packbits(pc.fill_null(array, False).to_numpy(zero_copy_only=False)).tobytes()
    else:
        whole = array.cast(pa.int32() if pa.types.is_date32(array.type) else pa.int64())
        yield pc.fill_null(whole.cast(pa.int64()), 0).to_numpy().astype("<i8").tobytes()


def day_range(rows: pa.Table) -> tuple[int | None, int | None]:
    """Return the first and the last day at which a filter finds one of `rows`, if it finds any."""
    if not set(rows.column_names) >= READING:
        return None, None
    begin, end = filter_days(rows)
    return pc.min(begin).as_py(), pc.max(end).as_py()


def encode(rows: pa.Table) -> pa.Buffer:
    """Return `rows` as the bytes of a Parquet file, the same for the same rows and WRITER."""
    sink = pa.BufferOutputStream()
    pq.write_table(
        rows,
        sink,
        row_group_size=_ROW_GROUP,
        version="2.6",
        compression="zstd",
        compression_level=3,
        write_statistics=True,
    )
    return sink.getvalue()


def describe(rows: pa.Table, *, path: str, content: str, data: pa.Buffer) -> File:
    """Return the manifest's line for a file with these rows and bytes."""
    first, last = day_range(rows)
    return File(
        path=path,
        rows=rows.num_rows,
        bytes=data.size,
        sha256=sha256(data).hexdigest(),
        content=content,
        first_day=first,
        last_day=last,
    )
