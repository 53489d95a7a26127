"""When an event was: its own date, its clause's, the news's, or only a bound."""

from __future__ import annotations

import datetime as dt

import pytest

import dateline

from .telling import WRITTEN, mention, told


@pytest.mark.parametrize(
    ("text", "trigger", "edtf"),
    [
        ("The ministers met on Monday and signed the accord on Tuesday.", "met", "2026-03-09"),
        ("The ministers met on Monday and signed the accord on Tuesday.", "signed", "2026-03-10"),
        ("The envoys will meet on Friday after talks failed on Monday.", "meet", "2026-03-13"),
        ("The yard was founded in 2009 and has built forty ships.", "built",
         "[2009-01-01..2026-03-12]"),
        ("Most recently Ek led a bank, where she sold two units.", "sold", "../2026-03-12"),
        ("Most recently Ek led a bank, where she oversaw a merger.", "merger", "../2026-03-12"),
        ("If elected in January, she would cut taxes.", "elected", "2027-01"),
        ("The match was moved from Friday to Sunday.", "match", "2026-03-15"),
        ("The match was moved from Friday to Sunday.", "moved", "2026-03-12"),
        ("The launch was pushed back to February.", "launch", "2027-02"),
        ("The bank raised its rate for the third time this year.", "raised", "2026-03-12"),
        ("Floods that began on Tuesday have killed thirty people.", "killed",
         "[2026-03-10..2026-03-12]"),
        ("A year after the flood, the town is still empty.", "flood",
         "[2024-09-10..2025-09-11]"),
        ("The clerk is not going to resign.", "resign", "2026-03-12/.."),
        ("She is not expected to attend.", "attend", "2026-03-12/.."),
        ("On Tuesday the dam broke and on Wednesday the bridge fell. Two guards drowned.",
         "drowned", "2026-03-11"),
        ("It was the worst flood since 1953.", "flood", "2026-03-12"),
        ("The attack was the deadliest since January.", "attack", "2026-03-12"),
        ("It was the worst crash since 1953, when a tram hit a pier.", "hit", "1953"),
        ("Most clerks have left since January.", "left", "2026-01/.."),
        ("A vote is scheduled for Friday.", "vote", "2026-03-13"),
        ("The hearing was slated for April 3, a clerk said.", "hearing", "2026-04-03"),
        ("A strike is set for Tuesday.", "strike", "2026-03-17"),
        ("Her trial is expected to open on Tuesday.", "trial", "2026-03-17"),
        ("The storm is expected to hit the coast on Tuesday.", "hit", "2026-03-17"),
        ("The firm wants to cut its fleet by Tuesday.", "cut", "[2026-03-12..2026-03-17]"),
        ("More snow is forecast for Tuesday.", "forecast", "2026-03-17"),
        ("The party plans to table its motion when the house comes back from its summer recess "
         "on Monday.", "comes", "2026-03-16"),
        ("The envoys will meet on Friday after talks failed on Monday.", "failed", "2026-03-09"),
        ("Starting next year, the law will block exports of timber.", "block", "2027/.."),
        ("In 2003 BP invested in the field.", "invested", "2003"),
        ("In the 1960s farmers planted hedges.", "planted", "196X"),
        ("“We signed the lease on Monday,” Ms Lund said on Tuesday.", "signed", "2026-03-09"),
        ("“We signed the lease on Monday,” Ms Lund said on Tuesday.", "said", "2026-03-10"),
        ("On Monday the port was closed by a storm, the master said.", "closed", "2026-03-09"),
        ("The bridge that engineers inspected in May fell on Friday.", "inspected", "2025-05"),
        ("The bridge that engineers inspected in May fell on Friday.", "fell", "2026-03-06"),
        ("The hall burned down in 1958, when a stove exploded.", "exploded", "1958"),
        ("The hall burned down in 1958, when a stove exploded.", "burned down", "1958"),
        ("The 2014 invasion changed the map.", "invasion", "2014"),
        ("The treaty was signed by the king in Oslo on Tuesday.", "signed", "2026-03-10"),
        ("Third-quarter profit rose to 5 million euros.", "rose", "2025-35"),
        ("In a Monday interview, the mayor apologised.", "apologised", "2026-03-09"),
        ("The mine employed a thousand people throughout the 1930s.", "employed", "193X"),
        ("The court has been hearing the case since January.", "hearing", "2026-01/.."),
        ("Parliament is to vote on the budget by Friday.", "vote", "[2026-03-12..2026-03-13]"),
        ("PARIS, March 11 – The museum reopened its east wing.", "reopened", "2026-03-11"),
        ("Three days after the summit, prices fell.", "summit", "2026-03-09"),
        ("The verdict comes two days after the jury retired.", "retired", "2026-03-10"),
        ("The kiosk was looted shortly before dawn on Monday.", "looted", "2026-03-09"),
        ("The last tram left after 11 p.m. on Monday.", "left", "2026-03-09"),
        ("The pool will open after 6 p.m. on Friday.", "open", "2026-03-13"),
        ("She will fly to Oslo on March 20 to meet the queen.", "meet", "2026-03-20"),
        ("Norway on Monday became the last state to ban the net.", "ban", "2026-03-09"),
        ("A 1991 study by the guild found rot in the beams.", "found", "1991"),
        ("Last year's Storm Wilma left a thousand homes dark.", "left", "2025"),
        ("Last year's winner left a thousand homes dark.", "left", "2026-03-12"),
        ("The mill raised its dividend by a fifth, payable on May 5.", "raised", "2026-03-12"),
        ("Orla Tor won the first cup since Ada Lund in 2015 when she beat Moe on Saturday.", "won",
         "2026-03-07"),
        ("He taught at the school for 19 years before the board voted on Monday.", "taught",
         "../2026-03-09"),
        ("In the 1920s and 1930s the mill was torn down.", "torn down", "1920/1939"),
        ("Norway banned the net in 1998, and Iceland responded with a ban.", "responded",
         "[1998-01-01..2026-03-12]"),
        ("Heirs must reply by 6 p.m. on Friday.", "reply", "2026-03-12/2026-03-13"),
        ("The ferry carried 9 million people in 2025, up from 8 million the year before.",
         "carried", "2025"),
        ("Exports rose 5 percent from a year earlier, the bank said.", "rose", "2026-03-12"),
        ("The mill said it would cut jobs a year after it opened a new hall.", "opened",
         "../2026-03-12"),
        ("The vote took place in 2016. Ten years after the vote, fans cheered.", "cheered", "2026"),
        ("The town rebuilt the mill. The mill opened in 1920.", "opened", "1920"),
        ("Police said on Monday they had held a man.", "said", "2026-03-09"),
        ("Police said on Monday they had held a man.", "held", "../2026-03-09"),
        ("On Tuesday the mayor described a blaze that had started in a barn.", "blaze",
         "../2026-03-10"),
        ("On Tuesday the mayor described a blaze that had started in a barn.", "started",
         "../2026-03-10"),
        ("On Monday the dam broke and the river flooded the town.", "flooded", "2026-03-09"),
        ("Last month auditors blamed the bank.", "blamed", "2026-02"),
        ("Last year the bank refused to finance the bridge.", "finance", "2025"),
        ("The garrison was forced to surrender in May 1776.", "forced", "1776-05"),
        ("Rents have doubled since the siege began in June.", "doubled",
         "[2025-06-01..2026-03-12]"),
        ("She has been at the heart of a dispute since she resigned on Feb. 2.", "dispute",
         "[2026-02-02..2026-03-12]"),
        ("The mayor spoke on Thursday. Two men were shot and six hurt in a brawl on Saturday.",
         "shot", "2026-03-07"),
        ("In 1978 she was arrested during a protest.", "protest", "1978"),
        ("On Monday ten miners died in a blast, the worst disaster there since 1990.", "disaster",
         "2026-03-09"),
        ("The crew reached the cave shortly before noon.", "reached", "2026-03-12"),
        ("She came to Lund in 1902. She was in Oslo when her uncle drowned. She left in 1911.",
         "drowned", "[1902-01-01..1911-12-31]"),
        ("The mayor flew to Lund on Tuesday, where he met a widow.", "met", "2026-03-10"),
        ("Prices rose on Tuesday after a frost ruined the crop.", "ruined", "../2026-03-10"),
        ("Ann Berg resigned. She left after a deputy attacked her.", "attacked", "../2026-03-12"),
        ("The mayor said on Monday that he would not resign.", "resign", "2026-03-09/.."),
        ("The firm will not sell its dock.", "sell", "2026-03-12/.."),
        ("LUND (AP) – Police said little. Weavers suspended a strike on Monday.", "strike",
         "../2026-03-09"),
        ("Ann Berg attended a debate on Tuesday.", "debate", "2026-03-10"),
        ("Ek leads a team that looks into the blasts which killed ten, including two clerks, on "
         "May 2, 2024.", "killed", "2024-05-02"),
        ("The minister hailed the merger.", "merger", "../2026-03-12"),
        ("In each of the past three years a lorry crashed.", "crashed",
         "[2023-03-12..2026-03-12]"),
        ("The lender may close three branches. Unions fought the closures. It closed two last "
         "year.", "closures", "../2026-03-12"),
        ("Rebels took a port on Monday. Raids continued Wednesday, and boats were sent to the bay.",
         "sent", "2026-03-11"),
        ("It was the worst year since 1996, when rebels took a fort, killing 27 guards.", "killing",
         "1996"),
        ("He canceled a trip to Lund planned for Saturday.", "trip", "2026-03-14"),
        ("Divers seek a ferry that sank on Monday. Accidents kill many there.", "Accidents", None),
        ("A clerk died on Monday. She would later become mayor.", "become", "../2026-03-12"),
        ("The two firms will merge on May 2. The merger will create a giant.", "merger",
         "2026-05-02"),
        ("The ministers will meet on May 2. Both camps prepared for the meeting.", "meeting",
         "2026-05-02"),
        ("In 1731 a fire broke out; the roof fell and the monks fled.", "fled", "1731"),
        ("The rollout began in May 2024, with Norway becoming the first country to adopt it.",
         "becoming", "2024-05"),
        ("The rollout began in May 2024, with Norway becoming the first country to adopt it.",
         "adopt", "2024-05"),
        ("They decided at last year's congress to admit Corran.", "decided", "2025"),
        ("They decided at last year's congress to admit Corran.", "admit", "2025-01-01/.."),
        ("They decided on Monday to admit Corran.", "admit", "2026-03-12/.."),
        ("Police on Monday opened an inquiry into the murder of a driver.", "murder",
         "../2026-03-09"),
        ("Thousands marched on Saturday over the killing of a student.", "killing",
         "../2026-03-07"),
        ("The mayor on Monday condemned the bombing of the market.", "bombing", "../2026-03-09"),
        ("The bombing of the market was condemned on Monday.", "bombing", "../2026-03-09"),
        ("Norway sent aid on Friday in response to the attacks on the port.", "attacks",
         "../2026-03-06"),
        ("The ruling sparked a march in Lund on Monday.", "ruling", "../2026-03-09"),
        ("Evidence from the Lund bombing arrived on Monday.", "bombing", "../2026-03-09"),
        ("A series of attacks began on Monday.", "attacks", "2026-03-09"),
        ("Rebels on Tuesday launched strikes on the port.", "strikes", "2026-03-10"),
        ("She was fined on Monday for selling the boat.", "selling", "../2026-03-09"),
        ("The clerk admitted the theft on Monday.", "theft", "../2026-03-09"),
        ("The ballot was called in January.", "ballot", "[2026-01-01..2026-03-12]"),
        ("The raid on Monday came exactly four years after a fire gutted the mill.", "gutted",
         "2022-03-09"),
        ("The clerk admitted stealing a ring on Monday.", "stealing", "../2026-03-09"),
        ("The clerk confessed on Monday to burning the ledger.", "burning", "../2026-03-09"),
        ("He was charged on Monday with forging a will.", "forging", "../2026-03-09"),
        ("Judges upheld her conviction on Monday.", "conviction", "../2026-03-09"),
        ("The inquest into the drowning of a diver opened on Monday.", "drowning", "../2026-03-09"),
        ("The mill announced 40 job cuts in January.", "announced", "2026-01"),
        ("The clerk admitted 12 thefts in January.", "admitted", "2026-01"),
        ("The mill reported a loss in the third quarter of 2025.", "loss", "2025-35"),
        ("The siege ended when the king died in 1632.", "ended", "1632"),
        ("The wall was hidden until a farmer found it in 1956.", "hidden", "../1956-12-31"),
        ("The navy has sent divers but there was no word from them on Tuesday.", "sent",
         "2026-03-12"),
        ("Victims of the crash will march on Friday.", "crash", "../2026-03-12"),
        ("After a quarrel she left Oslo in 1840 and settled in Lund.", "settled", "1840"),
        ("Tomorrow Ann is coming to Lund.", "coming", "2026-03-13"),
        ("Less than an hour ago a fox came to the door.", "came", "2026-03-12"),
        ("The minister, speaking in Lund on Tuesday, praised the rescue last week.", "rescue",
         "2026-03-02/2026-03-08"),
        ("He was sentenced in 2019 to ten years for bribing a judge in 2016.", "bribing", "2016"),
        ("She wrote the novel while living in Lund in 1933.", "wrote", "1933"),
        ("The couple met in Lund, fell in love and married in 1920.", "met", "../1920-12-31"),
        ("The abbey has grown three times, adding a tower in 1920.", "grown", "../2026-03-12"),
        ("The war lasted until 1867.", "lasted", "../1867"),
        ("The quarrel led to war with Chile in 1846.", "war", "1846"),
        ("Relatives cared for her since November, when she was found.", "found", "2025-11"),
        ("In 1562, Bishop Pedro de Vell, who feared the rites, collected and burned the scrolls.",
         "burned", "1562"),
        ("The vote was postponed until May 5.", "vote", "2026-05-05"),
        ("The vote was postponed until October 2027.", "vote", "2027-10"),
        ("The vote was postponed until May 5.", "postponed", "2026-03-12"),
        ("The court set Friday as the deadline.", "set", "2026-03-12"),
        ("The master resigned Friday as chairman of the board.", "resigned", "2026-03-06"),
        ("Lund agreed to a meeting earlier this week.", "agreed", "2026-03-09/2026-03-12"),
        ("The congress was held in Lund, 5–6 September 2025.", "congress",
         "2025-09-05/2025-09-06"),
        ("A larger study, enabling close reading (Moret, 2013), was made.", "enabling",
         "../2026-03-12"),
        ("Before moving to Lund in 1850, he ran a mill.", "ran", "../1850-12-31"),
        ("In 1950, having published a novel, he won a prize.", "published", "../1950-12-31"),
        ("He won a prize in 1950, having published a novel.", "published", "../1950-12-31"),
        ("The strike, which began on Monday, ended.", "strike", "2026-03-09"),
        ("The mayor was shot on April 22.", "shot", "2025-04-22"),
        ("The first tour starts on Friday next week.", "tour", "2026-03-20"),
        ("Since the vote the council has approved 12 plans.", "approved", "../2026-03-12"),
        ("Before the summit on Friday the envoys met in Oslo.", "met", "../2026-03-06"),
        ("After the summit on Friday the envoys met in Oslo.", "met", "[2026-03-06..2026-03-12]"),
        ("The minister has been ill since Monday.", "ill", "2026-03-09/.."),
        ("The mayor resigned this Friday.", "resigned", "2026-03-06"),
        ("The paper cited the letter this weekend.", "cited", "[2026-03-07..2026-03-08]"),
        ("Rescued from the sea, the boy went to Norway on Tuesday.", "Rescued", "../2026-03-10"),
        ("The girl was found Friday clinging to a raft.", "found", "2026-03-06"),
        ("At the close of the hearing Tuesday, the judge thanked the jury.", "thanked",
         "2026-03-10"),
        ("The insurer has started paying for the storm two weeks ago.", "storm",
         "2026-02-23/2026-03-01"),
        ("Ten years after the 2016 vote, fans cheered.", "cheered", "2026"),
        ("Ten years after the 2016 vote, fans cheered.", "vote", "2016"),
        ("Rescuers carry a child from the hall in Lund on March 3, 2026. (Photo: Ada Vell)",
         "carry", "2026-03-03"),
        ("In 2017 he was fired and he founded a bank.", "founded", "2017"),
        ("Ministers met a week after her arrest on Friday.", "arrest", "2026-03-06"),
        ("The rebels regretted a raid staged in May.", "raid", "2025-05"),
        ("It was not until Tuesday that the mayor revealed the loss.", "revealed", "2026-03-10"),
        ("The guards did not leave until Friday.", "leave", "2026-03-06"),
        ("The board is considering a request last week from the union.", "request",
         "2026-03-02/2026-03-08"),
        ("Profit rose in the quarter ended Feb. 28.", "rose", "2025-12/2026-02"),
        ("The Feb. 3 accord signed by the envoys ended the strike.", "signed", "2026-02-03"),
        ("A man was charged with murder Monday.", "charged", "2026-03-09"),
        ("The slump led employers to cut wages in January.", "cut", "2026-01"),
        ("Shares fell in heavy trading Tuesday.", "fell", "2026-03-10"),
        ("The guards fled in November, when the gate was opened.", "fled", "2025-11"),
        ("The guards fled in November, when the gate was opened.", "opened", "2025-11"),
        ("The mayor invited the crew to a ceremony in Lund on June 12.", "ceremony", "2026-06-12"),
        ("The court set a hearing for June 3.", "hearing", "2026-06-03"),
        ("Ada Lund has called a meeting on June 3 to mark the jubilee.", "meeting", "2026-06-03"),
        ("A man was charged in the February shooting of a guard.", "shooting", "2026-02"),
        ("The gang was behind two killings in Lund last week.", "killings",
         "2026-03-02/2026-03-08"),
        ("The envoys will be back tomorrow to resume the talks.", "resume", "2026-03-13"),
        ("In June last year the mayor had debts, and an aide was arrested.", "arrested",
         "2025-06"),
        ("The mayor saved money by closing the school in 2019.", "saved", "2019"),
        ("The mayor left Lund on the eve of the 2014 invasion.", "left", "../2014-12-31"),
        ("The ruling on Monday provoked the guild to strike.", "provoked",
         "[2026-03-09..2026-03-12]"),
        ("In 1961 she joined a strike at the mill.", "strike", "1961"),
        ("He was convicted of the robbery in 2017.", "robbery", "../2017-12-31"),
        ("He was jailed in 2018 for leading a similar march.", "march", "../2018-12-31"),
        ("He was born in Lund in 1950 and studied in Bergen.", "studied",
         "[1950-01-01..2026-03-12]"),
        ("A jury found on Monday that the mill poisoned the river.", "poisoned", "../2026-03-12"),
        ("The boiler blew up on a windy night in January.", "blew up", "2026-01"),
        ("The walkout on Monday came the day after the guild met.", "met", "2026-03-08"),
        ("The board met on Monday, hours after the mill burned down.", "burned down",
         "[2026-03-08..2026-03-09]"),
        ("The board met on Monday, ten minutes after the mill burned down.", "burned down",
         "2026-03-09"),
    ],
)  # fmt: skip
def test_the_date_of_an_event(text: str, trigger: str, edtf: str | None) -> None:
    assert mention(text, trigger).edtf == edtf


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The court received a letter dated March 3 from the company.", "received"),
        ("The 1953 team met the mayor.", "met"),
        ("The firm posted its first loss since 2016.", "posted"),
        ("A man was charged in the 2019 shooting of a guard.", "charged"),
    ],
)
def test_a_date_that_dates_something_else(text: str, trigger: str) -> None:
    found = mention(text, trigger)
    assert found.time_id is None
    assert found.last_date == dt.date(2026, 3, 12)


