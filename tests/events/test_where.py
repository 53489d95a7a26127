"""Where it happened: names of regions, cities and sites, and what stands for them."""

from __future__ import annotations

import pytest

from tests.events.telling import mention, told


@pytest.mark.parametrize(
    ("text", "trigger", "name", "country"),
    [
        # regions of a state and of the world
        ("She moved to Bavaria in 1962.", "moved", "Bavaria", "DE"),
        ("A storm killed two in northern England.", "killed", "England", "GB"),
        ("Rebels raided a camp in Helmand province.", "raided", "Helmand", "AF"),
        ("Troops shot a boy in Gaza.", "shot", "Gaza", "PS"),
        ("A mine opened in South Africa.", "opened", "South Africa", "ZA"),
        ("Prices fell in Asia.", "fell", "Asia", None),
        ("The Tuscany earthquake killed 12.", "earthquake", "Tuscany", "IT"),
        ("A man was held in Sne province.", "held", "Sne province", None),
        # which of many cities
        ("He sailed to St. Petersburg.", "sailed", "Saint Petersburg", "RU"),
        ("He sailed to St. Petersburg, Fla.", "sailed", "St. Petersburg", "US"),
        ("Fans met in Birmingham. Alabama won.", "met", "Birmingham", "US"),
        ("Fans met in Geneva. Americans lost.", "met", "Geneva", "CH"),
        ("Fans met in Whitby. A British band played.", "met", "Whitby", None),
        # seats and sites
        ("Envoys met in the Kenyan capital.", "met", "Nairobi", "KE"),
        ("Bombs went off in the Kenyan and Chadian capitals.", "went off",
         "Kenyan and Chadian capitals", None),
        ("She studied at the University of Lund.", "studied", "Lund", "SE"),
        ("She entered the University of Lund.", "entered", "Lund", "SE"),
        ("The king toured a Lima brewery.", "toured", "Lima", "PE"),
        ("They met at 7 Sne Street in Oslo.", "met", "Oslo", "NO"),
        ("They met in the Lima suburb of Sne.", "met", "Sne", None),
        # what goes into a place; letters go to people
        ("Rebels fired rockets into Chad.", "fired", "Chad", "TD"),
        ("Oil leaked into the Gulf of Sne.", "leaked", "Gulf of Sne", None),
        ("He sent a letter to General Ada Marie Lund.", "sent", None, None),
        # who does it there, and with whom
        ("Farmers in Peru planted trees.", "planted", "Peru", "PE"),
        ("Farmers in Peru praised the plan.", "praised", None, None),
        ("Police in Lima's Sne Square fired tear gas.", "fired", "Lima", "PE"),
        ("Envoys based in Washington met with a boy in Lima.", "met", "Lima", "PE"),
        ("She lived in Oslo. The market there collapsed.", "collapsed", "Oslo", "NO"),
        # what is touched there
        ("She chained a bicycle to a fence in Oslo.", "chained", "Oslo", "NO"),
        ("A man was found chained to a fence in Oslo.", "found", "Oslo", "NO"),
        ("A lorry collided with a tram in Oslo.", "collided", "Oslo", "NO"),
        ("She replied to a journalist in Oslo.", "replied", None, None),
        ("Rockets smashed the port of Bergen.", "smashed", "Bergen", "NO"),
        ("The king thanked the port of Bergen.", "thanked", None, None),
        ("A helicopter lifted two climbers to Lima.", "lifted", "Lima", "PE"),
        ("The aunt read a letter to Lima.", "read", None, None),
        # places of which nothing is known
        ("Two men were shot in Skudd.", "shot", "Skudd", None),
        ("Shares in Skudd fell.", "fell", None, None),
        ("At the Ada Lund Library in Oslo, envoys signed a letter.", "signed", "Oslo", "NO"),
        # the same calamity, and what happened elsewhere
        ("LIMA, Peru (AP) -- Police arrested a man on Monday in a town up the coast.", "arrested",
         "a town", None),
    ],
)  # fmt: skip
def test_where(text: str, trigger: str, name: str | None, country: str | None) -> None:
    found = mention(text, trigger)
    assert (found.place_name, found.place_country) == (name, country)


