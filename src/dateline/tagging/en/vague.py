"""References to the past, the present and the future, and what happens again and again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from dateline.tagging.en.names import NAME_FOLLOWS
from dateline.tagging.rules import Pieces, Rule, Stratum
from dateline.temporal.operators import (
    After,
    Age,
    Amount,
    Before,
    Clock,
    Earlier,
    Every,
    Expression,
    Later,
    Nearest,
    Part,
    Reference,
    Repeating,
    This,
    Vague,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from dateline.tagging.rules import Match
    from dateline.temporal.calendar import Unit
    from dateline.temporal.operators import Mod


def every(m: Match) -> Expression | None:
    """Make "every Monday", "each year"."""
    quant = m.text.split()[0].upper()
    for phrase in (m.whenmonth, m.whenseason, m.weekdayphrase, m.holiday, m.daymonth):
        if isinstance(phrase, Nearest):
            return Every(phrase.what, quant)
    if m.weekday is not None:
        return Every(Repeating("weekday", m.weekday), quant)
    if m.oneunit in {"half", "season"}:
        return None
    return Every(m.oneunit, quant, part=None)


def every_other(m: Match) -> Expression:
    """Make "every other day", "alternate Mondays"."""
    if m.oneunit is not None:
        return Every(Amount(((2, m.oneunit),)), "EVERY")
    day = m.weekdays if m.weekdays is not None else m.weekdayphrase.what.value
    return Every(Repeating("weekday", day), "EVERY OTHER")


def times(m: Match) -> Expression | None:
    """Make "twice a week"."""
    count = m.number or {"once": 1, "twice": 2}.get(m.text.split()[0].lower(), 1)
    if m.adverb is not None:
        return Every(_often(m.adverb), None, f"{count:g}X") if m.adverb != "half" else None
    if m.oneunit in {"half", "season"}:
        return None
    return Every(m.oneunit, None, f"{count:g}X")


_TWICE: Final[dict[str, tuple[int, Unit]]] = {
    "fortnight": (2, "week"),
    "two years": (2, "year"),
}


def _often(adverb: str) -> Amount | Unit:
    """Return how often: every so many units, or each unit."""
    if adverb == "half":
        return "year"
    return Amount((_TWICE[adverb],)) if adverb in _TWICE else cast("Unit", adverb)


def often(m: Match) -> Expression | None:
    """Make "daily"; not "the party daily Dawn"."""
    if m.before and NAME_FOLLOWS.match(m.following) is not None and m.text.lower() == "daily":
        return None
    return Every(_often(m.adverb), None, "2X" if m.adverb == "half" else None)


def _is_dating(m: Match) -> bool:
    """Tell "hard to date" and "to date the wall" from what has happened to date."""
    if m.text.lower() != "to date" or (m.text[0] == "T" and m.after in _SUBJECTS):
        return False
    return m.before in _HARD or m.before.endswith("er") or m.after[:1] in _LETTERS


_HARD: Final = frozenset("hard difficult easy possible impossible able how used want try".split())
_SUBJECTS: Final = frozenset("we he she it they there no only more some".split())
_LETTERS: Final = frozenset("abcdefghijklmnopqrstuvwxyz")


def the_past(m: Match) -> Expression | None:
    """Make "the past", "the future"; not "the past president"."""
    if m.after and m.after[0].isalpha() and m.after not in _AFTER_PAST:
        return None
    return Vague("PAST_REF" if m.text.lower().endswith("past") else "FUTURE_REF")


_AFTER_PAST: Final = frozenset(
    "and or but to of for in is was when that as because by with where he she they it we".split()
)

VAGUE: Final = Stratum(
    "vague references",
    (
        Rule(
            "now",
            "( right )? <vagueword>",
            lambda m: Vague(m.vagueword),
            "vague presently",
            (("The road is [now] open.", "PRESENT_REF"),),
        ),
        Rule(
            "more recently",
            "( more | most ) recently",
            lambda m: Vague("PAST_REF"),
            "vague",
            (("It was seen [more recently].", "PAST_REF"),),
        ),
        Rule(
            "at present",
            "( at present | to date | till date | at the present time | at this time"
            " | at the moment | present -? day | modern -? day | the time being )",
            lambda m: Vague("PRESENT_REF") if not _is_dating(m) else None,
            "vague",
            (("The road is closed [at present].", "PRESENT_REF"),),
        ),
        Rule(
            "year to date",
            "the? year to date",
            lambda m: This("year", Reference("publication")),
            "when",
            (("Sales doubled in [the year to date].", "2024"),),
        ),
        Rule(
            "adverb",
            "<adverb>",
            often,
            "set",
            (("Trains run [daily].", "P1D"),),
        ),
        Rule(
            "every",
            "( every | each ) ( single )? ( <oneunit> | <weekdayphrase> | <weekday> | <whenmonth>"
            " | <whenseason> | <holiday> | <daymonth> )",
            every,
            "set",
            (
                ("It opens [every Monday].", "XXXX-WXX-1"),
                ("It is held [each year].", "P1Y"),
            ),
        ),
        Rule(
            "every other unit",
            "( every other ( <oneunit> | <weekdayphrase> ) | alternate <weekdays> )",
            every_other,
            "set",
            (
                ("It opens [every other day].", "P2D"),
                ("It opens [every other Sunday].", "XXXX-WXX-7"),
            ),
        ),
        Rule(
            "every few units",
            "( every | each ) <duration>",
            lambda m: Every(m.duration, "EVERY"),
            "set",
            (("It is held [every four years].", "P4Y"),),
        ),
        Rule(
            "weekends",
            "<units>",
            lambda m: Every(Repeating("weekend")) if m.units == "weekend" else None,
            "set",
            (("They work on [weekends].", "XXXX-WXX-WE"),),
        ),
        Rule(
            "in future",
            "in <vagueadj>",
            lambda m: (
                Pieces((("vagueadj", Vague("FUTURE_REF")),))
                if m.text.lower().endswith("future") and m.after[:1] not in _LETTERS
                else None
            ),
            "vague",
            (("It may happen in [future].", "FUTURE_REF"),),
        ),
        Rule(
            "seasons",
            "<seasons>",
            lambda m: Every(Repeating("season", m.seasons)),
            "set",
            (("[Winters] are mild.", "XXXX-WI"),),
        ),
        Rule(
            "weekdays",
            "<weekdays>",
            lambda m: Every(Repeating("weekday", m.weekdays)) if m.text[0].isupper() else None,
            "set",
            (("It opens on [Mondays].", "XXXX-WXX-1"),),
        ),
        Rule(
            "times a unit",
            "( once | twice | <number> times )"
            " ( ( a | an | per | each | every ) <oneunit> | <adverb> )",
            times,
            "set",
            (("They meet [twice a week].", "P1W"),),
        ),
        Rule(
            "per unit",
            "per <oneunit>",
            lambda m: Every(m.oneunit) if m.oneunit not in {"hour", "second", "minute"} else None,
            "set",
            (("It makes ten [per day].", "P1D"),),
        ),
    ),
)

_PARTS: Final[tuple[tuple[Mod, str], ...]] = (
    (
        "START",
        "the? ( early in? | early -? to -? mid -? | beginning of | start of | early part of"
        " | very beginning of )",
    ),
    ("MID", "the? ( mid -? | middle of )"),
    (
        "END",
        "the? ( late in? | mid -? to -? late -? | end of | very late | latter part of"
        " | latter half of | close of )",
    ),
)


_HYPHENED: Final[tuple[tuple[str, Mod], ...]] = (("early", "START"), ("late", "END"))
_FIRST: Final[dict[Mod, str]] = {"START": "early", "MID": "the middle of", "END": "late"}


def part(mod: Mod) -> Callable[[Match], Expression]:
    """Make a production: the stretch of a date that a word picks out."""
    return lambda m: Part(m.when, mod)


def rest(m: Match) -> Expression:
    """Make what is left of a date, before or after now: "later this month"."""
    word = m.text.split()[0].lower()
    if word == "sometime":
        return cast("Expression", m.when)
    return Earlier(m.when) if word == "earlier" else Later(m.when)


def _is_about(m: Match) -> bool:
    """Tell "talk about Monday's vote" from "about 1850"."""
    return m.before in {"how", "what"} or m.after in {"'", "’"}


def half_of_age(m: Match) -> Expression | None:
    """Make the first or second half of a decade or century."""
    if not isinstance(m.when, Age) or (m.ordinal or 2) > 2:
        return None
    return Part(m.when, "START" if m.ordinal == 1 else "END")


def shortly(m: Match) -> Expression | None:
    """Make "shortly after 3 p.m. on Monday"; "shortly after Monday" says less."""
    if not isinstance(m.when, Clock):
        return None
    return Part(m.when, _OF_CLOCK[m.text.split()[1].lower()])


_OF_CLOCK: Final[dict[str, Mod]] = {"before": "BEFORE", "after": "AFTER"}

MODIFIERS: Final = Stratum(
    "modified dates",
    (
        Rule(
            "the past",
            "the ( recent | distant | near | not - too - distant )? ( past | future )",
            the_past,
            "vague",
            (("He never spoke of [the past].", "PAST_REF"),),
        ),
        *(
            Rule(
                f"{mod.lower()} of a date",
                f"{words} the? <when>",
                part(mod),
                "when",
                ((f"He left in [{_FIRST[mod]} 2019].", "2019"),),
            )
            for mod, words in _PARTS
        ),
        *(
            Rule(
                f"{word} with a hyphen",
                f"{word} - <when>",
                part(mod),
                "when",
                ((f"The [{word}-March] storm cut the road.", "2024-03"),),
            )
            for word, mod in _HYPHENED
        ),
        Rule(
            "after a year",
            "post - <whenyear>",
            lambda m: After(m.whenyear),
            "when",
            (("The [post-1945] streets are wide.", "1945"),),
        ),
        Rule(
            "before a year",
            "pre - <whenyear>",
            lambda m: Before(m.whenyear),
            "when",
            (("The [pre-1945] streets are narrow.", "1945"),),
        ),
        Rule(
            "this coming date",
            "this coming <daymonth>",
            lambda m: m.daymonth,
            "when",
            (("They vote [this coming Sunday, June 9].", "2024-06-09"),),
        ),
        Rule(
            "earlier in a date",
            "( earlier | later | sometime ) ( in | on )? <when>",
            rest,
            "when",
            (("It closed [earlier this year].", "2024"),),
        ),
        Rule(
            "half of an age",
            "the? ( <ordinal> | <latter:ordinal> | <last> ) half of <when>",
            half_of_age,
            "when",
            (
                ("It was built in [the first half of the 19th century].", "18"),
                ("It closed in [the second half of the 1990s].", "199"),
            ),
        ),
        Rule(
            "about a date",
            "( about | around | circa | approximately | ( ca | c ) .? ) <when>",
            lambda m: part("APPROX")(m) if not _is_about(m) else None,
            "when",
            (("It was built [around 1850].", "1850"),),
        ),
        Rule(
            "about a clock time",
            "( about | around | approximately | roughly"
            " | ( shortly | just | soon ) ( before | after ) ) <clocktime>",
            lambda m: Part(m.clocktime, _OF_CLOCK.get(m.text.split()[1].lower(), "APPROX")),
            "when",
            (("It began at [about 3 p.m.]", "2024-05-15T15:00"),),
        ),
        Rule(
            "shortly after a time of a day",
            "( shortly | just | soon ) ( before | after ) <when>",
            shortly,
            "when",
            (("It sank [shortly after midnight on Monday].", "2024-05-13T00:00"),),
        ),
        Rule(
            "no later than",
            "no later than <when>",
            part("ON_OR_BEFORE"),
            "when",
            (("It must open [no later than June 5].", "2024-06-05"),),
        ),
        Rule(
            "no earlier than",
            "( no | not ) earlier than <when>",
            part("ON_OR_AFTER"),
            "when",
            (("It may open [no earlier than June 5].", "2024-06-05"),),
        ),
        Rule(
            "or later",
            "<when> or ( later | earlier )",
            lambda m: Part(m.when, "ON_OR_BEFORE" if "earlier" in m.text else "ON_OR_AFTER"),
            "when",
            (("It will open in [2026 or later].", "2026"),),
        ),
    ),
)
