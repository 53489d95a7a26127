"""HTML pages: the body as trafilatura finds it, the rest from what the page says of itself."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import TYPE_CHECKING, Any, BinaryIO
from urllib.parse import urljoin, urlsplit

from dateline.articles.clues import published_clues
from dateline.articles.decoding import decode
from dateline.articles.fields import moment
from dateline.articles.furniture import LONGEST
from dateline.articles.raw import Clue, ProblemError, RawArticle
from dateline.articles.streams import fingerprint, read_document

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,40})""", re.IGNORECASE)
_CHARSET_WITHIN = 4096
_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")

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
_PUBLISHED_CLASS = re.compile(
    r"pub|post(?:ed)?[-_]?(?:on|date|time|meta)|entry-?date|dateline|timestamp|article|byline|meta",
    re.IGNORECASE,
)
_MODIFIED_CLASS = re.compile(r"updat|modif|revis|edited", re.IGNORECASE)
_VISIBLE = (
    "//*[contains(@class,'date') or contains(@class,'Date') or contains(@class,'time') or "
    "contains(@class,'publish') or contains(@class,'posted') or contains(@class,'byline') or "
    "contains(@class,'submitted') or contains(@id,'date')]"
)
MOST_ELEMENTS = 50_000
"""Elements of a page; more are no article, and would take its extractor too long."""
_MOST_CLUES = 40
_LATEST = "2100-12-31"


def read_html(stream: BinaryIO) -> Iterator[RawArticle]:
    """Yield the article of the page in `stream`.

    Raises ProblemError (empty, too_large, encoding, malformed), also for a page without text.
    """
    data = read_document(stream)
    declared = _CHARSET.search(data[:_CHARSET_WITHIN])
    text = decode(data, declared.group(1).decode("ascii") if declared else None)
    page = _parsed(text)
    linked = list(_linked_data(page))
    yield _article(page, linked, sha256=fingerprint(data))


