"""Reading: every format into clean text, with the clues to its date.

`expand` says which sources there are, `read_source` reads one, `read` does both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.articles.cleaning import CLEANER_VERSION
from dateline.articles.formats import HEAD, format_of
from dateline.articles.raw import Problem, ProblemError
from dateline.articles.readout import Readout, readout, reject, verbatim
from dateline.articles.sources import Missing, Source, expand
from dateline.articles.streams import resumed

if TYPE_CHECKING:
    import os
    from collections.abc import Iterator

    from dateline.records import Reject

__all__ = [
    "CLEANER_VERSION",
    "Missing",
    "Readout",
    "Source",
    "expand",
    "read",
    "read_source",
    "verbatim",
]


def read(*inputs: str | os.PathLike[str]) -> Iterator[Readout | Reject]:
    """Yield the articles in files, folders (recursively, sorted) and globs, and the rejects."""
    for source in expand(inputs):
        if isinstance(source, Missing):
            yield reject(source.problem, source.name)
        else:
            yield from read_source(source)


def read_source(source: Source) -> Iterator[Readout | Reject]:
    """Yield the articles of one source; what can't be read is a reject, never an exception."""
    try:
        with source.open() as stream:
            head = stream.read(HEAD)
            for found in format_of(head, source.name).read(resumed(head, stream)):
                if isinstance(found, Problem):
                    yield reject(found, source.name)
                else:
                    yield readout(found, source.name)
    except ProblemError as error:
        yield reject(error.problem, source.name)
    except OSError as error:
        why = f"cannot be read: {error.strerror or error}"
        yield reject(Problem(what="unreadable", why=why), source.name)
