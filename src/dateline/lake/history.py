"""The snapshots of a lake: finding one by name, listing, pinning and clearing them away."""

from __future__ import annotations

import json
import os
import re
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq

from dateline.lake import manifest as manifests
from dateline.lake.errors import LakeError, NoLakeError
from dateline.lake.staging import CURRENT, PINS, SNAPSHOTS, writing

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime
    from pathlib import Path

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
_ID = re.compile(r"[0-9a-f]{4,32}", re.ASCII)
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9._-]{0,63}", re.ASCII)
LOG = pa.schema(
    [
        ("snapshot", pa.string()),
        ("made", pa.timestamp("s", tz="UTC")),
        ("by", pa.string()),
        ("articles", pa.int64()),
        ("events", pa.int64()),
        ("current", pa.bool_()),
        ("pins", pa.string()),
    ]
)


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A snapshot that a lake keeps."""

    folder: Path
    made: datetime | None
    """When the run that made it ended; null if it does not say."""
    by: str
    """The command that made it."""
    manifest: manifests.Manifest
    current: bool
    pins: tuple[str, ...]
    """Names under which people keep it."""


def snapshots(lake: Path) -> list[Snapshot]:
    """Return the snapshots of a lake, the newest first; NoLakeError if it is none."""
    require(lake)
    current = (lake / CURRENT).resolve().name
    pins = _pins(lake)
    found = []
    for folder in (lake / SNAPSHOTS).iterdir():
        manifest = manifests.read(folder)
        made, by = _last_run(folder, manifest)
        found.append(
            Snapshot(
                folder=folder,
                made=made,
                by=by,
                manifest=manifest,
                current=folder.name == current,
                pins=tuple(sorted(name for name, kept in pins.items() if kept == folder.name)),
            )
        )
    found.sort(key=lambda one: one.folder.name)
    found.sort(key=lambda one: (one.made is not None, one.made), reverse=True)
    return found


def log(lake: Path) -> pa.Table:
    """Return the snapshots of a lake as a table with the columns LOG, the newest first."""
    return pa.Table.from_pylist(
        [
            {
                "snapshot": one.folder.name,
                "made": one.made and one.made.replace(microsecond=0),
                "by": one.by,
                "articles": one.manifest.counts["articles"],
                "events": one.manifest.counts["events"],
                "current": one.current,
                "pins": " ".join(one.pins),
            }
            for one in snapshots(lake)
        ],
        LOG,
    )


def find(lake: Path, named: str) -> Path:
    """Return the folder of the snapshot that `named` means.

    It is the name of a pin, the first four or more digits of an id, or a day (YYYY-MM-DD, UTC): the
    snapshot that was the newest at its end.

    Raises LakeError if there is none, or several.
    """
    known = snapshots(lake)
    if _DAY.fullmatch(named):
        dated = [one for one in known if one.made and one.made.date().isoformat() <= named]
        found = [one.folder for one in dated[:1]]
    else:
        found = [one.folder for one in known if named in one.pins]
        if not found and _ID.fullmatch(named):
            found = [one.folder for one in known if one.folder.name.startswith(named)]
    if not found:
        raise LakeError(f"{lake} has no snapshot {named!r}: `dateline log {lake}` lists them.")
    if len(found) > 1:
        raise LakeError(f"{named!r} begins the ids of {len(found)} snapshots: give more of it.")
    return found[0]


def pin(lake: Path, name: str, named: str = CURRENT) -> str:
    """Keep a snapshot (by default the current one) under `name`, and return its id.

    Raises LakeError if the name is taken or is none, or there is no such snapshot.
    """
    if not _NAME.fullmatch(name) or _ID.fullmatch(name) or name == CURRENT:
        raise LakeError(
            f"{name!r} cannot be a pin's name: it needs a letter, then letters, digits, - . or _, "
            "and must not look like an id."
        )
    require(lake)
    with writing(lake):
        folder = (lake / CURRENT).resolve() if named == CURRENT else find(lake, named)
        if name in _pins(lake):
            raise LakeError(f"{lake} has a pin {name!r} already: unpin it, or choose another name.")
        (lake / PINS).mkdir(exist_ok=True)
        (lake / PINS / name).symlink_to(f"../{SNAPSHOTS}/{folder.name}")
    return folder.name


def unpin(lake: Path, name: str) -> None:
    """Forget a pin; the snapshot stays until the next vacuum. LakeError if there is none."""
    require(lake)
    with writing(lake):
        if name not in _pins(lake):
            raise LakeError(f"{lake} has no pin {name!r}: `dateline log {lake}` lists them.")
        (lake / PINS / name).unlink()


def vacuum(lake: Path, keep: int = 1) -> list[str]:
    """Remove all snapshots but the current one, pinned ones and the `keep` newest; return ids.

    Who still reads a removed snapshot is told that its files are gone.
    """
    require(lake)
    with writing(lake) as place:
        known = snapshots(lake)
        spared = {one.folder for one in known[:keep]}
        gone = [
            one.folder for one in known if not (one.current or one.pins or one.folder in spared)
        ]
        for folder in gone:
            # Moved away first: a removal that is interrupted leaves no half of a snapshot.
            folder.rename(place.staging / folder.name)
            shutil.rmtree(place.staging / folder.name)
        return [folder.name for folder in gone]


def compact(lake: Path) -> int:
    """Let the snapshots share files that are the same again; return the bytes saved.

    A commit shares them by itself, but a copy of a lake, or a file system without hard links, takes
    the space of each snapshot anew.
    """
    require(lake)
    saved = 0
    with writing(lake) as place:
        first: dict[str, Path] = {}
        for one in snapshots(lake):
            for file in one.manifest.files():
                path = one.folder / file.path
                kept = first.setdefault(file.sha256, path)
                if not kept.samefile(path) and kept.read_bytes() == path.read_bytes():
                    link = place.staging / path.name
                    os.link(kept, link)
                    link.replace(path)
                    saved += file.bytes
    return saved


def require(lake: Path) -> None:
    """Raise NoLakeError if there is nothing to change in the folder `lake`."""
    if not (lake / CURRENT).is_symlink():
        raise NoLakeError(f"{lake} is no lake, or nothing has been built into it yet.")


def _pins(lake: Path) -> dict[str, str]:
    folder = lake / PINS
    if not folder.is_dir():
        return {}
    return {pin.name: pin.readlink().name for pin in folder.iterdir() if pin.is_symlink()}


def _last_run(folder: Path, manifest: manifests.Manifest) -> tuple[datetime | None, str]:
    """Return when the newest run of a snapshot ended and which command it was."""
    runs: Iterable[dict[str, object]] = (
        row
        for file in manifest.tables.get("runs", ())
        for row in pq.ParquetFile(folder / file.path)
        .read(["finished_at", "configuration"])
        .to_pylist()
    )
    made, configuration = max(
        ((run["finished_at"], run["configuration"]) for run in runs if run["finished_at"]),
        default=(None, "{}"),
    )
    return made, json.loads(configuration).get("command", "build")  # type: ignore[arg-type,return-value]
