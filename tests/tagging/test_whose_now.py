"""Whose "now": news, narratives, eras, ranges, and a publication that is not known."""

import pytest

from dateline.records import TimeExpression
from dateline.tagging import resolve, tag
from dateline.temporal import Now, day_number

TODAY = day_number(2024, 5, 15)
NOW = Now(TODAY, TODAY)


def read(text: str, now: Now | None = NOW) -> dict[str, TimeExpression]:
    return {found.text: found for found in resolve(tag(text), now, version_id="0" * 32)}


def values(text: str, now: Now | None = NOW) -> list[str]:
    return [found.timex_value for found in resolve(tag(text), now)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The court ruled on Monday.", "2024-05-13"),
        ("The court ruled on Wednesday.", "2024-05-15"),
        ("The court will rule on Friday.", "2024-05-17"),
        ("The court is expected to rule on Friday.", "2024-05-17"),
        ("The court was expected to rule on Friday.", "2024-05-17"),
        ("The court was to rule on Friday.", "2024-05-17"),
        ("The court was forced to rule on Friday.", "2024-05-10"),
        ("The court hoped to rule on Friday.", "2024-05-17"),
        ("The court had been due to rule on Friday.", "2024-05-10"),
        ("The talks were scheduled for Friday.", "2024-05-17"),
        ("The talks were scheduled for Friday but failed.", "2024-05-10"),
        ("The bridge opened on May 20.", "2024-05-20"),
        ("The bridge opened on January 20.", "2024-01-20"),
        ("The bridge opened on December 20.", "2023-12-20"),
        ("The bridge opened in November.", "2023-11"),
        ("The bridge will open in November.", "2024-11"),
        ("It was built in the year ended March 31.", "2024-03-31"),
        ("The bridge is closed until Friday.", "2024-05-17"),
        ("The bridge was closed until Friday.", "2024-05-10"),
        ("They have given him until Friday.", "2024-05-17"),
        ("The vote is in November.", "2024-11"),
        ("The vote was in November.", "2023-11"),
        ("The rule takes effect on January 1.", "2025-01-01"),
        ("The rule took effect on January 1.", "2024-01-01"),
        ("He is leaving on Friday.", "2024-05-17"),
        ("He was leaving on Friday.", "2024-05-10"),
        ("She was born in June.", "2023-06"),
        ("He said the vote in June was fair.", "2024-06"),
        ("Friday's attack was the third.", "2024-05-10"),
        ("Anybody can vote on Friday.", "2024-05-17"),
        ("The bridge will shut by the end of November.", "2024-11"),
        ("The mayor left on Monday before the September vote.", "2024-09"),
        ("The bridge will open in three weeks.", "2024-W23"),
        ("The bridge will open in two years.", "2026"),
        ("The bridge was built in two years.", "P2Y"),
        ("They play this Thursday, Friday and Sunday.", "2024-05-19"),
        ("The fair closed on Monday and Tuesday.", "2024-05-14"),
        ("A rise of a third from the level in October.", "2023-10"),
    ],
)
def test_past_or_future_in_news(text: str, value: str) -> None:
    assert values(text)[-1] == value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The bill, proposed in 1994 and revised in 2003, passed on Thursday.",
            ["1994", "2003", "2024-05-09"],
        ),
        (
            "Prices are up from a year earlier and from the previous month.",
            ["2023", "2024-04"],
        ),
        ("On this day in 1989 the wall fell.", ["1989"]),
        (
            "He took bribes in May 2010 and February 2011. The builder confessed last year.",
            ["2010-05", "2011-02", "2023"],
        ),
        (
            "He died on Saturday. He was born on 3 May 1931, left in June 1950, came back in "
            "July 1961 and sang in 1989. The mayor spoke on Sunday.",
            ["2024-05-11", "1931-05-03", "1950-06", "1961-07", "1989", "2024-05-12"],
        ),
        ("On the night he died, it rained.", ["XXXX-XX-XXTNI"]),
        ("In the night he died.", ["2024-05-15TNI"]),
        (
            "Shells fell at dawn on Sunday, and again at sunset.",
            ["2024-05-12TMO", "2024-05-12TEV"],
        ),
    ],
)
def test_news_keeps_its_day_beside_older_dates(text: str, expected: list[str]) -> None:
    assert values(text) == expected


