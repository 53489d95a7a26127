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
        ("Carts of grain rolled into Lund from Oslo on Tuesday and Lund-bound coal was taken from "
         "barges at the port.", "rolled", "2026-03-10"),
        ("The king chose April 3 as the day to open the bridge.", "open", "2026-04-03"),
        ("The shop picked June 1 as the date for its launch.", "launch", "2026-06-01"),
        ("The minister said in a letter dated March 3 that the mill would close.", "said",
         "2026-03-03"),
        ("A memo dated March 2 ordered the crew to leave.", "ordered", "2026-03-02"),
        ("A March 3 editorial criticised the plan.", "criticised", "2026-03-03"),
        ("In his Sunday Mass in Lund, the bishop thanked the guards.", "thanked", "2026-03-08"),
        ("The court extended his leave until July 5.", "extended", "2026-03-12"),
        ("The court extended his leave until July 5.", "leave", "../2026-07-05"),
        ("The bank reported that third-quarter profit grew 8%.", "reported", "2026-03-12"),
        ("Police looked into a series of thefts dating back to 1998.", "thefts", "1998/.."),
        ("The bank predicts a recession next year.", "predicts", "2026-03-12"),
        ("The bank predicts a recession next year.", "recession", "2027"),
        ("The bank will almost halve its shipments between Lund and Oslo by August in the hope of "
         "saving money.", "halve", "2026-03-12/2026-08-31"),
        ("The bishop is to give his ruling on the fee, which is expected next month.", "ruling",
         "2026-04"),
        ("The firm planned to launch a car based on the old model early next year.", "launch",
         "2027-01/2027-06"),
        ("The mayor called a meeting for Monday.", "meeting", "2026-03-16"),
        ("The mayor called a meeting for Monday.", "called", "2026-03-12"),
        ("The bank posted a loss of 2 million for the quarter ended Dec. 31.", "loss",
         "../2025-12-31"),
        ("Two guards died on Friday when a fire that began in a paper store swept through a mill.",
         "swept", "2026-03-06"),
        ("Police seized boats owned by Ek last week.", "seized", "2026-03-02/2026-03-08"),
        ("In remarks made last week by the envoy, the king was praised.", "remarks",
         "2026-03-02/2026-03-08"),
    ],
)  # fmt: skip
def test_the_event_of_a_time(text: str, trigger: str, edtf: str) -> None:
    assert mention(text, trigger).edtf == edtf


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The rescue off the coast two months ago set off a quarrel.", "rescue"),
        ("Hundreds came to a Sunday night memorial service for the nurse.", "service"),
        ("The slide in prices this month has hurt farmers.", "slide"),
        ("The owner cited costs from its 2019 recapitalization in a letter.", "recapitalization"),
        ("The firm was hurt by the buy-out of a rival last June.", "buy-out"),
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
