"""Who "a welder" is: somebody of whom the text tells first what he is, and then his name.

News likes to begin so: "A welder was killed on Monday. … Ada Lund, 31, died on the spot." The name
is his if the text tells it for the first time, soon, and the same of who has it.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from dateline.events.dependencies import SUBJECTS
from dateline.events.epithets import age_beside
from dateline.events.gender import is_female, is_female_noun, is_no_person
from dateline.events.lexicon import INDEFINITE
from dateline.events.nouns import name_words
from dateline.events.retelling import exclude
from dateline.events.senses import names_of
from dateline.events.sharing import share_somebody

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dateline.events.event import Event
    from dateline.events.grammar import Tree
    from dateline.events.participants import Actor

_SOON = 3
"""Sentences within which the name follows."""
_ANSWERING = names_of("plead confess admit deny")
"""Senses of what only the accused does."""
_FATES = (
    names_of("kill drown injure shoot attack"),
    names_of("arrest charge convict sentence acquit remand") | _ANSWERING,
)
"""Senses of what befalls one man in turn: who was shot dies, who is arrested is tried."""
_OTHERS = frozenset("another second third other".split())
_YEARS = "-year-old"


def introduce(events: Sequence[Event], text: str, is_headline: Callable[[int], bool]) -> None:
    """Give those of an article without a name the one by which its `text` goes on to tell of them.

    Nobody has it if it may be that of two.
    """
    unnamed = [
        (event, actor)
        for event in events
        for actor in event.cast
        if _is_introduced(event.tree, actor, headline=is_headline(event.number))
    ]
    borne: dict[str, list[tuple[Event, Actor, Actor]]] = defaultdict(list)
    for event, actor in unnamed:
        named = _named_later(events, event, actor, text)
        if named is not None:
            borne[named.name].append((event, actor, named))
    for bearers in borne.values():
        if len({(e.number, a.head) for e, a, _ in bearers if not is_headline(e.number)}) <= 1:
            for event, actor, named in bearers:
                _rename(events, event, actor, named)


def _is_introduced(tree: Tree, actor: Actor, *, headline: bool) -> bool:
    """Whether somebody is told of as one who is not known yet: "a welder"."""
    noun = tree[actor.head]
    if actor.kind != "person" or noun.pos != "NOUN" or noun.tag != "NN":
        return False
    before = tree.kids(noun.i, "det", "amod", "poss", "nummod", "appos")
    if any(k.dep in ("poss", "appos") or k.lemma.lower() in _OTHERS for k in before):
        return False
    articles = {k.lemma.lower() for k in before if k.dep == "det"}
    return bool(INDEFINITE & articles) or (headline and not articles)


def _named_later(events: Sequence[Event], event: Event, actor: Actor, text: str) -> Actor | None:
    """Return the one whom the next sentences name, though none before, and tell the same of."""
    found = {
        one.name: one
        for other in events
        if 0 < other.number - event.number <= _SOON and not exclude(event, other)
        for one in other.cast
        if _is_named(other.tree, one, text, after=event.tree.sentence.end)
        and (_is_told_of_both(event, actor, other, one) or _is_next(event, actor, other, one))
        and _fits(actor, other.tree, one)
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _is_named(tree: Tree, one: Actor, text: str, *, after: int) -> bool:
    """Whether somebody has a full name of which the text does not tell up to a character."""
    first, *rest = one.name.split()
    head = tree[one.head]
    told = head.pos == "PROPN" or tree.kid(head.i, "appos") is not None
    name = one.kind in ("person", None) and told and first[:1].isupper()
    if not (name and rest) or is_no_person(rest[-1]):
        return False
    return text.find(rest[-1], 0, after) < 0


def _is_told_of_both(event: Event, actor: Actor, other: Event, one: Actor) -> bool:
    """Whether two events, as far as it shows, are one, or one fate, in which both take part."""
    if event.status != other.status or event.sense.speech:
        return False
    for fate in _FATES:
        if {event.sense.name, other.sense.name} <= fate:
            return _suffers(event, actor) and _suffers(other, one)
    if event.sense.name != other.sense.name or actor.role != one.role:
        return False
    mine, theirs = ([a for a in e.cast if a not in (actor, one)] for e in (event, other))
    return not theirs or share_somebody(mine, theirs)


def _is_next(event: Event, actor: Actor, other: Event, one: Actor) -> bool:
    """Whether the next sentence begins with who is what the noun says, or what befell him is news.

    "A sergeant was fined. Sergeant Nils Ek …", "A hiker was found. Nils Ek, 54, …". Of harm he may
    be the doer.
    """
    tree, name = other.tree, other.tree[one.head]
    subject = name.dep in SUBJECTS and tree[name.head].head == name.head
    if other.number != event.number + 1 or not subject or event.sense.name in _FATES[0]:
        return False
    words = name_words(tree, name)
    titled = {k.lemma.lower() for k in (*words, *tree.kids(name.i, "compound", "appos"))}
    if event.tree[actor.head].lemma in titled:
        return True
    alone = len([a for a in event.cast if a.kind == "person"]) == 1
    return alone and actor.role == "patient" and age_beside(tree, words) is not None


def _suffers(event: Event, actor: Actor) -> bool:
    return actor.role == ("agent" if event.sense.name in _ANSWERING else "patient")


def _fits(actor: Actor, tree: Tree, one: Actor) -> bool:
    """Whether age and sex let a noun and a name be of one person: "a 31-year-old woman"."""
    noun = actor.name.split()[-1]
    sexes = {is_female_noun(noun), is_female(one.name)} - {None}
    told = {word.removesuffix(_YEARS) for word in actor.name.split() if word.endswith(_YEARS)}
    age = age_beside(tree, name_words(tree, tree[one.head]))
    return len(sexes) < 2 and (not told or age is None or age in told)


def _rename(events: Sequence[Event], event: Event, actor: Actor, named: Actor) -> None:
    """Let somebody have his name wherever he is told of: by these words, or by what takes them up.

    "Another welder" is not he.
    """
    for other in events:
        if other.number >= event.number:
            other.cast = [
                replace(one, name=named.name, kind="person", country=one.country or named.country)
                if one.name == actor.name and (one.start == actor.start or _is_known(other, one))
                else one
                for one in other.cast
            ]


def _is_known(event: Event, one: Actor) -> bool:
    return not _is_introduced(event.tree, one, headline=False)
