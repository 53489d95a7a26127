"""A writer that is killed at any moment leaves the lake as it was or as it was to be."""

import os
import shutil
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.lake import Lake, NoLakeError, open, to_table
from publish.events import SAMPLE

from .corpus import STORIES, said, store

BEFORE = said(STORIES[:2]) | {"events": to_table("events", SAMPLE[:3])}
AFTER = said(STORIES) | {"events": to_table("events", SAMPLE)}

_COUNTED = ("open", "os.", "shutil.", "tempfile.", "fcntl.")


class Killer:
    """Kills its own process at the n-th time that it touches the file system.

    Python announces each such call just before it is made; fsync it does not, so that one is
    wrapped.
    """

    def __init__(self, step: int) -> None:
        self.left = step

    def count(self, event: str, _: object) -> None:
        if event.startswith(_COUNTED) and event != "os.kill":
            self.left -= 1
            if self.left < 0:
                os.kill(os.getpid(), signal.SIGKILL)

    def arm(self) -> None:
        synchronise = os.fsync

        def counted(descriptor: int) -> None:
            self.count("os.fsync", None)
            synchronise(descriptor)

        os.fsync = counted
        sys.addaudithook(self.count)


def killed(step: int, work: Callable[[], object]) -> bool:
    """Do the work in a process of its own that is killed at this step; whether it was."""
    child = os.fork()
    if child == 0:
        code = 1
        try:
            Killer(step).arm()
            work()
            code = 0
        finally:
            os._exit(code)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status) or os.waitstatus_to_exitcode(status) == 0
    return os.WIFSIGNALED(status)


def whole(lake: Lake) -> str:
    """The id of a snapshot of which every row of every table could be read."""
    for name in lake.manifest.tables:
        rows = sum(file.rows for file in lake.manifest.tables[name])
        assert lake.table(name).num_rows == rows
    return lake.snapshot_id


@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_a_lake_is_old_or_new_wherever_its_writer_is_killed(tmp_path: Path) -> None:
    old = store(tmp_path / "old", BEFORE).snapshot_id
    new = store(tmp_path / "new", AFTER).snapshot_id
    seen = []
    for step in range(10_000):
        lake = tmp_path / str(step)
        shutil.copytree(tmp_path / "old", lake, symlinks=True)
        was_killed = killed(step, lambda lake=lake: store(lake, AFTER))
        seen.append(whole(open(lake)))
        if step % 3 == 0 or not was_killed:
            assert whole(store(lake, AFTER)) == new
            assert not (lake / ".staging").exists()
        if not was_killed:
            break
    assert len(seen) > 100
    assert seen == sorted(seen, key=[old, new].index)
    assert set(seen) == {old, new}


@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_a_first_build_that_is_killed_leaves_no_lake_or_a_whole_one(tmp_path: Path) -> None:
    for step in range(0, 10_000, 7):
        lake = tmp_path / str(step)
        was_killed = killed(step, lambda lake=lake: store(lake, AFTER))
        try:
            assert whole(open(lake))
        except NoLakeError:
            assert was_killed
        assert whole(store(lake, AFTER))
        if not was_killed:
            break
