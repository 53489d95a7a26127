"""From the mentions of one event to its rows in every table."""

from __future__ import annotations

from dataclasses import dataclass, fields
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from dateline.merging import agreement, cast, verdict
from dateline.merging.importance import Corpus, importance
from dateline.merging.members import Member, reported
from dateline.records import (
    Event,
    EventDate,
    EventHistory,
    EventMention,
    EventParticipant,
    Reading,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

_READING = tuple(field.name for field in fields(Reading))
_TITLE = range(20, 121)
"""Characters of a title that reads well alone."""


@dataclass(frozen=True, slots=True)
class Merged:
    """The events of some mentions, with their bridges; each table sorted."""

    events: tuple[Event, ...] = ()
    event_mentions: tuple[EventMention, ...] = ()
    event_participants: tuple[EventParticipant, ...] = ()
    event_dates: tuple[EventDate, ...] = ()
    event_history: tuple[EventHistory, ...] = ()


def _best(members: Sequence[Member], chosen: Member | None, status: str) -> Member:
    """Return the member that gives title and reading.

    Of those with the event's date it is the one that says what the event's status is, in its own
    voice, surest, with a title that reads well alone.
    """
    plain = [one for one in members if one.effect is None] or list(members)
    if chosen is not None:
        plain = [one for one in plain if one.dates and one.mention.edtf == chosen.mention.edtf]
    return min(
        plain,
        key=lambda one: (
            one.mention.status != status,
            one.sketch.attributed,
            -one.mention.event_confidence,
            len(one.mention.title) not in _TITLE,
            reported(one),
        ),
    )


def _event_confidence(members: Sequence[Member]) -> float:
    """Return 1 less the product of the sources' doubts, not above 0.99 unless one alone is.

    A source's doubt is that of its surest mention; sources are taken to err independently.
    """
    surest: dict[str, float] = {}
    for one in members:
        name, sure = one.source.name, one.mention.event_confidence
        surest[name] = max(surest.get(name, 0.0), sure)
    doubt = 1.0
    for name in sorted(surest):
        doubt *= 1.0 - surest[name]
    return max(min(1.0 - doubt, 0.99), *surest.values()) if len(surest) > 1 else surest.popitem()[1]


def _reading(best: Member, dated: Sequence[Member]) -> dict[str, Any]:
    """Return the reading of an event: that of its best mention, with what the others add to it."""
    reading = {name: getattr(best.mention, name) for name in _READING}
    if not best.dates:
        return reading
    agreeing = agreement.supporters(best, dated)
    reading["date_confidence"] = agreement.date_confidence(best, dated)
    vouching = [
        one.mention.asserted_day
        for one in agreeing
        if one.mention.edtf == best.mention.edtf and one.mention.asserted_day is not None
    ]
    if vouching:
        reading["asserted_day"] = max(vouching)
    n = len(agreement.sources(dated))
    if n > 1:
        agreed = len(agreement.sources(agreeing))
        reading["why"] = f"{best.mention.why}; {agreed} of {n} sources that date it agree"
    return reading


def assemble(members: Sequence[Member], corpus: Corpus | None = None) -> Merged:
    """Return the rows of the one event that `members` mention; ValueError if there are none.

    `corpus` is what all mentions say, for the event's importance; without it, it is as if there
    were no other events.

    The event's id is the mention_id of its earliest-published member, the smaller where two are
    of one day; a member without publication date comes last.
    """
    if not members:
        raise ValueError("an event needs at least one mention")
    members = sorted(members, key=lambda one: one.mention.mention_id)
    event_id = min(members, key=lambda one: (one.first_published, one.mention.mention_id))
    identity = event_id.mention.mention_id
    dated = agreement.dating(members)
    chosen = agreement.choose(dated)
    status = verdict.status(members)
    best = _best(members, chosen, status)
    spot = cast.best_place(members)
    published = [one.source.published for one in members if one.source.published is not None]
    event = Event(
        event_id=identity,
        title=best.mention.title,
        type=best.mention.type,
        status=status,
        support=verdict.support(members),
        place_name=spot.mention.place_name if spot else None,
        place_country=spot.mention.place_country if spot else None,
        latitude=spot.mention.latitude if spot else None,
        longitude=spot.mention.longitude if spot else None,
        n_mentions=len(members),
        n_articles=len({one.source.article_id for one in members}),
        n_sources=len(agreement.sources(members)),
        first_reported=verdict.day(min(first for first, _ in published)) if published else None,
        last_reported=verdict.day(max(last for _, last in published)) if published else None,
        dates_agree=agreement.agree(members),
        importance=importance(members, status, corpus or Corpus.of(members)),
        event_confidence=_event_confidence(members),
        best_mention_id=best.mention.mention_id,
        **_reading(best, dated),
    )
    return Merged(
        events=(event,),
        event_mentions=tuple(
            EventMention(
                event_id=identity,
                mention_id=one.mention.mention_id,
                article_id=one.source.article_id,
            )
            for one in members
        ),
        event_participants=tuple(cast.event_participants(identity, members)),
        event_dates=tuple(agreement.event_dates(identity, members)),
        event_history=tuple(verdict.history(identity, members)),
    )


def _chronological(event: Event) -> tuple[bool, int, bool, int, str]:
    first, last = event.first_day, event.last_day
    return first is None, first or 0, last is None, last or 0, event.event_id


def gather(parts: Sequence[Merged]) -> Merged:
    """Return the rows of many events as one, each table in the order of its schema."""
    return Merged(
        events=tuple(sorted((row for part in parts for row in part.events), key=_chronological)),
        event_mentions=tuple(
            sorted(
                (row for part in parts for row in part.event_mentions),
                key=attrgetter("event_id", "mention_id"),
            )
        ),
        event_participants=tuple(
            sorted(
                (row for part in parts for row in part.event_participants),
                key=attrgetter("event_id", "role", "name"),
            )
        ),
        event_dates=tuple(
            sorted(
                (row for part in parts for row in part.event_dates),
                key=attrgetter("event_id", "mention_id"),
            )
        ),
        event_history=tuple(
            sorted(
                (row for part in parts for row in part.event_history),
                key=attrgetter("event_id", "step"),
            )
        ),
    )
