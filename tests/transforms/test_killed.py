"""A build that ends at any moment leaves the lake as it was before, or as it is after."""

from __future__ import annotations

import json
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest

import dateline

from .conftest import write
from .corpus import tables
from .dying import INTERRUPTED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.lake import Lake

PROGRAM = Path(__file__).with_name("dying.py")


class Builder:
    """A process whose children build, and die when they are told to."""

    def __init__(self, place: Path, process: subprocess.Popen[str]) -> None:
        self.place = place
        self._process = process

    def build(self, lake: Path, articles: Path, number: int = 0, moment: int = 0) -> int:
        """Build; return how the process that did it ended."""
        given = [str(lake), str(articles), number, moment]
        self._process.stdin.write(json.dumps(given) + "\n")
        self._process.stdin.flush()
        return int(self._process.stdout.readline())

    def ends(self, number: int, moments: list[int]) -> list[tuple[Path, int]]:
        """Add articles to a copy of the lake for each moment: the copies, and how each ended."""
        found = []
        for moment in moments:
            copy = self.place / f"lake-{number}-{moment}"
            shutil.copytree(self.place / "lake", copy, symlinks=True)
            found.append((copy, self.build(copy, self.place / "articles", number, moment)))
        return found


@pytest.fixture(scope="module")
def builder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Builder]:
    """A lake of one article, another with what is to be added, and what builds such."""
    place = tmp_path_factory.mktemp("killed")
    write(place / "before", "herald.md")
    write(place / "articles", "update.jsonl", "empty.txt")
    with subprocess.Popen(
        [sys.executable, PROGRAM], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        builder = Builder(place, process)
        assert builder.build(place / "lake", place / "before") == 0
        ((_, code),) = builder.ends(0, [0])
        assert code == 0
        yield builder


@pytest.fixture(scope="module")
def pivot(builder: Builder) -> int:
    """The moment at which a build makes its snapshot the current one."""
    touched = (builder.place / "lake-0-0.touched").read_text("utf-8").splitlines()
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
    others = tables(after)
    return f"neither: of {[name for name, rows in tables(lake).items() if rows != others[name]]}"


def test_a_killed_build_leaves_the_lake_as_before_or_as_after(builder: Builder, pivot: int) -> None:
    moments = [*sorted(Random(2).sample(range(1, pivot - 4), 7)), *range(pivot - 4, pivot + 2)]
    for moment, (folder, code) in zip(moments, builder.ends(signal.SIGKILL, moments), strict=True):
        assert code == -signal.SIGKILL
        state = as_before_or_after(builder.place, dateline.open(folder))
        assert state == ("before" if moment <= pivot else "after")
        visible = {path.name for path in folder.iterdir() if not path.name.startswith(".")}
        assert visible == {"current"}


def test_after_a_kill_the_next_build_goes_on_as_if_nothing_had_been(
    builder: Builder, pivot: int
) -> None:
    ((folder, _),) = builder.ends(signal.SIGKILL, [pivot // 2])
    assert any((folder / ".staging").iterdir())
    assert builder.build(folder, builder.place / "articles") == 0
    assert as_before_or_after(builder.place, dateline.open(folder)) == "after"
    assert not (folder / ".staging").exists()


def test_an_interrupted_build_cleans_up_after_itself(builder: Builder, pivot: int) -> None:
    moments = [*sorted(Random(3).sample(range(1, pivot), 3)), pivot]
    for folder, code in builder.ends(signal.SIGINT, moments):
        assert (as_before_or_after(builder.place, dateline.open(folder)), code) == (
            "before",
            INTERRUPTED,
        )
        assert not (folder / ".staging").exists()
