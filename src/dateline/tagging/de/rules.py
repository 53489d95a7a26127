"""German: absolute dates and the commonest relative ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.tagging.rules import Pieces, Rule, Stratum
from dateline.tagging.tokens import full_year
from dateline.temporal.calendar import is_date, month_length
from dateline.temporal.operators import (
    Age,
    Amount,
    Clock,
    Date,
    DayPart,
    Every,
    Last,
    Nearest,
    Next,
    Nth,
    Part,
    Reference,
    Repeating,
    Shift,
    This,
    Vague,
)

if TYPE_CHECKING:
    from dateline.tagging.rules import Match
    from dateline.temporal.calendar import Unit
    from dateline.temporal.operators import Expression

_STORY: Final = Reference("narrative")
_NO_YEAR_AFTER: Final = frozenset("euro menschen prozent meter kilometer stück % € $ uhr".split())
_STEPPING: Final[dict[int, type[Last | This | Next]]] = {-1: Last, 0: This, 1: Next}


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


def deictic(m: Match) -> Expression:
    """Make heute, gestern, übermorgen."""
    if m.deictic == 0:
        return This("day")
    return Last("day", count=-m.deictic) if m.deictic < 0 else Next("day", count=m.deictic)


def step(m: Match) -> Expression | None:
    """Make letzte Woche, diesen Monat, nächsten Freitag, vergangenen Sommer."""
    what: Unit | Repeating = m.unit if m.named is None else m.named.what
    if what == "weekend":
        what = Repeating("weekend")
    if what in {"second", "minute", "hour"}:
        return None
    if m.step == 0 and isinstance(what, Repeating) and what.field == "weekend":
        return This("weekend")
    return _STEPPING[m.step](what)


def century(m: Match) -> Expression | None:
    """Make das 19. Jahrhundert."""
    return Age("century", m.int - 1) if m.unit == "century" and 1 <= m.int <= 30 else None


def counted(m: Match) -> Expression | None:
    """Make so many of a unit."""
    if m.unit in {"weekend", "quarter"}:
        return None
    return Amount(((None if m.vague else m.number, m.unit),))


def every(m: Match) -> Expression:
    """Make jeden Montag, jedes Jahr."""
    return Every(m.unit if m.named is None else m.named.what, "JEDER")


def clock(m: Match) -> Expression | None:
    """Make 15 Uhr, 15.30 Uhr, 15:30 Uhr."""
    hour, minute, _ = m.clock or m.dotclock or (m.hour, 0, None)
    return Clock(Reference(None), hour, minute) if hour < 24 else None


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
        Rule("ISO", "<iso>", lambda m: m.iso, "when whenday"),
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

RELATIVE: Final = Stratum(
    "relative Angaben",
    (
        Rule(
            "heute",
            "<deictic>",
            deictic,
            "when whenday",
            (
                ("Das wurde [gestern] bekannt.", "2024-05-14"),
                ("[Übermorgen] wird gewählt.", "2024-05-17"),
            ),
        ),
        Rule(
            "heute Abend",
            "<deictic> <part>",
            lambda m: DayPart(deictic(m), m.part),
            "when",
            (("Das wurde [gestern Abend] bekannt.", "2024-05-14TEV"),),
        ),
        Rule(
            "letzte Woche",
            "<step> ( <unit> | <named> )",
            step,
            "when whenunit",
            (
                ("Sie schloss [letzte Woche].", "2024-W19"),
                ("Er starb [vergangenen November].", "2023-11"),
                ("Sie öffnet [nächsten Monat].", "2024-06"),
                ("Das gilt für [dieses Jahr].", "2024"),
            ),
        ),
        Rule(
            "vor zwei Wochen",
            "vor ( <number> | <vague> ) <unit>",
            lambda m: (
                Shift(Reference(), amount, -1) if isinstance(amount := counted(m), Amount) else None
            ),
            "when",
            (("Das geschah [vor zwei Wochen].", "2024-W18"),),
        ),
        Rule(
            "zwei Tage später",
            "( <number> | <vague> ) <unit> ( später | danach )",
            lambda m: (
                Shift(_STORY, amount, 1) if isinstance(amount := counted(m), Amount) else None
            ),
            "when",
            (("Am 3. März 2019 ging er. [Zwei Tage später] kam er wieder.", "2019-03-05"),),
        ),
        Rule(
            "am folgenden Tag",
            "am ( folgenden | nächsten ) <unit>",
            lambda m: Pieces((("unit", Next("day", _STORY)),)) if m.unit == "day" else None,
            "when",
        ),
        Rule(
            "Dauer",
            "( <number> | <vague> ) <unit>",
            counted,
            "duration",
            (("Sie warteten [drei Stunden].", "PT3H"), ("Es dauerte [mehrere Monate].", "PXM")),
        ),
        Rule(
            "jeden Montag",
            "<every> ( <named> | <unit> )",
            every,
            "set",
            (("Geöffnet ist [jeden Montag].", "XXXX-WXX-1"), ("Das ist [jedes Jahr] so.", "P1Y")),
        ),
        Rule(
            "montags",
            "<weekdays>",
            lambda m: Every(Repeating("weekday", m.weekdays)),
            "set",
            (("Geöffnet ist [montags].", "XXXX-WXX-1"),),
        ),
        Rule(
            "täglich",
            "<adverb>",
            lambda m: Every(m.adverb),
            "set",
            (("Der Zug fährt [täglich].", "P1D"),),
        ),
        Rule(
            "jetzt",
            "<vagueword>",
            lambda m: Vague(m.vagueword),
            "vague",
            (("Die Straße ist [derzeit] frei.", "PRESENT_REF"),),
        ),
        Rule(
            "Uhrzeit",
            "( <clock> | <dotclock> | <hour> ) uhr",
            clock,
            "clocktime",
            (("Der Zug fuhr um [15.30 Uhr] ab.", "2024-05-15T15:30"),),
        ),
    ),
)

MODIFIERS: Final = Stratum(
    "Teile",
    (
        Rule(
            "Anfang März",
            "<mod> ( des jahres | der | des )? <when>",
            lambda m: Part(m.when, m.mod),
            "when",
            (("[Anfang 2019] zog er um.", "2019"),),
        ),
    ),
)
