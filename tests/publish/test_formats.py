"""The formats of a timeline, as files that people can look at, and what must hold of any text."""

import csv as std_csv
import io
import json as std_json
import unicodedata
from pathlib import Path

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from dateline.publish import csv, json, jsonl, markdown, table

from .events import event, sample
from .events import timeline as of_events

GOLDEN = Path(__file__).parent / "golden"


def written(write, *args, **options):
    out = io.StringIO(newline="")
    write(*args, out, **options)
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("wide.txt", lambda: written(table.timeline, sample(), width=100)),
        ("narrow.txt", lambda: written(table.timeline, sample(), width=64)),
        ("timeline.md", lambda: written(markdown.write, sample())),
        ("timeline.json", lambda: written(json.write, sample())),
        ("timeline.jsonl", lambda: written(jsonl.write, sample())),
        ("timeline.csv", lambda: written(csv.write, sample())),
    ],
)
def test_a_timeline_looks_like_this(name, text):
    assert text().replace("\r\n", "\n") == (GOLDEN / name).read_text("utf-8")


def test_a_csv_has_the_line_ends_of_rfc_4180():
    text = written(csv.write, sample())
    assert text.count("\r\n") == text.count("\n") == sample().num_rows + 1


def test_json_and_jsonl_say_the_same():
    as_array = std_json.loads(written(json.write, sample()))
    as_lines = [std_json.loads(line) for line in written(jsonl.write, sample()).splitlines()]
    assert as_array == as_lines
    assert [row["title"] for row in as_array] == sample()["title"].to_pylist()


def test_nothing_found_is_still_valid():
    empty = sample().slice(0, 0)
    assert std_json.loads(written(json.write, empty)) == []
    assert written(jsonl.write, empty) == ""
    assert written(csv.write, empty).splitlines() == [",".join(empty.column_names)]
    assert written(markdown.write, empty) == "# Timeline\n"


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"),
        ("-0043-03-15", "-0043-03-15"),
        ("-0043~/..", "-0043~/.."),
        ("a, \"b\"\nc", "a, \"b\"\nc"),
        (None, ""),
        (True, "true"),
    ],
)  # fmt: skip
def test_a_spreadsheet_runs_no_formula_of_a_csv(value, cell):
    text = written(csv.write, pa.table({"n": [1], "v": [value]}))
    assert list(std_csv.reader(io.StringIO(text, newline=""))) == [["n", "v"], ["1", cell]]


def test_a_result_fits_the_terminal_or_is_shown_row_by_row():
    few = written(table.result, pa.table({"n": [1, 20], "title": ["a", None]}), width=80)
    assert few.splitlines()[0].split() == ["n", "title"]
    assert few.splitlines()[2].split() == ["1", "a"]
    assert few.splitlines()[3].split() == ["20", "null"]
    many = written(table.result, sample(), width=80)
    assert many.startswith("── row 1")
    assert "first_reported  2026-01-06" in many


def test_no_colour_off_a_terminal():
    assert "\x1b" not in written(table.timeline, sample())


def test_colour_where_it_is_asked_for_unless_no_color_is_set(monkeypatch):
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[36m○ planned" in written(table.timeline, sample(), width=100)
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[36m" not in written(table.timeline, sample(), width=100)


@given(st.text(max_size=60))
def test_no_title_can_command_the_terminal(title):
    text = written(table.timeline, of_events(event(title, "2026-01-06")), width=90)
    assert not any(unicodedata.category(c) == "Cc" and c != "\n" for c in text)
    assert "\N{RIGHT-TO-LEFT OVERRIDE}" not in text


@given(st.text(alphabet=st.characters(blacklist_categories=["Cs", "Cc", "Cf", "Zl", "Zp"])))
def test_markdown_shows_a_title_as_it_is(title):
    said = " ".join(title.split())
    (inline,) = [
        token
        for token in MarkdownIt().parse(
            written(markdown.write, of_events(event(title, "2026-01-06")))
        )
        if token.type == "inline" and "source" in token.content
    ]
    shown = "".join(child.content for child in inline.children or ())
    assert shown.split() == f"2026-01-06 {said} (1 source)".split()
