"""Mornings, evenings and nights, and clock times on a day."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from dateline.tagging.en.steps import PUBLICATION, STORY
from dateline.tagging.rules import Pieces, Rule, Stratum
from dateline.temporal.operators import Clock, DayPart, Every, Last, Next, Reference, This

if TYPE_CHECKING:
    from dateline.tagging.rules import Match
    from dateline.temporal.operators import Expression


def part_of_some_day(m: Match) -> Expression | None:
    """Make the morning of the day spoken of; not $50 a night, nor Operation Dawn."""
    if m.text == "Dawn" or m.before[-1:].isdigit():
        return None
    return DayPart(Reference(None), m.part)


def _hour_of(m: Match) -> Expression | None:
    late = m.part in {"AF", "EV"} or (m.part == "NI" and m.hour12 > 5)
    return Clock(Reference(None), m.hour12 % 12 + (12 if late else 0), 0)


def here_and_elsewhere(m: Match) -> Pieces:
    """Make a clock time, the same in another zone in a bracket, and the day of both."""
    parts = [(key, replace(m.values[key], of=m.whenday)) for key in ("clocktime", "elsewhere")]
    return Pieces((*parts, ("whenday", m.whenday)), worth=m.whenday)


def clock_on(m: Match) -> Expression:
    """Make a clock time of a day."""
    time: Clock = m.clocktime
    zone = time.offset if m.zone is None else m.zone
    return replace(time, of=m.whenday or m.daypart.of, offset=zone)


PARTS_OF_DAY: Final = Stratum(
    "parts of the day",
    (
        Rule(
            "part of a day",
            "<whenday> ,? ( in the | at )? <part>",
            lambda m: DayPart(m.whenday, m.part),
            "when daypart",
            (("The fire broke out on [Monday night].", "2024-05-13TNI"),),
        ),
        Rule(
            "modified part of a day",
            "<whenday> ( early | late ) <part>",
            lambda m: DayPart(m.whenday, m.part),
            "when daypart",
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
        ),
        Rule(
            "the next morning",
            "the? ( next | following ) <part>",
            lambda m: DayPart(Next("day", STORY), m.part),
            "when daypart",
        ),
        Rule(
            "the previous night",
            "the ( previous | preceding ) <part>",
            lambda m: DayPart(Last("day", STORY), m.part),
            "when daypart",
        ),
        Rule(
            "the morning of",
            "the? ( early | late )? <part> ( of | on )? the? <whenday>",
            lambda m: DayPart(m.whenday, m.part),
            "when daypart",
            (("He died on [the morning of March 3, 2019].", "2019-03-03TMO"),),
        ),
        Rule(
            "overnight",
            "<overnight>",
            lambda m: DayPart(Reference(None), "NI"),
            "when daypart",
        ),
        Rule(
            "morning",
            "( the | a | an | one )? ( early | late | mid -? )? <part>",
            part_of_some_day,
            "when daypart",
        ),
        Rule(
            "every morning",
            "( every | each ) ( single )? <part>",
            lambda m: Every("day", "EVERY", part=m.part),
            "set",
        ),
        Rule(
            "clock and day",
            "<clocktime> ,? ( on | of )? the? ( <whenday> | <daypart> ) <zone>?",
            clock_on,
            "when",
            (("It began at [9 a.m. on Monday].", "2024-05-13T09:00"),),
        ),
        Rule(
            "clock here and elsewhere",
            r"<clocktime> \( <clocktime:elsewhere> \) ,? on? <whenday>",
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
        ),
        Rule(
            "hour of a part",
            "<hour12> ( in the | this ) <part>",
            _hour_of,
            "when",
        ),
    ),
)
