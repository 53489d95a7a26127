"""The dates that a page shows to its readers.

They stand beside the headline, in elements that are marked as times or dates, or on lines of their
own; what stands under the page's headline comes first, what belongs to other articles last.
"""

from __future__ import annotations

import re
from html import unescape
from itertools import islice
from typing import TYPE_CHECKING

from dateline.articles.clues import names_a_day, published_clues
from dateline.articles.furniture import LONGEST
from dateline.articles.raw import Clue

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from resiliparse.parse.html import DocumentNode, DOMNode, ElementNode

_MODIFIED_CLASS = re.compile(r"updat|modif|revis|edited", re.IGNORECASE)
_MARKED = (
    "[class*=date i],[class*=time i],[class*=publish],[class*=posted],[class*=byline],"
    "[class*=submitted],[id*=date]"
)
_TIMES = "time[datetime],[itemprop=datePublished][content]"
_ELSEWHERE = (
    "aside,nav,footer,[class*=related i],[class*=sidebar i],[class*=recommend i],"
    "[class*=teaser i],[class*=widget i],[class*=comment i],[id*=sidebar i],[id*=comment i]"
)
"""Where a page shows other articles, and what readers wrote."""
_PUBLISHED_CLASS = re.compile(r"publi|entry-date|posted", re.IGNORECASE)
_DATED = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[./]\d{1,2}[./]\d\d\b|\d{4}[年년]")
_CHANGED = re.compile(
    r"updat|modif|revis|edited|last change|mis[e]? à jour|aktualisiert|letzte änderung|geändert|"
    r"actualiza|aggiorna|bijgewerkt|gewijzigd|uppdatera|opdatere|oppdatert|обновлен",
    re.IGNORECASE,
)
_LONGEST_BESIDE = 160
_AROUND, _UP = 4, 4
_MOST_HEADINGS, _SHORTEST_HEADING = 40, 12
_MOST_MARKED = 160

_LINE = re.compile(r">([^<>\d]{0,40}+\d[^<>]{4,50}+)<")
"""A short text with figures between two tags."""
_PARTS = re.compile(r" [|·•–—] ")
_HEADING = re.compile(r"<h1\b", re.IGNORECASE)
_COMMENTS = re.compile(
    r"""<(?:div|section|ol|ul|aside)\b[^<>]{0,300}?\s(?:id|class)=["']?(?:comments?|respond|disqus)\b""",
    re.IGNORECASE,
)
_UNSHOWN = re.compile(r"<(?:script|style|title|option|textarea|!--)", re.IGNORECASE)
_MOST_LOOKED_AT, _MOST_LINES = 2000, 6
_LONGEST_TAG = 300


def all_of(document: DocumentNode, selector: str, most: int = _MOST_MARKED) -> list[ElementNode]:
    """Return the first elements that fit; a list, for to step through the query's own is slow."""
    return document.query_selector_all(selector).values()[:most]


def text_of_node(element: ElementNode) -> str:
    """Return the text of an element on one line."""
    return " ".join((element.text or "").split())


def shown_clues(document: DocumentNode, markup: str, titles: Sequence[str]) -> Iterator[Clue]:
    """Yield the dates that the page in `document`, of `markup` and so titled, shows to readers."""
    yield from _time_clues(document)
    lines = list(_heading_clues(document, [title.casefold() for title in titles]))
    for element in _nearest(document, _MARKED):
        lines.extend(published_clues(text_of_node(element)[:LONGEST]))
    yield from lines
    told = {clue.value for clue in lines}
    yield from (clue for clue in _line_clues(markup) if clue.value not in told)


def _heading_clues(document: DocumentNode, titles: Sequence[str]) -> Iterator[Clue]:
    """Yield the lines right under the headline, and right above, that hold a date."""
    heading = _heading(document, titles)
    for text in _beside(heading) if heading is not None else ():
        change = _CHANGED.search(text)
        before = text[: change.start()] if change else text
        if _DATED.search(before):
            yield Clue(kind="heading", value=before)
        elif change and _DATED.search(text):
            yield Clue(kind="heading_modified", value=text)


