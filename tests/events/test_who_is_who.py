"""Who is who in a text, and whose words an event is told in."""

from __future__ import annotations

import pytest

from dateline.events.naming import Names
from dateline.events.tellers import Tellers

from .telling import cast, mention


@pytest.mark.parametrize(
    ("text", "trigger", "role", "names"),
    [
        # whole names of bodies
        ("The Office of Trade and Fish left.", "left", "agent", ["Office of Trade and Fish"]),
        ("The Bank of Japan and Toyota signed.", "signed", "agent", ["Bank of Japan", "Toyota"]),
        ("The Grand Lodge of Maine voted.", "voted", "agent", ["Grand Lodge of Maine"]),
        ("The South African Foreign Ministry protested.", "protested", "agent",
         ["South African Foreign Ministry"]),
        # who inherits whose verb
        ("The board is ready to sell the mill.", "sell", "agent", ["board"]),
        ("Voters eager to oust the mayor marched.", "oust", "agent", ["Voters"]),
        ("The lock was hard to open.", "open", "agent", []),
        ("Ada Lund did a great job leading the talks.", "leading", "agent", ["Ada Lund"]),
        ("The duke was praised and attacked by bishops.", "praised", "agent", ["bishops"]),
        ("Guards searched and jailed the two men.", "searched", "patient", ["two men"]),
        ("Guards came and jailed the two men.", "came", "patient", []),
        ("Police think the killer hid the gun, buried the money and fled.", "fled", "agent",
         ["killer"]),
        ("The hall was chosen to honor the poet.", "honor", "agent", []),
        ("They fined five Danes and a Swede who were questioned by police.", "questioned",
         "patient", ["five Danes", "Swede"]),
        ("The exiles met in Oslo. Some of them carried signs.", "carried", "agent", ["exiles"]),
        ("Many of the guests left.", "left", "agent", ["Many of the guests"]),
        ("She travelled to the Middle East.", "travelled", "other", []),
        ("Norway thanked Saudi Arabia.", "thanked", "patient", ["Saudi Arabia"]),
        ("Police said the man, who they say robbed a bank, fled.", "robbed", "agent", ["man"]),
        ("The union sent men to guard the gate.", "guard", "agent", ["men"]),
        ("He fled in an attempt to hide the gold.", "hide", "agent", ["He"]),
        ("The guild closed the mill in an effort to hide it.", "hide", "agent", ["guild"]),
        ("The court blocked any attempt to sell the mill.", "sell", "agent", []),
        ("The guild is capable of hiding the gold.", "hiding", "agent", ["guild"]),
        ("They charged the guild with the task of hiding the gold.", "hiding", "agent",
         ["guild"]),
        ("Jon Aas made the mistake of hiding the gold.", "hiding", "agent", ["Jon Aas"]),
        ("He told the guild to stay and hid the gold.", "hid", "agent", ["He"]),
        ("The note holds clues for officers trying to find him.", "find", "agent", ["officers"]),
        ("With the growth of cheap rail the canal trade ended.", "ended", "agent",
         ["canal trade"]),
        ("With the growth of cheap rail the canal trade ended.", "ended", "patient", []),
        ("Rovers beat United 3-1 on Saturday.", "beat", "patient", ["United"]),
        ("Rovers left Monday.", "left", "patient", []),
        ("Clerks accused the firm of breaking promises.", "accused", "patient", ["firm"]),
        ("The bones were sent to be tested.", "tested", "patient", ["bones"]),
        # passives that lack their auxiliary, and what is none
        ("Two men were killed and nine wounded.", "wounded", "patient", ["nine"]),
        ("They found the door locked.", "locked", "patient", ["door"]),
        ("The law passed by two votes. It helped.", "passed", "agent", ["law"]),
        ("With a boat on the stage and the other shown on a screen, the play began.", "shown",
         "agent", []),
        ("It was Nils Ek that's been calling Mia Aas.", "calling", "agent", ["Nils Ek"]),
        # event nouns
        ("The U.S. government decision to return the ship pleased them.", "return", "agent",
         ["U.S. government"]),
        ("A police raid failed.", "raid", "agent", ["police"]),
        ("He attended a rally on Monday by clerks.", "rally", "agent", ["clerks"]),
        ("The race will not take place.", "race", "patient", []),
        ("Jon Aas's murder of two guests shocked us.", "murder", "agent", ["Jon Aas"]),
        ("Jon Aas's admission to the club failed.", "admission", "patient", ["Jon Aas"]),
        ("He made his stage debut.", "debut", "agent", ["He"]),
        ("A court ruling followed.", "ruling", "agent", ["court"]),
        ("A court appeal followed.", "appeal", "agent", []),
        ("The attack on the bridge failed.", "attack", "patient", ["bridge"]),
        ("He has three convictions.", "convictions", "patient", ["He"]),
        ("The team suffered a defeat.", "defeat", "patient", ["team"]),
        ("NATO met. The NATO strikes ended.", "strikes", "agent", ["NATO"]),
        ("The Nile flood hit a bridge.", "flood", "agent", []),
        ("Mayor Nils Ek fled. The Ek trial began.", "trial", "patient", ["Nils Ek"]),
        ("Mayor Nils Ek fled. The Ek ruling followed.", "ruling", "agent", []),
        ("The embassy bombing killed two guests.", "bombing", "patient", ["embassy"]),
        ("The Nairobi bombing killed two guests.", "bombing", "agent", []),
        ("Ada Lund made her Norwegian film debut.", "debut", "agent", ["Ada Lund"]),
        ("The agency scheduled a hearing on the dam.", "hearing", "agent", ["agency"]),
        ("Ada Lund mentioned the dam in a speech.", "speech", "agent", ["Ada Lund"]),
        ("The accession of Norway pleased voters.", "accession", "agent", ["Norway"]),
        # nouns that say who a name is
        ("Nils Ek, a welder who repaired the crane, resigned.", "repaired", "agent", ["Nils Ek"]),
        ("Eva Moe was a poet who founded a club.", "founded", "agent", ["Eva Moe"]),
        ("Guests toured Norway, a country invaded twice.", "invaded", "patient", ["Norway"]),
        ("Guests met Paul Dahl of Norway, a country invaded twice.", "invaded", "patient",
         ["country"]),
        ("President Ada Lund spoke. The president resigned.", "resigned", "agent", ["Ada Lund"]),
        ("Vice President Ada Lund spoke. The president resigned.", "resigned", "agent",
         ["president"]),
        ("Nordlys Corp. lost money. The salmon company cut jobs.", "cut", "agent",
         ["Nordlys Corp."]),
        ("Nordlys Corp. sued a company. The company paid.", "paid", "agent", ["company"]),
        ("The taxidermist stole for the goldsmith.", "stole", "other", ["goldsmith"]),
        ("The villa was hit by a storm of rain.", "hit", "other", []),
        ("The mayor of Turku, Aino Salo, spoke. The mayor left.", "left", "agent", ["Aino Salo"]),
        ("Prime Minister Jon Berg met Minister Ada Lund. The prime minister left.", "left",
         "agent", ["Jon Berg"]),
        ("Prime Minister Jon Berg spoke. Later the Prime Minister left.", "left", "agent",
         ["Jon Berg"]),
        ("Danish Minister Ada Lund met Swedish Minister Nils Ek. The Danish minister left.",
         "left", "agent", ["Ada Lund"]),
        ("The alliance met. Holmar, a trade alliance, sold a loom.", "met", "agent", ["Holmar"]),
        ("Arrow was a gunman. The clerk fled. The gunman left.", "left", "agent", ["Arrow"]),
        ("The Danish government paid. Later the government fell.", "fell", "agent",
         ["Danish government"]),
        ("Nils Ek, a welder, met a welder. The welder left.", "left", "agent", ["welder"]),
        # whose somebody is
        ("Ada Lund's son, Nils Ek, ran. Her son fell.", "fell", "agent", ["Nils Ek"]),
        ("Nils Ek's mother, Ada Lund, ran. Her son fell.", "fell", "agent", ["Nils Ek"]),
        ("Aino Salo's aunt ran. Her aunt and her father slept. The girl fell.", "fell", "agent",
         ["Aino Salo"]),
        ("A 6-year-old boy fled. Guards found 6-year-old Nils Ek. The boy slept.", "slept",
         "agent", ["Nils Ek"]),
        ("Guards freed a boy. The boy fell.", "fell", "agent", ["boy"]),
        ("Nils Ek ran. His friends fell.", "fell", "agent", ["Nils Ek's friends"]),
        ("\"My friends fell,\" said Nils Ek.", "fell", "agent", ["Nils Ek's friends"]),
        ("Norway paid. Its clerks fell.", "fell", "agent", ["Norway's clerks"]),
        ("A clerk ran. His friends fell.", "fell", "agent", ["His friends"]),
        ("Nils Ek's mother ran. Her son fell.", "fell", "agent", ["Nils Ek"]),
        ("The sailor saved herself.", "saved", "patient", ["sailor"]),
        ("Nashal Corp. sold a mill. Nashal paid.", "paid", "agent", ["Nashal Corp."]),
        ("Elvo Ferry Airlines sold a ship. Elvo paid.", "paid", "agent", ["Elvo Ferry Airlines"]),
        ("Goody Tools Inc. lost money. The Oslo-based maker of tools paid.", "paid", "agent",
         ["Goody Tools Inc."]),
        ("Royal Tools Ltd. of Toronto paid.", "paid", "agent", ["Royal Tools Ltd."]),
        ("Nashal Corp. grew. A Danish company fell. Rain fell. It rained. Nashal sued. The company "
         "won.", "won", "agent", ["Nashal Corp."]),
        ("Elin Moe sang. Moe's horse fell.", "fell", "agent", ["Elin Moe's horse"]),
        ("Nashal Corp. paid. The company's clerks left.", "left", "agent",
         ["Nashal Corp.'s clerks"]),
        ("Nashal Corp. finds itself hurt by rules.", "hurt", "patient", ["Nashal Corp."]),
        ("Analysts met. Ek said the cuts were wise because they pleased voters.", "pleased",
         "agent", ["cuts"]),
        ("General Bolts paid.", "paid", "agent", ["General Bolts"]),
        ("The suspect, identified as Rui Tarsin, fled. The suspect fell.", "fell", "agent",
         ["Rui Tarsin"]),
        ("Nashal sold a mill. The Danish firm resigned.", "resigned", "agent", ["Nashal"]),
        ("Nashal Corp. grew. Its board met. The company paid.", "paid", "agent",
         ["Nashal Corp."]),
        ("The Danish president left. President Ada Lund slept.", "left", "agent",
         ["Danish president"]),
        ("Spain's Maria Lopez beat Anna Weber. The Spaniard served well.", "served", "agent",
         ["Maria Lopez"]),
        # titles, offices and the names of whom they are told
        ("Acme CEO Nils Ek resigned.", "resigned", "agent", ["Nils Ek"]),
        ("U.S. Secretary of State Eva Moe resigned.", "resigned", "agent", ["Eva Moe"]),
        ("Deputy Foreign Minister Paul Dahl resigned.", "resigned", "agent", ["Paul Dahl"]),
        ("Peter King Jr. resigned.", "resigned", "agent", ["Peter King Jr."]),
        ("The White House resigned itself. The White House paid.", "paid", "agent",
         ["White House"]),
        ("The Coal and Steel Council resigned.", "resigned", "agent", ["Coal and Steel Council"]),
        ("The walkout began after the head of the mill, Jon Aas, dismissed a clerk.", "dismissed",
         "agent", ["Jon Aas"]),
        ("He left after the show, sold his car and moved.", "sold", "agent", ["He"]),
        ("Winger Jon Aas scored.", "scored", "agent", ["Jon Aas"]),
        ("Substitute Marco Ek scored.", "scored", "agent", ["Marco Ek"]),
        ("Mason Jon Aas scored.", "scored", "agent", ["Mason Jon Aas"]),
        ("Flights from Sne Airport fell. The Sne flooded a field.", "flooded", "agent", ["Sne"]),
        ("The mill reported sales that fell and warned of cuts.", "warned", "agent", ["mill"]),
        ("Pear Inc. fell. Eel, a rival, rose. Pear sold a mill. The company will move.", "move",
         "agent", ["Pear Inc."]),
        ("Quilla Tor won the first cup since Ada Lund when she beat Moe.", "beat", "agent",
         ["Quilla Tor"]),
        ("Eva Moe spoke. Its head, Ada Lund, vowed to back her.", "back", "patient", ["Eva Moe"]),
        ("The row began in May. Its leader resigned.", "resigned", "agent", ["Its leader"]),
        # who "he" and "they" are
        ("All 47 Democrats backed Judge Castell. Democrats said she would win.", "win", "agent",
         ["Castell"]),
        ("Ada Lund ran a mill. In 1965, after the warden retired, she sailed to Rome.", "sailed",
         "agent", ["Ada Lund"]),
        ("OSLO, March 3 (Reuters) - Nord Line said on Monday it had sold a mill.", "sold", "agent",
         ["Nord Line"]),
        ("Nils Ek met Jon Aas. Ek said he had lost.", "lost", "agent", ["Nils Ek"]),
        ("Byrn moved here. Later he wrote a play.", "wrote", "agent", ["Byrn"]),
        ("A court heard Eva Moe and Jon Aas. They left.", "left", "agent",
         ["Eva Moe and Jon Aas"]),
        ("Norway, Sweden and Denmark met. They left.", "left", "agent",
         ["Norway, Sweden and Denmark"]),
        ("Astrid Holm sings. Astrid wrote a song.", "wrote", "agent", ["Astrid Holm"]),
        ("A poet whose plays failed left.", "failed", "agent", ["plays"]),
        ("Jon Aas and Eva Moe gathered pupils and asked them to sing.", "asked", "patient",
         ["pupils"]),
        ("Her sons found letters. They sold them.", "sold", "patient", ["them"]),
        ("Her sons found letters and sold them.", "sold", "patient", ["letters"]),
        ("The protesters met the mayor. Police arrested them.", "arrested", "patient",
         ["protesters"]),
        ("Eva Tarns grew up in Albany, New York, where he wrote a play.", "wrote", "agent",
         ["he"]),
        ("Nils Ek fell. The ruling by Jon Aas shows that he has fled.", "fled", "agent",
         ["Jon Aas"]),
        ("The Tarns left with a Sailor Memorial Scholarship. Later he returned.", "returned",
         "agent", ["he"]),
        ("Both Tarn and Moe left. Tarn moved to Lund. She wrote a play.", "wrote", "agent",
         ["Tarn"]),
        ("Nils Aas met Jon Aas. Nils Aas spoke. Nils Aas sang. Jon Aas wrote. Aas resigned.",
         "resigned", "agent", ["Jon Aas"]),
        ("Nils Ek spoke. Jon Aas's guards said they would shield him.", "shield", "patient",
         ["Jon Aas"]),
        ("A clerk left. The mills they built rusted.", "built", "agent", ["they"]),
        ("Nils Ek said that Jon Aas would run. Later he fell.", "fell", "agent", ["Nils Ek"]),
        ("Aldo Miguel Ek ran. Aldo Miguel fell.", "fell", "agent", ["Aldo Miguel Ek"]),
        ("Mayor Ada ran. Ada Holm slept. Ada fell.", "fell", "agent", ["Ada"]),
        ("\"They saved my son,\" he said. Nils Ek left.", "said", "agent", ["he"]),
        ("Nils Ek left. The judge ordered him held.", "held", "patient", ["Nils Ek"]),
        ("Karl Dahl told us of Paul Holm hiding his gold.", "hiding", "patient",
         ["Paul Holm's gold"]),
        ("Rune van der Moor ran. Van der Moor fell.", "fell", "agent", ["Rune van der Moor"]),
        ("Abu bin Tarsin ran. Bin Tarsin fell.", "fell", "agent", ["Abu bin Tarsin"]),
        ("Nils Ek ran. A court jailed Jon Aas and fined him.", "fined", "patient", ["Jon Aas"]),
        ("Nils Ek ran. Rain fell. Guards came. A bear bit Jon Aas after he sang.", "sang", "agent",
         ["Jon Aas"]),
        ("Rain fell. It grew. A bear ran. Ada Aas hid. Ada Aas lay. Jon Aas wept. Aas sang.",
         "sang", "agent", ["Jon Aas"]),
        ('Jon Aas hid. "He will surely run away again," Nils Ek said. "He has also sold a mill."',
         "sold", "agent", ["Jon Aas"]),
        ('Jon Aas thanked Nils Ek. "Nils Ek gave us all that we have," he said.', "said", "agent",
         ["Jon Aas"]),
        ("Madeleine Okafor met Bronko Zelt. He will travel to Riga.", "travel", "agent",
         ["Bronko Zelt"]),
        ("Minister Aino Salo resigned. Jonas Berg lauded her reform.", "reform", "agent",
         ["Aino Salo"]),
        ("Tilka Orsun met Bronko Zelt. Later he left. Orsun said she was glad.", "left", "agent",
         ["Bronko Zelt"]),
        ("Ricco announced that they will cut jobs.", "cut", "agent", ["Ricco"]),
        ("Clerks met. Diving agents lauded their reform.", "reform", "agent", ["Diving agents"]),
        ("Clerks met. Danes and Swedes lauded their reform.", "reform", "agent",
         ["Danes and Swedes"]),
        # what "it" is
        ("The service met. Ten guests fled in a boat when it sank.", "sank", "agent",
         ["boat"]),
        ("Ricco said that it has sold the mill.", "sold", "agent", ["Ricco"]),
        ("Ricco makes shoes. It sold a mill.", "sold", "agent", ["Ricco"]),
        ("The bridge was built in 1920. It was closed and it reopened.", "reopened", "agent",
         ["bridge"]),
        ("The gate was covered in mud until it was found.", "found", "patient", ["gate"]),
        ("The museum bought the painting and restored it.", "restored", "patient", ["painting"]),
        ("Nils Ek wrote a play. Critics praised it.", "praised", "patient", ["play"]),
        ("The mill mourned its closure.", "closure", "patient", ["mill"]),
        ("The panel left. The judge lauded its rescue.", "rescue", "patient", ["panel"]),
        ("The council confirmed that it would happen.", "happen", "agent", []),
        ("The council met. It has been proposed that they resign.", "proposed", "patient", []),
        ("Rain did harm. It grew.", "grew", "agent", []),
        ("The boat sank. Nils Ek said that it drifted.", "drifted", "agent", ["boat"]),
        ("The boat sank. It said so.", "said", "agent", []),
        # who talks and is talked to
        ("We sold the boat.", "sold", "agent", ["we"]),
        ("A neighbour called me. You paid us.", "called", "patient", ["I"]),
        ("A neighbour called me. You paid us.", "paid", "agent", ["you"]),
        ("A neighbour called me. You paid us.", "paid", "patient", ["we"]),
        ("The US paid.", "paid", "agent", ["United States"]),
        ("My arrest surprised the neighbours.", "arrest", "patient", ["I"]),
        ("“We sold the boat,” the Fisheries Ministry said.", "sold", "agent",
         ["Fisheries Ministry"]),
        ("“We sold the boat,” Ada Lund said.", "sold", "agent", ["we"]),
        # names that are shared, and names in full
        ("King Olav met Peter Olav. Later King Olav left.", "left", "agent", ["King Olav"]),
        ("Anna Maria Lund was born here. Anna Lund moved. Lund wrote.", "wrote", "agent",
         ["Anna Maria Lund"]),
        ("Mia Holm is two. Mia plays. Mia sings. Mia cries. Her father, Jon Holm, left. "
         "Holm returned.", "returned", "agent", ["Jon Holm"]),
    ],
)  # fmt: skip
def test_who_takes_part_by_name(text: str, trigger: str, role: str, names: list[str]) -> None:
    assert cast(text, trigger, role) == names


