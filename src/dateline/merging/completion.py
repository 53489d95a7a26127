"""What an article says of an event in one place holds wherever it mentions it.

The lead says whom it befell and where; further down it is "the arrest". The mentions of one article
that are of one event lend one another the people and the place that they lack, before articles are
compared: what one article says of two arrests is then never taken for one arrest in another.
Dates are not lent: where an article is wrong about one, its other mentions still show the event.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from dateline.merging.clustering import clusters, links

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dateline.merging.members import Member
    from dateline.merging.names import Entity, Place


def completed(members: Iterable[Member]) -> Iterator[Member]:
    """Yield the members, each completed by the others of its article that are of its event."""
    together: dict[tuple[str, str], list[Member]] = defaultdict(list)
    for one in members:
        together[one.source.article_id, one.sketch.sense.name].append(one)
    for some in together.values():
        if len(some) == 1:
            yield some[0]
            continue
        known = {one.mention.mention_id: one for one in some}
        joined = links((one.sketch, True) for one in some)
        for cluster in clusters((one.sketch for one in some), joined):
            yield from _complete([known[mention] for mention in cluster])


def _complete(event: Sequence[Member]) -> Iterator[Member]:
    named = {patient for one in event for patient in one.sketch.patients if patient.proper}
    patients = sorted(named, key=lambda e: (e.name, e.kind or "", e.country or ""))
    places = {one.sketch.place for one in event if one.sketch.place is not None}
    place = min(places, key=_exactness, default=None)
    for one in event:
        own = one.sketch
        lent = tuple(patient for patient in patients if not _takes_part(patient, one))
        lent = () if any(patient.proper for patient in own.patients) else lent
        if not lent and (own.place is not None or place is None):
            yield one
        else:
            whole = replace(own, patients=(*own.patients, *lent), place=own.place or place)
            yield replace(one, sketch=whole)


def _takes_part(entity: Entity, one: Member) -> bool:
    return entity in one.sketch.agents or entity in one.sketch.others


def _exactness(place: Place) -> tuple[bool, str, str]:
    return place.latitude is None, place.name or "", place.country or ""
