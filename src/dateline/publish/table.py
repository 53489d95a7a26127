"""Timelines and query results as tables for a terminal, fitted to its width.

Colours only where the terminal has them and NO_COLOR is unset (https://no-color.org); nothing is
said by colour alone. Off a terminal the width is COLUMNS, else 100.
"""

from __future__ import annotations

import json
import os
import re
from typing import TYPE_CHECKING, Literal, TextIO

import pyarrow.types as kind
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from dateline.publish import marks
from dateline.publish.cells import columns, rows
from dateline.publish.printable import line
from dateline.publish.when import when

if TYPE_CHECKING:
    import pyarrow as pa

    from dateline.publish.cells import Row

_WIDTH_OF_FILES = 100
_WIDE_ENOUGH = 96
"""Columns from which place and sources have columns of their own."""
_WIDEST_STATUS = 14
_WIDEST_PLACE = 18
_NARROWEST_COLUMN = 10
_BREAK = re.compile(r" (?=[0-9]{2}:)|(?<=\S [–→]) (?=\S)")
_STYLES = {
    "occurred": "dim",
    "ongoing": "green",
    "planned": "cyan",
    "hypothetical": "magenta",
    "did not happen": "dim",
    "cancelled": "dim",
    "superseded": "dim",
    "overdue": "bold cyan",
    "claimed": "yellow",
    "disputed": "bold red",
    "dates differ": "bold yellow",
    "date unsure": "yellow",
}


def timeline(events: pa.Table, out: TextIO, *, width: int | None = None) -> None:
    """Write `events` (the columns of the table events) to `out` in their order.

    `width` is the number of columns to fill; by default that of the terminal.
    """
    console = console_for(out, width)
    wide = console.width >= _WIDE_ENOUGH
    grid = Table(box=SIMPLE_HEAD, show_edge=False, pad_edge=False)
    grid.add_column("When", style="bold", no_wrap=True)
    grid.add_column("Status", max_width=_WIDEST_STATUS)
    grid.add_column("What", overflow="fold")
    if wide:
        grid.add_column("Where", max_width=_WIDEST_PLACE, overflow="fold")
        grid.add_column("Sources", justify="right")
    for row in rows(events):
        where = line(marks.place(row))
        rest = [where, str(row["n_sources"])] if wide else []
        below = "" if wide else " · ".join(filter(None, (where, marks.sources(row))))
        grid.add_row(_stacked(line(when(row))), _status(row), _what(row["title"], below), *rest)
    console.print(grid)


def result(answer: pa.Table, out: TextIO, *, width: int | None = None) -> None:
    """Write the result of a query to `out`: a table, or a block a row where it is too wide."""
    console = console_for(out, width)
    names = columns(answer)
    if len(names) * _NARROWEST_COLUMN > max(console.width, _NARROWEST_COLUMN):
        _blocks(answer, console)
        return
    grid = Table(box=SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for name, field in zip(names, answer.schema, strict=True):
        grid.add_column(Text(line(name)), justify=_justify(field.type), overflow="fold")
    for row in rows(answer):
        grid.add_row(*(_shown(row[name]) for name in names))
    console.print(grid)


def console_for(out: TextIO, width: int | None) -> Console:
    """Return a console on `out` that takes text as it is, `width` columns wide if that is given."""
    if width is None and not out.isatty() and "COLUMNS" not in os.environ:
        width = _WIDTH_OF_FILES
    return Console(file=out, width=width, highlight=False, markup=False, emoji=False)


def _status(row: Row) -> Text:
    said = Text()
    for i, word in enumerate(marks.words(row)):
        said.append(("\n" if i else "") + f"{marks.MARKS[word]} {word}", style=_STYLES[word])
    return said


def _what(title: str, below: str) -> Text:
    said = Text(line(title))
    return said.append(f"\n{below}", style="dim") if below else said


def _stacked(date: str) -> str:
    """Break a long date before its clock time and between the ends of an interval."""
    return _BREAK.sub("\n", date)


def _justify(type_: pa.DataType) -> Literal["left", "right"]:
    numeric = kind.is_integer(type_) or kind.is_floating(type_) or kind.is_decimal(type_)
    return "right" if numeric else "left"


def _blocks(answer: pa.Table, console: Console) -> None:
    longest = max(map(len, columns(answer)))
    for number, row in enumerate(rows(answer), 1):
        console.print(Text(f"── row {number} ", style="bold"))
        for name, value in row.items():
            console.print(Text.assemble((f"{line(name):>{longest}}  ", "dim"), _shown(value)))


def _shown(value: object) -> Text:
    match value:
        case None:
            return Text("null", style="dim")
        case bool():
            return Text("true" if value else "false")
        case list() | dict():
            return Text(line(json.dumps(value, ensure_ascii=False)))
        case _:
            return Text(line(str(value)))
