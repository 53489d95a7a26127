"""The events once more, by actor: the same are found with this index and without it."""

import random
import shutil
from dataclasses import replace
from pathlib import Path

import pyarrow.compute as pc
import pyarrow.parquet as pq
import pytest

from dateline.lake import DamageError, Lake, to_table
from dateline.lake.cast import ACTORS, BY_ACTOR, played
from dateline.lake.check import check
from dateline.records import Event, EventParticipant
from publish.events import SAMPLE

from .corpus import STORIES, make, store

PEOPLE = [
    ("Mara Quill", None),
    ("Mara Quill", "GB"),
    ("Tibor Quill", None),
    ("Norland", "NO"),
    ("Quillon", "GB"),
    ("No", None),
]


def crowd(seed: int, n: int = 400) -> tuple[list[Event], list[EventParticipant]]:
    """Events of random days, and who takes part in them, some in two roles."""
    chance = random.Random(seed)
    events, cast = [], []
    for _ in range(n):
        one = replace(chance.choice(SAMPLE), event_id=f"{chance.getrandbits(128):032x}")
        day = one.first_day and one.first_day + chance.randrange(-99, 99)
        end = one.last_day and max(day or one.last_day, one.last_day + chance.randrange(99))
        events.append(replace(one, first_day=day, last_day=end))
        cast += [
            EventParticipant(
                event_id=one.event_id,
                role=chance.choice(["agent", "patient", "other"]),
                name=name,
                kind=None,
                country=country,
                n_mentions=1,
            )
            for name, country in chance.choices(PEOPLE, k=chance.randrange(5))
        ]
    return events, cast


@pytest.fixture(scope="module", params=[1, 2])
def lake(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Lake:
    """A lake of many small files, whose row groups are small too."""
    events, cast = crowd(request.param)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("dateline.lake.files._CUT_OTHERS", "1")
        patched.setattr("dateline.lake.files._ROW_GROUP", 5)
        tables = {"events": to_table("events", events)}
        tables["event_participants"] = to_table("event_participants", cast)
        return store(tmp_path_factory.mktemp("lakes") / "lake", tables)


def without_index(lake: Lake) -> Lake:
    return Lake(lake.snapshot, replace(lake.manifest, index={}))


def called(sought: str, name: str, country: str | None) -> bool:
    return f" {sought.lower()} " in f" {name.lower()} " or sought.upper() == country


@pytest.mark.parametrize("sought", ["quill", "mara quill", "NO", "gb", "norland", "nobody"])
@pytest.mark.parametrize("window", [{}, {"since": "2025-11", "until": "2026-01"}])
def test_an_actor_has_the_same_events_with_the_index_and_without(
    sought: str, window: dict[str, str], lake: Lake
) -> None:
    assert len(lake.manifest.index[BY_ACTOR]) > 9
    found = lake.timeline(actor=sought, **window)
    assert found.equals(without_index(lake).timeline(actor=sought, **window))
    theirs = {
        row["event_id"]
        for row in lake.table("event_participants").to_pylist()
        if called(sought, row["name"], row["country"])
    }
    every = lake.timeline(**window)["event_id"].to_pylist()
    assert found["event_id"].to_pylist() == [one for one in every if one in theirs]


def test_two_actors_are_those_who_both_took_part(lake: Lake) -> None:
    both = {"actor": "norland", "about": "mara"}
    assert lake.timeline(**both).equals(without_index(lake).timeline(**both))
    assert lake.timeline(actor="norland", text="toll").equals(
        without_index(lake).timeline(actor="norland", text="toll")
    )


def test_any_reader_finds_an_actors_events_together(tmp_path: Path) -> None:
    lake = make(tmp_path / "lake", STORIES)
    (actors,) = (lake.snapshot / ".index" / ACTORS).iterdir()
    (by_actor,) = (lake.snapshot / ".index" / BY_ACTOR).iterdir()
    counts = pq.read_table(actors).to_pylist()
    rows = pq.read_table(by_actor)
    names = [row["name"] for row in counts for _ in range(row["events"])]
    assert rows["name"].to_pylist() == names == sorted(names)
    assert rows.column_names == ["name", "country", *lake.table("events").column_names]
    assert check(lake) == []


def spoilt(lake: Lake, folder: Path, spared: set[str]) -> Lake:
    """A copy of the lake in which only some files of events and of the index can be read."""
    shutil.copytree(lake.snapshot, folder)
    for name in ("events", ".index/by_actor"):
        for file in (folder / name).iterdir():
            if file.name not in spared:
                file.write_bytes(b"nonsense")
    return Lake(folder, lake.manifest)


def test_a_window_reads_the_files_of_its_days_and_no_others(lake: Lake, tmp_path: Path) -> None:
    window = {"since": "2025-12", "until": "2026-01"}
    days = {"since": 20423, "until": 20484}
    spared = {part.path.name for part in lake.parts("events", **days)}
    assert len(spared) < len(lake.manifest.tables["events"])
    copy = spoilt(lake, tmp_path / "copy", spared)
    assert copy.timeline(**window).equals(lake.timeline(**window))
    with pytest.raises(DamageError):
        copy.timeline()


def test_an_actor_is_read_where_the_index_says(lake: Lake, tmp_path: Path) -> None:
    places = played(lake, lambda rows: pc.equal(rows["name"], "Tibor Quill"))
    copy = spoilt(lake, tmp_path / "copy", {part.path.name for part, _ in places})
    assert copy.timeline(actor="tibor").equals(lake.timeline(actor="tibor"))
    with pytest.raises(DamageError):
        copy.timeline(actor="norland")
