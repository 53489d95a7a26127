"""Which clue wins, and what becomes of the others."""

from __future__ import annotations

from dateline.dating.weighing import weigh
from dateline.temporal import civil

DAY = (2025, 3, 4)


def test_agreement_beats_a_lone_clue_of_the_same_kind() -> None:
    found = weigh([("meta", "2025-03-09"), ("byline", "4 March 2025"), ("url", "2025-03-04")])
    assert found.value is not None
    assert civil(found.value.first_day) == DAY
    assert [accepted for accepted, _ in found.verdicts] == [False, True, True]
    assert "disagrees with 2025-03-04" in found.verdicts[0][1]


def test_more_witnesses_more_confidence_and_conflict_less() -> None:
    one = weigh([("meta", "2025-03-04")])
    two = weigh([("meta", "2025-03-04"), ("url", "2025-03-04")])
    torn = weigh([("meta", "2025-03-04"), ("url", "2024-03-04")])
    assert torn.confidence < one.confidence < two.confidence <= 0.99


def test_a_change_is_not_taken_for_the_first_publication() -> None:
    found = weigh([("json_ld_modified", "2025-03-09"), ("json_ld", "2025-03-04")])
    assert found.value is not None
    assert civil(found.value.first_day) == DAY
    assert found.verdicts[0] == (False, "says when it was changed, not when it was first published")


def test_a_change_alone_is_taken_with_little_confidence() -> None:
    found = weigh([("meta_modified", "2025-03-04")])
    assert found.value is not None
    assert found.confidence < 0.6
    assert "change" in found.why


def test_a_date_after_the_fetching_is_caught() -> None:
    found = weigh([("meta", "2031-01-01"), ("retrieved", "2025-03-09T00:00:00Z")])
    assert found.value is None
    assert "after the day on which it was fetched" in found.verdicts[0][1]
    better = weigh(
        [("meta", "2031-01-01"), ("url", "2025-03-04"), ("retrieved", "2025-03-09T00:00:00Z")]
    )
    assert better.value is not None
    assert civil(better.value.first_day) == DAY


def test_a_date_after_the_last_change_loses() -> None:
    found = weigh(
        [("meta", "2025-09-09"), ("byline", "2025-03-04"), ("meta_modified", "2025-03-05")]
    )
    assert found.value is not None
    assert civil(found.value.first_day) == DAY
    assert "last change" in found.verdicts[0][1]


def test_a_date_before_what_the_text_tells_as_past_loses() -> None:
    past = weigh([("byline", "2025-03-04")]).value
    assert past is not None
    found = weigh([("meta", "2021-03-04"), ("url", "2025-03-04")], newest_past=past.first_day)
    assert found.value is not None
    assert civil(found.value.first_day) == DAY
    assert "speaks of 2025-03-04 as past" in found.verdicts[0][1]


def test_day_and_month_are_put_right_by_another_clue() -> None:
    for url, day in (("2025-04-03", (2025, 4, 3)), ("2025-03-04", DAY)):
        found = weigh([("byline", "04/03/2025"), ("url", url)])
        assert found.value is not None
        assert civil(found.value.first_day) == day
        assert all(accepted for accepted, _ in found.verdicts)
    alone = weigh([("byline", "04/03/2025")])
    assert alone.confidence < 0.7


def test_a_wrong_weekday_is_believed_less() -> None:
    wrong = weigh([("byline", "Monday, 4 March 2025")])
    right = weigh([("byline", "Tuesday, 4 March 2025")])
    assert wrong.confidence < 0.5 < right.confidence


def test_days_on_both_sides_of_midnight_agree() -> None:
    found = weigh([("json_ld", "2025-03-03T23:30:00Z"), ("byline", "4 March 2025")])
    assert all(accepted for accepted, _ in found.verdicts)
    assert found.confidence > 0.98


def test_the_day_is_that_of_the_place_and_not_of_utc() -> None:
    found = weigh([("json_ld", "2025-03-04T22:30:00Z"), ("time", "2025-03-05T00:30:00+02:00")])
    assert found.value is not None
    assert civil(found.value.first_day) == (2025, 3, 5)
    assert found.value.zone == "+02:00"
    assert found.value.at is not None
    assert found.value.at.isoformat() == "2025-03-04T22:30:00+00:00"


def test_the_clock_time_of_a_witness_completes_the_day() -> None:
    found = weigh([("field", "2025-03-04"), ("meta", "2025-03-04T08:00:00+01:00")])
    assert found.value is not None
    assert found.value.at is not None
    assert found.value.at.isoformat() == "2025-03-04T07:00:00+00:00"
    assert found.value.zone == "+01:00"


def test_nothing_to_go_by() -> None:
    found = weigh([("meta", "yesterday"), ("retrieved", "2025-03-04")])
    assert (found.value, found.method) == (None, "none")
    assert found.latest is not None
    assert civil(found.latest) == DAY
    assert found.verdicts[0] == (False, "holds no whole date")


def test_many_days_of_a_kind_are_of_a_list_of_articles() -> None:
    days = [("time", f"2025-03-{day:02d}") for day in (9, 7, 5, 3)]
    found = weigh([*days, ("page", "2025-03-04")])
    assert found.value is not None
    assert civil(found.value.first_day) == DAY


def test_the_line_beside_the_headline_beats_a_lone_meta_element() -> None:
    found = weigh([("meta", "2025-03-06"), ("heading", "Marlow, 4 March 2025")])
    assert found.value is not None
    assert civil(found.value.first_day) == DAY
    assert found.method == "byline"


def test_a_line_beside_the_headline_is_no_second_witness_of_a_byline() -> None:
    one = weigh([("byline", "4 March 2025")])
    both = weigh([("byline", "4 March 2025"), ("heading", "4 March 2025")])
    assert both.confidence <= max(one.confidence, weigh([("heading", "4 March 2025")]).confidence)


def test_the_day_shown_is_that_of_the_place() -> None:
    found = weigh([("json_ld", "2025-03-05T02:30:00Z"), ("heading", "March 4, 2025")])
    assert found.value is not None
    assert civil(found.value.first_day) == DAY
    assert found.value.at is not None
    assert found.value.at.isoformat() == "2025-03-05T02:30:00+00:00"


def test_another_moment_does_not_complete_a_day() -> None:
    found = weigh([("json_ld", "2025-03-04T14:00:00Z"), ("time", "2025-03-05T09:45:00-07:00")])
    assert found.value is not None
    assert civil(found.value.first_day) == DAY
