"""Who wins and who loses, by the words above a win or a defeat: "cruised to a win"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.roles import could_act, subject_of

if TYPE_CHECKING:
    from dateline.events.grammar import Tree
    from dateline.text.tokens import Token

WON = frozenset("win victory triumph".split())
"""What somebody wins over others."""
DEFEATS = frozenset(("defeat",))
"""What befalls somebody whom others beat."""
_HANDING = frozenset("give hand earn bring secure".split())
_CARRYING = frozenset("take send lift put keep move carry push propel leave".split())
"""Verbs by which a result brings whose it is somewhere: "the win took Ek to the top"."""


def whose(tree: Tree, noun: Token) -> list[int]:
    """Return who won a win or lost by a defeat, as the words above it say."""
    if noun.lemma not in WON | DEFEATS or tree.kid(noun.i, "poss") is not None:
        return []
    above = tree[noun.head]
    if noun.dep == "dobj" and above.lemma in _HANDING:
        return _given_it(tree, noun, above)
    if noun.dep == "pobj" and above.lemma == "to":
        return _came_to_it(tree, tree[above.head])
    if noun.dep == "nsubj" and above.lemma in _CARRYING:
        return _somebody(tree, above)
    return []


def is_handed(noun: Token, verb: Token) -> bool:
    """Whether a verb tells that its subject hands a win to somebody else: "gave Ek the win"."""
    return noun.lemma in WON and verb.lemma in _HANDING


def _given_it(tree: Tree, noun: Token, verb: Token) -> list[int]:
    """Return whom a verb gives it: "gave Ek a win"; without an article he seems part of it."""
    to = [k.i for k in tree.kids(verb.i, "dative")]
    if to or tree.kid(noun.i, "det", "poss") is not None:
        return to
    return [k.i for k in tree.kids(noun.i, "compound") if k.pos == "PROPN" and k.i == verb.i + 1]


def _came_to_it(tree: Tree, verb: Token) -> list[int]:
    """Return who comes or is led to it: "cruised to a win", "fired Lund to a win"."""
    if verb.pos != "VERB":
        return []
    return _somebody(tree, verb) if tree.kids(verb.i, "dobj") else subject_of(tree, verb)


def _somebody(tree: Tree, verb: Token) -> list[int]:
    return [k.i for k in tree.kids(verb.i, "dobj") if could_act(tree, k)]
