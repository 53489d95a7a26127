"""Chronologies, diaries and live reports: times before and above what they date."""

from __future__ import annotations

import pytest

from events.telling import told

CHRONOLOGY = """The bridge at Lund

March 2011 - City council approves the design.
Jan 5, 2013: Construction begins.
2015 – Builder Harko goes bankrupt; work stops.
14 May 2017 Bridge opens to traffic.
June 2021: Inspectors find cracks. The ministry, which had warned of them, closes a lane.
February 2, 2026: Bridge collapses, killing four.
"""

HISTORY = """The life of the mill

1862
The brothers Anders and Nils Berg found the mill with a loan from their uncle.

1889
Fire destroys the weaving hall. Nobody is hurt, but the brothers sell the mill.

1914-1918
The mill makes bandages for the army.

1931
The mill closes.
"""

DIARY = """3 March 1942

We left Oslo by train. At Hamar they searched our bags and took Erik away.

4 March 1942

No news of Erik. Mother wrote to the consul. Father had sold the boat.
"""

LIVE = """Bridge collapse: live updates

18:05 - Prime Minister Eva Strand arrives at the scene.

17:40 - Police say that they recovered a fourth body.
"""


BRIEFS = """News in brief

Kabul: A bomb killed six people on Monday. Two suspects were arrested.

Oslo: Police raided a warehouse.

Rates: The central bank raised its key rate.
"""

MESSAGES = """Two blasts in Lund

14:05 Strikes hit a depot.

14:20 UPDATE: Mayor says that three people were hurt.
"""

BATTLE = """The fleet sailed on 3 May 1588. It anchored at dusk. At dawn the wind turned.
"""


@pytest.mark.parametrize(
    ("text", "trigger", "edtf"),
    [
        (CHRONOLOGY, "approves", "2011-03"),
        (CHRONOLOGY, "begins", "2013-01-05"),
        (CHRONOLOGY, "goes", "2015"),
        (CHRONOLOGY, "stops", "2015"),
        (CHRONOLOGY, "opens", "2017-05-14"),
        (CHRONOLOGY, "find", "2021-06"),
        (CHRONOLOGY, "closes", "2021-06"),
        (CHRONOLOGY, "collapses", "2026-02-02"),
        (CHRONOLOGY, "killing", "2026-02-02"),
        (HISTORY, "found", "1862"),
        (HISTORY, "destroys", "1889"),
        (HISTORY, "sell", "1889"),
        (HISTORY, "makes", "1914/1918"),
        (HISTORY, "closes", "1931"),
        (DIARY, "left", "1942-03-03"),
        (DIARY, "searched", "1942-03-03"),
        (DIARY, "took", "1942-03-03"),
        (DIARY, "wrote", "1942-03-04"),
        (LIVE, "arrives", "2026-03-12"),
        (MESSAGES, "hit", "2026-03-12"),
        (MESSAGES, "says", "2026-03-12"),
        (BATTLE, "anchored", "1588-05-03"),
        (BATTLE, "turned", "1588-05-03"),
    ],
)
def test_a_label_or_a_heading_dates_what_it_stands_for(text: str, trigger: str, edtf: str) -> None:
    found = [m for m in told(text).mentions if m.trigger == trigger]
    assert [(m.status, m.edtf) for m in found] == [("occurred", edtf)]


def test_what_had_been_done_is_not_of_the_day_of_the_entry() -> None:
    sold = next(m for m in told(DIARY).mentions if m.trigger == "sold")
    assert sold.edtf != "1942-03-04"


def test_a_label_is_nobody() -> None:
    cast = {p.name for p in told(LIVE).participants}
    assert "Police" in cast
    assert not any("17" in name for name in cast)


@pytest.mark.parametrize(
    ("trigger", "agents", "place"),
    [
        ("killed", ["bomb"], "Kabul"),
        ("arrested", [], "Kabul"),
        ("raided", ["Police"], "Oslo"),
        ("raised", ["central bank"], None),
    ],
)
def test_what_opens_a_line_is_where_and_not_who(
    trigger: str, agents: list[str], place: str | None
) -> None:
    analysis = told(BRIEFS)
    found = next(m for m in analysis.mentions if m.trigger == trigger)
    cast = [p for p in analysis.participants if p.mention_id == found.mention_id]
    assert [p.name for p in cast if p.role == "agent"] == agents
    assert found.place_name == place


@pytest.mark.parametrize(
    "text",
    [
        "March 4, 2026\n\nDear Ada,\n\nI sold the boat. Erik moved to Lund.\n\nYours, Nils",
        "1975\n\n2011\n\nAda Lund was born in 1950. She sold the mill in 1969. She moved to Oslo "
        "in 1980 and married there in 1982.",
        "2011\n\nAda sold the mill.\n\n1975\n\nNils left.\n\n1990\n\nErik came.",
    ],
)
def test_other_lines_of_a_date_are_no_headings(text: str) -> None:
    assert {"2026-03-04", "2011", "1975", "1990"}.isdisjoint(m.edtf for m in told(text).mentions)
