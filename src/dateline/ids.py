"""Identifiers made of content: blake2b, in hex, never random, never of clock, order or version."""

from __future__ import annotations

from hashlib import blake2b

_LENGTH = 16


def digest(*parts: str | int | None) -> str:
    """Return the 128-bit blake2b of `parts` as 32 hex digits.

    Each part is written with its kind and length, so that ("ab", "c") and ("a", "bc"), or None and
    "", never share an id.
    """
    h = blake2b(digest_size=_LENGTH)
    for part in parts:
        if part is None:
            h.update(b"n;")
        else:
            kind = b"i" if isinstance(part, int) else b"s"
            data = str(part).encode("utf-8", "surrogatepass")
            h.update(b"%s%d:%s;" % (kind, len(data), data))
    return h.hexdigest()


def article_id(*, source_id: str | None, url: str | None, text: str) -> str:
    """Id of an article: of its source's id or its URL if there is one, else of its text."""
    if source_id is not None:
        return digest("article", "id", source_id)
    if url is not None:
        return digest("article", "url", url)
    return digest("article", "text", text)


def version_id(article: str, title: str | None, text: str) -> str:
    """Id of one version of the article whose article_id is `article`."""
    return digest("version", article, title, text)


def time_id(version: str, start: int, end: int) -> str:
    """Id of the time expression text[start:end] of a version."""
    return digest("time", version, start, end)


def mention_id(
    version: str, trigger_start: int, trigger_end: int, time: tuple[int, int] | None
) -> str:
    """Id of a mention: its trigger's offsets and, if it has one, its time expression's."""
    first, last = time if time is not None else (None, None)
    return digest("mention", version, trigger_start, trigger_end, first, last)
