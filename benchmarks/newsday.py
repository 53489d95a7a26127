"""The weights by which an event without a time is, or is not, of the day of the news: fits them.

usage: DATELINE_EVAL=FOLDER python benchmarks/newsday.py

Counted are the events that have no time of their own or of their clause and that grammar does not
tell as older, statements left out, and that annotators put on the day of publication (or the day
that the story names) or before it. The weights of events/newsday.py are fitted on the two TimeML
corpora, without the texts that eventtime has too, where links.py finds out what the annotators'
links say together: logistic regression, L2. Eventtime and wikinews are the test. AUC is the chance
that one of the day gets a higher score than an older one; "cross-validated" gives each text the
weights fitted on the other ones. "from .1" and so on tells of how many events with such a score the
annotators have the day. The shipped bias is higher than the fitted one: other texts are more of the
day.
"""

from __future__ import annotations

import json
import os
from datetime import date as day_of
from pathlib import Path
from typing import TYPE_CHECKING, Any

import links
import numpy as np
import report
from calibration import area_under_curve, scorer_of

from dateline import articles
from dateline.analysis import Analysis, Draft, date, parse, resolve, tag
from dateline.events import newsday
from dateline.events.chronology import Chronology
from dateline.events.extraction import Reader
from dateline.temporal import as_date
from dateline.text import Parser

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from types import ModuleType

    from dateline.events.event import Event

FITTED_ON = ("timeml-timebank", "timeml-aquaint")
TESTED_ON = ("eventtime", "wikinews")
FOLDS, ROUNDS, L2 = 10, 25, 5.0

Row = tuple[str, tuple[bool, ...], bool]
"""Document, signs, whether annotators have it on the day."""


def main() -> None:
    """Fit on two corpora, measure on all, and write the section Day of the news."""
    parser = Parser()
    rows = {name: list(judged(name, parser)) for name in FITTED_ON + TESTED_ON}
    fitted_on = [row for name in FITTED_ON for row in rows[name]]
    weights = fit(fitted_on)
    table = [["cross-validated", *_measured(cross_validated(fitted_on))]]
    for name, mine in rows.items():
        table.append([name, *_measured([(chance(signs, weights), is_) for _, signs, is_ in mine])])
    names = [*newsday.SIGNS, "bias"]
    fitted = ", ".join(f"{sign} {w:.2f}" for sign, w in zip(names, weights, strict=True))
    head = ["corpus", "events", "of the day %", "AUC", *(f"from .{n}" for n in range(1, 9))]
    body = "\n\n".join(
        (
            "`DATELINE_EVAL=FOLDER python benchmarks/newsday.py`",
            report.table(head, table),
            f"Fitted on {' and '.join(FITTED_ON)}: {fitted}.",
        )
    )
    report.write("Day of the news", body)
    print(body)


def judged(name: str, parser: Parser) -> Iterator[Row]:
    """Yield the signs of each event that counts, and whether annotators have it on the day."""
    folder = Path(os.environ["DATELINE_EVAL"])
    scorer = scorer_of(folder / "score_events.py")
    known = {d["doc_id"] for d in _documents(folder, TESTED_ON[0])} if name in FITTED_ON else set()
    for document in _documents(folder, name):
        if not document["dct"] or document["doc_id"] in known:
            continue
        article = articles.verbatim(document["text"]).article
        draft = tag(Draft(known=Analysis(article=article, clues=())))
        draft = resolve(parse([date(draft, document["dct"][:10])], parser)[0])
        reader = Reader(draft.known.article, draft.sentences, draft.known.times)
        events = [event for n in range(len(reader.trees)) for event in reader.found(n)]
        chronology = Chronology(reader)
        chronology.date(events)
        bounds = links.bounds(document) if name in FITTED_ON else {}
        for event in events:
            gold = _gold(document, event)
            if gold is not None and chronology.news and _counts(chronology, event):
                days = {day_of.fromisoformat(document["dct"][:10]).toordinal(), *_given(event)}
                placed = (
                    _linked(bounds[gold["eid"]], days) if bounds else _placed(gold, days, scorer)
                )
                if placed is not None:
                    yield document["doc_id"], chronology.grounds.signs(event), placed


