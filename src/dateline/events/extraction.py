"""The mentions of an article, sentence by sentence, with the dates that these give themselves."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dateline.articles.furniture import furniture
from dateline.events import (
    anchoring,
    background,
    confidence,
    datelines,
    readings,
    status,
    whereabouts,
)
from dateline.events.attachment import attach, citation, separate
from dateline.events.chronology import Chronology
from dateline.events.description import is_description, recurs
from dateline.events.entities import Entities
from dateline.events.event import Event
from dateline.events.genre import is_for_readers, is_news, is_told_in_past
from dateline.events.grammar import Tree
from dateline.events.introducing import introduce
from dateline.events.labels import dating, headings, labels, main_words
from dateline.events.lifetimes import bound_by_lives
from dateline.events.mending import mended
from dateline.events.newsday import LEAD
from dateline.events.participants import actors
from dateline.events.phrases import (
    filed,
    is_nowadays,
    is_of_week,
    modified,
    repeated,
    time_phrases,
    within,
)
from dateline.events.recasting import recast
from dateline.events.relative import is_beside
from dateline.events.rows import EXTRACTOR_VERSION, Rows
from dateline.events.speakers import Speakers
from dateline.events.tellers import Tellers
from dateline.events.triggers import Trigger, triggers
from dateline.events.truths import is_background, is_habit
from dateline.records import Notice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.events.attachment import Dating
    from dateline.records import (
        Article,
        Mention,
        Participant,
        Quantity,
        TimeExpression,
    )
    from dateline.text import Sentence

__all__ = ["EXTRACTOR_VERSION", "Extraction", "extract"]

_HEAD, _TAIL = 8, 4
"""Sentences at either end of which one may be of the page around an article."""
_ENDS = ".?!”\"')"
_LONGEST_HEADING = 10
"""Words."""
_GOING_ON = frozenset("he she they the these those".split())
"""How a sentence opens that goes on to tell of a paper."""
_MOST_MENTIONS = 60
"""Of one sentence; a longer list of events is a table."""


@dataclass(frozen=True, slots=True)
class Extraction:
    """What an article reports: rows of the tables mentions, participants, quantities, notices."""

    mentions: tuple[Mention, ...] = ()
    participants: tuple[Participant, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    notices: tuple[Notice, ...] = ()


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
    if not reader.news:
        reader.now = anchoring.written(events, reader.now)
    introduce(events, article.text, reader.is_headline)
    Chronology(reader).date(events)
    if not reader.news:
        bound_by_lives(events, reader)
    events = [reader.put_ahead(event) for event in events]
    recast(events, reader.is_headline)
    where = whereabouts.places(events, reader)
    rows = Rows(article, reader.speakers, reader.entities)
    for event, place in zip(events, where, strict=True):
        assert event.reading is not None  # noqa: S101 - date() gives every event one
        rows.add(event.tree, event.number, event.trigger, event.cast, lent=event.lent,
                 reading=event.reading, time=event.time, status=event.status,
                 spans=reader.spans[event.number], where=place)  # fmt: skip
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
        tellers = Tellers(article.text, article.byline, self.entities.names)
        self.speakers = Speakers(article.text, self.trees, tellers)
        self.entities.quoted = self.speakers.is_quoted
        self.filed = filed(article.text, sentences[:LEAD], times)
        self.filed_at = datelines.filed_at(
            article.text, sentences[:LEAD], self.entities
        ) or datelines.headed(self.trees[:LEAD], self.entities)
        self.opening = [datelines.before_line(article.text, s, self.entities) for s in sentences]
        quoted = [self.speakers.is_quoted(s.start + 1) for s in sentences]
        self.news = is_news(self.trees, times, self.now, quoted)
        self.for_readers = is_for_readers(self.trees, quoted)
        self.told_in_past = is_told_in_past(self.trees)
        self._cited: tuple[Dating | None, int] = (None, 0)
        self._headlines = {n for n, tree in enumerate(self.trees) if self._is_title(n, tree)}
        self.labels = labels(article.text, sentences, self.times_in)
        self.headings = headings(article.text, sentences, self.times_in)

    def found(self, number: int) -> list[Event]:
        """Return the events of sentence `number`, with the dates that it gives them itself."""
        tree = self.trees[number]
        if not len(tree) or self._is_of_page(number):
            return []
        within, spans = self.times_in[number], self.spans[number]
        self.entities.read(tree, number, spans)
        phrases = time_phrases(tree, within)
        story = not self.news and self.now is not None
        if story and self.for_readers and self.speakers.is_unknown(tree.sentence.start):
            phrases = [phrase for phrase in phrases if not is_nowadays(tree, phrase)]
        headline = self.is_headline(number) and not story
        often = repeated(tree, within)
        label = self.labels[number]
        main = main_words(tree) if label or self.headings[number] else set[int]()
        timed = modified(tree, phrases) | main
        named = [
            trigger
            for trigger in triggers(tree, timed, headline=headline)
            if not _overlaps(tree[trigger.head].start, tree[trigger.head].end, spans)
            and not is_habit(tree, trigger, often)
        ]
        if self.told_in_past and not headline:
            named = [trigger for trigger in named if not is_background(tree, trigger, timed)]
        if story:
            once = main | modified(tree, [p for p in phrases if not recurs(p.time)])
            anybody = self.for_readers and self.speakers.is_unknown(tree.sentence.start)
            named = [t for t in named if not is_description(tree, t, once, anybody=anybody)]
        named = named[:_MOST_MENTIONS]
        published = (self.now.first_day, self.now.last_day) if self.now is not None else None
        dated = attach(tree, phrases, named, published)
        cited = citation(tree, phrases) or self._cited_before(tree, number) if story else None
        self._cited = cited, number
        events = []
        for trigger in named:
            present = headline or trigger.head in main
            told = status.status(tree, trigger, headline=present, story=story)
            if told == "occurred" and self._is_fragment(tree, trigger):
                told = "hypothetical"
            talkers = self.speakers.talkers(tree, number, trigger, self.entities)
            cast = actors(tree, trigger, self.entities, number, spans, talkers=talkers)
            event = Event(tree, number, trigger, told, cast)
            groups = separate(tree, dated.get(trigger.head, ()))
            if not groups and cited is not None and told == "occurred":
                groups = [[cited]] if anchoring.is_told_as_past(tree, trigger) else []
            if label and not groups and trigger.head in main and told != "hypothetical":
                groups = [dating(label)]
            events += [self._with_date(event, group) for group in groups] or [event]
        return events

    def _cited_before(self, tree: Tree, number: int) -> Dating | None:
        """Return the paper of which a sentence goes on to tell: "Ek (1988) tested 40. He found"."""
        cited, before = self._cited
        if cited is None or before != number - 1 or self.times_in[number]:
            return None
        start = self.trees[before].sentence.start
        apart = "\n" in self.article.text[start : tree.sentence.start]
        return None if apart or tree[0].text.lower() not in _GOING_ON else cited

    def _is_of_page(self, number: int) -> bool:
        """Whether a line is of the page and not of the article: "Follow us", "By Eva Moe"."""
        if _HEAD <= number < len(self.trees) - _TAIL:
            return False
        sentence = self.trees[number].sentence
        text = self.article.text
        begins = sentence.start == 0 or text[sentence.start - 1] == "\n"
        if not begins or text[sentence.end : sentence.end + 1] not in ("", "\n"):
            return False
        kind = furniture(text[sentence.start : sentence.end])
        told = any(token.tag == "VBD" for token in sentence.tokens)
        return kind is not None and not (kind == "staff" and told)

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

    def put_ahead(self, event: Event) -> Event:
        """Take for planned what a day lent to it puts after publication."""
        first = event.reading["first_day"] if event.reading is not None else None
        if not self.news or self.now is None or first is None or first <= self.now.last_day:
            return event
        done = event.status in ("occurred", "ongoing")
        return replace(event, status="planned") if done else event

    def _is_arranged(self, event: Event, time: TimeExpression) -> bool:
        """Whether the present tense tells of what lies ahead: a plan, or news told in the past."""
        ahead = event.status in ("planned", "hypothetical")
        behind = time.start > event.tree[event.trigger.head].end
        meant = ahead or (self.news and (self.told_in_past or behind))
        if event.status == "negated" or not meant:
            return False
        arranged = anchoring.is_arranged(event.tree, event.trigger, time, clause=ahead)
        return arranged and not self.is_headline(event.number)

    def is_headline(self, number: int) -> bool:
        return number in self._headlines

    def _is_title(self, number: int, tree: Tree) -> bool:
        """Whether a sentence is the article's title, or opens it and does not end like others."""
        title = self.article.title
        line = self.article.text[tree.sentence.start : tree.sentence.end].strip()
        if title is not None and line == title.strip():
            return True
        return number == 0 and len(tree) > 0 and tree.tokens[-1].text[-1:] not in _ENDS

    def is_heading(self, number: int) -> bool:
        """Whether a line is too short for a sentence and does not end like one."""
        tree = self.trees[number]
        if not 0 < len(tree) <= _LONGEST_HEADING:
            return False
        return tree.sentence.tokens[-1].text[-1:].isalnum()

    def _is_only_its_end(self, event: Event, dating: Dating) -> bool:
        """Whether a time to come says how long holds what was done: "closed it until Friday"."""
        time = dating.time
        lasting = dating.relation == "until" or time.first_day is None
        if not lasting or self.now is None or event.status != "occurred":
            return False
        ahead = time.last_day is not None and time.last_day > self.now.last_day
        return ahead and anchoring.is_told_as_past(event.tree, event.trigger)

    def _with_date(self, event: Event, group: Sequence[Dating]) -> Event:
        if event.status == "negated" and any(dating.relation == "not until" for dating in group):
            event = replace(event, status="occurred")
        group = [
            dating
            for dating in group
            if dating.relation != "compared" and not self._is_only_its_end(event, dating)
        ]
        if not group or all(is_beside(dating.time) for dating in group):
            return event
        pairs = [(dating.time, dating.relation) for dating in group]
        due = event.status in ("planned", "hypothetical") and group[0].relation == "by"
        certainty = confidence.of_attachment(group)
        bound = None if due else readings.of_clock_bound(pairs, self.now, certainty)
        reading = bound or readings.of_times(pairs, self.now, certainty)
        if group[0].ahead and self.now is not None and is_of_week(group[0].time.text):
            reading = anchoring.after_publication(
                reading, self.now, group[0].time.text, "what is set for a day is to come"
            )
        moved = event.trigger.carrier is None and group[0].relation == "not until"
        if self.now is not None and (moved or self._is_arranged(event, group[0].time)):
            reading = anchoring.after_publication(reading, self.now, group[0].time.text)
            if event.status != "hypothetical" and not moved:
                event = replace(event, status="planned")
        if event.status in ("planned", "hypothetical"):
            reading = readings.not_before_now(reading, self.now)
        counted = background.is_counted(event.tree, event.trigger)
        perfect = background.is_perfect(event.tree, event.trigger) and not counted
        named = event.trigger.carrier is None
        told = anchoring.status_at(event.status, reading, self.now, perfect=perfect, named=named)
        own = group[0].time
        if told == "planned" and not self.news and anchoring.is_of_later_text(event, own):
            told = event.status
        elif told == "planned" and anchoring.is_told_as_past(event.tree, event.trigger):
            before = anchoring.before_publication(reading, self.now, own.text)
            if before is None:
                return event
            return replace(event, reading=before, time=own, firm=True)
        return replace(event, status=told, reading=reading, time=own, firm=True)


def _overlaps(start: int, end: int, spans: Sequence[tuple[int, int]]) -> bool:
    return any(s < end and start < e for s, e in spans)
