"""What people decide holds: through rebuilds, more articles, fewer, and another extractor."""

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pyarrow as pa
import pytest

from dateline import ids
from dateline.lake import Lake, LakeError, from_arrow, open, to_table
from dateline.lake.check import check
from dateline.lake.decisions import Desk, edit_row
from dateline.lake.editing import edit, withdraw
from dateline.lake.history import log
from dateline.lake.removal import remove
from dateline.records import Edit

from .corpus import CLASH, PLAN, STORIES, TALK, TRIP, Story, build, make, said, store
from .test_removal import same, url

NOON = datetime(2031, 6, 1, 12, tzinfo=UTC)


def desk(lake: Lake, minutes: int = 0) -> Desk:
    at = NOON + timedelta(minutes=minutes)
    return Desk(lake, who="Ada", why="The mayor's office said so.", at=at)


def event(lake: Lake, words: str) -> dict:
    (row,) = lake.timeline(text=words, status=STATUSES).to_pylist()
    return row


STATUSES = ["occurred", "planned", "cancelled", "ongoing"]


def mentions(lake: Lake, words: str) -> list[str]:
    rows = lake.table("mentions").to_pylist()
    return [row["mention_id"] for row in rows if words in row["sentence"]]


@pytest.fixture
def lake(tmp_path: Path) -> Path:
    make(tmp_path / "lake", STORIES)
    return tmp_path / "lake"


# Dates and statuses


@pytest.mark.parametrize(
    ("written", "days", "unit"),
    [
        ("2031-05-04", ("2031-05-04", "2031-05-04"), ("day", "within")),
        ("2031-05", ("2031-05-01", "2031-05-31"), ("month", "within")),
        ("2031", ("2031-01-01", "2031-12-31"), ("year", "within")),
        ("203X", ("2030-01-01", "2039-12-31"), ("decade", "within")),
        ("2031-21", ("2031-03-01", "2031-05-31"), ("season", "within")),
        ("2031-34", ("2031-04-01", "2031-06-30"), ("quarter", "within")),
        ("2031-05-04?", ("2031-05-04", "2031-05-04"), ("day", "within")),
        ("2031-05-04/2031-05", ("2031-05-04", "2031-05-31"), ("month", "throughout")),
        ("2031-05-04/..", ("2031-05-04", None), ("day", "throughout")),
        ("/2031-05-04", (None, "2031-05-04"), ("day", "throughout")),
        ("[2031-05-04,2031-05-06]", ("2031-05-04", "2031-05-06"), ("day", "within")),
    ],
)
def test_a_date_is_fixed_with_its_reasons(
    written: str, days: tuple[str | None, str | None], unit: tuple[str, str], lake: Path
) -> None:
    before = event(open(lake), "attacked")
    edit(lake, desk(open(lake)).set(before["event_id"][:8], "date", written))
    after = event(open(lake), "attacked")
    assert after["edtf"] == written
    assert (str(after["first_date"]), str(after["last_date"])) == (str(days[0]), str(days[1]))
    assert (after["precision"], after["extent"], after["date_confidence"]) == (*unit, 1)
    assert after["why"] == "set by Ada: The mayor's office said so."
    assert after["event_id"] == before["event_id"]
    if written.endswith(".."):
        assert (after["last_bound"], after["asserted_day"]) == ("open", 22406)
    assert check(open(lake)) == []


def test_the_machines_value_stays_beside(lake: Path) -> None:
    row = event(open(lake), "attacked")
    edit(lake, desk(open(lake)).set(row["event_id"], "date", "2031-05-04"))
    (decision,) = from_arrow(open(lake).table("edits"))
    assert decision.applied
    assert (decision.field, decision.old, decision.new) == ("edtf", "2031-05-05", "2031-05-04")
    assert (decision.machine, decision.event_id) == ("2031-05-05", row["event_id"])
    assert (decision.who, decision.decided_at) == ("Ada", NOON)
    dates = open(lake).table("event_dates").to_pylist()
    assert {one["edtf"] for one in dates if one["event_id"] == row["event_id"]} == {"2031-05-05"}
    assert open(lake).manifest.edits == (decision.edit_id,)


