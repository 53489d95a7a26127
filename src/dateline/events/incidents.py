"""Mentions of one happening: it was in one place, whichever of them tells where."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING

from dateline.events.enclosing import holds, one
from dateline.events.event import MOST
from dateline.events.lexicon import DEFINITE, HAPPEN, INDEFINITE, OUTCOMES
from dateline.events.newsday import LEAD
from dateline.events.scenes import (
    GATHERINGS,
    SUFFERED,
    TRAVEL,
    TRIPS,
    harms,
    is_suffered,
)
from dateline.events.senses import UNDERGOING, sense
from dateline.events.trips import led_to

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dateline.events.event import Event
    from dateline.events.grammar import Tree
    from dateline.events.places import Place
    from dateline.events.pointing import Pointing
    from dateline.temporal import ReadingColumns
    from dateline.text.tokens import Token

LOCATED = SUFFERED | GATHERINGS
"""Senses of what happens in one place and is told of again as the same."""
_KILLING = ("attack", "injure", "kill")
"""Senses of what is done to somebody at once: who was shot was slain."""
_DYING = frozenset("die death".split())
"""What may be long after somebody was hurt elsewhere."""
_VIOLENCE = {"explode": "attack", "shoot": "attack"}
"""Senses that take each other up: the blast was a bombing."""
_ANOTHER = frozenset("next first second third last latest other previous earlier new".split())
_SIMILAR = frozenset("similar another previous earlier other second".split())
"""Words before what is not the event of which the text tells."""
_OCCASIONS = frozenset(
    "event festival keynote concert show party trial hearing debate exhibition fair funeral "
    "tournament".split()
)
"""Nouns of no such sense for what people come together for."""
_TAKING_UP = frozenset(
    "disaster tragedy catastrophe calamity accident incident violence carnage crisis".split()
)
"""Nouns that take up whatever befell a place."""
_CONFERENCE = "conference"
"""What mostly meets the press, so that it is no other meeting."""
_ACCIDENTS = frozenset("crash sink collapse".split())
"""Senses of nouns for what was told in other words: "a bus rolled over", "the crash"."""
_DAYS = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday yesterday week month year".split()
)
_ANYWHERE = frozenset("rise fall close".split())
"""Senses of what prices do, on one market and on another."""
_FIRST = 3
"""Sentences, with the headline, that name what later ones tell."""
_SOON = 2
"""Sentences after what happened in which the news tells what came of it."""
_NEAR = 3
"""Sentences back to which "the blast" looks first."""


class Incidents:
    """The happenings of an article whose places are told, by what they are."""

    def __init__(
        self,
        told: Iterable[tuple[Event, Place | None]],
        filed_at: Place | None,
        pointing: Pointing,
    ) -> None:
        self._filed_at = filed_at
        self._pointing = pointing
        self._known: dict[str, list[tuple[Event, Place]]] = defaultdict(list)
        self._new: dict[str, list[int]] = defaultdict(list)
        self._trips: list[tuple[Event, Place]] = []
        self._said: list[tuple[Event, Place]] = []
        for event, place in told:
            if place is not None:
                self._known[_sense(event)].append((event, place))
                if event.lemma in TRAVEL:
                    self._trips.append((event, place))
                if _says_where(event):
                    self._said.append((event, place))
            elif _is_new(event):
                self._new[event.lemma].append(event.number)

    def of(self, event: Event, *, news: bool) -> Place | None:
        """Return the place that other mentions of an event give it.

        They are of the same kind and may be of the same day, and to whom it is done is the same, or
        they are of the disaster of which the news tells first.
        """
        if event.trigger.kind == "noun":
            found = self._of_mention(event)
            if found is not None:
                return found
        name = _sense(event)
        hurts = self._said and _is_main(event) and harms(event.tree[event.trigger.head])
        for other, place in self._said:
            soon = 0 < other.number - event.number <= _SOON and _may_be_one(event, other)
            if soon and (hurts or _sense(other) == name):
                return place
        if not _is_done(event) or event.sense.speech or name in _ANYWHERE:
            return None
        killing = _KILLING if event.lemma not in _DYING else ("attack", "kill")
        names = killing if name in _KILLING and _is_of_one(event) else (name,)
        shared = [p for e, p in self._like(event, names) if _is_same(e, event)]
        once = not event.sense.repeats or _are_of_a_day(event)
        if shared and (name in LOCATED or (once and _is_of_one(event))):
            return self._one(shared, several=_is_plural(event))
        if not news or name not in SUFFERED or event.trigger.kind == "noun" or _is_of_one(event):
            return None
        like = self._like(event, sorted(SUFFERED) if name in OUTCOMES else (name,))
        told = [
            place
            for other, place in like
            if other.number < LEAD and _is_close(other, event) and not _are_two(other, event)
        ]
        here = self._pointing.inside(event.number)
        if not all(any(holds(p, q) for p in told) for q in here):
            return None
        found = one(told) if one([p for _, p in like]) is not None else None
        return found if found is None or self._is_last(event, found) else None

    def _near(self, name: str, number: int) -> Sequence[tuple[Event, Place]]:
        """Return the happenings of sense `name` that are told nearest to sentence `number`."""
        known = self._known.get(name, ())
        if len(known) <= MOST:
            return known
        at = bisect_left(known, number, key=lambda told: told[0].number)
        return known[max(0, at - MOST) : at + MOST]

    def _is_last(self, event: Event, place: Place) -> bool:
        """Whether what was told of just before an event was not elsewhere."""
        return all(
            holds(place, other) or holds(other, place)
            for name in (*SUFFERED, *GATHERINGS)
            for told, other in self._near(name, event.number)
            if event.number - _SOON <= told.number < event.number
        )

    def _like(self, event: Event, names: Iterable[str]) -> list[tuple[Event, Place]]:
        """Return what may be the same as an event: done, of a kind, on a day that may be its."""
        return [
            (other, place)
            for name in names
            for other, place in self._near(name, event.number)
            if _is_done(other) and _may_be_one(other, event)
        ]

    def _of_mention(self, event: Event) -> Place | None:
        """Return where what a noun tells of again was; what it may be is of its time and people."""
        noun = event.tree[event.trigger.head]
        if event.lemma in TRIPS:
            return led_to(event, self._trips)
        name = self._told_again(event.tree, noun, event.number)
        if name is None:
            return None
        alike = self._alike(noun, name, event.number)
        if not alike and (noun.lemma.lower() in _TAKING_UP or name in _ACCIDENTS):
            return self._one(self._suffered(event), several=False)
        known = [(e, p) for e, p in alike if not (_excludes(event, e) or _is_another(e, event))]
        people = _people(event)
        same = [(e, p) for e, p in known if people & _people(e)]
        found = self._nearest(noun, event.number, same) if same else None
        return found or self._nearest(noun, event.number, known)

    def of_noun(self, tree: Tree, noun: Token, number: int) -> Place | None:
        """Return where the happening of a definite noun of sentence `number` was: "the blast"."""
        name = self._told_again(tree, noun, number)
        if name is None:
            return None
        return self._nearest(noun, number, self._alike(noun, name, number))

    def _alike(self, noun: Token, name: str, number: int) -> list[tuple[Event, Place]]:
        """Return what a noun of sense `name` in sentence `number` may tell of again."""
        return [
            (event, place)
            for event, place in self._near(name, number)
            if name in LOCATED or (event.lemma == noun.lemma.lower() and _is_one(event.lemma))
            if event.lemma == noun.lemma.lower() or _CONFERENCE not in (event.lemma, noun.lemma)
        ]

    def _nearest(
        self, noun: Token, number: int, known: Sequence[tuple[Event, Place]]
    ) -> Place | None:
        """Return the place of what a noun of sentence `number` may tell of again.

        It was told of shortly before, in the first lines shortly after, or is the only one. It is
        nowhere known if "a blast" without a place is nearer.
        """
        several = _names_several(noun)
        alike = [(e, p) for e, p in known if _is_plural(e) == several]
        since = max((n for n in self._new[noun.lemma.lower()] if n < number), default=-1)
        if since >= max(0, number - _NEAR) and not any(
            since < e.number <= number for e, _ in alike
        ):
            return None
        before = [p for e, p in alike if number - _NEAR <= e.number <= number]
        if before:
            return before[-1]
        if not any(event.number <= number for event, _ in known):
            soon = [p for e, p in alike if _is_done(e) and e.number <= number + _NEAR]
            return self._one(soon, several) if number < _FIRST else None
        alike = [(e, p) for e, p in known if not several or _is_plural(e) or " and " in p.text]
        return self._one([place for _, place in alike], several)

    def _told_again(self, tree: Tree, noun: Token, number: int) -> str | None:
        """Return the sense of what a definite noun takes up, None if it takes up nothing."""
        if not _is_definite(tree, noun):
            return None
        if any(k.lemma.lower() in _ANOTHER for k in tree.kids(noun.i, "amod")):
            return None
        for prep, obj in tree.prepositions(noun.i):
            if _tells_apart(tree, prep, obj) and not self._pointing.is_time(number, obj):
                return None
        return _plain(noun.lemma.lower())

    def _suffered(self, event: Event) -> list[Place]:
        """Return where all violence and disasters were of which the text tells first.

        If they may be of the day of an event that takes them up.
        """
        return [
            place
            for told in self._known.values()
            for other, place in told
            if other.number < LEAD and _is_done(other) and is_suffered(other.lemma)
            if not _excludes(event, other)
        ]

    def _one(self, places: Sequence[Place], several: bool) -> Place | None:
        """Return the one place of all, or that of them from which the story was filed."""
        found = one(places)
        here = self._filed_at if not several else None
        if found is None and here is not None:
            return next((place for place in places if place.name == here.name), None)
        return found


def _is_one(lemma: str) -> bool:
    return lemma in _OCCASIONS or is_suffered(lemma)


def _is_definite(tree: Tree, noun: Token) -> bool:
    """Whether a noun is known already: "the blast", "the May 3 blast", "Monday's blast"."""
    owners = {k.lemma for k in tree.kids(noun.i, "poss")}
    if is_suffered(noun.lemma.lower()) and not owners.isdisjoint(_DAYS):
        return True
    before = (noun, *tree.kids(noun.i, "nmod", "compound"))
    return any(k.lemma.lower() in DEFINITE for word in before for k in tree.kids(word.i, "det"))


def _is_close(one_told: Event, event: Event) -> bool:
    """Whether an event is told of soon after another, or of the same day."""
    if one_told.reading is None or event.reading is None:
        return False
    same = _days(one_told.reading) == _days(event.reading)
    if one_told.firm and event.firm:
        return same
    return event.number - one_told.number <= _SOON or (same and _are_of_a_day(event))


def _tells_apart(tree: Tree, prep: Token, obj: Token) -> bool:
    """Whether a phrase says which one it was, another than was told of: "the crash of Flight 7"."""
    if prep.lemma == "of":
        words = [tree[i].pos for i in tree.subtree(obj.i)]
        return "NUM" in words if obj.pos == "PROPN" else "PROPN" in words
    return prep.lemma == "for" or (prep.lemma == "in" and obj.pos == "PROPN")


def _are_two(one: Event, other: Event) -> bool:
    """Whether two events of a sense are told to be of others: "rockets killed two, mines three"."""
    if one.sense.name != other.sense.name:
        return False
    agents = [{a.name for a in e.cast if a.role == "agent"} for e in (one, other)]
    return all(agents) and agents[0].isdisjoint(agents[1])


def _is_done(event: Event) -> bool:
    return event.status in ("occurred", "ongoing")


def _is_of_one(event: Event) -> bool:
    """Whether an event befalls or is done by somebody who is named."""
    return any(actor.kind == "person" and actor.name.istitle() for actor in event.cast)


def _may_be_one(one: Event, other: Event) -> bool:
    """Whether two events have a day in common; where the text dates both, one time is the other's.

    What was in October may be what was on 23 October, but not what was from the 20th on.
    """
    if one.reading is None or other.reading is None:
        return False
    (first, last), (start, end) = _days(one.reading), _days(other.reading)
    latest = max((day for day in (first, start) if day is not None), default=None)
    earliest = min((day for day in (last, end) if day is not None), default=None)
    if latest is not None and earliest is not None and latest > earliest:
        return False
    return not (one.firm and other.firm) or (latest, earliest) in ((first, last), (start, end))


def _excludes(event: Event, other: Event) -> bool:
    """Whether a noun says itself that it is of another time: "the 2016 bombing"."""
    tree, noun, time = event.tree, event.tree[event.trigger.head], event.time
    if time is None or not tree[tree.left_edge(noun.i)].start <= time.start < noun.end:
        return False
    return other.firm and not _may_be_one(event, other)


def _is_another(other: Event, event: Event) -> bool:
    """Whether a clause tells an event apart from another: "it came after a similar raid"."""
    tree, word = other.tree, other.trigger.head
    if other.number > event.number or word == event.trigger.head:
        return False
    return any(k.lemma.lower() in _SIMILAR for k in tree.kids(word, "amod", "det"))


def _people(event: Event) -> set[str]:
    """Return the names of those who take part in an event."""
    return {a.name for a in (*event.cast, *event.lent) if a.kind == "person" and a.name.istitle()}


def _days(reading: ReadingColumns) -> tuple[int | None, int | None]:
    return reading["first_day"], reading["last_day"]


def _are_of_a_day(event: Event) -> bool:
    reading = event.reading
    return (
        reading is not None
        and reading["first_day"] is not None
        and reading["first_day"] == reading["last_day"]
    )


def _is_same(one: Event, other: Event) -> bool:
    """Whether two mentions tell of the same patient, or of the same agent where neither has one."""
    for role in ("patient", "agent"):
        mine = {actor.name.lower() for actor in one.cast if actor.role == role}
        theirs = {actor.name.lower() for actor in other.cast if actor.role == role}
        if mine or theirs:
            return bool(mine & theirs)
    return False


def _sense(event: Event) -> str:
    return _VIOLENCE.get(event.sense.name, event.sense.name)


def _plain(lemma: str) -> str:
    name = sense(lemma).name
    return _VIOLENCE.get(name, name)


def _says_where(event: Event) -> bool:
    """Whether a sentence only adds where it was: "the accident happened in Oslo"."""
    tree, noun = event.tree, event.tree[event.trigger.head]
    if event.trigger.kind != "noun" or tree[noun.head].lemma not in HAPPEN:
        return False
    return noun.dep == "nsubj" and _is_definite(tree, noun)


def _is_main(event: Event) -> bool:
    word = event.tree[event.trigger.head]
    return word.head == word.i


def _is_new(event: Event) -> bool:
    """Whether a noun tells of something for the first time: "a rally"."""
    if event.trigger.kind != "noun":
        return False
    return any(k.lemma.lower() in INDEFINITE for k in event.tree.kids(event.trigger.head, "det"))


def _is_plural(event: Event) -> bool:
    """Whether a mention tells of several happenings: "the blasts", "bombs exploded"."""
    word = event.tree[event.trigger.head]
    if word.pos != "VERB":
        return _names_several(word)
    subject = event.tree.subject(word.i) if word.lemma in UNDERGOING else None
    return subject is not None and _names_several(event.tree[subject.noun])


def _names_several(word: Token) -> bool:
    return word.tag in ("NNS", "NNPS")
