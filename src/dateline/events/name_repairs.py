"""Repairs of names: which words are one name.

Each knows one wrong shape around a word, puts it right, and leaves every other word as it is.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dateline.events.countries import country
from dateline.events.dependencies import SUBJECTS
from dateline.events.gender import PARTICLES, is_given_to_somebody
from dateline.events.regions import region
from dateline.events.repairing import is_somebody, rule
from dateline.temporal.names import MONTHS, WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.text.tokens import Token

_FAMILY = frozenset("Sons Son Co Co. Company Partners Associates Brothers Bros Daughters".split())
"""What stands behind "and" in the name of a firm."""
_MEETING = frozenset("host visit face meet play travel".split())
"""What teams do with each other, read as a noun before a name."""
_NAMING = frozenset(("NNP", "NNPS"))
_BEFORE_NAME = (PARTICLES | {"ben"}) - {"ten"}
_ARTICLES = frozenset("al el ad ul ur as ash an at ar az Al El Ad Ul Ur As Ash An At Ar Az".split())
"""What a hyphen joins to a name that comes from Arabic."""
_STRAY = frozenset("npadvmod nsubj nsubjpass dep".split())
_DATES = frozenset((*WEEKDAYS, *MONTHS))


def names_with_particles(tokens: list[Token]) -> bool:
    """Read "Ada van den Berg" and "Omar al-Hassan" as one name each."""
    changed, done = False, 0
    for token in [t for t in tokens if t.text in _BEFORE_NAME or t.text in _ARTICLES]:
        if token.i < done or not _is_before_name(tokens, token):
            continue
        last = token.i + 1
        while last + 1 < len(tokens) and not _ends_name(tokens, last):
            last += 1
        end = tokens[last]
        while end.dep == "compound" and _are_names(tokens[end.i + 1 : end.head + 1]):
            end = tokens[end.head]
        done = end.i + 1
        changed |= _joined(tokens, range(_first(tokens, token.i, end), done))
    return changed


def _is_before_name(tokens: Sequence[Token], particle: Token) -> bool:
    """Whether a particle stands before a name, which a hyphen may join to it."""
    behind = tokens[particle.i + 1 : particle.i + 3]
    if len(behind) > 1 and behind[0].text == "-" and behind[0].start == particle.end:
        name = behind[1]
        return particle.text in _ARTICLES and name.start == behind[0].end and _is_capital(name)
    if not behind or particle.text not in _BEFORE_NAME:
        return False
    return _is_capital(behind[0]) or _is_before_name(tokens, behind[0])


def _is_capital(word: Token) -> bool:
    return word.text[:1].isupper()


def _ends_name(tokens: Sequence[Token], i: int) -> bool:
    """Whether a word is the first of the name itself, behind its particles."""
    joined = i + 2 < len(tokens) and tokens[i + 1].text == "-"
    return _is_capital(tokens[i]) and not joined


def _first(tokens: Sequence[Token], particle: int, end: Token) -> int:
    """Return the first word of the name that has a particle and ends at `end`."""
    first = particle
    while first > 0 and tokens[first - 1].tag in _NAMING | {"HYPH"}:
        before = tokens[first - 1]
        beside = before.head == end.head and before.dep in _STRAY and before.text not in _DATES
        if not (beside or before.i < before.head <= end.i):
            break
        first -= 1
    return first


def _are_names(words: Sequence[Token]) -> bool:
    return bool(words) and all(word.tag in _NAMING for word in words)


def _joined(tokens: list[Token], inside: range) -> bool:
    """Put the words of a name under the last of them; whether they were not."""
    end = tokens[inside[-1]]
    words = [tokens[i] for i in inside if tokens[i].text != "-"]
    if all(w is end or (w.head == end.i and w.pos == "PROPN") for w in words):
        return False
    top = next((w for w in (end, *words) if w.head not in inside or w.head == w.i), None)
    if top is None:
        return False
    verb = tokens[top.head]
    astray = verb.head in inside and verb.i not in inside
    above = tokens[verb.head] if astray else top
    for other in tokens:
        if other.head in inside and other.i not in inside:
            behind = astray and other.head == above.i and other.i > end.i
            tokens[other.i] = replace(other, head=verb.i if behind else end.i)
    if astray:
        head = verb.i if above.head == above.i else above.head
        tokens[verb.i] = replace(verb, dep=above.dep, head=head)
    head = end.i if top.head == top.i else top.head
    tokens[end.i] = replace(end, dep=top.dep, head=head, pos="PROPN", tag="NNP")
    for i in inside[:-1]:
        hyphen = tokens[i].text == "-"
        part = tokens[i] if hyphen else replace(tokens[i], pos="PROPN", tag="NNP")
        tokens[i] = replace(part, dep="punct" if hyphen else "compound", head=end.i)
    return True


def name_with_and(tokens: list[Token], token: Token) -> bool:
    """Read "Ek & Lund", "Ek and Sons" and "Trinidad and Tobago" as one name each."""
    if not 0 < token.i < len(tokens) - 1:
        return False
    before, after = tokens[token.i - 1], tokens[token.i + 1]
    if before.tag not in _NAMING or after.tag not in _NAMING:
        return False
    whole = f"{before.text} and {after.text}"
    of_firm = token.text == "&" or after.text in _FAMILY
    if not of_firm and country(whole) is None and region(whole) is None:
        return False
    last = after
    while last.dep == "compound" and last.head == last.i + 1 and tokens[last.head].tag in _NAMING:
        last = tokens[last.head]
    if last.dep != "conj" or last.head != before.i:
        return False
    for other in tokens:
        if other.head == before.i and other.i not in (before.i, last.i):
            tokens[other.i] = replace(other, head=last.i)
    top = last.i if before.head == before.i else before.head
    tokens[last.i] = replace(last, dep=before.dep, head=top)
    tokens[before.i] = replace(before, dep="compound", head=last.i)
    tokens[token.i] = replace(token, dep="compound", head=last.i, pos="PROPN", tag="NNP")
    return True


def word_of_name(tokens: list[Token], token: Token) -> bool:
    """Read an adjective with a capital as part of a name: "the charity Warm Homes"."""
    name = tokens[token.head]
    opens = token.i == 0 and token.dep == "amod"
    whole = token.dep == "compound" and token.pos == "PROPN"
    if whole or opens or name.tag not in _NAMING or not token.text.istitle() or token.i > name.i:
        return False
    between = tokens[token.i + 1 : name.i]
    if not all(t.head == name.i and t.tag in _NAMING for t in between):
        return False
    state = country(name.text)
    people = state is not None and state.way == "people"
    if people or country(token.text) is not None or is_given_to_somebody(tokens[token.i + 1].text):
        return False
    if token.i > 0 and not tokens[token.i - 1].text[-1].isalnum():
        return False
    tokens[token.i] = replace(token, tag="NNP", pos="PROPN", dep="compound")
    return True


def name_beside(tokens: list[Token], name: Token) -> bool:
    """Read "a guard, Nils Ek, 57, was hit" as of one: the parser has two subjects."""
    first = min(t.i for t in tokens if name.i in (t.i, t.head) and t.dep != "punct")
    if first < 2 or tokens[first - 1].text != "," or name.i + 1 >= len(tokens):
        return False
    who = next((t for t in tokens[: first - 1] if t.dep == name.dep and t.head == name.head), None)
    if who is None or who.pos != "NOUN" or not is_somebody(who) or tokens[name.i + 1].text != ",":
        return False
    if any(t.dep == "cc" and t.head == who.i for t in tokens[: first - 1]):
        return False
    tokens[name.i] = replace(name, dep="appos", head=who.i)
    return True


def deed_between_names(tokens: list[Token], token: Token) -> bool:
    """Read "Rovers host Albion on Saturday" as what Rovers do."""
    if token.text not in _MEETING or not 0 < token.i < len(tokens) - 1:
        return False
    who, after = tokens[token.i - 1], tokens[token.i + 1]
    whom = tokens[token.head] if token.dep == "compound" else None
    told = token if whom is None else whom
    if told.head != told.i or not _is_capital(who) or who.head != token.i:
        return False
    if not (_is_capital(after) if whom is None else whom.pos == "PROPN"):
        return False
    for other in tokens:
        if other.head == told.i and (other.i > told.i or other.dep == "punct"):
            tokens[other.i] = replace(other, head=token.i)
        elif other.head == token.i and other.i < who.i:
            tokens[other.i] = replace(other, head=who.i)
    tokens[who.i] = replace(who, dep="nsubj", pos="PROPN", tag="NNP")
    tokens[token.i] = replace(token, dep="ROOT", head=token.i, pos="VERB", tag="VBP")
    if whom is not None:
        tokens[whom.i] = replace(whom, dep="dobj", head=token.i)
    return True


RULES = (
    rule(name_with_and, "cc"),
    rule(deed_between_names, "compound ROOT", "NN"),
    rule(word_of_name, "amod", "JJ NNP"),
    rule(word_of_name, "compound", "JJ"),
    rule(name_beside, " ".join(SUBJECTS), "NNP NNPS"),
)
"""The repairs in their order: later ones see what earlier ones put right."""
