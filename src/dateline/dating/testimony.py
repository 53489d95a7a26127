"""Finding in a text, by its time expressions, what it claims about its own day of writing."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from dateline.articles.agencies import dateline
from dateline.dating.claims import (
    STAMPS,
    Absolute,
    Beside,
    Claim,
    Elapsed,
    InOffice,
    Manner,
    Side,
    Weekday,
    YearlyDay,
    YearlyMonth,
)
from dateline.dating.lengths import ages_of_events, anniversaries, elapsed
from dateline.dating.offices import in_office
from dateline.tagging.trees import whole_of
from dateline.temporal.calendar import DAY, bounds, cell, civil, day_number, is_date, month_length
from dateline.temporal.names import MONTHS, WEEKDAYS
from dateline.temporal.operators import (
    Amount,
    Clock,
    Date,
    DayPart,
    Last,
    Nearest,
    Next,
    Reference,
    Repeating,
    Shift,
    Since,
    This,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dateline.tagging.timex import Timex
    from dateline.temporal.calendar import Unit
    from dateline.temporal.operators import Expression

_SET_OFF = re.compile(r" ?(?:,|\(|–|—|--?) ?(?:in |on )?\(?")
_AROUND_A_STAMP = " \t\r,.:;|•·()[]–—-"
_MOST, _MOST_AT_END = 150, 30
"""Time expressions looked at, from the start and from the end: a book says no more than that."""
_LEAD_LINES = 3
_LONGEST_LEAD = 2000
_FILLED_LINE = re.compile(r"\S[^\n]*")
_WINDOW = 70

_CUE = re.compile(
    r"(?:\b(?P<future>will|shall|won[’']t|due|schedul\w*|expected|set to|upcoming|rescheduled|"
    r"postponed|(?:is|are) to|plans? to|deadline)|"
    r"(?P<would>would)|(?P<later>[’']ll)|(?<!\bbe )\b(?:was|were|had|has|have|"
    r"did|said|says|told|began|came|went|took|made|met|won|lost|left|held|rose|fell|since|"
    r"gave|threw|saw|got|kept|sent|spoke|broke|brought|bought|built|caught|chose|drew|drove|fought|"
    r"found|flew|grew|knew|led|paid|ran|sat|sold|shot|stood|struck|sought|taught|thought|wrote|"
    r"according|(?!\w*(?:ceed|need|speed|indeed|exceed)\b)\w{3,}ed))\b",
    re.IGNORECASE,
)
"""Words that tell of something to come, or else of something past."""
_WEEKDAYS = [name[:3].lower() for name in WEEKDAYS]
_WEEKDAY = re.compile(r"\b(mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b", re.I)
_CLOCK_TIME = re.compile(r"\b\d{1,2}[.:]\d{2}\b|\b\d{1,2} ?[ap]\.?m\b", re.IGNORECASE)
_WEEKDAY_BEFORE = re.compile(_WEEKDAY.pattern + r"[.,]?[ (]{0,2}(?:the )?$", re.IGNORECASE)

_SENTENCE_END = re.compile(r"[.!?]\s|\n")
_CLAUSE = re.compile(r",? (?:where|which|who|whose|when|while|because|although) ", re.IGNORECASE)


def claims(text: str, timexes: Sequence[Timex]) -> list[Claim]:
    """Return what the time expressions of `text` claim, in its order, each claim once."""
    own = dateline_day(text)
    found: list[Claim] = [own] if own else []
    absolute: list[tuple[Timex, Absolute]] = []
    timexes = [*timexes[:_MOST], *timexes[_MOST:][-_MOST_AT_END:]]
    for timex in timexes:
        made = _claim(text, timex)
        if isinstance(made, Absolute):
            absolute.append((timex, made))
        if made is not None:
            found.append(made)
    for one, other in pairwise(timexes):
        found.extend(_beside(text, one, other))
    found.extend(anniversaries(text, absolute))
    found.extend(ages_of_events(text))
    found.extend(in_office(text))
    return _with_dateline_weekday(_with_one_stamp(_merged(found)))


def dates_told(text: str, timexes: Sequence[Timex]) -> list[Absolute]:
    """Return the dates with their years that `text` names, each once."""
    found = [_claim(text, timex) for timex in timexes[:_MOST] if isinstance(timex.tree, Date)]
    told = _merged([claim for claim in found if claim is not None])
    return [claim for claim in told if isinstance(claim, Absolute)]


def _claim(text: str, timex: Timex) -> Claim | None:
    tree = whole_of(timex.tree)
    while isinstance(tree, (Since, DayPart, Clock)):
        tree = whole_of(tree.of)
    if isinstance(tree, Date):
        return _absolute(text, timex, tree)
    if isinstance(tree, Amount):
        return elapsed(text, timex, tree)
    if isinstance(tree, (Last, Next, Nearest)) and isinstance(tree.what, Repeating):
        return _yearly(text, timex, tree)
    return None


def _absolute(text: str, timex: Timex, tree: Date) -> Absolute | None:
    if tree.year is None or not 1400 <= tree.year <= 2200:
        return None
    month, last_month = tree.month or 1, tree.month or 12
    last_day = tree.day or month_length(tree.year, last_month)
    return Absolute(
        words=timex.text,
        first=day_number(tree.year, month, tree.day or 1),
        last=day_number(tree.year, last_month, last_day),
        unit="day" if tree.day else "month" if tree.month else "year",
        side=_side(text, timex),
        manner=_manner(text, timex) if tree.day else "plain",
    )


def _manner(text: str, timex: Timex) -> Manner:
    """Return how a whole date is given, by what stands beside it on its line."""
    before = text[max(0, timex.start - 22) : timex.start].rpartition("\n")[2]
    after = text[timex.end : timex.end + 18].partition("\n")[0]
    beside = f"{before} ~ {timex.text} ~ {after}"
    in_lead = timex.start < _lead_end(text)
    alone = in_lead and not f"{before}{after}".strip(_AROUND_A_STAMP)
    if alone:
        return "line"
    if _CLOCK_TIME.search(beside):
        return "stamp"
    prominent = in_lead or _WEEKDAY.search(beside)
    return "prominent" if prominent else "plain"


def _side(text: str, timex: Timex, *, would: Side | None = None) -> Side | None:
    """Return how the expression is told: by the nearest word before it that says so, else after.

    `would` is what that word means here: it looks ahead to a day, and back on a year.
    """
    before = text[max(0, timex.start - _WINDOW) : timex.start]
    after = text[timex.end : timex.end + _WINDOW // 2]
    clause = _CLAUSE.split(_SENTENCE_END.split(before)[-1])[-1]
    left = list(_CUE.finditer(clause))
    cue = left[-1] if left else _CUE.search(_SENTENCE_END.split(after)[0])
    if cue is None or cue["would"]:
        return would if cue else None
    return "future" if cue["future"] or cue["later"] else "past"


def _yearly(text: str, timex: Timex, tree: Last | Next | Nearest) -> Claim | None:
    what = tree.what
    if not isinstance(what, Repeating) or what.field not in ("date", "month", "weekday"):
        return None
    side = _side(text, timex, would="future")
    lead = timex.start < _lead_end(text)
    if what.field == "weekday":
        if not isinstance(tree, Nearest):
            return None
        return Weekday(words=timex.text, weekday=what.value, side=side, lead=lead)
    if what.field == "month":
        if isinstance(tree, (Last, Next)):
            side = "past" if isinstance(tree, Last) else "future"
        clear = isinstance(tree, (Last, Next))
        return YearlyMonth(words=timex.text, month=what.value, side=side, clear=clear)
    if not is_date(2000, what.value, what.day) or not any(c.isalpha() for c in timex.text):
        return None  # a day and month in figures alone may be a fraction or a score
    return YearlyDay(
        words=timex.text,
        month=what.value,
        day=what.day,
        weekday=_weekday(text, timex),
        side=side,
        where="lead" if lead else "rest",
    )


def _weekday(text: str, timex: Timex) -> int | None:
    """Return the ISO weekday inside the expression or right before it."""
    inside = _WEEKDAY.search(timex.text)
    before = _WEEKDAY_BEFORE.search(text[max(0, timex.start - 16) : timex.start])
    named = inside or before
    return _WEEKDAYS.index(named.group(1)[:3].lower()) + 1 if named else None


def _lead_end(text: str) -> int:
    """Return the offset at which the first lines that hold anything end."""
    end = 0
    for found in islice(_FILLED_LINE.finditer(text, 0, _LONGEST_LEAD), _LEAD_LINES):
        end = found.end()
    return end


def dateline_day(text: str) -> YearlyDay | None:
    """Return the day of the article's own dateline (“LUND, Jan 6 (TT) –”), if it has one."""
    for line in [line for line in text[:_LONGEST_LEAD].split("\n") if line.strip()][:_LEAD_LINES]:
        found = dateline(line)
        words = str(found["date"] or "") if found else ""
        day = _month_and_day(words)
        if day is not None:
            month, of_month = day
            return YearlyDay(
                words=words,
                month=month,
                day=of_month,
                weekday=None,
                side="past",
                where="dateline",
            )
    return None


