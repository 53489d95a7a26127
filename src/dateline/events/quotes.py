"""Which characters of an article stand in quotation marks."""

from __future__ import annotations

import re

_MARKS = re.compile(r"[“”„«»\"]|``|''|\n\s*\n")
_LONGEST = 3000


def quotes(text: str) -> list[tuple[int, int]]:
    """Return the spans between quotation marks, in order, without the marks.

    A quotation left open at the end of a paragraph ends there; if the next paragraph opens one
    again, it goes on, as printers have it. Straight marks open and close by turns; two apostrophes
    open only before a word.
    """
    spans = []
    opened: int | None = None
    for mark in _MARKS.finditer(text):
        kind = mark.group()
        if kind[0] == "\n" or (opened is not None and mark.start() - opened > _LONGEST):
            if opened is not None:
                spans.append((opened, mark.start()))
            opened = None
        elif opened is not None and kind in ("”", "»", '"', "''", "“"):
            if mark.start() > opened:
                spans.append((opened, mark.start()))
            opened = mark.end() if kind == "“" else None
        elif opened is None and (
            kind in ("“", "„", "«", '"', "``")
            or (kind == "''" and text[mark.end() : mark.end() + 1].isalnum())
        ):
            opened = mark.end()
    if opened is not None and opened < len(text):
        spans.append((opened, len(text)))
    return spans
