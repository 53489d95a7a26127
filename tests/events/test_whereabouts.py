"""Where it happened: courts and polls, contests, what strikes things, and which of like names."""

from __future__ import annotations

import pytest

from tests.events.telling import mention


@pytest.mark.parametrize(
    ("text", "trigger", "name", "country"),
    [
        # courts and polls
        ("A Lima court convicted a baker.", "convicted", "Lima", "PE"),
        ("She appeared before a judge in Lima and was remanded.", "remanded", "Lima", "PE"),
        ("She pleaded guilty to fraud at Lima District Court.", "pleaded", "Lima", "PE"),
        ("LIMA, Peru (AP) -- A judge jailed a baker on Monday.", "jailed", "Lima", "PE"),
        ("Peruvians voted on Sunday.", "voted", "Peru", "PE"),
        ("LIMA, Peru (AP) -- The mayor slept. The election was quiet.", "election", "Peru", "PE"),
        # what seems to go somewhere
        ("Voters in Peru went to the polls on Sunday.", "went", "Peru", "PE"),
        ("Clerks at a mill in Lima went on strike.", "went", "Lima", "PE"),
        # what a blast does to things, and what befell parts of a whole
        ("A storm hit Lima. The storm shattered windows.", "shattered", "Lima", "PE"),
        ("A storm swept away a quarter of the city of Lima.", "swept", "Lima", "PE"),
        ("A quake killed dozens of people in Peru.", "killed", "Peru", "PE"),
        ("He rented a house in Peru which was used as a mill.", "used", "Peru", "PE"),
        ("Four climbers were rescued from a ledge in Peru.", "rescued", "Peru", "PE"),
        # for what people come together
        ("She arrived in Lima for talks.", "talks", "Lima", "PE"),
        ("Bakers met in Lima to discuss prices.", "discuss", "Lima", "PE"),
        ("A rally in Lima drew 800 people.", "drew", "Lima", "PE"),
        ("She won the Lima Marathon.", "won", "Lima", "PE"),
        ("She won the Italian Open.", "won", "Italy", "IT"),
        # parts of states, borders, streets, bridges, buildings
        ("Mud buried a hut in the Swiss canton of Uri.", "buried", "Uri", None),
        ("Guards shot a cow on the Polish-Slovak border.", "shot", "Polish-Slovak border", None),
        ("She gave a talk in western New York.", "talk", "New York State", "US"),
        ("A shop on Sne Street, Lima, burned.", "burned", "Lima", "PE"),
        ("The king opened a bridge over the Tagus.", "opened", "Tagus", None),
        ("Police evacuated Sne Hospital.", "evacuated", "Sne Hospital", None),
        ("He died at Lady Lima Hospital.", "died", "Lady Lima Hospital", None),
        ("He died at Lima Valley Hospital.", "died", "Lima Valley Hospital", None),
        ("Rebels stormed the Capitol.", "stormed", "the Capitol", None),
        ("A ferry sank off Malta.", "sank", "Malta", "MT"),
        ("A ferry burned off Malta on Monday.", "burned", "Malta", "MT"),
        ("The abbot spent the gold on a barge.", "spent", None, None),
        ("Three men fled on motorcycles.", "fled", None, None),
        ("A barge was towed to the port of Lima.", "towed", "Lima", "PE"),
        ("Bus drivers in Lima walked out.", "walked out", "Lima", "PE"),
        ("Divers searched for a sailor in Lake Sne.", "searched", "Lake Sne", None),
        ("Sne Town beat Ek Town 2-0.", "beat", None, None),
        ("The siege of Skudd began in 1401.", "siege", "Skudd", None),
        # words that point
        ("The envoy landed in Lima. He toured the country.", "toured", "Peru", "PE"),
        ("A thief fled to Lima and slept at the city's airport.", "slept", "Lima", "PE"),
        # who is elsewhere
        ("He phoned his aunt in Lima.", "phoned", None, None),
        ("He sold a stake in a mill in Lima.", "sold", None, None),
        ("Ada Ek was hurt in Lima. Rain fell. Ada Ek died in 1990.", "died", None, None),
        # where something starts, and who is spoken to
        ("The barge sailed from Malta on Tuesday.", "sailed", "Malta", "MT"),
        ("The barge sailed from Malta to Lima.", "sailed", "Lima", "PE"),
        ("He stepped out of a mill in Lima, shaking his fist.", "shaking", "Lima", "PE"),
        ("The mayor waved to crowds outside a mill in Lima.", "waved", "Lima", "PE"),
        ("Speaking to bakers in Lima, she quit.", "quit", "Lima", "PE"),
        ("Standing outside a mill in Lima, she thanked them.", "thanked", "Lima", "PE"),
        ("Addressing a rally in Lima, he promised bread.", "promised", "Lima", "PE"),
        ("A crowd rushed at Skudd as he left.", "rushed", None, None),
        # what is told with it
        ("The nuns, carrying candles, marched through Lima.", "carrying", "Lima", "PE"),
        ("The concert began on Monday as bakers sang in Lima.", "concert", "Lima", "PE"),
        ("Bakers in nearby Malta staged a walkout.", "walkout", "Malta", "MT"),
        ("The king besieged Lima in 1645. The citizens ate their mules.", "ate", "Lima", "PE"),
        # names
        ("He was tried in The Hague.", "tried", "The Hague", "NL"),
        ("A concert was held at the Skudd Memorial in Lima.", "concert", "Lima", "PE"),
        ("She climbed Mount Sne in 1931.", "climbed", "Mount Sne", None),
        # which of those that bear a name
        ("He sailed to Odessa.", "sailed", "Odesa", "UA"),
        ("He sailed to Calcutta.", "sailed", "Kolkata", "IN"),
        ("He sailed to Venice.", "sailed", "Venice", "IT"),
        ("He sailed to Venice, Florida.", "sailed", "Venice", "US"),
        ("The U.S. Senate met. A mill in Georgia burned.", "burned", "Georgia", "US"),
        ("A mill in Georgia burned.", "burned", "Georgia", "GE"),
        ("He moved to Whitby.", "moved", "Whitby", None),
        ("He fell into the Rhine.", "fell", "Rhine", None),
    ],
)  # fmt: skip
def test_where(text: str, trigger: str, name: str | None, country: str | None) -> None:
    found = mention(text, trigger)
    assert (found.place_name, found.place_country) == (name, country)


