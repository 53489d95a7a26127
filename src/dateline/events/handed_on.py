"""Who does what a word tells, as another event of its sentence or of the one before has it.

"Nine people were killed in the attack": whoever attacked did so. "The truce was signed": by its
parties. "The move was welcomed": by whoever did what was told last.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.dependencies import SUBJECTS
from dateline.events.lexicon import DEFINITE
from dateline.events.senses import LIGHT, names_of
from dateline.events.sharing import is_somebody

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.events.event import Event
    from dateline.events.participants import Actor

_ACTS = frozenset("move step action".split())
DEEDS = _ACTS | {"decision", "announcement"}
"""Nouns for whatever was done, also by verbs of another sense: "welcomed the move"."""
_TOLD = frozenset(("announcement",))
_ANNOUNCING = frozenset("announce say unveil declare confirm".split())
_IN_IT = frozenset("in by during from".split())
_HARM = names_of("kill injure damage")
_ATTACKS = names_of("attack shoot massacre clash invade")
_DONE = LIGHT - {"have"} | frozenset(
    "reach sign strike conclude clinch seal launch plan perpetrate organise organize impose file "
    "lodge wage undertake perform schedule carry".split()
)
"""Verbs whose passive tells no more of an event than that it was done."""


def doers(event: Event, here: Sequence[Event]) -> list[Actor]:
    """Return who does what a passive tells, as a noun of its sentence says."""
    tree, carrier = event.tree, event.trigger.carrier
    if carrier is None or not here:
        return []
    verb = tree[carrier]
    nouns: set[int] = set()
    harm = event.sense.name in _HARM
    if harm:
        nouns = {noun.i for prep, noun in tree.prepositions(carrier) if prep.lemma in _IN_IT}
    elif verb.lemma in _DONE:
        nouns = {k.i for k in tree.kids(carrier, "nsubjpass")}
        nouns |= {verb.head} if verb.dep in ("acl", "relcl") else set()
    for other in here:
        if other.trigger.head in nouns and (not harm or other.sense.name in _ATTACKS):
            return agents(other)
    return []


def agents(event: Event) -> list[Actor]:
    """Return those who are somebody that do what an event tells."""
    return [
        actor
        for actor in (*event.cast, *event.lent)
        if actor.role == "agent" and is_somebody(actor)
    ]


def deed_before(event: Event, before: Sequence[Event]) -> list[Actor]:
    """Return who did what the sentence before told, which a noun calls "the move".

    before: the events of that sentence.
    """
    tree, noun = event.tree, event.tree[event.trigger.head]
    before_it = [k for k in tree.kids(noun.i) if k.i < noun.i]
    if not before_it or any(k.lemma.lower() not in DEFINITE for k in before_it):
        return []
    opens = before_it[0].i == 0 and noun.dep in SUBJECTS
    if event.lemma not in _ACTS and not opens:
        return []
    main = next((o for o in before if o.tree[o.trigger.head].dep == "ROOT"), None)
    if main is None:
        return []
    if main.trigger.kind != "statement":
        return agents(main)
    told = {a.name: a for o in before if _is_told_by(o, main) for a in agents(o)}
    said = agents(main)
    if event.lemma in _TOLD and main.lemma in _ANNOUNCING and main.lemma != "say":
        return said
    return [actor for actor in said if actor.name in told]


def _is_told_by(event: Event, statement: Event) -> bool:
    """Whether a statement's clause tells an event: "said that it would close the yard"."""
    word = event.tree[event.trigger.head]
    verb = event.trigger.carrier
    clause = event.tree[verb] if verb is not None else word
    return clause.head == statement.trigger.head and clause.dep == "ccomp"