@pytest.mark.parametrize(
    ("text", "trigger", "first", "last"),
    [
        ("The mayor, who had opened the bridge, resigned.", "opened", None, "2026-03-12"),
        ("The spokesman said the firm paid the fine.", "paid", None, "2026-03-12"),
        ("The ferry will sail again.", "sail", "2026-03-12", None),
        ("The details were taken from an earlier draft.", "taken", None, "2026-03-12"),
        ("The court may lift the ban on night ferries.", "ban", None, "2026-03-12"),
        ("The union has yet to reply after Malmo pushed for a vote.", "pushed", None, "2026-03-12"),
    ],
)
def test_what_only_has_a_bound(
    text: str, trigger: str, first: str | None, last: str | None
) -> None:
    found = mention(text, trigger)
    days = [day.isoformat() if day else None for day in (found.first_date, found.last_date)]
    assert days == [first, last]
    assert found.anchoring == "document"


def test_a_habit_or_a_truth_has_no_day() -> None:
    found = mention("The court does not recognise the treaty.", "recognise")
    assert (found.first_day, found.last_day, found.date_confidence) == (None, None, 0.0)


def test_what_did_not_happen_until_a_day_happened_then() -> None:
    assert mention("The guards did not leave until Friday.", "leave").status == "occurred"


