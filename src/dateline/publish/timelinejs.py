"""TimelineJS 3 (https://timeline.knightlab.com): its JSON, and the CSV of its spreadsheet template.

TimelineJS counts years as people do, without a year 0: 44 BCE is -44. How precise a date is it
tells from the smallest field that is given, so a month has no day; the words of the date, with what
is not sure about it, go into display_date. Headline and text are HTML.
"""

from __future__ import annotations

import csv as csv_file
import heapq
import json
from collections import Counter
from typing import TYPE_CHECKING, Any, TextIO

from dateline.publish import markup, told
from dateline.publish.csv import cell
from dateline.publish.json import array
from dateline.publish.printable import line
from dateline.publish.spans import clock, span, unit
from dateline.publish.when import when
from dateline.temporal.calendar import civil

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.publish.cells import Row
    from dateline.publish.export import Entry, Export
    from dateline.publish.spans import Span

MOST = 300
"""Slides with which TimelineJS still opens within a second or so."""
_TOO_MANY = (
    f"beyond the {MOST} most important, for TimelineJS gets slow; --limit N takes the first N"
)
_LANES = {
    "fact": "Reported as fact",
    "claimed": "Claimed",
    "disputed": "Disputed",
    "planned": "Planned",
    "possible": "Possible",
    "not done": "Did not happen",
}
_COLOURS = {
    "claimed": "#6b4f00",
    "disputed": "#7d1f1f",
    "planned": "#1d4e6b",
    "possible": "#55307a",
    "not done": "#4d4d4d",
}
_LAST_YEAR = 271_821
"""Years from which on a browser's dates end."""
_COLUMNS = tuple(
    "Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,"
    "Media Credit,Media Caption,Media Thumbnail,Alt Text,Type,Group,Background".split(",")
)


def export(found: Export, out: TextIO) -> Counter[str]:
    """Write the events of `found` to `out` as TimelineJS JSON; return what it could not hold."""
    left_out: Counter[str] = Counter()
    about = {"text": {"headline": "Timeline", "text": _about(found)}}
    out.write(f'{{"title": {json.dumps(about, ensure_ascii=False)}, "scale": "human", "events": ')
    array(_slides(found, left_out), out)
    out.write("}\n")
    return left_out


def export_csv(found: Export, out: TextIO) -> Counter[str]:
    """Write the events of `found` to `out` as TimelineJS CSV; return what it could not hold."""
    left_out: Counter[str] = Counter()
    writer = csv_file.DictWriter(out, _COLUMNS, restval="")
    writer.writeheader()
    for slide in _slides(found, left_out):
        writer.writerow({name: cell(value) for name, value in _row(slide).items()})
    return left_out


def _slides(found: Export, left_out: Counter[str]) -> Iterator[Row]:
    chosen = _most_important(found)
    for entry in found.entries():
        days = span(entry.event)
        if days is None:
            left_out["no date"] += 1
        elif chosen is not None and entry.event["event_id"] not in chosen:
            left_out[_TOO_MANY] += 1
        elif max(abs(civil(day)[0]) for day in days[:2]) >= _LAST_YEAR:
            left_out["so far away that a browser has no such dates"] += 1
        else:
            yield _slide(entry, days)


def _most_important(found: Export) -> frozenset[str] | None:
    """Return the ids of the events to show, None if that is all of them."""
    if found.limit is not None or found.events.num_rows <= MOST:
        return None
    columns = (found.events[name].to_pylist() for name in ("importance", "event_id", "edtf"))
    dated = (one[:2] for one in zip(*columns, strict=True) if one[2] is not None)
    return frozenset(name for _, name in heapq.nlargest(MOST, dated))


def _slide(entry: Entry, days: Span) -> Row:
    event, kind = entry.event, told.kind(entry.event)
    of = unit(event)
    slide: dict[str, Any] = {
        "unique_id": f"e{event['event_id']}",
        "start_date": _date(days.first, of),
        "display_date": markup.text(when(event)),
        "text": {"headline": markup.text(told.headline(event)), "text": markup.fragment(entry)},
        "group": _LANES[kind],
    }
    if time := clock(event):
        hour, minute, second = map(int, time.split(":"))
        slide["start_date"] |= {"hour": hour, "minute": minute, "second": second}
    elif (end := _date(days.last, of)) != slide["start_date"]:
        slide["end_date"] = end
    if kind in _COLOURS:
        slide["background"] = {"color": _COLOURS[kind]}
    return slide


def _date(day: int, of: str) -> dict[str, int]:
    year, month, of_month = civil(day)
    date = {"year": year if year > 0 else year - 1, "month": month, "day": of_month}
    return {name: date[name] for name in ("year", "month", "day")[: _FIELDS[of]]}


_FIELDS = {"year": 1, "month": 2, "day": 3}


def _about(found: Export) -> str:
    terms = sorted({terms for terms in found.articles["rights"].to_pylist() if terms})
    said = "Every date says how sure it is. What is planned or only claimed says so."
    return markup.text(" ".join([said, *(["Terms:"] if terms else []), "; ".join(terms)]))


def _row(slide: Row) -> dict[str, object]:
    row: dict[str, object] = {
        "Display Date": slide["display_date"],
        "Headline": slide["text"]["headline"],
        "Text": slide["text"]["text"],
        "Group": slide["group"],
        "Background": slide.get("background", {}).get("color"),
    }
    for prefix, date in (("", slide["start_date"]), ("End ", slide.get("end_date", {}))):
        row |= {f"{prefix}{name.capitalize()}": date.get(name) for name in _FIELDS}
    if "hour" in (start := slide["start_date"]):
        row["Time"] = f"{start['hour']:02d}:{start['minute']:02d}:{start['second']:02d}"
    return {name: line(value) if isinstance(value, str) else value for name, value in row.items()}
