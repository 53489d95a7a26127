"""`dateline check`: whether a lake is sound."""

from __future__ import annotations

import click

from dateline.cli.failures import wrong_input


@click.command(
    short_help="Check the files and rows of LAKE.",
    epilog="""\b
Examples:
  dateline check lake
  dateline check lake@2026-01-06
""",
)
@click.argument("lake", type=click.Path())
def check(lake: str) -> int:
    """Check every file and every row of LAKE, and tell what is wrong.

    Files: size, hash, rows, columns. Rows: types, values, keys, references between tables, and that
    every quote stands in its article's text. Exit code 1 if anything is wrong.
    """
    import dateline  # noqa: PLC0415
    from dateline.lake import LakeError  # noqa: PLC0415
    from dateline.lake.check import check as problems_of  # noqa: PLC0415

    with wrong_input(LakeError):
        opened = dateline.open(lake)
        problems = problems_of(opened)
    for one in problems:
        click.echo(f"{one.where}: {one.what}")
    counts = opened.counts
    click.echo(
        f"{opened.snapshot_id}: {counts['articles']} articles, {counts['events']} events; "
        + (f"{len(problems)} problems." if problems else "sound."),
        err=True,
    )
    return 1 if problems else 0
