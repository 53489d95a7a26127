"""Repairs of what is said: which words are those that somebody says, and which say so.

Each knows one wrong shape around a verb of saying, and leaves every other word as it is.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dateline.events.lexicon import REPORTING, SAY
from dateline.events.repairing import below, has_subject, rule

if TYPE_CHECKING:
    from dateline.text.tokens import Token

_HERE = frozenset("in at during on".split())
_ACCUSING = frozenset("accuse suspect convict acquit charge clear".split())


def deed_after_source(tokens: list[Token], token: Token) -> bool:
    """Give what is said its second part: "it leaked, Ek said, and could sink" is not Ek's sinking.

    Who says something in the past does not say it in another form.
    """
    said = tokens[token.head]
    if said.lemma not in SAY or said.tag != "VBD" or token.i < said.i or token.lemma in SAY:
        return False
    told = tokens[said.head] if said.dep == "parataxis" else _told(tokens, said, token)
    same = token.tag == "VBD" or has_subject(tokens, token)
    aside = told is not None and told.i < said.i
    if told is None or same or (aside and tokens[said.i + 1].text != ","):
        return False
    tokens[token.i] = replace(token, head=told.i)
    return True


def _told(tokens: list[Token], said: Token, token: Token) -> Token | None:
    """Return the clause that somebody says, which stands before what goes on with it."""
    return next((t for t in below(tokens, said) if t.dep == "ccomp" and t.i < token.i), None)


def said_on_an_occasion(tokens: list[Token], token: Token) -> bool:
    """Let that be said which is told on an occasion: "said in a letter that it had sunk"."""
    noun = tokens[token.head]
    prep = tokens[noun.head]
    said = tokens[prep.head]
    if noun.dep != "pobj" or prep.text.lower() not in _HERE or said.lemma not in REPORTING:
        return False
    kids = below(tokens, token)
    that = next((t for t in kids if t.text == "that"), None)
    if that is None or not said.i < noun.i < that.i or not has_subject(tokens, token):
        return False
    whole = that.dep == "mark" or any(t.dep in ("dobj", "auxpass") and t.i > that.i for t in kids)
    if not whole or any(t.dep == "ccomp" for t in below(tokens, said)):
        return False
    tokens[that.i] = replace(that, dep="mark", tag="IN")
    tokens[token.i] = replace(token, dep="ccomp", head=said.i)
    return True


def of_what_accused(tokens: list[Token], token: Token) -> bool:
    """Put a deed under the verb that accuses somebody of it: "accused Ek of stealing a van"."""
    noun = tokens[token.head]
    verb = tokens[noun.head]
    if noun.dep != "dobj" or verb.lemma not in _ACCUSING or token.text not in ("of", "with"):
        return False
    if token.text == "of" and not any(t.dep == "pcomp" for t in below(tokens, token)):
        return False
    tokens[token.i] = replace(token, head=verb.i)
    return True


RULES = (
    rule(said_on_an_occasion, "acl relcl", "VBD VBZ VBP VBN VB VBG"),
    rule(of_what_accused, "prep", "IN"),
    rule(deed_after_source, "conj", "VB VBZ VBP VBN VBG"),
)
"""The repairs in their order."""
