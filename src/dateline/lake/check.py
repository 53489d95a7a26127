"""Checking a snapshot: its files, its rows, and that they agree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.lake import consistency, integrity
from dateline.lake.errors import LakeError
from dateline.lake.integrity import Problem

if TYPE_CHECKING:
    from dateline.lake.reader import Lake


def check(lake: Lake) -> list[Problem]:
    """Return all that is wrong with a snapshot, nothing if it is sound.

    Checked are: every file's size, SHA-256, rows, columns, hash of content and range of days; the
    snapshot's id and counts; every column's nulls, enumeration, pattern and range; keys, order and
    references between tables; and that every quote stands in its article's text at its offsets.
    """
    problems = list(integrity.files(lake))
    if problems:
        return problems
    try:
        return list(consistency.rows(lake))
    except LakeError as error:
        return [Problem("", str(error))]
