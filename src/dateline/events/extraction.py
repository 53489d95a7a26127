"""The mentions of an article: its sentences one by one, with what earlier ones have told."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dateline import ids, records
from dateline.events import anchoring, confidence, readings, status
from dateline.events.attachment import attach, modified, separate, time_phrases
from dateline.events.entities import PRONOUNS, Entities
from dateline.events.grammar import Tree
from dateline.events.participants import Actor, actors
from dateline.events.places import Place, place
from dateline.events.quantities import quantities
from dateline.events.speakers import Speakers
from dateline.events.titles import title
from dateline.events.triggers import Trigger, triggers
from dateline.events.types import type_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dateline.events.anchoring import StoryDay
    from dateline.events.attachment import Dating, Relation
    from dateline.events.speakers import Voice
    from dateline.records import (
        Article,
        Mention,
        Notice,
        Participant,
        Quantity,
        Status,
        TimeExpression,
    )
    from dateline.temporal import ReadingColumns
    from dateline.text import Sentence

EXTRACTOR_VERSION = "1"
"""Changes whenever the same article may give other mentions."""

_CONTEXT = 32
"""Characters of a mention's prefix and suffix."""
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
class _Rows:
    mentions: list[Mention] = field(default_factory=list)
    participants: list[Participant] = field(default_factory=list)
    quantities: list[Quantity] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Dated:
    """An event with one of its dates (or none), before it is a row."""

    trigger: Trigger
    reading: ReadingColumns
    time: TimeExpression | None
    status: Status


def extract(
    article: Article, sentences: Sequence[Sentence], times: Sequence[TimeExpression]
) -> Extraction:
    """Return the events that an article reports, in the order of its text.

    sentences: the parse of `article.text`, in order; times: its time expressions, in order, with
    their readings. Every mention has at most one date; a trigger with two dates is two mentions.
    A notice says so where no event was found.
    """
    reader = _Reader(article, [Tree(sentence) for sentence in sentences], times)
    for number in range(len(reader.trees)):
        reader.read(number)
    rows = reader.rows
    notices = () if rows.mentions else (_no_events(article),)
    return Extraction(
        tuple(rows.mentions), tuple(rows.participants), tuple(rows.quantities), notices
    )


def _no_events(article: Article) -> Notice:
    return records.Notice(
        version_id=article.version_id,
        article_id=article.article_id,
        file=article.file,
        what="no_events",
        why="No event was found in the text.",
    )


