"""What written dates mean, and what is no date."""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest
from babel.dates import get_month_names
from hypothesis import given
from hypothesis import strategies as st

from dateline.dating.months import month_names
from dateline.dating.values import between, values
from dateline.temporal import civil

MEANINGS = {
    "2025-03-04": ["2025-03-04"],
    "20250304": ["2025-03-04"],
    "2025/3/4": ["2025-03-04"],
    "2025-03": ["2025-03-01 to 2025-03-31"],
    "2024": ["2024-01-01 to 2024-12-31"],
    "March 2025": ["2025-03-01 to 2025-03-31"],
    "4 March 2025": ["2025-03-04"],
    "4th of March, 2025": ["2025-03-04"],
    "Mar. 4, 2025": ["2025-03-04"],
    "Tuesday, March 4 2025": ["2025-03-04"],
    "4. March 2025": ["2025-03-04"],
    "4.März 2025": ["2025-03-04"],
    "04.03.2025": ["2025-03-04"],
    "04/03/2025": ["2025-03-04", "2025-04-03"],
    "25/03/2025": ["2025-03-25"],
    "04 | 03 | 2025": ["2025-03-04", "2025-04-03"],
    "4. 3. 2025": ["2025-03-04"],
    "by A. Pell | 04.03.25": ["2025-03-04"],
    "04.03.98": ["1998-03-04"],
    "10.4.3.25": [],
    "Jänner 2025": ["2025-01-01 to 2025-01-31"],
    "03/25/2025": ["2025-03-25"],
    "1741082400": ["2025-03-04"],
    "4. März 2025": ["2025-03-04"],
    "mardi 4 mars 2025": ["2025-03-04"],
    "4 de marzo de 2025": ["2025-03-04"],
    "4 марта 2025": ["2025-03-04"],
    "04 مارس 2025": ["2025-03-04"],
    "4 آذار / مارس 2025": ["2025-03-04"],
    "2025年3月4日": ["2025-03-04"],
    "4 listopad 2025": [],
    "2025-02-30": [],
    "31/31/2025": [],
    "4 March": [],
    "soon": [],
    "": [],
}


@pytest.mark.parametrize("text", MEANINGS)
def test_days(text: str) -> None:
    def day(number: int) -> str:
        return "{:04d}-{:02d}-{:02d}".format(*civil(number))

    found = [
        day(v.first_day)
        if v.first_day == v.last_day
        else f"{day(v.first_day)} to {day(v.last_day)}"
        for v in values(text)
    ]
    assert found == MEANINGS[text]


MOMENTS = {
    "2025-03-04T10:00:00Z": ("2025-03-04T10:00", "UTC"),
    "2025-03-04T10:00:00.123456789Z": ("2025-03-04T10:00", "UTC"),
    "2025-03-04T23:30:00-05:00": ("2025-03-05T04:30", "-05:00"),
    "2025-03-04 10:00:00 +0100": ("2025-03-04T09:00", "+01:00"),
    "Tue, 04 Mar 2025 10:15:00 GMT": ("2025-03-04T10:15", "UTC"),
    "Published 4 March 2025, 10:15 GMT": ("2025-03-04T10:15", "UTC"),
    "Posted: Mar 4, 2025 at 4:05 p.m. ET": ("2025-03-04T21:05", "America/New_York"),
    "July 4, 2025 4:05 PM ET": ("2025-07-04T20:05", "America/New_York"),
    "4 March 2025 21.30 CET": ("2025-03-04T20:30", "+01:00"),
    "Tue Mar 04 10:15:00 CET 2025": ("2025-03-04T09:15", "+01:00"),
    "12:05 am PST, 4 March 2025": ("2025-03-04T08:05", "-08:00"),
}


@pytest.mark.parametrize("text", MOMENTS)
def test_moments(text: str) -> None:
    (found,) = values(text)
    assert found.at is not None
    assert (found.at.isoformat()[:16], found.zone) == MOMENTS[text]


@pytest.mark.parametrize(
    "text",
    ["4 March 2025, 10:15", "2025-03-04T10:15", "4 March 2025 10:15 XYZ", "4 March 2025 IST"],
)
def test_no_moment_without_a_zone(text: str) -> None:
    (found,) = values(text)
    assert (found.at, found.zone) == (None, None)
    assert civil(found.first_day) == (2025, 3, 4)


def test_a_weekday_is_checked() -> None:
    assert values("Tuesday, 4 March 2025")[0].weekday_fits is True
    assert values("Monday, 4 March 2025")[0].weekday_fits is False
    assert values("4 March 2025")[0].weekday_fits is None


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2025-03-04/2025-03-06", (2025, 3, 4), (2025, 3, 6)),
        ("2025-03-04/06", (2025, 3, 4), (2025, 3, 6)),
        ("[2025-03-04..2025-03-06]", (2025, 3, 4), (2025, 3, 6)),
        ("2025-03", (2025, 3, 1), (2025, 3, 31)),
        ("2025-03-04", (2025, 3, 4), (2025, 3, 4)),
    ],
)
def test_intervals(text: str, first: tuple[int, int, int], last: tuple[int, int, int]) -> None:
    found = between(text)
    assert found is not None
    assert (civil(found.first_day), civil(found.last_day)) == (first, last)


@given(st.one_of(st.text(), st.text(alphabet="0123456789-/.:TZ+ apmMarch,", max_size=60)))
def test_no_text_breaks_the_reading(text: str) -> None:
    for value in values(text):
        assert value.first_day <= value.last_day
        assert (value.at is None) or value.zone is not None
    between(text)


@given(st.dates(date(1600, 1, 1), date(2200, 12, 31)))
def test_what_is_written_is_read(day: date) -> None:
    for written in (day.isoformat(), f"{day:%d %B} {day.year}", f"{day:%A, %B %d}, {day.year}"):
        (found,) = values(written)
        assert civil(found.first_day) == (day.year, day.month, day.day)
        assert found.weekday_fits is not False


def test_months_are_named_as_the_cldr_names_them() -> None:
    english = [get_month_names("wide", locale="en")[number] for number in range(1, 13)]
    named: dict[str, set[str]] = {}
    for language in "de fr es it pt nl sv da nb fi pl cs ro ru uk bg el tr ar fa id".split():
        for width, context in product(("wide", "abbreviated"), ("format", "stand-alone")):
            for number, name in get_month_names(width, context, language).items():
                named.setdefault(name.casefold().rstrip("."), set()).add(english[number - 1])
    ours = month_names()
    assert len(ours) > 400
    for name, months in named.items():
        assert ours.get(name) in (None, *months)