@pytest.mark.parametrize(
    ("text", "trigger", "name"),
    [
        # what stands or lies somewhere, in, at or aboard which it was
        ("Two clerks were shot in a car.", "shot", "a car"),
        ("The road was closed to lorries.", "closed", None),
        ("A nurse fainted aboard the ferry.", "fainted", "the ferry"),
        ("They dined at the Sne Mill.", "dined", "the Sne Mill"),
        ("A funeral was held at St. Olav's Church.", "funeral", "St. Olav's Church"),
        ("She built huts among the dunes.", "built", "the dunes"),
        ("He hid beneath a bridge.", "hid", "a bridge"),
        ("He died in prison.", "died", "prison"),
        ("She met her husband on the edge of the forest.", "met", "the edge of the forest"),
        ("She found work at the quay.", "found", "the quay"),
        # what is reached
        ("A lorry plunged into a ravine.", "plunged", "a ravine"),
        ("A lorry plunged into a ravine in Peru.", "plunged", "Peru"),
        ("The boys ran to the barn.", "ran", "the barn"),
        ("Settlers reached the shore in boats.", "reached", "the shore"),
        ("She came home.", "came", "home"),
        ("He met his wife at the hostel where he stayed.", "stayed", "the hostel"),
        # no place: how, of what, and what only sounds like one
        ("He fled by car.", "fled", None),
        ("She won a prize in the field of law.", "won", None),
        ("Prices rose in the market.", "rose", None),
        ("They did not enter any house.", "enter", None),
        ("He sold shares at Ek Steel.", "sold", "Ek Steel"),
        ("Profits at Ek Steel fell.", "fell", None),
        # where that is, if the text says so anywhere
        ("A mill in Lima is for sale. Two clerks were shot at the mill.", "shot", "Lima"),
        ("A crowd marched along Lima's Sne Boulevard.", "marched", "Lima"),
        ("A crowd marched along Lima's boulevards.", "marched", "Lima"),
    ],
)  # fmt: skip
def test_where_no_map_knows(text: str, trigger: str, name: str | None) -> None:
    assert mention(text, trigger).place_name == name


@pytest.mark.parametrize(
    ("text", "trigger", "names"),
    [
        # a noun that tells again what was told, of its own time and people
        ("Bombs hit embassies in Chad and Peru. The May 3, 2022, bombings killed two.", "bombings",
         ["Chad and Peru"]),
        ("A bombing in Oslo in 2016 killed two. He was also charged over the 1998 Lima bombing.",
         "bombing", ["Oslo", "Lima"]),
        ("A bombing in Oslo in 2016 killed two. She recalled the 1998 bombing.", "bombing",
         ["Oslo", None]),
        ("A bus rolled down a bank in Peru, killing two. The driver fled after the crash.", "crash",
         ["Peru"]),
        ("The raid on a Lima bank failed.", "raid", ["Lima"]),
        ("Two were held for the raid on a Lima bank that killed a clerk.", "killed", ["Lima"]),
        # what befell somebody while he did something, and what comes of it
        ("Ek was painting a chair in his garage when he was bitten.", "bitten", ["his garage"]),
        ("A bus hit a van near Lima in 2021 and two people died.", "died", ["Lima"]),
        ("A storm hit Oslo on Monday. She fed a goat that survived the storm.", "survived",
         ["Oslo"]),
        ("A nurse in Lima found a ring.", "found", ["Lima"]),
        # another part of a parliament, and what it does
        ("The Dutch parliament debated it. The lower house approved the plan.", "approved",
         ["Netherlands"]),
        ("Norway's parliament passed a law. She called the vote a triumph.", "vote", ["Norway"]),
    ],
)  # fmt: skip
def test_where_it_was_as_is_told_elsewhere(
    text: str, trigger: str, names: list[str | None]
) -> None:
    found = [m.place_name for m in told(text).mentions if m.trigger == trigger]
    assert found == names


