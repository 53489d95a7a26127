"""What exports say of an event in words."""

from __future__ import annotations

import pytest

from dateline.publish.export import Entry
from dateline.publish.told import numbers

NUMBERS = {
    "two sources, two numbers": (
        [("Star", "12", 12, "miners"), ("Echo", "14", 14, "miners")],
        ["miners: 12 (Star); 14 (Echo)"],
    ),
    "who says the same stands together": (
        [
            ("Star", "12", 12, "miners"),
            ("Echo", "14", 14, "miners"),
            ("Post", "a dozen", 12, "miners"),
        ],
        ["miners: 12 (Star, Post); 14 (Echo)"],
    ),
    "a source that corrects itself to what the other says": (
        [("Star", "12", 12, "miners"), ("Star", "14", 14, "miners"), ("Echo", "14", 14, "miners")],
        [],
    ),
    "numbers of two things": (
        [("Star", "12", 12, "miners"), ("Echo", "14", 14, "houses")],
        [],
    ),
    "a number of nothing said": ([("Star", "12", 12, None), ("Echo", "14", 14, None)], []),
}


@pytest.mark.parametrize(("said", "found"), NUMBERS.values(), ids=NUMBERS.keys())
def test_numbers_on_which_sources_differ(
    said: list[tuple[str, str, float, str | None]], found: list[str]
) -> None:
    entry = Entry(
        event={},
        participants=[],
        dates=[],
        evidence=[
            {"mention_id": str(n), "article": {"outlet": outlet}}
            for n, (outlet, *_) in enumerate(said)
        ],
        numbers=[
            {"mention_id": str(n), "text": text, "number": number, "unit": None, "of_what": what}
            for n, (_, text, number, what) in enumerate(said)
        ],
    )
    assert numbers(entry) == found
