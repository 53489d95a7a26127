"""Who takes part in what a text tells again: "the arrest" is that of whom it told before.

A noun that names a known event seldom says again who did it, or to whom. The mention lends it that
told of the same and says so: the nearest before it, or for a headline one in the text below it.
Nor does a passive say again who did it to somebody: whoever is said to have, before or after it.
"""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from dateline.events import handed_on, officials, retelling, taking_up
from dateline.events.contests import WON
from dateline.events.event import around
from dateline.events.newsday import LEAD
from dateline.events.quantities import CURRENCIES
from dateline.events.roles import BEFALLS_OWNER, UNACCUSATIVE
from dateline.events.senses import names_of
from dateline.events.sharing import is_somebody, is_unknown, share_somebody
from dateline.events.themes import THEMES_OF

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from dateline.events.event import Event
    from dateline.events.participants import Actor
    from dateline.records import Role

_NEAR = 2
"""Sentences within which an event is the one told of last, though the text tells of others."""
_ANY_DEED = frozenset("move step action".split())
"""Nouns for whatever was done, by verbs of any sense."""
_OF_NATURE = frozenset("flood flooding fire blaze storm earthquake quake".split())
_OF_SOMETHING = frozenset(
    "agree agreement deal sign signing accord offer bid propose proposal win lose request appeal "
    "plea invitation approach".split()
)
"""What has a thing for its patient that is not its counterpart."""
_OF_SUMS = frozenset("% percent cent point points".split())
"""Words by which a number is a sum, besides currencies."""
_DONE_TO_OTHERS = frozenset(("withdrawal", "divorce"))
"""What may also be done to somebody, or something: "withdrew its troops"."""
_BOTH = ("two ", "both ")
"""Words for the parties of what is mutual, which do not say who they are."""
_LENT: tuple[Role, ...] = ("agent", "patient")
_MOVING = names_of("rise fall crash sink collapse erupt derail")
"""Senses of what things do, too."""

_OF_EVENTS = names_of("approve ban reject reverse dismiss investigate delay postpone cancel")
"""Senses of what is done to other events."""

_Told = tuple["Event", list["Actor"]]
_Part = tuple["Event", "Role"]
_Words = dict[tuple[int, int], "Event"]
"""Event nouns by sentence and word."""


def recast(events: Sequence[Event], is_headline: Callable[[int], bool]) -> None:
    """Give events that are named again those who take part in them, as far as it is not said."""
    told: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        told[_kind(event)].append(event)
    words = {(e.number, e.trigger.head): e for e in events if e.trigger.kind == "noun"}
    here: dict[int, list[Event]] = defaultdict(list)
    for event in events:
        here[event.number].append(event)
    for event in events:
        if _is_named(event):
            if event.lemma not in _ANY_DEED:
                _recast(event, told, words, headline=is_headline(event.number))
            if event.lemma in handed_on.DEEDS and not (event.cast or event.lent):
                event.lent += handed_on.deed_before(event, here[event.number - 1])
        elif _is_without_doer(event):
            like = around(event.number, told[_kind(event)])
            event.lent += _doer_told(event, like, words) or officials.doers(
                event, around(event.number, events)
            )
    for event in events:
        if _is_without_doer(event) and not event.lent:
            event.lent += handed_on.doers(event, here[event.number])


def _is_named(event: Event) -> bool:
    """Whether a noun tells an event whose verb tells nobody: "the attack took place"."""
    trigger = event.trigger
    if trigger.kind != "noun" or trigger.carrier is None:
        return trigger.kind == "noun"
    subject = event.tree.subject(trigger.carrier)
    return subject is not None and subject.noun == trigger.head


def _kind(event: Event) -> str:
    """Return what a text may call an event by any word for it: who is shot is killed."""
    return "kill" if event.sense.name == "shoot" else event.sense.name


def _recast(
    event: Event,
    told: Mapping[str, Sequence[Event]],
    words: _Words,
    *,
    headline: bool,
) -> None:
    said = {actor.role for actor in event.cast if not actor.fell}
    missing = [role for role in _LENT if role not in said]
    if _befalls_nobody(event) and "patient" in missing:
        missing.remove("patient")
    if event.sense.mutual and event.sense.name != "win" and "other" not in said:
        missing.append("other")
    same = around(event.number, told.get(_kind(event), ()))
    like = [o for o in same if missing and taking_up.tells_again(event, o, headline=headline)]
    for role in missing:
        of_sense = _casts([(other, role) for other in like], words)
        themed = _of_theme(event, told, role, headline=headline) if role != "other" else []
        of_theme = _casts(themed, words)
        lent = (
            _nearest(event, of_sense if headline else _before(event, of_sense))
            or _nearest(event, _before(event, of_theme), LEAD)
            or (_only(event, of_sense) if taking_up.is_once(event) else [])
            or _told_next(event, same, role, words)
        )
        event.lent += [replace(actor, role=role) for actor in lent]


def _befalls_nobody(event: Event) -> bool:
    """Whether a noun tells what somebody or something does, but to nobody: "the departure"."""
    natural = event.lemma in (UNACCUSATIVE | _OF_NATURE) - BEFALLS_OWNER - WON - _DONE_TO_OTHERS
    return natural and not event.sense.mutual


def _told_next(event: Event, like: Sequence[Event], role: Role, words: _Words) -> list[Actor]:
    """Return who has a role in what the next sentences take up: "a crash … the crash of a bus"."""
    again = (
        other
        for other in like
        if other.trigger.kind == "noun"
        and other.lemma == event.lemma
        and 0 < other.number - event.number <= _NEAR
        and taking_up.may_take_up(other, event, headline=False)
    )
    after = next(again, None)
    return [] if after is None else _of_role(after, role, words)


