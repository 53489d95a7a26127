"""Article text without its page: furniture set apart, white space settled, headline first."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.articles.agencies import dateline, leading_agency, trailing_mark
from dateline.articles.clues import split_published
from dateline.articles.furniture import Furniture, is_labelled_date, pieces

if TYPE_CHECKING:
    from dateline.articles.raw import Clue

CLEANER_VERSION = "2"
"""Changes whenever the same bytes give another text."""

_HEAD = 4
"""Lines of prose before which a byline or a bare date belongs to the page."""
_TAIL = 2
"""Lines of prose at the end after which they do."""
_CHRONOLOGY = 3
"""Bare dates that, standing on lines of their own, make a chronology of an article."""
_BETWEEN_BULLETS = 3
"""Lines between two bullets of a block."""
_LONGEST_HEADLINE = 200

_LINE_END = re.compile("\r\n|[\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029]")
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\xad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)
_SPACES = re.compile(r"[^\S\n]{2,}|[^\S\n ]")
_BULLET = re.compile(r"[-*•–‣▪●○◦·]\s+\S")
_ENDS_SENTENCE = re.compile(r"""[.!…:;,]["'”’)\]]*$""")
_SUMMARY_MARK_BEFORE = re.compile(
    r":$|\b(?:summary|points|takeaways|highlights|glance)\W*$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cleaned:
    """An article's text and what its furniture said."""

    title: str | None
    text: str
    """Title, an empty line, body; or the body alone."""
    byline: str | None
    agency: str | None
    clues: tuple[Clue, ...]


@dataclass(slots=True)
class _Line:
    text: str
    kind: Furniture | None = None
    parts: list[tuple[str, Furniture]] | None = None


def clean(body: str, *, title: str | None = None, headline_in_body: bool = False) -> Cleaned:
    """Return the article in `body` without furniture, as `Cleaned.text` describes.

    With `headline_in_body` and no `title`, a first line that looks like a headline is the title.
    """
    lines = [_Line(text) for text in normalise(body).split("\n")]
    title = normalise(title).replace("\n", " ").strip() or None if title is not None else None
    if title is None and headline_in_body:
        title = _take_headline(lines)
    _classify(lines)
    _spread_summary_marks(lines)
    _spread_related(lines)
    agency = _take_agency(lines)
    clues, byline = _said_by_furniture(lines)
    kept = "\n".join(line.text for line in lines if line.kind is None)
    text = re.sub(r"\n{3,}", "\n\n", kept).strip("\n")
    text = _without_repeated_title(text, title)
    return Cleaned(
        title=title,
        text=f"{title}\n\n{text}" if title and text else title or text,
        byline=byline,
        agency=agency,
        clues=clues,
    )


def normalise(text: str) -> str:
    """Return `text` in NFC, with line feeds, plain single spaces, and without unseen characters."""
    text = _UNSEEN.sub("", _LINE_END.sub("\n", unicodedata.normalize("NFC", text)))
    return "\n".join(line.strip() for line in _SPACES.sub(" ", text).split("\n"))


def _filled(lines: list[_Line]) -> list[_Line]:
    return [line for line in lines if line.text and line.kind is None]


def _take_headline(lines: list[_Line]) -> str | None:
    """Take the headline out of `lines` and return it, if the first line of prose looks like one."""
    filled = [line for line in _filled(lines) if pieces(line.text) is None]
    if len(filled) < 2 or not looks_like_headline(filled[0].text):
        return None
    headline = filled[0].text
    lines.remove(filled[0])
    return headline


def looks_like_headline(line: str) -> bool:
    """Whether `line` is short, does not end as a sentence, and is neither a dateline nor a list."""
    return (
        len(line) <= _LONGEST_HEADLINE
        and not _ENDS_SENTENCE.search(line)
        and not _BULLET.match(line)
        and dateline(line) is None
        and any(c.isalpha() for c in line)
    )


def _classify(lines: list[_Line]) -> None:
    """Give each line of furniture its type; bare dates and bylines only at head or tail."""
    filled = _filled(lines)
    for line in filled:
        line.parts = pieces(line.text)
        line.kind = line.parts[0][1] if line.parts else None
    prose = [index for index, line in enumerate(filled) if line.kind is None]
    head = prose[_HEAD] if len(prose) > _HEAD else len(filled)
    tail = prose[-_TAIL] if len(prose) > _TAIL else 0
    chronology = sum(map(_is_bare_date, filled)) >= _CHRONOLOGY
    for index, line in enumerate(filled):
        bare = _is_bare_date(line)
        if (bare and chronology) or ((bare or line.kind == "byline") and head < index < tail):
            line.kind = line.parts = None


def _is_bare_date(line: _Line) -> bool:
    return line.kind == "published" and not is_labelled_date(line.text)


def _spread_summary_marks(lines: list[_Line]) -> None:
    """Set the bullets beside a machine's mark apart: those before it, else those after it."""
    for index, line in enumerate(lines):
        if line.kind != "machine_summary":
            continue
        before = _bullets(lines, index, -1)
        after = _bullets(lines, index, 1)
        block = (
            after if after and (not before or _SUMMARY_MARK_BEFORE.search(line.text)) else before
        )
        for bullet in block:
            bullet.kind = "machine_summary"


def _spread_related(lines: list[_Line]) -> None:
    """Set the bullets under a heading such as “Related stories” apart."""
    for index, line in enumerate(lines):
        if line.kind == "related":
            for bullet in _bullets(lines, index, 1):
                bullet.kind = "related"


def _bullets(lines: list[_Line], index: int, step: int) -> list[_Line]:
    """Return the bullets next to lines[index] in the direction of `step`.

    Empty lines and other furniture may lie between them, but few.
    """
    found: list[_Line] = []
    between = 0
    index += step
    while 0 <= index < len(lines) and between <= _BETWEEN_BULLETS:
        line = lines[index]
        if line.text and line.kind is None:
            if not _BULLET.match(line.text):
                break
            found.append(line)
            between = 0
        else:
            between += 1
        index += step
    return found


def _take_agency(lines: list[_Line]) -> str | None:
    """Return the agency named by the last line or a dateline; take the last line's mark away."""
    filled = [line for line in lines if line.text and line.kind in (None, "credit")]
    for line in reversed(filled[-2:]):
        mark = trailing_mark(line.text)
        if mark is not None:
            agency, rest = mark
            if rest:
                line.text = rest
            else:
                line.kind = "credit"
            return agency
    for line in _filled(lines)[:_TAIL]:
        agency_there = leading_agency(line.text)
        if agency_there is not None:
            return agency_there
    return None


def _said_by_furniture(lines: list[_Line]) -> tuple[tuple[Clue, ...], str | None]:
    """Return the clues of publication lines and the first byline."""
    clues: list[Clue] = []
    byline = None
    for part, kind in [part for line in lines if line.kind for part in line.parts or []]:
        if kind == "published":
            clues.extend(split_published(part))
        elif kind == "byline" and byline is None:
            byline = re.sub(r"(?i)^(?:\w+ )?by\s+", "", part)
    return tuple(dict.fromkeys(clues)), byline


def _without_repeated_title(text: str, title: str | None) -> str:
    if title is None:
        return text
    first, _, rest = text.partition("\n")
    return rest.lstrip("\n") if first.casefold() == title.casefold() else text
