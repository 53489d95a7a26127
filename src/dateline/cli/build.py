"""`dateline build`: articles in, a lake out."""

from __future__ import annotations

import logging
import os

import click

from dateline.cli.logs import JsonLog, Log, TextLog
from dateline.cli.published import published_option

_BEAM_OPTIONS = "dateline.beam_options"
_WORKERS = '{"options": {"default_sdk_harness_log_level": "ERROR"}}'
"""Options of worker processes, which take them from the environment and else tell a lot."""
_PARTIAL, _WRONG, _TOO_MANY_REJECTS = 1, 2, 3


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
  dateline build note.txt -o lake --published 2026-01-06 -- --direct_num_workers=2
""",
)
@click.argument("inputs", metavar="INPUT...", nargs=-1, required=True)
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
    max_reject_rate: float | None,
    dated_only: bool,
    log: str,
) -> int:
    """Read articles and write what happened when into LAKE.

    INPUT is any mixture of files, folders and quoted globs. LAKE gets these articles beside those
    that it has; the same article read again is updated. It changes in one step at the end, and not
    at all if the build is interrupted. What stands after -- goes to Apache Beam.
    """
    os.environ.setdefault("PIPELINE_OPTIONS", _WORKERS)
    say: Log = JsonLog() if log == "json" else TextLog()
    logging.basicConfig(level=logging.ERROR, handlers=[say.handler], force=True)

    import dateline  # noqa: PLC0415
    from dateline.lake import LakeError  # noqa: PLC0415
    from dateline.text import ModelError  # noqa: PLC0415
    from dateline.transforms import BuildError, TooManyRejectsError  # noqa: PLC0415

    # Beam warns of what it does not find when it is imported, which means nothing to anybody.
    logging.getLogger().setLevel(logging.WARNING)
    try:
        built = dateline.build(
            inputs,
            lake,
            published=published,
            fresh=fresh,
            max_reject_rate=max_reject_rate,
            dated_only=dated_only,
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
    return _PARTIAL if built.rejects else 0
