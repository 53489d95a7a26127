"""What a timeline shows, in which order, and what its filters mean."""

import datetime as dt
from pathlib import Path

import pyarrow as pa
import pytest

from dateline.lake import FilterError, Lake, to_table
from dateline.lake.highlights import highlights, told_once
from dateline.records import EventParticipant
from publish.events import SAMPLE, event

from .corpus import STORIES, said, store


def cast(number: int, name: str, country: str | None = None) -> EventParticipant:
    return EventParticipant(
        event_id=SAMPLE[number].event_id,
        role="agent",
        name=name,
        kind=None,
        country=country,
        n_mentions=1,
    )


@pytest.fixture(scope="module")
def lake(tmp_path_factory: pytest.TempPathFactory) -> Lake:
    people = [cast(4, "the council of Port Ellery", "GB"), cast(1, "traders"), cast(6, "Ellery Wu")]
    tables = said(STORIES) | {
        "events": to_table("events", SAMPLE),
        "event_participants": to_table("event_participants", people),
    }
    return store(tmp_path_factory.mktemp("lakes") / "lake", tables)


def titles(lake: Lake, **filters: object) -> list[str]:
    return lake.timeline(**filters)["title"].to_pylist()


SILTED, INLAND, SECOND, TALKS, TOLL, PILOTS, FAILED, SHIP, STRUCK = (row.title for row in SAMPLE)


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({"until": "-0043"}, [SILTED]),
        ({"until": "-0043-06-01"}, [SILTED]),
        ({"until": "-0044"}, []),
        ({"since": "1999-12-31", "until": "2000"}, [INLAND]),
        ({"since": "2000", "until": "2024"}, []),
        ({"since": "2025-06", "until": "2025-06"}, [SECOND]),
        ({"since": dt.date(2026, 1, 7)}, [SHIP]),
        ({"since": "2026-01-06", "until": "2026-01-06"}, [TOLL, PILOTS, FAILED]),
        ({"actor": "ellery"}, [TOLL, FAILED]),
        ({"actor": "Port Ellery"}, [TOLL]),
        ({"actor": "gb"}, [TOLL]),
        ({"actor": "council port"}, []),
        ({"actor": "counc"}, []),
        ({"actor": "THE  council, of Port"}, [TOLL]),
        ({"actor": "ellery", "text": "toll"}, [TOLL]),
        ({"actor": "ellery", "place": "GB"}, [TOLL]),
        ({"place": "port ellery", "status": "ongoing"}, [TALKS]),
        ({"place": "GB"}, [TOLL]),
        ({"text": "SLUICE"}, [SECOND, FAILED]),
        ({"text": "*two*"}, [TOLL]),
        ({"status": "negated"}, [STRUCK]),
        ({"status": ["planned", "ongoing"]}, [SECOND, TALKS, SHIP]),
        ({"limit": 2}, [SILTED, INLAND]),
        ({"limit": 0}, []),
    ],
)
def test_filters(filters: dict, found: list[str], lake: Lake) -> None:
    assert sorted(titles(lake, **filters)) == sorted(found)


def test_what_goes_on_is_found_up_to_the_day_of_its_report(tmp_path: Path) -> None:
    def lasting(asserted: int | None) -> list[str]:
        row = event("talks", "2025-11/..", first_day=20393, asserted_day=asserted)
        lake = store(tmp_path / str(asserted), {"events": to_table("events", [row])})
        return [year for year in ("2025", "2026", "2030") if titles(lake, since=year, until=year)]

    assert lasting(20459) == ["2025", "2026"]
    assert lasting(None) == ["2025"]


def test_an_event_without_a_date_is_last_and_outside_every_time(tmp_path: Path) -> None:
    rows = [event("when"), event("then", "2025", first_day=20089, last_day=20453)]
    lake = store(tmp_path / "lake", {"events": to_table("events", rows)})
    assert titles(lake) == ["then", "when"]
    assert titles(lake, since="-9999", until="9999") == ["then"]


