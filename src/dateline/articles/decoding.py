"""Bytes to text, without guessing: a wrong letter is worse than a reject.

UTF-8 comes first (with or without a byte-order mark), then a byte-order mark of UTF-16 or UTF-32,
then the charset that the document declares, then Windows-1252 if every sign speaks for it.
"""

from __future__ import annotations

import codecs
import re

from dateline.articles.raw import ProblemError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_AS_READ = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-15": "cp1252",
    "iso8859-9": "cp1254",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
"""Charsets whose name usually stands for a larger one (WHATWG Encoding Standard, section 4.2)."""

_UTF8_SEQUENCE = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f]")

_TYPOGRAPHY = frozenset("‘’“”–—…• €£§©®°«»·ªº¡¿½¼¾²³")
_LETTERS = frozenset("àáâãäåæçèéêëìíîïñòóôõöøùúûüýÿœšžßÀÁÂÄÅÆÇÈÉÊËÍÎÑÓÔÖØÚÛÜŒŠŽ")

_BYTES_A_FLAW = 2000
_MOST_FOREIGN = 0.08
"""Largest share of characters outside ASCII in a text of Western Europe."""


def decode(data: bytes, declared: str | None = None) -> str:
    """Return `data` as text.

    Raises ProblemError (encoding) where no encoding is certain; says where UTF-8 breaks.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _decode_marked(data[len(mark) :], name)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        text = _decode_declared(data, declared) or _decode_windows(data)
        if text is None:
            raise _no_encoding(data, error.start, declared) from error
        return text


def decode_page(data: bytes, declared: str | None = None) -> str:
    """Return a page as text, like `decode`, but with a U+FFFD for each of a few odd bytes.

    Pages are put together from parts, and an odd byte in one is no reason to doubt the rest. Raises
    ProblemError (encoding) where they are more than one in _BYTES_A_FLAW.
    """
    try:
        return decode(data, declared)
    except ProblemError:
        names = ["utf-8"] if _UTF8_SEQUENCE.search(data) else []
        for name in [*names, *([declared] if declared else [])]:
            text = _decode_flawed(data, name)
            if text is not None:
                return text
        raise


def _decode_flawed(data: bytes, declared: str) -> str | None:
    try:
        name = codecs.lookup(declared.strip()).name
        text = _CONTROL.sub("\ufffd", data.decode(_AS_READ.get(name, name), "replace"))
    except (LookupError, ValueError):
        return None
    return text if text.count("\ufffd") <= len(text) // _BYTES_A_FLAW else None


def _decode_marked(data: bytes, name: str) -> str:
    try:
        return data.decode(name)
    except UnicodeDecodeError as error:
        raise ProblemError(
            "encoding",
            f"begins with a byte-order mark of {name} but breaks at byte {error.start}; "
            "save it again as UTF-8",
        ) from error


def _decode_declared(data: bytes, declared: str | None) -> str | None:
    if declared is None:
        return None
    try:
        name = codecs.lookup(declared.strip()).name
        text = data.decode(_AS_READ.get(name, name))
    except (LookupError, ValueError):
        return None
    return None if _CONTROL.search(text) else text


def _decode_windows(data: bytes) -> str | None:
    """Decode as Windows-1252 if only its commonest signs occur, and only here and there."""
    if _UTF8_SEQUENCE.search(data):
        return None
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    foreign = [c for c in text if c > "\x7f"]
    known = all(c in _TYPOGRAPHY or c in _LETTERS or c == "\xa0" for c in foreign)
    rare = len(foreign) <= max(1, int(_MOST_FOREIGN * len(text)))
    return text if known and rare and not _CONTROL.search(text) else None


def _no_encoding(data: bytes, position: int, declared: str | None) -> ProblemError:
    line = data.count(b"\n", 0, position) + 1
    claim = f" nor the {declared} that it declares" if declared else ""
    return ProblemError(
        "encoding",
        f"byte {position} (line {line}) is not UTF-8{claim}, and no other encoding is certain; "
        "save it again as UTF-8",
    )