OLD_STORY = (
    "The rebels laid down their arms on Wednesday. Their envoy signed a paper in Lund. He praised "
    "the mediators. Officials cheered. In 1996 the movement had split. Hundreds followed its "
    "general. On Wednesday the general embraced the envoy. Soldiers danced.\n"
)


@pytest.mark.parametrize(
    ("trigger", "first", "last"),
    [
        ("praised", "2026-03-11", "2026-03-11"),
        ("cheered", "2026-03-11", "2026-03-11"),
        ("followed", None, "2026-03-12"),
        ("danced", "2026-03-11", "2026-03-11"),
    ],
)
def test_what_goes_on_after_an_old_date_is_not_of_the_day(
    trigger: str, first: str | None, last: str | None
) -> None:
    found = mention(OLD_STORY, trigger)
    days = [day.isoformat() if day else None for day in (found.first_date, found.last_date)]
    assert days == [first, last]


def test_what_is_told_in_the_lead_is_surer_than_what_is_told_later() -> None:
    found = {m.trigger: m.date_confidence for m in told(OLD_STORY).mentions}
    assert found["praised"] > found["danced"] > 0.5


def test_one_trigger_with_two_dates_is_two_mentions() -> None:
    found = told("The river flooded the town in 2014 and in 2022.").mentions
    dates = [m.edtf for m in found if m.trigger == "flooded"]
    assert dates == ["2014", "2022"]


