"""Reading: every format into clean text, with the clues to its date.

`expand` says which sources there are, `read_source` reads one, `read` does both. A huge source can
be read in pieces: `splits` says which, `read_split` reads one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.articles.cleaning import CLEANER_VERSION
from dateline.articles.fields import parse_mapping
from dateline.articles.raw import Options
from dateline.articles.reading import Split, read_source, read_split, splits
from dateline.articles.readout import Readout, reject, verbatim
from dateline.articles.sources import Missing, Source, expand

if TYPE_CHECKING:
    import os
    from collections.abc import Iterator

    from dateline.records import Reject

__all__ = [
    "CLEANER_VERSION",
    "Missing",
    "Options",
    "Readout",
    "Source",
    "Split",
    "expand",
    "parse_mapping",
    "read",
    "read_source",
    "read_split",
    "splits",
    "verbatim",
]


def read(
    *inputs: str | os.PathLike[str], options: Options | None = None
) -> Iterator[Readout | Reject]:
    """Yield the articles in files, folders (recursively, sorted) and globs, and the rejects."""
    for source in expand(inputs):
        if isinstance(source, Missing):
            yield reject(source.problem, source.name)
        else:
            yield from read_source(source, options)
