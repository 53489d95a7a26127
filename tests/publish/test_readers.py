"""Each format as a file to look at, and as somebody else's program reads it."""

from __future__ import annotations

import asyncio
import csv
import datetime as dt
import io
import json
import re
import sqlite3
from typing import TYPE_CHECKING, Any

import duckdb
import feedparser
import pytest
from datasette.app import Datasette
from edtf import parse_edtf
from geojson_pydantic import FeatureCollection
from icalendar import Calendar
from lxml import etree, html
from rdflib import RDF, Graph, Namespace

from dateline.publish.registry import find

from . import lakes
from .writing import text_of, written

if TYPE_CHECKING:
    from pathlib import Path

    from dateline.publish.export import Export

SCHEMA = Namespace("https://schema.org/")
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.mark.parametrize(
    "form",
    [
        "icalendar",
        "timelinejs",
        "timelinejs-csv",
        "vis",
        "atom",
        "geojson",
        "jsonld",
        "grafana",
        "grafana-csv",
    ],
)
def test_a_format_looks_like_this(
    form: str, everything: Export, golden: Path, tmp_path: Path
) -> None:
    text = text_of(form, everything, tmp_path / "made").replace("\r\n", "\n")
    assert text == (golden / f"export{find(form).suffix}").read_text("utf-8")


@pytest.mark.parametrize("form", ["json", "jsonl", "vis", "geojson", "jsonld", "grafana"])
def test_every_date_of_a_format_is_edtf(form: str, everything: Export, tmp_path: Path) -> None:
    found = re.findall(r'"edtf": "([^"]+)"', text_of(form, everything, tmp_path / "made"))
    assert found
    assert all(parse_edtf(date) for date in found)


# iCalendar


@pytest.fixture(scope="module")
def calendar(everything: Export, tmp_path_factory: pytest.TempPathFactory) -> Calendar:
    data, _ = written("icalendar", everything, tmp_path_factory.mktemp("ics") / "made.ics")
    return Calendar.from_ical(data)


def entry(calendar: Calendar, title: str) -> Any:
    return next(event for event in calendar.walk("VEVENT") if str(event["SUMMARY"]).endswith(title))


def test_a_calendar_has_no_errors(calendar: Calendar) -> None:
    events = calendar.walk("VEVENT")
    assert len(events) == 11
    for event in events:
        assert event.errors == []
        assert {"UID", "DTSTAMP", "DTSTART", "SUMMARY", "TRANSP"} <= set(event)
    assert len({event["UID"] for event in events}) == len(events)


def test_the_lines_of_a_calendar_are_short_and_end_as_they_must(
    everything: Export, tmp_path: Path
) -> None:
    data, _ = written("icalendar", everything, tmp_path / "made.ics")
    lines = data.split(b"\r\n")
    assert lines.pop() == b""
    assert all(b"\n" not in line and len(line) <= 75 for line in lines)
    assert all(line.decode() for line in lines)


@pytest.mark.parametrize(
    ("title", "summary", "begin", "end"),
    [
        ("two ferries collided", "", dt.date(2025, 12, 2), dt.date(2025, 12, 3)),
        ("the strike lasted", "", dt.date(2025, 12, 30), dt.date(2026, 1, 3)),
        ("traders moved inland", "~ ", dt.date(1990, 1, 1), dt.date(2000, 1, 1)),
        (
            "a second sluice will be built",
            "~ Planned, overdue: ",
            dt.date(2025, 1, 1),
            dt.date(2026, 1, 1),
        ),
    ],
)
def test_days_end_before_the_end_and_longer_dates_are_marked(
    title: str, summary: str, begin: dt.date, end: dt.date, calendar: Calendar
) -> None:
    event = entry(calendar, title)
    assert str(event["SUMMARY"]) == summary + title
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (begin, end)
    assert event["TRANSP"] == "TRANSPARENT"


def test_a_moment_is_utc_and_a_clock_time_without_zone_stays_local(calendar: Calendar) -> None:
    assert entry(calendar, "the pact was signed")["DTSTART"].dt == dt.datetime(
        2026, 1, 6, 13, 30, tzinfo=dt.UTC
    )
    council = entry(calendar, "with *two* votes")["DTSTART"].dt
    assert council == dt.datetime(2026, 1, 6, 14, 30)


