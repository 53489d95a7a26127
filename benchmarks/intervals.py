"""How far a score over few documents can be trusted: bootstrap intervals over documents.

Efron and Tibshirani, "An Introduction to the Bootstrap" (1993). A pair of documents counts as often
as the product of how often the two were drawn, so that no document is paired with its own copy.
"""

from __future__ import annotations

import json
import random
from collections import Counter
from importlib import util
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_DRAWS = 1000

Pairs = Counter[tuple[str, str]]


def cross_document_f1(gold: Path, truth: Path, found: Path) -> tuple[float, float]:
    """Return the 95 % interval of the cross-document pair F1 that score_merge.py gives."""
    labels, answers = _labels(gold, truth, found)
    real, said = _pairs(gold, labels), _pairs(gold, answers)
    hits = Counter(pair for pair, _ in real & said)
    counts = [hits, Counter(pair for pair, _ in real), Counter(pair for pair, _ in said)]
    documents = sorted({key[0] for key in labels})
    dice = random.Random(0)
    scores = sorted(
        _f1(counts, Counter(dice.choices(documents, k=len(documents)))) for _ in range(_DRAWS)
    )
    return scores[int(0.025 * _DRAWS)], scores[int(0.975 * _DRAWS) - 1]


def _f1(counts: list[Pairs], drawn: Mapping[str, int]) -> float:
    hit, real, said = (
        sum(n * drawn.get(a, 0) * drawn.get(b, 0) for (a, b), n in pairs.items())
        for pairs in counts
    )
    return 200 * hit / (real + said) if real + said else 0.0


def _pairs(gold: Path, labels: dict[Any, str]) -> set[tuple[tuple[str, str], Any]]:
    return {((a[0], b[0]), (a, b)) for a, b in _scorer(gold).cross_pairs(labels)}


def _labels(gold: Path, truth: Path, found: Path) -> tuple[dict[Any, str], dict[Any, str]]:
    """Return the chain and the event of each gold mention that is found, as the scorer does."""
    scorer = _scorer(gold)
    documents = scorer.load(str(truth), "doc_id", "id")
    lines = found.read_text(encoding="utf-8").splitlines()
    answers = {one["id"]: one["mentions"] for one in map(json.loads, lines)}
    labels: dict[Any, str] = {}
    events: dict[Any, str] = {}
    for name, document in documents.items():
        for start, end, chain in scorer.gold_mentions(document):
            for one in answers.get(name, ()):
                if one["start"] < end and start < one["end"]:
                    labels[name, start, end], events[name, start, end] = chain, one["event_id"]
                    break
    return labels, events


def _scorer(gold: Path) -> Any:  # noqa: ANN401 - a module that is not ours
    spec = util.spec_from_file_location("score_merge", gold / "score_merge.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(gold / "score_merge.py")
    module = util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
