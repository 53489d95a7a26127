"""Who takes part in what a noun tells, as the words above, before and behind it say."""

from __future__ import annotations

import pytest

from .telling import cast, told


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
        ("The capture ended a search in Lund.", "search", [], []),
        ("Weavers called a strike in May.", "strike", ["Weavers"], []),
        ("It led to a walkout by 40 weavers.", "walkout", ["40 weavers"], []),
        ("Norway offered mediation in May.", "mediation", ["Norway"], []),
        ("The council rejected the plan by a vote of 12 to 9.", "vote", ["council"], []),
        ("The firm was fined for the delay.", "delay", ["firm"], []),
        ("Eva Moe won a prize for the discovery of a moon.", "discovery", ["Eva Moe"], ["moon"]),
        ("The librarian wrapped up an interview with pupils.", "interview", ["librarian"], []),
        ("A settlement reached between Norway and Malta failed.", "settlement",
         ["Norway", "Malta"], []),
        ("The firm completed the merger in May.", "merger", [], []),
        ("The bakery had new ovens and a loss of 9,000 euros.", "loss", ["bakery"], []),
        ("The bakery had sales of 90,000 euros in June.", "sales", ["bakery"], []),
        ("Commandos boarded a trawler in a raid at dawn.", "raid", ["Commandos"], ["trawler"]),
        ("Bakers handed the council its first defeat.", "defeat", [], ["council"]),
    ],
)  # fmt: skip
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
        ("The bakery became the subject of a boycott.", "boycott", [], ["bakery"]),
        ("Monday's bombing killed a nurse.", "bombing", [], ["nurse"]),
        ("The Aug. 7, 1998, bombing killed a nurse.", "bombing", [], ["nurse"]),
        ("The goalkeeper emerged as the victim of a theft.", "theft", [], ["goalkeeper"]),
        ("Fishermen mounted tractor blockades against ferries in Sne.", "blockades", ["Fishermen"],
         ["ferries"]),
        ("Fans await the launch of a phone.", "launch", [], ["phone"]),
        ("The smuggler was the target of a raid.", "raid", [], ["smuggler"]),
        ("The bishop was flown to Lund for burial.", "burial", [], ["bishop"]),
        ("The smuggler was wanted for murder.", "murder", [], []),
        ("It kept the bill for both burglaries at ninety euros.", "burglaries", [], []),
        ("The smuggler was caught after a manhunt.", "manhunt", [], ["smuggler"]),
        ("The raid prompted condemnation from Athens.", "condemnation", ["Greece"], ["raid"]),
        ("The raid killed ten guards.", "raid", [], ["ten guards"]),
        ("A bombing that killed a nurse shook Lund.", "bombing", [], ["nurse"]),
        ("Ten guards were hurt in an ambush.", "ambush", [], ["Ten guards"]),
        ("Two guards died in the raid.", "raid", [], ["Two guards"]),
        ("Nobody was hurt in the raid.", "raid", [], []),
        ("A raid on a farm left nine dead.", "dead", ["raid"], ["nine"]),
        ("At the trial Eva Moe denied the theft.", "trial", [], ["Eva Moe"]),
        ("At the trial Eva Moe wept in May.", "trial", [], []),
        ("Lund won the Cup semi-final on Friday.", "won", ["Lund"], ["Cup semi-final"]),
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
        ("A search is being organised for the stolen bell.", "search", [], ["stolen bell"]),
        ("A raid was carried out on the farm.", "raid", [], ["farm"]),
        ("Talks were held on Monday between Norway and Malta.", "Talks", ["Norway", "Malta"], []),
        ("The court ordered the arrest, trial and expulsion of Nils Ek.", "expulsion", [],
         ["Nils Ek"]),
        ("The sale awaits the approval of regulators.", "approval", ["regulators"],
         ["sale"]),
        ("The theft of 30 million euros ruined it.", "theft", [], ["30 million euros"]),
        ("A slowdown in the market hurt it.", "slowdown", ["market"], []),
        ("The leaders held talks by phone.", "talks", ["leaders"], []),
        ("A bus crash hurt nine.", "crash", ["bus"], []),
        ("It was a crash involving one of the school's buses.", "crash",
         ["one of the school's buses"], []),
        ("An interest rate hike hurt it.", "hike", [], ["interest rate"]),
        ("A winter sale hurt it.", "sale", [], []),
        ("The senator's admission came in May.", "admission", ["senator"], []),
        ("Norway's admission to the pact came in May.", "admission", [], ["Norway"]),
        ("The intervention of the mayor came late.", "intervention", ["mayor"], []),
        ("The city banned climbing in May.", "climbing", [], []),
        ("The council began an inquiry of its own.", "inquiry", ["council"], []),
        ("The firm's closure of the mine hurt it.", "closure", ["firm"], ["mine"]),
    ],
)  # fmt: skip
def test_words_of_its_own_phrase_say_who(
    text: str, trigger: str, agents: list[str], patients: list[str]
) -> None:
    assert (cast(text, trigger, "agent"), cast(text, trigger, "patient")) == (agents, patients)


