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
from dateline.tagging.trees import with_of
from dateline.temporal.calendar import DAY, ORDER, civil
from dateline.temporal.explain import explain
from dateline.temporal.operators import (
    Between,
    Date,
    Every,
    Expression,
    Nearest,
    Reference,
    Vague,
)
from dateline.temporal.reading import reading
from dateline.temporal.resolve import resolve as resolve_tree

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dateline.records import Anchoring
    from dateline.tagging.timex import Timex
    from dateline.temporal.operators import Direction
    from dateline.temporal.resolve import Now, Resolved

CONFIDENCE: Final[dict[Anchoring, float]] = {
    "explicit": 0.95,
    "publication": 0.85,
    "narrative": 0.75,
    "event": 0.3,
    "document": 0.5,
    "none": 0.3,
}
"""How often a reading of each kind is right."""


@dataclass(slots=True)
class State:
    """What the fold carries: the story's time, and the evidence for narrative and for news."""

    story: Resolved | None = None
    narrative: float = 0.0
    news: float = 0.0

    @property
    def tells_a_story(self) -> bool:
        """Whether the passage is a narrative."""
        return self.narrative > self.news + 0.5


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
        resolved = resolve_tree(tree, now, state.story)
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
    """Return the tree with its open choices made: whose "now", and past or future."""
    return _close(timex.tree, timex, state)


def _close(tree: Expression, timex: Timex, state: State) -> Expression:  # noqa: PLR0911
    if isinstance(tree, Nearest) and tree.direction is None:
        return _nearest(tree, timex, state)
    if isinstance(tree, Reference):
        if tree.anchor == "publication":
            return tree
        if state.story is None or (tree.anchor is None and not state.tells_a_story):
            return Reference("publication")
        return Reference("narrative")
    if isinstance(tree, Between):
        return replace(
            tree, first=_close(tree.first, timex, state), last=_close(tree.last, timex, state)
        )
    if isinstance(tree, Date | Every | Vague):
        return tree
    of = getattr(tree, "of", None)
    return tree if of is None else with_of(tree, _close(of, timex, state))


def _nearest(tree: Nearest, timex: Timex, state: State) -> Expression:
    if state.tells_a_story and state.story is not None and tree.what.field != "weekday":
        return Nearest(tree.what, Reference("narrative"), "present")
    direction: Direction = "future" if timex.hints.tense == "future" else "past"
    return Nearest(tree.what, Reference("publication"), direction)


def observe(
    timex: Timex, tree: Expression, resolved: Resolved, state: State, now: Now | None
) -> None:
    """Carry the state forward over one resolved expression."""
    if resolved.type not in {"DATE", "TIME"} or resolved.start is None or resolved.unit is None:
        return
    if isinstance(tree, Vague):
        return
    if resolved.leans == "explicit" and ORDER[resolved.unit] <= ORDER["year"]:
        year = civil(resolved.start // DAY)[0]
        if now is None or year < civil(now.first_day)[0] - 1:
            state.narrative += 0.3 if resolved.unit == "year" else 1.0
    elif resolved.leans == "publication":
        state.news += 1.0
    state.story = resolved
