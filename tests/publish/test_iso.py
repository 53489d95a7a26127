"""Days in ISO 8601 can be read back, whatever their year."""

from hypothesis import given
from hypothesis import strategies as st

from dateline.publish.iso import iso_day
from dateline.temporal.calendar import day_number


@given(
    st.integers(-9999, 99999),
    st.integers(1, 12),
    st.integers(1, 28),
)
def test_a_day_in_iso_is_read_back(year, month, day):
    *signed, of_year, of_day = iso_day(day_number(year, month, day)).rsplit("-", 2)
    assert (int(signed[0]), int(of_year), int(of_day)) == (year, month, day)
