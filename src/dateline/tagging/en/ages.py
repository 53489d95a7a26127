"""Parts of years, and more than a year: seasons, quarters, halves, decades, centuries."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from dateline.tagging.en.names import NAME_FOLLOWS, has_title
from dateline.tagging.rules import Pieces, Rule, Stratum
from dateline.temporal.operators import Age, Date, Fiscal, Last, Nearest, Next, Nth, Repeating, This

if TYPE_CHECKING:
    from dateline.tagging.rules import Match
    from dateline.temporal.operators import Expression

_BEFORE_FALL: Final = frozenset(
    "in this last next since until by during early late mid of every each through that following "
    "throughout "
    "previous for".split()
)


_BEFORE_VERB: Final = frozenset("to will would can could may might".split())
_AFTER_SPRING: Final = frozenset("back up forward from".split())


def bare_season(m: Match) -> Expression | Pieces | None:
    """Make a season of its name alone; "fall" and "spring" are verbs more often than not."""
    if has_title(m) or _is_first_name(m) or m.before in _SPRINGS:
        return None
    if m.season == 2 and "fall" in m.text.lower():
        if m.before not in _BEFORE_FALL or m.after in {"of", "from", "in", "to"}:
            return None
    elif m.season == 0 and (m.before in _BEFORE_VERB or m.after in _AFTER_SPRING):
        return None
    tree = Nearest(Repeating("season", m.season))
    if m.text.lower().startswith("the ") and _is_attribute(m):
        return Pieces((("season", tree),), worth=tree)
    return tree


def _is_first_name(m: Match) -> bool:
    """Tell Summer Smith from the Summer Olympics."""
    capitals = m.text[0].isupper() and NAME_FOLLOWS.match(m.following) is not None
    return capitals and m.before in _BEFORE_NAME and m.after not in _GAMES


_BEFORE_NAME: Final = frozenset({"", "and", ",", "with", "by", "said"})
_SPRINGS: Final = frozenset({"arab", "prague"})
_GAMES: Final = frozenset({"olympics", "olympic", "games", "paralympics", "offensive"})


def _is_attribute(m: Match) -> bool:
    """Tell "the summer offensive" from "the summer": the article is another noun's."""
    return m.after[:1].isalpha() and m.after not in _AFTER_SEASON


_AFTER_SEASON: Final = frozenset(
    "of in and or but when while to as the a was were is are had has have will would for on at by "
    "with from that it he she they we before after until since because who which months".split()
)


_WHOLE_YEARS: Final[dict[str, Expression]] = {
    "this": This("year"),
    "last": Last("year"),
    "next": Next("year"),
}


def quarter(m: Match) -> Expression | None:
    """Make a quarter, of a year if one is named."""
    n = m.ordinal or m.q
    if n > 4 or "quartile" in m.prefix:
        return None
    if m.whenyear is not None:
        tree: Expression = Nth(n, "quarter", m.whenyear)
    elif m.whole is not None:
        tree = Nth(n, "quarter", _WHOLE_YEARS[m.whole])
    else:
        tree = Nearest(Repeating("quarter", n))
    return Fiscal(tree) if _FISCAL.search(m.text) else tree


_FISCAL: Final = re.compile(r"(?i)\b(?:fiscal|financial|fy)\b")


def half(m: Match) -> Expression | None:
    """Make a half of a year."""
    n = -1 if m.last is not None else (m.ordinal or m.h)
    if n > 2:
        return None
    return Nth(n, "half", m.whenyear) if m.whenyear else Nearest(Repeating("half", abs(n)))


def century(m: Match) -> Expression | None:
    """Make the nth century."""
    return Age("century", m.ordinal - 1, bool(m.bce)) if 1 <= m.ordinal <= 30 else None


