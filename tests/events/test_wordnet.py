"""What the table of words made of WordNet says of them."""

from __future__ import annotations

import pytest

from dateline.events import wordnet


@pytest.mark.parametrize(
    ("lemma", "pos", "kind"),
    [
        ("earthquake", "n", "event"),
        ("meeting", "n", "gathering"),
        ("plumber", "n", "person"),
        ("statement", "n", "message"),
        ("report", "n", "writing"),
        ("walk", "v", "motion"),
        ("own", "v", "having"),
        ("belong", "v", "stative"),
        ("decide", "v", "decision"),
    ],
)
def test_most_senses_of_a_word_are_of_one_kind(lemma: str, pos: wordnet.Pos, kind: str) -> None:
    shares = wordnet.kinds(lemma, pos)
    assert max(shares, key=lambda each: shares[each]) == kind


@pytest.mark.parametrize("word", ["blorptious", "Paris", "arrests", "an arrest"])
def test_what_is_no_lemma_has_no_kind_and_no_meaning(word: str) -> None:
    assert not wordnet.kinds(word, "n")
    assert not wordnet.base_verbs(word)
    assert not wordnet.synsets(word, "n")


def test_a_noun_knows_the_verbs_that_it_comes_from() -> None:
    assert wordnet.base_verbs("resignation")[0] == "resign"
    assert wordnet.base_verbs("earthquake") == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("buy", "v"), ("purchase", "v")),
        (("nab", "v"), ("arrest", "n")),
        (("stoppage", "n"), ("stop", "v")),
        (("quake", "n"), ("earthquake", "n")),
    ],
)
def test_words_that_can_mean_the_same_are_alike(
    one: tuple[str, wordnet.Pos], other: tuple[str, wordnet.Pos]
) -> None:
    assert wordnet.likeness(one, other) >= 0.3
    assert wordnet.likeness(one, other) == wordnet.likeness(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("buy", "v"), ("arrest", "v")),
        (("election", "n"), ("earthquake", "n")),
        (("blorptious", "n"), ("blorptious", "v")),
    ],
)
def test_words_that_mean_different_things_are_not(
    one: tuple[str, wordnet.Pos], other: tuple[str, wordnet.Pos]
) -> None:
    assert wordnet.likeness(one, other) == 0
