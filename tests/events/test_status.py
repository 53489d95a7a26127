"""Whether an event happened, and who says so."""

from __future__ import annotations

import pytest

from .telling import mention, told


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("The council approved the toll.", "approved", "occurred"),
        ("Asked to comment on the theft, she laughed.", "theft", "occurred"),
        ("She will fly to Oslo to meet the queen.", "meet", "planned"),
        ("She may fly to Oslo to meet the queen.", "meet", "hypothetical"),
        ("She saved two match points to beat Ek.", "beat", "occurred"),
        ("She came to town to meet Ek, hoping to beat him.", "beat", "hypothetical"),
        ("He vowed to avenge the death of his son.", "death", "occurred"),
        ("Council approves toll", "approves", "occurred"),
        ("The council is debating the toll.", "debating", "ongoing"),
        ("Talks have quickened since January.", "quickened", "ongoing"),
        ("The council will approve the toll.", "approve", "planned"),
        ("A planned attack on the mill was foiled.", "attack", "negated"),
        ("A well-planned attack hit the mill.", "attack", "occurred"),
        ("It may accept the guarantees that Oslo's allies drew up in May.", "drew up", "occurred"),
        ("The minister would visit Malmö next week, aides said.", "visit", "planned"),
        ("The factory is set to close in June.", "close", "planned"),
        ("The ship was expected to leave Bergen.", "leave", "planned"),
        ("The airline is on track to carry 10 million people by 2030.", "carry", "planned"),
        ("The club plans to sell the striker.", "sell", "planned"),
        ("The firm announced job cuts.", "cuts", "planned"),
        ("The firm announced the closure on Monday.", "closure", "occurred"),
        ("The bank overhauled a rival to become the largest lender.", "become", "occurred"),
        ("The ban may hurt trade, as it did when it was introduced.", "introduced", "occurred"),
        ("The paper is to be signed in Oslo.", "signed", "planned"),
        ("Council to raise toll", "raise", "planned"),
        ("The ministers will attend the summit.", "summit", "planned"),
        ("If the river rises, the town will evacuate the school.", "rises", "hypothetical"),
        ("If the river rises, the town will evacuate the school.", "evacuate", "hypothetical"),
        ("The firm might close the mine.", "close", "hypothetical"),
        ("Police offered a reward for the capture of the thief.", "capture", "hypothetical"),
        ("The diver got a reward for the rescue of the dog.", "rescue", "occurred"),
        ("They seek information leading to the arrest of the gang.", "arrest", "hypothetical"),
        ("The tailor is wanted for questioning over the theft.", "questioning", "hypothetical"),
        ("The tailor is wanted for questioning over the theft.", "theft", "occurred"),
        ("The miners have got to leave the valley.", "leave", "hypothetical"),
        ("The law made it a crime to attack a guard.", "attack", "hypothetical"),
        ("The guard was made to leave the valley.", "leave", "occurred"),
        ("It was my duty to finish the bridge.", "finish", "hypothetical"),
        ("The advice was to stay away.", "stay", "hypothetical"),
        ("The miners could have sold it yet stopped digging.", "stopped", "hypothetical"),
        ("The bank encouraged the sale of the mill.", "sale", "hypothetical"),
        ("The law protects miners from being attacked.", "attacked", "hypothetical"),
        ("The guards saved the dog from drowning.", "drowning", "negated"),
        ("The court has named a judge for the first time.", "named", "occurred"),
        ("The court has run the ferry for a long time.", "run", "ongoing"),
        ("The council closed the road to save money.", "save", "hypothetical"),
        ("I gotta leave the valley.", "leave", "hypothetical"),
        ("The divers were amazed to find a bell.", "find", "occurred"),
        ("The divers were happy to help.", "help", "hypothetical"),
        ("Whether out of pity or not, the king freed the thief.", "freed", "occurred"),
        ("It is unclear whether the king freed the thief.", "freed", "hypothetical"),
        ("The crew died in a failed attempt to reach the shore.", "reach", "negated"),
        ("It was a planned attack, not the first.", "attack", "planned"),
        ("It was a second attack, not the first.", "attack", "occurred"),
        ("The raid was not linked to the theft.", "raid", "occurred"),
        ("The mayor awaits the ruling, which is expected in May.", "ruling", "planned"),
        ("The miners held a rally to denounce the sale.", "denounce", "occurred"),
        ("Oslo became the last city to close its mine.", "close", "occurred"),
        ("The mayor ruled out selling the park.", "selling", "negated"),
        ("The guards stopped short of closing the park.", "closing", "negated"),
        ("The guards came close to a deal.", "deal", "hypothetical"),
        ("The guards refused to end the strike.", "strike", "ongoing"),
        ("The abbot wants the pew removed.", "removed", "hypothetical"),
        ("A motion curbing fishing is before the guild.", "curbing", "hypothetical"),
        ("Anglers face being fined.", "fined", "hypothetical"),
        ("The cancellation of the regatta angered the guild.", "regatta", "negated"),
        ("The failed merger cost the guild a fortune.", "merger", "negated"),
        ("There were no reports of looting.", "looting", "negated"),
        ("The guild had planned a regatta, but called it off.", "regatta", "negated"),
        ("The guilds agreed to a meeting.", "meeting", "planned"),
        ("The abbot threatened the guild with a lawsuit.", "lawsuit", "hypothetical"),
        ("The council may suspend the ban.", "ban", "occurred"),
        ("Perhaps the thief took the ferry.", "took", "hypothetical"),
        ("The council hopes that closing the road helps.", "closing", "hypothetical"),
        ("The thief will swim; otherwise he will drown.", "drown", "hypothetical"),
        ("Did the council approve the plan?", "approve", "hypothetical"),
        ("It was unclear whether the hostages had been freed.", "freed", "hypothetical"),
        ("The union urged the firm to reopen the mine.", "reopen", "hypothetical"),
        ("Villagers fear another attack.", "attack", "hypothetical"),
        ("Officials failed to reach the village.", "reach", "negated"),
        ("Officials refused to comment.", "comment", "negated"),
        ("The council did not approve the toll.", "approve", "negated"),
        ("No ship left the port.", "left", "negated"),
        ("The talks ended without a deal.", "deal", "negated"),
        ("The firm gives no sign of paying the fine.", "paying", "negated"),
        ("The company managed to rescue the crew.", "rescue", "occurred"),
        ("Leaders met to discuss the toll.", "discuss", "occurred"),
        ("The minister challenged the ban.", "ban", "occurred"),
        ("The fund is going to buy the mill.", "buy", "planned"),
        ("We're gonna close the shop.", "close", "planned"),
        ("The engineers may have found the wreck.", "found", "hypothetical"),
        ("The patrol will turn back if the ice does not melt.", "melt", "hypothetical"),
        ("The guards will stay until the siege ends.", "ends", "planned"),
        ("Nobody may leave until the council lifts the ban.", "lifts", "hypothetical"),
        (
            "The crew could leave as soon as the storm is over and the port is opened.",
            "opened",
            "hypothetical",
        ),
        ("Another bomb blast killed two guards.", "blast", "occurred"),
        ("The firm stopped selling the drug.", "selling", "negated"),
        ("The now-cancelled deal to lease tankers angered him.", "deal", "negated"),
        ("The now-cancelled deal to lease tankers angered him.", "lease", "negated"),
        ("The kidnappers kept their promise to free the girl.", "free", "occurred"),
        ("The minister broke his promise to cut taxes.", "cut", "negated"),
        ("The villagers had the opportunity of voting.", "voting", "hypothetical"),
        ("Any decision to expel the party must be agreed.", "expel", "hypothetical"),
        ("The decision to ban the party angered him.", "ban", "occurred"),
        ("It is possible to finish the tunnel.", "finish", "hypothetical"),
        ("Under the agreement, the firm will sell its mines.", "agreement", "occurred"),
        ("The farmers expect a protest against the ruling.", "ruling", "occurred"),
        ("It will be the first ship to be built of hemp.", "built", "planned"),
        ("The vote was postponed.", "vote", "negated"),
        (
            "They held that if the test was not repeated, the paper would fail.",
            "repeated",
            "hypothetical",
        ),
        ("The ministry said it was reviewing the letter.", "reviewing", "ongoing"),
        ("She went on to found a school.", "found", "occurred"),
        ("The purpose of the study was to assess the harm.", "assess", "hypothetical"),
        ("I’m starting to fix the roof.", "fix", "ongoing"),
        ("A fund was started to build a pier.", "build", "hypothetical"),
        ("How are they going to close the mine?", "close", "hypothetical"),
        ("The crew was not able to reach the wreck.", "reach", "negated"),
        ("The firm announced a special event to be held in Oslo.", "event", "planned"),
        ("The firm announced a special event to be held in Oslo.", "held", "planned"),
        ("The firm will buy the mill in a deal worth 2 million euros.", "deal", "occurred"),
        ("The jet has been named Ada to mark the jubilee.", "mark", "occurred"),
        (
            "The yard will show a ferry under construction by Lund Marine.",
            "construction",
            "ongoing",
        ),
        ("The vote was postponed until June.", "vote", "planned"),
        ("They held a ceremony to mark the jubilee.", "mark", "occurred"),
        ("We would like to thank the crew.", "thank", "occurred"),
        ("Do not open the valve.", "open", "hypothetical"),
        ("Open the valve and drain the tank.", "drain", "hypothetical"),
        ("The shelves are restocked.", "restocked", "ongoing"),
        ("The suspects were handed over for trial.", "trial", "planned"),
        ("The bridge opened three days later than planned.", "opened", "occurred"),
    ],
)
def test_what_the_text_says_of_an_event(text: str, trigger: str, status: str) -> None:
    assert mention(text, trigger).status == status


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("Should the firm sell the mill, the workers would strike.", "sell", "hypothetical"),
        ("Had the dam broken, the village would have drowned.", "broken", "hypothetical"),
        ("In case the river rises, crews are filling sandbags.", "rises", "hypothetical"),
        ("As long as the truce holds, aid will arrive.", "holds", "hypothetical"),
        ("Provided that the court agrees, the sale goes ahead.", "agrees", "hypothetical"),
        ("Whoever wins the race will meet the queen.", "wins", "hypothetical"),
        ("If the court fails to rule, the sale will proceed.", "rule", "hypothetical"),
        ("If the frost lasts and the pipes burst, the school will close.", "burst", "hypothetical"),
        ("The minister hopes that the talks succeed.", "succeed", "hypothetical"),
        ("There are fears that the dam will break.", "break", "hypothetical"),
        ("I wish the tailor had called me.", "called", "hypothetical"),
        ("It is possible that the pilot fell asleep.", "fell", "hypothetical"),
        ("The council demanded that the mine be closed.", "closed", "hypothetical"),
        ("To reset the clock, press the button.", "press", "hypothetical"),
        ("Neither the firm nor the union struck.", "struck", "negated"),
        ("They warned of more attacks.", "attacks", "hypothetical"),
        ("The envoy warned of the attack.", "attack", "occurred"),
        ("The negotiations are ongoing.", "negotiations", "ongoing"),
        ("The clerk is not going to resign.", "resign", "negated"),
        ("“I'm not gonna leave,” Ek said.", "leave", "negated"),
        ("Why don't we go to the fair on Friday?", "go", "hypothetical"),
        ("Why did the plane crash?", "crash", "occurred"),
        ("The pilots say women fly the night route.", "fly", "ongoing"),
    ],
)
def test_what_is_only_supposed_hoped_or_asked_for(text: str, trigger: str, status: str) -> None:
    assert mention(text, trigger).status == status


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("She was able to escape through a window.", "escape", "occurred"),
        ("The crew is able to lift the wreck.", "lift", "hypothetical"),
        ("The pilot hurried to land the jet.", "land", "occurred"),
        ("He had to sell the house.", "sell", "occurred"),
        ("They have to sell the house.", "sell", "hypothetical"),
        ("She taught in Lund before having to flee the town.", "flee", "occurred"),
        ("She was hired to lead the museum.", "lead", "occurred"),
        ("The grant enabled him to travel.", "travel", "occurred"),
        ("The guests were allowed to enter the tomb.", "enter", "occurred"),
        ("To test the bridge, engineers drove lorries over it.", "test", "occurred"),
        ("In order to save fuel, the firm scrapped two ferries.", "save", "hypothetical"),
        ("The accord called for the firm to buy a mill.", "buy", "hypothetical"),
        ("The aide must be ready to answer.", "answer", "hypothetical"),
        ("He found a way to open the safe.", "open", "hypothetical"),
        ("The firm has no plans to sell the mill.", "sell", "negated"),
        ("The mayor declined to discuss the toll.", "discuss", "negated"),
        ("The clerk would later become mayor.", "become", "occurred"),
        ("The council published priorities for improving bus lines.", "improving", "hypothetical"),
        ("She won a prize for rescuing a swimmer.", "rescuing", "occurred"),
        ("The crew set up pumps to drain the mine.", "drain", "hypothetical"),
        ("The thieves are believed to be hiding in the hills.", "hiding", "ongoing"),
        ("In order to test the bridge, the firm drove lorries over it.", "test", "occurred"),
        ("Rain stopped, allowing the crew to leave.", "leave", "occurred"),
        ("The pump could help drain the mine.", "drain", "hypothetical"),
        ("The jet will be painted and fly to Oslo.", "fly", "planned"),
        ("He left school to join the navy.", "join", "occurred"),
        ("The storm prompted the council to close the pier.", "close", "occurred"),
        ("The pump helped drain the mine.", "drain", "occurred"),
        ("The firm will be split, with its owners receiving two shares.", "receiving", "planned"),
        ("If the firm were to sell the mill, workers would strike.", "sell", "hypothetical"),
    ],
)
def test_whether_what_somebody_was_to_do_came_about(text: str, trigger: str, status: str) -> None:
    assert mention(text, trigger).status == status


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("The soldiers did not rob or beat anyone.", "beat", "negated"),
        ("He chose not to eat or drink.", "drink", "negated"),
        ("Residents must not leave their homes.", "leave", "hypothetical"),
        ("He might not come to the harbour.", "come", "hypothetical"),
        ("The council avoided closing the library.", "closing", "negated"),
        ("Fog kept the crew from landing.", "landing", "negated"),
        ("Fog will not keep the crew from landing.", "landing", "hypothetical"),
        ("Crews were not able to stop oil from leaking.", "leaking", "occurred"),
        ("The mayor did not stop the protest.", "protest", "occurred"),
        ("The firm did not stop selling the drug.", "selling", "occurred"),
        ("The firm could grow without buying a rival.", "buying", "hypothetical"),
        ("The firm grew without buying a rival.", "buying", "negated"),
        ("Instead of resigning, he called an election.", "resigning", "negated"),
        ("The wedding was called off.", "wedding", "negated"),
    ],
)
def test_how_far_a_denial_reaches(text: str, trigger: str, status: str) -> None:
    assert mention(text, trigger).status == status


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("The bombing could hurt trade.", "bombing", "occurred"),
        ("A bombing could hurt trade.", "bombing", "hypothetical"),
        ("There are rumours of a takeover.", "takeover", "hypothetical"),
        ("The two clubs are close to a deal.", "deal", "hypothetical"),
        ("The admiral hopes to begin the invasion.", "invasion", "hypothetical"),
        ("The truce is due to begin.", "truce", "planned"),
        ("No date has been set for the election.", "election", "planned"),
        ("The proposed closure of the school was scrapped.", "closure", "negated"),
        ("Instead of a trial, the court held a vote.", "trial", "negated"),
        ("The court may lift the ban.", "ban", "occurred"),
        ("The court may approve the ban.", "ban", "hypothetical"),
        ("Police hope to question witnesses to the Lund bombing.", "bombing", "occurred"),
        ("The owners want to get around Tuesday's ruling.", "ruling", "occurred"),
        ("The owners want a ruling in June.", "ruling", "hypothetical"),
        ("I can confirm that a man was arrested after the shooting.", "shooting", "occurred"),
        ("Doctors hope to help victims of earthquakes in Peru.", "earthquakes", "occurred"),
        ("The marchers demanded the resignation of the minister.", "resignation", "hypothetical"),
        ("The envoy warned against all travel to the island.", "travel", "hypothetical"),
        ("The verdict is expected.", "verdict", "planned"),
        ("The province is experiencing a severe drought.", "drought", "ongoing"),
        ("Crews want to stop the leak.", "leak", "occurred"),
        ("As long as the truce holds, aid will arrive.", "truce", "occurred"),
    ],
)
def test_whether_what_a_noun_names_is_there(text: str, trigger: str, status: str) -> None:
    assert mention(text, trigger).status == status


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("The plan is for the mayor to visit Lund.", "visit", "planned"),
        ("The main thing is to stop the leak.", "stop", "hypothetical"),
        ("The judge denied a request by the tailor.", "request", "occurred"),
        ("The firms are in talks with the union.", "talks", "ongoing"),
        ("The firms are in talks on a merger.", "merger", "hypothetical"),
        ("The clubs are to join in May as part of marking the jubilee.", "marking", "planned"),
        ("She is to seek ways of blocking or delaying the sale.", "delaying", "hypothetical"),
        ("The bank showed an interest in buying a rival.", "buying", "hypothetical"),
        ("Analysts predicted the sale of the mill.", "sale", "planned"),
        ("It is vital that they return the boat.", "return", "hypothetical"),
        ("They hoped to profit from a speech about the murder of a sailor.", "murder", "occurred"),
        ("The ferry nearly sank.", "sank", "negated"),
        ("The price nearly doubled.", "doubled", "occurred"),
        ("The team came close to winning the cup.", "winning", "negated"),
        ("The club is close to signing a striker.", "signing", "hypothetical"),
        ("She narrowly avoided being hit by a tram.", "hit", "negated"),
        ("An inquiry into the crash is under way.", "inquiry", "ongoing"),
        ("Searches for the sailors are continuing.", "Searches", "ongoing"),
        ("An attempt to refloat the ship failed.", "refloat", "negated"),
        ("The firm dropped a bid to buy its rival.", "buy", "negated"),
        ("The sale of the mill fell through.", "sale", "negated"),
        ("He was cleared of stealing the car.", "stealing", "negated"),
        ("Lund is one of three towns battling a flood.", "battling", "ongoing"),
        ("The mayor saw the tower fall.", "fall", "occurred"),
        ("Oslo may write down some previous acquisitions.", "acquisitions", "occurred"),
        ("The crew yearned for a return to port.", "return", "hypothetical"),
        ("A baker has been jailed for six years.", "jailed", "occurred"),
        ("He was arrested as he was about to board a tram.", "board", "hypothetical"),
        ("The storm is expected to weaken.", "storm", "occurred"),
        ("The firm faces a lawsuit over its lamps.", "lawsuit", "occurred"),
        ("The party refused to accept the results of the election.", "election", "occurred"),
        ("They failed to agree on a ceasefire.", "ceasefire", "negated"),
        ("The fair was to have begun on Tuesday.", "begun", "hypothetical"),
        ("The merger did not lead to closures.", "closures", "negated"),
        ("Ek did not finish last year's race.", "race", "occurred"),
        ("A rival offer cannot be ruled out.", "offer", "hypothetical"),
        ("Kip outscored Idris to take the title.", "take", "occurred"),
        ("The mayor abandoned her promise to cut fares.", "promise", "occurred"),
        ("The goalkeeper will return from an injury.", "injury", "occurred"),
        ("The minister resigned ahead of elections in Malmo.", "elections", "planned"),
        ("The mayor did not mention the inquiry.", "inquiry", "occurred"),
        ("The mayor was glad to get the ruling.", "get", "occurred"),
    ],
)
def test_what_came_close_was_cleared_or_goes_on(text: str, trigger: str, status: str) -> None:
    assert mention(text, trigger).status == status


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("The firm has run the ferry for ten years.", "run", "ongoing"),
        ("The firm has long run the ferry.", "run", "ongoing"),
        ("The firm has run three ferries.", "run", "occurred"),
        ("The guards are crossing the wood, searching for him.", "searching", "ongoing"),
        ("He had been teaching at the school for years.", "teaching", "occurred"),
    ],
)
def test_what_has_lasted_goes_on(text: str, trigger: str, status: str) -> None:
    assert mention(text, trigger).status == status


