"""The formats that can be read, and which of them a stream is in, told by its content."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from dateline.articles.html import read_html
from dateline.articles.jsonfiles import read_json, read_json_array, read_json_lines
from dateline.articles.markdown import FENCE, read_markdown
from dateline.articles.plain import read_plain
from dateline.articles.raw import Problem, ProblemError, RawArticle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

HEAD = 8192
"""Bytes from which a format is told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A format: its name, how it is told by the first bytes, and its reader."""

    name: str
    fits: Callable[[Head], bool]
    read: Callable[[BinaryIO], Iterator[RawArticle | Problem]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The first bytes of a stream, as bytes and roughly as text, and the name it goes by."""

    data: bytes
    text: str
    suffix: str


_MAGIC = {
    b"PK\x03\x04": "a ZIP archive or an Office document",
    b"%PDF-": "a PDF",
    b"\x1f\x8b": "gzip-compressed",
    b"BZh": "bzip2-compressed",
    b"\xfd7zXZ\x00": "xz-compressed",
    b"\x28\xb5\x2f\xfd": "zstd-compressed",
    b"PAR1": "Parquet",
    b"\xd0\xcf\x11\xe0": "an old Office document",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"{\\rtf": "RTF",
    b"WARC/": "a web archive",
    b"filedesc:": "a web archive",
    b"\x04\x22\x4d\x18": "lz4-compressed",
}
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
    root = _ROOT.match(head.text)
    by_name = head.suffix in (".html", ".htm", ".xhtml") and "<" in head.text
    return by_name or (root is not None and root.group(1).lower() in _HTML_ELEMENTS)


def _is_xml(head: Head) -> bool:
    closes = "</" in head.text or "/>" in head.text
    return closes and _ROOT.match(head.text) is not None and not _is_html(head)


def _is_markdown(head: Head) -> bool:
    front = FENCE.match(head.text) is not None and re.search(
        r"^\w[\w -]*:", head.text, re.MULTILINE
    )
    return bool(front) or head.suffix in (".md", ".markdown") or bool(_HEADING.match(head.text))


FORMATS = (
    Format(name="JSON Lines", fits=_is_json_lines, read=read_json_lines),
    Format(name="JSON array", fits=_is_json_array, read=read_json_array),
    Format(name="JSON", fits=_is_json, read=read_json),
    Format(name="HTML", fits=_is_html, read=read_html),
    Format(name="Markdown", fits=_is_markdown, read=read_markdown),
    Format(name="plain text", fits=lambda _: True, read=read_plain),
)
"""In the order in which they are tried: the first that fits reads."""


def format_of(data: bytes, name: str) -> Format:
    """Return the format of the stream that begins with `data` and goes by `name`.

    Raises ProblemError: empty, binary, or unsupported for a format known by its first bytes.
    """
    if not data:
        raise ProblemError("empty", "the file is empty")
    wide = data.startswith(_WIDE_MARKS)
    kind = next((kind for magic, kind in _MAGIC.items() if data.startswith(magic)), None)
    if kind is not None:
        raise ProblemError("unsupported", f"is {kind}; {_readable()}")
    if not wide and b"\x00" in data:
        raise ProblemError("binary", f"holds binary data and no text; {_readable()}")
    text = data.decode("utf-16" if wide else "utf-8", "replace").removeprefix("\ufeff")
    head = Head(data=data, text=text, suffix=_suffix(name))
    if _is_xml(head):
        raise ProblemError("unsupported", f"is XML; {_readable()}")
    return next(known for known in FORMATS if known.fits(head))


def _suffix(name: str) -> str:
    stem, dot, suffix = name.rpartition(".")
    return f".{suffix.lower()}" if dot and stem and "/" not in suffix else ""


def _readable() -> str:
    names = ", ".join(known.name for known in reversed(FORMATS))
    return f"what can be read: {names}"
