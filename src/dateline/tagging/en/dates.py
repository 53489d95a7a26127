"""Dates of the calendar, full and partial: days, months and years."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from dateline.tagging.en.lexicon import UNIT_WORDS
from dateline.tagging.en.names import NAME_FOLLOWS, has_title, is_venerable
from dateline.tagging.en.years import YEARS, full_date, year_of
from dateline.tagging.rules import Noted, Rule, Stratum
from dateline.temporal.calendar import is_date, month_length
from dateline.temporal.operators import Date, Last, Nearest, Next, Nth, Reference, Repeating, This

if TYPE_CHECKING:
    from dateline.tagging.rules import Match
    from dateline.temporal.operators import Expression

_BEFORE_MONTH: Final = frozenset(
    "in since until till by from to through during of for between early late mid last next this "
    "- before after and each every end around throughout late previous following".split()
)

_BEFORE_SUN: Final = frozenset("on last next this until by since every".split())
_BEFORE_WEEKDAY: Final = frozenset(
    "on last next this until by since every each from to till and - early late , ( past".split()
)


def _before_weekday(m: Match) -> frozenset[str]:
    return _BEFORE_SUN if m.text.lower() == "sun" else _BEFORE_WEEKDAY


def day_of_month(m: Match) -> Expression | None:
    """Make a day and month of some year; "May 3" after a verb is still a date."""
    if m.day > month_length(2000, m.month) or m.day == 0:
        return None
    if m.text[0].islower() and m.month in {3, 5} and "march" in m.text:
        return None
    return Nearest(Repeating("date", m.month, m.day))


def weekday(m: Match) -> Expression | None:
    """Make a weekday; not Super Tuesday, Bloody Sunday, the Sunday Times, nor the sun."""
    if len(m.text) <= 3 and m.before not in _before_weekday(m):
        return None
    named = m.before in _NAMED_DAYS and m.prefix.split()[-1].istitle()
    if named or _PAPER.match(m.following) is not None:
        return None
    return Nearest(Repeating("weekday", m.weekday))


_NAMED_DAYS: Final = frozenset("super bloody black cyber giving fat ruby blue".split())
_PAPER: Final = re.compile(r" (?:Times|Telegraph|Mirror|Express|Mail|Post|Herald|Tribune|Star)\b")


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


def bare_month(m: Match) -> Expression | None:
    """Make a month of its name alone; May and March only where no name or verb is meant."""
    known = m.before in _BEFORE_MONTH
    if m.month in {3, 5} and m.before == "and":
        known = _MONTH_AND.search(m.prefix) is not None
    name_follows = NAME_FOLLOWS.match(m.following) is not None
    if m.month in {3, 5} and not m.text.isupper():
        known = known or _TO_MONTH.match(m.following) is not None
        known = known or (m.before == "the" and _NOUN_FOLLOWS.match(m.following) is not None)
        if m.text[0].islower() or not known:
            return None
    if len(m.text) < 5 and m.text.lower() not in {"may", "june", "july"}:
        known = known and not name_follows
        return Nearest(Repeating("month", m.month)) if known else None
    listed = known and m.before not in {"and", "from"}
    if name_follows and not listed and m.month in {4, 6, 8} and m.before != "the":
        return None
    if has_title(m) or is_venerable(m):
        return None
    return Nearest(Repeating("month", m.month))


_NOUN_FOLLOWS: Final = re.compile(
    r" (?!(?:of|on|for|in|to|from|at|by|against|through|and|or|was|were|is|are|had|has|will|would|"
    r"government|administration|cabinet|era|family|campaign|team|ministry|premiership)\b)[a-z]{3}"
)
_MONTH_AND: Final = re.compile(
    r"(?:January|February|March|April|June|July|August|September|October|November|December|\d) "
    r"and (?:early |mid-|late )?$"
)
_TO_MONTH: Final = re.compile(
    r" (?:of )?(?:last|this|next) year| ?(?:to|through|until|till|and|-|–) ?"
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)


def numeric(m: Match) -> Any:  # noqa: ANN401
    """Make a day of 03/04/2026: month first unless only day first gives a date."""
    first, second, year = m.numeric
    if m.before in _VERSIONS:
        return None
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


_VERSIONS: Final = frozenset({"version", "v", "release", "firmware"})


def slashed(m: Match) -> Expression | None:
    """Make a day of 10/12 without a year: month first, and never a fraction."""
    first, second, _ = m.slashed
    if (first, second) == (9, 11) and m.before != "on":
        return Date(2001, 9, 11)
    if m.after == "of" or m.after in UNIT_WORDS:
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
            (("They met on [Friday the 3rd].", "2024-05-03"),),
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
            (("They met on [the 20th].", "2024-05-20"),),
        ),
        Rule(
            "iso",
            "<iso>",
            lambda m: m.iso,
            "when whenday whenfull",
            (("The file is of [2019-03-05].", "2019-03-05"),),
        ),
        Rule(
            "numeric",
            "<numeric>",
            numeric,
            "when whenday whenfull",
            (("Invoice of [25/12/2019].", "2019-12-25"),),
        ),
        Rule(
            "slashed",
            "<slashed>",
            slashed,
            "when whenday",
            (("It is due on [6/14].", "2024-06-14"),),
        ),
        Rule(
            "month year",
            "( ( the month of )? <month> ( .? -? ,? of? | in ) the? ( <year> | <apostrophe> ) )",
            lambda m: Date(year_of(m), m.month),
            "when whenmonth whenfull",
            (("Prices rose in [March 2019].", "2019-03"),),
        ),
        Rule(
            "month",
            "<month>",
            bare_month,
            "when whenmonth",
            (("It closed in [February].", "2024-02"),),
        ),
        Rule(
            "the month of",
            "the month of <month>",
            lambda m: Nearest(Repeating("month", m.month)),
            "when whenmonth",
            (("It closed in [the month of May].", "2024-05"),),
        ),
        Rule(
            "abbreviated month",
            "<abbreviated:month> .",
            lambda m: Nearest(Repeating("month", m.month)) if m.before in _BEFORE_MONTH else None,
            "when whenmonth",
            (("It closed in [Feb.] for good.", "2024-02"),),
        ),
        Rule(
            "weekday",
            "<weekday>",
            weekday,
            "when whenday weekdayphrase",
            (("The minister resigned on [Monday].", "2024-05-13"),),
        ),
        Rule(
            "abbreviated weekday",
            "<shortweekday:weekday> .",
            lambda m: (
                Nearest(Repeating("weekday", m.weekday)) if m.before not in {"'", "’"} else None
            ),
            "when whenday weekdayphrase",
            (("It closed on [Mon.] for good.", "2024-05-13"),),
        ),
        *YEARS,
    ),
)
