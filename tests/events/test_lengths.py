"""What a length of time says of when something was."""

import pytest

from .telling import mention


@pytest.mark.parametrize(
    ("text", "trigger", "first", "last"),
    [
        ("Pilots have complained for years about the runway.", "complained", None, "2026-03-12"),
        ("She has coached the rowers for ten years.", "coached", "2016-03-12", "2026-03-12"),
        ("Rents have been rising for six weeks.", "rising", "2026-01-29", "2026-03-12"),
        ("Over the past two years the bank shut 40 branches.", "shut", "2024-03-12", "2026-03-12"),
        ("The bank shut six branches in the past week.", "shut", "2026-03-05", "2026-03-12"),
        ("For decades the mill dumped waste in the lake.", "dumped", None, "2026-03-12"),
        ("The talks dragged on for weeks.", "dragged on", None, "2026-03-12"),
        ("The firm recently sold its quarry.", "sold", None, "2026-03-12"),
        ("In recent weeks police arrested six smugglers.", "arrested", None, "2026-03-12"),
        ("The mayor lifted a four-decade embargo on timber.", "embargo", None, "2026-03-12"),
        ("The judge jailed him for five years.", "jailed", "2026-03-12", "2026-03-12"),
    ],
)
def test_a_length_that_ends_with_the_telling(
    text: str, trigger: str, first: str | None, last: str
) -> None:
    found = mention(text, trigger)
    assert found.first_date is None if first is None else str(found.first_date) == first
    assert str(found.last_date) == last