LIFE = (
    "Ada Lund was born in Oslo in 1901. In 1920 she {} Lima and opened a mill. "
    "She wed in 1931 and sold the mill in 1940. She died in 1950."
)


@pytest.mark.parametrize(
    ("text", "trigger", "name"),
    [
        # news on the spot
        ("A ferry sank off Malta on Monday. Divers will return to the site on Friday.", "return",
         "Malta"),
        ("A storm hit Malta on Monday. Bridges were washed away.", "washed away", "Malta"),
        ("LIMA, Peru (AP) -- A fire broke out in Cusco on Monday. Ada Ek was rescued by a baker.",
         "rescued", "Cusco"),
        ("A storm hit Peru on Monday. A bus slid in Cusco. Villagers found a mule on Monday.",
         "found", "Cusco"),
        ("LIMA, Peru (AP) -- The mayor opened a mill in Cusco on Monday. Ada Ek attended the "
         "ceremony.", "ceremony", "Cusco"),
        ("LIMA, Peru (AP) -- Ada Lund opened with a 6-2 win over Eva Ek on Monday.", "win", "Lima"),
        ("Sne Rovers won the final in Lima on Monday. Ada Lund missed a penalty.",
         "missed", "Lima"),
        ("Rebels stormed a mill in Lima on Monday. A clerk was hurt and died in hospital. Troops "
         "arrived on Monday.", "arrived", "Lima"),
        ("PARIS (AP) -- A search went on for a boat that was lost in the North Sea.", "search",
         None),
        ("LIMA, Peru (AP) -- A baker slashed two clerks on Monday.", "slashed", "Lima"),
        ("LIMA, Peru (AP) -- Two sailors were killed on Monday, the navy said.", "killed", None),
        ("LIMA, Peru (AP) -- A ferry sank off Malta on Monday. A baker was shot dead in the raid.",
         "shot", None),
        ("LIMA, Peru (AP) -- Bakers in the city shut their shops on Monday.", "shut", "Lima"),
        ("A clerk was held after a baker was stabbed in Lima. Medics treated him on Sunday.",
         "treated", "Lima"),
        ("A mill blew up on Monday in Lima. No one was hurt.", "hurt", "Lima"),
        ("Ada Lund beat Eva Ek 6-2 in Lima on Sunday and reached the final. Ek was booked.",
         "booked", "Lima"),
        ("A baker went on trial in Lima on Monday. Two clerks testified.", "testified", "Lima"),
        ("Nurses in Lima walked out on Monday. A crowd gathered at dawn.", "gathered", "Lima"),
        ("A baker was hit by a van on Monday. The accident happened in Lima.", "hit", "Lima"),
        ("A baker was knocked down by a mule on Monday. The accident happened in Lima.",
         "knocked down", "Lima"),
        ("LIMA, Peru (AP) -- Two clerks were killed on Monday, the air force said.", "killed",
         None),
        ("The envoy flew to Lima on Monday. The trip will last a week.", "trip", "Lima"),
        ("Ada Lund held a news conference in Lima on Monday. The meeting last week was quiet.",
         "meeting", None),
        # what a life goes on with
        (LIFE.format("moved to"), "opened", "Lima"),
        (LIFE.format("left"), "opened", None),
        # a guide to a place
        ("Skagen is a town in Denmark. Venice ruled the town, and its walls were built in 1470.",
         "built", "Skagen"),
    ],
)  # fmt: skip
def test_where_the_story_is(text: str, trigger: str, name: str | None) -> None:
    assert mention(text, trigger).place_name == name


@pytest.mark.parametrize(
    ("text", "trigger", "words"),
    [
        ("A bus crashed outside Lima.", "crashed", "outside Lima"),
        ("Ada Lund drowned near Lima, Peru.", "drowned", "near Lima"),
        ("A bus crashed in Lima.", "crashed", "Lima"),
    ],
)
def test_words(text: str, trigger: str, words: str) -> None:
    found = mention(text, trigger)
    assert (found.place_text, found.place_name) == (words, "Lima")
