"""The sample corpus, built once through the real pipeline."""

from pathlib import Path

import pytest

import dateline

from .expectations import Expected
from .rows import Corpus, corpus_of

SAMPLE = Path(__file__).parents[2] / "sample_data"


@pytest.fixture(scope="session")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    lake = tmp_path_factory.mktemp("sample") / "lake"
    dateline.build([SAMPLE / "articles"], lake)
    return corpus_of(dateline.open(lake), Expected.read(SAMPLE / "expected.yaml").articles)
