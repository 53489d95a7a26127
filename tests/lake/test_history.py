"""Earlier snapshots: listed, opened by name, pinned, cleared away, sharing files."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pyarrow as pa
import pytest

from dateline.lake import Lake, LakeError, NoLakeError, open, to_table
from dateline.lake.check import check
from dateline.lake.history import compact, find, log, pin, snapshots, unpin, vacuum
from dateline.records import Run

from .corpus import STORIES, build, store


def run(day: str) -> Run:
    made = datetime.fromisoformat(day).replace(hour=12, tzinfo=UTC)
    return Run(
        run_id=f"{int(made.timestamp()):032x}",
        started_at=made,
        finished_at=made,
        dateline_version="0",
        extractor_version="1",
        runner="",
        configuration="{}",
        counts="{}",
        seconds=0.0,
    )


DAYS = ("2031-05-06", "2031-05-08", "2031-05-09")


@pytest.fixture
def lakes(tmp_path: Path) -> list[Lake]:
    """Three snapshots of one lake, which grows by an article each time."""
    return [
        store(
            tmp_path / "lake",
            build(STORIES[: n + 1])
            | {"runs": to_table("runs", [run(day) for day in DAYS[: n + 1]])},
        )
        for n in range(len(DAYS))
    ]


def test_the_log_tells_snapshots_from_the_newest_to_the_oldest(
    lakes: list[Lake], tmp_path: Path
) -> None:
    rows = log(tmp_path / "lake").to_pylist()
    assert [row["snapshot"] for row in rows] == [one.snapshot_id for one in reversed(lakes)]
    assert [row["made"].date().isoformat() for row in rows] == list(reversed(DAYS))
    assert [row["articles"] for row in rows] == [3, 2, 1]
    assert [row["current"] for row in rows] == [True, False, False]


@pytest.mark.parametrize(
    ("named", "number"),
    [("2031-05-06", 0), ("2031-05-07", 0), ("2031-05-08", 1), ("2040-01-01", 2)],
)
def test_a_day_names_the_snapshot_of_its_evening(
    named: str, number: int, lakes: list[Lake], tmp_path: Path
) -> None:
    found = open(f"{tmp_path}/lake@{named}")
    assert found.snapshot_id == lakes[number].snapshot_id
    assert found.counts["articles"] == number + 1


def test_an_id_or_its_first_digits_name_a_snapshot(lakes: list[Lake], tmp_path: Path) -> None:
    for one in lakes:
        assert find(tmp_path / "lake", one.snapshot_id[:8]) == one.snapshot


@pytest.mark.parametrize("named", ["2031-05-05", "ffffffff", "abc", "", "nothing", "../lake"])
def test_what_names_no_snapshot_is_told(named: str, lakes: list[Lake], tmp_path: Path) -> None:
    with pytest.raises(LakeError, match=r"no snapshot|does not exist"):
        open(f"{tmp_path}/lake@{named}")


def test_vacuum_keeps_the_current_one_and_pins(lakes: list[Lake], tmp_path: Path) -> None:
    lake = tmp_path / "lake"
    assert pin(lake, "paper", lakes[0].snapshot_id[:6]) == lakes[0].snapshot_id
    assert vacuum(lake) == [lakes[1].snapshot_id]
    assert {one.folder.name for one in snapshots(lake)} == {
        lakes[0].snapshot_id,
        lakes[2].snapshot_id,
    }
    assert check(open(f"{lake}@paper")) == check(open(lake)) == []
    with pytest.raises(LakeError, match=r"cannot be read"):
        lakes[1].timeline()
    unpin(lake, "paper")
    assert vacuum(lake) == [lakes[0].snapshot_id]
    assert vacuum(lake) == []


def test_vacuum_keeps_as_many_as_it_is_told(lakes: list[Lake], tmp_path: Path) -> None:
    assert vacuum(tmp_path / "lake", keep=2) == [lakes[0].snapshot_id]
    assert vacuum(tmp_path / "lake", keep=5) == []


@pytest.mark.parametrize("name", ["", "a b", "../x", "abcd", "2031-05-06", "current", "é", "a/b"])
def test_a_pin_needs_a_name(name: str, lakes: list[Lake], tmp_path: Path) -> None:
    with pytest.raises(LakeError, match="cannot be a pin's name"):
        pin(tmp_path / "lake", name)


def test_a_pin_is_not_moved(lakes: list[Lake], tmp_path: Path) -> None:
    pin(tmp_path / "lake", "paper")
    with pytest.raises(LakeError, match="already"):
        pin(tmp_path / "lake", "paper", DAYS[0])
    with pytest.raises(LakeError, match="no pin 'other'"):
        unpin(tmp_path / "lake", "other")


def test_a_copied_lake_shares_its_files_again(lakes: list[Lake], tmp_path: Path) -> None:
    def inodes(lake: Path) -> int:
        return len({file.stat().st_ino for file in lake.rglob("*.parquet")})

    shutil.copytree(tmp_path / "lake", tmp_path / "copy", symlinks=True)
    assert inodes(tmp_path / "copy") > inodes(tmp_path / "lake")
    assert compact(tmp_path / "copy") > 0
    assert inodes(tmp_path / "copy") <= inodes(tmp_path / "lake")
    assert compact(tmp_path / "copy") == 0
    for one in snapshots(tmp_path / "copy"):
        assert check(open(one.folder)) == []


def test_what_is_no_lake_has_no_history(tmp_path: Path) -> None:
    with pytest.raises(NoLakeError):
        log(tmp_path)
    with pytest.raises(NoLakeError):
        vacuum(tmp_path / "nowhere")
    assert list(tmp_path.iterdir()) == []


def test_an_older_lake_without_runs_has_a_log_too(tmp_path: Path) -> None:
    store(tmp_path / "lake", build(STORIES))
    (row,) = log(tmp_path / "lake").to_pylist()
    assert (row["made"], row["current"]) == (None, True)
    assert isinstance(log(tmp_path / "lake"), pa.Table)
