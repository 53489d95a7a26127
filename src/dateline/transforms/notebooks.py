"""Pipelines inside IPython, without what Beam adds there."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from apache_beam import pipeline

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def unlabelled() -> Iterator[None]:
    """Keep Beam from naming the steps of a pipeline after the cell of a notebook.

    For that it would import its data frames, which takes seconds and fails with pandas 3.
    """
    label = pipeline.alter_label_if_ipython
    pipeline.alter_label_if_ipython = lambda transform, pvalueish: None
    try:
        yield
    finally:
        pipeline.alter_label_if_ipython = label
