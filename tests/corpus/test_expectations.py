"""The matcher is right about rows made by hand, and the expectations themselves are sound."""

from datetime import date
from pathlib import Path

import pyarrow as pa
import pytest

from .expectations import Expected, day_number, fitting, mismatches, names_of, nearest
from .rows import corpus_of

SAMPLE = Path(__file__).parents[2] / "sample_data"


def mention(**changed):
    row = {
        "article": "harbour",
        "trigger": "opened",
        "sentence": "The cannery opened on 3 May 1912, the owner said.",
        "title": "The cannery opened",
        "date_as_written": "3 May 1912",
        "place_text": None,
        "place_name": "Port Ellery",
        "edtf": "1912-05-03",
        "first_bound": "day",
        "last_bound": "day",
        "first_day": day_number("1912-05-03"),
        "last_day": day_number("1912-05-03"),
        "local_time": None,
        "precision": "day",
        "extent": "within",
        "anchoring": "explicit",
        "status": "occurred",
        "stance": "asserts",
        "attributed_to": "the owner",
        "participants": [
            {"role": "agent", "name": "Cannery", "text": "The cannery"},
            {"role": "other", "name": "Ana Roth", "text": "she"},
        ],
        "quantities": [{"number": 60.0}],
        "event": {"event_id": "e", "support": "claimed", "status": "occurred"},
    }
    return row | changed


@pytest.mark.parametrize(
    "description",
    [
        {"trigger": "open"},
        {"sentence": "3 May", "title": "^The", "as_written": "1912", "place": "ellery"},
        {"edtf": "1912-05-03"},
        {"edtf": ["1912-05", "1912-05-03"]},
        {"days": ["1912-05-03", "1912-05-03"]},
        {"inside": ["1912-05-01", "1912-05-31"]},
        {"latest": "1912-05-03"},
        {"dated": True, "precision": "day", "extent": ["within", "throughout"]},
        {"status": "occurred", "support": "claimed", "event_status": "occurred"},
        {"attributed_to": "owner", "stance": "asserts", "by": "owner"},
        {"agent": ["cannery"], "who": ["Cannery", "Roth"], "by": "cannery"},
        {"quantity": 60, "local_time": None},
    ],
)
def test_a_description_fits(description):
    assert mismatches(description, mention()) == []


@pytest.mark.parametrize(
    "description",
    [
        {"trigger": "closed"},
        {"edtf": "1912"},
        {"edtf": ["1912", "1912-05"]},
        {"days": ["1912-05-03", "1912-05-04"]},
        {"days": ["1912-05-03", ".."]},
        {"inside": ["1912-05-04", "1912-05-31"]},
        {"latest": "1912-05-02"},
        {"dated": False},
        {"one_day": False},
        {"status": ["planned", "ongoing"]},
        {"support": "stated"},
        {"attributed_to": None},
        {"agent": ["Roth"]},
        {"agent": ["cannery", "owner"]},
        {"quantity": 61},
    ],
)
def test_a_description_does_not_fit_and_says_why(description):
    (key,) = description
    (reason,) = mismatches(description, mention())
    assert reason.startswith(f"{key}: ")


def test_an_open_end_is_written_with_dots():
    row = mention(last_bound="open", last_day=None)
    assert mismatches({"days": ["1912-05-03", ".."]}, row) == []
    assert mismatches({"inside": ["1912-01-01", "1999-12-31"]}, row)
    assert mismatches({"latest": "1999-12-31"}, row)


def test_a_mention_without_a_date_or_an_event():
    row = mention(
        edtf=None, first_bound="unknown", last_bound="unknown", first_day=None, last_day=None
    )
    assert mismatches({"dated": False, "edtf": None}, row) == []
    assert mismatches({"support": "stated"}, mention(event=None))


def test_fitting_looks_only_into_the_articles_named():
    rows = [mention(), mention(article="other")]
    assert fitting({"in": "other", "trigger": "open"}, rows) == rows[1:]
    assert fitting({"trigger": "open"}, rows) == rows


