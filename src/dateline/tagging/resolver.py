"""Whose "now": resolving tagged expressions in order, against publication and story.

News speaks from the day it was published, a narrative from the time its story has reached. Each
passage is judged by what stood before it: dates with years of their own, long past, speak for a
narrative; "yesterday" and bare weekdays for news. The state is carried forward only, so text
added later changes nothing before it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from dateline.ids import digest, time_id
from dateline.records import TimeExpression
from dateline.tagging.choices import decide
from dateline.tagging.story import State, observe
from dateline.tagging.trees import calendar_of, whole_of
from dateline.temporal.calendar import DAY
from dateline.temporal.explanation import explain
from dateline.temporal.operators import Nearest, Next, Reference, Repeating, Shift, This
from dateline.temporal.reading import reading
from dateline.temporal.resolve import resolve as resolve_tree

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dateline.records import Anchoring
    from dateline.tagging.timex import Timex
    from dateline.temporal.operators import Expression
    from dateline.temporal.resolved import Now, Resolved

CONFIDENCE: Final[dict[Anchoring, float]] = {
    "explicit": 0.97,
    "publication": 0.88,
    "narrative": 0.8,
    "event": 0.25,
    "document": 0.5,
    "none": 0.3,
}
"""How often a reading of each kind had the right value, over the four scored corpora."""

_WEEKDAY_TO_COME: Final = 0.7
"""How often a weekday that nothing but the verbs near it makes one to come had the right day."""


_LISTED: Final = 6
"""So many characters at most stand between the dates of a list: ", and "."""


def resolve(
    timexes: Iterable[Timex], now: Now | None, *, version_id: str = ""
) -> list[TimeExpression]:
    """Resolve the expressions of one text, given in its order, against its publication.

    now None: the publication is not known; what leans on it keeps X.
    """
    state = State()
    out = []
    before: tuple[Expression, Resolved] | None = None
    last_end = 0
    for timex in timexes:
        if before is not None and timex.start - last_end <= _LISTED and _is_year(before[1]):
            state.story, state.setting = before[1], True
        tree = decide(timex, state, now)
        anchor = state.quarter if _leans_on_quarter(tree, state) else state.story
        resolved = resolve_tree(tree, now, anchor)
        if before is not None and (
            _ends_range(timex, tree, resolved, before)
            or (timex.start - last_end <= _LISTED and _goes_on(tree, resolved, before, now))
        ):
            tree, resolved = _first_after(tree, before[1], now)
        before, last_end = (tree, resolved), timex.end
        out.append(_record(timex, tree, resolved, now, version_id))
        whole = whole_of(tree)
        if whole is not tree:
            resolved = resolve_tree(whole, now, anchor)
        observe(timex, whole, resolved, state, now)
    return out


def _is_year(resolved: Resolved) -> bool:
    """Whether a date is a year of the story: what stands right after it lies inside it."""
    return resolved.unit == "year" and resolved.leans == "narrative" and resolved.type == "DATE"


def _record(
    timex: Timex, tree: Expression, resolved: Resolved, now: Now | None, version_id: str
) -> TimeExpression:
    columns = reading(
        resolved,
        now,
        why=explain(timex.text, tree, now, resolved),
        confidence=_confidence(tree, resolved),
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


def _confidence(tree: Expression, resolved: Resolved) -> float:
    bare = isinstance(tree, Nearest) and tree.what.field == "weekday" and tree.direction == "future"
    return _WEEKDAY_TO_COME if bare else CONFIDENCE[resolved.leans]


def _leans_on_quarter(tree: Expression, state: State) -> bool:
    """Whether an expression speaks of the quarter reported on: "the quarter", "a year earlier"."""
    if state.quarter is None:
        return False
    return (isinstance(tree, This) and tree.what == "quarter") or (
        isinstance(tree, Shift) and tree.keep and isinstance(tree.of, Reference)
    )


def _ends_range(
    timex: Timex, tree: Expression, resolved: Resolved, before: tuple[Expression, Resolved]
) -> bool:
    """Whether a date ends a range and counts from its beginning: "from Monday to Friday".

    Two weekdays or months do so, and what would end before it began.
    """
    is_end = timex.range_with not in {None, (timex.start, timex.end)}
    first, begun = before
    if not is_end or not isinstance(tree, Nearest):
        return False
    if resolved.start is None or begun.start is None:
        return False
    alike = isinstance(first, Nearest) and first.what.field == tree.what.field
    return alike or resolved.start < begun.start


def _goes_on(
    tree: Expression, resolved: Resolved, before: tuple[Expression, Resolved], now: Now | None
) -> bool:
    """Whether a weekday goes on a list of days to come: "this Friday and Saturday"."""
    first, begun = before
    named = isinstance(getattr(first, "what", None), Repeating) and begun.unit == "day"
    if not named or not isinstance(tree, Nearest) or tree.what.field != "weekday":
        return False
    if now is None or resolved.start is None or begun.start is None:
        return False
    today = now.last_day * DAY
    to_come = begun.start > today or (begun.start == today and isinstance(first, This | Next))
    return to_come and resolved.start < today


def _first_after(
    tree: Expression, before: Resolved, now: Now | None
) -> tuple[Expression, Resolved]:
    """Return the first occurrence after the range's first end, as a tree and its meaning."""
    assert isinstance(tree, Nearest)  # noqa: S101
    following = Nearest(tree.what, Reference("narrative"), "future")
    return following, replace(resolve_tree(following, now, before), leans=before.leans)