def _of_theme(
    event: Event, told: Mapping[str, Sequence[Event]], role: Role, *, headline: bool
) -> list[_Part]:
    """Return what else an event noun may take up, in the order of the text, and the role there."""
    themes = [theme for theme in THEMES_OF.get(event.lemma, ()) if role in theme.roles]
    if not themes or (taking_up.is_told_apart(event) and not headline):
        return []
    kind = _kind(event)
    like = {
        (other.number, other.trigger.head, id(other)): (other, theme.roles[role])
        for theme in themes
        for name in theme.senses
        for other in around(event.number, told.get(name, ()))
        if (other.lemma in theme.words if theme.words else name != kind)
        and taking_up.may_take_up(event, other, headline=headline)
    }
    return [like[place] for place in sorted(like)]


def _casts(parts: Sequence[_Part], words: _Words) -> list[_Told]:
    """Return who has a role in events, of those that tell it; nobody, if that is only a thing.

    What is signed, offered or won is not whom an agreement, an offer or a win is with.
    """
    told = [
        (other, _of_role(other, role, words), role)
        for other, role in parts
        if role != "patient" or not _is_of_something(other)
    ]
    return [
        (other, cast)
        for other, cast, role in told
        if cast or any(actor.role == role for actor in other.cast)
    ]


def _is_of_something(event: Event) -> bool:
    """Whether what is told to undergo an event is a thing, as with an offer; players are signed."""
    players = any(actor.role == "patient" and actor.kind == "person" for actor in event.cast)
    return event.lemma in _OF_SOMETHING and not (event.lemma == "sign" and players)


def _before(event: Event, told: Sequence[_Told]) -> list[_Told]:
    """Return what is told before an event, the nearest first."""
    place = (event.number, event.trigger.head)
    return [one for one in reversed(told) if (one[0].number, one[0].trigger.head) < place]


def _nearest(event: Event, told: Sequence[_Told], lead: float = math.inf) -> list[Actor]:
    """Return whom the first of those names that tell of an event: if all agree, or it is near.

    What is near has to be told before sentence `lead`.
    """
    if not told:
        return []
    nearest, cast = told[0]
    if not cast and nearest.number == event.number:
        return []
    told = [one for one in told if one[1]]
    near = 0 <= event.number - nearest.number <= _NEAR and nearest.number < lead
    return _only(event, told[:1] if near else told)


def _only(event: Event, told: Sequence[_Told]) -> list[Actor]:
    """Return whom all name that tell of an event, if they agree and it has them in no role yet."""
    own = {actor.name for actor in event.cast}
    cast = told[0][1] if told else []
    if any(actor.name in own for actor in cast):
        return []
    agreed = all(share_somebody(cast, others) for _, others in told)
    return cast if agreed else []


def _is_without_doer(event: Event) -> bool:
    """Whether a passive does not say who does it."""
    carrier = event.trigger.carrier
    passive = carrier is not None and event.tree.is_passive(carrier)
    return passive and not any(actor.role == "agent" for actor in event.cast)


def _doer_told(event: Event, others: Sequence[Event], words: _Words) -> list[Actor]:
    """Return who does what a passive tells, if all that tell so of the same person agree on it."""
    casts = [
        cast
        for other in others
        if other is not event and _undergoes_again(event, other)
        for cast in [_of_role(other, "agent", words)]
        if cast
    ]
    agreed = all(share_somebody(casts[0], cast) for cast in casts)
    return casts[0] if casts and agreed else []


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


def _of_role(event: Event, role: Role, words: _Words) -> list[Actor]:
    """Return who has a role in an event: not the event itself, and no thing that did it.

    Prices fall, though they do nothing.
    """
    moves = event.sense.name in _MOVING
    may_be_thing = moves or (role == "patient" and event.sense.name != "meet")
    return [
        actor
        for actor in (*event.cast, *event.lent)
        if actor.role == role
        and not is_unknown(actor)
        and (role != "other" or _is_party(event, actor))
        and not (event.sense.mutual and actor.name.startswith(_BOTH))
        and not (actor.kind is None and _is_sum(actor.name))
        and (may_be_thing or is_somebody(actor))
        and (moves or actor in event.lent or not _is_itself(event, actor, words))
    ]


def _is_itself(event: Event, actor: Actor, words: _Words) -> bool:
    """Whether what takes part in an event is only told to be done: "launched a raid"."""
    noun = words.get((event.number, actor.head))
    if noun is None:
        return False
    apart = event.sense.name in _OF_EVENTS and _kind(noun) != _kind(event)
    return actor.role == "agent" or not apart


def _is_party(event: Event, actor: Actor) -> bool:
    """Whether somebody has to do with who does it: "agreed it with Ek", "lost to Ek".

    Who is lent stands in another sentence.
    """
    if actor in event.lent:
        return False
    prep = event.tree[event.tree[actor.head].head]
    return prep.lemma in ("with", "to") and is_somebody(actor)


def _is_sum(name: str) -> bool:
    """Whether a name is how much it is: "C$3 million", "about 40 million euros", not "40 jets"."""
    return "$" in name or (
        not name[:1].isupper()
        and any(letter.isdigit() for letter in name)
        and any(word in _OF_SUMS or word.removesuffix("s") in CURRENCIES for word in name.split())
    )
