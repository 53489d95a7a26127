"""An event on its way from a word in a parsed sentence to a row."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from operator import attrgetter
from typing import TYPE_CHECKING

from dateline.events.senses import WITH_OBJECT, Sense, sense

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.events.grammar import Tree
    from dateline.events.participants import Actor
    from dateline.events.triggers import Trigger
    from dateline.records import Status, TimeExpression
    from dateline.temporal import ReadingColumns

_NUMBER = attrgetter("number")
MOST = 60
"""Events of a kind on either side of one that may be told again in it: few articles have more."""


@dataclass(slots=True)
class Event:
    """A trigger with one of its dates, or none yet, before it is a row."""

    tree: Tree
    number: int
    """Of its sentence."""
    trigger: Trigger
    status: Status
    cast: list[Actor]
    lemma: str = field(init=False)
    sense: Sense = field(init=False)
    reading: ReadingColumns | None = None
    time: TimeExpression | None = None
    """Its own time expression."""
    firm: bool = False
    """Whether time expressions date it: its own, its governor's, those around it in a story."""
    retold: bool = False
    """Whether that is the time of an event that it, or what governs it, tells again."""
    lent: list[Actor] = field(default_factory=list)
    """Who takes part in it as is told elsewhere in the text."""

    def __post_init__(self) -> None:
        words = self.tree.sentence.tokens[self.trigger.first : self.trigger.last + 1]
        self.lemma = self.tree[self.trigger.head].lemma.lower()
        person = any(actor.role == "patient" and actor.kind == "person" for actor in self.cast)
        thing = self._thing() if self.lemma in WITH_OBJECT else ""
        text = " ".join(word.text for word in words)
        self.sense = sense(self.lemma, text, thing, person=person)

    def _thing(self) -> str:
        """Return the object of a verb that means something else with some: "opened fire"."""
        thing = self.tree.kid(self.trigger.head, "dobj")
        return "" if thing is None else thing.lemma


def around(number: int, told: Sequence[Event]) -> Sequence[Event]:
    """Return those of the events told, in their order, that are nearest to a sentence.

    A text that tells of the like hundreds of times would else take time by the square of that.
    """
    if len(told) <= MOST:
        return told
    at = bisect_left(told, number, key=_NUMBER)
    return told[max(0, at - MOST) : at + MOST]