def test_a_calendar_says_what_is_planned_or_did_not_happen(calendar: Calendar) -> None:
    assert entry(calendar, "a first ship will pass")["STATUS"] == "TENTATIVE"
    assert entry(calendar, "pilots walked out")["STATUS"] == "TENTATIVE"
    assert entry(calendar, "two ferries collided")["STATUS"] == "CONFIRMED"
    assert entry(calendar, lakes.HOSTILE)["DTSTART"].dt == dt.date(2026, 1, 8)


def test_years_before_the_first_and_undated_events_are_left_out_and_counted(
    everything: Export, tmp_path: Path
) -> None:
    _, left_out = written("icalendar", everything, tmp_path / "made.ics")
    assert left_out == {
        "outside the years 1 to 9999, which are all that iCalendar has": 1,
        "no date": 1,
    }


def test_a_calendar_is_the_same_each_time(everything: Export, tmp_path: Path) -> None:
    first, again = (written("icalendar", everything, tmp_path / name)[0] for name in "ab")
    assert first == again


# Atom


def test_a_feed_is_read_by_feedparser(everything: Export, tmp_path: Path) -> None:
    data, left_out = written("atom", everything, tmp_path / "made.atom")
    feed = feedparser.parse(data)
    assert not feed.bozo
    assert feed.version == "atom10"
    assert left_out == {}
    assert len(feed.entries) == everything.events.num_rows
    assert {item.updated for item in feed.entries} == {"2026-01-06T00:00:00Z"}
    ostia = feed.entries[0]
    assert ostia.title == "c. 44 BCE: Date unsure: the harbour of Ostia silted up"
    assert {tag.term for tag in ostia.tags} == {"date unsure", "-0043~"}
    assert ostia.rights == lakes.OPEN_TERMS