def test_a_plan_is_overdue_after_its_last_day(lake: Lake) -> None:
    def overdue(as_of: str | None) -> list[str]:
        rows = lake.timeline(as_of=as_of).to_pylist()
        return [row["title"] for row in rows if row["overdue"]]

    assert overdue("2025-12-31") == []
    assert overdue("2026-01-01") == [SECOND]
    assert overdue("2026-01-08") == [SECOND, SHIP]
    assert overdue(None) == [SECOND, SHIP]


@pytest.mark.parametrize(
    "filters",
    [
        {"since": "soon"},
        {"until": "2025-02-29"},
        {"until": "2025-13"},
        {"since": "99999999"},
        {"status": "done"},
        {"status": ["occurred", "done"]},
        {"actor": "?!"},
        {"place": ""},
        {"limit": -1},
        {"as_of": "today"},
    ],
)
def test_filters_that_mean_nothing_are_told(filters: dict, lake: Lake) -> None:
    with pytest.raises(FilterError):
        lake.timeline(**filters)


HIGHLIGHTS = (
    ("a", "2026-01-05", 0.2),
    ("b", "2026-01-05", 0.9),
    ("c", "2026-01-06", 0.5),
    ("d", "2026-01-06", 0.5),
    ("e", "2026-01-07", 0.6),
    ("f", None, 1.0),
    ("g", "2026-01-08", 0.3),
    ("h", "2026-01-08", 0.3),
    ("i", "2026-01-08", 0.3),
)


@pytest.mark.parametrize(
    ("most", "found"), [(None, "bceg"), (3, "bce"), (2, "bc"), (1, "b"), (0, "")]
)
def test_highlights_are_the_best_of_the_best_days(most: int | None, found: str) -> None:
    days = [None if day is None else dt.date.fromisoformat(day) for _, day, _ in HIGHLIGHTS]
    numbers = [None if day is None else (day - dt.date(1970, 1, 1)).days for day in days]
    events = pa.table(
        {
            "event_id": [name for name, _, _ in HIGHLIGHTS],
            "importance": [weight for _, _, weight in HIGHLIGHTS],
            "first_day": pa.array(numbers, pa.int64()),
            "last_day": pa.array(numbers, pa.int64()),
            "asserted_day": pa.array([None] * len(numbers), pa.int64()),
        }
    )
    assert highlights(events, most)["event_id"].to_pylist() == list(found)
    backwards = events.take(pa.array(range(len(HIGHLIGHTS) - 1, -1, -1)))
    assert highlights(backwards, most)["event_id"].to_pylist() == list(found)[::-1]


def test_about_is_one_actor_and_one_event_a_day(lake: Lake) -> None:
    assert titles(lake, about="ellery", top=1) == titles(lake, about="ellery")[:1]
    assert set(titles(lake, about="ellery")) <= set(titles(lake, actor="ellery"))
    with pytest.raises(FilterError, match="-1"):
        titles(lake, top=-1)


ONE_TITLE = (
    ("clause", "broke the wall", 10, 10, 0.5),
    ("noun", "broke the wall", 10, 10, 0.9),
    ("bound", "broke the wall", None, 30, 1.0),
    ("later", "broke the wall", 40, 50, 0.1),
    ("undated", "broke the wall", None, None, 0.1),
    ("other", "mended the wall", 10, 10, 0.1),
)


def test_what_one_title_tells_of_the_same_days_is_shown_once() -> None:
    names, told, first, last, importance = zip(*ONE_TITLE, strict=True)
    events = pa.table(
        {
            "event_id": list(names),
            "title": list(told),
            "first_day": pa.array(first, pa.int64()),
            "last_day": pa.array(last, pa.int64()),
            "importance": list(importance),
        }
    )
    assert told_once(events)["event_id"].to_pylist() == ["noun", "later", "other"]
    assert told_once(events.slice(0, 0)).num_rows == 0


def test_a_timeline_is_distinct_if_asked_to_be(tmp_path: Path) -> None:
    rows = [
        event("repaired the dike", event_id=name, first_day=20000, last_day=20000)
        for name in ("0a", "0b")
    ]
    lake = store(tmp_path / "lake", {"events": to_table("events", rows)})
    assert len(titles(lake)) == 2
    assert titles(lake, distinct=True) == ["repaired the dike"]
    assert titles(lake, distinct=True, limit=1) == ["repaired the dike"]
