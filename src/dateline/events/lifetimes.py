"""Between whose birth and death a text tells a deed that has no date of its own.

"Ida Brandt (1880-1931) … She taught in Riga": nobody does anything before or after his life.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from dateline.events import background, confidence, readings
from dateline.events.ages import in_brackets, of_person

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.events.ages import Days
    from dateline.events.event import Event
    from dateline.events.extraction import Reader
    from dateline.events.participants import Actor

_AFTER_DEATH = frozenset(
    "bury inter honour honor commemorate remember canonize beatify rehabilitate rediscover "
    "immortalize portray inspire influence recognize recognise describe regard consider "
    "call".split()
)
"""What may be done to the dead, or by them."""
_BOUNDED = ("document", "narrative")
_PRONOUNS = frozenset(("he", "she"))
_DYING = frozenset(("die", "drown", "perish"))

Life = tuple[int | None, int | None]
"""The first day on which somebody may have lived, and the last."""


def bound_by_lives(events: Sequence[Event], text: Reader) -> None:
    """Narrow dates that only the writing of the text, or its course, bounds on one side."""
    born, died = _told(events)
    for number, tree in enumerate(text.trees):
        if text.times_in[number]:
            for name, (birth, death) in in_brackets(tree, text, number):
                _add(born, name, birth)
                _add(died, name, death)
    for event in events if born or died else ():
        if event.reading is None or event.status not in ("occurred", "negated"):
            continue
        life = _life(event, born, died)
        told = event.time is not None or event.reading["anchoring"] == "event"
        if life is None or (told and event.reading["anchoring"] not in _BOUNDED):
            continue
        _narrow(event, life, text)


def _told(events: Sequence[Event]) -> tuple[dict[str, Days], dict[str, Days]]:
    """Return when a text tells that whoever it is about was born, and died."""
    born: dict[str, Days] = {}
    died: dict[str, Days] = {}
    doers = Counter(a.name for e in events for a in e.cast if _is_person(a) and a.role == "agent")
    hero = doers.most_common(1)[0][0] if doers else ""
    for event in events:
        days = _days(event)
        told = born if event.sense.name == "born" else died if event.sense.name == "kill" else None
        if days is None or told is None:
            continue
        for actor in event.cast:
            active = event.lemma in _DYING or told is born
            if actor.role == "patient" or (active and actor.role == "agent"):
                _add(told, actor.name if actor.name == hero else "", days)
    return born, died


def _add(told: dict[str, Days], name: str, days: Days | None) -> None:
    if name and days is not None:
        told.setdefault(name, days)


def _days(event: Event) -> Days | None:
    """Return the days between which a time expression puts an event that was."""
    if event.time is None or event.reading is None or event.status != "occurred":
        return None
    first, last = event.reading["first_day"], event.reading["last_day"]
    return None if first is None or last is None else (first, last)


def _is_person(actor: Actor) -> bool:
    """Whether somebody goes by a name, and may be a person."""
    return actor.kind in ("person", None) and actor.name[:1].isupper()


def _life(event: Event, born: dict[str, Days], died: dict[str, Days]) -> Life | None:
    """Return when whoever does something, or of whom it is told, was alive."""
    carrier = event.trigger.carrier
    if event.lemma in _AFTER_DEATH:
        return None
    if background.is_perfect(event.tree, event.trigger):
        return None
    passive = carrier is not None and event.tree.is_passive(carrier)
    birth_or_death = event.sense.name if event.sense.name in ("born", "kill") else ""
    roles = {"patient"} if passive or birth_or_death else {"agent"}
    if event.lemma in _DYING or birth_or_death == "born":
        roles.add("agent")
    alone = {*born, *died}
    for actor in event.cast:
        unknown = actor.name.lower() in _PRONOUNS and len(alone) == 1
        if actor.role in roles and (unknown or _is_person(actor)):
            name = next(iter(alone)) if unknown else actor.name
            birth, death = of_person(name, born), of_person(name, died)
            if birth_or_death:
                return birth if birth_or_death == "born" else death
            if birth is not None or death is not None:
                return birth and birth[0], death and death[1]
    return None


def _narrow(event: Event, life: Life, text: Reader) -> None:
    reading = event.reading
    assert reading is not None  # noqa: S101
    first, last = reading["first_day"], reading["last_day"]
    low = max((day for day in (first, life[0]) if day is not None), default=None)
    high = min((day for day in (last, life[1]) if day is not None), default=None)
    if (low, high) == (first, last) or (low is not None and high is not None and low > high):
        return
    event.reading = readings.days(
        low, high, text.now, anchoring="narrative",
        confidence=reading["date_confidence"] * confidence.SHARED,
        why=f"{reading['why']}; in the life of whoever did it",
    )  # fmt: skip
