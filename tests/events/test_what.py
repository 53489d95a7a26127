"""What counts as an event: deeds and happenings, no things, states, idioms or generalities."""

from __future__ import annotations

import pytest

import dateline

from .telling import WRITTEN, told


@pytest.mark.parametrize(
    ("text", "triggers"),
    [
        ("The council is going to close the school.", ["close"]),
        ("We're gonna leave the harbour.", ["leave"]),
        ("I'm going to town tomorrow anyway.", ["going"]),
        ("The engineers have got a spare pump.", []),
        ("Luck played a role on Monday.", []),
        ("It took courage to leave the harbour.", ["leave"]),
        ("The farm is located on a hill near Lund.", []),
        ("The painters used rollers, and cleaned them using soap.", ["used", "cleaned"]),
        ("The minister met the Congress and the trade union.", ["met"]),
        ("The list holds the names and addresses of nurses.", ["holds"]),
        ("Exiles cheered in the square.", ["cheered"]),
        ("The firm sold the contract.", ["sold"]),
        ("The firm is considering a bid.", ["considering", "bid"]),
        ("Applause followed the speech.", ["Applause", "followed", "speech"]),
        ("In a statement, the firm apologised.", ["statement", "apologised"]),
        ("The envoys held talks in Oslo.", ["talks"]),
        ("The mine used to employ women.", []),
        ("The miners used to meet and sing.", []),
        ("The club had looked set to win.", ["win"]),
        ("The mission was doomed from the start.", ["doomed"]),
        ("They found a great deal of moss, and hid weapons of mass destruction.", ["found", "hid"]),
        ("They gave her a boat in return for her silence.", ["gave"]),
        ("Excluding the charge, the price fell.", ["fell"]),
        ("Raids are rare in Lund.", []),
        ("A strike is a last resort.", []),
        ("The club won at newly promoted Hythe.", ["won"]),
        ("Every evening she would sit and sing.", []),
        ("The miners met at the Monument of the Revolution.", ["met"]),
        ("The mine used pumps to drain shafts.", ["used", "drain"]),
        ("The mine closes every Sunday.", []),
        ("The mine offers two tours per week.", []),
        ("The mayor said the mine would close every Sunday.", ["said", "close"]),
        ("The mine closes on Sunday.", ["closes"]),
        ("The dish is called a bun. A painter sold it.", ["sold"]),
        ("The firm apologised in a news release.", ["apologised"]),
        ("The banks remained closed.", ["remained"]),
        ("The sailors felt compelled to leave.", ["leave"]),
        ("The mayor was heartened by the offer.", ["offer"]),
        ("They sold a poster featuring a swan.", ["sold"]),
        ("Distance travelled was plotted on Monday.", ["plotted"]),
        ("The farmers bought a barn called Ekhus.", ["bought"]),
        ("The nurses reburied the mast.", ["reburied"]),
        ("After the altercation the nurses left.", ["altercation", "left"]),
        ("The nurses read a book about an altercation.", ["read"]),
        ("The farmers praised her return.", ["praised", "return"]),
        ("The farmers were charged with murder.", ["charged", "murder"]),
        ("The farmers were in exile.", []),
        ("After the parliament the nurses left.", ["left"]),
        ("It usually rains in Lund.", []),
        ("The ferry is often repaired.", []),
        ("The ferry was often repaired.", ["repaired"]),
        ("The nurse was ill.", []),
        ("The collapse of the bridge closed the road.", ["collapse", "closed"]),
        ("The nurses who work in Lund met the mayor.", ["met"]),
        ("The nurses came to believe the mayor.", []),
        ("Pensions coupled with loans helped nurses.", ["helped"]),
        ("The fog led to the deaths of ten horses.", ["led", "deaths"]),
        ("The nurses came to visit the mayor.", ["came", "visit"]),
        ("The nurses sang in a musical called The Trial.", ["sang"]),
        ("The nurses read a book by the mayor, and his long poem Walking Out.", ["read"]),
        ("The nurses called it a betrayal.", ["called"]),
        ("The nurses who worked in Lund met the mayor.", ["worked", "met"]),
        ("The nurses read them a chapter of a novel, The Girl Who Stole Bread.", ["read"]),
        ("The firm offered two flights per week.", ["offered"]),
        ("The mayor described the opening as an accident.", ["described", "opening"]),
        ("The mayor praised a nurse prepared to help.", ["praised", "help"]),
        ("The mob beat a miller to death.", ["beat"]),
        ("The storm left two sailors dead.", ["storm", "left", "dead"]),
        ("Two nurses dead in Lund market fire", ["dead", "fire"]),
        ("Her aunt fell in the Crimean War.", ["fell", "War"]),
        ("The Crimean War ended in 1856.", ["War", "ended"]),
        ("The nurses visited the War Museum.", ["visited"]),
        ("The Harbour Festival closed the road.", ["Festival", "closed"]),
        ("Heavy gunfire woke the nurses.", ["gunfire", "woke"]),
        ("The spat shook the nurses, and they won the audit.", ["spat", "shook", "won", "audit"]),
        ("A rockfall after the cave-in shut the lane.", ["rockfall", "cave-in", "shut"]),
        ("Nine held after raid in Lund", ["held", "raid"]),
        ("Audit called off in Lund", ["Audit", "called off"]),
        ("The nurses kept the gate locked.", []),
        ("The debts grew so entangled.", ["grew"]),
        ("The tribe survived by grazing and herding rites.", ["survived"]),
        ("The judge spoke of that sort of robbery.", ["spoke"]),
        ("The judge spoke of such robberies.", ["spoke"]),
        ("The judge spoke of that robbery.", ["spoke", "robbery"]),
        ("A stone jar. (credit: restoration of a jug by Ada Berg)", []),
        ("The resin is used to seal boats.", ["used"]),
    ],
)
def test_what_is_an_event(text: str, triggers: list[str]) -> None:
    assert [m.trigger for m in told(text).mentions] == triggers


