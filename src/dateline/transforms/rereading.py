"""The articles that a lake has, to be analysed anew by another version of the extractor."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

import apache_beam as beam
import numpy as np
import pyarrow.compute as pc
from apache_beam.pvalue import PBegin

from dateline import analysis, lake
from dateline.transforms.counters import count
from dateline.transforms.reading import Found

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from dateline.analysis import Draft
    from dateline.lake import Lake
    from dateline.records import ArticleClue

    Piece = tuple[int, int]
    """The number of a file of the table articles, and that of the first row in it."""

_TOGETHER = 256
"""Articles that one worker takes at a time."""


@dataclass(eq=False)
class Reread(beam.PTransform[PBegin, Found]):
    """Give all versions of the articles of a snapshot as they were read, but for their files."""

    snapshot: Lake

    def expand(self, input_or_inputs: PBegin) -> Found:
        """Spread pieces of the table articles over the workers, each with the clues to its dates.

        The table of clues is read once: texts stay in their files until their piece is read.
        """
        pieces = (
            input_or_inputs
            | "Pieces" >> beam.Create(_pieces(self.snapshot), reshuffle=False)
            | "Key" >> beam.Map(lambda piece: (piece, None))
        )
        clues = (
            input_or_inputs
            | "Parts" >> beam.Create(range(len(self.snapshot.parts("article_clues"))))
            | "Clues" >> beam.FlatMap(_clues, self.snapshot)
        )
        drafts = (
            {"pieces": pieces, "clues": clues}
            | beam.CoGroupByKey()
            | "Open" >> beam.FlatMap(_drafts, self.snapshot)
        )
        return Found(drafts, input_or_inputs | "NoRejects" >> beam.Create([], reshuffle=False))


def _pieces(snapshot: Lake) -> list[Piece]:
    return [
        (number, start)
        for number, part in enumerate(snapshot.parts("articles"))
        for start in range(0, part.rows, _TOGETHER)
    ]


def _clues(number: int, snapshot: Lake) -> Iterator[tuple[Piece, ArticleClue]]:
    """Yield the clues in one file of their table, each for the piece in which its article is."""
    rows = snapshot.parts("article_clues")[number].read()
    versions = [part.read(["version_id"])["version_id"] for part in snapshot.parts("articles")]
    for file, known in enumerate(versions):
        found = pc.index_in(rows["version_id"], known)
        places = found.drop_null().to_pylist()
        for place, clue in zip(
            places, lake.from_arrow(rows.filter(pc.is_valid(found))), strict=True
        ):
            yield (file, place // _TOGETHER * _TOGETHER), clue


def _drafts(
    grouped: tuple[Piece, Mapping[str, Iterable[ArticleClue]]], snapshot: Lake
) -> Iterator[Draft]:
    (number, start), found = grouped
    part = snapshot.parts("articles")[number]
    clues: dict[str, list[ArticleClue]] = defaultdict(list)
    for clue in found["clues"]:
        clues[clue.version_id].append(clue)
    rows = np.arange(start, min(start + _TOGETHER, part.rows))
    for article in lake.from_arrow(part.read(rows=rows)):
        count("articles")
        yield analysis.begin_again(article, clues[article.version_id])
