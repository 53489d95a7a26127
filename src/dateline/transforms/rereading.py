"""The articles that a lake has, to be analysed anew by another version of the extractor."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

import apache_beam as beam
import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from apache_beam.pvalue import PBegin

from dateline import analysis, lake
from dateline.transforms.counters import count
from dateline.transforms.reading import Found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.analysis import Draft
    from dateline.lake import Lake
    from dateline.records import ArticleClue

_TOGETHER = 256
"""Articles that one worker takes at a time."""


@dataclass(eq=False)
class Reread(beam.PTransform[PBegin, Found]):
    """Give all versions of the articles of a snapshot as they were read, but for their files."""

    snapshot: Lake

    def expand(self, input_or_inputs: PBegin) -> Found:
        """Spread pieces of the table articles over the workers, which read them."""
        pieces = [
            (number, start)
            for number, part in enumerate(self.snapshot.parts("articles"))
            for start in range(0, part.rows, _TOGETHER)
        ]
        drafts = (
            input_or_inputs
            | "Pieces" >> beam.Create(pieces, reshuffle=False)
            | "SpreadPieces" >> beam.Reshuffle()
            | "Open" >> beam.FlatMap(_drafts, self.snapshot)
        )
        return Found(drafts, input_or_inputs | "NoRejects" >> beam.Create([], reshuffle=False))


def _drafts(piece: tuple[int, int], snapshot: Lake) -> Iterator[Draft]:
    number, start = piece
    part = snapshot.parts("articles")[number]
    articles = part.read(rows=np.arange(start, min(start + _TOGETHER, part.rows)))
    rows = pa.concat_tables(
        clues.filter(pc.is_in(clues["version_id"], articles["version_id"]))
        for clues in snapshot.batches("article_clues")
    )
    clues: dict[str, list[ArticleClue]] = defaultdict(list)
    for clue in lake.from_arrow(rows):
        clues[clue.version_id].append(clue)
    for article in lake.from_arrow(articles):
        count("articles")
        yield analysis.begin_again(article, clues[article.version_id])