GUIDE = (
    "Lund was founded around 990. Rules protect the old town. Visitors can save money by walking. "
    "To see the cathedral takes an hour. The tower burned down in 1234.\n"
)


@pytest.mark.parametrize(
    "text",
    [
        "The 1953 team is remembered fondly.",
        "A glacier of this kind is slow. It was unknown in 1850. Such a flow carves rock.",
    ],
)
def test_a_habit_or_a_truth_is_no_event(text: str) -> None:
    assert [m.trigger for m in told(text).mentions] == []


def test_a_text_that_tells_no_news_describes_in_the_present_tense() -> None:
    assert [m.trigger for m in told(GUIDE).mentions] == ["founded", "burned down"]


@pytest.mark.parametrize(
    ("sentence", "triggers"),
    [
        ("You will find benches in the park.", []),
        ("This chapter will discuss the tower.", []),
        ("In theory, evolution could have pushed fish onto land.", []),
        ("The bishop would have sold the cathedral.", ["sold"]),
        ("If a guide is waiting, they are going to open the crypt.", []),
        ("When I am painting, I whistle.", []),
        ("The guide is waiting.", ["waiting"]),
        ("People are always whistling.", []),
        ("They want a guide who will sing.", []),
        ("They want the guide who will sing.", ["sing"]),
        ("If the guide had waited, they would have opened the crypt.", ["waited", "opened"]),
        ("Like painting a boat.", []),
        ("Visit the crypt.", []),
        ("Visit the crypt on 5 May 2026.", ["Visit"]),
        ("Built on a hill which offers a view.", []),
        ("A visitor must carry a lamp.", []),
        ("We should rebuild the wall.", []),
        ("She must rebuild the wall.", ["rebuild"]),
        ("The walls should be rebuilt.", []),
        ("They told her that the walls would be rebuilt.", ["told", "rebuilt"]),
        ("You can't climb the tower.", []),
        ("If we rebuilt the wall, it would collapse.", []),
        ("Imagine that monks robbed the bishop.", []),
        ("The bishop sold land to nuns fond of discussion.", ["sold"]),
        ("The bishop sold land after a discussion.", ["sold", "discussion"]),
        ("Discussions unfolded peacefully.", ["Discussions", "unfolded"]),
        ("The lane continues through a gate.", []),
        ("The nuns continue to bake bread.", ["continue", "bake"]),
        ("The inn opens at 11.", []),
        ("The inn opens on 5 May.", ["opens"]),
        ("It rains in July.", []),
        ("It rained in July.", ["rained"]),
        ("The tower suggests that stone lasts.", []),
        ("Applied to stone, the paint lasts.", []),
        ("The nuns lost the right to brew beer.", ["lost"]),
        ("It will help in winter.", []),
        ("The abbot will help.", ["help"]),
        ("It is important that winters come early.", []),
        ("Monks hope that lamps will not fail.", []),
        ("Perhaps you once painted a wall and it peeled.", []),
        ("Perhaps the abbot once painted a wall.", ["painted"]),
        ("Anything that is ageing smells.", []),
        ("The use of Lund clay changes a pot.", []),
        ("The siege of Lund changes them.", ["siege"]),
        ("The abbot was aged 31.", []),
        ("The following are kings.", []),
        ("That is what I am talking about.", []),
        ("They like getting up in the morning.", []),
        ("Monks insist that the crypt is haunted.", []),
        ("The bishop insists that the crypt is haunted.", ["insists"]),
        ("A pilgrim who has lost a shoe may enter barefoot.", []),
        ("The pilgrim who has lost a shoe may enter barefoot.", ["lost"]),
        ("Nuns mend the robes that you have torn.", []),
        ("Nuns mend the robes that she has torn.", ["torn"]),
        ("Nuns often sing, and novices cut hay.", []),
        ("Last week the nuns sang and cut hay.", ["sang", "cut"]),
        ("A rope will spare you a fall.", []),
        ("In the next chapter we will return to the crypt.", []),
        ("Knead the dough until it has risen.", []),
        ("Most people in the abbey weave cloth.", []),
    ],
)
def test_a_text_that_tells_no_news_tells_no_event_of_anybody_or_of_a_case(
    sentence: str, triggers: list[str]
) -> None:
    assert [m.trigger for m in told(GUIDE + sentence).mentions][2:] == triggers


