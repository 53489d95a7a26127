"""The day of what a text tells without one, or with a week or a year, and then tells again.

"Gunmen raided a bank in Lund. … The raid was on Sunday", "Ms Ek, who was hurt last week … was hurt
on Tuesday": the narrower time is that of both.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from dateline.events.harm import HARM
from dateline.events.lexicon import HAPPEN, SAY
from dateline.events.newsday import LEAD
from dateline.events.recalling import give, of_like
from dateline.events.retelling import NEAR, befalls_again, lends, told_before
from dateline.events.senses import names_of
from dateline.events.taking_up import tells_again

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.events.event import Event
    from dateline.records import TimeExpression
    from dateline.temporal import Now

_NEWS_DAYS = 14
"""Days back to which news is new."""
_ANYTHING = frozenset("accident incident disaster tragedy".split())
"""Nouns for whatever a text has told of."""
_SOON = 8
"""Sentences within which the news says when it was."""
_PERSONAL = HARM | names_of("arrest charge convict sentence acquit free kidnap appoint dismiss")
"""Senses of what the same person does not undergo twice within the time that is told."""


def date_later(
    events: Sequence[Event], times_in: Sequence[Sequence[TimeExpression]], now: Now | None
) -> None:
    """Give what is told with a long time, or of late without any, the day of its other mention."""
    exact: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        if event.status == "occurred" and _is_exact(event):
            exact[_kind(event)].append(event)
    happened = [e for es in exact.values() for e in es if e.number <= LEAD and _happens(e)]
    of_words = {id(e.time) for e in events if e.time is not None and e.sense.speech}
    if now is None or not exact:
        return
    for event in events:
        timed = any(id(time) not in of_words for time in times_in[event.number])
        within = _within(event, now, timed=timed)
        if within is None:
            continue
        told = [o for o in exact.get(_kind(event), ()) if o is not event and _lies(o, within)]
        like = [o for o in told if _is_same(event, o)]
        if event.reading is None:
            after = [o for o in happened if _lies(o, within) and _takes_up(o, event)]
            like = [o for o in like if o.number > event.number] or after
        reading = of_like(like)
        if reading is not None:
            give(event, reading)


def _within(event: Event, now: Now, *, timed: bool) -> tuple[int, int] | None:
    """Return within which days an event was that has no day of its own yet, if that is clear.

    That is not so in a sentence that is `timed` by more than the time of somebody's words.
    """
    if event.status != "occurred" or event.sense.speech:
        return None
    if event.reading is None:
        late = event.number < LEAD and not timed
        return (now.first_day - _NEWS_DAYS, now.last_day) if late else None
    first, last = event.reading["first_day"], event.reading["last_day"]
    return (first, last) if first is not None and last is not None and first < last else None


def _is_same(event: Event, other: Event) -> bool:
    """Whether two mentions are of one happening: "the raid", or of the same victim."""
    if event.sense.name != other.sense.name:
        return befalls_again(event, other)
    soon = abs(other.number - event.number) <= _SOON
    first, then = sorted((event, other), key=lambda each: each.number)
    if soon and then.trigger.kind == "noun" and tells_again(then, first, headline=False):
        return True
    return event.sense.name in _PERSONAL and bool(_persons(event) & _persons(other))


def _happens(event: Event) -> bool:
    """Whether a text tells of something known only when it was: "the raid was on Sunday"."""
    tree, noun = event.tree, event.trigger.head
    verbs = [tree[event.trigger.carrier]] if event.trigger.carrier is not None else []
    told = any(verb.lemma in HAPPEN for verb in (*verbs, *tree.kids(noun, "relcl")))
    return told and event.trigger.kind == "noun"


def _takes_up(event: Event, lead: Event) -> bool:
    """Whether what "happened on Sunday" is what the text told right before, in other words."""
    if not 0 < event.number - lead.number <= NEAR:
        return False
    known = any(k.lemma.lower() == "the" for k in event.tree.kids(event.trigger.head, "det"))
    if known and event.lemma in _ANYTHING and _is_main(lead):
        return True
    return bool(told_before(event, [lead], headline=False))


def _is_main(event: Event) -> bool:
    """Whether an event is that of which its sentence tells: "A boat sank, officials said"."""
    verb = event.trigger.carrier
    if verb is None or event.sense.speech:
        return False
    above = event.tree[event.tree[verb].head]
    return above.i == verb or (event.tree[verb].dep == "ccomp" and above.lemma in SAY)


def _persons(event: Event) -> set[str]:
    """Return the names of those who undergo an event."""
    return {a.name for a in event.cast if a.role == "patient" and a.name[:1].isupper()}


def _lies(event: Event, within: tuple[int, int]) -> bool:
    day = event.reading["first_day"] if event.reading is not None else None
    return day is not None and within[0] <= day <= within[1]


def _is_exact(event: Event) -> bool:
    """Whether a text tells the one day of an event."""
    reading = event.reading
    return (
        reading is not None
        and (lends(event) or _happens(event))
        and event.firm
        and reading["first_day"] is not None
        and reading["first_day"] == reading["last_day"]
    )


def _kind(event: Event) -> str:
    """Return what an event is looked up by: who is shot is killed."""
    return "kill" if event.sense.name == "shoot" else event.sense.name
