"""Which date an event has: what its independent sources support, and where they differ."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from dateline.merging.members import Member, reported
from dateline.merging.windows import first_day, last_day
from dateline.records import EventDate, Precision

if TYPE_CHECKING:
    from collections.abc import Sequence

_RANK = {precision: rank for rank, precision in enumerate(get_args(Precision))}
_COARSEST = len(_RANK)


def _overlap(a: Member, b: Member) -> bool:
    one, other = a.mention, b.mention
    return first_day(one) <= last_day(other) and first_day(other) <= last_day(one)


def _contains(a: Member, b: Member) -> bool:
    """Return whether the interval of a holds that of b and more."""
    one, other = a.mention, b.mention
    inside = first_day(one) <= first_day(other) and last_day(other) <= last_day(one)
    return inside and not _same_days(a, b)


def _same_days(a: Member, b: Member) -> bool:
    one, other = a.mention, b.mention
    return first_day(one) == first_day(other) and last_day(one) == last_day(other)


def sources(members: Sequence[Member]) -> frozenset[str]:
    """Return the names of the independent sources of some members."""
    return frozenset(one.source.name for one in members)


def dating(members: Sequence[Member]) -> list[Member]:
    """Return the members that date the event: what was planned gives way to what was reported."""
    dated = [one for one in members if one.dates]
    return [one for one in dated if one.mention.status != "planned"] or dated


def supporters(chosen: Member, dated: Sequence[Member]) -> list[Member]:
    """Return the members whose dates overlap that of `chosen`."""
    return [one for one in dated if _overlap(one, chosen)]


def _merit(one: Member, dated: Sequence[Member]) -> tuple[int, int, int, int, float]:
    width = last_day(one.mention) - first_day(one.mention)
    precision = one.mention.precision
    return (
        -len(sources(supporters(one, dated))),
        _COARSEST if precision is None else _RANK[precision],
        width,
        -len(sources([other for other in dated if _same_days(one, other)])),
        -one.mention.date_confidence,
    )


def choose(dated: Sequence[Member]) -> Member | None:
    """Return the member whose date is the event's, None if there is none.

    A date that contains another says less of the same, and gives way to it. Of the rest it is the
    one that most sources support (by one that overlaps it), then the most precise, then the one
    that most sources give just so, then the surest, then the earliest.
    """
    exact = [one for one in dated if not any(_contains(one, other) for other in dated)]
    return min(exact, key=lambda one: (_merit(one, dated), reported(one)), default=None)


def agree(members: Sequence[Member]) -> bool:
    """Return whether the dates share a day, plans and reports each taken for themselves."""
    for plan in (True, False):
        some = [m.mention for m in members if m.dates and (m.mention.status == "planned") is plan]
        if some and max(map(first_day, some)) > min(map(last_day, some)):
            return False
    return True


def event_dates(event_id: str, members: Sequence[Member]) -> list[EventDate]:
    """Return each date that a source supports once, with the earliest mention that gives it."""
    rows: dict[tuple[str, str], EventDate] = {}
    for one in sorted(members, key=reported):
        mention = one.mention
        if mention.edtf is None or not one.dates:
            continue
        rows.setdefault(
            (one.source.name, mention.edtf),
            EventDate(
                event_id=event_id,
                edtf=mention.edtf,
                source=one.source.name,
                mention_id=mention.mention_id,
                precision=mention.precision,
                first_day=mention.first_day,
                last_day=mention.last_day,
                first_bound=mention.first_bound,
                last_bound=mention.last_bound,
            ),
        )
    return sorted(rows.values(), key=lambda row: row.mention_id)


def date_confidence(chosen: Member, dated: Sequence[Member]) -> float:
    """Return how sure an event's date is.

    As sure as the surest of those who give just these days, times the share of the sources that
    date it which support it. Agreement adds nothing: those who repeat a date often lean on one
    another, and a date is never surer than the publication date that it leans on.
    """
    surest = max(one.mention.date_confidence for one in dated if _same_days(one, chosen))
    return surest * len(sources(supporters(chosen, dated))) / len(sources(dated))
