"""`dateline tag`: the time expressions of texts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from dateline.cli.documents import answer
from dateline.cli.published import published_option
from dateline.cli.records import plain

if TYPE_CHECKING:
    from dateline.cli.documents import Document
    from dateline.records import TimeExpression

_NAMES = {
    "start": "start",
    "end": "end",
    "text": "text",
    "timex_type": "type",
    "timex_value": "value",
    "timex_mod": "mod",
    "timex_quant": "quant",
    "timex_freq": "freq",
}
"""Columns that come first, by the names that TIMEX3 gives them."""


@click.command(
    epilog="""\b
Examples:
  dateline tag documents.jsonl > times.jsonl
  echo "They met last November." | dateline tag - --published 2026-01-06
"""
)
@click.argument("file", type=click.Path(allow_dash=True))
@published_option("of documents that name none")
def tag(file: str, *, published: str | None) -> int:
    """Find the time expressions in FILE and resolve them.

    FILE ("-" is standard input) has one JSON object a line, {"id", "dct", "text"}, where dct is the
    publication date or null, or it is one plain text. For each comes a line {"id", "timexes"} with
    TIMEX3 type and value, EDTF and days; start and end are characters of the text as given.
    """
    return answer(file, published, _tagged)


def _tagged(document: Document) -> dict[str, Any]:
    import dateline  # noqa: PLC0415

    times = dateline.tag(document.text, document.published)
    return {"timexes": [_timex(time) for time in times]}


def _timex(time: TimeExpression) -> dict[str, Any]:
    columns = plain(time)
    return {new: columns.pop(old) for old, new in _NAMES.items()} | columns
