"""What tagging needs to know of a tree: its TIMEX3 type, and the operator a preposition adds."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, Literal, cast

from dateline.temporal.operators import (
    After,
    Amount,
    Before,
    Between,
    By,
    Clock,
    Date,
    DayPart,
    Earlier,
    Ending,
    Event,
    Every,
    Expression,
    Fiscal,
    Later,
    Part,
    Reference,
    Shift,
    Since,
    Spanning,
    This,
    Throughout,
    Until,
)

if TYPE_CHECKING:
    from dateline.records import Calendar, TimexType
    from dateline.tagging.timex import Hints

_CLOCK_UNITS: Final = frozenset({"second", "minute", "hour"})
_OPERATORS: Final[dict[str, type[Since | Until | Before | After | Throughout]]] = {
    "since": Since,
    "until": Until,
    "before": Before,
    "after": After,
    "throughout": Throughout,
}
_Bounded = Part | By | Earlier | Later | Throughout | Fiscal | Ending


def timex_type(tree: Expression) -> TimexType:  # noqa: PLR0911
    """Return the TIMEX3 type of what a tree says."""
    if isinstance(tree, Amount | Spanning):
        return "DURATION"
    if isinstance(tree, Every):
        return "SET"
    if isinstance(tree, Clock | DayPart):
        return "TIME"
    if isinstance(tree, Shift):
        if isinstance(tree.of, Event):
            return "DURATION"
        return "TIME" if tree.by.parts[-1][1] in _CLOCK_UNITS else "DATE"
    if isinstance(tree, This):
        return "TIME" if tree.what in _CLOCK_UNITS else "DATE"
    if isinstance(tree, _Bounded | Since | Until | Before | After):
        return timex_type(tree.of)
    return timex_type(tree.first) if isinstance(tree, Between) else "DATE"


def with_preposition(tree: Expression, operator: str) -> Expression:
    """Put the operator of the preposition before a date on top of its tree."""
    if operator not in _OPERATORS or timex_type(tree) not in {"DATE", "TIME"}:
        return tree
    if isinstance(tree, Reference):
        return tree
    return _OPERATORS[operator](tree)


def whole_of(tree: Expression) -> Expression:
    """Return the whole of which a tree means a part: March of "later in early March"."""
    while isinstance(tree, _Bounded):
        tree = tree.of
    return tree


def reference_of(tree: Expression) -> Reference | None:
    """Return the "now" from which a tree counts; None for a date in full."""
    if isinstance(tree, Reference):
        return tree
    of = getattr(tree, "of", None)
    return None if of is None else reference_of(of)


def calendar_of(tree: Expression) -> Calendar:
    """Return the calendar in which a tree's date is written."""
    if isinstance(tree, Date):
        return tree.calendar
    of = getattr(tree, "of", None)
    return "gregorian" if of is None else calendar_of(of)


def with_event(tree: Expression, event: str, links: dict[str, Literal[-1, 1]]) -> Expression:
    """Count a length of time from the event that the words after it name; it stays open."""
    if not event or not isinstance(tree, Amount):
        return tree
    link, _, words = " ".join(event.split()).partition(" ")
    return Shift(Event(words), replace(tree, mod=None), links[link.lower()])


def with_time_ahead(tree: Expression, hints: Hints) -> Expression:
    """Count "will come in two weeks" from now on; "was built in two weeks" is how long it took."""
    if not isinstance(tree, Amount) or (hints.preposition, hints.tense) != ("in", "future"):
        return tree
    if tree.mod is not None or any(count is None for count, _ in tree.parts):
        return tree
    return Shift(Reference(), tree, 1, keep=tree.parts[-1][1] == "year")


def with_of(tree: Expression, of: Expression) -> Expression:
    """Return the tree with another argument in place of its `of`."""
    return cast("Expression", replace(cast("Part", tree), of=of))
