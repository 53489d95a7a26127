"""German: expressions that lean on a "now", lengths of time, clock times."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from dateline.tagging.rules import Pieces, Rule, Stratum
from dateline.temporal.operators import (
    Amount,
    Clock,
    DayPart,
    Every,
    Last,
    Nearest,
    Next,
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
_STEPPING: Final[dict[int, type[Last | This | Next]]] = {-1: Last, 0: This, 1: Next}
_WHOLES: Final = frozenset("week month year decade century".split())
_TIMES: Final = {"einmal": "1X", "zweimal": "2X", "dreimal": "3X"}


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


def counted(m: Match) -> Expression | None:
    """Make so many of a unit."""
    if m.unit in {"weekend", "quarter"}:
        return None
    return Amount(((None if m.vague else m.number, m.unit),))


def every(m: Match) -> Expression:
    """Make jeden Montag, jedes Jahr."""
    return Every(m.unit if m.named is None else m.named.what, "JEDER")


def that_unit(m: Match) -> Pieces | None:
    """Make der Tag of am selben Tag."""
    if m.unit not in {"day", "week", "month", "year"}:
        return None
    return Pieces((("unit", This(m.unit, _STORY)),))


def times(m: Match) -> Expression:
    """Make zweimal im Jahr."""
    return Every(m.unit, None, _TIMES[m.text.split()[0].lower()])


def clock(m: Match) -> Expression | None:
    """Make 15 Uhr, 15.30 Uhr, 15:30 Uhr."""
    hour, minute, _ = m.clock or m.dotclock or (m.hour, 0, None)
    return Clock(Reference(None), hour, minute) if hour < 24 else None


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
            (("Am 3. März 2019 ging er. Am nächsten [Tag] kam sie.", "2019-03-04"),),
        ),
        Rule(
            "am selben Tag",
            "( am | im | in )? ( selben | demselben | derselben | jenem | jener ) <unit>",
            that_unit,
            "when",
            (("Am 3. März 2019 ging er. Am selben [Tag] kam sie.", "2019-03-03"),),
        ),
        Rule(
            "am Vortag",
            "vortag",
            lambda m: Last("day", _STORY),
            "when whenday",
            (("Am 3. März 2019 ging er. Am [Vortag] kam sie.", "2019-03-02"),),
        ),
        Rule(
            "Wochenende",
            "<unit>",
            lambda m: (
                Nearest(Repeating("weekend"), Reference(), "past") if m.unit == "weekend" else None
            ),
            "when",
            (("Am [Wochenende] fiel Schnee.", "2024-W19-WE"),),
        ),
        Rule(
            "Ende des Jahres",
            "<mod> ( des | der | dieses | dieser ) <unit>",
            lambda m: Part(This(m.unit), m.mod) if m.unit in _WHOLES else None,
            "when",
            (("Er geht [Ende des Jahres].", "2024"),),
        ),
        Rule(
            "zweimal im Jahr",
            "( einmal | zweimal | dreimal ) ( im | pro | in der | am ) <unit>",
            times,
            "set",
            (("Sie treffen sich [zweimal im Jahr].", "P1Y"),),
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

CLOCKS: Final = Stratum(
    "Uhrzeit eines Tages",
    (
        Rule(
            "Tag und Uhrzeit",
            "<whenday> ,? ( um | gegen | ab | bis )? <clocktime>",
            lambda m: replace(m.clocktime, of=m.whenday),
            "when",
            (("Es begann am [Montag um 9 Uhr].", "2024-05-13T09:00"),),
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
