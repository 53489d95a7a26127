"""Speed and memory of extraction alone, and where its time goes: writes the section Extraction.

usage: [DATELINE_EVAL=FOLDER] python benchmarks/extraction.py [--articles N] [--short N]

The articles of corpus.py, about 2,000 characters each, go through `analyse_all`, from text to
mentions, without Beam and without a lake: all sentences, then those with a time expression only
(`--dated-only`), then in two processes that share the articles. More of their sentences hold a time
expression than in news, so that with DATELINE_EVAL the news texts of timex/timebank.jsonl and
timex/aquaint.jsonl are measured too, counted as articles of 2,000 characters. Loading the model and
a first article are not counted. Seconds are processor time, which other programs on the machine
disturb less than the clock; two processes count as fast as the slower of them. The profile times
each step by itself.

Memory: a process takes in --short articles of two sentences each, full of words that occur in no
other article, and tells its resident memory after a thousand and so on. What grows with the number
of articles would grow there.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from itertools import islice
from pathlib import Path
from random import Random
from time import process_time
from typing import TYPE_CHECKING

import report

import corpus
from dateline import analysis
from dateline.articles import Readout, read, verbatim
from dateline.text import Parser

if TYPE_CHECKING:
    from collections.abc import Iterator

MARKS = (1_000, 3_000, 10_000, 30_000, 100_000)
"""Articles after which the memory is read."""
BARS = {"one process": 25, "two processes": 40, "one process, --dated-only": 60}


def main() -> None:
    """Measure and write the section, or be one of the processes that are measured."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--articles", type=int, default=400, help="of 2 kB (400)")
    options.add_argument("--short", type=int, default=100_000, help="for the memory (100000)")
    options.add_argument("--play", choices=("all", "dated", "memory"), help=argparse.SUPPRESS)
    options.add_argument("rest", nargs="*", help=argparse.SUPPRESS)
    given = options.parse_args()
    if given.play == "memory":
        for count, megabytes in resident(given.short):
            print(count, megabytes)
    elif given.play:
        print(seconds(Path(given.rest[0]), slice(*map(int, given.rest[1:])), given.play == "dated"))
    else:
        body = measured(given.articles, given.short)
        report.write("Extraction", body)
        print(body)


def measured(count: int, short: int) -> str:
    """Return the section."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        size = corpus.write(folder, count)
        half = count // 2
        taken = {
            "one process": _play([("all", folder, 0, count)]),
            "two processes": _play([("all", folder, 0, half), ("all", folder, half, count)]),
            "one process, --dated-only": _play([("dated", folder, 0, count)]),
        }
        steps = profile(folder)
        speeds = [[name, s, count / s, BARS[name]] for name, s in taken.items()]
        if os.environ.get("DATELINE_EVAL"):
            speeds += news(folder)
    whole = sum(steps.values())
    shares = [[name, 1000 * s / count, 100 * s / whole] for name, s in steps.items()]
    command = [sys.executable, __file__, "--play", "memory", "--short", str(short)]
    out = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout
    memory = [line.split() for line in out.splitlines()]
    return "\n\n".join(
        (
            f"`python benchmarks/extraction.py`: {count} articles, {size // 1000} kB.",
            report.table(["from text to mentions", "CPU seconds", "articles/s", "bar"], speeds),
            report.table(["step", "ms an article", "%"], shares),
            report.table(["short articles taken in", "resident MiB"], memory),
        )
    )


def news(folder: Path) -> list[list[object]]:
    """Return the rows of real news texts, counted as articles of corpus.LENGTH characters."""
    texts = folder / "news"
    texts.mkdir()
    size = 0
    with (texts / "news.jsonl").open("w", encoding="utf-8") as out:
        for name in ("timebank", "aquaint"):
            source = Path(os.environ["DATELINE_EVAL"], "timex", f"{name}.jsonl")
            for line in source.read_text("utf-8").splitlines():
                row = json.loads(line)
                size += len(row["text"])
                article = {"id": f"{name} {size}", "published": row["dct"], "text": row["text"]}
                out.write(json.dumps(article) + "\n")
    rows: list[list[object]] = []
    for role, name in (("all", "one process"), ("dated", "one process, --dated-only")):
        taken = _play([(role, texts, 0, 10**6)])
        rows.append([f"news, {name}", taken, size / corpus.LENGTH / taken, BARS[name]])
    return rows


def _play(runs: list[tuple[str, Path, int, int]]) -> float:
    """Return what the slowest of several processes took that run at once."""
    running = [
        subprocess.Popen(
            [sys.executable, __file__, "--play", role, str(folder), str(first), str(last)],
            stdout=subprocess.PIPE,
            text=True,
        )
        for role, folder, first, last in runs
    ]
    return max(float(process.communicate()[0]) for process in running)


def seconds(folder: Path, part: slice, dated_only: bool) -> float:
    """Return the processor time that a part of the articles takes."""
    readouts = _readouts(folder)[part]
    parser = Parser()
    list(analysis.analyse_all(readouts[:1], parser))
    began = process_time()
    for _ in analysis.analyse_all(readouts, parser, dated_only=dated_only):
        pass
    return process_time() - began


def profile(folder: Path) -> dict[str, float]:
    """Return the processor time of each step over all articles."""
    readouts, parser = _readouts(folder), Parser()
    list(analysis.analyse_all(readouts[:1], parser))
    times = [process_time()]
    drafts = [analysis.tag(analysis.begin(readout)) for readout in readouts]
    times.append(process_time())
    drafts = [analysis.date(draft) for draft in drafts]
    times.append(process_time())
    drafts = analysis.parse(drafts, parser)
    times.append(process_time())
    drafts = [analysis.resolve(draft) for draft in drafts]
    times.append(process_time())
    for draft in drafts:
        analysis.extract(draft)
    times.append(process_time())
    names = ("tag", "date", "parse", "resolve", "extract")
    return {name: end - start for name, start, end in zip(names, times, times[1:], strict=False)}


def resident(count: int) -> Iterator[tuple[int, int]]:
    """Yield how many articles were taken in and the resident memory then, in MiB."""
    analyses = analysis.analyse_all(map(_short, range(count)), Parser())
    done = 0
    for mark in MARKS:
        if mark <= count:
            done += sum(1 for _ in islice(analyses, mark - done))
            yield done, _resident()


def _short(number: int) -> Readout:
    """Return a short article with words of its own."""
    dice = Random(number)
    name, place, thing = (
        "".join(dice.choice("abcdefghiklmnoprstuvwz") for _ in range(9)) for _ in range(3)
    )
    text = (
        f"Mayor {name.title()} of {place.title()} opened the {thing} in May {1900 + number % 120}. "
        f"Police said that she paid {number} dollars for it on Monday."
    )
    return verbatim(text, given_id=str(number), published="2026-03-12")


def _readouts(folder: Path) -> list[Readout]:
    return [found for found in read(folder) if isinstance(found, Readout)]


def _resident() -> int:
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * 4096 // 2**20


if __name__ == "__main__":
    main()
