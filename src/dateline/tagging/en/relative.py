"""Expressions that lean on a "now": the publication's or the story's."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, Literal

from dateline.tagging.rules import Rule, Stratum
from dateline.temporal.operators import (
    Amount,
    Date,
    DayPart,
    Event,
    Last,
    Nearest,
    Next,
    Nth,
    Part,
    Reference,
    Repeating,
    Shift,
    This,
    Vague,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from dateline.tagging.rules import Match
    from dateline.temporal.operators import Direction, Expression

PUBLICATION: Final = Reference("publication")
STORY: Final = Reference("narrative")
_CLOCK_UNITS: Final = frozenset({"minute", "hour", "second"})
_NO_STEP: Final = frozenset({None, "half", "season", *_CLOCK_UNITS})


def deictic(m: Match) -> Expression | None:
    """Make yesterday, today, tomorrow; not the newspaper of that name."""
    if m.deictic == 0:
        return This("day", PUBLICATION) if m.before != "usa" else None
    return (Last if m.deictic < 0 else Next)("day", PUBLICATION)


def picked(m: Match) -> object:
    """Return what a word like "last" picks: a unit, or a month, weekday, season or holiday."""
    for phrase in (m.whenmonth, m.whenseason, m.weekdayphrase, m.whenquarter, m.holiday):
        if isinstance(phrase, Nearest):
            return phrase.what
    if m.season is not None:
        return Repeating("season", m.season)
    if m.month is not None:
        return Repeating("month", m.month)
    if m.weekday is not None:
        return Repeating("weekday", m.weekday)
    if m.oneunit == "weekend":
        return Repeating("weekend")
    return m.oneunit


def is_title(m: Match) -> bool:
    """Tell a name ("This Week") by its capitals."""
    words = m.text.split()
    return len(words) > 1 and words[-1][0].isupper() and words[0][0].isupper() and m.oneunit


def step(
    operator: type[This | Last | Next], anchor: Reference
) -> Callable[[Match], Expression | None]:
    """Make a production: what a word like "last" picks, counted from the anchor."""

    def make(m: Match) -> Expression | None:
        what = picked(m)
        if what in _NO_STEP or (is_title(m) and not m.text.isupper()):
            return None
        if what == Repeating("weekend") and operator is not Last:
            return This("weekend", anchor if operator is This else Next("week", anchor))
        return operator(what, anchor)  # type: ignore[arg-type]

    return make


def around(m: Match) -> Expression:
    """Return what a day is before or after: the story's time, or the event named next."""
    if m.text.lower().endswith(("before", "after")) and m.after[:1].isalpha():
        return Event(m.after) if m.after not in _GOES_ON else STORY
    return STORY


_GOES_ON: Final = frozenset(
    "and but when he she they it in at on with by as while to for had was were".split()
)


def nth_part(m: Match) -> Expression | None:
    """Make the first Monday of next month, the last week of last year."""
    what = m.oneunit if m.weekdayphrase is None else m.weekdayphrase.what
    if what in _NO_STEP or what in {"decade", "century", "millennium", "year"}:
        return None
    return Nth(m.ordinal or -1, what, m.whenunit)


def stretch(m: Match) -> Expression | None:
    """Make the length of "the last three weeks", which ends or begins now."""
    if m.unit in {"half", "season"}:
        return None
    if m.duration is not None:
        return Amount(m.duration.parts)
    return Amount(((None, m.unit),))


def ago(anchor: Reference, sign: Literal[-1, 1]) -> Callable[[Match], Expression | None]:
    """Make a production: an amount before or after an anchor."""

    def make(m: Match) -> Expression | None:
        keep = m.duration.parts[-1][1] == "year"
        return Shift(anchor, replace(m.duration, mod=None), sign, keep)

    return make


def inside(m: Match) -> Expression | None:
    """Make "June last year" or "Friday of last week": the part inside the whole."""
    part = m.whenmonth or m.whenquarter or m.whenseason or m.whenday
    whole = m.whenunit
    if not isinstance(part, Nearest) or not isinstance(whole, This | Last | Next):
        return None
    if whole.what == "week" and part.what.field != "weekday":
        return None
    if whole.what not in {"year", "week"}:
        return None
    if whole.what == "year" and part.what.field == "weekday":
        return None
    return This(part.what, whole)


def the_unit(m: Match) -> Expression | None:
    """Make "the quarter", "the weekend", "the year": the one spoken of."""
    if m.oneunit == "weekend":
        direction: Direction = "future" if _is_future(m) else "past"
        return Nearest(Repeating("weekend"), PUBLICATION, direction)
    if m.after in {"-", "of"} and m.oneunit != "quarter":
        return None
    if m.after == "ended":
        return Amount(((1, m.oneunit),)) if m.oneunit == "year" else This(m.oneunit, STORY)
    if m.oneunit == "quarter":
        return This("quarter", STORY)
    if m.oneunit in {"year", "week", "month"} and m.before in _BEFORE_THE:
        return This(m.oneunit, Reference(None))
    return None


