"""Committing and reading: what goes in comes out, in order, once, and the same each time."""

import errno
import json
import os
import random
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from dateline.lake import (
    BusyError,
    LakeError,
    NoLakeError,
    VersionError,
    commit,
    open,
    staging,
    table_names,
    to_table,
    writing,
)
from dateline.records import Reject
from publish.events import SAMPLE

from .corpus import STORIES, Story, said, store

TABLES = said(STORIES) | {"events": to_table("events", SAMPLE)}


def shuffled(tables: dict[str, pa.Table], seed: int) -> dict[str, pa.Table]:
    chance = random.Random(seed)
    mixed = {}
    for name, table in tables.items():
        rows = list(range(table.num_rows)) * 2
        chance.shuffle(rows)
        mixed[name] = table.take(pa.array(rows))
    return mixed


def contents(lake: Path) -> dict[str, bytes]:
    snapshot = lake / "current"
    return {
        str(file.relative_to(snapshot)): file.read_bytes()
        for file in snapshot.rglob("*")
        if file.is_file() and file.name != "views.sql"
    }


def many(name: str, n: int, seed: int = 0) -> dict[str, pa.Table]:
    chance = random.Random(seed)
    rejects = [
        Reject(reject_id=f"{chance.getrandbits(128):032x}", file=name, line=n, what="x", why="y")
        for n in range(n)
    ]
    return {"rejects": to_table("rejects", rejects)}


# What comes out


def test_every_table_comes_out_with_the_rows_that_went_in(tmp_path: Path) -> None:
    lake = store(tmp_path / "lake", TABLES)
    for name in table_names():
        rows = lake.table(name).to_pylist()
        given = TABLES[name].to_pylist() if name in TABLES else []
        assert sorted(rows, key=repr) == sorted(given, key=repr)


def test_events_are_sorted_by_time_then_those_that_last_then_undated_ones(tmp_path: Path) -> None:
    rows = store(tmp_path / "lake", TABLES).table("events").to_pylist()

    def lasts(row: dict) -> bool:
        ends = [row[name] for name in ("last_day", "asserted_day", "first_day")]
        return next(day for day in ends if day is not None) - row["first_day"] >= 31

    dated = [row for row in rows if row["first_day"] is not None]
    short = [row["first_day"] for row in dated if not lasts(row)]
    long = [row["first_day"] for row in dated if lasts(row)]
    undated = [None] * (len(rows) - len(dated))
    assert short
    assert long
    assert [row["first_day"] for row in rows] == sorted(short) + sorted(long) + undated


def test_any_reader_of_parquet_can_read_it(tmp_path: Path) -> None:
    store(tmp_path / "lake", TABLES)
    sql = f"SELECT count(*) FROM '{tmp_path}/lake/current/events/*.parquet'"
    assert duckdb.sql(sql).fetchall() == [(len(SAMPLE),)]
    file = pq.ParquetFile(next((tmp_path / "lake/current/events").glob("*.parquet")))
    assert file.metadata.row_group(0).column(0).compression == "ZSTD"


def test_views_make_the_tables_queryable_from_anywhere(tmp_path: Path) -> None:
    store(tmp_path / "it's a lake", TABLES)
    with duckdb.connect() as connection:
        connection.execute((tmp_path / "it's a lake/current/views.sql").read_text("utf-8"))
        for name in table_names():
            (count,) = connection.execute(f"SELECT count(*) FROM {name}").fetchone()
            assert count == (TABLES[name].num_rows if name in TABLES else 0)


def test_the_manifest_tells_each_file_with_hash_rows_and_days(tmp_path: Path) -> None:
    lake = store(tmp_path / "lake", TABLES)
    document = json.loads((tmp_path / "lake/current/manifest.json").read_text("utf-8"))
    assert document["snapshot_id"] == lake.snapshot_id == lake.snapshot.name
    assert document["versions"] == {"extractor": "1", "cleaner": "1"}
    assert document["counts"]["articles"] == len(STORIES)
    for name, table in document["tables"].items():
        files = sorted(path.name for path in (lake.snapshot / name).iterdir())
        assert [Path(file["path"]).name for file in table["files"]] == files
        for file in table["files"]:
            data = (lake.snapshot / file["path"]).read_bytes()
            assert (len(data), sha256(data).hexdigest()) == (file["bytes"], file["sha256"])
            assert pq.ParquetFile(pa.py_buffer(data)).metadata.num_rows == file["rows"]
    (events,) = document["tables"]["events"]["files"]
    assert (events["first_day"], events["last_day"]) == (-735233, 20460)


