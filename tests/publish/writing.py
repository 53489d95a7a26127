"""Exports written as the command writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.publish.registry import find

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from dateline.publish.export import Export


def written(form: str, found: Export, path: Path) -> tuple[bytes, Mapping[str, int]]:
    """What the format makes of an export, and how many events it left out and why."""
    to = find(form)
    if to.into == "text":
        with path.open("w", encoding="utf-8", newline="") as out:
            left_out = to.writer()(found, out)
    elif to.into == "bytes":
        with path.open("wb") as out:
            left_out = to.writer()(found, out)
    else:
        left_out = to.writer()(found, path)
    return path.read_bytes(), left_out or {}


def text_of(form: str, found: Export, path: Path) -> str:
    """The same as text; in a binary format, all that could be text of it."""
    return written(form, found, path)[0].decode("utf-8", errors="replace")
