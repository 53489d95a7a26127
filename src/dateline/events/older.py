"""What is told beside a deed of before the news, and so is none either."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events import anchoring
from dateline.events.background import Ground

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.events.event import Event
    from dateline.temporal import Now, ReadingColumns

RECENT = 30
"""Days for which what was decided is sure to lie ahead still."""
_BESIDE = frozenset(("relcl", "acl"))
_ORDERING = frozenset("after before since until when while".split())


def beside_older(event: Event, here: Sequence[Event], now: Now, news: int) -> ReadingColumns | None:
    """Return the bound of an event that is joined to an older one, or stands under it.

    news: the day that the news is about.
    """
    if event.status != "occurred":
        return None
    if event.trigger.carrier is None:
        return _aside(event, here) or _below(event, here, now, news)
    after = _after(event, here, now) if event.trigger.kind != "noun" else None
    return after or _aside(event, here)


def _after(event: Event, here: Sequence[Event], now: Now) -> ReadingColumns | None:
    """Return the bound of what is told after an older deed: "sued in 1998, and Ek replied"."""
    word = event.tree[event.trigger.head]
    if word.dep != "conj":
        return None
    if any(t.lemma.lower() in _ORDERING for t in event.tree.tokens[word.head : word.i]):
        return None
    other = next((o for o in here if o.trigger.head == word.head and o.time is not None), None)
    if other is None or other.reading is None or not _is_over(other, now.first_day - RECENT):
        return None
    return anchoring.inherited(other.reading, "after", now, done=True)


def _below(event: Event, here: Sequence[Event], now: Now, news: int) -> ReadingColumns | None:
    """Return the bound of a noun under an older verb: "resigned in May following a scandal"."""
    verb = event.tree.verb_above(event.trigger.head)
    other = next((o for o in here if verb is not None and o.trigger.carrier == verb.i), None)
    if other is None or not other.firm or not _is_over(other, news):
        return None
    older = Ground("older", because="told with what is older")
    return anchoring.by_publication(event.status, older, now, None)


def _aside(event: Event, here: Sequence[Event]) -> ReadingColumns | None:
    """Return the bound of an older deed of which another tells more: "served where he wrote".

    So does the noun that it governs: "had led the talks".
    """
    word = event.tree[event.trigger.head]
    if word.dep not in _BESIDE and not (word.dep == "dobj" and event.trigger.kind == "noun"):
        return None
    above = event.tree.verb_above(word.i)
    other = next((o for o in here if above is not None and o.trigger.head == above.i), None)
    if other is None or other.reading is None or other.time is not None:
        return None
    older = other.reading["first_day"] is None and other.reading["last_day"] is not None
    return other.reading.copy() if older and other.status == "occurred" else None


def _is_over(event: Event, day: int) -> bool:
    """Whether an event was over before a day."""
    last = event.reading["last_day"] if event.reading is not None else None
    return last is not None and last < day
