"""The weights by which a trigger names, or does not name, an event: fits them.

usage: DATELINE_EVAL=FOLDER python benchmarks/eventness.py

Counted is every mention in the part of a text that was annotated; it is right if it overlaps an
annotated event. The weights of events/eventness.py are fitted (logistic regression, L2) on
timeml-timebank, without the texts of eventtime, and timeml-aquaint, and tested on eventtime and
wikinews. Annotators of timebank leave out what others mark, so that the bias is that of aquaint.
AUC is the chance that a right one gets a higher score than a wrong one.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import report
from calibration import area_under_curve, scorer_of

from dateline import articles
from dateline.analysis import Analysis, Draft, date, parse, resolve, tag
from dateline.events import eventness
from dateline.events.extraction import Reader
from dateline.text import Parser

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

FITTED_ON = ("timeml-timebank", "timeml-aquaint")
BIASED_BY = "timeml-aquaint"
TESTED_ON = ("eventtime", "wikinews")
ROUNDS, L2 = 30, 3.0

Row = tuple[tuple[float, ...], bool]


def main() -> None:
    """Fit, measure on all, and write the section Events or not."""
    parser = Parser()
    folder = Path(os.environ["DATELINE_EVAL"])
    tested = {one["doc_id"] for one in documents(folder, "eventtime")}
    rows = {
        name: [
            row
            for one in documents(folder, name)
            if name not in FITTED_ON or one["doc_id"] not in tested
            for row in judged(folder, name, one, parser)
        ]
        for name in (*FITTED_ON, *TESTED_ON)
    }
    weights = fit([row for name in FITTED_ON for row in rows[name]])
    bias = bias_for(rows[BIASED_BY], weights)
    table: list[list[object]] = []
    for name, each in rows.items():
        scores = [(float(np.dot(weights, values)), right) for values, right in each]
        share = 100 * sum(right for _, right in each) / len(each)
        auc = f"{area_under_curve(scores):.3f}"
        table.append([name, len(each), share, auc, f"{bias_for(each, weights):.2f}"])
    fitted = ", ".join(f"{s} {w:.2f}" for s, w in zip(eventness.SIGNS, weights, strict=True))
    body = "\n\n".join(
        (
            "`DATELINE_EVAL=FOLDER python benchmarks/eventness.py`",
            report.table(["corpus", "mentions", "right %", "AUC", "bias"], table),
            f"Fitted on {' and '.join(FITTED_ON)}: {fitted}; bias {bias:.2f}.",
        )
    )
    report.write("Events or not", body)
    print(body)


def documents(folder: Path, name: str) -> list[dict[str, Any]]:
    """Return the annotated texts of a corpus."""
    lines = (folder / "events" / f"{name}.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]


def judged(folder: Path, name: str, document: dict[str, Any], parser: Parser) -> Iterator[Row]:
    """Yield the signs of each mention that counts, and whether annotators have an event there."""
    scorer = scorer_of(folder / "score_events.py")
    text = document["text"]
    end = len(text) if name in FITTED_ON else scorer.annotated_until(document)
    gold = [(event["start"], event["end"]) for event in document["events"]]
    draft = tag(Draft(known=Analysis(article=articles.verbatim(text).article, clues=())))
    draft = resolve(parse([date(draft, (document["dct"] or "")[:10] or None)], parser)[0])
    reader = Reader(draft.known.article, draft.sentences, draft.known.times)
    for number in range(len(reader.trees)):
        for event in reader.found(number):
            word = event.tree[event.trigger.head]
            values = eventness.signs(
                event.tree, event.trigger, event.cast, number, dated=event.time is not None
            )
            if word.start <= end:
                yield values, any(word.start < e and s < word.end for s, e in gold)


def fit(rows: Sequence[Row]) -> NDArray[np.float64]:
    """Return the weights of a logistic regression, without its bias, by Newton's method."""
    signs = np.array([(*values, 1.0) for values, _ in rows])
    right = np.array([float(each) for _, each in rows])
    penalty = np.diag([L2] * (signs.shape[1] - 1) + [0.0])
    weights = np.zeros(signs.shape[1])
    for _ in range(ROUNDS):
        chances = 1 / (1 + np.exp(-signs @ weights))
        slope = signs.T @ (right - chances) - penalty @ weights
        bend = (signs.T * (chances * (1 - chances))) @ signs + penalty
        weights += np.linalg.solve(bend, slope)
    return weights[:-1]


def bias_for(rows: Sequence[Row], weights: NDArray[np.float64]) -> float:
    """Return the bias with which the scores add up to as many events as there are."""
    scores = np.array([values for values, _ in rows]) @ weights
    share = sum(right for _, right in rows) / len(rows)
    low, high = -20.0, 20.0
    for _ in range(60):
        middle = (low + high) / 2
        short = float(np.mean(1 / (1 + np.exp(-scores - middle)))) < share
        low, high = (middle, high) if short else (low, middle)
    return low


if __name__ == "__main__":
    main()
