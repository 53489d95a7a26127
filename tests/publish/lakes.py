"""A lake made by hand with everything that an export must tell or keep to itself."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from dateline.ids import digest
from dateline.lake import Lake, commit, to_table, writing
from dateline.lake import open as open_lake
from dateline.publish.iso import iso_day
from dateline.records import (
    Article,
    Event,
    EventDate,
    EventMention,
    EventParticipant,
    Mention,
    Participant,
)
from dateline.temporal.calendar import day_number

from .events import SAMPLE, event

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

OPEN_TERMS = "https://creativecommons.org/licenses/by/4.0/"
HOSTILE = '<script>alert("x")</script> & <b>"bold"</b> ]]> \\n; a, b'
SECRET = "the ministry buys the island"


def article(name: str, text: str, **changes: object) -> Article:
    """An article of the outlet `name`, published on 6 January 2026."""
    base: dict[str, Any] = dict.fromkeys(Article.__dataclass_fields__)
    return Article(
        **base
        | {
            "article_id": digest("article", name),
            "version_id": digest("version", name),
            "is_current": True,
            "file": f"{name}.txt",
            "outlet": f"The {name.capitalize()}",
            "url": f"https://{name}.example/news?a=1&b=2",
            "title": f"News of the {name.capitalize()}",
            "language": "en",
            "text": text,
            "raw_sha256": sha256(text.encode()).hexdigest(),
            "text_sha256": sha256(text.encode()).hexdigest(),
            "cleaner_version": "hand",
            "published_edtf": "2026-01-06",
            "published_first_day": day_number(2026, 1, 6),
            "published_last_day": day_number(2026, 1, 6),
            "published_method": "byline",
            "published_confidence": 0.95,
            "published_why": "the byline says so",
        }
        | changes
    )


@dataclass(frozen=True)
class Report:
    """An event as one article tells it."""

    event: Event
    article: Article
    quote: str
    changes: dict[str, Any]


def _mention(report: Report) -> Mention:
    told, source = report.event, report.article
    start = source.text.index(report.quote)
    base: dict[str, Any] = {
        "mention_id": digest(source.article_id, told.title),
        "version_id": source.version_id,
        "article_id": source.article_id,
        "trigger": report.quote[:3],
        "trigger_start": start,
        "trigger_end": start + 3,
        "lemma": report.quote[:3].lower(),
        "sentence": report.quote,
        "sentence_start": start,
        "sentence_end": start + len(report.quote),
        "prefix": "",
        "suffix": "",
        "time_id": None,
        "title": told.title,
        "type": told.type,
        "status": told.status,
        "attributed_to": None,
        "stance": None,
        "place_text": told.place_name,
        "language": "en",
        "extractor_version": "hand",
    }
    taken = {name: getattr(told, name) for name in Mention.__dataclass_fields__ if name not in base}
    return Mention(**{**base, **taken, **report.changes})


def on(year: int, month: int, day: int, **changes: object) -> dict[str, Any]:
    """A reading of one day."""
    number = day_number(year, month, day)
    date = dt.date(year, month, day) if year > 0 else None
    return {
        "first_day": number, "last_day": number, "first_date": date, "last_date": date, **changes
    }  # fmt: skip


EXTRA = (
    event(
        HOSTILE,
        "2026-01-08",
        **on(2026, 1, 8),
        place_name="<i>Port</i>",
        latitude=48.8566,
        longitude=2.3522,
        why="'on <u>Thursday</u>', written 2026-01-06 → 2026-01-08",
    ),
    event(
        "the pact was signed",
        "2026-01-06T13:30:00Z",
        **on(2026, 1, 6),
        precision="minute",
        local_time="14:30",
        utc_offset=60,
        utc_at=dt.datetime(2026, 1, 6, 13, 30, tzinfo=dt.UTC),
        place_name="Paris",
        place_country="FR",
        latitude=48.8566,
        longitude=2.3522,
    ),
    event(
        "the strike lasted",
        "2025-12-30/2026-01-02",
        first_day=day_number(2025, 12, 30),
        last_day=day_number(2026, 1, 2),
        extent="throughout",
    ),
    event("two ferries collided", "2025-12-02", **on(2025, 12, 2)),
    event(SECRET, "2026-01-05", **on(2026, 1, 5)),
)
"""What SAMPLE lacks: a title that means harm, a moment, days in a row, secrets."""


def _articles() -> dict[str, Article]:
    stories = {
        "ledger": [told.title for told in (*SAMPLE, *EXTRA[:-1])],
        "courier": [SAMPLE[4].title, SAMPLE[6].title, "a collision of ferries"],
        "herald": [SECRET, "two ferries collided in secret"],
    }
    terms = {
        "ledger": {"rights": OPEN_TERMS, "credit": "Ledger <staff>"},
        "courier": {"rights": "© Courier. All rights reserved.", "credit": "Courier/Ortel"},
        "herald": {"embargo_until": dt.datetime(2026, 1, 6, 9, tzinfo=dt.UTC)},
    }
    return {
        name: article(name, " | ".join(f"It is said: {told}." for told in said), **terms[name])
        for name, said in stories.items()
    }


ARTICLES = _articles()


def _reports() -> list[Report]:
    ledger, courier, herald = ARTICLES.values()
    claimed = {"attributed_to": "The union", "stance": "asserts"}
    denied = {"attributed_to": "The ministry", "stance": "denies"}
    reports = []
    for told in (*SAMPLE, *EXTRA[:-1]):
        changes = claimed if told.support == "claimed" else {}
        reports.append(Report(told, ledger, f"It is said: {told.title}.", changes))
    later = {"edtf": "2026-01-07", **on(2026, 1, 7)}
    reports += [
        Report(SAMPLE[4], courier, f"It is said: {SAMPLE[4].title}.", later),
        Report(SAMPLE[6], courier, f"It is said: {SAMPLE[6].title}.", denied),
        Report(EXTRA[3], herald, "two ferries collided in secret", {"title": "secret ferries"}),
        Report(EXTRA[4], herald, f"It is said: {SECRET}.", {}),
    ]
    return reports


def many(folder: Path, count: int) -> Lake:
    """Make a lake of so many events on days in a row, of all kinds, in `folder` and open it."""
    ledger, courier, _ = ARTICLES.values()
    kinds = (
        ("occurred", "stated"), ("occurred", "claimed"), ("planned", "stated"),
        ("occurred", "disputed"), ("ongoing", "stated"),
    )  # fmt: skip
    events, mentions = [], []
    for number in range(count):
        status, support = kinds[number % len(kinds)]
        first = day_number(2020, 1, 1) + number % 2000
        one = event(
            f"event {number} of many <&>",
            iso_day(first),
            status=status,
            support=support,
            importance=number / count,
            place_name=f"Town {number % 20}",
            why="it is said so",
            first_day=first,
            last_day=first,
        )
        source = (ledger, courier)[number % 2]
        quote = source.text[:40]
        mention = _mention(Report(one, source, quote, {}))
        events.append(replace(one, best_mention_id=mention.mention_id))
        mentions.append(mention)
    bridges = [
        EventMention(event_id=one.event_id, mention_id=said.mention_id, article_id=said.article_id)
        for one, said in zip(events, mentions, strict=True)
    ]
    return _committed(
        folder,
        {
            "articles": [ledger, courier],
            "events": events,
            "mentions": mentions,
            "event_mentions": bridges,
        },
    )


def make(folder: Path) -> Lake:
    """Make the lake in `folder` and open it."""
    reports = _reports()
    mentions = [(report, _mention(report)) for report in reports]
    council = {"role": "agent", "name": "the council of Port Ellery", "kind": "organisation"}
    union = {"role": "patient", "name": "the union", "kind": "group"}
    best = {report.event.event_id: mention.mention_id for report, mention in reversed(mentions)}
    events = [replace(e, best_mention_id=best[e.event_id]) for e in (*SAMPLE, *EXTRA)]
    events = [
        replace(e, title="secret ferries") if e.title == EXTRA[3].title else e for e in events
    ]
    tables: dict[str, Sequence[Any]] = {
        "articles": list(ARTICLES.values()),
        "mentions": [mention for _, mention in mentions],
        "events": events,
        "event_mentions": [
            EventMention(
                event_id=report.event.event_id,
                mention_id=mention.mention_id,
                article_id=mention.article_id,
            )
            for report, mention in mentions
        ],
        "event_participants": [
            EventParticipant(
                event_id=SAMPLE[4].event_id, country="GB", n_mentions=1, **who
            )
            for who in (council, union)
        ],
        "participants": [
            Participant(
                mention_id=next(m.mention_id for r, m in mentions if r.event is EXTRA[3]),
                text="two", start=0, end=3, country=None, **{**union, "name": "two ferries"},
            )
        ],
        "event_dates": [
            EventDate(
                event_id=report.event.event_id,
                edtf=mention.edtf,
                source=report.article.outlet or "",
                mention_id=mention.mention_id,
                precision=mention.precision,
                first_day=mention.first_day,
                last_day=mention.last_day,
                first_bound=mention.first_bound,
                last_bound=mention.last_bound,
            )
            for report, mention in mentions
            if mention.edtf is not None
        ],
    }  # fmt: skip
    return _committed(folder, tables)


def _committed(folder: Path, tables: dict[str, Sequence[Any]]) -> Lake:
    with writing(folder) as place:
        made = {name: to_table(name, rows) for name, rows in tables.items()}
        commit(place, made, {"extractor": "hand"})
    return open_lake(folder)