def _parsed(text: str) -> HtmlElement:
    from lxml import etree, html  # noqa: PLC0415 - heavy, and not needed by the other formats

    try:
        parser = html.HTMLParser(encoding="utf-8", remove_pis=True)
        cleaned = _XML_DECLARATION.sub("", text.replace("\x00", ""))
        page = html.document_fromstring(cleaned.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise ProblemError("malformed", f"cannot be read as HTML: {error}") from error
    if sum(1 for _ in islice(page.iter(), MOST_ELEMENTS + 1)) > MOST_ELEMENTS:
        raise ProblemError("too_large", f"the page has more than {MOST_ELEMENTS} elements")
    return page


def _article(page: HtmlElement, linked: list[Mapping[str, Any]], *, sha256: str) -> RawArticle:
    meta = _meta(page)
    url = _canonical(page, meta, linked)
    modified = [*_linked_dates(linked, "dateModified"), *_meta_values(meta, _MODIFIED_META)]
    title = _title(page, meta, linked)
    clues = _clues(page, meta, linked)
    outlet = _outlet(meta, linked)
    byline = _byline(page, meta, linked)
    language = page.get("lang") or page.get("{http://www.w3.org/XML/1998/namespace}lang")
    return RawArticle(
        body=_body(page),
        source_sha256=sha256,
        title=_without_outlet(title, outlet),
        url=url,
        outlet=outlet,
        byline=byline,
        language=language or meta.get("og:locale", [None])[0],
        modified_at=moment(modified[0]) if modified else None,
        clues=clues,
    )


def _body(page: HtmlElement) -> str:
    """Return the main text, its paragraphs on lines of their own.

    Raises ProblemError (empty) where the page has none.
    """
    from trafilatura import bare_extraction  # noqa: PLC0415 - half a second

    for precise in (True, False):
        found = bare_extraction(
            page, favor_precision=precise, include_comments=False, deduplicate=False
        )
        text = getattr(found, "text", None)
        if isinstance(text, str) and text.strip():
            return text
    raise ProblemError("empty", "the page has no article text (is it made by a script, or a list?)")


def _meta(page: HtmlElement) -> dict[str, list[str]]:
    """Return the contents of the page's meta elements by lower-case name, in document order."""
    found: dict[str, list[str]] = {}
    for element in page.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = element.get("content")
        if name and content and content.strip():
            found.setdefault(name.strip().lower(), []).append(content.strip())
    return found


def _meta_values(meta: Mapping[str, list[str]], names: frozenset[str]) -> list[str]:
    return [value for name, values in meta.items() if name in names for value in values]


def _linked_data(page: HtmlElement) -> Iterator[Mapping[str, Any]]:
    """Yield the page's JSON-LD nodes, those in @graph and lists too; broken scripts are passed."""
    for script in page.iter("script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
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


def _of_articles(linked: list[Mapping[str, Any]], name: str) -> Iterator[Any]:
    """Yield a property of the JSON-LD nodes that are articles, pages last."""
    articles = [node for node in linked if _is_article(node)]
    articles.sort(key=lambda node: "webpage" in str(node.get("@type")).lower())
    for node in articles:
        value = node.get(name)
        if value:
            yield value


def _linked_dates(linked: list[Mapping[str, Any]], name: str) -> list[str]:
    return [value for value in _of_articles(linked, name) if isinstance(value, str)]


def _canonical(
    page: HtmlElement, meta: Mapping[str, list[str]], linked: list[Mapping[str, Any]]
) -> str | None:
    links = [
        element.get("href")
        for element in page.iter("link")
        if "canonical" in (element.get("rel") or "").lower().split()
    ]
    urls = [url for url in _of_articles(linked, "url") if isinstance(url, str)]
    base = meta.get("og:url", [""])[0]
    for url in (*links, base, *urls):
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


def _title(
    page: HtmlElement, meta: Mapping[str, list[str]], linked: list[Mapping[str, Any]]
) -> str | None:
    headings = [_text(element) for element in page.iter("h1")]
    candidates = (
        *(value for value in _of_articles(linked, "headline") if isinstance(value, str)),
        *meta.get("og:title", []),
        *(headings if len(headings) == 1 else []),
        *(_text(element) for element in page.iter("title")),
        *headings,
    )
    return next((title.strip() for title in candidates if title.strip()), None)


def _without_outlet(title: str | None, outlet: str | None) -> str | None:
    """Return the title without “ | Outlet” at its end."""
    if title is None or outlet is None:
        return title
    ending = re.search(rf"\s+[|–—·-]\s+{re.escape(outlet)}$", title, re.IGNORECASE)
    return title[: ending.start()] if ending else title


def _outlet(meta: Mapping[str, list[str]], linked: list[Mapping[str, Any]]) -> str | None:
    for publisher in _of_articles(linked, "publisher"):
        name = publisher.get("name") if isinstance(publisher, Mapping) else publisher
        if isinstance(name, str) and name.strip():
            return name.strip()
    return meta.get("og:site_name", [None])[0]


def _byline(
    page: HtmlElement, meta: Mapping[str, list[str]], linked: list[Mapping[str, Any]]
) -> str | None:
    for author in _of_articles(linked, "author"):
        names = [
            name.strip()
            for part in (author if isinstance(author, list) else [author])
            if isinstance(name := part.get("name") if isinstance(part, Mapping) else part, str)
        ]
        if any(names):
            return ", ".join(dict.fromkeys(name for name in names if name))
    named = [value for value in meta.get("author", []) if not value.startswith("http")]
    marked = [_text(element) for element in page.xpath("//*[@rel='author' or @itemprop='author']")]
    return next((name[:200] for name in (*named, *marked) if name), None)


def _clues(
    page: HtmlElement, meta: Mapping[str, list[str]], linked: list[Mapping[str, Any]]
) -> tuple[Clue, ...]:
    found = [
        *(Clue(kind="json_ld", value=v) for v in _linked_dates(linked, "datePublished")),
        *(Clue(kind="json_ld", value=v) for v in _linked_dates(linked, "dateCreated")),
        *(Clue(kind="json_ld_modified", value=v) for v in _linked_dates(linked, "dateModified")),
        *(Clue(kind="meta", value=v) for v in _meta_values(meta, _PUBLISHED_META)),
        *(Clue(kind="meta_modified", value=v) for v in _meta_values(meta, _MODIFIED_META)),
        *_time_clues(page),
        *_visible_clues(page),
    ]
    if all(clue.kind.endswith("_modified") for clue in found):
        found.extend(_searched_clue(page))
    return tuple(dict.fromkeys(found))[:_MOST_CLUES]


def _searched_clue(page: HtmlElement) -> list[Clue]:
    """Return the date that htmldate finds by searching the whole page, if it finds one."""
    from htmldate import find_date  # noqa: PLC0415 - heavy, and most pages say their date

    # Without a latest date of its own, htmldate would look at the clock.
    value = find_date(page, original_date=True, max_date=_LATEST)
    return [Clue(kind="page", value=value)] if value else []


def _time_clues(page: HtmlElement) -> Iterator[Clue]:
    for element in page.xpath("//time[@datetime] | //*[@itemprop='datePublished' and @content]"):
        value = (element.get("datetime") or element.get("content") or "").strip()
        about = " ".join(
            (element.get(name) or "") for name in ("class", "itemprop", "id", "pubdate")
        )
        parent = element.getparent()
        around = f"{about} {parent.get('class') or ''}" if parent is not None else about
        if value:
            kind = "time_modified" if _MODIFIED_CLASS.search(around) else "time"
            yield Clue(kind=kind, value=value)


def _visible_clues(page: HtmlElement) -> Iterator[Clue]:
    """Yield what the elements that the page marks as dates show."""
    for element in page.xpath(_VISIBLE)[: 4 * _MOST_CLUES]:
        yield from published_clues(_text(element)[:LONGEST])


def _text(element: HtmlElement) -> str:
    return " ".join(str(element.text_content()).split())
