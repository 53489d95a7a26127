"""Flat JSON or CSV for Grafana (Infinity data source): annotations and tables.

`time` and `timeEnd` are milliseconds since 1970 in UTC; of an event with days these are the first
and the last moment of them. An event without a date has no place on a time axis.
"""

from __future__ import annotations

import csv as csv_file
from collections import Counter
from typing import TYPE_CHECKING, TextIO

from dateline.publish import marks, told
from dateline.publish.csv import cell
from dateline.publish.json import array
from dateline.publish.moments import DAY, moment
from dateline.publish.spans import span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.publish.cells import Row
    from dateline.publish.export import Entry, Export

_COLUMNS = ("time", "timeEnd", "title", "text", "tags", "place", "edtf", "confidence", "terms")


def export(found: Export, out: TextIO) -> Counter[str]:
    """Write the events of `found` to `out` as a JSON array; return how many have no date."""
    left_out: Counter[str] = Counter()
    array(_rows(found, left_out), out)
    return left_out


def export_csv(found: Export, out: TextIO) -> Counter[str]:
    """Write the events of `found` to `out` as CSV; return how many have no date."""
    left_out: Counter[str] = Counter()
    writer = csv_file.writer(out)
    writer.writerow(_COLUMNS)
    for row in _rows(found, left_out):
        writer.writerow([cell(row[name]) for name in _COLUMNS])
    return left_out


def _rows(found: Export, left_out: Counter[str]) -> Iterator[Row]:
    for entry in found.entries():
        if (days := span(entry.event)) is None:
            left_out["no date"] += 1
            continue
        at = moment(entry.event)
        begin, end = (days.first * DAY, (days.last + 1) * DAY - 1) if at is None else (at, at)
        yield _row(entry, begin, end)


def _row(entry: Entry, begin: int, end: int) -> Row:
    event = entry.event
    tags = (told.kind(event), *told.remarks(event), event["type"], *told.who(entry))
    return {
        "time": begin,
        "timeEnd": end,
        "title": told.headline(event),
        "text": told.summary(entry),
        "tags": ",".join(dict.fromkeys(tag.replace(",", " ") for tag in tags)),
        "place": marks.place(event),
        "edtf": event["edtf"],
        "confidence": event["date_confidence"],
        "terms": "; ".join(told.of_articles(entry, "rights")),
    }
