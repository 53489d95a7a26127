"""Who says in the first lines of a text that he is its author: of a paper, under its title."""

from __future__ import annotations

import re
from itertools import pairwise

_NAME = (
    r"[A-ZÀ-Þ][\w.’'-]*(?:[ \t]+(?:(?:de|da|del|dos|van|von|der|den|di|la|bin|al)[ \t]+)*"
    r"[A-ZÀ-Þ][\w.’'-]*){1,4}"
)
_NUMBERS = r"[\d*,†‡§ \t]*"
_LIST = rf"{_NAME}{_NUMBERS}(?:(?:,|;|\band\b|&|,[ \t]*and\b)[ \t]*{_NAME}{_NUMBERS})*"
_BY = re.compile(rf"[Bb][Yy][ \t]+(?P<names>{_LIST})")
_ALONE = re.compile(rf"(?:[Bb][Yy][ \t]+)?(?P<names>{_LIST})")
_MAILED = re.compile(rf"({_NAME}){_NUMBERS}[,(]?[ \t]*[\w.+-]+@\w")
_EACH = re.compile(r"[\d*,†‡§;]+|\band\b|&")
_BODY = re.compile(
    r"\b(?:universit\w+|institut\w+|department|college|laborator\w+|facult\w+|school|academy|"
    r"cent(?:er|re) for|hospital)\b|@",
    re.IGNORECASE,
)
"""What stands below or beside an author's name: his body or his address."""
_TEXT = re.compile(r"(?:\d[\d.]*\s*)?(?:abstract|introduction|keywords|summary)\b", re.IGNORECASE)
_HEAD, _LONGEST, _FIRST = 24, 160, 3
"""Lines of a head, the characters from which on a line is prose, and lines that may say "by"."""


def authors(text: str) -> list[str]:
    """Return the authors of a paper that names them between its title and its first prose."""
    lines = [line.strip() for line in text[: _HEAD * _LONGEST].splitlines() if line.strip()]
    head: list[str] = []
    for line in lines[:_HEAD]:
        addressed = _MAILED.match(line) is not None
        if _TEXT.match(line) or (len(line) > _LONGEST and not addressed):
            break
        head.append(line)
    found: list[str] = []
    told = any(map(_BODY.search, head))
    for number, (line, following) in enumerate(pairwise((*head, ""))):
        mailed = _MAILED.match(line)
        if mailed is not None:
            found.append(mailed[1])
        elif number > 0 and told and _BODY.search(following) and not _BODY.search(line):
            found += _each(_ALONE.fullmatch(line))
        elif number < _FIRST:
            found += _each(_BY.fullmatch(line))
    return list(dict.fromkeys(name.strip() for name in found))


def authors_of(byline: str) -> list[str]:
    """Return whom a byline names that has nothing but names, behind "by" or not."""
    return _each(_ALONE.fullmatch(byline.strip()))


def _each(found: re.Match[str] | None) -> list[str]:
    """Return the names of a list."""
    names = found["names"] if found is not None else ""
    return [name.strip() for name in _EACH.split(names) if name.strip()]
