"""Now, recently, soon: references to the past, the present and the future, and sets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.tagging.rules import Rule, Stratum
from dateline.temporal.operators import Amount, Every, Part, Repeating, Vague

if TYPE_CHECKING:
    from collections.abc import Callable

    from dateline.tagging.rules import Match
    from dateline.temporal.operators import Expression, Mod

VAGUE: Final = Stratum(
    "vague references",
    (
        Rule(
            "now",
            "<vagueword>",
            lambda m: Vague(m.vagueword),
            "vague",
            (("The road is [now] open.", "PRESENT_REF"),),
        ),
        Rule("recent units", "( the? recent ) <units>", lambda m: Vague("PAST_REF"), "vague"),
        Rule("the past", "the past", lambda m: Vague("PAST_REF"), "vague"),
        Rule("the future", "the ( near )? future", lambda m: Vague("FUTURE_REF"), "vague"),
        Rule("adverb set", "<adverb>", lambda m: Every(m.adverb), "set"),
        Rule(
            "every",
            "( every | each ) ( other )? ( <oneunit> | <weekday> | <month> | <season> )",
            lambda m: Every(
                Repeating("weekday", m.weekday)
                if m.weekday
                else Repeating("month", m.month)
                if m.month
                else Repeating("season", m.season)
                if m.season is not None
                else m.oneunit,
                m.text.split()[0].upper(),
            ),
            "set",
            (("It opens [every Monday].", "XXXX-WXX-1"),),
        ),
        Rule(
            "every few", "( every | each ) <duration>", lambda m: Every(m.duration, "EVERY"), "set"
        ),
        Rule("per", "per <oneunit>", lambda m: Every(m.oneunit), "set"),
    ),
)

_PARTS: Final[tuple[tuple[Mod, str], ...]] = (
    ("START", "( early | early in | the ( beginning | start ) of | the early )"),
    ("MID", "( mid -? | the middle of | the mid -? )"),
    ("END", "( late | late in | the end of | the late | end of )"),
)
_AMOUNTS: Final[tuple[tuple[Mod, str], ...]] = (
    ("MORE_THAN", "more than | over"),
    ("LESS_THAN", "less than | under | almost | nearly"),
    ("APPROX", "about | around | roughly | approximately | some"),
    ("EQUAL_OR_MORE", "at least"),
    ("EQUAL_OR_LESS", "at most | up to | no more than"),
)


def part(mod: Mod) -> Callable[[Match], Expression]:
    """Make a production: the stretch of a date that a word picks out."""
    return lambda m: Part(m.when, mod)


def bounded(mod: Mod) -> Callable[[Match], Expression]:
    """Make a production: a length of time and the word that bounds it."""
    return lambda m: Amount(m.duration.parts, mod)


MODIFIERS: Final = Stratum(
    "modified dates",
    (
        *(Rule(f"{mod} of", f"{words} <when>", part(mod), "when") for mod, words in _PARTS),
        Rule("earlier this", "( earlier | later ) ( in )? <when>", lambda m: m.when, "when"),
        Rule(
            "about",
            "( about | around | circa | approximately ) <when>",
            part("APPROX"),
            "when",
        ),
        *(
            Rule(words, f"( {words} ) <duration>", bounded(mod), "duration")
            for mod, words in _AMOUNTS
        ),
    ),
)
