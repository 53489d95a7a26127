"""TIMEX3 values, written and read back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.temporal import Amount, parse_value
from dateline.temporal.calendar import DAY, ORDER, Unit, bounds, cell
from dateline.temporal.timex import duration_value, value


@given(st.integers(-1_000_000, 2_900_000), st.sampled_from(sorted(ORDER)))
def test_every_value_written_is_read_back(day: int, unit: Unit) -> None:
    start, end = bounds(unit, cell(unit, day * DAY + 4_000))
    if unit in {"decade", "century", "millennium"} and start < -62_135_596_800:
        return  # before the common era ages are counted from 1 BCE, across these cells
    assert parse_value(value(unit, start)) == (unit, start, end)


@pytest.mark.parametrize(
    "text", ["XXXX-05", "2024-13", "2024-02-30", "2021-W53", "soon", "", "2024T10", "20244"]
)
def test_what_is_no_known_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        parse_value(text)


def test_ages_before_the_common_era_count_backwards() -> None:
    unit, start, end = parse_value("BC08")
    assert unit == "century"
    assert value("year", start) == "BC0900"
    assert value("year", end - 1) == "BC0801"


@pytest.mark.parametrize(
    ("parts", "text"),
    [
        (((3, "day"),), "P3D"),
        (((2.5, "year"),), "P2.5Y"),
        (((1, "hour"), (30, "minute")), "PT1H30M"),
        (((2, "week"), (None, "hour")), "P2WTXH"),
        (((1, "century"),), "P1C"),
    ],
)
def test_durations(parts: tuple[tuple[float | None, Unit], ...], text: str) -> None:
    assert duration_value(Amount(parts)) == text
