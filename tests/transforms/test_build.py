"""What a build makes of articles does not depend on how, in what order or in what pieces it ran."""

from __future__ import annotations

import json
import random
from itertools import permutations
from typing import TYPE_CHECKING

import pytest

import dateline
from dateline import lake
from dateline.transforms import BuildError, TooManyRejectsError

from .conftest import write
from .corpus import ARTICLES, build, column, tables

if TYPE_CHECKING:
    from pathlib import Path

TWO_PROCESSES = ("--direct_num_workers=2", "--direct_running_mode=multi_processing")
EARLIER, LATER = ("first.jsonl", "herald.md", "noise.txt"), ("copies.jsonl", "update.jsonl")


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> lake.Lake:
    """The lake of all articles, built the plain way."""
    place = tmp_path_factory.mktemp("whole")
    return build(write(place / "articles", *ARTICLES), place / "lake")[1]


# What a build gives


def test_every_article_and_all_that_is_found_in_it_is_in_the_lake(whole: lake.Lake) -> None:
    files = {(row["file"], row["is_current"]) for row in whole.table("articles").to_pylist()}
    assert files == {
        ("herald.md", True),
        ("copies.jsonl", True),
        ("first.jsonl", False),
        ("update.jsonl", True),
        ("undated.txt", True),
        ("foreign.txt", True),
    }
    assert {"article_clues", "time_expressions", "mentions", "participants", "events"} <= {
        name for name, table in tables(whole).items() if table.num_rows
    }
    approved = whole.query(
        "SELECT n_articles, n_sources, edtf, status FROM events"
        " WHERE title ILIKE '%council of Maro approved%'"
    ).to_pylist()
    assert approved == [
        {"n_articles": 3, "n_sources": 2, "edtf": "2031-02-04", "status": "occurred"}
    ]


def test_only_the_current_version_of_an_article_has_mentions(whole: lake.Lake) -> None:
    assert (
        whole.query(
            "SELECT file FROM mentions JOIN articles USING (version_id) WHERE NOT is_current"
        ).to_pylist()
        == []
    )
    assert whole.counts["articles.superseded"] == 1


def test_copies_are_found_and_are_no_second_source(whole: lake.Lake) -> None:
    (row,) = whole.table("article_duplicates").to_pylist()
    assert row["similarity"] > 0.6
    assert whole.query(
        "SELECT n_articles, n_sources FROM events WHERE title LIKE 'Drivers protested%'"
    ).to_pylist() == [{"n_articles": 2, "n_sources": 1}]


def test_counts_say_what_was_read_and_what_was_not(articles: Path, tmp_path: Path) -> None:
    built, made = build([articles], tmp_path / "lake")
    assert built.counts == {
        "articles": 7,
        "articles.dated": 5,
        "events": made.counts["events"],
        "notices": 3,
        "notices.language": 1,
        "notices.undated": 2,
        "rejects": 2,
        "rejects.binary": 1,
        "rejects.empty": 1,
    }
    assert sorted(one.file for one in built.rejects) == ["empty.txt", "noise.txt"]
    (run,) = made.table("runs").to_pylist()
    assert json.loads(run["counts"]) == built.counts
    assert json.loads(run["configuration"])["inputs"] == [str(articles)]
    assert run["runner"] == "FnApiRunner"
    assert run["started_at"] < run["finished_at"]


def test_every_row_is_what_its_schema_says(whole: lake.Lake) -> None:
    for name, table in tables(whole, without=set()).items():
        lake.validate(name, lake.from_arrow(table))


def test_quotes_stand_where_they_are_said_to(whole: lake.Lake) -> None:
    texts = dict(
        zip(column(whole, "articles", "version_id"), column(whole, "articles", "text"), strict=True)
    )
    for row in whole.table("mentions").to_pylist():
        text = texts[row["version_id"]]
        assert text[row["trigger_start"] : row["trigger_end"]] == row["trigger"]
        assert text[row["sentence_start"] : row["sentence_end"]] == row["sentence"]


def test_a_given_date_overrules_the_articles(articles: Path, tmp_path: Path) -> None:
    built, made = build([articles], tmp_path / "lake", published="2031-02-07")
    assert built.counts["articles.dated"] == 7
    assert set(column(made, "articles", "published_edtf")) == {"2031-02-07"}


# However it runs


@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_inputs_changes_nothing(
    seed: int, articles: Path, tmp_path: Path, whole: lake.Lake
) -> None:
    inputs = [str(articles / name) for name in ARTICLES]
    random.Random(seed).shuffle(inputs)
    _, made = build([*inputs, articles], tmp_path / "lake")
    assert tables(made) == tables(whole)
    assert made.snapshot_id == whole.snapshot_id


