"""A scene as SVG 1.1 that refers to nothing outside itself."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from dateline.publish.plot.scene import Circle, Item, Line, Mark, Polygon, Text
from dateline.publish.printable import xml

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.publish.plot.scene import Paint, Point, Scene

_FONT = "system-ui, 'DejaVu Sans', 'Helvetica Neue', Arial, sans-serif"


def render(scene: Scene, *, name: str = "plot") -> Iterator[str]:
    """Yield the lines of the picture; `name` begins its ids, so that a page can have several.

    Each mark has its words as a title, which browsers show, and its event's id in data-event.
    """
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 {scene.width} '
        f'{scene.height}" width="{scene.width}" height="{scene.height}" '
        f'aria-labelledby="{name}-title {name}-desc" font-family="{_FONT}">\n'
    )
    yield f'<title id="{name}-title">{_words(scene.title)}</title>\n'
    yield f'<desc id="{name}-desc">{_words(scene.description)}</desc>\n'
    yield f'<rect width="{scene.width}" height="{scene.height}" fill="#ffffff"/>\n'
    for thing in scene.things:
        if isinstance(thing, Mark):
            inside = "".join(map(_item, thing.items))
            title = f"<title>{_words(thing.words)}</title>"
            yield f'<g data-event="{_words(thing.event_id)}">{title}{inside}</g>\n'
        else:
            yield f"{_item(thing)}\n"
    yield "</svg>\n"


def _item(item: Item) -> str:
    match item:
        case Text(at, words, anchor, size, fill, bold):
            weight = ' font-weight="bold"' if bold else ""
            place = f'{_at("x", "y", at)} text-anchor="{anchor}" font-size="{size:g}"'
            return f'<text {place} fill="{fill}"{weight}>{_words(words)}</text>'
        case Line(start, end, paint):
            ends = f"{_at('x1', 'y1', start)} {_at('x2', 'y2', end)}"
            return f"<line {ends}{_paint(paint)}/>"
        case Circle(at, radius, paint):
            return f'<circle {_at("cx", "cy", at)} r="{_number(radius)}"{_paint(paint)}/>'
        case Polygon(points, paint):
            path = " ".join(f"{_number(x)},{_number(y)}" for x, y in points)
            return f'<polygon points="{path}"{_paint(paint)}/>'


def _paint(paint: Paint) -> str:
    said = f' fill="{paint.fill or "none"}"'
    if paint.fill and paint.opacity < 1:
        said += f' fill-opacity="{paint.opacity:g}"'
    if paint.stroke:
        said += f' stroke="{paint.stroke}" stroke-width="{paint.width:g}"'
        said += ' stroke-dasharray="3 2"' if paint.dashed else ""
    return said


def _at(x: str, y: str, at: Point) -> str:
    return f'{x}="{_number(at[0])}" {y}="{_number(at[1])}"'


def _number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


def _words(text: str) -> str:
    return escape(xml(text))
