"""Lengths of time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from dateline.tagging.rules import Rule, Stratum
from dateline.temporal.operators import Amount

if TYPE_CHECKING:
    from collections.abc import Callable

    from dateline.tagging.rules import Match
    from dateline.temporal.calendar import Unit
    from dateline.temporal.operators import Expression, Mod

_NO_UNITS: Final = frozenset({"half", "season", None})
_MONEY: Final = frozenset("$ £ € ¥ #".split())
_RATES: Final = frozenset(
    "percent % times cents dollars million billion thousand pounds euros barrels tons tonnes "
    "twice once head points".split()
)
_SHIFTS: Final = frozenset("ago earlier later before after hence".split())
_UNIT_WORDS: Final = frozenset("hours days weeks months hour day week month".split())
_BEFORE_UNITS: Final = frozenset(
    "for of in within after takes take took taking spent spend lasted last lasting over through "
    "during follow follows followed throughout just only until matter additional by".split()
)


def count_of(m: Match) -> float | None:
    """Return the number of a rule that takes <number> or <some>; None if it is vague."""
    if m.some is not None:
        return None if m.some == "X" else float(m.some)
    return float(m.number)


_YEARS: Final[dict[Unit, int]] = {"decade": 10, "century": 100}
_SIXTIETH: Final[dict[Unit, Unit]] = {"hour": "minute", "minute": "second"}


def amount(count: float | None, unit: Unit) -> Expression:
    """Make an amount; decades of a known number are years, half an hour is minutes."""
    if count is None:
        return Amount(((None, unit),))
    if unit in _YEARS:
        return Amount(((count * _YEARS[unit], "year"),))
    whole, smaller = int(count), _SIXTIETH.get(unit)
    if smaller is not None and count != whole:
        rest: tuple[float, Unit] = (round((count - whole) * 60), smaller)
        return Amount(((whole, unit), rest) if whole else (rest,))
    return Amount(((count, unit),))


def counted(m: Match) -> Expression | None:
    """Make so many of a unit; "three-quarters" and "$5 days" are none."""
    if m.before in _MONEY or m.unit in _NO_UNITS:
        return None
    if m.unit == "second" or (m.unit == "quarter" and "-" in m.text):
        return None
    return amount(count_of(m), m.unit)


_MODALS: Final = frozenset("will would can could may might should to ll".split())


def is_some_day(m: Match) -> bool:
    """Tell "it will one day fall", when nobody knows, from "it took one day"."""
    return m.before in _MODALS and m.text.lower() == "one day"


def one(m: Match) -> Expression | None:
    """Make one of a unit; "$5 a day" and "twice a week" are rates."""
    if m.oneunit in {"half", "season", "second", "quarter", "weekend", "minute"}:
        return None
    if m.after == "-" or is_some_day(m):
        return None
    if m.after in _SHIFTS:
        return amount(1, m.oneunit)
    if (
        m.before.isdigit()
        or m.before in _RATES
        or m.before[-1:].isdigit()
        or m.before in _UNIT_WORDS
    ):
        return None
    return amount(1, m.oneunit)


def long(m: Match) -> Expression | None:
    """Make the length of "day-long" or "decades-long"."""
    return amount(None if m.units else 1, m.unit or m.units)


_NOT_YEARS: Final = frozenset("day week month".split())


_EVENT_FOLLOWS: Final = re.compile(r"\s+(?:before|after)\s+[^\W\d_]")


def units(m: Match) -> Expression | None:
    """Make some of a unit of its plural alone, after a word that takes a length of time."""
    if m.units in {"second", "minute", "quarter", "weekend"} and m.before != "for":
        return None
    if _EVENT_FOLLOWS.match(m.following):
        return amount(None, m.units)
    return amount(None, m.units) if m.before in _BEFORE_UNITS and m.after != "old" else None


def number_of(m: Match) -> Expression | None:
    """Make so many of a unit, if the number can be one of things to count."""
    if m.before in {"-", "/"} and m.text[0].isdigit() and m.after not in {"", "."}:
        return None
    if m.unit in {"quarter", "second"} and ("-" in m.text or m.after == "of"):
        return None
    if m.before in _MONEY or m.unit in _NO_UNITS or is_some_day(m):
        return None
    return amount(count_of(m), m.unit)


_EXTRA: Final = (
    "( more | full | consecutive | straight | trading | business | working | additional | long"
    " | whole | calendar | further | extra | solid | successive )?"
)

DURATIONS: Final = Stratum(
    "durations",
    (
        Rule(
            "so many weeks old",
            "<number> - <oneunit> - old",
            lambda m: amount(m.number, m.oneunit) if m.oneunit in _NOT_YEARS else None,
            "duration",
            (("The [three-week-old] strike goes on.", "P3W"),),
        ),
        Rule(
            "unit over unit",
            "<oneunit> -? ( over | on | by | after | to | in | upon ) -? <oneunit:again>",
            lambda m: 0 if m.oneunit == m.again else None,
            "nothing",
            emits=False,
        ),
        Rule(
            "age",
            "( <number> | <ones:number> ) ( -? <unit> -? | - ) ( old | of age )",
            lambda m: 0,
            "nothing",
            emits=False,
        ),
        Rule(
            "quarters of an hour",
            "( a | <number> ) ( quarter | quarters ) of an? hour",
            lambda m: Amount((((m.number or 1) * 15, "minute"),)),
            "duration",
            (("It took [three quarters of an hour].", "PT45M"),),
        ),
        Rule(
            "number of units",
            f"another? <number> +? -? {_EXTRA} <unit>",
            number_of,
            "duration",
            (("They waited for [three hours].", "PT3H"), ("A [five-year] plan.", "P5Y")),
        ),
        Rule(
            "number to number of units",
            f"<number> ( to | or | - ) <number:last> -? {_EXTRA} <unit>",
            lambda m: number_of(m) if 0 < m.number < m.last < 1000 else None,
            "duration",
            (("It takes [two to three weeks].", "P2W"),),
        ),
        Rule(
            "the number of units",
            f"the <number> {_EXTRA} <units:unit>",
            number_of,
            "duration",
            (("In [the nine months] profit fell.", "P9M"),),
        ),
        Rule(
            "number of units and a half",
            "<number> <unit> and a half",
            lambda m: amount(m.number + 0.5, m.unit) if m.unit not in _NO_UNITS else None,
            "duration",
            (("It took [three hours and a half].", "PT3H30M"),),
        ),
        Rule(
            "some units",
            f"<some> -? {_EXTRA} <units:unit>",
            lambda m: counted(m) if "-" not in m.text and m.before != "as" else None,
            "duration",
            (("It took [several months].", "PXM"),),
        ),
        Rule(
            "some-unit",
            "<some> - <oneunit:unit>",
            counted,
            "duration",
            (("He had a [several-year] career.", "PXY"),),
        ),
        Rule(
            "two amounts",
            "( <number> | a | an ) <unit> ,? and? <number:second> <unit:smaller>",
            lambda m: (
                Amount(((m.number or 1, m.unit), (m.second, m.smaller)))
                if m.unit != m.smaller and not {m.unit, m.smaller} & {"half", "season", "quarter"}
                else None
            ),
            "duration",
            (("It lasted [2 hours and 30 minutes].", "PT2H30M"),),
        ),
        Rule(
            "a unit",
            "( a | an | another | one ) ( whole | full | single )? <oneunit>",
            one,
            "duration",
            (("It took [a week].", "P1W"),),
        ),
        Rule(
            "the whole unit",
            "( all | the? ( whole | entire ) ) <oneunit>",
            lambda m: (
                amount(1, m.oneunit) if m.oneunit in {"day", "week", "month", "year"} else None
            ),
            "duration",
            (("It rained [all day].", "P1D"),),
        ),
        Rule(
            "nights",
            "<number> nights",
            lambda m: amount(m.number, "day"),
            "duration",
            (("They stayed [three nights].", "P3D"),),
        ),
        Rule(
            "fortnights",
            "( a | <number> ) ( fortnight | fortnights )",
            lambda m: amount(2 * (m.number or 1), "week"),
            "duration",
            (("It took [a fortnight].", "P2W"),),
        ),
        Rule(
            "next hour",
            "the? ( last | past | next ) <oneunit>",
            lambda m: amount(1, "hour") if m.oneunit == "hour" else None,
            "duration",
            (("It rained for [the last hour].", "PT1H"),),
        ),
        Rule(
            "number of last units",
            "the? <number> ( last | past | next | previous | following | upcoming ) <units:unit>",
            number_of,
            "duration",
            (("It fell in [the four previous weeks].", "P4W"),),
        ),
        Rule(
            "an additional unit",
            "( a | an ) ( further | additional | extra ) <oneunit>",
            one,
            "duration",
            (("It took [an additional week].", "P1W"),),
        ),
        Rule(
            "a unit and a half",
            "( a | an | one ) <oneunit> and a half",
            lambda m: amount(1.5, m.oneunit),
            "duration",
            (("It took [a week and a half].", "P1.5W"),),
        ),
        Rule(
            "half a unit",
            "half -? ( a | an )? -? <oneunit>",
            lambda m: amount(0.5, m.oneunit) if m.oneunit not in _NO_UNITS else None,
            "duration",
            (("It took [half an hour].", "PT30M"),),
        ),
        Rule(
            "fraction of a unit",
            "<fraction> -? ( of )? ( a | an )? <oneunit>",
            lambda m: amount(m.fraction, m.oneunit) if m.oneunit not in _NO_UNITS else None,
            "duration",
            (("It took [3/4 of an hour].", "PT45M"),),
        ),
        Rule(
            "a unit or two",
            "( a | an ) <oneunit> or two",
            lambda m: amount(None, m.oneunit),
            "duration",
            (("It took [a day or two].", "PXD"),),
        ),
        Rule(
            "unit-long",
            "<oneunit:unit> - long",
            long,
            "duration",
            (("A [month-long] strike ended.", "P1M"),),
        ),
        Rule(
            "units-long",
            "<units> - long",
            long,
            "duration",
            (("A [decades-long] dispute.", "PXE"),),
        ),
        Rule(
            "units",
            "<units>",
            units,
            "duration",
            (("It lasted for [days].", "PXD"),),
        ),
        Rule(
            "units or larger units",
            "<units> ( or | and ) ( even )? <units:more>",
            lambda m: units(m) if m.units != m.more else None,
            "duration",
            (("It lasted for [weeks or months].", "PXW"),),
        ),
        Rule(
            "a period of units",
            "( a | the ) <number> - <oneunit:unit> period",
            counted,
            "duration",
            (("It fell over [a ten-day period].", "P10D"),),
        ),
    ),
)


_BOUNDS: Final[tuple[tuple[Mod, str], ...]] = (
    ("MORE_THAN", "more than | over | well over | longer than"),
    ("LESS_THAN", "less than | under | almost | nearly | fewer than"),
    ("APPROX", "about | around | roughly | approximately | some"),
    ("EQUAL_OR_MORE", "at least | no less than"),
    ("EQUAL_OR_LESS", "at most | up to | no more than | as many as | as long as"),
)


def bounded(mod: Mod) -> Callable[[Match], Expression | None]:
    """Make a production: a length of time and the word that bounds it."""
    return lambda m: None if _is_range_of(m) else Amount(m.duration.parts, mod)


def _is_range_of(m: Match) -> bool:
    """Tell "over three years", in the course of them, from "over a year", more than one."""
    words = m.text.lower().split()
    return words[0] == "over" and (words[1] not in {"a", "an"} or "period" in words)


BOUNDED: Final = Stratum(
    "bounded durations",
    (
        *(
            Rule(
                f"{mod.lower().replace('_', ' ')} so long",
                f"( {words} ) <duration>",
                bounded(mod),
                "duration",
                ((f"It took [{words.partition(' |')[0]} four hours].", "PT4H"),),
            )
            for mod, words in _BOUNDS
        ),
        Rule(
            "or so",
            "<duration> or ( so | more | less )",
            lambda m: Amount(m.duration.parts, "APPROX"),
            "duration",
            (("It took [two weeks or so].", "P2W"),),
        ),
    ),
)
