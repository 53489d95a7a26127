"""The open choices of a tree: whose "now", and past or future."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from dateline.tagging.trees import reference_of, whole_of, with_of
from dateline.temporal.calendar import DAY, ORDER, cell, weekday
from dateline.temporal.operators import (
    Between,
    By,
    Clock,
    Date,
    DayPart,
    Earlier,
    Ending,
    Expression,
    Last,
    Later,
    Nearest,
    Next,
    Part,
    Reference,
    Repeating,
    Shift,
    This,
)
from dateline.temporal.resolve import resolve as resolve_tree

if TYPE_CHECKING:
    from dateline.tagging.story import State
    from dateline.tagging.timex import Timex
    from dateline.temporal.operators import Direction
    from dateline.temporal.resolved import Now, Resolved

_WRAP: Final = 10
"""So many months back within the story's year make a month one of the next year instead."""

_MONTH_AT_HAND: Final = 45

_TOLD_DAYS: Final = 7
"""A day of so many days ago may be the one that the news goes on to tell of."""

_FAR_OFF: Final = 100
"""So many days ahead a month is too far off to be meant, where no verb says that it is."""

_AT_HAND: Final = {"date": 120, "holiday": 120, "day": 120}
"""So many days ahead a date is still meant to come, although the verbs near it are past."""

_SURE_STORY: Final = 2.0
"""Evidence by which a narrative is more than news, and is one even where it speaks of plans."""


def decide(timex: Timex, state: State, now: Now | None) -> Expression:
    """Make the open choices of a tree: whose "now", and past or future."""
    return _deadline(_Chooser(timex, state, now).close(timex.tree), timex, now)


