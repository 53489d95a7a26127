"""The formats that can be read, and which of them a stream is in, told by its content."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import BinaryIO

from dateline.articles import warc
from dateline.articles.archives import read_tar, read_zip
from dateline.articles.compression import reader_of, unpacked_head
from dateline.articles.csvfiles import looks_like_csv, read_csv
from dateline.articles.feeds import ROOTS as FEEDS
from dateline.articles.feeds import read_feed
from dateline.articles.html import read_html
from dateline.articles.jsonfiles import read_json, read_json_array, read_json_lines
from dateline.articles.mail import (
    looks_like_mail,
    looks_like_mailbox,
    read_mailbox,
    read_message,
)
from dateline.articles.markdown import FENCE, read_markdown
from dateline.articles.newsml import ROOTS as NEWSML
from dateline.articles.newsml import read_newsml
from dateline.articles.newsml1 import read_newsml1
from dateline.articles.nitf import read_nitf
from dateline.articles.parquet import read_parquet
from dateline.articles.pdf import read_pdf
from dateline.articles.plain import read_plain
from dateline.articles.raw import Found, Options, ProblemError
from dateline.articles.warc import read_arc, read_warc

Reader = Callable[[BinaryIO, Options], Iterator[Found]]

HEAD = 8192
"""Bytes from which a format is told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A format: its name, how it is told by the first bytes, and its reader."""

    name: str
    fits: Callable[[Head], bool]
    read: Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The first bytes of a stream, as bytes and roughly as text, and the name it goes by."""

    data: bytes
    text: str
    suffix: str
    root: str
    """Local name of the first element, if it is a document of elements; else empty."""
    mapping: Mapping[str, str]


_PACKED = {
    b"\x1f\x8b": "gzip",
    b"BZh": "bzip2",
    b"\xfd7zXZ\x00": "xz",
    b"\x28\xb5\x2f\xfd": "zstd",
    b"\x04\x22\x4d\x18": "lz4",
}
_UNSUPPORTED = {
    b"\xd0\xcf\x11\xe0": "an old Office document",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"{\\rtf": "RTF",
    b"7z\xbc\xaf": "a 7z archive",
    b"Rar!": "a RAR archive",
}
_SEEN_WITHIN = 16
"""Bytes of what is packed that tell whether it is a WARC, which is read packed."""
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")
_ROOT = re.compile(
    r"(?:\s|<!--(?:(?!-->).)*+-->|<\?[^>]*+>|<!doctype[^>\[]*+(?:\[[^\]]*+\])?[^>]*+>)*+"
    r"<([a-z_][\w:.-]*)",
    re.IGNORECASE | re.DOTALL,
)
"""The root element, after declarations and comments."""
_HTML_ELEMENTS = frozenset(
    "html head body article main div section p h1 h2 h3 meta title header nav span a img ul ol "
    "table br script style link center font figure blockquote b i em strong".split()
)
_HEADING = re.compile(r"\s*#{1,6} \S")


def _is_json_array(head: Head) -> bool:
    return re.match(r"\s*\[\s*(?:\{|\]|$)", head.text) is not None


def _is_json_lines(head: Head) -> bool:
    return head.suffix in (".jsonl", ".ndjson") and head.text.lstrip().startswith(("{", "["))


def _is_json(head: Head) -> bool:
    return re.match(r'\s*\{\s*(?:"|\}|$)', head.text) is not None or head.suffix == ".json"


def _is_html(head: Head) -> bool:
    by_name = head.suffix in (".html", ".htm", ".xhtml") and "<" in head.text
    return by_name or head.root in _HTML_ELEMENTS


def _is_xml(head: Head) -> bool:
    return bool(head.root) and ("</" in head.text or "/>" in head.text)


def _is_csv(head: Head) -> bool:
    named = head.suffix in (".csv", ".tsv")
    return looks_like_csv(head.text, head.mapping, named=named)


def _begins(*magic: bytes) -> Callable[[Head], bool]:
    return lambda head: head.data.startswith(magic)


def _has_root(*names: str) -> Callable[[Head], bool]:
    return lambda head: _is_xml(head) and head.root in names


def _is_tar(head: Head) -> bool:
    return head.data[257:262] == b"ustar"


