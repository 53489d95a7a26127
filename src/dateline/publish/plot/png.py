"""A scene as PNG, drawn by matplotlib.

matplotlib brings its fonts along (DejaVu, with Greek, Cyrillic and the marks that are used here),
so that a picture has its labels on a machine without fonts too; renderers of SVG need those of the
system. It is not needed for anything else, hence an extra: pip install "dateline[png]".
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any, BinaryIO, Literal

from dateline.publish.plot.scene import Circle, Line, Mark, Polygon, Text
from dateline.publish.printable import line

if TYPE_CHECKING:
    from dateline.publish.plot.scene import Item, Paint, Scene

_DPI = 100
_SCALE = 2
"""Pixels of the image to a pixel of the scene."""
_POINT = 72 / _DPI
_SIDES: dict[str, Literal["left", "center", "right"]] = {
    "start": "left",
    "middle": "center",
    "end": "right",
}


class NoRendererError(Exception):
    """matplotlib is not installed; the message says how to get it."""


def write(scene: Scene, out: BinaryIO) -> None:
    """Write the picture to `out` at twice its size in pixels.

    Raises NoRendererError without matplotlib.
    """
    try:
        from matplotlib.backends.backend_agg import FigureCanvasAgg  # noqa: PLC0415
        from matplotlib.figure import Figure  # noqa: PLC0415
    except ImportError as error:
        raise NoRendererError(
            'PNG is drawn by matplotlib: pip install "dateline[png]", or write an .svg.'
        ) from error
    figure = Figure(figsize=(scene.width / _DPI, scene.height / _DPI), dpi=_DPI)
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set_xlim(0, scene.width)
    axes.set_ylim(scene.height, 0)
    axes.axis("off")
    items = chain.from_iterable(
        thing.items if isinstance(thing, Mark) else (thing,) for thing in scene.things
    )
    for order, item in enumerate(items):
        axes.add_artist(_artist(item)).set_zorder(order)
    FigureCanvasAgg(figure)
    figure.savefig(out, dpi=_DPI * _SCALE, format="png", metadata={"Software": None})


def _artist(item: Item) -> Any:  # noqa: ANN401 - matplotlib's artists have no types here
    from matplotlib import lines, patches, text  # noqa: PLC0415

    match item:
        case Text((x, y), words, anchor, size, fill, bold):
            return text.Text(
                x,
                y,
                # A dollar would begin a formula.
                line(words).replace("$", r"\$"),
                color=fill,
                fontsize=size * _POINT,
                fontweight="bold" if bold else "normal",
                horizontalalignment=_SIDES[anchor],
                verticalalignment="baseline",
                clip_on=True,
            )
        case Line((x1, y1), (x2, y2), paint):
            return lines.Line2D(
                [x1, x2],
                [y1, y2],
                color=paint.stroke,
                linewidth=paint.width * _POINT,
                linestyle=_dashes(paint),
            )
        case Circle(at, radius, paint):
            return patches.Circle(at, radius, **_paint(paint))
        case Polygon(points, paint):
            return patches.Polygon(points, closed=True, **_paint(paint))


def _paint(paint: Paint) -> dict[str, Any]:
    from matplotlib.colors import to_rgba  # noqa: PLC0415

    return {
        "facecolor": to_rgba(paint.fill, paint.opacity) if paint.fill else "none",
        "edgecolor": paint.stroke or "none",
        "linewidth": paint.width * _POINT if paint.stroke else 0,
        "linestyle": _dashes(paint),
    }


def _dashes(paint: Paint) -> Any:  # noqa: ANN401 - a name or a tuple, as matplotlib has it
    return (0, (3, 2)) if paint.dashed else "solid"
