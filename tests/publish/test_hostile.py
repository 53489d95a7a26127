"""Whatever a title is, each format stays what it is and says the title."""

from __future__ import annotations

import csv
import io
import json

import feedparser
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar
from lxml import html

from dateline.lake import empty
from dateline.publish.export import Export
from dateline.publish.printable import line, xml
from dateline.publish.registry import find

from .events import event, timeline
from .lakes import on

TITLES = st.text(max_size=80) | st.sampled_from(
    [
        "]]><x>",
        "</script><script>",
        "a\r\nEND:VCALENDAR",
        '" onload="x',
        "=HYPERLINK(1)",
        "{{ 7*7 }}",
    ]
)


def saying(title: str) -> Export:
    """An export of one event of that title."""
    mentions, numbers = empty("mentions"), empty("quantities")
    return Export(
        events=timeline(event(title, "2026-01-06", **on(2026, 1, 6))),
        participants=empty("event_participants"),
        dates=empty("event_dates"),
        evidence=mentions.append_column("event_id", mentions["mention_id"]),
        articles=empty("articles"),
        numbers=numbers.append_column("event_id", numbers["mention_id"]),
        snapshot_id="0" * 32,
        today=None,
    )


def made(form: str, title: str) -> str:
    """What a format makes of one event of that title."""
    to = find(form)
    if to.into == "bytes":
        data = io.BytesIO()
        to.writer()(saying(title), data)
        return data.getvalue().decode()
    text = io.StringIO(newline="")
    to.writer()(saying(title), text)
    return text.getvalue()


@given(TITLES)
def test_json_has_the_title_as_it_is(title: str) -> None:
    forms = {
        "json": lambda all_: all_[0]["title"],
        "geojson": lambda all_: "" if all_["features"] else title,
        "jsonld": lambda all_: all_["@graph"][0]["name"],
        "grafana": lambda all_: all_[0]["title"],
    }
    for form, find_title in forms.items():
        assert find_title(json.loads(made(form, title))) == title
    assert json.loads(made("jsonl", title))["title"] == title


@given(TITLES)
def test_a_calendar_has_one_event_with_the_title(title: str) -> None:
    calendar = Calendar.from_ical(made("icalendar", title))
    (found,) = calendar.walk("VEVENT")
    assert found.errors == []
    assert str(found["SUMMARY"]) == line(title)


@given(TITLES)
def test_a_feed_has_one_entry_with_the_title(title: str) -> None:
    feed = feedparser.parse(made("atom", title).encode(), sanitize_html=False)
    assert not feed.bozo
    (entry,) = feed.entries
    assert entry.title == f"2026-01-06: {xml(title)}".strip()


@given(TITLES)
@settings(max_examples=40)
def test_a_page_has_one_event_and_no_other_element_of_the_title(title: str) -> None:
    page = html.document_fromstring(made("html", title))
    (item,) = page.xpath("//ol/li")
    (shown,) = item.xpath(".//*[@class='what']")
    assert len(shown) == 0
    assert xml(shown.text_content()).split() == xml(title).split()
    assert len(page.xpath("//script")) == 1


@given(TITLES)
def test_fragments_and_csv_have_no_element_and_no_formula_of_the_title(title: str) -> None:
    for form in ("timelinejs", "vis"):
        found = json.loads(made(form, title))
        shown = (
            found["events"][0]["text"]["headline"] if form == "timelinejs" else found[0]["content"]
        )
        assert "<" not in shown
        assert ">" not in shown
    for form in ("csv", "timelinejs-csv", "grafana-csv"):
        _, row = csv.reader(io.StringIO(made(form, title), newline=""))
        assert not any(cell.startswith(("=", "@", "\t")) for cell in row)