def test_what_refers_back_has_the_date_of_what_it_refers_to() -> None:
    text = (
        "The army invaded the island on 2 February. Ministers met today. "
        "Thousands have fled since. A film about the invasion won a prize."
    )
    found = [m for m in told(text).mentions if m.trigger == "invasion"]
    assert [(m.edtf, m.anchoring) for m in found] == [("2026-02-02", "event")]


@pytest.mark.parametrize(
    ("text", "trigger", "edtf"),
    [
        ("Moret (1988) noticed the wreck.", "noticed", "../1988"),
        ("The herring left the bay long ago (Moret, 1988).", "left", "../1988"),
        ("The herring left the bay in 1950 (Moret, 1988).", "left", "1950"),
    ],
)
def test_what_a_paper_tells_was_done_when_it_was_written(
    text: str, trigger: str, edtf: str
) -> None:
    story = f"Fish need salt and light. They are caught with nets. {text} A net is made of rope."
    assert mention(story, trigger).edtf == edtf


def test_two_candidates_give_no_date() -> None:
    text = (
        "The army invaded the island in 2014. It invaded the island again in 2022. "
        "The mayor of the island spoke. Nobody forgot the invasion."
    )
    (found,) = [m for m in told(text).mentions if m.trigger == "invasion"]
    assert found.edtf not in ("2014", "2022")


