"""The date or the hour that opens a line and stands for all of it: "June 2021: Cracks are found".

So are chronologies written, diaries and live reports.
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
_FULL = re.compile(rf"{_DAY} {_MONTH} {_YEAR} (?=[A-Z][a-z]+ [a-z])")
"""A full date needs nothing to part it from what it dates."""
_LONGEST = 80


def label_end(text: str, start: int, end: int) -> int:
    """Return where the sentence text[start:end] goes on after its label; `start` if it has none."""
    if start and text[start - 1] != "\n":
        return start
    stop = min(end, start + _LONGEST)
    found = _LABEL.match(text, start, stop) or _FULL.match(text, start, stop)
    return found.end() if found is not None else start
