"""Types and actors on PLOVER's records: class right, source and target found.

usage: DATELINE_EVAL=FOLDER python benchmarks/plover.py [--errors N]

Gold: events/plover.jsonl, one sentence a record, with the spans of its event's words (EVT), of who
does it (SRC) and to whom (TAR), and its class. The record's mention is the first one whose trigger
overlaps one of the EVT spans, one that is no statement before one that is, as a statement ranks
below what it reports; its type has to be the class (no mention is wrong). A source or
target is found if a participant of any mention on these spans overlaps its span. petrarch-en
names CAMEO codes instead: their first two digits are mapped to PLOVER's classes, and a sentence
counts as right if one of its mentions has one of its classes (reported, without a bar).
"""

from __future__ import annotations

import argparse
import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import report

import dateline

if TYPE_CHECKING:
    from dateline.records import Mention, Participant

CAMEO = {
    "01": "statement", "02": "DEMAND", "03": "AGREE", "04": "CONSULT", "05": "SUPPORT",
    "06": "COOPERATE", "07": "AID", "08": "CONCEDE", "09": "INVESTIGATE", "10": "DEMAND",
    "11": "DISAPPROVE", "12": "REJECT", "13": "THREATEN", "14": "PROTEST", "15": "MOBILIZE",
    "16": "SANCTION", "17": "COERCE", "18": "ASSAULT", "19": "FIGHT", "20": "ASSAULT",
}  # fmt: skip
"""CAMEO's root codes as PLOVER's classes (codebook 0.5)."""


def main() -> None:
    """Measure and write the section Types and actors."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--errors", type=int, default=0)
    errors = options.parse_args().errors
    folder = Path(os.environ["DATELINE_EVAL"]) / "events"
    rows = [plover(folder / "plover.jsonl", errors), petrarch(folder / "petrarch-en.jsonl")]
    body = "\n\n".join(
        (
            "`DATELINE_EVAL=FOLDER python benchmarks/plover.py`",
            report.table(["corpus", "records", "class %", "source %", "target %"], rows),
        )
    )
    report.write("Types and actors", body)
    print(body)


def plover(file: Path, errors: int) -> list[object]:
    """Return the row of PLOVER's own records."""
    right: list[bool] = []
    found: dict[str, list[bool]] = {"SRC": [], "TAR": []}
    for line in file.read_text("utf-8").splitlines():
        record = json.loads(line)
        analysis = dateline.extract(record["text"], record["date"])
        mentions = [
            m for m in analysis.mentions if _on(record, "EVT", m.trigger_start, m.trigger_end)
        ]
        chosen = _first(record, mentions)
        right.append(chosen is not None and chosen.type == record["event"])
        if not right[-1] and errors > 0:
            errors -= 1
            told = f"{chosen.trigger!r} {chosen.type}" if chosen is not None else "nothing"
            print(f"{record['event']} got {told}: {record['text']}")
        ids = {m.mention_id for m in mentions}
        cast = [p for p in analysis.participants if p.mention_id in ids]
        for role, results in found.items():
            for span in record["spans"]:
                if role in span["role"].split("/"):
                    results.append(any(_overlaps(p, span) for p in cast))
    shares = [100 * sum(each) / len(each) for each in (right, found["SRC"], found["TAR"])]
    return [file.stem, len(right), *shares]


def petrarch(file: Path) -> list[object]:
    """Return the row of PETRARCH's validation sentences."""
    right = []
    for line in file.read_text("utf-8").splitlines():
        record = json.loads(line)
        wanted = {CAMEO.get(c["eventcode"][:2]) for c in record["codings"] if c.get("eventcode")}
        wanted.discard(None)
        if wanted:
            mentions = dateline.extract(record["text"], "2000-01-01").mentions
            right.append(any(m.type in wanted for m in mentions))
    return [file.stem, len(right), 100 * sum(right) / len(right), "-", "-"]


def _first(record: dict[str, Any], mentions: list[Mention]) -> Mention | None:
    spans = [span for span in record["spans"] if span["role"] == "EVT"]
    for mention in sorted(mentions, key=lambda m: m.type == "statement"):
        for span in spans:
            if mention.trigger_start < span["end"] and span["start"] < mention.trigger_end:
                return mention
    return None


def _on(record: dict[str, Any], role: str, start: int, end: int) -> bool:
    return any(
        role in span["role"].split("/") and start < span["end"] and span["start"] < end
        for span in record["spans"]
    )


def _overlaps(participant: Participant, span: dict[str, Any]) -> bool:
    return bool(participant.start < span["end"] and span["start"] < participant.end)


if __name__ == "__main__":
    main()
