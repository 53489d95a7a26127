"""Headlines that leave out a word: "Nurses to strike", "Aide arrested in raid", "Two dead"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dateline.events.lexicon import SAY
from dateline.events.repairing import is_somebody

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.text.tokens import Token

_FEWEST, _MOST = 3, 25
"""Words of a headline."""
_COUNTS = frozenset("dozens scores hundreds thousands many several".split())
_ACTIVE = frozenset("aux auxpass dobj ccomp xcomp acomp attr neg".split())
"""What goes with no passive that lacks its auxiliary."""
_INTRANSITIVE = frozenset(
    "fall rise die come go arrive drop climb jump soar plunge slide surge grow shrink emerge "
    "appear disappear happen occur begin start end resign retire talk agree vote win lose return "
    "stay remain sleep live lie sit stand walk run travel fly meet march rally protest clash "
    "collapse crash explode erupt survive succeed fail decline slump tumble gain recover trade "
    "finish close open leave move play fight slip ease edge sink flee strike struggle work "
    "increase decrease double improve continue know hear think learn look wait serve".split()
)
"""Verbs whose past tense needs no object."""


def toll_told(tokens: list[Token]) -> bool:
    """Read "Two nurses dead in market fire" as a clause whose verb is "dead"."""
    if any(token.pos in ("VERB", "AUX") and token.dep == "ROOT" for token in tokens):
        return False
    toll = next((t for t in tokens[1:] if t.text.lower() == "dead" and t.tag == "JJ"), None)
    if toll is None:
        return False
    whom = tokens[toll.i - 1]
    counted = whom.tag == "CD" or whom.text.lower() in _COUNTS or _is_counted(tokens, whom)
    if not counted or not (toll.head == whom.i or whom.head == toll.i):
        return False
    top = toll.i if whom.head in (whom.i, toll.i) else whom.head
    dep = "ROOT" if top == toll.i else whom.dep
    tokens[toll.i] = replace(toll, tag="VBN", pos="VERB", lemma="die", dep=dep, head=top)
    tokens[whom.i] = replace(whom, dep="nsubj", head=toll.i)
    for token in tokens:
        if token.head == whom.i and token.i > toll.i:
            tokens[token.i] = replace(token, head=toll.i)
        elif token.head == toll.i and token.dep == "advmod" and token.i < whom.i:
            tokens[token.i] = replace(token, head=whom.i)
    return True


def future_told(tokens: list[Token]) -> bool:
    """Read "Nurses to strike over pay" as a clause, but not "Plan to close mill"."""
    if len(tokens) > _MOST or not tokens[-1].text[-1].isalnum():
        return False
    to = next((t for t in tokens[1:] if t.pos in ("VERB", "AUX", "PART")), None)
    if to is None or to.text != "to" or tokens[to.head].tag != "VB":
        return False
    verb, noun = tokens[to.head], tokens[to.i - 1]
    if verb.head != noun.i or not is_somebody(noun):
        return False
    root = next(t for t in tokens if t.head == t.i)
    tokens[root.i] = replace(root, dep="dep", head=verb.i)
    tokens[noun.i] = replace(noun, dep="nsubj", head=verb.i)
    tokens[verb.i] = replace(verb, dep="ROOT", head=verb.i)
    return True


def passive_told(tokens: list[Token]) -> bool:
    """Read "Mayor's aide arrested in raid" as a passive: a headline tells deeds in the present."""
    if not _FEWEST <= len(tokens) <= _MOST or not tokens[-1].text[-1].isalnum():
        return False
    verb = next((t for t in tokens if t.pos in ("VERB", "AUX")), None)
    if verb is None or verb.tag not in ("VBN", "VBD") or verb.dep not in ("ROOT", "ccomp"):
        return False
    kids = [t for t in tokens if t.head == verb.i and t.i != verb.i]
    subject = next((t for t in kids if t.dep == "nsubj" and t.i < verb.i), None)
    if subject is None or subject.pos == "PRON" or any(t.dep in _ACTIVE for t in kids):
        return False
    if verb.tag == "VBD" and (verb.lemma in _INTRANSITIVE or verb.lemma in SAY):
        return False
    tokens[verb.i] = replace(verb, tag="VBN")
    tokens[subject.i] = replace(subject, dep="nsubjpass")
    return True


def _is_counted(tokens: Sequence[Token], noun: Token) -> bool:
    return any(t.head == noun.i and t.dep == "nummod" for t in tokens)
