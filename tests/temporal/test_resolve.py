"""What each operator means: value, EDTF and days, written on Wednesday, 2024-05-15."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.temporal import (
    After,
    Age,
    Amount,
    Before,
    Between,
    By,
    Clock,
    Date,
    DayPart,
    Earlier,
    Ending,
    Event,
    Every,
    Expression,
    Fiscal,
    Last,
    Later,
    Nearest,
    Next,
    Now,
    Nth,
    Part,
    Reference,
    Repeating,
    Shift,
    Since,
    Spanning,
    This,
    Throughout,
    Until,
    Vague,
    as_date,
    day_number,
    edtf,
    parse_edtf,
    resolve,
)
from dateline.temporal import calendar as cal
from dateline.temporal.calendar import DAY, ORDER, Unit
from dateline.temporal.operators import Mod

TODAY = day_number(2024, 5, 15)
NOW = Now(TODAY, TODAY)
FRIDAY = Repeating("weekday", 5)
NOVEMBER = Repeating("month", 11)
WEEKS = Amount(((2, "week"),))

MEANINGS: list[tuple[Expression, str, str | None]] = [
    (Date(2019), "2019", "2019"),
    (Date(2019, 3), "2019-03", "2019-03"),
    (Date(2019, 3, 5), "2019-03-05", "2019-03-05"),
    (Date(-43, 3, 15), "BC0044-03-15", "-0043-03-15"),
    (Date(0), "BC0001", "0000"),
    (Date(12_000), "12000", "Y12000"),
    (Age("decade", 192), "192", "192X"),
    (Age("century", 18), "18", "18XX"),
    (Age("century", 4, bce=True), "BC04", "-0499/-0400"),
    (Age("millennium", 1), "1", "1XXX"),
    (Age("millennium", 1, bce=True), "BC1", "-1999/-1000"),
    (Age("century", 0, bce=True), "BC00", "-0099/0000"),
    (Age("decade", 3, bce=True), "BC003", "-0038/-0029"),
    (This("day"), "2024-05-15", "2024-05-15"),
    (This("week"), "2024-W20", "2024-05-13/2024-05-19"),
    (This("weekend"), "2024-W20-WE", "2024-05-18/2024-05-19"),
    (This("quarter"), "2024-Q2", "2024-34"),
    (This("half"), "2024-H1", "2024-40"),
    (This("decade"), "202", "202X"),
    (Last("year"), "2023", "2023"),
    (Last("day"), "2024-05-14", "2024-05-14"),
    (Last(NOVEMBER), "2023-11", "2023-11"),
    (Last(FRIDAY), "2024-05-10", "2024-05-10"),
    (Last(FRIDAY, count=3), "2024-04-26", "2024-04-26"),
    (Last(Repeating("weekday", 3)), "2024-05-08", "2024-05-08"),
    (Next(FRIDAY), "2024-05-17", "2024-05-17"),
    (Next("month"), "2024-06", "2024-06"),
    (Next(Repeating("date", 2, 29)), "2028-02-29", "2028-02-29"),
    (Nearest(Repeating("weekday", 3), Reference(), "past"), "2024-05-15", "2024-05-15"),
    (Nearest(NOVEMBER, Reference(), "future"), "2024-11", "2024-11"),
    (This(NOVEMBER, Last("year")), "2023-11", "2023-11"),
    (This(FRIDAY, Last("week")), "2024-05-10", "2024-05-10"),
    (Nth(3, "quarter", Last("year")), "2023-Q3", "2023-35"),
    (Nth(-1, FRIDAY, Date(2025, 11)), "2025-11-28", "2025-11-28"),
    (Nth(1, "week", Date(2021)), "2021-W01", "2021-01-04/2021-01-10"),
    (Nth(-1, "half", Date(1989)), "1989-H2", "1989-41"),
    (Nth(1, Repeating("season", 3), Date(1776)), "1776-WI", "1776-24"),
    (Nth(1, Repeating("holiday", name="easter"), Date(2026)), "2026-04-05", "2026-04-05"),
    (Shift(Reference(), WEEKS, -1), "2024-W18", "2024-04-29/2024-05-05"),
    (Shift(Reference(), Amount(((1, "year"),)), -1), "2023", "2023"),
    (Shift(Date(2019, 3, 5), Amount(((1, "year"),)), 1, keep=True), "2020-03-05", "2020-03-05"),
    (Part(Last("year"), "START"), "2023", "2023-01/2023-06"),
    (Part(Date(2019), "MID"), "2019", "2019-04/2019-09"),
    (Part(Date(2019), "END"), "2019", "2019-07/2019-12"),
    (Part(Date(2019, 2), "START"), "2019-02", "2019-02-01/2019-02-14"),
    (Part(Date(2019, 2), "END"), "2019-02", "2019-02-15/2019-02-28"),
    (Part(This("week"), "START"), "2024-W20", "2024-05-13/2024-05-16"),
    (Part(Age("decade", 199), "START"), "199", "1990/1994"),
    (Part(Age("decade", 199), "MID"), "199", "1992/1997"),
    (Part(Age("decade", 199), "END"), "199", "1995/1999"),
    (Part(Age("century", 19), "START"), "19", "1900/1949"),
    (Part(Age("century", 4, bce=True), "END"), "BC04", "-0449/-0400"),
    (Part(Date(2019, 3, 5), "END"), "2019-03-05", "2019-03-05"),
    (Part(Date(2019, 6, 5), "ON_OR_BEFORE"), "2019-06-05", "../2019-06-05"),
    (Part(Date(2026), "ON_OR_AFTER"), "2026", "2026/.."),
    (Part(Date(1850), "APPROX"), "1850", "1850~"),
    (DayPart(Last("day"), "NI"), "2024-05-14TNI", "2024-05-14"),
    (DayPart(Date(1918, 4), "NI"), "1918-04-XXTNI", "1918-04"),
    (Clock(Last("day"), 15, 30), "2024-05-14T15:30", "2024-05-14"),
    (Since(Last(NOVEMBER)), "2023-11", "2023-11/.."),
    (Until(Date(2019)), "2019", "../2019"),
    (Before(Date(2019)), "2019", "../2018"),
    (After(Date(2019)), "2019", "2020/.."),
    (Since(Part(Date(2019), "MID")), "2019", "2019-04/.."),
    (Before(Part(Date(2019), "END")), "2019", "../2019"),
    (Earlier(This("week")), "2024-W20", "2024-05-13/2024-05-15"),
    (Later(This("month")), "2024-05", "2024-05-15/2024-05-31"),
    (Later(Last("year")), "2023", "2023"),
    (By(This("year")), "2024", "2024-05-15/2024-12-31"),
    (By(Date(2019)), "2019", "2019"),
    (Throughout(Age("decade", 193)), "193", "193X"),
    (Fiscal(Nth(4, "quarter", This("year"))), "2024-Q4", "2023-11/2025-11"),
    (Ending(Nth(4, "quarter", Date(2024)), Date(2025, 1, 31)), "2024-Q4", "2024-11/2025-01"),
    (Spanning(Date(2025, 3), Amount(((6, "month"),))), "P6M", "2024-10/2025-03"),
    (Spanning(Date(2025, 3), Amount(((None, "month"),))), "PXM", None),
    (Spanning(Date(2025, 3), Amount(((0, "month"),))), "P0M", None),
    (Between(Date(2019, 3), Date(2019, 5)), "2019-03/2019-05", "2019-03/2019-05"),
    (Amount(((2, "hour"), (30, "minute"))), "PT2H30M", None),
    (Amount(((None, "month"),)), "PXM", None),
    (Every("year"), "P1Y", None),
    (Every(FRIDAY), "XXXX-WXX-5", None),
    (Vague("PAST_REF"), "PAST_REF", None),
    (Event("the summit"), "XXXX-XX-XX", None),
    (Shift(Event("the summit"), Amount(((3, "day"),)), 1), "P3D", None),
]


@pytest.mark.parametrize(("tree", "value", "as_edtf"), MEANINGS, ids=lambda v: str(v)[:60])
def test_meaning(tree: Expression, value: str, as_edtf: str | None) -> None:
    resolved = resolve(tree, NOW)
    assert (resolved.value, edtf(resolved)) == (value, as_edtf)


@pytest.mark.parametrize(
    ("tree", "value"),
    [
        (Last("day"), "XXXX-XX-XX"),
        (This("week"), "XXXX-WXX"),
        (Last(NOVEMBER), "XXXX-11"),
        (Nearest(FRIDAY, Reference(), "past"), "XXXX-WXX-5"),
        (Nearest(Repeating("date", 1, 6), Reference(), "past"), "XXXX-01-06"),
        (Nth(3, "quarter", Last("year")), "XXXX-Q3"),
        (DayPart(This("day"), "MO"), "XXXX-XX-XXTMO"),
        (Date(2019, 3, 5), "2019-03-05"),
    ],
)
def test_without_a_publication_date_what_leans_on_it_keeps_x(tree: Expression, value: str) -> None:
    assert resolve(tree, None).value == value


def test_an_uncertain_publication_makes_the_hull_of_both_readings() -> None:
    yesterday = resolve(Last("day"), Now(TODAY, TODAY + 1))
    assert edtf(yesterday) == "[2024-05-14..2024-05-15]"
    assert yesterday.value == "2024-05-1X"
    assert yesterday.start == (TODAY - 1) * DAY
    assert yesterday.end == (TODAY + 1) * DAY
    assert resolve(Last("year"), Now(TODAY, TODAY + 1)) == resolve(Last("year"), NOW)


def test_julian_dates_become_gregorian_days() -> None:
    october = resolve(Date(1917, 10, 25, "julian"), NOW)
    assert october.value == "1917-11-07"
    month = resolve(Date(1917, 10, calendar="julian"), NOW)
    assert month.start is not None
    assert as_date(month.start // DAY).isoformat() == "1917-10-14"  # type: ignore[union-attr]


def test_a_day_that_does_not_exist_stays_open() -> None:
    leap = resolve(This(Repeating("date", 2, 29), Date(2023)), NOW)
    assert (leap.value, leap.start, leap.first_bound) == ("XXXX-02-29", None, "unknown")


def test_all_of_a_time_is_not_some_time_within_it() -> None:
    assert resolve(Throughout(Date(2019)), NOW).extent == "throughout"
    assert resolve(Part(Date(2019), "START"), NOW).extent == "within"


def test_what_is_left_of_a_month_is_not_known_without_a_publication_date() -> None:
    month = resolve(Later(This("month")), None)
    assert (month.value, month.start, month.first_bound) == ("XXXX-XX", None, "unknown")


@pytest.mark.parametrize("mod", ["START", "MID", "END"])
@given(day=st.integers(-1_000_000, 1_000_000), unit=st.sampled_from(sorted(ORDER)))
def test_a_part_lies_in_its_whole_and_is_written_as_its_days(
    day: int, unit: Unit, mod: Mod
) -> None:
    now = Now(day, day)
    whole, part = resolve(This(unit), now), resolve(Part(This(unit), mod), now)
    assert whole.start <= part.start < part.end <= whole.end  # type: ignore[operator]
    assert part.value == whole.value
    text = edtf(part)
    if text is not None and "T" not in text and abs(cal.civil(day)[0]) < 9000:
        assert parse_edtf(text).days() == (part.start // DAY, (part.end - 1) // DAY)  # type: ignore[operator]
