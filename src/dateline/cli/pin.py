"""`dateline pin`: snapshots that are kept, by name."""

from __future__ import annotations

from pathlib import Path

import click

from dateline.cli.failures import wrong_input


@click.command(
    short_help="Keep a snapshot of LAKE under a name.",
    epilog="""\b
Examples:
  dateline pin lake paper-2026
  dateline pin lake before-the-correction 3f2a91c0
""",
)
@click.argument("lake", type=click.Path(path_type=Path))
@click.argument("name")
@click.argument("snapshot", default="current")
@click.option("--delete", is_flag=True, help="Forget the name; the snapshot is kept no longer.")
def pin(lake: Path, name: str, snapshot: str, *, delete: bool) -> None:
    """Keep a SNAPSHOT of LAKE, by default the newest, under NAME.

    `dateline vacuum` spares it, and LAKE@NAME reads it.
    """
    from dateline.lake import LakeError, history  # noqa: PLC0415

    with wrong_input(LakeError):
        if delete:
            history.unpin(lake, name)
            click.echo(f"{name} is forgotten.", err=True)
        else:
            click.echo(f"{history.pin(lake, name, snapshot)} is {name}.", err=True)
