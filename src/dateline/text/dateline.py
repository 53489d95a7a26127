"""The dateline that opens a news story, also on a line of its own: "PARIS, Jan 6 (Agency) – "."""

from __future__ import annotations

import re
from dataclasses import dataclass

_DATELINE = re.compile(
    r"(?P<place>[A-Z][A-Z.'’]{2,20}(?:[ -][A-Z][A-Z.'’]{1,20}){0,3})"
    r"(?:,? (?:[A-Z][\w.]{1,15} ?){1,3}(?=[,(]|\s[(–—_-]))?"
    r"(?:,? ?\(?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?"
    r"(?:\d{1,2} [A-Z][a-z]{2,8}\.?|[A-Z][a-z]{2,8}\.? \d{1,2})(?:,? \d{4})?\)?)?"
    r"(?: ?\([A-Z][\w ./&,-]{1,40}\))?"
    r" ?[–—_-]+(?: +| *\n\s*)(?=\S)"
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where a story was filed: text[start:end] is all of it, up to the story's first word."""

    start: int
    end: int
    place_start: int
    place_end: int


def dateline(text: str, start: int, end: int) -> Dateline | None:
    """Return the dateline that opens the sentence text[start:end], or None if there is none."""
    found = _DATELINE.match(text, start, min(end, start + 160))
    if found is None:
        return None
    return Dateline(found.start(), found.end(), found.start("place"), found.end("place"))
