"""Who takes part in what a noun tells, as the words above, before and behind it say."""

from __future__ import annotations

import pytest

from .telling import cast


@pytest.mark.parametrize(
    ("text", "trigger", "agents", "patients"),
    [
        ("The union reached a deal with the city.", "deal", ["union"], []),
        ("The rebels signed a truce on Monday.", "truce", ["rebels"], []),
        ("Weavers ended a strike on Monday.", "strike", ["Weavers"], []),
        ("The envoy ended a siege on Monday.", "siege", [], []),
        ("The king was given a warm welcome by the mayor.", "welcome", ["mayor"], ["king"]),
        ("The award was presented by Eva Moe.", "award", ["Eva Moe"], []),
        ("The baker admitted the theft.", "theft", ["baker"], []),
        ("The baker denied any involvement in the plot.", "involvement", ["baker"], []),
        ("No group claimed responsibility for the attack.", "attack", [], []),
        ("The sailor drowned after a collision with a yacht.", "collision", ["sailor"], []),
        ("Prices fell after talks with bakers.", "talks", [], []),
    ],
)
def test_a_verb_above_says_who_does_it(
    text: str, trigger: str, agents: list[str], patients: list[str]
) -> None:
    assert (cast(text, trigger, "agent"), cast(text, trigger, "patient")) == (agents, patients)


@pytest.mark.parametrize(
    ("text", "trigger", "agents", "patients"),
    [
        ("The minister survived an attack in May.", "attack", [], ["minister"]),
        ("The minister came under criticism from bakers.", "criticism", ["bakers"], ["minister"]),
        ("The firm is under investigation by regulators.", "investigation", ["regulators"],
         ["firm"]),
        ("The goalkeeper received a warning from the referee.", "warning", ["referee"],
         ["goalkeeper"]),
        ("The senator conceded defeat on Monday.", "defeat", [], ["senator"]),
        ("The smuggler became the subject of a manhunt.", "manhunt", [], ["smuggler"]),
        ("The smuggler was the target of a raid.", "raid", [], ["smuggler"]),
        ("The smuggler was brought to Oslo for trial.", "trial", [], ["smuggler"]),
        ("The smuggler was wanted for murder.", "murder", [], []),
        ("It brought the toll for both bombings to nine.", "bombings", [], []),
        ("Two smugglers were sought for questioning.", "questioning", [], ["Two smugglers"]),
    ],
)  # fmt: skip
def test_a_verb_above_says_to_whom_it_is_done(
    text: str, trigger: str, agents: list[str], patients: list[str]
) -> None:
    assert (cast(text, trigger, "agent"), cast(text, trigger, "patient")) == (agents, patients)


@pytest.mark.parametrize(
    ("text", "trigger", "agents", "patients"),
    [
        ("A search has been launched for two missing climbers.", "search", [],
         ["two missing climbers"]),
        ("A raid was carried out on the farm.", "raid", [], ["farm"]),
        ("Talks were held on Monday between Norway and Malta.", "Talks", ["Norway", "Malta"], []),
        ("The court ordered the arrest, trial and expulsion of Nils Ek.", "expulsion", [],
         ["Nils Ek"]),
        ("The sale awaits the approval of regulators.", "approval", ["regulators"], []),
        ("The theft of 30 million euros ruined it.", "theft", [], ["30 million euros"]),
        ("A slowdown in the market hurt it.", "slowdown", ["market"], []),
        ("The leaders held talks by phone.", "talks", ["leaders"], []),
        ("A bus crash hurt nine.", "crash", ["bus"], []),
        ("An interest rate hike hurt it.", "hike", [], ["interest rate"]),
        ("A winter sale hurt it.", "sale", [], []),
    ],
)  # fmt: skip
def test_words_of_its_own_phrase_say_who(
    text: str, trigger: str, agents: list[str], patients: list[str]
) -> None:
    assert (cast(text, trigger, "agent"), cast(text, trigger, "patient")) == (agents, patients)
