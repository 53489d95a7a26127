"""Articles to build from, and what a lake holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .corpus import ARTICLES

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """A folder of a few articles."""
    return write(tmp_path / "articles", *ARTICLES)


def write(folder: Path, *names: str) -> Path:
    folder.mkdir()
    for name in names:
        (folder / name).write_text(ARTICLES[name], "utf-8")
    return folder
