"""`dateline build`: articles in, a lake out."""

from __future__ import annotations

import logging
import os

import click

from dateline.cli.logs import JsonLog, Log, TextLog
from dateline.cli.published import published_option
from dateline.cli.tables import show

_BEAM_OPTIONS = "dateline.beam_options"
_WORKERS = '{"options": {"default_sdk_harness_log_level": "ERROR"}}'
"""Options of worker processes, which take them from the environment and else tell a lot."""
_PARTIAL, _WRONG, _TOO_MANY_REJECTS = 1, 2, 3


def _mapping(ctx: click.Context, param: click.Parameter, pairs: tuple[str, ...]) -> dict[str, str]:
    if not pairs:
        return {}
    from dateline.articles import parse_mapping  # noqa: PLC0415

    try:
        return parse_mapping(pairs)
    except ValueError as error:
        raise click.BadParameter(str(error), ctx, param) from error


class _BeforeBeamOptions(click.Command):
    """A command whose arguments end at "--"; what follows is Beam's."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Keep what stands after "--" for the pipeline."""
        end = args.index("--") if "--" in args else len(args)
        ctx.meta[_BEAM_OPTIONS] = args[end + 1 :]
        return super().parse_args(ctx, args[:end])

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Name what may follow the arguments."""
        return [*super().collect_usage_pieces(ctx), "[-- BEAM OPTIONS]"]


@click.command(
    cls=_BeforeBeamOptions,
    epilog="""\b
Examples:
  dateline build articles/ "archive/*.jsonl" -o lake
  dateline build news.csv -o lake --map published=pub_date -- --direct_num_workers=2
""",
)
@click.argument("inputs", metavar="INPUT...", nargs=-1)
@click.option(
    "-o",
    "--output",
    "lake",
    required=True,
    metavar="LAKE",
    type=click.Path(),
    help="The folder of the lake: an empty or new one, or a lake to add to.",
)
@published_option("of all these articles, whatever they say themselves")
@click.option("--fresh", is_flag=True, help="Start over instead of adding to LAKE.")
@click.option(
    "--reextract",
    is_flag=True,
    help="First analyse the articles of LAKE anew, as after an update of Dateline, from the texts "
    "that it keeps, and print what became of its events. INPUT may be missing.",
)
@click.option(
    "--max-reject-rate",
    type=click.FloatRange(0, 1),
    metavar="R",
    help="Leave LAKE as it is if more than this share of what was read is rejected.",
)
@click.option(
    "--dated-only",
    is_flag=True,
    help="Read those sentences only that hold a date or time: about twice as fast.",
)
@click.option(
    "--map",
    "mapping",
    multiple=True,
    callback=_mapping,
    metavar="NAME=FIELD",
    help="For JSON, CSV, Parquet and front matter: FIELD has what is called NAME here, such as "
    "published=pub_date. Can be given several times.",
)
@click.option(
    "--fast",
    is_flag=True,
    help="Look for the text of web pages quickly rather than with care: for archives of many.",
)
@click.option(
    "--log",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="What standard error says: lines for people, or JSON objects.",
)
def build(
    inputs: tuple[str, ...],
    *,
    lake: str,
    published: str | None,
    fresh: bool,
    reextract: bool,
    max_reject_rate: float | None,
    dated_only: bool,
    mapping: dict[str, str],
    fast: bool,
    log: str,
) -> int:
    """Read articles and write what happened when into LAKE.

    INPUT is any mixture of files, folders, quoted globs and addresses such as gs://bucket/news/;
    "-" is standard input. Formats are told by content. LAKE gets these articles beside those that
    it has; the same article read again is updated. It changes in one step at the end, and not at
    all if the build is interrupted. What stands after -- goes to Apache Beam.
    """
    if not inputs and not reextract:
        raise click.UsageError("Missing argument 'INPUT...'.")
    if fresh and reextract:
        raise click.UsageError("--fresh leaves nothing to --reextract: give one of them.")
    os.environ.setdefault("PIPELINE_OPTIONS", _WORKERS)
    say: Log = JsonLog() if log == "json" else TextLog()
    logging.basicConfig(level=logging.ERROR, handlers=[say.handler], force=True)

    import dateline  # noqa: PLC0415
    from dateline.lake import LakeError  # noqa: PLC0415
    from dateline.lake.diff import diff as changes  # noqa: PLC0415
    from dateline.text import ModelError  # noqa: PLC0415
    from dateline.transforms import BuildError, TooManyRejectsError  # noqa: PLC0415

    # Beam warns of what it does not find when it is imported, which means nothing to anybody.
    logging.getLogger().setLevel(logging.WARNING)
    try:
        before = dateline.open(lake) if reextract else None
        built = dateline.build(
            inputs,
            lake,
            published=published,
            fresh=fresh,
            reextract=reextract,
            max_reject_rate=max_reject_rate,
            dated_only=dated_only,
            map=mapping,
            fast=fast,
            beam_options=click.get_current_context().meta[_BEAM_OPTIONS],
            tell=say.progress if say.shows_progress else None,
        )
    except TooManyRejectsError as error:
        say.rejects(error.rejects)
        say.closing(error.counts)
        say.failed(str(error))
        return _TOO_MANY_REJECTS
    except (LakeError, ModelError, BuildError) as error:
        say.failed(str(error))
        return _WRONG
    say.rejects(built.rejects)
    say.closing(built.counts, built.snapshot_id)
    if before is not None:
        show(changes(before, dateline.open(lake)), "table", none="No event changed.")
    return _PARTIAL if built.rejects else 0
