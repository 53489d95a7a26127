"""`dateline remove`: articles out of a lake."""

from __future__ import annotations

from pathlib import Path

import click

from dateline.cli.failures import wrong_input


@click.command(
    short_help="Take articles out of LAKE.",
    epilog="""\b
Examples:
  dateline remove lake https://example.org/2026/01/06/toll
  dateline remove lake articles/toll.txt articles/strike.txt
""",
)
@click.argument("lake", type=click.Path(path_type=Path))
@click.argument("article", nargs=-1, required=True)
def remove(lake: Path, *, article: tuple[str, ...]) -> None:
    """Take articles out of LAKE, which is then as if they had never been built into it.

    ARTICLE is an article's id, its source's id, its URL or its file, as the table articles has
    them. Earlier snapshots keep it: `dateline forget` takes it out of these too.
    """
    from dateline.lake import LakeError  # noqa: PLC0415
    from dateline.lake.removal import remove as take_out  # noqa: PLC0415

    with wrong_input(LakeError):
        counts = take_out(lake, article).counts
    click.echo(f"{counts['articles']} articles and {counts['events']} events are left.", err=True)
