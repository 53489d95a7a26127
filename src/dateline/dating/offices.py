"""Who held which office when: “President Macron said” was written while he held it.

offices.tsv lists offices of which the news of the whole world speaks: title, name, first and last
day (empty where it goes on). It is public knowledge, and need not be complete: what it lacks says
nothing.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from dateline.dating.claims import InOffice
from dateline.temporal.calendar import day_number

if TYPE_CHECKING:
    from collections.abc import Iterator

_BEFORE = re.compile(
    r"\b(?:former|ex|then|late|vice|deputy|under|future|first|one-?time)[- ]$", re.I
)
_LONGEST_BEFORE = 12
_MOST = 12
_OPEN = day_number(2200, 1, 1)


def in_office(text: str) -> Iterator[InOffice]:
    """Yield, for each holder that `text` names with the title, the days of the office."""
    pattern, terms = _known()
    seen: set[tuple[str, str]] = set()
    for found in pattern.finditer(text):
        key = _plain(found["title"]), found["name"]
        before = text[max(0, found.start() - _LONGEST_BEFORE) : found.start()]
        if key in seen or key not in terms or _BEFORE.search(before):
            continue
        seen.add(key)
        yield InOffice(words=" ".join(found.group().split()), spans=terms[key])
        if len(seen) == _MOST:
            return


@cache
def _known() -> tuple[re.Pattern[str], dict[tuple[str, str], tuple[tuple[int, int], ...]]]:
    """Return a pattern of titles and names, and the terms of each."""
    terms: dict[tuple[str, str], tuple[tuple[int, int], ...]] = {}
    table = files("dateline.dating").joinpath("offices.tsv").read_text("utf-8")
    for row in table.splitlines():
        title, name, first, last = row.split("\t")
        span = (_day(first), _day(last) if last else _OPEN)
        key = _plain(title), name
        terms[key] = (*terms.get(key, ()), span)
    titles = "|".join(sorted({re.escape(title) for title, _ in terms}, key=len, reverse=True))
    names = "|".join(sorted({re.escape(name) for _, name in terms}, key=len, reverse=True))
    between = r"(?:\s(?!and\b)[A-Z][\w.’'-]*){0,2}?\s"
    pattern = rf"\b(?P<title>{titles}){between}(?P<name>{names})\b"
    return re.compile(pattern.replace("Secretary\\ of\\ State", "Secretary of State")), terms


def _plain(title: str) -> str:
    return " ".join(title.split())


def _day(written: str) -> int:
    day = date.fromisoformat(written)
    return day_number(day.year, day.month, day.day)
