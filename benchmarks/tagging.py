"""Speed of tagging and resolving, one core, without a model: writes the section Tagging.

Time is the processor's, which other work on the machine does not change.

usage: python benchmarks/tagging.py [FILE.jsonl]

FILE holds documents with "text", such as news; without it the sample articles' sentences are used.
Cost must grow linearly, so texts of 1, 2, 5 and 10 MB are tagged as well, with their peak memory.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
import tracemalloc
from pathlib import Path
from typing import TYPE_CHECKING

import report

import corpus
from dateline.tagging import resolve, tag
from dateline.temporal import Now

if TYPE_CHECKING:
    from collections.abc import Callable

ROUNDS = 3
LONG_ROUNDS = 1


def main() -> None:
    """Measure and write down."""
    texts = _texts()
    size = sum(map(len, texts))
    tag("On Monday.")
    tagged = [tag(text) for text in texts]
    now = Now(19_858, 19_858)
    rows = [
        ["tag", size / 1000, size / 1000 / _fastest(lambda: [tag(text) for text in texts])],
        [
            "resolve",
            size / 1000,
            size / 1000 / _fastest(lambda: [resolve(found, now) for found in tagged]),
        ],
    ]
    whole = "\n\n".join(texts)
    lengths = [_long(whole, length) for length in (1_000_000, 2_000_000, 5_000_000, 10_000_000)]
    body = "\n\n".join(
        [
            "`python benchmarks/tagging.py`, in time of one processor",
            report.table(("step", "kB", "kB/s"), rows),
            report.table(("one text of MB", "kB/s", "peak MB besides text and result"), lengths),
        ]
    )
    report.write("Tagging", body)
    print(body)


def _texts() -> list[str]:
    if len(sys.argv) > 1:
        with Path(sys.argv[1]).open(encoding="utf-8") as lines:
            return [json.loads(line)["text"] for line in lines]
    with tempfile.TemporaryDirectory() as scratch:
        corpus.write(Path(scratch), 400)
        return [
            json.loads(line)["text"]
            for file in sorted(Path(scratch).iterdir())
            for line in file.read_text("utf-8").splitlines()
        ]


def _fastest(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    times = []
    for _ in range(rounds):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def _long(whole: str, length: int) -> list[object]:
    text = (whole + "\n\n") * (length // len(whole) + 1)
    text = text[:length]
    seconds = _fastest(lambda: tag(text), LONG_ROUNDS)
    tracemalloc.start()
    kept = tag(text)
    current, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    del kept
    return [length / 1e6, length / 1000 / seconds, (peak - current) / 1e6]


if __name__ == "__main__":
    main()
