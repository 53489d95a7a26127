"""Addresses such as gs://bucket/news/: sources in any file system that Beam opens."""

from __future__ import annotations

import posixpath
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, BinaryIO

from apache_beam.io.filesystem import BeamIOError, CompressionTypes, FileSystem
from apache_beam.io.filesystems import FileSystems

from dateline.articles import Missing, Source
from dateline.articles.raw import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

_EXTRAS = {
    "gs": ("gcp", "google.cloud.storage"),
    "s3": ("aws", "boto3"),
    "azfs": ("azure", "azure.storage.blob"),
    "hdfs": ("hadoop", "hdfs"),
}
"""For a scheme the extra of apache-beam that opens it, and a package that comes with it."""


def remote(address: str) -> Iterator[Source | Missing]:
    """Yield the files that an address names: one, those that match a glob, or those of a folder.

    Globs are Beam's (`**` reaches into folders); hidden files in a folder are passed over. An
    address that names nothing, or that nothing here can open, yields a Missing.
    """
    try:
        found = _named(address) or _inside(address)
    except Exception as error:
        yield _missing(address, "unreadable", f"cannot be listed: {_reason(error)}")
        return
    if not found:
        why = "nothing lies there that may be read; check the address and the rights to it"
        yield _missing(address, "missing", why)
    yield from found


def _named(address: str) -> list[Source]:
    if address.endswith("/"):
        return []
    return [_source(path, posixpath.basename(path)) for path in _match(address)]


def _inside(folder: str) -> list[Source]:
    base = f"{folder.rstrip('/')}/"
    names = [(path, path.removeprefix(base)) for path in _match(f"{base}**")]
    return [_source(path, name) for path, name in names if not _is_hidden(name)]


def _match(pattern: str) -> list[str]:
    _require_file_system(pattern.partition(":")[0])
    (found,) = FileSystems.match([pattern])
    return sorted(one.path for one in found.metadata_list if not one.path.endswith("/"))


def _require_file_system(scheme: str) -> None:
    """Raise OSError, saying what to do, where Beam cannot open addresses of this scheme."""
    extra, package = _EXTRAS.get(scheme, (None, None))
    if package is not None:
        try:
            import_module(package)
        except ImportError as error:
            install = f'pip install "apache-beam[{extra}]"'
            raise OSError(f"{scheme}:// needs an extra of Apache Beam: {install}") from error
    elif scheme not in {known.scheme() for known in FileSystem.get_all_subclasses()}:
        raise OSError(f"nothing that is installed opens {scheme}://; copy the files to a folder")


def _source(path: str, name: str) -> Source:
    return Source(name=name, open=partial(_opened, path))


def _opened(path: str) -> BinaryIO:
    """Open a file as it is, packed or not: its format is told by its bytes."""
    try:
        return FileSystems.open(path, compression_type=CompressionTypes.UNCOMPRESSED)
    except Exception as error:
        raise OSError(_reason(error)) from error


def _reason(error: Exception) -> str:
    """Return what a file system says, without what Beam wraps around it."""
    details = error.exception_details if isinstance(error, BeamIOError) else None
    inner = next(iter(details.values()), None) if details else None
    if isinstance(inner, Exception):
        return _reason(inner)
    return str(error) or type(error).__name__


def _is_hidden(name: str) -> bool:
    return any(part.startswith(".") for part in name.split("/"))


def _missing(address: str, what: str, why: str) -> Missing:
    return Missing(name=address, problem=Problem(what=what, why=why))