_MONTHS = [name[:3].lower() for name in MONTHS]


def _month_and_day(words: str) -> tuple[int, int] | None:
    month = next((i for i, name in enumerate(_MONTHS, 1) if name in words.lower()), None)
    day = re.search(r"(?<!\d)\d{1,2}(?!\d)", words)
    if month is None or day is None or not is_date(2000, month, int(day.group())):
        return None
    return month, int(day.group())


def _beside(text: str, one: Timex, other: Timex) -> Iterator[Claim]:
    """Yield what a date right beside a distance says, set off by a comma, bracket or dash."""
    if not _SET_OFF.fullmatch(text, one.end, other.start):
        return
    words = text[one.start : other.end]
    for far, named in ((one, other), (other, one)):
        distance, tree = _distance(far.tree), named.tree
        if distance is None:
            continue
        unit, count = distance
        if isinstance(tree, Date) and tree.year is not None and 1400 <= tree.year <= 2200:
            known = "day" if tree.day else "month" if tree.month else "year"
            if known == unit:
                yield Beside(words=words, **_shifted(tree, unit, -count))
        elif unit == "day" and isinstance(tree, Nearest) and tree.what.field == "date":
            yield _day_beside(words, tree.what, -count)


def _distance(tree: Expression) -> tuple[Unit, int] | None:
    """Return (unit, how many ahead) of “two years ago”, “last month”, “tomorrow”."""
    tree = whole_of(tree)
    if isinstance(tree, Shift) and tree.of == Reference() and len(tree.by.parts) == 1:
        count, unit = tree.by.parts[0]
        return (unit, tree.sign * int(count)) if count is not None and count % 1 == 0 else None
    if isinstance(tree, (This, Last, Next)) and not isinstance(tree.what, Repeating):
        if not isinstance(tree.of, Reference) or tree.of.anchor == "narrative":
            return None
        sign = {This: 0, Last: -1, Next: 1}[type(tree)]
        return tree.what, sign * getattr(tree, "count", 0)
    return None