def test_a_status_is_fixed(lake: Path) -> None:
    row = event(open(lake), "sanctioned")
    edit(lake, desk(open(lake)).set(row["event_id"], "status", "cancelled"))
    assert event(open(lake), "sanctioned")["status"] == "cancelled"
    assert log(lake).to_pylist()[0]["by"] == "edit"


def test_the_last_decision_counts_whatever_the_order_of_arrival(lake: Path) -> None:
    row = event(open(lake), "sanctioned")
    first = desk(open(lake), 1).set(row["event_id"], "status", "cancelled")
    last = desk(open(lake), 2).set(row["event_id"], "status", "occurred")
    edit(lake, last)
    edit(lake, first)
    assert event(open(lake), "sanctioned")["status"] == "occurred"
    assert {one.machine for one in from_arrow(open(lake).table("edits"))} == {"planned"}


# Which reports make up an event


def test_two_events_are_merged(lake: Path) -> None:
    before = open(lake)
    pair = [event(before, "attacked"), event(before, "visited")]
    edit(lake, desk(before).merge([row["event_id"] for row in pair]))
    after = open(lake)
    assert after.counts["events"] == before.counts["events"] - 1
    (whole,) = [row for row in after.timeline().to_pylist() if row["n_mentions"] == 4]
    assert whole["n_sources"] == 3
    gone = {row["event_id"] for row in pair} - {whole["event_id"]}
    assert {row.old_event_id for row in from_arrow(after.table("redirects"))} == gone
    assert all(one.applied for one in from_arrow(after.table("edits")))
    assert check(after) == []


def test_a_report_is_split_off_and_merged_back(lake: Path) -> None:
    before = open(lake)
    _, second = mentions(before, "attacked")
    edit(lake, desk(before).split([second]))
    assert [row["n_mentions"] for row in open(lake).timeline(text="attacked").to_pylist()] == [1, 1]
    assert check(open(lake)) == []
    two = open(lake).timeline(text="attacked")["event_id"].to_pylist()
    edit(lake, desk(open(lake), 1).merge(two))
    assert event(open(lake), "attacked")["n_mentions"] == 2


def test_reports_that_are_split_off_together_are_one_event(lake: Path) -> None:
    edit(
        lake, desk(open(lake)).merge([event(open(lake), w)["event_id"] for w in ("attack", "vis")])
    )
    edit(lake, desk(open(lake), 1).split(mentions(open(lake), "visited")))
    assert sorted(open(lake).timeline()["n_mentions"].to_pylist()) == [1, 1, 2, 2]


def test_a_hidden_report_is_no_report_of_any_event(lake: Path) -> None:
    edit(lake, desk(open(lake)).hide(mentions(open(lake), "met")))
    after = open(lake)
    assert after.timeline(text="met Tibor").num_rows == 0
    assert len(mentions(after, "met")) == 1
    (one,) = mentions(after, "attacked")[:1]
    edit(lake, desk(after, 1).hide([one]))
    assert event(open(lake), "attacked")["n_mentions"] == 1
    assert check(open(lake)) == []


def test_an_alias_gives_somebody_another_name(lake: Path) -> None:
    edit(lake, desk(open(lake)).alias("Mara Quill", "President Quill"))
    after = open(lake)
    assert after.timeline(actor="President Quill").num_rows == 2
    assert after.timeline(actor="Mara").num_rows == 0
    edit(lake, desk(after, 1).alias("Tibor Vance", "President Quill"))
    assert check(open(lake)) == []


def test_two_names_for_one_are_one_participant(tmp_path: Path) -> None:
    other = replace(TRIP, who="President Quill")
    stories = [STORIES[0], replace(STORIES[2], told=(other,))]
    lake = make(tmp_path / "lake", stories)
    pair = lake.timeline(text="visited")["event_id"].to_pylist()
    if len(pair) == 2:
        edit(tmp_path / "lake", desk(lake).merge(pair))
    edit(tmp_path / "lake", desk(lake, 1).alias("President Quill", "Mara Quill"))
    row = event(open(tmp_path / "lake"), "visited")
    cast = open(tmp_path / "lake").table("event_participants").to_pylist()
    agents = [one for one in cast if one["event_id"] == row["event_id"] and one["role"] == "agent"]
    assert [(one["name"], one["n_mentions"]) for one in agents] == [("Mara Quill", 2)]
    assert check(open(tmp_path / "lake")) == []


