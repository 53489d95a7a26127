"""What the day of those words says of a plan or a deed, and what is told of whole lives."""

from __future__ import annotations

import pytest

from .telling import mention

_POTTER = "Ida Holm, a potter from Arnby, died on Tuesday of a fever. "
_THIEF = "A clerk was charged with theft on Tuesday. "


@pytest.mark.parametrize(
    ("text", "trigger", "edtf"),
    [
        ("The bank will shut three branches, its owner said on Monday.", "shut", "2026-03-09/.."),
        ("The bank will shut three branches, its owner said.", "shut", "2026-03-12/.."),
        ("Guards said on Tuesday they lost the keys.", "lost", "../2026-03-10"),
        ("The clerk who had lost the keys wept, guards said on Tuesday.", "lost", "../2026-03-10"),
        ("The owner, who will chair the fair, told guests on Monday that it was hot.", "chair",
         "2026-03-12/.."),
    ],
)  # fmt: skip
def test_what_is_said_is_bounded_by_the_day_on_which_it_is(
    text: str, trigger: str, edtf: str
) -> None:
    assert mention(text, trigger).edtf == edtf


@pytest.mark.parametrize(
    ("text", "trigger", "edtf"),
    [
        (f"{_POTTER}Holm opened a kiln near the harbour.", "opened", "../2026-03-12"),
        (f"{_POTTER}Neighbours opened the kiln to mourners.", "opened", "2026-03-10"),
        ("Ida Holm died on Tuesday when her boat sank. Holm steered it onto a rock.", "steered",
         "2026-03-10"),
        (f"{_THIEF}Raised in Lund, he left for the coast.", "left", "../2026-03-12"),
        (f"{_THIEF}Hired by a cousin, he opened the vault.", "Hired", "../2026-03-12"),
        (f"{_THIEF}Asked about the vault, he wept.", "Asked", "2026-03-10"),
        (f"{_THIEF}As a boy, he won a chess cup.", "won", "../2026-03-12"),
        (f"{_THIEF}He served in the navy.", "served", "../2026-03-12"),
        (f"{_THIEF}Guards denied reports that he bribed them.", "bribed", "../2026-03-10"),
    ],
)  # fmt: skip
def test_what_is_of_a_life_is_not_of_the_day(text: str, trigger: str, edtf: str) -> None:
    assert mention(text, trigger).edtf == edtf


@pytest.mark.parametrize(
    ("text", "trigger", "edtf"),
    [
        # why somebody is punished, thanked or mourned was before
        ("A plumber was jailed for the murder of a vet.", "murder", "../2026-03-12"),
        ("Police held a vet on Tuesday over a raid on a mill.", "raid", "../2026-03-10"),
        ("The vet was charged with forging a will.", "forging", "../2026-03-12"),
        ("Guards questioned two cooks about the theft.", "theft", "../2026-03-12"),
        ("The abbot thanked the divers for the rescue.", "rescue", "../2026-03-12"),
        ("Two senators called for an inquiry into the blast.", "blast", "../2026-03-12"),
        ("A suspect in the robbery escaped.", "robbery", "../2026-03-12"),
        ("The abbot regretted the delay.", "delay", "../2026-03-12"),
        # but not what is done on its occasion
        ("A vet was shot in a raid on a mill.", "raid", "2026-03-12"),
    ],
)  # fmt: skip
def test_what_is_answered_for_is_older(text: str, trigger: str, edtf: str) -> None:
    assert mention(text, trigger).edtf == edtf
