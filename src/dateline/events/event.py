"""An event on its way from a word in a parsed sentence to a row."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dateline.events.senses import Sense, sense

if TYPE_CHECKING:
    from dateline.events.grammar import Tree
    from dateline.events.participants import Actor
    from dateline.events.triggers import Trigger
    from dateline.records import Status, TimeExpression
    from dateline.temporal import ReadingColumns


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
        self.sense = sense(self.lemma, " ".join(word.text for word in words), person=person)
