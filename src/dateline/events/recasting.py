"""Who takes part in what a text tells again: "the arrest" is that of whom it told before.

A noun that names a known event seldom says again who did it, or to whom. The mention lends it that
told of the same and says so: the nearest before it, or for a headline one in the text below it.
Nor does a passive say again who did it to somebody: whoever is said to have, before or after it.
"""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.events import officials, retelling, taking_up
from dateline.events.contests import WON
from dateline.events.event import around
from dateline.events.gender import PRONOUNS, TALKING
from dateline.events.newsday import LEAD
from dateline.events.quantities import CURRENCIES
from dateline.events.roles import BEFALLS_OWNER, UNACCUSATIVE
from dateline.events.senses import names_of
from dateline.events.sharing import share_somebody

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from dateline.events.event import Event
    from dateline.events.participants import Actor
    from dateline.records import Role

_NEAR = 2
"""Sentences within which an event is the one told of last, though the text tells of others."""
_ANY_DEED = frozenset("move step action".split())
"""Nouns for whatever was done, also by verbs of another sense: "welcomed the move"."""
_OF_NATURE = frozenset("flood flooding fire blaze storm earthquake quake".split())
_OF_SOMETHING = frozenset(
    "agree agreement deal sign signing accord offer bid propose proposal win lose request appeal "
    "plea invitation approach".split()
)
"""What has a thing for its patient that is not its counterpart."""
_OF_SUMS = frozenset("% percent cent point points".split())
"""Words by which a number is a sum, besides currencies."""
_BOTH = ("two ", "both ")
"""Words for the parties of what is mutual, which do not say who they are."""
_LENT: tuple[Role, ...] = ("agent", "patient")


@dataclass(frozen=True, slots=True)
class _Theme:
    """Nouns that take up what is told in words of other senses, and the roles that these tell."""

    nouns: frozenset[str]
    senses: frozenset[str]
    roles: tuple[Role, ...]


_Told = tuple["Event", list["Actor"]]
_THEMES = (
    _Theme(
        frozenset(
            "attack shooting bombing violence bloodshed massacre carnage atrocity crime slaughter "
            "outrage murder killing assassination".split()
        ),
        names_of("attack shoot kill massacre"),
        _LENT,
    ),
    _Theme(
        frozenset("tragedy disaster catastrophe accident calamity".split()),
        names_of("kill drown"),
        ("patient",),
    ),
    _Theme(
        frozenset("theft robbery burglary heist break-in".split()), names_of("steal rob"), _LENT
    ),
    _Theme(
        frozenset("deal takeover merger acquisition purchase transaction buyout".split()),
        names_of("acquire merge"),
        _LENT,
    ),
    _Theme(frozenset("agreement accord pact".split()), names_of("acquire merge"), ("agent",)),
    _Theme(
        frozenset(
            "trial conviction indictment prosecution extradition acquittal sentencing "
            "verdict".split()
        ),
        names_of("arrest charge convict acquit sentence extradite try prosecute trial"),
        ("patient",),
    ),
    _Theme(
        frozenset("ruling decision verdict judgment order".split()),
        names_of("rule verdict reject reverse sentence convict acquit block"),
        ("agent",),
    ),
    _Theme(frozenset("agreement accord pact deal".split()), names_of("ceasefire"), ("agent",)),
    _Theme(frozenset(("firing",)), names_of("dismiss"), _LENT),
    _Theme(
        frozenset("match game tie fixture derby encounter contest final".split()),
        names_of("win play draw"),
        _LENT,
    ),
    _Theme(frozenset(("vote",)), names_of("approve reject"), ("agent",)),
    _Theme(frozenset(("decision",)), names_of("vote approve choose"), ("agent",)),
)


