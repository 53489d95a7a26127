"""What a length of time says of when something was: "has run for ten years", "in recent weeks".

A length that reaches up to now is an interval that ends with the telling; what took longer than a
day, or was "recently", is not of the day of the news.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dateline.events import confidence, readings
from dateline.events.background import is_perfect
from dateline.events.forms import lasts
from dateline.events.relative import LENGTH, shifted
from dateline.temporal.calendar import DAY, bounds, cell

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dateline.events.event import Event
    from dateline.events.grammar import Tree
    from dateline.records import TimeExpression
    from dateline.temporal import Now, ReadingColumns, Unit
    from dateline.text.tokens import Token

_LONG = re.compile(r"P[\dX]+[WMYEC]")
"""Weeks and more."""
_UNITS: dict[str, Unit] = {"Y": "year", "M": "month", "D": "day"}
_UP_TO_NOW = re.compile(r"(?:the )?(?:past|last)\b", re.IGNORECASE)
_AHEAD = re.compile(r"\b(?:next|coming|following)\b", re.IGNORECASE)
_BEFORE_NOUN = frozenset("amod compound nmod nummod".split())
_INSIDE = frozenset("in over during for within throughout".split())
_YEARS_OF = {
    "serve": frozenset("in as under on".split()),
    "work": frozenset("as for".split()),
    "live": frozenset("in at with near".split()),
    "study": frozenset("at in under with".split()),
    "teach": frozenset("at in".split()),
    "graduate": frozenset(("from",)),
    "grow": frozenset(("up",)),
    "play": frozenset(("for",)),
}
"""Verbs, with what joins to them, for what people do with years of their lives."""


def up_to_now(event: Event, times: Iterable[TimeExpression], now: Now) -> ReadingColumns | None:
    """Return the reading of what was done, or has gone on, in a length of time that ends now."""
    word = event.trigger.head if event.trigger.carrier is None else event.trigger.carrier
    if event.status not in ("occurred", "ongoing", "negated"):
        return None
    for time, joint in _under(event.tree, word, times):
        ahead = _AHEAD.search(time.text) is not None
        perfect = joint != "for" and not ahead and is_perfect(event.tree, event.trigger)
        since = (perfect or _UP_TO_NOW.match(time.text) is not None) and joint in _INSIDE
        since = since and not (joint == "for" and _is_of_clause_before(event.tree, word, time))
        going_on = joint == "for" and lasts(event.tree, event.tree[word])
        if since or going_on:
            length = LENGTH.fullmatch(time.timex_value or "")
            first = shifted(now.first_day, -int(length[1]), length[2]) if length else None
            return readings.days(
                first, now.last_day, now, anchoring="publication",
                confidence=confidence.GOING_ON, words=time.text,
                extent="throughout" if event.status == "ongoing" else "within",
                why=f"“{time.text}”, up to publication",
            )  # fmt: skip
    return None


def _is_of_clause_before(tree: Tree, verb: int, time: TimeExpression) -> bool:
    """Whether another verb stands before a length in front: "ill as he was for a week, he"."""
    return time.end <= tree[verb].start and any(
        t.pos in ("VERB", "AUX") for t in tree.tokens[:verb] if t.end <= time.start
    )


def outlasts_a_day(event: Event, times: Iterable[TimeExpression]) -> bool:
    """Whether what was done took weeks ("they argued for months"), or was done "recently".

    So for a noun: "the four-month strike", and for what people do with their years: "served in the
    navy", "grew up in Lund". A length behind an object or a passive may lie ahead:
    "banned him for two years".
    """
    tree, carrier = event.tree, event.trigger.carrier
    if carrier is None:
        lengths = _under(tree, event.trigger.head, times)
        return any(joint == "" and _LONG.match(time.timex_value or "") for time, joint in lengths)
    if _takes_years(tree, tree[carrier]):
        return True
    closed = tree.is_passive(carrier) or tree.kid(carrier, "dobj") is not None
    for time, joint in _under(tree, carrier, times):
        if time.timex_value == "PAST_REF":
            return True
        fronted = time.end <= tree[carrier].start
        if joint == "for" and _LONG.match(time.timex_value or "") and (fronted or not closed):
            return True
    return False


def passed(event: Event, times: Iterable[TimeExpression]) -> TimeExpression | None:
    """Return the length of time after which something was done: "after two years at sea"."""
    lengths = _under(event.tree, event.trigger.carrier or event.trigger.head, times)
    return next((time for time, joint in lengths if joint == "after"), None)


def after(reading: ReadingColumns, time: TimeExpression, now: Now | None) -> ReadingColumns | None:
    """Return the year, month or day a length of time after another; None if that is not told."""
    length = LENGTH.fullmatch(time.timex_value or "")
    first, last = reading["first_day"], reading["last_day"]
    unit = _UNITS.get(length[2]) if length is not None else None
    if length is None or first is None or last is None or unit is None:
        return None
    low, high = (shifted(day, int(length[1]), length[2]) for day in (first, last))
    begin, end = bounds(unit, cell(unit, low * DAY))[0], bounds(unit, cell(unit, high * DAY))[1]
    return readings.days(
        begin // DAY, end // DAY - 1, now, anchoring="narrative", unit=unit,
        confidence=reading["date_confidence"] * confidence.SCENE, words=time.text,
        why=f"“{time.text}” after “{reading['date_as_written']}”",
    )  # fmt: skip


def _takes_years(tree: Tree, verb: Token) -> bool:
    """Whether a verb in the past tense tells of a stretch of somebody's life."""
    joints = _YEARS_OF.get(verb.lemma)
    if joints is None or verb.tag not in ("VBD", "VBN") or tree.is_passive(verb.i):
        return False
    return any(k.lemma.lower() in joints for k in tree.kids(verb.i, "prep", "prt"))


def _under(
    tree: Tree, verb: int, times: Iterable[TimeExpression]
) -> Iterator[tuple[TimeExpression, str]]:
    """Yield the lengths and vague times that stand under a word, and the word that joins them.

    That is "" for what stands right before a noun: "the four-month strike".
    """
    for time in times:
        if time.timex_type != "DURATION" and time.timex_value != "PAST_REF":
            continue
        inside = [tree[i] for i in tree.touched(time.start, time.end)]
        top = next((t for t in inside if tree[t.head] not in inside or t.head == t.i), None)
        if top is None:
            continue
        above = tree[top.head]
        joint = above if above.pos in ("ADP", "SCONJ") else top
        share = tree[joint.head]
        if joint.lemma.lower() == "of" and share.dep == "pobj" and share.tag in ("CD", "DT", "JJS"):
            joint = tree[share.head]
        if joint.head == verb:
            before = joint is top and top.i < verb and top.dep in _BEFORE_NOUN
            yield time, "" if before else joint.lemma.lower()
