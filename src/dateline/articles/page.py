"""What a page says of itself: its title, address, outlet, authors, and dates.

The page is an HTML tree of resiliparse; what it says is found in JSON-LD, in meta elements, and in
elements that are marked as dates.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit

from dateline.articles.clues import published_clues
from dateline.articles.furniture import LONGEST
from dateline.articles.raw import Clue, ProblemError

if TYPE_CHECKING:
    from resiliparse.parse.html import DocumentNode, ElementNode, HTMLTree

_PUBLISHED_META = frozenset(
    "article:published_time article.published og:published_time og:article:published_time "
    "datepublished date date.issued dc.date dc.date.issued dc.date.created dcterms.date "
    "dcterms.created dcterms.issued dc.created pubdate publishdate publish-date publish_date "
    "published published_time published-date publication_date publication-date "
    "article_date_original originalpublicationdate sailthru.date parsely-pub-date "
    "cxenseparse:recs:publishtime article:post_date rnews:datepublished "
    "citation_publication_date citation_date bt:pubdate displaydate article:create_date "
    "datecreated created shareaholic:article_published_time".split()
)
_MODIFIED_META = frozenset(
    "article:modified_time article:modified og:modified_time og:updated_time "
    "og:article:modified_time datemodified dc.date.modified dcterms.modified lastmod "
    "last-modified last_updated_date modified revision_date rnews:datemodified "
    "shareaholic:article_modified_time updated_time".split()
)
_ARTICLE_TYPE = re.compile(r"(?:article|posting|report|webpage|blog)$", re.IGNORECASE)
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
_MOST_META = 1000
_MOST_CLUES = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What a page says of itself; dates as written."""

    title: str | None
    url: str | None
    outlet: str | None
    byline: str | None
    language: str | None
    modified: str | None
    rights: str | None
    text: str | None
    """The article's text, where the page gives it to machines beside what it shows."""
    summary: str | None
    clues: tuple[Clue, ...]


@dataclass(frozen=True, slots=True)
class _Said:
    document: DocumentNode
    meta: Mapping[str, list[str]]
    linked: list[Mapping[str, Any]] = field(default_factory=list)


def page_said(tree: HTMLTree, *, quick: bool = False) -> Page:
    """Return what the page in `tree` says of itself.

    If `quick`, what it shows to readers is only looked at where it gives machines no date.
    """
    document = tree.document
    if document is None:
        raise ProblemError("malformed", "cannot be read as HTML")
    said = _Said(document, _meta(document), list(_linked_data(document)))
    outlet = _outlet(said)
    found = list(_told_clues(said))
    if not quick or not any(clue.kind in ("json_ld", "meta") for clue in found):
        found.extend(_shown_clues(said))
    clues = tuple(dict.fromkeys(found))[:_MOST_CLUES]
    modified = [c.value for c in clues if c.kind in ("json_ld_modified", "meta_modified")]
    root = document.document_element
    return Page(
        title=_without_outlet(_title(said), outlet),
        url=_canonical(said),
        outlet=outlet,
        byline=_byline(said),
        language=(root.getattr("lang") or root.getattr("xml:lang") if root else None)
        or said.meta.get("og:locale", [None])[0],
        modified=modified[0] if modified else None,
        rights=next((v for v in _linked_strings(said, "license", "usageInfo")), None),
        text=max(_linked_strings(said, "articleBody"), key=len, default=None),
        summary=next(
            (v for name in ("og:description", "description") for v in said.meta.get(name, [])), None
        ),
        clues=clues,
    )


def _told_clues(said: _Said) -> Iterator[Clue]:
    """Yield the dates that the page gives to machines."""
    for name in ("datePublished", "dateCreated"):
        yield from (Clue(kind="json_ld", value=v) for v in _linked_strings(said, name))
    for value in _linked_strings(said, "dateModified"):
        yield Clue(kind="json_ld_modified", value=value)
    yield from (Clue(kind="meta", value=v) for v in _meta_values(said.meta, _PUBLISHED_META))
    yield from (
        Clue(kind="meta_modified", value=v) for v in _meta_values(said.meta, _MODIFIED_META)
    )


