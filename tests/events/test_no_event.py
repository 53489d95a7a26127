"""What tells no happening: names of people and kinds, comparisons, fiction, fillers."""

from __future__ import annotations

import pytest

from .telling import told

CHAPTER = (
    "A short guide\n\nThis chapter is about a craft that anybody can learn. It is not long. "
    "Its first book is of 1850. You need no tools for it.\n\n"
)


@pytest.mark.parametrize(
    ("text", "triggers"),
    [
        ("They printed the names of the drowned.", ["printed"]),
        ("The sons of the dead and wounded waited outside.", ["waited"]),
        ("Settlers learned hunting and trapping methods in a year.", ["learned"]),
        ('He broke a rule on "begging and whistling customers".', ["broke"]),
        ("The hat came to be known as the lid.", []),
        ("The colonel came to acknowledge it.", ["acknowledge"]),
        ("She went on to win the cup in May.", ["win"]),
        ("The quarrel felt like a funeral.", []),
        ("The silence amounted to an admission.", ["amounted"]),
        ("The letter served as an apology.", ["served"]),
        ("The weaver won an award in Turku.", ["won"]),
        ("The weaver received the Order of the Reed.", ["received"]),
        ("They challenged the award of the contract.", ["challenged", "award"]),
        ("The choir had eagerly awaited the tenor.", []),
        ("The film tells how a baker lost a leg.", ["tells"]),
        ("She wrote a play about a nurse who stole a barge.", ["wrote"]),
        ("She wrote a book about the nurse who stole a barge.", ["wrote", "stole"]),
        ("It was called The Otter and sank in May.", ["sank"]),
        ("Selling axes to children is a folly. The clerk left.", ["left"]),
        ("Closing the bakery was a mistake.", ["Closing"]),
        ("When it came to boats, the clerk left.", ["left"]),
        ("The stall sells smoked eel at dawn. It burned.", ["burned"]),
        ("The quarrel gave rise to a song.", []),
        ("Missing: 12", []),
        ("Hail did damage put at 9,000 kroner in May.", ["damage"]),
        ("A choir estimated at 300 sang in the park.", ["sang"]),
        ("The keeper scored after the break.", ["scored"]),
        ("She scored after the break with her agent.", ["scored", "break"]),
        ("A potter disputed the dating of the bowl.", ["disputed"]),
        ("Nobody asked where the goats came from.", ["asked"]),
        ("The goats came from a farm.", ["came"]),
        ("They have been married for ten years.", []),
        # how things stand, and what was done
        ("The loft was crammed with nets.", []),
        ("The loft was crammed with nets in May.", ["crammed"]),
        ("The clerks crammed the loft with nets.", ["crammed"]),
        ("The syllabus was centred on knots.", []),
        ("Bonuses at the mill were tied to the price of flax.", []),
        ("The clerk was tied to a mast.", ["tied"]),
        ("The barn was ringed by poplars.", []),
        ("The choir was divided over the hymn.", []),
        ("The clerk was dressed in green.", []),
        ("Both cooks were armed.", []),
        ("A crew made up of bakers won.", ["won"]),
        ("The lodge was surrounded by dragoons.", ["surrounded"]),
        ("The lodge was surrounded by elms.", []),
        # asides of whoever tells it
        ("Broadly speaking, the cook left.", ["left"]),
        ("That said, the cook left.", ["left"]),
        ("Needless to say, the cook left.", ["left"]),
        ("To put it mildly, the cook cheated.", ["cheated"]),
        ("To make matters worse, the cook left.", ["left"]),
        ("Truth be told, the cook cheated.", ["cheated"]),
        ("Judging by the smoke, the cook left.", ["left"]),
        ("As it turned out, the cook left.", ["left"]),
        ("As noted above, the cook left.", ["left"]),
        ("The cook sold the barge, not to mention the nets.", ["sold"]),
        ("It goes without saying that the cook left.", ["left"]),
        ("When all was said and done, the cook left.", ["left"]),
        ("That said nothing about the cook.", ["said"]),
        ("He put it on the shelf.", ["put"]),
        ("The plan posed a risk to eels.", []),
        ("Malta and Norway shared the view that it sank.", ["sank"]),
        # names of works, and what works and people are
        ("She danced in Waiting for the Ferry.", ["danced"]),
        ("He works for the Rescue the Eels charity. He fell.", ["fell"]),
        ("The poem was an attack on sloth.", []),
        ("It was an attack on the lodge.", ["attack"]),
        ("Moe was hired in May. She was a replacement for Ek.", ["hired"]),
        ("The price of eels is a matter of debate.", []),
        # lines of the page
        ("Moe sank the barge.\n\nFollow us on Facebook.", ["sank"]),
        ("Moe sank the barge.\n\nReporting by Eva Ek; editing by Nils Lund", ["sank"]),
        ("They had been married by a priest.", ["married"]),
    ],
)
def test_what_is_no_event(text: str, triggers: list[str]) -> None:
    assert [m.trigger for m in told(text).mentions] == triggers


@pytest.mark.parametrize(
    ("text", "triggers"),
    [
        ("Goats have been found to eat bark.", ["found"]),
        ("To the weavers, losing was unimportant.", []),
        ("The harder part is finding clay.", []),
        ("In a school, where the child must copy maps, noise is bad.", []),
        ("Someone who has broken a loom knows it.", []),
        ("Oh, I got a loom.", []),
        ("In May I got two looms.", ["got"]),
        ("We thank the weavers of Turku.", ["thank"]),
    ],
)
def test_what_is_no_event_in_a_textbook(text: str, triggers: list[str]) -> None:
    found = told(CHAPTER + text, "2018-03-09").mentions
    assert [m.trigger for m in found if m.trigger_start >= len(CHAPTER)] == triggers
