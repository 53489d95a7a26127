"""The title of a mention: the article's own words, which can be read alone."""

from __future__ import annotations

import pytest

from .telling import mention


@pytest.mark.parametrize(
    ("text", "trigger", "title"),
    [
        # what it was done to, where the clause is about that
        ("The boats that thieves stole in Malta were empty.", "stole",
         "Thieves stole the boats in Malta"),
        ("They thanked Eva Moe, whom the council hired in May.", "hired",
         "The council hired Eva Moe in May"),
        # the words without which it says something else
        ("The town would no longer sell the mill.", "sell",
         "The town would no longer sell the mill"),
        ("The council has yet to respond.", "respond", "The council has yet to respond"),
        ("The crew barely survived.", "survived", "The crew barely survived"),
        # who does it to himself needs no second name
        ("Nils Ek is a sailor. He chained himself to a tree.", "chained",
         "Nils Ek chained himself to a tree"),
        # who takes part, where the noun's own phrase does not tell
        ("The army has opened an offensive against the rebels.", "offensive",
         "The army has opened an offensive against the rebels"),
        ("The rebels fear an offensive by the army.", "offensive", "An offensive by the army"),
        # a name once, and one for the pronoun that begins it
        ("The fund will pay fishermen, whose boats were wrecked.", "wrecked",
         "Fishermen's boats were wrecked"),
        ("Two barges sank. Their cargoes were saved.", "saved", "Two barges' cargoes were saved"),
        ("The council may reverse its vote.", "reverse", "The council may reverse its vote"),
        ("Eva Moe is ill. She missed the concert after the crash.", "crash",
         "Eva Moe missed the concert after the crash"),
        # the main clause, where a participle or an infinitive says too little alone
        ("A barge hit the pier in Arendal, injuring a cook.", "injuring",
         "A barge hit the pier in Arendal, injuring a cook"),
        ("The cook was praised for saving a goat.", "saving",
         "The cook was praised for saving a goat"),
        ("The choir flew to Turku to record a psalm.", "record",
         "The choir flew to Turku to record a psalm"),
        ("Beekeepers have two weeks to object.", "object", "Beekeepers have two weeks to object"),
        ("Lightning is the third peril to strike the orchard.", "strike",
         "Lightning is the third peril to strike the orchard"),
        ("Eva Moe was fined in May and forced to repaint the boathouse.", "repaint",
         "Eva Moe was forced to repaint the boathouse"),
        # whom "whom" stands for
        ("The circus hired nine jugglers, most of whom were later dismissed.", "dismissed",
         "Most of nine jugglers were dismissed"),
        # the words around an aside
        ("The mill, Nils Ek said, will close.", "said", "Nils Ek said: The mill will close"),
    ],
)  # fmt: skip
def test_the_title_can_be_read_alone(text: str, trigger: str, title: str) -> None:
    assert mention(text, trigger).title == title
