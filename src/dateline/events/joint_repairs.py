"""Repairs of what is joined by "and": which deed to which, and in what form.

Each knows one wrong shape around a word, puts it right, and leaves every other word as it is.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dateline.events.dependencies import GIVING, SUBJECTS
from dateline.events.lexicon import PLURAL
from dateline.events.repairing import below, has_subject, rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.text.tokens import Token

_NEEDING_OBJECT = frozenset(
    "arrest award bring build bury buy catch charge convict deport detain dismiss dub embrace "
    "equip execute expel find fine free grant imprison injure jail keep kill make name place "
    "praise publish punish put release replace rescue seize send sentence transport treat "
    "use wound".split()
)
"""Verbs that hardly tell a deed without saying to whom."""
_COMPLETED = frozenset("aux auxpass dobj ccomp xcomp acomp attr oprd prt dative expl".split())
"""Relations of what completes a verb."""


def passive_in_a_row(tokens: list[Token], token: Token) -> bool:
    """Read "the crew were picked up at sea and brought ashore" as two things done to the crew."""
    first = tokens[token.head]
    if token.lemma not in _NEEDING_OBJECT or first.tag != "VBN" or first.i > token.i:
        return False
    passive = any(t.dep == "auxpass" for t in below(tokens, first))
    completed = any(
        t.dep in _COMPLETED and (t.dep != "dobj" or token.lemma not in GIVING)
        for t in below(tokens, token)
    )
    if not passive or completed or has_subject(tokens, token):
        return False
    tokens[token.i] = replace(token, tag="VBN")
    return True


def deed_of_its_form(tokens: list[Token], token: Token) -> bool:
    """Join a deed to one told in its form: "wants to fine a man who fled and jail him" is to jail.

    An infinitive is joined to an infinitive, a participle to one, and a singular to a singular.
    """
    first = tokens[token.head]
    if first.i > token.i or first.pos not in ("VERB", "AUX") or has_subject(tokens, token):
        return False
    form = _form(tokens, token)
    if form is None or form in _forms(tokens, first):
        return False
    above, seen = first, 0
    while above.head != above.i and seen < len(tokens):
        above, seen = tokens[above.head], seen + 1
        if above.i < token.i and above.pos in ("VERB", "AUX") and form in _forms(tokens, above):
            tokens[token.i] = replace(token, head=above.i)
            return True
    return False


def deed_of_several(tokens: list[Token], token: Token) -> bool:
    """Join what several do to them: "men who left when Ek came and are here" is not told of Ek."""
    first = tokens[token.head]
    helper = next((t for t in below(tokens, token) if t.dep == "aux"), None)
    if helper is None or helper.text not in PLURAL or has_subject(tokens, token):
        return False
    if not _is_of_one(tokens, first):
        return False
    above, seen = first, 0
    while above.head != above.i and seen < len(tokens):
        above, seen = tokens[above.head], seen + 1
        subject = _subject(tokens, above)
        if above.i < token.i and subject is not None and _is_several(subject):
            tokens[token.i] = replace(token, head=above.i)
            return True
    return False


def _is_several(noun: Token) -> bool:
    return noun.tag in ("NNS", "NNPS") or noun.text.lower() == "they"


def _is_of_one(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether one person or thing is told to do it, and nobody beside: "he", "Ek"."""
    subject = _subject(tokens, verb)
    if subject is None or any(t.dep == "conj" for t in below(tokens, subject)):
        return False
    return subject.tag in ("NN", "NNP") or subject.text.lower() in ("he", "she", "it")


def _subject(tokens: Sequence[Token], verb: Token) -> Token | None:
    """Return the subject of a verb; for "who", the noun that it stands for."""
    subject = next((t for t in tokens if t.head == verb.i and t.dep in SUBJECTS), None)
    relative = subject is not None and subject.tag in ("WP", "WDT") and verb.dep == "relcl"
    return tokens[verb.head] if relative else subject


def _form(tokens: Sequence[Token], verb: Token) -> str | None:
    """Return the form of a verb joined to others, where that is sure: "sell", "selling", "has"."""
    helper = next((t for t in tokens if t.head == verb.i and t.dep in ("aux", "auxpass")), None)
    if helper is not None:
        return "VBZ" if helper.tag == "VBZ" else None
    return verb.tag if verb.tag in ("VB", "VBG", "VBZ") else None


def _forms(tokens: Sequence[Token], verb: Token) -> set[str]:
    """Return the forms of what may be joined to a verb: "will be sold and close", "sold and is"."""
    tags = {verb.tag, *(t.tag for t in below(tokens, verb) if t.dep in ("aux", "auxpass"))}
    if tags & {"MD", "TO", "VBP"}:
        tags.add("VB")
    if tags & {"MD", "VBD"}:
        tags.add("VBZ")
    if verb.lemma == "be":
        tags.add("VBG")
    return tags


RULES = (
    rule(passive_in_a_row, "conj", "VBD"),
    rule(deed_of_several, "conj", "VBN VBG"),
    rule(deed_of_its_form, "conj", "VB VBG VBZ VBN"),
)
"""The repairs in their order: later ones see what earlier ones put right."""
