"""WARC and ARC, archives of the web: one article a page fetched."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, BinaryIO

from dateline.articles.fields import moment
from dateline.articles.html import page_of
from dateline.articles.raw import MAX_DOCUMENT, Clue, Options, Problem, ProblemError, RawArticle
from dateline.articles.streams import Counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime

    from fastwarc.warc import WarcRecord

MAGIC = (b"WARC/", b"filedesc:")
"""What the two formats begin with."""
_LONGEST_HEADER = 64 * 1024
_PAGE = re.compile(r"(?:text/html|application/xhtml\+xml)\b", re.IGNORECASE)
_MARKUP = re.compile(rb"\s*(?:\xef\xbb\xbf)?\s*<(?:!doctype html|!--|[a-z])", re.IGNORECASE)
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w-]{2,40})", re.IGNORECASE)
_ARC_LINE = re.compile(rb"(\S.*?) (\S+) (\d{14}) (\S+)(?: .*)? (\d+)\s*$")


def read_warc(stream: BinaryIO, options: Options) -> Iterator[RawArticle | Problem]:
    """Yield the article of each page, or why a response is none; see `read_records`."""
    yield from read_records(stream, options, None)


def read_records(
    stream: BinaryIO, options: Options, end: int | None
) -> Iterator[RawArticle | Problem]:
    """Yield the articles of the WARC records that begin before byte `end` of `stream`.

    Requests, metadata and revisits are no pages, and passed over. Raises ProblemError (malformed)
    where the rest of the archive can't be read.
    """
    from fastwarc.warc import ArchiveIterator, WarcRecordType  # noqa: PLC0415 - few files need it

    kinds = WarcRecordType.response | WarcRecordType.resource
    told = stream if stream.seekable() else Counted(stream)
    last, pages = None, 0
    try:
        for record in ArchiveIterator(
            told, record_types=kinds, parse_http=True, auto_decode="all",
            max_header_len=_LONGEST_HEADER,
        ):  # fmt: skip
            if end is not None and record.stream_pos >= end:
                return
            last = record.headers.get("WARC-Target-URI")
            pages += 1
            yield from _of_record(record, options)
    except (OSError, ValueError, EOFError) as error:
        after = f" after {last}" if last else ""
        why = f"is no sound WARC{after}: {error}; the rest of it was not read"
        raise ProblemError("malformed", why) from error
    if not pages and end is None:
        raise ProblemError("empty", "the WARC holds no page")


def _of_record(record: WarcRecord, options: Options) -> Iterator[RawArticle | Problem]:
    address = (record.headers.get("WARC-Target-URI") or "").strip("<> ") or None
    where = address or f"the record at byte {record.stream_pos}"
    http = record.http_headers
    kind = record.http_content_type or (None if http else record.headers.get("Content-Type"))
    data = record.reader.read(MAX_DOCUMENT + 1) if record.reader else b""
    try:
        _check(data, where, http.status_code if http else None, kind)
        article = page_of(data, options, charset=record.http_charset)
    except ProblemError as error:
        yield Problem(what=error.problem.what, why=_placed(error.problem.why, where))
        return
    changed = record.http_last_modified if http else None
    yield _fetched(article, address, record.record_date, changed)


def _check(data: bytes, where: str, status: int | None, kind: str | None) -> None:
    """Raise ProblemError where a record can't be a page."""
    if status is not None and status != 200:
        raise ProblemError("no_page", f"was answered with status {status}")
    if not (_PAGE.match(kind) if kind and "http" not in kind else _MARKUP.match(data[:1024])):
        raise ProblemError("no_page", f"is {kind or 'of no known type'}, and no page")
    if len(data) > MAX_DOCUMENT:
        raise ProblemError("too_large", f"is larger than {MAX_DOCUMENT // 1024**2} MiB")


def _placed(why: str, where: str) -> str:
    return f"{where[:500]}: {why}"


def _fetched(
    article: RawArticle, address: str | None, fetched: datetime | None, changed: datetime | None
) -> RawArticle:
    """Return a page's article with what its record says: where from, when, last changed when."""
    clues = [*article.clues]
    if changed is not None:
        clues.append(Clue(kind="http_modified", value=changed.isoformat()))
    if fetched is not None:
        clues.append(Clue(kind="retrieved", value=fetched.isoformat()))
    return replace(
        article,
        url=article.url or address,
        retrieved_at=fetched,
        clues=tuple(clues),
    )


def read_arc(stream: BinaryIO, options: Options) -> Iterator[RawArticle | Problem]:
    """Yield the article of each page of an ARC, the format before WARC, or why it is none.

    Raises ProblemError (malformed) where a record's length or first line is wrong.
    """
    first = True
    while line := stream.readline(_LONGEST_HEADER):
        if not line.strip():
            continue
        found = _ARC_LINE.match(line)
        if found is None:
            why = f"is no sound ARC: {line[:80]!r} is no record's first line; the rest was not read"
            raise ProblemError("malformed", why)
        length = int(found.group(5))
        data = stream.read(min(length, MAX_DOCUMENT + 1))
        left = length - len(data)
        while left > 0 and (skipped := stream.read(min(left, MAX_DOCUMENT))):
            left -= len(skipped)
        if left > 0:
            why = f"is no sound ARC: a record of {length} bytes breaks off {left} bytes early"
            raise ProblemError("malformed", why)
        if not first:
            yield from _of_arc(found, data, options)
        first = False


def _of_arc(line: re.Match[bytes], data: bytes, options: Options) -> Iterator[RawArticle | Problem]:
    address, _, stamp, kind, _ = (part.decode("utf-8", "replace") for part in line.groups())
    head, _, body = data.partition(b"\r\n\r\n") if data.startswith(b"HTTP/") else (b"", b"", data)
    headers = _headers(head)
    try:
        _check(body, address, _status(head), headers.get("content-type") or kind)
        charset = _CHARSET.search(headers.get("content-type", ""))
        article = page_of(body, options, charset=charset.group(1) if charset else None)
    except ProblemError as error:
        yield Problem(what=error.problem.what, why=_placed(error.problem.why, address))
        return
    fetched = moment(f"{stamp[:8]}T{stamp[8:]}Z")
    yield _fetched(article, address, fetched, moment(headers.get("last-modified")))


def _headers(head: bytes) -> Mapping[str, str]:
    lines = head.decode("latin-1").split("\r\n")[1:]
    return {
        name.strip().lower(): value.strip()
        for name, _, value in (line.partition(":") for line in lines)
    }


def _status(head: bytes) -> int | None:
    found = re.match(rb"HTTP/[\d.]+ (\d{3})", head)
    return int(found.group(1)) if found else None
