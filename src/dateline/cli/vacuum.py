"""`dateline vacuum` and `dateline compact`: less space for what nobody needs."""

from __future__ import annotations

from pathlib import Path

import click

from dateline.cli.failures import wrong_input


@click.command(
    short_help="Remove old snapshots of LAKE.",
    epilog="""\b
Examples:
  dateline vacuum lake
  dateline vacuum lake --keep 10
""",
)
@click.argument("lake", type=click.Path(path_type=Path))
@click.option(
    "--keep",
    type=click.IntRange(min=1),
    default=1,
    show_default=True,
    metavar="N",
    help="How many of the newest to keep.",
)
def vacuum(lake: Path, *, keep: int) -> None:
    """Remove the snapshots of LAKE but the newest and pinned ones.

    Whoever is still reading one of them is told that its files are gone.
    """
    from dateline.lake import LakeError, history  # noqa: PLC0415

    with wrong_input(LakeError):
        gone = history.vacuum(lake, keep)
    click.echo(f"{len(gone)} snapshots removed.", err=True)


@click.command(
    short_help="Let the snapshots of LAKE share equal files.",
    epilog="""\b
Examples:
  dateline compact lake
  cp -r lake backup && dateline compact backup
""",
)
@click.argument("lake", type=click.Path(path_type=Path))
def compact(lake: Path) -> None:
    """Let the snapshots of LAKE share the files that are the same.

    A build shares them by itself; a copy of a lake does not.
    """
    from dateline.lake import LakeError, history  # noqa: PLC0415

    with wrong_input(LakeError):
        saved = history.compact(lake)
    click.echo(f"{saved:,} bytes saved.", err=True)
