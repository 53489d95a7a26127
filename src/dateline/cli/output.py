"""Standard output, as commands write to it."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pyarrow as pa


def write(table: pa.Table, writer: str, *, data: bool) -> None:
    """Write `table` to standard output with the function `writer`, "module:function"."""
    module, _, function = writer.partition(":")
    getattr(import_module(module), function)(table, stdout(data=data))


def stdout(*, data: bool) -> TextIO:
    """Return standard output, set so that no character of anybody's text can stop it.

    data: UTF-8 whatever the terminal or locale is, with half a surrogate pair as the escape that
    JSON has for it, and line ends as they are written. Otherwise the terminal's own encoding, with
    a question mark for what it does not have.
    """
    out = sys.stdout
    if isinstance(out, TextIOWrapper):
        if data:
            out.reconfigure(encoding="utf-8", errors="backslashreplace", newline="")
        else:
            out.reconfigure(errors="replace")
    return out


@contextmanager
def whole(target: Path) -> Iterator[Path]:
    """Give a path to write to; what is written there becomes `target` when it is whole.

    Until then, and if it fails, `target` is as it was. Raises OSError if it cannot be written.
    """
    import tempfile  # noqa: PLC0415 - few commands need it

    with tempfile.TemporaryDirectory(prefix=".dateline-", dir=target.parent) as folder:
        made = Path(folder) / target.name
        yield made
        made.replace(target)
