"""PDF with a text layer: one article a file. Scanned pages have no text, and are a reject."""

from __future__ import annotations

import io
import logging
from typing import TYPE_CHECKING, BinaryIO

from dateline.articles.raw import Clue, Options, ProblemError, RawArticle
from dateline.articles.streams import fingerprint, read_document
from dateline.articles.wrapping import unwrap

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from pypdf import DocumentInformation, PdfReader

_MOST_PAGES = 300
_MOST_CHARACTERS = 2_000_000


def read_pdf(stream: BinaryIO, options: Options) -> Iterator[RawArticle]:
    """Yield the article of a PDF. Raises ProblemError (empty, too_large, malformed, encrypted)."""
    del options
    import pypdf  # noqa: PLC0415 - not needed by the other formats

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it tells of every flaw it overcomes
    data = read_document(stream)
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise ProblemError("encrypted", "needs a password; save it without one")
        body = _text(reader)
        about = reader.metadata
    except ProblemError:
        raise
    except Exception as error:  # a PDF may be broken in any way, and so is what the parser raises
        raise ProblemError("malformed", f"cannot be read as a PDF: {error}") from error
    if not body.strip():
        raise ProblemError("empty", "the PDF has no text layer (is it scanned?)")
    title = about.title if about is not None else None
    yield RawArticle(
        body=body,
        source_sha256=fingerprint(data),
        title=title.strip() or None if title else None,
        headline_in_body=not title,
        byline=about.author or None if about is not None else None,
        clues=tuple(_clues(about)),
    )


def _text(reader: PdfReader) -> str:
    texts: list[str] = []
    for number, page in enumerate(reader.pages):
        if number >= _MOST_PAGES or sum(map(len, texts)) > _MOST_CHARACTERS:
            raise ProblemError("too_large", f"has more than {_MOST_PAGES} pages or too much text")
        texts.append(unwrap(page.extract_text()))
    return "\n".join(texts)


def _clues(about: DocumentInformation | None) -> Iterator[Clue]:
    """Yield when the file was made and last changed: a print of a page is made later than it."""
    if about is None:
        return
    for kind, name in (("file", "creation_date"), ("file_modified", "modification_date")):
        value = _date(about, name)
        if value is not None:
            yield Clue(kind=kind, value=value.isoformat())


def _date(about: DocumentInformation, name: str) -> datetime | None:
    try:
        found: datetime | None = getattr(about, name)
    except (ValueError, TypeError):
        return None
    return found
