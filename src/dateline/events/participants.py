"""Who does it, to whom, and who else takes part."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dateline.events.countries import country
from dateline.events.gender import NEUTER, PRONOUNS, TALKING
from dateline.events.lexicon import SAY
from dateline.events.naming import is_place
from dateline.events.noun_kinds import noun_kind
from dateline.events.noun_roles import (
    MISSIONS,
    has_role_before,
    is_nobody,
    of_noun,
    role_before,
)
from dateline.events.nouns import nationality, phrase, phrase_text, possessive, words_text
from dateline.events.phrase_repairs import WORDS_FROM
from dateline.events.roles import add
from dateline.events.sufferers import harmed
from dateline.events.verb_roles import of_verb

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dateline.events.entities import Entities
    from dateline.events.grammar import Tree
    from dateline.events.naming import Entity
    from dateline.events.triggers import Trigger
    from dateline.records import Kind, Role
    from dateline.text.tokens import Token

_DEALT_WITH = frozenset("by with against between among for".split())
_DIPLOMATIC = frozenset(
    "warn thank accuse urge tell ask support back criticise criticize sanction arm condemn "
    "pressure press assure recognise recognize fund help aid join blame invite isolate punish "
    "threaten persuade convince force oblige allow call push praise consult defy anger alarm "
    "please provoke face rebuke lobby".split()
)
"""Verbs whose object, if it is a capital, is the government there."""
_OF_A_TOWN = frozenset(
    "host flood burn wake celebrate cheer grow shake lie become freeze shut empty hold stage "
    "bid".split()
)
"""Verbs whose subject, if it is a capital, is the city."""
_KINDS_OF_TALKERS: dict[str, Kind | None] = {"I": "person", "we": "group", "you": None}
_PARTS = frozenset(
    "some many most all none one two three four several few both each either neither any more "
    "much half".split()
)
"""Words before "of" that say how many of somebody."""
_BEFORE = frozenset("amod compound nmod".split())
_IMPERSONAL_SUBJECTS = frozenset(("it", "there", "this", "that", "what", "which"))


@dataclass(frozen=True, slots=True)
class Actor:
    """A participant before it has a mention: role, words, name, kind and country."""

    role: Role
    start: int
    end: int
    name: str
    kind: Kind | None
    country: str | None
    head: int
    fell: bool = False
    """Whether only harm that it did makes it take part: "the fire killed ten people"."""


def actors(
    tree: Tree,
    trigger: Trigger,
    entities: Entities,
    number: int,
    timed: Sequence[tuple[int, int]] = (),
    *,
    talkers: Mapping[str, Entity],
) -> list[Actor]:
    """Return the participants of an event, in the order of the text.

    number: the sentence's; timed: spans of time expressions, which are nobody; talkers: who "I",
    "we" and "you" are, where that is known.
    """
    found: dict[int, Role] = {}
    fell: set[int] = set()
    if trigger.kind == "noun":
        of_noun(tree, trigger, found)
        fell = _add_harmed(tree, tree[trigger.head], found)
    if trigger.carrier is not None:
        of_verb(tree, trigger, trigger.carrier, found)
    resolved = [
        actor
        for noun, role in found.items()
        if not _is_time(tree, noun, timed)
        for actor in [
            _talker(tree[noun], role, talkers) or _actor(tree, tree[noun], role, entities, number)
        ]
        if actor is not None
    ]
    unique: dict[tuple[Role, str], Actor] = {}
    for actor in _as_owner(tree, [_of_talker(actor, talkers) for actor in resolved]):
        unique.setdefault((actor.role, actor.name), replace(actor, fell=actor.head in fell))
    return sorted(unique.values(), key=lambda a: (a.start, a.end, a.role))


def _add_harmed(tree: Tree, noun: Token, found: dict[int, Role]) -> set[int]:
    """Add whom a disaster or an attack harmed, where nobody else undergoes it, and return them."""
    if "patient" in found.values():
        return set()
    known = set(found)
    for i in harmed(tree, noun):
        if not is_nobody(tree, i):
            add(tree, found, i, "patient")
    return set(found) - known


def _as_owner(tree: Tree, cast: Sequence[Actor]) -> Sequence[Actor]:
    """Let whoever does a thing be its owner: of "in her speech, Ek said" she is Ek."""
    agents = [actor for actor in cast if actor.role == "agent"]
    owner = next((actor for actor in agents if tree[actor.head].tag == "PRP$"), None)
    if owner is None or len(agents) == 1:
        return cast
    doer = next(actor for actor in agents if actor is not owner)
    known = len(agents) == 2
    named = replace(owner, name=doer.name, kind=doer.kind, country=doer.country) if known else owner
    return [
        named if actor is owner else actor
        for actor in cast
        if actor not in agents or actor is owner
    ]


def _is_time(tree: Tree, noun: int, timed: Sequence[tuple[int, int]]) -> bool:
    """Whether a noun is part of a time expression: "day" is, but not in "an investor day"."""
    named = tree.kid(noun, "compound")
    first = tree[noun if named is None or named.i > noun else named.i].start
    return any(s <= first and tree[noun].start < e for s, e in timed)


def _actor(tree: Tree, token: Token, role: Role, entities: Entities, number: int) -> Actor | None:
    low = token.text.lower()
    if low in _IMPERSONAL_SUBJECTS and low != "it":
        return None
    if token.pos != "NOUN" and (token.tag == "CD" or token.lemma.lower() in _PARTS):
        part = _part(tree, token, role, entities, number)
        if part is not None:
            return part
    start, end = _span(tree, token)
    entity = _entity(tree, token, entities, number)
    if token.pos == "PRON" and entity is None and (low not in PRONOUNS or low in NEUTER):
        return None
    if token.dep in _BEFORE and not _takes_part(tree, token, role, entity):
        return None
    if entity is not None and entity.kind == "country" and _is_city(tree, token):
        return _city(tree, token, role)
    text = entities.phrase_text(tree, token, number)
    name = entity.name if entity is not None else text
    plural = token.tag in ("NNS", "NNPS")
    kind = entity.kind if entity is not None else noun_kind(token, plural)
    code = entity.country if entity is not None else nationality(tree, token)
    if entity is None:
        state = country(token.text)
        if state is not None:
            kind, code = ("group" if state.way == "people" else "country"), state.code
            if state.way == "people" and token.dep in _BEFORE:
                kind, name = "country", state.name
    if entity is None and low in ("they", "them", "their"):
        kind = "group"
    return Actor(role, start, end, name, kind, code, token.i)


def _talker(token: Token, role: Role, talkers: Mapping[str, Entity]) -> Actor | None:
    """Return who talks or is talked to: by name where that is known, else as "I", "we" or "you"."""
    word = TALKING.get(token.text.lower())
    if token.pos != "PRON" or word is None:
        return None
    known = talkers.get(word)
    name, kind, code = (
        (known.name, known.kind, known.country)
        if known is not None
        else (word, _KINDS_OF_TALKERS[word], None)
    )
    return Actor(role, token.start, token.end, name, kind, code, token.i)


def _of_talker(actor: Actor, talkers: Mapping[str, Entity]) -> Actor:
    """Return "my son" as the son of who talks, where that is known."""
    first, space, rest = actor.name.partition(" ")
    whose = talkers.get(TALKING.get(first.lower(), ""))
    if not space or whose is None or not whose.named:
        return actor
    name = possessive(whose.name, several=whose.kind == "group")
    return replace(actor, name=f"{name} {rest}")


def _part(tree: Tree, token: Token, role: Role, entities: Entities, number: int) -> Actor | None:
    """Return "some of them" and "many of the guests" as those they are part of."""
    whole = next((o for p, o in tree.prepositions(token.i) if p.lemma == "of"), None)
    if whole is None:
        return None
    named = tree.kid(token.i, "appos")
    if named is not None and named.pos == "PROPN":
        return _actor(tree, named, role, entities, number)
    words = range(phrase(tree, token)[0], phrase(tree, whole)[-1] + 1)
    entity = entities.resolve(tree, whole, number) if whole.pos == "PRON" else None
    if whole.pos == "PRON" and entity is None:
        return None
    name = entity.name if entity is not None else words_text(tree, words)
    code = entity.country if entity is not None else nationality(tree, whole)
    kind = noun_kind(whole, plural=True) if entity is None else entity.kind
    if kind == "person" or token.lemma.lower() in ("one", "each", "either", "neither"):
        kind = "person" if kind in ("person", "group") else kind
    return Actor(role, tree[words[0]].start, tree[words[-1]].end, name, kind, code, token.i)


def _takes_part(tree: Tree, token: Token, role: Role, entity: Entity | None) -> bool:
    """Whether what stands before an event noun is somebody's: not in "the Nile flood"."""
    if country(token.text) is not None or token.text.lower() in MISSIONS:
        return True
    if role_before(token, tree[token.head].lemma) is not None:
        return True
    if entity is None or any(letter.isdigit() for letter in entity.name) or is_place(entity.name):
        return False
    return entity.acts and has_role_before(tree[token.head].lemma, entity.kind, role)


