"""Telling names and rates from words of time: "Mr. Winter", "the Evening Standard", "$5 a day"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from dateline.tagging.rules import Match

_TITLE: Final = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Sir|Miss|Lady|Lord|Judge|Justice|Sen|Rep|Gov|Gen|Prof|Rev)\.? $"
)
NAME_FOLLOWS: Final = re.compile(r" [A-Z][a-z]")
_RATE: Final = re.compile(
    r"(?:\d|illion|thousand|hundred|hours|minutes|days|weeks|months|nights|times|cents|dollars"
    r"|pounds|euros|%|percent) an? $"
)


def is_rate(m: Match) -> bool:
    """Tell "$5 a day" and "24 hours a day" from a day."""
    article, _, rest = m.text.partition(" ")
    return _RATE.search(f"{m.prefix}{article} " if rest else m.prefix) is not None


def has_title(m: Match) -> bool:
    """Tell a person by the title before the name."""
    return _TITLE.search(m.prefix) is not None


def is_venerable(m: Match) -> bool:
    """Tell "this august body" from the month."""
    noun = m.after[:1].isalpha() and m.after not in _AFTER_MONTH
    return m.text.endswith("august") and noun


_AFTER_MONTH: Final = frozenset(
    "and or but to when while if he she they we i it is was in at on for with as by".split()
)


def is_in_name(m: Match) -> bool:
    """Tell a part of a name, inside a sentence, by its capital and that of the next word."""
    last = m.text.split()[-1]
    return (
        bool(m.before)
        and last[0].isupper()
        and not last.isupper()
        and NAME_FOLLOWS.match(m.following) is not None
    )
