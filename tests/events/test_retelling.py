"""Which event with a date a text tells again, and what has its date by that."""

from __future__ import annotations

import pytest

from .telling import mention, told

_SHIP = "The council of Arnby met on Wednesday. A ferry sank off Lund on March 2. "
_SHOT = "A clerk was charged on Wednesday. The baker Anna Holm was shot dead in Lund on March 2. "
_COURT = "The union thanked its lawyers on Wednesday. A judge ruled on March 3 for the union. "
_BLAST = "A clerk was charged on Wednesday. There was a bombing at the port on March 2. "


@pytest.mark.parametrize(
    ("text", "trigger", "edtf"),
    [
        (f"{_SHIP}The mayor spoke of the tragedy.", "tragedy", "2026-03-02"),
        (f"{_SHIP}The mayor spoke of another tragedy.", "tragedy", "../2026-03-12"),
        (f"{_SHIP}Nobody has been seen since the accident.", "accident", "2026-03-02"),
        (f"{_SHIP}The mayor spoke of the wedding.", "wedding", "../2026-03-12"),
        (f"{_SHOT}Police know of no witness of the attack.", "attack", "2026-03-02"),
        (f"{_SHOT}He knows of a series of attacks.", "attacks", "../2026-03-12"),
        (f"{_BLAST}The town mourns the murder of Anna Holm.", "murder", "../2026-03-12"),
        (f"{_COURT}The town will pay because of the decision.", "decision", "2026-03-03"),
        (f"{_COURT}That verdict surprised the mayor.", "verdict", "2026-03-03"),
        (f"{_COURT}Rain fell. It snowed. That verdict surprised her.", "verdict", "../2026-03-12"),
        (
            "Judges blocked the sale on March 3. Rain fell. Holders approved it on May 2, 2025. "
            "Rain fell. It rained. He praised the ruling.",
            "ruling",
            "2026-03-03",
        ),
        ("A car was stolen on March 2. Rain fell. He saw the robbery.", "robbery", "2026-03-02"),
        ("A bus crashed on Monday. It is the third crash this year.", "crashed", "2026-03-09"),
        (
            "A court fined the mill on Monday. Rain fell. It rained. The river rose. The owner was "
            "sentenced in May. Rain fell. Guards praised the verdict.",
            "verdict",
            "2026-03-09",
        ),
    ],
)
def test_one_event_goes_by_many_nouns(text: str, trigger: str, edtf: str) -> None:
    assert mention(text, trigger).edtf == edtf


@pytest.mark.parametrize(
    ("text", "trigger", "edtf"),
    [
        (f"{_SHIP}Two sailors drowned.", "drowned", "2026-03-02"),
        (f"{_SHIP}In 1996, when a barge capsized, a cook drowned.", "drowned", "1996"),
        (f"{_SHOT}Holm was killed by a neighbour.", "killed", "2026-03-02"),
        (f"{_SHOT}Erik Dahl was killed by a neighbour.", "killed", "../2026-03-12"),
        (f"{_SHOT}Her father was killed by a neighbour.", "killed", "../2026-03-12"),
        ("Gunmen killed a clerk in Arnby. A raid in May killed two.", "killed", "2026-03-12"),
        (
            "A bus crashed on Monday and killed two. A boy was among ten injured.",
            "injured",
            "2026-03-09",
        ),
        (
            "A judge spoke on Wednesday. A bomb went off in Lund on March 2. The hall suffered "
            "less from the blast.",
            "suffered",
            "2026-03-02",
        ),
        (
            "A judge spoke on Wednesday. A bomb hit Lund on March 2. Anna Holm was gunned down on "
            "January 5. Nobody saw the Holm shooting.",
            "shooting",
            "2026-01-05",
        ),
    ],
)
def test_harm_that_is_not_the_news_is_that_of_which_the_text_tells(
    text: str, trigger: str, edtf: str
) -> None:
    first = next(m for m in told(text).mentions if m.trigger == trigger)
    assert first.edtf == edtf


