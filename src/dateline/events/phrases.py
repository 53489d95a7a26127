"""Time expressions in the tree of their sentence: their words, their head, what joins them."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from dateline.events.forms import is_past
from dateline.text import dateline

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dateline.events.grammar import Tree
    from dateline.records import TimeExpression
    from dateline.text.tokens import Sentence, Token

Relation = Literal[
    "at", "since", "until", "by", "before", "after", "throughout", "not until", "compared"
]
"""How a time expression dates an event; one that it is only compared with gives it no date."""
_RELATIONS: dict[str, Relation] = {
    "since": "since", "until": "until", "till": "until", "by": "by", "before": "before",
    "after": "after", "from": "since", "through": "until", "throughout": "throughout",
}  # fmt: skip
_FROM_THEN = frozenset(("to", "from"))
_GOING_BACK = _FROM_THEN | {"back"}
_WHOLE = re.compile(r"the (?:whole |entire )?(?:night|day|morning|afternoon|evening|weekend)\b")
"""What somebody does something "through", all of it."""
OF_WEEK = re.compile(r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|weekend)\b", re.IGNORECASE)
_LINK = 3
"""Words from a period to the day with which it ends: "ended on May 3"."""
_NOWADAYS = frozenset(("today", "today's", "today’s"))
_PERIODS = frozenset("quarter year half period month week season".split())


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
    found: list[TimePhrase] = []
    for time in times:
        words = tuple(tree.touched(time.start, time.end))
        if not words or not is_date(time) or (found and _is_its_end(found[-1], time, words[0])):
            continue
        head = _head(tree, words)
        if tree[head].pos in ("ADP", "SCONJ") and len(words) > 1 and head != words[-1]:
            top, relation = head, _RELATIONS.get(tree[head].lemma.lower(), "at")
        else:
            top, relation = _joined_by(tree, head)
        if tree[top].text.lower() == "through" and _WHOLE.match(time.text.lower()):
            relation = "throughout"
        if _is_not_until(tree, words[0], top, time, relation):
            relation = "not until"
        elif time.first_bound != "day" or time.last_bound != "day":
            relation = "at"
        found.append(TimePhrase(time, words, head, top, relation))
    return found


def _is_its_end(period: TimePhrase, time: TimeExpression, first: int) -> bool:
    """Whether a date only says with which day a period ends: "the year to March"."""
    whole = period.time
    if None in (whole.first_day, whole.last_day, time.first_day) or time.range_id is not None:
        return False
    shorter = whole.first_day < time.first_day  # type: ignore[operator]
    return shorter and whole.last_day == time.last_day and first - period.words[-1] <= _LINK


def _head(tree: Tree, words: Sequence[int]) -> int:
    """Return the word that a time expression hangs by."""
    inside = set(words)
    return next((i for i in words if tree[i].head == i or tree[i].head not in inside), words[0])


def is_nowadays(tree: Tree, phrase: TimePhrase) -> bool:
    """Whether "today" is the age, not the day: "today it houses a museum", "today's roads"."""
    if phrase.time.text.lower() not in _NOWADAYS:
        return False
    verb = tree.verb_above(phrase.top)
    return verb is None or tree[phrase.head].dep == "poss" or not is_past(tree, verb)


def repeated(tree: Tree, times: Iterable[TimeExpression]) -> set[int]:
    """Words that a repeated time modifies: "opens every day"."""
    found = set()
    for time in times:
        if time.timex_type == "SET":
            words = tree.touched(time.start, time.end)
            if words:
                found.add(tree[_joined_by(tree, _head(tree, words))[0]].head)
    return found


def _is_not_until(
    tree: Tree, first: int, top: int, time: TimeExpression, relation: Relation
) -> bool:
    """Whether something came only then: "not until Friday", "did not leave until Friday"."""
    if relation != "until" and not time.text.lower().startswith(("until ", "till ")):
        return False
    before = tree[min(first, top) - 1] if min(first, top) > 0 else None
    if before is not None and before.dep == "neg":
        return True
    verb = tree.verb_above(top)
    return verb is not None and tree.kid(verb.i, "neg") is not None and verb.i < top


def is_of_week(words: str) -> bool:
    """Whether words are a weekday alone."""
    return OF_WEEK.fullmatch(words) is not None


def is_date(time: TimeExpression) -> bool:
    """Whether a time expression tells when, and not how often or how long."""
    if time.timex_type == "SET":
        return False
    if time.timex_type == "DURATION":
        return time.first_day is not None or time.last_day is not None
    return time.timex_value not in ("PAST_REF", "FUTURE_REF", "PRESENT_REF")


def _joined_by(tree: Tree, head: int) -> tuple[int, Relation]:
    """Return the preposition over a time expression, if any, and what it says."""
    token = tree[head]
    above = tree[token.head]
    if ends_period(tree, above):
        return head, "by"
    if above.lemma in ("start", "begin") and above.tag == "VBG" and above.i < head:
        return above.i, "since"
    dating = tree.verb_above(above.i) if above.text.lower() in _FROM_THEN else None
    if dating is not None and is_going_back(tree, dating) and dating.dep == "acl":
        return dating.i, "since"
    if token.dep in ("pobj", "pcomp", "prep") and above.pos in ("ADP", "SCONJ"):
        relation = _RELATIONS.get(above.lemma.lower(), "at")
        if above.lemma.lower() == "from" and above.dep != "prep":
            relation = "at"
        if tree[above.head].pos == "ADP" and above.dep == "prep":
            return above.head, _RELATIONS.get(tree[above.head].lemma.lower(), relation)
        return above.i, relation
    return head, "at"


def is_going_back(tree: Tree, verb: Token) -> bool:
    """Whether a verb only says since when something is there: "fires dating back to 1998"."""
    if verb.lemma != "date" or verb.tag == "VBN" or tree.kid(verb.i, "dobj") is not None:
        return False
    return any(k.text.lower() in _GOING_BACK for k in tree.kids(verb.i, "prep", "advmod", "prt"))


def ends_period(tree: Tree, verb: Token) -> bool:
    """Whether a verb only says which period is meant: "the quarter ended Sept. 30"."""
    return verb.lemma == "end" and verb.dep == "acl" and tree[verb.head].lemma.lower() in _PERIODS


def modified(tree: Tree, phrases: Sequence[TimePhrase]) -> set[int]:
    """Words that a time expression modifies, or stands right behind: a sign of an event."""
    above = {tree[phrase.top].head for phrase in phrases}
    behind = {phrase.words[0] - 1 for phrase in phrases if phrase.top == phrase.head}
    return (above | behind) - {i for phrase in phrases for i in phrase.words}


_DASHES = "-–—_"


def filed(
    text: str, sentences: Sequence[Sentence], times: Sequence[TimeExpression]
) -> TimeExpression | None:
    """Return the date in the dateline of one of the first sentences ("PARIS, Jan 6 –").

    It may stand on a line of its own.
    """
    for sentence in sentences:
        if not sentence.tokens:
            continue
        opening = dateline(text, sentence.start, sentence.end)
        for time in times:
            inside = sentence.start <= time.start and time.end <= sentence.end
            before = opening is not None and time.end <= opening.end
            if inside and (before or _ends_dateline(sentence, time)):
                return time
    return None


def _ends_dateline(sentence: Sentence, time: TimeExpression) -> bool:
    """Whether nothing but who files it, and a dash, follows the date of a line."""
    rest = [token.text for token in sentence.tokens if token.start >= time.end]
    if not rest or rest[-1].strip(_DASHES):
        return False
    agency = [word for word in rest if word.strip(_DASHES)]
    return not agency or (agency[0], agency[-1]) == ("(", ")")


def within(
    sentence: Sentence, times: Sequence[TimeExpression], starts: Sequence[int]
) -> list[TimeExpression]:
    """Return the time expressions inside a sentence; `times` are in order, `starts` theirs."""
    first = bisect_left(starts, sentence.start)
    inside = times[first : bisect_left(starts, sentence.end)]
    return [time for time in inside if time.end <= sentence.end]
