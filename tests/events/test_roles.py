"""Who does it and to whom, as nouns, prepositions and what was told before say."""

from __future__ import annotations

import pytest

from .telling import cast, mention, told


@pytest.mark.parametrize(
    ("text", "trigger", "agents", "patients"),
    [
        ("The raid that officers launched failed.", "raid", ["officers"], []),
        ("The mill was lost in a fire set by squatters.", "fire", ["squatters"], []),
        ("An attack was carried out by pirates.", "attack", ["pirates"], []),
        ("The firm reported a loss of $3 million.", "loss", ["firm"], []),
        ("A rise in grain prices hurt bakers.", "rise", ["grain prices"], []),
        ("The criticism from Eva Moe stung the crew.", "criticism", ["Eva Moe"], []),
        ("A search for the trawler began.", "search", [], ["trawler"]),
        ("The bombing at the depot shook Lund.", "bombing", [], ["depot"]),
        ("Nils Ek was accused of masterminding the heist.", "heist", ["Nils Ek"], []),
        ("The court convicted Nils Ek of the murder.", "murder", ["Nils Ek"], []),
        ("Rebels claimed responsibility for the attack.", "attack", ["Rebels"], []),
        ("The student protest ended.", "protest", ["student"], []),
        ("Police study an attack on a bus in Sne that left nine dead.", "dead", ["attack"],
         ["nine"]),
        ("The owner was charged over the fire.", "fire", [], []),
        ("A fire in a mill that killed five was no crime.", "killed", ["fire"], ["five"]),
        ("The guard was hurt by a robber's knife.", "hurt", ["robber"], ["guard"]),
        ("They saw isles no one has visited.", "visited", ["no one"], ["isles"]),
        ("Ten of her sailors searched the hull.", "searched", ["Ten of her sailors"], ["hull"]),
        ("The bakery announced price cuts.", "cuts", ["bakery"], ["price"]),
        ("The rebels agreed to a truce.", "truce", ["rebels"], []),
        ("The envoy left for talks in Oslo.", "talks", ["envoy"], []),
        ("The king announced the death of his brother.", "death", [], ["king's brother"]),
        ("Bakers studied a proposal from the mayor.", "proposal", ["mayor"], []),
        ("Revenue reached $3 million, an increase of 4 percent.", "increase", ["Revenue"], []),
        ("The mill suffered damage.", "damage", [], ["mill"]),
        ("The mayor called on Norway to free the crew.", "free", ["Norway"], ["crew"]),
        ("Farmers put pressure on the minister to resign.", "resign", ["minister"], []),
        ("The firm is in the process of selling a mill.", "selling", ["firm"], ["mill"]),
        ("The council accepted it at a meeting on Monday.", "meeting", ["council"], []),
        ("A cook spoke after the meeting.", "meeting", [], []),
        ("Guards seized files as part of an inquiry into the fire.", "inquiry", ["Guards"],
         ["fire"]),
        ("Two boats helped in the search.", "search", ["Two boats"], []),
        ("Her show, organised by Nils Ek, pleased critics.", "show", ["Her"], []),
        ("The blast left two sailors dead.", "dead", ["blast"], ["two sailors"]),
        ("The mill is scheduled for completion by May.", "completion", [], ["mill"]),
        ("In a ruling on Friday, the court fined the firm.", "ruling", ["court"], []),
        ("Denmark's 3-1 win over Malta pleased fans.", "win", ["Denmark"], ["Malta"]),
        ("Victory for the Greens came late.", "Victory", ["Greens"], []),
        ("The appointment of Nils Ek was announced by the palace.", "appointment", [], ["Nils Ek"]),
        ("The mayor called upon the minister for a full account.", "called", ["mayor"],
         ["minister"]),
        ("It was the biggest debt they have incurred since the war.", "incurred", ["they"],
         ["biggest debt"]),
        ("The cook, whose fame has grown since May, left.", "grown", ["cook's fame"], []),
        ("Soldiers seized six rebels in a raid on the farm.", "raid", ["Soldiers"], ["farm"]),
        ("A nurse lost her son in the attack.", "attack", [], []),
        ("Alfa Group is in talks to buy the mill.", "talks", ["Alfa Group"], []),
        ("Alfa Group made an offer for the mill.", "offer", ["Alfa Group"], ["mill"]),
        ("The firm posted a loss of 3 million euros.", "loss", ["firm"], []),
        ("Shares rose after the announcement.", "announcement", [], []),
        ("Crowds marched over the killing of a cook by guards.", "killing", ["guards"], ["cook"]),
        ("The judge held a cook on Saturday, charged with fraud.", "charged", [], ["cook"]),
        ("Firemen put it out, aided by planes sent from Spain.", "aided", ["planes"],
         ["Firemen"]),
        ("Denmark beat Malta 2-0 on Tuesday.", "beat", ["Denmark"], ["Malta"]),
        ("The ruling, handed down by Ada Lund, stunned bakers.", "ruling", ["Ada Lund"], []),
        ("The guests were brought by train.", "brought", [], ["guests"]),
        ("The sailors were picked up off Lund and brought ashore.", "brought", [], ["sailors"]),
        ("Eva Moe was hired in May and served until June.", "served", ["Eva Moe"], []),
        ("Eva Moe spoke on Monday to shooting survivors.", "spoke", ["Eva Moe"],
         ["shooting survivors"]),
        ("Nils Ek pleaded guilty to shooting victims.", "shooting", ["Nils Ek"], ["victims"]),
        ("Fans mourned the defeat and resignation of Eva Moe.", "resignation", ["Eva Moe"], []),
        ("The judge ordered the detention and trial of Nils Ek.", "trial", [], ["Nils Ek"]),
        ("Voters backed its takeover by Alfa Group.", "takeover", ["Alfa Group"], []),
    ],
)  # fmt: skip
def test_nouns_and_what_governs_them_say_who(
    text: str, trigger: str, agents: list[str], patients: list[str]
) -> None:
    assert (cast(text, trigger, "agent"), cast(text, trigger, "patient")) == (agents, patients)


