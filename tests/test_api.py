"""The Python API: what `import dateline` gives."""

from __future__ import annotations

import datetime as dt
import inspect
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import dateline


def test_all_that_is_public_is_documented_and_typed() -> None:
    for name in dateline.__all__:
        function = getattr(dateline, name)
        assert inspect.getdoc(function)
        signature = inspect.signature(function)
        assert signature.return_annotation is not inspect.Signature.empty
        assert all(p.annotation is not p.empty for p in signature.parameters.values())


def test_importing_is_cheap() -> None:
    program = "import sys, dateline; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    ).stdout.split()
    assert [name for name in loaded if name.startswith("dateline.")] == []
    assert not {"pyarrow", "numpy", "duckdb", "spacy", "apache_beam", "click"} & set(loaded)


@pytest.mark.parametrize("published", ["2026-01-06", dt.date(2026, 1, 6), "2026-01-06/2026-01-07"])
def test_tag_leans_on_the_publication_date(published: str | dt.date) -> None:
    text = "They met last November."
    (time,) = dateline.tag(text, published)
    assert (time.text, time.timex_type, time.edtf) == ("last November", "DATE", "2025-11")
    assert text[time.start : time.end] == time.text
    assert (time.first_date, time.last_date) == (dt.date(2025, 11, 1), dt.date(2025, 11, 30))


def test_tag_without_a_date_invents_none() -> None:
    (time,) = dateline.tag("They met last November.")
    assert (time.timex_value, time.first_day, time.last_day) == ("XXXX-11", None, None)


def test_a_publication_date_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="'soon'"):
        dateline.tag("They met yesterday.", "soon")


@pytest.mark.parametrize(
    "function",
    [
        "dateline.tagging.tag",
        "dateline.dating.date",
        "dateline.text.parser._article",
        "dateline.tagging.resolve",
        "dateline.events.extract",
    ],
)
def test_a_fault_of_its_own_is_raised(function: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(function, failing)
    with pytest.raises(ZeroDivisionError):
        dateline.extract("The mill burned down on Friday.")


@settings(deadline=None)
@given(st.text(max_size=200))
def test_tag_takes_any_text(text: str) -> None:
    for time in dateline.tag(text, "2026-01-06"):
        assert text[time.start : time.end] == time.text
