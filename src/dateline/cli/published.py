"""The option --published, the same for every command that has it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import click

if TYPE_CHECKING:
    from collections.abc import Callable

    Command = TypeVar("Command", bound=Callable[..., object])


def published_option(of_what: str) -> Callable[[Command], Command]:
    """Return the option --published DATE, the publication date `of_what`, checked."""
    return click.option(
        "--published",
        metavar="DATE",
        callback=_checked,
        help=f"The publication date {of_what}: YYYY-MM-DD, a month, a year, an interval a/b, or a "
        "moment with its offset.",
    )


def _checked(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    if value is None:
        return None
    from dateline.analysis import check_date  # noqa: PLC0415

    try:
        check_date(value)
    except ValueError as error:
        raise click.BadParameter(f"{error}.", ctx, param) from error
    return value