def test_one_row_a_key_whatever_the_order(tmp_path: Path) -> None:
    row = {"reject_id": "0" * 32, "file": "a", "line": None, "what": "empty"}
    rejects = [Reject(**row, why=why) for why in ("b", "a", "c")]
    kept = set()
    for n in range(3):
        turned = {"rejects": to_table("rejects", rejects[n:] + rejects[:n])}
        rows = store(tmp_path / f"{n}", turned).table("rejects")
        assert rows.num_rows == 1
        kept.add(rows["why"][0].as_py())
    assert kept == {"a"}


# The same rows, the same snapshot


def test_shuffled_and_repeated_rows_give_the_same_bytes(tmp_path: Path) -> None:
    first = store(tmp_path / "0", TABLES)
    for seed in (1, 2):
        again = store(tmp_path / str(seed), shuffled(TABLES, seed))
        assert again.snapshot_id == first.snapshot_id
        assert contents(tmp_path / str(seed)) == contents(tmp_path / "0")


def test_another_row_or_version_gives_another_snapshot(tmp_path: Path) -> None:
    made = {
        store(tmp_path / "a", TABLES).snapshot_id,
        store(tmp_path / "b", TABLES | {"events": to_table("events", SAMPLE[:-1])}).snapshot_id,
        store(tmp_path / "c", TABLES, {"extractor": "2", "cleaner": "1"}).snapshot_id,
        store(tmp_path / "d", TABLES, {"extractor": "1"}).snapshot_id,
    }
    assert len(made) == 4


def test_the_same_again_changes_nothing(tmp_path: Path) -> None:
    store(tmp_path / "lake", TABLES)
    before = contents(tmp_path / "lake")
    store(tmp_path / "lake", shuffled(TABLES, 1))
    assert contents(tmp_path / "lake") == before
    assert len(list((tmp_path / "lake/.snapshots").iterdir())) == 1


def test_a_row_more_rewrites_one_file_and_shares_the_rest(tmp_path: Path) -> None:
    tables = many("a", 300_000)
    old = store(tmp_path / "lake", tables)
    more = {"rejects": pa.concat_tables([tables["rejects"], many("b", 1, 9)["rejects"]])}
    new = store(tmp_path / "lake", more)

    def inodes(lake: object) -> set[int]:
        return {file.stat().st_ino for file in (lake.snapshot / "rejects").iterdir()}

    assert len(inodes(old)) > 3
    assert len(inodes(new) - inodes(old)) == 1


def test_others_may_read_what_the_umask_lets_them(tmp_path: Path) -> None:
    old = os.umask(0o022)
    try:
        lake = store(tmp_path / "lake", TABLES)
    finally:
        os.umask(old)
    for path in (lake.snapshot, lake.snapshot / "events", next(lake.snapshot.glob("*/*"))):
        assert path.stat().st_mode & 0o044 == 0o044


def test_an_open_lake_stays_as_it_is(tmp_path: Path) -> None:
    old = store(tmp_path / "lake", TABLES)
    before = old.table("articles")
    new = store(tmp_path / "lake", said(STORIES[:1]))
    assert new.counts["articles"] == 1
    assert old.table("articles") == before
    assert open(old.snapshot).counts == old.counts


def test_what_was_staged_is_gone_after_the_commit(tmp_path: Path) -> None:
    store(tmp_path / "lake", TABLES)
    names = {path.name for path in (tmp_path / "lake").iterdir()}
    assert names == {"current", ".snapshots", ".lock"}


def test_who_reads_while_others_write_sees_whole_snapshots(tmp_path: Path) -> None:
    few, many = said(STORIES[:1]), TABLES
    ids = {store(tmp_path / "lake", tables).snapshot_id for tables in (few, many)}
    seen: list[str] = []
    done = threading.Event()

    def read() -> None:
        while not done.is_set():
            lake = open(tmp_path / "lake")
            rows = {name: lake.table(name).num_rows for name in lake.manifest.tables}
            assert rows == {
                name: sum(file.rows for file in files)
                for name, files in lake.manifest.tables.items()
            }
            seen.append(lake.snapshot_id)

    with ThreadPoolExecutor() as readers:
        reading = [readers.submit(read) for _ in range(2)]
        for number in range(20):
            store(tmp_path / "lake", (few, many)[number % 2])
        done.set()
        for one in reading:
            one.result()
    assert seen
    assert set(seen) <= ids


