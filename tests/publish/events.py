"""Timelines made by hand, as the lake would give them."""

from __future__ import annotations

import datetime as dt

import pyarrow as pa

from dateline.ids import digest
from dateline.lake import to_table
from dateline.records import Event
from dateline.temporal.calendar import day_number


def event(title: str, edtf: str | None = None, **changes: object) -> Event:
    """An event that one outlet states, on the days that its plain EDTF date spans."""
    base = {
        "event_id": digest(title),
        "title": title,
        "type": "meet",
        "status": "occurred",
        "support": "stated",
        "place_name": None,
        "place_country": None,
        "latitude": None,
        "longitude": None,
        "n_mentions": 1,
        "n_articles": 1,
        "n_sources": 1,
        "first_reported": dt.date(2026, 1, 6),
        "last_reported": dt.date(2026, 1, 6),
        "dates_agree": True,
        "importance": 0.5,
        "event_confidence": 0.9,
        "best_mention_id": "0" * 32,
        "edtf": edtf,
        "precision": "day" if edtf else None,
        "extent": "within" if edtf else None,
        "first_day": None,
        "last_day": None,
        "first_bound": "unknown" if changes.get("first_day") is None else "day",
        "last_bound": "unknown" if changes.get("last_day") is None else "day",
        "first_date": None,
        "last_date": None,
        "asserted_day": None,
        "local_time": None,
        "utc_offset": None,
        "utc_at": None,
        "calendar": "gregorian",
        "date_as_written": None,
        "anchoring": "explicit" if edtf else "none",
        "why": "",
        "date_confidence": 0.9,
    }
    return Event(**{**base, **changes})  # type: ignore[arg-type]


def timeline(*events: Event) -> pa.Table:
    """Events as `Lake.timeline` gives them, none overdue but what was planned for 2025."""
    table = to_table("events", events)
    late = [event.status == "planned" and event.edtf == "2025" for event in events]
    return table.append_column("overdue", pa.array(late))


SAMPLE = (
    event(
        "the harbour of Ostia silted up",
        "-0043~",
        precision="year",
        first_day=day_number(-43, 1, 1),
        last_day=day_number(-43, 12, 31),
        date_confidence=0.4,
    ),
    event(
        "traders moved inland",
        "199X",
        precision="decade",
        extent="throughout",
        first_day=day_number(1990, 1, 1),
        last_day=day_number(1999, 12, 31),
    ),
    event(
        "a second sluice will be built",
        "2025",
        status="planned",
        precision="year",
        first_day=day_number(2025, 1, 1),
        last_day=day_number(2025, 12, 31),
    ),
    event(
        "talks on the canal toll have accelerated",
        "2025-11/..",
        status="ongoing",
        precision="month",
        extent="throughout",
        first_day=day_number(2025, 11, 1),
        place_name="Port Ellery",
        n_sources=3,
    ),
    event(
        "the council approved the toll | with *two* votes",
        "2026-01-06",
        first_day=day_number(2026, 1, 6),
        last_day=day_number(2026, 1, 6),
        local_time="14:30",
        utc_offset=60,
        place_name="Port Ellery",
        place_country="GB",
        n_sources=2,
        dates_agree=False,
    ),
    event(
        "pilots walked out",
        "2026-01-06",
        first_day=day_number(2026, 1, 6),
        last_day=day_number(2026, 1, 6),
        support="claimed",
    ),
    event(
        "the sluice failed",
        "2026-01-06",
        first_day=day_number(2026, 1, 6),
        last_day=day_number(2026, 1, 6),
        support="disputed",
        n_sources=4,
    ),
    event(
        "a first ship will pass",
        "2026-01-07",
        status="planned",
        first_day=day_number(2026, 1, 7),
        last_day=day_number(2026, 1, 7),
    ),
    event("the pilots struck", None, status="negated"),
)
"""Events with everything that has a look of its own."""


def sample() -> pa.Table:
    """SAMPLE as a timeline."""
    return timeline(*SAMPLE)
