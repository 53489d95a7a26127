"""The lake by hand and what is exported of it, made once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dateline.publish import export

from . import lakes

if TYPE_CHECKING:
    from pathlib import Path

    from dateline.lake import Lake


@pytest.fixture(scope="session")
def lake(tmp_path_factory: pytest.TempPathFactory) -> Lake:
    return lakes.make(tmp_path_factory.mktemp("lakes") / "lake")


@pytest.fixture(scope="session")
def everything(lake: Lake) -> export.Export:
    """All events of the lake, whatever their status."""
    statuses = ["occurred", "ongoing", "planned", "negated"]
    return export.read(lake, status=statuses)


@pytest.fixture(scope="session")
def golden() -> Path:
    from pathlib import Path

    return Path(__file__).parent / "golden"
