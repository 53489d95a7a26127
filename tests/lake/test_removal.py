"""A lake without an article is a lake into which it never came."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.lake import Lake, LakeError, open, table_names
from dateline.lake.check import check
from dateline.lake.history import log
from dateline.lake.removal import remove
from dateline.lake.selection import without

from .corpus import CLASH, PLAN, STORIES, TALK, TRIP, Story, make, store

TOLD = st.lists(st.sampled_from([CLASH, TRIP, PLAN, TALK]), unique=True, max_size=3)
STORY = st.builds(
    Story,
    outlet=st.sampled_from(["Star", "Post", "Echo"]),
    number=st.integers(1, 6),
    published=st.sampled_from(["2031-05-06", "2031-05-07", "2031-05-20"]),
    told=TOLD.map(tuple),
    revision=st.sampled_from(["", " (corrected)"]),
    retracted=st.booleans(),
)
CORPUS = st.lists(STORY, max_size=8, unique_by=lambda one: (one.outlet, one.number, one.revision))
HISTORY = {"runs", "redirects"}
"""Tables that tell how a lake came about, and nothing else may differ."""


def same(one: Lake, other: Lake) -> None:
    for name in table_names():
        if name not in HISTORY:
            assert one.table(name).equals(other.table(name)), name


def url(story: Story) -> str:
    return f"https://{story.outlet.lower()}.example/{story.number}"


@settings(max_examples=20)
@given(corpus=CORPUS, data=st.data())
def test_what_is_left_are_the_tables_of_a_build_without_it(
    corpus: list[Story], data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("lakes")
    gone = data.draw(st.sets(st.sampled_from(corpus)) if corpus else st.just(set()))
    names = {url(story) for story in gone}
    lake = make(folder / "whole", corpus)
    ids = [row["article_id"] for row in lake.table("articles").to_pylist() if row["url"] in names]
    tables = {name: lake.table(name) for name in table_names()}
    left = store(folder / "left", without(tables, ids))
    same(left, make(folder / "never", [one for one in corpus if url(one) not in names]))
    assert check(left) == []


@pytest.mark.parametrize("by", ["article_id", "url", "file"])
def test_an_article_is_named_by_id_url_or_file(by: str, tmp_path: Path) -> None:
    lake = make(tmp_path / "lake", STORIES)
    row = lake.table("articles").to_pylist()[0]
    remove(tmp_path / "lake", [row[by]])
    left = open(tmp_path / "lake")
    assert row["article_id"] not in left.table("articles")["article_id"].to_pylist()
    assert left.counts["articles"] == len(STORIES) - 1
    assert check(left) == []


def test_a_removal_is_logged_and_the_snapshot_before_is_kept(tmp_path: Path) -> None:
    before = make(tmp_path / "lake", STORIES)
    remove(tmp_path / "lake", [url(STORIES[0])])
    newest, oldest = log(tmp_path / "lake").to_pylist()
    assert (newest["by"], newest["articles"]) == ("remove", len(STORIES) - 1)
    assert oldest["snapshot"] == before.snapshot_id
    assert before.counts["articles"] == len(STORIES)


def test_an_event_that_loses_its_first_report_is_found_under_its_old_id(tmp_path: Path) -> None:
    before = make(tmp_path / "lake", STORIES)
    (event,) = before.timeline(text="attacked")["event_id"].to_pylist()
    remove(tmp_path / "lake", [url(STORIES[0])])
    after = open(tmp_path / "lake")
    (now,) = after.timeline(text="attacked")["event_id"].to_pylist()
    moved = {row["old_event_id"]: row["event_id"] for row in after.table("redirects").to_pylist()}
    assert moved[event] == now != event


def test_an_article_that_is_not_there_is_told_and_nothing_changes(tmp_path: Path) -> None:
    before = make(tmp_path / "lake", STORIES).snapshot_id
    with pytest.raises(LakeError, match="no article 'https://nowhere'"):
        remove(tmp_path / "lake", [url(STORIES[0]), "https://nowhere"])
    assert open(tmp_path / "lake").snapshot_id == before


def test_all_can_be_removed(tmp_path: Path) -> None:
    make(tmp_path / "lake", STORIES)
    remove(tmp_path / "lake", [url(story) for story in STORIES])
    left = open(tmp_path / "lake")
    assert (left.counts["articles"], left.counts["events"]) == (0, 0)
    assert check(left) == []
