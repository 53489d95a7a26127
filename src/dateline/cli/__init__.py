"""The command `dateline`: thin commands over the Python API, one module each.

Data goes to standard output, everything else to standard error. Exit codes: 0 all is well, 1 partly
(something was rejected and is counted), 2 the command or its input is wrong, 3 too much was
rejected, 130 interrupted.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, NoReturn

import click

from dateline.cli.build import build
from dateline.cli.check import check
from dateline.cli.cite import cite
from dateline.cli.copy import copy
from dateline.cli.diff import diff
from dateline.cli.edit import edit
from dateline.cli.edits import edits
from dateline.cli.explain import explain
from dateline.cli.export import export
from dateline.cli.extract import extract
from dateline.cli.forget import forget
from dateline.cli.log import log
from dateline.cli.pin import pin
from dateline.cli.plot import plot
from dateline.cli.query import query
from dateline.cli.remove import remove
from dateline.cli.schema import schema
from dateline.cli.tag import tag
from dateline.cli.timeline import timeline
from dateline.cli.vacuum import compact, vacuum
from dateline.cli.verify_quote import verify_quote

if TYPE_CHECKING:
    from collections.abc import Sequence

_INTERRUPTED = 130


class _Command(click.Group):
    """A group in the order in which one needs its commands, and with these exit codes."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the commands in the order in which they were added."""
        del ctx
        return list(self.commands)

    def main(  # type: ignore[override]  # it exits in either mode
        self,
        args: Sequence[str] | None = None,
        *,
        standalone_mode: bool = True,
        **extra: Any,  # noqa: ANN401 - click's own signature
    ) -> NoReturn:
        """Run the command and exit; what a command returns is its exit code."""
        del standalone_mode
        try:
            code = super().main(args, standalone_mode=False, **extra)
        except click.Abort:
            click.echo("Interrupted.", err=True)
            sys.exit(_INTERRUPTED)
        except click.ClickException as error:
            error.show()
            sys.exit(error.exit_code)
        sys.exit(code if isinstance(code, int) else 0)


@click.group(
    cls=_Command,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="""\b
Examples:
  dateline build articles/ -o lake
  dateline timeline lake --since 2025-11
""",
)
@click.version_option(package_name="dateline", message="%(package)s %(version)s")
def main() -> None:
    """News in, a timeline that can be trusted out.

    Dateline reads articles, finds what happened when, and says how sure each date is, why, and
    which words of which article say so.
    """


_OF_LAKES = (
    remove, edit, edits, forget, log, diff, check, cite, verify_quote, pin, vacuum, compact, copy,
)  # fmt: skip

for command in (build, timeline, export, plot, query, explain, tag, extract, schema, *_OF_LAKES):
    main.add_command(command)
