"""What texts without any date of their own say about when they were written."""

from __future__ import annotations

from dataclasses import replace
from datetime import date as day
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

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


@pytest.mark.parametrize(
    "words", ["The nearly five-year-old siege", "Nearly five years into the siege, hunger"]
)
def test_the_age_of_an_event_says_the_same(words: str) -> None:
    text = SIEGE.replace("The nearly five-year siege", words)
    assert span(inferred(text)) == (day(2021, 5, 12), day(2021, 5, 13))


def test_weekdays_beside_dates_choose_the_year() -> None:
    text = (
        "The prime minister said on Tuesday, 4 March, that an election would be held early. Her "
        "party won the last one in 2022, and lost its majority in 2023. Campaigns began on Monday, "
        "March 3. Parties will name their candidates on Thursday, March 6."
    )
    first, last = span(inferred(text))
    assert day(2025, 3, 4) <= first <= last <= day(2025, 3, 6)


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


FLOOD = "The river burst its banks and flooded the old town, which was last under water in {}."


@pytest.mark.parametrize(
    "stamp",
    [
        "By Ana Weir | June 11, 2009; 8:20 AM ET",
        "10.15 GMT, Thursday 11 June 2009",
        "The Marlow Echo, 11 June 2009 at 8:20",
    ],
)
def test_a_whole_date_beside_a_clock_time_is_a_pages_stamp(stamp: str) -> None:
    text = f"Flood in Marlow\n{stamp} " + FLOOD.format("May 1994")
    found = inferred(text)
    assert span(found)[0] == day(2009, 6, 11)
    assert span(found)[1] <= day(2009, 6, 12)
    assert found.article.published_confidence > 0.85
    assert "stamp" in found.article.published_why


def test_the_stamps_of_comments_are_not_the_pages() -> None:
    text = (
        f"June 11, 2009; 8:20 AM ET {FLOOD.format(1994)}\n{FLOOD.format(1994)}\n"
        "A reader wrote on 3 August 2009 at 10:15: so sad.\n"
        "Another wrote on 4 August 2010 at 11:15: still sad."
    )
    assert span(inferred(text))[0] == day(2009, 6, 11)


PIECES = [
    "in 2009", "on May 3", "on Friday", "last November", "two years ago,", "10th anniversary of",
    "almost four-year war", "will", "said", "(Jan 6)", "tomorrow", "31 December 2199", "in 1400",
    "29 February", "10:15", ",", ".", "\n", "MARLOW, Feb 29 (AP) -", "next March", "44 BC", "2150",
]  # fmt: skip


@settings(max_examples=80, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=25))
def test_any_text_gives_an_interval_or_none(parts: list[str]) -> None:
    article = inferred(" ".join(parts)).article
    if article.published_method == "none":
        assert article.published_edtf is None
    else:
        first, last = article.published_first_day, article.published_last_day
        assert first is not None
        assert last is not None
        assert 0 <= last - first <= 30
        assert 0.6 <= article.published_confidence <= 0.97


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


@pytest.mark.parametrize(
    "line", ["3 March 2017", "March 3, 2017", "March 03 , 2017", "(2017-03-03)"]
)
def test_a_date_alone_on_a_line_under_the_title_is_the_stamp(line: str) -> None:
    text = (
        f"Ferry trials put off after collision\n{line}\nTrials of the new ferry were put off today "
        "after it grazed a quay. It is to enter service in June 2018, and was ordered in 2014.\n"
    )
    article = inferred(text).article
    assert article.published_edtf == "2017-03-03"


def test_who_holds_an_office_and_a_weekday_choose_the_year() -> None:
    story = (
        "MARLOW, June 11 (dpa) - President Jacques Chirac said on {} that the old bridge would be "
        "rebuilt. {} had asked for it, he told the town's people."
    )
    first, last = span(inferred(story.format("Thursday", "Prime Minister Tony Blair")))
    assert first <= day(1998, 6, 11) <= last
    assert (last - first).days <= 2
    (clue,) = [
        clue
        for clue in inferred(story.format("Thursday", "Prime Minister Tony Blair")).clues
        if "Blair" in clue.value
    ]
    assert clue.accepted
    assert "in office" in clue.why


@pytest.mark.parametrize("words", ["former ", "then-", "vice-"])
def test_who_held_an_office_before_says_nothing(words: str) -> None:
    text = f"MARLOW, June 11 (dpa) - The {words}President Chirac was seen on Thursday in the town."
    found = inferred(text)
    assert found.article.published_method == "none"
    assert all("Chirac" not in clue.value for clue in found.clues)


def test_a_leap_day_lies_in_a_leap_year() -> None:
    story = "MARLOW, Feb 29 (dpa) - The port reopened, after a fire that shut it in late 2014."
    first, last = span(inferred(story))
    assert first <= day(2016, 2, 29) <= last
    assert (last - first).days < 31


RESIGNED = (
    "The minister resigned on Tuesday, 4 March. She was elected in 2022. {} The law was passed in "
    "2024, and Monday, March 3 was the last day to sign it."
)


def test_what_is_to_come_was_not_yet_and_what_is_past_was() -> None:
    first, last = span(inferred(RESIGNED.format("Ana Weir will succeed her on March 6.")))
    assert day(2025, 3, 4) <= first <= last <= day(2025, 3, 6)
    fire = "Ana Weir plans to visit Port Lowen, where the March 7 fire burned for a day."
    _, last = span(inferred(RESIGNED.format(fire)))
    assert day(2025, 3, 7) <= last
