"""Reports for tests of merging: who says, when, that who did what, in one call."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import chain
from typing import TYPE_CHECKING, Any

from dateline import ids
from dateline.articles import verbatim
from dateline.merging import Merged, merge
from dateline.records import Article, Mention, Participant, Quantity

if TYPE_CHECKING:
    from collections.abc import Iterable

EPOCH = date(1970, 1, 1)


def number(day: str) -> int:
    """Day number of an ISO date."""
    return (date.fromisoformat(day) - EPOCH).days


def article(outlet: str | None, published: str | None, text: str = "", **more: Any) -> Article:
    """An article with this text, published on this day."""
    identity = ids.digest(outlet, published, text, *(str(v) for v in more.values()))
    day = None if published is None else number(published)
    row: dict[str, Any] = {
        "article_id": identity,
        "version_id": ids.version_id(identity, None, text),
        "outlet": outlet,
        "published_edtf": published,
        "published_first_day": day,
        "published_last_day": day,
        "published_method": "none" if published is None else "given",
        "published_confidence": 0.0 if published is None else 1.0,
    }
    return replace(verbatim(text, file="wire.jsonl", language="en").article, **row | more)


def reading(days: str | None) -> dict[str, Any]:
    """The reading of a day, a month, a year, or "first/last"; "2025-11-01/.." is open."""
    row: dict[str, Any] = {
        "edtf": days,
        "precision": None,
        "extent": None,
        "first_day": None,
        "last_day": None,
        "first_bound": "unknown",
        "last_bound": "unknown",
        "first_date": None,
        "last_date": None,
        "asserted_day": None,
        "local_time": None,
        "utc_offset": None,
        "utc_at": None,
        "calendar": "gregorian",
        "date_as_written": None,
        "anchoring": "none",
        "why": "",
        "date_confidence": 0.0,
    }
    if days is None:
        return row
    first, _, last = days.partition("/")
    low, high = _span(first), _span(last or first)
    return row | {
        "precision": {4: "year", 7: "month", 10: "day"}[len(first)],
        "extent": "throughout" if last == ".." else "within",
        "first_day": low[0],
        "last_day": high[1],
        "first_bound": "day",
        "last_bound": "open" if last == ".." else "day",
        "anchoring": "explicit",
        "why": f"{days} as written",
        "date_confidence": 0.9,
    }


def _span(part: str) -> tuple[int, int | None]:
    if part == "..":
        return 0, None
    if len(part) == 10:
        return number(part), number(part)
    if len(part) == 4:
        return number(f"{part}-01-01"), number(f"{part}-12-31")
    first = date.fromisoformat(f"{part}-01")
    after = (first + timedelta(days=31)).replace(day=1)
    return number(f"{part}-01"), (after - EPOCH).days - 1


@dataclass(frozen=True)
class Report:
    """One mention with everything that comes with it."""

    article: Article
    mention: Mention
    participants: tuple[Participant, ...]
    quantities: tuple[Quantity, ...]


COUNTRIES = {"Norland": "NO", "Sudria": "SU", "Osteria": "OS"}


def _participant(mention: str, role: str, name: str, at: int) -> Participant:
    country = COUNTRIES.get(name.partition("'s ")[0])
    kind = "country" if name in COUNTRIES else "person" if " " in name and name.istitle() else None
    return Participant(
        mention_id=mention,
        role=role,  # type: ignore[arg-type]
        text=name,
        start=at,
        end=at + len(name),
        name=name,
        kind=kind,  # type: ignore[arg-type]
        country=country,
    )


def report(
    source: Article,
    title: str,
    lemma: str,
    days: str | None = None,
    *,
    agent: str | None = None,
    patient: str | None = None,
    other: str | None = None,
    at: int = 0,
    counts: dict[str, float] | None = None,
    **more: Any,
) -> Report:
    """What an article says: a clause, the base form of its verb, when, who and whom."""
    identity = ids.mention_id(
        source.version_id, at, at + 5, None if days is None else (at, at + len(days))
    )
    row: dict[str, Any] = {
        "mention_id": identity,
        "version_id": source.version_id,
        "article_id": source.article_id,
        "trigger": lemma,
        "trigger_start": at,
        "trigger_end": at + 5,
        "lemma": lemma,
        "sentence": title,
        "sentence_start": at,
        "sentence_end": at + len(title),
        "prefix": "",
        "suffix": "",
        "time_id": None,
        "title": title,
        "type": lemma,
        "status": "occurred",
        "attributed_to": None,
        "stance": None,
        "place_text": None,
        "place_name": None,
        "place_country": None,
        "latitude": None,
        "longitude": None,
        "language": "en",
        "event_confidence": 0.8,
        "extractor_version": "1",
    }
    named = (("agent", agent), ("patient", patient), ("other", other))
    return Report(
        article=source,
        mention=Mention(**row | reading(days) | more),
        participants=tuple(
            _participant(identity, role, name, n * 100)
            for n, (role, name) in enumerate(named)
            if name is not None
        ),
        quantities=tuple(
            Quantity(
                mention_id=identity, text=str(n), start=0, end=1, number=n, unit=None, of_what=what
            )
            for what, n in (counts or {}).items()
        ),
    )


def merged(reports: Iterable[Report], **more: Any) -> Merged:
    """Merge reports, with nothing else."""
    told = list(reports)
    return merge(
        {one.article.version_id: one.article for one in told}.values(),
        [one.mention for one in told],
        chain.from_iterable(one.participants for one in told),
        chain.from_iterable(one.quantities for one in told),
        **more,
    )