def _is_future(m: Match) -> bool:
    return m.before in {"this", "for", "next", "by"}


_BEFORE_THE: Final = frozenset("for in during of throughout over within earlier later".split())


def year_earlier(m: Match) -> Expression:
    """Make "the year-earlier quarter": that of the year before."""
    if m.whenquarter is not None and isinstance(m.whenquarter, Nearest):
        return This(m.whenquarter.what, Last("year"))
    return Shift(STORY, Amount(((1, "year"),)), -1, keep=True)


def _fiscal(m: Match) -> Expression:
    first = m.text.lower().split()[0]
    if first == "last":
        return Last("year")
    return Next("year") if first == "next" else This("year", PUBLICATION)


def _period_of(m: Match) -> Expression | None:
    if not isinstance(m.whenyear, Date):
        return None
    return m.whenyear


def _earlier(m: Match) -> Expression | None:
    if m.text.endswith("before") and m.after not in {".", ",", "", ";", "and", "when", ")"}:
        return None
    return ago(STORY, -1)(m)


_STRETCHES: Final = frozenset("the first last final".split())
_THAT_TIME: Final = frozenset("during by since until from throughout before over".split())
_PICK: Final = "( <oneunit> | <whenmonth> | <whenseason> | <month> | <season> | <whenquarter> )"
_PICK_DAY: Final = "( <weekdayphrase> | <weekday> | <holiday> )"

