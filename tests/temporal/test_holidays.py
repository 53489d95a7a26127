"""Named days: by rule in any year, and by the calendars of others where they are known."""

import pytest
from dateutil.easter import EASTER_ORTHODOX
from dateutil.easter import easter as dateutil_easter
from hypothesis import given
from hypothesis import strategies as st

from dateline.temporal import Nearest, Now, Reference, Repeating, civil, day_number, resolve
from dateline.temporal.holidays import NAMES, holiday


@given(st.integers(1583, 4099))
def test_orthodox_easter_agrees_with_dateutil(year: int) -> None:
    day = dateutil_easter(year, EASTER_ORTHODOX)
    assert holiday("orthodox easter", year) == day_number(day.year, day.month, day.day)


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("eid al-fitr", 2024, (2024, 4, 10)),
        ("eid al-adha", 2023, (2023, 6, 28)),
        ("islamic new year", 2024, (2024, 7, 7)),
        ("passover", 2024, (2024, 4, 23)),
        ("yom kippur", 1973, (1973, 10, 6)),
        ("hanukkah", 2024, (2024, 12, 26)),
        ("lunar new year", 2013, (2013, 2, 10)),
        ("mid-autumn festival", 2024, (2024, 9, 17)),
        ("diwali", 2023, (2023, 11, 12)),
        ("nowruz", 2024, (2024, 3, 20)),
        ("vesak", 2024, (2024, 5, 22)),
        ("orthodox good friday", 2024, (2024, 5, 3)),
        ("remembrance day", 1999, (1999, 11, 11)),
        ("election day", 2024, (2024, 11, 5)),
    ],
)
def test_the_day_of_a_feast(name: str, year: int, day: tuple[int, int, int]) -> None:
    assert holiday(name, year) == day_number(*day)


@pytest.mark.parametrize("name", sorted(NAMES))
@pytest.mark.parametrize("year", [-500, 0, 1800, 2024, 12_000])
def test_no_year_is_too_far(name: str, year: int) -> None:
    found = holiday(name, year)
    assert found is None or civil(found)[0] == year


def test_a_feast_of_an_unknown_year_is_left_open() -> None:
    now = Now(day_number(1800, 5, 1), day_number(1800, 5, 1))
    found = resolve(Nearest(Repeating("holiday", name="diwali"), Reference(), "past"), now)
    assert (found.value, found.start, found.first_bound) == ("XXXX-XX-XX", None, "unknown")
