"""Dates in other languages than English, written anew in English words and figures.

The names of months are those of the Unicode CLDR, by way of Babel.
"""

from __future__ import annotations

import re
from functools import cache

_LANGUAGES = (
    "de fr es it pt nl sv da nb fi pl cs sk hu ro hr sl ru uk bg el tr ar fa he id ms lt lv et ca"
).split()
_ENGLISH = (
    "January February March April May June July August September October November December"
).split()
_SHORTEST = 3
_OF = re.compile(r"(?<=\d)(?:\.| de| d[’']| ta['’])? (?=[^\W\d])|(?<=[^\W\d]) de[l]? (?=\d{4})")
_CHARACTERS = re.compile(r"(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]")
"""Year, month and day as China, Japan and Korea write them."""
_WORD = re.compile(r"[^\W\d_]{3,}\.?")


def in_english(written: str) -> str:
    """Return `written` with the months that it names in other languages named in English.

    A name that means different months in different languages stays as it is.
    """
    written = _CHARACTERS.sub(r"\1-\2-\3", written).replace("،", ",")
    months = _months()
    named = _WORD.sub(lambda word: months.get(_plain(word.group()), word.group()), written)
    return named if named == written else _OF.sub(" ", named)


@cache
def _months() -> dict[str, str]:
    from babel.dates import get_month_names  # noqa: PLC0415 - seldom needed, and slow to read

    found: dict[str, set[int]] = {}
    for language in _LANGUAGES:
        for width in ("wide", "abbreviated"):
            for context in ("format", "stand-alone"):
                for number, name in get_month_names(width, context, language).items():
                    found.setdefault(_plain(name), set()).add(number)
    return {
        name: _ENGLISH[min(numbers) - 1]
        for name, numbers in found.items()
        if len(numbers) == 1 and len(name) >= _SHORTEST
    }


def _plain(name: str) -> str:
    return name.casefold().rstrip(".")
