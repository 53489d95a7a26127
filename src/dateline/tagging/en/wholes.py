"""Parts of a relative whole: "June last year", "the first Monday of next month"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, Literal

from dateline.tagging.en.steps import NO_STEP, nth_of
from dateline.tagging.rules import Pieces, Rule, Stratum
from dateline.tagging.trees import whole_of
from dateline.temporal.operators import (
    Age,
    Amount,
    Event,
    Fiscal,
    Last,
    Nearest,
    Next,
    Nth,
    Reference,
    Repeating,
    Shift,
    Spanning,
    This,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from dateline.tagging.rules import Match
    from dateline.temporal.operators import Expression


def nth_part(m: Match) -> Expression | None:
    """Make the first Monday of next month, the last week of last year."""
    what = m.oneunit if m.weekdayphrase is None else m.weekdayphrase.what
    if what in NO_STEP or what in {"decade", "century", "millennium", "year"}:
        return None
    return nth_of(m.ordinal or -1, what, m.whenunit)


def inside(m: Match) -> Expression | None:
    """Make "June last year" or "Friday of last week": the part inside the whole."""
    part = m.whenmonth or m.whenquarter or m.whenseason or m.whenday
    fiscal = isinstance(m.whenunit, Fiscal) or isinstance(part, Fiscal)
    part, whole = whole_of(part), whole_of(m.whenunit)
    if not isinstance(part, Nearest) or not isinstance(whole, This | Last | Next):
        return None
    if whole.what == "week" and part.what.field != "weekday":
        return None
    if whole.what not in {"year", "week"}:
        return None
    if whole.what == "year" and part.what.field == "weekday":
        return None
    tree = This(part.what, whole)
    return Fiscal(tree) if fiscal else tree


def day_apart(m: Match) -> Expression | None:
    """Make "the day before Christmas": the event after which it counts is itself a date."""
    step = m.step
    if not isinstance(step, Last | Next) or not isinstance(step.of, Event):
        return None
    return replace(step, of=m.whenday)


_NEW_YEAR: Final = Nearest(Repeating("holiday", name="new year's day"))


def apart(
    sign: Literal[-1, 1], named: Expression | None = None
) -> Callable[[Match], Expression | None]:
    """Make a production: so long before, or after, a day, if none is named that of the match."""

    def make(m: Match) -> Expression | None:
        day = named or m.whenday
        if isinstance(day, Age):
            return None
        vague = any(count is None for count, _ in m.duration.parts)
        working = not _WORKING.isdisjoint(m.text.lower().split())
        if vague or working or m.duration.parts[-1][1] in NO_STEP or _goes_on(m):
            return None
        return Shift(day, replace(m.duration, mod=None), sign, keep=True)

    return make


def from_day(m: Match) -> Expression | None:
    """Make so long after today, or after the next such weekday."""
    if any(count is None for count, _ in m.duration.parts) or m.duration.parts[-1][1] in NO_STEP:
        return None
    day = m.deicticday
    if day is None:
        day = Nearest(m.weekdayphrase.what, Reference("publication"), "future")
    return Shift(day, replace(m.duration, mod=None), 1, keep=True)


_WORKING: Final = frozenset("trading business working school".split())


def _goes_on(m: Match) -> bool:
    """Tell "the day after Monday's vote" from "the day after Monday"."""
    return m.after in {"'", "’"}


def _is_year(m: Match) -> bool:
    whole = whole_of(m.whenunit)
    unit = isinstance(whole, This | Last | Next) and whole.what == "year"
    return unit and (m.ordinal or 1) <= 2


def quarters(m: Match) -> Pieces | None:
    """Make the two quarters of "the second and fourth quarters"."""
    if not m.ordinal < m.last <= 4:
        return None
    of = {key: Nearest(Repeating("quarter", m.values[key])) for key in ("ordinal", "last")}
    return Pieces(tuple(of.items()))


def decade_of(m: Match) -> Expression | None:
    """Make the first decade of a century, its years 0 to 9."""
    century, n = m.when, 10 if m.last else m.ordinal
    if not isinstance(century, Age) or century.unit != "century" or century.bce or n > 10:
        return None
    return Age("decade", century.digits * 10 + n - 1)


def stretch_of(m: Match) -> Expression | None:
    """Make "the first seven months of 1923", "the last three months of 2023"."""
    words, length = m.text.lower().split(), m.duration
    if words[0] not in _STRETCHES or not isinstance(length, Amount):
        return None
    end: Expression | None = m.whenyear or m.whenunit or m.whenfull
    count, unit = length.parts[-1]
    if count is None or count != int(count) or unit not in _OF_YEAR or len(length.parts) > 1:
        return length
    if end is not None and _LAST.isdisjoint(words):
        end = Nth(int(count), unit, end) if "first" in words else None
    return length if end is None else Spanning(end, length)


_STRETCHES: Final = frozenset("the first last final".split())
_LAST: Final = frozenset("last final closing".split())
_OF_YEAR: Final = frozenset("day month quarter".split())
_THAT_TIME: Final = frozenset("during by since until from throughout before over around".split())

WHOLES: Final = Stratum(
    "parts of a relative whole",
    (
        Rule(
            "part of last year",
            "( <whenmonth> | <whenday> | <whenquarter> | <whenseason> ) ,? ( of | the )?"
            " <whenunit>",
            inside,
            "when whenfull",
            (("He left in [June last year].", "2023-06"),),
        ),
        Rule(
            "last week's weekday",
            "<whenunit> ( on )? <weekdayphrase:whenday>",
            inside,
            "when whenday",
            (("It closed [last week on Monday].", "2024-05-06"),),
        ),
        Rule(
            "nth part of a unit",
            "the? ( <ordinal> | <last> ) ( <weekdayphrase> | <oneunit> ) ( of | in ) <whenunit>",
            nth_part,
            "when",
            (("They vote on [the first Monday of next month].", "2024-06-03"),),
        ),
        Rule(
            "nth of every unit",
            "the <ordinal> ( <weekdayphrase> | <oneunit> ) ( of | in ) <set>",
            lambda m: m.set,
            "set",
            (("They meet on [the first Monday of every month].", "P1M"),),
        ),
        Rule(
            "half of a unit",
            "the? ( <ordinal> | <latter:ordinal> | <last> ) half of <whenunit>",
            lambda m: (
                nth_of(-1 if m.last else m.ordinal, "half", m.whenunit) if _is_year(m) else None
            ),
            "when whenfull",
            (("It grew in [the second half of last year].", "2023-H2"),),
        ),
        Rule(
            "day before a day",
            "( <whenday:step> | <whenunit:step> ) <whenday>",
            day_apart,
            "when whenday",
            (("They left on [the day after Christmas].", "2023-12-26"),),
        ),
        Rule(
            "weekday before a day",
            "the <weekdayphrase> before <whenday>",
            lambda m: Last(m.weekdayphrase.what, m.whenday) if not _goes_on(m) else None,
            "when whenday",
            (("They left on [the Friday before Easter].", "2024-03-29"),),
        ),
        Rule(
            "weekday after a day",
            "the <weekdayphrase> after <whenday>",
            lambda m: Next(m.weekdayphrase.what, m.whenday) if not _goes_on(m) else None,
            "when whenday",
            (("They left on [the Sunday after Christmas].", "2023-12-31"),),
        ),
        Rule(
            "so long before a day",
            "<duration> before ( <whenday> | <whenfull:whenday> )",
            apart(-1),
            "when whenday",
            (("They left [two days before Christmas].", "2023-12-23"),),
        ),
        Rule(
            "so long from a day",
            "<duration> from ( <deicticday> | <weekdayphrase> )",
            from_day,
            "when whenday",
            (("They meet [two weeks from tomorrow].", "2024-05-30"),),
        ),
        Rule(
            "so long before the new year",
            "<duration> before the? new year",
            apart(-1, _NEW_YEAR),
            "when whenday",
            (("They left [two days before the new year].", "2023-12-30"),),
        ),
        Rule(
            "so long after a day",
            "<duration> after ( <whenday> | <whenfull:whenday> )",
            apart(1),
            "when whenday",
            (("They left [a week after May 3, 2019].", "2019-05-10"),),
        ),
        Rule(
            "first stretch of a year",
            "( the )? <duration> of ( <whenyear> | <whenunit> | <whenfull> )",
            stretch_of,
            "duration",
            (("In [the first seven months of 1923] it grew.", "P7M"),),
        ),
        Rule(
            "two quarters of a year",
            "the? ( first | <last> ) two quarters of <whenyear>",
            lambda m: Nth(-1 if m.last else 1, "half", m.whenyear),
            "when whenfull",
            (("It fell in [the first two quarters of 2019].", "2019-H1"),),
        ),
        Rule(
            "two quarters",
            "the? <ordinal> ( and | or ) <ordinal:last> quarters",
            quarters,
            "dates",
            (("It fell in the [first] and [second] quarters.", "2024-Q1 2024-Q2"),),
        ),
        Rule(
            "decade of a century",
            "the? ( <ordinal> | <last> ) decade of <when>",
            decade_of,
            "when whenfull",
            (("It began in [the first decade of the 21st century].", "200"),),
        ),
        Rule(
            "that time",
            "( this | that ) ( same )? ( time | period )",
            lambda m: (
                Reference("narrative")
                if m.before in _THAT_TIME or "period" in m.text.lower()
                else None
            ),
            "when",
            (("In 2010 he left. During [that time] it rained.", "2010"),),
        ),
    ),
)
