"""iCalendar (RFC 5545): events as entries of a calendar that take nobody's time.

A calendar knows days and moments only. A month is drawn from its first day to the first of the next
and has "~" before its summary; X-EDTF has the date as it is. There are no days before the year 1.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, TextIO

from dateline.publish import told
from dateline.publish.links import web
from dateline.publish.marks import place
from dateline.publish.printable import line, lines
from dateline.publish.spans import clock, exact, span
from dateline.temporal.calendar import civil, day_number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.publish.cells import Row
    from dateline.publish.export import Entry, Export
    from dateline.publish.spans import Span

_FIRST, _LAST = day_number(1, 1, 1), day_number(9999, 12, 30)
_OCTETS = 75
_SPECIAL = re.compile(r"([\\;,])")
_HEAD = (
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Dateline//Dateline//EN",
    "CALSCALE:GREGORIAN",
    "NAME:Timeline",
    "X-WR-CALNAME:Timeline",
)


def export(found: Export, out: TextIO) -> Counter[str]:
    """Write the events of `found` to `out` as one calendar; return what it could not hold."""
    left_out: Counter[str] = Counter()
    out.writelines(map(_folded, _HEAD))
    for entry in found.entries():
        days = span(entry.event)
        if days is None:
            left_out["no date"] += 1
        elif not _FIRST <= days.first <= days.last <= _LAST:
            left_out["outside the years 1 to 9999, which are all that iCalendar has"] += 1
        else:
            out.writelines(map(_folded, _event(entry, days)))
    out.write(_folded("END:VCALENDAR"))
    return left_out


def _event(entry: Entry, days: Span) -> Iterator[str]:
    event = entry.event
    about = "" if exact(event) and not (days.open_start or days.open_end) else "~ "
    yield "BEGIN:VEVENT"
    yield f"UID:{event['event_id']}@dateline"
    # When it was last reported: a stamp of the clock would make each export another calendar.
    reported = event["last_reported"] or event["first_reported"] or "1970-01-01"
    yield f"DTSTAMP:{reported.replace('-', '')}T000000Z"
    yield from _when(event, days)
    yield f"SUMMARY:{_text(about + line(told.headline(event)))}"
    yield f"DESCRIPTION:{_text(told.summary(entry))}"
    if where := place(event):
        yield f"LOCATION:{_text(line(where))}"
    if event["latitude"] is not None and event["longitude"] is not None:
        yield f"GEO:{event['latitude']:.6f};{event['longitude']:.6f}"
    if url := next(filter(None, map(web, told.of_articles(entry, "url"))), None):
        yield f"URL:{url}"
    yield f"STATUS:{_status(event)}"
    if remarks := told.remarks(event):
        yield f"CATEGORIES:{','.join(map(_text, remarks))}"
    yield "TRANSP:TRANSPARENT"
    yield f"X-EDTF:{_text(event['edtf'])}"
    yield "END:VEVENT"


def _when(event: Row, days: Span) -> Iterator[str]:
    if event["utc_at"]:
        moment = event["utc_at"].partition(".")[0].rstrip("Z")
        yield f"DTSTART:{moment.replace('-', '').replace(':', '')}Z"
    elif time := clock(event):
        # A time without a zone, local wherever it is read: nobody says where it was.
        yield f"DTSTART:{_date(days.first)}T{time.replace(':', '')}"
    else:
        yield f"DTSTART;VALUE=DATE:{_date(days.first)}"
        yield f"DTEND;VALUE=DATE:{_date(days.last + 1)}"


def _status(event: Row) -> str:
    if told.kind(event) == "not done":
        return "CANCELLED"
    return "CONFIRMED" if told.kind(event) == "fact" else "TENTATIVE"


def _date(day: int) -> str:
    year, month, of_month = civil(day)
    return f"{year:04d}{month:02d}{of_month:02d}"


def _text(value: str) -> str:
    return "\\n".join(line(_SPECIAL.sub(r"\\\1", part)) for part in lines(value).split("\n"))


def _folded(content: str) -> str:
    """Return a content line with its end, cut where it would exceed 75 octets (section 3.1)."""
    octets = content.encode()
    if len(octets) <= _OCTETS:
        return f"{content}\r\n"
    parts: list[str] = []
    start, room = 0, _OCTETS
    while len(octets) - start > room:
        end = start + room
        while octets[end] & 0xC0 == 0x80:
            end -= 1
        parts.append(octets[start:end].decode())
        start, room = end, _OCTETS - 1
    parts.append(octets[start:].decode())
    return "\r\n ".join(parts) + "\r\n"
