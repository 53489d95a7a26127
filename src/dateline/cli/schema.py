"""`dateline schema`: what the tables of a lake hold."""

from __future__ import annotations

import json

import click

from dateline.cli.failures import WrongInputError


@click.command(
    short_help="List the tables of a lake, or define one of them.",
    epilog="""\b
Examples:
  dateline schema
  dateline schema events > events.schema.json
""",
)
@click.argument("table", required=False)
def schema(table: str | None) -> None:
    """List the tables of a lake, or print the JSON Schema (2020-12) of the rows of TABLE."""
    from dateline.schema import flat, tables  # noqa: PLC0415

    known = {each.name: each.description for each in tables()}
    if table is None:
        widest = max(map(len, known))
        for name, description in known.items():
            click.echo(f"{name:<{widest}}  {description}")
    elif table in known:
        click.echo(json.dumps(flat(table), indent=2, ensure_ascii=False))
    else:
        raise WrongInputError(f"There is no table {table!r}: choose from {', '.join(known)}.")
