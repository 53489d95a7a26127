"""The place that a guide or a history is about: "Skagen is a town in Denmark"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.countries import country
from dateline.events.nouns import name_words, words_text
from dateline.events.places import Place, known
from dateline.events.scenes import MOTION
from dateline.events.wordnet import kinds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.events.entities import Entities
    from dateline.events.event import Event
    from dateline.events.grammar import Tree
    from dateline.events.pointing import Pointing
    from dateline.text.tokens import Token

_OPENING = 4
"""Sentences, with the headline, that say what a text is about."""
_SETTLED = frozenset(
    "city town village island archipelago country capital municipality borough district province "
    "region state county port resort suburb neighbourhood neighborhood commune republic territory "
    "settlement metropolis parish hamlet peninsula".split()
)
_NOWHERE = ("cognition", "emotion", "communication", "perception")
"""Kinds of verbs for what happens nowhere in particular."""
_MOSTLY = 0.5


def topic(trees: Sequence[Tree], entities: Entities) -> Place | None:
    """Return the place of which one of the first sentences says that it is a town, an island …."""
    for tree in trees[:_OPENING]:
        for verb in tree.tokens:
            if verb.lemma != "be" or verb.tag != "VBZ" or verb.dep != "ROOT":
                continue
            name, what = tree.kid(verb.i, "nsubj"), tree.kid(verb.i, "attr")
            if name is None or what is None or name.pos != "PROPN" or name.i > verb.i:
                continue
            if what.lemma.lower() in _SETTLED:
                return _place(tree, name, what, entities)
    return None


def _place(tree: Tree, name: Token, what: Token, entities: Entities) -> Place:
    words = name_words(tree, name)
    text = words_text(tree, [w.i for w in words])
    span = (words[0].start, words[-1].end)
    inside = [
        state.code
        for token in tree.tokens[what.i :]
        if token.pos == "PROPN" and (state := country(token.text)) is not None
    ]
    code = inside[0] if inside else None
    return known(text, span, entities, code) or Place(text, *span, text, code)


def is_in_topic(event: Event, about: Place, pointing: Pointing) -> bool:
    """Whether what a text about a place tells happened there.

    It did unless its sentence names another place, somebody moves, or it is nothing that happens
    anywhere.
    """
    tree, trigger = event.tree, event.trigger
    if event.status != "occurred" or trigger.kind == "statement":
        return False
    verb = tree[trigger.head if trigger.carrier is None else trigger.carrier]
    others = (
        place
        for place in pointing.named(event.number)
        if place.name != about.name and (place.latitude or place.country != about.country)
    )
    if verb.lemma in MOTION or any(others):
        return False
    shares = kinds(verb.lemma.lower(), "v") if verb.pos == "VERB" else {}
    return sum(shares.get(kind, 0.0) for kind in _NOWHERE) < _MOSTLY
