"""Whose "now": resolving tagged expressions in order, against publication and story.

News speaks from the day it was published, a narrative from the time its story has reached. Each
passage is judged by what stood before it: dates with years of their own, long past, speak for a
narrative; "yesterday" and bare weekdays for news. The state is carried forward only, so text
added later changes nothing before it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from dateline.ids import digest, time_id
from dateline.records import TimeExpression
from dateline.tagging.trees import calendar_of, with_of
from dateline.temporal.calendar import DAY, ORDER, cell, civil, weekday
from dateline.temporal.explanation import explain
from dateline.temporal.operators import (
    Amount,
    Between,
    Clock,
    Date,
    DayPart,
    Expression,
    Last,
    Nearest,
    Next,
    Nth,
    Reference,
    Repeating,
    Shift,
    This,
    Vague,
)
from dateline.temporal.reading import reading
from dateline.temporal.resolve import resolve as resolve_tree

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dateline.records import Anchoring
    from dateline.tagging.timex import Timex
    from dateline.temporal.operators import Direction
    from dateline.temporal.resolved import Now, Resolved

CONFIDENCE: Final[dict[Anchoring, float]] = {
    "explicit": 0.97,
    "publication": 0.86,
    "narrative": 0.78,
    "event": 0.3,
    "document": 0.5,
    "none": 0.3,
}
"""How often a reading of each kind had the right value, over the four scored corpora."""


_WRAP: Final = 10
"""So many months back within the story's year make a month one of the next year instead."""


_MONTH_AT_HAND: Final = 45
_AT_HAND: Final = {"date": 120, "holiday": 120, "day": 120}
"""So many days ahead a date is still meant to come, although the verbs near it are past."""


_LONGER_REPORTS: Final = frozenset({(6, "month"), (9, "month"), (12, "month")})
"""Spans that end a report on a quarter: from here on, a year earlier is a year."""

_TOPICAL: Final = 14
"""So many days from the publication a date is what news is about."""

_YEAR_ALONE: Final = 0.3
"""A year alone speaks for a narrative by so much, where a day or month of a year counts 1."""

_STORY_OVER_NEWS: Final = 0.5
_SURE_STORY: Final = 2.0
"""Evidence by which a narrative is more than news, and is one even where it speaks of plans."""


@dataclass(slots=True)
class State:
    """What the fold carries.

    story: the time the text last spoke of; quarter: the quarter it reports on; narrative, news:
    the evidence for either; line: of the last expression with a year of its own.
    """

    story: Resolved | None = None
    quarter: Resolved | None = None
    narrative: float = 0.0
    news: float = 0.0
    line: int = -1

    @property
    def tells_a_story(self) -> bool:
        """Whether the passage is a narrative."""
        return self.narrative > self.news + _STORY_OVER_NEWS


def resolve(
    timexes: Iterable[Timex], now: Now | None, *, version_id: str = ""
) -> list[TimeExpression]:
    """Resolve the expressions of one text, given in its order, against its publication.

    now None: the publication is not known; what leans on it keeps X.
    """
    state = State()
    out = []
    for timex in timexes:
        tree = decide(timex, state, now)
        anchor = state.quarter if _leans_on_quarter(tree, state) else state.story
        resolved = resolve_tree(tree, now, anchor)
        out.append(_record(timex, tree, resolved, now, version_id))
        observe(timex, tree, resolved, state, now)
    return out


def _record(
    timex: Timex, tree: Expression, resolved: Resolved, now: Now | None, version_id: str
) -> TimeExpression:
    columns = reading(
        resolved,
        now,
        why=explain(timex.text, tree, now, resolved),
        confidence=CONFIDENCE[resolved.leans],
        calendar=calendar_of(tree),
        as_written=timex.text,
    )
    range_id = None
    if timex.range_with is not None:
        range_id = digest("range", version_id, *timex.range_with)
    return TimeExpression(
        time_id=time_id(version_id, timex.start, timex.end),
        version_id=version_id,
        start=timex.start,
        end=timex.end,
        text=timex.text,
        timex_type=timex.timex_type,
        timex_value=resolved.value,
        timex_mod=resolved.mod,
        timex_quant=resolved.quant,
        timex_freq=resolved.freq,
        range_id=range_id,
        ambiguity=timex.ambiguity,
        **columns,
    )


