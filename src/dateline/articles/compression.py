"""Compressed streams: gzip, bzip2, xz, zstd and lz4, each holding one file of any format.

What comes out is counted against what went in, so that a small file that unpacks to a huge one is
stopped early.
"""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import zlib
from typing import TYPE_CHECKING, BinaryIO, cast

from dateline.articles.raw import Member, Options, ProblemError
from dateline.articles.streams import Counted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from _typeshed import WriteableBuffer

MOST_BYTES = 64 * 1024 * 1024
"""Bytes that anything may unpack to, however small it is."""
MOST_TIMES = 200
"""Times its own size that a larger file may unpack to: news packs to a quarter, logs to a 50th."""
_LARGEST_WINDOW = 128 * 1024 * 1024
_MOST_MEMORY = 256 * 1024 * 1024
_CHUNK = 64 * 1024
_DAMAGED = (OSError, EOFError, ValueError, zlib.error, lzma.LZMAError)


def _zstd(packed: BinaryIO) -> BinaryIO:
    import zstandard  # noqa: PLC0415 - few files need it

    decompressor = zstandard.ZstdDecompressor(max_window_size=_LARGEST_WINDOW)
    return cast("BinaryIO", decompressor.stream_reader(packed, read_across_frames=True))


def _lz4(packed: BinaryIO) -> BinaryIO:
    from fastwarc.stream_io import Lz4Reader  # noqa: PLC0415 - few files need it

    return cast("BinaryIO", Lz4Reader(packed))


class _Xz(io.RawIOBase):
    """The stream that an xz file packs, within bounds of memory that lzma.open does not know."""

    def __init__(self, packed: BinaryIO) -> None:
        self._packed = packed
        self._unpacking = self._next()

    def _next(self) -> lzma.LZMADecompressor:
        return lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=_MOST_MEMORY)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        room = memoryview(buffer)
        while True:
            if self._unpacking.eof:
                rest = self._unpacking.unused_data or self._packed.read(_CHUNK)
                if not rest.strip(b"\x00"):
                    return 0
                self._unpacking = self._next()
            elif self._unpacking.needs_input:
                rest = self._packed.read(_CHUNK)
                if not rest:
                    raise EOFError("it ends in the middle")
            else:
                rest = b""
            piece = self._unpacking.decompress(rest, len(room))
            if piece:
                room[: len(piece)] = piece
                return len(piece)


_UNPACKERS: dict[str, Callable[[BinaryIO], BinaryIO]] = {
    "gzip": lambda packed: cast("BinaryIO", gzip.GzipFile(fileobj=packed)),
    "bzip2": lambda packed: cast("BinaryIO", bz2.BZ2File(packed)),
    "xz": lambda packed: cast("BinaryIO", _Xz(packed)),
    "zstd": _zstd,
    "lz4": _lz4,
}


class Unpacked(io.RawIOBase):
    """What a packed stream holds; not seekable.

    Reading raises ProblemError: malformed where it is damaged, bomb where it unpacks to more than
    MOST_BYTES and MOST_TIMES the bytes read.
    """

    def __init__(self, packed: BinaryIO, kind: str) -> None:
        self._kind = kind
        self._packed = Counted(packed)
        self._size = 0
        try:
            self._stream = _UNPACKERS[kind](cast("BinaryIO", self._packed))
        except _DAMAGED as error:
            raise self._damaged(error) from error

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        room = memoryview(buffer)
        try:
            piece = self._stream.read(min(len(room), _CHUNK))
        except ProblemError:
            raise
        except Exception as error:
            raise self._damaged(error) from error
        self._size += len(piece)
        check_ratio(self._size, self._packed.count)
        room[: len(piece)] = piece
        return len(piece)

    def _damaged(self, error: Exception) -> ProblemError:
        return ProblemError("malformed", f"is no sound {self._kind} file: {error}")


def check_ratio(unpacked: int, packed: int) -> None:
    """Raise ProblemError (bomb) where `packed` bytes give too many `unpacked` ones."""
    if unpacked > MOST_BYTES and unpacked > MOST_TIMES * packed:
        raise ProblemError(
            "bomb", f"unpacks to more than {MOST_TIMES} times its size; nothing more of it was read"
        )


def unpacked(packed: BinaryIO, kind: str) -> BinaryIO:
    """Return the stream that `packed` holds; see `Unpacked`."""
    return cast("BinaryIO", io.BufferedReader(Unpacked(packed, kind), _CHUNK))


def unpacked_head(data: bytes, kind: str, size: int) -> bytes:
    """Return up to `size` first bytes of what a file holds that begins with `data`."""
    head = b""
    try:
        stream = Unpacked(io.BytesIO(data), kind)
        while len(head) < size and (piece := stream.read(size - len(head))):
            head += piece
    except ProblemError:
        return head
    return head


def reader_of(kind: str) -> Callable[[BinaryIO, Options], Iterator[Member]]:
    """Return the reader of files packed as `kind`: it yields the one file inside."""

    def read(stream: BinaryIO, options: Options) -> Iterator[Member]:
        del options
        yield Member(name=None, stream=unpacked(stream, kind))

    return read
