"""Builds that die on the way, each in a process and a copy of a lake of its own.

usage: python dying.py LAKE ARTICLES SIGNAL MOMENTS...

A moment is the n-th time that a build touches its lake: opens a file, makes a folder or a link,
renames, removes. For each the process that builds sends itself the signal then; 0 is never. Prints
a line for each: the moment, and how the process ended. The copies of LAKE lie beside it; a file
beside each that was built to its end says what was touched, one line a touch.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
from pathlib import Path

import dateline
from dateline.transforms import verbs

TOUCHING = frozenset(
    ("open", "os.mkdir", "os.rename", "os.link", "os.symlink", "os.remove", "os.rmdir")
)
INTERRUPTED = 130


def build(lake: Path, articles: str, number: int, moment: int) -> None:
    touched: list[str] = []

    def hook(event: str, given: tuple[object, ...]) -> None:
        if event in TOUCHING and any(
            isinstance(one, str | os.PathLike) and os.fspath(one).startswith(f"{lake}/")
            for one in given
        ):
            touched.append(f"{event} {given}")
            if len(touched) == moment:
                os.kill(os.getpid(), number)

    sys.addaudithook(hook)
    try:
        dateline.build([articles], lake)
    except KeyboardInterrupt:
        os._exit(INTERRUPTED)
    lake.with_suffix(".touched").write_text("\n".join(touched), "utf-8")
    os._exit(0)


def main(lake: Path, articles: str, number: int, moments: list[int]) -> None:
    model = verbs._loaded()
    verbs._loaded = lambda: model
    signal.signal(signal.SIGINT, signal.default_int_handler)
    for moment in moments:
        copy = lake.with_name(f"{lake.name}-{number}-{moment}")
        shutil.copytree(lake, copy, symlinks=True)
        child = os.fork()
        if not child:
            build(copy, articles, number, moment)
        _, status = os.waitpid(child, 0)
        sys.stdout.write(f"{moment} {os.waitstatus_to_exitcode(status)}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), [int(n) for n in sys.argv[4:]])