def _shown_clues(said: _Said) -> Iterator[Clue]:
    """Yield the dates that the page shows to readers."""
    yield from _time_clues(said)
    yield from _heading_clues(said)
    for element in _nearest(said, _MARKED):
        yield from published_clues(_text(element)[:LONGEST])


def _heading_clues(said: _Said) -> Iterator[Clue]:
    """Yield the lines right under the headline, and right above, that hold a date."""
    heading = _heading(said)
    for text in _beside(heading) if heading is not None else ():
        change = _CHANGED.search(text)
        before = text[: change.start()] if change else text
        if _DATED.search(before):
            yield Clue(kind="heading", value=before)
        elif change and _DATED.search(text):
            yield Clue(kind="heading_modified", value=text)


def _heading(said: _Said) -> ElementNode | None:
    """Return the heading that says the page's title, else the first of the first level."""
    headings = _all(said.document, "h1,h2,h3", _MOST_HEADINGS)
    titles = [title.casefold() for title in (*said.meta.get("og:title", []), *_titles(said))]
    for heading in headings:
        text = _text(heading).casefold()
        if len(text) >= _SHORTEST_HEADING and any(text in title for title in titles):
            return heading
    return next((heading for heading in headings if heading.local_name == "h1"), None)


def _titles(said: _Said) -> list[str]:
    return [_text(element) for element in _all(said.document, "title", 20)]


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
            text = _text(beside)
            if len(text) > _LONGEST_BESIDE:
                return
            yield text
            beside = beside.next_element_sibling
        above = node.previous_element_sibling
        if above is not None:
            text = _text(above)
            if len(text) <= _LONGEST_BESIDE:
                yield text
        node = node.parent_element


def _nearest(said: _Said, selector: str) -> list[ElementNode]:
    """Return the elements that fit, those first that stand under the article's own heading."""
    found = _all(said.document, f"h1,{selector}")
    heading = next((i for i, one in enumerate(found) if one.local_name == "h1"), None)
    marked = [(i, one) for i, one in enumerate(found) if one.local_name != "h1"]
    elsewhere = {i for i, one in marked if one.closest(_ELSEWHERE) is not None}
    marked.sort(key=lambda pair: (pair[0] in elsewhere, pair[0] < (heading or 0)))
    return [one for _, one in marked]


def _time_clues(said: _Said) -> Iterator[Clue]:
    for element in _nearest(said, _TIMES):
        value = (element.getattr("datetime") or element.getattr("content") or "").strip()
        about = [element.getattr(name) for name in ("class", "itemprop", "id", "pubdate")]
        parent = element.parent_element
        around = " ".join(filter(None, [*about, parent.getattr("class") if parent else None]))
        if value:
            changed = _MODIFIED_CLASS.search(around) and not _PUBLISHED_CLASS.search(around)
            kind = "time_modified" if changed else "time"
            yield Clue(kind=kind, value=value[:200])


def _all(document: DocumentNode, selector: str, most: int = _MOST_MARKED) -> list[ElementNode]:
    """Return the first elements that fit; a list, for to step through the query's own is slow."""
    return document.query_selector_all(selector).values()[:most]


def _meta(document: DocumentNode) -> dict[str, list[str]]:
    """Return the contents of the page's meta elements by lower-case name, in document order."""
    found: dict[str, list[str]] = {}
    for element in _all(document, "meta[content]", _MOST_META):
        name = element.getattr("property") or element.getattr("name") or element.getattr("itemprop")
        content = (element.getattr("content") or "").strip()
        if name and content:
            found.setdefault(name.strip().lower(), []).append(content[:2000])
    return found