def _shifted(tree: Date, unit: Unit, count: int) -> dict[str, int]:
    """Return the first and last day of the date's unit moved by `count` units."""
    start = day_number(tree.year or 0, tree.month or 1, tree.day or 1) * DAY
    first, end = bounds(unit, cell(unit, start) + count)
    return {"first": first // DAY, "last": end // DAY - 1}


def _day_beside(words: str, what: Repeating, count: int) -> YearlyDay:
    """Return the day and month of writing itself, as sure as a dateline's."""
    _, month, day = civil(day_number(2001, what.value, what.day) + count)
    return YearlyDay(words=words, month=month, day=day, weekday=None, side="past", where="dateline")


def _with_one_stamp(found: list[Claim]) -> list[Claim]:
    """Leave out every stamp but the first, which is the page's own: comments bear stamps too."""
    stamps = [c for c in found if isinstance(c, Absolute) and c.manner in STAMPS]
    return [c for c in found if c not in stamps[1:]]


def _with_dateline_weekday(found: list[Claim]) -> list[Claim]:
    """Join what tells of the dateline's day: its mentions, and the first weekday of the lead."""
    day = next((c for c in found if isinstance(c, YearlyDay) and c.where == "dateline"), None)
    if day is not None:
        found = [c for c in found if c is day or not _same_day(c, day)]
    named = next((c for c in found if isinstance(c, Weekday) and c.lead), None)
    if day is None or named is None or named.side == "future":
        return found
    rest = [claim for claim in found if claim is not named]
    rest[rest.index(day)] = replace(
        day, weekday=named.weekday, words=f"{day.words} … {named.words}"
    )
    return rest


def _same_day(claim: Claim, day: YearlyDay) -> bool:
    return isinstance(claim, YearlyDay) and (claim.month, claim.day) == (day.month, day.day)


def _merged(found: list[Claim]) -> list[Claim]:
    """Take repeated claims for one, told as most of them are."""
    groups: dict[tuple[object, ...], list[Claim]] = {}
    for claim in found:
        groups.setdefault(_key(claim), []).append(claim)
    return [_one(group) for group in groups.values()]


def _key(claim: Claim) -> tuple[object, ...]:  # noqa: PLR0911 - one return a kind of claim
    if isinstance(claim, Absolute):
        return ("absolute", claim.first, claim.last)
    if isinstance(claim, YearlyDay):
        return ("day", claim.month, claim.day, claim.where == "dateline")
    if isinstance(claim, YearlyMonth):
        return ("month", claim.month, claim.clear)
    if isinstance(claim, Weekday):
        return ("weekday", claim.weekday)
    if isinstance(claim, InOffice):
        return ("office", claim.words)
    if isinstance(claim, Beside):
        return ("beside", claim.first, claim.last)
    return ("elapsed", claim.least, claim.most, claim.since)


def _one(group: list[Claim]) -> Claim:
    first = group[0]
    if isinstance(first, (Elapsed, Beside, InOffice)):
        return first
    sides = [claim.side for claim in group if not isinstance(claim, (Elapsed, Beside, InOffice))]
    past, future = sides.count("past"), sides.count("future")
    side: Side | None = "past" if past > future else "future" if future > past else None
    if past == future and past:
        side = first.side
    if isinstance(first, YearlyDay):
        weekdays = [c.weekday for c in group if isinstance(c, YearlyDay) and c.weekday]
        return replace(
            first,
            side=side,
            weekday=weekdays[0] if weekdays else None,
            sure=len(group) > 1 and (past > 0) != (future > 0),
        )
    return replace(first, side=side)
