"""How far a build is, told by a file that workers lengthen by a byte an article.

A pipeline says nothing of its metrics until it is done, and its workers may be other processes; the
length of a file on the disk that they share is known to all.
"""

from __future__ import annotations

import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

_NAME = "progress"
_SECONDS = 0.2


def tick(staging: Path) -> None:
    """Note that one more article is done."""
    with (staging / _NAME).open("ab", buffering=0) as file:
        file.write(b".")


def done(staging: Path) -> int:
    """Return how many articles are done."""
    file = staging / _NAME
    return file.stat().st_size if file.exists() else 0


@contextmanager
def watching(staging: Path, tell: Callable[[int], None] | None) -> Iterator[None]:
    """Call `tell` with the number of articles done, five times a second and at the end."""
    if tell is None:
        yield
        return
    ended = threading.Event()

    def watch() -> None:
        while not ended.wait(_SECONDS):
            tell(done(staging))

    thread = threading.Thread(target=watch, daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()
        tell(done(staging))
