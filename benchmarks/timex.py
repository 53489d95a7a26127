"""Time expressions in detail: each corpus with its bootstrap interval, by type, by anchoring.

usage: DATELINE_EVAL=FOLDER python benchmarks/timex.py            writes a section of results.md
       DATELINE_EVAL=FOLDER python benchmarks/timex.py NAME       predictions of one corpus, JSONL

FOLDER holds timex/*.jsonl and their scorer, score_timex.py.
"""

from __future__ import annotations

import importlib.util
import json
import os
import random
import sys
from collections import Counter
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import report

from dateline.tagging import resolve, tag
from dateline.temporal import Now

if TYPE_CHECKING:
    from collections.abc import Iterator

CORPORA = ("timebank", "aquaint", "wikiwars", "tweets", "gum-bio", "gum-other", "recognizers-spec")
SCORED = ("timebank", "aquaint", "wikiwars", "tweets")
SAMPLES = 1000
EPOCH = date(1970, 1, 1).toordinal()


def main() -> int:
    """Score every corpus, or predict one; 2 if there is no evaluation data."""
    named = os.environ.get("DATELINE_EVAL")
    if not named or not Path(named, "score_timex.py").is_file():
        print("timex: set DATELINE_EVAL to the folder with timex/ and its scorer", file=sys.stderr)
        return 2
    folder = Path(named)
    if len(sys.argv) > 1:
        for document in _documents(folder, sys.argv[1]):
            print(json.dumps(predict(document), ensure_ascii=False))
        return 0
    scorer = _scorer(folder)
    found = {name: _pairs(folder, name) for name in CORPORA}
    body = "\n\n".join(
        [_by_corpus(scorer, found), _by_type(scorer, found), _by_anchoring(scorer, found)]
    )
    report.write("Time expressions", body)
    print(body)
    return 0


def predict(document: dict[str, Any]) -> dict[str, Any]:
    """Tag and resolve one document."""
    now = None
    if document.get("dct"):
        day = date.fromisoformat(document["dct"][:10]).toordinal() - EPOCH
        now = Now(day, day)
    timexes = [
        {
            "start": t.start,
            "end": t.end,
            "text": t.text,
            "type": t.timex_type,
            "value": t.timex_value,
            "anchoring": t.anchoring,
        }
        for t in resolve(tag(document["text"]), now)
    ]
    return {"id": document["id"], "timexes": timexes}


def _documents(folder: Path, name: str) -> Iterator[dict[str, Any]]:
    with (folder / "timex" / f"{name}.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def _pairs(folder: Path, name: str) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    return [(document, predict(document)) for document in _documents(folder, name)]


def _scorer(folder: Path) -> Any:  # noqa: ANN401
    spec = importlib.util.spec_from_file_location("score_timex", folder / "score_timex.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _counts(scorer: Any, gold: dict[str, Any], predicted: dict[str, Any]) -> Counter[str]:  # noqa: ANN401
    return Counter(scorer.score({"d": gold}, {"d": predicted})["counts"])


def _value_f1(counts: Counter[str]) -> float:
    return 200 * counts["value"] / max(1, counts["gold"] + counts["pred"])


def _by_corpus(scorer: Any, found: dict[str, Any]) -> str:  # noqa: ANN401
    rows = []
    for name, pairs in found.items():
        each = [_counts(scorer, gold, predicted) for gold, predicted in pairs]
        total = sum(each, Counter[str]())
        chance = random.Random(0)
        samples = sorted(
            _value_f1(sum(chance.choices(each, k=len(each)), Counter[str]()))
            for _ in range(SAMPLES if name in SCORED else 1)
        )
        low, high = samples[len(samples) // 40], samples[-1 - len(samples) // 40]
        interval = f"{low:.1f} to {high:.1f}" if name in SCORED else ""
        relaxed = 200 * total["relaxed"] / (total["gold"] + total["pred"])
        strict = 200 * total["strict"] / (total["gold"] + total["pred"])
        recall = 100 * total["relaxed"] / total["gold"]
        rows.append([name, total["gold"], _value_f1(total), interval, relaxed, recall, strict])
    head = ("corpus", "gold", "value F1", "95 %", "relaxed F1", "relaxed R", "strict F1")
    return "### By corpus\n\n" + report.table(head, rows)


def _by_type(scorer: Any, found: dict[str, Any]) -> str:  # noqa: ANN401
    rows = []
    for name in SCORED:
        golds = {gold["id"]: gold for gold, _ in found[name]}
        predictions = {predicted["id"]: predicted for _, predicted in found[name]}
        by_type = scorer.score(golds, predictions)["by_type"]
        for kind, counts in sorted(by_type.items()):
            shares = (100 * counts[key] / counts["gold"] for key in ("relaxed", "strict", "value"))
            rows.append([f"{name} {kind}", counts["gold"], *shares])
    head = ("corpus and type", "gold", "found", "span equal", "value equal")
    return "### By type, of the gold\n\n" + report.table(head, rows)


def _by_anchoring(scorer: Any, found: dict[str, Any]) -> str:  # noqa: ANN401
    rows = []
    for name in SCORED:
        aligned, right = Counter[str](), Counter[str]()
        for gold, predicted in found[name]:
            kept = scorer.dedupe(predicted["timexes"])
            for i, j, _ in scorer.align(gold["timexes"], kept):
                aligned[kept[j]["anchoring"]] += 1
                right[kept[j]["anchoring"]] += (
                    gold["timexes"][i].get("value", "") == kept[j]["value"]
                )
        rows += [
            [f"{name} {kind}", aligned[kind], 100 * right[kind] / aligned[kind]]
            for kind in sorted(aligned)
        ]
    head = ("corpus and anchoring", "aligned", "value equal")
    return "### By anchoring, of what was found and is gold\n\n" + report.table(head, rows)


if __name__ == "__main__":
    sys.exit(main())
