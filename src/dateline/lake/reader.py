"""Reading a lake: its tables, its timeline, SQL."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow as pa

from dateline.lake import manifest as manifests
from dateline.lake import timeline as timelines
from dateline.lake.arrow import arrow_schema
from dateline.lake.errors import FilterError, LakeError, NoLakeError
from dateline.lake.highlights import highlights, told_once
from dateline.lake.parts import Part, overlaps
from dateline.lake.staging import CURRENT

if TYPE_CHECKING:
    import os
    from collections.abc import Collection, Iterator, Sequence
    from datetime import date

MEMORY_MB = 1024
SECONDS = 60.0


@dataclass(frozen=True)
class Lake:
    """One snapshot of a lake, which stays what it is while newer ones are committed.

    Every table is Arrow: `.to_pandas()` or `polars.from_arrow(...)` turn it into a data frame.
    """

    snapshot: Path
    manifest: manifests.Manifest

    @property
    def snapshot_id(self) -> str:
        """Id of the snapshot: the same for the same rows, versions and edits, anywhere."""
        return self.manifest.snapshot_id

    @property
    def counts(self) -> dict[str, int]:
        """What the lake holds: articles, events by status, notices and rejects by kind."""
        return dict(self.manifest.counts)

    def table(
        self,
        name: str,
        *,
        columns: Sequence[str] | None = None,
        since: int | None = None,
        until: int | None = None,
    ) -> pa.Table:
        """Return the table `name` in the order of its schema, or some of its columns.

        `since` and `until` (days since 1970-01-01, inclusive) leave out files, not rows, that a
        filter on these days cannot find.

        Raises LakeError if there is no such table, DamageError if a file of it is gone or damaged.
        """
        parts = (part.read(columns) for part in self.parts(name, since=since, until=until))
        return pa.concat_tables([self.empty(name, columns), *parts])

    def parts(self, name: str, *, since: int | None = None, until: int | None = None) -> list[Part]:
        """Return the files of the table `name` that have rows, but for those that `table` omits."""
        self.empty(name)
        return [
            Part(self.snapshot / file.path, arrow_schema(name), file.rows)
            for file in self.manifest.tables[name]
            if file.rows and overlaps(file, since, until)
        ]

    def batches(self, name: str, *, columns: Sequence[str] | None = None) -> Iterator[pa.Table]:
        """Yield the table `name` file by file, for those that need not hold it whole."""
        for part in self.parts(name):
            yield part.read(columns)

    def timeline(
        self,
        *,
        since: str | date | None = None,
        until: str | date | None = None,
        actor: str | None = None,
        place: str | None = None,
        status: str | Collection[str] | None = None,
        text: str | None = None,
        limit: int | None = None,
        as_of: str | date | None = None,
        about: str | None = None,
        top: int | None = None,
        distinct: bool = False,
        embargoed: bool = False,
    ) -> pa.Table:
        """Return events in chronological order: the columns of the table events, and `overdue`.

        The order is first day, last day, id; an event without any date comes last.

        since, until: YYYY, YYYY-MM or YYYY-MM-DD, inclusive; an event is found if its interval
            overlaps. An open end reaches to the day of the report.
        actor: words of a participant's name, or an ISO 3166-1 alpha-2 country code.
        place: words of the place's name, or a country code.
        status: one or several; by default occurred, ongoing and planned.
        text: a phrase of the event's title or of a sentence that reports it; case is ignored.
        limit: at most so many events, the first ones.
        as_of: the day from which a plan of the past is overdue, and up to whose beginning (UTC)
            embargoes have ended; by default that of the newest article. The clock is never asked.
        about: as actor, but only the most important event of each day.
        top: only the most important event of each day, and only so many days, the most important.
        distinct: True leaves out what a reader can't tell from another event: it has the same title
            and may be of the same days.
        embargoed: True shows also what only articles under embargo or withheld ones report.

        Raises FilterError for a filter that means nothing.
        """
        for number in (limit, top):
            if number is not None and number < 0:
                raise FilterError(f"{number} is no number of events.")
        wanted = timelines.Filter(
            since=None if since is None else timelines.day(since, last=False),
            until=None if until is None else timelines.day(until, last=True),
            actor=actor,
            about=about,
            place=place,
            text=text,
            status=timelines.statuses(status),
        )
        today = timelines.newest_day(self) if as_of is None else timelines.day(as_of, last=False)
        events = timelines.select(self, wanted)
        events = events if embargoed else timelines.published(self, events, today)
        if about is not None or top is not None:
            events = highlights(events, top)
        events = told_once(events) if distinct else events
        events = events.slice(0, limit)
        return events.append_column("overdue", timelines.overdue(events, today))

    def query(self, sql: str, *, memory_mb: int = MEMORY_MB, seconds: float = SECONDS) -> pa.Table:
        """Return the rows of one SELECT over the tables, in DuckDB's SQL, sandboxed.

        It reads the lake's tables and nothing else. Raises QueryError (see lake.sql.query).
        """
        from dateline.lake import sql as sandbox  # noqa: PLC0415 - a timeline needs no DuckDB

        return sandbox.query(self._paths, sql, memory_mb=memory_mb, seconds=seconds)

    @cached_property
    def _paths(self) -> dict[str, list[Path]]:
        return {
            name: [self.snapshot / file.path for file in files]
            for name, files in self.manifest.tables.items()
        }

    def empty(self, name: str, columns: Sequence[str] | None = None) -> pa.Table:
        """Return the table `name`, or some of its columns, without rows."""
        if name not in self.manifest.tables:
            raise LakeError(
                f"There is no table {name!r}: choose from {', '.join(self.manifest.tables)}."
            )
        table = pa.Table.from_batches([], arrow_schema(name))
        return table if columns is None else table.select(list(columns))


def open_lake(path: str | os.PathLike[str]) -> Lake:
    """Open the current snapshot of the lake at `path`, or the snapshot folder `path` itself.

    "LAKE@NAME" is an earlier one: by the first digits of its id, its pin, or the day (YYYY-MM-DD,
    UTC) at whose end it was the newest.

    Raises NoLakeError if there is none, VersionError if it follows a newer contract.
    """
    folder = Path(path)
    if not folder.exists() and "@" in folder.name:
        from dateline.lake import history  # noqa: PLC0415 - the current one needs no history

        name, _, named = folder.name.rpartition("@")
        folder = history.find(folder.with_name(name), named)
    if not folder.exists():
        raise NoLakeError(f"{folder} does not exist: `dateline build` makes a lake.")
    pointer = folder / CURRENT
    snapshot = pointer if pointer.is_symlink() else folder
    if not (snapshot / manifests.NAME).is_file():
        raise NoLakeError(f"{folder} is no lake, or nothing has been built into it yet.")
    snapshot = snapshot.resolve()
    return Lake(snapshot, manifests.read(snapshot))
