"""`dateline timeline`: a lake's events in the order of time."""

from __future__ import annotations

from typing import Any

import click

from dateline.cli.failures import wrong_input
from dateline.cli.filters import chosen, filter_options
from dateline.cli.output import write

_WRITERS = {
    "table": "dateline.publish.table:timeline",
    "md": "dateline.publish.markdown:write",
    "json": "dateline.publish.json:write",
    "jsonl": "dateline.publish.jsonl:write",
    "csv": "dateline.publish.csv:write",
}


@click.command(
    epilog="""\b
Examples:
  dateline timeline lake --since 2025-11 --actor Ukraine
  dateline timeline lake --until "44 BCE" --status occurred -f csv > events.csv
"""
)
@click.argument("lake", type=click.Path())
@filter_options
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(list(_WRITERS)),
    default="table",
    show_default=True,
    help="md is Markdown, jsonl one JSON object a line.",
)
def timeline(lake: str, *, form: str, **filters: Any) -> None:  # noqa: ANN401 - see filters
    """Print the events of LAKE in chronological order.

    Dates are ISO 8601 or EDTF (2025-11, 199X, -0043) or in words ("March 44 BCE", "the 1990s").
    """
    import dateline  # noqa: PLC0415
    from dateline.lake import LakeError  # noqa: PLC0415

    with wrong_input(LakeError):
        events = dateline.open(lake).timeline(**chosen(**filters))
    write(events, _WRITERS[form], data=form != "table")
    if not events.num_rows:
        click.echo("No events.", err=True)
