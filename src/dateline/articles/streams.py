"""Reading streams within bounds."""

from __future__ import annotations

import io
from hashlib import sha256
from tempfile import SpooledTemporaryFile
from typing import TYPE_CHECKING, BinaryIO, cast

from dateline.articles.raw import MAX_DOCUMENT, ProblemError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from _typeshed import WriteableBuffer

_CHUNK = 64 * 1024


class _Resumed(io.RawIOBase):
    """A stream from its beginning again, after `head` was read from it."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head = memoryview(head)
        self._rest = rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        room = memoryview(buffer)
        piece = self._head[: len(room)] if self._head else self._rest.read(len(room))
        self._head = self._head[len(piece) :]
        room[: len(piece)] = piece
        return len(piece)


def resumed(head: bytes, rest: BinaryIO) -> BinaryIO:
    """Return a stream of `head`, already read, and then of what is left of `rest`."""
    return io.BufferedReader(_Resumed(head, rest), _CHUNK)


class Counted(io.RawIOBase):
    """A stream that counts the bytes read from it; not seekable."""

    def __init__(self, inner: BinaryIO) -> None:
        self._inner = inner
        self.count = 0

    def readable(self) -> bool:
        return True

    def tell(self) -> int:
        return self.count

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        room = memoryview(buffer)
        piece = self._inner.read(len(room))
        self.count += len(piece)
        room[: len(piece)] = piece
        return len(piece)


class Forward(io.RawIOBase):
    """A stream that seeks, but only forward, by reading on.

    A read of more than MAX_DOCUMENT bytes at once is refused: it is of a length that lies.
    """

    def __init__(self, inner: BinaryIO) -> None:
        self._inner = inner
        self._position = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._position

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        if whence != io.SEEK_SET or offset < self._position:
            raise ValueError("its parts do not lie one after the other")
        while self._position < offset and self.read(min(_CHUNK, offset - self._position)):
            pass
        return self._position

    def read(self, size: int | None = -1, /) -> bytes:
        if size is None or not 0 <= size <= MAX_DOCUMENT:
            raise ValueError("a part of it is too large")
        data = self._inner.read(size)
        self._position += len(data)
        return data


class Limited(io.RawIOBase):
    """The lines of a stream, which stands at `position`, that begin before byte `end`."""

    def __init__(self, inner: BinaryIO, position: int, end: int | None) -> None:
        self._inner, self._position, self._end = inner, position, end
        self._inside_line = False

    def readable(self) -> bool:
        return True

    def readline(self, size: int | None = -1, /) -> bytes:
        if not self._inside_line and self._end is not None and self._position >= self._end:
            return b""
        line = self._inner.readline(-1 if size is None else size)
        self._position += len(line)
        self._inside_line = bool(line) and not line.endswith(b"\n")
        return line


def seekable(stream: BinaryIO, most: int) -> BinaryIO:
    """Return `stream` itself from its start if it can seek, else a copy of it that can.

    A copy is kept in memory, and in an unnamed temporary file when it is large. Raises
    ProblemError (too_large) where it would exceed `most` bytes.
    """
    if stream.seekable():
        stream.seek(0)
        return stream
    copy = SpooledTemporaryFile(max_size=MAX_DOCUMENT)  # noqa: SIM115 - closed when it is collected
    size = 0
    while chunk := stream.read(_CHUNK):
        size += len(chunk)
        if size > most:
            raise ProblemError(
                "too_large", f"is larger than {most // 1024**2} MiB; unpack it first"
            )
        copy.write(chunk)
    copy.seek(0)
    return cast("BinaryIO", copy)


def read_document(stream: BinaryIO) -> bytes:
    """Return what is left of `stream`, which is one document.

    Raises ProblemError: too_large over MAX_DOCUMENT bytes, empty if there is only white space.
    """
    data = stream.read(MAX_DOCUMENT + 1)
    if len(data) > MAX_DOCUMENT:
        raise ProblemError("too_large", f"is larger than {_limit()}; split it into its articles")
    if not data.strip():
        raise ProblemError("empty", "holds no text")
    return data


def lines(stream: BinaryIO) -> Iterator[tuple[int, int, bytes | None]]:
    """Yield (number from 1, first byte from 0, line) of `stream`.

    The line is None where it is over MAX_DOCUMENT bytes.
    """
    number = end = 0
    while line := stream.readline(MAX_DOCUMENT + 1):
        number, start, end = number + 1, end, end + len(line)
        if len(line) <= MAX_DOCUMENT:
            yield number, start, line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(_CHUNK)
            end += len(line)
        yield number, start, None


def too_long(number: int | None) -> ProblemError:
    """Return the problem of a line over the limit."""
    return ProblemError("too_large", f"the record is larger than {_limit()}", number)


def _limit() -> str:
    return f"{MAX_DOCUMENT // 1024**2} MiB"


def fingerprint(data: bytes) -> str:
    """Return the SHA-256 of `data` in hex."""
    return sha256(data).hexdigest()