def _is_city(tree: Tree, token: Token) -> bool:
    """Whether a capital is the city here and not its government.

    Only a government speaks, is spoken to, and is dealt with; one goes to a city, and floods it.
    """
    state = country(token.text)
    if state is None or state.way != "capital":
        return False
    head = tree[token.head]
    if token.dep == "pobj":
        said = head.lemma == "from" and tree[head.head].lemma in WORDS_FROM
        return not said and head.lemma.lower() not in _DEALT_WITH
    if token.dep in ("dobj", "nsubjpass"):
        return head.lemma not in _DIPLOMATIC | SAY
    return token.dep == "nsubj" and head.lemma in _OF_A_TOWN


def _city(tree: Tree, token: Token, role: Role) -> Actor | None:
    """Return a city as a participant; under a preposition it is only where something is."""
    if token.dep == "pobj":
        return None
    start, end = _span(tree, token)
    return Actor(role, start, end, phrase_text(tree, token), None, None, token.i)


def _entity(tree: Tree, token: Token, entities: Entities, number: int) -> Entity | None:
    if token.lemma in ("neighbour", "neighbor"):
        owner = tree.kid(token.i, "poss")
        if owner is not None and tree.kid(token.i, "appos") is None:
            return entities.names.other_country(_owner(tree, owner, entities, number))
    return entities.resolve(tree, token, number)


def _owner(tree: Tree, owner: Token, entities: Entities, number: int) -> Entity | None:
    """Return whose "its" is: the subject's of its clause, if that is a state."""
    verb = tree.verb_above(owner.i)
    subject = tree.subject(verb.i) if verb is not None else None
    if owner.pos == "PRON" and subject is not None:
        entity = entities.resolve(tree, tree[subject.noun], number)
        if entity is not None and entity.kind == "country":
            return entity
    return entities.resolve(tree, owner, number)


def _span(tree: Tree, token: Token) -> tuple[int, int]:
    """Offsets of a noun phrase without its relative clauses: article to last word of the name."""
    words = phrase(tree, token)
    return tree[words[0]].start, tree[words[-1]].end
