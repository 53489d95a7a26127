"""The dates of an article's events, one after another, with what earlier ones have told."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from dateline.events import anchoring, background, confidence, forms, newsday, readings, status
from dateline.events.background import Ground
from dateline.events.governing import governing, place
from dateline.events.lexicon import HAPPEN
from dateline.events.narrative import Narrative, Scene
from dateline.events.relative import Distance, distances, earlier, later
from dateline.events.senses import Sense, sense

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dateline.events.anchoring import StoryDay
    from dateline.events.background import Telling
    from dateline.events.extraction import Reader
    from dateline.events.governing import Inherited
    from dateline.events.grammar import Tree
    from dateline.events.participants import Actor
    from dateline.events.triggers import Trigger
    from dateline.records import Status, TimeExpression
    from dateline.temporal import Now, ReadingColumns

_DONE = frozenset(("occurred", "negated"))
_LEAD = 4
"""Sentences, with the headline, that tell what the news is."""
_RECENT = 30
"""Days for which what was decided is sure to lie ahead still."""
_SCENE = 2
"""Sentences for which a story stays at the time that it named."""


@dataclass(slots=True)
class Event:
    """A trigger with one of its dates, or none yet, before it is a row."""

    tree: Tree
    number: int
    """Of its sentence."""
    trigger: Trigger
    status: Status
    cast: list[Actor]
    reading: ReadingColumns | None = None
    time: TimeExpression | None = None
    """Its own time expression."""
    firm: bool = False
    """Whether time expressions date it: its own, its governor's, those around it in a story."""

    @property
    def lemma(self) -> str:
        return self.tree[self.trigger.head].lemma.lower()

    @property
    def sense(self) -> Sense:
        return sense(self.lemma)


