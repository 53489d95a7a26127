"""Timelines made by hand, as the lake would give them."""

from __future__ import annotations

import datetime as dt
from dataclasses import asdict, fields

import pyarrow as pa

from dateline.records import Event
from dateline.temporal.calendar import day_number

_NAMES = [field.name for field in fields(Event)]
_SCHEMA = pa.schema(
    [
        pa.field(name, type_)
        for name, type_ in {
            **dict.fromkeys(_NAMES, pa.string()),
            **dict.fromkeys(("first_day", "last_day", "asserted_day"), pa.int64()),
            **dict.fromkeys(("n_mentions", "n_articles", "n_sources", "utc_offset"), pa.int32()),
            **dict.fromkeys(("first_date", "last_date"), pa.date32()),
            **dict.fromkeys(("first_reported", "last_reported"), pa.date32()),
            **dict.fromkeys(("latitude", "longitude", "date_confidence"), pa.float64()),
            **dict.fromkeys(("event_confidence", "importance"), pa.float64()),
            "utc_at": pa.timestamp("us", tz="UTC"),
            "dates_agree": pa.bool_(),
        }.items()
    ]
)


def event(title: str, edtf: str | None = None, **changes: object) -> Event:
    """An event that one outlet states, on the days that its plain EDTF date spans."""
    base = {
        "event_id": "0" * 32,
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
        "first_bound": "unknown",
        "last_bound": "unknown",
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


def table(*events: Event) -> pa.Table:
    return pa.Table.from_pylist([asdict(each) for each in events], schema=_SCHEMA)


def sample() -> pa.Table:
    """A timeline with everything that has a look of its own."""
    return table(
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