def _documents(folder: Path, name: str) -> list[dict[str, Any]]:
    lines = (folder / "events" / f"{name}.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]


def _counts(chronology: Chronology, event: Event) -> bool:
    """Whether an event is dated by publication or the story's day, and is no statement."""
    if event.trigger.kind == "statement" or event.status not in ("occurred", "negated"):
        return False
    if chronology.grounds.telling(event) == "older":
        return False
    why = event.reading["why"] if event.reading is not None else ""
    return why.startswith(("told as the", "told as something"))


def _gold(document: dict[str, Any], event: Event) -> dict[str, Any] | None:
    word = event.tree[event.trigger.head]
    found = (e for e in document["events"] if word.start < e["end"] and e["start"] < word.end)
    return next(found, None)


def _given(event: Event) -> set[int]:
    """Return the day that an event was given, if it is one."""
    first = as_date(event.reading["first_day"]) if event.reading is not None else None
    last = as_date(event.reading["last_day"]) if event.reading is not None else None
    return {first.toordinal()} if first is not None and first == last else set()


def _linked(bounds: links.Bounds, days: set[int]) -> bool | None:
    """Return whether the links put an event on one of the days; None if they leave it open."""
    if bounds.first_start == bounds.last_end:
        return bounds.first_start in days
    return False if bounds.last_end < min(days) else None


def _placed(gold: dict[str, Any], days: set[int], scorer: ModuleType) -> bool | None:
    """Return whether annotators have an event on one of the days; None if they do not say."""
    when, bounds = scorer.gold_date(gold), scorer.gold_bounds(gold)
    if when:
        first, last = (day_of.fromisoformat(one).toordinal() for one in when)
        if first == last and first in days:
            return True
        return False if last < min(days) else None
    return False if bounds and bounds[1] else None


def fit(rows: Sequence[Row]) -> list[float]:
    """Return weights and bias of a logistic regression, by Newton's method."""
    signs = np.array([[*map(float, has), 1.0] for _, has, _ in rows])
    of_day = np.array([float(is_) for _, _, is_ in rows])
    weights = np.zeros(signs.shape[1])
    penalty = np.full(signs.shape[1], L2)
    penalty[-1] = 0.0
    for _ in range(ROUNDS):
        chances = 1 / (1 + np.exp(-signs @ weights))
        slope = signs.T @ (of_day - chances) - penalty * weights
        curve = (signs.T * (chances * (1 - chances))) @ signs + np.diag(penalty)
        weights += np.linalg.solve(curve, slope)
    return [float(weight) for weight in weights]


def cross_validated(rows: Sequence[Row]) -> list[tuple[float, bool]]:
    """Return the score of each row, with weights fitted without the text it is of."""
    texts = {text: n % FOLDS for n, text in enumerate(sorted({row[0] for row in rows}))}
    scores = []
    for fold in range(FOLDS):
        weights = fit([row for row in rows if texts[row[0]] != fold])
        held_out = [row for row in rows if texts[row[0]] == fold]
        scores += [(chance(signs, weights), is_) for _, signs, is_ in held_out]
    return scores


def chance(signs: Sequence[bool], weights: Sequence[float]) -> float:
    """Return the chance that an event with these signs is of the day."""
    score = sum(w for w, has in zip(weights, (*signs, True), strict=True) if has)
    return float(1 / (1 + np.exp(-score)))


def _measured(scores: Sequence[tuple[float, bool]]) -> list[object]:
    """Return how many, the share of the day, the AUC and the share by tenths of the score."""
    tenths: list[object] = []
    for n in range(1, 9):
        here = [is_ for score, is_ in scores if n <= 10 * score < n + 1]
        tenths.append(f"{sum(here)} of {len(here)}" if here else "-")
    share = 100 * sum(is_ for _, is_ in scores) / len(scores)
    return [len(scores), share, f"{area_under_curve(list(scores)):.3f}", *tenths]


if __name__ == "__main__":
    main()