def test_without_a_publication_date_nothing_is_made_up() -> None:
    for found in told("The council met. It will vote. Roofs are leaking.", None).mentions:
        assert (found.first_day, found.last_day, found.date_confidence) == (None, None, 0.0)


def test_no_date_is_surer_than_the_publication_it_leans_on() -> None:
    text = (
        "Ministers agree on aid for Corran\n\nMinisters agreed on May 12 to rebuild Corran, a port "
        "that was shelled in 2016.\n\nThe nearly five-year siege ended. Work begins on May 13.\n"
    )
    analysis = told(text, None)
    limit = analysis.article.published_confidence
    leaning = [m for m in analysis.mentions if m.anchoring in ("publication", "document")]
    assert leaning
    assert 0 < limit < 1
    assert all(m.date_confidence <= limit for m in leaning)


def test_dated_sentences_alone_give_the_same_dated_events() -> None:
    text = "The mayor left on Monday. The ferry sank. It was raised in 1990. Fans cheered."
    whole = [(m.trigger, m.edtf) for m in told(text).mentions if m.time_id]
    found = dateline.extract(text, WRITTEN, dated_only=True).mentions
    assert [(m.trigger, m.edtf) for m in found] == whole
    assert len(whole) == 2


LIFE = (
    "Ada Vell was a painter.\n\nIn 1903 she moved to Lund. She studied there under a carver. "
    "She painted the harbour in May 1911.\n\nHer father was a baker. The shop was small. It was "
    "warm. The carver married her sister.\n"
)


