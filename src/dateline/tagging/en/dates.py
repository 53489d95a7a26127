"""Dates of the calendar, full and partial: days, months, seasons, quarters, years, ages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from dateline.tagging.rules import Noted, Rule, Stratum
from dateline.tagging.tokens import full_year
from dateline.temporal.calendar import is_date, month_length
from dateline.temporal.operators import Age, Date, Nearest, Nth, Repeating

if TYPE_CHECKING:
    from dateline.tagging.rules import Match
    from dateline.temporal.operators import Expression

_NOT_A_YEAR_BEFORE: Final = frozenset(
    "$ £ € ¥ # + * / . no number page pp p nos flight route highway room us usd section".split()
)
_NOT_A_YEAR_AFTER: Final = frozenset(
    "% people men women troops soldiers dead dollars pounds euros miles km kilometers kilometres "
    "metres meters feet tons tonnes points shares percent workers jobs votes homes houses cases "
    "deaths students members seats $ ° m ft kg mg g ml hours others children prisoners calories "
    "square years days times units copies tanks aircraft".split()
)


def full_date(m: Match) -> Expression | None:
    """Return a day of a known year."""
    year = m.year if m.year is not None else full_year(m.apostrophe)
    return Date(year, m.month, m.day) if is_date(year, m.month, m.day) else None


def day_of_month(m: Match) -> Expression | None:
    """Return a day and month of some year."""
    if m.day > month_length(2000, m.month):
        return None
    return Nearest(Repeating("date", m.month, m.day))


def bare_year(m: Match) -> Expression | None:
    """Return a number of four digits that can only be a year."""
    if m.before in _NOT_A_YEAR_BEFORE or m.after in _NOT_A_YEAR_AFTER or not m.text.isdigit():
        return Date(m.year) if not m.text[0].isdigit() else None
    return Date(m.year)


def bare_month(m: Match) -> Expression | None:
    """Return a month's name alone; May and March only where no name or verb is meant."""
    if m.month in {3, 5} and m.before not in _BEFORE_MONTH and m.after not in _AFTER_MONTH:
        return None
    if m.abbreviated and m.month != 5 and m.before not in _BEFORE_MONTH:
        return None
    return Nearest(Repeating("month", m.month))


_BEFORE_MONTH: Final = frozenset(
    "in since until till by from to through during of for between and early late mid last next "
    "this - – before after and each every end".split()
)
_AFTER_MONTH: Final = frozenset("and to through until till".split())
_BEFORE_SEASON: Final = frozenset(
    "the in this last next since until by during early late mid - of every each through that "
    "following previous and for for".split()
)


def bare_season(m: Match) -> Expression | None:
    """Return a season alone; "fall" and "spring" are verbs more often than not."""
    if m.season in {0, 2} and m.before not in _BEFORE_SEASON and not m.the:
        return None
    return Nearest(Repeating("season", m.season))


def numeric(m: Match) -> Any:  # noqa: ANN401
    """03/04/2026: month first unless only day first gives a date."""
    first, second, year = m.numeric
    if first > 12 and is_date(year, second, first):
        return Date(year, second, first)
    if not is_date(year, first, second):
        return None
    if second > 12 or first == second:
        return Date(year, first, second)
    other = f"day first: {year:04d}-{second:02d}-{first:02d}; read month first"
    return Noted(Date(year, first, second), other)


def slashed(m: Match) -> Expression | None:
    """10/12 without a year: month first; never a fraction."""
    first, second, _ = m.slashed
    if first > 12:
        first, second = second, first
    if not 1 <= first <= 12 or not 1 <= second <= 31 or (first < 5 and second < 5):
        return None
    if m.before in {"a", "the", "and", "by"} or second > month_length(2000, first):
        return None
    return Nearest(Repeating("date", first, second))


def century(m: Match) -> Expression | None:
    """Return the nth century."""
    return Age("century", m.ordinal - 1, bool(m.bce)) if 1 <= m.ordinal <= 30 else None


