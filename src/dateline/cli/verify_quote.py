"""`dateline verify-quote`: a quote of the lake in somebody's own copy of the article."""

from __future__ import annotations

import click

from dateline.cli.failures import WrongInputError, wrong_input
from dateline.cli.output import stdout


@click.command(
    "verify-quote",
    short_help="Find a mention's quote in a copy of its article.",
    epilog="""\b
Examples:
  dateline verify-quote lake 3f2a91c0 article.html
  dateline verify-quote lake@paper-2026 3f2a91c0 archive.jsonl
""",
)
@click.argument("lake", type=click.Path())
@click.argument("mention")
@click.argument("file", type=click.Path(exists=True, dir_okay=False))
def verify_quote(lake: str, mention: str, file: str) -> int:
    """Find the sentence that MENTION of LAKE quotes in FILE, a copy of the article.

    MENTION is a mention_id or its first digits. FILE may have any format that `dateline build`
    reads. Exit code 1 if the sentence is not there.
    """
    import dateline  # noqa: PLC0415
    from dateline import articles  # noqa: PLC0415
    from dateline.lake import LakeError, decisions, quotes  # noqa: PLC0415
    from dateline.records import Reject  # noqa: PLC0415

    with wrong_input(LakeError):
        row = decisions.mention_of(dateline.open(lake), mention)
    reasons = []
    for read in articles.read(file):
        if isinstance(read, Reject):
            reasons.append(f"{read.file}: {read.why}")
            continue
        text = read.article.text
        found = quotes.find_quote(text, row.sentence, row.prefix, row.suffix)
        if found is not None:
            where = f"{read.article.file}, characters {found.start} to {found.end}"
            click.echo(f"{where}, {found.how}:", err=True)
            click.echo(text[found.start : found.end], file=stdout(data=True))
            return 0
    if reasons:
        raise WrongInputError("; ".join(reasons))
    click.echo(f"{file} does not have the sentence “{row.sentence}”", err=True)
    return 1