class Chronology:
    """The events of an article on their way to a date each."""

    def __init__(self, text: Reader) -> None:
        self.text = text
        self.now = text.now
        self.news = text.news
        self.outlook = newsday.Outlook()

    def date(self, events: Sequence[Event]) -> None:
        """Give each event without a date that of its clause, of its like, or of its article."""
        self.outlook = self._outlook(events)
        self._bind(events)
        story, since = self._story(events)
        by_sense = _by_sense(events)
        narrative = self._narrative(events)
        scene: Event | None = None
        for number, sentence in groupby(events, key=lambda event: event.number):
            here = list(sentence)
            if scene is not None and number - scene.number > _SCENE:
                scene = None
            for event in _from_the_top(here):
                event.reading = (
                    event.reading
                    or self._governed(event, here, by_sense, narrative)
                    or self._same_event(event, by_sense)
                    or self._in_narrative(event, narrative)
                    or self._by_publication(
                        event, self._day_of(event, scene) or (story if number >= since else None)
                    )
                )
            scene = next((e for e in here if e.time and e.status == "occurred"), scene)

    def _bind(self, events: Sequence[Event]) -> None:
        """Date what is told at a distance from an event that has a date, anywhere in the text."""
        by_sense = _by_sense(events)
        by_number: dict[int, list[Event]] = defaultdict(list)
        for event in events:
            by_number[event.number].append(event)
        for number, tree in enumerate(self.text.trees):
            for distance in distances(tree, self.text.times_in[number]):
                here = {e.trigger.head: e for e in by_number[number]}
                carried = {e.trigger.carrier: e for e in here.values() if e.trigger.carrier}
                told = here.get(distance.told) or carried.get(distance.told)
                base = here.get(distance.base)
                if told is not None and base is not None:
                    self._bind_two(told, base, distance, by_sense)

    def _bind_two(
        self,
        told: Event,
        base: Event,
        distance: Distance,
        by_sense: Mapping[str, Sequence[Event]],
    ) -> None:
        if base.reading is None:
            base.reading = self._same_event(base, by_sense)
        if told.reading is None and base.reading is not None:
            told.reading = later(base.reading, distance, self.now)
            told.time = distance.time if told.reading is not None else None
        elif base.reading is None and told.status == "occurred":
            news = told.reading or self._by_publication(told, None)
            base.reading = earlier(news, distance, self.now)
        told.firm, base.firm = told.reading is not None, base.reading is not None

    def _story(self, events: Sequence[Event]) -> tuple[StoryDay | None, int]:
        """Return the day that the news is about, and the sentence from which on it counts."""
        if self.text.filed is not None:
            reading = readings.of_times([(self.text.filed, "at")], self.now, 1.0)
            day = anchoring.story_day(reading, self.now, self.text.filed.text)
            if day is not None:
                return day, 0
        for event in events:
            if event.time is not None and event.reading and event.status == "occurred":
                day = anchoring.story_day(event.reading, self.now, event.time.text)
                if day is not None:
                    return day, 0 if event.number < _LEAD else event.number
        return None, 0

    def _governed(
        self,
        event: Event,
        here: Sequence[Event],
        by_sense: Mapping[str, Sequence[Event]],
        narrative: Narrative,
    ) -> ReadingColumns | None:
        """Return the time that an event shares with its clause, or that bounds it."""
        by_word: dict[int, Event] = {}
        for other in here:
            if other.firm:
                by_word.setdefault(other.trigger.head, other)
                if other.trigger.carrier is not None:
                    by_word.setdefault(other.trigger.carrier, other)
        fronted = {word for word, other in by_word.items() if _is_fronted(other)}
        above = governing(event.tree, event.trigger, by_word, fronted)
        if above is None:
            return None
        governor, relation = by_word[above[0]], above[1]
        if governor.reading is None:
            return None
        if not self._fits(event, governor, relation):
            return None
        known = None
        if relation != "same":
            known = self._same_event(event, by_sense) or self._in_narrative(event, narrative)
        done = event.status in _DONE
        reading = known or anchoring.inherited(governor.reading, relation, self.now, done=done)
        if reading is not None:
            event.firm = True
            event.status = anchoring.status_at(event.status, reading, self.now, perfect=False)
        return reading

    def _fits(self, event: Event, governor: Event, relation: Inherited) -> bool:
        """Whether how an event is told lets it have its time from what governs it.

        What is decided lately is still to come; what is done does not share the time of a plan,
        unless that only tells of its coming about: "the tour starts on Friday".
        """
        if event.status in _DONE:
            ahead = governor.status == "planned" and not _is_told(governor)
            return not ahead or (relation == "same" and governor.lemma in HAPPEN)
        if relation != "after":
            return relation == "same" and event.status == governor.status
        last = governor.reading["last_day"] if governor.reading is not None else None
        old = last is not None and self.now is not None and last < self.now.first_day - _RECENT
        return event.status != "planned" or old

    def _same_event(
        self, event: Event, by_sense: Mapping[str, Sequence[Event]]
    ) -> ReadingColumns | None:
        """Return the date that another mention of the same event has, where only one has any."""
        headline = self.text.is_headline(event.number)
        if event.status != "occurred" or not anchoring.may_refer_back(
            event.tree, event.trigger, headline=headline
        ):
            return None
        noun = event.trigger.carrier is None
        like = [
            other
            for other in by_sense.get(event.sense.name, ())
            if _share_somebody(event.cast, other.cast) or (noun and not other.cast)
        ]
        named_so = [other for other in like if other.lemma == event.lemma]
        return anchoring.of_like(
            [
                (other.reading, other.tree[other.trigger.head].text)
                for other in named_so or like
                if other.reading is not None
            ]
        )

    def _day_of(self, event: Event, scene: Event | None) -> StoryDay | None:
        """Return the day that the text named last where it told its news."""
        if scene is None or scene.reading is None or scene.time is None:
            return None
        if self.telling(scene) != "news":
            return None
        return anchoring.story_day(scene.reading, self.now, scene.time.text)

    def _narrative(self, events: Sequence[Event]) -> Narrative:
        """Return the dates that a life or a history tells in its course; the news has none."""
        if self.text.news:
            return Narrative((), ())
        scenes = [
            Scene(event.number, place(event.tree, event.trigger.head), event.reading)
            for event in events
            if event.time is not None
            and event.reading is not None
            and event.status == "occurred"
            and _is_past(event.reading, self.now)
            and self.telling(event) != "older"
        ]
        breaks = [n for n in range(len(self.text.trees)) if self.text.is_heading(n)]
        return Narrative(sorted(scenes, key=lambda s: (s.sentence, s.word)), breaks)

    def _in_narrative(self, event: Event, narrative: Narrative) -> ReadingColumns | None:
        """Return between which dates of its course a narrative tells an event."""
        if event.status not in _DONE:
            return None
        if not anchoring.goes_on(event.tree, event.trigger):
            return None
        reading = narrative.between(event.number, event.trigger.head, self.now)
        event.firm = reading is not None
        return reading

    def _by_publication(self, event: Event, story: StoryDay | None) -> ReadingColumns:
        return anchoring.by_publication(event.status, self._ground(event), self.now, story)

    def _ground(self, event: Event) -> Ground:
        """Return how the text tells an event, and how sure it is that this is the day's news."""
        statement = event.trigger.kind == "statement"
        habit = event.status == "negated" or (event.status == "ongoing" and not self.news)
        if habit and anchoring.is_standing(event.tree, event.trigger):
            return Ground("standing")
        if self.now is None or (not self.news and not (statement and event.number < _LEAD)):
            return Ground("older")
        if event.status == "occurred" and status.is_foregone(event.tree, event.trigger):
            return Ground("older", because="named where no news is told of it")
        if self.telling(event) == "older":
            return Ground("older", because="by its grammar")
        if statement:
            return Ground("news", confidence.of_statement(event.tree, event.trigger))
        return newsday.ground(self.signs(event))

    def telling(self, event: Event) -> Telling:
        """Return whether the sentence tells an event as the news or as something older."""
        quoted = self.text.speakers.is_quoted(event.tree[event.trigger.head].start)
        return background.telling(
            event.tree,
            event.trigger,
            lead=event.number < _LEAD,
            quoted=quoted,
            headline=self.text.is_headline(event.number),
        )

    def signs(self, event: Event) -> tuple[bool, ...]:
        """Return what speaks for and against an event being of the day of the news."""
        return self.outlook.signs(
            event.tree,
            event.trigger,
            event.number,
            event.sense.name,
            lead=event.number < _LEAD,
            headline=self.text.is_headline(event.number),
        )

    def _outlook(self, events: Sequence[Event]) -> newsday.Outlook:
        if self.now is None:
            return newsday.Outlook()
        story, _ = self._story(events)
        day = story.first_day if story is not None else self.now.last_day
        in_lead: dict[str, set[int]] = defaultdict(set)
        near: dict[str, set[int]] = defaultdict(set)
        for event in events:
            name = event.sense.name
            if event.number < _LEAD:
                in_lead[name].add(event.number)
            if event.time is not None and newsday.is_near(event.time, self.now, day):
                near[name].add(event.number)
        settings = newsday.settings(self.text.trees, self.text.times_in, self.now, day)
        return newsday.Outlook(settings, in_lead, near)