def _packed_warc(head: Head) -> bool:
    kind = _packed_kind(head.data)
    if kind not in ("gzip", "zstd", "lz4"):
        return False
    return unpacked_head(head.data, kind, _SEEN_WITHIN).startswith(b"WARC/")


def _packed_kind(data: bytes) -> str | None:
    return next((kind for magic, kind in _PACKED.items() if data.startswith(magic)), None)


def _is_markdown(head: Head) -> bool:
    front = FENCE.match(head.text) is not None and re.search(
        r"^\w[\w -]*:", head.text, re.MULTILINE
    )
    return bool(front) or head.suffix in (".md", ".markdown") or bool(_HEADING.match(head.text))


_BINARY = (
    Format(name="Parquet", fits=_begins(b"PAR1"), read=read_parquet),
    Format(name="PDF", fits=_begins(b"%PDF-"), read=read_pdf),
    Format(name="zip and Word (.docx)", fits=_begins(b"PK\x03\x04", b"PK\x05\x06"), read=read_zip),
    Format(name="WARC", fits=_begins(warc.MAGIC[0]), read=read_warc),
    Format(name="WARC", fits=_packed_warc, read=read_warc),
    Format(name="ARC", fits=_begins(warc.MAGIC[1]), read=read_arc),
    *(
        Format(name=kind, fits=_begins(magic), read=reader_of(kind))
        for magic, kind in _PACKED.items()
    ),
    Format(name="tar", fits=_is_tar, read=read_tar),
)
_TEXTUAL = (
    Format(name="mbox", fits=lambda head: looks_like_mailbox(head.data), read=read_mailbox),
    Format(name="JSON Lines", fits=_is_json_lines, read=read_json_lines),
    Format(name="JSON array", fits=_is_json_array, read=read_json_array),
    Format(name="JSON", fits=_is_json, read=read_json),
    Format(name="NewsML-G2", fits=_has_root(*map(str.lower, NEWSML)), read=read_newsml),
    Format(name="NewsML 1", fits=_has_root("newsml"), read=read_newsml1),
    Format(name="NITF", fits=_has_root("nitf"), read=read_nitf),
    Format(name="RSS, Atom and RDF", fits=_has_root(*FEEDS), read=read_feed),
    Format(name="HTML", fits=_is_html, read=read_html),
    Format(name="mail", fits=lambda head: looks_like_mail(head.text), read=read_message),
    Format(name="CSV", fits=_is_csv, read=read_csv),
    Format(name="Markdown", fits=_is_markdown, read=read_markdown),
    Format(name="plain text", fits=lambda _: True, read=read_plain),
)
FORMATS = (*_BINARY, *_TEXTUAL)
"""In the order in which they are tried: the first that fits reads."""


def format_of(data: bytes, name: str, mapping: Mapping[str, str] | None = None) -> Format:
    """Return the format of the stream that begins with `data` and goes by `name`.

    `mapping` names columns of articles (see `fields.parse_mapping`). Raises ProblemError: empty,
    binary, or unsupported for a format known by its first bytes.
    """
    if not data:
        raise ProblemError("empty", "the file is empty")
    wide = data.startswith(_WIDE_MARKS)
    text = data.decode("utf-16" if wide else "utf-8", "replace").removeprefix("\ufeff")
    root = _ROOT.match(text)
    head = Head(
        data=data,
        text=text,
        suffix=_suffix(name),
        root=root.group(1).rpartition(":")[2].lower() if root else "",
        mapping=mapping or {},
    )
    packed = next((known for known in _BINARY if known.fits(head)), None)
    if packed is not None:
        return packed
    kind = next((kind for magic, kind in _UNSUPPORTED.items() if data.startswith(magic)), None)
    if kind is not None:
        raise ProblemError("unsupported", f"is {kind}; {_readable()}")
    if not wide and b"\x00" in data:
        raise ProblemError("binary", f"holds binary data and no text; {_readable()}")
    found = next(known for known in _TEXTUAL if known.fits(head))
    if found.read is read_plain and _is_xml(head):
        raise ProblemError("unsupported", f"is XML of an unknown kind ({head.root}); {_readable()}")
    return found


def _suffix(name: str) -> str:
    stem, dot, suffix = name.rpartition(".")
    return f".{suffix.lower()}" if dot and stem and "/" not in suffix else ""


def _readable() -> str:
    names = dict.fromkeys(known.name for known in reversed(FORMATS))
    return f"what can be read: {', '.join(names)}"
