"""A fixed sample of mentions, to be judged field by field by somebody who reads the text.

usage: DATELINE_EVAL=FOLDER python benchmarks/sample.py show > mentions.txt
       DATELINE_EVAL=FOLDER python benchmarks/sample.py score

150 mentions, drawn with a fixed seed from timex/aquaint.jsonl and the two gum corpora, statements
left out, at most three of a document. `show` prints each with its sentence and what was found.
The judge writes benchmarks/judged.jsonl, one line a mention: doc, start, end, version (of the
extractor) and, for each field, whether it is right (true), wrong (false) or not to be decided
(null): date, status, attribution, agent, patient, place; and `event`, whether it is one; what is no
event has no other verdicts. A field that is empty is right if the text gives nothing for it, from
any of its sentences; a date is wrong that is a day where the text knows a bound only, or a bound
where it knows the day. `lacking` names those of the wrong fields that say nothing untrue, but less
than the text: empty ones, true bounds, surnames. The seed is changed whenever rules were written
with the sample in view. `score` counts, and writes the section Judged sample. The file holds no
text.
"""

from __future__ import annotations

import json
import os
import random
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import report

import dateline

if TYPE_CHECKING:
    from collections.abc import Iterator

FILES = ("timex/aquaint.jsonl", "timex/gum-bio.jsonl", "timex/gum-other.jsonl")
FIELDS = ("event", "date", "status", "attribution", "agent", "patient", "place")
JUDGED = Path(__file__).with_name("judged.jsonl")
SIZE, SEED, OF_A_DOCUMENT = 150, 20261201, 3


def main() -> int:
    """Show the sample or score its verdicts."""
    if sys.argv[1:] == ["show"]:
        for number, (name, row, told) in enumerate(sample(), 1):
            print(f"## {number} {name} {row['trigger_start']} {row['trigger_end']}\n{told}\n")
        return 0
    if sys.argv[1:] == ["score"]:
        score()
        return 0
    print(__doc__, file=sys.stderr)
    return 2


def sample() -> list[tuple[str, dict[str, Any], str]]:
    """Return (document, mention, what to read) of each mention of the sample."""
    found = []
    for name, text, dct in documents():
        analysis = dateline.extract(text, dct)
        mentions = [m for m in analysis.mentions if m.type != "statement"]
        chosen = random.Random(f"{SEED} {name}").sample(mentions, min(OF_A_DOCUMENT, len(mentions)))
        for one in sorted(chosen, key=lambda m: m.trigger_start):
            cast = [
                f"{p.role}: {p.name} ({p.kind}, {p.country})"
                for p in analysis.participants
                if p.mention_id == one.mention_id
            ]
            before = text[max(0, one.sentence_start - 300) : one.sentence_start]
            lines = [
                f"written {dct}; before: {' '.join(before.split())}",
                f"SENTENCE: {' '.join(one.sentence.split())}",
                f"TRIGGER: {one.trigger}   TITLE: {one.title}   TYPE: {one.type}",
                f"DATE: {one.edtf} ({one.first_date} to {one.last_date}); {one.why}",
                f"STATUS: {one.status}   SAID BY: {one.attributed_to} ({one.stance})",
                f"WHO: {'; '.join(cast) or '-'}",
                f"PLACE: {one.place_text} = {one.place_name} ({one.place_country})",
            ]
            row = {"trigger_start": one.trigger_start, "trigger_end": one.trigger_end}
            found.append((name, row, "\n".join(lines)))
    random.Random(SEED).shuffle(found)
    return found[:SIZE]


def documents() -> Iterator[tuple[str, str, str | None]]:
    """Yield the id, the text and the date of each document."""
    folder = Path(os.environ["DATELINE_EVAL"])
    for file in FILES:
        for line in (folder / file).read_text("utf-8").splitlines():
            document = json.loads(line)
            name = str(document.get("id") or document.get("doc_id"))
            yield name, document["text"], (document.get("dct") or "")[:10] or None


def score() -> None:
    """Count the verdicts and write them down."""
    rows = [json.loads(line) for line in JUDGED.read_text("utf-8").splitlines()]
    table = [
        [
            field,
            sum(row[field] is True for row in rows),
            sum(_is_untrue(row, field) for row in rows),
            sum(field in row["lacking"] for row in rows),
            sum(row[field] is None for row in rows),
        ]
        for field in FIELDS
    ]
    whole = sum(all(row[field] is not False for field in FIELDS) for row in rows)
    true = sum(not any(_is_untrue(row, field) for field in FIELDS) for row in rows)
    version = {row["version"] for row in rows}
    body = "\n\n".join(
        (
            "`DATELINE_EVAL=FOLDER python benchmarks/sample.py score`",
            f"Fully right: {whole} of {len(rows)} ({100 * whole / len(rows):.0f} %), "
            f"nothing untrue: {true} ({100 * true / len(rows):.0f} %), of extractor version "
            f"{', '.join(sorted(version))}, judged by reading.",
            report.table(["field", "right", "untrue", "lacking", "not decided"], table),
        )
    )
    report.write("Judged sample", body)
    print(body)


def _is_untrue(row: dict[str, Any], field: str) -> bool:
    return row[field] is False and field not in row["lacking"]


if __name__ == "__main__":
    sys.exit(main())