STORY = (
    "The siege began on 3 October 1812. On 7 October the outer wall fell. In December the "
    "river froze, and the next day the guns crossed it. The town fell in January. "
    "That year the harvest failed."
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In July 1702 he was beaten. The winter was hard. In February the town fell.",
            ["1702-07", "1702-WI", "1703-02"],
        ),
        (
            "On 3 March 1703 the town fell. Karl, born in 1685, took command that April.",
            ["1703-03-03", "1685", "1703-04"],
        ),
        (
            "She was arrested in March 1944 and freed a year later, on 5 May.",
            ["1944-03", "1945", "1945-05-05"],
        ),
        (
            "In 480 BC the city sent ships. In 431 war broke out. In 404 towns fell.",
            ["BC0480", "BC0431"],
        ),
    ],
)
def test_a_narrative_goes_forward(text: str, expected: list[str]) -> None:
    assert values(text) == expected


def test_no_day_is_invented_for_a_story_of_which_only_the_year_is_known() -> None:
    (_, that_day) = resolve(tag("In 2010 he left. That day it rained."), NOW)
    assert (that_day.timex_value, that_day.edtf) == ("2010-XX-XX", "[2010-01-01..2010-12-31]")
    (_, later) = resolve(tag("In March 2010 he left. Two weeks later he died."), NOW)
    assert later.edtf == "[2010-03-15..2010-04-18]"


@pytest.mark.parametrize(
    ("text", "clock", "offset"),
    [
        ("It began at 14:30+02:00 on 2024-01-06.", "14:30", 120),
        ("It began at 14:30 UTC+2 on 2024-01-06.", "14:30", 120),
        ("It began at 9 p.m. GMT-5 on 2024-01-06.", "21:00", -300),
        ("It began at 14:30 UTC on 2024-01-06.", "14:30", 0),
        ("It was open on 2024-01-06 from 9:00-17:00.", "17:00", None),
    ],
)
def test_a_clock_time_keeps_its_offset(text: str, clock: str, offset: int | None) -> None:
    found = resolve(tag(text), NOW)[-1]
    assert (found.local_time, found.utc_offset) == (clock, offset)


def test_a_year_that_opens_a_sentence_moves_the_narrative() -> None:
    text = "The siege began in April 1812. The next year, in March, the town fell."
    assert values(text) == ["1812-04", "1813", "1813-03"]


def test_a_year_long_past_that_opens_a_sentence_is_that_of_a_history() -> None:
    history = "By 1641 the province was poor. In May soldiers came."
    assert values(history) == ["1641", "1641-05"]
    news = "Founded in 1850, the firm was sold. In May it closed."
    assert values(news) == ["1850", "2024-05"]


def test_a_narrative_carries_its_own_year() -> None:
    assert values(STORY) == [
        "1812-10-03", "1812-10-07", "1812-12", "XXXX-XX-XX", "1813-01", "1813",
    ]  # fmt: skip
    the_next_day = resolve(tag(STORY), NOW)[3]
    assert the_next_day.edtf == "[1812-12-02..1813-01-01]"


def test_a_narrative_needs_no_publication_date() -> None:
    assert values(STORY, None) == values(STORY)
    assert read(STORY)["7 October"].anchoring == "narrative"


def test_news_that_looks_back_stays_news() -> None:
    text = (
        "The minister resigned yesterday. He was elected in 2019 and again in 2022. "
        "He will leave on May 20. The vote is due in June."
    )
    assert values(text) == ["2024-05-14", "2019", "2022", "2024-05-20", "2024-06"]


def test_last_tuesday_is_that_before_the_publication() -> None:
    text = "The mine opened in 1959 and closed in 1961. A court heard the owners last Tuesday."
    assert values(text)[-1] == "2024-05-14"


def test_eras_are_never_mixed() -> None:
    text = "The war lasted from 218 to 201 BC. In 216 the army was lost. The following year it won."
    assert values(text) == ["BC0218", "BC0201", "BC0216", "BC0215"]


def test_the_ends_of_a_range_are_linked() -> None:
    found = read("The fair ran from March to May 2020, and again in July.")
    assert found["March"].timex_value == "2020-03"
    assert found["March"].range_id == found["May 2020"].range_id is not None
    assert found["July"].range_id is None


@pytest.mark.parametrize(
    ("text", "edtf", "bounds"),
    [
        ("It has grown since last November.", "2023-11/..", ("day", "open")),
        ("It was shut until 2019.", "../2019", ("open", "day")),
        ("It was quiet before 2019.", "../2018", ("open", "day")),
        ("It was rebuilt after 2019.", "2020/..", ("day", "open")),
        ("It was rebuilt in 2019.", "2019", ("day", "day")),
    ],
)
def test_prepositions_open_the_interval(text: str, edtf: str, bounds: tuple[str, str]) -> None:
    found = resolve(tag(text), NOW)[0]
    assert (found.edtf, (found.first_bound, found.last_bound)) == (edtf, bounds)


