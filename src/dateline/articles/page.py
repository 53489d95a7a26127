"""What a page says of itself: its title, address, outlet, authors, and dates.

The page is an HTML tree of resiliparse; what it says is found in JSON-LD and in meta elements, and
what it shows to its readers by shown.py.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit

from dateline.articles.raw import Clue, ProblemError
from dateline.articles.shown import all_of, shown_clues, text_of_node

if TYPE_CHECKING:
    from resiliparse.parse.html import DocumentNode, HTMLTree

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
_SEPARATOR_AT_END = re.compile(r"\s+[|–—·-]\s+$")
_TELLING = (
    "meta[content],title,h1,link[rel~=canonical i],script[type*=ld\\+json],"
    "[rel=author],[itemprop=author],figcaption"
)
"""Elements looked at; one query for all of them, since each goes through the whole page."""
_MOST_TELLING = 2000
_MOST_OF_A_KIND = 20
_MOST_CLUES = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What a page says of itself; dates as written."""

    title: str | None
    url: str | None
    outlet: str | None
    byline: str | None
    language: str | None
    section: str | None
    captions: tuple[str, ...]
    modified: str | None
    rights: str | None
    text: str | None
    """The article's text, where the page gives it to machines beside what it shows."""
    summary: str | None
    clues: tuple[Clue, ...]


@dataclass(frozen=True, slots=True)
class _Said:
    meta: Mapping[str, list[str]]
    """The contents of meta elements by lower-case name, in document order."""
    linked: Sequence[Mapping[str, Any]]
    """JSON-LD nodes."""
    titles: Sequence[str]
    headings: Sequence[str]
    """Those of the first level."""
    canonical: Sequence[str]
    authors: Sequence[str]
    captions: Sequence[str]


def page_said(tree: HTMLTree, markup: str, *, quick: bool = False) -> Page:
    """Return what the page in `tree`, parsed from `markup`, says of itself.

    If `quick`, what it shows to readers is only looked at where it gives machines no date.
    """
    document = tree.document
    if document is None:
        raise ProblemError("malformed", "cannot be read as HTML")
    said = _said(document)
    outlet = _outlet(said)
    found = list(_told_clues(said))
    if not quick or not any(clue.kind in ("json_ld", "meta") for clue in found):
        titles = (*said.meta.get("og:title", []), *said.titles)
        found.extend(shown_clues(document, markup, titles))
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
        section=next(_sections(said), None),
        captions=tuple(said.captions),
        modified=modified[0] if modified else None,
        rights=next((v for v in _linked_strings(said, "license", "usageInfo")), None),
        text=max(_linked_strings(said, "articleBody"), key=len, default=None),
        summary=next(
            (v for name in ("og:description", "description") for v in said.meta.get(name, [])), None
        ),
        clues=clues,
    )


def _sections(said: _Said) -> Iterator[str]:
    """Yield the names of the part of the outlet in which the page appeared."""
    for named in _of_articles(said, "articleSection"):
        listed = named if isinstance(named, list) else [named]
        yield from (one for one in listed if isinstance(one, str))
    for name in ("article:section", "parsely-section", "section"):
        yield from said.meta.get(name, [])


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


def _said(document: DocumentNode) -> _Said:
    meta: dict[str, list[str]] = {}
    linked: list[Mapping[str, Any]] = []
    texts: dict[str, list[str]] = {"title": [], "h1": [], "figcaption": [], "author": []}
    canonical: list[str] = []
    for element in all_of(document, _TELLING, _MOST_TELLING):
        kind = element.local_name or ""
        if kind == "meta":
            named = element.getattr("property") or element.getattr("name")
            name = (named or element.getattr("itemprop") or "").strip().lower()
            content = (element.getattr("content") or "").strip()
            if name and content:
                meta.setdefault(name, []).append(content[:2000])
        elif kind == "script":
            linked.extend(_linked_data(element.text or ""))
        elif kind == "link":
            canonical.append(element.getattr("href") or "")
        else:
            known = texts[kind if kind in texts else "author"]
            if len(known) < _MOST_OF_A_KIND:
                known.append(text_of_node(element))
    shown = (texts[name] for name in ("author", "figcaption"))
    return _Said(meta, linked, texts["title"], texts["h1"], canonical, *shown)


def _meta_values(meta: Mapping[str, list[str]], names: frozenset[str]) -> list[str]:
    return [value for name, values in meta.items() if name in names for value in values]


def _linked_data(script: str) -> list[Mapping[str, Any]]:
    """Return the JSON-LD nodes of a script, those in @graph and lists too; none if it is broken."""
    try:
        return list(_nodes(json.loads(script, strict=False), 0))
    except (ValueError, RecursionError):
        return []


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
    base = said.meta.get("og:url", [""])[0]
    for url in (*said.canonical, base, *_linked_strings(said, "url")):
        whole = _joined(base, url.strip())
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
    candidates = (
        *_linked_strings(said, "headline"),
        *said.meta.get("og:title", []),
        *(said.headings if len(said.headings) == 1 else []),
        *said.titles,
        *said.headings,
    )
    return next((title.strip() for title in candidates if title.strip()), None)


def _without_outlet(title: str | None, outlet: str | None) -> str | None:
    """Return the title without “ | Outlet” at its end."""
    if title is None or outlet is None or not title.lower().endswith(outlet.lower()):
        return title
    rest = title[: -len(outlet)]
    return _SEPARATOR_AT_END.sub("", rest) if _SEPARATOR_AT_END.search(rest) else title


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
    return next((name[:200] for name in (*named, *said.authors) if name), None)
