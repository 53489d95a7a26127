"""Making a snapshot and pointing the lake to it: the only moment at which a lake changes."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from typing import TYPE_CHECKING

import pyarrow as pa

from dateline import schema
from dateline.lake import manifest as manifests
from dateline.lake.arrow import empty, table_names
from dateline.lake.counts import count
from dateline.lake.errors import LakeError
from dateline.lake.files import WRITER, File, content_digest, describe, encode, ordered, pieces
from dateline.lake.staging import CURRENT, SNAPSHOTS, Writing

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

VIEWS = "views.sql"


def commit(
    writing: Writing, tables: Mapping[str, pa.Table], versions: Mapping[str, str]
) -> manifests.Manifest:
    """Make `tables` (missing ones are empty) the lake's current snapshot and return its manifest.

    Readers see the snapshot before or this one, never a mixture, whenever this is interrupted: all
    is written and synchronised in the staging folder, moved to its place by one rename, and then
    one pointer is replaced. A snapshot that is there already is not written again, and a file that
    the last snapshot has too is shared with it.

    Raises LakeError if the lake cannot be written.
    """
    try:
        made = writing.staging / "snapshot"
        made.mkdir()
        rows = {name: ordered(name, tables.get(name, empty(name))) for name in table_names()}
        files = _write_tables(made, rows, _reusable(writing.lake))
        edits = rows["edits"]
        applied = edits.filter(edits["applied"])["edit_id"].to_pylist()
        manifest = manifests.Manifest(
            snapshot_id=manifests.snapshot_id(files, versions, tuple(sorted(applied))),
            contract=schema.VERSION,
            writer=WRITER,
            versions=versions,
            tables=files,
            counts=count(rows),
            edits=tuple(sorted(applied)),
        )
        _write(made / manifests.NAME, manifest.to_json().encode())
        _write(made / VIEWS, _views(writing.lake, files).encode())
        _synchronise_folders(made)
        _publish(writing, made, manifest.snapshot_id)
    except OSError as error:
        raise LakeError(
            f"{writing.lake} could not be written and is as it was before: {error}"
        ) from error
    return manifest


def _reusable(lake: Path) -> dict[tuple[str, str], Path]:
    """Files of the current snapshot by table and content, if the same writer made them."""
    current = lake / CURRENT
    if not current.exists():
        return {}
    manifest = manifests.read(current)
    if manifest.writer != WRITER:
        return {}
    return {
        (name, file.content): current / file.path
        for name, files in manifest.tables.items()
        for file in files
    }


def _write_tables(
    folder: Path, tables: Mapping[str, pa.Table], reusable: Mapping[tuple[str, str], Path]
) -> dict[str, tuple[File, ...]]:
    written: dict[str, tuple[File, ...]] = {}
    for name, rows in tables.items():
        (folder / name).mkdir()
        written[name] = tuple(
            _write_piece(folder, name, number, piece, reusable)
            for number, piece in enumerate(pieces(name, rows))
        )
    return written


def _write_piece(
    folder: Path,
    name: str,
    number: int,
    piece: pa.Table,
    reusable: Mapping[tuple[str, str], Path],
) -> File:
    content = content_digest(piece)
    path = f"{name}/{number:05}-{content[:12]}.parquet"
    same = reusable.get((name, content))
    if same is not None and _linked(same, folder / path):
        data = pa.py_buffer(same.read_bytes())
    else:
        data = encode(piece)
        _write(folder / path, data)
    return describe(piece, path=path, content=content, data=data)


def _linked(old: Path, new: Path) -> bool:
    """Whether `new` could be made another name of the file `old`; some file systems cannot."""
    try:
        os.link(old, new)
    except OSError:
        return False
    return True


def _write(path: Path, data: bytes | pa.Buffer) -> None:
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _synchronise(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _synchronise_folders(folder: Path) -> None:
    for inner in sorted(folder.iterdir()):
        if inner.is_dir():
            _synchronise(inner)
    _synchronise(folder)


def _publish(writing: Writing, made: Path, snapshot_id: str) -> None:
    snapshots = writing.lake / SNAPSHOTS
    snapshots.mkdir(exist_ok=True)
    target = snapshots / snapshot_id
    if target.exists():
        shutil.rmtree(made)
    else:
        made.rename(target)
        _synchronise(snapshots)
    pointer = writing.staging / CURRENT
    pointer.symlink_to(f"{SNAPSHOTS}/{snapshot_id}")
    pointer.replace(writing.lake / CURRENT)
    # Readers see it from here on. Where the disk does not confirm it, a power cut may bring back
    # the snapshot before, as whole as this one.
    with suppress(OSError):
        _synchronise(writing.lake)


def _views(lake: Path, tables: Mapping[str, tuple[File, ...]]) -> str:
    """Return SQL that makes each current table a view in DuckDB, wherever it is run."""
    folder = str(lake.resolve() / CURRENT).replace("'", "''")
    statement = "CREATE OR REPLACE VIEW {0} AS SELECT * FROM '{1}/{0}/*.parquet';\n"
    return "".join(statement.format(name, folder) for name in sorted(tables))
