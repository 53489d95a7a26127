"""The steps up to staged rows take a stream; merging, which needs all rows at once, does not.

What is staged of a stream is merged by a build: a batch of the stream at a time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import apache_beam as beam
import pytest
from apache_beam.options.pipeline_options import PipelineOptions
from apache_beam.testing.test_pipeline import TestPipeline as Pipeline
from apache_beam.testing.test_stream import TestStream as Stream

from dateline import analysis, lake
from dateline import articles as room
from dateline.articles import Readout
from dateline.lake.files import sort
from dateline.transforms import Date, Extract, Merge, Parse, Resolve, Tag, Write
from dateline.transforms.units import OF_CURRENT, OF_VERSION, UNIT

if TYPE_CHECKING:
    from pathlib import Path

    import pyarrow as pa
    from apache_beam.pvalue import PCollection

    from dateline.analysis import Draft
    from dateline.transforms import Rows


def streaming() -> Pipeline:
    return Pipeline(runner="BundleBasedDirectRunner", options=PipelineOptions(streaming=True))


def analysed(drafts: PCollection[Draft], staging: Path) -> PCollection[Rows]:
    done = drafts | Tag() | Date() | Parse() | Resolve() | Extract()
    nothing = drafts.pipeline | "Nothing" >> beam.Create([])
    rows: PCollection[Rows] = (done, nothing) | Write(staging)
    return rows


def staged(staging: Path) -> dict[str, pa.Table]:
    return {
        name: sort(rows, rows.column_names)
        for name in (*OF_VERSION, *OF_CURRENT)
        for rows in [lake.staged(staging, name, lake.arrow_schema(name).append(UNIT))]
    }


@pytest.fixture
def drafts(articles: Path) -> list[Draft]:
    return [analysis.begin(one) for one in room.read(articles) if isinstance(one, Readout)]


def test_a_stream_of_articles_is_staged_like_a_batch(drafts: list[Draft], tmp_path: Path) -> None:
    stream = Stream()
    for moment, draft in enumerate(reversed(drafts)):
        stream.advance_watermark_to(moment).add_elements([draft])
    stream.advance_watermark_to_infinity()
    for way in ("streamed", "batch"):
        (tmp_path / way).mkdir()
    with streaming() as running:
        analysed(running | stream, tmp_path / "streamed")
    with Pipeline(runner="FnApiRunner") as running:
        analysed(running | beam.Create(drafts), tmp_path / "batch")
    found = staged(tmp_path / "streamed")
    assert found == staged(tmp_path / "batch")
    assert found["articles"].num_rows == len(drafts)
    assert found["mentions"].num_rows > 0


def test_a_stream_without_end_is_not_merged(drafts: list[Draft], tmp_path: Path) -> None:
    running = streaming()
    stream = Stream().add_elements(drafts).advance_watermark_to_infinity()
    rows = analysed(running | stream, tmp_path)
    with pytest.raises(ValueError, match="unbounded PCollection"):
        rows | Merge(tmp_path)
