"""Dates in other languages than English, written anew in English words and figures.

months.tsv names the months as the Unicode CLDR does in some thirty languages, each in its forms: in
full and short, alone and within a date. A name that means different months in different languages
is left out.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from dateline.temporal.names import MONTHS

_OF = re.compile(r"(?<=\d)(?:\.| de| d[’']| ta['’])? (?=[^\W\d])|(?<=[^\W\d]) de[l]? (?=\d{4})")
_CHARACTERS = re.compile(r"(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]")
"""Year, month and day as China, Japan and Korea write them."""
_TWICE = re.compile(r"\b([^\W\d_]+) ?/ ?\1\b")
"""The Arab countries have two names for a month, and often give both."""
_WORD = re.compile(r"[^\W\d_]{3,}\.?")


def in_english(written: str) -> str:
    """Return `written` with the months that it names in other languages named in English."""
    written = _CHARACTERS.sub(r"\1-\2-\3", written).replace("،", ",")
    months = month_names()
    named = _WORD.sub(lambda word: months.get(_plain(word.group()), word.group()), written)
    return named if named == written else _TWICE.sub(r"\1", _OF.sub(" ", named))


@cache
def month_names() -> dict[str, str]:
    """Return the English name of a month by its other names, which are case-folded."""
    rows = files("dateline.dating").joinpath("months.tsv").read_text("utf-8").splitlines()
    numbered = (row.split("\t") for row in rows)
    return {name: MONTHS[int(number) - 1] for number, names in numbered for name in names.split()}


def _plain(name: str) -> str:
    return name.casefold().rstrip(".")
