"""Which of several places holds the others: what happened in Oslo happened in Norway."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from dateline.events.countries import country, is_state
from dateline.events.regions import region

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.events.places import Place

_MOSTLY, _SEVERAL = 0.75, 3


def one(places: Sequence[Place]) -> Place | None:
    """Return the one place of all, the one that holds all others, or by far the commonest."""
    places = [place for place in places if not _is_vast(place)] or places
    if not places:
        return None
    for whole in places:
        if all(holds(whole, place) for place in places):
            return whole
    (name, count), *_ = Counter(place.name for place in places).most_common(1)
    if count < _SEVERAL or count < _MOSTLY * len(places):
        return None
    return next(place for place in places if place.name == name)


def _is_vast(place: Place) -> bool:
    """Whether a place is a part of the world with many states."""
    area = region(place.name)
    return area is not None and area.country is None


def holds(whole: Place, place: Place) -> bool:
    """Whether a place is another or more exact than it, or one of several that hold it.

    "Bergen" is in Norway; "Norway and Malta" are Norway, and what is in Bergen is in one of them.
    """
    if place.name == whole.name or place.name in whole.text or place.text in whole.text:
        return True
    if whole.country is not None:
        return place.country == whole.country and (
            is_state(place.name) or (place.latitude is None and whole.latitude is not None)
        )
    states = {
        state.code for name in re.split(r",| and ", whole.text) if (state := country(name.strip()))
    }
    return place.country in states
