"""What became of an event, who vouches for it, and how that changed from report to report."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from dateline.merging.members import Member, reported
from dateline.records import EventHistory

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.records import Change, EventStatus, Support

_EPOCH = date(1970, 1, 1)
_ORDER: tuple[EventStatus, ...] = ("occurred", "ongoing", "cancelled", "planned", "hypothetical")
"""Of one day's reports, what is told outweighs what is meant."""
_CHANGES: dict[EventStatus, Change] = {
    "planned": "planned",
    "occurred": "occurred",
    "ongoing": "ongoing",
    "cancelled": "cancelled",
    "negated": "denied",
}
_SETTLED = ("occurred", "ongoing")


def day(number: int) -> date | None:
    """Return a day number as a date, None outside the years 1 to 9999."""
    try:
        return _EPOCH + timedelta(days=number)
    except OverflowError:
        return None


def _told(one: Member, planned: bool) -> EventStatus:
    """Return what one report makes of the event, `planned` being whether it was planned."""
    if one.effect == "cancelled":
        return "cancelled"
    if one.effect == "moved":
        return "planned"
    if one.sketch.denies:
        flatly = one.mention.status == "negated" and not one.sketch.attributed
        return "cancelled" if planned and flatly else "negated"
    return one.mention.status


def _plans(members: Sequence[Member]) -> bool:
    return any(one.mention.status == "planned" and one.effect is None for one in members)


def status(members: Sequence[Member]) -> EventStatus:
    """Return an event's status.

    What one report says has occurred has occurred, whoever only planned or denied it; of ongoing,
    occurred and cancelled the latest report decides. A plan that a report says did not come about
    is cancelled; what acts alone on an event that nobody mentions itself is read as it stands.
    """
    plain = [one for one in members if one.effect is None]
    if not plain:
        verbs = [one for one in members if one.sketch.target is not None]
        return max(verbs or members, key=reported).mention.status
    planned = _plans(members)
    told = [(one, _told(one, planned)) for one in members]
    settled = [(one, what) for one, what in told if what in ("occurred", "ongoing", "cancelled")]
    if settled:
        latest = max(one.first_published for one, _ in settled)
        return min(
            (what for one, what in settled if one.first_published == latest), key=_ORDER.index
        )
    found = {what for _, what in told}
    return next((what for what in _ORDER if what in found), "negated")


def support(members: Sequence[Member]) -> Support:
    """Return who vouches for an event.

    disputed when somebody denies what another asserts, claimed while all attribute it, else stated.
    """
    affirming = [one for one in members if not one.sketch.denies and one.effect is None]
    denying = [one for one in members if one.sketch.denies]
    refuted = any(one.mention.stance == "denies" or one.effect == "denied" for one in denying)
    if refuted or (affirming and denying and not _plans(members)):
        return "disputed"
    return "claimed" if all(one.sketch.attributed for one in members) else "stated"


def _change(one: Member, what: EventStatus) -> Change | None:
    if one.effect == "moved":
        return "moved"
    return _CHANGES.get(what)


def history(event_id: str, members: Sequence[Member]) -> list[EventHistory]:
    """Return what changed from report to report, the first report as step 0.

    Nothing for an event that all report alike. `old` and `new` are statuses; for a move, the dates
    before and after as far as they are given.
    """
    steps: list[EventHistory] = []
    planned = _plans(members)
    before: str | None = None
    seen: set[Change] = set()
    day_before: str | None = None
    for one in sorted(members, key=reported):
        what = _change(one, _told(one, planned))
        edtf = one.mention.edtf if one.dates else None
        if what is None or what in seen or (what == "planned" and before in _SETTLED):
            continue
        moved = what == "moved"
        if moved and steps and (steps[-1].what, steps[-1].new) == (what, edtf):
            continue
        steps.append(
            EventHistory(
                event_id=event_id,
                step=len(steps),
                what=what,
                old=day_before if moved else before,
                new=edtf if moved else what,
                reported=None if one.source.published is None else day(one.source.published[0]),
                mention_id=one.mention.mention_id,
            )
        )
        if not moved:
            before = what
            seen = {what} if what != "denied" else {*seen, what}
        day_before = edtf or day_before
    return steps if len(steps) > 1 else []