RELATIVE: Final = Stratum(
    "relative expressions",
    (
        Rule(
            "today",
            "<deictic>",
            deictic,
            "when whenday whenunit deicticday",
            (
                ("It was announced [yesterday].", "2024-05-14"),
                ("It opens [tomorrow].", "2024-05-16"),
            ),
        ),
        Rule(
            "tonight",
            "<tonight>",
            lambda m: DayPart(This("day", PUBLICATION), "NI"),
            "when daypart",
            (("It opens [tonight].", "2024-05-15TNI"),),
        ),
        Rule(
            "day before yesterday",
            "the day before yesterday",
            lambda m: Last("day", PUBLICATION, 2),
            "when whenday",
            (("It opened [the day before yesterday].", "2024-05-13"),),
        ),
        Rule(
            "day after tomorrow",
            "the day after tomorrow",
            lambda m: Next("day", PUBLICATION, 2),
            "when whenday",
        ),
        Rule(
            "the next day",
            "( the? next | the? following | the very next ) day",
            lambda m: Next("day", STORY),
            "when whenday",
            (("On 3 March 2019 he left. [The next day] he was back.", "2019-03-04"),),
        ),
        Rule(
            "that unit",
            "( that ( same | very )? | the ( same | very same ) | this same ) <oneunit>",
            step(This, STORY),
            "when whenunit",
            (("He left in March 2019. [That year] he wrote a book.", "2019"),),
        ),
        Rule(
            "the previous unit",
            f"( the? previous | the? preceding | the? prior ) {_PICK}",
            step(Last, STORY),
            "when whenunit",
        ),
        Rule(
            "the previous weekday",
            f"( the? previous | the? preceding | the? prior ) {_PICK_DAY}",
            step(Last, STORY),
            "when whenunit whenday",
        ),
        Rule(
            "the following unit",
            f"( the? following | the? ensuing | the? subsequent ) {_PICK}",
            step(Next, STORY),
            "when whenunit",
        ),
        Rule(
            "the following weekday",
            f"( the? following | the? ensuing | the? subsequent ) {_PICK_DAY}",
            step(Next, STORY),
            "when whenunit whenday",
        ),
        Rule(
            "this unit",
            f"this ( coming | current )? {_PICK}",
            step(This, Reference(None)),
            "when whenunit",
            (("It will close [this week].", "2024-W20"),),
        ),
        Rule(
            "this weekday",
            f"this ( coming | current )? {_PICK_DAY}",
            step(This, Reference(None)),
            "when whenunit whenday",
        ),
        Rule(
            "last unit",
            f"( the? last | the? past | this past | this last ) {_PICK}",
            step(Last, Reference(None)),
            "when whenunit",
            (("It closed [last week].", "2024-W19"), ("He died [last November].", "2023-11")),
        ),
        Rule(
            "last weekday",
            f"( the? last | the? past | this past | this last ) {_PICK_DAY}",
            step(Last, Reference(None)),
            "when whenunit whenday",
        ),
        Rule(
            "next unit",
            f"( the? next | the? coming | the? upcoming ) {_PICK}",
            step(Next, Reference(None)),
            "when whenunit",
            (("It closes [next month].", "2024-06"),),
        ),
        Rule(
            "next weekday",
            f"( the? next | the? coming | the? upcoming ) {_PICK_DAY}",
            step(Next, Reference(None)),
            "when whenunit whenday",
        ),
        Rule(
            "the current unit",
            f"( the? current | the? present ) ( fiscal | school | academic )? {_PICK}",
            step(This, PUBLICATION),
            "when whenunit",
        ),
        Rule(
            "the full unit",
            "the? ( full | whole | entire ) ( fiscal )? year",
            lambda m: This("year", STORY) if m.before in {"for", "in", "of", "over"} else None,
            "when whenunit",
        ),
        Rule(
            "the fiscal year",
            "( the | its | this | last | next ) ( fiscal | financial | school | academic ) year",
            _fiscal,
            "when whenunit",
        ),
        Rule("the unit", "the <oneunit>", the_unit, "when whenunit"),
        Rule(
            "weekend",
            "<oneunit>",
            lambda m: This("weekend", PUBLICATION) if m.oneunit == "weekend" else None,
            "when whenunit",
        ),
        Rule(
            "the latest quarter",
            "the latest ( fiscal )? ( quarter | period )",
            lambda m: This("quarter", STORY),
            "when whenunit",
        ),
        Rule(
            "year-earlier",
            "the? comparable? year - ( ago | earlier ) ( <whenquarter> | quarter | period"
            " | month | week )?",
            year_earlier,
            "when",
        ),
        Rule(
            "a year's period",
            "the <whenyear> ( period | quarter )",
            _period_of,
            "when",
        ),
        Rule(
            "year's end",
            "( <oneunit> ' s end | year - end | year end | the? end of the? <oneunit> )",
            lambda m: (
                Part(This(m.oneunit or "year", Reference(None)), "END")
                if m.oneunit in {None, "year", "month", "week", "day", "century", "decade"}
                else None
            ),
            "when",
        ),
        Rule(
            "the day before",
            "( the | a | one ) day ( before | earlier )",
            lambda m: Last("day", around(m)),
            "when whenday",
            (("On 3 March 2019 he fell ill. He had left [the day before].", "2019-03-02"),),
        ),
        Rule(
            "the day after",
            "( the | a | one ) day ( after | later )",
            lambda m: Next("day", around(m)),
            "when whenday",
        ),
        Rule(
            "the year before",
            "the <oneunit> ( before | earlier )",
            lambda m: Last(m.oneunit, around(m)) if m.oneunit not in _NO_STEP else None,
            "when whenunit",
        ),
        Rule(
            "the year after",
            "the <oneunit> ( after | later )",
            lambda m: Next(m.oneunit, around(m)) if m.oneunit not in _NO_STEP else None,
            "when whenunit",
        ),
        Rule(
            "ago",
            "<duration> ago",
            ago(PUBLICATION, -1),
            "when",
            (
                ("It happened [two weeks ago].", "2024-W18"),
                ("It happened [five years ago].", "2019"),
            ),
        ),
        Rule("from now", "<duration> ( from now | hence )", ago(PUBLICATION, 1), "when"),
        Rule(
            "earlier",
            "<duration> ( earlier | previously | before that | prior | before )",
            _earlier,
            "when",
            (("In 2010 he left. He had come [two years earlier].", "2008"),),
        ),
        Rule(
            "later",
            "<duration> ( later | afterwards | afterward | after that | on )",
            lambda m: ago(STORY, 1)(m) if "on" not in m.text.split()[-1:] else None,
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
        ),
        Rule(
            "units to come",
            "( the )? <units> ( ahead | to come )",
            lambda m: Vague("FUTURE_REF"),
            "vague",
        ),
        Rule(
            "units later",
            "<units> ( later | earlier )",
            lambda m: Shift(STORY, Amount(((None, m.units),)), -1 if "earl" in m.text else 1),
            "when",
            (("In 2010 he left. [Years later] he came back.", "FUTURE_REF"),),
        ),
        Rule("units ago", "<units> ago", lambda m: Vague("PAST_REF"), "vague"),
        Rule("these days", "these days", lambda m: Vague("PRESENT_REF"), "vague"),
    ),
)


WHOLES: Final = Stratum(
    "parts of a relative whole",
    (
        Rule(
            "part of last year",
            "( <whenmonth> | <whenday> | <whenquarter> | <whenseason> ) ,? ( of | the )?"
            " <whenunit>",
            inside,
            "when whenfull",
            (("He left in [June last year].", "2023-06"),),
        ),
        Rule(
            "last week's weekday",
            "<whenunit> ( on )? <weekdayphrase:whenday>",
            inside,
            "when whenday",
        ),
        Rule(
            "nth part of a unit",
            "the? ( <ordinal> | <last> ) ( <weekdayphrase> | <oneunit> ) ( of | in ) <whenunit>",
            nth_part,
            "when",
            (("They vote on [the first Monday of next month].", "2024-06-03"),),
        ),
        Rule(
            "first stretch of a year",
            "( the )? <duration> of ( <whenyear> | <whenunit> | <whenfull> )",
            lambda m: m.duration if m.text.lower().split()[0] in _STRETCHES else None,
            "duration",
            (("In [the first ten months of 1915] it grew.", "P10M"),),
        ),
        Rule(
            "that time",
            "( this | that ) ( same )? ( time | period )",
            lambda m: (
                Reference("narrative")
                if m.before in _THAT_TIME or "period" in m.text.lower()
                else None
            ),
            "when",
        ),
    ),
)