@pytest.mark.parametrize(
    ("text", "trigger", "name"),
    [
        # what a disaster does, whatever the verb
        ("The quake jolted Peru, and Chile too.", "jolted", "Peru"),
        ("The quake jolted Peru, and Chile too.", "quake", "Peru"),
        ("The quake that jolted Peru killed two.", "killed", "Peru"),
        ("The firm jolted Peru on Monday.", "jolted", None),
        # towns that no map knows, where people are and do what they do
        ("Councillors in Skudd voted on Monday.", "voted", "Skudd"),
        ("She planted trees in Skudd.", "planted", "Skudd"),
        ("She worked at a branch in Skudd.", "worked", "Skudd"),
        ("She published a poem in Skudd.", "published", None),
        # on the way
        ("The hikers walked back to the lodge.", "walked", "the lodge"),
        ("He was sent back to Lima.", "sent", "Lima"),
        ("She was admitted to hospital.", "admitted", "hospital"),
        ("They drifted to Lake Sne.", "drifted", "Lake Sne"),
        ("She knelt at Ada Lund Stadium.", "knelt", "Ada Lund Stadium"),
        # buildings that are told of again
        ("He ran a mill in Lima. The mill burned in 1998.", "burned", "Lima"),
        ("He ran a mill in Lima. The mill was praised in 1998.", "praised", None),
        ("He ran the mill. The firm opened a mill in Lima. Rain fell. The mill burned.", "burned",
         "Lima"),
        ("He ran it. Rain fell. Snow fell. The mill burned. Ek opened a mill in Lima.", "burned",
         None),
        ("The boys loved the zoo. Ada Lund lost a ring there.", "lost", "the zoo"),
        ("He ran a mill in Lima. Nils Ek slept there.", "slept", "Lima"),
        # courts
        ("A court in Lima tried a clerk on Monday. He was acquitted.", "acquitted", "Lima"),
        ("Police in Lima held a clerk on Monday. He was acquitted.", "acquitted", None),
        # what somebody does that a noun tells of
        ("Troops launched raids against camps in Chad.", "launched", "Chad"),
        ("Ek is accused of organising a bombing in Chad.", "bombing", "Chad"),
        ("A concert planned at the Sne Mill was called off.", "concert", "the Sne Mill"),
        # kinds of places with a capital; who does it is no place
        ("Ek ran for mayor in the Province of Ontario.", "ran", "Ontario"),
        ("The papers were withheld by the Sne Mill.", "withheld", None),
        # games are where the news of them is from
        ("LIMA, Peru (AP) -- Ada Lund beat Eva Ek 6-2 in the final on Monday.", "beat", "Lima"),
        ("LIMA, Peru (AP) -- Ada Lund beat the odds on Monday.", "beat", None),
        # another event than that of which the text tells
        ("A bomb exploded in Lima. The attack came after a similar bombing in Oslo.", "attack",
         "Lima"),
    ],
)  # fmt: skip
def test_where_words_tell_without_a_map(text: str, trigger: str, name: str | None) -> None:
    assert mention(text, trigger).place_name == name


def test_a_calamity_is_told_of_again_by_its_name() -> None:
    text = "The leak in the Gulf of Mexico ended. Fishermen fear the leak."
    places = [m.place_name for m in told(text).mentions if m.trigger == "leak"]
    assert places == ["Gulf of Mexico", "Gulf of Mexico"]


FIRE = (
    "LIMA, Peru (AP) -- A blaze swept a market in Cusco on Tuesday. Firemen fought the flames. "
    "President Ada Lund visited the site on Tuesday. Traders wept. Sellers praised them. "
    "Nils Ek slept. A fire at the market in 2009 had killed two. "
    "In the capital, Lima, marchers prayed."
)


@pytest.mark.parametrize(
    ("trigger", "name"),
    [
        ("blaze", "Cusco"),
        ("fought", "Cusco"),
        ("visited", "Cusco"),
        ("wept", "Cusco"),
        ("praised", None),
        ("slept", None),
        ("prayed", "Lima"),
    ],
)
def test_news_goes_on_where_it_last_was(trigger: str, name: str | None) -> None:
    found = [m.place_name for m in told(FIRE).mentions if m.trigger == trigger]
    assert found == [name]


