"""Day numbers, cells and steps, inside and outside what datetime knows."""

from datetime import date, timedelta

import pytest
from dateutil.easter import easter as dateutil_easter
from hypothesis import given
from hypothesis import strategies as st

from dateline.temporal import calendar as cal

EPOCH = date(1970, 1, 1)
DAYS = st.integers(-5_000_000, 5_000_000)


@given(st.dates())
def test_days_agree_with_datetime_in_its_range(day: date) -> None:
    number = (day - EPOCH).days
    assert cal.day_number(day.year, day.month, day.day) == number
    assert cal.civil(number) == (day.year, day.month, day.day)
    assert cal.weekday(number) == day.isoweekday()
    assert cal.iso_week(number) == tuple(day.isocalendar())[:2]


@given(DAYS)
def test_a_day_number_and_its_date_are_inverse_for_any_year(number: int) -> None:
    assert cal.day_number(*cal.civil(number)) == number


@given(DAYS, st.sampled_from(sorted(cal.ORDER)))
def test_a_cell_holds_the_second_it_was_asked_for(day: int, unit: cal.Unit) -> None:
    second = day * cal.DAY + 12_345
    start, end = cal.bounds(unit, cal.cell(unit, second))
    if unit == "weekend":
        assert end - start == 2 * cal.DAY
    else:
        assert start <= second < end
    assert cal.bounds(unit, cal.cell(unit, second) + 1)[0] > start


@pytest.mark.parametrize(
    ("year", "weekday"),
    [(-43, "Tuesday"), (0, "Saturday"), (1, "Monday"), (2026, "Thursday")],
)
def test_weekday_of_new_year(year: int, weekday: str) -> None:
    names = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
    assert names[cal.weekday(cal.day_number(year, 1, 1)) - 1] == weekday


def test_the_julian_calendar_meets_the_gregorian_where_the_reform_did() -> None:
    assert cal.julian_day_number(1582, 10, 5) == cal.day_number(1582, 10, 15)
    assert cal.julian_day_number(1917, 10, 25) == cal.day_number(1917, 11, 7)
    assert cal.julian_day_number(1, 1, 1) == cal.day_number(0, 12, 30)


def test_the_31st_moves_to_the_last_day_a_month_has() -> None:
    start = cal.day_number(2024, 1, 31) * cal.DAY
    assert cal.civil(cal.shift("month", start, 1) // cal.DAY) == (2024, 2, 29)
    assert cal.civil(cal.shift("year", start, -4) // cal.DAY) == (2020, 1, 31)
    assert cal.civil(cal.shift("week", start, 2) // cal.DAY) == (2024, 2, 14)


@given(st.integers(1583, 4099))
def test_easter_agrees_with_dateutil(year: int) -> None:
    assert cal.civil(cal.easter(year)) == dateutil_easter(year).timetuple()[:3]


@given(st.dates(min_value=date(1, 1, 8)))
def test_weeks_begin_on_monday(day: date) -> None:
    year, week, _ = day.isocalendar()
    monday = day - timedelta(days=day.weekday())
    assert cal.week_start(year, week) == (monday - EPOCH).days
