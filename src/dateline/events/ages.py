"""When somebody was so old: "at the age of 12 she left" is dated by the birth that a text tells."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.events import anchoring, confidence, readings
from dateline.events.phrases import time_phrases
from dateline.events.quantities import number_of
from dateline.events.relative import shifted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dateline.events.event import Event
    from dateline.events.extraction import Reader
    from dateline.events.grammar import Tree
    from dateline.events.phrases import TimePhrase
    from dateline.text.tokens import Token

    Days = tuple[int, int]

_YOUNGEST, _OLDEST = 2, 110
_BIRTH_YEAR = 400
"""Days within which a birth is known where its year is, or how old somebody is."""
_WHEN = frozenset("when as before until after".split())
_AT = frozenset("at by before from".split())
_END = frozenset(",.;:)")
_BORN, _DIED = frozenset(("born", "b", "*")), frozenset(("died", "d", "†"))
_SHORTEST, _LONGEST_BRACKET = 18, 40
"""Years of a life; words up to its dates in a bracket."""
_PEOPLE = frozenset("he she who".split())


@dataclass(frozen=True, slots=True)
class Age:
    """That somebody was so old when a verb's deed was done, or `before` that."""

    verb: int
    years: int
    before: bool = False
    of_other: bool = False
    """Whether a pronoun of a clause of its own tells whose age it is: "when she was 12"."""


def date_by_age(events: Sequence[Event], text: Reader) -> None:
    """Date events without a date that are told with the age of somebody whose birth is known."""
    by_number: dict[int, list[Event]] = {}
    for event in events:
        if event.reading is None and event.status == "occurred":
            by_number.setdefault(event.number, []).append(event)
    told = {number: list(_ages(text.trees[number])) for number in by_number}
    if not any(told.values()):
        return
    born = _births(events, text)
    for number, ages in told.items():
        for age in ages:
            for event in by_number[number]:
                if event.trigger.carrier != age.verb or event.reading is not None:
                    continue
                birth = _birth_of(event, age, born)
                if birth is not None:
                    _date(event, age, birth, text)


def _date(event: Event, age: Age, birth: tuple[int, int], text: Reader) -> None:
    first, last = shifted(birth[0], age.years, "Y"), shifted(birth[1], age.years + 1, "Y") - 1
    if text.now is not None and first > text.now.last_day:
        return
    why = f"{age.years} years and less than {age.years + 1} after the birth that the text tells"
    reading = readings.days(
        first, last, text.now, anchoring="event", confidence=confidence.SHARED, why=why
    )
    if age.before:
        reading = anchoring.inherited(reading, "before", text.now, done=True) or reading
    event.reading, event.firm = reading, True


def _ages(tree: Tree) -> Iterator[Age]:
    """Find the ages at which a sentence tells that something was done."""
    for token in tree.tokens:
        if token.pos != "NUM" or not token.text[:2].isalnum():
            continue
        years = number_of([token.text])
        if years is None or not _YOUNGEST <= years <= _OLDEST or years != int(years):
            continue
        clause = _clause(tree, token)
        if clause is not None:
            above = tree.verb_above(clause.i)
            if above is not None:
                yield Age(above.i, int(years), of_other=True)
            continue
        first = _opening(tree, token)
        verb = tree.verb_above(first.i) if first is not None else None
        if first is not None and verb is not None:
            yield Age(verb.i, int(years), before=first.text.lower() in ("by", "before"))


def _clause(tree: Tree, number: Token) -> Token | None:
    """Return the verb of "when she was 12"."""
    verb = tree[number.head]
    if verb.lemma != "be" and tree[verb.head].lemma == "be":
        verb = tree[verb.head]
    subject = tree.kid(verb.i, "nsubj")
    mark = tree.kid(verb.i, "mark", "advmod")
    if verb.lemma != "be" or subject is None or subject.pos != "PRON" or mark is None:
        return None
    return verb if verb.dep == "advcl" and mark.lemma.lower() in _WHEN else None


def _opening(tree: Tree, number: Token) -> Token | None:
    """Return the word that joins "at the age of 12", "aged 12" or "at 12" to its verb."""
    before = [token.text.lower() for token in tree.tokens[max(0, number.i - 4) : number.i]]
    if before[-3:] == ["the", "age", "of"] or before[-1:] == ["age"]:
        length = 4 if before[-1] == "of" else 2
        joint = tree[max(0, number.i - length)]
        return joint if joint.text.lower() in _AT else None
    if before[-1:] == ["aged"]:
        return tree[number.i - 1]
    after = tree[number.i + 1] if number.i + 1 < len(tree) else None
    closed = after is None or after.text in _END or after.pos in ("PRON", "PROPN")
    bare = before[-1:] == ["at"] and closed and not tree.kids(number.i)
    return tree[number.i - 1] if bare else None


