"""The operators of the algebra: what an expression of time says, before anybody knows "now".

An expression is a tree of these frozen dataclasses. Its meaning is a half-open interval of local
seconds [start, end), and each operator gives its meaning by a formula over the meanings of its
parts. Notation: [x] is the interval of x, x₀ its start and x₁ its end; cell(u, t) is the cell of
unit u in which second t lies, and cells are numbered (see calendar.py). The design follows the
compositional semantics of S. Bethard (timenorm; SCATE, LREC 2016).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from dateline.records import Calendar
    from dateline.temporal.calendar import Unit

Anchor = Literal["publication", "narrative"]
Direction = Literal["past", "present", "future"]
Field = Literal[
    "month", "weekday", "season", "quarter", "half", "day", "date", "weekend", "holiday", "part"
]
Mod = Literal[
    "START",
    "MID",
    "END",
    "APPROX",
    "BEFORE",
    "AFTER",
    "LESS_THAN",
    "MORE_THAN",
    "EQUAL_OR_LESS",
    "EQUAL_OR_MORE",
    "ON_OR_BEFORE",
    "ON_OR_AFTER",
]
DayPartName = Literal["MO", "MI", "AF", "EV", "NI", "DT"]
VagueRef = Literal["PAST_REF", "PRESENT_REF", "FUTURE_REF"]


@dataclass(frozen=True, slots=True)
class Reference:
    """[publication] = the days of publication; [narrative] = the time the story last spoke of.

    anchor None: the text leaves open which of the two it is.
    """

    anchor: Anchor | None = "publication"


@dataclass(frozen=True, slots=True)
class Event:
    """An event that stands for its time ("the summit"): open until somebody fills it."""

    words: str


@dataclass(frozen=True, slots=True)
class Date:
    """[Date(y, m, d)] = that year, month or day, whichever is the finest one given.

    Years are astronomical (0 is 1 BCE). A year of None is not known and stays X.
    """

    year: int | None
    month: int | None = None
    day: int | None = None
    calendar: Calendar = "gregorian"


@dataclass(frozen=True, slots=True)
class Age:
    """A decade, century or millennium by its leading digits: (decade, 199) is 1990 to 1999.

    Before the common era they count backwards, and centuries from their year 1: (century, 7, bce),
    the eighth century, is 800 to 701 BCE, (decade, 5, bce) is 59 to 50 BCE.
    """

    unit: Unit
    digits: int
    bce: bool = False


@dataclass(frozen=True, slots=True)
class Repeating:
    """A part of the calendar that comes again: every November, every Friday, every 6 January.

    occurrences(r) is the ordered set of its intervals. value: the month, ISO weekday, season
    (0 spring … 3 winter), quarter, half, day of the month, or month of a date; day: the day of
    that date; name: the holiday (see holidays.py) or part of day.
    """

    field: Field
    value: int = 0
    day: int = 0
    name: str = ""


@dataclass(frozen=True, slots=True)
class This:
    """[This(u, a)] = cell(u, a₀); [This(r, a)] = the occurrence of r in a's period of r."""

    what: Unit | Repeating
    of: Expression = Reference()


@dataclass(frozen=True, slots=True)
class Last:
    """[Last(u, a)] = cell(u, a₀) − n; [Last(r, a)] = max {o ∈ occurrences(r): o₁ ≤ a₀}."""

    what: Unit | Repeating
    of: Expression = Reference()
    count: int = 1


@dataclass(frozen=True, slots=True)
class Next:
    """[Next(u, a)] = cell(u, a₀) + n; [Next(r, a)] = min {o ∈ occurrences(r): o₀ ≥ a₁}."""

    what: Unit | Repeating
    of: Expression = Reference()
    count: int = 1


@dataclass(frozen=True, slots=True)
class Nearest:
    """An occurrence of r with no word that says which; direction None leaves it to the context.

    [past] = max {o: o₀ ≤ a₀}; [future] = min {o: o₁ > a₀}; [present] = This(r, a).
    """

    what: Repeating
    of: Expression = Reference(None)
    direction: Direction | None = None


@dataclass(frozen=True, slots=True)
class Nth:
    """[Nth(n, w, x)] = the nth w that begins inside [x]; negative n counts from the end."""

    n: int
    what: Unit | Repeating
    of: Expression


@dataclass(frozen=True, slots=True)
class Amount:
    """A length of time, nowhere in particular: parts of (count, unit); count None is some.

    "two and a half hours" is ((2.5, hour),); "several months" is ((None, month),).
    """

    parts: tuple[tuple[float | None, Unit], ...]
    mod: Mod | None = None


