"""Years, of either era, long and short."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from dateline.tagging.en.names import NAME_FOLLOWS
from dateline.tagging.rules import Pieces, Rule
from dateline.tagging.tokens import full_year
from dateline.temporal.calendar import is_date
from dateline.temporal.operators import Date

if TYPE_CHECKING:
    from dateline.tagging.rules import Match
    from dateline.temporal.operators import Expression

_NO_YEAR_BEFORE: Final = frozenset(
    "$ £ € ¥ # + * / = @ at number nos pp page pages no flight route highway "
    "room section version windows "
    "office model resolution chapter article law boeing airbus area apollo psalm rule decree "
    "regulation docket ordinance bill section than least over under nearly almost some exceeding "
    "exceeded only".split()
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
_YEAR_ENDS: Final = frozenset(
    {"", *". , ; : ) ( - and or to the by when he she it they but a an in at as after".split()}
)
_PART_OF_NUMBER: Final = re.compile(
    r"(?:^|\W)\d+[-–/ ]$|\d\.$|\b[Ff]light \w\w $"
    r"|\b(?:[Nn]o|pp?|[Vv]ol|[Ss]ec|[Rr]es|H\. ?R|S\. ?[JR])\. $"
)
_OF_JOURNAL: Final = re.compile(r"\(\d+\): ?(?:\d+[-–])?$")
_NUMBERED: Final = re.compile(r"[-–/]\d{3}(?!\d)")
_RANGE_OF_YEARS: Final = re.compile(r"(?:^|\D)\d{4}[-–/]$")
_ABOUT: Final = frozenset("about around approximately roughly".split())
_FAR_YEAR: Final = 2060
"""A number beyond it is a year only after a word such as "in" or "by"."""

_RARE_YEAR: Final = 1800
"""A round number below it is more often a count than a year, if it stands before a word."""

_FLASHBACK: Final = 100
"""A history goes forward: further back than so many years, a bare year is not BCE any more."""


def year_of(m: Match) -> int:
    """Return the year of a rule that takes <year> or <apostrophe>."""
    return int(m.year) if m.year is not None else full_year(m.apostrophe)


def full_date(m: Match) -> Expression | None:
    """Make a day of a known year."""
    year = year_of(m)
    return Date(year, m.month, m.day) if is_date(year, m.month, m.day) else None


def bare_year(m: Match) -> Expression | None:
    """Make a year of a number of four digits that can be nothing else."""
    if m.before in _NO_YEAR_BEFORE:
        named = m.before == "at" and 1900 <= m.year <= 2100 and NAME_FOLLOWS.match(m.following)
        return Date(m.year) if named else None
    return None if _is_part_of_number(m) or _is_count(m) else Date(m.year)


def _is_part_of_number(m: Match) -> bool:
    """Tell the number of a page, a bill, a telephone or a decree from a year."""
    if _PART_OF_NUMBER.search(m.prefix) and not _RANGE_OF_YEARS.search(m.prefix):
        return True
    return bool(_OF_JOURNAL.search(m.prefix) or _NUMBERED.match(m.following))


def _is_count(m: Match) -> bool:
    """Tell a number of things, "1500 authors", from a year, "the 1500 edition"."""
    if m.after in NO_YEAR_AFTER or (m.before in _ABOUT and m.after not in _YEAR_ENDS):
        return True
    if m.before in _DATES_BEFORE:
        return False
    word = m.after not in _YEAR_ENDS and m.following[1:2].islower()
    old = m.before == "for" or m.year < _RARE_YEAR
    things = word and (m.after.endswith("s") or old) and m.before != "the"
    return (m.year % 100 == 0 and things) or not 1000 <= m.year <= _FAR_YEAR


def short_life(m: Match) -> Pieces | None:
    """Make the two years of a life or reign in brackets: (837-908)."""
    if m.year3 >= m.last:
        return None
    m.carried.era = m.carried.era or "ce"
    return Pieces((("year3", Date(m.year3)), ("last", Date(m.last))), linked=True)


def short_year(m: Match) -> Expression | None:
    """Make a year of three digits or fewer, in a text that speaks of such years."""
    if m.carried.era is None or m.before not in _DATES_BEFORE:
        return None
    if m.after not in _YEAR_ENDS and not _is_of_the_story(m):
        return None
    before = m.carried.era == "bce" and m.year3 <= m.carried.year + _FLASHBACK
    return Date(1 - m.year3 if before else m.year3)


def _is_of_the_story(m: Match) -> bool:
    """Tell "in 431 war broke out" from "in 431 towns", near a year before the common era.

    After one of the common era a name follows: "in 431 Ada died".
    """
    if m.carried.era == "ce":
        return m.before == "in" and m.after.isalpha() and m.following[1:2].isupper()
    near = m.carried.era == "bce" and abs(m.carried.year - m.year3) <= _FLASHBACK
    return near and m.before == "in" and m.after.isalpha() and not m.after.endswith("s")


YEARS: Final = (
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
        (("It closed in [two thousand and nine].", "2009"),),
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
        (("The queen died on [3 May 837].", "0837-05-03"),),
    ),
    Rule(
        "span of short years",
        r"\( ( ( c | ca | circa | r | born ) .? )? <year3> - ( ( c | ca | circa ) .? )? "
        r"<year3:last> ( \) | ; | , )",
        short_life,
        "dates",
        (
            ("The queen ([837]-[908]) wrote it.", "0837 0908"),
            ("The monk (c. [512] – c. [580]) wrote it.", "0512 0580"),
        ),
    ),
    Rule(
        "short year",
        "<year3>",
        short_year,
        "when whenyear whenfull",
        (
            ("It fell in AD 410, and again in [455].", "0455"),
            ("In AD 410 it fell. In [455] Ricimer took it.", "0455"),
        ),
    ),
    Rule(
        "apostrophe year",
        "<apostrophe>",
        lambda m: Date(full_year(m.apostrophe)) if m.before in _DATES_BEFORE else None,
        "when whenyear whenfull",
        (("They moved in [‘98].", "1998"),),
    ),
)