@pytest.mark.parametrize(
    ("text", "trigger", "name"),
    [
        ("LIMA, Peru (AP) -- Ministers met on Monday. Ada Lund arrived in the city on Monday.",
         "arrived", "Lima"),
        ("Rovers beat City at Sne Park on Saturday. Ek scored twice.", "scored", "Sne Park"),
        # where
        ("She moved to Lyon in 1962, where she worked.", "worked", "Lyon"),
        ("They shelled Lima and held Cusco, where aides said two had died.", "died", "Cusco"),
        ("He lives in Reno, where two men sued him.", "sued", "Reno"),
        ("He marched from Skudd Bridge, where he had defeated the king.", "defeated",
         "Skudd Bridge"),
        # battles, rounds of talks, rallies
        ("The Battle of Poitiers was fought in 1356.", "Battle", "Poitiers"),
        ("The Battle of Poitiers was fought in 1356.", "fought", "Poitiers"),
        ("Envoys met in Lima for a second round of talks. The talks ended.", "ended", "Lima"),
        ("She stayed in a small hotel in Skudd.", "stayed", "Skudd"),
        # who undergoes it, and whose disaster it is
        ("Cases in Peru have risen.", "risen", "Peru"),
        ("A mill in Lima suffered losses.", "suffered", "Lima"),
        ("Norway's flood killed 12.", "flood", "Norway"),
        ("Norway's raid killed 12.", "raid", None),
        ("They praised the Haiti rescue.", "rescue", "Haiti"),
        ("A series of concerts in Oslo ended.", "concerts", "Oslo"),
        ("Peru lost the war. It was invaded in 1970.", "invaded", "Peru"),
        ("She visited Peru and Chile in 1970.", "visited", "Peru and Chile"),
        ("The ring was found behind a mill in Lima.", "found", "Lima"),
        ("He raised his stake in Sne Holm Marine.", "raised", None),
        ("She moved to L.A. in 1970.", "moved", "Los Angeles"),
        # more than one word, and which of them
        ("A train derailed near Santiago de Compostela.", "derailed", "Santiago de Compostela"),
        ("The ship sank to the bottom of the Barents Sea.", "sank", "Barents Sea"),
        ("Residents were evacuated from homes in Lima.", "evacuated", "Lima"),
        ("A fire jumped a highway north of Lima.", "jumped", "Lima"),
        ("Drivers were treated at hospitals in Lima.", "treated", "Lima"),
        ("He entered a school in Hamar, near Oslo, at noon.", "entered", "Hamar"),
        ("He fled to Skudd, where he killed two people.", "killed", "Skudd"),
        ("A fire broke out aboard a train in the Sne Tunnel.", "fire", "Sne Tunnel"),
        ("Protesters packed Sne Square.", "packed", "Sne Square"),
        ("A ring was found in an Oslo home where he sang.", "sang", "Oslo"),
        ("SANTIAGO DE COMPOSTELA, Spain (AP) -- Police arrested a monk on Monday.", "arrested",
         "Santiago de Compostela"),
        ("LIMA, Peru (AP) -- A blaze broke out on Monday. Ada Lund, born in the city, wept.",
         "born", "Lima"),
        ("Oslo, 5 May 1921\n\nDear Ada, I arrived here on Monday.", "arrived", "Oslo"),
        # what takes it up again, the capital, and a sentence that begins with the place
        ("A quake struck Haiti. Bands played for victims of the disaster.", "disaster", "Haiti"),
        ("Fans began a rally in the capital, Lima, to urge him on.", "rally", "Lima"),
        ("He erred in a speech delivered at a mill in Lima.", "speech", "Lima"),
        ("In Oslo, fans sang on Monday and a letter was read out.", "read out", "Oslo"),
        ("In Oslo, fans sang on Monday when mud slid down a hill.", "slid", "Oslo"),
        # joined by hyphens, one side of a city, and what is behind somebody
        ("Thousands died in Port-au-Prince in 2010.", "died", "Port-au-Prince"),
        ("Police arrested six men in north Belfast.", "arrested", "Belfast"),
        ("They moved behind Iraq in 1990.", "moved", None),
        # parliaments and courts
        ("ALBANY, N.Y. -- The Senate passed the bill on Monday.", "passed", "Albany"),
        ("OSLO, Norway -- Congress passed the bill on Monday.", "passed", None),
        ("The Texas Senate approved the bill.", "approved", "Texas"),
        ("The Texas Senate met. The House passed the bill.", "passed", "Texas"),
        ("Voters in Ohio left. The state Supreme Court upheld the ban.", "upheld", "Ohio"),
        ("The Kenyan Supreme Court ordered a recount.", "ordered", "Kenya"),
        ("Judges left Oslo. The Supreme Court upheld the Kenyan ban.", "upheld", None),
    ],
)  # fmt: skip
def test_where_the_text_says_it_otherwise(text: str, trigger: str, name: str | None) -> None:
    found = [m.place_name for m in told(text).mentions if m.trigger == trigger]
    assert found == [name]
