"""Texts for `tag` and `extract`: JSON Lines of documents, or one plain text."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import click

from dateline.cli.failures import WrongInputError, fault
from dateline.cli.output import stdout

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_LINES = {".jsonl", ".ndjson"}
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_BLANK_LINES = 100
"""How many blank lines may come before the character that tells JSON Lines from plain text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A text to work on: its id, its publication date if it has one, its characters as given."""

    id: str | None
    published: str | None
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BadLine:
    """Why a line holds no document, or one that nothing is given for."""

    why: str


def answer(file: str, published: str | None, work: Callable[[Document], dict[str, Any]]) -> int:
    """Write what `work` gives for each document in `file` as a line of JSON; return the exit code.

    `published` is the date of documents that name none. A line that holds no document, or one on
    which the work fails, is told on standard error, as JSON, and makes the exit code 1; the other
    lines go on.

    Raises WrongInputError if the file cannot be read.
    """
    out = stdout(data=True)
    code = 0
    with _opened(file) as stream:
        for line, found in documents(stream, file):
            row = found if isinstance(found, BadLine) else _row(found, published, work)
            if isinstance(row, BadLine):
                code = 1
                bad = {"file": file, "line": line, "error": row.why}
                click.echo(json.dumps(bad, ensure_ascii=False), err=True)
            else:
                out.write(json.dumps(row, ensure_ascii=False, allow_nan=False) + "\n")
    return code


def _row(
    document: Document, published: str | None, work: Callable[[Document], dict[str, Any]]
) -> dict[str, Any] | BadLine:
    """Return what `work` gives for a document, under its id, or why it gives nothing."""
    try:
        row = work(replace(document, published=document.published or published))
    except click.ClickException:
        raise
    except Exception as error:
        return BadLine(why=fault(error))
    return {"id": document.id, **row}


def documents(stream: IO[bytes], name: str) -> Iterator[tuple[int, Document | BadLine]]:
    """Yield the documents of a stream in order, each with its line, counted from 1.

    A stream whose name ends in .jsonl, or whose first visible character is {, has one JSON object a
    line: "id" or "doc_id", "dct" (the publication date) or null, "text". Any other is one plain
    text in UTF-8. No character is changed, line ends neither; a byte order mark is left out.

    Raises WrongInputError if it is plain text and not UTF-8.
    """
    head = [stream.readline().removeprefix(_BYTE_ORDER_MARK)]
    while head[-1] and not head[-1].strip() and len(head) < _BLANK_LINES:
        head.append(stream.readline())
    if Path(name).suffix.lower() in _LINES or head[-1].lstrip().startswith(b"{"):
        for number, line in enumerate(chain(head, stream), 1):
            if line.strip():
                yield number, _document(line)
        return
    try:
        text = b"".join([*head, stream.read()]).decode("utf-8")
    except UnicodeDecodeError as error:
        raise WrongInputError(
            f"{name} is not UTF-8 at byte {error.start}: convert it first, or use "
            "`dateline explain`, which reads many encodings and formats."
        ) from error
    yield 1, Document(id=None, published=None, text=text)


def _opened(file: str) -> IO[bytes]:
    try:
        return click.open_file(file, "rb")
    except OSError as error:
        raise WrongInputError(f"{file} cannot be read: {error.strerror}.") from error


def _document(line: bytes) -> Document | BadLine:
    try:
        found = json.loads(line)
    except (ValueError, RecursionError) as error:
        return BadLine(why=f"is no JSON object: {error}")
    if not isinstance(found, dict):
        return BadLine(why="is no JSON object")
    text, published = found.get("text"), found.get("dct")
    given = found.get("id", found.get("doc_id"))
    if not isinstance(text, str):
        return BadLine(why='has no "text" that is a string')
    if not isinstance(published, str | None) or not _is_date(published):
        return BadLine(why=f'"dct" has to be a date, YYYY-MM-DD, or null, not {published!r:.80}')
    if not isinstance(given, str | int | None) or isinstance(given, bool):
        return BadLine(why='"id" has to be a string')
    return Document(id=None if given is None else str(given), published=published, text=text)


def _is_date(published: str | None) -> bool:
    from dateline.analysis import check_date  # noqa: PLC0415

    try:
        check_date(published)
    except ValueError:
        return False
    return True
