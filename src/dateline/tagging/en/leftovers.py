"""Words of time that no other rule took: "a long day", "the current plan", "in his future"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from dateline.tagging.en.durations import amount
from dateline.tagging.en.names import is_rate
from dateline.tagging.rules import Rule, Stratum
from dateline.temporal.operators import Event, Nth, Vague

if TYPE_CHECKING:
    from dateline.tagging.rules import Match
    from dateline.temporal.operators import Expression, VagueRef

_PLAIN: Final = frozenset("hour day week month year".split())
_NOT_ONE: Final = frozenset("the of that this - / new working modern eve hour".split())
_NO_YEAR: Final = frozenset("a an per by fiscal calendar school".split())
_SHORT: Final = frozenset("yr wk mth hr".split())
"""What stands for a unit beside a number only: "yr" alone is "your"."""

_RELATIVE: Final = frozenset("before after following that - old".split())
_OF_WHAT: Final = frozenset("week month year".split())
_OF_ONE: Final = frozenset(
    "the a an every each per this that last next first second third fourth fifth same".split()
)


_MANY: Final = _PLAIN | {"decade", "century"}


def one(m: Match) -> Expression | None:
    """Make the length of "a long day"; not of "12-year-old", nor of "the last day of it"."""
    if m.oneunit not in _PLAIN or m.after in _RELATIVE or not _is_common(m):
        return None
    if m.after == "of" and not _is_of_something(m):
        return None
    if m.text.lower() in _SHORT or (m.oneunit == "hour" and _is_ordinal(m.before)):
        return None
    if m.before in _NOT_ONE or is_rate(m) or (m.oneunit == "year" and m.before in _NO_YEAR):
        return None
    return amount(1, m.oneunit)


def _is_of_something(m: Match) -> bool:
    """Tell "a hard week of talks" from "the week of", "this month of Ramadan"."""
    plain = m.oneunit in _OF_WHAT and m.before not in _OF_ONE and m.before != ""
    return plain and m.following[4:5].islower()


def some(m: Match) -> Expression | None:
    """Make the length of "those days"; not of "34 years old", nor of "the days before it"."""
    if m.units not in _MANY or m.after in _RELATIVE - {"that"} or not _is_common(m):
        return None
    if (m.after == "of" and m.before == "the") or m.prefix.lower().endswith("as many "):
        return None
    return amount(None, m.units) if m.before not in {"-", "/"} else None


_REFERENCES: Final[dict[str, VagueRef]] = {
    "current": "PRESENT_REF",
    "recent": "PAST_REF",
    "future": "FUTURE_REF",
}


def reference(m: Match) -> Expression | None:
    """Make "the current plan", "his future"; not an electric current."""
    word = m.text.lower()
    if word != "future" and (not m.after[:1].isalpha() or m.after in _NO_NOUN):
        return None
    return Vague(_REFERENCES[word]) if word in _REFERENCES and not m.text[0].isupper() else None


_NO_NOUN: Final = frozenset("of in and or was is from to at by with".split())


def numbered(m: Match) -> Expression | None:
    """Make the length of "day 3"; not of "Day 3000" or "week 12, 2019"."""
    return amount(1, m.oneunit) if m.oneunit in {"day", "week", "year"} else None


_EVENT: Final = re.compile(r" of ((?:the |his |her |their |its |a |an )?[^\W\d_][\w ]*)")


def event_of(m: Match) -> str:
    """Return the words after "of", as far as they are seen; "" where there are none."""
    found = _EVENT.match(m.following)
    return "" if found is None else found[1].strip()


def nth_of_event(m: Match) -> Expression | None:
    """Make the fifth day of the siege, open for the siege to fill, and the year of the first."""
    words = event_of(m)
    if m.oneunit not in _PLAIN or not words:
        return None
    if m.oneunit != "day":
        return amount(1, m.oneunit)
    return Nth(m.ordinal or -1, m.oneunit, Event(words))


def _is_common(m: Match) -> bool:
    """Tell a noun from a name ("Earth Day") by its capitals."""
    return m.text.islower() or m.text.isupper() or m.before in _ORDINALS or not m.before


def _is_ordinal(word: str) -> bool:
    return word in _ORDINALS or (word[:1].isdigit() and word[-1:].isalpha())


_ORDINALS: Final = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth last".split()
)


LEFTOVERS: Final = Stratum(
    "words left over",
    (
        Rule(
            "nth unit of an event",
            "the ( <ordinal> | <last> ) <oneunit>",
            nth_of_event,
            "when",
            (("It fell on [the fifth day] of the siege.", "XXXX-XX-XX"),),
        ),
        Rule(
            "bare unit",
            "<oneunit>",
            one,
            "duration",
            (("It was a long [day].", "P1D"),),
        ),
        Rule(
            "numbered unit",
            "<oneunit> <int2>",
            numbered,
            "duration",
            (("It rained on [day 3] of the fair.", "P1D"),),
        ),
        Rule(
            "bare units",
            "<units>",
            some,
            "duration",
            (("They remember those [days].", "PXD"),),
        ),
        Rule(
            "adjective of time",
            "<vagueadj>",
            reference,
            "vague",
            (("The [current] road is closed.", "PRESENT_REF"),),
        ),
    ),
)
