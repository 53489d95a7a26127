"""A time expression as tagged: where it stands, and its tree over an unknown "now"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from dateline.records import TimexType
    from dateline.temporal.operators import Expression

Tense = Literal["past", "future"]


@dataclass(frozen=True, slots=True)
class Hints:
    """What the words around an expression say: tense of the verbs near it, preposition before it.

    event: the words after "after" or "before", and that word; aside: whether it begins or ends a
    bracket, or ends a participle between commas; same_sentence: whether an expression stands before
    it in its sentence; heading: whether it is a line of its own, or begins one and a colon follows;
    opens: whether it is the first thing its sentence says; attribute: whether it belongs to a noun
    that the preposition is about ("after the 2016 vote"); done: whether a past verb stands right
    before it ("was born in June"); to_come: whether one that points ahead does ("takes effect");
    aimed: whether what is named before it is what somebody looks ahead to ("called for a vote");
    will: whether the verb before it is told with "will".
    """

    tense: Tense | None = None
    preposition: str = ""
    event: str = ""
    aside: bool = False
    same_sentence: bool = False
    heading: bool = False
    opens: bool = False
    attribute: bool = False
    done: bool = False
    to_come: bool = False
    aimed: bool = False
    will: bool = False


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression: text[start:end], its TIMEX3 type and its tree.

    range_with: for an end of a range, the span (start, end) of its first end. ambiguity: the
    other reading and what decided against it.
    """

    start: int
    end: int
    text: str
    timex_type: TimexType
    tree: Expression
    hints: Hints = Hints()
    rule: str = ""
    range_with: tuple[int, int] | None = None
    ambiguity: str | None = None