@pytest.mark.parametrize(
    ("plan", "status"),
    [
        ("she decided to return to the island", "occurred"),
        ("she was to marry a fisherman there", "occurred"),
        ("she intended to build a boat", "hypothetical"),
        ("she agreed to sell the farm", "planned"),
    ],
)
def test_plans_in_a_story_are_carried_out_or_unknown(plan: str, status: str) -> None:
    story = f"Ada Lund was born in 1820. In 1841 she left Bergen. In 1843 {plan}."
    assert told(story).mentions[-1].status == status


@pytest.mark.parametrize(
    ("text", "trigger", "source", "stance"),
    [
        ("The council approved the toll.", "approved", None, None),
        ("The mayor said the ferry sank.", "sank", "mayor", "asserts"),
        ("The ferry sank, the mayor said.", "sank", "mayor", "asserts"),
        ("The ferry sank, a harbour pilot told the Herald.", "sank", "harbour pilot", "asserts"),
        ("According to the brigade, three huts burned down.", "burned down", "brigade", "asserts"),
        ("The company denied that it had paid bribes.", "paid", "company", "denies"),
        ("Rebels claimed to have shot down a jet.", "shot down", "Rebels", "asserts"),
        ("“The bridge is safe,” Ada Lund said. “We checked every bolt.”", "checked", "Ada Lund",
         "asserts"),
    ],
)  # fmt: skip
def test_who_says_so(text: str, trigger: str, source: str | None, stance: str | None) -> None:
    found = mention(text, trigger)
    assert (found.attributed_to, found.stance) == (source, stance)


