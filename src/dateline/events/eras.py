"""Great events of history that a text need not date: "during World War II", "after D-Day".

The table (eras.tsv, our own) has names that mean one event wherever they stand, with the first and
the last day, or year, that reference works give it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from dateline.events import readings
from dateline.temporal.calendar import day_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dateline.events.event import Event
    from dateline.events.grammar import Tree
    from dateline.events.phrases import Relation
    from dateline.temporal import Now, ReadingColumns

_SURE = 0.95
_WORD = re.compile(r"[\w.]+|[^\w\s]")
_ENDS_SENTENCE = frozenset(("i.", "ii."))
"""Numbers that the parser leaves together with the full stop."""
_RELATIONS: dict[str, Relation] = {
    "during": "at", "in": "at", "at": "at", "on": "at", "throughout": "at", "before": "before",
    "until": "before", "after": "after", "following": "after", "since": "after",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Era:
    """A great event as a sentence names it: tokens first to last, its days inclusive."""

    first: int
    last: int
    name: str
    first_day: int
    last_day: int


def date_eras(events: Sequence[Event], now: Now | None) -> None:
    """Date events without a date that are great events, or are told to lie in or beside one."""
    trees = {event.number: event.tree for event in events if event.reading is None}
    found = {number: list(eras(tree)) for number, tree in trees.items()}
    for event in events:
        if event.reading is not None:
            continue
        for era in found[event.number]:
            relation = _relation(event, era)
            if relation is not None and (now is None or era.first_day <= now.last_day):
                event.reading = _reading(era, relation, now)
                event.firm = True


def eras(tree: Tree) -> Iterator[Era]:
    """Find the great events that a sentence names, the longest name where several fit."""
    words = [token.text.lower().replace("’", "'") for token in tree.tokens]
    words = [word.rstrip(".") if word in _ENDS_SENTENCE else word for word in words]
    names = _by_last_word()
    for last, word in enumerate(words):
        for name in names.get(word, ()):
            first = last + 1 - len(name)
            if first < 0 or tuple(words[first : last + 1]) != name:
                continue
            written = [token.text for token in tree.tokens[first : last + 1]]
            if any(text[0].isupper() for text in written):
                text = " ".join(written).replace(" - ", "-").replace(" '", "'")
                yield Era(first, last, text, *_table()[name])
                break


def _relation(event: Event, era: Era) -> Relation | None:
    """Return how an era dates an event: "throughout" where the event is the era.

    "The worst flood since World War II" only counts from there.
    """
    tree, trigger = event.tree, event.trigger
    if trigger.carrier is None and era.first <= trigger.head <= era.last:
        return "throughout"
    for prep, noun in tree.prepositions(trigger.head):
        if era.first <= noun.i <= era.last:
            relation = _RELATIONS.get(prep.lemma.lower())
            return relation if relation == "at" or trigger.carrier is not None else None
    return None


def _reading(era: Era, relation: Relation, now: Now | None) -> ReadingColumns:
    first: int | None = era.first_day
    last = era.last_day if now is None or era.last_day <= now.last_day else None
    side = ""
    if relation == "before":
        side, first, last = "before ", None, era.first_day
    elif relation == "after":
        side, first, last = "after ", era.last_day, None if now is None else now.last_day
    return readings.days(
        first, last, now, anchoring="event", confidence=_SURE, words=era.name,
        extent="throughout" if relation == "throughout" else "within",
        why=f"{side}“{era.name}”, an event of which the days are known",
    )  # fmt: skip


@cache
def _table() -> dict[tuple[str, ...], tuple[int, int]]:
    table = {}
    data = files("dateline.events").joinpath("eras.tsv").read_text(encoding="utf-8")
    for line in data.splitlines():
        names, first, last = line.split("\t")
        days = _day(first, "-01-01"), _day(last, "-12-31")
        for name in names.split(", "):
            table[tuple(_WORD.findall(name.lower()))] = days
    return table


@cache
def _by_last_word() -> dict[str, list[tuple[str, ...]]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for name in sorted(_table(), key=len, reverse=True):
        found.setdefault(name[-1], []).append(name)
    return found


def _day(written: str, of_year: str) -> int:
    """Return the day number of a day, or of the first or last one of a year."""
    return day_number(*map(int, (written + of_year)[:10].split("-")))
