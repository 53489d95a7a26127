"""How likely a trigger names an event, and no thing, state or truth.

A logistic score over signs: what the word means, its form, its clause, and what the sentence says
of it. `benchmarks/eventness.py` fits the weights and says on what.
"""

from __future__ import annotations

import math
from operator import mul
from typing import TYPE_CHECKING

from dateline.events.event_nouns import is_told_as_event
from dateline.events.lexicon import RARELY_EVENTS
from dateline.events.wordnet import kinds

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dateline.events.grammar import Tree
    from dateline.events.participants import Actor
    from dateline.events.triggers import Trigger

SIGNS = {
    "noun": "it is a noun",
    "happening": "of a noun: the share of its senses that are acts, events or processes",
    "rarely": "of a noun: it mostly names a paper, a body, a sum or a state",
    "told": "of a noun: it comes before or after something, happens, or is held or made",
    "bare": "of a noun: nothing determines it",
    "saying": "it is a verb of saying",
    "plainly": "it is one of the plainest of these",
    "past": "it is in the simple past",
    "present": "it is in the simple present",
    "perfect": "it is in the perfect",
    "progressive": "it is a participle or gerund in -ing",
    "modal": "it has a modal",
    "infinitive": "it has a to",
    "is done": "it is passive in the present",
    "was done": "it is passive otherwise",
    "participle": "it is a past participle behind a noun",
    "attributive": "it is a present participle behind a noun",
    "relative": "it stands in a relative clause",
    "joined": "it is joined to another verb",
    "stative": "of a verb: the share of its senses that are of being or having",
    "mind": "of a verb: the share of its senses that are of thinking, feeling or perceiving",
    "dated": "a time expression dates it",
    "cast": "somebody is known to take part",
    "agent": "somebody is known to do it",
    "lead": "it stands where the news is told",
}
WEIGHTS = (
    -1.77,
    1.23,
    -1.51,
    0.65,
    -1.02,
    0.28,
    0.65,
    0.66,
    -0.77,
    1.15,
    -0.53,
    0.39,
    0.28,
    -0.3,
    0.77,
    -1.08,
    -0.57,
    -0.48,
    -0.37,
    -0.86,
    -0.62,
    0.83,
    0.3,
    0.46,
    0.3,
)
BIAS = 1.91
"""That of timeml-aquaint; annotators leave out more or less, so that others ask for 1.1 to 3.0."""

_HAPPENING = "act event joint activity saying gathering process phenomenon".split()
_PLAINLY = frozenset("say tell announce report add".split())
_LEAD = 5
"""Sentences, with the headline, that tell what the news is."""


def signs(
    tree: Tree, trigger: Trigger, cast: Sequence[Actor], number: int, *, dated: bool
) -> tuple[float, ...]:
    """Return the values of SIGNS, in their order; number: the sentence's."""
    return (
        *_of_noun(tree, trigger),
        float(trigger.kind == "statement"),
        float(trigger.kind == "statement" and tree[trigger.head].lemma in _PLAINLY),
        *_of_verb(tree, trigger.carrier),
        float(dated),
        float(bool(cast)),
        float(any(actor.role == "agent" for actor in cast)),
        float(number < _LEAD),
    )


def _of_noun(tree: Tree, trigger: Trigger) -> tuple[float, ...]:
    if trigger.kind != "noun":
        return (0.0,) * 5
    noun = tree[trigger.head]
    shares = kinds(noun.lemma.lower(), "n")
    told = trigger.carrier is None and is_told_as_event(tree, noun, ())
    return (
        1.0,
        sum(shares.get(kind, 0.0) for kind in _HAPPENING),
        float(noun.lemma.lower() in RARELY_EVENTS or noun.text.lower() in RARELY_EVENTS),
        float(told),
        float(not tree.kids(noun.i, "det", "poss", "amod", "compound", "prep", "nummod")),
    )


def _of_verb(tree: Tree, place: int | None) -> tuple[float, ...]:
    if place is None:
        return (0.0,) * 14
    verb = tree[place]
    auxiliaries = tree.kids(place, "aux", "auxpass")
    passives = [k for k in auxiliaries if k.dep == "auxpass"]
    present = verb.tag in ("VBZ", "VBP") and not auxiliaries
    is_done = any(k.tag in ("VBZ", "VBP") for k in passives)
    shares = kinds(verb.lemma.lower(), "v")
    return (
        float(verb.tag == "VBD" and not auxiliaries),
        float(present),
        float(any(k.dep == "aux" and k.lemma == "have" for k in auxiliaries)),
        float(verb.tag == "VBG"),
        float(any(k.tag == "MD" for k in auxiliaries)),
        float(any(k.tag == "TO" for k in auxiliaries)),
        float(is_done),
        float(bool(passives) and not is_done),
        float(verb.dep == "acl" and verb.tag == "VBN"),
        float(verb.dep == "acl" and verb.tag == "VBG"),
        float(verb.dep == "relcl"),
        float(verb.dep == "conj"),
        shares.get("stative", 0.0) + shares.get("having", 0.0),
        shares.get("cognition", 0.0) + shares.get("emotion", 0.0) + shares.get("perception", 0.0),
    )


def probability(values: Iterable[float]) -> float:
    """Return the chance, to three digits, that a trigger with these signs names an event."""
    score = BIAS + sum(map(mul, WEIGHTS, values))
    return round(1 / (1 + math.exp(-score)), 3)
