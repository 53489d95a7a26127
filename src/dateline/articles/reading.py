"""Reading sources: told by their content, format within format, and huge ones piece by piece."""

from __future__ import annotations

import io
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO, cast

from dateline.articles.formats import HEAD, format_of
from dateline.articles.jsonfiles import read_json_lines
from dateline.articles.parquet import read_parquet, read_row_groups
from dateline.articles.raw import Member, Options, Problem, ProblemError
from dateline.articles.readout import Readout, readout, reject
from dateline.articles.streams import Limited, resumed
from dateline.articles.warc import read_records, read_warc

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.articles.sources import Source
    from dateline.records import Reject

DEEPEST = 5
"""Files within files that are opened: a page in a tar in a gzip is the third."""
SPLIT_SIZE = 64 * 1024 * 1024
"""Bytes of a piece of a huge file."""
_MEMBER = b"\x1f\x8b\x08"
_SEARCHED = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Split:
    """A piece of a source: the records that begin at bytes `start` to `end`, `end` not."""

    source: Source
    start: int = 0
    end: int | None = None
    """None for the whole rest."""


def splits(source: Source, size: int = SPLIT_SIZE) -> list[Split]:
    """Return the pieces of `size` bytes of a source, each of which can be read alone.

    Packed WARC, JSON Lines and Parquet can be split, where their stream can seek; all else is one
    piece, and so is what can't be opened: reading it says why. Every record is in one piece, and
    the pieces depend on nothing but the source and `size`.
    """
    try:
        with source.open() as stream:
            return _splits(source, stream, size)
    except (OSError, ProblemError):
        return [Split(source=source)]


def read_source(source: Source, options: Options | None = None) -> Iterator[Readout | Reject]:
    """Yield the articles of one source; what can't be read is a reject, never an exception."""
    options = options or Options()
    try:
        with source.open() as stream:
            pieces = _splits(source, stream, SPLIT_SIZE) if stream.seekable() else []
            if len(pieces) <= 1:
                yield from _or_reject(_read(stream, source.name, options, 0), source.name)
            for piece in pieces if len(pieces) > 1 else []:
                yield from _or_reject(_read_piece(stream, piece, options), source.name)
    except OSError as error:
        yield _unreadable(error, source.name)


def read_split(split: Split, options: Options | None = None) -> Iterator[Readout | Reject]:
    """Yield the articles of a piece of a source, as `read_source` does of the whole."""
    options = options or Options()
    if split.start == 0 and split.end is None:
        yield from read_source(split.source, options)
        return
    try:
        with split.source.open() as stream:
            yield from _or_reject(_read_piece(stream, split, options), split.source.name)
    except OSError as error:
        yield _unreadable(error, split.source.name)


def _splits(source: Source, stream: BinaryIO, size: int) -> list[Split]:
    whole = [Split(source=source)]
    if not stream.seekable():
        return whole
    length = stream.seek(0, io.SEEK_END)
    stream.seek(0)
    if length <= size or not _can_split(stream, source.name):
        return whole
    starts = range(0, length, size)
    return [Split(source=source, start=start, end=min(start + size, length)) for start in starts]


def _can_split(stream: BinaryIO, name: str) -> bool:
    head = stream.read(HEAD)
    try:
        reader = format_of(head, name).read
    except ProblemError:
        return False
    finally:
        stream.seek(0)
    packed = head.startswith(_MEMBER)
    return reader in (read_json_lines, read_parquet) or (reader is read_warc and packed)


def _read_piece(stream: BinaryIO, split: Split, options: Options) -> Iterator[Readout | Reject]:
    name, start, end = split.source.name, split.start, split.end
    stream.seek(0)
    reader = format_of(stream.read(HEAD), name).read
    if reader is read_parquet:
        found = read_row_groups(stream, options, start, end)
    elif reader is read_warc:
        first = _next_member(stream, start, end)
        if first is None:
            return
        stream.seek(first)
        found = read_records(stream, options, end)
    else:
        inner, begin = _lines_of(stream, start, end)
        found = read_json_lines(inner, options, begin)
    for one in found:
        yield reject(one, name) if isinstance(one, Problem) else readout(one, name)


