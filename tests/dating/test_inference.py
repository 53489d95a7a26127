"""What texts without any date of their own say about when they were written."""

from __future__ import annotations

from datetime import date as day
from datetime import timedelta

import pytest

from dateline.articles import verbatim
from dateline.dating import Dated, date, now_of
from dateline.tagging import tag
from dateline.temporal import as_date


def inferred(text: str) -> Dated:
    readout = verbatim(text, language="en")
    return date(readout.article, readout.clues, tag(text))


def span(found: Dated) -> tuple[day, day]:
    first = as_date(found.article.published_first_day)
    last = as_date(found.article.published_last_day)
    assert first is not None
    assert last is not None
    return first, last


SIEGE = (
    "Ministers agree on aid for Corran\n\n"
    "Ministers from nine states agreed on May 12 to pay for the rebuilding of Corran, a port that "
    "was first shelled in 2009 and then cut off in 2016.\n\n"
    "The nearly five-year siege has driven out half of its people. Engineers will begin to clear "
    "the harbour on May 13, the ministers said.\n"
)


def test_days_around_and_a_length_since_a_start_pin_the_date() -> None:
    found = inferred(SIEGE)
    assert span(found) == (day(2021, 5, 12), day(2021, 5, 13))
    assert found.article.published_edtf == "[2021-05-12..2021-05-13]"
    assert found.article.published_method == "inferred"
    assert 0.6 < found.article.published_confidence < 0.95
    for words in ("May 12", "May 13", "nearly five-year", "2016"):
        assert words in found.article.published_why
    assert {clue.kind for clue in found.clues} == {"text"}
    assert {clue.value for clue in found.clues if clue.accepted} >= {"May 12", "2016"}


def test_the_inferred_days_are_the_now_of_the_text() -> None:
    found = inferred(SIEGE)
    now = now_of(found.article)
    assert now is not None
    assert (as_date(now.first_day), as_date(now.last_day)) == span(found)
    assert now.confidence == found.article.published_confidence


def test_a_year_and_its_distance_side_by_side() -> None:
    text = (
        "HARVEN, March 9 (dpa) - The mill burned down two years ago, in 2017, and has stood empty. "
        "The council said on Saturday that it would be sold."
    )
    first, last = span(inferred(text))
    assert day(2019, 3, 9) <= first <= last <= day(2019, 3, 10)


def test_an_anniversary_of_a_dated_event() -> None:
    text = (
        "LOWEN, June 2 (dpa) - People marched on Sunday to mark the 10th anniversary of the 2003 "
        "dam breach, in which 41 people died."
    )
    first, last = span(inferred(text))
    assert day(2013, 6, 2) <= first <= last <= day(2013, 6, 4)


def test_the_weekday_of_the_dateline_chooses_the_year() -> None:
    story = "MARLOW, Feb 10 ({}) - The port reopened on {}, after a fire that shut it in late 2014."
    for weekday, year in (("Wednesday", 2016), ("Tuesday", 2015)):
        first, last = span(inferred(story.format("dpa", weekday)))
        assert first <= day(year, 2, 10) <= last
        assert (last - first).days < 31


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The river rose on Monday and fell again on Tuesday, the council said.",
        "The river rose on May 3, the council said. It will rise again on May 9.",
        "The mill was built in 1888. It was sold in 1931 and again in 1956.",
        "The notes fall due in 2031 and 2044.",
        "He was jailed in 2003 for a four-year term.",
        "She spoke in 1999, 2004, 2009, 2014 and 2019 of what would come by 2040.",
    ],
)
def test_it_abstains_where_the_text_does_not_carry_a_date(text: str) -> None:
    found = inferred(text)
    assert found.article.published_method == "none"
    assert found.article.published_first_day is None
    assert found.article.published_confidence == 0.0
    assert found.article.published_why
    assert now_of(found.article) is None


def test_the_same_text_gives_the_same_answer() -> None:
    assert inferred(SIEGE) == inferred(SIEGE)


def test_never_later_than_the_day_on_which_it_was_fetched() -> None:
    readout = verbatim(SIEGE, language="en")
    (clue,) = verbatim(SIEGE, published="2019-01-01").clues
    from dataclasses import replace

    fetched = replace(clue, kind="retrieved", version_id=readout.article.version_id)
    found = date(readout.article, (fetched,), tag(SIEGE))
    last = as_date(found.article.published_last_day)
    assert last is None or last <= day(2019, 1, 1)
    assert "fetched" in found.clues[0].why


def test_shifting_every_year_shifts_the_answer() -> None:
    later = SIEGE
    for year in (2016, 2009):
        later = later.replace(str(year), str(year + 28))
    first, last = span(inferred(later))
    assert first - span(inferred(SIEGE))[0] == timedelta(days=28 * 365 + 7)
    assert (last - first).days == 1
