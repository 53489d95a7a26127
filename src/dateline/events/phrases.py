"""Time expressions in the tree of their sentence: their words, their head, what joins them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dateline.events.grammar import Tree
    from dateline.records import TimeExpression

Relation = Literal["at", "since", "until", "by", "before", "after", "throughout"]
_RELATIONS: dict[str, Relation] = {
    "since": "since", "until": "until", "till": "until", "by": "by", "before": "before",
    "after": "after", "from": "since", "through": "until", "throughout": "throughout",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class TimePhrase:
    """A time expression in its sentence: its words, its head, the word that joins it."""

    time: TimeExpression
    words: tuple[int, ...]
    head: int
    top: int
    relation: Relation


def time_phrases(tree: Tree, times: Iterable[TimeExpression]) -> list[TimePhrase]:
    """Place the sentence's dates and clock times in its tree; sets and bare lengths are none."""
    found = []
    for time in times:
        words = tuple(
            t.i for t in tree.sentence.tokens if t.start < time.end and time.start < t.end
        )
        if not words or not _is_date(time):
            continue
        inside = set(words)
        head = next((i for i in words if tree[i].head == i or tree[i].head not in inside), words[0])
        if tree[head].pos in ("ADP", "SCONJ") and len(words) > 1:
            top, relation = head, _RELATIONS.get(tree[head].lemma.lower(), "at")
        else:
            top, relation = _joined_by(tree, head)
        if time.first_bound != "day" or time.last_bound != "day":
            relation = "at"
        found.append(TimePhrase(time, words, head, top, relation))
    return found


def _is_date(time: TimeExpression) -> bool:
    if time.timex_type == "SET":
        return False
    if time.timex_type == "DURATION":
        return time.first_day is not None or time.last_day is not None
    return time.timex_value not in ("PAST_REF", "FUTURE_REF", "PRESENT_REF")


def _joined_by(tree: Tree, head: int) -> tuple[int, Relation]:
    """Return the preposition over a time expression, if any, and what it says."""
    token = tree[head]
    above = tree[token.head]
    if above.lemma in ("start", "begin") and above.tag == "VBG" and above.i < head:
        return above.i, "since"
    if token.dep in ("pobj", "pcomp", "prep") and above.pos in ("ADP", "SCONJ"):
        relation = _RELATIONS.get(above.lemma.lower(), "at")
        if above.lemma.lower() == "from" and above.dep != "prep":
            relation = "at"
        if tree[above.head].pos == "ADP" and above.dep == "prep":
            return above.head, _RELATIONS.get(tree[above.head].lemma.lower(), relation)
        return above.i, relation
    return head, "at"


def modified(tree: Tree, phrases: Sequence[TimePhrase]) -> set[int]:
    """Words that a time expression modifies, or stands right behind: a sign of an event."""
    above = {tree[phrase.top].head for phrase in phrases}
    behind = {phrase.words[0] - 1 for phrase in phrases if phrase.top == phrase.head}
    return (above | behind) - {i for phrase in phrases for i in phrase.words}
