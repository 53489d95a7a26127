"""Whether a text tells the news of its day, or something else: history, a life, a talk, a guide.

In news the past tense is of the day of publication, elsewhere it is only older than it. News names
days near its own where it begins ("on Tuesday", "Jan 6"), or tells what people said; histories and
lives name years long past; talk says "I" and "you", letters begin with "Dear". A bare "today" or
"now" proves little: every kind of text has them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dateline.events.lexicon import REPORTING

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from dateline.events.grammar import Tree
    from dateline.records import TimeExpression
    from dateline.temporal import Now
    from dateline.text.tokens import Token

_NEAR_DAYS = 14
_OLD_DAYS = 700
_TALK = frozenset("i you we my your our me us".split())
_MUCH_TALK = 0.03
"""Share of words that only talk has; twice as many where it is told what people said."""
_SOMEBODY = frozenset("i me my mine myself".split())
_HARDLY = 0.005
"""Share of words up to which "I" tells nobody's own story."""
_SAYS = frozenset(("say", "tell"))
"""Verbs that tell in the present tense too what somebody has just said."""
_MUCH_TOLD = 0.1
"""Share of sentences in which somebody said something."""
_SOME_TOLD = 0.05
"""The same, where "today" says that the text may be news."""
_BEGINNING = 6
"""Sentences in which news names its day, with headline and dateline."""
_BRIEF, _SHORT = 12, 20
"""Sentences of a brief, which may name no day at all; of a report, which may tell no words."""
_LOOKED_AT = 60
"""Sentences that are looked at."""
_DAY_NAME = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|tomorrow|tonight|last night"
    r"|this (?:morning|afternoon|evening)"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? ?\d"
    r"|\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"|\d{4}-\d\d-\d\d)",
    re.IGNORECASE,
)


def is_news(
    trees: Sequence[Tree], times: Sequence[TimeExpression], now: Now | None, quoted: Sequence[bool]
) -> bool:
    """Return whether the past tense of a text is that of the day's news.

    quoted: of each sentence, whether it stands in a quotation, where anybody may say "I".
    """
    if now is None:
        return False
    if any(len(tree) and tree[0].text.lower() == "dear" for tree in trees[:_BRIEF]):
        return False
    report = _share_told(trees, _is_told) >= _MUCH_TOLD
    if _share_of(_TALK, trees, quoted) > _MUCH_TALK * (2 if report else 1):
        return False
    told = _share_told(trees, _is_told_or_says)
    days = [time for time in times if time.first_day is not None and time.last_day is not None]
    beginning = [tree.sentence.end for tree in trees if len(tree)][:_BEGINNING]
    near = [
        time for time in days if beginning and time.start < beginning[-1] and _is_near(time, now)
    ]
    if any(_DAY_NAME.search(time.text) for time in near):
        return True
    old = sum(_is_old(time, now) for time in days)
    named = sum(_is_old(time, now) and time.anchoring == "explicit" for time in days)
    if 2 * old > len(days) or (not near and named and 2 * named >= len(days)):
        return False
    if any("today" in time.text.lower() for time in near):
        return told >= _SOME_TOLD or len(trees) <= _SHORT
    return told >= _MUCH_TOLD or (len(trees) <= _BRIEF and not old)


def is_for_readers(trees: Sequence[Tree], quoted: Sequence[bool]) -> bool:
    """Whether hardly anybody says "I" in a text, so that its "you" is whoever reads it."""
    return _share_of(_SOMEBODY, trees, quoted) <= _HARDLY


def is_told_in_past(trees: Sequence[Tree]) -> bool:
    """Return whether a text tells in the past tense, so that its present tense tells no deeds."""
    tags = [token.tag for tree in trees for token in tree.tokens if token.pos == "VERB"]
    return 2 * tags.count("VBD") > tags.count("VBZ") + tags.count("VBP")


def _is_near(time: TimeExpression, now: Now) -> bool:
    """Whether a time expression is a day, or two, within a fortnight of publication."""
    first, last = time.first_day, time.last_day
    if first is None or last is None:
        return False
    return last - first <= 1 and abs(first - now.first_day) <= _NEAR_DAYS


def _is_old(time: TimeExpression, now: Now) -> bool:
    return time.last_day is not None and time.last_day < now.first_day - _OLD_DAYS


def _share_of(some: Collection[str], trees: Sequence[Tree], quoted: Sequence[bool]) -> float:
    """Return the share of some words among those outside quotations."""
    words = [
        token.text.lower()
        for tree, inside in list(zip(trees, quoted, strict=True))[:_LOOKED_AT]
        if not inside
        for token in tree.sentence.tokens
    ]
    return sum(word in some for word in words) / len(words) if words else 0.0


def _share_told(trees: Sequence[Tree], tells: Callable[[Token], bool]) -> float:
    """Return the share of sentences in which a verb `tells` what somebody said."""
    told = [any(map(tells, tree.tokens)) for tree in trees[:_LOOKED_AT]]
    return sum(told) / len(told) if told else 0.0


def _is_told(token: Token) -> bool:
    return token.tag == "VBD" and token.lemma in REPORTING


def _is_told_or_says(token: Token) -> bool:
    return _is_told(token) or (token.tag in ("VBZ", "VBP") and token.lemma in _SAYS)