def test_a_feed_has_what_rfc_4287_demands(everything: Export, tmp_path: Path) -> None:
    data, _ = written("atom", everything, tmp_path / "made.atom")
    feed = etree.fromstring(data)
    stamp = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
    assert feed.tag == f"{ATOM}feed"
    assert len(feed.findall(f"{ATOM}author/{ATOM}name")) == 1
    ids = [one.text for one in feed.iter(f"{ATOM}id")]
    assert all(one.startswith("urn:") for one in ids)
    assert len(set(ids)) == len(ids)
    for one in (feed, *feed.findall(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            assert len(one.findall(f"{ATOM}{name}")) == 1
        assert stamp.fullmatch(one.findtext(f"{ATOM}updated"))
        assert len(one.findall(f"{ATOM}link[@rel='alternate']")) <= 1
    content = [one.text for one in feed.iter(f"{ATOM}content")]
    shown = [html.fromstring(f"<div>{text}</div>") for text in content]
    assert not any(one.xpath("//script | //b | //u | //i") for one in shown)
    assert any(lakes.HOSTILE in one.text_content() for one in shown)


# Maps


def test_geojson_is_valid_and_only_has_what_has_coordinates(
    everything: Export, tmp_path: Path
) -> None:
    data, left_out = written("geojson", everything, tmp_path / "made.geojson")
    features = FeatureCollection.model_validate_json(data).features
    assert left_out == {"no coordinates": everything.events.num_rows - 2}
    assert [tuple(one.geometry.coordinates) for one in features] == [(2.3522, 48.8566)] * 2
    signed = json.loads(data)["features"][0]
    assert signed["when"] == {
        "timespans": [{"start": {"earliest": "2026-01-06"}, "end": {"latest": "2026-01-06"}}],
        "label": "2026-01-06 13:30:00 UTC",
    }
    assert signed["properties"]["ccodes"] == ["FR"]


# Linked data


def test_json_ld_is_read_by_a_processor_without_fetching_anything(
    everything: Export, tmp_path: Path
) -> None:
    text = text_of("jsonld", everything, tmp_path / "made.jsonld")
    graph = Graph().parse(data=text, format="json-ld")
    events = list(graph.subjects(RDF.type, SCHEMA.Event))
    assert len(events) == everything.events.num_rows
    names = {str(graph.value(one, SCHEMA.name)) for one in events}
    assert "Planned: a first ship will pass" in names
    (claimed,) = (one for one in events if "walked" in str(graph.value(one, SCHEMA.name)))
    claim = graph.value(claimed, SCHEMA.subjectOf)
    assert graph.value(claim, RDF.type) == SCHEMA.Claim
    assert str(graph.value(graph.value(claim, SCHEMA.author), SCHEMA.name)) == "The union"
    article = graph.value(claim, SCHEMA.appearance)
    assert graph.value(article, RDF.type) == SCHEMA.NewsArticle
    assert str(graph.value(article, SCHEMA.license)) == lakes.OPEN_TERMS


@pytest.mark.parametrize(
    ("title", "begin", "end"),
    [
        ("Date unsure: the harbour of Ostia silted up", "-0043", "-0043"),
        ("traders moved inland", "1990", "1999"),
        ("the strike lasted", "2025-12-30", "2026-01-02"),
        ("Ongoing: talks on the canal toll have accelerated", "2025-11", None),
        ("the pact was signed", "2026-01-06T13:30:00Z", None),
        ("Did not happen: the pilots struck", None, None),
    ],
)
def test_linked_dates_are_no_more_precise_than_they_are_known(
    title: str, begin: str | None, end: str | None, everything: Export, tmp_path: Path
) -> None:
    graph = json.loads(text_of("jsonld", everything, tmp_path / "made"))["@graph"]
    event = next(one for one in graph if one["name"] == title)
    assert (event.get("startDate"), event.get("endDate")) == (begin, end)


# TimelineJS (see test_browser.py for the page), vis-timeline, Grafana


@pytest.mark.parametrize(
    ("title", "begin", "end", "said"),
    [
        ("Ostia", {"year": -44}, None, "c. 44 BCE"),
        ("traders", {"year": 1990}, {"year": 1999}, "1990s"),
        ("second sluice", {"year": 2025}, None, "2025"),
        ("talks", {"year": 2025, "month": 11}, None, "2025-11 →"),
        ("ferries", {"year": 2025, "month": 12, "day": 2}, None, "2025-12-02"),
        (
            "strike lasted",
            {"year": 2025, "month": 12, "day": 30},
            {"year": 2026, "month": 1, "day": 2},
            "2025-12-30 → 2026-01-02",
        ),
    ],
)
def test_timelinejs_gets_as_many_fields_as_are_known(  # noqa: PLR0917
    title: str,
    begin: dict[str, int],
    end: dict[str, int] | None,
    said: str,
    everything: Export,
    tmp_path: Path,
) -> None:
    slides = json.loads(text_of("timelinejs", everything, tmp_path / "made"))["events"]
    slide = next(one for one in slides if title in one["text"]["headline"])
    assert (slide["start_date"], slide.get("end_date")) == (begin, end)
    assert slide["display_date"] == said


def test_timelinejs_csv_says_the_same_as_its_json(everything: Export, tmp_path: Path) -> None:
    slides = json.loads(text_of("timelinejs", everything, tmp_path / "json"))["events"]
    text = text_of("timelinejs-csv", everything, tmp_path / "csv")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    for slide, row in zip(slides, rows, strict=True):
        assert row["Year"] == str(slide["start_date"]["year"])
        assert row["End Year"] == str(slide.get("end_date", {}).get("year", ""))
        assert row["Headline"] == slide["text"]["headline"]
        assert row["Background"] == slide.get("background", {}).get("color", "")
    assert rows[0]["Display Date"] == "c. 44 BCE"


def test_vis_ends_after_the_last_day_and_shows_text_as_text(
    everything: Export, tmp_path: Path
) -> None:
    items = json.loads(text_of("vis", everything, tmp_path / "made"))
    strike = next(one for one in items if "strike" in one["content"])
    days = [dt.datetime.fromtimestamp(strike[x] / 1000, dt.UTC) for x in ("start", "end")]
    assert [day.isoformat() for day in days] == [
        "2025-12-30T00:00:00+00:00",
        "2026-01-03T00:00:00+00:00",
    ]
    hostile = next(one for one in items if "script" in one["content"])
    assert html.fromstring(f"<div>{hostile['content']}</div>").xpath(".//*") == []
    assert items[0]["start"] < -62_167_219_200_000
    assert items[0]["className"] == "fact about"


def test_grafana_gets_flat_rows_in_milliseconds(everything: Export, tmp_path: Path) -> None:
    rows = json.loads(text_of("grafana", everything, tmp_path / "json"))
    assert not any(isinstance(value, list | dict) for row in rows for value in row.values())
    assert [row["time"] for row in rows] == sorted(row["time"] for row in rows)
    ferries = next(row for row in rows if "ferries" in row["title"])
    assert (ferries["time"], ferries["timeEnd"] + 1) == (1764633600000, 1764720000000)
    planned = next(row for row in rows if "first ship" in row["title"])
    assert planned["tags"].split(",") == ["planned", "meet"]
    text = text_of("grafana-csv", everything, tmp_path / "csv")
    read = list(csv.DictReader(io.StringIO(text, newline="")))
    assert [int(row["time"]) for row in read] == [row["time"] for row in rows]


# Databases


def test_datasette_shows_searches_and_facets(everything: Export, tmp_path: Path) -> None:
    written("sqlite", everything, path := tmp_path / "events.db")

    async def asked(query: str) -> Any:
        response = await Datasette([str(path)]).client.get(query)
        assert response.status_code == 200, response.text
        return response

    found = asyncio.run(asked("/events/events.json?_search=toll&_shape=array")).json()
    assert {row["title"] for row in found} == {
        "talks on the canal toll have accelerated",
        "the council approved the toll | with *two* votes",
    }
    faceted = asyncio.run(asked("/events/events.json?_facet=status")).json()
    counted = {one["value"]: one["count"] for one in faceted["facet_results"]["status"]["results"]}
    assert counted == {"occurred": 9, "planned": 2, "ongoing": 1, "negated": 1}
    page = asyncio.run(asked("/events/evidence")).text
    assert "<script>alert" not in page


def test_sqlite_is_sound_and_its_keys_hold(everything: Export, tmp_path: Path) -> None:
    written("sqlite", everything, path := tmp_path / "events.db")
    base = sqlite3.connect(path)
    assert base.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert base.execute("PRAGMA foreign_key_check").fetchall() == []
    first = base.execute("SELECT edtf, first_day, first_date FROM events LIMIT 1").fetchone()
    assert first == ("-0043~", -735233, None)
    quoted = base.execute(
        "SELECT DISTINCT a.credit, e.sentence IS NULL FROM evidence e "
        "JOIN articles a USING (article_id) ORDER BY 1"
    ).fetchall()
    assert quoted == [("Courier/Ortel", 1), ("Ledger <staff>", 0)]


def test_a_duckdb_file_has_the_format_of_version_1_and_can_be_read_only(
    everything: Export, tmp_path: Path
) -> None:
    data, _ = written("duckdb", everything, path := tmp_path / "events.duckdb")
    assert int.from_bytes(data[12:20], "little") == 64
    with duckdb.connect(str(path), read_only=True) as base:
        tables = {name for (name,) in base.execute("SHOW TABLES").fetchall()}
        nested = base.execute(
            "SELECT count(*) FROM duckdb_columns() WHERE NOT internal AND "
            "(data_type LIKE '%[]' OR data_type LIKE 'STRUCT%')"
        ).fetchone()
        titles = base.execute("SELECT title FROM events WHERE remarks LIKE '%claimed%'").fetchall()
        order = base.execute("SELECT event_id FROM events").fetchall()
    assert tables == {
        "about", "articles", "events", "event_dates", "event_participants", "evidence"
    }  # fmt: skip
    assert nested == (0,)
    assert titles == [("pilots walked out",)]
    assert [one for (one,) in order] == everything.events["event_id"].to_pylist()