def _deadline(tree: Expression, timex: Timex, now: Now | None) -> Expression:
    """Take "by the end of the year" for any day from now until then."""
    if timex.hints.preposition != "by" or now is None:
        return tree
    if not isinstance(tree, Part) or tree.mod != "END":
        return tree
    meant = resolve_tree(tree, now)
    is_ahead = meant.end is not None and meant.end > (now.last_day + 1) * DAY
    return By(tree) if is_ahead else tree


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
        if isinstance(tree, Shift) and tree.keep and isinstance(tree.of, Reference):
            return self.year_apart(tree)
        if isinstance(tree, This) and tree.what == "quarter":
            return self.quarter(tree)
        if isinstance(tree, Earlier | Later):
            whole = self.close(tree.of)
            told = Reference("publication" if self.state.story is None else "narrative")
            return replace(tree, of=whole, by=reference_of(whole) or told)
        if isinstance(tree, Ending):
            return self.ending(tree)
        if isinstance(tree, DayPart) and self.is_habit(tree):
            return replace(tree, of=Date(None))
        if isinstance(tree, Last) and tree.of == Reference(None) and self.is_bare(tree):
            return replace(tree, of=Reference("publication"))
        of = getattr(tree, "of", None)
        return tree if of is None else with_of(tree, self.close(of))

    def is_bare(self, tree: Last) -> bool:
        """Tell "last year", which is the writer's, from "the last month" of what is told."""
        return _is_weekday(tree.what) or not self.timex.text.lower().startswith("the ")

    def ending(self, tree: Ending) -> Expression:
        """Take "the quarter ended March 31" for the one in which that day lies."""
        last = self.close(tree.last)
        whole = tree.of
        if isinstance(whole, This) and whole.what == "quarter" and _is_story(whole.of):
            return Ending(This("quarter", last), last)
        return Ending(self.close(whole), last)

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
        if tree.anchor is None and (self.on_the_day() or self.is_over()):
            return Reference("narrative")
        if tree.anchor is None and (plan or not self.state.tells_a_story):
            return Reference("publication")
        return Reference("narrative")

    def on_the_day(self) -> bool:
        """Tell a time of the day that the sentence has named: "on Friday ... at 9 p.m."."""
        story = self.state.story
        if not isinstance(whole_of(self.timex.tree), Clock | DayPart):
            return False
        if story is None or story.unit is None:
            return False
        if ORDER[story.unit] > ORDER["day"]:
            return False
        return self.timex.hints.same_sentence or self.is_past_day(story)

    def is_past_day(self, story: Resolved) -> bool:
        """Tell "at noon" of the day that news told of last, in the past tense, from today's."""
        past = self.timex.hints.tense == "past" and story.leans == "publication"
        if not past or self.now is None or story.start is None:
            return False
        return 0 <= self.now.first_day - story.start // DAY < _TOLD_DAYS

    def is_over(self) -> bool:
        """Tell "was rebuilt the next year", in a past that has been told of, from "next year"."""
        story, past = self.state.story, self.timex.hints.tense == "past"
        if not past or story is None or story.end is None or self.now is None:
            return False
        return isinstance(self.timex.tree, Next) and story.end <= self.now.first_day * DAY

    def year_apart(self, tree: Shift) -> Expression:
        """Take a year ago for a quarter if that is what the text reports on."""
        if self.state.quarter is not None and tree.by.parts == ((1, "year"),):
            return replace(tree, of=Reference("narrative"))
        if self.is_compared(tree):
            return replace(tree, of=Reference("publication"), keep=False)
        return replace(tree, of=self.close(tree.of), keep=False)

    def is_compared(self, tree: Shift) -> bool:
        """Tell "up from a year earlier" in news from what was a year before an event."""
        hints = self.timex.hints
        news = not self.state.tells_a_story and not (hints.same_sentence or hints.opens)
        return news and tree.sign < 0 and tree.by.parts == ((1, "year"),)

    def nearest(self, tree: Nearest) -> Expression:
        story = self.state.story
        if story is not None and self.in_story() and not self.is_too_coarse(tree.what, story):
            return self.in_the_story(tree.what, story)
        return Nearest(tree.what, Reference("publication"), self.direction(tree.what))

    def in_story(self) -> bool:
        """Tell whether a date without a year is the story's; what will be seldom is."""
        hints = self.timex.hints
        plan = hints.tense == "future" and (hints.will or self.state.narrative < _SURE_STORY)
        set_there = self.state.setting and self.timex.hints.same_sentence
        return (self.state.tells_a_story or set_there) and not plan

    def is_too_coarse(self, what: Repeating, story: Resolved) -> bool:
        """Tell "in 2003 ... on Thursday" of a report from the Thursday of a history."""
        if what.field != "weekday" or (self.state.narrative >= _SURE_STORY and not self.state.news):
            return False
        return story.unit is None or ORDER[story.unit] > ORDER["week"]

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
        wraps = back > 0 if story.unit == "season" and _is_winter(story) else back >= _WRAP
        return Nearest(what, anchor, "future") if wraps else This(what, anchor)

    def direction(self, what: Repeating) -> Direction:  # noqa: PLR0911
        """Past or future of a date in news, by tense and by what is nearer."""
        tense = self.timex.hints.tense
        if what.field in {"weekday", "weekend"}:
            return "future" if tense == "future" and not self.is_today(what) else "past"
        if self.timex.hints.preposition in {"since", "ended"}:
            return "past"
        if self.timex.hints.preposition == "before" and self.is_nearer_ahead(what):
            return "future"
        if self.timex.hints.done and what.field in {"month", "season"}:
            return "past"
        if self.timex.hints.aimed and self.now is not None and self.is_nearer_ahead(what):
            return "future"
        if self.timex.hints.to_come and tense == "future" and what.field == "date":
            return "future"
        if self.now is None:
            return "future" if tense == "future" else "past"
        if tense == "future" and what.field in {"month", "season"}:
            return "future"
        since, until = self.distances(what)
        if until > since:
            return "past"
        if tense is None and what.field == "month" and until > _FAR_OFF:
            return "past"
        if tense != "past" or self.timex.hints.preposition in {"until", "through"}:
            return "future"
        return "future" if until <= _AT_HAND.get(what.field, _MONTH_AT_HAND) else "past"

    def is_nearer_ahead(self, what: Repeating) -> bool:
        """Tell "left before the June vote" of a vote to come from one long past."""
        if self.now is None:
            return False
        since, until = self.distances(what)
        return until < since

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


def _is_winter(story: Resolved) -> bool:
    """Whether a season begins with December: what is named after it is of its second year."""
    return story.start is not None and cell("month", story.start) % 12 == 11


def _is_weekday(what: object) -> bool:
    return isinstance(what, Repeating) and what.field == "weekday"


def _is_story(of: Expression) -> bool:
    return isinstance(of, Reference) and of.anchor == "narrative"
