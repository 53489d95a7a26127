"""A sound lake passes every check; whatever is changed in it is found."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from dateline.lake import Lake, from_arrow, open, to_table
from dateline.lake.cast import BY_ACTOR
from dateline.lake.check import check
from dateline.lake.files import content_digest, describe, encode
from dateline.lake.manifest import NAME

from .corpus import STORIES, build, make, store


def test_a_sound_lake_has_no_problems(tmp_path: Path) -> None:
    assert check(make(tmp_path / "lake", STORIES)) == []
    assert check(make(tmp_path / "empty", [])) == []


def file_of(lake: Lake, table: str) -> Path:
    return next((lake.snapshot / table).iterdir())


def flip_a_bit(lake: Lake) -> None:
    file = file_of(lake, "events")
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)


def cut_short(lake: Lake) -> None:
    file = file_of(lake, "mentions")
    file.write_bytes(file.read_bytes()[:-10])


def empty_it(lake: Lake) -> None:
    file_of(lake, "articles").write_bytes(b"")


def lose_it(lake: Lake) -> None:
    file_of(lake, "participants").unlink()


def add_a_file(lake: Lake) -> None:
    (lake.snapshot / "events" / "more.parquet").write_bytes(file_of(lake, "events").read_bytes())


def swap_files(lake: Lake) -> None:
    file_of(lake, "events").write_bytes(file_of(lake, "mentions").read_bytes())


def spoil_the_index(lake: Lake) -> None:
    (file,) = lake.manifest.index[BY_ACTOR]
    rows = pq.read_table(lake.snapshot / file.path).slice(1).combine_chunks()
    data = encode(rows)
    (lake.snapshot / file.path).write_bytes(data)
    told = describe(rows, path=file.path, content=content_digest(rows), data=data)
    document = json.loads((lake.snapshot / NAME).read_text("utf-8"))
    change_manifest(lake, index=document["index"] | {BY_ACTOR: [told.to_json()]})


def change_an_edit(lake: Lake) -> None:
    change_manifest(lake, edits=["0" * 32])


def change_a_version(lake: Lake) -> None:
    change_manifest(lake, versions={"extractor": "9"})


def change_manifest(lake: Lake, **changes: object) -> None:
    file = lake.snapshot / "manifest.json"
    file.write_text(json.dumps(json.loads(file.read_text("utf-8")) | changes), "utf-8")


@pytest.mark.parametrize(
    ("damage", "where", "what"),
    [
        (flip_a_bit, "events/", "SHA-256"),
        (cut_short, "mentions/", "bytes"),
        (empty_it, "articles/", "no Parquet file"),
        (lose_it, "participants/", "cannot be read"),
        (add_a_file, "events/more.parquet", "not in the manifest"),
        (swap_files, "events/", "has no column event_id"),
        (spoil_the_index, "by_actor", "is not the index"),
        (change_an_edit, "manifest.json", "snapshot_id"),
        (change_a_version, "manifest.json", "snapshot_id"),
    ],
)
def test_damaged_files_are_found(
    damage: Callable[[Lake], None], where: str, what: str, tmp_path: Path
) -> None:
    damage(make(tmp_path / "lake", STORIES))
    problems = check(open(tmp_path / "lake"))
    assert any(one.where.startswith(where) and what in one.what for one in problems)


def changed(table: str, **values: object) -> dict[str, pa.Table]:
    """The tables of a build with these values in the first row of one."""
    tables = build(STORIES)
    first, *others = from_arrow(tables[table])
    return tables | {table: to_table(table, [replace(first, **values), *others])}


@pytest.mark.parametrize(
    ("table", "values", "what"),
    [
        ("events", {"status": "perhaps"}, "status is none of occurred"),
        ("events", {"event_confidence": 1.5}, "event_confidence is above 1"),
        ("events", {"n_mentions": -1}, "n_mentions is below"),
        ("events", {"first_day": 10, "last_day": 9}, "first_day is after last_day"),
        ("events", {"event_id": "f" * 32}, ""),
        ("mentions", {"trigger": "danced"}, "trigger of 1 row(s) is not what the text has"),
        ("mentions", {"sentence_start": 0}, "sentence of 1 row(s)"),
        ("mentions", {"version_id": "0" * 32}, "version_id of 1 row(s) is not in articles"),
        ("participants", {"text": "Nobody"}, "text of 1 row(s)"),
        ("time_expressions", {"start": 0}, "text of 1 row(s)"),
        ("articles", {"text": "Something else."}, "is not what the text has"),
        ("articles", {"article_id": "xyz"}, "article_id does not look like"),
        ("articles", {"text_sha256": "0" * 64}, "text_sha256 of 1 row(s)"),
        ("event_mentions", {"mention_id": "0" * 32}, "is not in mentions"),
    ],
)
def test_rows_that_disagree_are_found(table: str, values: dict, what: str, tmp_path: Path) -> None:
    problems = check(store(tmp_path / "lake", changed(table, **values)))
    assert any(what in one.what for one in problems)


def test_wrong_counts_are_found(tmp_path: Path) -> None:
    lake = make(tmp_path / "lake", STORIES)
    change_manifest(lake, counts=dict(lake.counts) | {"events": 1000})
    assert [one.where for one in check(open(tmp_path / "lake"))] == ["manifest.json"]
