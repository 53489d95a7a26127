"""Putting paragraphs together again that were cut into lines of one width."""

from __future__ import annotations

import re

_NARROWEST, _WIDEST = 40, 100
"""Characters of the longest line of a wrapped text."""
_FEWEST = 2
"""Line ends within paragraphs from which a text can be called wrapped."""
_MOST = 0.8
"""Share of those line ends that wrapping must explain."""
_INSIDE = 0.6
"""Share of those explained that must fall inside a sentence."""
_ITEM = re.compile(r"(?:[-*•–+>|#]|\d{1,3}[.)])\s")


def unwrap(text: str) -> str:
    """Return `text` with the lines of each paragraph joined, if they were wrapped at a width.

    They were where the next line's first word would not have fitted onto the line before it.
    A line end that this does not explain, and one before a list's item, stays.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    width = max(len(line.rstrip()) for line in lines)
    if not _NARROWEST <= width <= _WIDEST:
        return text
    inner = [i for i in range(1, len(lines)) if _inside_paragraph(lines, i)]
    wrapped = {i for i in inner if _would_not_fit(lines[i - 1], lines[i], width)}
    if inner and inner[0] == 1 and 1 not in wrapped:
        inner = inner[1:]  # a headline right above the text
    if len(inner) < _FEWEST or len(wrapped) < _MOST * len(inner):
        return text
    if sum(lines[i - 1].rstrip()[-1] not in '.!?”"' for i in wrapped) < _INSIDE * len(wrapped):
        return text
    joined = [lines[0]]
    for i, line in enumerate(lines[1:], 1):
        if i in wrapped:
            joined[-1] = f"{joined[-1].rstrip()} {line.lstrip()}"
        else:
            joined.append(line)
    return "\n".join(joined)


def _inside_paragraph(lines: list[str], i: int) -> bool:
    """Whether lines[i] goes on with the paragraph of the line before it."""
    line = lines[i].strip()
    return bool(lines[i - 1].strip() and line) and _ITEM.match(line) is None


def _would_not_fit(line: str, following: str, width: int) -> bool:
    word = following.split(None, 1)[0]
    return len(line.rstrip()) + 1 + len(word) > width
