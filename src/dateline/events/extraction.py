"""The mentions of an article: its sentences one by one, with what earlier ones have told."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from dateline.events import anchoring, confidence, newsday, readings, status
from dateline.events.attachment import attach, separate
from dateline.events.description import is_description
from dateline.events.entities import Entities
from dateline.events.genre import is_news
from dateline.events.governing import governing
from dateline.events.grammar import Tree
from dateline.events.mending import mended
from dateline.events.participants import Actor, actors
from dateline.events.phrases import filed, modified, time_phrases, within
from dateline.events.relative import Distance, distances, earlier, later
from dateline.events.rows import EXTRACTOR_VERSION, Rows
from dateline.events.senses import Sense, sense
from dateline.events.speakers import Speakers
from dateline.events.triggers import Trigger, triggers
from dateline.records import Notice

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dateline.events.anchoring import Ground, StoryDay
    from dateline.events.attachment import Dating
    from dateline.records import (
        Article,
        Mention,
        Participant,
        Quantity,
        Status,
        TimeExpression,
    )
    from dateline.temporal import ReadingColumns
    from dateline.text import Sentence

__all__ = ["EXTRACTOR_VERSION", "Extraction", "extract"]

_LEAD = 4
"""Sentences, with the headline, that tell what the news is."""
_FIRST = 3
"""Sentences, with the headline, whose events the rest of the text comes back to."""
_SCENE = 2
"""Sentences for which a story stays at the time that it named."""
_ENDS = ".?!”\"')"
_MOST_MENTIONS = 60
"""Of one sentence; a longer list of events is a table."""


@dataclass(frozen=True, slots=True)
class Extraction:
    """What an article reports: rows of the tables mentions, participants, quantities, notices."""

    mentions: tuple[Mention, ...] = ()
    participants: tuple[Participant, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    notices: tuple[Notice, ...] = ()


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
    """Whether a time expression dates it, its own or that of what governs it."""

    @property
    def sense(self) -> Sense:
        return sense(self.tree[self.trigger.head].lemma.lower())


def extract(
    article: Article, sentences: Sequence[Sentence], times: Sequence[TimeExpression]
) -> Extraction:
    """Return the events that an article reports, in the order of its text.

    sentences: the parse of `article.text`, in order; times: its time expressions, in order, with
    their readings. Every mention has at most one date; a trigger with two dates is two mentions.
    A notice says so where no event was found.
    """
    reader = Reader(article, sentences, times)
    events = [event for number in range(len(reader.trees)) for event in reader.found(number)]
    reader.date(events)
    rows = Rows(article, reader.speakers, reader.entities)
    for event in events:
        assert event.reading is not None  # noqa: S101 - date() gives every event one
        rows.add(event.tree, event.number, event.trigger, event.cast,
                 reading=event.reading, time=event.time, status=event.status,
                 spans=reader.spans[event.number])  # fmt: skip
    notices = () if events else (_no_events(article),)
    return Extraction(
        tuple(rows.mentions), tuple(rows.participants), tuple(rows.quantities), notices
    )


def _no_events(article: Article) -> Notice:
    return Notice(
        version_id=article.version_id,
        article_id=article.article_id,
        file=article.file,
        what="no_events",
        why="No event was found in the text.",
    )


class Reader:
    """One article on its way from sentences to dated events."""

    def __init__(
        self, article: Article, sentences: Sequence[Sentence], times: Sequence[TimeExpression]
    ) -> None:
        self.article = article
        self.now = readings.publication(article)
        starts = [time.start for time in times]
        self.times_in = [within(sentence, times, starts) for sentence in sentences]
        self.spans = [[(time.start, time.end) for time in inside] for inside in self.times_in]
        self.trees = [
            Tree(mended(s, spans)) for s, spans in zip(sentences, self.spans, strict=True)
        ]
        self.entities = Entities.of(self.trees, self.spans)
        self.speakers = Speakers(article.text, self.trees)
        self.filed = filed(sentences[:_LEAD], times)
        self.older_times = (
            newsday.older_times(self.trees, self.times_in, self.now) if self.now else []
        )
        self.first_senses: set[str] = set()
        self.news = is_news(
            self.trees, times, self.now, [self.speakers.is_quoted(s.start + 1) for s in sentences]
        )

    def found(self, number: int) -> list[Event]:
        """Return the events of sentence `number`, with the dates that it gives them itself."""
        tree = self.trees[number]
        if not len(tree):
            return []
        within, spans = self.times_in[number], self.spans[number]
        self.entities.read(tree, number, spans)
        phrases = time_phrases(tree, within)
        headline = self._is_headline(number)
        timed = modified(tree, phrases)
        named = [
            trigger
            for trigger in triggers(tree, timed, headline=headline)
            if not _overlaps(tree[trigger.head].start, tree[trigger.head].end, spans)
            and not (self._describes(headline=headline) and is_description(tree, trigger, timed))
        ][:_MOST_MENTIONS]
        published = (self.now.first_day, self.now.last_day) if self.now is not None else None
        dated = attach(tree, phrases, named, published)
        events = []
        for trigger in named:
            told = status.status(tree, trigger, headline=headline)
            if told == "occurred" and self._is_fragment(tree, trigger):
                told = "hypothetical"
            speaker = self.speakers.speaker(tree, number, trigger, self.entities)
            cast = actors(tree, trigger, self.entities, number, spans, speaker=speaker)
            event = Event(tree, number, trigger, told, cast)
            groups = separate(tree, dated.get(trigger.head, ()))
            events += [self._with_date(event, group) for group in groups] or [event]
        return events

    def _describes(self, *, headline: bool) -> bool:
        """Whether the present tense tells what is so in general, as it does where no news is told.

        A text without a date may be anything.
        """
        return not self.news and self.now is not None and not headline

    def _is_fragment(self, tree: Tree, trigger: Trigger) -> bool:
        """Whether a gerund, and what it governs, is quoted without the word that governs it.

        That tells no deed: "praised them for their 'courage …, feeding the crew'".
        """
        word = tree[trigger.head]
        if not self.speakers.is_quoted(word.start):
            return False
        for node in (word, *tree.ancestors(word.i)):
            above = tree[node.head]
            if not self.speakers.is_quoted(above.start):
                return node.tag == "VBG" and node.dep == "advcl"
        return False

    def _is_headline(self, number: int) -> bool:
        tree, title = self.trees[number], self.article.title
        line = self.article.text[tree.sentence.start : tree.sentence.end].strip()
        if title is not None and line == title.strip():
            return True
        return number == 0 and tree.sentence.tokens[-1].text[-1:] not in _ENDS

    def _with_date(self, event: Event, group: Sequence[Dating]) -> Event:
        if event.status == "negated" and any(dating.relation == "not until" for dating in group):
            event = replace(event, status="occurred")
        pairs = [(dating.time, dating.relation) for dating in group]
        reading = readings.of_times(pairs, self.now, confidence.ATTACHMENT)
        if event.status == "planned":
            reading = readings.not_before_now(reading, self.now)
        perfect = anchoring.is_perfect(event.tree, event.trigger)
        told = anchoring.status_at(event.status, reading, self.now, perfect=perfect)
        if told == "planned" and anchoring.is_simple_past(event.tree, event.trigger):
            own = group[0].time
            reading = anchoring.before_publication(reading, self.now, own.text)
            dated = own if reading["anchoring"] == "publication" else None
            return replace(event, reading=reading, time=dated, firm=True)
        return replace(event, status=told, reading=reading, time=group[0].time, firm=True)

    def date(self, events: Sequence[Event]) -> None:
        """Give each event without a date that of its clause, of its like, or of its article."""
        self.first_senses = {event.sense.name for event in events if event.number < _FIRST}
        self._bind(events)
        story, since = self._story(events)
        by_sense = _by_sense(events)
        scene: ReadingColumns | None = None
        set_at = 0
        for number, sentence in groupby(events, key=lambda event: event.number):
            here = list(sentence)
            for event in _from_the_top(here):
                if event.reading is None:
                    event.reading = (
                        self._governed(event, here)
                        or self._same_event(event, by_sense)
                        or self._in_scene(event, scene if number - set_at <= _SCENE else None)
                        or self._by_publication(event, story if number >= since else None)
                    )
            told = next((e.reading for e in here if e.time and e.status == "occurred"), None)
            if told is not None:
                scene, set_at = told, number

    def _bind(self, events: Sequence[Event]) -> None:
        """Date what is told at a distance from an event that has a date, anywhere in the text."""
        by_sense = _by_sense(events)
        by_number: dict[int, list[Event]] = defaultdict(list)
        for event in events:
            by_number[event.number].append(event)
        for number, tree in enumerate(self.trees):
            for distance in distances(tree, self.times_in[number]):
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
        if self.filed is not None:
            reading = readings.of_times([(self.filed, "at")], self.now, 1.0)
            day = anchoring.story_day(reading, self.now, self.filed.text)
            if day is not None:
                return day, 0
        for event in events:
            if event.time is not None and event.reading and event.status == "occurred":
                day = anchoring.story_day(event.reading, self.now, event.time.text)
                if day is not None:
                    return day, 0 if event.number < _LEAD else event.number
        return None, 0

    def _governed(self, event: Event, here: Sequence[Event]) -> ReadingColumns | None:
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
        governor = by_word[above[0]]
        if governor.reading is None:
            return None
        if above[1] != "after" and event.status not in ("occurred", "negated", governor.status):
            return None
        done = event.status in ("occurred", "negated")
        reading = anchoring.inherited(governor.reading, above[1], self.now, done=done)
        event.firm = reading is not None
        return reading

    def _same_event(
        self, event: Event, by_sense: Mapping[str, Sequence[Event]]
    ) -> ReadingColumns | None:
        """Return the date that another mention of the same event has, where only one has any."""
        headline = self._is_headline(event.number)
        if event.status != "occurred" or not anchoring.may_refer_back(
            event.tree, event.trigger, headline=headline
        ):
            return None
        like = [
            (other.reading, other.tree[other.trigger.head].text)
            for other in by_sense.get(event.sense.name, ())
            if other.reading is not None and _share_somebody(event.cast, other.cast)
        ]
        return anchoring.of_like(like)

    def _in_scene(self, event: Event, scene: ReadingColumns | None) -> ReadingColumns | None:
        """Return the time of a story that goes on: not before what it dated last."""
        if self.news or scene is None or event.status not in ("occurred", "negated"):
            return None
        if not anchoring.goes_on(event.tree, event.trigger):
            return None
        return anchoring.from_scene(scene, self.now)

    def _by_publication(self, event: Event, story: StoryDay | None) -> ReadingColumns:
        told, certainty = self._ground(event)
        return anchoring.by_publication(event.status, told, self.now, story, certainty=certainty)

    def _ground(self, event: Event) -> tuple[Ground, float]:
        """Return how the text tells an event, and how sure it is that this is the day's news."""
        statement = event.trigger.kind == "statement"
        lead = event.number < _LEAD
        habit = event.status == "negated" or (event.status == "ongoing" and not self.news)
        if habit and anchoring.is_standing(event.tree, event.trigger):
            return "standing", 0.0
        if not self.news and not (lead and statement):
            return "background", 0.0
        told = self.told(event)
        if statement:
            return told, confidence.of_statement(event.tree, event.trigger)
        chance = newsday.probability(self.signs(event))
        return told if chance >= newsday.LIKELY else "background", chance

    def told(self, event: Event) -> Ground:
        """Return whether the sentence tells an event as the news or as something older."""
        quoted = self.speakers.is_quoted(event.tree[event.trigger.head].start)
        return anchoring.ground(event.tree, event.trigger, lead=event.number < _LEAD, quoted=quoted)

    def signs(self, event: Event) -> tuple[float, ...]:
        """Return what speaks for and against an event being of the day of the news."""
        number = event.number
        return newsday.signs(
            event.tree,
            event.trigger,
            quoted=self.speakers.is_quoted(event.tree[event.trigger.head].start),
            lead=number < _LEAD,
            told_before=number >= _FIRST and event.sense.name in self.first_senses,
            older_time=self.now is not None and self.older_times[number],
        )


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
    names = {name for actor in other for name in (actor.name, actor.country) if name}
    return any(actor.name in names or actor.country in names for actor in one)


def _overlaps(start: int, end: int, spans: Sequence[tuple[int, int]]) -> bool:
    return any(s < end and start < e for s, e in spans)
