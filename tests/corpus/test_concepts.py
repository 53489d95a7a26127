"""The table of readings in docs/concepts.md says what `dateline.tag` gives."""

import re
from pathlib import Path

import pytest

import dateline

PAGE = Path(__file__).parents[2] / "docs" / "concepts.md"
WRITTEN = "2026-01-09"


def table():
    """The rows (words, edtf, precision, extent) of the table that follows the mark."""
    _, _, after = PAGE.read_text(encoding="utf-8").partition("<!-- checked by tests/")
    rows = re.findall(r"^\| ([^|]+\.) \| (\S+) \| (\w+) \| (\w+) \|$", after, re.MULTILINE)
    assert len(rows) >= 8
    return rows


@pytest.mark.parametrize(("words", "edtf", "precision", "extent"), table())
def test_reading(words, edtf, precision, extent):
    (time,) = dateline.tag(words, published=WRITTEN)
    assert (time.edtf, time.precision, time.extent) == (edtf, precision, extent)
