"""Staging: rows that workers leave for the commit."""

from pathlib import Path

import pyarrow as pa

from dateline.lake import arrow_schema, stage, staged, to_batch, to_table

from .corpus import STORIES, said

ARTICLES = said(STORIES)["articles"]


def test_what_is_staged_in_pieces_comes_back_whole(tmp_path: Path) -> None:
    for n in range(ARTICLES.num_rows):
        stage(tmp_path, ARTICLES.slice(n, 1))
    rows = staged(tmp_path, "articles", arrow_schema("articles"))
    assert sorted(rows.to_pylist(), key=repr) == sorted(ARTICLES.to_pylist(), key=repr)


def test_nothing_staged_is_an_empty_table(tmp_path: Path) -> None:
    assert staged(tmp_path, "events", arrow_schema("events")) == to_table("events", [])


def test_a_half_written_file_is_not_read(tmp_path: Path) -> None:
    file = stage(tmp_path, ARTICLES)
    file.with_name("killed.unfinished").write_bytes(file.read_bytes()[:100])
    assert staged(tmp_path, "articles", ARTICLES.schema).num_rows == ARTICLES.num_rows


def test_rows_can_carry_columns_of_their_own_under_another_name(tmp_path: Path) -> None:
    batch = to_batch("rejects", [])
    schema = batch.schema.append(pa.field("unit", pa.string()))
    stage(tmp_path, pa.Table.from_batches([], schema), "chosen")
    assert staged(tmp_path, "chosen", schema).schema.names[-1] == "unit"
