"""Great events of history date what is told of them, though the text has no year."""

import pytest

from .telling import mention


@pytest.mark.parametrize(
    ("text", "trigger", "edtf"),
    [
        ("He fought in the First World War.", "fought", "[1914-07-28..1918-11-11]"),
        ("He fought in the First World War.", "War", "1914-07-28/1918-11-11"),
        ("The pier was bombed during the Battle of Britain.", "bombed",
         "[1940-07-10..1940-10-31]"),
        ("She fled Spain after the Spanish Civil War.", "fled", "[1939-04-01..2026-03-12]"),
        ("The mill closed before the Crimean War.", "closed", "../1853-10-16"),
        ("He landed in Normandy on D-Day.", "landed", "1944-06-06"),
        ("The French Revolution changed the map.", "changed", "1789-05-05/1799-11-09"),
        ("She was born during World War II.", "War", "1939-09-01/1945-09-02"),
        ("World War II destroyed the mill.", "destroyed", "1939-09-01/1945-09-02"),
        ("He had baked bread before World War I.", "baked", "../1914-07-28"),
        ("The Six-Day War broke out in June 1967.", "broke out", "1967-06"),
    ],
)  # fmt: skip
def test_what_lies_in_or_beside_a_great_event(text: str, trigger: str, edtf: str) -> None:
    assert mention(text, trigger).edtf == edtf


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("It was the worst flood since the Vietnam War.", "flood"),
        ("A Vietnam War veteran was robbed.", "robbed"),
        ("He sued a maker of films about the Korean War.", "sued"),
    ],
)
def test_what_only_names_a_great_event_is_not_of_its_days(text: str, trigger: str) -> None:
    assert mention(text, trigger).anchoring == "document"


def test_a_great_event_of_later_is_another_one_of_its_name() -> None:
    assert mention("Ships were sunk in the Gulf War.", "War", "1986-05-02").edtf != (
        "1990-08-02/1991-02-28"
    )


def test_a_war_that_goes_on_has_no_last_day() -> None:
    found = mention("Sailors drowned in the Second World War.", "drowned", "1942-05-02")
    assert (str(found.first_date), found.last_date) == ("1939-09-01", None)
