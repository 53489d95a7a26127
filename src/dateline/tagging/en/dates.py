"""Dates of the calendar, full and partial: days, months and years."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from dateline.tagging.en.names import NAME_FOLLOWS, has_title
from dateline.tagging.rules import Noted, Pieces, Rule, Stratum
from dateline.tagging.tokens import full_year
from dateline.temporal.calendar import is_date, month_length
from dateline.temporal.operators import Date, Last, Nearest, Next, Nth, Reference, Repeating, This

if TYPE_CHECKING:
    from dateline.tagging.rules import Match
    from dateline.temporal.operators import Expression

_NO_YEAR_BEFORE: Final = frozenset(
    "$ £ € ¥ # + * / = @ at number nos pp page pages no flight route highway "
    "room section version windows "
    "office model resolution chapter article law boeing airbus area apollo psalm than least "
    "over under nearly almost some exceeding exceeded only".split()
)
NO_YEAR_AFTER: Final = frozenset(
    "% people men women troops soldiers dead dollars pounds euros miles mile km kilometers feet "
    "kilometres metres meters tons tonnes points shares percent workers jobs votes homes houses "
    "cases deaths students members seats $ ° m ft kg mg g ml hours others children prisoners "
    "calories square years days times units copies tanks aircraft mph employees civilians sq "
    "casualties families refugees passengers pages vehicles lives bodies officers yen points "
    "rpm hp hz mhz kwh acres hectares barrels cc prisoners guns horsemen cavalry infantry ships "
    "million billion thousand hundred".split()
)
_DATES_BEFORE: Final = frozenset(
    "in since by until till from to of during before after and between through circa early late "
    "mid - about around".split()
)
_BEFORE_MONTH: Final = frozenset(
    "in since until till by from to through during of for between early late mid last next this "
    "- before after and each every end around throughout late previous following".split()
)
_YEAR_ENDS: Final = frozenset(
    {"", *". , ; : ) ( - and or to the by when he she it they but a an in at as after".split()}
)

_BEFORE_SUN: Final = frozenset("on last next this until by since every".split())
_BEFORE_WEEKDAY: Final = frozenset(
    "on last next this until by since every each from to till and - early late , ( past".split()
)


def _before_weekday(m: Match) -> frozenset[str]:
    return _BEFORE_SUN if m.text.lower() == "sun" else _BEFORE_WEEKDAY


def year_of(m: Match) -> int:
    """Return the year of a rule that takes <year> or <apostrophe>."""
    return int(m.year) if m.year is not None else full_year(m.apostrophe)


def full_date(m: Match) -> Expression | None:
    """Make a day of a known year."""
    year = year_of(m)
    return Date(year, m.month, m.day) if is_date(year, m.month, m.day) else None


def day_of_month(m: Match) -> Expression | None:
    """Make a day and month of some year; "May 3" after a verb is still a date."""
    if m.day > month_length(2000, m.month) or m.day == 0:
        return None
    if m.text[0].islower() and m.month in {3, 5} and "march" in m.text:
        return None
    return Nearest(Repeating("date", m.month, m.day))


def the_nth(m: Match) -> Expression | None:
    """Make "on the 20th", of some month; "on the 4th floor" is none."""
    if m.before not in _BEFORE_NTH or not m.text.lower().removeprefix("the ")[0].isdigit():
        return None
    if m.after[:1].isalpha() and m.after not in _AFTER_NTH:
        return None
    return Nearest(Repeating("day", m.dayth))


def nth_of_month(m: Match) -> Expression:
    """Make the 5th of this, the last or the next month."""
    month = Last("month") if m.last else Next("month") if m.next else This("month", Reference(None))
    return Nth(m.dayth, "day", month)


_BEFORE_NTH: Final = frozenset("on by until till since around".split())
_AFTER_NTH: Final = frozenset(
    "and or he she they it we was is were will at with for but when in as from after before if "
    "that which to this there a an the his her their".split()
)


_PART_OF_NUMBER: Final = re.compile(r"(?:^|\W)\d+[-–/ ]$|\b[Nn]o\. $|\b[Ff]light \w\w $")
_RANGE_OF_YEARS: Final = re.compile(r"(?:^|\D)\d{4}[-–/]$")


_ABOUT: Final = frozenset("about around approximately roughly".split())


def bare_year(m: Match) -> Expression | None:
    """Make a year of a number of four digits that can be nothing else."""
    if m.after in NO_YEAR_AFTER:
        return None
    if m.before in _NO_YEAR_BEFORE:
        named = m.before == "at" and 1900 <= m.year <= 2100 and NAME_FOLLOWS.match(m.following)
        return Date(m.year) if named else None
    if _PART_OF_NUMBER.search(m.prefix) and not _RANGE_OF_YEARS.search(m.prefix):
        return None
    if m.before in _ABOUT and m.after not in _YEAR_ENDS:
        return None
    if not 1000 <= m.year <= 2100 and m.before not in _DATES_BEFORE:
        return None
    return Date(m.year)


def bare_month(m: Match) -> Expression | None:
    """Make a month of its name alone; May and March only where no name or verb is meant."""
    known = m.before in _BEFORE_MONTH
    name_follows = NAME_FOLLOWS.match(m.following) is not None
    if m.month in {3, 5} and not m.text.isupper():
        known = known or _TO_MONTH.match(m.following) is not None
        if m.text[0].islower() or not known:
            return None
    if len(m.text) < 5 and m.text.lower() not in {"may", "june", "july"}:
        known = known and not name_follows
        return Nearest(Repeating("month", m.month)) if known else None
    listed = known and m.before not in {"and", "from"}
    if name_follows and not listed and m.month in {4, 6, 8} and m.before != "the":
        return None
    if has_title(m):
        return None
    return Nearest(Repeating("month", m.month))


_TO_MONTH: Final = re.compile(
    r" ?(?:to|through|until|till|and|-|–) ?(?:January|February|March|April|May|June|July|August"
    r"|September|October|November|December)"
)


def numeric(m: Match) -> Any:  # noqa: ANN401
    """Make a day of 03/04/2026: month first unless only day first gives a date."""
    first, second, year = m.numeric
    if first > 12:
        m.carried.day_first = True
        return Date(year, second, first) if is_date(year, second, first) else None
    day_first = m.carried.day_first or "." in m.text
    if not is_date(year, first, second):
        return Date(year, second, first) if is_date(year, second, first) else None
    if second > 12 or first == second:
        return Date(year, first, second)
    if day_first:
        other = f"month first: {year:04d}-{first:02d}-{second:02d}; read day first"
        return Noted(Date(year, second, first), other)
    other = f"day first: {year:04d}-{second:02d}-{first:02d}; read month first"
    return Noted(Date(year, first, second), other)


def slashed(m: Match) -> Expression | None:
    """Make a day of 10/12 without a year: month first, and never a fraction."""
    first, second, _ = m.slashed
    if (first, second) == (9, 11) and m.before != "on":
        return Date(2001, 9, 11)
    if m.after == "of":
        return None
    fraction = second in _DENOMINATORS or m.before.isdigit()
    if fraction and m.before not in _SLASH_BEFORE:
        return None
    if first > 12:
        first, second = second, first
    if not 1 <= first <= 12 or not 1 <= second <= month_length(2000, first):
        return None
    return Nearest(Repeating("date", first, second))


_DENOMINATORS: Final = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16})
_SLASH_BEFORE: Final = frozenset("on by until from since before after til till due".split())


def short_life(m: Match) -> Pieces | None:
    """Make the two years of a life or reign in brackets: (837-908)."""
    if m.year3 >= m.last:
        return None
    m.carried.era = m.carried.era or "ce"
    return Pieces((("year3", Date(m.year3)), ("last", Date(m.last))), linked=True)


_FLASHBACK: Final = 100
"""A history goes forward: further back than so many years, a bare year is not BCE any more."""


def short_year(m: Match) -> Expression | None:
    """Make a year of three digits or fewer, in a text that speaks of such years."""
    if m.carried.era is None or m.before not in _DATES_BEFORE or m.after not in _YEAR_ENDS:
        return None
    before = m.carried.era == "bce" and m.year3 <= m.carried.year + _FLASHBACK
    return Date(1 - m.year3 if before else m.year3)


DATES: Final = Stratum(
    "dates",
    (
        Rule(
            "month day year",
            "( <weekday> .? ,? )? <month> .? the? <day> ,? of? ( <year> | <apostrophe> )",
            full_date,
            "when whenday whenfull",
            (
                ("The law was signed on [March 5, 2019].", "2019-03-05"),
                ("It was [Friday, March 8th, 2019].", "2019-03-08"),
            ),
        ),
        Rule(
            "day month year",
            "( <weekday> .? ,? )? the? <day> -? ( day? of )? <month> .? -? ,? of?"
            " ( <year> | <apostrophe> )",
            full_date,
            "when whenday whenfull",
            (
                ("They met on [5 March 2019].", "2019-03-05"),
                ("They met on [the 5th of March, 2019].", "2019-03-05"),
            ),
        ),
        Rule(
            "month day",
            "( <weekday> .? ,? )? <month> .? ( the | / )? <day>",
            day_of_month,
            "when whenday monthday daymonth",
            (("The bridge reopened on [March 5].", "2024-03-05"),),
        ),
        Rule(
            "day month",
            "( <weekday> .? ,? )? the? <day> ( day? of )? <month>",
            day_of_month,
            "when whenday daymonth",
            (("The bridge reopened on [5 March].", "2024-03-05"),),
        ),
        Rule(
            "weekday the nth",
            "<weekday> .? ,? the? <dayth>",
            lambda m: Nearest(Repeating("day", m.dayth)),
            "when whenday",
        ),
        Rule(
            "nth of a month",
            "the? <dayth> of ( <this> | <last> | <next> | the ) month",
            nth_of_month,
            "when whenday",
            (("They met on [the 5th of last month].", "2024-04-05"),),
        ),
        Rule(
            "the nth",
            "the? <dayth>",
            the_nth,
            "when whenday",
        ),
        Rule("iso", "<iso>", lambda m: m.iso, "when whenday whenfull"),
        Rule(
            "numeric",
            "<numeric>",
            numeric,
            "when whenday whenfull",
            (("Invoice of [25/12/2019].", "2019-12-25"),),
        ),
        Rule("slashed", "<slashed>", slashed, "when whenday"),
        Rule(
            "month year",
            "( ( the month of )? <month> .? -? ,? of? the? ( <year> | <apostrophe> ) )",
            lambda m: Date(year_of(m), m.month),
            "when whenmonth whenfull",
            (("Prices rose in [March 2019].", "2019-03"),),
        ),
        Rule("month", "<month>", bare_month, "when whenmonth"),
        Rule(
            "the month of",
            "the month of <month>",
            lambda m: Nearest(Repeating("month", m.month)),
            "when whenmonth",
        ),
        Rule(
            "abbreviated month",
            "<abbreviated:month> .",
            lambda m: Nearest(Repeating("month", m.month)) if m.before in _BEFORE_MONTH else None,
            "when whenmonth",
        ),
        Rule(
            "weekday",
            "<weekday>",
            lambda m: (
                Nearest(Repeating("weekday", m.weekday))
                if len(m.text) > 3 or m.before in _before_weekday(m)
                else None
            ),
            "when whenday weekdayphrase",
            (("The minister resigned on [Monday].", "2024-05-13"),),
        ),
        Rule(
            "abbreviated weekday",
            "<shortweekday:weekday> .",
            lambda m: Nearest(Repeating("weekday", m.weekday)),
            "when whenday weekdayphrase",
        ),
        Rule(
            "year",
            "<year>",
            bare_year,
            "when whenyear whenfull",
            (("The company was founded in [1987].", "1987"),),
        ),
        Rule(
            "the year",
            "the ( year | years ) ( <year> | <thousand:year> | <int:year> )",
            lambda m: Date(m.year) if 10 < m.year < 2200 else None,
            "when whenyear whenfull",
            (("It began in [the year 1848].", "1848"),),
        ),
        Rule(
            "year in words",
            "<thousand>",
            lambda m: (
                Date(m.thousand)
                if m.before in {"in", "since", "by", "until", "of"}
                and m.after in {".", ",", "", "and", "?", "!"}
                else None
            ),
            "when whenyear whenfull",
        ),
        Rule(
            "year before the common era",
            "<int> <bce>",
            lambda m: Date(1 - m.int) if 0 < m.int < 100_000 else None,
            "when whenyear whenfull",
            (("The city was taken in [146 BC].", "BC0146"),),
        ),
        Rule(
            "year of the common era",
            "( <int> <ce> | <ce> <int> )",
            lambda m: Date(m.int) if 0 < m.int < 2200 else None,
            "when whenyear whenfull",
            (("It fell in [AD 410].", "0410"),),
        ),
        Rule(
            "day before the common era",
            "( the? <day> ( day? of )? <month> | <month> the? <day> ) ,? <int> <bce>",
            lambda m: (
                Date(1 - m.int, m.month, m.day)
                if m.int > 0 and is_date(1 - m.int, m.month, m.day)
                else None
            ),
            "when whenday whenfull",
            (("He died on [15 March 44 BC].", "BC0044-03-15"),),
        ),
        Rule(
            "month before the common era",
            "<month> ,? <int> <bce>",
            lambda m: Date(1 - m.int, m.month) if m.int > 0 else None,
            "when whenmonth whenfull",
            (("They landed in [August 480 BC].", "BC0480-08"),),
        ),
        Rule(
            "day of a short year",
            "<day> <month> <year3:year>",
            lambda m: full_date(m) if m.after in _YEAR_ENDS else None,
            "when whenday whenfull",
        ),
        Rule(
            "span of short years",
            r"\( <year3> - <year3:last> \)",
            short_life,
            "dates",
            (("The queen ([837]-[908]) wrote it.", "0837 0908"),),
        ),
        Rule("short year", "<year3>", short_year, "when whenyear whenfull"),
        Rule(
            "apostrophe year",
            "<apostrophe>",
            lambda m: Date(full_year(m.apostrophe)) if m.before in _DATES_BEFORE else None,
            "when whenyear whenfull",
        ),
    ),
)
