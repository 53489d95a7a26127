"""What a reader is told of the difference between two snapshots."""

from dataclasses import replace
from pathlib import Path

from dateline.lake.diff import diff

from .corpus import CLASH, PLAN, STORIES, TALK, TRIP, Story, make


def changes(tmp_path: Path, old: list[Story], new: list[Story]) -> list[tuple]:
    before, after = make(tmp_path / "old", old), make(tmp_path / "new", new)
    return [
        (row["change"], row["title"], row["old"], row["new"])
        for row in diff(before, after).to_pylist()
    ]


STAR = Story("Star", 1, "2031-05-06", (CLASH,))
TITLE = "Norland attacked Sudria"


def test_nothing_changed(tmp_path: Path) -> None:
    assert changes(tmp_path, list(STORIES), list(reversed(STORIES))) == []


def test_an_event_more_and_an_event_less(tmp_path: Path) -> None:
    visit = Story("Post", 2, "2031-05-07", (TRIP,))
    assert changes(tmp_path / "a", [STAR], [STAR, visit]) == [
        ("added", "Mara Quill visited Osteria", None, "2031-05-03")
    ]
    assert changes(tmp_path / "b", [STAR, visit], [STAR]) == [
        ("gone", "Mara Quill visited Osteria", "2031-05-03", None)
    ]


def test_another_report_of_the_same(tmp_path: Path) -> None:
    post = Story("Post", 2, "2031-05-07", (CLASH,))
    assert changes(tmp_path, [STAR], [STAR, post]) == [("reports", TITLE, "1", "2")]


def test_an_older_report_is_no_other_event(tmp_path: Path) -> None:
    older = Story("Post", 2, "2031-05-05", (CLASH,))
    assert changes(tmp_path, [STAR], [STAR, older]) == [("reports", TITLE, "1", "2")]


def test_a_plan_that_was_carried_out_is_confirmed(tmp_path: Path) -> None:
    plan = Story("Echo", 3, "2031-05-08", (PLAN,))
    done = Story("Star", 9, "2031-06-02", (replace(PLAN, status="occurred"),))
    told = changes(tmp_path, [plan], [plan, done])
    assert ("confirmed", "Norland sanctioned Osteria", "planned", "occurred") in told


def test_two_events_that_were_one(tmp_path: Path) -> None:
    undated = Story("Star", 1, "2031-05-06", (replace(TALK, day="2031-05-02"),))
    other = Story("Post", 2, "2031-05-20", (replace(TALK, day="2031-05-19"),))
    both = Story("Echo", 3, "2031-05-21", (replace(TALK, day="2031-05-02"),))
    kinds = {kind for kind, *_ in changes(tmp_path, [undated, other], [undated, other, both])}
    assert kinds == {"reports"}
