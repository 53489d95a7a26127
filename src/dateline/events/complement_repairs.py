"""Repairs of what completes a verb: whom it is done to, and what that is said to be or become.

Each knows one wrong shape around a word, puts it right, and leaves every other word as it is.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dateline.events.nouns import is_role
from dateline.events.repairing import below, has_subject, is_somebody, rule

if TYPE_CHECKING:
    from dateline.text.tokens import Token

_APPOINTING = frozenset("elect name appoint crown declare proclaim vote dub".split())
_WANTING = frozenset("want need have get like order".split())


def named_to_office(tokens: list[Token], token: Token) -> bool:
    """Part an office from who gets it: "elected Nils Ek president", "named her director"."""
    verb = tokens[token.head]
    if verb.lemma not in _APPOINTING or verb.i > token.i or not is_role(token.lemma):
        return False
    kids = below(tokens, token)
    who = next(
        (
            t
            for t in reversed(kids)
            if t.i < token.i
            and (t.text.lower() == "her" or (t.dep == "compound" and t.pos == "PROPN"))
        ),
        None,
    )
    first = next((t for t in kids if t.i < token.i), None)
    if who is None or first is None or tokens[first.i].dep == "det":
        return False
    for kid in kids:
        if kid.i < who.i:
            tokens[kid.i] = replace(kid, head=who.i)
    tag = "PRP" if who.tag == "PRP$" else who.tag
    tokens[who.i] = replace(who, tag=tag, dep="dobj", head=verb.i)
    tokens[token.i] = replace(token, dep="oprd")
    return True


def made_something(tokens: list[Token], token: Token) -> bool:
    """Part a thing from what is made of it: "made the purchase of jets a priority"."""
    noun = tokens[token.head]
    verb = tokens[noun.head]
    if noun.dep != "dobj" or noun.pos != "NOUN" or not verb.i < token.i < noun.i:
        return False
    tokens[token.i] = replace(token, dep="dobj", head=verb.i)
    tokens[noun.i] = replace(noun, dep="oprd")
    return True


def wanted_done(tokens: list[Token], token: Token) -> bool:
    """Read what somebody wants as a passive: "the mayor wants the ban lifted"."""
    marked = any(t.dep in ("mark", "aux", "dobj") for t in below(tokens, token))
    if tokens[token.head].lemma not in _WANTING or marked or not has_subject(tokens, token):
        return False
    tokens[token.i] = replace(token, tag="VBN")
    return True


def doer_behind_verb(tokens: list[Token], token: Token) -> bool:
    """Find who does it behind the verb: "also attending the show were envoys of Norway"."""
    be = tokens[token.head]
    who = next((t for t in below(tokens, be) if t.dep == "attr"), None)
    if be.lemma != "be" or not token.i < be.i or has_subject(tokens, token) or who is None:
        return False
    if who.i < be.i or not is_somebody(who):
        return False
    for kid in below(tokens, be):
        tokens[kid.i] = replace(kid, head=token.i)
    top = token.i if be.head == be.i else be.head
    tokens[who.i] = replace(who, dep="nsubj", head=token.i)
    tokens[token.i] = replace(token, dep=be.dep, head=top)
    tokens[be.i] = replace(be, dep="aux", head=token.i)
    return True


RULES = (
    rule(named_to_office, "dobj", "NN"),
    rule(made_something, "nsubj", "NN NNS NNP"),
    rule(wanted_done, "ccomp", "VBD"),
    rule(doer_behind_verb, "csubj", "VBG"),
)
"""The repairs in their order: later ones see what earlier ones put right."""
