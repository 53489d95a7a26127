"""Read: many files and huge ones, wherever they lie, give the same articles however they spread."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from typing import TYPE_CHECKING, BinaryIO

import apache_beam as beam
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from apache_beam.io.filesystem import FileMetadata
from apache_beam.io.localfilesystem import LocalFileSystem
from apache_beam.options.pipeline_options import PipelineOptions
from apache_beam.testing.test_pipeline import TestPipeline as Pipeline
from apache_beam.testing.util import assert_that, equal_to

import dateline
from articles.samples import PAGE, STORY, warc_record
from dateline import analysis
from dateline import articles as room
from dateline.articles import Readout
from dateline.transforms import Read

from .conftest import write
from .corpus import ARTICLES, build, column, tables

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TWO_PROCESSES = ("--direct_num_workers=2", "--direct_running_mode=multi_processing")


# Pieces


@pytest.fixture
def huge(tmp_path: Path) -> Path:
    """A folder of files that can be read in pieces, and of others."""
    folder = write(tmp_path / "huge", *ARTICLES)
    lines = [json.dumps({"id": n, "text": f"{n}. {STORY}" * (1 + n % 3)}) for n in range(30)]
    (folder / "lines.jsonl").write_text("\n".join(lines), "utf-8")
    pages = [PAGE.replace("Marlow", f"Town {n}") for n in range(30)]
    records = [warc_record(f"https://echo.example/{n}", page) for n, page in enumerate(pages)]
    (folder / "pages.warc.gz").write_bytes(b"".join(map(gzip.compress, records)))
    rows = pa.table({"id": list(range(30)), "text": [f"{n}. {STORY}" for n in range(30)]})
    pq.write_table(rows, folder / "rows.parquet", row_group_size=5)
    return folder


@pytest.mark.parametrize(
    ("size", "options"),
    [(700, ()), (5_000, ()), (5_000, TWO_PROCESSES)],
    ids=["small", "large", "two processes"],
)
def test_what_is_read_does_not_depend_on_the_pieces(
    size: int, options: tuple[str, ...], huge: Path
) -> None:
    plain = list(room.read(huge))
    wanted = [analysis.begin(one).known if isinstance(one, Readout) else one for one in plain]
    assert len(wanted) > 90
    with Pipeline(runner="FnApiRunner", options=PipelineOptions(list(options))) as running:
        drafts, rejects = running | Read([huge], split_size=size)
        known = drafts | beam.Map(lambda draft: draft.known)
        assert_that((known, rejects) | beam.Flatten(), equal_to(wanted))


# Addresses


class Shelf(LocalFileSystem):
    """A file system as an object store is one: names with a common beginning, and no folders."""

    root: Path

    @classmethod
    def scheme(cls) -> str:
        return "shelf"

    def has_dirs(self) -> bool:
        return False

    def exists(self, path: str) -> bool:
        return any(one.path == path for one in self._list(path))

    def metadata(self, path: str) -> FileMetadata:
        return FileMetadata(path, self._file(path).stat().st_size)

    def open(self, path: str, *given: object) -> BinaryIO:
        if "locked" in path:
            raise PermissionError("you may not read this")
        return self._file(path).open("rb")

    def _list(self, dir_or_prefix: str) -> Iterator[FileMetadata]:
        if "barred" in dir_or_prefix:
            raise PermissionError("you may not list this")
        for file in sorted(self.root.rglob("*")):
            address = f"shelf://{file.relative_to(self.root).as_posix()}"
            if file.is_file() and address.startswith(dir_or_prefix):
                yield FileMetadata(address, file.stat().st_size)

    def _file(self, path: str) -> Path:
        return self.root / path.removeprefix("shelf://")


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What lies on the shelf: a folder news with articles, one of them packed."""
    root = tmp_path / "shelf"
    (root / "news" / "old").mkdir(parents=True)
    for name in ("herald.md", "first.jsonl"):
        (root / "news" / name).write_text(ARTICLES[name], "utf-8")
    packed = gzip.compress(ARTICLES["update.jsonl"].encode())
    (root / "news" / "old" / "update.jsonl.gz").write_bytes(packed)
    (root / "news" / ".hidden").write_text("It rained.", "utf-8")
    (root / "locked.txt").write_text("It rained.", "utf-8")
    monkeypatch.setattr(Shelf, "root", root, raising=False)
    return root


@pytest.mark.parametrize(
    ("address", "files"),
    [
        ("shelf://news/herald.md", ["herald.md"]),
        ("shelf://news/*.jsonl", ["first.jsonl"]),
        ("shelf://news/**.gz", ["update.jsonl.gz"]),
        ("shelf://news", ["first.jsonl", "herald.md", "old/update.jsonl.gz"]),
        ("shelf://news/", ["first.jsonl", "herald.md", "old/update.jsonl.gz"]),
    ],
)
def test_addresses_name_files_globs_and_folders(
    address: str, files: list[str], shelf: Path, tmp_path: Path
) -> None:
    built, made = build([address], tmp_path / "lake")
    assert built.rejects == ()
    assert sorted(column(made, "articles", "file")) == files


