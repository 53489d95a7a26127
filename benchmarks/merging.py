"""How merging grows: seconds, memory and what is found, over synthetic mentions: section Merging.

usage: python benchmarks/merging.py [--mentions 10000 30000 100000 300000 1000000]

The mentions are made up: events of two hundred states and three thousand people, a thousand
mentions a day, each event told by one to five of fifty outlets, by its verb or its noun, with its
day, its week or no date. What belongs together is known, so precision and recall over pairs are
given; they say whether the blocks lose anything, not how merging does on real news. Seconds of a
core are those for which it worked, whatever else the machine did.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import subprocess
import sys
import time
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

import report

from dateline import ids
from dateline.articles import verbatim
from dateline.merging import merge
from dateline.records import Article, Mention, Participant

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dateline.records import Role

EPOCH = date(1970, 1, 1)
START = (date(2020, 1, 1) - EPOCH).days
A_DAY = 1000
SIZES = [10_000, 30_000, 100_000, 300_000, 1_000_000]
HEAD = (
    "mentions", "events", "seconds", "of a core", "µs a mention", "peak MiB", "precision", "recall"
)  # fmt: skip
WORDS = {
    "attack": ("attack", "raid"),
    "sign": ("sign", "agreement"),
    "meet": ("meet", "talk"),
    "resign": ("resign", "resignation"),
    "approve": ("approve", "approval"),
    "recall": ("recall", "recall"),
    "visit": ("visit", "trip"),
    "protest": ("protest", "rally"),
    "acquire": ("acquire", "takeover"),
    "explode": ("explode", "blast"),
}
THINGS = [f"{a}{b}" for a in ("bor", "cal", "den", "fer", "gol") for b in ("ma", "ne", "ri", "tu")]
FIRST_NAMES = ["Ada", "Bo", "Cleo", "Dag", "Eva", "Finn", "Gil", "Hal", "Ida", "Jon"]


class Corpus(NamedTuple):
    """Made-up rows, and the number of the event that each mention is of."""

    articles: list[Article]
    mentions: list[Mention]
    participants: list[Participant]
    gold: dict[str, int]


def _code(n: int) -> str:
    return f"{chr(65 + n // 26 % 26)}{chr(65 + n % 26)}"


def _article(outlet: str, day: int) -> Article:
    identity = ids.digest("article", outlet, day)
    return replace(
        verbatim("", file="made-up", language="en").article,
        article_id=identity,
        version_id=identity,
        outlet=outlet,
        published_first_day=day,
        published_last_day=day,
        published_method="given",
        published_confidence=1.0,
    )


def _mention(
    article: Article, n: int, lemma: str, title: str, days: tuple[int, int] | None
) -> Mention:
    first, last = days if days else (None, None)
    edtf = None if first is None else (EPOCH + timedelta(days=first)).isoformat()
    return Mention(
        mention_id=ids.mention_id(article.version_id, n, n + 1, None),
        version_id=article.version_id,
        article_id=article.article_id,
        trigger=lemma,
        trigger_start=n,
        trigger_end=n + 1,
        lemma=lemma,
        sentence="",
        sentence_start=n,
        sentence_end=n + 1,
        prefix="",
        suffix="",
        time_id=None,
        title=title,
        type=lemma,
        status="occurred",
        attributed_to=None,
        stance=None,
        place_text=None,
        place_name=None,
        place_country=None,
        latitude=None,
        longitude=None,
        language="en",
        event_confidence=0.8,
        extractor_version="",
        edtf=edtf,
        precision=None if days is None else "day" if first == last else "week",
        extent=None if days is None else "within",
        first_day=first,
        last_day=last,
        first_bound="unknown" if days is None else "day",
        last_bound="unknown" if days is None else "day",
        first_date=None,
        last_date=None,
        asserted_day=None,
        local_time=None,
        utc_offset=None,
        utc_at=None,
        calendar="gregorian",
        date_as_written=None,
        anchoring="none" if days is None else "publication",
        why="",
        date_confidence=0.9,
    )


def corpus(n: int) -> Corpus:
    """Make up `n` mentions, the same ones every time."""
    dice = random.Random(n)
    articles: dict[str, Article] = {}
    made = Corpus([], [], [], {})
    number = 0
    while len(made.mentions) < n:
        number += 1
        day = START + len(made.mentions) // A_DAY
        lemmas = WORDS[dice.choice(sorted(WORDS))]
        agent = f"{dice.choice(FIRST_NAMES)} {_surname(dice)}"
        state = _code(int(dice.paretovariate(0.7)) % 200)
        things = dice.sample(THINGS, 3)
        for outlet in dice.sample(range(50), dice.choice((1, 1, 1, 2, 3, 5))):
            article = _article(f"Outlet {outlet}", day + dice.choice((0, 1)))
            article = articles.setdefault(article.article_id, article)
            told = dice.choice(((day, day), (day, day), (day - 3, day + 3), None))
            lemma = dice.choice(lemmas)
            title = f"{agent} {lemma} {' '.join(dice.sample(things, 2))} in {state}"
            mention = _mention(article, len(made.mentions), lemma, title, told)
            made.mentions.append(mention)
            made.gold[mention.mention_id] = number
            made.participants.append(_participant(mention, "agent", agent, None))
            made.participants.append(_participant(mention, "patient", f"State {state}", state))
    made.articles.extend(articles.values())
    return made


def _surname(dice: random.Random) -> str:
    return (
        f"{THINGS[int(dice.paretovariate(0.8)) % 20]}{int(dice.paretovariate(0.5)) % 150}".title()
    )


def _participant(mention: Mention, role: Role, name: str, country: str | None) -> Participant:
    return Participant(
        mention_id=mention.mention_id,
        role=role,
        text=name,
        start=0,
        end=len(name),
        name=name,
        kind="country" if country else "person",
        country=country,
    )


def _pairs(of: Iterable[tuple[str, object]]) -> set[tuple[str, str]]:
    together: dict[object, list[str]] = {}
    for mention, event in of:
        together.setdefault(event, []).append(mention)
    return {pair for found in together.values() for pair in combinations(sorted(found), 2)}


def measure(n: int) -> list[object]:
    """Merge `n` mentions and return one line of the table."""
    made = corpus(n)
    start, began = time.perf_counter(), time.process_time()
    rows = merge(made.articles, made.mentions, made.participants)
    seconds, busy = time.perf_counter() - start, time.process_time() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    gold = _pairs(made.gold.items())
    found = _pairs((row.mention_id, row.event_id) for row in rows.event_mentions)
    right = len(gold & found)
    return [
        f"{len(made.mentions):,}",
        f"{len(rows.events):,}",
        seconds,
        busy,
        round(1e6 * busy / len(made.mentions)),
        peak,
        f"{right / max(1, len(found)):.3f}",
        f"{right / max(1, len(gold)):.3f}",
    ]


def main() -> None:
    """Write the section, each size measured in a process of its own."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--mentions", type=int, nargs="+", default=SIZES)
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.one is not None:
        print(json.dumps(measure(arguments.one)))
        return
    rows = []
    for n in arguments.mentions:
        command = [sys.executable, __file__, "--one", str(n)]
        rows.append(json.loads(subprocess.run(command, capture_output=True, check=True).stdout))
    body = f"`python benchmarks/merging.py`\n\n{report.table(HEAD, rows)}"
    report.write("Merging", body)
    print(body)


if __name__ == "__main__":
    main()
