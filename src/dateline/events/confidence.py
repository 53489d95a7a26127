"""How sure a mention is: shares measured on annotated news, by what the mention looks like.

`benchmarks/calibration.py` measures them: they are fitted on one corpus and reported on others. A
date is right if the annotators' day lies in its interval, or their bounds do not exclude it; an
event is right if the annotators have one at its trigger.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.lexicon import SOMETIMES_EVENTS

if TYPE_CHECKING:
    from dateline.events.grammar import Tree
    from dateline.events.triggers import Trigger

_SAYING = frozenset("say tell announce report add".split())

ATTACHMENT = 0.97
"""A time expression that is given to an event dates it; it multiplies the expression's own."""
SHARED = 0.95
"""An event has the time of the one it belongs to, or is the same as; multiplies the other's."""
SCENE = 0.6
"""What a story goes on to tell is of the time that it named last; multiplies that time's own."""
PLANNED = 0.89
"""What is planned without a date lies on or after publication."""
EARLIER = 0.92
"""What is told as something earlier lies on or before publication."""
GOING_ON = 0.6
"""What goes on when it is told goes on on the day of publication."""

_STATEMENT, _STATEMENT_ASIDE = 0.88, 0.8
"""What is said is said on the day of the news: in a main clause in the past, and elsewhere."""

_SAID, _STATED = 0.97, 0.92
_NOUN, _NOUN_AT_TIMES = 0.75, 0.66
_FORMS = {"VBD": 0.95, "VB": 0.92, "VBN": 0.92, "VBG": 0.85, "VBP": 0.84, "VBZ": 0.72}
_PARTICIPLE, _RELATIVE_PRESENT = 0.68, 0.51
"""Triggers that are events: by kind, form and clause."""


def of_statement(tree: Tree, trigger: Trigger) -> float:
    """Return how often what is said without a time is said on the day of the news."""
    verb = tree[trigger.head]
    plain = verb.dep == "ROOT" and verb.tag in ("VBD", "VBZ")
    return _STATEMENT if plain else _STATEMENT_ASIDE


def of_event(tree: Tree, trigger: Trigger) -> float:
    """Return the probability that a trigger names an event."""
    word = tree[trigger.head]
    if trigger.kind == "noun":
        return _NOUN_AT_TIMES if word.lemma.lower() in SOMETIMES_EVENTS else _NOUN
    if trigger.kind == "statement":
        return _SAID if word.lemma in _SAYING else _STATED
    if word.dep == "acl" and word.tag in ("VBN", "VBG"):
        return _PARTICIPLE
    if word.dep == "relcl" and word.tag in ("VBZ", "VBP"):
        return _RELATIVE_PRESENT
    return _FORMS.get(word.tag, _NOUN)