LETTER = """Dear Ms Holm,

I met your brother. You sold the boat.

With best wishes,

Nils Ek"""
TALK = """LUND: I resigned. You know why.

EK: I objected.

LUND: You betrayed me, Ek.

EK: My party asked for it."""
SPEECH = """Remarks by Mayor Ella Lund at the mill

May 3, 1950

I opened the mill."""


@pytest.mark.parametrize(
    ("text", "trigger", "role", "names"),
    [
        (LETTER, "met", "agent", ["Nils Ek"]),
        (LETTER, "sold", "agent", ["Holm"]),
        (LETTER.replace("Dear", "To"), "met", "agent", ["I"]),
        ("I met your aunt.\n\nYours faithfully,\n\n(signed) Nils Ek", "met", "agent", ["Nils Ek"]),
        (
            "dear auntie,\n\nI met an owl. Do visit. Kind regards to Ek,\n\nAda",
            "met",
            "agent",
            ["Ada"],
        ),
        (TALK, "resigned", "agent", ["Lund"]),
        (TALK, "betrayed", "agent", ["Ek"]),
        (TALK, "betrayed", "patient", ["Lund"]),
        (SPEECH, "opened", "agent", ["Ella Lund"]),
        ("EU: It paid.\n\nUN: It met.\n\nEU: It sued us.", "sued", "patient", ["we"]),
    ],
)
def test_who_tells_it(text: str, trigger: str, role: str, names: list[str]) -> None:
    assert cast(text, trigger, role) == names


