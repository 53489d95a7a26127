"""What opens a line and stands for all of it: "June 2021: Cracks are found", "Oslo: Police …".

So are chronologies written, live reports, news in brief and talks.
"""

from __future__ import annotations

import re

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|"
    r"Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_WEEKDAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b\.?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_YEAR = r"(?:1\d|20)\d\d"
_DATE = (
    rf"(?:{_WEEKDAY},? )?(?:{_DAY} {_MONTH}(?:,? {_YEAR})?|{_MONTH} {_DAY}(?:,? {_YEAR})?)"
    rf"|(?:early |mid-?|late )?{_MONTH},? {_YEAR}|{_YEAR}-\d\d-\d\d|{_YEAR}s?|{_WEEKDAY}"
)
_CLOCK = (
    r"(?:\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?|\d{1,2} ?[ap]\.?m\.?)"
    r"(?: (?:GMT|UTC|BST|EST|EDT|CES?T|PST|PDT|ET|local time))?"
)
_TIME = rf"(?:(?:{_DATE})(?:,? {_CLOCK})?|{_CLOCK})"
_LABEL = re.compile(
    rf"(?:[-–—•·*▪●]\s+)?{_TIME}(?: ?[-–—] ?{_TIME})?(?: ?[:|]|\.? [-–—])\s+(?=\S)", re.IGNORECASE
)
_ALONE = re.compile(rf"(?:{_DAY} {_MONTH} {_YEAR}|\d\d:\d\d) (?=[A-Z][\w’'-]* [\w’'-])")
"""A full date and an hour need nothing to part them from what they date."""
_KICKER = re.compile(r"(?:[A-Z][\w.’'&-]* ){0,3}[A-Z][\w.’'&-]*: (?=[A-Z“\"][^\n]* [a-z]{2})")
"""The name or the word before a colon of what or of whom a line tells: "Rates: The bank …"."""
_LONGEST = 80


def label_end(text: str, start: int, end: int) -> int:
    """Return where the sentence text[start:end] goes on after its label; `start` if it has none."""
    if start and text[start - 1] != "\n":
        return start
    stop = min(end, start + _LONGEST)
    label = _LABEL.match(text, start, stop) or _ALONE.match(text, start, stop)
    first = start if label is None else label.end()
    kicker = _KICKER.match(text, first, min(end, first + _LONGEST))
    return first if kicker is None else kicker.end()
