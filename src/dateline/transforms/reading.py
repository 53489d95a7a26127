"""The verb read, carried by Beam: many files, and the pieces of huge ones, over all workers."""

from __future__ import annotations

import os
import shutil
import sys
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple

import apache_beam as beam
from apache_beam.pvalue import PBegin, PCollection, TaggedOutput

from dateline import analysis
from dateline.articles import Missing, Options, Source, Split, expand, read_split, splits
from dateline.articles.raw import Problem
from dateline.articles.reading import SPLIT_SIZE
from dateline.articles.readout import reject
from dateline.records import Reject
from dateline.transforms.counters import count
from dateline.transforms.remote import remote

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from dateline.analysis import Draft

_STANDARD_INPUT = "standard input"


class Found(NamedTuple):
    """What reading gives."""

    drafts: PCollection[Draft]
    rejects: PCollection[Reject]


@dataclass(eq=False)
class Read(beam.PTransform[PBegin, Found]):
    """Read the articles in files, folders, globs and addresses; what can't be read is a reject.

    Files are spread over the workers, and those of formats that can be read in pieces piece by
    piece; what is read does not depend on it.
    """

    inputs: Sequence[str | os.PathLike[str]]
    """In any order: a file that two of them name is read once. “-” is standard input."""
    options: Options = field(default_factory=Options)
    scratch: Path | None = None
    """A folder that all workers see, where standard input is kept while the pipeline runs."""
    split_size: int = SPLIT_SIZE
    """Bytes of a piece of a huge file."""

    def expand(self, input_or_inputs: PBegin) -> Found:
        """Spread the sources over the workers, then their pieces, and read each."""
        read = (
            input_or_inputs
            | "List" >> beam.Create(list(self._sources()), reshuffle=False)
            | "SpreadSources" >> beam.Reshuffle()
            | "Split" >> beam.FlatMap(_split, self.split_size)
            | "SpreadPieces" >> beam.Reshuffle()
            | "Open" >> beam.FlatMap(_read, self.options).with_outputs("rejects", main="drafts")
        )
        return Found(read.drafts, read.rejects)

    def _sources(self) -> Iterator[Source | Missing]:
        inputs = sorted({os.fspath(one) for one in self.inputs})
        if "-" in inputs:
            yield _standard_input(self.scratch)
        for found in expand([one for one in inputs if one != "-"], remote):
            yield replace(found, name=_legible(found.name))


def _standard_input(scratch: Path | None) -> Source | Missing:
    """Keep standard input where every worker finds it, as often as it is read."""
    stream = getattr(sys.stdin, "buffer", None)
    if scratch is None or stream is None:
        why = "cannot be read from here; write it to a file"
        return Missing(name=_STANDARD_INPUT, problem=Problem(what="unreadable", why=why))
    kept = scratch / "standard-input"
    with kept.open("wb") as file:
        shutil.copyfileobj(stream, file)
    (source,) = expand([kept])
    return replace(source, name=_STANDARD_INPUT)


def _split(element: Source | Missing, size: int) -> Iterator[Split | Missing]:
    count("sources")
    if isinstance(element, Missing):
        yield element
    else:
        yield from splits(element, size)


def _read(
    element: Split | Missing, options: Options
) -> Iterator[Draft | TaggedOutput[str, Reject]]:
    if isinstance(element, Missing):
        yield _rejected(reject(element.problem, element.name))
        return
    try:
        for found in read_split(element, options):
            if isinstance(found, Reject):
                yield _rejected(found)
            else:
                count("articles")
                yield analysis.begin(found)
    except Exception as error:
        why = (
            f"Reading failed here ({type(error).__name__}: {error}). This is a fault of Dateline: "
            "please report it with the file."
        )
        problem = Problem(what="failed", why=_legible(why))
        yield _rejected(reject(problem, element.source.name))


def _legible(text: str) -> str:
    """Return `text`, such as the name of a file, with escapes for what is not Unicode in it."""
    return text.encode("utf-8", "backslashreplace").decode()


def _rejected(record: Reject) -> TaggedOutput[str, Reject]:
    count("rejects")
    return TaggedOutput("rejects", record)
