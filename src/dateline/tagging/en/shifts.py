"""So long before or after: "two weeks ago", "the day before", "years later"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, Literal

from dateline.tagging.en.steps import NO_STEP, PUBLICATION, STORY
from dateline.tagging.rules import Rule
from dateline.temporal.operators import (
    Amount,
    Event,
    Last,
    Next,
    Part,
    Reference,
    Shift,
    This,
    Vague,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from dateline.tagging.rules import Match
    from dateline.temporal.calendar import Unit
    from dateline.temporal.operators import Expression


def around(m: Match) -> Expression:
    """Return what a day is before or after: the story's time, or the event named next."""
    if m.text.lower().endswith(("before", "after")) and m.after[:1].isalpha():
        return Event(m.after) if m.after not in GOES_ON else STORY
    return STORY


def _steps(m: Match) -> bool:
    return m.oneunit not in NO_STEP and not (m.oneunit == "day" and m.before in _INSIDE)


_INSIDE: Final = frozenset({"in", "of"})
GOES_ON: Final = frozenset(
    "and but when he she they it in at on with by as while to for had was were".split()
)


_LONG: Final[dict[Unit, float]] = {"decade": 10, "century": 100, "millennium": 1000}
_BEFORE_VERB: Final = frozenset("to will would can could may might should not must".split())


def one_long(m: Match) -> Expression | None:
    """Make the length of "the past decade", of "for the next year"; not "last year"."""
    past = "past" in m.text.lower().split()
    if past and m.oneunit in _LONG:
        return Amount(((_LONG[m.oneunit], "year"),))
    if m.before != "for" or m.oneunit not in {"day", "week", "month", "year", *_LONG}:
        return None
    if m.oneunit in _LONG:
        return Amount(((_LONG[m.oneunit], "year"),))
    return Amount(((1, m.oneunit),)) if m.text.lower().startswith("the") else None


def stretch(m: Match) -> Expression | None:
    """Make the length of "the last three weeks", which ends or begins now."""
    if m.unit in {"half", "season"} or (m.before in _BEFORE_VERB and m.text.startswith("last")):
        return None
    if m.duration is not None:
        return Amount(m.duration.parts)
    return Amount(((None, m.unit),))


_AGES: Final = 10_000
"""So many years ago is no year that anybody counts from now."""

_ROUGH: Final = 1000


def ago(anchor: Reference, sign: Literal[-1, 1]) -> Callable[[Match], Expression | None]:
    """Make a production: an amount before or after an anchor."""

    def make(m: Match) -> Expression | None:
        count, unit = m.duration.parts[-1]
        years = (count or 0) if unit == "year" else 0
        if years >= _AGES:
            return Vague("PAST_REF" if sign < 0 else "FUTURE_REF")
        tree = Shift(anchor, replace(m.duration, mod=None), sign, unit == "year")
        return Part(tree, "APPROX") if years >= _ROUGH else tree

    return make


def _to_the_day(m: Match) -> Expression | None:
    """Make so long before today, or this month, to the day or month."""
    if m.deictic not in {None, 0} or m.oneunit not in {None, "month", "week"}:
        return None
    if any(count is None for count, _ in m.duration.parts):
        return None
    now = This(m.oneunit or "day", PUBLICATION)
    return Shift(now, replace(m.duration, mod=None), -1, keep=True)


def _earlier(m: Match) -> Expression | None:
    if m.before == "for":
        return None
    if m.text.endswith("before") and m.after not in {".", ",", "", ";", "and", "when", ")"}:
        return None
    return ago(STORY, -1)(m)


def _later(m: Match) -> Expression | None:
    """Make "two days later", "two days after that"; not "two days after that vote"."""
    of_noun = m.text.endswith(" that") and m.following[1:2].islower() and m.after not in _SUBJECTS
    return None if m.before == "for" or m.after == "than" or of_noun else ago(STORY, 1)(m)


_SUBJECTS: Final = GOES_ON | frozenset("i we you the a an his its their our my your this".split())


