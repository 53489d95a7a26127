"""Who did what to whom, where, how many; what kind of event; and the evidence."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .telling import cast, mention, told


@pytest.mark.parametrize(
    ("text", "trigger", "role", "names"),
    [
        ("The king signed the treaty.", "signed", "agent", ["king"]),
        ("The king signed the treaty.", "signed", "patient", ["treaty"]),
        ("The treaty was signed by President Ada Lund.", "signed", "agent", ["Ada Lund"]),
        ("Steve Ek and Mia Aas spoke.", "spoke", "agent", ["Steve Ek", "Mia Aas"]),
        ("The paper that ministers adopted fills a page.", "adopted", "agent", ["ministers"]),
        ("The paper that ministers adopted fills a page.", "adopted", "patient", ["paper"]),
        ("Ministers promised to rebuild the port.", "rebuild", "agent", ["Ministers"]),
        ("Washington backed the plan.", "backed", "agent", ["United States"]),
        ("Ada Lund met Mr Ek. She thanked him.", "thanked", "agent", ["Ada Lund"]),
        ("President Ada Lund, writing from Oslo after the talks, resigned.", "resigned", "agent",
         ["Ada Lund"]),
        ("The resignation of the mayor surprised voters.", "resignation", "agent", ["mayor"]),
        ("The Defence Ministry confirmed it. The ministry paid.", "paid", "agent",
         ["Defence Ministry"]),
        ("Leaders of the bloc, including Ada Lund and Nils Ek, resigned.", "resigned", "agent",
         ["Leaders of the bloc", "Ada Lund", "Nils Ek"]),
        ("Vera Holm phoned Paul Dahl. She resigned.", "resigned", "agent", ["Vera Holm"]),
        ("Vera Holm praised Paul Dahl. He resigned.", "resigned", "agent", ["Paul Dahl"]),
        ("Voters left President Ada Lund. Praised by her teacher Eva Moe, she resigned.",
         "resigned", "agent", ["Ada Lund"]),
        ("Norway said that Finland had invaded its neighbour Sweden.", "invaded", "agent",
         ["Finland"]),
        ("Ada Lund spoke. Her arrest shocked colleagues.", "arrest", "patient", ["Ada Lund"]),
        ("Ada Lund spoke. Her arrest shocked colleagues.", "arrest", "agent", []),
        ("The pilot died in the crash.", "died", "patient", ["pilot"]),
        ("The destruction of the mill took an hour.", "destruction", "patient", ["mill"]),
        ("Police accused Nils Ek of stealing a boat.", "stealing", "agent", ["Nils Ek"]),
        ("The firm was fined for dumping waste.", "dumping", "agent", ["firm"]),
        ("The reason for the trip is to win votes.", "win", "agent", []),
        ("The bridge was closed to allow repairs.", "allow", "agent", []),
        ("“I resigned,” Ada Lund said.", "resigned", "agent", ["Ada Lund"]),
        ("“The party betrayed me,” Ada Lund said.", "betrayed", "patient", ["Ada Lund"]),
        ("The blasts killed 258 people, including Ada Lund.", "killed", "agent", ["blasts"]),
        ("The minister, Nils Ek, met his rival Eva Moe. She thanked him.", "thanked", "agent",
         ["Eva Moe"]),
        ("The minister, Nils Ek, met his rival Eva Moe. She thanked him.", "thanked", "patient",
         ["Nils Ek"]),
        ("Évariste Holm met Siméon Roux. Holm left after he lost.", "lost", "agent",
         ["Évariste Holm"]),
        ("A physician was killed. After he was killed, his son left.", "left", "agent",
         ["physician's son"]),
        ("Mia Aas met Nils Ek. She left in June. She returned in May.", "returned", "agent",
         ["Mia Aas"]),
        ("The protesters met the mayor. They demanded a vote.", "demanded", "agent",
         ["protesters"]),
        ("The firms announced their merger.", "merger", "agent", ["firms"]),
        ("They are making their tours.", "tours", "agent", ["They"]),
        ("The agency met. It takes patience to build a dam.", "build", "agent", []),
        ("The bishop called for sanctions against Norway.", "called", "other", ["Norway"]),
        ("The minister threatened curbs on Swedish goods.", "threatened", "other", ["Sweden"]),
        ("The minister demanded that Norway match the offer.", "demanded", "patient", ["Norway"]),
        ("Beijing warned Tokyo.", "warned", "patient", ["Japan"]),
        ("Jonas Veit Holm was born in May. His brother Peter Holm is ill. Holm resigned in June.",
         "resigned", "agent", ["Jonas Veit Holm"]),
        ("After his retirement in 1925, Nils Ek moved to Bergen.", "retirement", "agent",
         ["Nils Ek"]),
        ("Ada Lund and Nils Ek said they would marry.", "marry", "agent",
         ["Ada Lund and Nils Ek"]),
        ("The strike hurt 40 people, including 3 Danes, and killed 12.", "killed", "agent",
         ["strike"]),
        ("The parcel was sent by mistake.", "sent", "agent", []),
        ("Ada Lund met Eva Holm. Holm unveiled a figure of herself.", "unveiled", "other",
         ["Eva Holm"]),
        ("The hostel where Ek stayed burned down.", "stayed", "patient", []),
        ("The first woman to cross the lake fell ill.", "cross", "agent", ["first woman"]),
        ("The king returned to Paris.", "returned", "other", []),
        ("The mayor saved money by closing the school.", "closing", "agent", ["mayor"]),
    ],
)  # fmt: skip
def test_who_takes_part(text: str, trigger: str, role: str, names: list[str]) -> None:
    assert cast(text, trigger, role) == names


def test_a_neighbour_is_a_state_that_borders() -> None:
    text = (
        "Japan, Norway and Sweden are rich. Japan traded with Norway. Norway invaded its neighbour."
    )
    assert cast(text, "invaded", "patient") == ["Sweden"]


def test_it_is_a_thing_of_its_own_sentence_before_a_state_of_an_earlier_one() -> None:
    text = "Norway closed the port. Sailors left a boat before it capsized."
    assert "Norway" not in cast(text, "capsized", "agent")
    assert cast("Norway closed the port. Later it reopened.", "reopened", "agent") == ["Norway"]


def test_a_people_is_a_group_of_its_state() -> None:
    found = {(p.name, p.kind, p.country) for p in told("The Danes left. Swedes sang.").participants}
    assert found == {("Danes", "group", "DK"), ("Swedes", "group", "SE")}


def test_countries_have_codes() -> None:
    analysis = told("Norwegian police arrested a Swedish driver. Kyiv thanked London.")
    found = {(p.name, p.country) for p in analysis.participants}
    assert {("Norwegian police", "NO"), ("Swedish driver", "SE")} <= found
    assert {("Ukraine", "UA"), ("United Kingdom", "GB")} <= found


@pytest.mark.parametrize(
    ("text", "trigger", "name", "country"),
    [
        ("Police arrested a man in Ghent on Sunday.", "arrested", "Ghent", "BE"),
        ("Fans gathered in Kiev.", "gathered", "Kyiv", "UA"),
        ("A bridge fell in Portland, Ore.", "fell", "Portland", "US"),
        ("The Paris summit ended.", "summit", "Paris", "FR"),
        ("Farmers marched across Norway.", "marched", "Norway", "NO"),
        ("A fire broke out in Texas.", "fire", "Texas", "US"),
        ("They met in May.", "met", None, None),
        ("The bill failed in Congress.", "failed", None, None),
        ("Moscow recalled its ambassador.", "recalled", None, None),
        ("A ceremony took place in the town of Hamar, Norway.", "ceremony", "Hamar", "NO"),
        ("Ministers met in the capital, Oslo.", "met", "Oslo", "NO"),
        ("He was shot by a gunman in Lima on 3 March.", "shot", "Lima", "PE"),
        ("He was praised by a writer in Lima.", "praised", None, None),
        ("The envoys flew to Cairo.", "flew", "Cairo", "EG"),
        ("He was shot through the window of his home in Lyon.", "shot", "Lyon", "FR"),
        ("The blast in Nairobi killed a guard.", "killed", "Nairobi", "KE"),
        ("Ministers condemned the bombing in Nairobi.", "condemned", None, None),
        ("Ministers attended a conference in Nairobi.", "attended", "Nairobi", "KE"),
        ("They met in Wave 3 of the survey.", "met", None, None),
        ("She grew up in Rochester, New York.", "grew up", "Rochester", "US"),
        ("The car was found at the Lyon airport.", "found", "Lyon", "FR"),
        ("The blast in Nairobi killed a guard and injured a driver.", "injured", "Nairobi", "KE"),
        ("The storms in Norway and Sweden ended.", "storms", "Norway and Sweden", None),
        ("The bombing of a bridge in Bergen ended.", "bombing", "Bergen", "NO"),
        ("A man died next to the mill in Bergen.", "died", "Bergen", "NO"),
        ("They voted at a meeting held in the city of Hamar, Norway.", "voted", "Hamar", "NO"),
        ("She moved to Lyon, where she founded a club.", "founded", "Lyon", "FR"),
        ("The storm swept Norway.", "swept", "Norway", "NO"),
        ("Norway suffered a flood.", "flood", "Norway", "NO"),
        (
            "Police questioned him in connection with the theft of a boat in Bergen.",
            "questioned",
            None,
            None,
        ),
        ("The New York summit ended.", "summit", "New York City", "US"),
        ("The Norway bombing killed a guard.", "bombing", "Norway", "NO"),
        ("A bomb exploded in Bergen. The blast hurt two guards.", "blast", "Bergen", "NO"),
        ("A bomb exploded in Bergen. Two guards died in the blast.", "died", "Bergen", "NO"),
        ("A summit took place in Bergen. The next summit is planned.", "planned", None, None),
        ("Acme sued in Bergen. The lawsuit failed.", "lawsuit", None, None),
        ("The ferry sank off the coast of Norway.", "sank", "Norway", "NO"),
        ("Guards in Peru and Norway, where she sang, smiled.", "sang", "Norway", "NO"),
        ("He spoke in the White House.", "spoke", "White House", "US"),
        ("Her trip to Norway ended.", "trip", "Norway", "NO"),
        ("The invasion of Norway ended.", "invasion", "Norway", "NO"),
        ("The raid on a mill in Bergen ended.", "raid", "Bergen", "NO"),
        ("The air raid on Norway ended.", "raid", "Norway", "NO"),
        ("A rally by miners at Lima's Palace of Sport ended.", "rally", "Lima", "PE"),
        ("They laughed at Oslo in May.", "laughed", None, None),
        ("A storm raged on Lake Sne.", "raged", "Lake Sne", None),
        ("Divers pulled a car from a canal in Lima.", "pulled", "Lima", "PE"),
        ("She moved from a house in Lima.", "moved", None, None),
        ("He was shot as he stood in a kitchen in Lima.", "shot", "Lima", "PE"),
        ("The rally on Gallows Hill ended.", "rally", "Gallows Hill", None),
        ("They sat in the front row of Lima's Palace of Sport.", "sat", "Lima", "PE"),
        ("It was issued in the aftermath of a flood in Norway.", "issued", None, None),
        ("Sailors were rescued off the Texas coast.", "rescued", "Texas", "US"),
        ("At the Holm Library in Bergen, the envoys signed a letter.", "signed", "Bergen", "NO"),
        ("She attended a rally at Lima's Palace of Sport.", "attended", "Lima", "PE"),
        ("The jet landed at Chiang Mai International Airport.", "landed", "Chiang Mai", "TH"),
        ("A Washington Post poll angered him.", "poll", None, None),
        ("The parts originated in the Middle East.", "originated", "Middle East", None),
        ("Divers found a boat buried in Bergen.", "found", "Bergen", "NO"),
        ("Crowds began to gather in Bergen.", "began", "Bergen", "NO"),
        ("The troops lost a fight at the Gulf of Sne.", "lost", "Gulf of Sne", None),
        ("Police in Lima raided a shop.", "raided", "Lima", "PE"),
        ("She left Norway in 1962.", "left", "Norway", "NO"),
        ("The car was found at the Albany, N.Y., airport.", "found", "Albany", "US"),
        ("They waved flags on the shore of the village of Sne.", "waved", "Sne", None),
        ("She studied at Sne College, Bergen, in 1962.", "studied", "Bergen", "NO"),
        ("She starred in the comedy Silver Rain in 1962.", "starred", None, None),
        ("Crowds gathered outside the Bergen players' home.", "gathered", "Bergen", "NO"),
        ("They won the title in Duo Creation.", "won", None, None),
        ("They stabbed him to death on 15 March 44 BCE.", "stabbed", None, None),
        ("Blasts in Lagos, Nigeria, and Accra, Ghana, ended it.", "Blasts",
         "Lagos, Nigeria, and Accra, Ghana", None),
    ],
)  # fmt: skip
def test_where(text: str, trigger: str, name: str | None, country: str | None) -> None:
    found = mention(text, trigger)
    assert (found.place_name, found.place_country) == (name, country)
    city = found.place_country is not None and name not in ("Norway", "Texas", "White House")
    assert (found.latitude is not None) == city


@pytest.mark.parametrize(
    ("text", "trigger", "name"),
    [
        # the clause that it belongs to
        ("Rebels shelled a school in Lima, killing 12 pupils.", "killing", "Lima"),
        ("The envoy flew to Lima to meet farmers.", "meet", "Lima"),
        ("Her mother drowned when a boat sank off the coast of Norway.", "drowned", "Norway"),
        ("A guard died in an attack that took place in Lima.", "attack", "Lima"),
        ("A blast damaged a mill in Lima.", "blast", "Lima"),
        ("The blast which killed a guard in Lima shook houses.", "blast", "Lima"),
        ("She was born in Lima in 1900 and married in 1930.", "married", None),
        ("She left a hall in Lima and went home.", "went", "home"),
        # another mention of it
        ("Bombs exploded in Lima on Monday. The blasts hurt 40.", "blasts", "Lima"),
        ("Ada Lund was shot in Lima on Monday. Eva Moe was shot, too, she said.", "shot", None),
        ("Police attacked a camp in Lima. The bombings were planned.", "bombings", None),
        ("A bomb exploded in Lima in 1990. The bombing in Oslo shocked him. The bombings ended.",
         "bombings", None),
        ("Nils Ek was slain in June 2025. Ek was shot in Lima on 3 June 2025.", "slain", "Lima"),
        ("He left after the ceremony. The ceremony was held in Lima.", "ceremony", "Lima"),
        ("He left after the ceremony. A ceremony will be held in Lima.", "left", None),
        ("A plane crashed in Lima. The crash of Flight 7 was worse.", "crash", None),
        ("Bombs at mills in Lima, which have killed 12 people, went off.", "killed", "Lima"),
        ("He was shot to death in Lima.", "shot", "Lima"),
        ("Bands played at a festival in Lima. Guests left the festival.", "festival", "Lima"),
        # what the same people did
        ("Ada Lund met farmers in Lima on Monday. She gave them seeds.", "gave", "Lima"),
        ("Ada Lund met farmers in Lima on Monday. Nils Ek gave a waiter money.", "gave", None),
        ("Ada Lund left Lima on Monday. She gave farmers seeds.", "gave", None),
        ("Police raided a shop in Lima on Monday. Two guards were arrested.", "arrested", "Lima"),
        ("LIMA, Peru (AP) -- Mourners gathered at a church on Monday and waved.", "waved", "Lima"),
        ("LIMA, Peru (AP) -- Ministers ended a summit on Monday.", "ended", "Lima"),
        # what stands where
        ("A hotel in Lima is for sale. Thieves robbed a guest at the hotel.", "robbed", "Lima"),
        ("A hotel in Lima is for sale. Thieves robbed a guest at a hotel.", "robbed", "a hotel"),
        ("Ada Lund spoke at her home in Lima. She sang in her garage.", "sang", "Lima"),
        ("Ada Lund spoke at her home in Lima. Nils Ek sang in his garage.", "sang",
         "his garage"),
        # words that point
        ("He moved to Lima. There he opened a shop.", "opened", "Lima"),
        ("Ada Lund came to Lima. Police arrested her in the city.", "arrested", "Lima"),
        ("LIMA, Peru (AP) -- Ministers met here on Monday.", "met", "Lima"),
        # on the spot
        ("LIMA, Peru (AP) -- Police arrested a driver on Monday.", "arrested", "Lima"),
        ("LIMA, Peru (AP) --\n\nPolice arrested a driver on Monday.", "arrested", "Lima"),
        ("LIMA, Peru (AP) -- Ada Lund met a monk on Monday in Sne.", "met", "Sne"),
        ("LIMA, Peru (AP) -- Ada Lund met a monk, and the plan was met with joy.", "met", None),
        ("LIMA, Peru (AP) -- Troops left Oslo. They battled the custody fight.", "fight", None),
        ("LIMA, Peru (AP) -- Guards threw stones at a bus at the gate here.", "threw", "Lima"),
        ("LIMA, Peru (AP) -- Police arrested a driver in 1990.", "arrested", None),
        ("TORVIK, March 12 (AP) -- Police arrested a driver on Thursday.", "arrested", "Torvik"),
        ("UPDATE -- Police arrested a driver on Thursday.", "arrested", None),
        ("A bomb exploded in Brcko.", "exploded", "Brčko"),
        ("Forecasters at Met Eirinn lifted a warning.", "lifted", None),
        ("DUBLIN (AP) -- A storm hit Ireland on Thursday and killed a man whose van was hit near "
         "Galway. Schools were closed.", "closed", "Ireland"),
        ("LIMA, Peru (AP) -- Protesters prayed on Monday.", "prayed", "Lima"),
        ("LIMA, Peru (AP) -- The firm grew on Monday.", "grew", None),
        ("LIMA, Peru (AP) -- Swedish police arrested a driver on Monday.", "arrested", None),
        # with what it was done
        ("Ada Lund ended a tour on Monday, meeting envoys in Lima.", "ended", "Lima"),
        ("A bomb exploded on Monday, killing two people in Lima.", "exploded", "Lima"),
        ("The firm cut its debt on Monday, closing a plant in Lima.", "cut", None),
        # laws and elections
        ("The upper house of the Dutch parliament voted for it.", "voted", "Netherlands"),
        ("A Kenyan court sentenced him.", "sentenced", "Kenya"),
        ("The parliament in Lima voted for it.", "voted", "Lima"),
    ],
)  # fmt: skip
def test_where_other_clauses_say_it(text: str, trigger: str, name: str | None) -> None:
    analysis = told(text)
    found = [m.place_name for m in analysis.mentions if m.trigger == trigger]
    assert found, [m.trigger for m in analysis.mentions]
    assert found[-1] == name


def test_a_city_has_coordinates() -> None:
    found = mention("Fans gathered in Oslo.", "gathered")
    assert found.latitude == pytest.approx(59.91, abs=0.1)
    assert found.longitude == pytest.approx(10.75, abs=0.1)


def test_a_name_that_many_cities_share_has_none() -> None:
    assert mention("Fans gathered in Springfield.", "gathered").latitude is None


@pytest.mark.parametrize(
    ("text", "number", "unit", "of_what"),
    [
        ("The fire killed 12 people.", 12, None, "people"),
        ("Police arrested forty protesters.", 40, None, "protesters"),
        ("The firm paid $2.5 million.", 2_500_000, "USD", None),
        ("Sales rose 5.2 per cent.", 5.2, "per_cent", None),
        ("The firm recalled about 18,500 heaters.", 18_500, None, "heaters"),
        ("Police arrested two dozen men.", 24, None, "men"),
        ("A couple of hundred protesters marched.", 200, None, "protesters"),
        ("The blast killed 3 soldiers and wounded five.", 5, None, "soldiers"),
    ],
)
def test_how_many(text: str, number: float, unit: str | None, of_what: str | None) -> None:
    found = [(q.number, q.unit, q.of_what) for q in told(text).quantities]
    assert (number, unit, of_what) in found


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        # one of two numbers
        ("The bill passed by a vote of 58-1.", ["58 votes", "1 votes"]),
        ("Rovers beat Athletic 3-1.", ["3 score", "1 score"]),
        ("The mill hired 40 to 50 weavers.", ["40 weavers", "50 weavers"]),
        ("Between 40 and 50 weavers died.", ["40 weavers", "50 weavers"]),
        ("The mill hired two or three weavers.", ["2 weavers", "3 weavers"]),
        # with its sign and scale
        ("The firm paid £25m for the mill.", ["2.5e+07 GBP"]),
        ("The town will spend €2bn on trams.", ["2e+09 EUR"]),
        ("About half a million people fled.", ["500000 people"]),
        # what a number before a noun is of
        ("There were 60 job cuts in May.", ["60 job cuts"]),
        ("The council imposed a 12 percent levy.", ["12 per_cent levy"]),
        ("A 6.3-magnitude quake shook Lund.", ["6.3 magnitude", "6.3 magnitude quake"]),
        ("Customs seized 40 kilos of amber.", ["40 kg amber"]),
        ("Three of the five bakers were released.", ["3 bakers"]),
        ("The wreck killed nine monks, including two Danes.", ["9 monks", "2 danes"]),
        # too large for a number
        ("Frost killed 3" + " million" * 60 + " moths.", []),
        # parts of a fraction, and labels
        ("Nearly two-thirds of the bakers backed the plan.", []),
        ("One in five bakers left.", []),
        ("Flight 207 crashed.", []),
    ],
)
def test_numbers_with_what_they_count(text: str, numbers: list[str]) -> None:
    found = [
        " ".join(filter(None, (f"{q.number:g}", q.unit, q.of_what))) for q in told(text).quantities
    ]
    assert list(dict.fromkeys(found)) == numbers


@pytest.mark.parametrize(
    ("text", "trigger", "kind"),
    [
        ("Norway invaded Sweden.", "invaded", "FIGHT"),
        ("Norway imposed sanctions on Sweden.", "imposed", "SANCTION"),
        ("Sweden will support Norway.", "support", "AGREE"),
        ("Norway's army will attack the island.", "attack", "THREATEN"),
        ("Norway refused to accept the treaty.", "refused", "REJECT"),
        ("Police arrested forty protesters.", "arrested", "COERCE"),
        ("Protesters blocked a road in protest at the ban.", "blocked", "PROTEST"),
        ("Rebels began a hunger strike.", "began", "PROTEST"),
        ("Norway condemned the attack.", "condemned", "DISAPPROVE"),
        ("The striker scored twice.", "scored", "score"),
        ("The bakery sold its oven.", "sold", "sell"),
        ("The storm destroyed the pier.", "destroyed", "destroy"),
    ],
)
def test_types_are_political_only_where_politics_is(text: str, trigger: str, kind: str) -> None:
    assert mention(text, trigger).type == kind


@pytest.mark.parametrize(
    ("text", "trigger", "title"),
    [
        ("Ek conceded shortly before midnight.", "conceded",
         "Ek conceded shortly before midnight"),
        ("Her mother wrote to the consul.", "wrote", "Her mother wrote to the consul"),
        ("On Friday, the council of Lund approved the toll.", "approved",
         "The council of Lund approved the toll"),
        ("Ada Lund met Mr Ek. She thanked him warmly.", "thanked", "Ada Lund thanked Ek warmly"),
        ("The treaty, which took years, was signed in Oslo.", "signed",
         "The treaty was signed in Oslo"),
        (
            "The guards refused to leave. They're blocking the gate.",
            "blocking",
            "Guards are blocking the gate",
        ),
        (
            "Troops crossed the river by boat and on foot.",
            "crossed",
            "Troops crossed the river by boat and on foot",
        ),
        ("Born in Oslo, Ada Lund ran a shop.", "Born", "Ada Lund born in Oslo"),
        ("Norway asked Sweden to send a ship.", "send", "Norway asked Sweden to send a ship"),
        ("A decision to close the mill shocked him.", "close", "A decision to close the mill"),
        ("The clerk found the box (Figure 2) in a cellar.", "found",
         "The clerk found the box in a cellar"),
        ("Ada Lund (born 3 May 1951) is a painter.", "born", "Ada Lund born 3 May 1951"),
        ("Closing the mill would cause a riot, said Ek.", "riot",
         "Closing the mill would cause a riot"),
        ("There was no answer to the request.", "request", "There was no answer to the request"),
        ("eBay bought a rival.", "bought", "eBay bought a rival"),
        ("Ada Lund fell. Her arrest shocked us.", "arrest", "Ada Lund's arrest shocked us"),
        ("Guards left. Their march began.", "march", "Guards' march began"),
        ("A gate was hidden until it was found.", "found", "The gate was found"),
        ("The crew was unable to land.", "land", "The crew was unable to land"),
        ("Ek, a diver who came and who found a tug, fled.", "found", "A diver found a tug"),
        (
            "An aide declined to comment, but the crew fled.",
            "comment",
            "An aide declined to comment",
        ),
        ("Ada Ek sued. Her brother fled.", "fled", "Ada Ek's brother fled"),
    ],
)  # fmt: skip
def test_titles_are_short_clauses_of_the_texts_own_words(
    text: str, trigger: str, title: str
) -> None:
    assert mention(text, trigger).title == title


@settings(max_examples=30)
@given(
    st.lists(
        st.sampled_from(
            "the mayor said on Monday that 12 ships ( 1990 – ) sank “ We lost , ” He left . If not "
            "will Oslo Norway ' s \n began a war after before including and in 44 BCE".split(" ")
        ),
        max_size=60,
    )
)
def test_any_words_give_evidence_that_is_the_text(words: list[str]) -> None:
    text = " ".join(words)
    analysis = told(text)
    for found in analysis.mentions:
        assert text[found.trigger_start : found.trigger_end] == found.trigger
        assert text[found.sentence_start : found.sentence_end] == found.sentence
        assert found.title
    for one in analysis.participants:
        assert text[one.start : one.end] == one.text
    for amount in analysis.quantities:
        assert text[amount.start : amount.end] == amount.text
    assert len({m.mention_id for m in analysis.mentions}) == len(analysis.mentions)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The mayor said the ferry sank.", "The mayor said the ferry sank"),
        ("“It was a good day,” said Ada Lund.", "Ada Lund said: It was a good day"),
        ("“The pier was closed,” the mayor said.", "The mayor said: The pier was closed"),
    ],
)
def test_the_title_of_a_statement_says_who_said_what(text: str, title: str) -> None:
    (found,) = [m for m in told(text).mentions if m.type == "statement"]
    assert found.title == title


def test_a_tally_that_two_sources_give_differently_keeps_both() -> None:
    analysis = told(
        "Police said the blast killed 12 people. The hospital said it killed 15 people."
    )
    said = {m.mention_id: m.attributed_to for m in analysis.mentions if m.trigger == "killed"}
    found = {(said[q.mention_id], q.number) for q in analysis.quantities if q.mention_id in said}
    assert found == {("Police", 12), ("hospital", 15)}


def test_the_date_of_a_caption_is_the_photographs() -> None:
    text = (
        "The council approved the pier on Monday.\n\n"
        "The old pier, in a photo taken on 3 May 2019.\n"
    )
    dates = {m.trigger: m.edtf for m in told(text).mentions}
    assert dates["approved"] == "2026-03-09"
    assert dates["taken"] == "2019-05-03"


TOWN = (
    "Skagen is a town in the north of Denmark.\n\nUnderstand\n\nThe town was founded in 1413. "
    "Dutch sailors settled there. In 1864 troops occupied it. A railway was opened in 1890, and "
    "painters came from Lima. A gale sank twelve boats near Oslo. Fishing declined.\n"
)


@pytest.mark.parametrize(
    ("trigger", "name"),
    [
        ("founded", "Skagen"),
        ("occupied", "Skagen"),
        ("declined", "Skagen"),
        ("came", None),
        ("sank", "Oslo"),
    ],
)
def test_a_guide_to_a_town_tells_of_the_town(trigger: str, name: str | None) -> None:
    assert mention(TOWN, trigger).place_name == name


@pytest.mark.parametrize(
    ("opening", "name"),
    [
        ("Sne is in the province of Lund, Denmark. Thousands live in Sne.", "Sne"),
        ("Sne is a group of more than 20 islands in Norway.", "Sne"),
        ("The Sne Islands are the northernmost islands in Norway.", "Sne Islands"),
        ("Sne Haug, the Little Sne Peninsula, is located in Norway.", "Sne Haug"),
        ("Sne Bay lies on the coast of Norway.", "Sne Bay"),
        ("Skagen was in Norway.", None),
        ("Sne is located in Norway.", None),
        ("Sne Museum is located in Norway.", None),
        ("Mary Lund is in Norway.", None),
    ],
)
def test_a_guide_may_begin_with_where_its_place_lies(opening: str, name: str | None) -> None:
    assert mention(f"{opening} A tree was planted in 1413.", "planted").place_name == name


def test_a_world_war_is_not_in_the_town_of_a_guide() -> None:
    assert mention(f"{TOWN} Trade ceased before World War II.", "War").place_name is None


def test_a_place_that_the_news_describes_is_not_where_all_of_it_happens() -> None:
    text = "Skagen is a town in Denmark. On Monday ministers agreed a budget, Ada Lund said."
    assert mention(text, "agreed").place_name is None
