"""A timeline as Markdown (CommonMark): a list under a heading for each year."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TextIO

from dateline.publish import marks
from dateline.publish.cells import rows
from dateline.publish.printable import line
from dateline.publish.when import heading as heading_of
from dateline.publish.when import when

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import pyarrow as pa

    from dateline.publish.cells import Row
    from dateline.publish.export import Entry, Export

_SPECIAL = re.compile(r"([\\`*_\[\]<>&#~|$])")


def write(events: pa.Table, out: TextIO) -> None:
    """Write `events` (the columns of the table events) to `out` in their order.

    Each line has the date in words, the title, then what makes it more or less than a plain fact.
    """
    _write(((row, []) for row in rows(events)), out)


def export(found: Export, out: TextIO) -> None:
    """Write the events of `found` to `out`, below each the reasons for its date and its evidence.

    A quote has its source, credit and terms; where it may not be passed on, the place where it
    stands in the article.
    """
    _write(((entry.event, list(_below(entry))) for entry in found.entries()), out)


def _write(items: Iterable[tuple[Row, list[str]]], out: TextIO) -> None:
    out.write("# Timeline\n")
    heading = None
    for row, below in items:
        if (now := heading_of(row)) != heading:
            heading = now
            out.write(f"\n## {_escaped(heading)}\n\n")
        out.write(f"- {_item(row)}\n")
        out.writelines(f"  - {said}\n" for said in below)


def _below(entry: Entry) -> Iterator[str]:
    from dateline.publish import told  # noqa: PLC0415 - `dateline timeline -f md` needs none

    for reason in told.reasons(entry):
        yield _escaped(line(reason))
    for row in entry.evidence:
        article = row["article"]
        words = row["sentence"]
        said = f"“{_escaped(line(words))}”" if words else _escaped(told.place_of_quote(row))
        terms = [article["credit"], article["rights"], article["url"]]
        rest = "".join(f" · {_escaped(line(term))}" for term in terms if term)
        yield f"{_escaped(line(told.source(row)))}: {said}{rest}"


def _item(row: Row) -> str:
    status, *more = marks.words(row)
    said = [] if status == "occurred" else [status]
    rest = [*(f"*{word}*" for word in (*said, *more)), marks.sources(row)]
    if place := marks.place(row):
        rest.insert(0, _escaped(line(place)))
    return f"**{_escaped(when(row))}** {_escaped(line(row['title']))} ({', '.join(rest)})"


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)
