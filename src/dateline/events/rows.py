"""From an event in a parsed sentence to its rows: mention, participants, quantities."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline import ids, records
from dateline.events import eventness
from dateline.events.gender import PRONOUNS, TALKING
from dateline.events.nouns import phrase_text, possessive
from dateline.events.quantities import quantities
from dateline.events.titles import LONGEST, title
from dateline.events.types import type_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.events.entities import Entities
    from dateline.events.grammar import Tree
    from dateline.events.naming import Entity
    from dateline.events.participants import Actor
    from dateline.events.places import Place
    from dateline.events.speakers import Speakers
    from dateline.events.triggers import Trigger
    from dateline.records import (
        Article,
        Mention,
        Participant,
        Quantity,
        Status,
        TimeExpression,
    )
    from dateline.temporal import ReadingColumns
    from dateline.text.tokens import Token

EXTRACTOR_VERSION = "8"
"""Changes whenever the same article may give other mentions."""

_PRONOUN_TAGS = ("PRP", "PRP$")
_REFLEXIVE = ("self", "selves")
_CONTEXT = 32
"""Characters of a mention's prefix and suffix."""


class Rows:
    """The rows of one article's events, in the order in which they are added."""

    def __init__(self, article: Article, speakers: Speakers, entities: Entities) -> None:
        self.mentions: list[Mention] = []
        self.participants: list[Participant] = []
        self.quantities: list[Quantity] = []
        self._article = article
        self._speakers = speakers
        self._entities = entities

    def add(
        self,
        tree: Tree,
        number: int,
        trigger: Trigger,
        cast: Sequence[Actor],
        *,
        lent: Sequence[Actor],
        reading: ReadingColumns,
        time: TimeExpression | None,
        status: Status,
        spans: Sequence[tuple[int, int]],
        where: Place | None,
    ) -> None:
        """Add the rows of the event that `trigger` names in sentence `number`.

        lent: who takes part in it as is told elsewhere in the text.
        spans: the sentence's time expressions, which are neither places nor quantities.
        """
        article, sentence = self._article, tree.sentence
        text = article.text
        start, end = tree[trigger.first].start, tree[trigger.last].end
        mention_id = ids.mention_id(
            article.version_id, start, end, (time.start, time.end) if time is not None else None
        )
        voice = self._speakers.voice(tree, number, trigger, self._entities)
        self.mentions.append(
            records.Mention(
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
                time_id=time.time_id if time is not None else None,
                title=self._title(tree, number, trigger, cast),
                type=type_of(tree, trigger, cast, status),
                status=status,
                attributed_to=voice.name if voice is not None else None,
                stance=voice.stance if voice is not None else None,
                place_text=where.text if where is not None else None,
                place_name=where.name if where is not None else None,
                place_country=where.country if where is not None else None,
                latitude=where.latitude if where is not None else None,
                longitude=where.longitude if where is not None else None,
                language="en",
                event_confidence=eventness.probability(
                    eventness.signs(tree, trigger, cast, number, dated=time is not None)
                ),
                extractor_version=EXTRACTOR_VERSION,
                **reading,
            )
        )
        self._add_participants(mention_id, (*cast, *lent))
        self._add_quantities(mention_id, tree, trigger, spans)

    def _title(self, tree: Tree, number: int, trigger: Trigger, cast: Sequence[Actor]) -> str:
        """Return the title; "its shares" or "she" at its beginning are Ek Steel's and Ek.

        "Whose boats sank" begins with the fishermen's boats.
        """
        words = _title(tree, trigger, cast)
        first, _, rest = words.partition(" ")
        for actor in cast if first == "Whose" else ():
            theirs = phrase_text(tree, tree[actor.head])
            if actor.name.endswith(f" {theirs}") and rest.startswith(theirs):
                told = f"{actor.name[:1].upper()}{actor.name[1:]}{rest.removeprefix(theirs)}"
                return told if len(told) <= LONGEST else words
        for token in tree.tokens if first.lower() in PRONOUNS else ():
            if token.tag in _PRONOUN_TAGS and token.text.lower() == first.lower():
                who = self._entities.resolve(tree, token, number)
                if who is not None and who.name not in rest:
                    name = _written(who, token)
                    told = f"{name[:1].upper()}{name[1:]} {rest}"
                    return told if len(told) <= LONGEST else words
        return words

    def _add_participants(self, mention_id: str, cast: Sequence[Actor]) -> None:
        self.participants.extend(
            records.Participant(
                mention_id=mention_id,
                role=actor.role,
                text=self._article.text[actor.start : actor.end],
                start=actor.start,
                end=actor.end,
                name=actor.name,
                kind=actor.kind,
                country=actor.country,
            )
            for actor in cast
        )

    def _add_quantities(
        self, mention_id: str, tree: Tree, trigger: Trigger, spans: Sequence[tuple[int, int]]
    ) -> None:
        self.quantities.extend(
            records.Quantity(
                mention_id=mention_id,
                text=self._article.text[amount.start : amount.end],
                start=amount.start,
                end=amount.end,
                number=amount.number,
                unit=amount.unit,
                of_what=amount.of_what,
            )
            for amount in quantities(tree, trigger, spans)
        )


def _title(tree: Tree, trigger: Trigger, cast: Sequence[Actor]) -> str:
    subject = None
    if trigger.carrier is not None:
        found = tree.subject(trigger.carrier)
        subject = found.noun if found is not None else None
    names = {
        actor.head: _written(actor, tree[actor.head])
        for actor in cast
        if tree[actor.head].tag in _PRONOUN_TAGS
        and tree[actor.head].text.lower() in PRONOUNS
        and (actor.head == subject or not tree[actor.head].text.endswith(_REFLEXIVE))
    }
    parties = [actor.head for actor in cast if actor.role != "other"]
    return title(tree, trigger, subject, names, parties)


def _written(actor: Actor | Entity, pronoun: Token) -> str:
    """Return a name as it stands instead of a pronoun: "the bank" for "it", "Ek's" for "his"."""
    first = actor.name.split()[0].lower()
    bare = actor.name[:1].islower() and actor.kind != "group" and first not in TALKING
    name = f"the {actor.name}" if bare and first not in PRONOUNS else actor.name
    if pronoun.tag != "PRP$" or actor.name.lower() == pronoun.text.lower():
        return name
    return possessive(name, several=actor.kind == "group")
