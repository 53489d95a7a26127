"""The options that choose events of a lake, the same for every command that has them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

import click

from dateline.cli.days import PERIOD

if TYPE_CHECKING:
    from collections.abc import Callable

    Command = TypeVar("Command", bound=Callable[..., object])

_OPTIONS = (
    click.option("--since", type=PERIOD, help="Events that reach into or lie after this date."),
    click.option("--until", type=PERIOD, help="Events that reach into or lie before this date."),
    click.option("--actor", metavar="NAME", help="A participant's name, or a country's code (FR)."),
    click.option("--place", metavar="NAME", help="The place's name, or a country's code (FR)."),
    click.option(
        "--status",
        multiple=True,
        metavar="STATUS",
        help="occurred, ongoing, planned (these by default), hypothetical, negated, cancelled or "
        "superseded; may be repeated.",
    ),
    click.option(
        "--text", metavar="PHRASE", help="In the title or a sentence that reports the event."
    ),
    click.option("--limit", type=click.IntRange(min=0), metavar="N", help="The first N events."),
    click.option(
        "--as-of",
        type=PERIOD,
        help="The day from which earlier plans are overdue.  [default: that of the newest article]",
    ),
)


def filter_options(command: Command) -> Command:
    """Add the options to a command, which gets them as keywords for `chosen`."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def chosen(**given: Any) -> dict[str, Any]:  # noqa: ANN401 - what click has parsed
    """Return what the options say as the arguments of `Lake.timeline`."""
    since, until, as_of = given["since"], given["until"], given["as_of"]
    return given | {
        "since": since and since.first,
        "until": until and until.last,
        "status": given["status"] or None,
        "as_of": as_of and as_of.first,
    }
