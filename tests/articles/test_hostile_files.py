"""Files made to break their readers: bounded work, an answer, nothing written, no exception."""

from __future__ import annotations

import gzip
import io
import json
import struct
import tarfile
import zipfile
import zlib
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.samples import (
    PACKERS,
    PAGE,
    STORY,
    arc,
    docx,
    message,
    pdf,
    tarred,
    warc_record,
    zipped,
)
from dateline.articles import Readout, Source, read, read_source
from dateline.articles.nesting import DEEPEST, is_too_deep

if TYPE_CHECKING:
    from pathlib import Path


def outcome(data: bytes, name: str = "file") -> list[str]:
    """Read `data` and return "article" or the kind of reject, one by one."""
    source = Source(name=name, open=lambda: io.BytesIO(data))
    return ["article" if isinstance(r, Readout) else r.what for r in read_source(source)]


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lower the limits, so that small files exceed them."""
    for module in ("streams", "jsonfiles", "csvfiles", "mail", "warc", "parquet"):
        monkeypatch.setattr(f"dateline.articles.{module}.MAX_DOCUMENT", 70_000)
    monkeypatch.setattr("dateline.articles.compression.MOST_BYTES", 100_000)
    monkeypatch.setattr("dateline.articles.word._LARGEST_PARTS", 100_000)


BOMB = b'{"text": "One."}\n' + b" \n" * 3_000_000


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("kind", PACKERS)
def test_bombs_are_stopped(kind: str) -> None:
    assert outcome(PACKERS[kind](BOMB), "a.jsonl") == ["article", "bomb"]


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("pack", [zipped, tarred])
def test_bombs_in_archives_are_stopped(pack: object) -> None:
    assert callable(pack)
    bomb = gzip.compress(BOMB)
    assert outcome(pack({"a.jsonl.gz": bomb, "b.txt": b"Text."})) == ["article", "bomb", "article"]
    assert set(outcome(gzip.compress(pack({"a.jsonl": BOMB})))) == {"article", "bomb"}
    assert outcome(zipped({"a.jsonl": BOMB})) == ["article", "bomb"]


@pytest.mark.usefixtures("small")
def test_a_document_that_is_a_bomb() -> None:
    assert outcome(docx("Flood", "a" * 200_000)) == ["bomb"]


def test_files_within_files_within_files() -> None:
    data = STORY.encode()
    for _ in range(9):
        data = gzip.compress(data)
    assert outcome(data) == ["refused"]


LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE {root} [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1 if n else str()};" * 10}">' for n in range(9))
    + "]><{root}><title>&a8;</title></{root}>"
)
OUTSIDE = (
    '<?xml version="1.0"?><!DOCTYPE {root} [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
    "<{root}><channel><item><title>&x;</title></item></channel></{root}>"
)


@pytest.mark.parametrize("root", ["rss", "feed", "nitf", "newsItem", "NewsML"])
@pytest.mark.parametrize("document", [LAUGHS, OUTSIDE], ids=["laughs", "outside"])
def test_entities_are_never_expanded(document: str, root: str) -> None:
    assert outcome(document.replace("{root}", root).encode()) == ["entities"]


def test_entities_in_a_word_document() -> None:
    files = {
        name: data for name, data in _parts(docx("Flood", STORY)) if name != "word/document.xml"
    }
    files["word/document.xml"] = LAUGHS.replace("{root}", "document").encode()
    assert outcome(zipped(files)) == ["entities"]


def _parts(whole: bytes) -> list[tuple[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        return [(name, archive.read(name)) for name in archive.namelist()]


NAMES = ["../up.txt", "/etc/cron.d/x.txt", "a/../../b.txt", "C:\\x.txt", "..\\..\\x.txt"]


@pytest.mark.parametrize("name", NAMES)
def test_names_that_lead_out_of_an_archive(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for pack in (zipped, tarred):
        assert outcome(pack({name: b"Text.", "in.txt": b"Text."})) == ["refused", "article"]
    assert list(tmp_path.iterdir()) == []


def test_links_and_devices_in_archives() -> None:
    whole = io.BytesIO()
    with tarfile.open(fileobj=whole, mode="w") as archive:
        for kind in (tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.FIFOTYPE):
            info = tarfile.TarInfo("a.txt")
            info.type, info.linkname = kind, "/etc/passwd"
            archive.addfile(info)
    assert outcome(whole.getvalue()) == ["refused"] * 4
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive_of_links:
        link = zipfile.ZipInfo("a.txt")
        link.external_attr = 0o120777 << 16
        archive_of_links.writestr(link, "/etc/passwd")
    assert outcome(whole.getvalue()) == ["refused"]


def test_links_out_of_a_folder(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text(STORY)
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text(STORY)
    (folder / "inside.txt").symlink_to(folder / "a.txt")
    (folder / "out.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "up").symlink_to(tmp_path)
    found = list(read(folder))
    assert [r.article.file if isinstance(r, Readout) else (r.file, r.what) for r in found] == [
        "a.txt",
        ("out.txt", "refused"),
    ]


def test_a_tar_whose_header_lies_of_its_length() -> None:
    info = tarfile.TarInfo("a.txt")
    info.type, info.size = tarfile.XHDTYPE, 8 * 1024**3 - 1
    assert outcome(info.tobuf() + b"\x00" * 5000) == ["malformed"]
    info = tarfile.TarInfo("a.txt")
    info.size = 10_000
    assert outcome(info.tobuf() + b"Text that ends early.")


def test_an_encrypted_file_in_a_zip() -> None:
    data = bytearray(zipped({"a.txt": STORY.encode()}))
    data[6] |= 1
    directory = data.rfind(b"PK\x01\x02")
    data[directory + 8] |= 1
    assert outcome(bytes(data)) == ["refused"]


@pytest.mark.usefixtures("small")
def test_lines_without_end() -> None:
    line = b"x" * 300_000
    assert outcome(line) == ["too_large"]
    assert outcome(b'{"text": "' + line, "a.jsonl") == ["too_large"]
    assert outcome(b'[{"text": "' + line, "a.json")[-1] == "too_large"
    assert outcome(b"title,text\n" + line, "a.csv")[-1] in ("too_large", "malformed")
    assert outcome(b'title,text\n"' + line, "a.csv")[-1] in ("too_large", "malformed")
    mail = b"From: a@b.example\nSubject: x\nDate: Tue, 04 Mar 2025 07:00:00 +0100\n\n"
    assert outcome(mail + line) == ["too_large"]
    mbox = b"From a@b.example Tue Mar  4 07:00:00 2025\n" + mail
    assert outcome(mbox + line + b"\n\n" + mbox + STORY.encode()) == ["too_large", "article"]


@pytest.mark.parametrize("length", [0, 5, 10**12, -1])
def test_wrong_lengths_in_a_warc(length: int) -> None:
    good = warc_record("https://echo.example/a", PAGE)
    wrong = warc_record("https://echo.example/b", PAGE, length=length)
    found = outcome(good + wrong + good)
    assert found[0] == "article"
    assert len(found) <= 4


def test_wrong_lengths_in_an_arc() -> None:
    whole = arc("https://echo.example/a", PAGE)
    assert outcome(whole[:-200]) == ["malformed"]
    assert outcome(whole.replace(b" text/html ", b" text/html 9")) == ["malformed"]


@pytest.mark.usefixtures("small")
def test_a_bomb_in_a_warc_record() -> None:
    page = gzip.compress(b"<html><body>" + b"a" * 5_000_000)
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n" + page
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
        "WARC-Target-URI: https://echo.example/\r\nWARC-Date: 2025-03-09T10:00:00Z\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    assert outcome(head.encode() + http + b"\r\n\r\n") == ["too_large"]


def test_nul_bytes_and_marks_of_direction() -> None:
    text = f"Fl\u202eood\u200f\n\n{STORY}"
    source = Source(
        name="a.json",
        open=lambda: io.BytesIO(
            json.dumps({"title": "Fl\x00\u202eood", "author": "We\u2066ir", "text": text}).encode()
        ),
    )
    (found,) = read_source(source)
    assert isinstance(found, Readout)
    assert (found.article.title, found.article.byline) == ("Flood", "Weir")
    assert found.article.text.startswith("Flood\n\n")
    broken = json.dumps({"text": STORY, "author": "\ud800x", "title": "a\udfffb"})
    (found,) = read_source(Source(name="a.json", open=lambda: io.BytesIO(broken.encode())))
    assert isinstance(found, Readout)
    assert f"{found.article.title}{found.article.byline}".encode() == b"abx"


@pytest.mark.parametrize(
    "unit",
    [
        "<div>",
        "<b><div></b>",
        "<i></x><div>",
        "<DIV >",
        "<div><!-- </div> -->",
        '<div a="</div>">',
        "<div a'>",
        '<div =">',
        "<div><script></div></script>",
    ],
)
def test_pages_that_nest_without_end(unit: str) -> None:
    assert outcome(b"<html><body>" + unit.encode() * 20_000 + b"text", "a.html") == ["too_large"]


def test_long_pages_that_do_not_nest_are_read() -> None:
    rows = "<tr><td>a<td>b</tr>" * 3 * DEEPEST + "<p>x<li>y" * DEEPEST + "<br><img>" * DEEPEST
    assert not is_too_deep(rows)
    assert not is_too_deep("<div>x</div>" * 10 * DEEPEST)


SAMPLES = [
    zipped({"a.txt": STORY.encode(), "b.html": PAGE.encode()}),
    tarred({"a.txt": STORY.encode()}),
    docx("Flood", STORY),
    pdf(STORY),
    gzip.compress(warc_record("https://echo.example/a", PAGE)),
    warc_record("https://echo.example/a", PAGE),
    arc("https://echo.example/a", PAGE),
    message("Flood", STORY, html=PAGE).as_bytes(),
    *(pack(STORY.encode()) for pack in PACKERS.values()),
    f"<rss><channel><item><title>A</title><description>{STORY}</description></item></channel></rss>"
    .encode(),
    b"<nitf><head/><body><body.content><p>Text.</p></body.content></body></nitf>",
    b"title,text\nFlood,It rained.\n",
]  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_damaged_files_give_an_answer(data: st.DataObject) -> None:
    whole = bytearray(data.draw(st.sampled_from(SAMPLES)))
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(whole) - 1))
        whole[at : at + data.draw(st.integers(0, 3))] = data.draw(st.binary(max_size=4))
    assert outcome(bytes(whole[: data.draw(st.integers(1, len(whole)))]))


@settings(max_examples=80, deadline=None)
@given(st.sampled_from(SAMPLES), st.binary(max_size=200), st.integers(4, 64))
def test_a_right_beginning_and_then_anything(sample: bytes, rest: bytes, kept: int) -> None:
    assert outcome(sample[:kept] + rest)


@given(st.binary(max_size=60))
def test_a_zip_index_of_anything(data: bytes) -> None:
    end = b"PK\x05\x06" + data[:18].ljust(18, b"\x01")
    assert outcome(b"PK\x03\x04" + data + end) in (["malformed"], ["too_large"])


def test_a_zip_that_promises_more_files_than_it_has() -> None:
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 65535, 65535, 2**31, 0, 0)
    assert outcome(b"PK\x03\x04" + b"\x00" * 60 + end) == ["too_large"]


def test_a_gzip_whose_end_is_wrong() -> None:
    data = gzip.compress(STORY.encode())
    assert outcome(data[:-8] + struct.pack("<LL", zlib.crc32(b"x"), 3)) == ["malformed"]
    assert outcome(data[:-9]) == ["malformed"]