DATES: Final = Stratum(
    "dates",
    (
        Rule(
            "month day year",
            "( <weekday> .? ,? )? <month> .? the? <day> ,? ( <year> | <apostrophe> )",
            full_date,
            "when whenday whenfull",
            (("The law was signed on [March 5, 2019].", "2019-03-05"),),
        ),
        Rule(
            "day month year",
            "( <weekday> .? ,? )? the? <day> ( day? of )? <month> .? ,? of?"
            " ( <year> | <apostrophe> )",
            full_date,
            "when whenday whenfull",
            (("They met on [5 March 2019].", "2019-03-05"),),
        ),
        Rule(
            "month day",
            "( <weekday> .? ,? )? <month> .? the? <day>",
            day_of_month,
            "when whenday",
            (("The bridge reopened on [March 5].", "2024-03-05"),),
        ),
        Rule(
            "day month",
            "( <weekday> .? ,? )? the? <day> ( day? of )? <month>",
            day_of_month,
            "when whenday",
        ),
        Rule(
            "weekday the nth",
            "<weekday> ,? the? <dayth>",
            lambda m: Nearest(Repeating("day", m.dayth)),
            "when whenday",
        ),
        Rule("iso", "<iso>", lambda m: m.iso, "when whenday whenfull"),
        Rule("numeric", "<numeric>", numeric, "when whenday whenfull"),
        Rule("slashed", "<slashed>", slashed, "when whenday"),
        Rule(
            "month year",
            "<month> .? ,? of? ( <year> | <apostrophe> )",
            lambda m: Date(m.year or full_year(m.apostrophe), m.month),
            "when whenmonth whenfull",
            (("Prices rose in [March 2019].", "2019-03"),),
        ),
        Rule("month", "<month>", bare_month, "when whenmonth"),
        Rule(
            "abbreviated month",
            "<month> .",
            lambda m: (
                Nearest(Repeating("month", m.month))
                if m.before in _BEFORE_MONTH and len(m.text) < 6
                else None
            ),
            "when whenmonth",
        ),
        Rule(
            "weekday",
            "<weekday>",
            lambda m: (
                Nearest(Repeating("weekday", m.weekday))
                if m.text not in {"Sun", "SUN"} or m.before in {"on", "last", "next"}
                else None
            ),
            "when whenday weekdayphrase",
            (("The minister resigned on [Monday].", "2024-05-13"),),
        ),
        Rule(
            "season of a year",
            "the? <season> ,? of? <year>",
            lambda m: Nth(1, Repeating("season", m.season), Date(m.year)),
            "when whenfull",
            (("The strike began in [the summer of 1911].", "1911-SU"),),
        ),
        Rule("season", "the? <season>", bare_season, "when whenseason"),
        Rule(
            "quarter of a year",
            "( the? <ordinal> -? ( fiscal | financial )? quarter ( of | , )?"
            " ( fiscal | the year )? <year>"
            " | <q> ( of | , )? <year> | <year> <q> "
            " | the? ( fiscal )? <year> ( 's | ' s )? <ordinal> -? quarter )",
            lambda m: (
                Nth(m.ordinal or m.q, "quarter", Date(m.year)) if (m.ordinal or m.q) <= 4 else None
            ),
            "when whenquarter whenfull",
            (("Sales fell in [the third quarter of 2019].", "2019-Q3"),),
        ),
        Rule(
            "quarter",
            "( the? ( fiscal -? )? <ordinal> -? ( fiscal | financial )? quarter | <q> )",
            lambda m: (
                Nearest(Repeating("quarter", m.ordinal or m.q)) if (m.ordinal or m.q) <= 4 else None
            ),
            "when whenquarter",
        ),
        Rule(
            "half of a year",
            "( the? <ordinal> half of ( fiscal )? <year> | <h> ,? <year> | <year> <h> )",
            lambda m: (
                Nth(m.ordinal or m.h, "half", Date(m.year)) if (m.ordinal or m.h) <= 2 else None
            ),
            "when whenfull",
        ),
        Rule(
            "the year",
            "the year <year>",
            lambda m: Date(m.year),
            "when whenyear whenfull",
        ),
        Rule(
            "fiscal year",
            "( fiscal | fy ) year? <year>",
            lambda m: Date(m.year),
            "when whenyear whenfull",
        ),
        Rule(
            "year",
            "<year>",
            bare_year,
            "when whenyear whenfull",
            (("The company was founded in [1987].", "1987"),),
        ),
        Rule(
            "year before the common era",
            "<int> <bce>",
            lambda m: Date(1 - m.int) if 0 < m.int < 10000 else None,
            "when whenyear whenfull",
            (("The city was taken in [146 BC].", "BC0146"),),
        ),
        Rule(
            "year of the common era",
            "( <int> <ce> | <ce> <int> )",
            lambda m: Date(m.int) if 0 < m.int < 2200 else None,
            "when whenyear whenfull",
        ),
        Rule(
            "apostrophe year",
            "<apostrophe>",
            lambda m: (
                Date(full_year(m.apostrophe))
                if m.before in {"in", "of", "since", "by", "until", "from", "and", "to"}
                else None
            ),
            "when whenyear whenfull",
        ),
        Rule(
            "decade",
            "the? <decade>",
            lambda m: m.decade,
            "when whenage whenfull",
            (("He painted it in [the 1920s].", "192"),),
        ),
        Rule(
            "short decade",
            "( the <shortdecade> | <shortdecade> )",
            lambda m: (
                Age(
                    "decade",
                    190 + m.shortdecade // 10 if m.shortdecade > 20 else 200 + m.shortdecade // 10,
                )
                if m.text.lower().startswith("the") or m.text[0] in "'‘’"
                else None
            ),
            "when whenage whenfull",
        ),
        Rule(
            "decade in words",
            "the ( nineteen )? <worddecade>",
            lambda m: Age("decade", 190 + m.worddecade // 10),
            "when whenage whenfull",
        ),
        Rule(
            "century",
            "the? <ordinal> -? ( century | centuries ) <bce>?",
            century,
            "when whenage whenfull",
            (("It was built in [the 19th century].", "18"),),
        ),
    ),
)
