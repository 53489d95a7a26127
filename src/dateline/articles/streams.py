"""Reading streams within bounds."""

from __future__ import annotations

import io
from hashlib import sha256
from typing import TYPE_CHECKING, BinaryIO

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


def lines(stream: BinaryIO) -> Iterator[tuple[int, bytes | None]]:
    """Yield (number from 1, line) of `stream`; None for a line over MAX_DOCUMENT bytes."""
    number = 0
    while line := stream.readline(MAX_DOCUMENT + 1):
        number += 1
        if len(line) <= MAX_DOCUMENT:
            yield number, line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(_CHUNK)
        yield number, None


def too_long(number: int) -> ProblemError:
    """Return the problem of a line over the limit."""
    return ProblemError("too_large", f"the record is larger than {_limit()}", number)


def _limit() -> str:
    return f"{MAX_DOCUMENT // 1024**2} MiB"


def fingerprint(data: bytes) -> str:
    """Return the SHA-256 of `data` in hex."""
    return sha256(data).hexdigest()
