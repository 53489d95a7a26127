"""How an article tells an event: as the news of its day, as older, or as standing."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from dateline.events import (
    anchoring,
    background,
    confidence,
    forms,
    lengths,
    newsday,
    retelling,
    status,
)
from dateline.events.background import Ground
from dateline.events.harm import is_harm
from dateline.events.newsday import LEAD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.events.anchoring import StoryDay
    from dateline.events.background import Telling
    from dateline.events.event import Event
    from dateline.events.extraction import Reader


class Grounds:
    """On what grounds the events of an article have its day, or one before it."""

    def __init__(self, text: Reader) -> None:
        self.text = text
        self.now = text.now
        self.news = text.news
        self.past: set[int] = set()
        """Those events, by identity, that are of a kind with what the text tells of before."""
        self.lives: set[int] = set()
        """Numbers of the sentences that tell of a life, from birth on."""
        self._outlook = newsday.Outlook()

    def look_at(self, events: Sequence[Event], story: StoryDay | None) -> None:
        """Take in what the text as a whole says of its news, given the day that it names."""
        if self.now is None:
            return
        day = story.first_day if story is not None else self.now.last_day
        in_lead: dict[str, set[int]] = defaultdict(set)
        near: dict[str, set[int]] = defaultdict(set)
        for event in events:
            name = event.sense.name
            if event.number < LEAD:
                in_lead[name].add(event.number)
            if event.time is not None and newsday.is_near(event.time, self.now, day):
                near[name].add(event.number)
        settings = newsday.settings(self.text.trees, self.text.times_in, self.now, day)
        self._outlook = newsday.Outlook(settings, in_lead, near)

    def ground(self, event: Event) -> Ground:
        """Return how the text tells an event, and how sure it is that this is the day's news."""
        statement = event.trigger.kind == "statement"
        habit = event.status == "negated" or (event.status == "ongoing" and not self.news)
        if habit and anchoring.is_standing(event.tree, event.trigger):
            return Ground("standing")
        headline = self.text.is_headline(event.number)
        if (
            event.status == "occurred"
            and not headline
            and forms.is_general(event.tree, event.trigger.head)
        ):
            return Ground("standing")
        if event.status == "negated" and forms.is_ahead(event.tree, event.trigger.carrier):
            return Ground("ahead")
        if self.now is None or not self.news:
            return Ground("older")
        if event.status == "occurred" and status.is_foregone(event.tree, event.trigger):
            return Ground("older", because="named where no news is told of it")
        if id(event) in self.past:
            return Ground("older", because="of a kind with what the text tells of before the news")
        if self.telling(event) == "older":
            return Ground("older", because="by its grammar")
        if lengths.outlasts_a_day(event, self.text.times_in[event.number]):
            return Ground("older", because="it took longer than a day, or was at no certain one")
        if statement and self._is_quoted_past(event):
            return Ground("older", because="said before what is quoted")
        if event.number in self.lives and not statement:
            return Ground("older", because="told of a life, from birth on")
        if statement or background.is_reply(event.tree, event.trigger):
            return Ground("news", confidence.of_statement(event.tree, event.trigger))
        return newsday.ground(self.signs(event))

    def _is_quoted_past(self, event: Event) -> bool:
        """Whether a quotation tells in the past tense: "they told me"."""
        word = event.tree[event.trigger.head]
        return word.tag == "VBD" and self.text.speakers.is_quoted(word.start)

    def telling(self, event: Event) -> Telling:
        """Return whether the sentence tells an event as the news or as something older."""
        quoted = self.text.speakers.is_quoted(event.tree[event.trigger.head].start)
        return background.telling(
            event.tree,
            event.trigger,
            lead=event.number < LEAD,
            quoted=quoted,
            headline=self.text.is_headline(event.number),
        )

    def telling_of_scene(self, event: Event) -> Telling:
        """Return how an event is told, or what it comes into: "she fell when a crane hit her"."""
        verb = event.trigger.carrier
        main = background.met(event.tree, event.tree[verb]) if verb is not None else None
        if main is None:
            return self.telling(event)
        return background.telling_of_verb(event.tree, main, 0)

    def signs(self, event: Event) -> tuple[bool, ...]:
        """Return what speaks for and against an event being of the day of the news."""
        return self._outlook.signs(
            event.tree,
            event.trigger,
            event.number,
            event.sense.name,
            lead=event.number < LEAD,
            headline=self.text.is_headline(event.number),
        )

    def is_older(self, event: Event) -> bool:
        return self.telling(event) == "older"

    def is_news(self, event: Event) -> bool:
        """Whether a verb tells the news where it is told, in the past, so that it has its day."""
        return (
            event.number < LEAD
            and event.status == "occurred"
            and not event.firm
            and retelling.is_plain(event)
            and self.ground(event).what == "news"
        )

    def is_news_of_harm(self, event: Event) -> bool:
        return is_harm(event) and self.is_news(event)
