"""HTML pages: one article a page.

The text is what trafilatura finds, with care; or, for archives of many pages, what resiliparse
finds in a tenth of the time. The rest is what the page says of itself (page.py).
"""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING, BinaryIO

from dateline.articles.clues import day_named, names_a_day
from dateline.articles.decoding import decode_page
from dateline.articles.fields import moment
from dateline.articles.nesting import is_too_deep
from dateline.articles.page import Page, page_said
from dateline.articles.raw import Clue, Options, ProblemError, RawArticle
from dateline.articles.streams import fingerprint, read_document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement
    from resiliparse.parse.html import HTMLTree

_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,40})""", re.IGNORECASE)
_CHARSET_WITHIN = 4096
_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
MOST_ELEMENTS = 50_000
"""Elements of a page; more are no article, and would take its extractor too long."""
_SHORT = 600
"""Characters of text under which it is looked for again, with more care."""
_SURE = ("json_ld", "meta")
_DAYS = ("time", "heading", "byline", "line", "url")
"""Kinds of clues beside which, where they name a day, a search of the whole page adds nothing."""
_LATEST = "2100-12-31"
_READ = "//body//text()[not(ancestor::script or ancestor::style)]"
"""What a page shows, as XPath."""
_EMPTY = "the page has no article text (is it made by a script, or a list?)"


def read_html(stream: BinaryIO, options: Options) -> Iterator[RawArticle]:
    """Yield the article of the page in `stream`; raises ProblemError (see `page_of`)."""
    yield page_of(read_document(stream), options)


def page_of(data: bytes, options: Options, charset: str | None = None) -> RawArticle:
    """Return the article of the page in `data`, whose server declared it to be in `charset`.

    Raises ProblemError (empty, too_large, encoding, malformed), also for a page without text.
    """
    from resiliparse.parse.html import HTMLTree  # noqa: PLC0415 - not needed by other formats

    if not data.strip():
        raise ProblemError("empty", "holds no text")
    declared = _CHARSET.search(data[:_CHARSET_WITHIN])
    markup = decode_page(data, declared.group(1).decode("ascii") if declared else charset)
    markup = markup.replace("\x00", "")
    if is_too_deep(markup):
        raise ProblemError("too_large", "the elements of the page nest too deep for a text")
    tree = HTMLTree.parse(markup)
    said = page_said(tree, markup, quick=options.fast)
    body, searched = (_fast(tree), []) if options.fast else _careful(markup, said)
    body = body or said.text or _fast(tree) or said.summary or ""
    if not body.strip():
        raise ProblemError("empty", _EMPTY)
    return RawArticle(
        body=body,
        source_sha256=fingerprint(data),
        title=said.title,
        url=said.url,
        outlet=said.outlet,
        byline=said.byline,
        language=said.language,
        section=said.section,
        captions=said.captions,
        modified_at=moment(said.modified),
        rights=said.rights,
        clues=(*said.clues, *searched),
    )


def _fast(tree: HTMLTree) -> str:
    from resiliparse.extract.html2text import extract_plain_text  # noqa: PLC0415 - as above

    text = extract_plain_text(
        tree, preserve_formatting=True, main_content=True, list_bullets=False, alt_texts=False
    )
    return str(text).strip()


def _careful(markup: str, said: Page) -> tuple[str, list[Clue]]:
    """Return the text, and the date that htmldate finds where the page has no sure one."""
    page = _parsed(markup)
    return _body(page), [] if _is_dated(said) else _searched_clue(page)


def _is_dated(said: Page) -> bool:
    """Whether the page says on which day it was published, or shows one."""
    return any(
        clue.kind in _SURE or (clue.kind in _DAYS and names_a_day(clue.value))
        for clue in said.clues
    )


def _parsed(markup: str) -> HtmlElement:
    from lxml import etree, html  # noqa: PLC0415 - heavy, and not needed by the other formats

    try:
        parser = html.HTMLParser(encoding="utf-8", remove_pis=True)
        cleaned = _XML_DECLARATION.sub("", markup)
        page = html.document_fromstring(cleaned.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise ProblemError("malformed", f"cannot be read as HTML: {error}") from error
    if page.xpath("count(//*)") > MOST_ELEMENTS:
        raise ProblemError("too_large", f"the page has more than {MOST_ELEMENTS} elements")
    return page


def _body(page: HtmlElement) -> str:
    """Return the main text, its paragraphs on lines of their own.

    A quick look finds nearly all of them; where it finds little, the slower ways are gone too.
    Empty where the page has none.
    """
    from trafilatura import bare_extraction  # noqa: PLC0415 - half a second

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # it tells of pages without text

    best = ""
    for quick, precise in ((True, True), (False, True), (False, False)):
        found = bare_extraction(
            page,
            fast=quick,
            favor_precision=precise,
            include_comments=False,
            deduplicate=False,
        )
        text = getattr(found, "text", None)
        if isinstance(text, str) and len(text.strip()) > len(best):
            best = text.strip()
        if len(best) >= _SHORT or (best and not quick):
            return best
    return best


def _searched_clue(page: HtmlElement) -> list[Clue]:
    """Return the date that htmldate finds in the page, else the first day that it names.

    htmldate's search of the text itself is left out: it tries two hundred languages in turn.
    """
    from htmldate import find_date  # noqa: PLC0415 - heavy, and most pages say their date

    # Without a latest date of its own, htmldate would look at the clock.
    value = find_date(page, original_date=True, max_date=_LATEST, extensive_search=False)
    value = value or day_named(" ".join(" ".join(page.xpath(_READ)).split()))
    return [Clue(kind="page", value=value)] if value else []
