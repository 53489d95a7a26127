"""Whoever kept the id of an event still finds the event in a later snapshot."""

import pytest

from dateline.merging.redirects import redirects
from dateline.records import EventMention, Redirect


def events(**mentions: str) -> list[EventMention]:
    """Rows of event_mentions: a="ax" is the event a with the mentions a and x."""
    return [
        EventMention(event_id=event, mention_id=mention, article_id="article")
        for event, names in mentions.items()
        for mention in names
    ]


@pytest.mark.parametrize(
    ("before", "after", "where"),
    [
        pytest.param(events(a="ax"), events(a="axy"), {}, id="it only grew"),
        pytest.param(events(b="bx"), events(a="abx"), {"b": "a"}, id="an older report came in"),
        pytest.param(events(a="ax", b="b"), events(a="abx"), {"b": "a"}, id="two became one"),
        pytest.param(events(a="axy"), events(x="xy"), {"a": "x"}, id="its first report is gone"),
        pytest.param(
            events(a="awxyz"), events(w="w", x="xyz"), {"a": "x"}, id="most of it is elsewhere"
        ),
        pytest.param(events(a="axy"), events(x="x", y="y"), {"a": "x"}, id="equal parts"),
        pytest.param(events(a="abx"), events(a="a", b="bx"), {}, id="it was split"),
        pytest.param(events(a="a"), events(c="c"), {}, id="nothing is left of it"),
    ],
)
def test_where_an_event_is_found(before, after, where) -> None:
    assert {row.old_event_id: row.event_id for row in redirects(before, after)} == where


def test_an_id_of_long_ago_follows_its_event() -> None:
    known = redirects(events(c="c"), events(b="bc"))
    later = redirects(events(b="bc"), events(a="abc"), known)
    assert {row.old_event_id: row.event_id for row in later} == {"b": "a", "c": "a"}


def test_an_id_that_names_an_event_again_leads_nowhere_else() -> None:
    known = [Redirect(old_event_id="b", event_id="a", why="")]
    assert redirects(events(a="ab"), events(a="a", b="b"), known) == []


def test_an_id_whose_event_is_gone_leads_nowhere() -> None:
    known = [Redirect(old_event_id="b", event_id="a", why="")]
    assert redirects(events(a="ab"), events(c="c"), known) == []