@pytest.mark.parametrize(
    ("trigger", "edtf"),
    [
        ("moved", "1903"),
        ("studied", "[1903-01-01..1911-05-31]"),
        ("painted", "1911-05"),
        ("married", "../2026-03-12"),
    ],
)
def test_a_life_is_no_news(trigger: str, edtf: str) -> None:
    found = mention(LIFE, trigger)
    assert found.edtf == edtf
    assert (found.anchoring == "narrative") == (trigger == "studied")


HISTORY = (
    "The abbey stood on a hill.\n\nIn 1712 the monks dug a canal. They sold timber to the town, "
    "hiring boats from millers. Prices rose. The canal froze. The abbot had borrowed money. The "
    "bank seized the mill. In 1731 they moved to Lund, where they taught music. The king gave "
    "them a house, which was sold in 1702.\n\nLater years\n\nPilgrims stole the altar. A printer "
    "opened a shop in 1840. Sailors drank there. The bishop closed it in 1799. Weavers occupied "
    "it.\n"
)


@pytest.mark.parametrize(
    ("trigger", "first", "last"),
    [
        ("rose", 1712, 1731),
        ("hiring", 1712, 1731),
        ("seized", 1712, 1731),
        ("taught", 1731, 2026),
        ("gave", 1731, 2026),
        ("stole", None, 2026),
        ("drank", None, 2026),
        ("occupied", 1799, 2026),
    ],
)
def test_a_history_tells_between_its_dates(trigger: str, first: int | None, last: int) -> None:
    found = mention(HISTORY, trigger)
    years = [day.year if day else None for day in (found.first_date, found.last_date)]
    assert years == [first, last]