# Where no lake can be


@pytest.mark.parametrize("name", ["notes.txt", ".hidden", "current"])
def test_a_folder_that_is_no_lake_is_refused_and_left_alone(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text("mine")
    with pytest.raises(LakeError, match=r"not empty and no lake .*choose another"):
        store(tmp_path, TABLES)
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_file_is_no_place_for_a_lake(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    with pytest.raises(LakeError, match="cannot be written"):
        store(tmp_path / "file", TABLES)


def test_an_empty_folder_becomes_a_lake(tmp_path: Path) -> None:
    assert store(tmp_path, TABLES).counts["events"] == len(SAMPLE)


@pytest.mark.parametrize("made", ["nowhere", "empty", "file"])
def test_reading_what_is_no_lake(made: str, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "file").write_text("mine")
    with pytest.raises(NoLakeError):
        open(tmp_path / made)


@pytest.mark.skipif(os.geteuid() == 0, reason="root writes everywhere: the next tests refuse it")
def test_a_read_only_folder_is_told(tmp_path: Path) -> None:
    store(tmp_path / "lake", TABLES)
    before = contents(tmp_path / "lake")
    (tmp_path / "lake").chmod(0o555)
    try:
        with pytest.raises(LakeError, match="cannot be written"):
            store(tmp_path / "lake", said(STORIES[:1]))
    finally:
        (tmp_path / "lake").chmod(0o755)
    assert contents(tmp_path / "lake") == before


@pytest.mark.parametrize("code", [errno.EROFS, errno.EACCES])
def test_a_file_system_that_takes_nothing_is_told(
    code: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store(tmp_path / "lake", TABLES)
    before = contents(tmp_path / "lake")

    def refuse(*_: object, **__: object) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(Path, "mkdir", refuse)
    with pytest.raises(LakeError, match="cannot be written"):
        store(tmp_path / "lake", said(STORIES[:1]))
    monkeypatch.undo()
    assert contents(tmp_path / "lake") == before


@pytest.mark.parametrize("room", range(0, 60, 7))
def test_a_full_disk_leaves_the_lake_as_it_was(
    room: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store(tmp_path / "lake", TABLES)
    before = contents(tmp_path / "lake")
    left = [room]
    real = os.fsync

    def full(descriptor: int) -> None:
        left[0] -= 1
        if left[0] < 0:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        real(descriptor)

    monkeypatch.setattr(os, "fsync", full)
    fewer = said(STORIES[:2])
    failed = False
    try:
        store(tmp_path / "lake", fewer)
    except LakeError as error:
        failed = True
        assert "No space left" in str(error)
    monkeypatch.undo()
    assert failed == (contents(tmp_path / "lake") == before)
    assert store(tmp_path / "lake", fewer).counts["articles"] == 2
    assert not (tmp_path / "lake/.staging").exists()


# Two writers


def test_of_two_writers_the_second_is_told_and_nothing_is_lost(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from dateline.lake import writing\n"
        "with writing(Path(sys.argv[1])): print('writing', flush=True); sys.stdin.read()"
    )
    command = [sys.executable, "-c", program, str(tmp_path / "lake")]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout.readline() == "writing\n"
        with pytest.raises(BusyError, match="another process"):
            store(tmp_path / "lake", TABLES)
        assert list((tmp_path / "lake/.staging").iterdir())
        other.kill()
    assert store(tmp_path / "lake", TABLES).counts["articles"] == len(STORIES)


def test_one_process_does_not_write_twice_at_once(tmp_path: Path) -> None:
    with writing(tmp_path / "lake") as first:
        with pytest.raises(BusyError), writing(tmp_path / "lake"):
            pass
        commit(first, TABLES, {})
    assert open(tmp_path / "lake").counts["articles"] == len(STORIES)


def test_a_build_that_fails_leaves_no_staging(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), writing(tmp_path / "lake") as place:
        staging.stage(place.staging, TABLES["articles"])
        raise ZeroDivisionError
    assert not (tmp_path / "lake/.staging").exists()
    with pytest.raises(NoLakeError):
        open(tmp_path / "lake")


# Damage


@pytest.mark.parametrize("damage", [b"", b"PAR1", b"nonsense" * 1000])
def test_a_damaged_file_is_named(damage: bytes, tmp_path: Path) -> None:
    lake = store(tmp_path / "lake", TABLES)
    file = next((lake.snapshot / "events").iterdir())
    file.write_bytes(damage)
    with pytest.raises(LakeError, match=file.name):
        lake.timeline()
    with pytest.raises(LakeError, match=file.name):
        lake.query("SELECT * FROM events")


@pytest.mark.parametrize("name", ["events", "event_mentions", "redirects"])
def test_a_damaged_lake_can_be_built_anew_and_hands_no_damage_on(name: str, tmp_path: Path) -> None:
    lake = store(tmp_path / "lake", TABLES)
    file = next((lake.snapshot / name).iterdir())
    file.write_bytes(b"nonsense")
    again = store(tmp_path / "lake", said(STORIES[:1]) | {"events": TABLES["events"]})
    assert again.table("events").num_rows == len(SAMPLE)


def test_a_lake_without_a_manifest_can_be_built_anew(tmp_path: Path) -> None:
    lake = store(tmp_path / "lake", TABLES)
    (lake.snapshot / "manifest.json").write_bytes(b"")
    assert store(tmp_path / "lake", said(STORIES[:1])).counts["articles"] == 1


@pytest.mark.parametrize("name", ["events/*.parquet", "redirects/*.parquet", "manifest.json"])
def test_building_the_same_again_mends_a_damaged_lake(name: str, tmp_path: Path) -> None:
    lake = store(tmp_path / "lake", TABLES)
    before = contents(tmp_path / "lake")
    next(lake.snapshot.glob(name)).write_bytes(b"nonsense")
    store(tmp_path / "lake", TABLES)
    assert contents(tmp_path / "lake") == before


def test_a_file_that_is_gone_is_named(tmp_path: Path) -> None:
    lake = store(tmp_path / "lake", TABLES)
    file = next((lake.snapshot / "articles").iterdir())
    file.unlink()
    with pytest.raises(LakeError, match=file.name):
        lake.table("articles")


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "null", '{"contract": "0.1"}', "\ud83d".encode("utf-8", "replace")]
)
def test_a_damaged_manifest_is_told(text: str | bytes, tmp_path: Path) -> None:
    lake = store(tmp_path / "lake", TABLES)
    manifest = lake.snapshot / "manifest.json"
    manifest.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(NoLakeError, match=r"manifest\.json"):
        open(tmp_path / "lake")


def test_a_pointer_to_nothing_is_told(tmp_path: Path) -> None:
    lake = store(tmp_path / "lake", TABLES)
    lake.snapshot.rename(tmp_path / "elsewhere")
    with pytest.raises(NoLakeError):
        open(tmp_path / "lake")


def with_contract(lake: Path, version: str) -> None:
    file = lake / "current/manifest.json"
    document = json.loads(file.read_text("utf-8"))
    file.write_text(json.dumps(document | {"contract": version}), "utf-8")


def test_a_lake_of_a_newer_contract_is_refused(tmp_path: Path) -> None:
    store(tmp_path / "lake", TABLES)
    with_contract(tmp_path / "lake", "9.0")
    with pytest.raises(VersionError, match=r"version 9\.0 .*install"):
        open(tmp_path / "lake")
    with pytest.raises(VersionError, match=r"version 9\.0"):
        store(tmp_path / "lake", TABLES)


def test_there_is_no_table_of_another_name(tmp_path: Path) -> None:
    lake = store(tmp_path / "lake", TABLES)
    with pytest.raises(LakeError, match=r"'elephants'.*article_clues"):
        lake.table("elephants")


def test_a_retold_story_is_counted_once(tmp_path: Path) -> None:
    first, *_ = STORIES
    corrected = Story(first.outlet, first.number, "2031-05-07", first.told[:1], " (corrected)")
    counts = store(tmp_path / "lake", said([first, corrected])).counts
    assert (counts["articles"], counts["articles.superseded"]) == (1, 1)
