"""CSV and TSV of articles: a row of column names, then one article a row."""

from __future__ import annotations

import codecs
import csv
import io
from typing import TYPE_CHECKING, BinaryIO

from dateline.articles.fields import article_of, known_columns
from dateline.articles.raw import MAX_DOCUMENT, Options, Problem, ProblemError, RawArticle
from dateline.articles.streams import fingerprint, resumed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_SEPARATORS = ",;\t|"
_MOST_COLUMNS = 1000
_LONGEST_NAME = 40


def looks_like_csv(text: str, mapping: Mapping[str, str], *, named: bool) -> bool:
    """Whether `text` begins with a row of column names of which articles have some.

    Prose has commas too: unless the file is `named` as CSV, each cell must be short and two known.
    """
    line, ended, _ = text.lstrip("\ufeff\r\n").partition("\n")
    separator = max(_SEPARATORS, key=line.count)
    if not ended or not line.count(separator):
        return False
    try:
        header = next(csv.reader([line], delimiter=separator), [])
    except csv.Error:
        return False
    known = known_columns(header, mapping)
    short = all(len(cell) <= _LONGEST_NAME and cell.strip() for cell in header)
    return len(known) >= (1 if named else 2) and (named or short)


def read_csv(stream: BinaryIO, options: Options) -> Iterator[RawArticle | Problem]:
    """Yield an article for each row, or why it is none; a row is held at a time.

    Raises ProblemError (encoding, malformed) where the rest of the rows can't be read.
    """
    lines = _text_lines(stream)
    first = next(lines, "").lstrip("\ufeff")
    separator = max(_SEPARATORS, key=first.count)
    csv.field_size_limit(MAX_DOCUMENT)
    rows = csv.reader(_chained(first, lines), delimiter=separator)
    number = 0
    try:
        names = next(rows, [])
        if len(names) > _MOST_COLUMNS:
            raise ProblemError("malformed", f"has more than {_MOST_COLUMNS} columns")
        for number, row in enumerate(rows, 2):
            if any(cell.strip() for cell in row):
                yield _row(names, row, number, options)
    except csv.Error as error:
        raise ProblemError("malformed", f"is no sound CSV: {error}", number + 1) from error
    except UnicodeDecodeError as error:
        why = f"is not UTF-8 (byte {error.start} after line {number}); save it again as UTF-8"
        raise ProblemError("encoding", why, number + 1) from error


def _row(names: list[str], row: list[str], number: int, options: Options) -> RawArticle | Problem:
    if len(row) > len(names):
        why = f"has {len(row)} cells where the first row names {len(names)} columns"
        return Problem(what="malformed", why=why, line=number)
    fields = {name: cell for name, cell in zip(names, row, strict=False) if cell.strip()}
    data = repr(sorted(fields.items())).encode("utf-8", "replace")
    try:
        return article_of(
            fields, kind="field", sha256=fingerprint(data), line=number, mapping=options.mapping
        )
    except ProblemError as error:
        return error.problem


def _chained(first: str, lines: Iterator[str]) -> Iterator[str]:
    yield first
    yield from lines


def _text_lines(stream: BinaryIO) -> Iterator[str]:
    """Yield the lines of a CSV in UTF-8 (or UTF-16 with its mark), each within bounds."""
    mark = stream.read(2)
    encoding = "utf-16" if mark in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE) else "utf-8"
    text = io.TextIOWrapper(resumed(mark, stream), encoding=encoding, newline="")
    number = 0
    while line := text.readline(MAX_DOCUMENT + 1):
        number += 1
        if len(line) > MAX_DOCUMENT:
            why = f"the line is longer than {MAX_DOCUMENT // 1024**2} MiB; the rest was not read"
            raise ProblemError("too_large", why, number)
        yield line.replace("\x00", "")
