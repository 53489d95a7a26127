"""What was forgotten and never comes back: tombstones that name it without its content."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

import pyarrow.compute as pc

from dateline import ids

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    import pyarrow as pa

_WORD = re.compile(r"\w+")
_TEXTS = ("title", "byline", "text")


def name_hash(name: str) -> str | None:
    """Return how many words a name has and their hash, as a tombstone keeps it; None without any.

    It keeps the name from being read, not from being guessed by somebody who knows it.
    """
    words = _words(name)
    return f"{len(words)}:{ids.digest('name', *words)}" if words else None


def tombstones(edits: pa.Table) -> pa.Table:
    """Return the edits that forget something."""
    return edits.filter(pc.equal(edits["action"], "forget"))


def suppressed(edits: pa.Table, articles: pa.Table) -> list[str]:
    """Return the ids of the articles that `edits` have forgotten, or that name who is forgotten."""
    forgotten = tombstones(edits)
    known = set(forgotten["article_id"].drop_null().to_pylist())
    names = set(forgotten["old"].drop_null().to_pylist())
    found = {article_id for article_id in articles["article_id"].to_pylist() if article_id in known}
    return sorted(found | (naming(names, articles) if names else set()))


def naming(hashes: set[str], articles: pa.Table) -> set[str]:
    """Return the ids of the articles whose title, byline or text has a name with such a hash."""
    sizes: dict[int, set[str]] = defaultdict(set)
    for one in hashes:
        size, _, digest = one.partition(":")
        sizes[int(size)].add(digest)
    rows = articles.select(["article_id", *_TEXTS]).to_pylist()
    return {
        row["article_id"]
        for row in rows
        if any(_names(row[column] or "", sizes) for column in _TEXTS)
    }


def _names(text: str, sizes: Mapping[int, set[str]]) -> bool:
    words = _words(text)
    return any(
        ids.digest("name", *part) in digests
        for size, digests in sizes.items()
        for part in _runs(words, size)
    )


def _runs(words: Sequence[str], size: int) -> Iterator[Sequence[str]]:
    return (words[at : at + size] for at in range(len(words) - size + 1))


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())
