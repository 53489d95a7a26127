"""The signs of a plot: colour and shape say the same, so that either is enough."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from dateline.publish.plot.scene import Circle, Item, Line, Paint, Polygon, box
from dateline.publish.told import KINDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.publish.plot.axis import Axis
    from dateline.publish.plot.lanes import Drawn

RADIUS = 4.5
ARROW = 6.0
COLOURS = {
    "fact": "#0062a3",
    "claimed": "#9a6700",
    "disputed": "#b93a00",
    "planned": "#00734f",
    "possible": "#8f4a86",
    "not done": "#5f5f5f",
}
"""Dark shades of Okabe and Ito's colours: apart for the colour-blind, 4.5 to 1 on white."""
_HOLLOW = frozenset(("planned", "possible"))
_PALE = 0.22
_BIN = 6.0
"""Pixels of a bar of numbers."""


def sign(kind: str, x: float, y: float, *, sure: bool = True) -> list[Item]:
    """Return the sign of one day: ● fact, ▲ claimed, ◆ disputed, ○ planned and possible, ✕ not."""
    paint = _solid(kind, sure=sure)
    r = RADIUS
    match kind:
        case "claimed":
            return [Polygon(((x, y - r), (x + r, y + r * 0.8), (x - r, y + r * 0.8)), paint)]
        case "disputed":
            return [Polygon(((x, y - r), (x + r, y), (x, y + r), (x - r, y)), paint)]
        case "not done":
            stroke = Paint(stroke=COLOURS[kind], width=2)
            ends = (((x - r, y - r), (x + r, y + r)), ((x - r, y + r), (x + r, y - r)))
            return [Line(start, end, stroke) for start, end in ends]
        case _:
            return [Circle((x, y), r - 0.5, paint)]


def bar(kind: str, begin: float, y: float, end: float, *, filled: bool, sure: bool) -> list[Item]:
    """Return the bar of a span: solid if the event fills it, pale and dashed if it lies in it."""
    paint = _solid(kind, sure=sure)
    if not filled:
        paint = Paint(fill=COLOURS[kind], opacity=_PALE, stroke=COLOURS[kind], dashed=True)
    wide = max(end - begin, 2.0)
    shape: list[Item] = [box(begin, y - RADIUS + 0.5, wide, 2 * RADIUS - 1, paint)]
    if kind == "not done":
        shape.append(Line((begin, y), (begin + wide, y), Paint(stroke=COLOURS[kind], width=2)))
    elif kind in {"claimed", "disputed"}:
        shape += sign(kind, begin, y, sure=sure)
    return shape


def arrow(kind: str, x: float, y: float, *, forward: bool) -> list[Item]:
    """Return the arrow at an end that is not known."""
    tip = x + (ARROW if forward else -ARROW)
    points = ((x, y - RADIUS), (tip, y), (x, y + RADIUS))
    return [Polygon(points, Paint(fill=COLOURS[kind], stroke=COLOURS[kind]))]


def density(
    axis: Axis, events: Sequence[Drawn], top: float, height: float
) -> tuple[list[Item], float]:
    """Return bars of the number of events to be expected at each time, stacked by kind.

    Also returns what the highest bar stands for.
    """
    width = axis.right - axis.left
    count = int(width // _BIN)
    sums: dict[int, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for one in events:
        days = one.days
        first = min(int((axis.x(days.first) - axis.left) / width * count), count - 1)
        last = min(int((axis.x(days.last + 0.5) - axis.left) / width * count), count - 1)
        for i in range(first, last + 1):
            sums[i][one.kind] += 1 / (last - first + 1)
    highest = max((sum(kinds.values()) for kinds in sums.values()), default=1.0)
    items: list[Item] = []
    for i in sorted(sums):
        y = top + height
        for kind in KINDS:
            if size := sums[i][kind] / highest * height:
                y -= size
                left = axis.left + i * width / count
                items.append(box(left, y, _BIN - 1, size, Paint(fill=COLOURS[kind])))
    return items, highest


def _solid(kind: str, *, sure: bool) -> Paint:
    hollow = kind in _HOLLOW
    return Paint(
        fill="#ffffff" if hollow else COLOURS[kind],
        opacity=1.0 if sure or hollow else _PALE,
        stroke=COLOURS[kind],
        width=1.6 if sure else 0.8,
        dashed=kind == "possible",
    )