def _birth_of(
    event: Event, age: Age, born: Mapping[str, tuple[int, int]]
) -> tuple[int, int] | None:
    """Return the birth of whoever takes part in an event, or of the only one of whom it is told.

    How old somebody was who has died is the news.
    """
    if event.sense.name == "kill" and not age.of_other:
        return None
    people = _people(event)
    for name in people:
        birth = of_person(name, born)
        if birth is not None:
            return birth
    subject = event.tree.subject(age.verb)
    pronoun = subject is not None and event.tree[subject.noun].text.lower() in _PEOPLE
    alone = len(set(born.values())) == 1 and (age.of_other or pronoun)
    return next(iter(born.values())) if alone else None


def of_person(name: str, known: Mapping[str, tuple[int, int]]) -> tuple[int, int] | None:
    """Return what is known of somebody by his name, or by the only one that may be his."""
    called = {days for other, days in known.items() if _is_same(name, other)}
    return known.get(name) or (called.pop() if len(called) == 1 else None)


def _is_same(name: str, known: str) -> bool:
    """Whether two names may be of one person: "Orr" and "Lea Orr", not "Nils Orr"."""
    mine, theirs = (each.split(" of ")[0].split() for each in (name, known))
    if name.endswith(f" {known}") or known.endswith(f" {name}"):
        return True
    return mine[-1] == theirs[-1] and (1 in (len(mine), len(theirs)) or mine[0] == theirs[0])


def _people(event: Event) -> list[str]:
    """Return the names of those who take part in an event and may be people."""
    return [a.name for a in event.cast if a.kind in ("person", None) and a.name[:1].isupper()]


def _births(events: Sequence[Event], text: Reader) -> dict[str, tuple[int, int]]:
    """Return between which days each was born whose birth, life dates or age a text tells."""
    found: dict[str, tuple[int, int]] = {}
    for event in events:
        if event.sense.name == "born" and event.reading is not None:
            first, last = event.reading["first_day"], event.reading["last_day"]
            if first is not None and last is not None and last - first < _BIRTH_YEAR:
                for name in _people(event):
                    found.setdefault(name, (first, last))
    for number, tree in enumerate(text.trees):
        if text.times_in[number]:
            for name, (birth, _) in in_brackets(tree, text, number):
                if birth is not None:
                    found.setdefault(name, birth)
    for tree in text.trees if text.now is not None else ():
        for name, years in _so_old(tree):
            assert text.now is not None  # noqa: S101
            day = text.now.last_day
            birth = shifted(day, -years - 1, "Y") + 1, shifted(day, -years, "Y")
            found.setdefault(name, birth)
    return found


def in_brackets(
    tree: Tree, text: Reader, number: int
) -> Iterator[tuple[str, tuple[Days | None, Days | None]]]:
    """Find the births and deaths of "Ada Vell (1931-2004)" and "Ada Vell (born 4 May 1931)"."""
    before: tuple[int, Days | None] = 0, None
    for phrase in time_phrases(tree, text.times_in[number]):
        at, days = _opened(tree, phrase.words[0]), _days(phrase)
        name = _name_before(tree, at)
        word = tree[phrase.words[0] - 1].text.lower().rstrip(".") if name else ""
        if name and word in _BORN | _DIED:
            yield name, (days, None) if word in _BORN else (None, days)
        elif name and before[0] == at and _is_lifelong(before[1], days):
            yield name, (before[1], days)
        before = at, days


def _opened(tree: Tree, word: int) -> int:
    """Return the bracket that is open at a word; 0 for none."""
    for i in range(word - 1, max(0, word - _LONGEST_BRACKET), -1):
        if tree[i].text in ("(", ")"):
            return i if tree[i].text == "(" else 0
    return 0


def _is_lifelong(birth: Days | None, death: Days | None) -> bool:
    """Whether two dates are so far apart as those of a life are, and few terms of office."""
    if birth is None or death is None:
        return False
    return _SHORTEST * 365 < death[0] - birth[1] < _OLDEST * 366


def _days(phrase: TimePhrase) -> Days | None:
    """Return a date that is known to the year."""
    first, last = phrase.time.first_day, phrase.time.last_day
    return None if first is None or last is None or last - first >= _BIRTH_YEAR else (first, last)


def _so_old(tree: Tree) -> Iterator[tuple[str, int]]:
    """Find the ages that stand behind names: "Ada Vell, 46, said"."""
    for token in tree.tokens[2:]:
        if token.text.isdecimal() and tree[token.i - 1].text == "," and token.i + 1 < len(tree):
            years = int(token.text) if len(token.text) <= 3 else 0
            name = _name_before(tree, token.i - 1)
            closed = tree[token.i + 1].text in (",", ".")
            if _YOUNGEST <= years <= _OLDEST and name and closed:
                yield name, years


def _name_before(tree: Tree, end: int) -> str:
    """Return the name that ends right before a word."""
    start = end
    while start > 0 and (
        tree[start - 1].pos == "PROPN"
        or (start > 1 and tree[start - 1].text == "of" and tree[start - 2].pos == "PROPN")
    ):
        start -= 1
    return " ".join(token.text for token in tree.tokens[start:end])
