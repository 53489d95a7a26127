"""Places that a clause names otherwise than after a preposition: "the storm swept Norway"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.countries import country
from dateline.events.naming import is_place
from dateline.events.nouns import name_words
from dateline.events.places import Place, before_noun, is_geographic, is_no_place, named, of_site
from dateline.events.regions import region
from dateline.events.scenes import REACHING, is_disaster
from dateline.events.spots import is_site, names_nothing_known

if TYPE_CHECKING:
    from dateline.events.entities import Entities
    from dateline.events.grammar import Tree
    from dateline.events.triggers import Trigger
    from dateline.text.tokens import Token

LIVING_THROUGH = frozenset("experience suffer see witness endure undergo host survive".split())
"""Verbs whose subject, if it is a place, is where their object happens."""
_SHARES = frozenset("part quarter third half most much swath stretch section rest".split())
"""Nouns for so much of what "of" says: "swept away a quarter of Lima"."""
_CONTESTS = frozenset("Marathon Prix Olympics Games Masters Open Festival Derby Biennale".split())
"""How names end of what people win or take part in: "the Boston Marathon"."""


def reached(tree: Tree, trigger: Trigger, entities: Entities) -> Place | None:
    """Return the place that a clause names otherwise than after a preposition.

    It is what a verb reaches ("the storm swept Norway"), where a relative clause tells of it ("the
    town where he was born"), or whose country lives through it ("Norway saw an outbreak").
    """
    carrier = tree[trigger.head if trigger.carrier is None else trigger.carrier]
    if carrier.dep == "dobj" and tree[carrier.head].lemma in LIVING_THROUGH:
        carrier = tree[carrier.head]
    if carrier.pos != "VERB":
        return None
    name: Token | None = None
    contest = tree.kid(carrier.i, "dobj")
    if contest is not None and contest.text in _CONTESTS:
        return _of_contest(tree, contest, entities)
    is_reached = carrier.lemma in REACHING or _is_struck(tree, carrier)
    if is_reached:
        name = tree.kid(carrier.i, "dobj", "nsubjpass")
    elif carrier.lemma in LIVING_THROUGH and tree.kid(carrier.i, "dobj"):
        subject = tree.subject(carrier.i)
        name = tree[subject.noun] if subject is not None else None
    if name is None:
        return _where(tree, carrier, entities)
    if name.pos != "PROPN" and not is_reached:
        return None
    if name.lemma in _SHARES:
        name = next((obj for prep, obj in tree.prepositions(name.i) if prep.lemma == "of"), name)
    found = named(tree, name, entities)
    if found is None and is_reached:
        return of_site(tree, name, entities) if is_site(tree, name, entities) else None
    sure = found is not None and (
        is_place(found.text)
        or name.pos == "NOUN"
        or is_geographic(name_words(tree, name))
        or is_certain(found)
    )
    return found if sure else None


def _where(tree: Tree, verb: Token, entities: Entities) -> Place | None:
    """Return the place of which a relative clause tells: "moved to Oslo in May, where she wrote".

    So was what somebody says there, and what was done next.
    """
    while verb.dep in ("conj", "ccomp", "xcomp") and tree[verb.head].pos == "VERB":
        verb = tree[verb.head]
    where = next((k for k in tree.kids(verb.i, "advmod") if k.lemma == "where"), None)
    if where is None or verb.dep not in ("relcl", "advcl"):
        return None
    for word in reversed(tree.tokens[: where.i]):
        if word.pos == "VERB":
            break
        inside = word.dep in ("compound", "nmod")
        if word.pos != "PROPN" or (inside and tree[word.head].pos != "NOUN") or is_no_place(word):
            continue
        beside = word.dep == "appos" and tree[word.head].pos == "PROPN"
        name = tree[word.head] if beside else word
        found = named(tree, name, entities)
        if found is None and not inside and names_nothing_known(tree, name, entities):
            return Place(name.text, name.start, name.end, name.text, None)
        return found or (of_site(tree, name, entities) if is_site(tree, name, entities) else None)
    return None


def _is_struck(tree: Tree, verb: Token) -> bool:
    """Whether a verb tells what a disaster does, whatever that is: "a quake jolted Peru"."""
    subject = tree.subject(verb.i)
    if subject is None or subject.passive:
        return False
    return is_disaster(tree[subject.noun].lemma.lower())


def _of_contest(tree: Tree, noun: Token, entities: Entities) -> Place | None:
    """Return the place in the name of a contest: "the Boston Marathon", "the Italian Open"."""
    first = name_words(tree, noun)[0]
    state = country(first.text)
    if state is not None and state.way in ("name", "people"):
        return Place(first.text, first.start, first.end, state.name, state.code)
    return before_noun(tree, noun, entities)


def is_certain(found: Place) -> bool:
    return region(found.text) is not None or " and " in found.text
