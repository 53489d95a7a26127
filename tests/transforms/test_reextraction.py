"""A lake of another extractor is analysed anew, from its own texts, or refused."""

from __future__ import annotations

import random
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

import dateline
from dateline import analysis, lake
from dateline.cli import main
from dateline.dating import date, undated
from dateline.lake.diff import diff
from dateline.lake.history import log

from .conftest import write
from .corpus import ARTICLES, build, tables

if TYPE_CHECKING:
    from collections.abc import Callable

    from dateline.analysis import Draft

SAMPLE = Path(__file__).parents[2] / "sample_data" / "articles"
EARLIER = ("first.jsonl", "herald.md", "noise.txt")


@pytest.fixture
def older(monkeypatch: pytest.MonkeyPatch) -> Callable[..., lake.Lake]:
    """Builds with an earlier extractor, which saw no event in a sentence about drivers."""
    extract = analysis.extract

    def worse(draft: Draft) -> Draft:
        left = [one for one in draft.sentences if "Drivers" not in one.text]
        return extract(analysis.replace(draft, sentences=tuple(left)))

    def built(*given: object, **more: object) -> lake.Lake:
        with monkeypatch.context() as patched:
            patched.setattr("dateline.events.EXTRACTOR_VERSION", "0")
            patched.setattr(analysis, "extract", worse)
            return build(*given, **more)[1]

    return built


@pytest.mark.parametrize("given", [None, "2031-02-07"])
def test_it_is_then_the_lake_of_a_build_with_this_extractor(
    given: str | None, older: Callable[..., lake.Lake], articles: Path, tmp_path: Path
) -> None:
    old = older([articles], tmp_path / "lake", published=given)
    built, new = build([], tmp_path / "lake", reextract=True)
    _, whole = build([articles], tmp_path / "whole", published=given)
    assert old.snapshot_id != new.snapshot_id == whole.snapshot_id
    assert tables(new) == tables(whole)
    assert new.manifest.versions == whole.manifest.versions
    assert built.counts["articles"] == 7
    changes = diff(old, new).to_pylist()
    assert {row["change"] for row in changes} == {"added"}
    assert any(row["title"].startswith("Drivers protested") for row in changes)
    assert log(tmp_path / "lake")["by"].to_pylist() == ["reextract", "build"]


@pytest.mark.parametrize("together", [256, 3])
def test_every_article_of_the_sample_is_again_what_it_was(
    together: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dateline.transforms.rereading._TOGETHER", together)
    _, before = build([SAMPLE], tmp_path / "lake")
    _, after = build([], tmp_path / "lake", reextract=True)
    assert after.snapshot_id == before.snapshot_id


def test_it_can_be_told_to_take_in_new_articles_too(
    older: Callable[..., lake.Lake], articles: Path, tmp_path: Path
) -> None:
    older([write(tmp_path / "earlier", *EARLIER)], tmp_path / "lake")
    with pytest.raises(lake.VersionError, match=r"version 0 of the extractor.*--reextract"):
        build([articles], tmp_path / "lake")
    done = CliRunner().invoke(
        main, ["build", str(articles), "-o", str(tmp_path / "lake"), "--reextract"]
    )
    assert done.exit_code == 1
    assert "added" in done.stdout
    assert "Drivers protested" in done.stdout
    _, whole = build([articles], tmp_path / "whole")
    now = dateline.open(tmp_path / "lake")
    assert tables(now, without={"runs", "redirects", "event_history", "rejects"}) == tables(
        whole, without={"runs", "redirects", "event_history", "rejects"}
    )


def test_a_lake_of_dated_sentences_stays_one(
    older: Callable[..., lake.Lake], articles: Path, tmp_path: Path
) -> None:
    older([articles], tmp_path / "lake", dated_only=True)
    _, new = build([], tmp_path / "lake", reextract=True)
    _, whole = build([articles], tmp_path / "whole", dated_only=True)
    assert new.snapshot_id == whole.snapshot_id


def test_texts_of_another_cleaner_cannot_be_told_from_what_was_read(
    articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr("dateline.articles.CLEANER_VERSION", "0")
        _, old = build([articles], tmp_path / "lake")
    with pytest.raises(lake.VersionError, match=r"version 0 of the cleaner.*--fresh"):
        build([], tmp_path / "lake", reextract=True)
    assert dateline.open(tmp_path / "lake").snapshot_id == old.snapshot_id


def test_there_must_be_a_lake(tmp_path: Path) -> None:
    with pytest.raises(lake.NoLakeError, match="does not exist"):
        build([], tmp_path / "lake", reextract=True)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("options", "said"),
    [([], "Missing argument 'INPUT...'"), (["--fresh", "--reextract"], "give one of them")],
)
def test_what_means_nothing_is_told(options: list[str], said: str, tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["build", "-o", str(tmp_path / "lake"), *options])
    assert done.exit_code == 2
    assert said in done.stderr


@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_clues_is_nothing_to_their_weight(seed: int, tmp_path: Path) -> None:
    """A lake keeps them sorted, whatever order they were read in."""
    _, made = build([SAMPLE, write(tmp_path / "articles", *ARTICLES)], tmp_path / "lake")
    clues = lake.from_arrow(made.table("article_clues"))
    random.Random(seed).shuffle(clues)
    for article in lake.from_arrow(made.table("articles")):
        own = [clue for clue in clues if clue.version_id == article.version_id]
        before = undated(article, own)
        timexes = analysis.tag(analysis.begin_again(article, own)).timexes
        dated = date(before.article, before.clues, timexes, given=before.given)
        assert analysis.replace(dated.article, is_current=article.is_current) == article
        assert set(dated.clues) == set(own)
