"""schema.org in JSON-LD 1.1: an Event each, and the NewsArticles and Claims that it is known from.

What one article says in its own voice is about the event (subjectOf a NewsArticle); what it only
attributes to somebody is a Claim that appears in it. The context is part of the file, so that
nothing has to be fetched to read it.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, TextIO

from dateline.publish import told
from dateline.publish.iso import iso_day
from dateline.publish.json import array
from dateline.publish.links import web
from dateline.publish.spans import unit

if TYPE_CHECKING:
    from dateline.publish.cells import Row
    from dateline.publish.export import Entry, Export

_CONTEXT = {
    "@version": 1.1,
    "@vocab": "https://schema.org/",
    "dateline": "urn:dateline:",
    "edtf": {"@id": "dateline:edtf"},
    "remark": {"@id": "dateline:remark", "@container": "@set"},
    "why": {"@id": "dateline:why"},
    "characters": {"@id": "dateline:characters"},
    "sha256": {"@id": "dateline:sha256"},
    "eventStatus": {"@type": "@vocab"},
}
_STATUS = {
    "planned": "EventScheduled",
    "cancelled": "EventCancelled",
    "superseded": "EventRescheduled",
}
_LENGTH = {"year": -6, "month": -3, "day": None}


def export(found: Export, out: TextIO) -> None:
    """Write the events of `found` to `out` as one document."""
    out.write(f'{{"@context": {json.dumps(_CONTEXT)}, "@graph": ')
    array(map(_event, found.entries()), out)
    out.write("}\n")


def _event(entry: Entry) -> Row:
    event = entry.event
    made = {
        "@type": "Event",
        "@id": f"urn:dateline:event:{event['event_id']}",
        "name": told.headline(event),
        "startDate": event["utc_at"] or _date(event, "first_day"),
        "endDate": None if event["utc_at"] else _date(event, "last_day"),
        "edtf": event["edtf"],
        "remark": told.remarks(event),
        "why": told.reasons(entry),
        "eventStatus": _STATUS.get(event["status"]),
        "location": _place(event),
        "about": [{"@type": "Thing", "name": name} for name in told.who(entry)],
        "subjectOf": [_evidence(row) for row in entry.evidence],
    }
    return _known(made)


def _date(event: Row, side: str) -> str | None:
    """Return a date in ISO 8601 that is no more precise than the event's."""
    day = event[side]
    return None if day is None else iso_day(day)[: _LENGTH[unit(event)]]


def _place(event: Row) -> Row | None:
    at = {name: event[name] for name in ("latitude", "longitude") if event[name] is not None}
    country = event["place_country"]
    made = {
        "@type": "Place",
        "name": event["place_name"],
        "address": {"@type": "PostalAddress", "addressCountry": country} if country else None,
        "geo": {"@type": "GeoCoordinates", **at} if len(at) == 2 else None,
    }
    known = _known(made)
    return known if len(known) > 1 else None


def _evidence(row: Row) -> Row:
    article = row["article"]
    terms = article["rights"]
    outlet = article["outlet"]
    source = {
        "@type": "NewsArticle",
        "headline": article["title"],
        "url": web(article["url"]),
        "publisher": {"@type": "Organization", "name": outlet} if outlet else None,
        "datePublished": article["published_edtf"],
        "creditText": article["credit"],
        "license": web(terms),
        "usageInfo": None if web(terms) else terms,
        "sha256": article["text_sha256"],
    }
    said: dict[str, Any] = {
        "text": row["sentence"],
        "characters": f"{row['sentence_start']}-{row['sentence_end']}",
    }
    if row["attributed_to"] is None:
        return _known(source | said)
    by = {"@type": "Thing", "name": row["attributed_to"]}
    claim = {"@type": "Claim", "author": by, "remark": [row["stance"]], **said}
    return _known(claim | {"appearance": _known(source)})


def _known(made: Row) -> Row:
    return {name: value for name, value in made.items() if value not in (None, [])}