# Edits that find nothing, and edits that are taken back


def test_an_edit_that_finds_its_target_no_more_is_kept_and_told(lake: Path) -> None:
    row = event(open(lake), "sanctioned")
    edit(lake, desk(open(lake)).set(row["event_id"], "status", "cancelled"))
    remove(lake, [url(STORIES[2])])
    (decision,) = from_arrow(open(lake).table("edits"))
    assert (decision.applied, decision.event_id, decision.machine) == (False, None, None)
    assert open(lake).manifest.edits == ()


def test_an_edit_that_is_taken_back_leaves_the_machines_value(lake: Path) -> None:
    before = open(lake)
    edits = desk(before).set(event(before, "attacked")["event_id"], "date", "2031")
    edits += desk(before).hide(mentions(before, "met"))
    edit(lake, edits)
    withdraw(lake, [one.edit_id for one in edits])
    assert open(lake).snapshot_id == before.snapshot_id
    with pytest.raises(LakeError, match="no edit"):
        withdraw(lake, [edits[0].edit_id])


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (lambda it, row: it.set(row["event_id"], "date", "soon"), "no date in EDTF"),
        (lambda it, row: it.set(row["event_id"], "date", "2031-02-30"), "no date in EDTF"),
        (lambda it, row: it.set(row["event_id"], "date", "{2031,2033}"), "several dates"),
        (lambda it, row: it.set(row["event_id"], "status", "done"), "no status: choose from"),
        (lambda it, row: it.set(row["event_id"], "importance", "1"), "cannot be set"),
        (lambda it, row: it.set("abc", "status", "occurred"), "too short"),
        (lambda it, row: it.set("ffffffff", "status", "occurred"), "no event whose event_id"),
        (lambda it, row: it.hide(["ffffffff"]), "no mention whose mention_id"),
        (lambda it, row: it.merge([row["event_id"], row["event_id"]]), "two events"),
        (lambda it, row: it.split([]), "a mention"),
        (lambda it, row: it.alias("Ada", "Ada"), "two names"),
        (lambda it, row: edit_row("alias", who=" ", why="x", at=None, old="a", new="b"), "who"),
        (lambda it, row: edit_row("alias", who="x", why="", at=None, old="a", new="b"), "why"),
    ],
)
def test_edits_that_cannot_be_are_told(
    wrong: Callable[[Desk, dict], object], said: str, lake: Path
) -> None:
    with pytest.raises(LakeError, match=said):
        wrong(desk(open(lake)), event(open(lake), "attacked"))


# A hundred edits


TOWNS = ("Norland", "Sudria", "Osteria", "Mara Quill", "Tibor Vance", "Vell", "Orrin")


def corpus(seed: int, n: int = 40) -> list[Story]:
    chance = random.Random(seed)
    stories = []
    for number in range(n):
        told = []
        for _ in range(chance.randrange(4)):
            who, whom = chance.sample(TOWNS, 2)
            base = chance.choice([CLASH, TRIP, PLAN, TALK])
            day = f"2031-05-{chance.randrange(1, 10):02}" if chance.random() < 0.8 else None
            told.append(replace(base, who=who, whom=whom, day=day))
        day = f"2031-05-{chance.randrange(10, 30)}"
        outlet = chance.choice(["Star", "Post", "Echo"])
        stories.append(Story(outlet, number, day, tuple(dict.fromkeys(told))))
    return stories


def random_edits(lake: Lake, seed: int, n: int = 100) -> list[Edit]:
    chance = random.Random(seed)
    events = lake.table("events")["event_id"].to_pylist()
    known = lake.table("event_mentions")["mention_id"].to_pylist()
    names = lake.table("event_participants")["name"].to_pylist()
    kinds: list[Callable[[Desk], list[Edit]]] = [
        lambda it: it.set(chance.choice(events), "date", f"20{chance.randrange(10, 99)}"),
        lambda it: it.set(chance.choice(events), "status", chance.choice(STATUSES)),
        lambda it: it.merge(chance.sample(events, 2)),
        lambda it: it.split(chance.sample(known, 2)),
        lambda it: it.hide([chance.choice(known)]),
        lambda it: it.alias(chance.choice(names), f"Name {chance.randrange(10)}"),
    ]
    edits = []
    for number in range(n):
        edits += chance.choice(kinds)(desk(lake, number))
    return edits


