"""What happened where a story was filed from, as its dateline says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.lexicon import SAY
from dateline.events.locating import is_elsewhere
from dateline.events.scenes import GATHERINGS, LOCATIVE, SUFFERED

if TYPE_CHECKING:
    from dateline.events.chronology import Event
    from dateline.events.extraction import Reader
    from dateline.events.grammar import Tree
    from dateline.events.places import Place
    from dateline.events.pointing import Pointing

_RECENT = 6
"""Days before publication of which a dateline tells where."""
_LEAD = 4
"""Sentences that tell what the news is."""
_CROWDS = frozenset(
    "protester demonstrator marcher crowd mob rioter mourner worshipper striker firefighter "
    "rescuer police policeman gunman villager spectator".split()
)
_IDLE = frozenset(("talk", "fight", "battle"))
"""Words that often tell of no meeting and no blows: "talk of the town", "the custody battle"."""


def happened_there(event: Event, text: Reader, pointing: Pointing, filed_at: Place) -> bool:
    """Whether an event is news on the spot: an arrest, a march, a blast that opens the story.

    It is if neither its sentence nor the one before names another place, nor is a foreign body
    part of it.
    """
    tree = event.tree
    if not _is_news(event, text) or text.speakers.is_quoted(tree[event.trigger.head].start):
        return False
    if not is_on_the_spot(event) or is_elsewhere(tree, event.trigger, text.spans[event.number]):
        return False
    abroad = {actor.country for actor in event.cast if actor.kind != "person"}
    if not abroad <= {None, filed_at.country}:
        return False
    near = [n for n in (event.number - 1, event.number) if n >= 0]
    return not any(_is_elsewhere(text.trees[n], n, pointing, filed_at) for n in near)


def _is_news(event: Event, text: Reader) -> bool:
    """Whether an event is told to have happened on one of the last days before publication."""
    if text.now is None or event.reading is None or event.status != "occurred":
        return False
    first, last = event.reading["first_day"], event.reading["last_day"]
    if first is None or first != last:
        return False
    return text.now.first_day - _RECENT <= first <= text.now.last_day


def is_on_the_spot(event: Event) -> bool:
    """Whether something happens in one place, or crowds or the police do it."""
    name, verb = event.sense.name, event.trigger.carrier
    if event.lemma in _IDLE or (
        name == "meet" and verb is not None and event.tree.is_passive(verb)
    ):
        return False
    if name in GATHERINGS:
        return True
    if name in SUFFERED:
        return event.firm or (event.number < _LEAD and _is_main(event))
    agents = (event.tree[actor.head] for actor in event.cast if actor.role == "agent")
    return not event.sense.speech and any(noun.lemma.lower() in _CROWDS for noun in agents)


def _is_main(event: Event) -> bool:
    """Whether the main clause tells it, or what somebody says there."""
    tree, verb = event.tree, event.trigger.carrier
    if verb is None:
        return False
    head = tree[tree[verb].head]
    return head.i == verb or (tree[verb].dep == "ccomp" and head.lemma in SAY)


def _is_elsewhere(tree: Tree, number: int, pointing: Pointing, filed_at: Place) -> bool:
    """Whether a sentence names another place, be it one that nobody knows."""
    for place in pointing.named(number):
        if place.name != filed_at.name and (place.latitude or place.country != filed_at.country):
            return True
    return any(
        token.dep == "pobj"
        and token.pos == "PROPN"
        and tree[token.head].lemma.lower() in LOCATIVE
        and not pointing.is_time(number, token)
        and token.text not in filed_at.name
        for token in tree.tokens
    )
