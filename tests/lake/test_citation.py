"""A citation names the data, and a quote can be found again."""

import tomllib
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from dateline.lake import open
from dateline.lake.citation import cite
from dateline.lake.decisions import Desk
from dateline.lake.editing import edit
from dateline.lake.quotes import find_quote

from .corpus import STORIES, make

ROOT = Path(__file__).parents[2]


def test_the_same_data_is_cited_the_same_anywhere(tmp_path: Path) -> None:
    one = cite(make(tmp_path / "here", STORIES))
    other = cite(make(tmp_path / "there", reversed(STORIES)))
    assert one == other
    assert one.text().startswith(
        "Events reported by 4 articles published 2031-05-06 to 2031-05-09: 4 events [data set]. "
    )
    assert one.text().endswith(f"Snapshot {open(tmp_path / 'here').snapshot_id}.")


def test_corrections_are_told_in_the_citation(tmp_path: Path) -> None:
    lake = make(tmp_path / "lake", STORIES)
    edit(tmp_path / "lake", Desk(lake, who="Ada", why="x", at=None).alias("Norland", "North"))
    after = cite(open(tmp_path / "lake"))
    assert "4 events, with 1 correction by people" in after.text()
    assert after.snapshot_id != lake.snapshot_id


def test_an_empty_lake_can_be_cited(tmp_path: Path) -> None:
    assert "Events reported by 0 articles: 0 events" in cite(make(tmp_path / "lake", [])).text()


def test_bibtex_has_balanced_braces(tmp_path: Path) -> None:
    entry = cite(make(tmp_path / "lake", STORIES)).bibtex()
    assert entry.startswith("@misc{dateline-")
    assert entry.count("{") == entry.count("}")
    assert "year = {2031}" in entry


def test_the_software_is_cited_with_its_version() -> None:
    known = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert (known["version"], known["license"]) == (project["version"], project["license"])


TEXT = "The dam broke. Nobody was hurt.\n\nOn Monday “the dam broke” again, officials said."


@pytest.mark.parametrize(
    ("quote", "prefix", "suffix", "found", "how"),
    [
        ("Nobody was hurt.", "", "", "Nobody was hurt.", "exact"),
        ("dam broke", "The ", ". Nobody", "dam broke", "exact"),
        ("Nobody   was\nhurt.", "", "", "Nobody was hurt.", "alike"),
        ('"the dam broke" again', "", "", "“the dam broke” again", "alike"),
        ("hurt. On Monday", "", "", "hurt.\n\nOn Monday", "alike"),
        ("off\u00adi\ufb01cials", "", "", None, None),
        ("o\ufb03cials", "", "", "officials", "alike"),
        ("the dam held", "", "", None, None),
        ("", "", "", None, None),
    ],
)
def test_quotes_are_found(
    quote: str, prefix: str, suffix: str, found: str | None, how: str | None
) -> None:
    place = find_quote(TEXT, quote, prefix, suffix)
    assert (place and TEXT[place.start : place.end]) == found
    assert (place and place.how) == how


@pytest.mark.parametrize(
    ("prefix", "suffix", "start"),
    [("The ", ". Nobody was", 4), ("On Monday “the ", "” again", TEXT.index("“the") + 5)],
)
def test_the_words_around_tell_one_place_from_another(prefix: str, suffix: str, start: int) -> None:
    place = find_quote(TEXT, "dam broke", prefix, suffix)
    assert place is not None
    assert place.start == start


def test_every_quote_of_a_lake_is_found_in_its_article(tmp_path: Path) -> None:
    lake = make(tmp_path / "lake", STORIES)
    texts = {row["version_id"]: row["text"] for row in lake.table("articles").to_pylist()}
    for row in lake.table("mentions").to_pylist():
        text = texts[row["version_id"]]
        for copy, how in ((text, "exact"), ("New headline\n" + text.replace(" ", "\n "), "alike")):
            place = find_quote(copy, row["sentence"], row["prefix"], row["suffix"])
            assert place is not None
            assert place.how == how
            assert copy[place.start : place.end].split() == row["sentence"].split()


@given(st.text(max_size=60), st.text(min_size=1, max_size=10))
def test_what_is_found_is_there(text: str, quote: str) -> None:
    place = find_quote(text, quote)
    if place is not None:
        assert 0 <= place.start < place.end <= len(text)
    if quote in text and quote.strip():
        assert place is not None
        assert (text[place.start : place.end], place.how) == (quote, "exact")