def edited(stories: list[Story], edits: list[Edit]) -> dict[str, pa.Table]:
    return build(stories) | {"edits": to_table("edits", edits)}


@pytest.mark.parametrize("seed", [1, 2])
def test_a_hundred_edits_survive_rebuilds_additions_and_removals(seed: int, tmp_path: Path) -> None:
    stories = corpus(seed)
    lake = make(tmp_path / "lake", stories)
    edits = random_edits(lake, seed)
    edit(tmp_path / "lake", edits)
    after = open(tmp_path / "lake")
    assert check(after) == []
    chance = random.Random(seed)
    chance.shuffle(edits)
    chance.shuffle(stories)
    rebuilt = store(tmp_path / "rebuilt", edited(stories, edits))
    assert rebuilt.snapshot_id == after.snapshot_id
    same(rebuilt, after)

    more = stories + [replace(one, number=one.number + 100) for one in corpus(seed + 10, 10)]
    grown = store(tmp_path / "grown", edited(more, edits))
    assert check(grown) == []
    applied = {one.edit_id for one in from_arrow(after.table("edits")) if one.applied}
    assert applied <= {one.edit_id for one in from_arrow(grown.table("edits")) if one.applied}

    remove(tmp_path / "lake", [url(one) for one in stories[:10]])
    left = open(tmp_path / "lake")
    assert check(left) == []
    same(left, store(tmp_path / "left", edited(stories[10:], edits)))


def by_another_extractor(stories: list[Story]) -> dict[str, pa.Table]:
    """What one finds that takes the word before the verb for part of the trigger."""
    tables = said(stories)
    renamed = {}
    changed = []
    for row in from_arrow(tables["mentions"]):
        start = row.sentence_start
        wider = replace(
            row,
            trigger=row.sentence[: row.trigger_end - start],
            trigger_start=start,
            mention_id=ids.mention_id(row.version_id, start, row.trigger_end, None),
            extractor_version="3",
        )
        renamed[row.mention_id] = wider.mention_id
        changed.append(wider)
    tables["mentions"] = to_table("mentions", changed)
    for name in ("participants", "quantities"):
        rows = [
            replace(row, mention_id=renamed[row.mention_id]) for row in from_arrow(tables[name])
        ]
        tables[name] = to_table(name, rows)
    from dateline.lake.derived import derive

    return tables | derive(tables)


def told(lake: Lake) -> list[tuple[object, ...]]:
    """What a lake says of its events, whatever their ids are."""
    cast: dict[str, list[tuple[str, str]]] = {}
    for row in lake.table("event_participants").to_pylist():
        cast.setdefault(row["event_id"], []).append((row["role"], row["name"]))
    return sorted(
        (
            row["edtf"] or "",
            row["status"],
            row["n_mentions"],
            row["n_articles"],
            sorted(cast[row["event_id"]]),
        )
        for row in lake.table("events").to_pylist()
    )


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_hundred_edits_survive_another_extractor(seed: int, tmp_path: Path) -> None:
    stories = corpus(seed)
    make(tmp_path / "lake", stories)
    edits = random_edits(open(tmp_path / "lake"), seed)
    edit(tmp_path / "lake", edits)
    before = open(tmp_path / "lake")
    known = {one.edit_id: one.applied for one in from_arrow(before.table("edits"))}
    assert sum(known.values()) > 90
    after = store(tmp_path / "lake", by_another_extractor(stories), {"extractor": "2"})
    assert check(after) == []
    assert not set(after.table("events")["event_id"].to_pylist()) & set(
        before.table("events")["event_id"].to_pylist()
    )
    assert {one.edit_id: one.applied for one in from_arrow(after.table("edits"))} == known
    assert told(after) == told(before)
