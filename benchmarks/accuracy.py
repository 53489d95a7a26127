"""Accuracy on the evaluation data that DATELINE_EVAL names: writes the section Accuracy.

usage: DATELINE_EVAL=FOLDER python benchmarks/accuracy.py [--keep FOLDER]

The folder holds gold data and scorers (score_timex.py, score_events.py, score_pubdate.py,
score_merge.py, score_timeline.py); each scorer runs there as a program of its own, on what
`dateline tag`, `dateline extract` and the merging put out. --keep leaves the predictions in FOLDER.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

import intervals
import report
import timelines

from dateline import articles, tagging
from dateline.analysis import analyse_all
from dateline.dating import date
from dateline.merging import merge
from dateline.records import Reject
from dateline.temporal import as_date
from dateline.text import Parser
from dating import COLLECTIONS, answers

if TYPE_CHECKING:
    from collections.abc import Sequence

TIMEX = ("timebank", "aquaint", "wikiwars", "tweets", "gum-bio", "gum-other", "recognizers-spec")
EVENTS = ("wikinews", "eventtime")
SAMPLED = 60
"""Articles of a topic whose timeline is scored; benchmarks/timelines.py takes all."""
MERGED = ("events/wikinews.jsonl", "merge/ecbplus.jsonl.gz")


def main() -> int:
    """Score everything and write it down; 2 if there is no evaluation data."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--keep", type=Path, metavar="FOLDER")
    keep = options.parse_args().keep
    named = os.environ.get("DATELINE_EVAL")
    if not named or not Path(named, "score_timex.py").is_file():
        print(
            "accuracy: set DATELINE_EVAL to the folder with the gold data and its scorers"
            f" (now: {named or 'not set'})",
            file=sys.stderr,
        )
        return 2
    gold = Path(named).resolve()
    with tempfile.TemporaryDirectory() as scratch:
        folder = keep or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        parts = [part(gold, folder) for part in (timexes, events, dating, pages, merging, days)]
    body = "\n\n".join(["`DATELINE_EVAL=FOLDER make accuracy`", *parts])
    report.write("Accuracy", body)
    print(body)
    return 0


def timexes(gold: Path, folder: Path) -> str:
    """F1 of time expressions: span equal, span overlapping, type and value right."""
    rows = []
    for name in TIMEX:
        truth = gold / "timex" / f"{name}.jsonl"
        found = _dateline("tag", truth, folder / f"timex-{name}.jsonl")
        score = _score(gold, "score_timex.py", truth, found)
        keys = ("strict_f1", "relaxed_f1", "relaxed_p", "relaxed_r", "type_f1", "value_f1")
        rows.append([name, score["counts"]["gold"], *(score[key] for key in keys)])
    head = ("corpus", "gold", "strict F1", "relaxed F1", "P", "R", "type F1", "value F1")
    note = "The gum corpora annotate dates and times only: their recall counts, not precision."
    return f"### Time expressions (`dateline tag`)\n\n{report.table(head, rows)}\n\n{note}"


def events(gold: Path, folder: Path) -> str:
    """Dated events: found, dated right, status right."""
    keys = (
        "found dated_right accuracy all_dct precision bounds "
        "future_recall future_precision negated_recall negated_precision"
    ).split()
    rows = []
    for name in EVENTS:
        truth = gold / "events" / f"{name}.jsonl"
        found = _dateline("extract", truth, folder / f"events-{name}.jsonl")
        score = _score(gold, "score_events.py", truth, found)
        rows.append([name, score["dated_events"], *(score[key] for key in keys)])
    head = ("corpus", "gold", *(key.replace("_", " ") for key in keys))
    return f"### Dated events (`dateline extract`)\n\n{report.table(head, rows)}"


def dating(gold: Path, _: Path) -> str:
    """How well the date of writing is inferred from the text alone."""
    found = list(answers(gold))
    rows = []
    for name in COLLECTIONS:
        mine = [one for one in found if one.collection == name]
        given = [one for one in mine if one.first is not None]
        rows.append(
            [
                Path(name).name.split(".")[0],
                len(mine),
                100 * len(given) / len(mine),
                *(
                    100 * sum(each) / max(1, len(given))
                    for each in (
                        [one.inside for one in given],
                        [one.year_right for one in given],
                        [one.confidence for one in given],
                    )
                ),
                float(median([one.width for one in given] or [0])),
            ]
        )
    head = ("corpus", "texts", "dated %", "day inside %", "year right %", "confidence %", "days")
    note = "Of those dated: how often the true day lies inside the interval, and its median length."
    return f"### Dates of texts whose date is withheld\n\n{report.table(head, rows)}\n\n{note}"


