"""`dateline timeline`: a lake's events in the order of time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from dateline.cli.days import PERIOD
from dateline.cli.failures import wrong_input
from dateline.cli.output import write

if TYPE_CHECKING:
    from dateline.cli.days import Period

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
@click.option("--since", type=PERIOD, help="Events that reach into or lie after this date.")
@click.option("--until", type=PERIOD, help="Events that reach into or lie before this date.")
@click.option("--actor", metavar="NAME", help="A participant's name, or a country's code (FR).")
@click.option("--place", metavar="NAME", help="The place's name, or a country's code (FR).")
@click.option(
    "--status",
    multiple=True,
    metavar="STATUS",
    help="occurred, ongoing, planned (these by default), hypothetical, negated, cancelled or "
    "superseded; may be repeated.",
)
@click.option("--text", metavar="PHRASE", help="In the title or a sentence that reports the event.")
@click.option("--limit", type=click.IntRange(min=0), metavar="N", help="The first N events.")
@click.option(
    "--as-of",
    type=PERIOD,
    help="The day from which earlier plans are overdue.  [default: that of the newest article]",
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
    since: Period | None,
    until: Period | None,
    actor: str | None,
    place: str | None,
    status: tuple[str, ...],
    text: str | None,
    limit: int | None,
    as_of: Period | None,
    form: str,
) -> None:
    """Print the events of LAKE in chronological order.

    Dates are ISO 8601 or EDTF (2025-11, 199X, -0043) or in words ("March 44 BCE", "the 1990s").
    """
    import dateline  # noqa: PLC0415
    from dateline.lake import LakeError  # noqa: PLC0415

    with wrong_input(LakeError):
        events = dateline.open(lake).timeline(
            since=since and since.first,
            until=until and until.last,
            actor=actor,
            place=place,
            status=status or None,
            text=text,
            limit=limit,
            as_of=as_of and as_of.first,
        )
    write(events, _WRITERS[form], data=form != "table")
    if not events.num_rows:
        click.echo("No events.", err=True)
