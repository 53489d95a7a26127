"""A timeline as Markdown (CommonMark): a list under a heading for each year."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TextIO

from dateline.publish import marks
from dateline.publish.cells import rows
from dateline.publish.printable import line
from dateline.publish.when import UNDATED, when, year

if TYPE_CHECKING:
    import pyarrow as pa

    from dateline.publish.cells import Row

_SPECIAL = re.compile(r"([\\`*_\[\]<>&#~|$])")


def write(events: pa.Table, out: TextIO) -> None:
    """Write `events` (the columns of the table events) to `out` in their order.

    Each line has the date in words, the title, then what makes it more or less than a plain fact.
    """
    out.write("# Timeline\n")
    heading = None
    for row in rows(events):
        if (now := _heading(row)) != heading:
            heading = now
            out.write(f"\n## {_escaped(heading)}\n\n")
        out.write(f"- {_item(row)}\n")


def _item(row: Row) -> str:
    status, *more = marks.words(row)
    said = [] if status == "occurred" else [status]
    rest = [*(f"*{word}*" for word in (*said, *more)), marks.sources(row)]
    if place := marks.place(row):
        rest.insert(0, _escaped(line(place)))
    return f"**{_escaped(when(row))}** {_escaped(line(row['title']))} ({', '.join(rest)})"


def _heading(row: Row) -> str:
    if row["first_day"] is not None:
        return year(row["first_day"])
    return UNDATED.capitalize() if row["last_day"] is None else "Start not known"


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)
