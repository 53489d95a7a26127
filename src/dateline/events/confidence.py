"""How sure the date of a mention is: shares measured on annotated news, by where it is from.

`benchmarks/calibration.py` measures them: they are fitted on one corpus and reported on others. A
date is right if the annotators' day lies in its interval, or their bounds do not exclude it. What
shares a time is as often right as what has it. `GOING_ON` is chosen, not measured: one corpus asks
for .85, another for .60.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.events.attachment import Dating
    from dateline.events.grammar import Tree
    from dateline.events.triggers import Trigger

_ATTACHMENT, _ATTACHMENT_FAR = 0.97, 0.89
"""A time expression that is given to an event dates it, right under it and farther down in the
sentence's tree; it multiplies the expression's own."""
SHARED = 0.99
"""An event has the time of the one it belongs to, or is the same as; multiplies the other's."""
SCENE = 0.85
"""What a story goes on to tell lies between the times that it names; multiplies theirs."""
PLANNED = 0.89
"""What is planned without a date lies on or after publication."""
EARLIER = 0.92
"""What is told as something earlier lies on or before publication."""
GOING_ON = 0.8
"""What goes on when it is told goes on on the day of publication."""

_STATEMENT, _STATEMENT_ASIDE = 0.88, 0.8
"""What is said is said on the day of the news: in a main clause in the past, and elsewhere."""


def of_attachment(datings: Sequence[Dating]) -> float:
    """Return how often time expressions that are given to an event date it."""
    return _ATTACHMENT if all(dating.near for dating in datings) else _ATTACHMENT_FAR


def of_statement(tree: Tree, trigger: Trigger) -> float:
    """Return how often what is said without a time is said on the day of the news."""
    verb = tree[trigger.head]
    plain = verb.dep == "ROOT" and verb.tag in ("VBD", "VBZ")
    return _STATEMENT if plain else _STATEMENT_ASIDE
