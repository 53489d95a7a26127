"""Clock times and parts of the day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.tagging.en.names import is_in_name
from dateline.tagging.rules import Pieces, Rule, Stratum
from dateline.temporal.operators import Clock, Reference

if TYPE_CHECKING:
    from dateline.tagging.rules import Match
    from dateline.temporal.operators import Expression

_DAY: Final = Reference(None)


def zone_of(m: Match) -> int | None:
    """Return minutes east of UTC; None for "local time", and for "ET", which moves twice a year."""
    return m.zone if isinstance(m.zone, int) else None


def twelve_hours(m: Match) -> Expression | None:
    """Return a time with a.m. or p.m."""
    hour, minute, second = m.clock or m.dotclock or m.military or m.clock3 or (m.hour, 0, None)
    if not 1 <= hour <= 12:
        if m.meridiem == "pm" and 13 <= hour <= 23:
            return Clock(_DAY, hour, minute, second, zone_of(m))
        return None
    return Clock(_DAY, hour % 12 + (12 if m.meridiem == "pm" else 0), minute, second, zone_of(m))


def twenty_four_hours(m: Match) -> Expression | None:
    """Return a time of the 24-hour clock."""
    hour, minute, second = m.clock or m.military
    hours = m.text.endswith("hours") and minute == 0 and m.military is not None
    if hours and m.before not in _BEFORE_HOURS:
        return None
    if hour > 23 or m.before in {"psalm", "matthew", "mark", "luke", "john", "verse", "chapter"}:
        return None
    return Clock(_DAY, hour, minute, second, zone_of(m))


_BEFORE_HOURS: Final = frozenset(
    "at by until till from to before after since around - about".split()
)


def past_the_hour(m: Match) -> Expression | None:
    """Make half past seven, quarter to three."""
    if m.number not in range(1, 13) or (m.quarter or "quarter") != "quarter":
        return None
    minute = 30 if m.quarter is None else 15
    if m.to is None:
        return Clock(_DAY, int(m.number) % 24, minute)
    return Clock(_DAY, int(m.number) - 1, 60 - minute) if minute == 15 else None


def minutes_past(m: Match) -> Expression | None:
    """Make ten minutes past four, and "at twenty to six" after "at"."""
    sure = "minutes" in m.text.lower() or m.before == "at"
    if not sure or m.number not in range(1, 60) or m.hour_of not in range(1, 13):
        return None
    if m.to is None:
        return Clock(_DAY, int(m.hour_of), int(m.number))
    return Clock(_DAY, int(m.hour_of) - 1, 60 - int(m.number))


def at_hour(m: Match) -> Pieces | None:
    """Make the hour at which something begins; not "met at 8 schools"."""
    return Pieces((("hour12", Clock(_DAY, m.hour12)),)) if m.after in _ENDS else None


_ENDS: Final = frozenset({"", ".", ",", ";", "!", "?", ")", "and", "on", "sharp"})

CLOCK: Final = Stratum(
    "clock times",
    (
        Rule(
            "time with a.m. or p.m.",
            "( <clock> | <dotclock> | <military> | <clock3> | <hour> ) +? <meridiem> <zone>?",
            twelve_hours,
            "clocktime",
            (("The train left at [7:45 p.m.]", "2024-05-15T19:45"),),
        ),
        Rule(
            "24-hour time",
            "( ( <clock> ( hours | hrs )? | <military> ( hours | hrs ) ) <zone>?"
            " | <military> <zone> )",
            twenty_four_hours,
            "clocktime",
            (("The train left at [19:45].", "2024-05-15T19:45"),),
        ),
        Rule(
            "clock with its offset",
            "<clockoffset>",
            lambda m: Clock(_DAY, *m.clockoffset) if m.clockoffset[0] < 24 else None,
            "clocktime",
            (("The train left at [19:45+02:00].", "2024-05-15T19:45"),),
        ),
        Rule(
            "o'clock",
            "<number> ( o ' clock | oclock )",
            lambda m: Clock(_DAY, int(m.number), 0) if m.number in range(1, 13) else None,
            "clocktime oclock",
            (("It struck [nine o'clock].", "2024-05-15T09:00"),),
        ),
        Rule(
            "minutes past",
            "<number> ( minutes )? ( past | <to> ) <number:hour_of>",
            minutes_past,
            "clocktime",
            (("It began at [ten minutes past four].", "2024-05-15T04:10"),),
        ),
        Rule(
            "half past",
            "( half | <oneunit:quarter> ) ( past | <to> ) <number>",
            past_the_hour,
            "clocktime",
            (("It began at [half past seven].", "2024-05-15T07:30"),),
        ),
        Rule(
            "noon",
            "<hour12>? <noon> <zone>?",
            lambda m: (
                Clock(_DAY, m.noon, 0, None, zone_of(m))
                if m.hour12 in {None, 12} and not is_in_name(m)
                else None
            ),
            "clocktime",
            (("The bells rang at [noon].", "2024-05-15T12:00"),),
        ),
        Rule(
            "begins at an hour",
            "<begins> at <hour12>",
            at_hour,
            "clocked",
            (("The show starts at [8] and is free.", "2024-05-15T08"),),
        ),
        Rule(
            "at a military hour",
            "at <military>",
            lambda m: (
                Pieces((("military", Clock(_DAY, *m.military)),)) if m.after in _ENDS else None
            ),
            "clocked",
            (("They left at [0915], as ordered.", "2024-05-15T09:15"),),
        ),
    ),
)
