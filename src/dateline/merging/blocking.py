"""Which mentions are compared at all: those that share a key of sense, name and time.

Every mention has a bounded number of keys, so the number of keyed rows grows as the mentions do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dateline.merging.windows import DISPUTED_DAYS, EVER, MOVED_DAYS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.merging.names import Entity
    from dateline.merging.sketches import Sketch

_NARROW = 40
"""Days up to which a window is narrow."""
_WIDE = 1200
"""Days up to which a window is wide; beyond, it is unbounded for blocking."""
_FINE = 32
_COARSE = 1024
"""Days of a cell."""
_MOST_NAMES = 4


class Key(NamedTuple):
    """A block's key, and whether the mention is at home there.

    Of two mentions in a block at least one must be at home: two dated ones that are guests in the
    block of the undated have already met in a block of their days, or never shall.
    """

    key: str
    home: bool


def _names(sketch: Sketch) -> Iterator[str]:
    everybody = (*sketch.agents, *sketch.patients, *sketch.others)
    for one in everybody:
        if one.proper:
            yield from _name_keys(one)
    if sketch.place is not None:
        if sketch.place.name:
            yield f"p:{sketch.place.name.casefold()}"
        elif sketch.place.country:
            yield f"c:{sketch.place.country}"
    for one in everybody:
        if not one.proper and one.country:
            yield f"c:{one.country}"
    for one in everybody:
        if not one.proper and one.head:
            yield f"h:{one.head}"


def _name_keys(one: Entity) -> Iterator[str]:
    if one.country and one.kind == "country":
        yield f"c:{one.country}"
    elif one.kind == "person":
        yield f"n:{one.tokens[-1]}"
    elif one.tokens:
        yield f"n:{one.tokens[0]}"
        if one.country:
            yield f"c:{one.country}"


def _cells(first: int, last: int, size: int) -> range:
    """Return the numbers of the cells of `size` days that first to last touch."""
    return range(first // size, last // size + 1)


def block_keys(sketch: Sketch) -> list[Key]:
    """Return the blocks in which a mention is compared, each once, in order.

    The names are its own and those that its article is about, or the article itself if it names
    nobody; without any, the words of its title stand in, longest first, as they are the rarest.
    """
    names = list(dict.fromkeys(_names(sketch)))[:_MOST_NAMES]
    leading = sketch.source.leading
    about = [f"t:{name}" for name in leading] or [f"a:{sketch.source.article_id}"]
    if not names and not leading:
        longest = sorted(sketch.words, key=lambda word: (-len(word), word))
        names = [f"w:{word}" for word in longest[:2]]
    first, last = sketch.window.first, sketch.window.last
    narrow = last - first < _NARROW
    bounded = narrow or (first > -EVER and last < EVER and last - first < _WIDE)
    times: list[tuple[str, bool]] = []
    if narrow:
        later = MOVED_DAYS if sketch.status == "planned" else DISPUTED_DAYS
        times += [(f"f{cell}", True) for cell in _cells(first, last + later, _FINE)]
    if bounded:
        times += [(f"y{cell}", not narrow) for cell in _cells(first, last, _COARSE)]
    times.append(("*", not bounded))
    sense = sketch.sense.name
    return [
        Key(f"{sense}|{name}|{time}", home) for name in (*names, *about) for time, home in times
    ]
