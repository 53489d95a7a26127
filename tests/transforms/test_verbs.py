"""Each transform carries its plain function: the same results, and nothing is lost on the way."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import apache_beam as beam
import pytest
from apache_beam.metrics import MetricsFilter
from apache_beam.options.pipeline_options import PipelineOptions
from apache_beam.testing.test_pipeline import TestPipeline as Pipeline
from apache_beam.testing.util import assert_that, equal_to

from dateline import analysis, tagging
from dateline import articles as room
from dateline.articles import Readout
from dateline.text import Parser, parser
from dateline.transforms import Date, Extract, Parse, Read, Resolve, Tag, verbs

from .corpus import build, column

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from dateline.articles import Options, Split
    from dateline.records import Reject


def pipeline(*options: str) -> Pipeline:
    return Pipeline(runner="FnApiRunner", options=PipelineOptions(list(options)))


def test_the_way_by_beam_is_the_plain_way(articles: Path) -> None:
    plain = [found for found in room.read(articles) if isinstance(found, Readout)]
    wanted = list(analysis.analyse_all(plain, Parser()))
    assert any(one.mentions for one in wanted)
    with pipeline() as running:
        drafts, rejects = running | Read([articles])
        done = drafts | Tag() | Date() | Parse() | Resolve() | Extract()
        known = done | beam.Map(lambda draft: draft.known)
        assert_that(known, equal_to(wanted), label="Analyses")
        refused = [found for found in room.read(articles) if not isinstance(found, Readout)]
        assert_that(rejects, equal_to(refused), label="Rejects")


def test_counters_tell_what_went_through(articles: Path) -> None:
    running = pipeline()
    drafts, _ = running | Read([articles, articles / "nowhere.txt"])
    drafts | Tag()
    result = running.run()
    result.wait_until_finish()
    counters = result.metrics().query(MetricsFilter().with_namespace("dateline"))["counters"]
    assert {one.key.metric.name: one.committed for one in counters} == {
        "sources": 9,
        "articles": 7,
        "rejects": 3,
    }


def _raising(function: Callable[..., object]) -> Callable[..., object]:
    """The function, but it fails on the article about last winter."""

    def raising(*given: object, **named: object) -> object:
        if "last winter" in repr(given):
            raise ZeroDivisionError("a fault")
        return function(*given, **named)

    return raising


@pytest.mark.parametrize(
    ("step", "function"),
    [
        ("tag", "dateline.tagging.tag"),
        ("date", "dateline.dating.date"),
        ("parse", "dateline.text.parser._article"),
        ("resolve", "dateline.tagging.resolve"),
        ("extract", "dateline.events.extract"),
    ],
)
def test_an_article_that_a_step_fails_on_is_kept_and_holds_up_no_other(
    step: str,
    function: str,
    articles: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    module, _, name = function.rpartition(".")
    owner = __import__(module, fromlist=[name])
    monkeypatch.setattr(owner, name, _raising(getattr(owner, name)))
    built, made = build([articles], tmp_path / "lake")
    assert built.counts["articles"] == 7
    assert built.counts["notices.extraction_failed"] == 1
    (why,) = (
        row["why"]
        for row in made.table("notices").to_pylist()
        if row["what"] == "extraction_failed"
    )
    assert why.startswith(f"The step {step} failed (ZeroDivisionError: a fault)")
    assert made.query(
        "SELECT DISTINCT file FROM mentions JOIN articles USING (version_id)"
    ).num_rows


def test_a_reader_that_fails_loses_what_it_has_not_read_and_no_more(
    articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(split: Split, options: Options) -> Iterator[Readout | Reject]:
        for number, found in enumerate(room.read_split(split, options)):
            if (split.source.name, number) == ("copies.jsonl", 1):
                raise RecursionError("a fault")
            yield found

    monkeypatch.setattr("dateline.transforms.reading.read_split", failing)
    built, made = build([articles], tmp_path / "lake")
    (reject,) = (one for one in built.rejects if one.what == "failed")
    assert reject.file == "copies.jsonl"
    assert reject.why.startswith("Reading failed here (RecursionError: a fault)")
    assert column(made, "articles", "file").count("copies.jsonl") == 1
    assert built.counts["articles"] == 6


def test_rows_that_are_not_what_their_schema_says_are_a_reject(
    articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def resolved(*given: Any, **named: Any) -> list[Any]:
        found = resolve(*given, **named)
        return [replace(one, timex_type="AGE") if "winter" in one.text else one for one in found]

    resolve = tagging.resolve
    monkeypatch.setattr(tagging, "resolve", resolved)
    built, made = build([articles], tmp_path / "lake")
    (reject,) = (one for one in built.rejects if one.what == "invalid")
    assert reject.file == "undated.txt"
    assert "time_expressions.timex_type must be one of" in reject.why
    assert "undated.txt" not in column(made, "articles", "file")


def test_the_model_is_loaded_once_for_all_threads(
    articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded: list[None] = []
    load = parser._load

    def counting() -> object:
        loaded.append(None)
        return load()

    monkeypatch.setattr(parser, "_load", counting)
    options = ("--direct_num_workers=4", "--direct_running_mode=multi_threading")
    build([articles], tmp_path / "lake", *options)
    assert len(loaded) == 1


def test_a_worker_has_its_model_before_the_first_article() -> None:
    assert "_model" in vars(verbs._loaded())
