"""Write: the rows of articles and rejects into a lake's staging folder, and on to merging."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import apache_beam as beam
from apache_beam.pvalue import PCollection, TaggedOutput
from apache_beam.transforms.window import GlobalWindows

from dateline import ids, lake
from dateline.records import Reject
from dateline.transforms.progress import tick
from dateline.transforms.reading import Found
from dateline.transforms.units import rows_of, staged_rows, without_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import pyarrow as pa
    from apache_beam.utils.windowed_value import WindowedValue

    from dateline.analysis import Analysis, Draft

_FLUSH_ARTICLES = 1_000
_FLUSH_CHARACTERS = 8_000_000


class Rows(NamedTuple):
    """Rows of one table on their way to merging."""

    stored: bool
    """Whether they are in the lake already."""
    batch: pa.RecordBatch
    """With their units, without the texts (see `units.without_text`)."""


@dataclass(eq=False)
class Write(beam.PTransform[Found, PCollection[Rows]]):
    """Stage the rows of articles and rejects; hand on what merging needs, without any text.

    Nothing is committed here: that is done once, after the pipeline.
    """

    staging: Path

    def expand(self, input_or_inputs: Found) -> PCollection[Rows]:
        """Stage by bundles, so that rows travel in batches."""
        drafts, rejects = input_or_inputs
        checked = drafts | "Check" >> beam.FlatMap(_check).with_outputs("rejects", main="valid")
        rows: PCollection[Rows] = checked.valid | beam.ParDo(_StageArticles(self.staging))
        (
            (rejects, checked.rejects)
            | "Rejects" >> beam.Flatten()
            | "BatchRejects" >> beam.BatchElements(max_batch_size=_FLUSH_ARTICLES)
            | "StageRejects" >> beam.Map(_stage_rejects, self.staging)
        )
        return rows


def _check(draft: Draft) -> Iterator[Analysis | TaggedOutput[str, Reject]]:
    """Give the analysis if its rows are what schemas/ says, else a reject."""
    known = draft.known
    try:
        for name, rows in rows_of(known).items():
            lake.validate(name, rows)
    except lake.RecordError as error:
        file = known.article.file
        why = f"{error}. This is a fault of Dateline: please report it with the article."
        reject = Reject(
            reject_id=ids.digest("reject", file, None, "invalid", why),
            file=file,
            line=None,
            what="invalid",
            why=why,
        )
        yield TaggedOutput("rejects", reject)
    else:
        yield known


def _stage_rejects(rejects: list[Reject], staging: Path) -> None:
    lake.stage(staging, lake.to_batch("rejects", rejects))


@dataclass(eq=False)
class _StageArticles(beam.DoFn):
    staging: Path

    def start_bundle(self) -> None:
        """Begin with nothing."""
        self._waiting: list[Analysis] = []
        self._characters = 0

    def process(self, element: Analysis) -> Iterator[Rows]:
        tick(self.staging)
        self._waiting.append(element)
        self._characters += len(element.article.text)
        if len(self._waiting) >= _FLUSH_ARTICLES or self._characters >= _FLUSH_CHARACTERS:
            yield from self._flush()

    def finish_bundle(self) -> Iterator[WindowedValue]:
        for rows in self._flush():
            yield GlobalWindows.windowed_value(rows)

    def _flush(self) -> Iterator[Rows]:
        if not self._waiting:
            return
        staged = staged_rows(self._waiting)
        self._waiting, self._characters = [], 0
        for batch in staged.values():
            lake.stage(self.staging, batch)
        for batch in without_text(staged).values():
            yield Rows(stored=False, batch=batch)
