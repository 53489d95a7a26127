"""Quarters and years as reports on business speak of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.tagging.en.steps import STORY
from dateline.tagging.rules import Pieces, Rule, Stratum
from dateline.tagging.trees import whole_of
from dateline.temporal.operators import (
    Amount,
    Date,
    Ending,
    Last,
    Nearest,
    Repeating,
    Shift,
    Spanning,
    This,
)

if TYPE_CHECKING:
    from dateline.tagging.rules import Match
    from dateline.temporal.operators import Expression


def year_earlier(m: Match) -> Expression:
    """Make "the year-earlier quarter": that of the year before."""
    quarter = None if m.whenquarter is None else whole_of(m.whenquarter)
    if isinstance(quarter, Nearest):
        return This(quarter.what, Last("year"))
    return Shift(STORY, Amount(((1, "year"),)), -1, keep=True)


def period_of(m: Match) -> Expression | None:
    """Make "the 1988 period": of that year what the report is about, its quarter for instance."""
    year = whole_of(m.whenyear)
    return This("quarter", year) if isinstance(year, Date) else None


def same_month_of(m: Match) -> Expression:
    """Make "the same month last year": no more is said than the year."""
    return Last("year")


def same_of(m: Match) -> Expression:
    """Make "last year's quarter": of that year what the report is about."""
    return This("quarter", This("year") if m.this is not None else Last("year"))


REPORTS: Final = (
    Rule(
        "the latest quarter",
        "the latest ( fiscal )? ( quarter | period )",
        lambda m: This("quarter", STORY),
        "when whenunit",
        (("Sales fell in [the latest quarter].", "2024-Q1"),),
    ),
    Rule(
        "year-earlier",
        "the? comparable? year - ( ago | earlier ) ( <whenquarter> | quarter | period"
        " | month | week )?",
        year_earlier,
        "when",
        (("Sales rose from those of [the year-earlier period].", "2023"),),
    ),
    Rule(
        "a year's period",
        "the <whenyear> -? ( period | quarter )",
        period_of,
        "when",
        (("Sales rose in the first quarter from [the 2022 period].", "2022-Q1"),),
    ),
    Rule(
        "last year's quarter",
        "( <this> | <last> ) year ' s ( quarter | period )",
        same_of,
        "when",
        (
            (
                "Sales rose in the first quarter, from $2 million in [last year's quarter].",
                "2023-Q1",
            ),
        ),
    ),
    Rule(
        "the same quarter last year",
        "the? ( corresponding | comparable | same | equivalent ) ( quarter | period ) ( of | in )?"
        " ( last year | a year ( ago | earlier | before ) | the? ( previous | prior ) year )",
        same_of,
        "when",
        (("Sales rose in the first quarter, unlike [the same period last year].", "2023-Q1"),),
    ),
    Rule(
        "the quarter a year ago",
        "the? ( quarter | period ) <duration> ( ago | earlier | before )",
        lambda m: same_of(m) if m.duration.parts == ((1, "year"),) else None,
        "when",
        (("Sales rose in the first quarter, from those of [the quarter a year ago].", "2023-Q1"),),
    ),
    Rule(
        "the year-earlier months",
        "the? comparable? year - ( ago | earlier ) <duration>",
        lambda m: m.duration,
        "duration",
        (("Sales rose from those of [the year-earlier nine months].", "P9M"),),
    ),
    Rule(
        "the same month last year",
        "the? ( corresponding | same ) ( month | week | weekend | day | time ) ( of | in )?"
        " ( last year | a year ( ago | earlier | before ) | the? ( previous | prior ) year )",
        same_month_of,
        "when",
        (("Prices fell in April, unlike [the same month last year].", "2023"),),
    ),
)


def ending(m: Match) -> Pieces | None:
    """Make a quarter that ends, as the text says, with a day."""
    quarter = whole_of(m.when)
    if not _is_quarter(getattr(quarter, "what", None)):
        return None
    return Pieces((("when", Ending(quarter, m.whenday)), ("whenday", m.whenday)))


def span_ending(m: Match) -> Pieces | None:
    """Make "the three months" that end, as the text says, with a day or month."""
    length, last = m.duration or whole_of(m.when), m.whenday or m.whenmonth
    end = "whenmonth" if m.whenday is None else "whenday"
    if isinstance(length, This) and length.what in _SPANS and m.text.lower().startswith("the "):
        return Pieces((("when", Ending(length, last)), (end, last)))
    if not isinstance(length, Amount) or length.parts[-1][1] not in _SPANS:
        return None
    if "to" in m.text.lower().split() and not _is_definite(m):
        return None
    key = "when" if m.duration is None else "duration"
    return Pieces(((key, Spanning(last, length)), (end, last)))


def _is_definite(m: Match) -> bool:
    """Tell "in the year to March" from "it is a week to Sunday"."""
    return m.text.lower().startswith(("the ", "its ")) or m.before in _IN


_SPANS: Final = frozenset("week month year".split())
_IN: Final = frozenset("the its in for over during".split())


def _is_quarter(what: object) -> bool:
    return what == "quarter" or (isinstance(what, Repeating) and what.field == "quarter")


ENDS: Final = Stratum(
    "quarters and their last days",
    (
        Rule(
            "quarter that ends with a day",
            "<when> ,? ( which )? ( ended | ending | ends | closed ) ( on )? <whenday>",
            ending,
            "dates",
            (
                (
                    "Sales fell in [the first quarter], which ended on [April 28].",
                    "2024-Q1 2024-04-28",
                ),
            ),
        ),
        Rule(
            "length of time that ends with a month",
            "( <duration> | <when> ) ( to | ended | ending | through ) ( on | in )?"
            " ( <whenday> | <whenmonth> )",
            span_ending,
            "dates",
            (("Sales fell in [the three months] to [March].", "P3M 2024-03"),),
        ),
    ),
)
