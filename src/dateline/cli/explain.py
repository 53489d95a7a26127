"""`dateline explain`: one article, marked, with the way to each of its dates."""

from __future__ import annotations

import click

from dateline.cli.failures import fault, wrong_input
from dateline.cli.output import stdout
from dateline.cli.published import published_option


@click.command(
    epilog="""\b
Examples:
  dateline explain article.txt
  dateline explain page.html --published 2026-01-06
"""
)
@click.argument("file", type=click.Path(exists=True, dir_okay=False))
@published_option("of the article, whatever it says itself")
def explain(file: str, *, published: str | None) -> int:
    """Show what Dateline finds in FILE and why.

    The article with its time expressions and events marked, its publication date with every clue,
    and for each date the steps that lead from the words to it. Every format that `dateline build`
    reads can be explained; a file of many articles is shown one after the other.
    """
    from dateline import analysis, articles  # noqa: PLC0415
    from dateline.publish.explain import write  # noqa: PLC0415
    from dateline.records import Reject  # noqa: PLC0415
    from dateline.text import ModelError, Parser  # noqa: PLC0415

    out, parser, code = stdout(data=False), Parser(), 0
    for found in articles.read(file):
        if isinstance(found, Reject):
            code = 1
            where = f"{found.file}:{found.line}" if found.line else found.file
            click.echo(f"{where} {found.why}", err=True)
            continue
        try:
            with wrong_input(ModelError):
                done = analysis.analyse(found, parser, published)
        except click.ClickException:
            raise
        except Exception as error:
            code = 1
            click.echo(f"{found.article.file} {fault(error)}", err=True)
            continue
        write(done, out)
    return code