@pytest.mark.parametrize(
    "text",
    [
        "Dear Mr Ek,\n\nThe bakery closes at night. A ferry carries the bread.\n",
        "Lamps today\n\n" + "A lamp lights a room. Miners carry lamps. " * 12 + "\n",
    ],
)
def test_a_letter_and_an_essay_are_no_news(text: str) -> None:
    assert [m.trigger for m in dateline.extract(text, WRITTEN).mentions] == []


def test_news_reports_in_the_present_tense_too() -> None:
    text = "Council closes school\n\nThe council closes the school on Monday. Parents protest.\n"
    found = [m.trigger for m in dateline.extract(text, WRITTEN).mentions]
    assert found == ["closes", "closes", "protest"]


NEWS = "Malmo bought a ferry on Monday. The crew painted it and sang. Ek slept. "


@pytest.mark.parametrize(
    ("sentence", "triggers"),
    [
        ("The permit allows for ten boats.", []),
        ("She said the brewer holds a stake in the dock.", ["said"]),
        ("The mayor does not recognise the court.", []),
        ("Tickets are sold at the quay.", []),
        ("The owner welcomes no rival and imports its grain.", []),
        ("The union condemns the sale.", ["condemns", "sale"]),
        ("The council plans to sell the pier.", ["plans", "sell"]),
        ("The trial continues.", ["trial", "continues"]),
        ("A sailor is charged with theft.", ["charged", "theft"]),
        ("Two tugs are being repaired.", ["repaired"]),
        ("The pilot retires on Friday.", ["retires"]),
        ("If the pilot retires, Ek will steer.", ["retires", "steer"]),
        ("Crews wash the deck before painting it.", []),
        ("The rot can sink a boat if left alone.", []),
        ("There was no reply.", ["reply"]),
        ("Ek heads a crew of nine.", []),
        ("Ek heads for Oslo.", ["heads"]),
        ("Raids often miss their mark.", []),
        ("Boats damaged by hail are repaired there.", []),
        ("Ek enjoys sailing.", []),
    ],
)
def test_news_told_in_the_past_tells_how_things_stand_in_the_present(
    sentence: str, triggers: list[str]
) -> None:
    assert [m.trigger for m in told(NEWS + sentence).mentions][4:] == triggers


