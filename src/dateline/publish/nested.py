"""An event with everything that vouches for it, as one JSON object."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.publish import told
from dateline.publish.when import when

if TYPE_CHECKING:
    from dateline.publish.cells import Row
    from dateline.publish.export import Entry


def event(entry: Entry) -> Row:
    """Return the columns of the event, its date and remarks in words, and lists of what vouches.

    `evidence` has for each mention its words, or null where these may not be passed on, where they
    stand, and the article with its credit and terms.
    """
    return {
        **entry.event,
        "date_in_words": when(entry.event),
        "remarks": told.remarks(entry.event),
        "participants": _less(entry.participants),
        "dates": _less(entry.dates),
        "evidence": _less(entry.evidence),
    }


def _less(rows: list[Row]) -> list[Row]:
    return [{name: value for name, value in row.items() if name != "event_id"} for row in rows]