def test_without_a_publication_date_values_keep_x() -> None:
    text = "On Jan 6 they met; on Friday they left, a week after last month's vote."
    assert values(text, None) == ["XXXX-01-06", "XXXX-WXX-5", "P1W", "XXXX-XX"]


def test_an_ambiguous_numeric_date_says_so() -> None:
    found = read("Signed on 03/04/2019.")["03/04/2019"]
    assert found.timex_value == "2019-03-04"
    assert found.ambiguity is not None
    assert "2019-04-03" in found.ambiguity
    after_proof = resolve(tag("Sent on 25/12/2018. Signed on 03/04/2019."), NOW)[1]
    assert after_proof.timex_value == "2019-04-03"


def test_an_uncertain_publication_is_carried_on() -> None:
    found = resolve(tag("It closed yesterday."), Now(TODAY, TODAY + 1, confidence=0.6))[0]
    assert found.edtf == "[2024-05-14..2024-05-15]"
    assert (found.first_day, found.last_day) == (TODAY - 1, TODAY)
    assert found.date_confidence <= 0.6


def test_quarters_carry_through_a_report() -> None:
    text = (
        "Profit rose in the third quarter to $3 million from $2 million a year earlier. "
        "Sales for the quarter were flat."
    )
    assert values(text) == ["2023-Q3", "2022-Q3", "2023-Q3"]


def test_every_step_is_explained() -> None:
    found = read("It has grown since last November.")["last November"]
    assert found.why == (
        "'last November', written 2024-05-15 → from the November before on → 2023-11/.."
    )


def test_what_is_counted_from_an_event_stays_open() -> None:
    found = resolve(tag("He resigned three days after the summit in Oslo, sources said."), NOW)[0]
    assert (found.text, found.timex_type, found.timex_value) == ("three days", "DURATION", "P3D")
    assert (found.anchoring, found.first_day, found.last_bound) == ("event", None, "unknown")
    assert "the summit in Oslo" in found.why


@pytest.mark.parametrize("space", ["\n", "\u00a0", "\n    ", "\t"])
def test_a_line_may_end_anywhere_in_what_is_counted_from_an_event(space: str) -> None:
    text = f"Goods may be sent back three{space}days{space}after{space}their{space}arrival."
    found = resolve(tag(text), NOW)[0]
    assert (found.timex_type, found.anchoring) == ("DURATION", "event")
    assert "after the time of their arrival" in found.why


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was sold between March and September 2024.", ["2024-03", "2024-09"]),
        ("It ran from November to March 2020.", ["2019-11", "2020-03"]),
        ("They met on 28 May and 3 June 2019.", ["2019-05-28", "2019-06-03"]),
        ("The shop is open from 9 to 11 a.m.", ["2024-05-15T09:00", "2024-05-15T11:00"]),
        ("It is open between 11 and 2 p.m.", ["2024-05-15T11:00", "2024-05-15T14:00"]),
        ("The war of 1914–18 began late.", ["1914", "1918"]),
    ],
)
def test_a_range_gives_both_ends_what_one_of_them_says(text: str, expected: list[str]) -> None:
    assert values(text) == expected


def test_a_history_that_goes_on_leaves_the_years_before_christ() -> None:
    text = "The town fell in 146 BCE. It was sacked around 410. It was rebuilt in 525."
    assert values(text) == ["BC0146", "0410", "0525"]


def test_plans_in_a_narrative_are_of_the_day_of_writing() -> None:
    text = (
        "The mill burned on 3 May 1912. On 7 June a new one was begun, and in 1953 it closed. "
        "A museum will open there next spring."
    )
    assert values(text)[-1] == "2025-SP"


def test_brackets_and_plans_do_not_move_a_story() -> None:
    text = (
        "On 3 October 1812 the siege began. The duke (died 1840) led it. A truce was to last "
        "until 1814. On 7 October the wall fell."
    )
    assert values(text)[-1] == "1812-10-07"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It is hard to date.", None),
        ("It would have been easier to date.", None),
        ("It is the best result to date.", "PRESENT_REF"),
        ("Ministers backed plans to close it on Tuesday.", "2024-05-14"),
        ("The group plans to close it on Tuesday.", "2024-05-21"),
    ],
)
def test_words_that_look_like_others(text: str, value: str | None) -> None:
    assert (values(text) or [None])[-1] == value


def test_an_uncertain_publication_does_not_tear_a_date_apart() -> None:
    found = resolve(tag("The talks would go on, he said, on May 16."), Now(TODAY, TODAY + 1))[0]
    assert found.edtf == "2024-05-16"


