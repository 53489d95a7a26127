"""Who takes part in an event, over all its mentions, each once under one name."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from dateline.merging.names import Entity, entity, relation
from dateline.records import EventParticipant, Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.merging.members import Member


def _rank(one: Entity) -> tuple[int, str, str, str]:
    return -len(one.tokens), one.name, one.kind or "", one.country or ""


def _full(one: Entity, found: Sequence[Entity]) -> Entity:
    """Return the fuller name of an entity, itself where two that differ would do ("Bush")."""
    fuller = [
        other
        for other in found
        if relation(one, other) in ("same", "country") and _rank(other) < _rank(one)
    ]
    if any(relation(a, b) == "different" for a in fuller for b in fuller):
        return one
    return min(fuller, key=_rank, default=one)


def event_participants(event_id: str, members: Sequence[Member]) -> list[EventParticipant]:
    """Return the participants of an event by role and name, with how many mentions name them."""
    naming: dict[Role, dict[Entity, set[str]]] = defaultdict(lambda: defaultdict(set))
    for one in members:
        if one.effect is None:
            for participant in one.participants:
                naming[participant.role][entity(participant)].add(one.mention.mention_id)
    rows = []
    for role, found in naming.items():
        ranked = sorted(found, key=_rank)
        together: dict[str, set[str]] = defaultdict(set)
        known: dict[str, Entity] = {}
        for named in ranked:
            full = _full(named, ranked)
            together[full.name] |= found[named]
            known.setdefault(full.name, full)
        rows += [
            EventParticipant(
                event_id=event_id,
                role=role,
                name=name,
                kind=known[name].kind,
                country=known[name].country,
                n_mentions=len(mentions),
            )
            for name, mentions in together.items()
        ]
    return sorted(rows, key=lambda row: (row.role, row.name))


def best_place(members: Sequence[Member]) -> Member | None:
    """Return the member whose place is the event's, None if nobody names one.

    It is the place that most mentions name, then one with a position, then of the smallest id.
    """
    placed = [one for one in members if one.effect is None and one.sketch.place is not None]
    times = Counter(one.sketch.place for one in placed)
    return min(
        placed,
        key=lambda one: (
            -times[one.sketch.place],
            one.mention.latitude is None,
            one.mention.mention_id,
        ),
        default=None,
    )
