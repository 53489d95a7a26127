"""Units and named days that lean on a "now": the publication's or the story's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from dateline.tagging.en.names import is_in_name
from dateline.tagging.en.reports import REPORTS
from dateline.tagging.en.shifts import SHIFTS
from dateline.tagging.en.steps import (
    NO_STEP,
    PICK,
    PICK_DAY,
    PUBLICATION,
    STORY,
    is_title,
    picked,
    step,
)
from dateline.tagging.rules import Rule, Stratum
from dateline.temporal.operators import (
    Amount,
    DayPart,
    Fiscal,
    Last,
    Nearest,
    Next,
    Part,
    Reference,
    Repeating,
    This,
    Vague,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from dateline.tagging.rules import Match
    from dateline.temporal.operators import Direction, Expression


def deictic(m: Match) -> Expression | None:
    """Make yesterday, today, tomorrow; not the newspaper of that name."""
    if m.deictic == 0:
        return This("day", PUBLICATION) if not _is_paper(m) else None
    return (Last if m.deictic < 0 else Next)("day", PUBLICATION)


def _is_paper(m: Match) -> bool:
    """Tell USA Today and the Today programme from today."""
    return m.before == "usa" or (m.text == "Today" and m.before == "the")


def the_unit(m: Match) -> Expression | None:
    """Make "the quarter", "the weekend", "the year": the one spoken of."""
    if m.oneunit == "weekend":
        direction: Direction = "future" if _is_future(m) else "past"
        return Nearest(Repeating("weekend"), PUBLICATION, direction)
    if m.after in {"-", "of"} and m.oneunit != "quarter":
        return None
    if m.after in {"ended", "ending"} or (m.after == "to" and m.following[4:5].isupper()):
        return Amount(((1, m.oneunit),)) if m.oneunit == "year" else This(m.oneunit, STORY)
    if m.oneunit == "quarter":
        return This("quarter", STORY)
    week = m.oneunit == "week" and m.after not in _AFTER_WEEK and not is_title(m)
    of_one = m.oneunit in {"year", "month"} and m.before in _BEFORE_THE
    if week or (of_one and _ANY_YEAR.search(m.prefix) is None):
        return This(m.oneunit, Reference(None))
    return None


_ANY_YEAR: Final = re.compile(
    r"(?i)\b(?:times?|player|coach|man|woman|person|team|song|album|book|car|rookie|newcomer|word"
    r"|athlete|driver|goal|teacher|film|artist|company|footballer|manager|employee) of $"
)
"""What is said of any year, and what is chosen every year: "at that time of the year"."""


def _is_future(m: Match) -> bool:
    return m.before in {"this", "for", "next", "by"}


_BEFORE_THE: Final = frozenset("for in during of throughout over within earlier later".split())
_AFTER_WEEK: Final = frozenset(
    "before after that when following ending starting beginning in which earlier later".split()
)


def twice(operator: type[Last | Next]) -> Callable[[Match], Expression | None]:
    """Make a production: the second one back, or ahead."""

    def make(m: Match) -> Expression | None:
        what = picked(m)
        if what in NO_STEP or m.following[1:2].isupper():
            return None
        return operator(what, PUBLICATION, 2)  # type: ignore[arg-type]

    return make


_FRAME: Final = frozenset("frame interval period span slot zone scale".split())
_MONDAYS: Final = frozenset(
    {
        "easter monday",
        "whit monday",
        "memorial day",
        "labor day",
        "columbus day",
        "presidents' day",
        "martin luther king day",
    }
)


def around_holiday(m: Match) -> Expression:
    """Make the week of a holiday, or its weekend: the one before, where it is a Monday."""
    if m.text.lower().endswith("week"):
        return This("week", m.holiday)
    operator = Last if m.holiday.what.name in _MONDAYS else This
    return operator("weekend", m.holiday)


def future_of(weekday: Nearest) -> Expression:
    """Return the next such weekday."""
    return Nearest(weekday.what, PUBLICATION, "future")


def a_week_on(m: Match) -> Expression | None:
    """Make "a week on Friday" and "Friday week": the Friday after the next one."""
    if m.duration is not None and m.duration.parts != ((1, "week"),):
        return None
    if m.duration is None and (m.oneunit != "week" or not m.text.endswith(" week")):
        return None
    return This(m.weekdayphrase.what, Next("week", future_of(m.weekdayphrase)))


def next_day(m: Match) -> Expression | None:
    """Make "next Friday", that of next week; "the next Friday" is the one that comes first."""
    tree = step(Next, Reference(None))(m)
    if not isinstance(tree, Next) or not m.text.lower().startswith("next"):
        return tree
    weekday = isinstance(tree.what, Repeating) and tree.what.field == "weekday"
    return This(tree.what, Next("week", Reference(None))) if weekday else tree


def _fiscal(m: Match) -> Expression:
    words = m.text.lower().split()
    if "last" in words:
        return Fiscal(Last("year"))
    if "next" in words:
        return Fiscal(Next("year"))
    ends = words[0] in {"the", "its"} and m.after in {"ended", "ending"}
    return Amount(((1, "year"),)) if ends else Fiscal(This("year", PUBLICATION))


RELATIVE: Final = Stratum(
    "relative expressions",
    (
        *REPORTS,
        *SHIFTS,
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
            (("It opens [the day after tomorrow].", "2024-05-17"),),
        ),
        Rule(
            "the last but one",
            "the ( <oneunit> | <weekdayphrase> ) before last",
            twice(Last),
            "when whenunit",
            (("He left [the week before last].", "2024-W18"),),
        ),
        Rule(
            "the next but one",
            "the ( <oneunit> | <weekdayphrase> ) after next",
            twice(Next),
            "when whenunit",
            (("He leaves [the week after next].", "2024-W22"),),
        ),
        Rule(
            "a week on a weekday",
            "( <duration> ( on | from ) <weekdayphrase> | <weekdayphrase> <oneunit> )",
            a_week_on,
            "when whenday",
            (("They meet [a week on Friday].", "2024-05-24"),),
        ),
        Rule(
            "middle of the week",
            "mid -? ( <oneunit> )",
            lambda m: Part(This("week", PUBLICATION), "MID") if m.oneunit == "week" else None,
            "when whenunit",
            (("It opens in [mid-week].", "2024-W20"),),
        ),
        Rule(
            "week of a holiday",
            "<holiday> ( week | weekend )",
            around_holiday,
            "when whenunit",
            (
                ("They met in [Easter week].", "2024-W13"),
                ("They met on [Labor Day weekend].", "2024-W35-WE"),
            ),
        ),
        Rule(
            "the other day",
            "the other day",
            lambda m: Vague("PAST_REF"),
            "vague",
            (("He left [the other day].", "PAST_REF"),),
        ),
        Rule(
            "the same time",
            "the same time",
            lambda m: STORY if m.before not in {"at", "all"} and m.after not in _FRAME else None,
            "when",
            (("On 3 March 2019 he fell; [the same time] his son left.", "2019-03-03"),),
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
            "( that ( same | very )? | the ( same | very same ) | this same )"
            " ( <oneunit> | <whenmonth> | <whenseason> | <weekdayphrase> | <holiday> )",
            step(This, STORY),
            "when whenunit",
            (("He left in March 2019. [That year] he wrote a book.", "2019"),),
        ),
        Rule(
            "the previous unit",
            f"( the? previous | the? preceding | the? prior ) {PICK}",
            step(Last, STORY),
            "when whenunit",
            (("In May 2010 he left. He had come [the previous month].", "2010-04"),),
        ),
        Rule(
            "the previous weekday",
            f"( the? previous | the? preceding | the? prior ) {PICK_DAY}",
            step(Last, STORY),
            "when whenunit whenday",
            (("On 3 March 2019 he left. He had come [the previous Friday].", "2019-03-01"),),
        ),
        Rule(
            "the following unit",
            f"( the? following | the? ensuing | the? subsequent ) {PICK}",
            step(Next, STORY),
            "when whenunit",
            (("In May 2010 he left. He died [the following month].", "2010-06"),),
        ),
        Rule(
            "the following weekday",
            f"( the? following | the? ensuing | the? subsequent ) {PICK_DAY}",
            step(Next, STORY),
            "when whenunit whenday",
            (("On 3 March 2019 he left. He died [the following Friday].", "2019-03-08"),),
        ),
        Rule(
            "this unit",
            f"this ( coming | current )? {PICK}",
            step(This, Reference(None)),
            "when whenunit",
            (("It will close [this week].", "2024-W20"),),
        ),
        Rule(
            "this weekday",
            f"this ( coming | current )? {PICK_DAY}",
            step(This, Reference(None)),
            "when whenunit whenday",
            (("It opens [this Friday].", "2024-05-17"),),
        ),
        Rule(
            "last unit",
            f"( the? last | the? past | this past | this last ) {PICK}",
            step(Last, Reference(None)),
            "when whenunit",
            (("It closed [last week].", "2024-W19"), ("He died [last November].", "2023-11")),
        ),
        Rule(
            "last weekday",
            f"( the? last | the? past | this past | this last ) {PICK_DAY}",
            step(Last, Reference(None)),
            "when whenunit whenday",
            (("It closed [last Friday].", "2024-05-10"),),
        ),
        Rule(
            "next unit",
            f"( the? next | the? coming | the? upcoming ) {PICK}",
            step(Next, Reference(None)),
            "when whenunit",
            (("It closes [next month].", "2024-06"),),
        ),
        Rule(
            "next weekday",
            f"( the? next | the? coming | the? upcoming ) {PICK_DAY}",
            next_day,
            "when whenunit whenday",
            (
                ("It opens [next Friday].", "2024-05-24"),
                ("It opens [this coming Friday].", "2024-05-17"),
            ),
        ),
        Rule(
            "the current unit",
            f"( the? current | the? present ) ( fiscal | financial | school | academic )? {PICK}",
            step(This, PUBLICATION),
            "when whenunit",
            (("It opens in [the current month].", "2024-05"),),
        ),
        Rule(
            "the full unit",
            "the? ( full | whole | entire ) ( fiscal )? year",
            lambda m: (
                This("year", Reference(None)) if m.before in {"for", "in", "of", "over"} else None
            ),
            "when whenunit",
            (("Sales fell for [the full year].", "2024"),),
        ),
        Rule(
            "the fiscal year",
            "( ( the | its ) ( last | next )? | this | last | next )"
            " ( fiscal | financial | school | academic ) year",
            _fiscal,
            "when whenunit",
            (("Sales will rise in [the next fiscal year].", "2025"),),
        ),
        Rule(
            "the unit",
            "the <oneunit>",
            the_unit,
            "when whenunit",
            (("It rained in [the week].", "2024-W20"),),
        ),
        Rule(
            "weekend",
            "<oneunit>",
            lambda m: (
                This("weekend", PUBLICATION)
                if m.oneunit == "weekend" and not is_in_name(m)
                else None
            ),
            "when whenunit",
            (("It was a [weekend] of rain.", "2024-W20-WE"),),
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
            (("It closes by [year's end].", "2024"),),
        ),
    ),
)
