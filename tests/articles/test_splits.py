"""A huge file read in pieces gives what it gives as a whole, each record once."""

from __future__ import annotations

import gzip
import io
import json
import pickle
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.samples import PAGE, STORY, warc_record
from dateline.articles import Missing, Readout, Source, expand, read_source, read_split, splits

if TYPE_CHECKING:
    from pathlib import Path


def source_of(data: bytes, name: str) -> Source:
    return Source(name=name, open=lambda: io.BytesIO(data))


def ids(source: Source, size: int | None = None) -> list[str]:
    """Return what tells the articles and rejects of a source apart, read whole or in pieces."""
    pieces = splits(source, size) if size else []
    found = [one for piece in pieces for one in read_split(piece)] or list(read_source(source))
    return [one.article.version_id if isinstance(one, Readout) else one.what for one in found]


def json_lines() -> bytes:
    rows = [json.dumps({"id": n, "text": f"{n}. {STORY}" * (1 + n % 3)}) for n in range(40)]
    return ("\n".join([*rows[:20], "{broken", "", *rows[20:]])).encode()


def packed_warc() -> bytes:
    return b"".join(
        gzip.compress(warc_record(f"https://echo.example/{n}", PAGE.replace("Marlow", f"Town {n}")))
        for n in range(25)
    )


def parquet() -> bytes:
    whole = io.BytesIO()
    table = pa.table({"id": list(range(30)), "text": [f"{n}. {STORY}" for n in range(30)]})
    pq.write_table(table, whole, row_group_size=4)
    return whole.getvalue()


SOURCES = [
    source_of(json_lines(), "a.jsonl"),
    source_of(packed_warc(), "a.warc.gz"),
    source_of(parquet(), "a.parquet"),
]
WHOLE = [ids(source) for source in SOURCES]


@pytest.mark.parametrize("number", range(3))
def test_there_are_pieces(number: int) -> None:
    assert len(WHOLE[number]) >= 25
    assert len(splits(SOURCES[number], 1000)) > 3
    assert len(splits(SOURCES[number])) == 1


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 2), st.integers(64, 20_000))
def test_pieces_of_any_size_give_the_whole(number: int, size: int) -> None:
    assert ids(SOURCES[number], size) == WHOLE[number]


def test_other_formats_are_one_piece() -> None:
    for data in (PAGE.encode(), STORY.encode(), warc_record("https://echo.example/a", PAGE), b""):
        (piece,) = splits(source_of(data, "a"), 10)
        assert (piece.start, piece.end) == (0, None)
        assert list(read_split(piece)) == list(read_source(source_of(data, "a")))


def test_a_large_file_is_read_by_its_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = list(read_source(SOURCES[1]))
    monkeypatch.setattr("dateline.articles.reading.SPLIT_SIZE", 3000)
    assert list(read_source(SOURCES[1])) == whole


def test_a_problem_in_a_piece_names_its_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dateline.articles.reading.SPLIT_SIZE", 1000)
    (refused,) = (one for one in read_source(SOURCES[0]) if not isinstance(one, Readout))
    assert f"the line at byte {json_lines().index(b'{broken')}: " in refused.why


def test_pieces_of_files_can_be_sent_to_workers(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(json_lines())
    (source,) = expand([tmp_path / "a.jsonl"])
    assert not isinstance(source, Missing)
    pieces = pickle.loads(pickle.dumps(splits(source, 2000)))
    assert len([one for piece in pieces for one in read_split(piece)]) == 41
