"""The article that the environment variable DATELINE_SEED names, read without a date.

The article is not part of the project; the sample corpus states the same facts in other words
and is always tested.
"""

import os
from pathlib import Path

import pytest

import dateline

from .expectations import Expected, day_number, fitting, nearest
from .rows import corpus_of

SEED = os.environ.get("DATELINE_SEED")
EXPECTED = Expected.read(Path(__file__).with_name("seed.yaml"))

pytestmark = pytest.mark.skipif(
    not SEED, reason="the article is no part of the project; DATELINE_SEED names it"
)


def read_seed(folder, **options):
    dateline.build([SEED], folder / "lake", **options)
    return corpus_of(dateline.open(folder / "lake"), EXPECTED.articles)


@pytest.fixture(scope="module")
def undated(tmp_path_factory):
    return read_seed(tmp_path_factory.mktemp("undated"))


@pytest.fixture(scope="module")
def dated(tmp_path_factory):
    return read_seed(tmp_path_factory.mktemp("dated"), published="2026-01-07")


def checks(group):
    return [pytest.param(check, id=check["id"]) for check in group]


def test_it_works_out_when_it_was_written(undated):
    article = undated.articles["seed"]
    days = article["published_first_day"], article["published_last_day"]
    assert None not in days, article["published_why"]
    assert day_number("2026-01-06") <= days[0] <= days[1] <= day_number("2026-01-07")
    assert article["published_method"] == "inferred"
    assert "Jan 6" in article["published_why"]
    assert 0.5 < article["published_confidence"] < 1


def test_agency_is_named_and_outlet_is_not(undated):
    assert undated.articles["seed"]["agency"] == "Reuters"
    assert undated.articles["seed"]["outlet"] is None


@pytest.mark.parametrize("check", checks(EXPECTED.appear))
def test_must_appear(undated, check):
    assert fitting(check, undated.mentions), (
        f"\n{check['id']}: {check['why']}\n{nearest(check, undated.mentions)}"
    )


@pytest.mark.parametrize("check", checks(EXPECTED.never))
def test_must_never_appear(undated, check):
    found = [
        f"{row['trigger']!r} ({row['status']}, {row['edtf']}) in {row['sentence']!r}"
        for row in fitting(check, undated.mentions)
    ]
    assert not found, "\n".join([f"\n{check['id']}: {check['why']}", *found])


def test_one_trigger_with_two_years_is_two_mentions(undated):
    invasions = [row for row in fitting({"trigger": "invaded"}, undated.mentions) if row["time_id"]]
    assert {row["edtf"] for row in invasions} == {"2014", "2022"}
    assert len({row["trigger_start"] for row in invasions}) == 1
    assert len({row["event"]["event_id"] for row in invasions}) == 2


def test_no_confidence_above_that_of_the_publication_date(undated):
    limit = undated.articles["seed"]["published_confidence"]
    leaning = [row for row in undated.mentions if row["anchoring"] == "publication"]
    assert leaning
    assert all(row["date_confidence"] <= limit for row in leaning)


def test_a_given_date_gives_the_same_dated_events(undated, dated):
    def dated_events(corpus):
        return {
            (row["trigger_start"], row["edtf"], row["status"], row["attributed_to"])
            for row in corpus.mentions
            if row["time_id"]
        }

    assert dated_events(undated) == dated_events(dated)
    assert dated.articles["seed"]["published_method"] == "given"
