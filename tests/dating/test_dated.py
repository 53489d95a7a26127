"""The publication columns of an article."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from dateline.articles import Readout, verbatim
from dateline.dating import date, now_of
from dateline.temporal import as_date, day_number

TEXT = "The river burst its banks and flooded the old town, officials said."


def with_clue(value: str) -> Readout:
    return verbatim(TEXT, language="en", published=value)


def test_a_field_with_a_moment() -> None:
    readout = with_clue("2025-03-04T23:30:00-05:00")
    article = date(readout.article, readout.clues, []).article
    assert article.published_edtf == "2025-03-04"
    assert as_date(article.published_first_day) == as_date(article.published_last_day)
    assert article.published_at == datetime(2025, 3, 5, 4, 30, tzinfo=UTC)
    assert article.published_zone == "-05:00"
    assert article.published_method == "metadata"
    assert article.published_confidence == 0.97
    assert "the record's own field" in article.published_why


@pytest.mark.parametrize(
    ("given", "edtf", "days"),
    [
        ("2025-03-04", "2025-03-04", 1),
        ("2025-03", "2025-03", 31),
        ("2024", "2024", 366),
        ("2025-03-04/2025-03-06", "[2025-03-04..2025-03-06]", 3),
        ("4 March 2025", "2025-03-04", 1),
    ],
)
def test_a_given_date_overrules_every_clue(given: str, edtf: str, days: int) -> None:
    readout = with_clue("2019-01-01")
    found = date(readout.article, readout.clues, [], given=given)
    article = found.article
    assert article.published_edtf == edtf
    assert article.published_first_day is not None
    assert article.published_last_day is not None
    assert article.published_last_day - article.published_first_day + 1 == days
    assert (article.published_method, article.published_confidence) == ("given", 1.0)
    assert [(clue.kind, clue.accepted) for clue in found.clues] == [
        ("given", True),
        ("field", False),
    ]


def test_what_is_given_must_be_a_date() -> None:
    readout = with_clue("2019-01-01")
    with pytest.raises(ValueError, match="YYYY-MM-DD"):
        date(readout.article, readout.clues, [], given="next week")


@pytest.mark.parametrize(
    ("day", "agrees"),
    [("March 4", True), ("March 3", True), ("Feb. 20", False), ("March 9", False)],
)
def test_the_dateline_is_compared_with_the_date(day: str, agrees: bool) -> None:
    readout = verbatim(f"MARLOW, {day} (dpa) - {TEXT}", language="en", published="2025-03-04")
    found = date(readout.article, readout.clues, [])
    (clue,) = [clue for clue in found.clues if clue.kind == "dateline"]
    assert (clue.value, clue.accepted) == (day, agrees)
    assert (found.article.published_confidence > 0.97) is agrees
    assert found.article.published_edtf == "2025-03-04"


def test_a_plain_text_is_dated_by_its_publication_line() -> None:
    text = f"Ferry service ends\nBy Ada Lund\nPosted March 4, 2025, 9:40 p.m.\n\n{TEXT}"
    readout = verbatim(text, language="en")
    article = date(readout.article, readout.clues, []).article
    assert article.text == text
    assert (article.byline, article.published_edtf) == ("Ada Lund", "2025-03-04")


def test_every_clue_gets_a_verdict() -> None:
    readout = with_clue("no date at all")
    found = date(readout.article, readout.clues, [])
    assert [(clue.accepted, clue.why) for clue in found.clues] == [(False, "holds no whole date")]
    assert found.article.published_method == "none"


def test_now_is_the_interval_with_its_confidence_and_zone() -> None:
    readout = with_clue("2025-03-04T08:00:00+01:00")
    now = now_of(date(readout.article, readout.clues, []).article)
    assert now is not None
    assert now.first_day == now.last_day == day_number(2025, 3, 4)
    assert (now.confidence, now.zone) == (0.97, "+01:00")
