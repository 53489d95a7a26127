"""Zip and tar archives: their files are read in turn, in order, and never written anywhere."""

from __future__ import annotations

import io
import struct
import tarfile
import zipfile
from typing import TYPE_CHECKING, BinaryIO, cast

from dateline.articles.compression import check_ratio
from dateline.articles.raw import Found, Member, Options, Problem, ProblemError
from dateline.articles.streams import Counted, Forward, seekable
from dateline.articles.word import read_word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from _typeshed import WriteableBuffer

MOST_MEMBERS = 200_000
_LARGEST_COPY = 4 * 1024**3
_CHUNK = 64 * 1024
_END_OF_ZIP = b"PK\x05\x06"
_LONGEST_END = 22 + 0xFFFF
_LINK = 0o120000


def read_zip(stream: BinaryIO, options: Options) -> Iterator[Found]:
    """Yield the files of a zip archive, or the article of the Word document that it is.

    Links, encrypted files and names that lead out of the archive are problems. Raises ProblemError
    (malformed, too_large, bomb, unsupported).
    """
    whole = seekable(stream, _LARGEST_COPY)
    size = whole.seek(0, io.SEEK_END)
    try:
        _check_count(whole, size)
        with zipfile.ZipFile(whole) as archive:
            names = set(archive.namelist())
            if "word/document.xml" in names:
                whole.seek(0)
                yield from read_word(whole, options)
                return
            if names & {"[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF"}:
                raise ProblemError("unsupported", "is an Office file, an e-book or a program")
            yield from _zip_members(archive, size)
    # NotImplementedError is what zipfile raises for a packing that it does not know.
    except (zipfile.BadZipFile, ValueError, NotImplementedError, struct.error) as error:
        raise ProblemError("malformed", f"is no sound zip archive: {error}") from error


def _check_count(whole: BinaryIO, size: int) -> None:
    """Raise ProblemError where the archive's own index has too many entries to be held."""
    whole.seek(max(0, size - _LONGEST_END))
    tail = whole.read(_LONGEST_END)
    at = tail.rfind(_END_OF_ZIP)
    if at < 0 or len(tail) < at + 22:
        raise ProblemError("malformed", "is no sound zip archive: its index is missing")
    (directory,) = struct.unpack_from("<L", tail, at + 12)
    if directory // 46 > MOST_MEMBERS and directory != 0xFFFFFFFF:
        raise ProblemError("too_large", f"has more than {MOST_MEMBERS} files; unpack it first")


def _zip_members(archive: zipfile.ZipFile, size: int) -> Iterator[Found]:
    total = _Total(size)
    for one in archive.infolist():
        if _leads_out(one.filename):
            yield _refused(one.filename, "has a name that leads out of the archive")
        elif one.is_dir() or _is_hidden(one.filename):
            continue
        elif one.external_attr >> 16 & 0o170000 == _LINK:
            yield _refused(one.filename, "is a link, and links are not followed")
        elif one.flag_bits & 1:
            yield _refused(one.filename, "is encrypted; unpack it first")
        else:
            try:
                inner = archive.open(one)
            except (zipfile.BadZipFile, NotImplementedError, RuntimeError) as error:
                yield _refused(one.filename, f"cannot be read: {error}")
                continue
            with inner:
                stream = io.BufferedReader(_Inner(cast("BinaryIO", inner), total), _CHUNK)
                yield Member(name=one.filename, stream=cast("BinaryIO", stream))


class _Total:
    """What an archive has unpacked to so far, against its size."""

    def __init__(self, packed: int) -> None:
        self._packed, self._unpacked = packed, 0

    def add(self, size: int) -> None:
        self._unpacked += size
        check_ratio(self._unpacked, self._packed)


class _Inner(io.RawIOBase):
    """A file of a zip archive; not seekable. Raises ProblemError (malformed, bomb)."""

    def __init__(self, inner: BinaryIO, total: _Total) -> None:
        self._inner, self._total = inner, total

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        room = memoryview(buffer)
        try:
            piece = self._inner.read(min(len(room), _CHUNK))
        except Exception as error:  # decompressors raise errors of many types
            raise ProblemError("malformed", f"is damaged in its archive: {error}") from error
        self._total.add(len(piece))
        room[: len(piece)] = piece
        return len(piece)


def read_tar(stream: BinaryIO, options: Options) -> Iterator[Found]:
    """Yield the files of a tar archive, which is read once from front to back.

    Links, devices, sparse files and names that lead out of the archive are problems. Raises
    ProblemError (malformed, too_large).
    """
    del options
    count = 0
    try:
        with tarfile.open(fileobj=cast("BinaryIO", Forward(stream)), mode="r:") as archive:
            while (one := archive.next()) is not None:
                archive.members = []  # type: ignore[attr-defined] # else all that was read would be kept
                count += 1
                if count > MOST_MEMBERS:
                    why = f"has more than {MOST_MEMBERS} files; the rest was not read"
                    raise ProblemError("too_large", why)
                yield from _of_tar(archive, one)
    except (tarfile.TarError, EOFError, ValueError, OverflowError) as error:
        raise ProblemError("malformed", f"is no sound tar archive: {error}") from error


def _of_tar(archive: tarfile.TarFile, one: tarfile.TarInfo) -> Iterator[Found]:
    if _leads_out(one.name):
        yield _refused(one.name, "has a name that leads out of the archive")
    elif one.isdir() or _is_hidden(one.name):
        return
    elif one.issym() or one.islnk():
        yield _refused(one.name, "is a link, and links are not followed")
    elif not one.isreg() or one.issparse():
        yield _refused(one.name, "is no plain file")
    else:
        inner = archive.extractfile(one)
        if inner is not None:
            with inner:
                stream = io.BufferedReader(Counted(cast("BinaryIO", inner)), _CHUNK)
                yield Member(name=one.name, stream=cast("BinaryIO", stream))


def _leads_out(name: str) -> bool:
    plain = name.replace("\\", "/")
    return plain.startswith("/") or ":" in plain.split("/", 1)[0] or ".." in plain.split("/")


def _is_hidden(name: str) -> bool:
    return any(part.startswith(".") and part not in (".", "..") for part in name.split("/")) or (
        name.startswith("__MACOSX/")
    )


def _refused(name: str, why: str) -> Problem:
    return Problem(what="refused", why=f"{name[:500]!r} {why}")
