"""The whole way from articles to a lake, on whichever runner Beam is told to use."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import apache_beam as beam
from apache_beam.options.pipeline_options import PipelineOptions, StandardOptions

from dateline import analysis, articles, text
from dateline.transforms.building import BuildError, Built, building, reextracting
from dateline.transforms.merging import Merge, Stored
from dateline.transforms.notebooks import unlabelled
from dateline.transforms.progress import watching
from dateline.transforms.reading import Read
from dateline.transforms.rereading import Reread
from dateline.transforms.sink import Write
from dateline.transforms.verbs import Date, Extract, Parse, Resolve, Tag

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dateline.articles import Options
    from dateline.transforms.building import Building

RUNNER = "FnApiRunner"
"""The runner in this process, by its name: what "DirectRunner" is differs between machines."""


def build(
    inputs: str | os.PathLike[str] | Sequence[str | os.PathLike[str]],
    folder: str | os.PathLike[str],
    *,
    published: str | None = None,
    fresh: bool = False,
    reextract: bool = False,
    max_reject_rate: float | None = None,
    dated_only: bool = False,
    reading: Options | None = None,
    beam_options: Sequence[str] = (),
    tell: Callable[[int], None] | None = None,
) -> Built:
    """Read the articles in `inputs` and put them, with their events, into the lake in `folder`.

    `reading` is how to read them; for the rest see `dateline.build`, which says what may be given
    and raised.
    """
    analysis.check_date(published)
    text.require_model()
    named = [inputs] if isinstance(inputs, str | os.PathLike) else inputs
    paths = [os.fspath(name) for name in named]
    reading = reading or articles.Options()
    options = PipelineOptions(list(beam_options)).view_as(StandardOptions)
    options.no_wait_until_finish = False
    runner = options.runner or RUNNER
    if reextract:
        redone = _reextract(folder, runner, options, tell)
        if not paths:
            return redone
    with building(folder, fresh=fresh, dated_only=dated_only) as under_way:
        with watching(under_way.staging, tell):
            _run(Read(paths, reading, under_way.staging), under_way, published, runner, options)
        return under_way.commit(
            max_reject_rate=max_reject_rate,
            runner=runner,
            inputs=paths,
            published=published,
            fresh=fresh,
            dated_only=dated_only,
            map=dict(reading.mapping),
            fast=reading.fast,
            beam_options=list(beam_options),
        )


def _reextract(
    folder: str | os.PathLike[str],
    runner: str,
    options: PipelineOptions,
    tell: Callable[[int], None] | None,
) -> Built:
    with reextracting(folder) as (under_way, snapshot):
        with watching(under_way.staging, tell):
            _run(Reread(snapshot), under_way, None, runner, options)
        return under_way.commit(runner=runner, command="reextract")


def _run(
    read: Read | Reread,
    under_way: Building,
    published: str | None,
    runner: str,
    options: PipelineOptions,
) -> None:
    try:
        with unlabelled(), beam.Pipeline(runner, options=options) as pipeline:
            drafts, rejects = pipeline | read
            analysed = (
                drafts
                | Tag()
                | Date(published)
                | Parse(under_way.dated_only)
                | Resolve()
                | Extract()
            )
            new = (analysed, rejects) | Write(under_way.staging)
            stored = pipeline | Stored(under_way.snapshot)
            (new, stored) | beam.Flatten() | Merge(under_way.staging)
    except Exception as error:
        if _is_interrupt(error):
            raise KeyboardInterrupt from error
        reason = str(error).strip().splitlines() or [type(error).__name__]
        raise BuildError(f"The pipeline failed: {reason[-1]}") from error


def _is_interrupt(error: BaseException | None) -> bool:
    """Return whether an error of Beam's is what it makes of an interrupt while it calls a step."""
    while error is not None:
        if isinstance(error, KeyboardInterrupt):
            return True
        error = error.__cause__ or error.__context__
    return False
