"""Which words mean one kind of happening, and which do not."""

import pytest

from dateline.events.senses import sense, sense_of_noun

ONE = {
    "a synonym of a word that is listed": (("nab",), ("arrest",)),
    "a noun and its verb": (("disclosure",), ("disclose",)),
    "two verbs of one usual meaning": (("divulge",), ("disclose",)),
    "what is done to a person": (("fire", "fired", "", True), ("dismiss",)),
    "a person let go": (("release", "released", "", True), ("liberate",)),
    "fire as a verb": (("fire", "fired"), ("shoot",)),
    "fire as a noun": (("fire", "fire"), ("blaze",)),
    "an object that changes the verb": (("open", "opened", "fire"), ("gunfire",)),
    "a particle that does": (("step", "stepped down"), ("resign",)),
}
APART = {
    "a rare meaning": (("score",), ("defeat",)),
    "a thing let out": (("release", "released"), ("liberate",)),
    "one word of two meanings": (("fire", "fire"), ("fire", "fired")),
    "two crimes": (("rob",), ("kidnap",)),
}


def _sense(lemma: str, trigger: str = "", thing: str = "", person: bool = False) -> str:
    return sense(lemma, trigger, thing, person=person).name


@pytest.mark.parametrize(("one", "other"), ONE.values(), ids=ONE.keys())
def test_one_kind_of_happening(one: tuple[str], other: tuple[str]) -> None:
    assert _sense(*one) == _sense(*other)


@pytest.mark.parametrize(("one", "other"), APART.values(), ids=APART.keys())
def test_two_kinds_of_happening(one: tuple[str], other: tuple[str]) -> None:
    assert _sense(*one) != _sense(*other)


@pytest.mark.parametrize(
    ("words", "happens", "name"),
    [
        (("peace", "talks"), False, "meet"),
        (("parliamentary", "election"), False, "elect"),
        (("speech",), False, sense("speech").name),
        (("plane",), False, None),
        (("investor", "day"), True, "investor day"),
        ((), True, None),
    ],
)
def test_what_an_object_says_of_its_verb(
    words: tuple[str, ...], happens: bool, name: str | None
) -> None:
    found = sense_of_noun(words, happens=happens)
    assert (found and found.name) == name
