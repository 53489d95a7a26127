"""The weights by which an event without a time is, or is not, of the day of the news: fits them.

usage: DATELINE_EVAL=FOLDER python benchmarks/newsday.py

Counted are the events that the text tells as the news without a time of their own, statements left
out, and that annotators placed: on the day of publication (or the day that the story names), or at
another time. The weights of events/newsday.py are fitted on timeml-aquaint (logistic regression,
L2) and tested on eventtime and wikinews. AUC is the chance that one of the day gets a higher score
than one that is not. Corpora differ in how much of a text is news: each asks for a bias of its own,
and the one shipped lies between those of the two test corpora.
"""

from __future__ import annotations

import json
import math
import os
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import report
from calibration import area_under_curve, scorer_of

from dateline import articles
from dateline.analysis import Analysis, Draft, date, parse, resolve, tag
from dateline.events import newsday
from dateline.events.extraction import Reader
from dateline.temporal import as_date
from dateline.text import Parser

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from types import ModuleType

    from dateline.events.extraction import Event

FITTED_ON = "timeml-aquaint"
CORPORA = (FITTED_ON, "eventtime", "wikinews")
AT = frozenset("IS_INCLUDED SIMULTANEOUS DURING IDENTITY".split())
ROUNDS, STEP, L2 = 4000, 0.01, 2.0

Row = tuple[tuple[float, ...], bool]


def main() -> None:
    """Fit on one corpus, measure on all, and write the section Day of the news."""
    parser = Parser()
    rows = {name: list(judged(name, parser)) for name in CORPORA}
    weights, _ = fit(rows[FITTED_ON])
    table = []
    for name in CORPORA:
        scores = [(score(values, weights, 0.0), of_day) for values, of_day in rows[name]]
        share = 100 * sum(of_day for _, of_day in rows[name]) / len(rows[name])
        auc, bias = area_under_curve(scores), bias_for(rows[name], weights)
        table.append([name, len(rows[name]), share, f"{auc:.3f}", f"{bias:.2f}"])
    fitted = ", ".join(f"{sign} {w:.2f}" for sign, w in zip(newsday.SIGNS, weights, strict=True))
    body = "\n\n".join(
        (
            "`DATELINE_EVAL=FOLDER python benchmarks/newsday.py`",
            report.table(["corpus", "events", "of the day %", "AUC", "bias"], table),
            f"Fitted on {FITTED_ON}: {fitted}.",
        )
    )
    report.write("Day of the news", body)
    print(body)


def judged(name: str, parser: Parser) -> Iterator[Row]:
    """Yield the signs of each event that counts, and whether annotators have it on the day."""
    folder = Path(os.environ["DATELINE_EVAL"])
    scorer = scorer_of(folder / "score_events.py")
    for line in (folder / "events" / f"{name}.jsonl").read_text("utf-8").splitlines():
        document = json.loads(line)
        if not document["dct"]:
            continue
        article = articles.verbatim(document["text"]).article
        draft = tag(Draft(known=Analysis(article=article, clues=())))
        draft = resolve(parse([date(draft, document["dct"][:10])], parser)[0])
        reader = Reader(draft.known.article, draft.sentences, draft.known.times)
        events = [event for n in range(len(reader.trees)) for event in reader.found(n)]
        reader.date(events)
        for event in events:
            gold = _gold(document, event)
            if gold is not None and reader.news and _counts(reader, event):
                placed = _placed(document, gold, event, scorer)
                if placed is not None:
                    yield reader.signs(event), placed


def _counts(reader: Reader, event: Event) -> bool:
    """Whether an event is told as the news, without a time, and is no statement."""
    if event.trigger.kind == "statement" or event.status not in ("occurred", "negated"):
        return False
    if event.reading is None or not event.reading["why"].startswith("told as"):
        return False
    return reader.told(event) == "news"


def _gold(document: dict[str, Any], event: Event) -> dict[str, Any] | None:
    word = event.tree[event.trigger.head]
    found = (e for e in document["events"] if word.start < e["end"] and e["start"] < word.end)
    return next(found, None)


def _placed(
    document: dict[str, Any], gold: dict[str, Any], event: Event, scorer: ModuleType
) -> bool | None:
    """Return whether annotators have an event on the day; None if they do not say."""
    day = document["dct"][:10]
    days = {day} | _story_days(event)
    if "anchor" in gold:
        when, bounds = scorer.gold_date(gold), scorer.gold_bounds(gold)
        if when:
            return bool(when[0] == when[1] and when[0] in days)
        return False if bounds else None
    said = set()
    for link in gold.get("time_links", ()):
        value = day if link["tid"] == "t0" else (link.get("value") or "")[:10]
        if link["rel"] in AT and value in days:
            said.add(True)
        elif link["tid"] == "t0" or (link["rel"] in AT and value < day):
            said.add(False)
    return said.pop() if len(said) == 1 else None


def _story_days(event: Event) -> set[str]:
    first = as_date(event.reading["first_day"]) if event.reading is not None else None
    last = as_date(event.reading["last_day"]) if event.reading is not None else None
    if first is None or last is None or last - first > timedelta(days=1):
        return set()
    return {first.isoformat()}


def fit(rows: Sequence[Row]) -> tuple[list[float], float]:
    """Return weights and bias of a logistic regression, by gradient ascent."""
    weights, bias = [0.0] * len(newsday.SIGNS), 0.0
    for _ in range(ROUNDS):
        slopes, slope = [-L2 * w for w in weights], 0.0
        for values, of_day in rows:
            miss = of_day - _logistic(score(values, weights, bias))
            slope += miss
            for i, value in enumerate(values):
                slopes[i] += miss * value
        weights = [w + STEP * s for w, s in zip(weights, slopes, strict=True)]
        bias += STEP * slope
    return weights, bias


def bias_for(rows: Sequence[Row], weights: Sequence[float]) -> float:
    """Return the bias with which the scores add up to as many events of the day as there are."""
    bias = 0.0
    for _ in range(ROUNDS):
        bias += STEP * sum(of_day - _logistic(score(v, weights, bias)) for v, of_day in rows)
    return bias


def score(values: Sequence[float], weights: Sequence[float], bias: float) -> float:
    """Return the log-odds that an event is of the day."""
    return bias + sum(w * v for w, v in zip(weights, values, strict=True))


def _logistic(value: float) -> float:
    return 1 / (1 + math.exp(-value))


if __name__ == "__main__":
    main()