SHIFTS: Final = (
    Rule(
        "so long till now, or from now on",
        "the? ( past | last | next | coming ) <oneunit>",
        one_long,
        "duration",
        (
            ("It grew over [the past decade].", "P10Y"),
            ("He will be away for [the next month].", "P1M"),
        ),
    ),
    Rule(
        "the day before",
        "( the | a | one ) day ( before | earlier )",
        lambda m: Last("day", around(m)) if m.before not in _INSIDE else None,
        "when whenday",
        (("On 3 March 2019 he fell ill. He had left [the day before].", "2019-03-02"),),
    ),
    Rule(
        "the day after",
        "( the | a | one ) day ( after | later )",
        lambda m: Next("day", around(m)) if m.before not in _INSIDE else None,
        "when whenday",
        (("On 3 March 2019 he fell. [The day after], he died.", "2019-03-04"),),
    ),
    Rule(
        "the year before",
        "the <oneunit> ( before | earlier )",
        lambda m: Last(m.oneunit, around(m)) if _steps(m) else None,
        "when whenunit",
        (("In 2010 he left. He had come [the year before].", "2009"),),
    ),
    Rule(
        "the year after",
        "the <oneunit> ( after | later )",
        lambda m: Next(m.oneunit, around(m)) if _steps(m) else None,
        "when whenunit",
        (("In 2010 he left. He died [the year after].", "2011"),),
    ),
    Rule(
        "ago",
        "<duration> ago",
        ago(PUBLICATION, -1),
        "when",
        (
            ("It was carved [2,000 years ago].", "0024"),
            ("It died out [60 million years ago].", "PAST_REF"),
            ("It happened [two weeks ago].", "2024-W18"),
            ("It happened [five years ago].", "2019"),
        ),
    ),
    Rule(
        "ago to the day",
        "<duration> ago ( <deictic> | this <oneunit> )",
        _to_the_day,
        "when",
        (
            ("It fell [ten years ago today].", "2014-05-15"),
            ("It was founded [40 years ago this month].", "1984-05"),
        ),
    ),
    Rule(
        "from now",
        "<duration> ( from <presently> | hence | ' s? time )",
        ago(PUBLICATION, 1),
        "when",
        (("They meet in [two weeks' time].", "2024-W22"),),
    ),
    Rule(
        "earlier",
        "<duration> ( earlier | previously | before that | prior | before )",
        _earlier,
        "when",
        (
            ("In 2010 he left. He had come [two years earlier].", "2008"),
            ("It shut for [ten days] [earlier this year].", "P10D 2024"),
        ),
    ),
    Rule(
        "later",
        "<duration> ( later | afterwards | afterward | after that )",
        _later,
        "when",
        (("In 2010 he left. [Two years later] he was back.", "2012"),),
    ),
    Rule(
        "stretch",
        "( ( the | these | this | her | his | its )? ( last | past | next | coming | previous"
        " | following | first | latest | final | preceding | ensuing | closing | opening )"
        " <duration> | the ( last | past | next | coming | first ) <units:unit> )",
        stretch,
        "duration",
        (("Prices rose over [the past two months].", "P2M"),),
    ),
    Rule(
        "recent units",
        "( more )? ( the | these )? ( recent | past ) <units> ( and <units:more> )?",
        lambda m: Vague("PAST_REF"),
        "vague",
        (("It grew in [recent years].", "PAST_REF"),),
    ),
    Rule(
        "coming units",
        "( the )? ( coming | following ) <units>",
        lambda m: Vague("FUTURE_REF"),
        "vague",
        (("It may rain in [coming days].", "FUTURE_REF"),),
    ),
    Rule(
        "future units",
        "future <units>",
        lambda m: Vague("FUTURE_REF"),
        "vague",
        (("It may rain in [future weeks].", "FUTURE_REF"),),
    ),
    Rule(
        "units to come",
        "( the )? ( <units> | <duration> ) ( ahead | to come )",
        lambda m: Vague("FUTURE_REF"),
        "vague",
        (("It may rain in [the weeks to come].", "FUTURE_REF"),),
    ),
    Rule(
        "units later",
        "<units> ( later | earlier )",
        lambda m: Shift(STORY, Amount(((None, m.units),)), -1 if "earl" in m.text else 1),
        "when",
        (("In 2010 he left. [Years later] he came back.", "FUTURE_REF"),),
    ),
    Rule(
        "some time ago",
        "( moments | ages | a moment | a while | a long time | some time | long )"
        " ( ago | earlier )",
        lambda m: Vague("PAST_REF"),
        "vague",
        (("It was sold [long ago].", "PAST_REF"),),
    ),
    Rule(
        "some time later",
        "( moments | a moment | a while | a short time | some time ) ( later | afterwards )",
        lambda m: Vague("FUTURE_REF"),
        "vague",
        (("He left [moments later].", "FUTURE_REF"),),
    ),
    Rule(
        "one day",
        "one day",
        lambda m: Vague("FUTURE_REF"),
        "vague",
        (("It will [one day] be finished.", "FUTURE_REF"),),
    ),
    Rule(
        "units ago",
        "<units> ago",
        lambda m: Vague("PAST_REF"),
        "vague",
        (("He left [years ago].", "PAST_REF"),),
    ),
    Rule(
        "these days",
        "these days",
        lambda m: Vague("PRESENT_REF"),
        "vague",
        (("The road is quiet [these days].", "PRESENT_REF"),),
    ),
)
