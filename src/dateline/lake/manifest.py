"""manifest.json: what a snapshot is made of."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

from dateline import ids, schema
from dateline.lake.errors import NoLakeError, VersionError
from dateline.lake.files import File

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

NAME = "manifest.json"
_UNHASHED = frozenset({"redirects", "runs"})
"""Tables that tell how a snapshot came about, which is not what it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """Every file of a snapshot, the versions that made it, its counts and its edits."""

    snapshot_id: str
    contract: str
    """Version of the contract that its tables follow."""
    writer: str
    versions: Mapping[str, str]
    """Versions of what the rows depend on: extractor, cleaner, model."""
    tables: Mapping[str, tuple[File, ...]]
    """Files of each table, in the order of their rows."""
    index: Mapping[str, tuple[File, ...]]
    """Files of what is made of the tables to find their rows sooner; none in older lakes."""
    counts: Mapping[str, int]
    edits: tuple[str, ...]
    """edit_ids that were applied."""

    def files(self) -> Iterator[File]:
        """Yield every file of the snapshot but the manifest itself and its views."""
        for files in (*self.tables.values(), *self.index.values()):
            yield from files

    def to_json(self) -> str:
        """Return the manifest as the text of manifest.json; the same snapshot, the same text."""
        document = {
            "snapshot_id": self.snapshot_id,
            "contract": self.contract,
            "writer": self.writer,
            "versions": dict(sorted(self.versions.items())),
            "counts": dict(sorted(self.counts.items())),
            "edits": list(self.edits),
            "tables": {
                name: {
                    "rows": sum(file.rows for file in files),
                    "files": [file.to_json() for file in files],
                }
                for name, files in sorted(self.tables.items())
            },
            "index": {
                name: [file.to_json() for file in files]
                for name, files in sorted(self.index.items())
            },
        }
        return json.dumps(document, indent=1, ensure_ascii=False) + "\n"


def is_newer(contract: str) -> bool:
    """Whether a version of the contract, of the major that we have, came after ours.

    Its rows can be read, since fields are only added, but whoever wrote them back would lose some.
    """
    return _numbers(contract) > _numbers(schema.VERSION)


def _numbers(contract: str) -> tuple[int, ...]:
    return tuple(int(number) for number in contract.split("."))


def snapshot_id(
    tables: Mapping[str, tuple[File, ...]],
    versions: Mapping[str, str],
    edits: tuple[str, ...],
    contract: str = schema.VERSION,
) -> str:
    """Return the id of a snapshot: of its rows, versions, edits; not of paths, writer or history.

    The same data has the same id anywhere.
    """
    parts = ["snapshot", contract]
    for name, version in sorted(versions.items()):
        parts += ["version", name, version]
    for name, files in sorted(tables.items()):
        if files and name not in _UNHASHED:
            parts += ["table", name, *(file.content for file in files)]
    return ids.digest(*parts, "edits", *edits)


def read(snapshot: Path) -> Manifest:
    """Read the manifest of the snapshot folder.

    Tables that came after its contract have no files; of a later minor version of the contract
    those tables are left out that we do not know.

    Raises NoLakeError if there is none that can be read, VersionError if it follows another major
    version of the contract.
    """
    file = snapshot / NAME
    try:
        document = json.loads(file.read_text("utf-8"))
        contract = str(document["contract"])
        if contract.partition(".")[0] != schema.VERSION.partition(".")[0]:
            raise VersionError(
                f"{snapshot} follows version {contract} of the contract and this is Dateline for "
                f"{schema.VERSION}: install the version that wrote it, or build it anew."
            )
        listed = {table.name: {"files": []} for table in schema.tables()} | document["tables"]
        return Manifest(
            snapshot_id=document["snapshot_id"],
            contract=contract,
            writer=document["writer"],
            versions=document["versions"],
            tables={table.name: _files(listed[table.name]["files"]) for table in schema.tables()},
            index={name: _files(files) for name, files in document.get("index", {}).items()},
            counts=document["counts"],
            edits=tuple(document["edits"]),
        )
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise NoLakeError(f"{file} cannot be read as a lake's manifest: {error}") from error


def _files(listed: Sequence[Mapping[str, Any]]) -> tuple[File, ...]:
    """Return the files of a manifest, without what a later version says of them."""
    known = [field.name for field in fields(File)]
    return tuple(File(**{name: file[name] for name in known}) for file in listed)
