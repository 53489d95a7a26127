"""However articles come and go, the lake is the one of a single build over those that are left."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline import lake
from dateline.analysis import Analysis
from dateline.lake.removal import remove
from dateline.transforms import building
from dateline.transforms.building import versions
from dateline.transforms.settling import settle
from dateline.transforms.units import (
    OF_CURRENT,
    light_schema,
    staged_rows,
    stored_rows,
    without_text,
)
from lake.corpus import CLASH, PLAN, TALK, TRIP, Story, rows_of
from lake.test_removal import url

from .corpus import tables

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    import pytest

STORY = st.builds(
    Story,
    outlet=st.sampled_from(["Star", "Post", "Echo"]),
    number=st.integers(1, 6),
    published=st.sampled_from(["2031-05-06", "2031-05-07", "2031-05-20"]),
    told=st.lists(st.sampled_from([CLASH, TRIP, PLAN, TALK]), unique=True, max_size=3).map(tuple),
    revision=st.sampled_from(["", " (corrected)"]),
)
CORPUS = st.lists(
    STORY, min_size=1, max_size=10, unique_by=lambda one: (one.outlet, one.number, one.revision)
)
STAYS = Story("Wire", 1, "2031-05-08", (CLASH, PLAN))


def analysis_of(story: Story) -> Analysis:
    rows = rows_of(story)
    (article,) = rows["articles"]
    return Analysis(
        article=article,
        clues=tuple(rows["article_clues"]),
        times=tuple(rows["time_expressions"]),
        mentions=tuple(rows["mentions"]),
        participants=tuple(rows["participants"]),
        quantities=tuple(rows["quantities"]),
        notices=tuple(rows["notices"]),
    )


def add(folder: Path, stories: Iterable[Story]) -> lake.Lake:
    """What a build does with articles that are analysed, without a pipeline."""
    with building(folder) as under_way:
        staged = staged_rows([analysis_of(story) for story in stories])
        for batch in staged.values():
            lake.stage(under_way.staging, batch)
        new = {name: pa.Table.from_batches([rows]) for name, rows in without_text(staged).items()}
        old = {name: light_schema(name).empty_table() for name in ("articles", *OF_CURRENT)}
        if under_way.stored is not None:
            old = without_text(stored_rows(under_way.stored))
        for name, rows in settle(new, old).items():
            lake.stage(under_way.staging, rows, name)
        under_way.commit()
    return lake.open(folder)


@settings(max_examples=40)
@given(corpus=CORPUS, data=st.data())
def test_splits_orders_and_removals_leave_no_trace(
    corpus: list[Story], data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("lakes")
    left = list(data.draw(st.permutations(corpus)))
    left += data.draw(st.lists(st.sampled_from(corpus), max_size=3), label="told again")
    gone: set[str] = set()
    add(folder / "grown", [STAYS])
    while left:
        size = data.draw(st.integers(1, len(left)), label="of one build")
        grown = add(folder / "grown", left[:size])
        left = left[size:]
        urls = sorted({*grown.table("articles")["url"].to_pylist()} - {url(STAYS)})
        if urls and data.draw(st.booleans(), label="is one removed"):
            one = data.draw(st.sampled_from(urls))
            remove(folder / "grown", [one])
            gone.add(one)
            left = [story for story in left if url(story) != one]
    grown = lake.open(folder / "grown")
    kept = [story for story in corpus if url(story) not in gone]
    whole = add(folder / "whole", [STAYS, *kept])
    assert tables(grown) == tables(whole)
    assert grown.manifest.versions == whole.manifest.versions == versions()
