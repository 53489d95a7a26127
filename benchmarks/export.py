"""What each export takes: writes the section Exports of results.md.

usage: python benchmarks/export.py [--events N] [--articles N]

Makes a lake of made-up events (100,000 by default: each told by one or two of 20,000 articles, two
participants, a quarter with coordinates, days of twenty years) and exports it to every format,
each by `dateline export` in a process of its own: seconds from start to end and of the processor,
greatest resident memory (the bar is 500 MB), size of the file.
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import tempfile
import time
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import report

from dateline.ids import digest
from dateline.lake import commit, to_table, writing
from dateline.publish.iso import iso_day
from dateline.publish.registry import BUILT_IN
from dateline.records import Article, Event, EventDate, EventMention, EventParticipant, Mention

if TYPE_CHECKING:
    from collections.abc import Iterator

EPOCH = date(1970, 1, 1)
START = (date(2006, 1, 1) - EPOCH).days
DAYS = 7300
BAR = 500.0
WORDS = "council toll sluice harbour ferry union ministry canal pact strike fire vote ship".split()
PLAIN = {
    "precision": "day",
    "extent": "within",
    "first_bound": "day",
    "last_bound": "day",
    "asserted_day": None,
    "local_time": None,
    "utc_offset": None,
    "utc_at": None,
    "calendar": "gregorian",
    "date_as_written": "on Tuesday",
    "anchoring": "publication",
    "why": "'on Tuesday', written on a Wednesday → the Tuesday before",
    "date_confidence": 0.9,
}


class Cost(NamedTuple):
    """What one export took."""

    seconds: float
    """From start to end."""
    cpu: float
    """Seconds of processor time, which what else the machine does hardly changes."""
    peak: float
    """Greatest resident memory in MB."""
    size: float
    """Of the file, in MB."""


def main() -> None:
    """Measure every format and write it down."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--events", type=int, default=100_000)
    options.add_argument("--articles", type=int, default=20_000)
    options.add_argument("--make", type=Path, help=argparse.SUPPRESS)
    given = options.parse_args()
    if given.make:
        make(given.make, given.events, given.articles)
        return
    with tempfile.TemporaryDirectory() as scratch:
        lake = Path(scratch, "lake")
        # Not in this process: what it holds would count as memory of those that it starts.
        subprocess.run([sys.executable, *sys.argv, "--make", str(lake)], check=True)
        rows = []
        for form in BUILT_IN:
            cost = exported(form.name, lake, Path(scratch, f"made{form.suffix}"), given.events)
            rows.append([f"`{form.name}`", *cost, "" if cost.peak < BAR else "over the bar"])
            print(*rows[-1])
    body = "\n\n".join(
        (
            f"`python benchmarks/export.py`: {given.events:,} made-up events of {given.articles:,} "
            f"articles, each format by `dateline export` as a whole process (bar: {BAR:.0f} MB).",
            report.table(["format", "seconds", "CPU seconds", "peak MB", "file MB", ""], rows),
        )
    )
    report.write("Exports", body)


