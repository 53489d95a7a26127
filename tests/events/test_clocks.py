"""Of which day a time of day is that names none."""

from __future__ import annotations

import pytest

from .telling import mention

_MILL = "Saturday's earthquake has shut the mill, the mayor of Arnby said on Wednesday. "
_TRIAL = "A clerk was charged on Wednesday. Anna Holm was killed on March 2. Rain fell. "


@pytest.mark.parametrize(
    ("text", "trigger", "edtf"),
    [
        (f"{_MILL}The quake struck at 4:12 a.m.", "struck", "2026-03-07"),
        ("Guards left on Monday. They met at dawn.", "met", "2026-03-09"),
        (f"{_TRIAL}The valley is wide. Holm was stabbed at 10 p.m.", "stabbed", "2026-03-02"),
        ("The mayor quit on Wednesday. Rain fell. She left at noon.", "left", "2026-03-11"),
        ("She left at noon, a clerk said on Monday.", "left", "2026-03-09"),
        ("The mayor quit on Wednesday. She left at noon today.", "left", "2026-03-12"),
        ("The mayor quit on Wednesday. She will speak at noon.", "speak", "2026-03-12"),
    ],
)
def test_a_time_of_day_is_of_the_day_of_which_the_text_tells(
    text: str, trigger: str, edtf: str
) -> None:
    assert mention(text, trigger).edtf == edtf


def test_it_keeps_the_time() -> None:
    found = mention(f"{_MILL}The quake struck at 4:12 a.m.", "struck")
    assert (found.local_time, found.precision) == ("04:12", "minute")