class _Reader:
    """One article on its way from sentences to rows."""

    def __init__(
        self, article: Article, trees: Sequence[Tree], times: Sequence[TimeExpression]
    ) -> None:
        self.article = article
        self.trees = trees
        self.times = times
        self.starts = [time.start for time in times]
        self.now = readings.publication(article)
        self.story: StoryDay | None = None
        self.rows = _Rows()
        self.entities = Entities.of(trees)
        self.speakers = Speakers(article.text, trees)

    def read(self, number: int) -> None:
        """Find the events of sentence `number` and add their rows."""
        tree = self.trees[number]
        if not len(tree):
            return
        self.entities.read(tree, number)
        within = self._times_in(tree)
        spans = [(time.start, time.end) for time in within]
        phrases = time_phrases(tree, within)
        found = [
            trigger
            for trigger in triggers(tree, modified(tree, phrases))
            if not _overlaps(tree[trigger.head].start, tree[trigger.head].end, spans)
        ][:_MOST_MENTIONS]
        published = (self.now.first_day, self.now.last_day) if self.now is not None else None
        dated = attach(tree, phrases, found, published)
        headline = self._is_headline(number)
        for one in self._dated(tree, found, dated, headline=headline):
            self._add(tree, number, one, spans)

    def _times_in(self, tree: Tree) -> list[TimeExpression]:
        sentence = tree.sentence
        first = bisect_left(self.starts, sentence.start)
        return [
            time
            for time in self.times[first : bisect_left(self.starts, sentence.end)]
            if time.end <= sentence.end
        ]

    def _is_headline(self, number: int) -> bool:
        tree = self.trees[number]
        last = tree.sentence.tokens[-1]
        title_here = (
            self.article.title is not None
            and self.article.text[tree.sentence.start : tree.sentence.end].strip()
            == self.article.title.strip()
        )
        return title_here or (number == 0 and last.text not in (".", "?", "!", "”", '"', "''"))

    def _dated(
        self,
        tree: Tree,
        found: Sequence[Trigger],
        dated: Mapping[int, list[Dating]],
        *,
        headline: bool,
    ) -> Iterator[_Dated]:
        """Yield the events with their dates: their own, or those of what governs them."""
        own: dict[int, _Dated] = {}
        told = {trigger.head: status.status(tree, trigger, headline=headline) for trigger in found}
        for trigger in found:
            for group in separate(tree, dated.get(trigger.head, ())):
                one = self._with_date(tree, trigger, group, told[trigger.head])
                own.setdefault(trigger.head, one)
                yield one
        by_word = dict(own)
        for trigger in found:
            if trigger.carrier is not None and trigger.head in own:
                by_word.setdefault(trigger.carrier, own[trigger.head])
        for trigger in found:
            if trigger.head not in own:
                yield self._without_date(tree, trigger, by_word, told[trigger.head])

    def _with_date(
        self, tree: Tree, trigger: Trigger, group: Sequence[Dating], told: Status
    ) -> _Dated:
        times = [dating.time for dating in group]
        relation = _relation(group)
        reading = readings.of_times(times, relation, self.now, confidence.ATTACHMENT)
        outcome = anchoring.status_at(
            told, reading, self.now, perfect=anchoring.is_perfect(tree, trigger)
        )
        if self.story is None and outcome == "occurred":
            self.story = anchoring.story_day(reading, self.now, times[0].text)
        return _Dated(trigger, reading, times[0], outcome)

    def _without_date(
        self, tree: Tree, trigger: Trigger, by_word: Mapping[int, _Dated], told: Status
    ) -> _Dated:
        above = anchoring.governing(tree, trigger, by_word)
        if above is not None:
            governor = by_word[above[0]]
            reading = anchoring.inherited(governor.reading, above[1], self.now)
            if reading is not None and told in ("occurred", "negated", governor.status):
                return _Dated(trigger, reading, None, told)
        reading = anchoring.by_publication(
            told,
            anchoring.ground(tree, trigger),
            self.now,
            self.story,
            statement=trigger.kind == "statement",
            perfect=anchoring.is_perfect(tree, trigger),
        )
        return _Dated(trigger, reading, None, told)

    def _add(self, tree: Tree, number: int, one: _Dated, spans: Sequence[tuple[int, int]]) -> None:
        trigger, article = one.trigger, self.article
        start, end = tree[trigger.first].start, tree[trigger.last].end
        time = (one.time.start, one.time.end) if one.time is not None else None
        mention_id = ids.mention_id(article.version_id, start, end, time)
        cast = actors(tree, trigger, self.entities, number)
        voice = self.speakers.voice(tree, number, trigger, self.entities)
        self.rows.mentions.append(
            self._mention(
                tree, one, mention_id, cast=cast, voice=voice, where=place(tree, trigger, spans)
            )
        )
        self.rows.participants.extend(self._participants(mention_id, cast))
        self.rows.quantities.extend(
            records.Quantity(
                mention_id=mention_id,
                text=article.text[amount.start : amount.end],
                start=amount.start,
                end=amount.end,
                number=amount.number,
                unit=amount.unit,
                of_what=amount.of_what,
            )
            for amount in quantities(tree, trigger, spans)
        )

    def _participants(self, mention_id: str, cast: Sequence[Actor]) -> Iterator[Participant]:
        for actor in cast:
            yield records.Participant(
                mention_id=mention_id,
                role=actor.role,
                text=self.article.text[actor.start : actor.end],
                start=actor.start,
                end=actor.end,
                name=actor.name,
                kind=actor.kind,
                country=actor.country,
            )

    def _mention(
        self,
        tree: Tree,
        one: _Dated,
        mention_id: str,
        *,
        cast: Sequence[Actor],
        voice: Voice | None,
        where: Place | None,
    ) -> Mention:
        trigger, article, sentence = one.trigger, self.article, tree.sentence
        start, end = tree[trigger.first].start, tree[trigger.last].end
        text = article.text
        names = {
            actor.head: actor.name for actor in cast if tree[actor.head].lemma.lower() in PRONOUNS
        }
        subject = next((a.head for a in cast if a.role == "agent"), None)
        if trigger.carrier is not None:
            found = tree.subject(trigger.carrier)
            subject = found.noun if found is not None else None
        return records.Mention(
            mention_id=mention_id,
            version_id=article.version_id,
            article_id=article.article_id,
            trigger=text[start:end],
            trigger_start=start,
            trigger_end=end,
            lemma=tree[trigger.head].lemma.lower(),
            sentence=text[sentence.start : sentence.end],
            sentence_start=sentence.start,
            sentence_end=sentence.end,
            prefix=text[max(0, sentence.start - _CONTEXT) : sentence.start],
            suffix=text[sentence.end : sentence.end + _CONTEXT],
            time_id=one.time.time_id if one.time is not None else None,
            title=title(tree, trigger, subject, names),
            type=type_of(tree, trigger, cast),
            status=one.status,
            attributed_to=voice.name if voice is not None else None,
            stance=voice.stance if voice is not None else None,
            place_text=where.text if where is not None else None,
            place_name=where.name if where is not None else None,
            place_country=where.country if where is not None else None,
            latitude=None,
            longitude=None,
            language="en",
            event_confidence=confidence.of_event(tree, trigger, one.status),
            extractor_version=EXTRACTOR_VERSION,
            **one.reading,
        )


def _relation(group: Sequence[Dating]) -> Relation:
    return next((dating.relation for dating in group if dating.relation != "at"), "at")


def _overlaps(start: int, end: int, spans: Sequence[tuple[int, int]]) -> bool:
    return any(s < end and start < e for s, e in spans)
