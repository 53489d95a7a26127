"""Which event a noun takes up, so that the same take part in both: "won the cup … the victory"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.harm import HARM, PLAIN_HARM
from dateline.events.lexicon import DEFINITE
from dateline.events.retelling import (
    NEAR,
    exclude,
    may_be_of_same,
    may_be_told_again,
    word,
)
from dateline.events.senses import sense
from dateline.events.sharing import called
from dateline.events.wordnet import likeness

if TYPE_CHECKING:
    from dateline.events.event import Event
    from dateline.text.tokens import Token

_TALKS = frozenset("talk negotiation".split())
_APART = tuple(
    frozenset(each.split())
    for each in (
        "lose loss",
        "accuse accusation",
        "poll",
        "damage",
        "release publish publication issue post",
    )
)
"""Words of a sense that tell something else than its other words."""


def tells_again(event: Event, other: Event, *, headline: bool) -> bool:
    """Whether a mention may tell again what another of its sense told."""
    return may_take_up(event, other, headline=headline) and _means_the_same(event, other)


def may_take_up(event: Event, other: Event, *, headline: bool) -> bool:
    """Whether a mention is of something known that may be what another told, if it means that."""
    if other.trigger is event.trigger or not (headline or may_be_told_again(event)):
        return False
    before = event.tree.kids(event.trigger.head, "det", "poss", "compound", "nmod")
    known = any(k.dep == "poss" or k.lemma.lower() in DEFINITE for k in before)
    head = event.trigger.head
    known = known or (head > 0 and event.tree[head - 1].tag == "POS")
    named = {k.text for k in before if k.pos == "PROPN" and not _is_of_time(event, k)}
    done = event.status in ("occurred", "ongoing")
    if (other.status == "negated" and done) or not (known or named or headline):
        return False
    if named and not named & called(other.cast):
        return False
    ahead = event.status == "planned" and other.status == "occurred" and not event.sense.repeats
    return may_be_of_same(event, other) and (ahead or not exclude(event, other))


def _means_the_same(event: Event, other: Event) -> bool:
    """Whether two events of one sense mean the same: "the victory" and "won", but not "lost".

    What happens often is only told again soon.
    """
    if event.lemma == other.lemma or {event.lemma, other.lemma} <= _TALKS:
        return True
    freed = event.sense.name == "free"
    if not freed and any((event.lemma in w) != (other.lemma in w) for w in _APART):
        return False
    if other.lemma in ("agree", "sign") and other.trigger.carrier == other.trigger.head:
        return _is_of_agreement(other)
    if event.lemma == event.sense.name or event.sense.name in PLAIN_HARM:
        return True
    if likeness(word(event), word(other)):
        return True
    if event.sense.speech or event.sense.name.startswith("#"):
        return False
    return not event.sense.repeats or 0 <= event.number - other.number <= NEAR


def _is_of_agreement(event: Event) -> bool:
    """Whether a verb tells of an agreement: "agreed to sell it", "signed a truce"; no "I agree"."""
    tree, verb = event.tree, event.trigger.head
    if event.lemma == "agree":
        on = any(k.lemma in ("on", "to") for k in tree.kids(verb, "prep"))
        return on or tree.kid(verb, "xcomp", "dobj") is not None
    thing = tree.kid(verb, "dobj", "nsubjpass")
    return thing is not None and sense(thing.lemma.lower()).mutual


def is_told_apart(event: Event) -> bool:
    """Whether a noun says which of several it is: "the 1996 Lund bombing", "the attack in May"."""
    kids = event.tree.kids(event.trigger.head, "compound", "nmod", "nummod", "poss")
    then = event.time is not None and event.status != "planned"
    return then or any(k.pos in ("PROPN", "NUM") for k in kids)


def _is_of_time(event: Event, each: Token) -> bool:
    """Whether a word is of the time of an event: "the May 3 crash"."""
    return event.time is not None and event.time.start <= each.start < event.time.end


def is_once(event: Event) -> bool:
    """Whether the same hardly happens twice in a text: a founding, a killing."""
    return not event.sense.repeats or event.sense.name in HARM