@pytest.mark.parametrize(
    ("byline", "author"),
    [
        ("By Nils Ek", "Nils Ek"),
        ("Nils Ek, Norpress", "Nils Ek"),
        ("By Nils Ek and Ada Lund", None),
        ("Staff reporter", None),
        (None, None),
    ],
)
def test_the_author_is_who_tells_an_article(byline: str | None, author: str | None) -> None:
    found = Tellers("I sold the boat.", byline, Names()).at(0).get("I")
    assert (found.name if found is not None else None) == author


@pytest.mark.parametrize(
    ("text", "trigger", "source", "stance"),
    [
        ("I think the dam broke.", "broke", None, None),
        ("Think the dam broke.", "broke", None, None),
        ("“I think the dam broke on Monday,” Ada Lund said.", "broke", "Ada Lund", "asserts"),
        ("“I doubt that the dam broke on Monday,” Ada Lund said.", "broke", "Ada Lund", "doubts"),
        ("She said the dam broke.", "broke", "somebody not named", "asserts"),
        ("The council met. It said the dam broke.", "broke", "council", "asserts"),
        (
            "The mayor, Nils Ek, asked for “a plan to repair the dam in the valley”.",
            "repair",
            "Nils Ek",
            "asserts",
        ),
        ("It is feared that the dam broke.", "broke", "somebody not named", "asserts"),
        ("Ada Lund said it was feared that the dam broke.", "broke", "Ada Lund", "asserts"),
        ("We are glad to announce that the dam reopened.", "reopened", None, None),
        ("The mayor vowed to repair the dam.", "repair", "mayor", "asserts"),
        ("The mayor vowed to punish the authors of the bombing.", "bombing", None, None),
        ("The delay suggests that the dam broke.", "broke", None, None),
        ("The report suggests that the dam broke.", "broke", "report", "asserts"),
        ("The charge introduced in May is small.", "introduced", None, None),
        ("The claim that the dam broke was false.", "broke", "somebody not named", "asserts"),
        (
            "Guards filed papers alleging that the dam broke, a charge Ek denied.",
            "filed",
            None,
            None,
        ),
        (
            "Rossberg, ending a two-day visit, said that the dam broke.",
            "broke",
            "Rossberg",
            "asserts",
        ),
        ("The dam was built according to the plan.", "built", None, None),
        ("He dreamed, Ada Lund said, that the dam broke.", "broke", "Ada Lund", "asserts"),
        ("One of them, Ada Lund, said that the dam broke.", "broke", "Ada Lund", "asserts"),
        ("And I said “Ben, they opened the dam for the boats”.", "opened", None, None),
        (
            "''We saw it,'' said Ada Lund. ''But then the dam broke.''",
            "broke",
            "Ada Lund",
            "asserts",
        ),
        (
            "Ada Lund waved to the crowd, “We have lost our way, and the dam broke.”",
            "broke",
            "Ada Lund",
            "asserts",
        ),
        (
            "The clerk, Eva Moe, said: “I saw it. We ran. It was dark. Then the dam broke.”",
            "broke",
            "Eva Moe",
            "asserts",
        ),
        (
            "Nils Ek spoke. Ada Lund said it rained. “We ran. The dam broke,” said Eva Moe.",
            "broke",
            "Eva Moe",
            "asserts",
        ),
    ],
)
def test_whose_words(text: str, trigger: str, source: str | None, stance: str | None) -> None:
    found = mention(text, trigger)
    assert (found.attributed_to, found.stance) == (source, stance)
