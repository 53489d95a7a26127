"""RSS, Atom and RDF feeds: one article an entry."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any, BinaryIO

from dateline.articles.decoding import decode
from dateline.articles.fields import moment
from dateline.articles.markup import is_marked_up, text_of
from dateline.articles.raw import Clue, Options, Problem, ProblemError, RawArticle
from dateline.articles.streams import fingerprint, read_document
from dateline.articles.xml import declared_encoding, without_declaration

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOTS = frozenset("rss feed rdf rdf:rdf channel".split())
"""Root elements of feeds, in small letters, with or without a namespace's prefix."""
MOST_ENTRIES = 20_000
_PAGE = ("http://", "https://")


def read_feed(stream: BinaryIO, options: Options) -> Iterator[RawArticle | Problem]:
    """Yield the article of each entry, or why it is none.

    An entry has often but a summary: that is its text then. Raises ProblemError (empty, too_large,
    encoding, entities, malformed).
    """
    del options
    import feedparser  # noqa: PLC0415 - not needed by the other formats

    data = read_document(stream)
    text = without_declaration(decode(data, declared_encoding(data)))
    feed = feedparser.parse(io.BytesIO(text.encode("utf-8", "replace")), response_headers=_AS_UTF8)
    entries = feed.get("entries") or []
    if not entries:
        wrong = feed.get("bozo_exception")
        why = f" ({wrong})" if wrong else ""
        raise ProblemError("empty", f"the feed has no entries{why}")
    whole = feed.get("feed") or {}
    for number, entry in enumerate(entries[:MOST_ENTRIES], 1):
        try:
            yield _article(entry, whole, rss=feed.get("version", "")[:3] == "rss", line=number)
        except ProblemError as error:
            yield error.problem
    if len(entries) > MOST_ENTRIES:
        why = f"the feed has more than {MOST_ENTRIES} entries; the rest was not read"
        yield Problem(what="too_large", why=why)


_AS_UTF8 = {"content-type": "application/xml; charset=utf-8"}


def _article(entry: dict[str, Any], feed: dict[str, Any], *, rss: bool, line: int) -> RawArticle:
    body, title = _body(entry), _plain(entry.get("title"))
    if not body and not title:
        raise ProblemError("malformed", "the entry has neither a text nor a title", line)
    source = entry.get("source") or {}
    updated = dict.get(entry, "updated")  # its own get takes another date where there is none
    return RawArticle(
        body=body,
        source_sha256=fingerprint(repr(sorted(entry.items(), key=str)).encode("utf-8", "replace")),
        line=line,
        title=title,
        given_id=_string(entry.get("id")),
        url=_url(entry),
        outlet=_plain(source.get("title")) or _plain(feed.get("title")),
        byline=_plain(entry.get("author")),
        language=_string(entry.get("language") or feed.get("language")),
        section=_section(entry),
        modified_at=moment(updated),
        rights=_plain(entry.get("rights") or feed.get("rights")),
        clues=tuple(_clues(entry, rss=rss)),
    )


def _section(entry: dict[str, Any]) -> str | None:
    """Return the first category of an entry, by its name for people."""
    tags = [tag for tag in entry.get("tags") or [] if isinstance(tag, dict)]
    named = (_plain(tag.get("label")) or _plain(tag.get("term")) for tag in tags)
    return next((name for name in named if name), None)


def _clues(entry: dict[str, Any], *, rss: bool) -> Iterator[Clue]:
    """Yield the dates of an entry.

    RSS has no date of a change, but its dialects call its one date by many names, which the parser
    takes for it.
    """
    published = _string(entry.get("published")) or _string(entry.get("created"))
    updated = _string(dict.get(entry, "updated"))
    if published:
        yield Clue(kind="feed", value=published[:200])
    if updated and updated != published:
        kind = "feed" if rss and not published else "feed_modified"
        yield Clue(kind=kind, value=updated[:200])


def _body(entry: dict[str, Any]) -> str:
    """Return the longest of the entry's contents and its summary, as text."""
    parts = [part.get("value") for part in entry.get("content") or [] if _is_text(part)]
    parts.append(entry.get("summary"))
    texts = [_text(part) for part in parts if isinstance(part, str)]
    return max(texts, key=len, default="")


def _is_text(part: dict[str, Any]) -> bool:
    kind = part.get("type") or "text/plain"
    return kind.startswith("text/") or "xml" in kind


def _text(part: str) -> str:
    return (text_of(part) if is_marked_up(part) or "&" in part else part).strip()


def _plain(value: object) -> str | None:
    text = _string(value)
    return " ".join(_text(text).split()) or None if text else None


def _string(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None


def _url(entry: dict[str, Any]) -> str | None:
    links = [entry.get("link"), *(link.get("href") for link in entry.get("links") or [])]
    return next((link for link in links if isinstance(link, str) and link.startswith(_PAGE)), None)
