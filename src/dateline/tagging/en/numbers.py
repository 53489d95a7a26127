"""Numbers in words, and the small phrases that later strata take for one token."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.tagging.rules import Rule, Stratum

if TYPE_CHECKING:
    from dateline.tagging.rules import Match


def _year(century: int, rest: int) -> int | None:
    return century * 100 + rest if rest >= 10 and 13 <= century <= 19 else None


def named_zone(m: Match) -> int | str:
    """Return minutes east of UTC, or "local" where the words leave daylight saving open."""
    if m.daylight is not None:
        return int(m.zonename) + 60
    return int(m.zonename) if "standard" in m.text.lower() else "local"


NUMBERS: Final = Stratum(
    "numbers",
    (
        Rule(
            "year in words",
            "<teen> -? ( <ten> ( -? <ones> )? | <teen:last> )",
            lambda m: _year(m.teen, (m.ten or m.last) + (m.ones or 0)),
            "year wordyear",
            emits=False,
        ),
        Rule(
            "two thousand and some",
            "two thousand ( and? ( <ones> | <teen> ) )?",
            lambda m: 2000 + (m.ones or m.teen or 0),
            "number thousand",
            emits=False,
        ),
        Rule("tens and ones", "<ten> -? <ones>", lambda m: m.ten + m.ones, "number", emits=False),
        Rule(
            "tens and ordinal",
            "<ten> -? <ordword>",
            lambda m: m.ten + m.ordword if m.ordword < 10 else None,
            "ordinal ordword day dayth",
            emits=False,
        ),
        Rule(
            "hundreds",
            "( a | <ones> ) hundred ( and? ( <ten> ( -? <ones:unit> )? | <ones:unit2> ) )?",
            lambda m: 100 * (m.ones or 1) + (m.ten or 0) + (m.unit or m.unit2 or 0),
            "number",
            emits=False,
        ),
        Rule(
            "thousands",
            "( a | <number> ) thousand",
            lambda m: 1000 * (m.number or 1),
            "number",
            emits=False,
        ),
        Rule(
            "millions",
            "<number> ( million | billion )",
            lambda m: m.number * (10**6 if m.text.lower().endswith("million") else 10**9),
            "number",
            emits=False,
        ),
        Rule(
            "some",
            "( a few | <vague> | some | a number of | dozens of | hundreds of | thousands of"
            " | a? couple of? )",
            lambda m: 2 if "couple" in m.text.lower() else "X",
            "some",
            emits=False,
        ),
        Rule(
            "number and a half",
            "( <number> | a ) -? and -? a -? half",
            lambda m: (m.number or 1) + 0.5,
            "number",
            emits=False,
        ),
        Rule(
            "number and a fraction",
            "<number> <fraction>",
            lambda m: m.number + m.fraction if m.fraction else None,
            "number",
            emits=False,
        ),
        Rule("a dozen", "( a | one ) dozen", lambda m: 12, "number", emits=False),
        Rule(
            "zone in words",
            "( local time | <zonename> ( ( standard | <daylight> )? time )? )",
            named_zone,
            "zone",
            emits=False,
        ),
        Rule(
            "offset from UTC",
            "( utc | gmt ) ( <plus> | - ) <hour>",
            lambda m: 60 * m.hour * (1 if m.plus else -1) if m.hour <= 14 else None,
            "zone",
            emits=False,
        ),
        Rule("a.m.", "a . m .?", lambda m: "am", "meridiem", emits=False),
        Rule("p.m.", "p . m .?", lambda m: "pm", "meridiem", emits=False),
        Rule("b.c.", "b . c .? ( e .? )?", lambda m: True, "bce", emits=False),
        Rule("a.d.", "a . d .?", lambda m: True, "ce", emits=False),
        Rule("c.e.", "c . e .?", lambda m: True, "ce", emits=False),
    ),
)
