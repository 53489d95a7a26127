"""`dateline query`: SQL over a lake's tables."""

from __future__ import annotations

import click

from dateline.cli.failures import wrong_input
from dateline.cli.output import write
from dateline.cli.tables import WRITERS, format_option


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
@format_option
def query(lake: str, sql: str, *, form: str) -> None:
    """Print the result of SQL, one SELECT in DuckDB's dialect over the tables of LAKE.

    The query can read these tables and nothing else: no files, no network, no extensions.
    `dateline schema` lists the tables.
    """
    import dateline  # noqa: PLC0415
    from dateline.lake import LakeError  # noqa: PLC0415

    with wrong_input(LakeError):
        answer = dateline.open(lake).query(sql)
    write(answer, WRITERS[form], data=form != "table")
