"""Laws, elections and judgments: they are made where those are at home who make them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from dateline.events.countries import country, is_seat, is_state
from dateline.events.enclosing import one
from dateline.events.gazetteer import STATES
from dateline.events.nouns import name_words, words_text
from dateline.events.places import Place, before_noun, known, of_site, state_of
from dateline.events.regions import region
from dateline.events.scenes import PHASES
from dateline.events.spots import below

if TYPE_CHECKING:
    from dateline.events.event import Event
    from dateline.events.extraction import Reader
    from dateline.events.grammar import Tree
    from dateline.text.tokens import Token

MAKING = frozenset("vote elect approve reject reverse ban sentence convict acquit".split())
"""Senses of what parliaments, voters and courts do."""
JUDGED = frozenset("sentence convict acquit".split())
"""Senses of what is done in court only."""
_IN_COURT = frozenset("plead testify appear arraign remand adjourn acquit".split())
"""Verbs for what is done there, to appear only before somebody."""
_HEARINGS = frozenset("trial hearing verdict sentencing retrial inquest arraignment".split())
_BENCH = frozenset("court magistrate judge tribunal jury".split())
_OF_COURTS = _BENCH | _HEARINGS
_RULING = frozenset(
    "rule uphold enact debate hear order dismiss grant deny block halt suspend consider bar "
    "throw clear set find".split()
)
"""Other verbs for it."""
_MAKERS = frozenset(
    "parliament senate congress assembly legislature lawmaker legislator deputy voter electorate "
    "cabinet court judge jury house chamber referendum election vote poll".split()
)
_CHOOSING = frozenset(("vote", "elect"))
_POLLS = frozenset(("election", "referendum"))
_OF_SOME = frozenset(("poss", "compound", "nmod", "prep"))
"""What tells elections of a club or a city apart from those of a state."""
_BODIES = frozenset("parliament senate congress assembly legislature court house".split())
_HOUSES = _MAKERS - frozenset(("jury", "judge"))
"""Who is of the state whose parliament or court was told of before."""
_LEAD = 3
"""The last sentence that may tell of the court before what it tells of."""


class Lawmakers:
    """The parliaments and courts of an article, and whose they are."""

    def __init__(self, text: Reader) -> None:
        self._text = text
        self._homes: list[tuple[int, Place]] = [
            (number, found)
            for number, tree in enumerate(text.trees)
            for token in tree.tokens
            if token.lemma.lower() in _BODIES
            and (found := self._seat(tree, token, number) or self._at_home(tree, token)) is not None
        ]

    def of(self, event: Event) -> Place | None:
        """Return the state whose parliament, court or voters do what an event tells, or their city.

        A body that is said to be of none is of the one of which the last was, or of the only state
        of which the article speaks.
        """
        tree, verb = event.tree, event.trigger.carrier
        if event.lemma in _HEARINGS or (verb is not None and self._is_in_court(event, verb)):
            return self._of_court(event)
        if event.sense.name not in MAKING and event.lemma not in _RULING:
            return None
        nouns = [tree[actor.head] for actor in event.cast if actor.role == "agent"]
        if event.trigger.carrier is None:
            nouns.append(tree[event.trigger.head])
        for noun in nouns:
            state = country(noun.text) if noun.pos == "PROPN" else None
            if state is not None and state.way == "people" and event.sense.name in _CHOOSING:
                return Place(noun.text, noun.start, noun.end, state.name, state.code)
            if noun.lemma.lower() not in _MAKERS:
                continue
            timed = self._text.spans[event.number]
            found = (
                below(tree, noun.i, timed, self._text.entities)
                or self._seat(tree, noun, event.number)
                or self._at_home(tree, noun)
            )
            if found is None and any(k.text == "state" for k in tree.kids(noun.i, "compound")):
                found = self._state_before(event.number, noun)
            elif found is None and noun.pos == "PROPN" and noun.lemma.lower() in _BODIES:
                found = self._last_home(event.number, noun)
            elif (
                found is None
                and noun.lemma.lower() in _HOUSES
                and any(k.lemma == "the" for k in tree.kids(noun.i, "det"))
            ):
                found = self._home_before(event.number)
            if found is not None:
                return found
        whose = {k.dep for k in tree.kids(event.trigger.head)} & _OF_SOME
        return self._only_state() if event.lemma in _POLLS and not whose else None

    @staticmethod
    def _is_in_court(event: Event, verb: int) -> bool:
        """Whether an event is what befalls or is said by somebody in court."""
        if event.sense.name in JUDGED:
            return event.tree.is_passive(verb)
        before = any(prep.lemma == "before" for prep, _ in event.tree.prepositions(verb))
        return event.lemma in _IN_COURT and (event.lemma != "appear" or before)

    def _of_court(self, event: Event) -> Place | None:
        """Return where the court of a sentence is, or in news that of which was told."""
        here = [place for number, place in self._courts if number == event.number]
        if here or not self._text.news:
            return one(here)
        return one([p for number, p in self._courts if number <= max(event.number, _LEAD)])

    def _seat(self, tree: Tree, noun: Token, number: int) -> Place | None:
        """Return the city of a court: "a Lima court", "a court in Lima"."""
        if noun.lemma.lower() not in _BENCH:
            return None
        entities = self._text.entities
        named = before_noun(tree, noun, entities)
        return named or below(tree, noun.i, self._text.spans[number], entities)

    @cached_property
    def _courts(self) -> list[tuple[int, Place]]:
        """Return where the courts of the article are, with the sentences that tell so."""
        return [
            (number, found)
            for number, tree in enumerate(self._text.trees)
            for token in tree.tokens
            if token.lemma.lower() in _OF_COURTS
            and (found := self._sits(tree, token, number)) is not None
        ]

    def _sits(self, tree: Tree, noun: Token, number: int) -> Place | None:
        """Return where a court or a trial is: "a court in Lima", "the trial opened in Lima"."""
        spans, entities = self._text.spans[number], self._text.entities
        if noun.lemma.lower() in _BENCH:
            return below(tree, noun.i, spans, entities) or of_site(tree, noun, entities)
        verb = tree[noun.head] if noun.dep in ("nsubj", "nsubjpass") else noun
        opens = verb.lemma in PHASES
        found = below(tree, noun.i, spans, entities)
        return found or (below(tree, verb.i, spans, entities) if opens else None)

    def _last_home(self, number: int, noun: Token) -> Place | None:
        before = self._home_before(number)
        if before is not None:
            return before
        filed_at = self._text.filed_at
        if filed_at is not None and is_seat(filed_at.name, filed_at.country):
            return filed_at if noun.text != "Congress" or filed_at.country == "US" else None
        return self._only_state()

    def _only_state(self) -> Place | None:
        """Return the only state of which the article speaks."""
        states, filed_at = self._text.entities.names.states, self._text.filed_at
        if filed_at is not None and states <= {filed_at.country}:
            return state_of(filed_at)
        if len(states) > 1:
            return None
        return next(
            (
                Place(token.text, token.start, token.end, state.name, state.code)
                for tree in self._text.trees
                for token in tree.tokens
                if (state := country(token.text)) is not None and state.way in ("name", "people")
            ),
            None,
        )

    def _home_before(self, number: int) -> Place | None:
        """Return whose body was told of last: "the lower house" is part of that."""
        return next((place for n, place in reversed(self._homes) if n <= number), None)

    def _state_before(self, number: int, noun: Token) -> Place | None:
        """Return the part of the United States named last before "the state senate"."""
        for tree in reversed(self._text.trees[: number + 1]):
            for token in reversed(tree.tokens):
                if token.start < noun.start and token.text in STATES:
                    return Place(token.text, token.start, token.end, token.text, "US")
        return None

    def _at_home(self, tree: Tree, noun: Token) -> Place | None:
        """Return the state of a body: "Norway's parliament", "a house of Danish deputies"."""
        objects = [obj for prep, obj in tree.prepositions(noun.i) if prep.lemma == "of"]
        for word in (*tree.kids(noun.i, "amod", "compound", "poss", "nmod"), *objects):
            state = country(word.text)
            if state is not None and state.way in ("name", "people"):
                return Place(word.text, word.start, word.end, state.name, state.code)
            words = name_words(tree, word) if word.pos == "PROPN" else []
            text = words_text(tree, [w.i for w in words])
            if text in STATES or is_state(text) or region(text) is not None:
                return known(text, (words[0].start, words[-1].end), self._text.entities)
        return next((found for obj in objects if (found := self._at_home(tree, obj))), None)
