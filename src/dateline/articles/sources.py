"""Which inputs there are: files, folders and globs become sources that formats read as streams."""

from __future__ import annotations

import glob
import os
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from dateline.articles.raw import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable

_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Something to read articles from, wherever it lies."""

    name: str
    """Its name relative to the input that named it; recorded with each article."""
    open: Callable[[], BinaryIO]
    """Opens it for reading bytes; may raise OSError."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """An input that names nothing to read."""

    name: str
    problem: Problem


Remote = Callable[[str], Iterator[Source | Missing]]
"""Gives the sources that an address such as gs://bucket/news/*.warc.gz names."""


def expand(
    inputs: Iterable[str | os.PathLike[str]], remote: Remote | None = None
) -> Iterator[Source | Missing]:
    """Yield the sources that local paths and globs name, folders recursively and in sorted order.

    “-” is the standard input; an address with a scheme is given to `remote`. Hidden files in
    folders are passed over, links to folders not followed, and links to files not out of the folder
    that was named; a file that two inputs name is read once. An input that names nothing yields a
    Missing.
    """
    seen: set[str] = set()
    for given in [os.fspath(one) for one in inputs]:
        if given == "-":
            yield Source(name="standard input", open=_standard_input)
            continue
        if _ADDRESS.match(given):
            yield from remote(given) if remote else iter([_no_remote(given)])
            continue
        for found in _expand_one(given):
            if isinstance(found, Missing):
                yield found
                continue
            path, name = found
            real = os.path.realpath(path)
            if real not in seen:
                seen.add(real)
                yield Source(name=name, open=path.open_stream)


def _standard_input() -> BinaryIO:
    return os.fdopen(os.dup(sys.stdin.fileno()), "rb")


def _no_remote(given: str) -> Missing:
    scheme = given.partition(":")[0]
    why = f"nothing here opens {scheme}:// addresses; copy the files to this machine"
    return _missing(given, "missing", why)


class _File(os.PathLike[str]):
    """A local file, opened when read; picklable, so that it can be sent to a worker."""

    __slots__ = ("_path",)

    def __init__(self, path: str) -> None:
        self._path = path

    def __fspath__(self) -> str:
        return self._path

    def open_stream(self) -> BinaryIO:
        return Path(self._path).open("rb")


def _expand_one(given: str) -> Iterator[tuple[_File, str] | Missing]:
    path = Path(given)
    if path.is_dir():
        yield from _folder(given)
    elif path.exists():
        yield _File(given), path.name
    elif glob.has_magic(given):
        yield from _glob(given)
    else:
        yield _missing(given, "missing", "there is no such file or folder; check the path")


def _folder(folder: str) -> Iterator[tuple[_File, str] | Missing]:
    empty = True
    for here, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = Path(here, name)
            if not name.startswith(".") and path.is_file():
                empty = False
                if path.is_symlink() and not _lies_in(path, folder):
                    why = "is a link out of the folder, and such links are not followed"
                    yield _missing(path.relative_to(folder).as_posix(), "refused", why)
                    continue
                yield _File(str(path)), path.relative_to(folder).as_posix()
    if empty:
        yield _missing(folder, "empty", "the folder holds no files; nothing was read")


def _lies_in(path: Path, folder: str) -> bool:
    real, base = os.path.realpath(path), os.path.realpath(folder)
    return os.path.commonpath([real, base]) == base


def _glob(pattern: str) -> Iterator[tuple[_File, str] | Missing]:
    found = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 - Path.glob takes no absolute one
    if not found:
        yield _missing(pattern, "missing", "nothing matches the pattern; check it and quote it")
    for path in found:
        if Path(path).is_dir():
            yield from _folder(path)
        else:
            yield _File(path), Path(path).name


def _missing(name: str, what: str, why: str) -> Missing:
    return Missing(name=name, problem=Problem(what=what, why=why))
