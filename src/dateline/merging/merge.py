"""Mentions in, events out: the whole way, for all mentions of a lake."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, TypeVar

from dateline.merging.assembly import Merged, assemble, gather
from dateline.merging.blocking import block_keys
from dateline.merging.clustering import Link, clusters, components, links
from dateline.merging.completion import completed
from dateline.merging.importance import Corpus
from dateline.merging.members import Member, acted_on, member
from dateline.merging.sketches import source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from dateline.merging.sketches import Sketch
    from dateline.records import Article, ArticleDuplicate, Mention, Participant, Quantity

_Row = TypeVar("_Row", "Participant", "Quantity")


def is_reported(article: Article) -> bool:
    """Return whether an article's mentions count: it is the current version, and not retracted."""
    return article.is_current and article.pubstatus != "canceled"


def _by_mention(rows: Iterable[_Row]) -> Mapping[str, list[_Row]]:
    found: dict[str, list[_Row]] = defaultdict(list)
    for row in rows:
        found[row.mention_id].append(row)
    return found


def members(
    articles: Iterable[Article],
    mentions: Iterable[Mention],
    participants: Iterable[Participant],
    quantities: Iterable[Quantity] = (),
    duplicates: Iterable[ArticleDuplicate] = (),
    *,
    contexts: Mapping[str, Sequence[str]] | None = None,
) -> list[Member]:
    """Return the mentions of current articles as members; ValueError if a mention's is not given.

    A near-duplicate (`duplicates`) is taken for the same source as the article that it copies.
    `contexts` has the context of each version's text, for articles that come without it.
    """
    known = {article.version_id: article for article in articles}
    current = {article.article_id: article for article in known.values() if is_reported(article)}
    canonical = {row.article_id: current.get(row.canonical_article_id) for row in duplicates}
    origins = {
        article.version_id: source(
            article,
            canonical.get(article.article_id),
            None if contexts is None else contexts[article.version_id],
        )
        for article in current.values()
    }
    takes_part, counted = _by_mention(participants), _by_mention(quantities)
    found: dict[str, list[Member]] = defaultdict(list)
    for mention in mentions:
        article = known.get(mention.version_id)
        if article is None:
            raise ValueError(
                f"mention {mention.mention_id} is of version {mention.version_id}, which is not "
                "among the articles: merge mentions together with the articles they come from"
            )
        origin = origins.get(mention.version_id)
        if origin is not None:
            rows = takes_part.get(mention.mention_id, [])
            amounts = counted.get(mention.mention_id, [])
            one = member(article, mention, rows, amounts, origin=origin)
            found[mention.version_id].append(one)
    return [one for some in found.values() for one in acted_on(some)]


def _links(sketches: Iterable[Sketch]) -> set[Link]:
    blocks: dict[str, list[tuple[Sketch, bool]]] = defaultdict(list)
    for sketch in sketches:
        for key, home in block_keys(sketch):
            blocks[key].append((sketch, home))
    return {link for block in blocks.values() if len(block) > 1 for link in links(block)}


def merge(
    articles: Iterable[Article],
    mentions: Iterable[Mention],
    participants: Iterable[Participant],
    quantities: Iterable[Quantity] = (),
    duplicates: Iterable[ArticleDuplicate] = (),
    *,
    contexts: Mapping[str, Sequence[str]] | None = None,
) -> Merged:
    """Return the events that the mentions are of, one row for each real-world event.

    The same set of rows gives the same result in whatever order it comes. Mentions of versions
    that are not current, and of retracted articles, are left out. `contexts` has the `context` of
    each version's text, for articles that come without it. ValueError if a mention's article is
    not given.
    """
    every = {
        one.mention.mention_id: one
        for one in members(
            articles, mentions, participants, quantities, duplicates, contexts=contexts
        )
    }
    corpus = Corpus.of(every.values())
    alike: dict[str, list[Member]] = defaultdict(list)
    for one in completed(every.values()):
        alike[one.sketch.sense.name].append(one)
    return gather([assemble(event, corpus) for some in alike.values() for event in _events(some)])


def _events(alike: Sequence[Member]) -> Iterator[list[Member]]:
    """Yield the events among mentions of one sense: no other is ever linked to them."""
    known = {one.mention.mention_id: one for one in alike}
    joined = _links(one.sketch for one in alike)
    component = components((link.first, link.second) for link in joined)
    linked: dict[str, list[Link]] = defaultdict(list)
    for link in joined:
        linked[component[link.first]].append(link)
    together: dict[str, list[str]] = defaultdict(list)
    for mention in known:
        together[component.get(mention, mention)].append(mention)
    for name, ids in together.items():
        for cluster in clusters((known[mention].sketch for mention in ids), linked[name]):
            yield [known[mention] for mention in cluster]
