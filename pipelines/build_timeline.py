"""Articles in, a lake out: the pipeline of `dateline build` as a plain Beam program.

    python -m pipelines.build_timeline --input articles/ --output lake --runner=DirectRunner

Options that are not its own go to Beam. The lake is a folder that all workers must see.
"""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

import apache_beam as beam
from apache_beam.options.pipeline_options import PipelineOptions

from dateline.articles import Options, parse_mapping
from dateline.transforms import (
    Date,
    Extract,
    Merge,
    Parse,
    Read,
    Resolve,
    Stored,
    Tag,
    Write,
    building,
)

if TYPE_CHECKING:
    from collections.abc import Sequence


def run(argv: Sequence[str] | None = None) -> None:
    """Build the lake that the arguments `argv` (by default the command line's) ask for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--input", nargs="+", required=True, help="files, folders, globs, addresses, -"
    )
    parser.add_argument("--output", required=True, help="the folder of the lake")
    parser.add_argument("--published", help="the publication date of all these articles")
    parser.add_argument("--fresh", action="store_true", help="start over instead of adding")
    parser.add_argument(
        "--map", nargs="+", default=[], help="fields of records: published=pub_date"
    )
    parser.add_argument("--fast", action="store_true", help="read web pages quickly")
    given, beam_options = parser.parse_known_args(argv)

    options = Options(mapping=parse_mapping(given.map), fast=given.fast)
    with building(given.output, fresh=given.fresh) as under_way:
        with beam.Pipeline(options=PipelineOptions(beam_options)) as pipeline:
            drafts, rejects = pipeline | Read(given.input, options, under_way.staging)
            analysed = drafts | Tag() | Date(given.published) | Parse() | Resolve() | Extract()
            new = (analysed, rejects) | Write(under_way.staging)
            stored = pipeline | Stored(under_way.snapshot)
            (new, stored) | beam.Flatten() | Merge(under_way.staging)
        under_way.commit()


if __name__ == "__main__":
    run()
