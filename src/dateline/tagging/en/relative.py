"""Expressions that lean on a "now": the publication's or the story's."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, Literal

from dateline.tagging.rules import Rule, Stratum
from dateline.temporal.operators import (
    Amount,
    DayPart,
    Last,
    Nearest,
    Next,
    Reference,
    Repeating,
    Shift,
    This,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from dateline.tagging.rules import Match
    from dateline.temporal.operators import Expression

PUBLICATION: Final = Reference("publication")
STORY: Final = Reference("narrative")


def deictic(m: Match) -> Expression:
    """Yesterday, today, tomorrow."""
    if m.deictic == 0:
        return This("day", PUBLICATION)
    return (Last if m.deictic < 0 else Next)("day", PUBLICATION)


def _unit(m: Match) -> object:
    phrase = m.whenmonth or m.whenseason or m.weekdayphrase or m.whenquarter or m.whenday
    if isinstance(phrase, Nearest):
        return phrase.what
    if m.season is not None:
        return Repeating("season", m.season)
    if m.month is not None:
        return Repeating("month", m.month)
    if m.weekday is not None:
        return Repeating("weekday", m.weekday)
    return m.oneunit


def step(
    operator: type[This | Last | Next], anchor: Reference
) -> Callable[[Match], Expression | None]:
    """Return a production: the unit, month, weekday or season that a word like "last" picks."""

    def make(m: Match) -> Expression | None:
        what = _unit(m)
        if what in {None, "half", "season", "second", "minute", "hour"}:
            return None
        return operator(what, anchor)  # type: ignore[arg-type]

    return make


def stretch(m: Match) -> Expression | None:
    """Return the last three weeks: a length of time that ends or begins now."""
    if m.unit in {"half", "season"}:
        return None
    return Amount(((None if m.number is None else m.number, m.unit),))


def ago(anchor: Reference, sign: Literal[-1, 1]) -> Callable[[Match], Expression | None]:
    """Return a production: an amount before or after an anchor."""

    def make(m: Match) -> Expression | None:
        return Shift(anchor, replace(m.duration, mod=None), sign)

    return make


def _inside(m: Match) -> Expression | None:
    part = m.whenmonth or m.whenday or m.whenquarter or m.whenseason
    whole = m.whenunit or This("year", PUBLICATION)
    if (
        not isinstance(part, Nearest)
        or not isinstance(whole, This | Last | Next)
        or whole.what != "year"
    ):
        return None
    return This(part.what, whole)


_PICK: Final = (
    "( <oneunit> | <weekdayphrase> | <whenmonth> | <whenseason> | <weekday> | <month> | <season> )"
)

RELATIVE: Final = Stratum(
    "relative expressions",
    (
        Rule(
            "today",
            "<deictic>",
            deictic,
            "when whenday",
            (("It was announced [yesterday].", "2024-05-14"),),
        ),
        Rule(
            "tonight",
            "<tonight>",
            lambda m: DayPart(This("day", PUBLICATION), "NI"),
            "when daypart",
        ),
        Rule(
            "day before yesterday",
            "the day before yesterday",
            lambda m: Last("day", PUBLICATION, 2),
            "when whenday",
        ),
        Rule(
            "day after tomorrow",
            "the day after tomorrow",
            lambda m: Next("day", PUBLICATION, 2),
            "when whenday",
        ),
        Rule(
            "this unit",
            f"this ( current | coming | same )? {_PICK}",
            step(This, PUBLICATION),
            "when whenunit",
            (("It will close [this week].", "2024-W20"),),
        ),
        Rule(
            "last unit",
            f"( the? last | the? past | this past | this last ) {_PICK}",
            step(Last, PUBLICATION),
            "when whenunit",
            (("It closed [last week].", "2024-W19"), ("He died [last November].", "2023-11")),
        ),
        Rule(
            "next unit",
            f"( the? next | the coming | the upcoming | this coming ) {_PICK}",
            step(Next, PUBLICATION),
            "when whenunit",
        ),
        Rule(
            "the next day",
            "( the? next | the? following | the very next ) day",
            lambda m: Next("day", STORY),
            "when whenday",
        ),
        Rule(
            "the previous unit",
            f"( the? previous | the? preceding | the? prior ) {_PICK}",
            step(Last, STORY),
            "when whenunit",
        ),
        Rule(
            "the following unit", f"( the? following ) {_PICK}", step(Next, STORY), "when whenunit"
        ),
        Rule(
            "that unit",
            "( that ( same | very )? | the same ) <oneunit>",
            step(This, STORY),
            "when whenunit",
        ),
        Rule(
            "the current unit",
            f"( the current | the present ) {_PICK}",
            step(This, PUBLICATION),
            "when whenunit",
        ),
        Rule(
            "the day before",
            "( the | a ) day ( before | earlier )",
            lambda m: Last("day", STORY),
            "when whenday",
        ),
        Rule(
            "the day after",
            "( the | a ) day ( after | later )",
            lambda m: Next("day", STORY),
            "when whenday",
        ),
        Rule(
            "ago",
            "<duration> ago",
            ago(PUBLICATION, -1),
            "when",
            (("It happened [two weeks ago].", "2024-W18"),),
        ),
        Rule("from now", "<duration> ( from now | hence )", ago(PUBLICATION, 1), "when"),
        Rule(
            "earlier",
            "<duration> ( earlier | previously | before that | prior )",
            ago(STORY, -1),
            "when",
        ),
        Rule("later", "<duration> ( later | afterwards | after that )", ago(STORY, 1), "when"),
        Rule(
            "stretch",
            "( the? ( last | past | next | coming | previous | following | first | latest | final )"
            " | these past ) ( <number> -? | <some> ) ( full | trading | business )? <unit>",
            stretch,
            "duration",
            (("Prices rose over [the past two months].", "P2M"),),
        ),
        Rule(
            "month of last year",
            "( <whenmonth> | <whenday> | <whenquarter> | <whenseason> ) ,? of?"
            " ( this year | <whenunit> )",
            _inside,
            "when whenfull",
        ),
    ),
)


PARTS_OF_DAY: Final = Stratum(
    "parts of the day",
    (
        Rule(
            "part of day",
            "( <when> | <whenday> ) <part>",
            lambda m: DayPart(m.when or m.whenday, m.part),
            "when daypart",
            (("The fire broke out on [Monday night].", "2024-05-13TNI"),),
        ),
        Rule(
            "this morning",
            "this <part>",
            lambda m: DayPart(This("day", PUBLICATION), m.part),
            "when daypart",
        ),
        Rule(
            "last night",
            "last <part>",
            lambda m: DayPart(Last("day", PUBLICATION), m.part),
            "when daypart",
        ),
        Rule(
            "that morning",
            "that ( same )? <part>",
            lambda m: DayPart(This("day", STORY), m.part),
            "when daypart",
        ),
        Rule(
            "the next morning",
            "the ( next | following ) <part>",
            lambda m: DayPart(Next("day", STORY), m.part),
            "when daypart",
        ),
        Rule(
            "the morning of",
            "the <part> of <whenday>",
            lambda m: DayPart(m.whenday, m.part),
            "when daypart",
        ),
        Rule("overnight", "<overnight>", lambda m: DayPart(Reference(None), "NI"), "when daypart"),
        Rule(
            "clock and day",
            "<clocktime> ,? on? ( <whenday> | <weekdayphrase> )",
            lambda m: replace(m.clocktime, of=m.whenday),
            "when",
        ),
        Rule(
            "day and clock",
            "<whenday> ,? at? <clocktime>",
            lambda m: replace(m.clocktime, of=m.whenday),
            "when",
        ),
    ),
)