@dataclass(frozen=True, slots=True)
class Shift:
    """[Shift(a, p, s)] = the cell, of p's unit, that holds a₀ + s·p.

    A coarse step from a fine anchor keeps the coarse unit ("a year ago" is a year), unless
    keep is set: then the anchor's own unit is kept ("a year before that day" is a day). From an
    event that nobody has filled, the length of the step is all that is known.
    """

    of: Expression
    by: Amount
    sign: Literal[-1, 1]
    keep: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """[Part(x, START)] = the first half of [x], END the last, MID its two middle quarters.

    ON_OR_BEFORE opens its start, ON_OR_AFTER its end; other modifiers leave [x] as it is.
    """

    of: Expression
    mod: Mod


@dataclass(frozen=True, slots=True)
class DayPart:
    """[DayPart(x, p)] = the morning, midday, afternoon, evening, night or daytime of day [x]."""

    of: Expression
    part: DayPartName


@dataclass(frozen=True, slots=True)
class Clock:
    """[Clock(x, h, m, s)] = [x]₀ + h:m:s, as long as its finest unit.

    offset: minutes east of UTC, where the text names a zone.
    """

    of: Expression
    hour: int
    minute: int | None = None
    second: int | None = None
    offset: int | None = None


@dataclass(frozen=True, slots=True)
class Since:
    """[Since(x)] = [x₀, ∞), vouched for up to the publication."""

    of: Expression


@dataclass(frozen=True, slots=True)
class Until:
    """[Until(x)] = (−∞, x₁)."""

    of: Expression


@dataclass(frozen=True, slots=True)
class Before:
    """[Before(x)] = (−∞, x₀); but before the end of x is (−∞, x₁)."""

    of: Expression


@dataclass(frozen=True, slots=True)
class By:
    """[By(x, a)] = [a₀, x₁): at some time from a until x is over."""

    of: Expression
    by: Reference = Reference()


@dataclass(frozen=True, slots=True)
class Earlier:
    """[Earlier(x, a)] = [x] ∩ (−∞, a₁), "earlier this week"; [x] where a lies outside it."""

    of: Expression
    by: Reference = Reference()


@dataclass(frozen=True, slots=True)
class Later:
    """[Later(x, a)] = [x] ∩ [a₀, ∞), "later this week"; [x] where a lies outside it."""

    of: Expression
    by: Reference = Reference()


@dataclass(frozen=True, slots=True)
class Throughout:
    """[Throughout(x)] = [x], and all of it."""

    of: Expression


@dataclass(frozen=True, slots=True)
class Fiscal:
    """[Fiscal(x)] = [x₀ − 11 months, x₁ + 11 months): a fiscal year begins nobody says when."""

    of: Expression


@dataclass(frozen=True, slots=True)
class Ending:
    """[Ending(x, y)] = [y₁ − the unit of x, y₁): a fiscal quarter of which the end is known."""

    of: Expression
    last: Expression


@dataclass(frozen=True, slots=True)
class Spanning:
    """[Spanning(x, p)] = [x₁ − p, x₁): a length of time of which the end is known."""

    of: Expression
    by: Amount


@dataclass(frozen=True, slots=True)
class After:
    """[After(x)] = [x₁, ∞)."""

    of: Expression


@dataclass(frozen=True, slots=True)
class Between:
    """[Between(x, y)] = [x₀, y₁)."""

    first: Expression
    last: Expression


@dataclass(frozen=True, slots=True)
class Every:
    """Times that repeat: each of a unit or of a repeating part, freq times in each.

    quant: the quantifier as written ("EVERY", "EACH"); freq: TIMEX3 freq, such as "2X".
    """

    what: Amount | Repeating | Unit
    quant: str | None = None
    freq: str | None = None
    part: DayPartName | None = None


@dataclass(frozen=True, slots=True)
class Vague:
    """Some time in the past, the present or the future, and no more is said."""

    ref: VagueRef


Expression = (
    Reference
    | Event
    | Date
    | Age
    | Repeating
    | This
    | Last
    | Next
    | Nearest
    | Nth
    | Amount
    | Shift
    | Part
    | DayPart
    | Clock
    | Since
    | Until
    | Before
    | After
    | By
    | Earlier
    | Later
    | Throughout
    | Fiscal
    | Ending
    | Spanning
    | Between
    | Every
    | Vague
)
