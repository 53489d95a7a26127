"""`dateline log`: the snapshots of a lake."""

from __future__ import annotations

from pathlib import Path

import click

from dateline.cli.failures import wrong_input
from dateline.cli.tables import format_option, show


@click.command(
    short_help="List the snapshots of LAKE.",
    epilog="""\b
Examples:
  dateline log lake
  dateline log lake -f jsonl
""",
)
@click.argument("lake", type=click.Path(path_type=Path))
@format_option
def log(lake: Path, *, form: str) -> None:
    """List the snapshots that LAKE keeps, the newest first.

    Wherever a command reads a LAKE, LAKE@NAME is an earlier snapshot: by the first digits of its
    id, its pin, or a day (YYYY-MM-DD, UTC) at whose end it was the newest.
    """
    from dateline.lake import LakeError, history  # noqa: PLC0415

    with wrong_input(LakeError):
        rows = history.log(lake)
    show(rows, form, none="No snapshots.")