@pytest.mark.parametrize(
    ("text", "trigger", "agents", "patients"),
    [
        ("Eva Moe won the chess cup. The victory pleased her.", "victory", ["Eva Moe"], []),
        ("Rovers lost to United on Monday. The win was their first.", "win", ["United"],
         ["Rovers"]),
        ("The union held talks with bakers. The meeting lasted an hour.", "meeting", ["union"], []),
        ("The envoy signed a truce. The signing took place at dawn.", "signing", ["envoy"], []),
        ("The club fired coach Nils Ek. The dismissal came in May.", "dismissal", ["club"],
         ["Nils Ek"]),
        ("The ferry sank and 40 people died. The deaths shook Lund.", "deaths", [], ["40 people"]),
        ("The council will vote tomorrow. But tomorrow's vote is a mere show.", "vote",
         ["council"], []),
        ("Alfa Bank agreed to buy Beta Bank. The takeover needs time.", "takeover", ["Alfa Bank"],
         ["Beta Bank"]),
        ("A gunman killed two nurses. The attack shook Lund.", "attack", ["gunman"],
         ["two nurses"]),
        ("A gunman killed two nurses. The 1998 Malmo bombing was worse.", "bombing", [], []),
        ("Police arrested Nils Ek in May. The trial begins soon.", "trial", [], ["Nils Ek"]),
        ("A court in Lund sentenced Nils Ek to a year. The ruling came as a surprise.", "ruling",
         ["court"], []),
        ("The mayor signed a letter. The agreement pleased bakers.", "agreement", [], []),
        ("A raid killed 18 guards in May. In June 9 guards died in a raid on the port.", "raid", [],
         ["18 guards"]),
        ("Eva Moe fell ill and died in 1911. Nils Moe caused the crash. Police blamed Nils Moe for "
         "the killing.", "killing", ["Nils Moe"], []),
        ("The krone fell in May. The fall was steep.", "fall", ["krone"], []),
        ("Thieves stole the files of 40 patients. The theft came to light in May.", "theft",
         ["Thieves"], ["files of 40 patients"]),
        ("Norway and Malta keep a truce between Norway and Malta. Bakers praised the agreement.",
         "agreement", ["Norway", "Malta"], []),
        ("Eva Moe agreed with the view. The agreement pleased her.", "agreement", [], []),
        ("The council approved the plan. The vote came at dawn.", "vote", ["council"], ["plan"]),
        ("Lund Opera chose Eva Moe. Critics hailed the decision.", "decision", ["Lund Opera"], []),
        ("The opposition demanded a recount. Moe rejected the demand.", "demand", ["opposition"],
         []),
        ("Bakers praised the founding of the choir. Eva Moe founded the choir in 1911.",
         "founding", ["Eva Moe"], ["choir"]),
    ],
)  # fmt: skip
def test_what_is_told_in_other_words_lends_its_cast(
    text: str, trigger: str, agents: list[str], patients: list[str]
) -> None:
    analysis = told(text)
    first = next(m for m in analysis.mentions if m.trigger == trigger)
    found = [p for p in analysis.participants if p.mention_id == first.mention_id]
    assert [p.name for p in found if p.role == "agent"] == agents
    assert [p.name for p in found if p.role == "patient"] == patients


def test_what_killed_where_several_places_are_is_what_happened_there() -> None:
    text = "Skiers dread the avalanches on slopes in Norway and Peru, which once killed a guide."
    assert cast(text, "killed", "agent") == ["avalanches"]


