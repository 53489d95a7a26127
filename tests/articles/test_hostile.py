"""Input made to break readers: bounded work, an answer, never an exception."""

from __future__ import annotations

import io
import json
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.articles import Readout, Source, read_source
from dateline.articles.fields import moment
from dateline.articles.html import MOST_ELEMENTS


def outcome(data: bytes, name: str = "file") -> list[str]:
    """Read `data` and return "article" or the kind of reject, one by one."""
    source = Source(name=name, open=lambda: io.BytesIO(data))
    return ["article" if isinstance(r, Readout) else r.what for r in read_source(source)]


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400), st.sampled_from("a.txt a.md a.html a.json a.jsonl a".split()))
def test_any_bytes_give_an_answer(data: bytes, name: str) -> None:
    assert outcome(data, name)


MARKUP = (
    '<p>|</p>|<div|>|<script>|</script>|<!--|-->|text |&#x0;|&bad;|<meta name="date" content="|"|'
    "<time datetime=1>|\x00|<h1>|{|---\n"
).split("|")


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(MARKUP), max_size=30))
def test_broken_markup_gives_an_answer(parts: list[str]) -> None:
    assert outcome(b"<html>" + "".join(parts).encode(), "a.html")


@pytest.mark.parametrize(
    "data",
    [
        b"<html><body>" + b"<div>" * 20_000 + b"text",
        b"<html><body><p>" + b"word " * 200_000,
        b"<html>" + b"<meta name=date content=x>" * 20_000 + b"<p>text</p>",
        b"<html><body>" + b"<span class=date>1 May 2020</span>" * 5_000,
        b"<!--" + b"-" * 100_000,
        b"<" * 100_000,
        b"<a " * 50_000,
        b'<html><script type="application/ld+json">' + b"[" * 100_000 + b"</script><p>text</p>",
    ],
    ids=["deep", "long", "metas", "dates", "comment", "angles", "tags", "json-ld"],
)
def test_pages_made_to_be_slow(data: bytes) -> None:
    assert len(outcome(data, "a.html")) == 1


@pytest.mark.parametrize(
    "data",
    [
        b"[" * 200_000,
        b'{"text": ' * 50_000,
        b'{"text": "' + b"a" * 300_000,
        b"[" + b'{"text": "x"},' * 1000,
        b"[1, 2",
    ],
    ids=["arrays", "objects", "string", "open", "numbers"],
)
def test_json_made_to_be_deep_or_endless(data: bytes) -> None:
    found = outcome(data, "a.json")
    assert found[-1] == "malformed"


def test_yaml_aliases_are_refused() -> None:
    bomb = "---\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\nText."
    assert outcome(bomb.encode(), "a.md") == ["malformed"]
    assert outcome(b"---\ntitle: 5 * 3 stars\n---\nText.", "a.md") == ["article"]


def test_a_very_long_line_of_json_is_one_reject(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("streams", "jsonfiles"):
        monkeypatch.setattr(f"dateline.articles.{module}.MAX_DOCUMENT", 1000)
    rows = [
        json.dumps({"text": "One."}),
        json.dumps({"text": "x" * 5000}),
        json.dumps({"text": "Two."}),
    ]
    assert outcome("\n".join(rows).encode(), "a.jsonl") == ["article", "too_large", "article"]


def test_a_source_that_cannot_be_opened_is_a_reject() -> None:
    def fail() -> io.BytesIO:
        raise PermissionError(13, "Permission denied")

    (found,) = read_source(Source(name="secret.txt", open=fail))
    assert not isinstance(found, Readout)
    assert (found.what, found.file) == ("unreadable", "secret.txt")
    assert "Permission denied" in found.why


@given(st.one_of(st.text(max_size=40), st.integers(), st.none(), st.datetimes(), st.dates()))
def test_any_value_is_a_moment_in_utc_or_none(value: object) -> None:
    found = moment(value)
    assert found is None or found.tzinfo == UTC


def test_moments() -> None:
    assert moment("2025-03-04") == datetime(2025, 3, 4, tzinfo=UTC)
    assert moment("2025-03-04T10:00:00+02:00") == datetime(2025, 3, 4, 8, tzinfo=UTC)
    assert moment("Tue, 04 Mar 2025 10:15:00 GMT") == datetime(2025, 3, 4, 10, 15, tzinfo=UTC)
    assert moment("soon") is None


def test_a_page_of_endless_elements_is_refused() -> None:
    assert outcome(b"<html><body>" + b"<b>x</b>" * (MOST_ELEMENTS + 10), "a.html") == ["too_large"]


@pytest.mark.parametrize(
    "rest",
    [
        "<div>" + "<b>" * 1900 + "4 March 2025" + "</b>" * 1900 + "</div>",
        "<div class " * 20_000,
        ">4 March 2025<" * 5000,
        "<p>" + "x" * 300_000 + "</p>",
        "<figcaption>x" * 1500,
    ],
    ids=["deep", "open tags", "dates", "one word", "captions"],
)
def test_what_is_made_to_be_searched_for_dates_without_end(rest: str) -> None:
    page = f"<html><body><h1>Flood</h1><p>The river burst its banks.</p>{rest}".encode()
    assert outcome(page, "a.html") == ["article"]


@pytest.mark.parametrize("unit", ["[", "![", "*a", "<!--", "_a ", "> ", "AI generated\n", "- a\n"])
def test_marks_without_end(unit: str) -> None:
    for name in ("a.md", "a.txt"):
        assert len(outcome(("Text.\n" + unit * 20_000).encode(), name)) == 1