@pytest.mark.parametrize(
    ("address", "what", "why"),
    [
        ("shelf://nowhere/", "missing", "nothing lies there"),
        ("shelf://barred/news", "unreadable", "you may not list this"),
        ("shelf://locked.txt", "unreadable", "you may not read this"),
        ("nowhere://news", "unreadable", "nothing that is installed opens nowhere://"),
        ("https://echo.example/a", "unreadable", "copy the files to a folder"),
    ],
)
def test_an_address_that_cannot_be_read_is_a_reject(
    address: str, what: str, why: str, shelf: Path, tmp_path: Path
) -> None:
    built, _ = build([address], tmp_path / "lake")
    (reject,) = built.rejects
    assert reject.what == what
    assert why in reject.why


@pytest.mark.parametrize(
    ("scheme", "extra"), [("gs", "gcp"), ("s3", "aws"), ("azfs", "azure"), ("hdfs", "hadoop")]
)
def test_a_missing_extra_is_named(
    scheme: str, extra: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for package in ("google.cloud", "google.cloud.storage", "boto3", "azure", "hdfs"):
        monkeypatch.setitem(sys.modules, package, None)
    built, _ = build([f"{scheme}://bucket/news/"], tmp_path / "lake")
    (reject,) = built.rejects
    assert reject.file == f"{scheme}://bucket/news/"
    assert f'pip install "apache-beam[{extra}]"' in reject.why


# Standard input and options


def test_standard_input_is_read_beside_files_whatever_the_workers(
    articles: Path, tmp_path: Path
) -> None:
    command = [
        *(sys.executable, "-m", "dateline", "build", "-", articles / "herald.md", "-"),
        *("-o", tmp_path / "lake", "--", *TWO_PROCESSES),
    ]
    (articles / "copies.jsonl").write_text(ARTICLES["copies.jsonl"], "utf-8")
    given = (articles / "copies.jsonl").read_bytes()
    done = subprocess.run(command, input=given, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    made = dateline.open(tmp_path / "lake")
    files = column(made, "articles", "file")
    assert sorted(files) == ["herald.md", "standard input", "standard input"]
    assert not (tmp_path / "lake" / ".staging").exists()


def test_standard_input_that_is_not_there_is_a_reject(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    built, _ = build(["-"], tmp_path / "lake")
    (reject,) = built.rejects
    assert (reject.file, reject.what) == ("standard input", "unreadable")


def test_fields_go_by_the_names_that_are_given(tmp_path: Path) -> None:
    rows = "headline,when,story\nToll,2031-02-05,The council of Maro approved a toll on Tuesday.\n"
    (tmp_path / "news.csv").write_text(rows, "utf-8")
    named = {"published": "when", "text": "story"}
    _, made = build([tmp_path / "news.csv"], tmp_path / "lake", map=named)
    (row,) = made.table("articles").to_pylist()
    assert (row["title"], row["published_edtf"]) == ("Toll", "2031-02-05")
    (run,) = made.table("runs").to_pylist()
    assert json.loads(run["configuration"])["map"] == {"published": "when", "body": "story"}


def test_fields_with_other_names_are_read_beside_them(articles: Path, tmp_path: Path) -> None:
    _, plain = build([articles], tmp_path / "plain")
    row = {"when": "2031-02-05", "date": "1999", "story": "The bridge closed on Tuesday."}
    (articles / "mapped.jsonl").write_text(json.dumps(row), "utf-8")
    named = {"published": "when", "text": "story"}
    _, made = build([articles], tmp_path / "lake", map=named)
    before, after = (
        {row["file"]: row["published_edtf"] for row in lake.table("articles").to_pylist()}
        for lake in (plain, made)
    )
    assert after == {**before, "mapped.jsonl": "2031-02-05"}


def test_a_name_that_articles_do_not_have_is_refused(articles: Path, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="mood=feeling"):
        dateline.build([articles], tmp_path / "lake", map={"mood": "feeling"})
    assert not (tmp_path / "lake").exists()


def test_pages_read_quickly_are_read_too(tmp_path: Path) -> None:
    record = warc_record("https://echo.example/a", PAGE)
    (tmp_path / "pages.warc.gz").write_bytes(gzip.compress(record))
    _, quick = build([tmp_path / "pages.warc.gz"], tmp_path / "quick", fast=True)
    _, careful = build([tmp_path / "pages.warc.gz"], tmp_path / "careful")
    assert tables(quick)["mentions"].num_rows == tables(careful)["mentions"].num_rows > 0
    assert column(quick, "articles", "published_edtf") == ["2025-03-04"]
