"""Whether a text tells the news of its day, or something else: history, a life, a talk.

In news the past tense is of the day of publication, elsewhere it is only older than it. News names
days near its own ("on Tuesday", "Jan 6"); histories and lives name years long past; talk says "I"
and "you".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.events.grammar import Tree
    from dateline.records import TimeExpression
    from dateline.temporal import Now

_NEAR_DAYS = 14
_OLD_DAYS = 700
_TALK = frozenset("i you we my your our me us".split())
_MUCH_TALK = 0.03
"""Share of words that only talk has."""
_BRIEF = 12
"""Sentences of a brief, which may name no day at all."""
_LOOKED_AT = 60
"""Sentences that are looked at."""


def is_news(
    trees: Sequence[Tree], times: Sequence[TimeExpression], now: Now | None, quoted: Sequence[bool]
) -> bool:
    """Return whether the past tense of a text is that of the day's news.

    quoted: of each sentence, whether it stands in a quotation, where anybody may say "I".
    """
    if now is None:
        return False
    days = [
        (time.first_day, time.last_day)
        for time in times
        if time.first_day is not None and time.last_day is not None
    ]
    near = any(
        last - first <= 1 and abs(first - now.first_day) <= _NEAR_DAYS for first, last in days
    )
    if near:
        return True
    old = any(last < now.first_day - _OLD_DAYS for _, last in days)
    return len(trees) <= _BRIEF and not old and not _is_talk(trees, quoted)


def _is_talk(trees: Sequence[Tree], quoted: Sequence[bool]) -> bool:
    words = [
        token.text.lower()
        for tree, inside in list(zip(trees, quoted, strict=True))[:_LOOKED_AT]
        if not inside
        for token in tree.sentence.tokens
    ]
    return sum(word in _TALK for word in words) > _MUCH_TALK * len(words)
