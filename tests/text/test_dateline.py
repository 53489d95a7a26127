"""Where the dateline of a news story ends and the story begins."""

from __future__ import annotations

import pytest

from dateline.text import dateline


@pytest.mark.parametrize(
    ("opening", "place"),
    [
        ("PARIS, Jan 6 (Agency) - ", "PARIS"),
        ("PORT MARO (Agency) -- ", "PORT MARO"),
        ("PARIS — ", "PARIS"),
    ],
)
def test_the_story_begins_after_the_dash(opening: str, place: str) -> None:
    text = f"{opening}Ministers met."
    found = dateline(text, 0, len(text))
    assert found is not None
    assert text[found.place_start : found.place_end] == place
    assert text[found.end :] == "Ministers met."


def test_a_rule_under_capitals_is_no_dateline_however_long() -> None:
    """It ends at all only if no run of dashes is read in more than one way."""
    text = f"SUMMARY {'-' * 150}"
    assert dateline(text, 0, len(text)) is None
