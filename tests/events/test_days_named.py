"""Which of the events of a sentence has the day that it names, and which shares it."""

from __future__ import annotations

import pytest

from .telling import mention

_LEAD = "The mayor of Graz resigned on Wednesday over a row about parking. "


@pytest.mark.parametrize(
    ("text", "trigger", "edtf"),
    [
        ("Two sailors were arrested on Monday while boarding a ferry to Bari.", "boarding",
         "2026-03-09"),
        ("A cook who was robbed in January while walking home has left the town.", "walking",
         "2026-01"),
        (_LEAD + "Unions demanded an inquiry on Monday.", "demanded", "2026-03-09"),
        (_LEAD + "She appealed for a boycott on Tuesday.", "appealed", "2026-03-10"),
        (_LEAD + "Judges rejected an appeal on Monday by her deputy.", "rejected", "2026-03-09"),
        ("The king declared Saturday a day of mourning for the divers.", "mourning",
         "2026-03-14"),
        ("The king declared Saturday a day of mourning for the divers.", "declared",
         "2026-03-12"),
        ("Nurses worked through the night on Tuesday.", "worked", "2026-03-10"),
        ("The yard missed the February 20 deadline to deliver the ferry.", "missed",
         "2026-02-20"),
        ("Ek was freed on Wednesday after a court dropped charges that he had mocked the army, "
         "five weeks before an election.", "election", "[2026-04-12..2026-04-18]"),
        ("The pier was closed in 2019, a year after divers found cracks.", "found", "2018"),
        ("She won the cup in 2014. A year later she hurt a knee and retired.", "retired", "2015"),
        (_LEAD + "The law, passed in 2012, was never signed.", "signed", "../2026-03-12"),
        (_LEAD + "Parties demanded a debate on Monday. The king accepted the resignation.",
         "accepted", "2026-03-11"),
        ("Police held a man on Wednesday. A clerk was hurt when two robbers broke into a bank "
         "on Monday. A guard hid under a desk.", "hid", "2026-03-09"),
    ],
)  # fmt: skip
def test_the_day_of_each(text: str, trigger: str, edtf: str) -> None:
    assert mention(text, trigger).edtf == edtf


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Voters in Malta go to the polls on Sunday.", "go"),
        ("The ferry sails for Bergen on Sunday with 90 pilgrims on board.", "sails"),
    ],
)
def test_a_text_told_in_the_present_tells_of_a_weekday_to_come(text: str, trigger: str) -> None:
    told = mention(text, trigger)
    assert (told.edtf, told.status) == ("2026-03-15", "planned")


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Ek said it had agreed to buy Lund. Owners cheered the deal. The two signed a secrecy "
         "agreement in January.", "2026-03-12"),
        ("Ek said it had agreed to buy Lund. Owners cheered the deal. The two signed the "
         "agreement in January.", "2026-01"),
    ],
)  # fmt: skip
def test_what_is_only_told_of_later_is_not_meant_before(text: str, edtf: str) -> None:
    assert mention(text, "deal").edtf == edtf
