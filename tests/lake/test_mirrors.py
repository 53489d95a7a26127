"""The same tables in Delta and Iceberg, read back with the libraries of these."""

from collections.abc import Callable
from pathlib import Path

import deltalake
import pyarrow as pa
import pytest
from click.testing import CliRunner
from pyiceberg.catalog.sql import SqlCatalog

from dateline.cli import main
from dateline.lake import Lake, LakeError, mirrors, open, table_names
from dateline.lake.decisions import Desk
from dateline.lake.editing import edit

from .corpus import STORIES, make

Read = Callable[[str], pa.Table]


def delta(lake: Lake, folder: Path) -> tuple[list[str], Read, Callable[[str], str]]:
    written = mirrors.write_delta(lake, str(folder / "delta"))

    def table(name: str) -> deltalake.DeltaTable:
        return deltalake.DeltaTable(str(folder / "delta" / name))

    return (
        written,
        lambda name: table(name).to_pyarrow_table(),
        lambda name: table(name).history(1)[0][mirrors.SNAPSHOT],
    )


def catalogue(folder: Path) -> SqlCatalog:
    folder.mkdir(exist_ok=True)
    return SqlCatalog("test", uri=f"sqlite:///{folder}/c.db", warehouse=f"file://{folder}")


def iceberg(lake: Lake, folder: Path) -> tuple[list[str], Read, Callable[[str], str]]:
    opened = catalogue(folder / "iceberg")
    written = mirrors.write_iceberg(lake, opened, "news")
    return (
        written,
        lambda name: opened.load_table(f"news.{name}").scan().to_arrow(),
        lambda name: opened.load_table(f"news.{name}").current_snapshot().summary[mirrors.SNAPSHOT],
    )


def rows(table: pa.Table) -> list[str]:
    return sorted(repr(row) for row in table.to_pylist())


@pytest.mark.parametrize("write", [delta, iceberg])
def test_every_row_of_every_table_is_read_back(write: Callable, tmp_path: Path) -> None:
    lake = make(tmp_path / "lake", STORIES)
    written, read, snapshot = write(lake, tmp_path)
    assert written == sorted(table_names())
    for name in table_names():
        assert rows(read(name).select(lake.table(name).column_names)) == rows(lake.table(name))
        assert snapshot(name) == lake.snapshot_id


@pytest.mark.parametrize("write", [delta, iceberg])
def test_the_next_snapshot_replaces_it_and_the_same_one_writes_nothing(
    write: Callable, tmp_path: Path
) -> None:
    lake = make(tmp_path / "lake", STORIES)
    write(lake, tmp_path)
    assert write(lake, tmp_path)[0] == []
    desk = Desk(lake, who="Ada", why="house style", at=None)
    edit(tmp_path / "lake", desk.alias("Norland", "North Land"))
    after = open(tmp_path / "lake")
    written, read, snapshot = write(after, tmp_path)
    assert written == sorted(table_names())
    assert rows(read("edits")) == rows(after.table("edits"))
    assert {snapshot(name) for name in table_names()} == {after.snapshot_id}
    assert "North Land" in read("event_participants")["name"].to_pylist()


def test_what_cannot_be_written_is_told(tmp_path: Path) -> None:
    lake = make(tmp_path / "lake", STORIES)
    (tmp_path / "file").write_text("mine")
    with pytest.raises(LakeError, match="cannot be written as a Delta table"):
        mirrors.write_delta(lake, str(tmp_path / "file"))
    with pytest.raises(LakeError, match="cannot be written as Iceberg tables"):
        mirrors.write_iceberg(lake, "nowhere", "news")


def dateline(*arguments: object) -> object:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def test_copies_from_the_command_line(tmp_path: Path) -> None:
    lake = make(tmp_path / "lake", STORIES)
    done = dateline("copy", tmp_path / "lake", "delta", tmp_path / "delta")
    assert (done.exit_code, done.stderr) == (
        0,
        f"17 tables written of snapshot {lake.snapshot_id}.\n",
    )
    (tmp_path / "ice").mkdir()
    words = ("copy", tmp_path / "lake", "iceberg")
    uri = ("-p", f"uri=sqlite:///{tmp_path}/ice/c.db", "-p", f"warehouse=file://{tmp_path}/ice")
    assert dateline(*words, "mine.news", *uri, "-p", "type=sql").exit_code == 0
    assert dateline(*words, "mine").exit_code == 2
    assert dateline(*words, "mine.news", "-p", "uri").exit_code == 2
