"""Titles before names: "Prime Minister Ada Lund", "FBI Director Nils Ek"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.countries import country
from dateline.events.gender import is_given_name, is_given_to_somebody, is_no_person
from dateline.events.noun_kinds import LONG, is_role, last_part
from dateline.events.wordnet import kinds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.text.tokens import Token

TITLES = frozenset(
    """mr mrs ms miss dr sir lord lady president prime minister chancellor king queen prince
    princess pope senator congressman congresswoman representative governor mayor secretary
    ambassador general colonel major captain lieutenant sergeant admiral judge justice professor
    chairman chairwoman chief director spokesman spokeswoman spokesperson envoy premier rev reverend
    bishop archbishop cardinal sister
    father mother brother author sheikh ayatollah imam rabbi emperor baron duke sen rep gov gen col
    lt sgt capt prof officer commissioner deputy vice leader attorney inspector coach analyst
    economist foreign defence defense finance interior special former us state executive ceo cfo
    coo cto mp mep democrat republican dear""".split()
)
_DOING = ("er", "or", "ist", "ian", "ant", "ent", "man", "woman")
"""How nouns end that say what somebody does."""
_ONE_NAME = 2
"""Words of a name before which a people may stand; with one, it is part of it."""
_SUFFIXES = frozenset("Jr Jr. Sr Sr. II III IV".split())
"""What stands behind a name and is no name."""
ORGANISATION_WORDS = frozenset(
    """ministry department agency authority authorities commission committee council court
    parliament congress senate assembly government administration party union association
    federation league bank company corporation corp inc ltd plc group holdings airlines airways
    lines university college school institute foundation hospital police army navy force forces
    guard bureau office organisation organization nato un eu imf opec who interpol club church times
    post news agency reuters television network board service services society front movement
    alliance coalition cabinet command team airline airport industries systems motors bundestag duma
    knesset pentagon kremlin house nations fund center centre trust llc gmbh ag sa co co. corp. inc.
    ltd.
    """.split()
)
"""Words of names that are those of bodies."""


def split_titles(words: Sequence[Token]) -> tuple[list[str], list[Token]]:
    """Split off the titles before a name, with what they are titles of: "FBI Director Nils Ek".

    "Prime Minister" alone stays a name.
    """
    if not words or words[-1].lemma.lower() in ORGANISATION_WORDS:
        return [], list(words)
    before = words[:-1]
    after = range(len(before), 0, -1)
    last = next((n for n in after if is_title(words[n - 1], words[n:])), 0)
    if is_given_name(words[0].text) or words[last].text in _SUFFIXES:
        last = 0
    titles = [w.text.lower() for n, w in enumerate(words[:last]) if is_title(w, words[n + 1 :])]
    rest = list(words[last:])
    while len(rest) > _ONE_NAME and (state := country(rest[0].text)) and state.way == "people":
        rest.pop(0)
    return titles, rest


def is_office(words: Sequence[Token]) -> bool:
    """Whether words are a title without a name: "Prime Minister"."""
    return is_role(words[-1].lemma) and all(w.lemma.lower() in TITLES for w in words)


def is_title(word: Token, name: Sequence[Token]) -> bool:
    """Whether a word is a title before a `name`: "General", and "Mathematician" before two words.

    What people do is also what they are called: "Mason", "Tyler", "Frank"; but a sentence that
    begins with "Winger Jon Aas" tells what he is.
    """
    low = word.lemma.lower().rstrip(".")
    low = last_part(low) if "-" in low else low
    if low in TITLES:
        return low != "general" or len(name) > 1 or not _are_things(name[0].text.lower())
    if word.i == 0 and len(name) > 1 and is_given_to_somebody(name[0].text):
        return is_role(low) and not is_given_to_somebody(word.text)
    long_enough = len(low) >= LONG and len(name) > 1 and len(name[0].text.rstrip(".")) > 1
    opens = word.i == 0 and not is_no_person(name[-1].text)
    return long_enough and (opens or low.endswith(_DOING)) and is_role(low)


def _are_things(word: str) -> bool:
    """Whether a word is the plural of what is nobody: a firm is named "General Tools"."""
    noun = word.removesuffix("s")
    return noun != word and bool(kinds(noun, "n")) and not is_role(noun)


def may_be_title(word: Token) -> bool:
    """Whether a word is a title before some name: "vice-president"."""
    return last_part(word.lemma.lower()) in TITLES
