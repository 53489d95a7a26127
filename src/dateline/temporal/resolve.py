"""From a tree and a "now" to the interval it means."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from dateline.temporal import bounding, timex
from dateline.temporal import calendar as cal
from dateline.temporal.calendar import DAY, ORDER
from dateline.temporal.counting import at, counted, moved, nth
from dateline.temporal.hull import common_parts, hull
from dateline.temporal.operators import (
    After,
    Age,
    Amount,
    Before,
    Between,
    By,
    Clock,
    Date,
    DayPart,
    Earlier,
    Ending,
    Event,
    Every,
    Expression,
    Fiscal,
    Last,
    Later,
    Nearest,
    Next,
    Nth,
    Part,
    Reference,
    Repeating,
    Shift,
    Since,
    Spanning,
    This,
    Throughout,
    Until,
    Vague,
)
from dateline.temporal.resolved import (
    PERIOD,
    Now,
    Resolved,
    left_open,
    template,
    whole_cell,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from dateline.records import Bound
    from dateline.temporal.calendar import Unit


def resolve(tree: Expression, now: Now | None, story: Resolved | None = None) -> Resolved:
    """Resolve a tree against the publication ("now") and the narrative's own time (story).

    Where now spans several days the tree is resolved at both ends and the hull taken; so it is
    where it is counted in shorter units from a story of which only a coarser time is known ("that
    day" of 1812, "five weeks later").
    Where now is not known, the value keeps X.
    """
    unit = _unit_of_story(tree)
    if unit is not None and story is not None and _is_coarser(story, unit):
        first, last = (resolve(tree, now, end) for end in _ends(story, unit))
        return replace(hull(first, last), value=common_parts(first.value, last.value))
    if now is None:
        return _Frame(None, story).read(tree)
    first = _Frame(now.first_day, story).read(tree)
    if now.first_day == now.last_day:
        return first
    return hull(first, _Frame(now.last_day, story).read(tree))


def _unit_of_story(tree: Expression) -> Unit | None:
    """Return the unit, a day or longer, in which a tree counts from the story's time."""
    of = getattr(tree, "of", None)
    if of != Reference("narrative"):
        return None if of is None else _unit_of_story(of)
    if isinstance(tree, Shift):
        unit = tree.by.parts[-1][1]
    elif isinstance(tree, This | Next | Last) and not isinstance(tree.what, Repeating):
        unit = tree.what
    else:
        return None
    return unit if ORDER[unit] >= ORDER["day"] else None


def _is_coarser(story: Resolved, unit: Unit) -> bool:
    known = story.unit is not None and story.start is not None and story.end is not None
    return known and ORDER[unit] < ORDER[story.unit]  # type: ignore[index]


def _ends(story: Resolved, unit: Unit) -> tuple[Resolved, Resolved]:
    """Return the first and the last cell of a unit in the time that is known of a story."""
    assert story.start is not None and story.end is not None  # noqa: S101
    cells = (cal.cell(unit, story.start), cal.cell(unit, story.end - 1))
    first, last = (whole_cell(unit, cal.bounds(unit, n)[0], leans=story.leans) for n in cells)
    return first, last


class _Frame:
    """A reading of trees at one publication day and one narrative time."""

    __slots__ = ("now", "story")

    def __init__(self, now: int | None, story: Resolved | None) -> None:
        self.now = now
        self.story = story

    def read(self, tree: Expression) -> Resolved:
        return _READERS[type(tree)](self, tree)

    def reference(self, tree: Reference) -> Resolved:
        if tree.anchor != "publication":
            if self.story is not None:
                return replace(self.story, leans="narrative", mod=None)
            return Resolved(
                "DATE",
                "XXXX-XX-XX",
                "day",
                leans="narrative",
                first_bound="unknown",
                last_bound="unknown",
            )
        if self.now is None:
            return left_open("day", "XXXX-XX-XX", "publication")
        return whole_cell("day", self.now * DAY, leans="publication")

    def event(self, tree: Event) -> Resolved:
        return left_open(None, "XXXX-XX-XX", "event")

    def date(self, tree: Date) -> Resolved:
        if tree.year is None:
            return left_open(*_partial(tree), "none")
        day_of = cal.julian_day_number if tree.calendar == "julian" else cal.day_number
        start = day_of(tree.year, tree.month or 1, tree.day or 1) * DAY
        if tree.calendar == "julian" and tree.day is None:
            return _julian(tree, start)
        unit: Unit = "day" if tree.day else "month" if tree.month else "year"
        return whole_cell(unit, start)

    def age(self, tree: Age) -> Resolved:
        first, last = timex.age_years(tree.unit, tree.digits, tree.bce)
        return Resolved(
            "DATE",
            timex.age_text(tree.unit, tree.digits, tree.bce),
            tree.unit,
            cal.day_number(first, 1, 1) * DAY,
            cal.day_number(last + 1, 1, 1) * DAY,
        )

    def repeating(self, tree: Repeating) -> Resolved:
        return left_open(PERIOD[tree.field][0], template(tree), "none")

    def this(self, tree: This) -> Resolved:
        anchor = self.read(tree.of)
        return at(tree.what, anchor, 0)

    def last(self, tree: Last) -> Resolved:
        anchor = self.read(tree.of)
        if isinstance(tree.what, Repeating):
            return counted(tree.what, anchor, -1, tree.count, strict=True)
        return at(tree.what, anchor, -tree.count)

    def next(self, tree: Next) -> Resolved:
        anchor = self.read(tree.of)
        if isinstance(tree.what, Repeating):
            return counted(tree.what, anchor, 1, tree.count, strict=True)
        return at(tree.what, anchor, tree.count)

    def nearest(self, tree: Nearest) -> Resolved:
        anchor = self.read(tree.of)
        if tree.direction == "present":
            return at(tree.what, anchor, 0)
        sign = 1 if tree.direction == "future" else -1
        return counted(tree.what, anchor, sign, 1, strict=False)

    def amount(self, tree: Amount) -> Resolved:
        unit = tree.parts[0][1] if tree.parts else None
        return Resolved(
            "DURATION",
            timex.duration_value(tree),
            unit,
            first_bound="unknown",
            last_bound="unknown",
            mod=tree.mod,
            extent="throughout",
            leans="none",
        )

    def shift(self, tree: Shift) -> Resolved:
        anchor = self.read(tree.of)
        if anchor.leans == "event":
            return replace(self.amount(tree.by), leans="event")
        vague = any(count is None for count, _ in tree.by.parts)
        coarse = tree.by.parts[-1][1]
        clock = coarse in {"second", "minute", "hour"}
        if vague:
            value = "PAST_REF" if tree.sign < 0 else "FUTURE_REF"
            return replace(left_open(coarse, value, anchor.leans), type="DATE")
        unit = coarse
        if tree.keep and anchor.unit is not None and ORDER[anchor.unit] < ORDER[coarse]:
            unit = anchor.unit
        if anchor.start is None or (clock and anchor.clock is None):
            return replace(
                left_open(unit, timex.UNKNOWN[unit], anchor.leans), type="TIME" if clock else "DATE"
            )
        second = anchor.start
        for count, step in tree.by.parts:
            second = moved(second, tree.sign * (count or 0), step)
        if anchor.unit in {"season", "quarter", "half"} and unit == anchor.unit:
            unit = anchor.unit
        start, _ = cal.bounds(unit, cal.cell(unit, second))
        return whole_cell(unit, start, leans=anchor.leans)

    def spanning(self, tree: Spanning) -> Resolved:
        return bounding.spanning(tree, self.amount(tree.by), self.read(tree.of))

    def part(self, tree: Part) -> Resolved:
        return bounding.part(self.read(tree.of), tree.mod)

    def day_part(self, tree: DayPart) -> Resolved:
        day = self.read(tree.of)
        value = _day_value(day)
        return replace(day, type="TIME", value=f"{value}T{tree.part}", mod=day.mod)

    def clock(self, tree: Clock) -> Resolved:
        day = self.read(tree.of)
        unit: Unit = "hour"
        if tree.minute is not None:
            unit = "minute" if tree.second is None else "second"
        seconds = tree.hour * 3600 + (tree.minute or 0) * 60 + (tree.second or 0)
        clock = timex.clock_text(unit, seconds)
        if day.start is None or day.unit != "day":
            return replace(
                day,
                type="TIME",
                value=f"{_day_value(day)}T{clock}",
                unit=unit,
                clock=clock,
                offset=tree.offset,
            )
        start = day.start + seconds
        end = cal.bounds(unit, cal.cell(unit, start))[1]
        value = f"{timex.value('day', day.start)}T{clock}"
        return replace(
            day,
            type="TIME",
            value=value,
            unit=unit,
            start=start,
            end=end,
            clock=clock,
            offset=tree.offset,
        )

    def since(self, tree: Since) -> Resolved:
        whole = self.read(tree.of)
        return replace(whole, end=None, last_bound="open", extent="throughout")

    def until(self, tree: Until) -> Resolved:
        whole = self.read(tree.of)
        return replace(whole, start=None, first_bound="open", extent="throughout")

    def before(self, tree: Before) -> Resolved:
        return bounding.before(tree, self.read(tree.of))

    def after(self, tree: After) -> Resolved:
        whole = self.read(tree.of)
        return replace(whole, start=whole.end, end=None, last_bound="open")

    def throughout(self, tree: Throughout) -> Resolved:
        return replace(self.read(tree.of), extent="throughout")

    def between(self, tree: Between) -> Resolved:
        first, last = self.read(tree.first), self.read(tree.last)
        return replace(
            first,
            value=f"{first.value}/{last.value}",
            end=last.end,
            last_bound=last.last_bound,
            extent="throughout",
        )

    def every(self, tree: Every) -> Resolved:
        if isinstance(tree.what, Amount):
            value = timex.duration_value(tree.what)
        elif isinstance(tree.what, Repeating):
            value = template(tree.what)
        else:
            value = timex.duration_value(Amount(((1, tree.what),)))
        if tree.part:
            day = template(tree.what) if isinstance(tree.what, Repeating) else "XXXX-XX-XX"
            value = f"{day}T{tree.part}"
        return Resolved(
            "SET",
            value,
            first_bound="unknown",
            last_bound="unknown",
            extent="throughout",
            leans="none",
            quant=tree.quant,
            freq=tree.freq,
        )

    def vague(self, tree: Vague) -> Resolved:
        bounds: tuple[Bound, Bound] = ("unknown", "unknown")
        if self.now is None:
            return Resolved(
                "DATE", tree.ref, first_bound=bounds[0], last_bound=bounds[1], leans="publication"
            )
        today = self.now * DAY
        if tree.ref == "PRESENT_REF":
            return Resolved("DATE", tree.ref, "day", today, today + DAY, leans="publication")
        if tree.ref == "PAST_REF":
            return Resolved(
                "DATE", tree.ref, None, None, today + DAY, "unknown", "day", leans="publication"
            )
        return Resolved("DATE", tree.ref, None, today, None, "day", "unknown", leans="publication")


def _partial(tree: Date) -> tuple[Unit, str]:
    month = "XX" if tree.month is None else f"{tree.month:02d}"
    if tree.day is None:
        return ("day", "XXXX-XX-XX") if tree.month is None else ("month", f"XXXX-{month}")
    return "day", f"XXXX-{month}-{tree.day:02d}"


def _julian(tree: Date, start: int) -> Resolved:
    """Return a Julian month or year, which begins and ends some days after the Gregorian one."""
    assert tree.year is not None  # noqa: S101
    if tree.month is None:
        end = cal.julian_day_number(tree.year + 1, 1, 1) * DAY
        return Resolved("DATE", timex.year_text(tree.year), "year", start, end)
    year, month = divmod(tree.year * 12 + tree.month, 12)
    end = cal.julian_day_number(year, month + 1, 1) * DAY
    value = f"{timex.year_text(tree.year)}-{tree.month:02d}"
    return Resolved("DATE", value, "month", start, end)


def _day_value(day: Resolved) -> str:
    """Return the day's value, with X for the parts that a coarser date leaves open."""
    if day.start is not None and (day.type == "TIME" or day.unit == "day"):
        return timex.value("day", day.start // DAY * DAY)
    if day.unit == "month":
        return f"{day.value}-XX"
    return day.value if day.unit is not None else "XXXX-XX-XX"


_READERS: Final[dict[type, Callable[..., Resolved]]] = {
    Reference: _Frame.reference,
    Event: _Frame.event,
    Date: _Frame.date,
    Age: _Frame.age,
    Repeating: _Frame.repeating,
    This: _Frame.this,
    Last: _Frame.last,
    Next: _Frame.next,
    Nearest: _Frame.nearest,
    Nth: lambda frame, tree: nth(tree, frame.read(tree.of)),
    Amount: _Frame.amount,
    Shift: _Frame.shift,
    Part: _Frame.part,
    DayPart: _Frame.day_part,
    Clock: _Frame.clock,
    Since: _Frame.since,
    Until: _Frame.until,
    Before: _Frame.before,
    After: _Frame.after,
    By: lambda frame, tree: bounding.by(frame.read(tree.of), frame.read(tree.by)),
    Earlier: lambda frame, tree: bounding.earlier(frame.read(tree.of), frame.read(tree.by)),
    Later: lambda frame, tree: bounding.later(frame.read(tree.of), frame.read(tree.by)),
    Throughout: _Frame.throughout,
    Fiscal: lambda frame, tree: bounding.fiscal(frame.read(tree.of)),
    Ending: lambda frame, tree: bounding.ending(frame.read(tree.of), frame.read(tree.last)),
    Spanning: _Frame.spanning,
    Between: _Frame.between,
    Every: _Frame.every,
    Vague: _Frame.vague,
}

__all__ = ["Now", "Resolved", "resolve"]
