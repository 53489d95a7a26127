"""Plain text: one article a file, its headline the first line if it looks like one."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from dateline.articles.decoding import decode
from dateline.articles.raw import Options, RawArticle
from dateline.articles.streams import fingerprint, read_document
from dateline.articles.wrapping import unwrap

if TYPE_CHECKING:
    from collections.abc import Iterator


def read_plain(stream: BinaryIO, options: Options) -> Iterator[RawArticle]:
    """Yield the article in `stream`. Raises ProblemError (empty, too_large, encoding)."""
    del options
    data = read_document(stream)
    body = unwrap(decode(data))
    yield RawArticle(body=body, source_sha256=fingerprint(data), headline_in_body=True)
