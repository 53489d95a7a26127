"""Repairs of what belongs to an event noun: who does it and to whom, and whom it harmed.

Each knows one wrong shape around a word, puts it right, and leaves every other word as it is.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dateline.events.dependencies import SUBJECTS
from dateline.events.lexicon import EVENT_NOUNS
from dateline.events.noun_kinds import is_role
from dateline.events.repairing import below, is_somebody, rule
from dateline.temporal.names import WEEKDAYS

if TYPE_CHECKING:
    from dateline.text.tokens import Token

_TO_WHOM = frozenset(("of", "on", "against"))
_HURT = frozenset("injured wounded hurt maimed".split())
_WHERE_OR_WHEN = frozenset("in at near on to".split())
_OF_A_PLACE = frozenset(
    "City Republic Bank University Gulf Isle Bay Strait Straits Province State Kingdom Ministry "
    "Department House Court Church Cape Valley District Town County Island Port".split()
)
"""What a name may go on after with "of"."""
_FEWEST = 4
"""Words before the second of those who take part in something."""


def doer_of_event(tokens: list[Token], token: Token) -> bool:
    """Join to a noun who does it: "marched over the killing of a cook by guards"."""
    verb, last = tokens[token.head], tokens[token.i - 1]
    if token.text != "by" or verb.pos != "VERB" or last.dep != "pobj":
        return False
    join = tokens[last.head]
    noun = tokens[join.head]
    if join.lemma not in _TO_WHOM or noun.lemma.lower() not in EVENT_NOUNS:
        return False
    kids = below(tokens, verb)
    passive = verb.tag == "VBN" and not any(t.lemma == "have" and t.dep == "aux" for t in kids)
    who = next((t for t in below(tokens, token) if t.dep == "pobj"), None)
    if passive or who is None or not is_somebody(who):
        return False
    tokens[token.i] = replace(token, dep="prep", head=noun.i)
    return True


def target_of_event(tokens: list[Token], token: Token) -> bool:
    """Join to a noun against whom it is: "a protest by bakers against a tax", "a raid by men on".

    The parser puts that under those who do it.
    """
    who = tokens[token.head]
    by = tokens[who.head]
    done = tokens[by.head]
    noun = tokens[done.head] if done.dep == "acl" and done.tag == "VBN" else done
    if token.text not in ("on", "against") or who.dep != "pobj" or by.text != "by":
        return False
    if noun.pos != "NOUN" or noun.lemma.lower() not in EVENT_NOUNS:
        return False
    tokens[token.i] = replace(token, head=noun.i)
    return True


def whom_of_event(tokens: list[Token], token: Token) -> bool:
    """Join to a noun whom it befalls: "the arrest in Lund on Monday of a cook"."""
    noun = tokens[token.i - 1]
    if token.text != "of" or noun.i != token.head or noun.text in _OF_A_PLACE:
        return False
    while noun.pos == "PROPN" and noun.i > 1:
        first = noun.i
        while first > 1 and tokens[first - 1].pos == "PROPN":
            first -= 1
        join = tokens[first - 1]
        if join.text not in _WHERE_OR_WHEN or (join.text == "on" and noun.text not in WEEKDAYS):
            return False
        noun = tokens[join.i - 1]
    if noun.i == token.head or noun.pos != "NOUN" or noun.lemma.lower() not in EVENT_NOUNS:
        return False
    who = next((t for t in below(tokens, token) if t.dep == "pobj"), None)
    if who is None or not is_somebody(who):
        return False
    tokens[token.i] = replace(token, head=noun.i)
    return True


def name_of_whom(tokens: list[Token], token: Token) -> bool:
    """Read a name behind "of" or a role as told of: "the death of coach Nils Ek shook Lund".

    The parser makes it a second subject, or another word for the event.
    """
    first = token.i
    while first > 0 and tokens[first - 1].head == token.i and tokens[first - 1].dep == "compound":
        first -= 1
    before = tokens[first - 1]
    of = before if before.text == "of" else tokens[before.head]
    stray = token.dep == "appos" and token.head == of.head and before.i != of.i
    if first == 0 or of.text != "of" or not (stray or _is_second(tokens, token, before)):
        return False
    if before.i != of.i:
        if before.dep != "pobj" or not is_role(before.lemma):
            return False
        for kid in below(tokens, before):
            tokens[kid.i] = replace(kid, head=token.i)
        tokens[before.i] = replace(before, dep="compound", head=token.i)
    elif any(t.dep == "pobj" for t in below(tokens, of)):
        return False
    tokens[token.i] = replace(token, dep="pobj", head=of.i)
    return True


def _is_second(tokens: list[Token], token: Token, before: Token) -> bool:
    """Whether a verb has another subject ahead of this one."""
    return token.dep in SUBJECTS and any(
        t.dep in SUBJECTS and t.head == token.head for t in tokens[: before.i]
    )


def party_to_event(tokens: list[Token], token: Token) -> bool:
    """List those together who take part: "a fight among clerks, cooks and the guards"."""
    if not is_somebody(token):
        return False
    first = min(t.i for t in (token, *below(tokens, token)))
    if first < _FEWEST or tokens[first - 1].text != ",":
        return False
    party = tokens[first - 2]
    join = tokens[party.head]
    noun = tokens[join.head]
    if join.lemma not in ("between", "among") or noun.lemma.lower() not in EVENT_NOUNS:
        return False
    if token.dep in SUBJECTS:
        tokens[noun.i] = replace(noun, dep=token.dep, head=token.head)
    tokens[token.i] = replace(token, dep="conj", head=party.i)
    return True


def harmed_in_event(tokens: list[Token], token: Token) -> bool:
    """Read "left three cooks injured" as of the cooks, who are injured."""
    who = tokens[token.i - 1]
    verb = tokens[who.head]
    if token.text not in _HURT or verb.lemma != "leave" or who.dep != "dobj":
        return False
    if token.head != verb.i:
        return False
    tokens[token.i] = replace(token, dep="acl", head=who.i)
    return True


RULES = (
    rule(harmed_in_event, "advcl ccomp", "VBN VBD"),
    rule(doer_of_event, "prep agent"),
    rule(target_of_event, "prep"),
    rule(name_of_whom, "nsubj nsubjpass appos", "NNP NNPS"),
    rule(whom_of_event, "prep"),
    rule(party_to_event, "conj nsubj nsubjpass"),
)
"""The repairs in their order: later ones see what earlier ones put right."""
