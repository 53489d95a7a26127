"""Lists and ranges of dates, each with what only the other one names."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from dateline.tagging.en.years import NO_YEAR_AFTER
from dateline.tagging.rules import Pieces, Rule, Stratum
from dateline.temporal.calendar import day_number, is_date, julian_day_number, month_length
from dateline.temporal.operators import Clock, Date, Every, Nearest, Part, Repeating

if TYPE_CHECKING:
    from dateline.tagging.rules import Match
    from dateline.temporal.operators import Expression

_DAY_AND: Final = "( and | or | to | - | & | , | through | until )"
_RANGES: Final = ("-", "–", "—", "to", "through", "until")


def _is_range(m: Match) -> bool:
    words = m.text.lower().split()
    dashed = "-" in m.text or "–" in m.text or "—" in m.text
    return dashed or m.before in {"between", "from"} or any(w in words for w in _RANGES)


def _of_month(whole: Any, day: int) -> Expression | None:  # noqa: ANN401
    """Return an earlier day of the month of a date."""
    if isinstance(whole, Nearest) and whole.what.field == "date":
        earlier = day <= whole.what.day
        return Nearest(Repeating("date", whole.what.value, day)) if earlier else None
    if not isinstance(whole, Date) or None in {whole.year, whole.month, whole.day}:
        return None
    return replace(whole, day=day) if 0 < day <= (whole.day or 0) else None


def _before(m: Match) -> Pieces | None:
    """Make the day before "and 4 March 2019"."""
    first = _of_month(m.whole, m.day)
    if first is None:
        return None
    return Pieces((("day", first), ("whole", m.whole)), _is_range(m))


def _three_before(m: Match) -> Pieces | None:
    """Make the two days before "and 5 March 2019"."""
    trees = [_of_month(m.whole, day) for day in (m.one, m.two)]
    if None in trees or not m.one < m.two:
        return None
    return Pieces((("one", trees[0]), ("two", trees[1]), ("whole", m.whole)))


def _three_after(m: Match) -> Pieces | None:
    """Make the two days after "March 3,"."""
    what = m.monthday.what
    if not what.day < m.two < m.other <= month_length(2000, what.value):
        return None
    year = getattr(m.whenyear, "year", None)
    keys = (("monthday", what.day), ("two", m.two), ("other", m.other))
    if m.whenyear is None:
        return Pieces(tuple((k, Nearest(Repeating("date", what.value, d))) for k, d in keys))
    if year is None or not is_date(year, what.value, m.other):
        return None
    return Pieces(tuple((key, Date(year, what.value, day)) for key, day in keys))


def _after(m: Match) -> Pieces | None:
    """Make the day after "March 3 and"."""
    what = m.monthday.what
    if not what.day < m.other <= month_length(2000, what.value) or m.after in NO_YEAR_AFTER:
        return None
    if m.whenyear is not None:
        year = getattr(m.whenyear, "year", None)
        if year is None or not is_date(year, what.value, m.other):
            return None
        first: Expression = Date(year, what.value, what.day)
        return Pieces(
            (("monthday", first), ("other", Date(year, what.value, m.other))), _is_range(m)
        )
    last = Nearest(Repeating("date", what.value, m.other))
    return Pieces((("monthday", m.monthday), ("other", last)), _is_range(m))


def _with_era_of(first: Any, last: Any) -> Any:  # noqa: ANN401
    """Give a year the era of the later one that it is named with: "about 1200 to about 400 BCE"."""
    if isinstance(last, Part):
        last = last.of
    if isinstance(first, Part):
        return replace(first, of=_with_era_of(first.of, last))
    if not isinstance(first, Date) or not isinstance(last, Date) or first.month is not None:
        return first
    if first.year is None or last.year is None or last.year > 0 or first.year <= 1 - last.year:
        return first
    return Date(1 - first.year)


def _with_year_of(first: Any, last: Any) -> Any:  # noqa: ANN401
    """Give a month or day without a year that of the later date it is named with."""
    if not isinstance(first, Nearest) or not isinstance(last, Date):
        return first
    if last.year is None or last.month is None or first.what.field not in {"month", "date"}:
        return first
    month, day = first.what.value, first.what.day
    year = last.year if month <= last.month else last.year - 1
    if first.what.field == "month":
        return Date(year, month)
    return Date(year, month, day) if is_date(year, month, day) else first


def _together(m: Match) -> Pieces | None:
    """Read two months or days of which only the second has its year."""
    start = "whenmonth" if m.whenmonth is not None else "daymonth"
    given = m.whenmonth or m.daymonth
    first = _with_year_of(given, m.full)
    if first is given:
        return None
    return Pieces(((start, first), ("full", m.full)), _is_range(m))


def _ends(m: Match) -> Pieces | None:
    """Read the two ends of a range; not "put off on Friday to June"."""
    fields = [end.what.field for end in (m.first, m.last) if isinstance(end, Nearest)]
    alike = type(m.first) is type(m.last) and len(set(fields)) < 2
    if " to " in m.text and m.before != "from" and not alike:
        return None
    first = _with_era_of(_with_year_of(m.first, m.last), m.last)
    return Pieces((("first", first), ("last", m.last)), linked=True)


def _era_of_end(m: Match) -> Pieces | None:
    """Give the first year the era that only the second one names."""
    if not isinstance(m.whenyear, Date) or m.whenyear.year is None or m.whenyear.year > 0:
        return None
    return Pieces((("year", Date(1 - m.year)), ("whenyear", m.whenyear)), _is_range(m))


def _hours(m: Match) -> Pieces | None:
    """Give the first hour the half of the day that only the second one names."""
    last = m.clocktime or m.when
    if m.before not in {"between", "from"} and not _is_range(m):
        return None
    if not isinstance(last, Clock) or not 0 < m.hour12 <= 12:
        return None
    hour = m.hour12 % 12 + (12 if last.hour >= 12 else 0)
    first = replace(last, hour=hour if hour <= last.hour else m.hour12 % 12, minute=0, second=None)
    end = "clocktime" if m.clocktime is not None else "when"
    return Pieces((("hour12", first), (end, last)), linked=True)


def _clocks(m: Match) -> Pieces | None:
    """Give the first clock time the day that only the second one names."""
    if not isinstance(m.last, Clock):
        return None
    return Pieces((("first", replace(m.first, of=m.last.of)), ("last", m.last)), linked=True)


def _both_calendars(m: Match) -> Pieces | None:
    """Make the Old Style and the New Style day of one event, if they are the same day."""
    year = getattr(m.whenyear, "year", None)
    if year is None or not isinstance(m.old, Nearest) or not isinstance(m.new, Nearest):
        return None
    old, new = m.old.what, m.new.what
    if not is_date(year, new.value, new.day):
        return None
    if julian_day_number(year, old.value, old.day) != day_number(year, new.value, new.day):
        return None
    first = Date(year, old.value, old.day, "julian")
    return Pieces((("old", first), ("new", Date(year, new.value, new.day))))


def _old_style(m: Match) -> Pieces | None:
    """Read a date that is marked as one of the Julian calendar."""
    if not isinstance(m.whenfull, Date):
        return None
    return Pieces((("whenfull", replace(m.whenfull, calendar="julian")),))


def _nights_of_both(m: Match) -> Pieces | None:
    """Give the first weekday the nights that only the second one names."""
    if not isinstance(m.set, Every) or m.set.part is None or isinstance(m.set.what, str):
        return None
    return Pieces((("weekdayphrase", Every(m.weekdayphrase.what, part=m.set.part)), ("set", m.set)))


def _every_other_too(m: Match) -> Pieces | None:
    """Give the second weekday the "every" of the first; not "every day and Friday"."""
    every = m.set
    if not isinstance(every, Every) or not isinstance(every.what, Repeating):
        return None
    if every.what.field != "weekday" or every.part is not None:
        return None
    return Pieces((("set", every), ("weekdayphrase", replace(every, what=m.weekdayphrase.what))))


def _and_the_next(m: Match) -> Pieces | None:
    """Make the two years of a season that runs over the turn of the year."""
    if m.whenyear != Date(m.last - 1):
        return None
    return Pieces((("whenyear", m.whenyear), ("last", Date(m.last))), linked=True)


def _short_end(m: Match) -> Pieces | None:
    tree = m.whenyear
    if not isinstance(tree, Date) or tree.year is None or tree.year < 1000:
        return None
    last = tree.year // 100 * 100 + m.year2
    if last <= tree.year:
        return None
    return Pieces((("whenyear", tree), ("year2", Date(last))), linked=True)


LISTS: Final = Stratum(
    "lists of dates",
    (
        Rule(
            "days of a month",
            f"the? <day> {_DAY_AND} the? <whenday:whole>",
            _before,
            "dates",
            (("They met on [3] and [4 March 2019].", "2019-03-03 2019-03-04"),),
        ),
        Rule(
            "month and its days",
            f"<monthday> {_DAY_AND} the? <day:other> ( ,? <whenyear> )?",
            _after,
            "dates",
            (("They met on [March 3] and [4].", "2024-03-03 2024-03-04"),),
        ),
        Rule(
            "three days of a month",
            "the? <day:one> , the? <day:two> ,? ( and | or | & ) the? <whenday:whole>",
            _three_before,
            "dates",
            (
                (
                    "They met on [3], [4] and [5 March 2019].",
                    "2019-03-03 2019-03-04 2019-03-05",
                ),
            ),
        ),
        Rule(
            "month and its three days",
            "<monthday> , the? <day:two> ,? ( and | or | & ) the? <day:other> ( ,? <whenyear> )?",
            _three_after,
            "dates",
            (
                (
                    "They met on [March 3], [4] and [5].",
                    "2024-03-03 2024-03-04 2024-03-05",
                ),
            ),
        ),
        Rule(
            "months of a year",
            f"<whenmonth> {_DAY_AND} <whenmonth:full>",
            _together,
            "dates",
            (("It lasted from [March] to [May 2020].", "2020-03 2020-05"),),
        ),
        Rule(
            "dates of a year",
            f"<daymonth> {_DAY_AND} <whenday:full>",
            _together,
            "dates",
            (("It lasted from [March 3] to [May 4, 2020].", "2020-03-03 2020-05-04"),),
        ),
        Rule(
            "hours of one half of the day",
            f"<hour12> {_DAY_AND} ( <clocktime> | <when> )",
            _hours,
            "clocks",
            (("It opens from [3] to [5 p.m.]", "2024-05-15T15:00 2024-05-15T17:00"),),
        ),
        Rule(
            "day in both calendars",
            r"<daymonth:old> \( <daymonth:new> \) ,? <whenyear>",
            _both_calendars,
            "dates",
            (("It began on [25 October] ([7 November]) 1917.", "1917-11-07 1917-11-07"),),
        ),
        Rule(
            "old style",
            r"<whenfull> ( \( )? ( o . s .? | os | old style | in? the? julian calendar? ) ( \) )?",
            _old_style,
            "when whenday",
            (("It began on [25 October 1917] (O.S.).", "1917-11-07"),),
        ),
        Rule(
            "years before the common era",
            f"( <year> | <year3:year> | <year2:year> ) {_DAY_AND} <whenyear>",
            _era_of_end,
            "dates",
            (("The revolt of [499]-[493 BC] failed.", "BC0499 BC0493"),),
        ),
        Rule(
            "years",
            "<whenyear> ( - | / ) <year2>",
            _short_end,
            "dates",
            (("The war of [1914]-[18] changed it.", "1914 1918"),),
        ),
        Rule(
            "nights of two weekdays",
            "<weekdayphrase> ( and | or | & ) <set>",
            _nights_of_both,
            "sets",
            (("They meet on [Monday] and [Friday nights].", "XXXX-WXX-1TNI XXXX-WXX-5TNI"),),
        ),
        Rule(
            "every one and the other weekday",
            "<set> ( and | or | / | & | , ) <weekdayphrase>",
            _every_other_too,
            "sets",
            (("It opens [every Monday] and [Friday].", "XXXX-WXX-1 XXXX-WXX-5"),),
        ),
        Rule(
            "two years with a slash",
            "<whenyear> / <year:last>",
            _and_the_next,
            "dates",
            (("They lived there in [2018]/[2019].", "2018 2019"),),
        ),
        Rule(
            "range",
            "<when:first> ( to | until | till | through | - ) the? <when:last>",
            _ends,
            "dates",
            (
                ("It ran from [1990] to [1995].", "1990 1995"),
                ("It stood from [about 1200] to [about 400 BCE].", "BC1200 BC0400"),
            ),
        ),
        Rule(
            "range of clock times",
            "<clocktime:first> ( to | until | till | through | - )"
            " ( <clocktime:last> | <when:last> )",
            _clocks,
            "clocks",
            (
                (
                    "It is open from [9 a.m.] to [5 p.m. on Monday].",
                    "2024-05-13T09:00 2024-05-13T17:00",
                ),
            ),
        ),
        Rule(
            "between",
            "between <when:first> and <when:last>",
            _ends,
            "dates",
            (("It ran between [1990] and [1995].", "1990 1995"),),
        ),
    ),
)
