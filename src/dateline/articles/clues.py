"""The kinds of clue to a publication date, and those that addresses hold.

front_matter, field, json_ld, meta, time: the date that the front matter, a JSON field, JSON-LD, a
meta element or a time element gives. The same with _modified: the date of a change. url: a date in
the path of the address. byline and byline_modified: a line of the page that says when. heading and
heading_modified: a line beside the headline that holds a date. line: a date between two tags of a
page, alone. page: what htmldate finds in a page where none of these names a day, or the first day
in its text. retrieved: when the article was fetched, a bound and no date. feed: the date of a
feed's entry. issue and version: when an agency made an item, or a later version of it. mail: when a
message was sent. file: when a document was made, as it says itself. http_modified: when a page last
changed, as its server says.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from dateline.articles.furniture import pieces
from dateline.articles.raw import Clue
from dateline.temporal.names import MONTHS

_PATH_DATE = re.compile(
    r"(?<!\d)((?:19|20)\d\d)([/_-]?)(0?[1-9]|1[0-2]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"(?:\2(0?[1-9]|[12]\d|3[01]))?(?!\d)",
    re.IGNORECASE,
)
_MONTHS = [name[:3].lower() for name in MONTHS]


def url_clue(url: str | None) -> Clue | None:
    """Return the date in the path of `url` as YYYY-MM-DD or YYYY-MM, or None."""
    if url is None:
        return None
    try:
        path = urlsplit(url).path[:500]
    except ValueError:
        return None
    for found in _PATH_DATE.finditer(path):
        year, separator, month, day = found.groups()
        if not separator and (day is None or len(month) != 2 or len(day) != 2):
            continue
        number = _MONTHS.index(month.lower()) + 1 if month.isalpha() else int(month)
        value = f"{year}-{number:02d}"
        return Clue(kind="url", value=f"{value}-{int(day):02d}" if day else value)
    return None


_CHANGED = re.compile(r"\b(?:last )?(?:updated?|modified|edited|revised)\b", re.IGNORECASE)


_DAY_NAMED = re.compile(
    r"(?<![\d.])(?:"
    r"(?:19|20)\d\d([-/.])\d{1,2}\1\d{1,2}|"
    r"\d{1,2}( ?[-/.|] ?)\d{1,2}\2(?:19|20)\d\d|"
    r"\d{1,2}\.\d{1,2}\.\d\d|"
    r"\d{1,2}(?:st|nd|rd|th|\.)?(?: of| de| d[’'])?[ -]?[^\W\d_]{3,15}\.?,?(?: del?)?[ -]"
    r"(?:19|20)\d\d|"
    r"[^\W\d_]{3,15}\.? \d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\d\d|"
    r"(?:19|20)\d\d ?[年년] ?\d{1,2} ?[月월] ?\d{1,2} ?[日일]"
    r")(?![\d.]\d|\d)"
)
_BESIDE_A_DAY = re.compile(r"[^\W\d_]+\.?")
_MOST_WORDS = 3
"""Words beside a date that a weekday, a clock time or a label may take."""
_SENTENCE = re.compile(r"[^\W\d_]{2,}[.!?]$")


def names_a_day(value: str) -> bool:
    """Whether `value` looks like a day with its year, with a label or a clock time at most."""
    found = _DAY_NAMED.search(value)
    if found is None:
        return False
    beside = f"{value[: found.start()]} {value[found.end() :]}"
    return len(_BESIDE_A_DAY.findall(beside)) <= _MOST_WORDS and not _SENTENCE.search(value)


def day_named(text: str) -> str | None:
    """Return the first day with its year that `text` names, as it names it."""
    found = _DAY_NAMED.search(text)
    return found.group() if found else None


def published_clues(line: str) -> list[Clue]:
    """Return the clues in a line that says nothing but when it was published (and by whom)."""
    return [
        clue
        for part, kind in pieces(line) or []
        if kind == "published"
        for clue in split_published(part)
    ]


def split_published(part: str) -> list[Clue]:
    """Split “Published 3 May 2025, updated 4 May 2025” into its clues."""
    change = _CHANGED.search(part)
    if change is None:
        return [Clue(kind="byline", value=part)]
    first = part[: change.start()].strip(" ,;(-–—")
    clues = [Clue(kind="byline_modified", value=part[change.start() :])]
    if any(c.isdigit() for c in first):
        clues.insert(0, Clue(kind="byline", value=first))
    return clues
