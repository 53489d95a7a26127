"""A mention with what is needed to make an event of it: no text, no sentence."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from dateline.merging.sketches import Sketch, Source, holds, sketch
from dateline.merging.windows import EVER, is_dated

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dateline.events.senses import Effect
    from dateline.records import Article, Mention, Participant, Quantity

_LATEST = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Member:
    """A mention, who takes part in it, its sketch, and when exactly it was published if known."""

    mention: Mention
    """With its sentence, prefix and suffix left out (empty)."""
    participants: tuple[Participant, ...]
    sketch: Sketch
    published_at: datetime | None

    @property
    def source(self) -> Source:
        """Its source."""
        return self.sketch.source

    @property
    def effect(self) -> Effect | None:
        """What it does to the event, where it only acts on it."""
        return self.sketch.effect

    @property
    def dates(self) -> bool:
        """Whether it gives the event a date of its own."""
        return self.effect is None and is_dated(self.mention)

    @property
    def first_published(self) -> int:
        """First possible day of publication, EVER if not known: the order of reports."""
        return EVER if self.source.published is None else self.source.published[0]


def member(
    article: Article,
    mention: Mention,
    participants: Sequence[Participant] = (),
    quantities: Sequence[Quantity] = (),
    *,
    origin: Source,
) -> Member:
    """Return the member that a mention of an article is, with its own participants and quantities.

    `origin` is `source(article)`, made once for all mentions of the article.
    """
    bare = not (mention.sentence or mention.prefix or mention.suffix)
    return Member(
        mention=mention if bare else replace(mention, sentence="", prefix="", suffix=""),
        participants=tuple(participants),
        sketch=sketch(mention, origin, participants, quantities),
        published_at=article.published_at,
    )


def reported(one: Member) -> tuple[int, datetime, str]:
    """Sort key: from the earliest report to the latest; where only the day is known, last of it."""
    return one.first_published, one.published_at or _LATEST, one.mention.mention_id


def acted_on(some: Sequence[Member]) -> Iterator[Member]:
    """Yield the members of one article, the nouns in them told as the verbs tell them.

    "They called off the summit" mentions the summit twice, in the verb that acts on it and by its
    noun; neither says that it took place, nor when.
    """
    verbs = [one.sketch for one in some if one.effect is not None]
    for one in some:
        noun = one.sketch
        verb = next((verb for verb in verbs if holds(verb, noun)), None)
        if verb is None or noun.effect is not None:
            yield one
        else:
            told = replace(noun, effect=verb.effect, window=verb.window, denies=verb.denies)
            yield replace(one, sketch=told)
