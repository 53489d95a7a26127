"""Whether the files of a snapshot are what its manifest says of them."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq

from dateline import schema
from dateline.lake import manifest as manifests
from dateline.lake.arrow import arrow_schema, later
from dateline.lake.commit import VIEWS
from dateline.lake.errors import VersionError
from dateline.lake.files import File, content_digest, day_range

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.lake.reader import Lake


class Problem(NamedTuple):
    """Something that is not as it should be."""

    where: str
    """A file of the snapshot, or a table."""
    what: str


def files(lake: Lake) -> Iterator[Problem]:
    """Yield what is wrong with the files of a snapshot and its manifest."""
    manifest = lake.manifest
    if manifests.is_newer(manifest.contract):
        yield Problem(
            manifests.NAME, f"is of version {manifest.contract} of the contract: check it with that"
        )
        return
    listed = {manifests.NAME, VIEWS, *(file.path for file in manifest.files())}
    for name, parts in sorted(manifest.tables.items()):
        for file in parts:
            for what in _file(lake, file, arrow_schema(name)):
                yield Problem(file.path, what)
    for parts in manifest.index.values():
        for file in parts:
            for what in _file(lake, file, pa.schema([])):
                yield Problem(file.path, what)
    for path in sorted(lake.snapshot.rglob("*")):
        relative = path.relative_to(lake.snapshot).as_posix()
        if path.is_file() and relative not in listed:
            yield Problem(relative, "is not in the manifest: it was put there by somebody else")
    expected = manifests.snapshot_id(
        manifest.tables, manifest.versions, manifest.edits, manifest.contract
    )
    if manifest.snapshot_id != expected:
        yield Problem(manifests.NAME, f"its snapshot_id is not that of its contents, {expected}")


def _file(lake: Lake, file: File, needed: pa.Schema) -> Iterator[str]:
    try:
        data = (lake.snapshot / file.path).read_bytes()
    except OSError as error:
        yield f"cannot be read: {error.strerror or error}"
        return
    if len(data) != file.bytes:
        yield f"has {len(data)} bytes, not {file.bytes}"
    if sha256(data).hexdigest() != file.sha256:
        yield "has other bytes than were written: its SHA-256 differs"
    try:
        rows = pq.ParquetFile(pa.BufferReader(data)).read()
    except (OSError, pa.ArrowException) as error:
        yield f"is no Parquet file that can be read: {error}"
        return
    yield from _rows(file, rows, needed, older=lake.manifest.contract != schema.VERSION)


def _may_lack(column: pa.Field) -> bool:
    try:
        later(column)
    except VersionError:
        return False
    return True


def _rows(file: File, rows: pa.Table, needed: pa.Schema, *, older: bool) -> Iterator[str]:
    for column in needed:
        if column.name not in rows.schema.names:
            if not older or not _may_lack(column):
                yield f"has no column {column.name}"
        elif rows.schema.field(column.name).type != column.type:
            kind = rows.schema.field(column.name).type
            yield f"has {kind} in {column.name}, not {column.type}"
    if rows.num_rows != file.rows:
        yield f"has {rows.num_rows} rows, not {file.rows}"
    if content_digest(rows.combine_chunks()) != file.content:
        yield "has other rows than the manifest says: their hash differs"
    if day_range(rows) != (file.first_day, file.last_day):
        yield f"spans the days {day_range(rows)}, not {(file.first_day, file.last_day)}"