def _is_told(event: Event) -> bool:
    """Whether an event is told in the past tense, whatever its date says."""
    verb = event.trigger.carrier
    return verb is not None and forms.is_past(event.tree, event.tree[verb])


def _is_past(reading: ReadingColumns, now: Now | None) -> bool:
    """Whether a reading lies between two days that are not ahead."""
    first, last = reading["first_day"], reading["last_day"]
    return first is not None and last is not None and (now is None or first <= now.last_day)


def _is_fronted(event: Event) -> bool:
    """Whether an event's own time opens the sentence: "On Monday the dam broke"."""
    if event.time is None or event.trigger.carrier is None:
        return False
    subject = event.tree.kid(event.trigger.carrier, "nsubj", "nsubjpass")
    return subject is not None and event.time.end <= event.tree[subject.i].start


def _from_the_top(here: Sequence[Event]) -> list[Event]:
    """Order the events of a sentence so that what governs comes before what it governs."""
    return sorted(here, key=lambda event: event.tree.depth(event.trigger.head))


def _by_sense(events: Sequence[Event]) -> dict[str, list[Event]]:
    found: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        if event.time is not None and event.status == "occurred" and not event.sense.speech:
            found[event.sense.name].append(event)
    return found


def _share_somebody(one: Sequence[Actor], other: Sequence[Actor]) -> bool:
    if not one:
        return True
    return bool(_called(one) & _called(other))


def _called(cast: Sequence[Actor]) -> set[str]:
    """Return what those who take part go by: names, countries, and the noun of a description."""
    names = {name for actor in cast for name in (actor.name, actor.country) if name}
    return names | {name.split()[-1] for name in names}
