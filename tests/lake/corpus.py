"""Lakes made by hand: articles of a few plain sentences, and what a build would make of them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from dateline import ids
from dateline.articles import verbatim
from dateline.lake import Lake, commit, open, to_table, writing
from dateline.records import (
    Article,
    ArticleClue,
    Mention,
    Notice,
    Participant,
    Quantity,
    TimeExpression,
)

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    import pyarrow as pa

VERSIONS = {"extractor": "1", "cleaner": "1"}
BASE = {"attacked": "attack", "visited": "visit", "sanctioned": "sanction", "met": "meet"}


@dataclass(frozen=True)
class Told:
    """One sentence: who did what to whom, and when."""

    who: str
    did: str
    whom: str
    day: str | None = None
    killed: int | None = None
    status: str = "occurred"

    @property
    def sentence(self) -> str:
        when = f" on {self.day}" if self.day else ""
        count = f", killing {self.killed}" if self.killed else ""
        return f"{self.who} {self.did} {self.whom}{when}{count}."


@dataclass(frozen=True)
class Story:
    """An article, by its outlet and number, that tells some things."""

    outlet: str
    number: int
    published: str
    told: tuple[Told, ...]
    revision: str = ""
    retracted: bool = False


Rows = dict[str, list[Any]]


def number(day: str) -> int:
    """Day number of an ISO date."""
    return (date.fromisoformat(day) - date(1970, 1, 1)).days


def reading(day: str | None) -> dict[str, Any]:
    """The reading of a day, or of no date."""
    return {
        "edtf": day,
        "precision": day and "day",
        "extent": day and "within",
        "first_day": number(day) if day else None,
        "last_day": number(day) if day else None,
        "first_bound": "day" if day else "unknown",
        "last_bound": "day" if day else "unknown",
        "first_date": date.fromisoformat(day) if day else None,
        "last_date": date.fromisoformat(day) if day else None,
        "asserted_day": None,
        "local_time": None,
        "utc_offset": None,
        "utc_at": None,
        "calendar": "gregorian",
        "date_as_written": None,
        "anchoring": "explicit" if day else "none",
        "why": f"{day} as written" if day else "",
        "date_confidence": 0.9 if day else 0.0,
    }


def article_of(story: Story, text: str) -> Article:
    """The article of a story with this text."""
    url = f"https://{story.outlet.lower()}.example/{story.number}"
    article_id = ids.article_id(source_id=None, url=url, text=text)
    day = number(story.published)
    return replace(
        verbatim(text, file=f"{story.outlet}/{story.number}.txt", language="en").article,
        article_id=article_id,
        version_id=ids.version_id(article_id, None, text),
        url=url,
        outlet=story.outlet,
        cleaner_version="1",
        published_edtf=story.published,
        published_first_day=day,
        published_last_day=day,
        published_method="given",
        published_confidence=1.0,
        published_why="given",
        pubstatus="canceled" if story.retracted else None,
    )


def rows_of(story: Story) -> Rows:
    """The rows that one article gives."""
    text = f"{story.outlet} no. {story.number}{story.revision}\n\n"
    spans = []
    for told in story.told:
        spans.append((told, len(text)))
        text += told.sentence + " "
    article = article_of(story, text)
    rows: Rows = {"articles": [article]}
    for table in ("mentions", "participants", "quantities", "time_expressions", "notices"):
        rows[table] = []
    rows["article_clues"] = [
        ArticleClue(
            version_id=article.version_id,
            kind="given",
            value=story.published,
            accepted=True,
            why="given",
            place=0,
        )
    ]
    if not story.told:
        rows["notices"].append(
            Notice(
                version_id=article.version_id,
                article_id=article.article_id,
                file=article.file,
                what="no_events",
                why="Nothing happens.",
            )
        )
    for told, start in spans:
        _tell(rows, article, told, start)
    return rows


def _tell(rows: Rows, article: Article, told: Told, start: int) -> None:
    begin = start + len(told.who) + 1
    end = begin + len(told.did)
    after = start + len(told.sentence)
    time = _time(article, told, start) if told.day else None
    span = (time.start, time.end) if time else None
    identity = ids.mention_id(article.version_id, begin, end, span)
    rows["time_expressions"] += [time] if time else []
    rows["mentions"].append(
        Mention(
            mention_id=identity,
            version_id=article.version_id,
            article_id=article.article_id,
            trigger=told.did,
            trigger_start=begin,
            trigger_end=end,
            lemma=BASE[told.did],
            sentence=told.sentence,
            sentence_start=start,
            sentence_end=after,
            prefix=article.text[max(0, start - 32) : start],
            suffix=article.text[after : after + 32],
            time_id=time and time.time_id,
            title=f"{told.who} {told.did} {told.whom}",
            type=BASE[told.did],
            status=told.status,  # type: ignore[arg-type]
            attributed_to=None,
            stance=None,
            place_text=None,
            place_name=None,
            place_country=None,
            latitude=None,
            longitude=None,
            language="en",
            event_confidence=0.8,
            extractor_version="1",
            **reading(told.day),
        )
    )
    for role, name in (("agent", told.who), ("patient", told.whom)):
        at = start + told.sentence.index(name)
        rows["participants"].append(
            Participant(
                mention_id=identity,
                role=role,  # type: ignore[arg-type]
                text=name,
                start=at,
                end=at + len(name),
                name=name,
                kind="person" if " " in name else "country",
                country=None,
            )
        )
    if told.killed:
        words = str(told.killed)
        at = after - 1 - len(words)
        rows["quantities"].append(
            Quantity(
                mention_id=identity,
                text=words,
                start=at,
                end=at + len(words),
                number=float(told.killed),
                unit=None,
                of_what="dead",
            )
        )


def _time(article: Article, told: Told, start: int) -> TimeExpression:
    day = told.day or ""
    at = start + told.sentence.index(day)
    return TimeExpression(
        time_id=ids.time_id(article.version_id, at, at + len(day)),
        version_id=article.version_id,
        start=at,
        end=at + len(day),
        text=day,
        timex_type="DATE",
        timex_value=day,
        timex_mod=None,
        timex_quant=None,
        timex_freq=None,
        range_id=None,
        ambiguity=None,
        **reading(day),
    )


def said(stories: Iterable[Story]) -> dict[str, pa.Table]:
    """The tables of these articles, before merging: of one told twice, the later is current."""
    made = [(story, rows_of(story)) for story in stories]
    newest: dict[str, tuple[str, str]] = {}
    for story, rows in made:
        row = rows["articles"][0]
        newest[row.article_id] = max(
            newest.get(row.article_id, ("", "")), (story.published, row.version_id)
        )
    whole: Rows = {}
    for story, rows in made:
        row = rows["articles"][0]
        current = newest[row.article_id] == (story.published, row.version_id)
        rows["articles"] = [replace(row, is_current=current)]
        for table, records in rows.items():
            if current or table not in {"mentions", "participants", "quantities"}:
                whole.setdefault(table, []).extend(records)
    return {table: to_table(table, records) for table, records in whole.items()}


def build(stories: Iterable[Story]) -> dict[str, pa.Table]:
    """All tables of a build over these articles."""
    from dateline.lake.derived import derive

    tables = said(stories)
    return tables | derive(tables)


def store(lake: Path, tables: dict[str, pa.Table], versions: dict[str, str] = VERSIONS) -> Lake:
    """A lake whose newest snapshot has these tables."""
    with writing(lake) as place:
        commit(place, tables, versions)
    return open(lake)


def make(lake: Path, stories: Iterable[Story], versions: dict[str, str] = VERSIONS) -> Lake:
    """A lake of these articles."""
    return store(lake, build(stories), versions)


CLASH = Told("Norland", "attacked", "Sudria", "2031-05-05", killed=12)
TRIP = Told("Mara Quill", "visited", "Osteria", "2031-05-03")
PLAN = Told("Norland", "sanctioned", "Osteria", "2031-06-01", status="planned")
TALK = Told("Mara Quill", "met", "Tibor Vance")

STORIES = (
    Story("Star", 1, "2031-05-06", (CLASH, TRIP)),
    Story("Post", 2, "2031-05-07", (CLASH, TALK)),
    Story("Echo", 3, "2031-05-08", (PLAN, TRIP)),
    Story("Star", 4, "2031-05-09", ()),
)
