"""`dateline plot`: a lake's events over time as a picture."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from dateline.cli.failures import WrongInputError, wrong_input
from dateline.cli.filters import chosen, filter_options
from dateline.cli.output import whole

if TYPE_CHECKING:
    from dateline.publish.plot.scene import Scene

_SUFFIXES = (".svg", ".png")


@click.command(
    short_help="Draw the events of LAKE over time.",
    epilog="""\b
Examples:
  dateline plot lake -o timeline.svg --since 2025-11
  dateline plot lake -o places.png --by place
""",
)
@click.argument("lake", type=click.Path())
@click.option(
    "-o", "--output", metavar="FILE", required=True, help="The picture, an .svg or a .png."
)
@click.option(
    "--by",
    type=click.Choice(["actor", "place", "type"]),
    default="actor",
    show_default=True,
    help="What each lane is for; the most frequent ones have one.",
)
@filter_options
def plot(
    lake: str,
    *,
    output: str,
    by: str,
    **filters: Any,  # noqa: ANN401 - see filters
) -> None:
    """Draw the events of LAKE over time into FILE, as sure as their dates are.

    A pale, dashed bar is a span in which an event lies somewhere, a solid one what it fills, an
    arrow an end that is not known. Events without a date are left out.
    """
    import dateline  # noqa: PLC0415
    from dateline.lake import LakeError  # noqa: PLC0415
    from dateline.publish.export import read  # noqa: PLC0415
    from dateline.publish.plot import draw  # noqa: PLC0415

    target = Path(output)
    if target.suffix.lower() not in _SUFFIXES:
        raise WrongInputError(f"{output}: a picture is an .svg or a .png.")
    with wrong_input(LakeError):
        found = read(dateline.open(lake), **chosen(**filters))
    _write(draw(found, by), target)
    undated = found.events["edtf"].null_count
    click.echo(
        f"{found.events.num_rows - undated} events drawn to {output}."
        + (f" Left out: {undated} (no date)." if undated else ""),
        err=True,
    )


def _write(scene: Scene, target: Path) -> None:
    from dateline.publish.plot import png, svg  # noqa: PLC0415

    with wrong_input(OSError, png.NoRendererError), whole(target) as made:
        if target.suffix.lower() == ".png":
            with made.open("wb") as out:
                png.write(scene, out)
        else:
            made.write_text("".join(svg.render(scene)), "utf-8")
