"""Edits that a newsroom wrote into a sheet."""

import csv
import io
from pathlib import Path

import pytest

from dateline.lake import Lake, LakeError, open
from dateline.lake.edit_sheet import read_sheet
from dateline.lake.editing import edit

from .corpus import CLASH, STORIES, Story, Told, make

STAR = "https://star.example/1"


@pytest.fixture
def lake(tmp_path: Path) -> Lake:
    both = Told("Norland attacked Sudria and Mara Quill", "visited", "Osteria", "2031-05-04")
    return make(tmp_path / "lake", [*STORIES, Story("Echo", 9, "2031-05-09", (CLASH, both))])


def sheet(*rows: dict[str, str]) -> io.StringIO:
    out = io.StringIO(newline="")
    names = list(dict.fromkeys(name for row in rows for name in row))
    writer = csv.DictWriter(out, names)
    writer.writeheader()
    writer.writerows(rows)
    out.seek(0)
    return out


BASE = {"who": "Ada", "when": "2031-06-01", "why": "the mayor called", "article": STAR}


def test_a_sheet_of_every_kind_of_edit_is_applied(lake: Lake, tmp_path: Path) -> None:
    read = read_sheet(
        sheet(
            BASE | {"action": "set", "quote": "norland  ATTACKED", "field": "date", "new": "2031"},
            BASE | {"action": "set", "article": "Echo/3.txt", "quote": "sanctioned Osteria",
                    "field": "status", "new": "cancelled"},
            BASE | {"action": "hide", "article": "Post/2.txt", "quote": "met Tibor Vance"},
            BASE | {"action": "alias", "article": "", "old": "Norland", "new": "North Land"},
            BASE | {"action": "merge", "quote": "attacked", "new": "one"},
            BASE | {"action": "merge", "quote": "visited Osteria", "new": "one"},
        ),
        lake,
    )  # fmt: skip
    assert read.problems == []
    edit(tmp_path / "lake", read.edits)
    after = open(tmp_path / "lake")
    assert after.counts["events.cancelled"] == 1
    assert after.timeline(actor="North Land")["edtf"].to_pylist() == ["2031"]
    assert after.timeline(text="Tibor Vance").num_rows == 0
    assert after.query("SELECT count(*) AS n FROM edits WHERE applied")["n"][0].as_py() == 6


def test_what_the_sheet_leaves_out_is_said_for_all(lake: Lake) -> None:
    read = read_sheet(
        sheet({"action": "hide", "article": STAR, "quote": "attacked"}, {"action": ""}),
        lake,
        who="Ben",
        why="retracted",
    )
    ((one,), problems) = read
    assert (one.who, one.why, one.decided_at, problems) == ("Ben", "retracted", None, [])
    assert one.quote == CLASH.sentence


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({"action": "change"}, "'change' is no action"),
        ({"action": "forget"}, "no action"),
        ({"action": "set", "quote": "attacked", "field": "date"}, "column new"),
        ({"action": "set", "quote": "attacked", "field": "place", "new": "x"}, "cannot be set"),
        ({"action": "set", "quote": "attacked", "field": "date", "new": "May"}, "EDTF"),
        ({"action": "hide", "quote": "danced"}, "with this quote"),
        ({"action": "hide", "quote": ""}, "with this quote"),
        ({"action": "hide", "quote": "attacked", "article": "nowhere"}, "no article 'nowhere'"),
        ({"action": "hide", "quote": "a", "article": "Star/1.txt"}, "attacked, visited"),
        ({"action": "hide", "quote": "attacked", "word": "danced"}, "one word of attacked"),
        ({"action": "hide", "quote": "attacked", "when": "today"}, "no date"),
        ({"action": "hide", "quote": "attacked", "who": ""}, "who decides"),
        ({"action": "hide", "quote": "attacked", "why": ""}, "why"),
        ({"action": "alias", "new": "Norland"}, "column old"),
    ],
)
def test_a_row_that_is_no_edit_is_told_with_its_line(row: dict, said: str, lake: Lake) -> None:
    good = BASE | {"action": "hide", "quote": "attacked"}
    read = read_sheet(sheet(good, BASE | row, good), lake)
    assert len(read.edits) == 2
    ((line, why),) = read.problems
    assert (line, said in why) == (3, True)


@pytest.mark.parametrize("text", ["", "a,b\n1,2\n", "action,colour\nhide,red\n"])
def test_a_sheet_without_its_heading_is_told(text: str, lake: Lake) -> None:
    with pytest.raises(LakeError, match="heading with the columns action, article"):
        read_sheet(io.StringIO(text), lake)


def test_what_is_no_csv_is_told(lake: Lake) -> None:
    read = read_sheet(["action,article\n", "hide,one\rtwo\n"], lake)
    assert [why.partition(":")[0] for _, why in read.problems] == ["is no CSV"]
