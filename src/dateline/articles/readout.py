"""From what a format gives to what the lake keeps: an article with its clues, or a reject."""

from __future__ import annotations

from dataclasses import dataclass, replace
from hashlib import sha256
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from dateline.articles.agencies import agency_named
from dateline.articles.cleaning import CLEANER_VERSION, clean, normalise
from dateline.articles.clues import url_clue
from dateline.articles.language import language_of
from dateline.articles.raw import Clue, Problem, RawArticle
from dateline.ids import article_id, digest, version_id
from dateline.records import Article, ArticleClue, Reject

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dateline.articles.cleaning import Cleaned

NOT_DATED: Final[Mapping[str, Any]] = MappingProxyType(
    {
        "published_edtf": None,
        "published_first_day": None,
        "published_last_day": None,
        "published_at": None,
        "published_zone": None,
        "published_method": "none",
        "published_confidence": 0.0,
        "published_why": "",
    }
)
"""The columns of an article's publication date before it is dated."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Readout:
    """An article, not yet dated, and every clue to its publication date, not yet weighed."""

    article: Article
    clues: tuple[ArticleClue, ...]


def readout(raw: RawArticle, file: str) -> Readout | Reject:
    """Clean `raw`, read from `file`, and return its article, or a reject if no text is left.

    An item that takes its story back needs no text: it is kept, so that the story goes.
    """
    cleaned = clean(
        _without_captions(raw.body, raw.captions),
        title=raw.title,
        headline_in_body=raw.headline_in_body,
    )
    if not cleaned.text and raw.pubstatus != "canceled":
        return reject(
            Problem(what="empty", why="has no text beside page furniture", line=raw.line), file
        )
    return _readout(raw, cleaned, file, CLEANER_VERSION)


def verbatim(
    text: str,
    *,
    file: str = "text",
    given_id: str | None = None,
    published: str | None = None,
    language: str | None = None,
) -> Readout:
    """Return `text` as an article just as it is, so that offsets count its own characters.

    What its furniture says ("Posted March 3") is known, but stays in the text. `published`, where
    there is one, is a clue of the kind field.
    """
    raw = RawArticle(
        body=text,
        source_sha256=sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        given_id=given_id,
        language=language,
        clues=(Clue(kind="field", value=published),) if published else (),
    )
    cleaned = replace(clean(text), title=None, text=text)
    return _readout(raw, cleaned, file, "verbatim")


def _agency(named: str | None) -> str | None:
    name = _line(named)
    return agency_named(name) or name if name else None


def _line(text: str | None) -> str | None:
    """Return `text` on one line, without the characters that a text must not have either."""
    return None if text is None else normalise(text).replace("\n", " ").strip() or None


def _without_captions(body: str, captions: tuple[str, ...]) -> str:
    """Return `body` without the lines that are captions and nothing else."""
    if not captions:
        return body
    known = {_line(caption) for caption in captions}
    return "\n".join(line for line in body.split("\n") if _line(line) not in known or not line)


def _captions(captions: tuple[str, ...]) -> str | None:
    lines = [line for caption in captions if (line := _line(caption))]
    return "\n".join(dict.fromkeys(lines)) or None


def reject(problem: Problem, file: str) -> Reject:
    """Return `problem` with `file` as a record of the lake."""
    return Reject(
        reject_id=digest("reject", file, problem.line, problem.what, problem.why),
        file=file,
        line=problem.line,
        what=problem.what,
        why=problem.why,
    )


def _readout(raw: RawArticle, cleaned: Cleaned, file: str, cleaner_version: str) -> Readout:
    given_id, url = _line(raw.given_id), _line(raw.url)
    identity = article_id(source_id=given_id, url=url, text=cleaned.text)
    version = version_id(identity, cleaned.title, cleaned.text)
    article = Article(
        article_id=identity,
        version_id=version,
        is_current=True,
        given_id=given_id,
        file=file,
        url=url,
        outlet=_line(raw.outlet),
        agency=_agency(raw.agency) or cleaned.agency,
        title=cleaned.title,
        byline=_line(raw.byline) or cleaned.byline,
        language=language_of(cleaned.text, raw.language),
        section=_line(raw.section),
        text=cleaned.text,
        captions=_captions(raw.captions),
        raw_sha256=raw.source_sha256,
        text_sha256=sha256(cleaned.text.encode("utf-8", "surrogatepass")).hexdigest(),
        cleaner_version=cleaner_version,
        retrieved_at=raw.retrieved_at,
        modified_at=raw.modified_at,
        **NOT_DATED,
        rights=_line(raw.rights),
        credit=_line(raw.credit),
        embargo_until=raw.embargo_until,
        pubstatus=raw.pubstatus,
    )
    from_url = url_clue(url)
    found = (*raw.clues, *((from_url,) if from_url else ()), *cleaned.clues)
    said = dict.fromkeys((clue.kind, _line(clue.value) or "") for clue in found)
    return Readout(
        article=article,
        clues=tuple(
            ArticleClue(
                version_id=version, kind=kind, value=value, accepted=False, why="", place=place
            )
            for place, (kind, value) in enumerate(said)
        ),
    )
