"""Where no map knows: the mill, the kitchen, the ferry at, in or aboard which an event was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.lexicon import EVENT_NOUNS, SAY
from dateline.events.locating import HAPPENING
from dateline.events.nouns import GEOGRAPHY, name_words, words_text
from dateline.events.places import Place, borne_by, is_no_place, named, place_of
from dateline.events.scenes import AT_HAND, PLAYING, REACHING
from dateline.events.sitewords import SITES, carries, is_side, stands, tells_where
from dateline.events.spots import is_of_place, phrases

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.events.entities import Entities
    from dateline.events.grammar import Tree
    from dateline.events.triggers import Trigger
    from dateline.text.tokens import Token

_AMONG = frozenset(
    "among amid under beneath underneath between opposite atop beyond above alongside below "
    "by".split()
)
"""Prepositions that say where before what stands somewhere."""
_BARE = frozenset(
    "home sea school prison jail hospital church court university college town campus deck".split()
)
"""Nouns that need no article where they say where: "in prison", "at sea"."""
_SPANNING = frozenset("over across under above".split())
"""Prepositions after which a bridge or a ledge has the name of what it is at."""
_ANY = frozenset("any no every".split())
_AT_THINGS = frozenset(
    "close reopen evacuate renovate demolish repair restore rebuild block guard cordon".split()
)
"""Verbs for what is done to what stands somewhere, and so there."""
_WAYS = frozenset("home ashore downtown upstairs downstairs abroad overseas aboard".split())
"""Adverbs that say where."""


def venue(
    tree: Tree,
    trigger: Trigger,
    words: Sequence[int],
    timed: Sequence[tuple[int, int]],
    entities: Entities,
) -> Place | None:
    """Return what a clause says an event was in, at or aboard, in the words of the clause.

    words: those under which that stands; timed: the spans of time expressions.
    """
    for node in words:
        verb = tree[node]
        found = _reached(tree, verb) if verb.pos == "VERB" else None
        found = found or _below(tree, node, timed, entities)
        if found is not None:
            return found
        acts = verb.pos == "VERB" and verb.lemma not in SAY
        for thing in tree.kids(node, "dobj", "nsubjpass") if acts else ():
            event = thing.lemma.lower() in EVENT_NOUNS
            if thing.pos == "NOUN" and not (event and verb.lemma not in HAPPENING):
                found = _below(tree, thing.i, timed, entities)
                if found is not None:
                    return found
    return _where(tree, tree[trigger.head if trigger.carrier is None else trigger.carrier])


def _reached(tree: Tree, verb: Token) -> Place | None:
    """Return what a verb reaches, and the way that is one: "left the mill", "came home"."""
    way = next((k for k in tree.kids(verb.i, "advmod") if k.lemma.lower() in _WAYS), None)
    if way is not None:
        return Place(way.text, way.start, way.end, way.text, None)
    near = verb.lemma in (REACHING | AT_HAND) - PLAYING
    for thing in tree.kids(verb.i, "dobj", "nsubjpass") if near or verb.lemma in _AT_THINGS else ():
        word = thing.lemma.lower()
        has_name = thing.pos == "PROPN" and word in SITES | GEOGRAPHY
        stands_there = tells_where(word) and (near or word in SITES) and thing.pos == "NOUN"
        if (has_name or stands_there) and _is_told(tree, thing):
            return place_of(tree, thing)
    return None


def _below(
    tree: Tree, node: int, timed: Sequence[tuple[int, int]], entities: Entities
) -> Place | None:
    """Return what stands under a word after a preposition that says where."""
    for prep, obj in phrases(tree, node):
        in_time = any(start < obj.end and obj.start < end for start, end in timed)
        if in_time or prep.lemma == "through":
            continue
        spans = prep.lemma.lower() in _SPANNING and tree[node].pos == "NOUN"
        if spans and obj.pos == "PROPN" and tells_where(tree[node].lemma):
            found = named(tree, obj, entities)
            if found is not None:
                return found
        among = prep.lemma.lower() in _AMONG and obj.pos == "NOUN" and tells_where(obj.lemma)
        if not among and not is_of_place(tree, node, prep, obj):
            continue
        found = _stands(tree, prep, obj, entities)
        if found is not None:
            return found
    return None


def _where(tree: Tree, verb: Token) -> Place | None:
    """Return the thing of which a relative clause tells: "the mill where he was born"."""
    thing = tree[verb.head]
    if verb.dep != "relcl" or thing.pos != "NOUN" or not tells_where(thing.lemma):
        return None
    where = any(k.lemma == "where" for k in tree.kids(verb.i, "advmod"))
    inside = any(prep.lemma == "in" and obj.tag == "WDT" for prep, obj in tree.prepositions(verb.i))
    return place_of(tree, thing) if where or inside else None


def _stands(tree: Tree, prep: Token, obj: Token, entities: Entities) -> Place | None:
    """Return what a noun after a preposition says that an event was in, at or aboard."""
    if obj.pos == "PROPN":
        return _named(tree, prep, obj, entities)
    if obj.pos != "NOUN":
        return None
    if is_side(obj.lemma):
        whole = next((o for p, o in tree.prepositions(obj.i) if p.lemma == "of"), None)
        if whole is None or not tells_where(whole.lemma):
            return None
        return place_of(tree, obj if _is_told(tree, obj) else whole)
    aboard = carries(obj.lemma) and prep.lemma.lower() != "behind"
    where = tells_where(obj.lemma) or aboard or obj.lemma in _BARE
    return place_of(tree, obj) if where and _is_told(tree, obj) else None


def _is_told(tree: Tree, noun: Token) -> bool:
    """Whether a noun tells of one thing or more, and not of how: "in the car", not "by car"."""
    kids = tree.kids(noun.i, "det", "poss", "nummod", "compound", "nmod")
    if any(k.lemma.lower() in _ANY for k in kids):
        return False
    return bool(kids) or noun.tag == "NNS" or noun.lemma.lower() in _BARE


def _named(tree: Tree, prep: Token, obj: Token, entities: Entities) -> Place | None:
    """Return what bears a name: "at the Sne Mill", "aboard the Sea Star", "at Sne"."""
    if is_no_place(obj):
        return None
    words = name_words(tree, obj)
    word = words[-1].lemma.lower()
    kind = borne_by(tree, obj, entities)
    owned = tree.kid(obj.i, "poss") is not None
    if word in SITES or word in GEOGRAPHY or stands(word):
        return place_of(tree, obj) if owned or len(words) > 1 or kind != "person" else None
    at = prep.lemma.lower() in ("at", "aboard", "inside") and tree[prep.head].pos == "VERB"
    if not at or owned or kind in ("person", "country"):
        return None
    text = words_text(tree, range(words[0].i, words[-1].i + 1))
    return Place(text, words[0].start, words[-1].end, text, None)
