"""Making a snapshot and pointing the lake to it: the only moment at which a lake changes."""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pyarrow as pa

from dateline import schema
from dateline.lake import cast
from dateline.lake import manifest as manifests
from dateline.lake.arrow import empty, table_names
from dateline.lake.counts import count
from dateline.lake.errors import DamageError, LakeError, NoLakeError, VersionError
from dateline.lake.files import WRITER, File, content_digest, describe, encode, ordered, pieces
from dateline.lake.reader import Lake, open_lake
from dateline.lake.selection import without
from dateline.lake.staging import CURRENT, SNAPSHOTS, Writing
from dateline.lake.succession import redirected
from dateline.lake.suppression import suppressed, tombstones

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

VIEWS, INDEX = "views.sql", ".index"


class _Reusable(NamedTuple):
    """A file that another snapshot has."""

    path: Path
    sha256: str


def commit(
    writing: Writing, tables: Mapping[str, pa.Table], versions: Mapping[str, str]
) -> manifests.Manifest:
    """Make `tables` (missing ones are empty) the lake's current snapshot and return its manifest.

    Their events are those of merging. Where there is no table edits, that of the last snapshot
    stays; edits are applied, and what was ever forgotten is left out. The events of the last
    snapshot that have another id now get their redirects.

    Readers see the snapshot before or this one, never a mixture, whenever this is interrupted: all
    is written and synchronised in the staging folder, moved to its place by one rename, and then
    one pointer is replaced. A snapshot that is there already is not written again, and a file that
    the last snapshot has too is shared with it.

    Raises LakeError if the lake cannot be written.
    """
    before = _before(writing.lake)
    manifest = place(writing, finished(tables, before), versions, before)
    try:
        _point(writing, manifest.snapshot_id)
    except OSError as error:
        raise _unwritten(writing, error) from error
    return manifest


def place(
    writing: Writing,
    tables: Mapping[str, pa.Table],
    versions: Mapping[str, str],
    before: Lake | None,
) -> manifests.Manifest:
    """Write a snapshot of just these tables, which shares the files that `before` has.

    The lake's pointer stays where it is. Raises LakeError if the lake cannot be written.
    """
    try:
        made = Path(tempfile.mkdtemp(dir=writing.staging)) / "snapshot"
        made.mkdir()
        rows = {name: ordered(name, table) for name, table in tables.items()}
        reusable = {} if before is None else _reusable(before)
        files = {
            name: _write_pieces(made, name, pieces(name, table), reusable)
            for name, table in rows.items()
        }
        index = {
            name: _write_pieces(made, f"{INDEX}/{name}", parts, reusable)
            for name, parts in cast.index(rows["events"], rows["event_participants"]).items()
        }
        edits = rows["edits"]
        applied = edits.filter(edits["applied"])["edit_id"].to_pylist()
        manifest = manifests.Manifest(
            snapshot_id=manifests.snapshot_id(files, versions, tuple(sorted(applied))),
            contract=schema.VERSION,
            writer=WRITER,
            versions=versions,
            tables=files,
            index=index,
            counts=count(rows),
            edits=tuple(sorted(applied)),
        )
        _write(made / manifests.NAME, manifest.to_json().encode())
        _write(made / VIEWS, _views(writing.lake, files).encode())
        _synchronise_folders(made)
        _move(writing, made, manifest.snapshot_id)
    except OSError as error:
        raise _unwritten(writing, error) from error
    return manifest


def _unwritten(writing: Writing, error: OSError) -> LakeError:
    return LakeError(f"{writing.lake} could not be written and is as it was before: {error}")


def _before(lake: Path) -> Lake | None:
    """Return the current snapshot; None if there is none that can be read.

    Raises VersionError if a later version of Dateline wrote it.
    """
    try:
        before = open_lake(lake)
    except NoLakeError:
        return None
    contract = before.manifest.contract
    if manifests.is_newer(contract):
        raise VersionError(
            f"{lake} was written by a later version of Dateline (contract {contract}), of which "
            "this one would lose something: install that version, or build into another folder."
        )
    return before