def _heading(document: DocumentNode, titles: Sequence[str]) -> ElementNode | None:
    """Return the heading that says the page's title, else the first of the first level."""
    headings = all_of(document, "h1,h2,h3", _MOST_HEADINGS)
    for heading in headings:
        text = text_of_node(heading).casefold()
        if len(text) >= _SHORTEST_HEADING and any(text in title for title in titles):
            return heading
    return next((heading for heading in headings if heading.local_name == "h1"), None)


def _beside(heading: ElementNode) -> Iterator[str]:
    """Yield the short texts beside a heading, until the long one that is the article's."""
    node: ElementNode | None = heading
    for _ in range(_UP):
        if node is None:
            return
        beside = node.next_element_sibling
        for _ in range(_AROUND):
            if beside is None:
                break
            if len(text_of_node(beside)) > _LONGEST_BESIDE:
                return
            yield _in_parts(beside)
            beside = beside.next_element_sibling
        above = node.previous_element_sibling
        if above is not None and len(text_of_node(above)) <= _LONGEST_BESIDE:
            yield _in_parts(above)
        node = node.parent_element


def _in_parts(element: ElementNode) -> str:
    """Return the text of a small element with a space between what its elements hold."""
    return " ".join(" ".join(_leaves(element)).split())


def _leaves(element: ElementNode) -> Iterator[str]:
    """Yield the texts of the nodes without children, in order."""
    waiting: list[DOMNode | None] = [element]
    while waiting:
        node = waiting.pop()
        if node is None:
            continue
        if node is not element:
            waiting.append(node.next)
        if node.first_child is None:
            yield node.text or ""
        waiting.append(node.first_child)


def _nearest(document: DocumentNode, selector: str) -> list[ElementNode]:
    """Return the elements that fit, those first that stand under the article's own heading."""
    found = all_of(document, f"h1,{selector}")
    heading = next((i for i, one in enumerate(found) if one.local_name == "h1"), None)
    marked = [(i, one) for i, one in enumerate(found) if one.local_name != "h1"]
    elsewhere = {i for i, one in marked if one.closest(_ELSEWHERE) is not None}
    marked.sort(key=lambda pair: (pair[0] in elsewhere, pair[0] < (heading or 0)))
    return [one for _, one in marked]


def _time_clues(document: DocumentNode) -> Iterator[Clue]:
    for element in _nearest(document, _TIMES):
        value = (element.getattr("datetime") or element.getattr("content") or "").strip()
        about = [element.getattr(name) for name in ("class", "itemprop", "id", "pubdate")]
        parent = element.parent_element
        around = " ".join(filter(None, [*about, parent.getattr("class") if parent else None]))
        if value:
            changed = _MODIFIED_CLASS.search(around) and not _PUBLISHED_CLASS.search(around)
            kind = "time_modified" if changed else "time"
            yield Clue(kind=kind, value=value[:200])


def _line_clues(markup: str) -> Iterator[Clue]:
    """Yield the dates that stand alone between two tags, those under the headline first."""
    heading = _HEADING.search(markup)
    start = heading.start() if heading else 0
    comments = _COMMENTS.search(markup, start)
    end = comments.start() if comments else len(markup)
    lines = [*_lines(markup, start, end), *_lines(markup, 0, start)]
    for line in islice(dict.fromkeys(lines), _MOST_LINES):
        yield Clue(kind="line", value=line)


def _lines(markup: str, start: int, end: int) -> Iterator[str]:
    """Yield the texts between two tags in `markup[start:end]` that name a day and little else."""
    for found in islice(_LINE.finditer(markup, start, end), _MOST_LOOKED_AT):
        opened = markup.rfind("<", max(0, found.start() - _LONGEST_TAG), found.start())
        line = " ".join(unescape(found.group(1)).split())
        told = next(filter(names_a_day, (line, *_PARTS.split(line))), None)
        if told is not None and not _UNSHOWN.match(markup, opened):
            yield told