def exported(form: str, lake: Path, target: Path, count: int) -> Cost:
    """Export the lake in a process of its own."""
    began = time.perf_counter()
    program = "import sys; from dateline.cli.export import export; export(sys.argv[1:])"
    command = [sys.executable, "-c", program, form, str(lake), "-o", str(target)]
    process = subprocess.Popen([*command, "--limit", str(count)], stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - began
    if status:
        sys.exit(f"{form} failed")
    size = target.stat().st_size / 1e6
    target.unlink()
    cpu = used.ru_utime + used.ru_stime
    return Cost(seconds, cpu, used.ru_maxrss * 1024 / 1e6, size)


def make(folder: Path, count: int, articles: int) -> None:
    """Make the lake; the same each time."""
    chance = random.Random(7)
    sources = [article(number) for number in range(articles)]
    events, mentions, bridges, cast, dates = [], [], [], [], []
    for number in range(count):
        one = event(number, chance)
        told = list(reports(one, sources, chance))
        events.append(Event(**one, best_mention_id=told[0].mention_id))
        mentions += told
        for said in told:
            names = {"event_id": one["event_id"], "mention_id": said.mention_id}
            bridges.append(EventMention(**names, article_id=said.article_id))
            dates.append(gives(said, one["event_id"]))
        cast += takes_part(one["event_id"], chance)
    tables = {
        "articles": to_table("articles", sources),
        "events": to_table("events", events),
        "mentions": to_table("mentions", mentions),
        "event_mentions": to_table("event_mentions", bridges),
        "event_participants": to_table("event_participants", cast),
        "event_dates": to_table("event_dates", dates),
    }
    with writing(folder) as place:
        commit(place, tables, {"extractor": "made up"})


def article(number: int) -> Article:
    """Make an article of one of fifty outlets; each third one may not be quoted."""
    text = f"Report {number}. " + "The council of the harbour approved the toll on Tuesday. " * 30
    day = START + number % DAYS
    empty: dict[str, Any] = dict.fromkeys(Article.__dataclass_fields__)
    known = {
        "article_id": digest("article", number),
        "version_id": digest("version", number),
        "is_current": True,
        "file": f"{number}.txt",
        "url": f"https://outlet-{number % 50}.example/{number}",
        "outlet": f"Outlet {number % 50}",
        "title": f"Report {number}",
        "language": "en",
        "text": text,
        "raw_sha256": sha256(text.encode()).hexdigest(),
        "text_sha256": sha256(text.encode()).hexdigest(),
        "cleaner_version": "none",
        "published_edtf": iso_day(day),
        "published_first_day": day,
        "published_last_day": day,
        "published_method": "given",
        "published_confidence": 1.0,
        "published_why": "given",
        "rights": "All rights reserved." if number % 3 == 0 else "CC BY 4.0",
        "credit": f"Outlet {number % 50}",
    }
    return Article(**empty | known)


def event(number: int, chance: random.Random) -> dict[str, Any]:
    """Make an event but for its best mention."""
    day = START + chance.randrange(DAYS)
    at = EPOCH + timedelta(days=day)
    placed = chance.random() < 0.25
    return {
        **PLAIN,
        "event_id": digest("event", number),
        "title": "the " + " ".join(chance.sample(WORDS, 5)),
        "type": chance.choice(WORDS),
        "status": "planned" if number % 10 == 0 else "occurred",
        "support": "claimed" if number % 7 == 0 else "stated",
        "place_name": f"Town {chance.randrange(500)}",
        "place_country": "GB",
        "latitude": round(chance.uniform(-60, 60), 4) if placed else None,
        "longitude": round(chance.uniform(-180, 180), 4) if placed else None,
        "n_mentions": 1,
        "n_articles": 1,
        "n_sources": 1,
        "first_reported": at,
        "last_reported": at,
        "dates_agree": True,
        "importance": chance.random(),
        "event_confidence": 0.9,
        "edtf": iso_day(day),
        "first_day": day,
        "last_day": day,
        "first_date": at,
        "last_date": at,
    }


def reports(
    one: dict[str, Any], sources: list[Article], chance: random.Random
) -> Iterator[Mention]:
    """Make one mention of an event, or two."""
    for source in chance.sample(sources, chance.choice((1, 1, 1, 2))):
        taken = {name: one[name] for name in Mention.__dataclass_fields__ if name in one}
        own = {
            "mention_id": digest(one["event_id"], source.article_id),
            "version_id": source.version_id,
            "article_id": source.article_id,
            "trigger": "approved",
            "trigger_start": 40,
            "trigger_end": 48,
            "lemma": "approve",
            "sentence": f"On Tuesday {one['title']}, people who were there said later that day.",
            "sentence_start": 15,
            "sentence_end": 90,
            "prefix": "",
            "suffix": "",
            "time_id": None,
            "attributed_to": "the ministry" if one["support"] == "claimed" else None,
            "stance": "asserts" if one["support"] == "claimed" else None,
            "place_text": one["place_name"],
            "language": "en",
            "extractor_version": "made up",
        }
        yield Mention(**taken | own)


def gives(said: Mention, event_id: str) -> EventDate:
    """Make the date that a mention gives its event."""
    names = ("edtf", "precision", "first_day", "last_day", "first_bound", "last_bound")
    taken = {name: getattr(said, name) for name in names}
    return EventDate(**taken, event_id=event_id, source=said.article_id, mention_id=said.mention_id)


def takes_part(event_id: str, chance: random.Random) -> list[EventParticipant]:
    """Make two participants of an event, out of a thousand."""
    return [
        EventParticipant(
            event_id=event_id,
            role=role,
            name=f"Group {chance.randrange(1000)}",
            kind="group",
            country=None,
            n_mentions=1,
        )
        for role in ("agent", "patient")
    ]


if __name__ == "__main__":
    main()
