"""NITF, the News Industry Text Format: one article a document, or inside NewsML."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from dateline.articles.fields import moment
from dateline.articles.raw import Clue, Options, ProblemError, RawArticle
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

_NOT_TEXT = frozenset("media table block-quote-credit tagline".split())
_ISSUED = ("docdata", "date.issue")
_RELEASED = ("docdata", "date.release")


def read_nitf(stream: BinaryIO, options: Options) -> Iterator[RawArticle]:
    """Yield the article; raises ProblemError (see `read_xml`; empty where it has no text)."""
    del options
    root, sha256 = read_xml(stream)
    yield article_of_nitf(root, sha256)


def article_of_nitf(root: Element, sha256: str) -> RawArticle:
    """Return the article of the `nitf` element `root`, which was read from bytes of this hash."""
    if first_named(root, "head") is None and first_named(root, "body") is None:
        raise ProblemError("empty", "the NITF document has neither head nor body")
    title = _title(root)
    status = _attribute(root, ("head", "docdata"), "management-status")
    released = _attribute(root, ("head", *_RELEASED), "norm")
    return RawArticle(
        body=nitf_text(root),
        source_sha256=sha256,
        title=title,
        given_id=_attribute(root, ("head", "docdata", "doc-id"), "id-string"),
        url=_attribute(root, ("head", "pubdata"), "ex-ref"),
        outlet=_attribute(root, ("head", "pubdata"), "name"),
        agency=text_at(root, "body", "body.head", "distributor")
        or _attribute(root, ("head", "docdata", "doc-id"), "regsrc")
        or _attribute(root, ("head", "docdata", "doc.copyright"), "holder"),
        byline=nitf_byline(root),
        language=root.get("baselang") or root.get("{http://www.w3.org/XML/1998/namespace}lang"),
        section=_attribute(root, ("head", "pubdata"), "position.section"),
        captions=nitf_captions(root),
        modified_at=moment(_attribute(root, ("head", "revision-history"), "norm", last=True)),
        rights=_rights(root),
        credit=_attribute(root, ("head", "docdata", "doc.copyright"), "holder"),
        embargo_until=moment(released) if status == "embargoed" else None,
        pubstatus=pubstatus_of(status, title),
        clues=tuple(_clues(root)),
    )


def nitf_text(root: Element) -> str:
    """Return the text of the body, its blocks on lines of their own, without pictures."""
    return "\n".join(
        text_in(content, leave_out=_NOT_TEXT) for content in all_named(root, "body", "body.content")
    ).strip()


def nitf_captions(root: Element) -> tuple[str, ...]:
    """Return what stands under the pictures."""
    captions = (one for name in ("media-caption", "caption") for one in within(root, name))
    return tuple(filter(None, map(words, captions)))


def nitf_byline(root: Element) -> str | None:
    """Return the names in the byline."""
    byline = first_named(root, "body", "body.head", "byline")
    if byline is None:
        return None
    people = [words(found) for found in within(byline, "person")]
    return ", ".join(name for name in people if name) or words(byline) or None


def _title(root: Element) -> str | None:
    return text_at(root, "body", "body.head", "hedline", "hl1") or text_at(root, "head", "title")


def _rights(root: Element) -> str | None:
    for rights in all_named(root, "head", "docdata", "doc.rights"):
        said = [rights.get(name) for name in ("type", "limitations")]
        terms = " ".join(text for text in said if text)
        if terms:
            return terms
    return text_at(root, "body", "body.head", "rights")


def _clues(root: Element) -> Iterator[Clue]:
    """Yield the dates that say when it was published, the most deliberate first."""
    for path, name in (
        (("pubdata",), "date.publication"),
        (_RELEASED, "norm"),
        (_ISSUED, "norm"),
    ):
        value = _attribute(root, ("head", *path), name)
        if value and moment(value):
            yield Clue(kind="issue", value=value)
    told = first_named(root, "body", "body.head", "dateline", "story.date")
    if told is not None:
        value = told.get("norm") or words(told)
        if value:
            yield Clue(kind="byline", value=value[:200])


def _attribute(
    root: Element, path: tuple[str, ...], name: str, *, last: bool = False
) -> str | None:
    found = [value for one in all_named(root, *path) if (value := (one.get(name) or "").strip())]
    return (found[-1] if last else found[0]) if found else None


def is_nitf(element: Element) -> bool:
    """Whether `element` is the root of a NITF document."""
    return name_of(element) == "nitf"