def test_whoever_speaks_in_a_speech_owns_it() -> None:
    text = "Mia Aas met Eva Moe. In her speech on Monday, Eva Moe thanked the crew."
    assert cast(text, "speech", "agent") == ["Eva Moe"]


@pytest.mark.parametrize(
    ("text", "trigger", "patients"),
    [
        ("Divers searched for the crew.", "searched", ["crew"]),
        ("Guards fired at the boat.", "fired", ["boat"]),
        ("Nurses voted against the offer.", "voted", ["offer"]),
        ("The jet crashed into a barn.", "crashed", ["barn"]),
        ("The jet crashed into Lake Vener.", "crashed", []),
    ],
)
def test_a_preposition_may_tell_to_whom(text: str, trigger: str, patients: list[str]) -> None:
    assert cast(text, trigger, "patient") == patients


@pytest.mark.parametrize(
    ("text", "trigger", "agents", "patients"),
    [
        ("Police arrested the mayor. The arrest shocked voters.", "arrest", ["Police"], ["mayor"]),
        ("The union decided to strike. Bakers welcomed the decision.", "decision", ["union"], []),
        ("Pirates attacked a ferry. Nobody was hurt in the attack.", "attack", ["Pirates"],
         ["ferry"]),
        ("Pirates attacked a ferry. Other attacks failed.", "attacks", [], []),
        ("Pirates attacked a ferry. The Norwegian attack failed.", "attack", ["Norway"], []),
        ("The blast killed a cook. The mayor mourned the blast.", "blast", [], ["cook"]),
        ("Nils Ek was stabbed. Police called it a murder. The murder shook Lund.", "murder", [],
         ["Nils Ek"]),
        ("A sniper killed Nils Ek. Police mourned after the shooting.", "shooting", ["sniper"],
         ["Nils Ek"]),
        ("A nurse moved to Oslo. The mayor praised the move.", "move", ["nurse"], []),
        ("The king visited Norway. The visit pleased him.", "visit", ["king"], []),
        ("A sniper killed Nils Ek on Monday. Police mourned after the Monday shooting.", "shooting",
         ["sniper"], ["Nils Ek"]),
        ("Customs officers seized the trawler. The trawler was seized at dawn.", "seized",
         ["Customs officers"], ["trawler"]),
        ("Pirates attacked the ferry in 2003. It was attacked again in 2009.", "attacked", [],
         ["ferry"]),
        ("Pirates attacked the ferry. A yacht was attacked in May.", "attacked", [], ["yacht"]),
    ],
)  # fmt: skip
def test_what_is_named_again_has_who_was_told_to_take_part(
    text: str, trigger: str, agents: list[str], patients: list[str]
) -> None:
    analysis = told(text)
    last = [m for m in analysis.mentions if m.trigger == trigger][-1]
    found = [p for p in analysis.participants if p.mention_id == last.mention_id]
    assert [p.name for p in found if p.role == "agent"] == agents
    assert [p.name for p in found if p.role == "patient"] == patients
    assert all(text[p.start : p.end] == p.text for p in found)


