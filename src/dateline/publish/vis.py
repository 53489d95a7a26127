"""Items for vis-timeline (https://visjs.github.io/vis-timeline): a JSON array.

Times are milliseconds since 1970 in UTC and ends are exclusive, as vis-timeline draws them. It
shows content and title as HTML. The classes are kinds (planned, claimed, …) and, where a date is
not exact, "about".
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, TextIO

from dateline.publish import markup, told
from dateline.publish.json import array
from dateline.publish.moments import DAY, moment
from dateline.publish.spans import exact, span
from dateline.publish.when import when

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.publish.cells import Row
    from dateline.publish.export import Entry, Export
    from dateline.publish.spans import Span


def export(found: Export, out: TextIO) -> Counter[str]:
    """Write the events of `found` to `out`; return how many have no date."""
    left_out: Counter[str] = Counter()
    array(_items(found, left_out), out)
    return left_out


def _items(found: Export, left_out: Counter[str]) -> Iterator[Row]:
    for entry in found.entries():
        if (days := span(entry.event)) is None:
            left_out["no date"] += 1
        else:
            yield _item(entry, days)


def _item(entry: Entry, days: Span) -> Row:
    event = entry.event
    at = moment(event)
    item = {
        "id": event["event_id"],
        "content": markup.text(f"{when(event)}: {told.headline(event)}"),
        "title": markup.fragment(entry),
        "className": told.kind(event).replace(" ", "-") + ("" if exact(event) else " about"),
        "edtf": event["edtf"],
    }
    if at is not None:
        return item | {"type": "point", "start": at}
    return item | {"type": "range", "start": days.first * DAY, "end": (days.last + 1) * DAY}