def pages(gold: Path, folder: Path) -> str:
    """Publication dates of web pages: a page counts as dated when one day is known."""
    truth, found = gold / "pages" / "htmldate" / "gold.jsonl", folder / "pages.jsonl"
    with found.open("w", encoding="utf-8") as out:
        for page in _lines(truth):
            json.dump({"html": page["html"], "date": _page_day(truth.parent / page["html"])}, out)
            out.write("\n")
    command = [sys.executable, str(gold / "score_pubdate.py"), str(truth), str(found)]
    line = subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
    return f"### Dates of web pages\n\n    {line}"


def _page_day(page: Path) -> str | None:
    """Return the publication day of one HTML file, or None where no single day is known."""
    for readout in articles.read(page):
        if not isinstance(readout, Reject):
            timexes = tagging.tag(readout.article.text)
            article = date(readout.article, readout.clues, timexes).article
            if article.published_first_day == article.published_last_day:
                day = as_date(article.published_first_day)
                return day.isoformat() if day else None
    return None


def merging(gold: Path, folder: Path) -> str:
    """Score whether mentions of one event in several articles become one event."""
    parser = Parser()
    rows = []
    for name in MERGED:
        truth = gold / name
        documents = _lines(truth)
        found = folder / f"merge-{truth.name.split('.')[0]}.jsonl"
        _merge(documents, parser, found)
        score = _score(gold, "score_merge.py", truth, found)
        keys = (
            "b3_precision b3_recall b3_f1 all_apart_b3_f1 cross_precision cross_recall cross_f1"
        ).split()
        matched = f"{score['matched']} of {score['gold_mentions']}"
        low, high = intervals.cross_document_f1(gold, truth, found)
        numbers = (score[key] for key in keys)
        rows.append([truth.name.split(".")[0], matched, *numbers, f"{low:.1f} to {high:.1f}"])
    head = (
        "corpus",
        "gold mentions found",
        "B³ P",
        "R",
        "F1",
        "all apart F1",
        "cross-document P",
        "R",
        "F1",
        "95 % interval",
    )
    return f"### One event in many articles\n\n{report.table(head, rows)}"


def days(gold: Path, folder: Path) -> str:
    """Which days matter, over a fixed sample of each topic's articles."""
    return timelines.score(gold, folder, SAMPLED)


def _merge(documents: Sequence[dict[str, Any]], parser: Parser, target: Path) -> None:
    """Write the mentions of `documents`, each with the event that it was put into."""
    readouts = [
        articles.verbatim(
            document["text"], given_id=document["doc_id"], published=document.get("dct")
        )
        for document in documents
    ]
    analyses = list(analyse_all(readouts, parser))
    merged = merge(
        [analysis.article for analysis in analyses],
        [mention for analysis in analyses for mention in analysis.mentions],
        [participant for analysis in analyses for participant in analysis.participants],
        [quantity for analysis in analyses for quantity in analysis.quantities],
    )
    event_of = {row.mention_id: row.event_id for row in merged.event_mentions}
    with target.open("w", encoding="utf-8") as out:
        for analysis in analyses:
            mentions = [
                {
                    "start": mention.trigger_start,
                    "end": mention.trigger_end,
                    "event_id": event_of[mention.mention_id],
                }
                for mention in analysis.mentions
            ]
            out.write(json.dumps({"id": analysis.article.given_id, "mentions": mentions}) + "\n")


def _lines(path: Path) -> list[dict[str, Any]]:
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def _dateline(command: str, truth: Path, target: Path) -> Path:
    """Run `dateline COMMAND` on the texts of `truth`, without their gold, into `target`."""
    documents = [
        {"id": one.get("id") or one["doc_id"], "dct": one["dct"] or None, "text": one["text"]}
        for one in _lines(truth)
    ]
    texts = "".join(f"{json.dumps(document)}\n" for document in documents)
    program = Path(sys.executable).with_name("dateline")
    with target.open("w", encoding="utf-8") as out:
        subprocess.run([program, command, "-"], input=texts, text=True, stdout=out, check=True)
    return target


def _score(gold: Path, scorer: str, truth: Path, found: Path) -> dict[str, Any]:
    command = [sys.executable, str(gold / scorer), str(truth), str(found), "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    score: dict[str, Any] = json.loads(done.stdout)
    return score


if __name__ == "__main__":
    sys.exit(main())
