"""Mornings, evenings and nights, and clock times on a day."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from dateline.tagging.en.clock import zone_of
from dateline.tagging.en.names import is_in_name, is_rate
from dateline.tagging.en.shifts import GOES_ON
from dateline.tagging.en.steps import PUBLICATION, STORY
from dateline.tagging.rules import Pieces, Rule, Stratum
from dateline.temporal.operators import (
    Clock,
    Date,
    DayPart,
    Event,
    Every,
    Last,
    Nearest,
    Next,
    Reference,
    Repeating,
    This,
    Vague,
)

if TYPE_CHECKING:
    from dateline.tagging.rules import Match
    from dateline.temporal.operators import Expression


def part_of_some_day(m: Match) -> Expression | None:
    """Make the morning of the day spoken of; not $50 a night, nor Operation Dawn."""
    if m.text == "Dawn" or m.before[-1:].isdigit() or m.before in _GREETINGS or is_in_name(m):
        return None
    if is_rate(m) or _OF_DAYS.match(m.following) is not None or _is_idiom(m):
        return None
    if m.text.split()[-1].lower() in _PLURALS:
        return Every("day", part=m.part)
    if m.before not in _INSIDE and m.after in _CLAUSE and m.text.lower().startswith("the "):
        return DayPart(Event(m.after), m.part)
    return DayPart(Date(None) if _SOME.search(m.prefix) else Reference(None), m.part)


_SOME: Final = re.compile(r"(?i)\b(?:an?|one) (?:[a-z]+[ -]){1,2}$|\bone $")
"""What tells a night like many: "on a cold night in May", "one night"."""
_INSIDE: Final = frozenset("in during by through into for all at".split())
_CLAUSE: Final = frozenset("he she they we i it you the his her their its a an that".split())
"""What begins the clause of "on the night he died", where "in the night he died" has none."""


def every_part(m: Match) -> Expression | None:
    """Make "every morning" and "every Friday night"."""
    if m.set is None:
        return Every("day", "EVERY", part=m.part)
    if not isinstance(m.set, Every) or m.set.part is not None or m.set.freq is not None:
        return None
    return replace(m.set, part=m.part) if isinstance(m.set.what, Repeating) else None


def nights_of(m: Match) -> Expression | None:
    """Make "Monday nights": of each such day the same part."""
    if m.text.split()[-1].lower() not in _PLURALS:
        return None
    return Every(m.weekdayphrase.what, part=m.part)


def part_apart(m: Match) -> Expression | None:
    """Make "the night before" and "the morning after"; not "the night before the vote"."""
    if m.after[:1].isalpha() and m.after not in GOES_ON:
        return None
    back = not m.text.lower().endswith("after")
    return DayPart((Last if back else Next)("day", STORY), m.part)


def _is_idiom(m: Match) -> bool:
    """Tell "spend the night", "all-night", "the night sky", "the dawn of history" from times."""
    word = m.text.split()[-1]
    spent = m.prefix.endswith("-") or _SPENT.search(m.prefix) is not None
    if word.lower() == "night" and (spent or m.after in _AT_NIGHT):
        return True
    if word.lower() == "dawn" and m.after == "of":
        return True
    return _SHOW.search(m.prefix + m.text) is not None


_SPENT: Final = re.compile(
    r"\b(?:spen[dt]|spends|spending|stay|stays|stayed|staying) (?:the |a )?$"
)
_SHOW: Final = re.compile(r"[a-z,] (?:Late|Early) (?:Night|Morning)$")
_AT_NIGHT: Final = frozenset("sky skies shift shifts train bus club watch nurse owl market".split())
_OF_DAYS: Final = re.compile(r" of (?:the )?\d")
_PLURALS: Final = frozenset("mornings afternoons evenings nights".split())
_GREETINGS: Final = frozenset({"good"})


def hour_of(m: Match) -> Expression | None:
    """Make 3 in the afternoon."""
    time: Clock = m.clocktime or Clock(Reference(None), m.hour12, 0)
    if not 0 < time.hour <= 12 or _HALF_NAMED.search(m.text) is not None:
        return None
    return replace(time, hour=_of_part(time.hour, m.part))


_HALF_NAMED: Final = re.compile(r"(?i)[ap]\.?\s?m\b")


def _of_part(hour: int, part: str) -> int:
    late = part in {"AF", "EV"} or (part == "NI" and hour > 5)
    return hour % 12 + (12 if late else 0)


def hour_on(m: Match) -> Pieces | None:
    """Make the hour and the day of "at 7 tomorrow" and "at 8 tonight"."""
    day = m.whenday or m.daypart
    hour = m.hour12 if m.daypart is None else _of_part(m.hour12, m.daypart.part)
    key = "whenday" if m.daypart is None else "daypart"
    of = day if m.daypart is None else day.of
    return Pieces((("hour12", Clock(of, hour)), (key, day)))


def early_hours(m: Match) -> Expression | None:
    """Make the early hours of a day; "early hours" alone may be those of an office."""
    if m.daypart is not None:
        return DayPart(m.daypart.of, "MO") if isinstance(m.daypart, DayPart) else None
    if m.whenday is None and not m.text.lower().startswith("the"):
        return None
    return DayPart(m.whenday or Reference(None), "MO")


def here_and_elsewhere(m: Match) -> Pieces:
    """Make a clock time, the same in another zone in a bracket, and the day of both."""
    parts = [(key, replace(m.values[key], of=m.whenday)) for key in ("clocktime", "elsewhere")]
    return Pieces((*parts, ("whenday", m.whenday)), worth=m.whenday)


def clock_on(m: Match) -> Expression:
    """Make a clock time of a day."""
    time: Clock = m.clocktime
    zone = zone_of(m)
    return replace(time, of=m.whenday or m.daypart.of, offset=time.offset if zone is None else zone)


PARTS_OF_DAY: Final = Stratum(
    "parts of the day",
    (
        Rule(
            "part of a day",
            "<whenday> ,? ( in the | at )? <part>",
            lambda m: DayPart(m.whenday, m.part) if m.text.split()[-1] not in _PLURALS else None,
            "when daypart",
            (("The fire broke out on [Monday night].", "2024-05-13TNI"),),
        ),
        Rule(
            "part of every such weekday",
            "<weekdayphrase> <part>",
            nights_of,
            "set",
            (("They meet on [Monday nights].", "XXXX-WXX-1TNI"),),
        ),
        Rule(
            "modified part of a day",
            "<whenday> ( early | late ) <part>",
            lambda m: DayPart(m.whenday, m.part),
            "when daypart",
            (("It closed on [Monday early morning].", "2024-05-13TMO"),),
        ),
        Rule(
            "this morning",
            "( this | <deicticday> ) ( early | late )? <part>",
            lambda m: DayPart(m.deicticday or This("day", PUBLICATION), m.part),
            "when daypart",
            (("It opened [this morning].", "2024-05-15TMO"),),
        ),
        Rule(
            "last night",
            "last <part>",
            lambda m: DayPart(Last("day", PUBLICATION), m.part),
            "when daypart",
            (("It closed [last night].", "2024-05-14TNI"),),
        ),
        Rule(
            "that morning",
            "( that ( same )? | the same ) <part>",
            lambda m: DayPart(This("day", STORY), m.part),
            "when daypart",
            (("On 3 March 2019 he left. He died [that evening].", "2019-03-03TEV"),),
        ),
        Rule(
            "the next morning",
            "the? ( next | following ) <part>",
            lambda m: DayPart(Next("day", STORY), m.part),
            "when daypart",
            (("On 3 March 2019 he left. He died [the next morning].", "2019-03-04TMO"),),
        ),
        Rule(
            "the previous night",
            "the ( previous | preceding ) <part>",
            lambda m: DayPart(Last("day", STORY), m.part),
            "when daypart",
            (("On 3 March 2019 he left. He had come [the previous night].", "2019-03-02TNI"),),
        ),
        Rule(
            "the night before",
            "the ( <part> ) ( before | after | earlier )",
            part_apart,
            "when daypart",
            (("On 3 March 2019 he left. He had packed [the night before].", "2019-03-02TNI"),),
        ),
        Rule(
            "the morning of",
            "the? ( early | late | mid -? )? <part> ( of | on )? the? <whenday>",
            lambda m: DayPart(m.whenday, m.part),
            "when daypart",
            (("He died on [the morning of March 3, 2019].", "2019-03-03TMO"),),
        ),
        Rule(
            "the other night",
            "the other <part>",
            lambda m: Vague("PAST_REF"),
            "vague",
            (("He called [the other night].", "PAST_REF"),),
        ),
        Rule(
            "overnight",
            "<overnight>",
            lambda m: DayPart(Reference(None), "NI"),
            "when daypart",
            (("Snow fell [overnight].", "2024-05-15TNI"),),
        ),
        Rule(
            "morning",
            "( the | a | an | one )? ( early | late | mid -? )? <part>",
            part_of_some_day,
            "when daypart",
            (("Snow fell in [the morning].", "2024-05-15TMO"),),
        ),
        Rule(
            "every morning",
            "( ( every | each ) ( single )? | <set> ) <part>",
            every_part,
            "set",
            (
                ("Snow falls [every morning].", "XXXX-XX-XXTMO"),
                ("They meet [every Friday night].", "XXXX-WXX-5TNI"),
            ),
        ),
        Rule(
            "hour of a part",
            "( <hour12> | <clocktime> ) ( in the | this ) <part>",
            hour_of,
            "when",
            (("They met at [3 o'clock in the afternoon].", "2024-05-15T15:00"),),
        ),
        Rule(
            "early hours",
            "the? ( early | small | wee ) ( morning )? hours"
            " ( ( of | on )? the? ( <whenday> ( <part> )? | <daypart> ) )?",
            early_hours,
            "when daypart",
            (("It burned in [the early hours of Monday].", "2024-05-13TMO"),),
        ),
        Rule(
            "part of a day of the month",
            "the? <part> of the? <dayth>",
            lambda m: DayPart(Nearest(Repeating("day", m.dayth)), m.part),
            "when daypart",
            (("Snow fell on [the evening of the 5th].", "2024-05-05TEV"),),
        ),
    ),
)

CLOCK_OF_DAY: Final = Stratum(
    "clock times of a day",
    (
        Rule(
            "clock and day",
            "<clocktime> ,? ( on | of )? the? ( <whenday> | <daypart> ) <zone>?",
            clock_on,
            "when",
            (("It began at [9 a.m. on Monday].", "2024-05-13T09:00"),),
        ),
        Rule(
            "clock here and elsewhere",
            r"( about | around | approximately )? <clocktime> \( <clocktime:elsewhere> \) ,? on?"
            " <whenday>",
            here_and_elsewhere,
            "when",
            (
                (
                    "It sank at [9:35 a.m.] ([0735 GMT]) on [Monday].",
                    "2024-05-13T09:35 2024-05-13T07:35 2024-05-13",
                ),
            ),
        ),
        Rule(
            "day and clock",
            "<whenday> ,? ( at | around | about | from | by )? <clocktime>",
            lambda m: replace(m.clocktime, of=m.whenday),
            "when",
            (("It opens on [May 20 at 9 a.m.]", "2024-05-20T09:00"),),
        ),
        Rule(
            "at an hour of a day",
            "at <hour12> on? ( <whenday> | <daypart> )",
            hour_on,
            "clocked",
            (("They meet at [7] [tomorrow].", "2024-05-16T07 2024-05-16"),),
        ),
        Rule(
            "clock time of every day",
            "<set> ( at | from | around | about )? <clocktime>",
            lambda m: Pieces((("set", m.set), ("clocktime", replace(m.clocktime, of=Date(None))))),
            "sets",
            (("It leaves [every day] at [noon].", "P1D XXXX-XX-XXT12:00"),),
        ),
    ),
)
