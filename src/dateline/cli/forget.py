"""`dateline forget`: articles out of a lake and all its past."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import click

from dateline.cli.failures import WrongInputError, wrong_input


@click.command(
    short_help="Take articles out of LAKE and all its past, for good.",
    epilog="""\b
Examples:
  dateline forget lake https://example.org/toll --who Ada --why "court order 12/26"
  dateline forget lake --person "Jane Roe" --who Ada --why "her request" --yes
""",
)
@click.argument("lake", type=click.Path(path_type=Path))
@click.argument("article", nargs=-1)
@click.option("--person", metavar="NAME", help="All articles that name somebody.")
@click.option("--who", default="", envvar="DATELINE_WHO", show_envvar=True, help="Who decides.")
@click.option("--why", default="", help="Why, without saying what is to be forgotten.")
@click.option("--yes", is_flag=True, help="Do not ask.")
def forget(
    lake: Path, *, article: tuple[str, ...], person: str | None, who: str, why: str, yes: bool
) -> None:
    """Take articles out of every snapshot of LAKE, pinned ones too. It cannot be undone.

    ARTICLE is an article's id, its source's id, its URL or its file. A tombstone stays in the table
    edits, with the article's id or a hash of the name, and no later build brings them back. Copies
    of the lake are elsewhere, and yours to care for.
    """
    from dateline.lake import LakeError  # noqa: PLC0415
    from dateline.lake.forgetting import forget as take_out  # noqa: PLC0415

    if not article and not person:
        raise WrongInputError("Name an article, or a person with --person.")
    if not yes:
        click.confirm(f"Forget this in all snapshots of {lake}, for good?", abort=True, err=True)
    at = datetime.now(UTC).replace(microsecond=0)
    with wrong_input(LakeError):
        done = take_out(lake, articles=article, person=person, who=who, why=why, at=at)
    click.echo(f"{done.articles} articles forgotten in {done.snapshots} snapshots.", err=True)
