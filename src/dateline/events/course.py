"""The course of a narrative: to which of its events it comes one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events import anchoring, confidence, forms, lengths, readings
from dateline.events.dependencies import SUBJECTS
from dateline.events.governing import place
from dateline.events.narrative import ASIDE, STAYS, Narrative, Scene
from dateline.events.newsday import LEAD, is_near
from dateline.events.phrases import time_phrases
from dateline.events.retelling import befalls_again

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

    from dateline.events.event import Event
    from dateline.events.extraction import Reader
    from dateline.events.grammar import Tree
    from dateline.events.participants import Actor
    from dateline.events.phrases import TimePhrase
    from dateline.records import TimeExpression
    from dateline.temporal import ReadingColumns

_BESIDE = frozenset(("relcl", "acl"))
_PEOPLE = frozenset("i he she we they".split())
_NEWS_DAYS = 7
"""Days before publication that are those of the news."""


def course(events: Sequence[Event], text: Reader, is_older: Callable[[Event], bool]) -> Narrative:
    """Return the dates that a text tells in its course; of news, those long before it.

    is_older: whether an event is told as something older than what is told around it.
    """
    scenes: list[Scene] = []
    breaks = {n for n in range(len(text.trees)) if text.is_heading(n)}
    for event in events:
        if scenes and not text.news:
            _count_on(event, scenes[-1], text)
        if event.time is None or event.reading is None or event.status != "occurred":
            continue
        if _is_of_telling(event.reading, text):
            if anchoring.goes_on(event.tree, event.trigger):
                breaks.add(event.number)
        elif _is_bounded(event.reading) and _moves_on(event, is_older):
            word = place(event.tree, event.trigger.head)
            scenes.append(Scene(event.number, word, event.reading, not _had_been(event)))
    scenes += [] if text.news else _settings(text, {s.sentence for s in scenes})
    ordered = sorted(scenes, key=lambda s: (s.sentence, s.word))
    if text.news:
        return Narrative(ordered, sorted(breaks), 0, ASIDE)
    return Narrative(ordered, sorted(breaks))


def _count_on(event: Event, last: Scene, text: Reader) -> None:
    """Date what a story tells a length of time after its last date: "After two years he left"."""
    if event.reading is not None or event.number - last.sentence > STAYS:
        return
    if event.status != "occurred" or not anchoring.goes_on(event.tree, event.trigger):
        return
    time = lengths.passed(event, text.times_in[event.number])
    if time is not None:
        event.reading = lengths.after(last.reading, time, text.now)
        event.time, event.firm = time, event.reading is not None


def _settings(text: Reader, told: Collection[int]) -> Iterator[Scene]:
    """Yield the dates of what is told as a state: "In 1931 she was a nurse", "1848 was quiet".

    told: sentences that tell an event with a date.
    """
    for number, tree in enumerate(text.trees):
        if number in told or not text.times_in[number]:
            continue
        for phrase in time_phrases(tree, text.times_in[number]):
            reading = readings.of_times([(phrase.time, "at")], text.now, confidence.SHARED)
            if (
                phrase.relation not in ("at", "by")
                or not _is_bounded(reading)
                or _is_of_telling(reading, text)
            ):
                continue
            if _is_setting(tree, phrase):
                yield Scene(number, phrase.words[0], reading)


def _is_setting(tree: Tree, phrase: TimePhrase) -> bool:
    """Whether a main clause tells a past state of a time, or of somebody at a time."""
    top = tree[phrase.top]
    verb = tree[top.head]
    if verb.dep != "ROOT" or not forms.is_past(tree, verb) or forms.is_pluperfect(tree, verb):
        return False
    if top.dep in SUBJECTS:
        return True
    subject = tree.subject(verb.i) if verb.lemma == "be" else None
    if subject is None or tree[subject.noun].text.lower() in _PEOPLE:
        return subject is not None
    return phrase.words[0] <= 1 and not any(t.pos == "NUM" for t in tree.tokens[phrase.head + 1 :])


def lives(events: Sequence[Event], text: Reader) -> set[int]:
    """Return the sentences in which news tells the life of whoever died, from birth on.

    It does so up to the next day of the news, and wherever it tells what the dead did.
    """
    deaths = [e for e in events if e.number < LEAD and e.sense.name == "kill"]
    found: set[int] = set()
    passed = not any(map(_is_cut_short, deaths))
    dead = {a.name: death.number for death in deaths if passed for a in death.cast}
    for event in events if text.news and deaths else ():
        if any(event.number > dead.get(a.name, event.number) for a in _doers(event)) and not any(
            _is_of_news(time, text) for time in text.times_in[event.number]
        ):
            found.add(event.number)
        word = event.tree[event.trigger.head]
        born = event.sense.name == "born" and word.dep not in _BESIDE
        if born and any(befalls_again(event, death) for death in deaths):
            for number in range(event.number, len(text.trees)):
                if any(_is_of_news(time, text) for time in text.times_in[number]):
                    break
                found.add(number)
    return found


def _is_cut_short(death: Event) -> bool:
    """Whether it is told what somebody was doing as he died: "died when his car hit a wall"."""
    return death.lemma != "die" or bool(death.tree.kids(death.trigger.head, "advcl"))


def _doers(event: Event) -> list[Actor]:
    """Return who did what the main clause tells as past."""
    told = event.status == "occurred" and anchoring.goes_on(event.tree, event.trigger)
    return [a for a in event.cast if a.role == "agent"] if told else []


def _is_of_news(time: TimeExpression, text: Reader) -> bool:
    return text.now is not None and is_near(time, text.now, text.now.first_day)


def _moves_on(event: Event, is_older: Callable[[Event], bool]) -> bool:
    """Whether a story comes to the date of an event, which it does not by what it tells aside.

    "He left the house to Ann, who sold it in 1702. He moved to Lund."
    """
    if anchoring.goes_on(event.tree, event.trigger) or _had_been(event):
        return True
    word = event.tree[event.trigger.head]
    mark = event.tree.kid(word.i, "mark")
    after = word.dep == "advcl" and mark is not None and mark.lemma.lower() == "after"
    return word.dep not in _BESIDE and (after or not is_older(event))


def _is_of_telling(reading: ReadingColumns, text: Reader) -> bool:
    """Whether a date is that of the telling, where a story is left: "Today I closed it".

    In the news that is any date of about its day.
    """
    first, last = reading["first_day"], reading["last_day"]
    if text.now is None or first is None:
        return False
    if text.news:
        return last is None or last >= text.now.first_day - _NEWS_DAYS
    return reading["anchoring"] != "explicit" and first >= text.now.first_day


def _is_bounded(reading: ReadingColumns) -> bool:
    return None not in (reading["first_day"], reading["last_day"])


def _had_been(event: Event) -> bool:
    """Whether a main clause tells an event in the past perfect."""
    verb = event.tree[event.trigger.head]
    return verb.dep in ("ROOT", "conj") and forms.is_pluperfect(event.tree, verb)
