"""NewsML-G2: news items, alone or many in a message."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from dateline.articles.fields import moment
from dateline.articles.markup import is_marked_up, text_of
from dateline.articles.nitf import is_nitf, nitf_byline, nitf_captions, nitf_text
from dateline.articles.raw import Clue, Options, Problem, ProblemError, RawArticle
from dateline.articles.status import pubstatus_of
from dateline.articles.xml import (
    all_named,
    first_named,
    name_of,
    read_xml,
    text_at,
    text_in,
    within,
    words,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

ROOTS = frozenset("newsMessage newsItem packageItem conceptItem planningItem knowledgeItem".split())
"""Local names of the root elements."""
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_NOT_TEXT = frozenset("head script style figure table img".split())


def read_newsml(stream: BinaryIO, options: Options) -> Iterator[RawArticle | Problem]:
    """Yield the article of each news item, or why it is none.

    Raises ProblemError (see `read_xml`; unsupported for a message without news items).
    """
    del options
    root, sha256 = read_xml(stream)
    items = [root] if name_of(root) == "newsItem" else list(within(root, "newsItem"))
    if not items:
        kinds = {name_of(one) for one in root.iter()} & ROOTS - {"newsMessage"}
        found = ", ".join(sorted(kinds)) or "nothing"
        raise ProblemError("unsupported", f"the NewsML-G2 holds no news item, but {found}")
    for number, item in enumerate(items, 1):
        line = number if len(items) > 1 else None
        try:
            yield _article(item, sha256, line)
        except ProblemError as error:
            yield error.problem


def _article(item: Element, sha256: str, line: int | None) -> RawArticle:
    body, byline = _content(item)
    title = _title(item)
    status = pubstatus_of(_code(item, "itemMeta", "pubStatus"), title)
    if not body and status != "canceled":
        kind = (_code(item, "itemMeta", "itemClass") or "").rpartition(":")[2] or "an item"
        raise ProblemError(
            "unsupported", f"the news item is {kind} without a text of its own", line
        )
    embargo = text_at(item, "itemMeta", "embargoed")
    changed = text_at(item, "itemMeta", "versionCreated")
    return RawArticle(
        body=body,
        source_sha256=sha256,
        line=line,
        title=title,
        given_id=item.get("guid"),
        agency=_party(item, "contentMeta", "infoSource")
        or _party(item, "itemMeta", "provider")
        or _party(item, "rightsInfo", "copyrightHolder"),
        byline=text_at(item, "contentMeta", "by") or byline,
        language=_language(item),
        captions=_captions(item),
        modified_at=moment(changed),
        rights=text_at(item, "rightsInfo", "usageTerms")
        or text_at(item, "rightsInfo", "copyrightNotice"),
        credit=text_at(item, "contentMeta", "creditline"),
        embargo_until=moment(embargo),
        pubstatus=status,
        clues=tuple(_clues(item, changed)),
    )


def _clues(item: Element, changed: str | None) -> Iterator[Clue]:
    """Yield when the item and its content were made, and when this version of it was."""
    for path in (("itemMeta", "firstCreated"), ("contentMeta", "contentCreated")):
        value = text_at(item, *path)
        if value:
            yield Clue(kind="issue", value=value[:200])
    if changed:
        first = (item.get("version") or "1") == "1"
        yield Clue(kind="issue" if first else "version", value=changed[:200])


def _title(item: Element) -> str | None:
    """Return the main headline, else the title that the item goes by."""
    headlines = list(all_named(item, "contentMeta", "headline"))
    headlines.sort(key=lambda one: "sub" in (one.get("role") or "").lower())
    for found in (*headlines, *within(item, "hl1"), *all_named(item, "itemMeta", "title")):
        text = words(found)
        if text:
            return text
    return None


def _content(item: Element) -> tuple[str, str | None]:
    """Return the text of the first inline content that has any, and its byline if it has one."""
    for content in all_named(item, "contentSet", "inlineXML"):
        for inner in content:
            if is_nitf(inner):
                text = nitf_text(inner)
                if text:
                    return text, nitf_byline(inner)
            else:
                bodies = [inner] if name_of(inner) == "body" else list(all_named(inner, "body"))
                text = text_in(bodies[0] if bodies else inner, leave_out=_NOT_TEXT)
                if text:
                    return text, None
    for content in all_named(item, "contentSet", "inlineData"):
        text = "".join(str(part) for part in content.itertext()).strip()
        if text and "base64" not in (content.get("encoding") or ""):
            return (text_of(text) if is_marked_up(text) else text), None
    return "", None


def _captions(item: Element) -> tuple[str, ...]:
    """Return what stands under the pictures inside the item's text."""
    found: list[str] = []
    for content in all_named(item, "contentSet", "inlineXML"):
        found.extend(nitf_captions(content))
        found.extend(map(words, within(content, "figcaption")))
    return tuple(filter(None, found))


def _party(item: Element, *path: str) -> str | None:
    """Return the name of a party: written out, or the value of its code."""
    for found in all_named(item, *path):
        named = text_at(found, "name") or found.get("literal") or found.get("qcode")
        if named:
            return named.rpartition(":")[2] if ":" in named and " " not in named else named
    return None


def _code(item: Element, *path: str) -> str | None:
    found = first_named(item, *path)
    return None if found is None else str(found.get("qcode") or found.get("code") or words(found))


def _language(item: Element) -> str | None:
    content = first_named(item, "contentMeta", "language")
    tag: str | None = content.get("tag") if content is not None else None
    return tag or item.get(_LANGUAGE)
