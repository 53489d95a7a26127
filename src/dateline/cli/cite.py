"""`dateline cite`: a lake in a list of references."""

from __future__ import annotations

import click

from dateline.cli.failures import wrong_input
from dateline.cli.output import stdout


@click.command(
    short_help="Cite a snapshot of LAKE.",
    epilog="""\b
Examples:
  dateline cite lake
  dateline cite lake@paper-2026 --bibtex >> references.bib
""",
)
@click.argument("lake", type=click.Path())
@click.option("--bibtex", is_flag=True, help="As an entry for BibTeX.")
def cite(lake: str, *, bibtex: bool) -> None:
    """Cite LAKE with its counts and the id of its snapshot.

    The id is the hash of its tables, versions and edits: who has the same data has the same id.
    """
    import dateline  # noqa: PLC0415
    from dateline.lake import LakeError, citation  # noqa: PLC0415

    with wrong_input(LakeError):
        cited = citation.cite(dateline.open(lake))
    click.echo(cited.bibtex() if bibtex else cited.text(), file=stdout(data=True))
