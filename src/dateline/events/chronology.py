"""The dates of an article's events, one after another, with what earlier ones have told."""

from __future__ import annotations

from collections import defaultdict
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

from dateline.events import (
    anchoring,
    background,
    clocks,
    confidence,
    forms,
    lengths,
    readings,
    retelling,
)
from dateline.events.ages import date_by_age
from dateline.events.course import course, lives
from dateline.events.dated_later import date_later
from dateline.events.dependencies import PRESENT
from dateline.events.distances import bind
from dateline.events.episodes import answers, are_deeds, go_on, named_before, saying, scene
from dateline.events.eras import date_eras
from dateline.events.governing import governing
from dateline.events.grounds import Grounds
from dateline.events.labels import main_words
from dateline.events.lexicon import HAPPEN
from dateline.events.narrative import Narrative
from dateline.events.newsday import LEAD
from dateline.events.older import RECENT, beside_older
from dateline.events.phrases import is_date
from dateline.events.recalling import (
    from_the_top,
    hand_down,
    lenders,
    recall_harm,
    recalled,
    tell_again,
)
from dateline.events.thens import date_by_then

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dateline.events.anchoring import StoryDay
    from dateline.events.event import Event
    from dateline.events.extraction import Reader
    from dateline.events.noun_governing import Inherited
    from dateline.events.recalling import Lenders
    from dateline.temporal import ReadingColumns

_DONE = frozenset(("occurred", "negated"))
_JOINED = frozenset("conj xcomp advcl pcomp nsubj".split())
_BEGUN = frozenset("begin start erupt break".split())


