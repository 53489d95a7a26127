"""Inferring the publication date from what the text says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.records import ArticleClue
from dateline.temporal.calendar import day_number
from dateline.temporal.operators import Date

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.dating.values import Value
    from dateline.tagging.timex import Timex


@dataclass(frozen=True, slots=True, kw_only=True)
class Inference:
    """A date that the text carries, or None; how surely, why, and what spoke for it."""

    value: Value | None
    confidence: float
    why: str
    evidence: tuple[tuple[str, str], ...] = ()

    def clues(self, version_id: str) -> tuple[ArticleClue, ...]:
        """Return the evidence as clues of the kind text."""
        return tuple(
            ArticleClue(version_id=version_id, kind="text", value=value, accepted=True, why=why)
            for value, why in self.evidence
        )


def newest_past_day(timexes: Sequence[Timex]) -> int | None:
    """Return the newest day that the text names with its year and tells as past."""
    days = [
        day_number(timex.tree.year, timex.tree.month, timex.tree.day)
        for timex in timexes
        if isinstance(timex.tree, Date)
        and timex.tree.year is not None
        and timex.tree.month is not None
        and timex.tree.day is not None
        and timex.hints.tense == "past"
    ]
    return max(days, default=None)


def infer(text: str, timexes: Sequence[Timex], *, latest: int | None = None) -> Inference:
    return Inference(value=None, confidence=0.0, why="nothing in the text fixes a date")
