"""`dateline query`: SQL over a lake's tables."""

from __future__ import annotations

import click

from dateline.cli.failures import wrong_input
from dateline.cli.output import write

_WRITERS = {
    "table": "dateline.publish.table:result",
    "json": "dateline.publish.json:write",
    "jsonl": "dateline.publish.jsonl:write",
    "csv": "dateline.publish.csv:write",
}


@click.command(
    short_help="Run SQL over the tables of LAKE.",
    epilog="""\b
Examples:
  dateline query lake "SELECT edtf, title FROM events WHERE status = 'planned' ORDER BY first_day"
  dateline query lake "SELECT what, count(*) AS n FROM notices GROUP BY what" -f csv
""",
)
@click.argument("lake", type=click.Path())
@click.argument("sql")
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(list(_WRITERS)),
    default="table",
    show_default=True,
    help="jsonl is one JSON object a line.",
)
def query(lake: str, sql: str, *, form: str) -> None:
    """Print the result of SQL, one SELECT in DuckDB's dialect over the tables of LAKE.

    The query can read these tables and nothing else: no files, no network, no extensions.
    `dateline schema` lists the tables.
    """
    import dateline  # noqa: PLC0415
    from dateline.lake import LakeError  # noqa: PLC0415

    with wrong_input(LakeError):
        answer = dateline.open(lake).query(sql)
    write(answer, _WRITERS[form], data=form != "table")
