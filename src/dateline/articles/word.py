"""Word documents (.docx): one article a file."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, BinaryIO
from zipfile import BadZipFile, ZipFile

from dateline.articles.raw import Clue, Options, ProblemError, RawArticle
from dateline.articles.streams import fingerprint, read_document

if TYPE_CHECKING:
    from collections.abc import Iterator

_LARGEST_PARTS = 64 * 1024 * 1024
"""Bytes of XML to which a document may unpack; pictures and fonts are not read."""


def read_word(stream: BinaryIO, options: Options) -> Iterator[RawArticle]:
    """Yield the article of a document. Raises ProblemError (empty, too_large, malformed, bomb)."""
    del options
    from docx import Document  # noqa: PLC0415 - not needed by the other formats

    data = read_document(stream)
    _check(data)
    try:
        document = Document(io.BytesIO(data))
        properties = document.core_properties
        blocks = list(document.iter_inner_content())
        parts = [p for block in blocks for p in _paragraphs(block)]
        title = properties.title or next(
            (text for text, style in parts if style == "Title" and text), None
        )
        created, changed = properties.created, properties.modified
    except Exception as error:  # its parts may be any XML, and it raises whatever that breaks
        raise ProblemError("malformed", f"cannot be read as a Word document: {error}") from error
    body = "\n".join(text for text, _ in parts)
    if not body.strip():
        raise ProblemError("empty", "the document has no text")
    yield RawArticle(
        body=body,
        source_sha256=fingerprint(data),
        title=title,
        headline_in_body=title is None,
        byline=properties.author or None,
        language=properties.language or None,
        clues=tuple(
            Clue(kind=kind, value=value.isoformat())
            for kind, value in (("file", created), ("file_modified", changed))
            if value is not None
        ),
    )


def _paragraphs(block: object) -> Iterator[tuple[str, str]]:
    """Yield (text, name of its style) of a paragraph, or of the cells of a table."""
    from docx.table import Table  # noqa: PLC0415 - as above
    from docx.text.paragraph import Paragraph  # noqa: PLC0415 - as above

    if isinstance(block, Paragraph):
        style = block.style
        yield block.text, (style.name or "") if style is not None else ""
    elif isinstance(block, Table):
        for row in block.rows:
            cells = dict.fromkeys(cell.text.strip() for cell in row.cells)
            yield " ".join(cell for cell in cells if cell), ""


def _check(data: bytes) -> None:
    """Raise ProblemError where the file is damaged, or unpacks to too much."""
    try:
        with ZipFile(io.BytesIO(data)) as file:
            parts = [one for one in file.infolist() if one.filename.endswith((".xml", ".rels"))]
            if sum(one.file_size for one in parts) > _LARGEST_PARTS:
                raise ProblemError("bomb", "unpacks to more text than a document can have")
            for one in parts:
                _check_part(file, one.filename)
    except (BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError) as error:
        raise ProblemError("malformed", f"cannot be read as a Word document: {error}") from error


def _check_part(file: ZipFile, name: str) -> None:
    """Raise ProblemError where a part is larger than it says, or declares entities."""
    left = _LARGEST_PARTS
    with file.open(name) as part:
        head = part.read(4096)
        if b"<!DOCTYPE" in head or b"<!ENTITY" in head:
            raise ProblemError("entities", "one of its parts declares entities or a document type")
        while left > 0 and (piece := part.read(1024 * 1024)):
            left -= len(piece)
    if left <= 0:
        raise ProblemError("bomb", "unpacks to more text than a document can have")
