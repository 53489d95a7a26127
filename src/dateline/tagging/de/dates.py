"""German: dates of the calendar, and spans of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from dateline.tagging.rules import Pieces, Rule, Stratum
from dateline.tagging.tokens import full_year
from dateline.temporal.calendar import is_date, month_length
from dateline.temporal.operators import (
    Age,
    Date,
    DayPart,
    Nearest,
    Nth,
    Repeating,
)

if TYPE_CHECKING:
    from dateline.tagging.rules import Match
    from dateline.temporal.operators import Expression

_NO_YEAR_AFTER: Final = frozenset("euro menschen prozent meter kilometer stück % € $ uhr".split())


def full_date(m: Match) -> Expression | None:
    """Make a day of a known year."""
    return Date(m.year, m.month, m.day) if is_date(m.year, m.month, m.day) else None


def day_of_month(m: Match) -> Expression | None:
    """Make a day and month of some year."""
    known = m.day <= month_length(2000, m.month)
    return Nearest(Repeating("date", m.month, m.day)) if known else None


def numeric(m: Match) -> Expression | None:
    """Make a day of 05.03.2019: the day comes first."""
    day, month, year = m.numeric
    return Date(year, month, day) if is_date(year, month, day) else None


def bare_year(m: Match) -> Expression | None:
    """Make a year of four digits that count nothing."""
    known = 1000 <= m.year <= 2100 and m.after not in _NO_YEAR_AFTER
    return Date(m.year) if known and m.before not in {"€", "$", "nr", "."} else None


def century(m: Match) -> Expression | None:
    """Make das 19. Jahrhundert."""
    return Age("century", m.int - 1) if m.unit == "century" and 1 <= m.int <= 30 else None


def days(m: Match) -> Pieces | None:
    """Make the day before bis 5. März 2019."""
    whole = m.whole
    if isinstance(whole, Nearest) and whole.what.field == "date" and m.day < whole.what.day:
        first: Expression = Nearest(Repeating("date", whole.what.value, m.day))
    elif isinstance(whole, Date) and whole.day is not None and m.day < whole.day:
        first = replace(whole, day=m.day)
    else:
        return None
    return Pieces((("day", first), ("whole", whole)), linked="und" not in m.text.split())


DATES: Final = Stratum(
    "Daten",
    (
        Rule(
            "Tag Monat Jahr",
            "( <weekday> ,? ( dem | den | der )? )? <day> . <month> .? <year>",
            full_date,
            "when whenday",
            (
                ("Der Vertrag wurde am [5. März 2019] unterzeichnet.", "2019-03-05"),
                ("Es war [Freitag, der 8. März 2019].", "2019-03-08"),
            ),
        ),
        Rule(
            "Tag Monat",
            "( <weekday> ,? ( dem | den | der )? )? <day> . <month>",
            day_of_month,
            "when whenday",
            (("Die Brücke wurde am [5. März] eröffnet.", "2024-03-05"),),
        ),
        Rule(
            "Ziffern",
            "( <weekday> ,? ( dem | den )? )? <numeric>",
            numeric,
            "when whenday",
            (("Rechnung vom [25.12.2019].", "2019-12-25"), ("Stand: [03.04.2019].", "2019-04-03")),
        ),
        Rule(
            "ISO",
            "<iso>",
            lambda m: m.iso,
            "when whenday",
            (("Stand: [2019-03-05].", "2019-03-05"),),
        ),
        Rule(
            "Monat Jahr",
            "<month> ( des jahres )? <year>",
            lambda m: Date(m.year, m.month),
            "when",
            (("Im [März 2019] stiegen die Preise.", "2019-03"),),
        ),
        Rule(
            "Monat",
            "<month>",
            lambda m: Nearest(Repeating("month", m.month)) if len(m.text) > 2 else None,
            "when named",
            (("Im [November] fiel Schnee.", "2023-11"),),
        ),
        Rule(
            "Wochentag",
            "<weekday>",
            lambda m: Nearest(Repeating("weekday", m.weekday)),
            "when whenday named",
            (("Der Minister trat am [Montag] zurück.", "2024-05-13"),),
        ),
        Rule(
            "Wochentag und Tageszeit",
            "<dayandpart>",
            lambda m: DayPart(Nearest(Repeating("weekday", m.dayandpart[0])), m.dayandpart[1]),
            "when",
            (("Das Feuer brach am [Montagabend] aus.", "2024-05-13TEV"),),
        ),
        Rule(
            "Jahreszeit eines Jahres",
            "<season> ( des jahres )? <year>",
            lambda m: Nth(1, Repeating("season", m.season), Date(m.year)),
            "when",
            (("Der Streik begann im [Sommer 1911].", "1911-SU"),),
        ),
        Rule(
            "Jahreszeit",
            "<season>",
            lambda m: Nearest(Repeating("season", m.season)),
            "when named",
            (("Im [Winter] fiel Schnee.", "2023-WI"),),
        ),
        Rule(
            "Quartal eines Jahres",
            "( <int> . | <ordinal> ) <unit> ( des jahres )? <year>",
            lambda m: (
                Nth(m.int or m.ordinal, "quarter", Date(m.year))
                if m.unit == "quarter" and (m.int or m.ordinal) in range(1, 5)
                else None
            ),
            "when",
            (("Der Umsatz fiel im [dritten Quartal 2019].", "2019-Q3"),),
        ),
        Rule(
            "Jahr",
            "( jahr | jahre )? <year>",
            bare_year,
            "when whenyear",
            (("Die Firma wurde [1987] gegründet.", "1987"),),
        ),
        Rule(
            "vor Christus",
            "<int> v . chr .?",
            lambda m: Date(1 - m.int) if m.int > 0 else None,
            "when whenyear",
            (("Die Stadt fiel [146 v. Chr.]", "BC0146"),),
        ),
        Rule(
            "nach Christus",
            "<int> n . chr .?",
            lambda m: Date(m.int) if 0 < m.int < 2200 else None,
            "when whenyear",
            (("Die Stadt fiel [410 n. Chr.]", "0410"),),
        ),
        Rule(
            "Jahrzehnt",
            "( die | den | der )? ( <year> | <int2> ) er ( jahre | jahren )?",
            lambda m: (
                Age("decade", (m.year or full_year(m.int2)) // 10)
                if (m.year or m.int2) % 10 == 0
                else None
            ),
            "when",
            (("In [den 1920er Jahren] malte er.", "192"),),
        ),
        Rule(
            "Jahrhundert",
            "( das | dem | des )? <int> . <unit>",
            century,
            "when",
            (("Gebaut wurde es im [19. Jahrhundert].", "18"),),
        ),
        Rule(
            "Feiertag",
            "<holiday>",
            lambda m: Nearest(Repeating("holiday", name=m.holiday)),
            "when whenday",
            (("Am [Ostermontag] blieb alles zu.", "2024-04-01"),),
        ),
    ),
)

RANGES: Final = Stratum(
    "Spannen",
    (
        Rule(
            "Tage eines Monats",
            "<day> . ( und | bis | - ) <whenday:whole>",
            days,
            "dates",
            (("Sie tagten vom [3]. bis [5. März 2019].", "2019-03-03 2019-03-05"),),
        ),
        Rule(
            "von bis",
            "<when:first> ( bis | - ) ( zum | zur )? <when:last>",
            lambda m: Pieces((("first", m.first), ("last", m.last)), linked=True),
            "dates",
            (("Der Krieg dauerte von [1914] bis [1918].", "1914 1918"),),
        ),
        Rule(
            "zwischen",
            "zwischen <when:first> und <when:last>",
            lambda m: Pieces((("first", m.first), ("last", m.last)), linked=True),
            "dates",
            (("Das war zwischen [1990] und [1995].", "1990 1995"),),
        ),
    ),
)
