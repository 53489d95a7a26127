"""Tables on standard output, in the formats that commands with a table share."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import click

from dateline.cli.output import write

if TYPE_CHECKING:
    from collections.abc import Callable

    import pyarrow as pa

    Command = TypeVar("Command", bound=Callable[..., object])

WRITERS = {
    "table": "dateline.publish.table:result",
    "json": "dateline.publish.json:write",
    "jsonl": "dateline.publish.jsonl:write",
    "csv": "dateline.publish.csv:write",
}


def format_option(command: Command) -> Command:
    """Add the option --format to a command, which gets it as `form`."""
    return click.option(
        "-f",
        "--format",
        "form",
        type=click.Choice(list(WRITERS)),
        default="table",
        show_default=True,
        help="jsonl is one JSON object a line.",
    )(command)


def show(table: pa.Table, form: str, *, none: str) -> None:
    """Write a table in the format `form`; `none` is said beside it if it has no rows."""
    if table.num_rows or form != "table":
        write(table, WRITERS[form], data=form != "table")
    if not table.num_rows:
        click.echo(none, err=True)
