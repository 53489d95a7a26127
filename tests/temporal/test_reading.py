"""The columns of a reading, and the sentence that explains them."""

from datetime import UTC, date, datetime

from dateline.temporal import (
    Amount,
    Clock,
    Date,
    Last,
    Now,
    Repeating,
    Shift,
    Since,
    day_number,
    explain,
    reading,
    resolve,
)
from dateline.temporal.operators import Reference

TODAY = day_number(2026, 1, 6)
NOW = Now(TODAY, TODAY, confidence=0.9)


def columns(tree: object, now: Now | None = NOW) -> dict[str, object]:
    return dict(reading(resolve(tree, now), now, why="because", confidence=0.8))  # type: ignore[arg-type]


def test_an_open_end_is_vouched_for_up_to_publication() -> None:
    row = columns(Since(Last(Repeating("month", 11))))
    assert row["first_day"] == day_number(2025, 11, 1)
    assert (row["last_day"], row["last_bound"]) == (None, "open")
    assert row["asserted_day"] == TODAY
    assert (row["edtf"], row["precision"], row["extent"]) == ("2025-11/..", "month", "throughout")
    assert row["anchoring"] == "publication"


def test_what_leans_on_the_publication_is_no_surer_than_it() -> None:
    assert columns(Last("day"))["date_confidence"] == 0.72
    assert columns(Date(2019))["date_confidence"] == 0.8


def test_dates_outside_datetime_have_days_but_no_date() -> None:
    row = columns(Date(-43))
    assert row["first_day"] == day_number(-43, 1, 1)
    assert row["first_date"] is None
    assert columns(Date(2019, 3, 5))["first_date"] == date(2019, 3, 5)


def test_a_clock_time_is_utc_only_where_the_zone_is_known() -> None:
    known = columns(Clock(Date(2019, 3, 5), 21, 30, None, -300))
    assert (known["local_time"], known["utc_offset"]) == ("21:30", -300)
    assert known["utc_at"] == datetime(2019, 3, 6, 2, 30, tzinfo=UTC)
    assert known["last_date"] == date(2019, 3, 5)
    unknown = columns(Clock(Date(2019, 3, 5), 21, 30))
    assert (unknown["local_time"], unknown["utc_at"]) == ("21:30", None)


def test_a_length_of_time_has_no_days() -> None:
    row = columns(Amount(((4, "year"),)))
    assert (row["edtf"], row["precision"], row["first_day"]) == (None, None, None)
    assert (row["first_bound"], row["date_confidence"]) == ("unknown", 0.0)


def test_the_explanation_gives_every_step() -> None:
    november = Last(Repeating("month", 11))
    assert (
        explain("last November", november, NOW, resolve(november, NOW))
        == "'last November', written 2026-01-06 → the November before → 2025-11"
    )
    ago = Shift(Reference(), Amount(((2, "week"),)), -1)
    assert explain("two weeks ago", ago, None, resolve(ago, None)) == (
        "'two weeks ago', on an unknown day → 2 weeks before → XXXX-WXX"
    )
    uncertain = Now(TODAY, TODAY + 1)
    assert explain("yesterday", Last("day"), uncertain, resolve(Last("day"), uncertain)) == (
        "'yesterday', written 2026-01-06/2026-01-07 → the day before → [2026-01-05..2026-01-06]"
    )
