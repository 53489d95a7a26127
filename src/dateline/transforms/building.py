"""A build: what a pipeline stages becomes the lake's next snapshot, in one step at the end."""

from __future__ import annotations

import json
from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass, fields, replace
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc

from dateline import articles, events, ids, lake
from dateline.lake.files import ordered
from dateline.lake.staging import CURRENT
from dateline.records import Run
from dateline.transforms.settling import MERGED, SELECTED
from dateline.transforms.units import (
    OF_CURRENT,
    OF_VERSION,
    SELECTION,
    UNIT,
    joined,
    of_units,
    stored_rows,
)

if TYPE_CHECKING:
    import os
    from collections.abc import Iterator, Mapping

    from dateline.lake import Lake, Writing
    from dateline.records import Reject


_REMEDY = {"extractor": "find its events anew with --reextract, "}
"""What helps against another version, beside reading everything again."""


class BuildError(Exception):
    """A build could not be done and its lake is as it was; the message says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """What a build read and made."""

    lake: Path
    snapshot_id: str
    counts: Mapping[str, int]
    """Of this build: `articles` read, `articles.dated`, `events` that they report, `notices` and
    `rejects`, and each kind of these, such as `notices.undated`."""
    rejects: tuple[Reject, ...]
    """What could not be read, and why."""


class TooManyRejectsError(BuildError):
    """More was rejected than allowed."""

    def __init__(self, counts: Mapping[str, int], rejects: tuple[Reject, ...]) -> None:
        read = counts["articles"] + counts["rejects"]
        super().__init__(
            f"{counts['rejects']} of {read} were rejected, more than allowed: the lake is as it was"
        )
        self.counts = counts
        self.rejects = rejects


@dataclass(frozen=True, slots=True, kw_only=True)
class Building:
    """A build under way: where its pipeline stages rows, and what the lake has already."""

    writing: Writing
    stored: Lake | None
    """The snapshot to which articles are added, if there is one."""
    started: datetime
    dated_only: bool = False
    """Whether those sentences only are read that hold a time expression."""
    reextracted: Lake | None = None
    """The snapshot whose articles are analysed again, in its place."""

    @property
    def staging(self) -> Path:
        """The folder for `Write` and `Merge`; all workers must see it by this name."""
        return self.writing.staging

    @property
    def snapshot(self) -> Path | None:
        """The snapshot's folder, for `Stored`."""
        return None if self.stored is None else self.stored.snapshot

    def commit(
        self, *, max_reject_rate: float | None = None, runner: str = "", **configuration: object
    ) -> Built:
        """Make what was staged the lake's current snapshot, once the pipeline is done.

        `runner` and `configuration` are kept in the table `runs`.

        Raises TooManyRejectsError if the share of rejects in what was read is above
        `max_reject_rate`, LakeError if the lake cannot be written; the lake is then as it was.
        """
        new = {
            name: self._staged(name, lake.arrow_schema(name).append(UNIT))
            for name in (*OF_VERSION, *OF_CURRENT)
        }
        merged = {name: self._staged(name, lake.arrow_schema(name)) for name in MERGED}
        rejects = ordered("rejects", self._staged("rejects", lake.arrow_schema("rejects")))
        counts = _counts(new, rejects, merged["event_mentions"])
        refused = tuple(lake.from_arrow(rejects))
        if max_reject_rate is not None and _rate(counts) > max_reject_rate:
            raise TooManyRejectsError(counts, refused)
        selection = self._staged(SELECTED, SELECTION).to_pydict()
        old = {} if self.stored is None else stored_rows(self.stored)
        chosen = dict(zip(selection["unit_id"], selection["is_current"], strict=True))
        tables = {
            **of_units(joined(new, old), chosen),
            **merged,
            "rejects": pa.concat_tables([rejects, self._other_rejects(new, rejects)]),
        }
        tables["runs"] = pa.concat_tables(
            [self._old("runs"), self._run(counts, runner, configuration)]
        )
        manifest = lake.commit(self.writing, tables, versions(dated_only=self.dated_only))
        return Built(
            lake=self.writing.lake,
            snapshot_id=manifest.snapshot_id,
            counts=counts,
            rejects=refused,
        )

    def _staged(self, name: str, like: pa.Schema) -> pa.Table:
        return lake.staged(self.staging, name, like)

    def _old(self, name: str) -> pa.Table:
        before = self.stored or self.reextracted
        return lake.empty(name) if before is None else before.table(name)

    def _other_rejects(self, new: Mapping[str, pa.Table], rejects: pa.Table) -> pa.Table:
        """Return the lake's rejects of files that this build did not read."""
        old = self._old("rejects")
        if self.reextracted is not None:
            return old
        read = pa.chunked_array([*new["articles"]["file"].chunks, *rejects["file"].chunks])
        return old.filter(pc.invert(pc.is_in(old["file"], pc.unique(read))))

    def _run(
        self, counts: Mapping[str, int], runner: str, configuration: Mapping[str, object]
    ) -> pa.Table:
        finished = datetime.now(UTC)
        run = Run(
            run_id="",
            started_at=self.started,
            finished_at=finished,
            dateline_version=metadata.version("dateline"),
            extractor_version=events.EXTRACTOR_VERSION,
            runner=runner,
            configuration=json.dumps(configuration, sort_keys=True),
            counts=json.dumps(counts, sort_keys=True),
            seconds=(finished - self.started).total_seconds(),
        )
        values = [str(getattr(run, field.name)) for field in fields(run)]
        return lake.to_table("runs", [replace(run, run_id=ids.digest("run", *values))])