SIEGE = (
    "The fort stood on a rock.\n\nThe general had besieged it in February 1836. Its men fought "
    "fiercely. They did capture a gun. In March 1836 they moved to Lund, where a school had opened "
    "in 1840. Mr Ek lived in Oslo, where he sang in 1850. He sold his boat. The king died in 1861. "
    "The king had come in 1855. His son fell ill. Nobody died.\n"
)


@pytest.mark.parametrize(
    ("trigger", "first", "last"),
    [("fought", "1836-02-01", "1836-03-31"), ("capture", "1836-02-01", "1836-03-31"),
     ("sold", "1850-01-01", "1861-12-31")],
)  # fmt: skip
def test_a_history_goes_on_from_what_had_been(trigger: str, first: str, last: str) -> None:
    found = mention(SIEGE, trigger)
    assert [str(found.first_date), str(found.last_date)] == [first, last]


def test_who_gives_no_answer_is_asked_on_the_day_of_the_news() -> None:
    text = (
        "A court freed Jon Aas on Thursday.\n\nHe was jailed in 2019. He had run a bank. In 2016 "
        "it failed.\n\nThe minister declined to comment on the case.\n"
    )
    assert mention(text, "declined").edtf == "2026-03-12"


def test_the_line_that_says_when_an_article_was_posted_is_no_news() -> None:
    text = (
        "Board backs new ferry\nBy Ada Lund\nPosted March 12, 2026, 9:40 p.m.\n\n"
        "The harbour board backed a new ferry Tuesday night.\n\nMembers rejected a bridge.\n"
    )
    found = {m.trigger: m.edtf for m in told(text).mentions}
    assert "Posted" not in found
    assert found["rejected"] == "2026-03-10"