@pytest.mark.parametrize(
    ("text", "trigger", "edtf"),
    [
        (
            "The mayor wept on Wednesday. A blast shook the mill on March 2. The blast has killed "
            "four and maimed a child.",
            "maimed",
            "2026-03-02",
        ),
        (
            "The mayor wept on Wednesday. A blast shook the mill on March 2. She thanked those who "
            "helped in the blast.",
            "helped",
            "2026-03-02",
        ),
        (
            "The mayor wept on Wednesday. A blast shook the mill on March 2. The river is high. "
            "The valley is deep. The owner vanished after the blast.",
            "vanished",
            "[2026-03-02..2026-03-12]",
        ),
    ],
)
def test_what_goes_with_an_event_that_is_told_again(text: str, trigger: str, edtf: str) -> None:
    assert mention(text, trigger).edtf == edtf


@pytest.mark.parametrize(
    ("text", "trigger", "edtf"),
    [
        ("She recalled a blast that took place on March 2.", "blast", "2026-03-02"),
        (
            "She wept. A blast shook Arnby on March 2. He survived the blast.",
            "survived",
            "2026-03-02",
        ),
        (
            "She wept. They voted at a meeting on March 2. He praised the meeting.",
            "meeting",
            "2026-03-02",
        ),
        (
            "She wept. Ten protests took place in May. The protest was small.",
            "protest",
            "../2026-03-12",
        ),
        (
            "She wept. Gunmen attacked Lund on May 2, 2025. Police raided a farm on March 2. "
            "Rumours tell who planned the attacks.",
            "attacks",
            "2025-05-02",
        ),
        (
            "A drone hit the mill on Wednesday. Guards blamed the attack on rebels. They took up "
            "arms when police attacked Lund in 2021.",
            "attack",
            "2026-03-11",
        ),
        (
            "A drone hit the mill on Wednesday. The attack came a day after a drone hit a depot.",
            "hit",
            "2026-03-10",
        ),
        (
            "She wept. A storm shook Arnby on March 2. Clerks spoke of the storm that flattened "
            "the barns.",
            "flattened",
            "2026-03-02",
        ),
        # what the text told first, not what it compares that with
        (
            "A bomb exploded in Vale on Monday. Nobody owned up to the bombing. It was the first "
            "since May, when rebels stormed a bar.",
            "bombing",
            "2026-03-09",
        ),
        (
            "Rovers beat United on Monday. United last lost to Rovers in 2011. "
            '"The victory hurt," said a clerk.',
            "victory",
            "2026-03-09",
        ),
        (
            "Igor Beck was killed at home. The killing has no link to the stabbing of a cook in "
            "May.",
            "killing",
            "2026-03-12",
        ),
        ("A yacht lost its mast in a storm on February 2. Rain fell on Monday. The storm sank two "
         "barges.", "storm", "2026-02-02"),
        ("The council voted on March 3 to shut a school. Rain fell on Monday. The decision hurt.",
         "decision", "2026-03-03"),
        ("Eva Holm stepped down on March 3. Rain fell on Monday. The resignation hurt.",
         "resignation", "2026-03-03"),
        ("Eva Holm was found guilty on March 3. Rain fell on Monday. The verdict hurt.",
         "verdict", "2026-03-03"),
    ],
)  # fmt: skip
def test_which_event_is_meant(text: str, trigger: str, edtf: str) -> None:
    assert [m.edtf for m in told(text).mentions if m.trigger == trigger][-1] == edtf


def test_what_was_announced_as_the_news_has_its_day_where_it_is_told_again() -> None:
    text = "The owners sold the mill. The river is high. Guards wept because of the sale."
    assert mention(text, "sale").edtf == "2026-03-12"


_WEDNESDAY = "The mayor opened the bridge on Wednesday. "
_FRIDAY = "The mayor opened the bridge. It is long. She spoke of it on Friday. "
_LATE = "The mill closed. The mayor wept. The river rose. Rain fell. A clerk left on Wednesday. "


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        (f"{_WEDNESDAY}The river is high. The valley is deep. Guards left.", "2026-03-11"),
        (f"{_FRIDAY}The river is high. The valley is deep. Guards left.", "2026-03-12"),
        (f"{_LATE}The river is high. The valley is deep. Guards smiled.", "2026-03-12"),
    ],
)
def test_the_news_has_the_day_that_its_first_sentences_name(text: str, edtf: str) -> None:
    assert told(text).mentions[-1].edtf == edtf
