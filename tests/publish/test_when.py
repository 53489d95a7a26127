"""A date in words says what the reading says and no more."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.publish.when import published, when, year


def reading(edtf, extent="within", precision="day", **more):
    plain = {"edtf": edtf, "extent": extent, "precision": precision}
    return {**plain, "local_time": None, "utc_offset": None, **more}


@pytest.mark.parametrize(
    ("edtf", "extent", "said"),
    [
        ("2026-01-06", "within", "2026-01-06"),
        ("2025-11", "within", "2025-11"),
        ("2014", "within", "2014"),
        ("0476", "within", "476 CE"),
        ("0079-10-24", "within", "24 Oct 79 CE"),
        ("0000", "within", "1 BCE"),
        ("-0043-03-15", "within", "15 Mar 44 BCE"),
        ("-0043-03", "within", "Mar 44 BCE"),
        ("-0479~", "within", "c. 480 BCE"),
        ("1200~", "within", "c. 1200"),
        ("1200?", "within", "1200?"),
        ("1200%", "within", "c. 1200?"),
        ("199X", "throughout", "1990s"),
        ("19XX", "within", "20th century"),
        ("11XX", "within", "12th century"),
        ("2XXX", "within", "3rd millennium"),
        ("2025-21", "within", "spring 2025"),
        ("2025-33", "within", "Q1 2025"),
        ("2025-41", "within", "H2 2025"),
        ("2025-XX", "within", "2025, month unknown"),
        ("2025-03-XX", "within", "2025-03, day unknown"),
        ("XXXX-01-06", "within", "6 Jan (year unknown)"),
        ("XXXX-01", "within", "Jan (year unknown)"),
        ("2026-01-06T14:30:00Z", "within", "2026-01-06 14:30:00 UTC"),
        ("2026-01-06T14:30+01:00", "within", "2026-01-06 14:30 +01:00"),
        ("2025-11/..", "throughout", "2025-11 →"),
        ("../2025-11", "throughout", "→ 2025-11"),
        ("2025-11/..", "within", "2025-11 or later"),
        ("../2026-01-06", "within", "by 2026-01-06"),
        ("/2026-01-06", "within", "by 2026-01-06"),
        ("2026-01-06/2026-01-07", "within", "2026-01-06 – 2026-01-07"),
        ("2024-02/2025-11", "throughout", "2024-02 → 2025-11"),
        ("[1667,1668]", "within", "1667 or 1668"),
        ("[2025-11..2026-01]", "within", "2025-11 – 2026-01"),
        ("[..1453]", "within", "by 1453"),
        ("[1453..]", "within", "1453 or later"),
        ("{1667,1668}", "within", "{1667,1668}"),
        ("Y-170000002", "within", "Y-170000002"),
        (None, None, "undated"),
    ],
)
def test_a_date_in_words(edtf, extent, said):
    assert when(reading(edtf, extent)) == said


def test_a_week_is_named_by_its_monday():
    assert when(reading("2026-01-05/2026-01-11", precision="week")) == "week of 2026-01-05"


@pytest.mark.parametrize(
    ("offset", "said"),
    [
        (None, "2026-01-06 14:30"),
        (0, "2026-01-06 14:30 UTC"),
        (330, "2026-01-06 14:30 +05:30"),
        (-300, "2026-01-06 14:30 -05:00"),
    ],
)
def test_a_clock_time_is_local_and_says_its_offset_if_it_is_known(offset, said):
    assert when(reading("2026-01-06", local_time="14:30", utc_offset=offset)) == said


def test_a_publication_date():
    assert published("2026-01-06/2026-01-07") == "2026-01-06 – 2026-01-07"
    assert published(None) == "undated"


def test_the_year_of_a_day():
    assert [year(day) for day in (0, -719_163, -735_233)] == ["1970", "1 BCE", "44 BCE"]


@given(st.text(alphabet="0123456789X-/.~?%TZ:+[],Y", max_size=40))
def test_what_has_no_words_is_shown_as_it_is(edtf):
    assert when(reading(edtf)).strip()
