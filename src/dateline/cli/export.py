"""`dateline export`: a lake's events in a format that something else reads."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from dateline.cli.failures import WrongInputError, wrong_input
from dateline.cli.filters import chosen, filter_options
from dateline.cli.output import stdout, whole
from dateline.publish.registry import BUILT_IN, FormatError, find, formats

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import BinaryIO, TextIO

    from dateline.publish.export import Export
    from dateline.publish.registry import Format


def _list_formats(ctx: click.Context, param: click.Parameter, value: bool) -> None:
    del param
    if not value:
        return
    with wrong_input(FormatError):
        known = formats().values()
    longest = max(len(one.name) for one in known)
    for one in known:
        click.echo(f"{one.name:<{longest}}  {one.title} ({one.suffix})")
    ctx.exit()


_HELP = f"""Write the events of LAKE in FORMAT, one of: {", ".join(one.name for one in BUILT_IN)}.

Each event comes with what makes it more or less than a fact, the reasons for its date, its sources,
and their credit and terms. Articles under embargo stay out.
"""


@click.command(
    help=_HELP,
    short_help="Write the events of LAKE in another format.",
    epilog="""\b
Examples:
  dateline export html lake -o timeline.html --since 2025-11
  dateline export icalendar lake -o plans.ics --status planned --no-text
""",
)
@click.argument("form", metavar="FORMAT")
@click.argument("lake", type=click.Path())
@click.option("-o", "--output", metavar="FILE", help="Where to write.  [default: standard output]")
@filter_options
@click.option(
    "--no-text",
    is_flag=True,
    help="Leave out what articles say in their words; what remains is where it stands. Of articles "
    "whose terms do not allow reuse it is always left out.",
)
@click.option(
    "--formats",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_list_formats,
    help="List the formats, those of installed packages too.",
)
def export(
    form: str,
    lake: str,
    *,
    output: str | None,
    no_text: bool,
    **filters: Any,  # noqa: ANN401 - see filters
) -> None:
    """Write the events of `lake` with the writer of the format."""
    import pyarrow as pa  # noqa: PLC0415

    import dateline  # noqa: PLC0415
    from dateline.lake import LakeError  # noqa: PLC0415
    from dateline.publish.export import read  # noqa: PLC0415

    # Of Arrow's allocators the one that keeps least for later, of which there is none here.
    pa.set_memory_pool(pa.system_memory_pool())
    with wrong_input(FormatError, LakeError):
        to = find(form)
        writer = to.writer()
        found = read(dateline.open(lake), quotes=not no_text, **chosen(**filters))
    with wrong_input(OSError), _opened(to, output) as out:
        left_out = writer(found, out)
    _say(found, left_out or {}, output)


@contextmanager
def _opened(to: Format, output: str | None) -> Iterator[TextIO | BinaryIO | Path]:
    """Give what the format writes to; a file appears under its name when it is whole."""
    if output is None or output == "-":
        if to.into == "file":
            raise WrongInputError(f"{to.name} is written to a file: say where with -o FILE.")
        yield stdout(data=True) if to.into == "text" else sys.stdout.buffer
        return
    with whole(Path(output)) as made:
        if to.into == "file":
            yield made
        elif to.into == "bytes":
            with made.open("wb") as binary:
                yield binary
        else:
            with made.open("w", encoding="utf-8", errors="backslashreplace", newline="") as text:
                yield text


def _say(found: Export, left_out: Mapping[str, int], output: str | None) -> None:
    """Say on standard error what was written and what was not, and why."""
    skipped = sum(left_out.values())
    said = f"{_events(found.events.num_rows - skipped)} written{f' to {output}' if output else ''}."
    reasons = dict(left_out)
    if found.n_embargoed:
        reasons["embargoed, withheld or withdrawn"] = found.n_embargoed
    if reasons:
        said += f" Left out: {'; '.join(f'{n} ({why})' for why, n in reasons.items())}."
    if found.n_unquoted:
        said += f" {found.n_unquoted} mentions are without their words (terms, or --no-text)."
    click.echo(said, err=True)


def _events(count: int) -> str:
    return f"{count} event{'' if count == 1 else 's'}"
