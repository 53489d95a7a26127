"""What "then" is: "since then", "after that" and "soon after" count from the time named last."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from dateline.events import anchoring, forms
from dateline.events.older import RECENT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.events.event import Event
    from dateline.events.grammar import Tree
    from dateline.events.noun_governing import Inherited
    from dateline.temporal import Now

_RELATIONS: dict[str, Inherited] = {
    "since": "since", "by": "before", "until": "before", "before": "before", "after": "after",
}  # fmt: skip
_LATER = frozenset("later afterwards afterward thereafter after".split())
_AT_ONCE = frozenset("minutes moments seconds".split())
_SOON = frozenset("soon shortly immediately".split())
_STAYS = 3
"""Sentences for which a time is the last one that "then" can mean."""


def date_by_then(events: Sequence[Event], now: Now | None) -> None:
    """Bound events without a date by the time of the deed that was told with one last."""
    last: Event | None = None
    for number, sentence in groupby(events, key=lambda event: event.number):
        here = list(sentence)
        joined = _joined(here[0].tree)
        dated = [event for event in here if _is_dated(event)]
        if joined is not None:
            verb, relation = joined
            before = [event for event in dated if event.trigger.head < verb]
            told = before[-1] if before else last
            counted = any(event.trigger.carrier == verb for event in dated)
            near = told is not None and number - told.number <= _STAYS and not counted
            for event in here if near else ():
                if event.trigger.carrier in (verb, *_conjuncts(event.tree, verb)):
                    _bound(event, told, relation, now)
        last = dated[-1] if dated else last


def _joined(tree: Tree) -> tuple[int, Inherited] | None:
    """Return the verb that "then" or "later" stands under, and on which side its deed lies."""
    for token in tree.tokens[1:]:
        word, before = token.text.lower(), tree[token.i - 1].text.lower()
        relation: Inherited | None = None
        if word == "then" and before in ("since", "by", "until"):
            relation = _RELATIONS[before]
        elif word == "that" and token.dep == "pobj" and before in ("before", "after"):
            relation = _RELATIONS[before] if tree[token.head].i == token.i - 1 else None
        elif word in _LATER and token.dep == "advmod":
            relation = "same" if before in _AT_ONCE else "after"
            if word == "after" and before not in _SOON:
                relation = None
        elif word == "since" and token.dep == "advmod":
            if any(k.lemma.lower() != "ever" for k in tree.kids(token.i)):
                continue
            relation = "since"
        verb = tree.verb_above(token.i) if relation is not None else None
        if relation is not None and verb is not None:
            return verb.i, relation
    return None


def _conjuncts(tree: Tree, verb: int) -> list[int]:
    """Return the verbs that are joined to one and have no subject of their own."""
    return [k.i for k in tree.kids(verb, "conj") if tree.kid(k.i, "nsubj", "nsubjpass") is None]


def _bound(event: Event, last: Event | None, relation: Inherited, now: Now | None) -> None:
    if event.reading is not None or event.status not in ("occurred", "negated", "ongoing"):
        return
    if last is None or last.reading is None or event.trigger.kind == "statement":
        return
    if relation == "after" and _is_ahead(event, last, now):
        return
    reading = anchoring.inherited(last.reading, relation, now, done=True)
    event.reading, event.firm = reading, reading is not None and relation == "same"


def _is_ahead(event: Event, last: Event, now: Now | None) -> bool:
    """Whether the news says what was to come: "died on Monday. She would later become mayor"."""
    verb = event.trigger.carrier
    if verb is None or now is None or last.reading is None:
        return False
    day = last.reading["last_day"]
    recent = day is not None and day > now.first_day - RECENT
    return recent and forms.is_future_in_past(event.tree, event.tree[verb])


def _is_dated(event: Event) -> bool:
    """Whether an event has a time of its own that "then" can mean."""
    if event.time is None or event.reading is None or event.status != "occurred":
        return False
    known = None not in (event.reading["first_day"], event.reading["last_day"])
    return known and event.trigger.kind != "statement"