@pytest.mark.parametrize(
    ("text", "trigger", "agents", "patients"),
    [
        ("The choir paid a visit to the mill.", "visit", ["choir"], []),
        ("The bakery placed an order for six ovens.", "order", ["bakery"], ["six ovens"]),
        ("Rovers won a narrow victory over Athletic.", "victory", ["Rovers"], ["Athletic"]),
        ("Nils Ek gave Rovers a win over Athletic.", "win", ["Nils Ek", "Rovers"], ["Athletic"]),
        ("The union withdrew its complaint in May.", "complaint", ["union"], []),
        ("Rovers suffered a defeat at the hands of Athletic.", "defeat", ["Athletic"], ["Rovers"]),
        ("Malta agreed a truce in May.", "truce", ["Malta"], []),
        ("The bishop delivered a sermon on Monday.", "sermon", ["bishop"], []),
        ("The march drew nurses from Lund.", "march", ["nurses"], []),
        ("Bakers joined the walkout on Monday.", "walkout", ["Bakers"], []),
        ("A collision involving a tram closed the bridge.", "collision", ["tram"], []),
        ("Norway-Malta talks ended on Monday.", "talks", ["Norway", "Malta"], []),
        ("Student protests shook Lund.", "protests", ["Student"], []),
        ("A lawsuit brought by Eva Moe names the bakery.", "lawsuit", ["Eva Moe"], []),
        ("The bakery faces a lawsuit from weavers.", "lawsuit", ["weavers"], ["bakery"]),
        ("Beta Bank agreed to a takeover by Alfa Bank.", "takeover", ["Alfa Bank"], ["Beta Bank"]),
        ("The merger of Alfa Bank and Beta Bank failed.", "merger", ["Alfa Bank", "Beta Bank"],
         []),
        ("The visit was announced by her office.", "visit", [], []),
        ("The feud began with the seizure of a mill by monks.", "seizure", ["monks"], ["mill"]),
    ],
)  # fmt: skip
def test_a_deed_is_of_those_who_set_about_it(
    text: str, trigger: str, agents: list[str], patients: list[str]
) -> None:
    assert (cast(text, trigger, "agent"), cast(text, trigger, "patient")) == (agents, patients)


@pytest.mark.parametrize(
    ("text", "trigger", "patients"),
    [
        ("Weavers staged a protest against lower wages.", "protest", ["lower wages"]),
        ("The council held a vote on the tram line.", "vote", ["tram line"]),
        ("The verdict was put on hold.", "verdict", []),
        ("Beta Bank rejected an offer from Alfa Bank.", "offer", ["Beta Bank"]),
        ("Eva Moe won the election in May.", "election", ["Eva Moe"]),
        ("A search is under way for the trawler.", "search", ["trawler"]),
        ("A landslide buried a road, killing two monks.", "landslide", ["two monks"]),
        ("The blaze, in which two monks died, began at dawn.", "blaze", ["two monks"]),
        ("A tornado battered Lund.", "tornado", ["Lund"]),
        ("A blast shook Lund.", "blast", []),
        ("A baker was shot in a robbery in Lund.", "robbery", ["baker"]),
        ("The war has killed nine monks.", "war", ["nine monks"]),
    ],
)  # fmt: skip
def test_a_noun_tells_what_it_is_about_or_whom_it_harms(
    text: str, trigger: str, patients: list[str]
) -> None:
    assert cast(text, trigger, "patient") == patients


@pytest.mark.parametrize(
    ("text", "trigger", "number", "agents", "patients"),
    [
        ("Pirates raided the island of Sne. Four monks died in the raid.", "raid", 0, ["Pirates"],
         ["Four monks", "island of Sne"]),
        ("Rovers beat Athletic. The win pleased bakers.", "win", 0, ["Rovers"], ["Athletic"]),
        ("Rovers beat Athletic. The match lasted two hours.", "match", 0, ["Rovers"],
         ["Athletic"]),
        ("The firm expanded the mill in May. The expansion cost little.", "expansion", 0,
         ["firm"], ["mill"]),
        ("Alfa Bank placed an order for 40 ovens. The order is its largest.", "order", 1,
         ["Alfa Bank"], ["40 ovens"]),
        ("The mill's profit rose in May. The increase pleased Eva Moe.", "increase", 0,
         ["mill's profit"], []),
        ("The bishop walked out in May. The walkout shook Lund.", "walkout", 0, ["bishop"], []),
        ("The news prompted protests in Lund. Bakers joined the protests.", "protests", 0,
         ["Bakers"], []),
        ("Nils Ek stands trial for theft. The verdict is expected in May.", "verdict", 0, [],
         ["Nils Ek"]),
    ],
)  # fmt: skip
def test_the_same_is_told_with_those_of_other_sentences(
    text: str, trigger: str, number: int, agents: list[str], patients: list[str]
) -> None:
    analysis = told(text)
    one = [m for m in analysis.mentions if m.trigger == trigger][number]
    found = [p for p in analysis.participants if p.mention_id == one.mention_id]
    assert [p.name for p in found if p.role == "agent"] == agents
    assert [p.name for p in found if p.role == "patient"] == patients
