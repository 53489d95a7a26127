"""Writing to a lake: one writer at a time, in a folder of its own that no reader looks into."""

from __future__ import annotations

import fcntl
import os
import shutil
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow as pa

from dateline.lake.arrow import table_of
from dateline.lake.errors import BusyError, LakeError

if TYPE_CHECKING:
    from collections.abc import Iterator

CURRENT, SNAPSHOTS, PINS, STAGING, LOCK = "current", ".snapshots", ".pins", ".staging", ".lock"


@dataclass(frozen=True, slots=True)
class Writing:
    """The right to write to a lake, for as long as `writing` lasts."""

    lake: Path
    staging: Path
    """An empty folder for what is not committed yet, on the lake's file system."""


@contextmanager
def writing(lake: Path) -> Iterator[Writing]:
    """Take the lock of the lake and give a fresh staging folder; both end with the block.

    A missing or empty folder becomes a lake. What a killed writer left in staging is removed. The
    lock is the kernel's and dies with its process.

    Raises BusyError if another process is writing, LakeError if the folder is no lake and not
    empty, or cannot be written.
    """
    try:
        lake.mkdir(parents=True, exist_ok=True)
        _refuse_foreign(lake)
        lock = (lake / LOCK).open("a+")
    except OSError as error:
        raise LakeError(f"{lake} cannot be written: {error}") from error
    with lock:
        _take(lock.fileno(), lake)
        try:
            yield Writing(lake, _fresh(lake / STAGING))
        finally:
            shutil.rmtree(lake / STAGING, ignore_errors=True)


def _fresh(staging: Path) -> Path:
    try:
        shutil.rmtree(staging, ignore_errors=True)
        staging.mkdir()
        return Path(tempfile.mkdtemp(dir=staging))
    except OSError as error:
        raise LakeError(f"{staging} cannot be written: {error}") from error


def _refuse_foreign(lake: Path) -> None:
    names = {entry.name for entry in lake.iterdir()}
    if not (lake / CURRENT).is_symlink() and names - {SNAPSHOTS, PINS, STAGING, LOCK}:
        raise LakeError(
            f"{lake} is not empty and no lake (it holds {min(names)}): choose another folder."
        )


def _take(lock: int, lake: Path) -> None:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        raise BusyError(f"{lake} is being written by another process: try again later.") from error


def stage(staging: Path, rows: pa.RecordBatch | pa.Table, name: str | None = None) -> Path:
    """Write rows to a file of the staging folder and return it.

    The file appears whole or not at all, so that a worker killed while writing leaves nothing that
    would be read. Staging the same rows twice does no harm: a commit keeps one row a key. `name` is
    the table's, by default as the rows' schema says.
    """
    folder = staging / (name or table_of(rows))
    folder.mkdir(exist_ok=True)
    descriptor, unfinished = tempfile.mkstemp(dir=folder, suffix=".unfinished")
    with os.fdopen(descriptor, "wb") as file, pa.ipc.new_file(file, rows.schema) as writer:
        writer.write(rows)
    finished = Path(unfinished).with_suffix(".arrow")
    Path(unfinished).rename(finished)
    return finished


def staged(staging: Path, name: str, like: pa.Schema) -> pa.Table:
    """Return all staged rows of the table `name`, in no particular order.

    `like` is their schema, for the case that there are none.
    """
    parts = []
    for file in sorted((staging / name).glob("*.arrow")):
        with pa.memory_map(str(file)) as source:
            parts.append(pa.ipc.open_file(source).read_all())
    return pa.concat_tables([like.empty_table(), *parts])
