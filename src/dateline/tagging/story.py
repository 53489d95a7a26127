"""What the fold over a text's expressions carries: how far its story has come, what it reports."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dateline.temporal.calendar import DAY, ORDER, civil
from dateline.temporal.operators import (
    Amount,
    DayPart,
    Last,
    Nearest,
    Nth,
    Part,
    Reference,
    Shift,
    Vague,
)

if TYPE_CHECKING:
    from dateline.tagging.timex import Timex
    from dateline.temporal.operators import Expression
    from dateline.temporal.resolved import Now, Resolved

_LONGER_REPORTS: Final = frozenset({(6, "month"), (9, "month"), (12, "month")})
"""Spans that end a report on a quarter: from here on, a year earlier is a year."""

_TOPICAL: Final = 14
"""So many days from the publication a date is what news is about."""

_YEAR_ALONE: Final = 0.3
"""A year alone speaks for a narrative by so much, where a day or month of a year counts 1."""

_OLD_YEAR: Final = 0.6
_LONG_PAST: Final = 100
"""A year so many years ago that opens a sentence speaks for a history by so much."""

_STORY_OVER_NEWS: Final = 0.5


@dataclass(slots=True)
class State:
    """What the fold carries.

    story: the time the text last spoke of; setting: whether the sentence began with it and its year
    ("In 1969, ..."); quarter: the quarter it reports on; narrative, news:
    the evidence for either.
    """

    story: Resolved | None = None
    setting: bool = False
    quarter: Resolved | None = None
    narrative: float = 0.0
    news: float = 0.0

    @property
    def tells_a_story(self) -> bool:
        """Whether the passage is a narrative."""
        return self.narrative > self.news + _STORY_OVER_NEWS


def observe(
    timex: Timex, tree: Expression, resolved: Resolved, state: State, now: Now | None
) -> None:
    """Carry the state forward over one resolved expression."""
    state.setting = _is_setting(timex, resolved, state)
    if isinstance(tree, Amount) and tree.parts[-1] in _LONGER_REPORTS:
        state.quarter = None
    if resolved.type not in {"DATE", "TIME"} or resolved.start is None or resolved.unit is None:
        return
    if isinstance(tree, Vague) or ORDER[resolved.unit] > ORDER["year"]:
        return
    if resolved.uncertain and resolved.leans == "narrative":
        return  # no more is known of the story's time than before
    set_there = state.setting and timex.hints.same_sentence and resolved.leans == "narrative"
    if resolved.leans == "explicit" or set_there:
        year = civil(resolved.start // DAY)[0]
        if now is None or year < civil(now.first_day)[0] - 1:
            alone = resolved.unit == "year" and not timex.hints.heading
            old = now is not None and year < civil(now.first_day)[0] - _LONG_PAST
            year_alone = _OLD_YEAR if old and timex.hints.opens else _YEAR_ALONE
            state.narrative += year_alone if alone else 1.0
    elif (
        (resolved.leans == "publication" and not isinstance(tree, Nearest))
        or (isinstance(tree, Nearest) and tree.what.field == "weekday" and not state.tells_a_story)
        or (isinstance(tree, Nearest) and now is not None and _is_topical(resolved, now))
    ):
        state.news += 1.0
    if resolved.unit == "quarter" and isinstance(tree, Nearest | Nth):
        reported = timex.hints.tense == "past" or _is_over(resolved, now)
        if reported and not _is_compared(timex, resolved, state.quarter):
            state.quarter = resolved
    if (
        not _looks_back(tree)
        and not _looks_back(timex.tree)
        and not _is_passing(timex, resolved, state)
    ):
        state.story = resolved


def _is_compared(timex: Timex, quarter: Resolved, report: Resolved | None) -> bool:
    """Whether a quarter is set against the one reported on: of an earlier year, or "a poor" one."""
    if report is None or report.start is None or quarter.start is None:
        return False
    bare = not timex.hints.preposition and not timex.text.lower().startswith("the ")
    return _is_back(quarter, report) or (bare and quarter.start < report.start)


def _is_over(resolved: Resolved, now: Now | None) -> bool:
    """Whether a report on this time can have been written."""
    return now is None or resolved.end is None or resolved.end <= (now.last_day + 1) * DAY


def _is_topical(resolved: Resolved, now: Now) -> bool:
    """Whether a date read against the publication is about its day."""
    if resolved.leans != "publication" or resolved.start is None:
        return False
    return abs(resolved.start // DAY - now.first_day) <= _TOPICAL


def _is_setting(timex: Timex, resolved: Resolved, state: State) -> bool:
    """Whether the sentence speaks from a time with its own year that it began with."""
    if timex.hints.same_sentence:
        return state.setting
    return timex.hints.opens and resolved.leans == "explicit" and resolved.unit in {"year", "month"}


def _looks_back(tree: Expression) -> bool:
    """Whether a date is the day before, the previous winter, two weeks earlier."""
    if isinstance(tree, Part | DayPart):
        return _looks_back(tree.of)
    back = isinstance(tree, Last) or (isinstance(tree, Shift) and tree.sign < 0)
    return back and getattr(tree, "of", None) == Reference("narrative")


def _is_passing(timex: Timex, resolved: Resolved, state: State) -> bool:
    """Whether a date is named in passing, so that the story does not move to it.

    A bracket, a plan, the start of what has lasted since, a year counted from another.
    """
    if state.story is None:
        return False
    if resolved.leans == "publication" and state.tells_a_story:
        return not _comes_near(timex, resolved, state)
    hints = timex.hints
    if hints.aside or hints.tense == "future" or hints.preposition in {"since", "until"}:
        return True
    if hints.same_sentence and _is_back(resolved, state.story):
        return True
    if resolved.unit == "year" and _is_within(state.story, resolved):
        return True
    return resolved.leans != "explicit" and resolved.unit == "year" and not hints.opens


def _comes_near(timex: Timex, resolved: Resolved, state: State) -> bool:
    """Whether a history comes to what is counted from its telling: "slept until last March"."""
    counted = isinstance(timex.tree, Last | Shift) and timex.hints.tense != "future"
    if not counted or resolved.start is None or resolved.unit is None:
        return False
    ahead = state.story is not None and (state.story.start or 0) < resolved.start
    return ahead and ORDER["week"] <= ORDER[resolved.unit] < ORDER["year"]


def _is_within(story: Resolved, resolved: Resolved) -> bool:
    """Whether a date says no more than in which year the story is already."""
    if None in {story.start, story.end, resolved.start, resolved.end}:
        return False
    return resolved.start <= story.start and story.end <= resolved.end  # type: ignore[operator]


def _is_back(resolved: Resolved, story: Resolved) -> bool:
    """Whether a date looks back to an earlier year than the story's."""
    if resolved.start is None or story.start is None:
        return False
    return civil(resolved.start // DAY)[0] < civil(story.start // DAY)[0]
