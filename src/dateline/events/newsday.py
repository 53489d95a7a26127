"""How likely an event that is told as the news, without a time, is of the day of the news.

A logistic score over a few signs: how the event is told, where in the text, and whether the text
speaks of older times there. `benchmarks/newsday.py` fits the weights and says on what.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dateline.events.grammar import Tree
    from dateline.events.triggers import Trigger
    from dateline.records import TimeExpression
    from dateline.temporal import Now

SIGNS = {
    "present": "it is told in the simple present, as in headlines",
    "dependent": "it is told in a participle or a relative clause",
    "plural": "it is a noun for several events",
    "quoted": "it stands in a quotation",
    "lead": "it stands where the news is told",
    "told before": "the first sentences have an event of its kind",
    "older time": "its sentence, or the one before, names a time long before the news",
}
WEIGHTS = (0.49, -0.40, -0.86, 0.21, 0.81, 0.37, -1.13)
BIAS = 0.55
"""Texts differ in how much of them is the news of the day: between what two corpora ask for."""
LIKELY = 0.5
"""From this on an event is given the day; below, only that it was not later."""

_NEWS_DAYS = 7
_DEPENDENT = frozenset(("acl", "relcl", "pcomp"))


def older_times(
    trees: Sequence[Tree], times_in: Sequence[Sequence[TimeExpression]], now: Now
) -> list[bool]:
    """Return, of each sentence with these time expressions, whether it tells of older times.

    It does if its main clause names a time long before the news, or if it names none after a
    sentence that named one last: "In 1996 the group split. Others followed."
    """
    earliest = now.first_day - _NEWS_DAYS
    told, before = [], False
    for tree, times in zip(trees, times_in, strict=True):
        past = [
            time.last_day < earliest and _is_of_main_clause(tree, time)
            for time in times
            if time.first_day is not None and time.last_day is not None
        ]
        told.append(any(past) or (not past and before))
        before = bool(past) and past[-1]
    return told


def _is_of_main_clause(tree: Tree, time: TimeExpression) -> bool:
    """Whether a time stands under the main verb, not in a clause or phrase under that."""
    word = next((t.i for t in tree.sentence.tokens if t.end > time.start), None)
    verb = tree.verb_above(word) if word is not None else None
    while verb is not None and verb.dep == "conj":
        verb = tree[verb.head]
    return verb is not None and verb.dep == "ROOT"


def signs(
    tree: Tree,
    trigger: Trigger,
    *,
    quoted: bool,
    lead: bool,
    told_before: bool,
    older_time: bool,
) -> tuple[float, ...]:
    """Return the values of SIGNS, in their order, for an event."""
    verb = tree[trigger.carrier] if trigger.carrier is not None else None
    return (
        float(verb is not None and verb.tag == "VBZ"),
        float(verb is not None and verb.dep in _DEPENDENT),
        float(verb is None and tree[trigger.head].tag == "NNS"),
        float(quoted),
        float(lead),
        float(told_before),
        float(older_time),
    )


def probability(values: Iterable[float]) -> float:
    """Return the chance that an event with these signs is of the day of the news."""
    score = BIAS + sum(weight * value for weight, value in zip(WEIGHTS, values, strict=True))
    return 1 / (1 + math.exp(-score))
