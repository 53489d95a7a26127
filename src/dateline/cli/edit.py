"""`dateline edit`: what people decide about events."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dateline.cli.failures import WrongInputError, wrong_input

if TYPE_CHECKING:
    from collections.abc import Callable

    from dateline.lake.decisions import Desk
    from dateline.records import Edit

_TARGETS: dict[str, tuple[str, int | None]] = {
    "date": ("EVENT EDTF", 2),
    "status": ("EVENT STATUS", 2),
    "merge": ("EVENT EVENT...", None),
    "split": ("MENTION...", None),
    "hide": ("MENTION...", None),
    "alias": ("NAME NAME", 2),
    "sheet": ("FILE", 1),
    "withdraw": ("EDIT...", None),
}
"""What each action needs, and how many of it."""

_DECISIONS: dict[str, Callable[[Desk, tuple[str, ...]], list[Edit]]] = {
    "date": lambda desk, named: desk.set(named[0], "date", named[1]),
    "status": lambda desk, named: desk.set(named[0], "status", named[1]),
    "merge": lambda desk, named: desk.merge(named),
    "split": lambda desk, named: desk.split(named),
    "hide": lambda desk, named: desk.hide(named),
    "alias": lambda desk, named: desk.alias(named[0], named[1]),
}


_HELP = """Decide something about events of LAKE, for this snapshot and every one to come.

\b
date EVENT EDTF         it was then (2026-01-05, 2026-01, 2025-11/..)
status EVENT STATUS     it is so (occurred, ongoing, planned, cancelled, negated, ...)
merge EVENT EVENT...    they are one
split MENTION...        these reports are an event of their own
hide MENTION...         these report no event
alias NAME NAME         somebody's name, and the one to use
sheet FILE              all that a CSV file says
withdraw EDIT...        none of this any more

EVENT, MENTION and EDIT are ids or, but for EDIT, their first digits; -f jsonl shows them. A
sheet has the columns action (set, merge, split, hide, alias), article (id, URL or file), quote,
word, field (date, status), old, new, who, when and why.
"""


@click.command(
    help=_HELP,
    short_help="Correct LAKE by hand.",
    context_settings={"ignore_unknown_options": True},  # -0043 is a year
    epilog="""\b
Examples:
  dateline edit lake date 3f2a91c0 2026-01-05 --who Ada --why "the mayor's office says so"
  dateline edit lake sheet corrections.csv --who Ben --why "desk meeting of 6 January"
""",
)
@click.argument("lake", type=click.Path(path_type=Path))
@click.argument("action", type=click.Choice(list(_TARGETS)))
@click.argument("target", nargs=-1, required=True)
@click.option("--who", default="", envvar="DATELINE_WHO", show_envvar=True, help="Who decides.")
@click.option("--why", default="", help="Why.")
@click.option(
    "--when",
    type=click.DateTime(["%Y-%m-%d", "%Y-%m-%dT%H:%M"]),
    help="When it was decided, UTC.  [default: now]",
)
def edit(
    lake: Path, action: str, target: tuple[str, ...], *, who: str, why: str, when: datetime | None
) -> int:
    from dateline.lake import LakeError, editing  # noqa: PLC0415

    form, number = _TARGETS[action]
    if number is not None and len(target) != number:
        raise WrongInputError(f"{action} needs {form}.")
    with wrong_input(LakeError):
        if action == "withdraw":
            editing.withdraw(lake, target)
            click.echo(f"{len(target)} edits withdrawn.", err=True)
            return 0
        if action == "sheet":
            edits, problems = _sheet(lake, Path(target[0]), who, why)
        else:
            edits, problems = _decide(lake, action, target, who=who, why=why, when=when), []
        applied = set(editing.edit(lake, edits).edits) if edits else set()
    for line, problem in problems:
        click.echo(f"{target[0]}:{line} {problem}", err=True)
    done = sum(one.edit_id in applied for one in edits)
    click.echo(f"{done} edits applied.", err=True)
    return 1 if problems or done < len(edits) else 0


def _decide(
    lake: Path, action: str, target: tuple[str, ...], *, who: str, why: str, when: datetime | None
) -> list[Edit]:
    import dateline  # noqa: PLC0415
    from dateline.lake.decisions import Desk  # noqa: PLC0415

    at = datetime.now(UTC).replace(microsecond=0) if when is None else when.replace(tzinfo=UTC)
    return _DECISIONS[action](Desk(dateline.open(lake), who=who, why=why, at=at), target)


def _sheet(lake: Path, file: Path, who: str, why: str) -> tuple[list[Edit], list[tuple[int, str]]]:
    import dateline  # noqa: PLC0415
    from dateline.lake.edit_sheet import read_sheet  # noqa: PLC0415

    opened = dateline.open(lake)
    try:
        with file.open(encoding="utf-8-sig", newline="") as lines:
            sheet = read_sheet(lines, opened, who=who, why=why)
    except (OSError, UnicodeError) as error:
        raise WrongInputError(f"{file} cannot be read as CSV in UTF-8: {error}") from error
    return sheet.edits, sheet.problems