@pytest.mark.parametrize(
    ("text", "trigger", "agents", "patients"),
    [
        ("Killed in the fire were the cook and a guest.", "Killed", [], ["cook", "guest"]),
        ("Mayor's aide arrested in raid", "arrested", [], ["Mayor's aide"]),
        ("Striker Nils Ek sold to Malmo for 4m euros", "sold", [], ["Nils Ek"]),
        ("Nurses to strike over pay", "strike over", ["Nurses"], []),
        ("Police chief to resign", "resign", ["Police chief"], []),
        ("Oil prices fell on Monday", "fell", ["Oil prices"], []),
        ("The envoy left for talks in Oslo.", "left", ["envoy"], []),
        ("The firm will close a mill and lay off 300 weavers.", "lay off", ["firm"],
         ["300 weavers"]),
        ("Dockers loading crates near the old quay in Lund told police.", "told", ["Dockers"],
         ["police"]),
        ("An attempt to sell it to Finland's Alfa Bank failed last year.", "failed", ["attempt"],
         []),
        ("Shares in the bank, which have lost a third of their value, rose.", "lost", ["Shares"],
         ["third of their value"]),
        ("The regulator, criticised for its slow response, welcomed the ruling.", "criticised",
         [], ["regulator"]),
        ("Managers had ignored warnings from auditors.", "warnings", ["auditors"], []),
        ("Rovers came from behind to beat United 2-1 on Saturday.", "beat", ["Rovers"],
         ["United"]),
        ("Clashes among cooks, waiters and guards hurt ten people.", "Clashes",
         ["cooks", "waiters", "guards"], ["ten people"]),
        ("The mayor announced the sale on Monday of two mills.", "sale", [], ["two mills"]),
        ("The court wants the guild to pay the fine issued Friday and free the cook.", "free",
         ["guild"], ["cook"]),
        ("The guild wrote to the mayor, asking that the boat be sold and praising the cook.",
         "praising", ["guild"], ["cook"]),
        ("The mayor hopes to sell boats made of oak and is praising the cook.", "praising",
         ["mayor"], ["cook"]),
        ("The guests say he wed in May and have invited the cook.", "invited", ["guests"],
         ["cook"]),
        ("The plan gave members time to read the rules.", "read", ["members"], ["rules"]),
        ("The guild raised its bid for the third of Nordlink Ltd. that it does not yet control "
         "on Monday.", "control", ["guild"], ["third of Nordlink Ltd."]),
        ("Guests saved money for a tall bridge, to be painted by pupils.", "painted", ["pupils"],
         ["tall bridge"]),
        ("The local brass band qualified by a single point.", "qualified",
         ["local brass band"], []),
        ("Members elected Nils Ek president on Sunday.", "elected", ["Members"], ["Nils Ek"]),
        ("The club made the repair of nets a habit.", "repair", ["club"], ["nets"]),
        ("The mayor wants the ban lifted.", "lifted", [], ["ban"]),
        ("Guards in Lund, who found a sack, ran away.", "found", ["Guards"], ["sack"]),
        ("All-night talks brokered by the guild ended.", "brokered", ["guild"],
         ["All-night talks"]),
        ("The wind tore a roof off Tarn Airport. The power company mended lines.", "mended",
         ["power company"], ["lines"]),
        ("Critics accused the abbot of overcharging.", "accused", ["Critics"], ["abbot"]),
        ("Critics accused the abbot of overcharging.", "overcharging", ["abbot"], []),
        ("A jury convicted the former abbot of bribery.", "convicted", ["jury"], ["former abbot"]),
        ("The king stripped the chief of the guard of his rank.", "stripped", ["king"],
         ["chief of the guard"]),
        ("Critics accused the minister of defence.", "accused", ["Critics"],
         ["minister of defence"]),
        ("Also leading the revolt was Nils Ek, a cook.", "leading", ["Nils Ek"], ["revolt"]),
        ("The cook, who guests say hid in a barn, was freed.", "hid", ["cook"], []),
        ("A woman charged with poisoning her husband was freed.", "freed", [], ["woman"]),
        ("A gunman shot dead two sailors before he was killed.", "shot", ["gunman"],
         ["two sailors"]),
        ("The mayor lifted the ban to give the boy's relatives in Lund a chance to pay.", "pay",
         ["boy's relatives"], []),
        ("Holm Tools was fined $2 million by regulators in May.", "fined", ["regulators"],
         ["Holm Tools"]),
        ("Holm Tools was fined $2 million by judges in May for polluting a river.", "polluting",
         ["Holm Tools"], ["river"]),
        ("The men were prevented from entering the hall by guards.", "prevented", ["guards"],
         ["men"]),
        ("The guild was told to shut the mill by inspectors.", "told", ["inspectors"], ["guild"]),
        ("Nils Ek is accused of killing two monks and of stealing their boat.", "stealing",
         ["Nils Ek"], ["two monks' boat"]),
        ("Mia Falk became the first woman to lead the guild.", "lead", ["Mia Falk"], ["guild"]),
        ("The cook's wish to be buried in Lund was ignored.", "buried", [], ["cook"]),
        ("After fixing the boat, the guild sold it.", "sold", ["guild"], ["boat"]),
        ("The board named Ellen Trask chief executive.", "named", ["board"], ["Ellen Trask"]),
        # what an amount, a label and an infinitive leave for the object
        ("The bakers were fined 900 euros.", "fined", [], ["bakers"]),
        ("Nils Ek is a tenor the opera hopes to hire.", "hire", ["opera"], ["Nils Ek"]),
        ("The toll she vowed to scrap was kept.", "vowed", ["she"], []),
        ("The toll she vowed to scrap was kept.", "scrap", ["she"], ["toll"]),
        ("Guests heard a song that Jon Aas later called a dirge.", "called", ["Jon Aas"],
         ["song"]),
        ("Thirty weavers were let go in May.", "go", [], ["Thirty weavers"]),
    ],
)  # fmt: skip
def test_a_wrong_parse_is_put_right(
    text: str, trigger: str, agents: list[str], patients: list[str]
) -> None:
    assert (cast(text, trigger, "agent"), cast(text, trigger, "patient")) == (agents, patients)


@pytest.mark.parametrize(
    ("text", "trigger", "title"),
    [
        ("The bank plans to close a branch and sell the site.", "sell",
         "The bank plans to sell the site"),
        ("The bank's plan to close a branch failed.", "close", "The bank's plan to close a branch"),
        ("The mayor called on Norway to free the crew.", "free",
         "The mayor called on Norway to free the crew"),
        ("The show was organised by the dealer Nils Ek in 1961.", "organised",
         "The show was organised by the dealer Nils Ek in 1961"),
        ("Nils Ek was held on Monday and later fined.", "fined", "Nils Ek was fined"),
        ("The cook did not wash or peel the beets.", "peel", "The cook did not peel the beets"),
    ],
)  # fmt: skip
def test_titles_say_what_governs_a_deed(text: str, trigger: str, title: str) -> None:
    assert mention(text, trigger).title == title