def test_a_length_of_time_is_counted_from_the_day_of_the_news() -> None:
    text = (
        "Ada Lund won a prize on Monday. Judges praised her work. The crowd cheered. The award "
        "comes two days after she sold the mill."
    )
    assert mention(text, "sold").edtf == "2026-03-07"


OBITUARY = (
    "Marta Oke, who taught three generations of swimmers, dies at 91\n\nMarta Oke, a swimmer, died "
    "on Monday in Lund, her daughter said.\n\nMs. Oke was born in Oster in 1934. She won her first "
    "race at nine. She married a pilot in 1955 and moved to Lund, where she opened a school. The "
    "school closed in 1961. She sold her boat.\n"
)


@pytest.mark.parametrize(
    ("trigger", "first", "last"),
    [("won", 1943, 1944), ("opened", 1955, 1961), ("sold", 1961, 2026), ("died", 2026, 2026)],
)
def test_news_tells_a_life_between_its_dates(trigger: str, first: int | None, last: int) -> None:
    found = mention(OBITUARY, trigger)
    years = [day.year if day else None for day in (found.first_date, found.last_date)]
    assert years == [first, last]


LIFE_IN_NEWS = (
    "Ada Moe, a potter, dies at 78\n\nAda Moe, the potter, died on Tuesday, her son said.\n\n"
    "Moe was born in Lund in 1948. Her father drowned. She learned her trade in prison. Dealers "
    "laughed. Her first vase broke.\n\nOn Wednesday the guild lowered its flag. Fans wept.\n"
)


@pytest.mark.parametrize(
    ("trigger", "edtf"),
    [("learned", "[1948-01-01..2026-03-12]"), ("laughed", "../2026-03-12"), ("wept", "2026-03-11")],
)
def test_a_life_in_the_news_goes_on_to_the_next_day_of_the_news(trigger: str, edtf: str) -> None:
    assert mention(LIFE_IN_NEWS, trigger).edtf == edtf


NOTES = (
    "I came to Lund in 1990 and I ran a shop. Today I closed it. We sold the boat. My brother left "
    "me in 1995. The next year I rented a mill. We were happy.\n"
)


@pytest.mark.parametrize(("trigger", "first"), [("sold", None), ("rented", 1996)])
def test_a_story_does_not_go_on_from_today(trigger: str, first: int | None) -> None:
    found = mention(NOTES, trigger)
    assert (found.first_date.year if found.first_date else None) == first


GUIDE = (
    "The old town lies on a hill. Today it has many inns.\n\nThe walls were built in 1380. In 1644 "
    "a fire broke out. Merchants rebuilt the market hall. Later the town sold the tower.\n\nThe "
    "castle burned in 1702. Students of the academy restored the chapel.\n"
)


def test_a_guide_or_a_history_is_no_news_though_it_says_today() -> None:
    found = mention(GUIDE, "restored")
    assert found.first_date is None or found.first_date < dt.date(2026, 3, 12)


def test_a_long_text_in_which_people_said_things_is_news_though_it_names_no_day() -> None:
    said = " ".join(f"Diver {n} said the pier was cracked." for n in range(1, 13))
    text = f"The harbour board closed the pier. {said} The master moved the ferry to another quay."
    assert mention(text, "closed").edtf == WRITTEN


def test_talk_is_no_news() -> None:
    text = (
        "So I told my aunt about it. You know how she is. We laughed. My cousin dropped the cake."
    )
    found = mention(text, "dropped")
    assert (found.first_date, found.last_date) == (None, dt.date(2026, 3, 12))


def test_the_present_tense_tells_of_a_weekday_to_come() -> None:
    news = "Malmo bought a ferry on Monday. The crew painted it and sang. "
    for sentence, trigger in (
        ("Ek leaves for Oslo on Wednesday.", "leaves"),
        ("The board meets on Wednesday to vote.", "meets"),
    ):
        found = mention(news + sentence, trigger)
        assert (found.edtf, found.status) == ("2026-03-18", "planned")
