"""Which event of a sentence a time belongs to."""

from __future__ import annotations

import pytest

from tests.events.telling import mention, told


@pytest.mark.parametrize(
    ("text", "trigger", "edtf"),
    [
        ("Nils Aas was convicted of planning the March 3, 2019, bombing of a mill.", "bombing",
         "2019-03-03"),
        ("The trial over the June 4, 2022, shooting at a school in Lund opens today.", "shooting",
         "2022-06-04"),
        ("A clerk was charged in the October 2021 stabbing death of a cook.", "death", "2021-10"),
        ("The choir sang for an hour on Tuesday and home-baked bread was passed round at the door.",
         "sang", "2026-03-10"),
        ("The king chose April 3 as the day to open the bridge.", "open", "2026-04-03"),
        ("The shop picked June 1 as the date for its launch.", "launch", "2026-06-01"),
        ("The minister said in a letter dated March 3 that the mill would close.", "said",
         "2026-03-03"),
        ("A memo dated March 2 ordered the crew to leave.", "ordered", "2026-03-02"),
        ("A March 3 editorial criticised the plan.", "criticised", "2026-03-03"),
        ("In her Saturday column in Holm, the baker mocked the plan.", "mocked", "2026-03-07"),
        ("The court extended his leave until July 5.", "extended", "2026-03-12"),
        ("The court extended his leave until July 5.", "leave", "../2026-07-05"),
        ("The dairy reported that second-quarter sales slipped.", "reported", "2026-03-12"),
        ("Police looked into a series of thefts dating back to 1998.", "thefts", "1998/.."),
        ("The bank predicts a recession next year.", "predicts", "2026-03-12"),
        ("The bank predicts a recession next year.", "recession", "2027"),
        ("The club will soon repaint its stands at the field by May as a treat for fans.",
         "repaint", "2026-03-12/2026-05-31"),
        ("The choir will give a concert for the nurses, which is scheduled for May.", "concert",
         "2026-05"),
        ("Moe will bake a loaf based on her recipe next month.", "bake", "2026-04"),
        ("The mayor called a meeting for Monday.", "meeting", "2026-03-16"),
        ("The mayor called a meeting for Monday.", "called", "2026-03-12"),
        ("The bank posted a loss of 2 million for the quarter ended Dec. 31.", "loss",
         "2025-36"),
        ("Police seized boats owned by Ek last week.", "seized", "2026-03-02/2026-03-08"),
        ("At a speech given last month by the coach, no one laughed.", "speech", "2026-02"),
    ],
)  # fmt: skip
def test_the_event_of_a_time(text: str, trigger: str, edtf: str) -> None:
    assert mention(text, trigger).edtf == edtf


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The theft at the bakery three weeks ago led to new locks.", "theft"),
        ("The choir sang at a Friday morning prayer service in the orchard.", "service"),
        ("Their dip in the lake last Sunday has cheered them.", "dip"),
        ("Shops praised the 2018 pedestrianization of the quay.", "pedestrianization"),
        ("The pond was saved by a clean-up last May.", "clean-up"),
        ("The king met the envoy over lunch Tuesday.", "lunch"),
    ],
)
def test_a_time_of_its_own(text: str, trigger: str) -> None:
    assert mention(text, trigger).time_id is not None


@pytest.mark.parametrize(
    ("text", "triggers"),
    [
        ("The choir grew to include Lund in 1952.", ["grew"]),
        ("He fled after a coup d'etat.", ["fled", "coup"]),
        ("Guards found a raft under repair Sunday in Lund.", ["found"]),
        ("An attack carried out by rebels shook Lund.", ["attack", "shook"]),
        ("The children went down the slide.", ["went"]),
    ],
)
def test_what_is_an_event(text: str, triggers: list[str]) -> None:
    assert [m.trigger for m in told(text).mentions] == triggers


def test_what_is_pending_has_not_happened() -> None:
    text = "The shop closed on March 9 pending an inquiry by police."
    assert mention(text, "closed").edtf == "2026-03-09"
    assert mention(text, "inquiry").status == "hypothetical"


def test_what_is_wanted_done_is_not_done() -> None:
    assert mention("She wants an inquiry made by the court.", "inquiry").status == "hypothetical"


def test_who_gives_a_speech_that_is_told_of() -> None:
    analysis = told("Ek denied it in a speech given on Sunday at the club.")
    (speech,) = [m for m in analysis.mentions if m.trigger == "speech"]
    names = [p.name for p in analysis.participants if p.mention_id == speech.mention_id]
    assert names == ["Ek"]


def test_a_time_farther_down_is_less_sure() -> None:
    near = mention("Ek sold the house in the 1950s.", "sold")
    far = mention("Ek sold the house of a man from the 1950s.", "sold")
    assert far.date_confidence < near.date_confidence


def test_what_shares_a_time_is_nearly_as_sure() -> None:
    shared = mention("The crash on Monday killed ten people.", "killed")
    assert shared.date_confidence == pytest.approx(
        mention("The crash on Monday killed ten people.", "crash").date_confidence, abs=0.02
    )