def finished(tables: Mapping[str, pa.Table], before: Lake | None) -> dict[str, pa.Table]:
    """Return all tables of the snapshot that comes after `before`, as `commit` says."""
    final = {name: tables.get(name, empty(name)) for name in table_names()}
    if before is not None:
        with suppress(DamageError):
            decided = before.table("edits")
            stay = tombstones(decided) if "edits" in tables else decided
            final["edits"] = pa.concat_tables([final["edits"], stay])
    if final["edits"].num_rows:
        from dateline.lake.corrections import corrected  # noqa: PLC0415 - readers need no edits

        gone = suppressed(final["edits"], final["articles"])
        final = corrected(without(final, gone) if gone else final)
    if before is not None:
        with suppress(DamageError):
            final["redirects"] = redirected(before, final)
    return final


def _reusable(before: Lake) -> dict[tuple[str, str], _Reusable]:
    """Files of the last snapshot by folder and content, if the same writer made them."""
    if before.manifest.writer != WRITER:
        return {}
    return {
        (file.path.rpartition("/")[0], file.content): _Reusable(
            before.snapshot / file.path, file.sha256
        )
        for file in before.manifest.files()
    }


def _write_pieces(
    folder: Path,
    name: str,
    pieces: Iterable[pa.Table],
    reusable: Mapping[tuple[str, str], _Reusable],
) -> tuple[File, ...]:
    (folder / name).mkdir(parents=True)
    return tuple(
        _write_piece(folder, name, number, piece, reusable) for number, piece in enumerate(pieces)
    )


def _write_piece(
    folder: Path,
    name: str,
    number: int,
    piece: pa.Table,
    reusable: Mapping[tuple[str, str], _Reusable],
) -> File:
    content = content_digest(piece)
    path = f"{name}/{number:05}-{content[:12]}.parquet"
    same = reusable.get((name, content))
    data = None if same is None else _shared(same, folder / path)
    if data is None:
        data = encode(piece)
        _write(folder / path, data)
    return describe(piece, path=path, content=content, data=data)


def _shared(old: _Reusable, new: Path) -> pa.Buffer | None:
    """Make `new` another name of an old file and return its bytes.

    None if the old file is not what it was, or the file system cannot do that.
    """
    try:
        data = old.path.read_bytes()
        if sha256(data).hexdigest() != old.sha256:
            return None
        os.link(old.path, new)
    except OSError:
        return None
    return pa.py_buffer(data)


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
    for inner in sorted(folder.rglob("*/")):
        _synchronise(inner)
    _synchronise(folder)


def _move(writing: Writing, made: Path, snapshot_id: str) -> None:
    snapshots = writing.lake / SNAPSHOTS
    snapshots.mkdir(exist_ok=True)
    target = snapshots / snapshot_id
    if target.exists() and _is_whole(target, made):
        shutil.rmtree(made)
    else:
        if target.exists():
            target.rename(made.with_name("damaged"))
        made.rename(target)
        _synchronise(snapshots)


def _point(writing: Writing, snapshot_id: str) -> None:
    pointer = writing.staging / CURRENT
    pointer.symlink_to(f"{SNAPSHOTS}/{snapshot_id}")
    pointer.replace(writing.lake / CURRENT)
    # Readers see it from here on. Where the disk does not confirm it, a power cut may bring back
    # the snapshot before, as whole as this one.
    with suppress(OSError):
        _synchronise(writing.lake)


def _is_whole(snapshot: Path, made: Path) -> bool:
    """Whether a snapshot's files are what its manifest says; those it shares with `made` are."""
    try:
        return all(
            _is_shared(snapshot / file.path, made / file.path)
            or sha256((snapshot / file.path).read_bytes()).hexdigest() == file.sha256
            for file in manifests.read(snapshot).files()
        )
    except (OSError, NoLakeError):
        return False


def _is_shared(one: Path, other: Path) -> bool:
    return other.exists() and one.samefile(other)


def _views(lake: Path, tables: Mapping[str, tuple[File, ...]]) -> str:
    """Return SQL that makes each current table a view in DuckDB, wherever it is run."""
    folder = str(lake.resolve() / CURRENT).replace("'", "''")
    statement = "CREATE OR REPLACE VIEW {0} AS SELECT * FROM '{1}/{0}/*.parquet';\n"
    return "".join(statement.format(name, folder) for name in sorted(tables))
