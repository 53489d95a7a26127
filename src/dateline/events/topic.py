"""The place that a guide or a history is about: "Skagen is a town in Denmark"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.countries import country
from dateline.events.nouns import name_words, words_text
from dateline.events.places import Place, borne_by, is_geographic, known
from dateline.events.scenes import MOTION
from dateline.events.spots import below
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
_GROUPS = frozenset("group chain cluster pair string".split())
_LYING = frozenset("be lie locate situate".split())
_NOW = ("VBZ", "VBP")
_NOWHERE = ("cognition", "emotion", "communication", "perception")
"""Kinds of verbs for what happens nowhere in particular."""
_MOSTLY = 0.5


def topic(trees: Sequence[Tree], entities: Entities) -> Place | None:
    """Return the place of which one of the first sentences says that it is a town, an island …."""
    for tree in trees[:_OPENING]:
        for verb in tree.tokens:
            if verb.dep != "ROOT":
                continue
            name = tree.kid(verb.i, "nsubj", "nsubjpass")
            if name is None or name.pos != "PROPN" or name.i > verb.i:
                continue
            lies = _lies(tree, verb, name, entities) and _is_land(tree, name, trees, entities)
            if lies or _is_settled(tree, verb):
                return _place(tree, name, verb, entities)
    return None


def _is_settled(tree: Tree, verb: Token) -> bool:
    """Whether it is said to be a town, an island or "a group of islands"."""
    what = tree.kid(verb.i, "attr")
    if verb.lemma != "be" or verb.tag not in _NOW or what is None:
        return False
    parts = [obj for prep, obj in tree.prepositions(what.i) if prep.lemma == "of"]
    whole = what.lemma in _GROUPS
    return any(noun.lemma.lower() in _SETTLED for noun in (what, *(parts if whole else ())))


def _lies(tree: Tree, verb: Token, name: Token, entities: Entities) -> bool:
    """Whether something is said to lie somewhere: "Skagen is in Denmark"."""
    if verb.lemma not in _LYING or tree.kid(verb.i, "attr", "acomp") is not None:
        return False
    if (tree.kid(verb.i, "auxpass") or verb).tag not in _NOW:
        return False
    return borne_by(tree, name, entities) is None and below(tree, verb.i, (), entities) is not None


def _is_land(tree: Tree, name: Token, trees: Sequence[Tree], entities: Entities) -> bool:
    """Whether a name is that of a part of the earth, and not of somebody or of a firm.

    It says so itself, or beside it ("Sne, the Lund Islands"), maps know it, or the text tells of
    what is in it.
    """
    words = name_words(tree, name)
    names = (words, *(name_words(tree, k) for k in tree.kids(name.i, "appos") if k.pos == "PROPN"))
    if any(is_geographic(each) or each[-1].lemma.lower() in _SETTLED for each in names):
        return True
    if known(words_text(tree, [w.i for w in words]), (0, 0), entities) is not None:
        return True
    return any(
        word.text == name.text and word.dep == "pobj" and each[word.head].lemma.lower() == "in"
        for each in trees
        for word in each.tokens
    )


def _place(tree: Tree, name: Token, verb: Token, entities: Entities) -> Place:
    words = name_words(tree, name)
    text = words_text(tree, [w.i for w in words])
    span = (words[0].start, words[-1].end)
    inside = [
        state.code
        for token in tree.tokens[verb.i :]
        if token.pos == "PROPN" and (state := country(token.text)) is not None
    ]
    code = inside[0] if inside else None
    return known(text, span, entities, code) or Place(text, *span, text, code)


def is_in_topic(event: Event, about: Place, pointing: Pointing) -> bool:
    """Whether what a text about a place tells happened there.

    It did unless its sentence names another place, somebody moves, or it is nothing that happens
    anywhere; a war that has a name is larger than a town.
    """
    tree, trigger = event.tree, event.trigger
    if event.status != "occurred" or trigger.kind == "statement":
        return False
    whole = [obj for prep, obj in tree.prepositions(trigger.head) if prep.lemma == "of"]
    if any(_is_named_war(tree, noun) for noun in (tree[trigger.head], *whole)):
        return False
    verb = tree[trigger.head if trigger.carrier is None else trigger.carrier]
    doers = {
        name_words(tree, token)[0].start
        for token in tree.tokens
        if token.dep == "nsubj" and token.pos == "PROPN"
    }
    others = [p for p in pointing.others(event.number, about) if p.start not in doers]
    if verb.lemma in MOTION or others:
        return False
    shares = kinds(verb.lemma.lower(), "v") if verb.pos == "VERB" else {}
    return sum(shares.get(kind, 0.0) for kind in _NOWHERE) < _MOSTLY


def _is_named_war(tree: Tree, noun: Token) -> bool:
    """Whether a noun is the name of a war: "World War II"."""
    words = name_words(tree, noun) if noun.pos == "PROPN" else []
    return any(word.lemma.lower() == "war" for word in words)