def test_an_earlier_version_of_an_article_is_denied() -> None:
    text = "An earlier version of this article said that the strike began on Monday."
    assert mention(text, "began").stance == "denies"


def test_a_statement_is_a_mention_of_its_own_voice() -> None:
    found = mention("The mayor said the ferry sank.", "said")
    assert (found.type, found.attributed_to) == ("statement", None)


def test_a_plan_whose_own_date_is_past_stays_a_plan() -> None:
    found = mention("The ship was expected to leave Bergen on 2 March.", "leave")
    assert (found.status, found.edtf) == ("planned", "2026-03-02")


@pytest.mark.parametrize(
    "text",
    [
        "The ship can carry 300 people.",
        "Members can add notes and share them.",
    ],
)
def test_what_somebody_is_able_to_do_is_no_event(text: str) -> None:
    assert told(text).mentions == ()


def test_states_of_mind_and_definitions_are_no_events() -> None:
    text = "The mayor wants peace and believes in dialogue. A toll is a fee. He has a house."
    assert [m.trigger for m in told(text).mentions if m.trigger not in ("dialogue",)] == []


@pytest.mark.parametrize(
    ("sentence", "trigger", "status"),
    [
        ("It was painted in 2027.", "painted", "occurred"),
        ("It was painted in 2027 and reopened in 2028.", "reopened", "occurred"),
        ("The repair was planned for 2029.", "repair", "planned"),
        ("The mayor said that monks were guarding it.", "guarding", "occurred"),
    ],
)
def test_a_history_may_go_on_after_its_date(sentence: str, trigger: str, status: str) -> None:
    history = "Lund has a bridge. It was opened in 1850 and burnt in 1870. "
    assert mention(history + sentence, trigger).status == status