def recast(events: Sequence[Event], is_headline: Callable[[int], bool]) -> None:
    """Give events that are named again those who take part in them, as far as it is not said."""
    told: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        told[_kind(event)].append(event)
    words = {(e.number, e.trigger.head) for e in events if e.trigger.kind == "noun"}
    for event in events:
        if _is_named(event):
            if event.lemma not in _ANY_DEED:
                _recast(event, told, words, headline=is_headline(event.number))
        elif _is_without_doer(event):
            like = around(event.number, told[_kind(event)])
            event.lent += _doer_told(event, like, words) or officials.doers(
                event, around(event.number, events)
            )


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
    words: set[tuple[int, int]],
    *,
    headline: bool,
) -> None:
    said = {actor.role for actor in event.cast if not actor.fell}
    missing = [role for role in _LENT if role not in said]
    natural = event.lemma in (UNACCUSATIVE | _OF_NATURE) - BEFALLS_OWNER - WON
    if natural and "patient" in missing:
        missing.remove("patient")
    same = around(event.number, told.get(_kind(event), ()))
    like = [o for o in same if missing and taking_up.tells_again(event, o, headline=headline)]
    for role in missing:
        of_sense = _casts(like, role, words)
        of_theme = _casts(_of_theme(event, told, role, headline=headline), role, words)
        event.lent += (
            _nearest(event, of_sense if headline else _before(event, of_sense))
            or _nearest(event, _before(event, of_theme), LEAD)
            or (_only(event, of_sense) if taking_up.is_once(event) else [])
            or _told_next(event, same, role, words)
        )


def _told_next(
    event: Event, like: Sequence[Event], role: Role, words: set[tuple[int, int]]
) -> list[Actor]:
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
) -> list[Event]:
    """Return what else an event noun may take up, in the order of the text."""
    names = {
        name
        for theme in _THEMES
        if event.lemma in theme.nouns and role in theme.roles
        for name in theme.senses
    } - {_kind(event)}
    if not names or (taking_up.is_told_apart(event) and not headline):
        return []
    like = [
        other
        for name in sorted(names)
        for other in around(event.number, told.get(name, ()))
        if taking_up.may_take_up(event, other, headline=headline)
    ]
    return sorted(like, key=lambda other: (other.number, other.trigger.head))


def _casts(like: Sequence[Event], role: Role, words: set[tuple[int, int]]) -> list[_Told]:
    """Return who has a role in events, of those that tell it; nobody, if that is only a thing.

    What is signed, offered or won is not whom an agreement, an offer or a win is with.
    """
    if role == "patient":
        like = [other for other in like if other.lemma not in _OF_SOMETHING]
    told = [(other, _of_role(other, role, words)) for other in like]
    return [
        (other, cast)
        for other, cast in told
        if cast or any(actor.role == role for actor in other.cast)
    ]


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


def _doer_told(event: Event, others: Sequence[Event], words: set[tuple[int, int]]) -> list[Actor]:
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


def _of_role(event: Event, role: Role, words: set[tuple[int, int]]) -> list[Actor]:
    """Return who has a role in an event: not the event itself, and no thing that did it.

    Prices fall, though they do nothing.
    """
    moves = event.sense.name in ("rise", "fall")
    may_be_thing = role == "patient" or moves
    return [
        actor
        for actor in (*event.cast, *event.lent)
        if actor.role == role
        and not _is_unknown(actor)
        and not (event.sense.mutual and actor.name.startswith(_BOTH))
        and not (actor.kind is None and _is_sum(actor.name))
        and (may_be_thing or actor.kind is not None or actor.name[:1].isupper())
        and (moves or actor in event.lent or (event.number, actor.head) not in words)
    ]


def _is_sum(name: str) -> bool:
    """Whether a name is how much it is: "C$3 million", "about 40 million euros", not "40 jets"."""
    return "$" in name or (
        not name[:1].isupper()
        and any(letter.isdigit() for letter in name)
        and any(word in _OF_SUMS or word.removesuffix("s") in CURRENCIES for word in name.split())
    )


def _is_unknown(actor: Actor) -> bool:
    """Whether nobody knows whom a pronoun stands for."""
    name = actor.name.lower()
    return name in PRONOUNS or name in TALKING
