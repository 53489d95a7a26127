"""How sure a mention is: shares measured on annotated news, by what the mention looks like."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateline.events.grammar import Tree
    from dateline.events.triggers import Trigger
    from dateline.records import Status

ATTACHMENT = 0.88
"""How often a time expression that is given to an event dates it."""


def of_event(tree: Tree, trigger: Trigger, status: Status) -> float:
    """Return the probability that a trigger names an event with this status."""
    base = {"verb": 0.88, "statement": 0.95, "noun": 0.75}[trigger.kind]
    doubt = {"occurred": 1.0, "ongoing": 0.9, "planned": 0.92, "hypothetical": 0.9, "negated": 0.95}
    del tree
    return round(base * doubt[status], 4)
