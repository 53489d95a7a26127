"""The events once more, by who takes part in them: an index, so that an actor's are read together.

In the table events the few of one actor lie scattered over all files, and to read some rows of a
file takes nearly as long as to read all of them. The index follows from the tables: every commit
makes it anew, and it is no part of what a snapshot's id says.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from dateline.lake.arrow import arrow_schema
from dateline.lake.constants import integers, numbers
from dateline.lake.files import changes, opening, spans
from dateline.lake.parts import Part

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from numpy.typing import NDArray

    from dateline.lake.reader import Lake

ACTORS, BY_ACTOR = "actors", "by_actor"
"""The names, each with how many rows it has in the other; and the events of each name."""

_NAMES = ("name", "country")
_ACTORS = pa.schema([("name", pa.string()), ("country", pa.string()), ("events", pa.int64())])


def index(events: pa.Table, cast: pa.Table) -> dict[str, Iterable[pa.Table]]:
    """Return the files of the index for the tables events and event_participants, as sorted.

    The actors are the different pairs of a name and its country, sorted. BY_ACTOR has the events of
    each, one actor after the other, in the order of the table events, beside name and country.
    """
    events = events.combine_chunks()
    found = pc.index_in(cast["event_id"], events["event_id"])
    cast, at = cast.filter(pc.is_valid(found)).combine_chunks(), found.drop_null().to_numpy()
    order = np.lexsort((at, _ranks(cast["country"]), np.cumsum(changes(cast, ("name",)))))
    names, at = cast.select(_NAMES).take(integers(order)), at[order].astype(np.int64)
    fresh = changes(names, _NAMES)
    # Who has two roles in an event is there once.
    once = fresh | np.append(True, at[1:] != at[:-1])[: len(at)]
    names, fresh, at = names.filter(pa.array(once)), fresh[once], at[once]
    first = np.flatnonzero(fresh)
    actors = names.take(integers(first)).append_column(
        "events", integers(np.diff(np.append(first, len(at))))
    )
    return {
        ACTORS: [actors.cast(_ACTORS).combine_chunks()],
        BY_ACTOR: _by_actor(events, names, at),
    }


def _ranks(values: pa.ChunkedArray) -> NDArray[np.int64]:
    """Return the place of each value among the different ones, sorted, null after all others."""
    known = sorted(pc.unique(values.drop_null()).to_pylist())
    places: NDArray[np.int64] = pc.fill_null(
        pc.index_in(values, pa.array(known, pa.string())), len(known)
    ).to_numpy()
    return places


def _by_actor(events: pa.Table, names: pa.Table, at: NDArray[np.int64]) -> Iterator[pa.Table]:
    begins = opening(BY_ACTOR, events["event_id"])[at]
    for start, end in spans(begins):
        rows = events.take(integers(at[start:end]))
        for place, name in enumerate(_NAMES):
            rows = rows.add_column(place, name, names[name][start:end])
        yield rows.combine_chunks()


def played(
    lake: Lake, is_sought: Callable[[pa.Table], pa.ChunkedArray]
) -> Iterator[tuple[Part, NDArray[np.int64]]]:
    """Yield where in the index the events are of those actors who are sought.

    `is_sought` tells it of rows with a name and a country. What is yielded is a file with rows of
    the table events, and the numbers of those that are meant; an event is there once an actor.
    """
    actors = pa.concat_tables(
        Part(lake.snapshot / file.path, _ACTORS, file.rows).read()
        for file in lake.manifest.index[ACTORS]
    )
    found = numbers(pc.indices_nonzero(is_sought(actors)))
    sizes = numbers(actors["events"].combine_chunks())
    ends = np.cumsum(sizes)
    starts = ends[found] - sizes[found]
    files = lake.manifest.index[BY_ACTOR]
    edges = np.cumsum([0, *(file.rows for file in files)])
    for file, (begin, end) in zip(files, pairwise(edges), strict=True):
        here = [
            np.arange(max(one, begin), min(other, end))
            for one, other in zip(starts, ends[found], strict=True)
            if one < end and other > begin
        ]
        if here:
            part = Part(lake.snapshot / file.path, arrow_schema("events"), file.rows)
            yield part, np.concatenate(here) - begin
