"""Near-duplicate articles: copies of one text, found by MinHash signatures and their bands.

Broder, "On the resemblance and containment of documents" (1997); banding after Leskovec,
Rajaraman and Ullman, "Mining of Massive Datasets", chapter 3.
"""

from __future__ import annotations

import re
from array import array
from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from dateline.ids import digest
from dateline.merging.clustering import components
from dateline.merging.windows import EVER
from dateline.records import ArticleDuplicate

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dateline.records import Article

SIMILAR = 0.6
"""Estimated Jaccard similarity from which an article is a copy of another."""

_SEED = 1
_PERMUTATIONS = 128
_BANDS = 32
_WORDS = 3
"""Words in a shingle."""
_SHORTEST = 20
"""Words below which a text is too short to be called a copy."""
_NEIGHBOURS = 16
_WORD = re.compile(r"\w+")


def signature(text: str) -> bytes:
    """Return the MinHash signature of a text's shingles of three words.

    128 numbers of 32 bits in the machine's byte order; empty for a text of fewer than 20 words.
    """
    from rensa import RMinHash  # noqa: PLC0415 - loads a native library

    words = _WORD.findall(text.casefold())
    if len(words) < _SHORTEST:
        return b""
    sketch = RMinHash(num_perm=_PERMUTATIONS, seed=_SEED)
    sketch.update([" ".join(words[n : n + _WORDS]) for n in range(len(words) - _WORDS + 1)])
    return array("I", sketch.digest()).tobytes()


def similarity(a: bytes, b: bytes) -> float:
    """Return the estimated Jaccard similarity of two texts' shingles, 0 if a signature is empty.

    It is the share of equal numbers of their signatures; its standard error is at most 0.045.
    """
    one, other = array("I", a), array("I", b)
    if not one or not other:
        return 0.0
    return sum(x == y for x, y in zip(one, other, strict=True)) / _PERMUTATIONS


def bands(signed: bytes) -> list[str]:
    """Return the keys of a signature's 32 bands of four numbers, none for an empty signature.

    Texts of a similarity of 0.6 share a key with probability 0.99, of 0.3 with 0.23.
    """
    width = len(signed) // _BANDS
    if not width:
        return []
    return [digest("band", n, signed[n * width : (n + 1) * width].hex()) for n in range(_BANDS)]


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """An article as the search for copies sees it."""

    article_id: str
    first_published: int
    """First possible day of publication, EVER if not known."""
    signature: bytes


def fingerprint(article: Article) -> Fingerprint:
    """Return the fingerprint of an article."""
    first = article.published_first_day
    return Fingerprint(
        article.article_id, EVER if first is None else first, signature(article.text)
    )


def similar(block: Iterable[Fingerprint]) -> set[tuple[str, str]]:
    """Return the pairs of article ids in one block (a shared band) that are near-duplicates.

    In a block of more than 16, each is compared with the next in order of signature, so that the
    cost stays linear: copies of one text lie together.
    """
    ordered = sorted(set(block), key=lambda one: (one.signature, one.article_id))
    compared = combinations(ordered, 2) if len(ordered) <= _NEIGHBOURS else pairwise(ordered)
    return {
        (min(a.article_id, b.article_id), max(a.article_id, b.article_id))
        for a, b in compared
        if a.article_id != b.article_id and similarity(a.signature, b.signature) >= SIMILAR
    }


def copies(component: Sequence[Fingerprint]) -> list[ArticleDuplicate]:
    """Return each article of one component but the earliest as a copy of that; ties: smaller id."""
    ordered = sorted(component, key=lambda one: (one.first_published, one.article_id))
    first = ordered[0]
    return [
        ArticleDuplicate(
            article_id=one.article_id,
            canonical_article_id=first.article_id,
            similarity=similarity(one.signature, first.signature),
        )
        for one in ordered[1:]
    ]


def duplicates(fingerprints: Iterable[Fingerprint]) -> list[ArticleDuplicate]:
    """Return which articles are near-duplicates of which, by article id.

    Versions of one article are no duplicates: give the fingerprint of its current version only.
    """
    known = {one.article_id: one for one in fingerprints}
    blocks: dict[str, list[Fingerprint]] = defaultdict(list)
    for one in known.values():
        for band in bands(one.signature):
            blocks[band].append(one)
    pairs = {pair for block in blocks.values() if len(block) > 1 for pair in similar(block)}
    together: dict[str, list[Fingerprint]] = defaultdict(list)
    for article, name in components(pairs).items():
        together[name].append(known[article])
    found = [row for component in together.values() for row in copies(component)]
    return sorted(found, key=lambda row: row.article_id)