def decide(timex: Timex, state: State, now: Now | None) -> Expression:
    """Make the open choices of a tree: whose "now", and past or future."""
    return _Chooser(timex, state, now).close(timex.tree)


def _leans_on_quarter(tree: Expression, state: State) -> bool:
    """Whether an expression speaks of the quarter reported on: "the quarter", "a year earlier"."""
    if state.quarter is None:
        return False
    return (isinstance(tree, This) and tree.what == "quarter") or (
        isinstance(tree, Shift) and tree.keep
    )


@dataclass(frozen=True, slots=True)
class _Chooser:
    timex: Timex
    state: State
    now: Now | None

    def close(self, tree: Expression) -> Expression:  # noqa: PLR0911
        if isinstance(tree, Nearest):
            return self.nearest(tree) if tree.direction is None else tree
        if isinstance(tree, Reference):
            return self.reference(tree)
        if isinstance(tree, Between):
            return replace(tree, first=self.close(tree.first), last=self.close(tree.last))
        if isinstance(tree, Shift) and tree.keep:
            return self.year_apart(tree)
        if isinstance(tree, This) and tree.what == "quarter":
            return self.quarter(tree)
        if isinstance(tree, DayPart) and self.is_habit(tree):
            return replace(tree, of=Date(None))
        of = getattr(tree, "of", None)
        return tree if of is None else with_of(tree, self.close(of))

    def quarter(self, tree: This) -> Expression:
        """Take "the quarter" and "the 1988 period" for what the text reports on."""
        report = self.state.quarter
        if _is_story(tree.of):
            return tree if report is not None else Last("quarter")
        if isinstance(tree.of, Reference):
            return replace(tree, of=self.close(tree.of))
        if report is None or report.start is None:
            return tree.of
        number = cell("quarter", report.start) % 4 + 1
        return This(Repeating("quarter", number), tree.of)

    def is_habit(self, tree: DayPart) -> bool:
        """Tell "moved only at night", of no night in particular, in a story."""
        bare = isinstance(tree.of, Reference) and tree.of.anchor is None
        return bare and self.state.tells_a_story and len(self.timex.text.split()) == 1

    def reference(self, tree: Reference) -> Reference:
        if tree.anchor == "publication" or self.state.story is None:
            return Reference("publication")
        plan = self.timex.hints.tense == "future"
        if tree.anchor is None and self.on_the_day():
            return Reference("narrative")
        if tree.anchor is None and (plan or not self.state.tells_a_story):
            return Reference("publication")
        return Reference("narrative")

    def on_the_day(self) -> bool:
        """Tell a time of the day that the sentence has named: "on Friday ... at 9 p.m."."""
        story = self.state.story
        if story is None or story.unit is None or not isinstance(self.timex.tree, Clock):
            return False
        return self.timex.hints.same_sentence and ORDER[story.unit] <= ORDER["day"]

    def year_apart(self, tree: Shift) -> Expression:
        """Take a year ago for a quarter if that is what the text reports on."""
        if self.state.quarter is not None and tree.by.parts == ((1, "year"),):
            return replace(tree, of=Reference("narrative"))
        return replace(tree, of=self.close(tree.of), keep=False)

    def nearest(self, tree: Nearest) -> Expression:
        story = self.state.story
        if story is not None and self.in_story():
            return self.in_the_story(tree.what, story)
        return Nearest(tree.what, Reference("publication"), self.direction(tree.what))

    def in_story(self) -> bool:
        """Tell whether a date without a year is the story's; what will be seldom is."""
        plan = self.timex.hints.tense == "future" and self.state.narrative < _SURE_STORY
        return self.state.tells_a_story and not plan

    def in_the_story(self, what: Repeating, story: Resolved) -> Expression:
        """Pick the occurrence in the story's year, or the next where the story has moved on."""
        anchor = Reference("narrative")
        if what.field == "weekday":
            return Nearest(what, anchor, "future")
        same = resolve_tree(This(what, anchor), self.now, story)
        if same.start is None or story.start is None or story.unit is None:
            return This(what, anchor)
        if ORDER[story.unit] >= ORDER["half"] or what.field == "day":
            return This(what, anchor)
        back = cell("month", story.start) - cell("month", same.start)
        return Next(what, anchor) if back >= _WRAP else This(what, anchor)

    def direction(self, what: Repeating) -> Direction:  # noqa: PLR0911
        """Past or future of a date in news, by tense and by what is nearer."""
        tense = self.timex.hints.tense
        if what.field in {"weekday", "weekend"}:
            return "future" if tense == "future" and not self.is_today(what) else "past"
        if self.timex.hints.preposition in {"since", "ended"}:
            return "past"
        if self.now is None:
            return "future" if tense == "future" else "past"
        if tense == "future" and what.field in {"month", "season"}:
            return "future"
        since, until = self.distances(what)
        if until > since:
            return "past"
        if tense != "past":
            return "future"
        return "future" if until <= _AT_HAND.get(what.field, _MONTH_AT_HAND) else "past"

    def is_today(self, what: Repeating) -> bool:
        if self.now is None:
            return False
        return weekday(self.now.first_day) == what.value

    def distances(self, what: Repeating) -> tuple[int, int]:
        """Return the days since the last and until the next occurrence."""
        assert self.now is not None  # noqa: S101
        today = self.now.first_day * DAY
        first = replace(self.now, last_day=self.now.first_day)
        past = resolve_tree(Nearest(what, Reference(), "past"), first)
        coming = resolve_tree(Next(what, Reference()), first)
        if past.end is None or coming.start is None:
            return 0, 1
        return (today - past.end) // DAY + 1, (coming.start - today) // DAY


