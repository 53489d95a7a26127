"""Clean text: what stays, what goes, and what furniture says before it goes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.articles.agencies import dateline, leading_agency, trailing_mark
from dateline.articles.cleaning import clean, normalise

LEAD = "The river burst its banks on Monday and flooded the old town."
MORE = "More rain is expected in the hills tonight, forecasters warned."

PAGE = f"""River floods Marlow
Sign up now: Get the Echo's newsletters delivered to your inbox
Volunteers fill sandbags by the old bridge on Monday.
PHOTO: ECHO
Follow topic:
- The river rose by two metres.
- It will rise again next week, the summary claims.
AI generated
By Ana Weir
Published 6 January 2025, 10:15 GMT
MARLOW - {LEAD}
Read more: Why the dam was built

{MORE} REUTERS
"""


def test_a_page_pasted_as_text() -> None:
    found = clean(PAGE, headline_in_body=True)
    assert found.title == "River floods Marlow"
    assert found.text == (
        "River floods Marlow\n\n"
        "Volunteers fill sandbags by the old bridge on Monday.\n"
        f"MARLOW - {LEAD}\n\n{MORE}"
    )
    assert (found.byline, found.agency) == ("Ana Weir", "Reuters")
    assert [(clue.kind, clue.value) for clue in found.clues] == [
        ("byline", "Published 6 January 2025, 10:15 GMT")
    ]


@pytest.mark.parametrize(
    ("block", "kept"),
    [
        ("- One claim.\n- Two claims.\nAI generated", ""),
        ("AI-generated summary:\n- One claim.\n- Two claims.", ""),
        ("Key points (made by AI)\n\n- One claim.\n- Two claims.", "\n"),
        ("- A real point.\n- Another.", "- A real point.\n- Another.\n"),
        ("- A real point.\n\nThe mayor left.", "- A real point.\n\nThe mayor left.\n"),
    ],
)
def test_bullets_go_only_with_a_machines_mark(block: str, kept: str) -> None:
    assert clean(f"{LEAD}\n{block}\n{MORE}").text == f"{LEAD}\n{kept}{MORE}"


def test_links_under_a_heading_of_related_stories_go() -> None:
    assert clean(f"{LEAD}\nRelated stories\n- A flood in spring\n- A dam\n{MORE}").text == (
        f"{LEAD}\n{MORE}"
    )


def test_a_chronology_keeps_its_dates() -> None:
    text = f"3 May 2021\n{LEAD}\n9 May 2021\n{MORE}\n1 June 2021\nThe dam was closed."
    found = clean(text)
    assert found.text == text
    assert found.clues == ()


def test_dates_of_publication_and_change_are_told_apart() -> None:
    found = clean(f"Published 6 January 2025, updated 7 January 2025\n{LEAD}\n{MORE}")
    assert [(clue.kind, clue.value) for clue in found.clues] == [
        ("byline", "Published 6 January 2025"),
        ("byline_modified", "updated 7 January 2025"),
    ]


@pytest.mark.parametrize(
    ("first", "title"),
    [
        ("River floods Marlow", "River floods Marlow"),
        ("Will the dam hold?", "Will the dam hold?"),
        ("LEAD: Marlow under water", "LEAD: Marlow under water"),
        (MORE, None),
        ("MARLOW, Jan 6 (dpa) -", None),
        ("- a list", None),
        ("They said:", None),
    ],
)
def test_what_looks_like_a_headline(first: str, title: str | None) -> None:
    assert clean(f"{first}\n{LEAD}", headline_in_body=True).title == title


def test_a_headline_said_twice_is_kept_once() -> None:
    assert clean(f"Flood\n{LEAD}", title="Flood").text == f"Flood\n\n{LEAD}"


def test_odd_white_space_and_unseen_characters_go() -> None:
    text = (
        "\ufeffThe\u00a0river\u200b rose\u2009by  two\tmetres.\r\nIt\u00ad fell.\r\n\r\n\r\nRain."
    )
    assert clean(text).text == "The river rose by two metres.\nIt fell.\n\nRain."


@pytest.mark.parametrize(
    ("line", "agency", "rest"),
    [
        (f"{MORE} REUTERS", "Reuters", MORE),
        (f"{MORE} (dpa)", "dpa", MORE),
        (f"{MORE} [AP]", "AP", MORE),
        (f"{MORE} — Agence France-Presse", "AFP", MORE),
        (f"{MORE} - Kyodo", "Kyodo", MORE),
        (f"{MORE} AFP, REUTERS", "AFP", MORE),
        (f"{MORE[:-1]}.” XINHUA", "Xinhua", f"{MORE[:-1]}.”"),
        ("REUTERS", "Reuters", ""),
        ("(Reuters)", "Reuters", ""),
    ],
)
def test_an_agencys_mark_at_the_end(line: str, agency: str, rest: str) -> None:
    assert trailing_mark(line) == (agency, rest)


@pytest.mark.parametrize(
    "line",
    [
        "The mayor spoke to Reuters.",
        "The mayor spoke to REUTERS",
        f"{MORE} MARLOW",
        f"{MORE} (the mayor)",
        f"{MORE} PA",
        "He works for the AP",
        "",
    ],
)
def test_no_mark_where_there_is_none(line: str) -> None:
    assert trailing_mark(line) is None


@pytest.mark.parametrize(
    ("line", "place", "day", "agency"),
    [
        ("MARLOW, Jan 6 (Reuters) - The river rose.", "MARLOW", "Jan 6", "Reuters"),
        ("MARLOW, January 6 (Xinhua) -- The river rose.", "MARLOW", "January 6", "Xinhua"),
        ("LUND, Sweden, 6 Jan (TT) – The river rose.", "LUND, Sweden", "6 Jan", "TT"),
        ("MARLOW (AP) _ The river rose.", "MARLOW", None, "AP"),
        ("Marlow (dpa) - The river rose.", "Marlow", None, "dpa"),
        ("MARLOW (Hillwire) - The river rose.", "MARLOW", None, "Hillwire"),
        ("MARLOW - The river rose.", "MARLOW", None, None),
    ],
)
def test_datelines(line: str, place: str, day: str | None, agency: str | None) -> None:
    found = dateline(line)
    assert found is not None
    assert (found["place"], found["date"]) == (place, day)
    assert leading_agency(line) == agency


@pytest.mark.parametrize(
    "line", ["Marlow - a town on a river.", "The river rose.", "He left (again) - late.", "US - no"]
)
def test_no_dateline(line: str) -> None:
    assert dateline(line) is None


lines = st.sampled_from(
    [
        LEAD,
        MORE,
        "",
        "Advertisement",
        "AI generated",
        "- a point",
        "By Ana Weir",
        "6 May 2025",
        "Flood",
    ]
)


@given(st.lists(lines, max_size=12))
def test_reporting_is_never_lost(parts: list[str]) -> None:
    text = clean("\n".join(parts), headline_in_body=True).text
    for sentence in (LEAD, MORE):
        assert text.count(sentence) == parts.count(sentence)


@given(st.text())
def test_cleaning_clean_text_changes_nothing(text: str) -> None:
    once = clean(text).text
    assert clean(once).text == once
    assert normalise(normalise(text)) == normalise(text)
