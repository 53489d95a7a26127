"""The steps from the words of an expression to its date, as a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.temporal import calendar as cal
from dateline.temporal.edtf_writer import edtf, unit_text
from dateline.temporal.names import MONTHS, SEASONS, WEEKDAYS
from dateline.temporal.operators import (
    After,
    Age,
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
    Last,
    Later,
    Nearest,
    Next,
    Nth,
    Part,
    Reference,
    Repeating,
    Shift,
    Since,
    Spanning,
    This,
    Throughout,
    Until,
    Vague,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from dateline.temporal.calendar import Unit
    from dateline.temporal.resolved import Now, Resolved

_PARTS: Final = {
    "MO": "morning",
    "MI": "midday",
    "AF": "afternoon",
    "EV": "evening",
    "NI": "night",
    "DT": "daytime",
}
_MODS: Final = {
    "START": "the start of",
    "MID": "the middle of",
    "END": "the end of",
    "APPROX": "about",
    "BEFORE": "before",
    "AFTER": "after",
    "LESS_THAN": "less than",
    "MORE_THAN": "more than",
    "EQUAL_OR_LESS": "at most",
    "EQUAL_OR_MORE": "at least",
    "ON_OR_BEFORE": "on or before",
    "ON_OR_AFTER": "on or after",
}
_VAGUE: Final = {
    "PAST_REF": "some time before",
    "PRESENT_REF": "the time of writing",
    "FUTURE_REF": "some time after",
}
_ORDINALS: Final = {
    1: "first",
    2: "second",
    3: "third",
    4: "fourth",
    -1: "last",
    -2: "last but one",
}


def explain(words: str, tree: Expression, now: Now | None, resolved: Resolved) -> str:
    """Return the chain "'last November', written 2026-01-06 → the November before → 2025-11"."""
    chain = f"'{words}'"
    if resolved.leans == "publication":
        chain += f", written {written(now)}" if now else ", on an unknown day"
    result = edtf(resolved) or resolved.value
    phrase = phrase_of(tree)
    return f"{chain} → {phrase} → {result}" if phrase != result else f"{chain} → {result}"


def written(now: Now) -> str:
    """Return the publication as EDTF days: one day, or an interval."""
    first, last = (unit_text("day", day * cal.DAY) or "" for day in (now.first_day, now.last_day))
    return first if first == last else f"{first}/{last}"


def phrase_of(tree: Expression) -> str:
    """Return what an operator says, in words."""
    return _PHRASES[type(tree)](tree)


def _what(what: Unit | Repeating) -> str:
    return _repeating(what) if isinstance(what, Repeating) else what


def _repeating(tree: Repeating) -> str:  # noqa: PLR0911
    if tree.field == "month":
        return MONTHS[tree.value - 1]
    if tree.field == "weekday":
        return WEEKDAYS[tree.value - 1]
    if tree.field == "season":
        return SEASONS[tree.value]
    if tree.field == "date":
        return f"{tree.day} {MONTHS[tree.value - 1]}"
    if tree.field == "day":
        return f"day {tree.value} of the month"
    if tree.field in {"quarter", "half"}:
        return f"{_ORDINALS[tree.value]} {tree.field}"
    return tree.name or tree.field


def _of(tree: Expression) -> str:
    """Return what a step counts from, where it is more than the reference itself."""
    return "" if isinstance(tree, Reference) else f" {phrase_of(tree)}"


def _counted(tree: Last | Next) -> str:
    side = "before" if isinstance(tree, Last) else "after"
    count = "" if tree.count == 1 else f", {tree.count} times over,"
    return f"the {_what(tree.what)}{count} {side}{_of(tree.of)}"


def _nearest(tree: Nearest) -> str:
    if tree.direction is None:
        return f"a {_what(tree.what)}"
    how = {
        "past": "the latest",
        "future": "the coming",
        "present": "the same year's" if tree.what.field != "weekday" else "the same week's",
    }[tree.direction]
    return f"{how} {_what(tree.what)}"


def _nth(tree: Nth) -> str:
    number = _ORDINALS.get(tree.n) or (f"{tree.n}th" if tree.n > 0 else f"{-tree.n}th last")
    return f"the {number} {_what(tree.what)} of {phrase_of(tree.of)}"


def _amount(tree: Amount) -> str:
    parts = [
        f"{'some' if count is None else f'{count:g}'} {unit}{'' if count == 1 else 's'}"
        for count, unit in tree.parts
    ]
    text = " and ".join(parts)
    return f"{_MODS[tree.mod]} {text}" if tree.mod else text


def _shift(tree: Shift) -> str:
    return f"{_amount(tree.by)} {'before' if tree.sign < 0 else 'after'}{_of(tree.of)}"


def _date(tree: Date) -> str:
    if tree.year is None:
        return "a date without its year"
    unit: Unit = "day" if tree.day else "month" if tree.month else "year"
    start = cal.day_number(tree.year, tree.month or 1, tree.day or 1) * cal.DAY
    written_as = unit_text(unit, start) or ""
    return f"{written_as} of the Julian calendar" if tree.calendar == "julian" else written_as


def _age(tree: Age) -> str:
    years = {"decade": "0s", "century": "00s", "millennium": "000s"}[tree.unit]
    return f"the {tree.digits}{years}{' BCE' if tree.bce else ''}"


def _clock(tree: Clock) -> str:
    text = f"{tree.hour:02d}:{tree.minute or 0:02d}"
    return f"{text} on {phrase_of(tree.of)}"


def _every(tree: Every) -> str:
    what = _amount(tree.what) if isinstance(tree.what, Amount) else _what(tree.what)
    return f"every {what}"


_PHRASES: Final[dict[type, Callable[..., str]]] = {
    Reference: lambda t: "that time" if t.anchor == "narrative" else "the day of writing",
    Event: lambda t: f"the time of {t.words}",
    Date: _date,
    Age: _age,
    Repeating: _repeating,
    This: lambda t: f"the {_what(t.what)} of {phrase_of(t.of)}",
    Last: _counted,
    Next: _counted,
    Nearest: _nearest,
    Nth: _nth,
    Amount: _amount,
    Shift: _shift,
    Part: lambda t: f"{_MODS[t.mod]} {phrase_of(t.of)}",
    DayPart: lambda t: f"the {_PARTS[t.part]} of {phrase_of(t.of)}",
    Clock: _clock,
    Since: lambda t: f"from {phrase_of(t.of)} on",
    Until: lambda t: f"up to {phrase_of(t.of)}",
    Before: lambda t: f"before {phrase_of(t.of)}",
    After: lambda t: f"after {phrase_of(t.of)}",
    By: lambda t: f"from {phrase_of(t.by)} until {phrase_of(t.of)}",
    Earlier: lambda t: f"{phrase_of(t.of)}, up to {phrase_of(t.by)}",
    Later: lambda t: f"{phrase_of(t.of)}, from {phrase_of(t.by)} on",
    Throughout: lambda t: f"all of {phrase_of(t.of)}",
    Fiscal: lambda t: f"{phrase_of(t.of)}, of a fiscal year that begins we do not know when",
    Ending: lambda t: f"{phrase_of(t.of)}, ending with {phrase_of(t.last)}",
    Spanning: lambda t: f"the {_amount(t.by)} up to the end of {phrase_of(t.of)}",
    Between: lambda t: f"from {phrase_of(t.first)} to {phrase_of(t.last)}",
    Every: _every,
    Vague: lambda t: _VAGUE[t.ref],
}
