"""Which days matter: importance against timelines that journalists wrote.

usage: DATELINE_EVAL=FOLDER python benchmarks/timelines.py [--articles N] [--keep FOLDER]

The folder holds timelines/{t17,entities}.jsonl.gz and score_timeline.py. Each topic is merged as a
lake of its own; a day's score is that of `dateline timeline --top`. --articles takes only
so many articles of each topic, evenly spread over its days: the same ones every time. Without it
all are read, which takes about half an hour of one core, most of it for the extraction. --keep puts
what is extracted of each topic into a folder and takes it from there the next time: to try another
ranking, not another extraction.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import pickle
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import report

from dateline import articles, ids
from dateline.analysis import Analysis, analyse_all
from dateline.events.extraction import EXTRACTOR_VERSION
from dateline.merging import merge
from dateline.temporal import as_date
from dateline.text import Parser

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dateline.records import Event

COLLECTIONS = ("t17", "entities")
SHOWN = ("occurred", "ongoing", "planned")
LONGEST_DAYS = 7
"""Days up to which an event lies on days and not in a period."""
LONGEST = 20_000
"""Characters of an article that are read: a few are whole books of transcripts."""


def score(gold: Path, folder: Path, most: int | None, keep: Path | None = None) -> str:
    """Return the section on timelines: date-F1 on each collection, over `most` articles a topic."""
    parser = Parser()
    rows = []
    for name in COLLECTIONS:
        truth = folder / f"gold-{name}.jsonl.gz"
        found = folder / f"timelines-{name}.jsonl"
        n = 0
        with (
            gzip.open(gold / "timelines" / f"{name}.jsonl.gz", "rt", encoding="utf-8") as topics,
            gzip.open(truth, "wt", encoding="utf-8") as kept,
            found.open("w", encoding="utf-8") as out,
        ):
            for topic in map(json.loads, topics):
                topic["articles"] = sample(topic["articles"], most)
                n += len(topic["articles"])
                kept.write(f"{json.dumps(topic)}\n")
                analyses = analysed(topic["articles"], parser, keep)
                days = [
                    {"date": day, "score": weight}
                    for day, weight in sorted(weights(analyses).items())
                ]
                out.write(f"{json.dumps({'topic': topic['topic'], 'days': days})}\n")
        scores = _score(gold, truth, found)
        rows.append(
            [name, n, scores["timelines"], scores["date_f1"], scores["publication_count_f1"]]
        )
    head = ("collection", "articles", "timelines", "date-F1", "publication count")
    return f"### Which days matter\n\n{report.table(head, rows)}"


def sample(found: list[dict[str, Any]], most: int | None) -> list[dict[str, Any]]:
    """Return at most `most` articles, evenly spread in the order of their days."""
    ordered = sorted(found, key=lambda one: (one["date"], str(one["id"])))
    if most is None or len(ordered) <= most:
        return ordered
    return [ordered[n * len(ordered) // most] for n in range(most)]


def analysed(topic: Sequence[dict[str, Any]], parser: Parser, keep: Path | None) -> list[Analysis]:
    """Return what a topic's articles say, from the folder `keep` where it lies there already."""
    readouts = [
        articles.verbatim(_text(one), given_id=str(one["id"]), published=one["date"])
        for one in topic
    ]
    if keep is None:
        return list(analyse_all(readouts, parser))
    versions = (one.article.version_id for one in readouts)
    file = keep / f"{ids.digest(EXTRACTOR_VERSION, *versions)}.pickle"
    if not file.exists():
        keep.mkdir(parents=True, exist_ok=True)
        file.write_bytes(pickle.dumps(list(analyse_all(readouts, parser))))
    analyses: list[Analysis] = pickle.loads(file.read_bytes())
    return analyses


def weights(analyses: Sequence[Analysis]) -> dict[str, float]:
    """Return the importance of each day, over the articles of a topic."""
    merged = merge(
        [one.article for one in analyses],
        [mention for one in analyses for mention in one.mentions],
        [participant for one in analyses for participant in one.participants],
        [quantity for one in analyses for quantity in one.quantities],
    )
    found: dict[str, float] = {}
    for event in merged.events:
        for day in _days(event):
            found[day] = found.get(day, 0.0) + event.importance**2
    return found


def _text(one: dict[str, Any]) -> str:
    title, text = one.get("title"), one["text"][:LONGEST]
    return f"{title}\n\n{text}" if title else text


def _days(event: Event) -> Iterator[str]:
    first, last = event.first_day, event.last_day
    if event.status not in SHOWN or first is None or last is None or last - first >= LONGEST_DAYS:
        return
    for number in range(first, last + 1):
        day = as_date(number)
        if day is not None:
            yield day.isoformat()


def _score(gold: Path, truth: Path, found: Path) -> dict[str, Any]:
    command = [sys.executable, str(gold / "score_timeline.py"), str(truth), str(found), "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    scores: dict[str, Any] = json.loads(done.stdout)
    return scores


def main() -> int:
    """Print the section, and write it down if all articles were read; 2 without evaluation data."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--articles", type=int, metavar="N")
    options.add_argument("--keep", type=Path, metavar="FOLDER")
    given = options.parse_args()
    named = os.environ.get("DATELINE_EVAL")
    if not named or not Path(named, "score_timeline.py").is_file():
        print("timelines: set DATELINE_EVAL to the folder with the gold data", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as scratch:
        body = score(Path(named).resolve(), Path(scratch), given.articles, given.keep)
    print(body)
    if given.articles is None:
        command = "`DATELINE_EVAL=FOLDER python benchmarks/timelines.py`, over all articles"
        report.write("Importance", f"{command}\n\n{body}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