class Chronology:
    """The events of an article on their way to a date each."""

    def __init__(self, text: Reader) -> None:
        self.text = text
        self.now = text.now
        self.news = text.news
        self.grounds = Grounds(text)
        self.narrative = Narrative((), ())
        self.dated: Lenders = {}

    def date(self, events: Sequence[Event]) -> None:
        """Give each event without a date that of its clause, of its like, or of its article."""
        self.grounds.look_at(events, self._story(events))
        date_eras(events, self.now)
        self._count_back(events)
        self.dated = lenders(events, self.now)
        story = self._story(events)
        bind(events, self.text, self._known, partial(self._by_publication, story=story))
        date_by_then(events, self.now)
        clocks.set_days(
            events, self.text.times_in, self.now, story, self.text.is_headline, news=self.news
        )
        self.narrative = course(events, self.text, self.grounds.is_older)
        self.grounds.lives = lives(events, self.text)
        self._recall(events, story)
        date_by_age(events, self.text)
        told: dict[str, list[Event]] = defaultdict(list)
        timed: list[Event] = []
        for _, sentence in groupby(events, key=lambda event: event.number):
            here = list(sentence)
            for event in from_the_top(here):
                event.reading = (
                    event.reading
                    or self._governed(event, here)
                    or self._under_heading(event)
                    or recalled(event, told, self.now, headline=self.text.is_headline(event.number))
                    or self._in_narrative(event)
                    or self._over_by_then(event)
                    or self._after_older(event, timed)
                    or self._alongside(event, here)
                    or self._beside_older(event, here, story)
                    or self._by_publication(
                        event,
                        self._news_day(event, here, timed, story),
                        self._day_said(event, here, story),
                    )
                )
            timed = go_on(timed, here)
            for event in here:
                if self.grounds.is_news(event):
                    told[event.sense.name].append(event)

    def _count_back(self, events: Sequence[Event]) -> None:
        """Date what has gone on for a length of time that ends with the telling."""
        for event in events:
            times = self.text.times_in[event.number]
            if event.reading is None and self.now is not None and times:
                event.reading = lengths.up_to_now(event, times, self.now)
                event.firm = event.reading is not None

    def _recall(self, events: Sequence[Event], story: StoryDay | None) -> None:
        """Give what is told again the date that it is told with elsewhere, and hand that down."""
        date_later(events, self.text.times_in, self.now)
        tell_again(events, self.now, self.text.is_headline, self._shared)
        date_later(events, self.text.times_in, self.now)
        hand_down(events, self._governed)
        self.dated = lenders(events, self.now)
        if (
            self.now is not None
            and self.news
            and not any(self.grounds.is_news_of_harm(e) for e in events)
        ):
            self.grounds.past = recall_harm(
                events, self._first_day(story), self.text.times_in, self.grounds.is_older
            )
        hand_down(events, self._governed)

    def _known(self, event: Event) -> ReadingColumns | None:
        """Return the date that the text gives what an event tells again."""
        return recalled(event, self.dated, self.now, headline=self.text.is_headline(event.number))

    def _story(self, events: Sequence[Event]) -> StoryDay | None:
        """Return the day that the news is about: the first that is named where it is told.

        One that lies further back than the day before is that of the first sentence, or none.
        """
        if self.text.filed is not None:
            reading = readings.of_times([(self.text.filed, "at")], self.now, 1.0)
            day = anchoring.story_day(reading, self.now, self.text.filed.text)
            if day is not None:
                return day
        told = [e for e in events if not self.text.is_headline(e.number) and e.trigger.carrier]
        first = told[0].number if told else 0
        for event in events:
            if event.number >= first + LEAD:
                break
            if clocks.is_of_no_day(event.time, self.now, news=self.news):
                continue
            if event.time is not None and event.reading and event.status == "occurred":
                day = anchoring.story_day(event.reading, self.now, event.time.text)
                if day is not None and (event.number <= first or self._is_latest(day)):
                    return day
        return None

    def _is_latest(self, day: StoryDay) -> bool:
        """Whether a day is that of publication or the one before."""
        return self.now is not None and self.now.first_day - day.first_day <= 1

    def _shared(self, event: Event, here: Sequence[Event]) -> ReadingColumns | None:
        """Return the time that an event shares with its clause."""
        return self._governed(event, here, bounds=False)

    def _governed(
        self, event: Event, here: Sequence[Event], *, bounds: bool = True
    ) -> ReadingColumns | None:
        """Return the time that an event shares with its clause, or that `bounds` it."""
        by_word: dict[int, Event] = {}
        for other in here:
            if other.firm:
                by_word.setdefault(other.trigger.head, other)
                if other.trigger.carrier is not None:
                    by_word.setdefault(other.trigger.carrier, other)
        if not by_word:
            return None
        above = governing(event.tree, event.trigger, by_word, partial(_is_fronted, by_word))
        cause = retelling.cause(event, here)
        if cause is not None and cause.firm:
            begun = any(k.lemma in _BEGUN for k in event.tree.kids(cause.trigger.head, "relcl"))
            since = begun and background.is_perfect(event.tree, event.trigger)
            above = (cause.trigger.head, "since" if since else "same")
        if above is None:
            return None
        governor, relation = by_word[above[0]], above[1]
        if governor.reading is None:
            return None
        if not self._fits(event, governor, relation):
            return None
        if governor.retold and not self._goes_with(event, relation):
            return None
        if relation != "same" and not bounds:
            return None
        known = None
        if relation != "same":
            known = self._known(event) or self._in_narrative(event)
        done = event.status in _DONE
        reading = known or anchoring.inherited(governor.reading, relation, self.now, done=done)
        if reading is not None:
            event.firm, event.retold = True, governor.retold
            if _is_ahead(governor) and relation == "same":
                event.status = governor.status
        return reading

    def _fits(self, event: Event, governor: Event, relation: Inherited) -> bool:
        """Whether how an event is told lets it have its time from what governs it.

        What is decided lately is still to come; what is done does not share the time of a plan,
        unless that only tells of its coming about: "the tour starts on Friday". News tells a day
        last that is the day of all ("they stormed the house and arrested him on Monday").
        """
        follows = event.tree[governor.trigger.head]
        joined = follows.dep == "conj" and follows.head == event.trigger.head
        if self.news and joined and relation != "same":
            return False
        if relation == "after" and self._is_of_day(event, governor):
            return False
        if relation == "since":
            return event.status in (*_DONE, "ongoing")
        if event.status in _DONE:
            return not _is_ahead(governor) or (relation == "same" and governor.lemma in HAPPEN)
        if relation != "after":
            return relation == "same" and event.status == governor.status
        last = governor.reading["last_day"] if governor.reading is not None else None
        old = last is not None and self.now is not None and last < self.now.first_day - RECENT
        return event.status == "hypothetical" or (event.status == "planned" and old)

    def _is_of_day(self, event: Event, governor: Event) -> bool:
        """Whether the news is told after what was of these days: "fell after rising on Monday"."""
        last = governor.reading["last_day"] if governor.reading is not None else None
        recent = self.now is not None and last is not None and last >= self.now.first_day - 7
        gerund = governor.tree[governor.trigger.head].dep == "pcomp"
        told = recent and gerund and event.status == "occurred" and retelling.is_plain(event)
        return told and self.grounds.ground(event).what == "news"

    @staticmethod
    def _goes_with(event: Event, relation: Inherited) -> bool:
        """Whether an event has its time by one that is only told again.

        What the news tells as done after that is of the day of the news.
        """
        if relation == "same":
            return retelling.is_part(event)
        return event.number >= LEAD

    def _news_day(
        self,
        event: Event,
        here: Sequence[Event],
        timed: Sequence[Event],
        story: StoryDay | None,
    ) -> StoryDay | None:
        """Return the day of an event of the news; None for the day of publication.

        What somebody says, in the present tense, he says as the text is written.
        """
        says = event.trigger.kind == "statement" and event.tree[event.trigger.head].tag in PRESENT
        if says and not self.text.is_headline(event.number):
            return None
        scenes = named_before(event, here), scene(event, timed, self._is_together)
        day = next((day for day in map(self._day_of, scenes) if day is not None), story)
        return story if day is not None and day.last_day < answers(event, here) else day

    def _is_together(self, event: Event, other: Event) -> bool:
        """Whether one paragraph tells two events, and nobody is quoted with the later one."""
        start, end = other.tree.sentence.start, event.tree.sentence.start
        quoted = self.text.speakers.is_quoted(event.tree[event.trigger.head].start)
        return not quoted and "\n" not in self.text.article.text[start:end]

    def _after_older(self, event: Event, timed: Sequence[Event]) -> ReadingColumns | None:
        """Return the bound of a deed with which the news goes on from an older one."""
        before = scene(event, timed, self._is_together)
        if before is None or before.reading is None or self.now is None:
            return None
        last = before.reading["last_day"]
        old = last is not None and last < self.now.first_day - RECENT
        onward = old and are_deeds(event, before) and self._is_together(event, before)
        timed_itself = any(map(is_date, self.text.times_in[event.number]))
        if not onward or timed_itself or not anchoring.goes_on(event.tree, event.trigger):
            return None
        return anchoring.inherited(before.reading, "after", self.now, done=True)

    def _day_of(self, scene: Event | None) -> StoryDay | None:
        """Return the day that the text named last where it told its news."""
        if scene is None or scene.reading is None or scene.time is None:
            return None
        if self.grounds.telling_of_scene(scene) != "news":
            return None
        return anchoring.story_day(scene.reading, self.now, scene.time.text)

    def _in_narrative(self, event: Event) -> ReadingColumns | None:
        """Return between which dates of its course a narrative tells an event."""
        if event.status not in _DONE:
            return None
        if not anchoring.goes_on(event.tree, event.trigger):
            return None
        if self.news and self.grounds.ground(event).what != "older":
            return None
        word, later = event.trigger.head, background.is_later(event.tree, event.trigger)
        lasting = any(t.timex_type == "DURATION" for t in self.text.times_in[event.number])
        reading = self.narrative.between(event.number, word, self.now, later=later, lasting=lasting)
        event.firm = reading is not None
        return reading

    def _over_by_then(self, event: Event) -> ReadingColumns | None:
        """Return the bound of what a narrative tells in the past perfect, by the date it is at."""
        if self.news or event.status not in _DONE or event.trigger.carrier is None:
            return None
        verb = forms.first_of_row(event.tree, event.tree[event.trigger.carrier])
        if not forms.is_pluperfect(event.tree, verb):
            return None
        reading = self.narrative.before(event.number, self.now, main=verb.dep == "ROOT")
        event.firm = reading is not None
        return reading

    def _under_heading(self, event: Event) -> ReadingColumns | None:
        """Return the time of the heading over an event, or between which dates of it that was."""
        times = self.text.headings[event.number]
        if (
            not times
            or event.status not in _DONE
            or event.trigger.head not in main_words(event.tree)
        ):
            return None
        reading = readings.of_times([(time, "at") for time in times], self.now, confidence.SHARED)
        known = self._in_narrative(event)
        event.firm = True
        return known if known is not None and readings.lies_within(known, reading) else reading

    def _alongside(self, event: Event, here: Sequence[Event]) -> ReadingColumns | None:
        """Return the date of the verb with which another belongs, though nothing names it."""
        joined = event.tree[event.trigger.head].dep in _JOINED
        if not joined or event.trigger.kind != "verb" or event.status != "occurred":
            return None
        dated = {o.trigger.head: o for o in here if o.reading is not None}
        above = governing(event.tree, event.trigger, dated)
        if above is None or above[1] != "same" or self.grounds.is_older(event):
            return None
        other = dated[above[0]]
        alike = other.status == event.status and other.trigger.kind == "verb"
        if not alike or other.reading is None:
            return None
        return anchoring.inherited(other.reading, "same", self.now, done=True)

    def _beside_older(
        self, event: Event, here: Sequence[Event], story: StoryDay | None
    ) -> ReadingColumns | None:
        """Return the bound of what is told with a deed of before the news."""
        if self.now is None:
            return None
        return beside_older(event, here, self.now, self._first_day(story))

    def _first_day(self, story: StoryDay | None) -> int:
        """Return the day of the news; that of publication is known."""
        assert self.now is not None  # noqa: S101
        return self.now.first_day if story is None else min(story.first_day, self.now.first_day)

    def _by_publication(
        self, event: Event, story: StoryDay | None, said: StoryDay | None = None
    ) -> ReadingColumns:
        ground = self.grounds.ground(event)
        return anchoring.by_publication(event.status, ground, self.now, story, said)

    def _day_said(
        self, event: Event, here: Sequence[Event], story: StoryDay | None
    ) -> StoryDay | None:
        """Return the day before publication on which somebody said what an event tells.

        It is the one that he names, or that of the story.
        """
        said = saying(event, here)
        if said is None or said.reading is None or self.now is None:
            return None
        day = anchoring.story_day(said.reading, self.now, said.tree[said.trigger.head].text)
        if day is None or day.last_day >= self.now.first_day:
            return None
        known = said.firm or (story is not None and day.first_day == story.first_day)
        return day if known else None


def _is_ahead(event: Event) -> bool:
    """Whether an event is told as one to come, and not only by its date."""
    return event.status == "planned" and not anchoring.is_told_as_past(event.tree, event.trigger)


def _is_fronted(by_word: Mapping[int, Event], word: int) -> bool:
    """Whether the own time of a word's event opens the sentence: "On Monday the dam broke"."""
    event = by_word.get(word)
    if event is None or event.time is None or event.trigger.carrier is None:
        return False
    subject = event.tree.kid(event.trigger.carrier, "nsubj", "nsubjpass")
    return subject is not None and event.time.end <= event.tree[subject.i].start