def two_decades(m: Match) -> Pieces | None:
    """Make the 20s and 30s, of the last century or the one before."""
    if not 0 < m.shortdecade < m.last:
        return None
    first, last = (Age("decade", 190 + n // 10) for n in (m.shortdecade, m.last))
    return Pieces((("shortdecade", first), ("last", last)))


def centuries(m: Match) -> Pieces | None:
    """Make two centuries of which only the second is called one."""
    if not 1 <= m.ordinal < m.last <= 30 and not m.bce:
        return None
    first, last = (Age("century", n - 1, bool(m.bce)) for n in (m.ordinal, m.last))
    return Pieces((("ordinal", first), ("last", last)))


def early_decade(m: Match) -> Expression | None:
    """Make the 820s and 800s, in a text that speaks of such years, and the 470s BC."""
    if m.bce is None and m.ce is None and m.carried.era is None:
        return None
    before = m.bce or (m.ce is None and m.carried.era == "bce")
    decade = m.earlydecade.digits
    if decade % 10 == 0:
        return Age("century", decade // 10, bool(before))
    return Age("decade", decade, bool(before))


_HEAT: Final = re.compile(r"(?i)\b(?:temperatures?|highs|lows|degrees)\b")


def short_decade(m: Match) -> Expression | None:
    """Make the '90s; not the temperature in the 90s, nor a person in her 30s."""
    if _HEAT.search(m.prefix) is not None:
        return None
    if m.before in {"her", "his", "their", "my", "your", "our"} or m.shortdecade % 10:
        return None
    if not m.text.lower().startswith("the") and m.text[0] not in "'‘’":
        return None
    if m.bce:
        return Age("decade", m.shortdecade // 10, True)
    return Age("decade", (190 if m.shortdecade > 20 else 200) + m.shortdecade // 10)


AGES: Final = Stratum(
    "seasons, quarters, decades, centuries",
    (
        Rule(
            "season of a year",
            "( the? <season> ( season | months )? ,? ( of | in )? the? <whenyear>"
            " | <whenyear> <season> )",
            lambda m: Nth(1, Repeating("season", m.season), m.whenyear),
            "when whenfull",
            (("The strike began in [the summer of 1911].", "1911-SU"),),
        ),
        Rule(
            "season",
            "the? <season> ( months )?",
            bare_season,
            "when whenseason",
            (("Prices fell in [the winter].", "2023-WI"),),
        ),
        Rule(
            "quarter of a year",
            "( the? <ordinal> -? ( fiscal | financial )? quarter ( of | , | in )? ( fiscal | fy )?"
            " <whenyear> | <q> ( of | , | - | / )? <whenyear> | <whenyear> -? <q> "
            " | the? fiscal? <whenyear> ( ' s )? <ordinal> -? quarter )",
            quarter,
            "when whenquarter whenfull",
            (("Sales fell in [the third quarter of 2019].", "2019-Q3"),),
        ),
        Rule(
            "quarter",
            "( the? fiscal? -? <ordinal> ( fiscal | financial )? quarter"
            " | <ordinal> - quarter | fiscal <ordinal> -? quarter | <q> )",
            quarter,
            "when whenquarter",
            (("Sales fell in [the first quarter].", "2024-Q1"),),
        ),
        Rule(
            "this year's quarter",
            "( <this:whole> | <last:whole> | <next:whole> ) year ' s <ordinal> -? quarter",
            quarter,
            "when whenquarter whenfull",
            (("Sales fell in [last year's third quarter].", "2023-Q3"),),
        ),
        Rule(
            "half of a year",
            "( the? ( <ordinal> | <latter:ordinal> | <last> ) half of fiscal? <whenyear>"
            " | <h> ,? <whenyear> | <whenyear> <h> )",
            half,
            "when whenfull",
            (("It grew in [the second half of 2019].", "2019-H2"),),
        ),
        Rule(
            "half",
            "the <ordinal> half",
            lambda m: half(m) if m.after not in {"of", "when", "but"} else None,
            "when whenhalf",
            emits=False,
        ),
        Rule(
            "fiscal year",
            "( ( fiscal | financial | fy ) ( year )? <whenyear> ( ( / | - ) <year2> )?"
            " | <fiscal> )",
            lambda m: Fiscal(m.whenyear or Date(m.fiscal)),
            "when whenyear whenfull",
            (("Costs doubled in [fiscal 2019].", "2019"),),
        ),
        Rule(
            "academic year",
            "the? <whenyear> ( - | / ) ( <year2> | <whenyear:last> ) ( school | academic ) year",
            lambda m: Fiscal(m.whenyear),
            "when whenfull",
            (("It began in [the 2020-21 school year].", "2020"),),
        ),
        Rule(
            "decade",
            "the? <decade> <bce>?",
            lambda m: Age(m.decade.unit, m.decade.digits, True) if m.bce else m.decade,
            "when whenage whenfull",
            (("He painted it in [the 1920s].", "192"),),
        ),
        Rule(
            "short decade",
            "the? <shortdecade> <bce>?",
            short_decade,
            "when whenage whenfull",
            (("They toured in [the '90s].", "199"),),
        ),
        Rule(
            "decades of one century",
            "the <shortdecade> ( and | or | to | - ) <shortdecade:last>",
            two_decades,
            "dates",
            (("They toured in the [70s] and [80s].", "197 198"),),
        ),
        Rule(
            "decade of early years",
            "the? <earlydecade> ( <bce> | <ce> )?",
            early_decade,
            "when whenage whenfull",
            (("They fought throughout [the 470s BC].", "BC047"),),
        ),
        Rule(
            "centuries",
            "( the? ( early | mid | late ) -? )? the? <ordinal> ( and | or | to | - )"
            " ( the? ( early | mid | late ) -? )? the? <ordinal:last> -? ( century | centuries )"
            " <bce>?",
            centuries,
            "dates",
            (("It grew in the [18th] and [19th] centuries.", "17 18"),),
        ),
        Rule(
            "quarter in a code",
            "<coded>",
            lambda m: m.coded,
            "when whenquarter whenfull",
            (("Sales fell in [3Q23].", "2023-Q3"),),
        ),
        Rule(
            "decade in words",
            "the nineteen? -? <worddecade>",
            lambda m: Age("decade", (190 if m.worddecade else 200) + m.worddecade // 10),
            "when whenage whenfull",
            (("They toured in [the nineties].", "199"),),
        ),
        Rule(
            "century",
            "the? <ordinal> -? ( century | centuries ) <bce>?",
            century,
            "when whenage whenfull",
            (("It was built in [the 19th century].", "18"),),
        ),
        Rule(
            "millennium",
            "the? <ordinal> -? millennium <bce>?",
            lambda m: Age("millennium", m.ordinal - 1, bool(m.bce)) if m.ordinal < 10 else None,
            "when whenage whenfull",
            (("It was founded in [the 2nd millennium BC].", "BC1"),),
        ),
        Rule(
            "year of a school",
            "the ( school | academic | financial | fiscal | tax ) year <whenyear>"
            " ( ( / | - ) <year2> )?",
            lambda m: Fiscal(m.whenyear),
            "when whenfull",
            (("It began in [the academic year 2020/21].", "2020"),),
        ),
        Rule(
            "week of a year",
            "week <int2> ( of | , )? <whenyear>",
            lambda m: Nth(m.int2, "week", m.whenyear) if 1 <= m.int2 <= 53 else None,
            "when whenfull",
            (("It began in [week 23 of 2020].", "2020-W23"),),
        ),
        Rule(
            "nth weekday of a month",
            "the? ( <ordinal> | <last> ) <weekdayphrase> ( of | in ) <whenmonth>",
            lambda m: Nth(m.ordinal or -1, m.weekdayphrase.what, m.whenmonth),
            "when whenday",
            (("They vote on [the last Friday of November 2025].", "2025-11-28"),),
        ),
        Rule(
            "nth week or day of a month",
            "the? ( <ordinal> | <last> ) <oneunit> ( of | in ) <whenmonth>",
            lambda m: (
                Nth(m.ordinal or -1, m.oneunit, m.whenmonth)
                if m.oneunit in {"week", "weekend", "day"}
                else None
            ),
            "when",
            (("It began in [the first week of March].", "2024-W09"),),
        ),
        Rule(
            "week of a day",
            "the week ( of | beginning | starting | ending ) <whenday>",
            lambda m: This("week", m.whenday),
            "when",
            (("It began in [the week of 3 May].", "2024-W18"),),
        ),
        Rule(
            "weekend of a day",
            "the weekend of <whenday>",
            lambda m: This("weekend", m.whenday),
            "when",
            (("It began on [the weekend of 4 May].", "2024-W18-WE"),),
        ),
        Rule(
            "holiday of a year",
            "<holiday> ,? ( of | in )? <whenyear>",
            lambda m: Nth(1, m.holiday.what, m.whenyear),
            "when whenday whenfull",
            (("It opened on [Christmas Day 2019].", "2019-12-25"),),
        ),
    ),
)
