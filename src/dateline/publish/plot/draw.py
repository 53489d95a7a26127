"""From the events of an export to a picture of them.

A mark is as wide as what is known: a day is a sign of its own, an event that fills its days a bar,
one that lies somewhere in them a pale, dashed bar, and an end that is not known an arrow. Where a
lane holds more than can be told apart, it shows how many events there are to be expected at each
time, an event of which only the year is known spread over all of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.publish.iso import iso_day
from dateline.publish.plot import signs
from dateline.publish.plot.axis import Axis, fitted, outside
from dateline.publish.plot.lanes import BY, lanes
from dateline.publish.plot.scene import Line, Mark, Paint, Scene, Text
from dateline.publish.told import KINDS

if TYPE_CHECKING:
    from dateline.publish.export import Export
    from dateline.publish.plot.lanes import Drawn, Lane
    from dateline.publish.plot.scene import Item

_LEFT, _RIGHT, _TOP = 190, 24, 64
_ROW, _GAP = 14, 10
_MOST_ROWS = 10
_DENSE = 56
"""Height of a lane that shows numbers."""
_LABEL = 27
"""Characters of a lane's name that fit."""
_GRID = Paint(stroke="#dddddd")


def draw(found: Export, by: str, *, width: int = 960) -> Scene:
    """Return the picture of the dated events of `found` in lanes by actor, place or type."""
    rows = lanes(found, by)
    events = {one.event_id: one for lane in rows for one in lane.events}
    days = [(one.days.first, one.days.last) for one in events.values()]
    axis = fitted(days, _LEFT, width - _RIGHT)
    scene = Scene(width, 0, f"Events over time by {BY[by]}", _described(rows, len(events), days))
    scene.things.append(Text((12, 24), scene.title, size=16, bold=True))
    _legend(scene, list(events.values()))
    y = float(_TOP)
    for lane in rows:
        y = _lane(scene, axis, lane, y)
    _axis(scene, axis, y, outside(axis, days))
    scene.height = round(y) + 40
    return scene


def _described(rows: list[Lane], count: int, days: list[tuple[int, int]]) -> str:
    if not days:
        return "No dated events."
    first, last = iso_day(min(days)[0]), iso_day(max(end for _, end in days))
    named = "; ".join(f"{lane.name}: {len(lane.events)}" for lane in rows)
    return f"{count} dated events from {first} to {last}. Events in each lane: {named}."


def _legend(scene: Scene, events: list[Drawn]) -> None:
    kinds = {one.kind for one in events}
    x = 14.0
    for kind in KINDS:
        if kind in kinds:
            scene.things.extend(signs.sign(kind, x + 4, 42))
            scene.things.append(Text((x + 14, 46), kind, size=11))
            x += 34 + 6.5 * len(kind)
    scene.things.extend(signs.bar("fact", x + 4, 42, x + 30, filled=False, sure=True))
    scene.things.append(Text((x + 38, 46), "some time in this span", size=11))
    x += 190
    scene.things.extend(signs.bar("fact", x, 42, x + 22, filled=True, sure=True))
    scene.things.extend(signs.arrow("fact", x + 22, 42, forward=True))
    scene.things.append(Text((x + 38, 46), "all of it; the arrow's end is not known", size=11))
    if not all(one.sure for one in events):
        x += 268
        scene.things.extend(signs.sign("fact", x, 42, sure=False))
        scene.things.append(Text((x + 10, 46), "date unsure", size=11))


def _lane(scene: Scene, axis: Axis, lane: Lane, top: float) -> float:
    """Add a lane below `top` and return where it ends."""
    visible = [one for one in lane.events if _overlaps(axis, one)]
    packed = _packed(axis, visible)
    dense = max(packed, default=0) >= _MOST_ROWS
    height = _DENSE if dense else (max(packed, default=0) + 1) * _ROW
    middle = top + height / 2 + 4
    name = lane.name if len(lane.name) <= _LABEL else f"{lane.name[: _LABEL - 1]}…"
    scene.things.append(Text((_LEFT - 12, middle), name, anchor="end"))
    if dense:
        bars, highest = signs.density(axis, visible, top, height)
        scene.things.extend(bars)
        said = f"up to {highest:.0f} at a time"
        scene.things.append(Text((_LEFT - 12, middle + 14), said, "end", 10, "#555555"))
    else:
        for one, row in zip(visible, packed, strict=True):
            items = tuple(_mark(axis, one, top + row * _ROW + _ROW / 2))
            scene.things.append(Mark(items, one.event_id, one.words))
    below = top + height + _GAP / 2
    scene.things.append(Line((12, below), (scene.width - _RIGHT, below), _GRID))
    return top + height + _GAP


def _overlaps(axis: Axis, one: Drawn) -> bool:
    return one.days.last >= axis.first and one.days.first < axis.end


def _ends(axis: Axis, one: Drawn) -> tuple[float, float]:
    """Return the pixels from which to which a mark reaches, arrows included."""
    begin, end = axis.x(one.days.first), axis.x(one.days.last + 1)
    middle = (begin + end) / 2
    begin, end = min(begin, middle - signs.RADIUS), max(end, middle + signs.RADIUS)
    arrow = signs.ARROW
    return begin - arrow * one.days.open_start, end + arrow * one.days.open_end


def _packed(axis: Axis, events: list[Drawn]) -> list[int]:
    """Return for each event the first row in which nothing is in its way."""
    free: list[float] = []
    rows = []
    for one in events:
        begin, end = _ends(axis, one)
        row = next((i for i, x in enumerate(free) if x + 1 <= begin), len(free))
        if row == len(free):
            free.append(end)
        free[row] = end
        rows.append(row)
        if row >= _MOST_ROWS:
            return rows
    return rows


def _mark(axis: Axis, one: Drawn, y: float) -> list[Item]:
    begin, end = axis.x(one.days.first), axis.x(one.days.last + 1)
    if one.days.first == one.days.last or (end - begin <= 2 * signs.RADIUS and one.filled):
        middle = (begin + end) / 2
        items = signs.sign(one.kind, middle, y, sure=one.sure)
        begin, end = middle - signs.RADIUS, middle + signs.RADIUS
    else:
        items = signs.bar(one.kind, begin, y, end, filled=one.filled, sure=one.sure)
    if one.days.open_start:
        items += signs.arrow(one.kind, begin, y, forward=False)
    if one.days.open_end:
        items += signs.arrow(one.kind, end, y, forward=True)
    return items


def _axis(scene: Scene, axis: Axis, y: float, beyond: tuple[int, int]) -> None:
    lines = []
    for x, label in axis.ticks():
        lines.append(Line((x, _TOP - 6), (x, y), _GRID))
        scene.things.append(Text((x, y + 16), label, anchor="middle", size=11))
    scene.things[:0] = lines
    before, after = beyond
    if before:
        scene.things.append(Text((_LEFT - 12, y + 32), f"◀ {before} earlier", "end", 11))
    if after:
        right = scene.width - 4
        scene.things.append(Text((right, y + 32), f"{after} later ▶", "end", 11))