def test_two_old_years_do_not_make_news_a_story() -> None:
    text = (
        "Envoys met on May 13. The country was invaded in 2014 and again in 2022. "
        "They will meet again on May 20, and talks since last November go on."
    )
    assert values(text) == ["2024-05-13", "2014", "2022", "2024-05-20", "2023-11"]


def test_a_heading_with_a_year_begins_a_story() -> None:
    text = "1831\n\nHe was shot on 20 July. In September it fell.\n\n1832\n\nIn May it rose."
    assert values(text) == ["1831", "1831-07-20", "1831-09", "1832", "1832-05"]
    assert values("1831: Floods\nIt rained from 3 May.")[-1] == "1831-05-03"


def test_naming_the_year_again_does_not_set_a_story_back() -> None:
    text = "The mill burned on 3 May 1912. On 7 December it burned again, the worst fire of 1912. "
    assert values(text + "In January it was sold.")[-1] == "1913-01"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The school will be renamed in December.", "2024-12"),
        ("The school was renamed in December.", "2023-12"),
    ],
)
def test_a_participle_after_be_is_no_past(text: str, value: str) -> None:
    assert values(text)[-1] == value


def test_a_report_compares_its_quarter_with_the_same_of_other_years() -> None:
    text = (
        "Net income rose in the third quarter, to $3 million from $2 million in the 2022 period. "
        "After a poor second quarter, sales grew, as they had in last year's quarter. "
        "The latest period was the best."
    )
    assert values(text) == ["2023-Q3", "2022-Q3", "2023-Q2", "2023-Q3", "2023-Q3"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On Monday it opened early, at 6 a.m., for once.", ["2024-05-13", "2024-05-13T06:00"]),
        ("It sank at 6 a.m. It was seen on Monday.", ["2024-05-15T06:00", "2024-05-13"]),
        ("It sank at 9 p.m. Eastern time.", ["2024-05-15T21:00"]),
        ("He lived there for the past decade.", ["P10Y"]),
        ("Late in the day before dinner he spoke.", []),
        ("The rain seems to last over a week.", ["P1W"]),
        ("They drove around Monday's roadblock.", ["2024-05-13"]),
    ],
)
def test_small_words_decide(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was open from Monday to Friday.", ["2024-05-13", "2024-05-17"]),
        ("The June-July session is long.", ["2024-06", "2024-07"]),
        ("Drought lasted from August until December.", ["2023-08", "2023-12"]),
        ("It was on show from May 3 to Tuesday.", ["2024-05-03", "2024-05-14"]),
        ("It was moved on Friday to June.", ["2024-05-10", "2024-06"]),
        ("It opened on May 3, 4 and 6.", ["2024-05-03", "2024-05-04", "2024-05-06"]),
    ],
)
def test_a_range_ends_after_it_begins(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The fair opens on Friday.", ["2024-05-17"]),
        ("At 6:30 this morning it rang.", ["2024-05-15T06:30"]),
        ("At 9 last night it rang.", ["2024-05-14T21", "2024-05-14TNI"]),
        ("It came two years later than planned.", ["P2Y"]),
        ("It was their last day at work.", ["P1D"]),
        ("Sales in the quarter to March fell.", ["2024-Q1", "2024-03"]),
        ("Prices fell from the same month last year.", ["2023"]),
    ],
)
def test_what_news_says(text: str, expected: list[str]) -> None:
    assert values(text) == expected


def test_the_quarter_to_a_month_is_no_range() -> None:
    assert all(
        found.range_id is None for found in read("In the quarter to March it fell.").values()
    )


def test_a_look_back_does_not_move_a_story() -> None:
    text = (
        "In 1869 the league broke up, and on 3 May the envoys left. The previous winter had been "
        "hard. On 5 June a bomb exploded. Two days earlier there had been threats. That autumn "
        "a war began."
    )
    assert values(text)[2:] == ["1868-WI", "1869-06-05", "1869-06-03", "1869-FA"]


def test_a_sentence_that_begins_with_its_year_keeps_to_it() -> None:
    text = "In 1969, after a year of talks, they met on 3 May. He will be there on 20 May."
    assert values(text) == ["1969", "P1Y", "1969-05-03", "2024-05-20"]
    assert values("The firm, founded in 1987, reported on 3 May.")[-1] == "2024-05-03"


def test_the_end_of_a_range_is_explained_as_it_was_read() -> None:
    why = read("It was open from Monday to Friday.")["Friday"].why
    assert why == "'Friday', written 2024-05-15 → the coming Friday → 2024-05-17"
