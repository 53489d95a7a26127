"""Merge: one event, many articles, over the rows of new articles and of those in the lake."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

import apache_beam as beam
import pyarrow as pa
from apache_beam.pvalue import PBegin, PCollection

from dateline import lake
from dateline.transforms.settling import settle
from dateline.transforms.sink import Rows
from dateline.transforms.units import OF_CURRENT, light_schema, stored_rows, without_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path


@dataclass(eq=False)
class Stored(beam.PTransform[PBegin, PCollection[Rows]]):
    """Give the rows of articles that the lake in the folder `snapshot`, if any, has already."""

    snapshot: Path | None

    def expand(self, input_or_inputs: PBegin) -> PCollection[Rows]:
        """Read them in one worker."""
        found = [] if self.snapshot is None else [self.snapshot]
        snapshots = input_or_inputs | beam.Create(found, reshuffle=False)
        rows: PCollection[Rows] = snapshots | "ReadLake" >> beam.FlatMap(_stored)
        return rows


def _stored(snapshot: Path) -> Iterator[Rows]:
    for table in without_text(stored_rows(lake.open(snapshot))).values():
        for batch in table.to_batches():
            yield Rows(stored=True, batch=batch)


@dataclass(eq=False)
class Merge(beam.PTransform[PCollection[Rows], PCollection[None]]):
    """Choose the articles of the lake, find copies, merge mentions to events; stage the result.

    All rows come together in one place, as batches and without text, since any two mentions may
    be of one event.
    """

    staging: Path

    def expand(self, input_or_inputs: PCollection[Rows]) -> PCollection[None]:
        """Group everything under one key."""
        merged: PCollection[None] = (
            input_or_inputs
            | "Together" >> beam.WithKeys("lake")
            | "Gather" >> beam.GroupByKey()
            | "Settle" >> beam.Map(_settle, self.staging)
        )
        return merged


def _settle(together: tuple[str, Iterable[Rows]], staging: Path) -> None:
    _, rows = together
    batches: dict[tuple[str, bool], list[pa.RecordBatch]] = defaultdict(list)
    for one in rows:
        batches[lake.table_of(one.batch), one.stored].append(one.batch)
    new, stored = (
        {
            name: pa.Table.from_batches(batches[name, is_stored], light_schema(name))
            for name in ("articles", *OF_CURRENT)
        }
        for is_stored in (False, True)
    )
    for name, table in settle(new, stored).items():
        lake.stage(staging, table, name)
