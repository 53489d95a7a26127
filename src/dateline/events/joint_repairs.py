"""Repairs of what is joined by "and": which deed to which, and in what form.

Each knows one wrong shape around a word, puts it right, and leaves every other word as it is.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dateline.events.complement_repairs import SOME, TELLING
from dateline.events.dependencies import GIVING, SUBJECTS
from dateline.events.lexicon import PLURAL
from dateline.events.repairing import below, has_subject, rule
from dateline.events.wordnet import kinds

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
_FINITE = frozenset("VBD VBZ VBP MD".split())
_OBJECTS = frozenset("dobj oprd attr".split())
_HELPING = frozenset("aux auxpass neg advmod".split())
_NOUNS = frozenset("NOUN PROPN PRON DET NUM".split())


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


def subject_behind_object(tokens: list[Token], token: Token) -> bool:
    """Read "he broke an arm and two others died" as of two others: only one "and" joins it all."""
    first = tokens[token.head]
    noun = _ending_before(tokens, token)
    if first.i > token.i or noun is None or noun.dep != "conj" or has_subject(tokens, token):
        return False
    joined = tokens[noun.head]
    cc = next((t for t in tokens[joined.i : noun.i] if t.dep == "cc" and t.head == joined.i), None)
    passive = token.tag == "VBN" and any(t.dep == "auxpass" for t in below(tokens, first))
    told = token.tag != "VBN" or any(t.dep in _HELPING for t in below(tokens, token))
    if cc is None or not told or not (first.tag in _FINITE or passive) or joined.head != first.i:
        return False
    if joined.dep not in _OBJECTS or joined.i < first.i:
        return False
    if any(t.dep == "cc" and t.head == first.i for t in tokens[first.i : token.i]):
        return False
    _part(tokens, (first, cc, noun, token))
    return True


def object_taken_for_subject(tokens: list[Token], token: Token) -> bool:
    """Read "the army shelled the town and rebels fled" as two deeds: nobody shells that they fled.

    The parser has the town and the rebels flee.
    """
    first = tokens[token.head]
    if first.pos != "VERB" or first.tag not in _FINITE or token.tag not in _FINITE:
        return False
    kids = below(tokens, token)
    done_to = next((t for t in kids if t.dep in SUBJECTS and first.i < t.i < token.i), None)
    if done_to is None or any(t.dep == "mark" for t in kids) or _takes_clause(first.lemma):
        return False
    below_it = below(tokens, done_to)
    cc = next((t for t in below_it if t.dep == "cc"), None)
    others = [t for t in below_it if t.dep == "conj"]
    completed = any(t.dep in ("dobj", "attr", "acomp") for t in below(tokens, first))
    if cc is None or len(others) != 1 or completed or cc.i > others[0].i:
        return False
    tokens[done_to.i] = replace(done_to, dep="dobj", head=first.i)
    tokens[token.i] = replace(token, dep="conj")
    _part(tokens, (first, cc, others[0], tokens[token.i]))
    return True


def _part(tokens: list[Token], words: tuple[Token, Token, Token, Token]) -> None:
    """Give a verb its subject, and let "and" join it to the first: "(first) and (noun) (verb)"."""
    first, cc, noun, verb = words
    passive = any(t.dep == "auxpass" for t in below(tokens, verb))
    tokens[noun.i] = replace(noun, dep="nsubjpass" if passive else "nsubj", head=verb.i)
    tokens[cc.i] = replace(cc, head=first.i)


def _ending_before(tokens: Sequence[Token], verb: Token) -> Token | None:
    """Return the head of the noun phrase that ends right before a verb and its helpers."""
    last = verb.i - 1
    while last > 0 and tokens[last].head == verb.i and tokens[last].dep in _HELPING:
        last -= 1
    noun = tokens[last]
    while noun.dep != "conj" and noun.head != noun.i and noun.head < verb.i:
        noun = tokens[noun.head]
    return noun if noun.pos in _NOUNS and noun.head != verb.i else None


def _takes_clause(verb: str) -> bool:
    shares = kinds(verb, "v")
    return sum(shares.get(kind, 0) for kind in TELLING) > SOME


RULES = (
    rule(subject_behind_object, "conj", "VBD VBZ VBP VBN"),
    rule(object_taken_for_subject, "ccomp", "VBD VBZ VBP"),
    rule(passive_in_a_row, "conj", "VBD"),
    rule(deed_of_several, "conj", "VBN VBG"),
    rule(deed_of_its_form, "conj", "VB VBG VBZ VBN"),
)
"""The repairs in their order: later ones see what earlier ones put right."""
