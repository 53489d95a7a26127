"""The commands that keep, correct and cite a lake: what people type and what they are told."""

import csv
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dateline.cli import main
from dateline.lake import open
from dateline.lake.history import pin

from .corpus import STORIES, make, said
from .test_removal import url


def dateline(*arguments: object, **environment: str) -> Result:
    return CliRunner(env={"COLUMNS": "200", **environment}).invoke(
        main, [str(argument) for argument in arguments]
    )


def lines(result: Result) -> list[dict]:
    return [json.loads(line) for line in result.stdout.splitlines()]


WHO = ("--who", "Ada", "--why", "the mayor called", "--when", "2031-06-01")


@pytest.fixture
def lake(tmp_path: Path) -> Path:
    make(tmp_path / "lake", STORIES)
    return tmp_path / "lake"


def event(lake: Path, words: str) -> str:
    (identity,) = open(lake).timeline(text=words)["event_id"].to_pylist()
    return identity


def mention(lake: Path, words: str) -> str:
    rows = open(lake).table("mentions").to_pylist()
    return next(row["mention_id"] for row in rows if words in row["sentence"])


def test_a_sound_lake_is_called_sound(lake: Path) -> None:
    result = dateline("check", lake)
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr.endswith("4 articles, 4 events; sound.\n")


def test_a_damaged_lake_is_told_file_by_file(lake: Path) -> None:
    file = next((lake / "current/events").iterdir())
    file.write_bytes(file.read_bytes()[:-1])
    result = dateline("check", lake)
    assert result.exit_code == 1
    assert f"events/{file.name}: has other bytes" in result.stdout


def test_a_date_is_corrected_logged_told_apart_and_taken_back(lake: Path) -> None:
    before = open(lake).snapshot_id
    done = dateline("edit", lake, "date", event(lake, "attacked")[:8], "2031-05-04", *WHO)
    assert (done.exit_code, done.stderr) == (0, "1 edits applied.\n")
    (told,) = lines(dateline("diff", f"{lake}@{before[:8]}", lake, "-f", "jsonl"))
    assert (told["change"], told["old"], told["new"]) == ("moved", "2031-05-05", "2031-05-04")
    (row,) = lines(dateline("edits", lake, "-f", "jsonl"))
    assert (row["who"], row["why"], row["machine"]) == ("Ada", "the mayor called", "2031-05-05")
    assert [one["by"] for one in lines(dateline("log", lake, "-f", "jsonl"))] == ["edit", "build"]
    assert dateline("edit", lake, "withdraw", row["edit_id"]).exit_code == 0
    assert open(lake).snapshot_id == before
    assert dateline("diff", f"{lake}@{before[:8]}", lake).stderr == "No event changed.\n"


@pytest.mark.parametrize(
    ("action", "targets", "left"),
    [
        ("merge", ("attacked", "visited"), 3),
        ("status", ("sanctioned", "=cancelled"), 3),
        ("alias", ("=Norland", "=North Land"), 4),
        ("date", ("attacked", "=-0043"), 4),
    ],
)
def test_every_kind_of_decision(
    action: str, targets: tuple[str, ...], left: int, lake: Path
) -> None:
    named = [one[1:] if one.startswith("=") else event(lake, one) for one in targets]
    assert dateline("edit", lake, action, *named, *WHO).exit_code == 0
    assert open(lake).timeline().num_rows == left


def test_reports_are_hidden_and_split_off(lake: Path) -> None:
    assert dateline("edit", lake, "hide", mention(lake, "met"), *WHO).exit_code == 0
    assert dateline("edit", lake, "split", mention(lake, "visited"), *WHO).exit_code == 0
    assert open(lake).timeline()["n_mentions"].to_pylist() == [1, 1, 2, 1]