def test_the_nearest_mention_is_shown_with_what_is_wrong():
    rows = [mention(edtf="1913", status="planned"), mention(edtf="1914")]
    told = nearest({"trigger": "open", "edtf": "1912-05-03", "status": "occurred"}, rows)
    assert told.index("1914") < told.index("1913")
    assert "edtf: 1914, expected 1912-05-03" in told
    assert nearest({"trigger": "shut"}, rows) == "  no trigger 'shut' among: opened, opened"


@pytest.mark.parametrize(
    "text", ["1970-01-01", "2026-01-06", "2000-02-29", "1582-10-15", "0001-01-01", "9999-12-31"]
)
def test_days_are_those_of_the_standard_library(text):
    assert day_number(text) == (date.fromisoformat(text) - date(1970, 1, 1)).days


def test_the_year_before_1_is_0_and_leap():
    assert day_number("0001-01-01") - day_number("0000-01-01") == 366
    assert day_number("0000-01-01") - day_number("-0001-01-01") == 365


ONE_EVENT = {
    "articles": [
        {"article_id": "a", "version_id": "v", "file": "x/harbour.jsonl", "given_id": "7"},
        {"article_id": "b", "version_id": "w", "file": "x/harbour.jsonl", "given_id": "8"},
    ],
    "mentions": [{"mention_id": "m", "version_id": "w", "trigger": "opened"}],
    "participants": [{"mention_id": "m", "role": "agent", "name": "Cannery", "text": "it"}],
    "quantities": [],
    "events": [{"event_id": "e", "status": "occurred"}],
    "event_mentions": [{"event_id": "e", "mention_id": "m"}],
    "event_dates": [{"event_id": "e", "edtf": "1912"}],
    "event_history": [],
    "article_duplicates": [{"article_id": "b", "canonical_article_id": "a"}],
}


class OneEvent:
    """A lake by hand: one mention of one event."""

    def table(self, name):
        return pa.Table.from_pylist(ONE_EVENT[name])


def test_the_tables_of_a_lake_are_joined():
    corpus = corpus_of(OneEvent(), {"harbour": {"file": "harbour.jsonl", "id": "8"}})
    assert corpus.articles["harbour"]["article_id"] == "b"
    (row,) = corpus.mentions
    assert row["article"] == "harbour"
    assert row["event"]["status"] == "occurred"
    assert [person["name"] for person in row["participants"]] == ["Cannery"]
    assert corpus.dates["e"][0]["edtf"] == "1912"
    assert corpus.duplicates == {"b": "a"}


def test_every_check_speaks_of_articles_that_exist():
    expected = Expected.read(SAMPLE / "expected.yaml")
    for article in expected.articles.values():
        text = (SAMPLE / "articles" / article["file"]).read_text(encoding="utf-8")
        assert article.get("id", "") in text
    grouped = [member for check in expected.one + expected.apart for member in check["mentions"]]
    for description in expected.appear + expected.never + grouped:
        assert set(names_of(description)) <= set(expected.articles), description


def test_every_sample_file_has_an_expectation():
    expected = Expected.read(SAMPLE / "expected.yaml")
    folder = SAMPLE / "articles"
    files = {path.relative_to(folder).as_posix() for path in folder.glob("*/*")}
    assert files == {article["file"] for article in expected.articles.values()}


def test_no_two_checks_share_a_name():
    expected = Expected.read(SAMPLE / "expected.yaml")
    for checks in (expected.appear, expected.never, expected.one, expected.apart):
        names = [check["id"] for check in checks]
        assert len(names) == len(set(names))
        assert all(check["why"] for check in checks)


def test_every_word_of_every_description_is_understood():
    expected = Expected.read(SAMPLE / "expected.yaml")
    grouped = [member for check in expected.one + expected.apart for member in check["mentions"]]
    for description in expected.appear + expected.never + grouped:
        mismatches(description, mention())