def _is_story(of: Expression) -> bool:
    return isinstance(of, Reference) and of.anchor == "narrative"


def observe(
    timex: Timex, tree: Expression, resolved: Resolved, state: State, now: Now | None
) -> None:
    """Carry the state forward over one resolved expression."""
    if isinstance(tree, Amount) and tree.parts[-1] in _LONGER_REPORTS:
        state.quarter = None
    if resolved.type not in {"DATE", "TIME"} or resolved.start is None or resolved.unit is None:
        return
    if isinstance(tree, Vague) or ORDER[resolved.unit] > ORDER["year"]:
        return
    if resolved.leans == "explicit":
        year = civil(resolved.start // DAY)[0]
        if now is None or year < civil(now.first_day)[0] - 1:
            alone = resolved.unit == "year" and not timex.hints.heading
            state.narrative += _YEAR_ALONE if alone else 1.0
        state.line = timex.hints.line
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
    if not _is_passing(timex, resolved, state):
        state.story = resolved


def _is_compared(timex: Timex, quarter: Resolved, report: Resolved | None) -> bool:
    """Whether a quarter is set against the one reported on: of an earlier year, or "a flat" one."""
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


def _is_passing(timex: Timex, resolved: Resolved, state: State) -> bool:
    """Whether a date is named in passing, so that the story does not move to it.

    A bracket, a plan, the start of what has lasted since, a year counted from another.
    """
    if state.story is None:
        return False
    if resolved.leans == "publication" and state.tells_a_story:
        return True
    hints = timex.hints
    if hints.aside or hints.tense == "future" or hints.preposition in {"since", "until"}:
        return True
    if hints.same_sentence and _is_back(resolved, state.story):
        return True
    if resolved.unit == "year" and _is_within(state.story, resolved):
        return True
    return resolved.leans != "explicit" and resolved.unit == "year"


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
