"""Lengths of time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.tagging.rules import Rule, Stratum
from dateline.temporal.operators import Amount

if TYPE_CHECKING:
    from dateline.tagging.rules import Match
    from dateline.temporal.operators import Expression

_MONEY: Final = frozenset("$ £ € ¥".split())


def counted(m: Match) -> Expression | None:
    """So many of a unit."""
    if m.before in _MONEY or m.unit in {"half", "season"}:
        return None
    count = None if m.some else m.number
    if count is not None and m.half:
        count += 0.5
    return Amount(((count, m.unit),))


def one(m: Match) -> Expression | None:
    """Return a, an or one of a unit."""
    if m.oneunit in {"half", "season", "second"}:
        return None
    return Amount(((1.5 if m.half else 1, m.oneunit),))


DURATIONS: Final = Stratum(
    "durations",
    (
        Rule(
            "number and unit",
            "<number> -? ( <number:more> -? )? ( more | full | consecutive | straight | trading "
            "| business | working | additional | long | whole | calendar )? <unit> ( - old )?",
            counted,
            "duration",
            (("They waited for [three hours].", "PT3H"),),
        ),
        Rule(
            "number and a half",
            "<number> and a half:half -? <unit>".replace("half:half", "<oneunit:half>"),
            lambda m: Amount(((m.number + 0.5, m.unit),)) if m.half == "half" else None,
            "duration",
        ),
        Rule("some units", "<some> ( more | - )? <unit>", counted, "duration"),
        Rule(
            "two amounts",
            "<number> <unit> and? <number:second> <unit:smaller>",
            lambda m: (
                Amount(((m.number, m.unit), (m.second, m.smaller))) if m.unit != m.smaller else None
            ),
            "duration",
        ),
        Rule(
            "a unit",
            "( a | an | another | an additional ) ( whole | full )? <oneunit>",
            one,
            "duration aunit",
        ),
        Rule(
            "a unit and a half",
            "( a | an | one ) <oneunit> and a <oneunit:half>",
            lambda m: one(m) if m.half == "half" else None,
            "duration",
        ),
        Rule(
            "half a unit",
            "half ( a | an ) - <oneunit>".replace(" - ", " -? "),
            lambda m: Amount(((0.5, m.oneunit),)),
            "duration",
        ),
        Rule(
            "unit-long",
            "<unit> - ( long | old )",
            lambda m: Amount(((1 if not m.unit.endswith("s") else None, m.unit),)),
            "duration",
        ),
        Rule(
            "units",
            "<units>",
            lambda m: (
                Amount(((None, m.units),))
                if m.before
                in {
                    "for",
                    "of",
                    "in",
                    "within",
                    "after",
                    "takes",
                    "take",
                    "took",
                    "spent",
                    "lasted",
                }
                and m.units not in {"second", "minute", "quarter", "weekend"}
                and m.after not in {"of"}
                else None
            ),
            "duration units",
        ),
    ),
)
