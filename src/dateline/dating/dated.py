"""The publication date of an article: given, or weighed from clues, or inferred from its text."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dateline.articles.readout import NOT_DATED
from dateline.dating.inference import infer, newest_past_day
from dateline.dating.testimony import dateline_day
from dateline.dating.values import Value, between
from dateline.dating.weighing import Weighed, weigh
from dateline.records import ArticleClue
from dateline.temporal.calendar import civil, day_number
from dateline.temporal.reading import as_date
from dateline.temporal.resolve import Now

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.records import Article, PublishedMethod
    from dateline.tagging.timex import Timex


_AFTER_DATELINE = 2
"""Days within which copy is published after the day of its dateline."""
_OF_DATING = frozenset({"given", "dateline", "text"})
"""Kinds of clues that dating itself adds to those that were read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """An article with its publication date, and each clue with what became of it."""

    article: Article
    clues: tuple[ArticleClue, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Undated:
    """An article without publication date, the clues to it, not weighed, and the date given."""

    article: Article
    clues: tuple[ArticleClue, ...]
    given: str | None


def date(
    article: Article,
    clues: Sequence[ArticleClue],
    timexes: Sequence[Timex],
    *,
    given: str | None = None,
) -> Dated:
    """Return `article` with its publication columns filled.

    `given` (a date, month or year, a date with clock time, or an interval of dates a/b) overrules
    every clue. Without it the clues are weighed; where they give no date, the text is asked, whose
    `timexes` are its time expressions. Where that does not carry a date the method is none.
    Raises ValueError where `given` is no date.
    """
    dated = _dated(article, clues, timexes) if given is None else _given(article, clues, given)
    placed = (replace(clue, place=place) for place, clue in enumerate(dated.clues))
    return replace(dated, clues=tuple(placed))


def _dated(article: Article, clues: Sequence[ArticleClue], timexes: Sequence[Timex]) -> Dated:
    pairs = [(clue.kind, clue.value) for clue in clues]
    disputed = len({value for _, value in pairs}) > 1
    newest_past = newest_past_day(article.text, timexes) if disputed else None
    weighed = weigh(pairs, newest_past=newest_past)
    judged = tuple(
        replace(clue, accepted=accepted, why=why)
        for clue, (accepted, why) in zip(clues, weighed.verdicts, strict=True)
    )
    if weighed.value is None:
        return _inferred(article, judged, timexes, weighed)
    dated = _published(
        article,
        weighed.value,
        method=weighed.method,
        confidence=weighed.confidence,
        why=weighed.why,
    )
    return _beside_dateline(dated, judged, weighed.value)


def undated(article: Article, clues: Sequence[ArticleClue]) -> Undated:
    """Return an article and its clues as they were before `date` dated them, in their places."""
    given = next((clue.value for clue in clues if clue.kind == "given"), None)
    found = tuple(
        replace(clue, accepted=False, why="", place=place)
        for place, clue in enumerate(
            sorted((c for c in clues if c.kind not in _OF_DATING), key=lambda c: c.place)
        )
    )
    return Undated(article=replace(article, **NOT_DATED), clues=found, given=given)


def now_of(article: Article) -> Now | None:
    """Return the days of publication as the "now" of the article's text; None if not known."""
    if article.published_first_day is None or article.published_last_day is None:
        return None
    return Now(
        first_day=article.published_first_day,
        last_day=article.published_last_day,
        confidence=article.published_confidence,
        zone=article.published_zone,
    )


def _given(article: Article, clues: Sequence[ArticleClue], given: str) -> Dated:
    value = between(given)
    if value is None:
        raise ValueError(f"cannot read {given!r} as a publication date; write it as YYYY-MM-DD")
    losers = tuple(replace(clue, accepted=False, why="the date was given") for clue in clues)
    own = ArticleClue(
        version_id=article.version_id,
        kind="given",
        value=given,
        accepted=True,
        why="given by the user",
        place=0,
    )
    dated = _published(article, value, method="given", confidence=1.0, why=f"given as {given}")
    return Dated(article=dated, clues=(own, *losers))


def _beside_dateline(article: Article, clues: tuple[ArticleClue, ...], value: Value) -> Dated:
    """Compare the date with the day of the article's own dateline, which is that day or before."""
    own = dateline_day(article.text)
    if own is None or value.first_day != value.last_day:
        return Dated(article=article, clues=clues)
    year = civil(value.first_day)[0]
    days = [day_number(y, own.month, own.day) for y in (year - 1, year, year + 1)]
    late = min((value.first_day - day for day in days), key=abs)
    agrees = 0 <= late <= _AFTER_DATELINE
    distance = f"lies {abs(late)} days {'before' if late > 0 else 'after'} the date"
    clue = ArticleClue(
        version_id=article.version_id,
        kind="dateline",
        value=own.words,
        accepted=agrees,
        why="agrees with the date" if agrees else distance,
        place=0,
    )
    if agrees:
        doubt = (1 - article.published_confidence) / 2
        article = replace(
            article,
            published_confidence=round(1 - doubt, 4),
            published_why=f"{article.published_why}; its dateline agrees",
        )
    return Dated(article=article, clues=(*clues, clue))


def _inferred(
    article: Article,
    clues: tuple[ArticleClue, ...],
    timexes: Sequence[Timex],
    weighed: Weighed,
) -> Dated:
    inference = infer(article.text, timexes, latest=weighed.latest)
    if inference.value is None:
        undated = replace(article, published_method="none", published_why=inference.why)
        return Dated(article=undated, clues=clues)
    dated = _published(
        article,
        inference.value,
        method="inferred",
        confidence=inference.confidence,
        why=inference.why,
    )
    return Dated(article=dated, clues=(*clues, *inference.clues(article.version_id)))


def _published(
    article: Article, value: Value, *, method: PublishedMethod, confidence: float, why: str
) -> Article:
    return replace(
        article,
        published_edtf=_edtf(value),
        published_first_day=value.first_day,
        published_last_day=value.last_day,
        published_at=value.at,
        published_zone=value.zone,
        published_method=method,
        published_confidence=confidence,
        published_why=why,
    )


def _edtf(value: Value) -> str:
    """Write the interval as one of its days: a day, a month, a year, or [a..b]."""
    first, last = as_date(value.first_day), as_date(value.last_day)
    assert first is not None and last is not None  # noqa: S101 - values lie in 1400 to 2200
    if first == last:
        return first.isoformat()
    if value.unit == "month":
        return first.isoformat()[:7]
    if value.unit == "year":
        return first.isoformat()[:4]
    return f"[{first}..{last}]"
