"""Who "I", "we" and "you" are where a text says so, and who did what it tells without a doer."""

from __future__ import annotations

import pytest

from dateline.events.heads import authors

from .telling import cast

PAPER = """Sand Lice of the Skagerrak

{head}

Introduction

We counted lice on nine beaches. Earlier work by Aas found none."""


@pytest.mark.parametrize(
    ("text", "trigger", "role", "names"),
    [
        # who says his name
        ("My name is Ella Moe and I run a ferry. In May I sold it.", "sold", "agent", ["Ella Moe"]),
        (
            "Hello, I'm Nils Ek. I grew up here. I painted the barn.",
            "painted",
            "agent",
            ["Nils Ek"],
        ),
        ("I'm Danish. I painted the barn.", "painted", "agent", ["I"]),
        ('"My name is Ella Moe," she wrote. I painted the barn.', "painted", "agent", ["I"]),
        (
            "I am Ada Moe.\n\nYes?\n\nThat is so.\n\nI see.\n\nI painted the barn.",
            "painted",
            "agent",
            ["I"],
        ),
        (
            "I'm Ella Moe.\n\nAnd I'm Nils Ek, and last week we rowed to Samso.",
            "rowed",
            "agent",
            ["Ella Moe and Nils Ek"],
        ),
        # letters
        (
            "Dear Ms Aas,\n\nWe sold the goats.\n\nYours,\nIda and Bo",
            "sold",
            "agent",
            ["Ida and Bo"],
        ),
        ("Dear Per, I sold the goats on Sunday. Love, Ida", "sold", "agent", ["Ida"]),
        (
            "Miss Ida Krog\nVejle\n\nDear Per,\n\nI sold the goats.\n\nLove,\nIda",
            "sold",
            "agent",
            ["Ida Krog"],
        ),
        # turns that come once
        ("MR. MOE: I sold the goats.\nTHE COURT: When did you tell him?", "sold", "agent", ["Moe"]),
        # papers and bylines
        (
            PAPER.format(head="Ida Krog and Per Moe\nUniversity of Ribe"),
            "counted",
            "agent",
            ["Ida Krog and Per Moe"],
        ),
        (PAPER.format(head="Ida Krog krog@ribe.dk"), "counted", "agent", ["Ida Krog and others"]),
        (
            "Barns\n\nBy Ida Krog and Per Moe\n\nWe painted the barn.",
            "painted",
            "agent",
            ["Ida Krog and Per Moe"],
        ),
        # whom somebody addresses
        (
            'Judge Ida Krog told Nils Moe: "You poisoned the goats in May last year."',
            "poisoned",
            "agent",
            ["Nils Moe"],
        ),
        (
            'Mayor Ida Krog told reporters: "You poisoned the goats in May last year."',
            "poisoned",
            "agent",
            ["you"],
        ),
    ],
)
def test_who_talks_to_whom(text: str, trigger: str, role: str, names: list[str]) -> None:
    assert cast(text, trigger, role) == names


@pytest.mark.parametrize(
    ("head", "names"),
    [
        (
            "Ida Krog, Per van Dam and Bo Moe\nInstitute of Lice",
            ["Ida Krog", "Per van Dam", "Bo Moe"],
        ),
        ("Ida Krog1, Bo Moe2\n1 Ribe University\n2 Vejle College", ["Ida Krog", "Bo Moe"]),
        ("Ida Krog ik@ribe.dk Ribe University\nBo Moe bm@ribe.dk", ["Ida Krog", "Bo Moe"]),
        ("Volume Two\nThe Old Ferry", []),
    ],
)
def test_a_paper_names_its_authors(head: str, names: list[str]) -> None:
    assert authors(PAPER.format(head=head)) == names


@pytest.mark.parametrize(
    ("text", "trigger", "names"),
    [
        ("Troops searched the barge on Monday. Two sailors were arrested.", "arrested", ["Troops"]),
        ("A man has been detained in Vejle, police said.", "detained", ["police"]),
        (
            "Firefighters broke down the door. Nine pupils were rescued.",
            "rescued",
            ["Firefighters"],
        ),
        (
            "Judge Ida Krog heard the case on Monday. Moe was jailed for a year.",
            "jailed",
            ["Ida Krog"],
        ),
        ("The council met. The plan was rejected by 12 votes to 3.", "rejected", ["council"]),
        ("Gunmen stormed a mill. Four millers were shot.", "shot", ["Gunmen"]),
        ("Police closed the road. In 1988 Moe was arrested in Spain.", "arrested", []),
        ("Police closed the road. The plan was rejected.", "rejected", []),
        ("A plan by the council was rejected.", "rejected", []),
    ],
)
def test_some_deeds_are_done_by_some_only(text: str, trigger: str, names: list[str]) -> None:
    assert cast(text, trigger, "agent") == names


@pytest.mark.parametrize(
    ("text", "trigger", "role", "names"),
    [
        ("The board hired and later dismissed the clerk.", "hired", "patient", ["clerk"]),
        ("Rebels looted, shelled and burned the mill.", "looted", "patient", ["mill"]),
        (
            "The mill, which masons began to restore in 1990, burned down.",
            "restore",
            "patient",
            ["mill"],
        ),
        ("The pump, designed by Moe and tested in Ribe, failed.", "tested", "patient", ["pump"]),
        ("Guards opened fire on a barge.", "opened", "patient", ["barge"]),
        ("The goats were led out one by one.", "led out", "agent", []),
        ("Moe apologised to the pupils.", "apologised", "patient", ["pupils"]),
        (
            "Danish Prime Minister Ida Krog flew in. The Danish leader met Moe.",
            "met",
            "agent",
            ["Ida Krog"],
        ),
        (
            "Danish Finance Minister Ida Krog flew in. The Danish leader met Moe.",
            "met",
            "agent",
            ["Danish leader"],
        ),
    ],
)
def test_whom_verbs_share(text: str, trigger: str, role: str, names: list[str]) -> None:
    assert cast(text, trigger, role) == names
