"""Who says so beside what is told: "as Ek said, the bank fell", "voiced hope that it would"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.lexicon import REPORTING

if TYPE_CHECKING:
    from dateline.events.grammar import Tree
    from dateline.text.tokens import Token

_SAID = REPORTING - {"thank", "warn", "add", "announce", "sign"}
_VOICING = frozenset("express voice".split())
_FELT = frozenset("hope fear confidence belief optimism conviction concern wish".split())


def as_said(tree: Tree, told: Token, below: Token) -> Token | None:
    """Return the verb of the aside that says who tells a clause: "as Ek said", "as told by Ek".

    told: the clause's verb; below: what leads from the event up to it, if it is not its own.
    """
    for clause in tree.kids(told.i, "advcl"):
        mark = tree.kid(clause.i, "mark")
        if clause.i == below.i or mark is None or mark.text.lower() != "as":
            continue
        put = clause.lemma == "put" and any(k.text == "it" for k in tree.kids(clause.i, "dobj"))
        whole = tree.kid(clause.i, "ccomp", "xcomp") is None
        bare = clause.lemma == "tell" or tree.kid(clause.i, "dobj") is None
        if put or (clause.lemma in _SAID and whole and bare):
            return clause
    return None


def voiced(tree: Tree, below: Token, noun: Token) -> Token | None:
    """Return the verb by which somebody tells a hope or fear: "expressed hope that it would"."""
    above = tree[noun.head]
    clause = below.dep in ("acl", "ccomp") and below.tag != "VBG"
    told = noun.dep == "dobj" and noun.lemma in _FELT and above.lemma in _VOICING
    return above if clause and told else None