def _meta_values(meta: Mapping[str, list[str]], names: frozenset[str]) -> list[str]:
    return [value for name, values in meta.items() if name in names for value in values]


def _linked_data(document: DocumentNode) -> Iterator[Mapping[str, Any]]:
    """Yield the page's JSON-LD nodes, those in @graph and lists too; broken scripts are passed."""
    for script in _all(document, "script[type*=ld\\+json]"):
        try:
            yield from _nodes(json.loads(script.text or "", strict=False), 0)
        except (ValueError, RecursionError):
            continue


def _nodes(found: object, depth: int) -> Iterator[Mapping[str, Any]]:
    if depth > 4:
        return
    if isinstance(found, list):
        for part in found:
            yield from _nodes(part, depth + 1)
    elif isinstance(found, Mapping):
        yield found
        for name in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _nodes(found.get(name), depth + 1)


def _is_article(node: Mapping[str, Any]) -> bool:
    kinds = node.get("@type")
    return any(
        isinstance(kind, str) and _ARTICLE_TYPE.search(kind)
        for kind in (kinds if isinstance(kinds, list) else [kinds])
    )


def _of_articles(said: _Said, name: str) -> Iterator[Any]:
    """Yield a property of the JSON-LD nodes that are articles, pages last."""
    articles = [node for node in said.linked if _is_article(node)]
    articles.sort(key=lambda node: "webpage" in str(node.get("@type")).lower())
    for node in articles:
        value = node.get(name)
        if value:
            yield value


def _linked_strings(said: _Said, *names: str) -> list[str]:
    return [v for name in names for v in _of_articles(said, name) if isinstance(v, str)]


def _canonical(said: _Said) -> str | None:
    links = [
        element.getattr("href")
        for element in _all(said.document, "link[rel]", _MOST_META)
        if "canonical" in (element.getattr("rel") or "").lower().split()
    ]
    base = said.meta.get("og:url", [""])[0]
    for url in (*links, base, *_linked_strings(said, "url")):
        whole = _joined(base, (url or "").strip())
        if whole:
            return whole
    return None


def _joined(base: str, url: str) -> str | None:
    try:
        whole = urljoin(base, url)
        return whole if urlsplit(whole).scheme in ("http", "https") else None
    except ValueError:
        return None


def _title(said: _Said) -> str | None:
    headings = [_text(element) for element in _all(said.document, "h1", 20)]
    candidates = (
        *_linked_strings(said, "headline"),
        *said.meta.get("og:title", []),
        *(headings if len(headings) == 1 else []),
        *_titles(said),
        *headings,
    )
    return next((title.strip() for title in candidates if title.strip()), None)


def _without_outlet(title: str | None, outlet: str | None) -> str | None:
    """Return the title without “ | Outlet” at its end."""
    if title is None or outlet is None:
        return title
    ending = re.search(rf"\s+[|–—·-]\s+{re.escape(outlet)}$", title, re.IGNORECASE)
    return title[: ending.start()] if ending else title


def _outlet(said: _Said) -> str | None:
    for publisher in _of_articles(said, "publisher"):
        name = publisher.get("name") if isinstance(publisher, Mapping) else publisher
        if isinstance(name, str) and name.strip():
            return name.strip()
    return said.meta.get("og:site_name", [None])[0]


def _byline(said: _Said) -> str | None:
    for author in _of_articles(said, "author"):
        names = [
            name.strip()
            for part in (author if isinstance(author, list) else [author])
            if isinstance(name := part.get("name") if isinstance(part, Mapping) else part, str)
        ]
        if any(names):
            return ", ".join(dict.fromkeys(name for name in names if name))
    named = [value for value in said.meta.get("author", []) if not value.startswith("http")]
    marked = _all(said.document, "[rel=author],[itemprop=author]", 20)
    shown = (_text(element) for element in marked)
    return next((name[:200] for name in (*named, *shown) if name), None)


def _text(element: ElementNode) -> str:
    return " ".join((element.text or "").split())
