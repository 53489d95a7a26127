"""A build that ends at any moment leaves the lake as it was before, or as it is after."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest

import dateline

from .conftest import write
from .corpus import build, tables
from .dying import INTERRUPTED

if TYPE_CHECKING:
    from collections.abc import Callable

    from dateline.lake import Lake

PROGRAM = Path(__file__).with_name("dying.py")


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A lake of one article, and the articles that are to be added to it."""
    folder = tmp_path_factory.mktemp("killed")
    build(write(folder / "before", "herald.md"), folder / "lake")
    write(folder / "articles", "update.jsonl", "empty.txt")
    return folder


@pytest.fixture(scope="module")
def ends(place: Path) -> Callable[[int, list[int]], list[tuple[Path, int]]]:
    """Build with a signal at some moments: the lake of each, and how its process ended."""

    def ends(number: int, moments: list[int]) -> list[tuple[Path, int]]:
        given = [place / "lake", place / "articles", number, *moments]
        done = subprocess.run(
            [sys.executable, PROGRAM, *map(str, given)], capture_output=True, text=True, check=True
        )
        lines = (line.split() for line in done.stdout.splitlines())
        return [(place / f"lake-{number}-{moment}", int(code)) for moment, code in lines]

    return ends


@pytest.fixture(scope="module")
def pivot(ends) -> int:
    """The moment at which a build makes its snapshot the current one."""
    ((lake, code),) = ends(0, [0])
    assert code == 0
    touched = lake.with_suffix(".touched").read_text("utf-8").splitlines()
    (moment,) = (
        n for n, line in enumerate(touched, 1) if line.startswith("os.rename") and "current" in line
    )
    return moment


def as_before_or_after(place: Path, lake: Lake) -> str:
    before, after = dateline.open(place / "lake"), dateline.open(place / "lake-0-0")
    assert before.snapshot_id != after.snapshot_id
    for name, known in {"before": before, "after": after}.items():
        if lake.snapshot_id == known.snapshot_id:
            assert tables(lake) == tables(known)
            return name
    return "neither"


def test_a_killed_build_leaves_the_lake_as_before_or_as_after(place, ends, pivot) -> None:
    moments = [*sorted(Random(2).sample(range(1, pivot - 4), 7)), *range(pivot - 4, pivot + 2)]
    for moment, (folder, code) in zip(moments, ends(signal.SIGKILL, moments), strict=True):
        assert code == -signal.SIGKILL
        state = as_before_or_after(place, dateline.open(folder))
        assert state == ("before" if moment <= pivot else "after")
        visible = {path.name for path in folder.iterdir() if not path.name.startswith(".")}
        assert visible == {"current"}


def test_after_a_kill_the_next_build_goes_on_as_if_nothing_had_been(place, ends, pivot) -> None:
    ((folder, _),) = ends(signal.SIGKILL, [pivot // 2])
    assert any((folder / ".staging").iterdir())
    _, made = build([place / "articles"], folder)
    assert as_before_or_after(place, made) == "after"
    assert not (folder / ".staging").exists()


def test_an_interrupted_build_cleans_up_after_itself(place, ends, pivot) -> None:
    moments = [*sorted(Random(3).sample(range(1, pivot), 3)), pivot]
    for folder, code in ends(signal.SIGINT, moments):
        assert (as_before_or_after(place, dateline.open(folder)), code) == ("before", INTERRUPTED)
        assert not (folder / ".staging").exists()