@pytest.mark.parametrize("size", [1, 3])
def test_the_size_of_batches_changes_nothing(
    size: int,
    articles: Path,
    tmp_path: Path,
    whole: lake.Lake,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("dateline.transforms.verbs._LARGEST_BATCH", size)
    monkeypatch.setattr("dateline.transforms.sink._FLUSH_ARTICLES", size)
    _, made = build(articles, tmp_path / "lake")
    assert made.snapshot_id == whole.snapshot_id


@pytest.mark.parametrize(
    "options",
    [
        TWO_PROCESSES,
        ("--direct_num_workers=3", "--direct_running_mode=multi_threading"),
        ("--runner=DirectRunner",),
        ("--runner=BundleBasedDirectRunner",),
    ],
    ids=lambda options: options[-1].partition("=")[2],
)
def test_workers_and_runners_change_nothing(
    options: tuple[str, ...], articles: Path, tmp_path: Path, whole: lake.Lake
) -> None:
    _, made = build([articles], tmp_path / "lake", *options)
    assert made.snapshot_id == whole.snapshot_id


# In pieces


@pytest.mark.parametrize(
    "pieces", list(permutations([EARLIER, LATER, ("undated.txt", "foreign.txt")]))
)
def test_a_lake_that_grew_is_the_lake_that_was_built_at_once(
    pieces: tuple[tuple[str, ...], ...], tmp_path: Path
) -> None:
    for number, names in enumerate(pieces):
        _, grown = build(write(tmp_path / str(number), *names), tmp_path / "grown")
    every = [name for names in pieces for name in names]
    _, once = build(write(tmp_path / "all", *every), tmp_path / "once")
    assert tables(grown) == tables(once)
    assert grown.table("runs").num_rows == len(pieces)


def test_building_again_changes_nothing(articles: Path, tmp_path: Path, whole: lake.Lake) -> None:
    build([articles], tmp_path / "lake")
    built, made = build([articles], tmp_path / "lake")
    assert made.snapshot_id == whole.snapshot_id
    assert built.counts["events"] == whole.counts["events"]


def test_an_event_with_a_new_id_is_found_under_the_old_one(tmp_path: Path) -> None:
    _, before = build(write(tmp_path / "late", "herald.md"), tmp_path / "lake")
    _, after = build(write(tmp_path / "early", "update.jsonl"), tmp_path / "lake")
    (redirect,) = after.table("redirects").to_pylist()
    assert redirect["old_event_id"] in column(before, "events", "event_id")
    assert redirect["event_id"] in column(after, "events", "event_id")
    assert redirect["why"] == "An older report of it came in."


def test_a_file_that_is_read_again_replaces_what_was_read_of_it(tmp_path: Path) -> None:
    folder = write(tmp_path / "articles", "undated.txt", "empty.txt")
    _, before = build([folder], tmp_path / "lake")
    assert column(before, "articles", "published_edtf") == [None]
    assert column(before, "rejects", "file") == ["empty.txt"]
    (folder / "empty.txt").write_text("The mayor of Maro resigned.", "utf-8")
    _, after = build([folder], tmp_path / "lake", published="2031-02-05")
    assert column(after, "articles", "published_edtf") == ["2031-02-05", "2031-02-05"]
    assert column(after, "rejects", "file") == []
    assert [notice["what"] for notice in after.table("notices").to_pylist()] == []


def test_starting_over_leaves_nothing_behind(tmp_path: Path) -> None:
    build(write(tmp_path / "before", "herald.md", "empty.txt"), tmp_path / "lake")
    _, made = build(write(tmp_path / "after", "undated.txt"), tmp_path / "lake", fresh=True)
    assert column(made, "articles", "file") == ["undated.txt"]
    assert made.counts["rejects"] == 0
    assert made.table("runs").num_rows == 1


# What is refused


def test_results_of_two_versions_are_never_mixed(
    articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "lake"
    with lake.writing(folder) as writing:
        lake.commit(writing, {}, {"extractor": "0.0", "cleaner": "1"})
    with pytest.raises(lake.VersionError, match=r"version 0\.0 of the extractor.*--fresh"):
        dateline.build([articles], folder)
    assert dateline.open(folder).table("articles").num_rows == 0
    _, made = build([articles], folder, fresh=True)
    assert made.table("articles").num_rows > 0


def test_a_folder_of_something_else_is_left_alone(articles: Path) -> None:
    before = sorted(path.name for path in articles.iterdir())
    with pytest.raises(lake.LakeError, match="is not empty and no lake"):
        dateline.build([articles], articles)
    assert sorted(path.name for path in articles.iterdir()) == before


def test_a_lake_that_is_being_written_is_left_alone(articles: Path, tmp_path: Path) -> None:
    with (
        lake.writing(tmp_path / "lake"),
        pytest.raises(lake.BusyError, match="another process"),
    ):
        dateline.build([articles], tmp_path / "lake")


@pytest.mark.parametrize("runner", ["NoSuchRunner", "no.such.Runner"])
def test_a_pipeline_that_fails_leaves_the_lake_as_it_was(
    runner: str, articles: Path, tmp_path: Path
) -> None:
    _, before = build(write(tmp_path / "before", "herald.md"), tmp_path / "lake")
    with pytest.raises(BuildError, match="The pipeline failed"):
        build([articles], tmp_path / "lake", f"--runner={runner}")
    assert dateline.open(tmp_path / "lake").snapshot_id == before.snapshot_id


@pytest.mark.parametrize(("most", "kept"), [(0.0, False), (0.2, False), (0.25, True), (1.0, True)])
def test_too_many_rejects_leave_the_lake_as_it_was(
    most: float, kept: bool, articles: Path, tmp_path: Path
) -> None:
    _, before = build(write(tmp_path / "before", "herald.md"), tmp_path / "lake")
    if kept:
        build([articles], tmp_path / "lake", max_reject_rate=most)
    else:
        with pytest.raises(TooManyRejectsError, match=r"2 of 9 were rejected") as raised:
            build([articles], tmp_path / "lake", max_reject_rate=most)
        assert raised.value.counts["rejects"] == len(raised.value.rejects) == 2
    changed = dateline.open(tmp_path / "lake").snapshot_id != before.snapshot_id
    assert changed == kept


def test_a_date_that_is_none_is_refused(articles: Path, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="'soon'"):
        dateline.build([articles], tmp_path / "lake", published="soon")
    assert not (tmp_path / "lake").exists()


# On the way


def test_progress_is_told_up_to_the_last_article(articles: Path, tmp_path: Path) -> None:
    told: list[int] = []
    built, _ = build([articles], tmp_path / "lake", tell=told.append)
    assert told == sorted(told)
    assert told[-1] == built.counts["articles"]
