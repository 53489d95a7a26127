"""Ids: the same content has the same id, other content another, everywhere and always."""

from __future__ import annotations

import re
import subprocess
import sys

from hypothesis import assume, given
from hypothesis import strategies as st

from dateline import ids

part = st.none() | st.integers() | st.text()
parts = st.lists(part, max_size=5)


@given(parts)
def test_an_id_is_32_hex_digits_and_repeats(some: list[str | int | None]) -> None:
    assert re.fullmatch("[0-9a-f]{32}", ids.digest(*some))
    assert ids.digest(*some) == ids.digest(*some)


@given(parts, parts)
def test_other_parts_have_another_id(
    some: list[str | int | None], others: list[str | int | None]
) -> None:
    assume([(type(one), one) for one in some] != [(type(one), one) for one in others])
    assert ids.digest(*some) != ids.digest(*others)


@given(st.text(), st.text(), st.text())
def test_where_one_part_ends_and_the_next_begins_matters(a: str, b: str, c: str) -> None:
    assume(b)
    assert ids.digest(a + b, c) != ids.digest(a, b + c)
    assert ids.digest(a, b) != ids.digest(a + b)


def test_nothing_an_empty_text_and_a_number_differ() -> None:
    assert (
        len({ids.digest(None), ids.digest(""), ids.digest("1"), ids.digest(1), ids.digest()}) == 5
    )


def test_text_that_is_no_valid_unicode_has_an_id_too() -> None:
    assert ids.digest("\ud800") != ids.digest("?")


def test_an_id_is_the_same_in_another_process_and_release() -> None:
    code = "from dateline import ids; print(ids.digest('article', 'id', 7, None))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ids.digest("article", "id", 7, None)
    assert ids.digest("article", "id", 7, None) == "a15169344962dc051ce4a4902b5076de"


@given(st.text(), st.text(), st.text())
def test_an_article_is_known_by_its_source_id_then_its_address_then_its_text(
    source: str, url: str, text: str
) -> None:
    named = ids.article_id(source_id=source, url=url, text=text)
    assert named == ids.article_id(source_id=source, url=None, text="")
    placed = ids.article_id(source_id=None, url=url, text=text)
    assert placed == ids.article_id(source_id=None, url=url, text="")
    told = ids.article_id(source_id=None, url=None, text=text)
    assert len({named, placed, told}) == 3


@given(st.text(), st.text(), st.text(), st.text())
def test_a_version_changes_with_its_title_and_its_text(
    article: str, title: str, text: str, more: str
) -> None:
    assume(more)
    versions = {
        ids.version_id(article, title, text),
        ids.version_id(article, title + more, text),
        ids.version_id(article, title, text + more),
        ids.version_id(article, None, text),
        ids.version_id(article + more, title, text),
    }
    assert len(versions) == 5


offsets = st.integers(0, 10**9)


@given(st.text(), offsets, offsets, offsets, offsets)
def test_one_verb_with_two_dates_is_two_mentions(
    version: str, start: int, end: int, first: int, last: int
) -> None:
    undated = ids.mention_id(version, start, end, None)
    dated = ids.mention_id(version, start, end, (first, last))
    other = ids.mention_id(version, start, end, (first, last + 1))
    expression = ids.time_id(version, start, end)
    assert len({undated, dated, other, expression}) == 4
