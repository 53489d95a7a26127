"""Speed of reading pages: body and date together, on one core.

usage: [DATELINE_EVAL=FOLDER] python benchmarks/pages.py [--pages N]

Writes a WARC of N (10,000) pages of its own making to a temporary folder, and reads it in the fast
mode and, a part of it, with care; prints articles a second and peak memory. With the evaluation
folder, real pages are read both ways too, and the calibration of their dates is printed. Times are
of the processor, not of the clock, so that what else runs on the machine counts for less; beside
them stands the speed of the extractor alone, measured at the same moment.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import random
import resource
import sys
import tempfile
import time
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from dateline import tagging
from dateline.articles import Options, Readout, read
from dateline.dating import date
from dateline.temporal import as_date

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

WORDS = (
    "river town council flood bridge rain water school church mayor people street house night "
    "engineer forecast hill road police station market farmer field boat wall gate levee pump"
).split()
CAREFUL = 300
"""Pages of the WARC that are read with care."""
BINS = (0.0, 0.6, 0.8, 0.9, 0.96, 1.0)
MODES = {"fast": Options(fast=True), "with care": Options()}
FAST = MODES["fast"]


def main() -> int:
    """Print the figures."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--pages", type=int, default=10_000)
    count = options.parse_args().pages
    with tempfile.TemporaryDirectory() as scratch:
        for number, how in ((CAREFUL, Options()), (count, FAST)):
            path = write_warc(Path(scratch, f"{number}.warc.gz"), number)
            _row(f"WARC of {number} made pages", how, *_timed(partial(read_dated, path, how)))
    named = os.environ.get("DATELINE_EVAL")
    if named:
        _real(Path(named, "pages", "htmldate"))
    return 0


def _real(folder: Path) -> None:
    pages = [json.loads(line) for line in (folder / "gold.jsonl").open(encoding="utf-8")]
    names = [folder / page["html"] for page in pages]
    texts = [name.read_bytes().decode("utf-8", "replace") for name in names]
    _bare(texts)
    for how in (FAST, Options()):
        _row("real pages", how, *_timed(partial(_read_all, names, how)))
    print("\n".join(calibration(names, [page["date"] for page in pages])))


def _bare(texts: list[str]) -> None:
    """Print the speed of the two extractors alone, as a measure of the machine's present speed."""
    from resiliparse.extract.html2text import extract_plain_text
    from trafilatura import bare_extraction

    bare_extraction(texts[0])

    def fast() -> int:
        return sum(bool(extract_plain_text(text, main_content=True)) for text in texts)

    def careful() -> int:
        return sum(bool(bare_extraction(text, favor_precision=True)) for text in texts[:100])

    for name, run, number in (("resiliparse", fast, len(texts)), ("trafilatura", careful, 100)):
        seconds, _ = _timed(run)
        print(f"{name:34} alone     {number / seconds:7.1f} pages/s")


def read_dated(path: Path, how: Options) -> int:
    """Read and date the articles in a file; return how many there are."""
    count = 0
    for found in read(path, options=how):
        if isinstance(found, Readout):
            date(found.article, found.clues, ())
            count += 1
    return count


def _read_all(paths: list[Path], how: Options) -> int:
    return sum(read_dated(path, how) for path in paths)


def _timed(run: Callable[[], int]) -> tuple[float, int]:
    start = time.process_time()
    count = run()
    return time.process_time() - start, count


def _row(what: str, how: Options, seconds: float, count: int) -> None:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    mode = "fast" if how.fast else "with care"
    print(f"{what:34} {mode:9} {count / seconds:7.1f} pages/s   peak {peak:5.0f} MB   {count} read")


def calibration(names: list[Path], truth: list[str | None]) -> Iterator[str]:
    """Yield, per bin of confidence, how often the day of a page is right."""
    answers = []
    for name, true in zip(names, truth, strict=True):
        for found in read(name):
            if isinstance(found, Readout):
                timexes = tagging.tag(found.article.text)
                dated = date(found.article, found.clues, timexes).article
                if dated.published_first_day == dated.published_last_day is not None:
                    right = str(as_date(dated.published_first_day)) == true
                    answers.append((dated.published_confidence, right))
    for low, high in pairwise(BINS):
        inside = [(said, right) for said, right in answers if low < said <= high]
        if inside:
            said = sum(one for one, _ in inside) / len(inside)
            share = sum(right for _, right in inside) / len(inside)
            yield (
                f"confidence {low:.2f} to {high:.2f}: {len(inside):3} pages,"
                f" said {said:.2f}, right {share:.2f}"
            )


def write_warc(path: Path, count: int) -> Path:
    """Write a WARC of `count` pages of about 60 KB, each its own text and date; return `path`."""
    chance = random.Random(20250304)
    with path.open("wb") as file:
        for number in range(count):
            file.write(gzip.compress(_record(number, chance), 1))
    return path


def _record(number: int, chance: random.Random) -> bytes:
    page = _page(number, chance).encode()
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\n"
        f"WARC-Record-ID: <urn:uuid:{number:032x}>\r\n"
        f"WARC-Target-URI: https://echo.example/news/{number}\r\n"
        "WARC-Date: 2026-01-09T10:00:00Z\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


def _page(number: int, chance: random.Random) -> str:
    day = f"2025-{number % 12 + 1:02}-{number % 28 + 1:02}"
    story = "".join(f"<p>{_sentences(chance, 4)}</p>" for _ in range(14))
    links = "".join(
        f'<li class="nav-item"><a href="/news/{n}" title="More">{_sentence(chance)}</a></li>'
        for n in range(120)
    )
    script = "var page = {};" + "page.load('module', function () { return 1; });\n" * 400
    return (
        f"<!DOCTYPE html><html lang='en'><head><title>Flood {number} | The Echo</title>"
        f"<meta property='article:published_time' content='{day}T08:00:00Z'>"
        f'<script type=\'application/ld+json\'>{{"@type": "NewsArticle", '
        f'"datePublished": "{day}T08:00:00Z", "author": {{"name": "Ana Weir"}}}}</script>'
        f"<script>{script}</script></head><body><nav><ul>{links}</ul></nav><main><article>"
        f"<h1>Flood {number}</h1><p class='byline'>By Ana Weir | {day}</p>{story}</article></main>"
        f"<footer><ul>{links}</ul></footer></body></html>"
    )


def _sentences(chance: random.Random, count: int) -> str:
    return " ".join(_sentence(chance) for _ in range(count))


def _sentence(chance: random.Random) -> str:
    words = chance.choices(WORDS, k=14)
    return f"The {' '.join(words)} said on Monday."


if __name__ == "__main__":
    sys.exit(main())
