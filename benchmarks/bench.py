"""Speed, memory, and what Beam itself costs: writes the section Speed of results.md.

usage: python benchmarks/bench.py [--articles N] [--rounds N] [--pages N]

The pipeline and a plain loop over the same functions read the same articles and write a lake each,
in processes of their own that take turns. Of several rounds the fastest counts, since whatever
else a machine does only ever slows a program down. Beside them a WARC of made pages is read and
dated, without looking for events; pages.py has more on that.
"""

from __future__ import annotations

import argparse
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

import pages
import report

import corpus
from dateline.articles import Readout, read
from dateline.tagging import tag

ROLES = ("pipeline", "plain")
BEAM_BAR = 15.0
"""Percent of the pipeline's time that Beam itself may take."""
STARTS = (
    (["--help"], 0.3),
    (["timeline", "LAKE", "--limit", "20"], 1.0),
    (["query", "LAKE", "SELECT count(*) FROM events"], 1.0),
)
"""Commands, and the seconds that each may take."""


class Run(NamedTuple):
    """What one process took, from its start to its end."""

    seconds: float
    peak: float
    """Greatest resident memory in MiB."""


def main() -> None:
    """Measure everything and write it down, or play one of the processes that are measured."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--articles", type=int, default=400, help="how many to make (400)")
    options.add_argument("--rounds", type=int, default=3, help="of which the fastest counts (3)")
    options.add_argument("--pages", type=int, default=10_000, help="of a WARC (10000)")
    options.add_argument("--play", choices=(*ROLES, *pages.MODES), help=argparse.SUPPRESS)
    options.add_argument("paths", nargs="*", help=argparse.SUPPRESS)
    given = options.parse_args()
    if given.play:
        play(given.play, *map(Path, given.paths))
    else:
        body = measured(given.articles, given.rounds, given.pages)
        report.write("Speed", body)
        print(body)


def play(role: str, source: Path, lake: Path) -> None:
    """Build `lake` from `source`, or only read it, as `role` says, and print the peak memory."""
    if role in pages.MODES:
        pages.read_dated(source, pages.MODES[role])
    elif role == "pipeline":
        import dateline

        dateline.build([source], lake)
    else:
        import plain

        plain.build(source, lake)
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def measured(count: int, rounds: int, n_pages: int) -> str:
    """Return the section: both ways of building, tagging alone, and how commands start."""
    with tempfile.TemporaryDirectory() as scratch:
        source, lake = Path(scratch, "articles"), Path(scratch, "lake")
        source.mkdir()
        size = corpus.write(source, count)
        runs: dict[str, list[Run]] = {role: [] for role in ROLES}
        for _ in range(rounds):
            for role in reversed(ROLES):
                shutil.rmtree(lake, ignore_errors=True)
                runs[role].append(run(role, source, lake))
        pipeline, plain = (min(runs[role]) for role in ROLES)
        tagging = Run(min(tagging_seconds(source) for _ in range(rounds)), 0)
        starts = [(command, start(command, lake), bar) for command, bar in STARTS]
        warcs = [
            warc(Path(scratch), mode, number, lake)
            for mode, number in (("fast", n_pages), ("with care", pages.CAREFUL))
        ]
    rows = [
        ["pipeline, local runner, one process", *figures(pipeline, count, size)],
        ["plain loop over the same functions", *figures(plain, count, size)],
        ["tagging alone, without a model", *figures(tagging, count, size)],
        *warcs,
    ]
    beam = 100 * (1 - plain.seconds / pipeline.seconds)
    return "\n\n".join(
        (
            f"`make bench`: {count} articles, {size // 1000} kB, made of the sentences of "
            f"`sample_data/`; whole processes with all imports, the fastest of {rounds} rounds.",
            report.table(["", "seconds", "articles/s", "kB/s", "peak MiB"], rows),
            f"Beam itself takes {beam:.1f} % of the pipeline's time (bar: {BEAM_BAR:.0f} %).",
            report.table(
                ["start and end of", "seconds", "bar"],
                [[f"`dateline {' '.join(c)}`", f"{s:.2f}", f"{bar:.1f}"] for c, s, bar in starts],
            ),
        )
    )


def warc(scratch: Path, mode: str, count: int, lake: Path) -> list[object]:
    """Return the row of reading and dating `count` made pages in one WARC."""
    path = pages.write_warc(scratch / "pages.warc.gz", count)
    size = path.stat().st_size
    name = f"reading and dating {count} pages in one WARC, {mode}"
    return [name, *figures(run(mode, path, lake), count, size)]


def run(role: str, source: Path, lake: Path) -> Run:
    """Play `role` in a process of its own."""
    began = time.perf_counter()
    command = [sys.executable, __file__, "--play", role, str(source), str(lake)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    return Run(time.perf_counter() - began, float(done.stdout))


def tagging_seconds(source: Path) -> float:
    """Return how long finding the time expressions takes, once the rules are compiled."""
    texts = [found.article.text for found in read(source) if isinstance(found, Readout)]
    tag(texts[0])
    began = time.perf_counter()
    for text in texts:
        tag(text)
    return time.perf_counter() - began


def start(arguments: list[str], lake: Path) -> float:
    """Return how long a command takes as a whole, the fastest of five times."""
    program = str(Path(sys.executable).with_name("dateline"))
    command = [program, *(str(lake) if word == "LAKE" else word for word in arguments)]
    times = []
    for _ in range(5):
        began = time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
        times.append(time.perf_counter() - began)
    return min(times)


def figures(of: Run, count: int, size: int) -> list[object]:
    """Return a row of the table."""
    peak = f"{of.peak:.0f}" if of.peak else "-"
    return [f"{of.seconds:.2f}", count / of.seconds, size / of.seconds / 1000, peak]


if __name__ == "__main__":
    main()
