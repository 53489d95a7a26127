"""GeoJSON (RFC 7946) in Linked Places form: events on the map, with when they were.

https://github.com/LinkedPasts/linked-places-format: `when` has timespans whose start and end are
either `in` a date or between an `earliest` and a `latest` one.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, TextIO

from dateline.publish import nested, told
from dateline.publish.iso import iso_day
from dateline.publish.json import array
from dateline.publish.links import web
from dateline.publish.marks import place
from dateline.publish.when import when

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.publish.cells import Row
    from dateline.publish.export import Entry, Export

_CONTEXT = (
    "https://raw.githubusercontent.com/LinkedPasts/linked-places-format/main/"
    "linkedplaces-context-v1.1.jsonld"
)


def export(found: Export, out: TextIO) -> Counter[str]:
    """Write the events of `found` that have coordinates to `out`; return how many have none."""
    left_out: Counter[str] = Counter()
    out.write(f'{{"type": "FeatureCollection", "@context": "{_CONTEXT}", "features": ')
    array(_features(found, left_out), out)
    out.write("}\n")
    return left_out


def _features(found: Export, left_out: Counter[str]) -> Iterator[Row]:
    for entry in found.entries():
        if entry.event["latitude"] is None or entry.event["longitude"] is None:
            left_out["no coordinates"] += 1
        else:
            yield _feature(entry)


def _feature(entry: Entry) -> Row:
    event = entry.event
    name = f"urn:dateline:event:{event['event_id']}"
    feature = {
        "@id": name,
        "id": name,
        "type": "Feature",
        "properties": {
            **nested.event(entry),
            "title": told.headline(event),
            "ccodes": [event["place_country"]] if event["place_country"] else [],
        },
        "geometry": {
            "type": "Point",
            "coordinates": [round(event["longitude"], 6), round(event["latitude"], 6)],
        },
        "names": [{"toponym": place(event)}] if place(event) else [],
        "descriptions": [{"value": told.summary(entry), "lang": "en"}],
        "links": [
            {"type": "primaryTopicOf", "identifier": url}
            for url in filter(None, map(web, told.of_articles(entry, "url")))
        ],
    }
    if event["edtf"]:
        feature["when"] = {"timespans": [_timespan(event)], "label": when(event)}
    return feature


def _timespan(event: Row) -> Row:
    """Return start and end: known where the event fills its interval, else its bounds."""
    filled = event["extent"] == "throughout"
    known = {"start": "in", "end": "in"} if filled else {"start": "earliest", "end": "latest"}
    days = {"start": event["first_day"], "end": event["last_day"]}
    return {side: {known[side]: iso_day(day)} for side, day in days.items() if day is not None}
