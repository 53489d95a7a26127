"""Changing a lake without building: another snapshot made of the tables of the current one."""

from __future__ import annotations

import json
from contextlib import contextmanager
from dataclasses import dataclass, fields, replace
from datetime import UTC, datetime
from importlib import metadata
from typing import TYPE_CHECKING

import pyarrow as pa

from dateline import ids
from dateline.lake.arrow import to_table
from dateline.lake.commit import commit
from dateline.lake.reader import Lake, open_lake
from dateline.lake.staging import writing
from dateline.records import Run

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from dateline.lake.manifest import Manifest
    from dateline.lake.staging import Writing


@dataclass(frozen=True, slots=True)
class Revision:
    """The right to replace the current snapshot of a lake."""

    writing: Writing
    lake: Lake
    """The snapshot as it is."""
    tables: Mapping[str, pa.Table]
    """All its tables."""
    started: datetime

    def merged(self) -> dict[str, pa.Table]:
        """Return its tables with events as merging makes them, without any edit."""
        from dateline.lake.derived import derive  # noqa: PLC0415

        tables = dict(self.tables)
        return tables | derive(tables) if tables["edits"].num_rows else tables

    def commit(self, tables: Mapping[str, pa.Table], **configuration: object) -> Manifest:
        """Make `tables`, whose events are those of merging, the current snapshot (see `commit`).

        Tables that are not given are as they were. `configuration` says in the table `runs` what
        was done.
        """
        after = with_run(self.lake, {**self.tables, **tables}, self.started, **configuration)
        return commit(self.writing, after, self.lake.manifest.versions)


def with_run(
    lake: Lake,
    tables: Mapping[str, pa.Table],
    started: datetime | None = None,
    **configuration: object,
) -> dict[str, pa.Table]:
    """Return `tables`, made of those of `lake`, with a row for what is being done in runs."""
    run = _run(lake, started or datetime.now(UTC), configuration)
    return {**tables, "runs": pa.concat_tables([tables["runs"], to_table("runs", [run])])}


@contextmanager
def revising(folder: Path) -> Iterator[Revision]:
    """Give the right to change the lake in `folder`, for as long as the block lasts.

    Raises BusyError if another process is writing, NoLakeError if there is nothing to change.
    """
    started = datetime.now(UTC)
    open_lake(folder)
    with writing(folder) as place:
        lake = open_lake(folder)
        tables = {name: lake.table(name) for name in lake.manifest.tables}
        yield Revision(place, lake, tables, started)


def _run(lake: Lake, started: datetime, configuration: Mapping[str, object]) -> Run:
    finished = datetime.now(UTC)
    run = Run(
        run_id="",
        started_at=started,
        finished_at=finished,
        dateline_version=metadata.version("dateline"),
        extractor_version=lake.manifest.versions.get("extractor", "unknown"),
        runner="",
        configuration=json.dumps(configuration, sort_keys=True),
        counts=json.dumps({}),
        seconds=(finished - started).total_seconds(),
    )
    values = [str(getattr(run, field.name)) for field in fields(run)]
    return replace(run, run_id=ids.digest("run", *values))
