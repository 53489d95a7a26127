"""A writer that is killed at any moment leaves the lake as it was or as it was to be."""

import errno
import os
import re
import shutil
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.lake import Lake, LakeError, NoLakeError, open, to_table
from publish.events import SAMPLE

from .corpus import STORIES, said, store

BEFORE = said(STORIES[:2]) | {"events": to_table("events", SAMPLE[:3])}
AFTER = said(STORIES) | {"events": to_table("events", SAMPLE)}

STRACE = shutil.which("strace")
"""What sees all that a process does; without it only what Python announces is tried."""

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
    for step in range(0, 10_000, 1 if STRACE is None else 5):
        lake = tmp_path / str(step)
        shutil.copytree(tmp_path / "old", lake, symlinks=True)
        was_killed = killed(step, lambda lake=lake: store(lake, AFTER))
        seen.append(whole(open(lake)))
        if step % 3 == 0 or not was_killed:
            assert whole(store(lake, AFTER)) == new
            assert not (lake / ".staging").exists()
        if not was_killed:
            break
    assert len(seen) > 30
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


CHANGING = (
    "openat",
    "mkdir",
    "write",
    "pwrite64",
    "fsync",
    "link",
    "symlink",
    "rename",
    "unlink",
    "unlinkat",
    "rmdir",
)
"""System calls that can change what is on a disk: between two of them nothing does."""
CALL = re.compile(r"^[0-9 ]*([a-z0-9]+)\(", re.MULTILINE)


def traced(work: Callable[[], object], log: Path, *options: str) -> int:
    """Do the work in a process that strace watches, and say how it ended."""
    ready, go = os.pipe()
    child = os.fork()
    if child == 0:
        code = 1
        try:
            os.read(ready, 1)
            work()
            code = 0
        finally:
            os._exit(code)
    command = ["strace", "-f", "-p", str(child), "-o", str(log), *options]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as watcher:
        told = watcher.stderr.readline()
        os.write(go, b"1")
        _, status = os.waitpid(child, 0)
    os.close(ready)
    os.close(go)
    if "attached" not in told:
        pytest.skip(f"strace may not watch: {told.strip()}")
    return os.waitstatus_to_exitcode(status)


@pytest.mark.skipif(STRACE is None, reason="needs strace, which .ci/run installs")
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_a_lake_is_old_or_new_whatever_system_call_is_its_writers_last(tmp_path: Path) -> None:
    old = store(tmp_path / "old", BEFORE).snapshot_id
    new = store(tmp_path / "new", AFTER).snapshot_id

    seen: list[str] = []

    def ends(name: str, *options: str) -> tuple[int, str]:
        lake = tmp_path / name
        shutil.copytree(tmp_path / "old", lake, symlinks=True)
        code = traced(lambda: store(lake, AFTER), tmp_path / "log", *options)
        found = whole(open(lake))
        if len(seen) % 5 == 0:
            assert whole(store(lake, AFTER)) == new
        shutil.rmtree(lake)
        return code, found

    assert ends("all", f"--trace={','.join(CHANGING)}") == (0, new)
    calls = CALL.findall((tmp_path / "log").read_text("utf-8"))
    assert set(calls) >= {"openat", "mkdir", "write", "fsync", "link", "symlink", "rename"}
    nth: Counter[str] = Counter()
    for call in calls:
        nth[call] += 1
        code, found = ends(f"{call}-{nth[call]}", f"--inject={call}:signal=KILL:when={nth[call]}")
        assert code == -signal.SIGKILL
        seen.append(found)
    assert seen == sorted(seen, key=[old, new].index)
    assert set(seen) == {old, new}


class Full:
    """A file system that has no room, or takes nothing, from the n-th time on that it is used."""

    def __init__(self, step: int, code: int) -> None:
        self.left, self.code = step, code

    def refuse(self, event: str, given: tuple[object, ...]) -> None:
        takes = event in {"os.mkdir", "os.link", "os.symlink", "os.rename"} or (
            event == "open" and isinstance(given[1], str) and set(given[1]) & set("xwa")
        )
        if takes:
            self.left -= 1
            if self.left < 0:
                raise OSError(self.code, os.strerror(self.code))


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EROFS])
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_a_lake_is_old_or_new_and_it_is_said_wherever_there_is_no_room(
    code: int, tmp_path: Path
) -> None:
    old = store(tmp_path / "old", BEFORE).snapshot_id
    new = store(tmp_path / "new", AFTER).snapshot_id

    def told(lake: Path, step: int) -> bool:
        child = os.fork()
        if child == 0:
            ended = 1
            try:
                sys.addaudithook(Full(step, code).refuse)
                store(lake, AFTER)
                ended = 0
            except LakeError as error:
                ended = 2 if os.strerror(code) in str(error) else 1
            finally:
                os._exit(ended)
        _, status = os.waitpid(child, 0)
        assert os.waitstatus_to_exitcode(status) in {0, 2}
        return status != 0

    seen = []
    for step in range(1_000):
        lake = tmp_path / f"{step}"
        shutil.copytree(tmp_path / "old", lake, symlinks=True)
        failed = told(lake, step)
        seen.append(whole(open(lake)))
        assert seen[-1] == (old if failed else new)
        if step % 5 == 0:
            assert whole(store(lake, AFTER)) == new
        if not failed:
            break
    assert len(seen) > 20
