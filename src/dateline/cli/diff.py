"""`dateline diff`: what became of events from one snapshot to another."""

from __future__ import annotations

import click

from dateline.cli.failures import wrong_input
from dateline.cli.tables import format_option, show


@click.command(
    short_help="Tell what changed between two snapshots.",
    epilog="""\b
Examples:
  dateline diff lake@2026-01-06 lake
  dateline diff old-lake new-lake -f csv > changes.csv
""",
)
@click.argument("old", type=click.Path())
@click.argument("new", type=click.Path())
@format_option
def diff(old: str, new: str, *, form: str) -> None:
    """Tell what became of events from OLD to NEW, two lakes or snapshots of one (LAKE@NAME).

    Events are added, gone, merged, split, moved to another date, confirmed, cancelled, or have
    another status, support or number of reports.
    """
    import dateline  # noqa: PLC0415
    from dateline.lake import LakeError  # noqa: PLC0415
    from dateline.lake.diff import diff as changes_of  # noqa: PLC0415

    with wrong_input(LakeError):
        changes = changes_of(dateline.open(old), dateline.open(new))
    show(changes, form, none="No event changed.")
