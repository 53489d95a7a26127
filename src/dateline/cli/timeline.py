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
_FOR_READERS = ("table", "md")
"""Formats in which what one title tells stands once."""


@click.command(
    epilog="""\b
Examples:
  dateline timeline lake --top 20 --about Ukraine --since 2025-11
  dateline timeline lake --until "44 BCE" --status occurred -f csv > events.csv
"""
)
@click.argument("lake", type=click.Path())
@filter_options
@click.option(
    "--about",
    metavar="NAME",
    help="As --actor, but only the most important event of each day.",
)
@click.option(
    "--top",
    type=click.IntRange(min=0),
    metavar="N",
    help="The N most important days, each with its most important event.",
)
@click.option(
    "--embargoed",
    is_flag=True,
    help="Show also what only articles under embargo report, or articles that are withheld.",
)
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(list(_WRITERS)),
    default="table",
    show_default=True,
    help="md is Markdown, jsonl one JSON object a line.",
)
def timeline(
    lake: str,
    *,
    form: str,
    about: str | None,
    top: int | None,
    embargoed: bool,
    **filters: Any,  # noqa: ANN401 - see filters
) -> None:
    """Print the events of LAKE in chronological order.

    Dates are ISO 8601 or EDTF (2025-11, 199X, -0043) or in words ("March 44 BCE", "the 1990s").

    table and md show once what one title tells, json, jsonl and csv every event.
    """
    import dateline  # noqa: PLC0415
    from dateline.lake import LakeError  # noqa: PLC0415

    with wrong_input(LakeError):
        wanted = chosen(**filters)
        events = dateline.open(lake).timeline(
            **wanted, about=about, top=top, distinct=form in _FOR_READERS, embargoed=embargoed
        )
    write(events, _WRITERS[form], data=form != "table")
    if not events.num_rows:
        click.echo("No events.", err=True)