def test_a_sheet_is_applied_and_its_bad_rows_are_told(lake: Path, tmp_path: Path) -> None:
    with (tmp_path / "sheet.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["Action", "Article", "Quote", "Field", "New"])
        writer.writerow(["set", url(STORIES[0]), "attacked Sudria", "date", "2031-05-04"])
        writer.writerow(["set", url(STORIES[0]), "attacked Osteria", "date", "2031-05-04"])
    result = dateline("edit", lake, "sheet", tmp_path / "sheet.csv", *WHO)
    assert result.exit_code == 1
    assert "sheet.csv:3 No event" in result.stderr
    assert result.stderr.endswith("1 edits applied.\n")


def test_who_decides_can_be_set_once(lake: Path) -> None:
    arguments = ("edit", lake, "alias", "Norland", "North Land", "--why", "house style")
    assert dateline(*arguments).exit_code == 2
    assert dateline(*arguments, DATELINE_WHO="Ben").exit_code == 0
    assert open(lake).table("edits")["who"].to_pylist() == ["Ben"]


def test_an_article_is_removed_and_an_edit_to_it_waits(lake: Path) -> None:
    dateline("edit", lake, "status", event(lake, "sanctioned"), "cancelled", *WHO)
    result = dateline("remove", lake, url(STORIES[2]))
    assert (result.exit_code, result.stderr) == (0, "3 articles and 3 events are left.\n")
    assert [row["applied"] for row in lines(dateline("edits", lake, "-f", "jsonl"))] == [False]
    assert len(lines(dateline("edits", lake, "--not-applied", "-f", "jsonl"))) == 1


def test_pinned_snapshots_outlive_a_vacuum(lake: Path) -> None:
    assert dateline("pin", lake, "paper").exit_code == 0
    dateline("remove", lake, url(STORIES[2]))
    dateline("remove", lake, url(STORIES[0]))
    assert dateline("vacuum", lake).stderr == "1 snapshots removed.\n"
    assert len(lines(dateline("timeline", f"{lake}@paper", "-f", "jsonl"))) == 4
    assert dateline("pin", lake, "paper", "--delete").exit_code == 0
    assert dateline("vacuum", lake, "--keep", "2").stderr == "0 snapshots removed.\n"
    assert dateline("vacuum", lake).stderr == "1 snapshots removed.\n"
    assert dateline("compact", lake).stderr == "0 bytes saved.\n"


def test_a_lake_is_cited(lake: Path) -> None:
    cited = dateline("cite", lake).stdout
    assert open(lake).snapshot_id in cited
    assert dateline("cite", lake, "--bibtex").stdout.startswith("@misc{")


def test_a_quote_is_found_in_a_copy(lake: Path, tmp_path: Path) -> None:
    text = said(STORIES)["articles"]["text"][0].as_py()
    copy = tmp_path / "copy.txt"
    copy.write_text("Breaking news from our desk in Vell this morning.\n\n" + text, "utf-8")
    result = dateline("verify-quote", lake, mention(lake, "attacked")[:10], copy)
    assert (result.exit_code, result.stdout) == (0, STORIES[0].told[0].sentence + "\n")
    copy.write_text("Nothing of the kind was printed by anybody at all that morning.", "utf-8")
    result = dateline("verify-quote", lake, mention(lake, "attacked")[:10], copy)
    assert (result.exit_code, result.stdout) == (1, "")


def test_an_article_is_forgotten_when_that_is_confirmed(lake: Path) -> None:
    words = ("forget", lake, url(STORIES[1]), "--who", "Ada", "--why", "court order")
    assert dateline(*words).exit_code == 130
    assert open(lake).counts["articles"] == 4
    result = dateline(*words, "--yes")
    assert (result.exit_code, result.stderr) == (0, "1 articles forgotten in 1 snapshots.\n")
    assert dateline("forget", lake, "--person", "Tibor Vance", *words[3:], "--yes").exit_code == 2


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["forget", "LAKE"], "Name an article"),
        (["forget", "LAKE", "nothing", "--who", "x", "--why", "y", "--yes"], "no article"),
        (["check", "NOWHERE"], "does not exist"),
        (["log", "EMPTY"], "is no lake"),
        (["diff", "LAKE", "LAKE@2001-01-01"], "no snapshot '2001-01-01'"),
        (["remove", "LAKE", "nothing"], "There is no article 'nothing'"),
        (["remove", "EMPTY", "nothing"], "is no lake"),
        (["edit", "LAKE", "date", "ffffffff", "2031", *WHO], "no event whose event_id"),
        (["edit", "LAKE", "date", "ffffffff", *WHO], "date needs EVENT EDTF"),
        (["edit", "LAKE", "alias", "a", "b"], "who decides"),
        (["edit", "LAKE", "alias", "a", "b", "--who", "x"], "why"),
        (["edit", "LAKE", "sheet", "NOWHERE"], "cannot be read as CSV"),
        (["edit", "LAKE", "sheet", "SHEET"], "needs a heading"),
        (["edit", "LAKE", "withdraw", "0" * 32], "no edit"),
        (["edit", "LAKE", "burn", "x"], "burn"),
        (["edits", "EMPTY"], "is no lake"),
        (["pin", "LAKE", "a/b"], "cannot be a pin's name"),
        (["vacuum", "LAKE", "--keep", "0"], "--keep"),
        (["vacuum", "EMPTY"], "is no lake"),
        (["cite", "EMPTY"], "is no lake"),
        (["verify-quote", "LAKE", "ffffffff", "SHEET"], "no mention"),
    ],
)
def test_wrong_input_is_said_in_a_sentence_with_exit_code_2(
    arguments: list[str], said: str, lake: Path, tmp_path: Path
) -> None:
    known = {"NOWHERE": tmp_path / "nowhere", "EMPTY": tmp_path / "empty"}
    known["EMPTY"].mkdir()
    known["SHEET"] = tmp_path / "sheet.csv"
    known["SHEET"].write_text("a,b\n1,2\n")
    before = open(lake).snapshot_id
    given = [str(known.get(one, one)).replace("LAKE", str(lake)) for one in arguments]
    result = dateline(*given)
    assert said in " ".join(result.stderr.split())
    assert (result.exit_code, result.stdout) == (2, "")
    assert open(lake).snapshot_id == before
    assert list(known["EMPTY"].iterdir()) == []


def test_a_name_that_was_pinned_reads_everywhere(lake: Path) -> None:
    pin(lake, "paper")
    for command in (["check"], ["timeline"], ["cite"], ["edits"]):
        assert dateline(*command, f"{lake}@paper").exit_code == 0
    assert dateline("query", f"{lake}@paper", "SELECT 1 AS n").exit_code == 0
