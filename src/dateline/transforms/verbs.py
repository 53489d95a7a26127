"""The verbs read, tag, date, parse, resolve and extract, carried by Beam.

Each transform only carries the step of the same name in `dateline.analysis`. What fails in a step
stays with its article as a notice, and is counted. Articles go from step to step within one fused
stage: their text is never shuffled.
"""

from __future__ import annotations

import os
import threading
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

import apache_beam as beam
from apache_beam.metrics import Metrics
from apache_beam.pvalue import PBegin, PCollection, TaggedOutput
from apache_beam.utils.shared import Shared

from dateline import analysis
from dateline.analysis import Draft
from dateline.articles import Missing, Source, expand, read_source
from dateline.articles.raw import Problem
from dateline.articles.readout import reject
from dateline.records import Reject
from dateline.text import Parser

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

Drafts = PCollection[Draft]

_LARGEST_BATCH = 32
_PARSING = threading.Lock()
"""The model is shared by a worker's threads, and parses for one of them at a time."""


class Found(NamedTuple):
    """What reading gives."""

    drafts: Drafts
    rejects: PCollection[Reject]


@dataclass(eq=False)
class Read(beam.PTransform[PBegin, Found]):
    """Read the articles in files, folders and globs; what cannot be read is a reject."""

    inputs: Sequence[str | os.PathLike[str]]
    """In any order: a file that two of them name is read once."""

    def expand(self, input_or_inputs: PBegin) -> Found:
        """Spread the sources over the workers, and read each."""
        inputs = sorted(os.fspath(one) for one in self.inputs)
        read = (
            input_or_inputs
            | "List" >> beam.Create(list(expand(inputs)), reshuffle=False)
            | "Spread" >> beam.Reshuffle()
            | "Open" >> beam.FlatMap(_read).with_outputs("rejects", main="drafts")
        )
        return Found(read.drafts, read.rejects)


def _read(element: Source | Missing) -> Iterator[Draft | TaggedOutput[str, Reject]]:
    _count("sources")
    element = replace(element, name=_legible(element.name))
    if isinstance(element, Missing):
        yield _rejected(reject(element.problem, element.name))
        return
    try:
        for found in read_source(element):
            if isinstance(found, Reject):
                yield _rejected(found)
            else:
                _count("articles")
                yield analysis.begin(found)
    except Exception as error:
        why = (
            f"Reading failed here ({type(error).__name__}: {error}). This is a fault of Dateline: "
            "please report it with the file."
        )
        yield _rejected(reject(Problem(what="failed", why=_legible(why)), element.name))


def _legible(text: str) -> str:
    """Return `text`, such as the name of a file, with escapes for what is not Unicode in it."""
    return text.encode("utf-8", "backslashreplace").decode()


def _rejected(record: Reject) -> TaggedOutput[str, Reject]:
    _count("rejects")
    return TaggedOutput("rejects", record)


class Tag(beam.PTransform[Drafts, Drafts]):
    """Find the time expressions of each article."""

    def expand(self, input_or_inputs: Drafts) -> Drafts:
        """Map analysis.tag."""
        return _carry(input_or_inputs, "tag", analysis.tag)


@dataclass(eq=False)
class Date(beam.PTransform[Drafts, Drafts]):
    """Find the publication date of each article, or take the one `given` for all of them."""

    given: str | None = None

    def expand(self, input_or_inputs: Drafts) -> Drafts:
        """Map analysis.date."""
        return _carry(input_or_inputs, "date", partial(analysis.date, given=self.given))


@dataclass(eq=False)
class Parse(beam.PTransform[Drafts, Drafts]):
    """Parse the sentences of each article, in batches, with one model a worker process.

    dated_only: those sentences only that hold a time expression.
    """

    dated_only: bool = False

    def expand(self, input_or_inputs: Drafts) -> Drafts:
        """Map analysis.parse over batches."""
        batches = input_or_inputs | beam.BatchElements(max_batch_size=_LARGEST_BATCH)
        parsed: Drafts = batches | "Parse" >> beam.ParDo(_Parse(Shared(), self.dated_only))
        return parsed


@dataclass(eq=False)
class _Parse(beam.DoFn):
    shared: Shared
    dated_only: bool

    def setup(self) -> None:
        self._parser: Parser = self.shared.acquire(_loaded)

    def process(self, element: list[Draft]) -> Iterable[Draft]:
        with _PARSING:
            parsed = analysis.parse(element, self._parser, dated_only=self.dated_only)
        return _counted("parse", element, parsed)


def _loaded() -> Parser:
    """Return a parser whose model is loaded, as it will be needed."""
    parser = Parser()
    list(parser.parse(()))
    return parser


class Resolve(beam.PTransform[Drafts, Drafts]):
    """Resolve each article's time expressions against its publication date."""

    def expand(self, input_or_inputs: Drafts) -> Drafts:
        """Map analysis.resolve."""
        return _carry(input_or_inputs, "resolve", analysis.resolve)


class Extract(beam.PTransform[Drafts, Drafts]):
    """Find the events of each article."""

    def expand(self, input_or_inputs: Drafts) -> Drafts:
        """Map analysis.extract."""
        return _carry(input_or_inputs, "extract", analysis.extract)


def _carry(drafts: Drafts, name: str, step: Callable[[Draft], Draft]) -> Drafts:
    done: Drafts = drafts | name >> beam.FlatMap(_attempt, name, step)
    return done


def _attempt(draft: Draft, name: str, step: Callable[[Draft], Draft]) -> Iterable[Draft]:
    return _counted(name, [draft], [analysis.attempt(name, step, draft)])


def _counted(name: str, before: Sequence[Draft], after: Sequence[Draft]) -> Sequence[Draft]:
    """Count the articles that a step stopped, and return those that come out of it."""
    for draft, done in zip(before, after, strict=True):
        if draft.readable and not done.readable:
            _count(f"failed.{name}")
    return after


def _count(name: str) -> None:
    Metrics.counter("dateline", name).inc()
