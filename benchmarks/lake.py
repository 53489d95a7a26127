"""How fast a large lake answers: a month, an actor, a count by year; writes the section Lake.

usage: python benchmarks/lake.py [--events N] [--keep FOLDER]

The lake is made of random events, always the same ones: three in four on a day between 1996 and
2026, the others in a month or a year, lasting from a day to their report, or undated; two
participants each, whose names are as unequally common as words are. Each question is asked twice in
one process, and the second answer is timed: by the clock, and in time of the processors.
"""

from __future__ import annotations

import argparse
import datetime as dt
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import report

from dateline import lake, schema

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from numpy.typing import NDArray

    from dateline.lake import Lake

FIRST, LAST = (dt.date(year, 1, 1).toordinal() - 719_163 for year in (1996, 2027))
KINDS = ("day", "month", "year", "lasting", "undated")
SHARES = (0.75, 0.10, 0.07, 0.04, 0.04)
NAMES = 200_000
BAR_MS = 200.0
_VERBS = "attacked visited sanctioned met elected opened closed signed blocked praised".split()
_EPOCH = dt.date(1970, 1, 1)


def main() -> None:
    """Make the lake, ask it, and write down how long it took."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--events", type=int, default=10_000_000, help="how many (10,000,000)")
    options.add_argument("--keep", type=Path, help="where to make the lake, or where it is already")
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        place = given.keep or Path(folder) / "lake"
        if not place.exists():
            make(place, given.events)
        body = measured(lake.open(place))
    report.write("Lake", body)
    print(body)


def make(place: Path, n: int) -> None:
    """Write a lake of `n` random events."""
    chance = np.random.default_rng(1)
    events = events_table(chance, n)
    tables = {"events": events, "event_participants": cast_table(chance, events)}
    with lake.writing(place) as rights:
        lake.commit(rights, tables, {"extractor": "none", "cleaner": "none"})


def events_table(chance: np.random.Generator, n: int) -> pa.Table:
    """Return the rows of `n` random events."""
    kind = chance.choice(len(KINDS), n, p=SHARES)
    day = chance.integers(FIRST, LAST, n)
    first, last, edtf = _dates(kind, day, chance.integers(1, 400, n))
    ids = _ids(chance, n)
    actors, verbs = chance.integers(0, NAMES, n), chance.integers(0, len(_VERBS), n)
    reported = pa.array(day + chance.integers(0, 60, n), pa.int32()).cast(pa.date32())
    undated, lasting = kind == 4, kind == 3
    given: dict[str, pa.Array] = {
        "event_id": ids,
        "best_mention_id": ids,
        "title": pc.binary_join_element_wise(
            _named(actors), pa.array(_VERBS).take(pa.array(verbs)), _named(actors[::-1]), " "
        ),
        "type": pa.array(_VERBS).take(pa.array(verbs)),
        "status": pa.array(["occurred", "planned"]).take(pa.array((verbs == 7).astype(np.int8))),
        "support": _repeated("stated", n),
        "edtf": edtf,
        "precision": _where(undated, pa.array(["day", "month", "year", "day", ""]).take(kind)),
        "extent": _where(
            undated,
            pa.array(["within", "throughout"]).take(pa.array(lasting.astype(np.int8))),
        ),
        "first_day": _where(undated, pa.array(first)),
        "last_day": _where(undated | lasting, pa.array(last)),
        "first_bound": pa.array(["day", "unknown"]).take(pa.array(undated.astype(np.int8))),
        "last_bound": pa.array(["day", "open", "unknown"]).take(
            pa.array(lasting * 1 + undated * 2)
        ),
        "first_date": _where(undated, pa.array(first, pa.int32()).cast(pa.date32())),
        "last_date": _where(undated | lasting, pa.array(last, pa.int32()).cast(pa.date32())),
        "asserted_day": _where(~lasting, pa.array(last)),
        "calendar": _repeated("gregorian", n),
        "anchoring": _repeated("explicit", n),
        "why": pc.binary_join_element_wise(pc.fill_null(edtf, ""), "as written", " "),
        "first_reported": reported,
        "last_reported": reported,
        "place_country": pa.array(["FR", "GB", "UA", "US", "PL"]).take(pa.array(verbs % 5)),
    }
    return _table("events", n, given)


def cast_table(chance: np.random.Generator, events: pa.Table) -> pa.Table:
    """Return two participants for each event, with names after Zipf."""
    n = events.num_rows
    rank = (NAMES ** chance.random(2 * n)).astype(np.int64) - 1
    role = np.repeat([0, 1], n)
    given = {
        "event_id": pa.chunked_array([*events["event_id"].chunks, *events["event_id"].chunks]),
        "role": pa.array(["agent", "patient"]).take(pa.array(role)),
        "name": _named(rank),
        "n_mentions": pa.array(np.ones(2 * n, np.int32)),
    }
    return _table("event_participants", 2 * n, given)


def _dates(
    kind: NDArray[np.int64], day: NDArray[np.int64], length: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64], pa.Array]:
    """Return the first and last day and the EDTF of each, by the kind of its date."""
    dates = [_EPOCH + dt.timedelta(days=int(number)) for number in range(FIRST, LAST)]
    month_first = np.array([(d.replace(day=1) - _EPOCH).days for d in dates])
    month_last = np.array(
        [((d.replace(day=28) + dt.timedelta(days=4)).replace(day=1) - _EPOCH).days for d in dates]
    )
    year_first = np.array([(d.replace(month=1, day=1) - _EPOCH).days for d in dates])
    year_last = np.array([(d.replace(month=12, day=31) - _EPOCH).days for d in dates])
    at = day - FIRST
    first = np.choose(kind, [day, month_first[at], year_first[at], day, day])
    last = np.choose(kind, [day, month_last[at] - 1, year_last[at], day + length, day])
    written = [d.isoformat() for d in dates]
    texts = [*written, *(t[:7] for t in written), *(t[:4] for t in written)]
    texts += [f"{t}/.." for t in written]
    edtf = pa.array(texts).take(pa.array(np.minimum(kind, 3) * len(dates) + at))
    return first, last, _where(kind == 4, edtf)


def _ids(chance: np.random.Generator, n: int) -> pa.Array:
    digits = np.frombuffer(b"0123456789abcdef", np.uint8)[chance.integers(0, 16, (n, 32), np.uint8)]
    edges = np.arange(0, 32 * (n + 1), 32, dtype=np.int32)
    return pa.StringArray.from_buffers(n, pa.py_buffer(edges), pa.py_buffer(digits.tobytes()))


def _named(rank: NDArray[np.int64]) -> pa.Array:
    names = pa.array([f"Person {number:x} of Vell" for number in range(NAMES)])
    return names.take(pa.array(rank))


def _repeated(value: object, n: int) -> pa.Array:
    return pa.array([value]).take(pa.array(np.zeros(n, np.int8)))


def _where(unknown: NDArray[np.bool_], values: pa.Array) -> pa.Array:
    return pc.if_else(pa.array(unknown), pa.scalar(None, values.type), values)


def _table(name: str, n: int, given: Mapping[str, pa.Array | pa.ChunkedArray]) -> pa.Table:
    """Return a table with these columns, and the others null, zero or empty."""
    wanted = lake.arrow_schema(name)
    columns = {}
    for field in schema.table(name).fields:
        kind = wanted.field(field.name).type
        if field.name in given:
            columns[field.name] = given[field.name].cast(kind)
        elif field.nullable:
            columns[field.name] = pa.nulls(n, kind)
        else:
            zero = {"string": "", "boolean": True}.get(field.type, 1)
            columns[field.name] = _repeated(zero, n).cast(kind)
    return pa.table(columns, schema=wanted)


def measured(opened: Lake) -> str:
    """Ask the lake and return the section of the report."""
    rank = NAMES // 200
    questions: dict[str, Callable[[], pa.Table]] = {
        "a month": lambda: opened.timeline(since="2014-03", until="2014-03"),
        "an actor": lambda: opened.timeline(actor=f"Person {rank:x}"),
        "a count by year": lambda: opened.query(
            "SELECT year(first_date) AS year, count(*) AS events FROM events GROUP BY 1 ORDER BY 1"
        ),
    }
    rows = [
        f"{opened.counts['events']:,} events in {len(opened.manifest.tables['events'])} files. "
        f"Second answer in one process; none may take more than {BAR_MS:.0f} ms.",
        "",
        "| question | rows | ms | ms of processors |",
        "| --- | ---: | ---: | ---: |",
    ]
    for name, ask in questions.items():
        ask()
        start, busy = time.perf_counter(), time.process_time()
        answer = ask()
        took, busy = time.perf_counter() - start, time.process_time() - busy
        rows.append(f"| {name} | {answer.num_rows:,} | {took * 1000:.0f} | {busy * 1000:.0f} |")
    return "\n".join(rows) + "\n"


if __name__ == "__main__":
    main()
