"""Who takes part in what a text tells again: "the arrest" is that of whom it told before.

A noun that names a known event seldom says again who did it, or to whom. The mention lends it that
told of the same and says so: the nearest before it, or for a headline one in the text below it.
Nor does a passive say again who did it to somebody: whoever is said to have, before or after it.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from dateline.events import retelling
from dateline.events.gender import PRONOUNS, TALKING
from dateline.events.noun_roles import UNACCUSATIVE

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dateline.events.event import Event
    from dateline.events.participants import Actor
    from dateline.records import Role

_NEAR = 2
"""Sentences within which an event is the one told of last, though the text tells of others."""
_ANY_DEED = frozenset("move step action".split())
"""Nouns for whatever was done, also by verbs of another sense: "welcomed the move"."""
_OF_NATURE = frozenset("flood flooding fire blaze storm earthquake quake".split())
_LENT: tuple[Role, ...] = ("agent", "patient")


def recast(events: Sequence[Event], is_headline: Callable[[int], bool]) -> None:
    """Give events that are named again those who take part in them, as far as it is not said."""
    told: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        told[_kind(event)].append(event)
    words = {(e.number, e.trigger.head) for e in events if e.trigger.kind == "noun"}
    for event in events:
        if event.trigger.carrier is None and event.trigger.kind == "noun":
            others = told[_kind(event)]
            if len(others) > 1 and event.lemma not in _ANY_DEED:
                _recast(event, others, words, headline=is_headline(event.number))
        elif event.trigger.carrier is not None and event.tree.is_passive(event.trigger.carrier):
            _lend_doer(event, told[_kind(event)], words)


def _kind(event: Event) -> str:
    """Return what a text may call an event by any word for it: who is shot is killed."""
    return "kill" if event.sense.name == "shoot" else event.sense.name


def _recast(
    event: Event, others: Sequence[Event], words: set[tuple[int, int]], *, headline: bool
) -> None:
    missing = [role for role in _LENT if all(actor.role != role for actor in event.cast)]
    if event.lemma in UNACCUSATIVE | _OF_NATURE and "patient" in missing:
        missing.remove("patient")
    if not missing:
        return
    own = {actor.name for actor in event.cast}
    like = [other for other in others if retelling.tells_again(event, other, headline=headline)]
    place = (event.number, event.trigger.head)
    before = [o for o in reversed(like) if (o.number, o.trigger.head) < place]
    for role in missing:
        casts = [
            (other, cast)
            for other in (like if headline else before)
            if (cast := _of_role(other, role, words))
        ]
        if not casts:
            continue
        nearest, cast = casts[0]
        if any(actor.name in own for actor in cast):
            continue
        agreed = all(retelling.share_somebody(cast, others) for _, others in casts)
        if agreed or 0 <= event.number - nearest.number <= _NEAR:
            event.lent += cast


def _lend_doer(event: Event, others: Sequence[Event], words: set[tuple[int, int]]) -> None:
    """Give a passive who does it, if all that tell so of the same person tell of the same doer."""
    if any(actor.role == "agent" for actor in event.cast):
        return
    casts = [
        cast
        for other in others
        if other is not event and _undergoes_again(event, other)
        for cast in [_of_role(other, "agent", words)]
        if cast
    ]
    if casts and all(retelling.share_somebody(casts[0], cast) for cast in casts):
        event.lent += casts[0]


def _undergoes_again(event: Event, other: Event) -> bool:
    """Whether a passive tells somebody again what was done to them: "he was arrested at home".

    That is told close by, unless it befalls nobody twice.
    """
    if not event.status == other.status == "occurred" or retelling.exclude(event, other):
        return False
    if retelling.befalls_again(event, other):
        return True
    near = abs(event.number - other.number) <= _NEAR
    return near and event.lemma == other.lemma and bool(_undergoing(event) & _undergoing(other))


def _undergoing(event: Event) -> set[str]:
    """Return the names of those to whom an event is done."""
    return {a.name for a in event.cast if a.role == "patient"}


def _of_role(event: Event, role: Role, words: set[tuple[int, int]]) -> list[Actor]:
    """Return who has a role in an event: not the event itself, and no thing that did it."""
    return [
        actor
        for actor in (*event.cast, *event.lent)
        if actor.role == role
        and not _is_unknown(actor)
        and (role == "patient" or actor.kind is not None or actor.name[:1].isupper())
        and (actor in event.lent or (event.number, actor.head) not in words)
    ]


def _is_unknown(actor: Actor) -> bool:
    """Whether nobody knows whom a pronoun stands for."""
    name = actor.name.lower()
    return name in PRONOUNS or name in TALKING
