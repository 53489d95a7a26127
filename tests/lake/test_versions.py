"""Lakes of other versions of the contract: older minor ones are read, newer major ones refused."""

import json
from hashlib import sha256
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from dateline import schema
from dateline.lake import Lake, VersionError, manifest, open
from dateline.lake.check import check
from dateline.lake.files import content_digest

from .corpus import CLASH, STORIES, Story, build, make, store

NEW = Story("Wire", 9, "2031-05-10", (CLASH,))


def made_by(lake: Lake, contract: str, gone: dict[str, list[str]], tables: tuple[str, ...]) -> Lake:
    """The lake as a version would have made it that had no such columns, and no such tables."""
    document = json.loads((lake.snapshot / manifest.NAME).read_text("utf-8"))
    for name in tables:
        del document["tables"][name]
        for file in (lake.snapshot / name).iterdir():
            file.unlink()
        (lake.snapshot / name).rmdir()
    for file in (lake.snapshot / ".index").rglob("*.parquet"):
        file.unlink()
    del document["index"]
    for name, columns in gone.items():
        for file in document["tables"][name]["files"]:
            path = lake.snapshot / file["path"]
            rows = pq.read_table(path).drop_columns(columns)
            pq.write_table(rows, path)
            data = path.read_bytes()
            file.update(bytes=len(data), sha256=sha256(data).hexdigest())
            file["content"] = content_digest(rows.combine_chunks())
    document["contract"] = contract
    write(lake, document)
    files = manifest.read(lake.snapshot)
    document["snapshot_id"] = manifest.snapshot_id(
        files.tables, files.versions, files.edits, contract
    )
    write(lake, document)
    return open(lake.snapshot)


def write(lake: Lake, document: object) -> None:
    (lake.snapshot / manifest.NAME).write_text(json.dumps(document), "utf-8")


GONE = {
    "events": ["place_name", "latitude", "utc_at", "first_date"],
    "article_clues": ["place"],
    "articles": ["embargo_until", "published_zone"],
}


@pytest.fixture
def older(tmp_path: Path) -> Lake:
    """A lake whose version had fewer columns and no table redirects or notices."""
    made = make(tmp_path / "lake", STORIES)
    return made_by(made, "0.0", GONE, ("redirects", "notices"))


def test_columns_that_came_later_are_null_or_what_was_agreed(older: Lake) -> None:
    for name, columns in GONE.items():
        for column in columns:
            value = 0 if column == "place" else None
            assert set(older.table(name)[column].to_pylist()) == {value}
            (row,) = older.query(f"SELECT DISTINCT {column} AS it FROM {name}").to_pylist()
            assert row == {"it": value}


def test_every_table_has_the_columns_and_types_of_today(tmp_path: Path, older: Lake) -> None:
    now = make(tmp_path / "now", STORIES)
    for name in now.manifest.tables:
        assert older.table(name).schema.equals(now.table(name).schema)
        sql = f"SELECT * FROM {name}"
        assert older.query(sql).schema.equals(now.query(sql).schema)
    assert older.table("notices").num_rows == 0
    assert older.query("SELECT count(*) AS n FROM redirects").to_pylist() == [{"n": 0}]


def test_an_older_lake_answers_is_sound_and_grows(tmp_path: Path, older: Lake) -> None:
    assert [one for one in check(older) if one.where != manifest.NAME] == []
    now = make(tmp_path / "now", STORIES)
    for filters in ({}, {"actor": "norland"}, {"actor": "quill", "about": "norland"}):
        ours, theirs = (lake.timeline(**filters)["event_id"] for lake in (now, older))
        assert theirs.to_pylist() == ours.to_pylist()
    grown = store(tmp_path / "lake", build([*STORIES, NEW]))
    assert grown.manifest.contract == schema.VERSION
    assert check(grown) == []
    assert grown.snapshot_id == make(tmp_path / "whole", [*STORIES, NEW]).snapshot_id


def test_a_column_that_cannot_be_filled_is_told(tmp_path: Path) -> None:
    older = made_by(make(tmp_path / "lake", STORIES), "0.0", {"events": ["title"]}, ())
    for ask in (lambda: older.table("events"), lambda: older.query("SELECT 1")):
        with pytest.raises(VersionError, match="earlier version of Dateline, which had no title"):
            ask()
    assert any("has no column title" in problem.what for problem in check(older))


def test_a_lake_of_this_version_may_lack_nothing(tmp_path: Path) -> None:
    lame = made_by(make(tmp_path / "lake", STORIES), schema.VERSION, {"events": ["latitude"]}, ())
    assert any("has no column latitude" in problem.what for problem in check(lame))


def later_minor(lake: Lake) -> Lake:
    """The lake as a later version would make it: with more columns and tables."""
    document = json.loads((lake.snapshot / manifest.NAME).read_text("utf-8"))
    major, _, minor = schema.VERSION.partition(".")
    document |= {"contract": f"{major}.{int(minor) + 1}", "colour": "blue"}
    (events,) = document["tables"]["events"]["files"]
    path = lake.snapshot / events["path"]
    rows = pq.read_table(path)
    pq.write_table(rows.append_column("colour", pa.array(["blue"] * rows.num_rows)), path)
    events["colour"] = "blue"
    document["tables"]["colours"] = {"rows": 0, "files": []}
    write(lake, document)
    return open(lake.snapshot)


def test_a_later_minor_version_is_read_and_not_written(tmp_path: Path) -> None:
    now = make(tmp_path / "lake", STORIES)
    rows = now.timeline()
    newer = later_minor(now)
    assert newer.timeline().equals(rows)
    assert newer.query("SELECT count(*) AS n FROM events")["n"].to_pylist() == [rows.num_rows]
    assert [problem.what for problem in check(newer)] == [
        f"is of version {newer.manifest.contract} of the contract: check it with that"
    ]
    with pytest.raises(VersionError, match="later version of Dateline"):
        store(tmp_path / "lake", build([*STORIES, NEW]))
    assert open(tmp_path / "lake").snapshot_id == newer.snapshot_id


@pytest.mark.parametrize("contract", ["1.0", "9.3", "x"])
def test_another_major_version_is_refused(contract: str, tmp_path: Path) -> None:
    now = make(tmp_path / "lake", STORIES)
    document = json.loads((now.snapshot / manifest.NAME).read_text("utf-8"))
    write(now, {"contract": contract, "anything": document["tables"]})
    with pytest.raises(VersionError, match=rf"version {contract} .*install"):
        open(tmp_path / "lake")
