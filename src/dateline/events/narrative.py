"""Between which of its dates a life or a history tells what has no date of its own.

A narrative goes forward: what it tells after one date and before the next lies between the two.
That it is of the same day it does not say.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.events import confidence, readings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.temporal import Now, ReadingColumns

STAYS = 2
"""Sentences for which a narrative is sure to stay after the date that it named last."""
_LATELY = 7
"""Days before the telling of which one is told as a whole."""
_NEAR = 4
"""Dates that are looked at for one that comes after."""
STRETCH = 12
"""Sentences that lie at most between two dates that are told one after the other."""
ASIDE = 4
"""The same where the news looks back for a while."""


@dataclass(frozen=True, slots=True)
class Scene:
    """An event with a date of its own, in the course of a narrative."""

    sentence: int
    word: int
    """Its place in the sentence (governing.place)."""
    reading: ReadingColumns
    ends: bool = True
    """Whether what is told before it was before; not if it is told as older ("had left in May")."""


@dataclass(frozen=True, slots=True)
class Narrative:
    """The dates of a narrative, in the order of the text."""

    scenes: Sequence[Scene]
    breaks: Sequence[int]
    """Sentences in order after which a story may begin anywhere: headings, and "today"."""
    stays: int = STAYS
    """Sentences for which it goes on from a date though it comes to no other."""
    stretch: int = STRETCH
    """Sentences that lie at most between two of its dates."""

    def between(
        self,
        sentence: int,
        word: int,
        now: Now | None,
        *,
        later: bool = False,
        lasting: bool = False,
    ) -> ReadingColumns | None:
        """Return the reading of what word `word` of a sentence goes on to tell, or None.

        later: whether it may have been after what is told next: "he later wrote"; lasting: whether
        it may have lasted for more than a day, by a time that the sentence names.

        What comes before a step back may be part of it: "The Danes came in 1918. Norway went its
        own way. In 1790 it …".
        """
        at = bisect_left(self.scenes, (sentence, word), key=lambda s: (s.sentence, s.word))
        before = self.scenes[at - 1] if at else None
        if before is None or self._is_broken(before.sentence, sentence):
            return None
        start = min(self._same_sentence(at - 1), key=_first)
        after = next((s for s in self.scenes[at : at + _NEAR] if s.ends), None)
        if after is not None and (
            after.sentence - before.sentence > self.stretch
            or self._is_broken(sentence, after.sentence)
        ):
            after = None
        if after is not None and _first(after) < _first(start):
            return None
        stays = self.stays and sentence - before.sentence <= self.stays
        if after is None and not stays:
            return None
        if later:
            return _bounded(start.reading, None, now)
        if stays and not lasting and _is_lately(start.reading, now):
            return _same_day(start.reading)
        return _bounded(start.reading, after.reading if after is not None else None, now)

    def before(self, sentence: int, now: Now | None, *, main: bool) -> ReadingColumns | None:
        """Return the reading of what a sentence tells as over by then, or None.

        "She won in 1987. She had written two books." main: whether nothing else is told in it.
        """
        at = bisect_left(self.scenes, sentence + 1, key=lambda s: s.sentence)
        told = [s for s in self.scenes[max(0, at - _NEAR) : at] if s.ends]
        if not told or sentence - told[-1].sentence > STAYS:
            return None
        then = max((s for s in told if s.sentence == told[-1].sentence), key=_last)
        if then.sentence < sentence - main:
            after = next((s for s in self.scenes[at : at + _NEAR] if s.ends), None)
            if after is None or after.sentence - then.sentence > self.stretch:
                return None
            then = max(then, after, key=_last)
        span = sorted((sentence, then.sentence, told[-1].sentence))
        if self._is_broken(span[0], span[-1]):
            return None
        return readings.days(
            None,
            _last(then),
            now,
            anchoring="narrative",
            confidence=then.reading["date_confidence"] * confidence.SCENE,
            why=f"over by the time of “{then.reading['date_as_written']}”",
        )

    def _same_sentence(self, at: int) -> list[Scene]:
        """Return the scene `at` and those before it in its sentence."""
        found = [self.scenes[at]]
        while at and self.scenes[at - 1].sentence == found[0].sentence:
            at -= 1
            found.append(self.scenes[at])
        return found

    def _is_broken(self, first: int, last: int) -> bool:
        """Whether a heading stands between two sentences."""
        at = bisect_left(self.breaks, first)
        return at < len(self.breaks) and self.breaks[at] <= last


def _first(scene: Scene) -> int:
    first = scene.reading["first_day"]
    assert first is not None  # noqa: S101 - a scene lies between days
    return first


def _last(scene: Scene) -> int:
    last = scene.reading["last_day"]
    assert last is not None  # noqa: S101 - a scene lies between days
    return last


def _is_lately(reading: ReadingColumns, now: Now | None) -> bool:
    """Whether a story is of a day gone by lately, which it tells at one go: "Last night she …"."""
    first, last = reading["first_day"], reading["last_day"]
    return (
        now is not None
        and first is not None
        and first == last
        and now.last_day - _LATELY <= first <= now.last_day
    )


def _same_day(reading: ReadingColumns) -> ReadingColumns:
    columns = reading.copy()
    columns["anchoring"] = "narrative"
    columns["why"] = f"{reading['why']}; the story goes on with that day"
    columns["date_confidence"] = round(reading["date_confidence"] * confidence.SCENE, 4)
    return columns


def _bounded(
    start: ReadingColumns, end: ReadingColumns | None, now: Now | None
) -> ReadingColumns | None:
    """Return the reading of what was told after one date and before another, or before now."""
    first = start["first_day"]
    last = end["last_day"] if end is not None else now.last_day if now is not None else None
    unknown = end is None and now is not None and first is not None and first > now.first_day
    if unknown or (last is not None and first is not None and last < first):
        last = None
    why = f"the story goes on from “{start['date_as_written']}”"
    if end is not None:
        why = f"{why} to “{end['date_as_written']}”"
    sure = min(one["date_confidence"] for one in (start, end) if one is not None)
    return readings.days(
        first,
        last,
        now,
        anchoring="narrative",
        confidence=sure * confidence.SCENE,
        why=f"{why}: it lies between" if end is not None else f"{why}: not before that",
    )
