"""NewsML 1.x, the predecessor of NewsML-G2: news items whose parts nest at will."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from dateline.articles.fields import moment
from dateline.articles.markup import is_marked_up, text_of
from dateline.articles.nitf import is_nitf, nitf_captions, nitf_text
from dateline.articles.raw import Clue, Options, Problem, ProblemError, RawArticle
from dateline.articles.status import pubstatus_of
from dateline.articles.xml import first_named, read_xml, text_at, text_in, within, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_NOT_TEXT = frozenset("head script style table img media".split())
_TEXT_TYPES = ("nitf", "html", "text/plain", "xml")


def read_newsml1(stream: BinaryIO, options: Options) -> Iterator[RawArticle | Problem]:
    """Yield the article of each news item, or why it is none. Raises ProblemError (`read_xml`)."""
    del options
    root, sha256 = read_xml(stream)
    items = list(within(root, "NewsItem"))
    if not items:
        raise ProblemError("unsupported", "the NewsML holds no news item")
    for number, item in enumerate(items, 1):
        try:
            yield _article(item, sha256, number if len(items) > 1 else None)
        except ProblemError as error:
            yield error.problem


def _article(item: Element, sha256: str, line: int | None) -> RawArticle:
    title = _first(item, "HeadLine")
    body = _longest_text(item)
    status = pubstatus_of(_formal(item, "Status"), title)
    if not body and status != "canceled":
        raise ProblemError("unsupported", "the news item has no text of its own", line)
    first = text_at(item, "NewsManagement", "FirstCreated")
    changed = text_at(item, "NewsManagement", "ThisRevisionCreated")
    return RawArticle(
        body=body,
        source_sha256=sha256,
        line=line,
        title=title,
        given_id=_identity(item),
        agency=_party(item, "Provider") or _party(item, "Source"),
        byline=_first(item, "ByLine"),
        language=_formal(item, "Language") or item.get(_LANGUAGE),
        captions=nitf_captions(item),
        modified_at=moment(changed),
        rights=_first(item, "UsageType") or _first(item, "CopyrightLine"),
        credit=_first(item, "CreditLine"),
        embargo_until=None,
        pubstatus=status,
        clues=tuple(
            dict.fromkeys(
                Clue(kind=kind, value=value[:200])
                for kind, value in (("issue", first), ("version", changed))
                if value
            )
        ),
    )


def _identity(item: Element) -> str | None:
    """Return the public identifier without its revision, which all versions share."""
    whole = _first(item, "PublicIdentifier")
    stem, _, revision = (whole or "").rpartition(":")
    return stem if stem and revision.rstrip("NUA").isdigit() else whole


def _longest_text(item: Element) -> str:
    """Return the longest text among the contents, which say poorly what part they play."""
    texts = [_text(content) for content in within(item, "DataContent")]
    return max(texts, key=len, default="")


def _text(content: Element) -> str:
    holder = content.getparent()
    mime = first_named(holder, "MimeType") if holder is not None else None
    kind = (mime.get("FormalName") or "").lower() if mime is not None else "xml"
    if not any(known in kind for known in _TEXT_TYPES):
        return ""
    inner = next(iter(content), None)
    if inner is None:
        text = "".join(str(part) for part in content.itertext()).strip()
        return text_of(text) if is_marked_up(text) else text
    if is_nitf(inner):
        return nitf_text(inner)
    bodies = list(within(content, "body"))
    return text_in(bodies[0] if bodies else content, leave_out=_NOT_TEXT)


def _first(item: Element, name: str) -> str | None:
    return next((text for found in within(item, name) if (text := words(found))), None)


def _formal(item: Element, name: str) -> str | None:
    return next((f for found in within(item, name) if (f := found.get("FormalName"))), None)


def _party(item: Element, name: str) -> str | None:
    return next((f for found in within(item, name) if (f := _formal(found, "Party"))), None)
