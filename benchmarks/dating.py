"""How well the publication date is inferred from texts whose date is withheld.

usage: DATELINE_EVAL=FOLDER python -m benchmarks.dating [--errors]

FOLDER holds timex/timebank.jsonl, timex/aquaint.jsonl, events/wikinews.jsonl (of which the second
line, that prints the date, is taken out) and timelines/t17.jsonl.gz (pages pasted as text). Prints,
per collection and for all: the share of articles given an interval, and one of at most 31 days; of
those given, how often the true day lies inside and the year is right (that of the interval's
middle), the median width in days, the mean confidence; then the calibration.
"""

from __future__ import annotations

import datetime as dt
import gzip
import json
import os
import sys
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, TextIO, cast

from dateline.articles import verbatim
from dateline.dating import date
from dateline.tagging import tag
from dateline.temporal import as_date

if TYPE_CHECKING:
    from collections.abc import Iterator

COLLECTIONS = (
    "timex/timebank.jsonl",
    "timex/aquaint.jsonl",
    "events/wikinews.jsonl",
    "timelines/t17.jsonl.gz",
)
EVERY = 7
"""Of the articles of a timeline collection, every so many is taken."""
MONTH = 31
BINS = (0.0, 0.7, 0.8, 0.9, 1.0)


@dataclass(frozen=True, slots=True)
class Answer:
    """An inferred interval beside the true day."""

    collection: str
    name: str
    true: dt.date
    first: dt.date | None
    last: dt.date | None
    confidence: float
    why: str

    @property
    def width(self) -> int:
        """Days of the interval."""
        return (self.last - self.first).days + 1 if self.first and self.last else 0

    @property
    def inside(self) -> bool:
        """Whether the true day lies in the interval."""
        return bool(self.first and self.last and self.first <= self.true <= self.last)

    @property
    def year_right(self) -> bool:
        """Whether the middle of the interval lies in the true year."""
        if self.first is None or self.last is None:
            return False
        return (self.first + (self.last - self.first) / 2).year == self.true.year


def answers(folder: Path) -> Iterator[Answer]:
    """Yield the answer for each dated article of the collections."""
    for collection in COLLECTIONS:
        for name, published, text in _articles(folder, collection):
            yield answer(collection, name, published, text)


def _articles(folder: Path, collection: str) -> Iterator[tuple[str, str, str]]:
    """Yield (name, publication date, text without the line that prints the date)."""
    path = folder / collection
    with _opened(path) as lines:
        for record in map(json.loads, lines):
            if "articles" in record:
                for one in record["articles"][::EVERY]:
                    yield one["id"], one["date"], one["text"]
            elif record["dct"]:
                text = record["text"]
                if collection.startswith("events/"):
                    head, _, rest = text.partition("\n")
                    text = head + "\n" + rest.partition("\n")[2]
                yield str(record.get("id") or record.get("doc_id")), record["dct"], text


def _opened(path: Path) -> TextIO:
    if path.suffix == ".gz":
        return cast("TextIO", gzip.open(path, "rt", encoding="utf-8"))
    return path.open(encoding="utf-8")


def answer(collection: str, name: str, published: str, text: str) -> Answer:
    """Infer the date of one article from its text alone."""
    readout = verbatim(text, language="en")
    dated = date(readout.article, (), tag(text)).article
    return Answer(
        collection=collection,
        name=name,
        true=dt.date.fromisoformat(published[:10]),
        first=as_date(dated.published_first_day),
        last=as_date(dated.published_last_day),
        confidence=dated.published_confidence,
        why=dated.published_why,
    )


def report(name: str, found: list[Answer]) -> str:
    """Return one line of figures."""
    given = [a for a in found if a.first is not None]
    short = [a for a in given if a.width <= MONTH]
    if not given:
        return f"{name:24} articles {len(found):4}  given none"
    return (
        f"{name:24} articles {len(found):4}  given {len(given) / len(found):5.1%}"
        f"  at most 31 days {len(short) / len(found):5.1%}"
        f"  inside {sum(a.inside for a in given) / len(given):5.1%}"
        f"  year right {sum(a.year_right for a in given) / len(given):5.1%}"
        f"  of the short: inside {sum(a.inside for a in short) / max(1, len(short)):5.1%}"
        f"  year {sum(a.year_right for a in short) / max(1, len(short)):5.1%}"
        f"  median width {median(a.width for a in given):.0f}"
        f"  confidence {sum(a.confidence for a in given) / len(given):.2f}"
    )


def calibration(found: list[Answer]) -> Iterator[str]:
    """Yield, per bin of confidence, how often the true day lies inside."""
    for low, high in pairwise(BINS):
        inside = [a.inside for a in found if a.first and low < a.confidence <= high]
        if inside:
            share = sum(inside) / len(inside)
            yield f"confidence {low:.1f} to {high:.1f}: {len(inside):3} answers, inside {share:.0%}"


def main() -> int:
    """Print the figures; 2 where the environment does not name the folder."""
    folder = os.environ.get("DATELINE_EVAL")
    if not folder:
        print("set DATELINE_EVAL to the evaluation folder", file=sys.stderr)
        return 2
    found = list(answers(Path(folder)))
    for collection in COLLECTIONS:
        print(report(collection, [a for a in found if a.collection == collection]))
    print(report("all", found))
    print("\n".join(calibration(found)))
    if "--errors" in sys.argv:
        for a in found:
            if a.first is not None:
                mark = "right" if a.inside else "WRONG"
                print(mark, a.name, a.true, a.first, a.last, a.confidence, a.why)
    return 0


if __name__ == "__main__":
    sys.exit(main())
