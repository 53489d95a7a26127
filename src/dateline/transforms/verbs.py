"""The verbs tag, date, parse, resolve and extract, carried by Beam.

Each transform only carries the step of the same name in `dateline.analysis`. What fails in a step
stays with its article as a notice, and is counted. Articles go from step to step within one fused
stage: their text is never shuffled.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

import apache_beam as beam
from apache_beam.pvalue import PCollection
from apache_beam.utils.shared import Shared

from dateline import analysis
from dateline.analysis import Draft
from dateline.text import ModelError, Parser
from dateline.transforms.counters import count

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

Drafts = PCollection[Draft]

_LARGEST_BATCH = 32


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
        return _counted("parse", element, self._parsed(element))

    def _parsed(self, drafts: list[Draft]) -> list[Draft]:
        """Parse articles; where that fails, each by itself, so that one holds up no other."""
        try:
            return analysis.parse(drafts, self._parser, dated_only=self.dated_only)
        except ModelError:
            raise
        except Exception as error:
            if len(drafts) == 1:
                return [analysis.failed(drafts[0], "parse", error)]
            return [done for draft in drafts for done in self._parsed([draft])]


def _loaded() -> Parser:
    """Return a parser whose model is loaded, as it will be needed."""
    parser = Parser()
    list(parser.parse([("", ())]))
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
    try:
        done = step(draft)
    except Exception as error:
        done = analysis.failed(draft, name, error)
    return _counted(name, [draft], [done])


def _counted(name: str, before: Sequence[Draft], after: Sequence[Draft]) -> Sequence[Draft]:
    """Count the articles that a step stopped, and return those that come out of it."""
    for draft, done in zip(before, after, strict=True):
        if draft.readable and not done.readable:
            count(f"failed.{name}")
    return after
