"""Verbs that tell no deed beside what stands with them: "went on to win", "plays a role"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.forms import is_infinitive
from dateline.events.wordnet import kinds

if TYPE_CHECKING:
    from dateline.events.grammar import Tree
    from dateline.text.tokens import Token

_IDIOMS = {
    "play": frozenset("role part".split()),
    "make": frozenset("sense difference".split()),
    "take": frozenset("time care lot".split()),
    "pay": frozenset("attention".split()),
    "bear": frozenset("mind resemblance".split()),
    "blow": frozenset(("mind",)),
    "give": frozenset(("rise",)),
    "hold": frozenset("true".split()),
}
"""Verbs that with one of these objects tell a state."""
_HAVE = frozenset("have has 've ’ve 's ’s".split())
_MENTAL = "cognition emotion perception stative having".split()
_MOSTLY = 0.5
"""Share of a word's senses."""
_COMING_TO = frozenset("acknowledge accept stand symbolise symbolize represent define".split())


def is_idle(tree: Tree, verb: Token) -> bool:
    """Whether a verb only helps others or tells a state: "going to leave", "have got a house".

    So do idioms ("plays a role") and "it takes courage to leave".
    """
    only = _IDLE.get(verb.lemma)
    if only is not None and only(tree, verb):
        return True
    objects = _IDIOMS.get(verb.lemma)
    thing = tree.kid(verb.i, "dobj") if objects is not None else None
    return objects is not None and thing is not None and thing.lemma in objects


def _only_goes(tree: Tree, verb: Token) -> bool:
    """Whether somebody is only "going to" do something, or "went on to" do it."""
    if verb.tag == "VBG":
        return _leads_to_infinitive(tree, verb)
    on = any(k.text == "on" for k in tree.kids(verb.i, "prt"))
    return on and any(
        k.i == verb.i + 3 and is_infinitive(tree, k) for k in tree.kids(verb.i, "xcomp", "advcl")
    )


def _leads_to_infinitive(tree: Tree, verb: Token) -> bool:
    """Whether a verb has an infinitive with "to": "used to swim"."""
    inner = tree.kid(verb.i, "xcomp")
    if inner is None or inner.pos not in ("VERB", "AUX"):
        return False
    return any(k.tag == "TO" for k in tree.kids(inner.i, "aux"))


def _only_comes(tree: Tree, verb: Token) -> bool:
    return _comes_to_think(tree, verb) or _is_about(tree, verb) or _asks_whence(tree, verb)


def _comes_to_think(tree: Tree, verb: Token) -> bool:
    """Whether somebody comes to think or be something: "came to believe", "came to be feared"."""
    inner = tree.kid(verb.i, "xcomp", "advcl")
    if inner is None or tree[verb.i + 1].tag != "TO":
        return False
    if tree.is_passive(inner.i) or inner.lemma in _COMING_TO:
        return True
    shares = kinds(inner.lemma.lower(), "v")
    return inner.i == verb.i + 2 and sum(shares.get(kind, 0.0) for kind in _MENTAL) >= _MOSTLY


def _is_about(tree: Tree, verb: Token) -> bool:
    """Whether a clause only says what about: "when it came to money"."""
    subject = tree.kid(verb.i, "nsubj")
    it = verb.dep == "advcl" and subject is not None and subject.text.lower() == "it"
    return it and any(k.text == "to" for k in tree.kids(verb.i, "prep"))


def _asks_whence(tree: Tree, verb: Token) -> bool:
    """Whether a clause is about where something is from: "did not say where it came from"."""
    sources = [obj for prep, obj in tree.prepositions(verb.i) if prep.lemma == "from"]
    return any(word.text.lower() == "where" and word.i < verb.i for word in sources)


def _only_compares(tree: Tree, verb: Token) -> bool:
    del tree
    return verb.tag == "VBN" and verb.dep == "advcl"


def _is_absent(tree: Tree, verb: Token) -> bool:
    return verb.tag == "VBG" and tree.kid(verb.i, "dobj") is None


def _has_got(tree: Tree, verb: Token) -> bool:
    """Whether somebody has something or must do it: "has got a house", "got to leave"."""
    if tree.kid(verb.i, "dobj") is not None:
        had = any(k.text.lower() in _HAVE for k in tree.kids(verb.i, "aux"))
        return had and verb.tag in ("VBN", "VBD")
    return verb.text.lower() == "got" and _only_used(tree, verb)


def _only_used(tree: Tree, verb: Token) -> bool:
    """Whether somebody used to do something."""
    if verb.text.lower() not in ("used", "got") or tree.kids(verb.i, "dobj", "auxpass"):
        return False
    inner = tree.kid(verb.i, "xcomp")
    return inner is not None and any(k.tag == "TO" for k in tree.kids(inner.i, "aux"))


def _it_takes(tree: Tree, verb: Token) -> bool:
    """Whether a clause only says what a deed needs: "it takes courage to leave"."""
    if tree.kid(verb.i, "xcomp", "advcl", "ccomp") is None:
        return False
    subject = tree.kid(verb.i, "nsubj", "expl")
    return subject is not None and subject.text.lower() == "it"


def _is_estimate(tree: Tree, verb: Token) -> bool:
    """Whether a participle only says how much something is: "damage put at 2 million"."""
    if tree.kids(verb.i, "dobj", "aux", "auxpass"):
        return False
    behind = [obj for prep, obj in tree.prepositions(verb.i) if prep.lemma == "at"]
    return any(obj.tag == "CD" or tree.kid(obj.i, "nummod", "quantmod") for obj in behind)


_IDLE = {
    "go": _only_goes,
    "come": _only_comes,
    "compare": _only_compares,
    "miss": _is_absent,
    "get": _has_got,
    "use": _only_used,
    "take": _it_takes,
    "put": _is_estimate,
    "estimate": _is_estimate,
}
"""What to ask of a verb, by its lemma."""
