"""Parts of times: early and late, what is left of a month, deadlines, fiscal quarters."""

import pytest

from dateline.records import TimeExpression
from dateline.tagging import resolve, tag
from dateline.temporal import Now, day_number

TODAY = day_number(2024, 5, 15)
NOW = Now(TODAY, TODAY)


def last_of(text: str, now: Now | None = NOW) -> TimeExpression:
    return resolve(tag(text), now)[-1]


@pytest.mark.parametrize(
    ("text", "value", "edtf"),
    [
        ("The mill stood idle in the early 1970s.", "197", "1970/1974"),
        ("Glass was cheap by the mid-1880s.", "188", "1882/1887"),
        ("The tram came in the late nineteenth century.", "18", "1850/1899"),
        ("The ferry sank in mid-2011.", "2011", "2011-04/2011-09"),
        ("The ferry sank in early February 2011.", "2011-02", "2011-02-01/2011-02-14"),
        ("They built a dam in the ninth century BCE.", "BC08", "-0899/-0800"),
        ("The tomb is of the second millennium BC.", "BC1", "-1999/-1000"),
        ("The wells ran dry in the 80s BCE.", "BC008", "-0088/-0079"),
        ("The council will vote later this month.", "2024-05", "2024-05-15/2024-05-31"),
        ("The mayor fell ill earlier this week.", "2024-W20", "2024-05-13/2024-05-15"),
        ("Rents rose earlier this year.", "2024", "2024-01-01/2024-05-15"),
        ("The lock reopens later this year.", "2024", "2024-05-15/2024-12-31"),
        ("The bell rang later today.", "2024-05-15", "2024-05-15"),
        ("Rents may rise later in 2024.", "2024", "2024-05-15/2024-12-31"),
        ("The wells ran dry in the 700s BC.", "BC07", "-0799/-0700"),
        ("The bell was cast later last year.", "2023", "2023"),
        ("The sides hope to meet before the end of June.", "2024-06", "../2024-06"),
        ("The roof will be ready by the end of the year.", "2024", "2024-05-15/2024-12-31"),
        ("The roof was ready by the end of 2019.", "2019", "2019-07/2019-12"),
        ("The roof was ready before the end of 2019.", "2019", "../2019"),
        ("The form is due no later than June 5.", "2024-06-05", "../2024-06-05"),
        ("It will open in 2027 or later.", "2027", "2027/.."),
        ("It was built in 1850 or earlier.", "1850", "../1850"),
    ],
)
def test_the_days_of_a_part(text: str, value: str, edtf: str) -> None:
    found = last_of(text)
    assert (found.timex_value, found.edtf) == (value, edtf)


def test_what_is_left_of_a_year_counts_from_the_story() -> None:
    found = last_of("The quarry opened in March 1911. Later that year it flooded.")
    assert (found.edtf, found.anchoring) == ("1911-03/1911-12", "narrative")


def test_what_is_left_of_a_month_waits_for_the_publication_date() -> None:
    assert last_of("The council will vote later this month.", None).timex_value == "XXXX-XX"


@pytest.mark.parametrize(
    "text",
    [
        "Sales of boots fell in the fourth quarter of its fiscal year.",
        "Sales of boots fell in the fiscal second quarter.",
        "Sales of boots fell in the third quarter of fiscal 2022.",
        "Sales of boots fell in fiscal 2022.",
    ],
)
def test_a_fiscal_time_is_not_that_of_the_calendar(text: str) -> None:
    found = last_of(text)
    assert found.first_day is not None
    assert found.last_day is not None
    assert found.last_day - found.first_day > 365


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Boots sold well in the first quarter, which ended on April 30.", "2024-02/2024-04"),
        ("Boots sold well in the quarter ended April 30.", "2024-02/2024-04"),
        ("Boots sold well in its second fiscal quarter, ended April 28.", "2024-01-29/2024-04-28"),
        ("The fourth quarter of its fiscal year ends on July 31.", "2024-05/2024-07"),
    ],
)
def test_a_quarter_ends_when_the_text_says(text: str, edtf: str) -> None:
    assert resolve(tag(text), NOW)[0].edtf == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("He moved here after the 2016 vote.", "2016"),
        ("He has lived here since the 2014 invasion.", "2014"),
        ("He moved here before the May election.", "2024-05"),
        ("He moved here after Monday's storm.", "2024-05-13"),
        ("He moved here after 2016.", "2017/.."),
        ("He has lived here since 2014.", "2014/.."),
        ("He has lived here since the 1980s.", "198X/.."),
    ],
)
def test_a_preposition_is_about_the_noun_to_which_a_date_belongs(text: str, edtf: str) -> None:
    assert last_of(text).edtf == edtf


@pytest.mark.parametrize(
    ("text", "extent"),
    [
        ("The mine was open throughout the 1930s.", "throughout"),
        ("The mine was open all through 1931.", "throughout"),
        ("The mine was open in the 1930s.", "within"),
    ],
)
def test_all_of_a_time_or_some_time_within_it(text: str, extent: str) -> None:
    assert last_of(text).extent == extent


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The council backed ambitious plans to widen the canal on Monday.", "2024-05-13"),
        ("The council approved plans to widen the canal on Monday.", "2024-05-13"),
        ("The council said the canal trust plans to meet on Friday.", "2024-05-17"),
        ("The indebted trust plans to meet on Friday.", "2024-05-17"),
        ("The trust plans to meet on Friday.", "2024-05-17"),
    ],
)
def test_plans_as_the_object_of_a_past_verb(text: str, value: str) -> None:
    assert last_of(text).timex_value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They met the day before last Tuesday.", "2024-05-13"),
        ("They met two days before Christmas.", "2023-12-23"),
        ("They met three weeks after Easter 2019.", "2019-05-12"),
        ("They met ten years after 3 May 1911.", "1921-05-03"),
        ("They met a year after May 1990.", "1991-05"),
        ("They met three years before 1990.", "1987"),
        ("They met in the week before Christmas.", "2023-W51"),
        ("They met on the Friday before Easter 2019.", "2019-04-19"),
    ],
)
def test_so_long_from_a_date_is_a_date(text: str, value: str) -> None:
    assert [found.timex_value for found in resolve(tag(text), NOW)] == [value]


def test_so_long_from_an_event_stays_open() -> None:
    found = resolve(tag("They met two days after Monday's vote."), NOW)
    assert [time.timex_value for time in found] == ["P2D", "2024-05-13"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The match was postponed until Friday.", "2024-05-17"),
        ("The shop was open until Friday.", "2024-05-10"),
        ("The parade went ahead as planned on Friday.", "2024-05-10"),
        ("The parade is planned for Friday.", "2024-05-17"),
    ],
)
def test_what_is_put_off_is_to_come(text: str, value: str) -> None:
    assert last_of(text).timex_value == value


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It blew up at about 9:35 a.m. (0735 GMT) Monday.",
         ["2024-05-13T09:35", "2024-05-13T07:35", "2024-05-13"]),
        ("He was held in the early hours of Monday morning.", ["2024-05-13TMO"]),
        ("Shares were flat at mid-afternoon yesterday.", ["2024-05-14TAF"]),
        ("Boots sold well in the quarter ended March 31.", ["2024-Q1", "2024-03-31"]),
    ],
)  # fmt: skip
def test_what_belongs_together(text: str, values: list[str]) -> None:
    assert [found.timex_value for found in resolve(tag(text), NOW)] == values