def versions(*, dated_only: bool = False) -> dict[str, str]:
    """Return the versions of what the rows of an article depend on."""
    read = {"sentences": "dated"} if dated_only else {}
    return {
        "extractor": events.EXTRACTOR_VERSION,
        "cleaner": articles.CLEANER_VERSION,
        **read,
    }


@contextmanager
def building(
    folder: str | os.PathLike[str], *, fresh: bool = False, dated_only: bool = False
) -> Iterator[Building]:
    """Take the right to build into the lake in `folder`, for as long as the block lasts.

    Nothing changes until `Building.commit`. With `fresh` the articles that the lake has are left
    behind; what people have decided about events stays.

    Raises LakeError if `folder` is no lake and not empty, is being written by somebody else, or
    holds what another version of the extractor found.
    """
    started = datetime.now(UTC)
    with lake.writing(Path(folder).absolute()) as writing:
        known = not fresh and (writing.lake / CURRENT).is_symlink()
        stored = lake.open(writing.lake) if known else None
        if stored is not None:
            _refuse_other_versions(stored, versions(dated_only=dated_only))
        yield Building(writing=writing, stored=stored, started=started, dated_only=dated_only)


@contextmanager
def reextracting(folder: str | os.PathLike[str]) -> Iterator[tuple[Building, Lake]]:
    """Take the right to analyse anew what the lake in `folder` has, for as long as the block lasts.

    It comes with the snapshot that is to be analysed. Nothing changes until `Building.commit`.

    Raises LakeError if `folder` is no lake, is being written by somebody else, or holds texts that
    another version of the cleaner made: these are not what would be read today.
    """
    started = datetime.now(UTC)
    lake.open(folder)
    with lake.writing(Path(folder).absolute()) as writing:
        old = lake.open(writing.lake)
        known = old.manifest.versions
        cleaner = known.get("cleaner", "unknown")
        if cleaner != articles.CLEANER_VERSION:
            raise lake.VersionError(
                f"The texts of {writing.lake} were made by version {cleaner} of the cleaner and "
                f"this is {articles.CLEANER_VERSION}: read all its articles again with --fresh, or "
                "build into another folder."
            )
        under_way = Building(
            writing=writing,
            stored=None,
            started=started,
            dated_only=known.get("sentences") == "dated",
            reextracted=old,
        )
        yield under_way, old


def _refuse_other_versions(stored: Lake, wanted: Mapping[str, str]) -> None:
    known = stored.manifest.versions
    if known.get("sentences") != wanted.get("sentences"):
        raise lake.VersionError(
            f"{stored.snapshot.parents[1]} was built with and this without --dated-only, or the "
            "other way round; they must not be mixed: use the same option, or another folder."
        )
    for what, ours in wanted.items():
        theirs = known.get(what, "unknown")
        if theirs != ours:
            raise lake.VersionError(
                f"{stored.snapshot.parents[1]} was built with version {theirs} of the {what} and "
                f"this is {ours}; their results must not be mixed: {_REMEDY.get(what, '')}"
                "read all its articles again with --fresh, or build into another folder."
            )


def _counts(
    new: Mapping[str, pa.Table], rejects: pa.Table, event_mentions: pa.Table
) -> dict[str, int]:
    methods = dict(zip(*new["articles"].select(["unit_id", "published_method"]), strict=True))
    dated = sum(method.as_py() != "none" for method in methods.values())
    reporting = pc.is_in(event_mentions["mention_id"], new["mentions"]["mention_id"])
    reported = pc.count_distinct(event_mentions.filter(reporting)["event_id"]).as_py()
    counts = {"articles": len(methods), "articles.dated": dated, "events": reported}
    for name, rows in (("notices", new["notices"]), ("rejects", rejects)):
        kinds = Counter(rows["what"].to_pylist())
        counts[name] = rows.num_rows
        counts.update({f"{name}.{kind}": number for kind, number in sorted(kinds.items())})
    return counts


def _rate(counts: Mapping[str, int]) -> float:
    return counts["rejects"] / max(1, counts["articles"] + counts["rejects"])
