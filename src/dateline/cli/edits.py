"""`dateline edits`: what people have decided."""

from __future__ import annotations

import click

from dateline.cli.failures import wrong_input
from dateline.cli.tables import format_option, show

_SHOWN = ("edit_id", "decided_at", "who", "why", "action", "quote", "field", "old", "new",
          "machine", "applied")  # fmt: skip


@click.command(
    short_help="List the edits to LAKE.",
    epilog="""\b
Examples:
  dateline edits lake
  dateline edits lake --not-applied -f csv
""",
)
@click.argument("lake", type=click.Path())
@click.option("--not-applied", is_flag=True, help="Only those whose target is not found any more.")
@format_option
def edits(lake: str, *, not_applied: bool, form: str) -> None:
    """List the edits to LAKE: who decided what, when and why, and what the machine says.

    An edit whose target is not in the lake any more is kept, and not applied until it is.
    """
    import dateline  # noqa: PLC0415
    from dateline.lake import LakeError, editing  # noqa: PLC0415

    with wrong_input(LakeError):
        rows = editing.edits_of(dateline.open(lake), not_applied=not_applied)
    show(rows.select(list(_SHOWN)) if form == "table" else rows, form, none="No edits.")