def _lines_of(stream: BinaryIO, start: int, end: int | None) -> tuple[BinaryIO, int]:
    """Return the lines that begin at bytes `start` to `end`, `end` not, and where they begin."""
    stream.seek(max(0, start - 1))
    if start:
        while (line := stream.readline(_SEARCHED)) and not line.endswith(b"\n"):
            pass
    begin = stream.tell()
    return cast("BinaryIO", Limited(stream, begin, end)), begin


def _next_member(stream: BinaryIO, start: int, end: int | None) -> int | None:
    """Return where the first packed WARC record begins at or after `start` and before `end`."""
    position, data = start, b""
    while end is None or position < end:
        stream.seek(position)
        data = stream.read(_SEARCHED)
        if not data:
            return None
        at = data.find(_MEMBER)
        while at >= 0 and (end is None or position + at < end):
            if _begins_record(data[at : at + 4096]):
                return position + at
            at = data.find(_MEMBER, at + 1)
        position += max(1, len(data) - 4096) if len(data) == _SEARCHED else len(data)
    return None


def _begins_record(data: bytes) -> bool:
    try:
        return zlib.decompressobj(31).decompress(data, 16).startswith(b"WARC/")
    except zlib.error:
        return False


def _read(
    stream: BinaryIO, name: str, options: Options, depth: int, unpacked: str | None = None
) -> Iterator[Readout | Reject]:
    """Yield the articles of `stream`, and of the files inside it.

    `name` is where they are found; what was packed goes by its `unpacked` name for its format.
    """
    if depth > DEEPEST:
        raise ProblemError("refused", f"lies more than {DEEPEST} files deep in other files")
    head = _head(stream)
    reader = format_of(head, unpacked or name, options.mapping).read
    whole = _from_start(head, stream)
    for found in reader(whole, options):
        if isinstance(found, Member):
            inner = f"{name}/{found.name}" if found.name else name
            plain = None if found.name else _unpacked_name(unpacked or name)
            yield from _or_reject(_read(found.stream, inner, options, depth + 1, plain), inner)
        else:
            yield reject(found, name) if isinstance(found, Problem) else readout(found, name)


def _or_reject(found: Iterator[Readout | Reject], name: str) -> Iterator[Readout | Reject]:
    """Yield what is found in a file, and last, as a reject, what went wrong in it."""
    try:
        yield from found
    except ProblemError as error:
        yield reject(error.problem, name)
    except OSError:
        raise
    except BaseException as error:
        yield reject(_fault(error), name)


def _fault(error: BaseException) -> Problem:
    """Return what went wrong in a parser that raised what it should not; else raise it again.

    Parsers written in Rust panic where they meet what they did not expect, with an exception that
    is no Exception.
    """
    if not isinstance(error, Exception) and type(error).__name__ != "PanicException":
        raise error
    kind = type(error).__name__
    return Problem(what="malformed", why=f"its parser failed ({kind}: {str(error)[:300]})")


def _head(stream: BinaryIO) -> bytes:
    """Return the first HEAD bytes, or all there are; streams may give them piecemeal."""
    head = b""
    while len(head) < HEAD and (piece := stream.read(HEAD - len(head))):
        head += piece
    return head


def _from_start(head: bytes, stream: BinaryIO) -> BinaryIO:
    if stream.seekable():
        stream.seek(0)
        return stream
    return resumed(head, stream)


def _unpacked_name(name: str) -> str:
    """Return “a.csv” for “a.csv.gz”."""
    stem, dot, suffix = name.rpartition(".")
    known = suffix.lower() in ("gz", "bz2", "xz", "zst", "zstd", "lz4")
    return stem if dot and stem and known else name


def _unreadable(error: OSError, name: str) -> Reject:
    why = f"cannot be read: {error.strerror or error}"
    return reject(Problem(what="unreadable", why=why), name)
