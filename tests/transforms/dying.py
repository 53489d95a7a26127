"""Builds that die on the way, each in a process of its own.

usage: python dying.py < BUILDS

Reads one JSON array a line: the lake's folder, the articles, a signal and a moment. A moment is the
n-th time that a build touches its lake: opens a file, makes a folder or a link, renames, removes;
the process that builds sends itself the signal then; 0 is never. Prints a line for each: how the
process ended. A file beside each lake that was built to its end says what was touched, one line a
touch.

All code is loaded once, at the start: builds that are compared are of one and the same version.
"""

from __future__ import annotations

import json
import os
import pkgutil
import signal
import sys
from importlib import import_module
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


def load() -> None:
    """Load the model and every module, those too that are imported only when they are needed."""
    for module in pkgutil.walk_packages(dateline.__path__, "dateline."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    model = verbs._loaded()
    verbs._loaded = lambda: model


def main() -> None:
    load()
    signal.signal(signal.SIGINT, signal.default_int_handler)
    for line in sys.stdin:
        lake, articles, number, moment = json.loads(line)
        child = os.fork()
        if not child:
            build(Path(lake), articles, number, moment)
        _, status = os.waitpid(child, 0)
        sys.stdout.write(f"{os.waitstatus_to_exitcode(status)}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
