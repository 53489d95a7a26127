"""Whether what is called 90 % sure is right in 90 of 100 cases: dates and events.

usage: DATELINE_EVAL=FOLDER python benchmarks/calibration.py

date_confidence: a date is right if the annotators' definite day, month or year lies in its
interval, or their bounds (eventtime) do not exclude it; mentions without any day do not count.
"wider" says of how many wrong ones the annotators' month or year overlaps the date: they have the
month where the text says "today". On TimeML the annotators' links say between which days an event
lies (links.py), and such dates are left out, as are the texts that eventtime has too.
event_confidence: a trigger is right if it overlaps an annotated event, in the part of a text that
was annotated. Of the shares in events/confidence.py those of attachment, of what shares a time and
of what goes on are fitted on TimeML, the others on eventtime; wikinews is a test of all. Of
events/newsday.py and events/eventness.py see the programs of these names. ECE is the expected
calibration error over ten equal bins (Guo et al., 2017); AUC the chance that a right one is called
surer than a wrong one.
"""

from __future__ import annotations

import importlib.util
import json
import math
import os
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import links
import report

import dateline

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

CORPORA = ("eventtime", "wikinews", "timeml-timebank", "timeml-aquaint")
SURE = 0.9

Answers = list[tuple[float, bool]]


def main() -> None:
    """Measure and write the section Calibration."""
    folder = Path(os.environ["DATELINE_EVAL"])
    scorer = scorer_of(folder / "score_events.py")
    rows = []
    known: set[str] = set()
    for name in CORPORA:
        whole = name.startswith("timeml")
        wider = 0
        dates: Answers = []
        events: Answers = []
        for line in (folder / "events" / f"{name}.jsonl").read_text("utf-8").splitlines():
            document = json.loads(line)
            told = dateline.extract(document["text"], (document["dct"] or "")[:10] or None)
            mentions = sorted(told.mentions, key=lambda m: m.trigger_start)
            _judge_events(document, mentions, scorer, events, whole=whole)
            if not whole:
                wider += _judge_dates(document, mentions, scorer, dates)
                known.add(document["doc_id"])
            elif document["dct"] and document["doc_id"] not in known:
                _judge_linked_dates(document, mentions, dates)
        for what, answers in (("date", dates), ("event", events)):
            widely = wider if what == "date" and not whole else "-"
            rows.append([name, what, len(answers), *_measured(answers), widely])
    head = ["corpus", "confidence of the", "mentions", "right %", "ECE", "AUC",
            "wrong % at ≥ 0.9", "wider"]  # fmt: skip
    body = "\n\n".join(
        ("`DATELINE_EVAL=FOLDER python benchmarks/calibration.py`", report.table(head, rows))
    )
    report.write("Calibration", body)
    print(body)


def _judge_events(
    document: dict[str, Any], mentions: list[Any], scorer: ModuleType, into: Answers, *, whole: bool
) -> None:
    spans = [(e["start"], e["end"]) for e in document["events"]]
    end = len(document["text"]) if whole else scorer.annotated_until(document)
    for one in mentions:
        if one.trigger_start <= end:
            hit = any(one.trigger_start < e and s < one.trigger_end for s, e in spans)
            into.append((one.event_confidence, hit))


def _dated(document: dict[str, Any], mentions: list[Any]) -> Iterator[tuple[dict[str, Any], Any]]:
    """Yield the annotated events that are found and have a day, with their mentions."""
    for event in document["events"]:
        one = next(
            (
                m
                for m in mentions
                if m.trigger_start < event["end"] and event["start"] < m.trigger_end
            ),
            None,
        )
        if one is not None and (one.first_date is not None or one.last_date is not None):
            yield event, one


def _judge_dates(
    document: dict[str, Any], mentions: list[Any], scorer: ModuleType, into: Answers
) -> int:
    """Return of how many wrong dates the annotators have a month or year that overlaps them."""
    wider = 0
    for event, one in _dated(document, mentions):
        first = one.first_date.isoformat() if one.first_date else None
        last = one.last_date.isoformat() if one.last_date else None
        when, bounds = scorer.gold_date(event), scorer.gold_bounds(event)
        if when:
            right = (first is None or first <= when[0]) and (last is None or when[1] <= last)
            apart = (first and first > when[1]) or (last and last < when[0])
            wider += not right and not apart
        elif bounds:
            after, before = bounds
            broken = (after and last and last <= after) or (before and first and first >= before)
            right = not broken
        else:
            continue
        into.append((one.date_confidence, bool(right)))
    return wider


def _judge_linked_dates(document: dict[str, Any], mentions: list[Any], into: Answers) -> None:
    bounds = links.bounds(document)
    for event, one in _dated(document, mentions):
        known = bounds[event["eid"]]
        low, high = known.first_start, known.last_end
        first = one.first_date.toordinal() if one.first_date else -math.inf
        last = one.last_date.toordinal() if one.last_date else math.inf
        if low == -math.inf and high == math.inf:
            continue
        apart = high < first or last < low
        both = low > -math.inf and high < math.inf
        if apart or not both or first <= low <= high <= last:
            into.append((one.date_confidence, not apart))


def _measured(answers: Answers) -> list[object]:
    """Return share right, ECE, AUC and the share wrong of what is called sure."""
    bins: dict[int, Answers] = defaultdict(list)
    for confidence, right in answers:
        bins[min(9, int(confidence * 10))].append((confidence, right))
    error = sum(
        abs(sum(c for c, _ in each) - sum(right for _, right in each)) for each in bins.values()
    ) / len(answers)
    sure = [right for confidence, right in answers if confidence >= SURE]
    wrong = f"{100 * (1 - sum(sure) / len(sure)):.1f} of {len(sure)}" if sure else "-"
    share = 100 * sum(right for _, right in answers) / len(answers)
    return [share, f"{error:.3f}", f"{area_under_curve(answers):.3f}", wrong]


def area_under_curve(answers: Answers) -> float:
    """Return the chance that a right answer has a higher score than a wrong one."""
    right = [c for c, ok in answers if ok]
    wrong = [c for c, ok in answers if not ok]
    if not right or not wrong:
        return float("nan")
    wins = sum((a > b) + 0.5 * (a == b) for a in right for b in wrong)
    return wins / (len(right) * len(wrong))


def scorer_of(file: Path) -> ModuleType:
    """Return the scorer of events as a module, for what it makes of the annotations."""
    spec = importlib.util.spec_from_file_location("score_events", file)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    main()
