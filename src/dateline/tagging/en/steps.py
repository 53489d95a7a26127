"""What words like "this", "last" and "next" pick, counted from a "now"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.tagging.en.names import is_venerable
from dateline.temporal.operators import Fiscal, Last, Nearest, Next, Nth, Reference, Repeating, This

if TYPE_CHECKING:
    from collections.abc import Callable

    from dateline.tagging.rules import Match
    from dateline.temporal.calendar import Unit
    from dateline.temporal.operators import Expression

PUBLICATION: Final = Reference("publication")
STORY: Final = Reference("narrative")
_CLOCK_UNITS: Final = frozenset({"minute", "hour", "second"})
NO_STEP: Final = frozenset({None, "half", "season", *_CLOCK_UNITS})
PICK: Final = "( <oneunit> | <whenmonth> | <whenseason> | <month> | <season> | <whenquarter> )"
PICK_DAY: Final = "( <weekdayphrase> | <weekday> | <holiday> )"


def picked(m: Match) -> object:
    """Return what a word like "last" picks: a unit, or a month, weekday, season or holiday."""
    for phrase in (m.whenmonth, m.whenseason, m.weekdayphrase, m.whenquarter, m.holiday):
        if isinstance(phrase, Nearest):
            return phrase.what
    if m.season is not None:
        return Repeating("season", m.season)
    if m.month is not None:
        return Repeating("month", m.month)
    if m.weekday is not None:
        return Repeating("weekday", m.weekday)
    if m.oneunit == "weekend":
        return Repeating("weekend")
    return m.oneunit


def nth_of(n: int, what: Unit | Repeating, whole: Expression) -> Expression:
    """Return the nth part of a whole, fiscal if that is."""
    if isinstance(whole, Fiscal):
        return Fiscal(Nth(n, what, whole.of))
    return Nth(n, what, whole)


def is_title(m: Match) -> bool:
    """Tell a name ("This Week") by its capitals."""
    words = m.text.split()
    return len(words) > 1 and words[-1][0].isupper() and words[0][0].isupper() and m.oneunit


def step(
    operator: type[This | Last | Next], anchor: Reference
) -> Callable[[Match], Expression | None]:
    """Make a production: what a word like "last" picks, counted from the anchor."""

    def make(m: Match) -> Expression | None:
        what = picked(m)
        if what in NO_STEP or is_venerable(m) or (is_title(m) and not m.text.isupper()):
            return None
        if what == "day" and operator is This and m.after == "in":
            return None  # "on this day in 1989" is none of this year
        if what == "day" and operator is Last and anchor == Reference(None):
            return None  # "the last day" is the final one, yesterday is "yesterday"
        if what == Repeating("weekend") and operator is not Last:
            return This("weekend", anchor if operator is This else Next("week", anchor))
        return operator(what, anchor)  # type: ignore[arg-type]

    return make
