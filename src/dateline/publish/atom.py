"""Atom (RFC 4287): a feed of what was reported.

`published` and `updated` are the days on which an event was first and last reported, never the day
of the event, which is told in the title, the content and a category of the scheme EDTF.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from lxml import etree

from dateline.publish import markup, told
from dateline.publish.export import written_on
from dateline.publish.links import web
from dateline.publish.printable import xml
from dateline.publish.when import when

if TYPE_CHECKING:
    from dateline.publish.export import Entry, Export

_ATOM = "http://www.w3.org/2005/Atom"
_EDTF = "urn:dateline:edtf"
_REMARK = "urn:dateline:remark"
_NEVER = "1970-01-01"


def export(found: Export, out: BinaryIO) -> None:
    """Write the events of `found` to `out` as one feed, in UTF-8."""
    updated = written_on(found) or _NEVER
    with (
        etree.xmlfile(out, encoding="utf-8") as file,
        file.element(f"{{{_ATOM}}}feed", nsmap={None: _ATOM}),
    ):
        for element in _head(updated):
            file.write(element)
        for entry in found.entries():
            file.write(_entry(entry, updated))


def _head(updated: str) -> list[etree._Element]:
    author = etree.Element(f"{{{_ATOM}}}author")
    author.append(_element("name", "Dateline"))
    return [
        _element("id", "urn:dateline:timeline"),
        _element("title", "Timeline"),
        _element("updated", _moment(updated)),
        author,
        _element("generator", "Dateline"),
    ]


def _entry(entry: Entry, updated: str) -> etree._Element:
    event = entry.event
    made = etree.Element(f"{{{_ATOM}}}entry", nsmap={None: _ATOM})
    first = event["first_reported"] or event["last_reported"] or updated
    parts = [
        _element("id", f"urn:dateline:event:{event['event_id']}"),
        _element("title", f"{when(event)}: {told.headline(event)}"),
        _element("published", _moment(first)),
        _element("updated", _moment(event["last_reported"] or first)),
        _element("content", markup.fragment(entry), type="html"),
        *(_element("category", term=term, scheme=_REMARK) for term in told.remarks(event)),
    ]
    if event["edtf"]:
        parts.append(_element("category", term=event["edtf"], scheme=_EDTF, label=when(event)))
    for number, url in enumerate(filter(None, map(web, told.of_articles(entry, "url")))):
        parts.append(_element("link", rel="related" if number else "alternate", href=url))
    if terms := told.of_articles(entry, "rights"):
        parts.append(_element("rights", "; ".join(terms)))
    made.extend(parts)
    return made


def _element(name: str, text: str | None = None, **attributes: str) -> etree._Element:
    plain = {key: xml(value) for key, value in attributes.items()}
    made = etree.Element(f"{{{_ATOM}}}{name}", plain, nsmap={None: _ATOM})
    made.text = None if text is None else xml(text)
    return made


def _moment(day: str) -> str:
    return f"{day}T00:00:00Z"
