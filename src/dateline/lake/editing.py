"""Putting edits into a lake and taking them back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc

from dateline.lake.arrow import to_table, validate
from dateline.lake.errors import LakeError
from dateline.lake.files import sort
from dateline.lake.revision import revising

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from dateline.lake.manifest import Manifest
    from dateline.lake.reader import Lake
    from dateline.records import Edit


def edits_of(lake: Lake, *, not_applied: bool = False) -> pa.Table:
    """Return the edits of a snapshot from the first to the last decided, or those not applied."""
    rows = lake.table("edits")
    if not_applied:
        rows = rows.filter(pc.invert(rows["applied"]))
    return sort(rows, ("decided_at", "edit_id"))


def edit(folder: Path, edits: Sequence[Edit]) -> Manifest:
    """Add edits to the lake in `folder`, apply them, and return the new snapshot's manifest.

    They stay in the lake and are applied again after every build. Raises RecordError if one of
    them is not as schemas/ says.
    """
    validate("edits", edits)
    with revising(folder) as revision:
        merged = revision.merged()
        merged["edits"] = pa.concat_tables([merged["edits"], to_table("edits", edits)])
        return revision.commit(merged, command="edit", edits=sorted(one.edit_id for one in edits))


def withdraw(folder: Path, edit_ids: Sequence[str]) -> Manifest:
    """Take edits back, by their ids; LakeError if one is not there, or is a tombstone."""
    with revising(folder) as revision:
        merged = revision.merged()
        rows = merged["edits"]
        gone = pc.is_in(rows["edit_id"], pa.array(edit_ids, pa.string()))
        found = rows.filter(gone)
        for missing in sorted(set(edit_ids) - set(found["edit_id"].to_pylist())):
            raise LakeError(f"There is no edit {missing!r}: `dateline edits {folder}` lists them.")
        if "forget" in found["action"].to_pylist():
            raise LakeError("What is forgotten cannot be taken back.")
        merged["edits"] = rows.filter(pc.invert(gone))
        return revision.commit(merged, command="withdraw", edits=sorted(edit_ids))
