"""A picture as a list of simple things, in pixels from the top left corner."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Point = tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paint:
    """How something is drawn: colours as #rrggbb, None for none."""

    fill: str | None = None
    opacity: float = 1.0
    """Of the fill: 1 covers what is below."""
    stroke: str | None = None
    width: float = 1.0
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text; y is that of its base line."""

    at: Point
    words: str
    anchor: Literal["start", "middle", "end"] = "start"
    size: float = 12.0
    fill: str = "#222222"
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line."""

    start: Point
    end: Point
    paint: Paint


@dataclass(frozen=True, slots=True)
class Circle:
    """A circle about a point."""

    at: Point
    radius: float
    paint: Paint


@dataclass(frozen=True, slots=True)
class Polygon:
    """A closed shape."""

    points: tuple[Point, ...]
    paint: Paint


Item = Text | Line | Circle | Polygon


@dataclass(frozen=True, slots=True)
class Mark:
    """The things that stand for one event."""

    items: tuple[Item, ...]
    event_id: str
    words: str
    """What the mark says: date, remarks and title."""


@dataclass(slots=True)
class Scene:
    """A whole picture, and what it says to those who can't see it."""

    width: int
    height: int
    title: str
    description: str
    things: list[Item | Mark] = field(default_factory=list)


def box(x: float, y: float, width: float, height: float, paint: Paint) -> Polygon:
    """Return a rectangle with its corner at x, y."""
    right, below = x + width, y + height
    return Polygon(((x, y), (right, y), (right, below), (x, below)), paint)
