"""Who is said to have done what a noun names, and who won or lost, by the words above it."""

from __future__ import annotations

import pytest

from .telling import cast


@pytest.mark.parametrize(
    ("text", "trigger", "agents", "patients"),
    [
        ("Officials blamed the arson on two tenants.", "arson", ["two tenants"], []),
        ("The ambush was blamed on a warlord.", "ambush", ["warlord"], []),
        ("The burglary was the work of two plumbers.", "burglary", ["two plumbers"], []),
        ("A warlord was behind the ambush of the convoy.", "ambush", ["warlord"], ["convoy"]),
        ("The gang behind the heist fled by boat.", "heist", ["gang"], []),
        ("A locksmith confessed to the theft of a harp.", "theft", ["locksmith"],
         ["harp"]),
        ("A plumber stood trial for the murder of a landlord.", "murder", ["plumber"],
         ["landlord"]),
        ("A nurse was jailed for six years for the theft of morphine.", "theft", ["nurse"],
         ["morphine"]),
        ("Ada Lund, a suspect in the burglary of a chapel, has fled.", "burglary", ["Ada Lund"],
         ["chapel"]),
        ("Police seek a suspect in the burglary of a chapel.", "burglary", [], ["chapel"]),
        ("A local charge of murder was dropped.", "murder", [], []),
    ],
)  # fmt: skip
def test_whoever_is_blamed_did_it(
    text: str, trigger: str, agents: list[str], patients: list[str]
) -> None:
    assert (cast(text, trigger, "agent"), cast(text, trigger, "patient")) == (agents, patients)


@pytest.mark.parametrize(
    ("text", "trigger", "agents", "patients"),
    [
        ("Norway strolled to a victory over Malta.", "victory", ["Norway"], ["Malta"]),
        ("Ada Lund captained Norway to a victory over Malta.", "victory", ["Norway"], ["Malta"]),
        ("A victory over Malta lifted Norway to second.", "victory", ["Norway"], ["Malta"]),
        ("Malta slipped to a defeat on Sunday.", "defeat", [], ["Malta"]),
        ("Malta's defeat to Norway cost them the cup.", "defeat", ["Norway"], ["Malta"]),
        ("A late penalty handed Norway victory.", "victory", ["Norway"], []),
    ],
)
def test_a_result_is_whose_the_words_above_it_say(
    text: str, trigger: str, agents: list[str], patients: list[str]
) -> None:
    assert (cast(text, trigger, "agent"), cast(text, trigger, "patient")) == (agents, patients)


@pytest.mark.parametrize(
    ("text", "trigger", "agents", "patients"),
    [
        ("Protests by bakers against the levy continued.", "Protests", ["bakers"], ["levy"]),
        ("A lawsuit filed by gardeners against the city failed.", "lawsuit", ["gardeners"],
         ["city"]),
        ("The arrest in Turin on Tuesday of a violinist shocked fans.", "arrest", [],
         ["violinist"]),
        ("Rovers' dismissal of coach Ivo Brandt stunned fans.", "dismissal",
         ["Rovers"], ["Ivo Brandt"]),
        ("A trawler sank in the storm, which killed 14 sailors.", "storm", [], ["14 sailors"]),
        ("Seven climbers lost their lives in the avalanche.", "avalanche", [],
         ["Seven climbers"]),
        ("A landslide buried a road and injured four cyclists.", "landslide", [],
         ["four cyclists"]),
        ("The brawl left three waiters injured.", "brawl", [], ["three waiters"]),
        ("Doctors performed surgery on the goalkeeper.", "surgery", ["Doctors"], ["goalkeeper"]),
        ("The goalkeeper is recovering from surgery.", "surgery", [], ["goalkeeper"]),
        ("The goalkeeper underwent surgery in March.", "surgery", [], ["goalkeeper"]),
        ("The goalkeeper survived a murder attempt.", "attempt", [], ["goalkeeper"]),
        ("The evacuation ordered by the governor began.", "evacuation", ["governor"], []),
        ("The collision, which involved two trams, hurt nobody.", "collision", ["two trams"], []),
        ("The brewer announced the closure of its bottling plant.", "closure", ["brewer"],
         ["brewer's bottling plant"]),
        ("The brewer said talks with the bank had collapsed.", "talks", ["brewer"], []),
        ("A spokesman said talks with the bank had collapsed.", "talks", [], []),
        ("The brewer rejected a merger with its rival.", "merger", ["brewer"], []),
        ("The bishop returned from a visit to Malta.", "visit", ["bishop"], []),
        ("The bishop is on a visit to Malta.", "visit", ["bishop"], []),
        ("Envoys attended the talks on Sunday.", "talks", ["Envoys"], []),
        ("Tram drivers voted for a strike.", "strike", ["Tram drivers"], []),
        ("Senators approved the levy in a vote on Sunday.", "vote", ["Senators"], []),
        ("The bishop told a news conference that he was leaving.", "conference", ["bishop"], []),
        ("The brewer won approval from regulators.", "approval", ["regulators"], []),
        ("The crew thanked divers for the rescue of two boys.", "rescue", ["divers"],
         ["two boys"]),
        ("A poacher will appear in court for a hearing.", "hearing", [], ["poacher"]),
        ("Pilots walked out after talks with the airline failed.", "talks", ["Pilots"], []),
        ("The bank admitted to a raid in which police seized ledgers.", "raid", ["police"], []),
        ("The brewer agreed to the sale of its maltings.", "sale", ["brewer"],
         ["brewer's maltings"]),
        ("The editor, whose dismissal in May stunned staff, has died.", "dismissal", [],
         ["editor"]),
        ("The conviction of Nils Ek followed a trial of six weeks.", "trial", [], ["Nils Ek"]),
        ("Nine sailors drowned when a storm struck.", "storm", [], ["Nine sailors"]),
        ("A truce brokered by Oman began.", "truce", [], []),
        ("Patrols found rifles in a raid.", "raid", ["Patrols"], []),
        ("The mayors of Bergen, Turku and other ports held talks.", "talks",
         ["mayors of Bergen, Turku and other ports"], []),
        ("Her death after a long illness shook Ada Lund's fans.", "illness", [], ["Her"]),
        ("A state court ruling barred it.", "ruling", ["state court"], []),
    ],
)  # fmt: skip
def test_words_around_a_noun_say_who(
    text: str, trigger: str, agents: list[str], patients: list[str]
) -> None:
    assert (cast(text, trigger, "agent"), cast(text, trigger, "patient")) == (agents, patients)


def test_the_name_of_a_body_holds_its_members() -> None:
    assert cast("The Lund Workers' Party won a seat.", "won", "agent") == ["Lund Workers' Party"]