@pytest.mark.parametrize(
    ("sentence", "triggers"),
    [
        ("A fund led by Ek bought shares valued at 3 million euros.", ["bought"]),
        ("The crane, designed to lift boats, fell.", ["fell"]),
        ("The bell, designed in 1904, fell.", ["designed", "fell"]),
        ("Malmo paid 3 euros for every parcel delivered to Oslo.", ["paid"]),
        ("He spoke in a steady and reassuring voice.", ["spoke"]),
        ("The launch was scheduled for May.", ["launch"]),
        ("Malmo left talks.", ["left", "talks"]),
        ("A road linking two towns flooded.", ["flooded"]),
        ("The driver filled four paper cups.", ["filled"]),
        ("Ek co-founded the choir.", ["co-founded"]),
        ("A break-in and a re-election were reported.", ["break-in", "re-election", "reported"]),
        ("He faced critics.", []),
        ("A tearful audience listened.", ["listened"]),
        ("Malmo sold a ticket that entitles visitors to dive.", ["sold"]),
        ("Exiles took the tram in advance of the vote.", ["took", "vote"]),
        ("He was fined for storing more oil than permitted.", ["fined", "storing"]),
        ("The mayor shunned what he called a farce.", ["shunned"]),
        ("Rain fell on an islet held by Oslo.", ["fell"]),
        ("A cold is an infection.", []),
    ],
)
def test_a_participle_may_only_describe(sentence: str, triggers: list[str]) -> None:
    assert [m.trigger for m in told(sentence).mentions] == triggers


@pytest.mark.parametrize(
    ("headline", "triggers"),
    [
        ("Harbour Master Olga Lindqvist Dies at 91", ["Dies"]),
        ("Swedish Coast Guard Ship Carries Three Stranded Whales", ["Carries"]),
        ("Lund Ferries Collide in Fog After Festival", ["Collide", "Festival"]),
        ("Guards Stopped a Museum Heist After Riot in Lund", ["Stopped", "Heist", "Riot"]),
        ("The Ten Best Swedish Teams in History", []),
        ("Harbour Master Olga Lindqvist of Lund", []),
    ],
)
def test_a_headline_in_title_case_has_a_verb(headline: str, triggers: list[str]) -> None:
    text = f"{headline}\n\nThe harbour is in Lund.\n"
    assert [m.trigger for m in told(text).mentions] == triggers


@pytest.mark.parametrize(
    ("surer", "less_sure"),
    [
        ("The bishop sold the ferry on Monday.", "The bishop who sold the ferry sang.\n"),
        ("The bishop sold the ferry.", "Ferries are sold."),
        ("The bishop sold the ferry.", "The ferry sold by post sank."),
        ("The bishop sold the ferry.", "The order of the bishop surprised them."),
    ],
)
def test_it_is_said_how_likely_an_event_is_one(surer: str, less_sure: str) -> None:
    one, other = told(surer).mentions[0], told(less_sure).mentions[0]
    assert 0.5 < other.event_confidence < one.event_confidence < 1


@pytest.mark.parametrize("title", ["How to Brew Beer", "Growth: Demand and Crisis", "Lund Closes"])
def test_the_title_of_an_essay_is_no_headline(title: str) -> None:
    assert [m.trigger for m in told(f"{title}\n\n{GUIDE}").mentions] == ["founded", "burned down"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A second hall was added.", "add"),
        ("The firm recalled 300 buses.", "recall"),
        ("The mayor added that it was late.", "statement"),
        ("The mayor wrote in a letter that it was late.", "statement"),
    ],
)
def test_what_is_said_is_a_statement_and_what_is_done_to_a_thing_is_none(
    text: str, kind: str
) -> None:
    assert told(text).mentions[0].type == kind
