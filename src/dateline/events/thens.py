"""What "then" is: "since then", "by then" and "after that" count from the time named last."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from dateline.events import anchoring

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.events.event import Event
    from dateline.events.governing import Inherited
    from dateline.events.grammar import Tree
    from dateline.temporal import Now

_RELATIONS: dict[str, Inherited] = {
    "since": "since", "by": "before", "until": "before", "before": "before", "after": "after",
}  # fmt: skip
_STAYS = 3
"""Sentences for which a time is the last one that "then" can mean."""


def date_by_then(events: Sequence[Event], now: Now | None) -> None:
    """Bound events without a date by the time of the deed that was told with one last."""
    last: Event | None = None
    for number, sentence in groupby(events, key=lambda event: event.number):
        here = list(sentence)
        joined = _joined(here[0].tree)
        if joined is not None and last is not None and number - last.number <= _STAYS:
            verb, relation = joined
            for event in here:
                if event.trigger.carrier in (verb, *_conjuncts(event.tree, verb)):
                    _bound(event, last, relation, now)
        last = next((e for e in reversed(here) if _is_dated(e)), last)


def _joined(tree: Tree) -> tuple[int, Inherited] | None:
    """Return the verb that "then" stands under, and on which side of it its deed lies."""
    for token in tree.tokens:
        then = token.text.lower()
        if then not in ("then", "that") or token.i == 0:
            continue
        word = tree[token.i - 1].text.lower()
        if (word in ("since", "by", "until")) != (then == "then") or word not in _RELATIONS:
            continue
        alone = tree[token.head].i == token.i - 1 or then == "then"
        if not alone or (then == "that" and tree[token.i].dep != "pobj"):
            continue
        verb = tree.verb_above(token.i - 1)
        if verb is not None:
            return verb.i, _RELATIONS[word]
    return None


def _conjuncts(tree: Tree, verb: int) -> list[int]:
    """Return the verbs that are joined to one and have no subject of their own."""
    return [k.i for k in tree.kids(verb, "conj") if tree.kid(k.i, "nsubj", "nsubjpass") is None]


def _bound(event: Event, last: Event, relation: Inherited, now: Now | None) -> None:
    if event.reading is not None or event.status not in ("occurred", "negated", "ongoing"):
        return
    assert last.reading is not None  # noqa: S101 - it has a date
    reading = anchoring.inherited(last.reading, relation, now, done=True)
    event.reading, event.firm = reading, reading is not None


def _is_dated(event: Event) -> bool:
    """Whether an event has a time of its own that "then" can mean."""
    if event.time is None or event.reading is None or event.status != "occurred":
        return False
    known = None not in (event.reading["first_day"], event.reading["last_day"])
    return known and event.trigger.kind != "statement"
