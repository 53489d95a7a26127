"""What became of the ids of events when an event's oldest report changed."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from dateline.records import Redirect

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dateline.records import EventMention


def redirects(
    before: Iterable[EventMention], after: Iterable[EventMention], known: Iterable[Redirect] = ()
) -> list[Redirect]:
    """Return where the events of an earlier snapshot are found now, if under another id.

    `before` and `after` say which mentions make up the events then and now. An event goes to the
    one that has its first report now or, if that is gone, to the one that has most of its others;
    with none of them left it goes nowhere. `known` are the redirects of the earlier snapshot, which
    follow their events.
    """
    then, event_of = _mentions(before), {row.mention_id: row.event_id for row in after}
    now = set(event_of.values())
    moved = {
        old: (new, _why(old, new, event_of, then))
        for old, mentions in then.items()
        if old not in now and (new := _heir(old, mentions, event_of)) is not None
    }
    for row in known:
        target, why = moved.get(row.event_id, (row.event_id, row.why))
        if row.old_event_id not in now and target in now:
            moved.setdefault(row.old_event_id, (target, why))
    return [
        Redirect(old_event_id=old, event_id=new, why=why)
        for old, (new, why) in sorted(moved.items())
    ]


def _mentions(rows: Iterable[EventMention]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        found[row.event_id].append(row.mention_id)
    return found


def _heir(old: str, mentions: Sequence[str], event_of: Mapping[str, str]) -> str | None:
    """Return the event that `old`, named after its first report, is part of now."""
    if old in event_of:
        return event_of[old]
    left = Counter(event_of[mention] for mention in mentions if mention in event_of)
    return min(left, key=lambda event: (-left[event], event), default=None)


def _why(old: str, new: str, event_of: Mapping[str, str], then: Mapping[str, Sequence[str]]) -> str:
    if old not in event_of:
        return "Its first report is gone."
    if new in then:
        return "It turned out to be one event with another."
    return "An older report of it came in."
