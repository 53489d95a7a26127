"""Records as Arrow and back, and what no record may hold."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.lake import RecordError, from_arrow, table_names, table_of, to_batch, validate

from .corpus import CLASH, STORIES, Story, rows_of, said

ROWS = rows_of(Story("Star", 1, "2031-05-06", (CLASH,)))


def test_records_come_back_as_they_went() -> None:
    for name, table in said(STORIES).items():
        assert table_of(table) == name
        assert table.num_rows
        assert to_batch(name, from_arrow(table)).to_pydict() == table.to_pydict()


def test_every_table_that_is_defined_has_a_name() -> None:
    assert {"articles", "mentions", "events", "edits", "runs"} <= set(table_names())


def test_good_records_are_valid() -> None:
    for name, rows in ROWS.items():
        validate(name, rows)


@pytest.mark.parametrize(
    ("table", "change", "said"),
    [
        ("articles", {"title": "half a pair \ud83d"}, "not Unicode"),
        ("articles", {"text": "\udce9"}, "not Unicode"),
        ("articles", {"article_id": "abc"}, "articles.article_id"),
        ("mentions", {"status": "perhaps"}, "mentions.status"),
        ("mentions", {"event_confidence": 1.5}, "mentions.event_confidence"),
        ("mentions", {"title": None}, "mentions.title"),
    ],
)
def test_a_record_that_is_not_as_defined_is_told(table: str, change: dict, said: str) -> None:
    with pytest.raises(RecordError, match=said):
        validate(table, [replace(ROWS[table][0], **change)])


@pytest.mark.parametrize(
    "change",
    [{"trigger_start": "one"}, {"trigger_start": 2**63}, {"title": 5}, {"title": None},
     {"title": "\ud83d"}],
)  # fmt: skip
def test_values_of_another_type_are_told(change: dict) -> None:
    with pytest.raises(RecordError, match=r"mentions\.t"):
        to_batch("mentions", [replace(ROWS["mentions"][0], **change)])


@given(st.text())
def test_any_unicode_text_comes_back_as_it_went(text: str) -> None:
    row = replace(ROWS["articles"][0], title=text)
    validate("articles", [row])
    assert from_arrow(to_batch("articles", [row])) == [row]
