"""Words in an order that the parser seldom finds raise no error."""

from __future__ import annotations

from dateline.events.entities import Entities
from dateline.events.grammar import Tree
from dateline.events.places import of_site
from dateline.events.standing import named_beside
from dateline.events.titles import title
from dateline.events.triggers import Trigger
from dateline.text.tokens import Sentence, Token


def _tree(*words: tuple[str, str, str, str, int]) -> Tree:
    tokens = tuple(
        Token(i, 8 * i, 8 * i + len(word), word, word, pos, tag, dep, head)
        for i, (word, pos, tag, dep, head) in enumerate(words)
    )
    return Tree(Sentence(0, 8 * len(words), tokens))


def test_a_name_may_stand_behind_the_noun_that_it_modifies() -> None:
    tree = _tree(("prison", "NOUN", "NN", "ROOT", 0), ("Tarn", "PROPN", "NNP", "compound", 0))
    assert of_site(tree, tree[0], Entities()) is None


def test_an_apposition_may_stand_before_a_name_that_ends_the_sentence() -> None:
    tree = _tree(("cellist", "NOUN", "NN", "appos", 1), ("Tarn", "PROPN", "NNP", "ROOT", 1))
    assert named_beside(tree, tree[0]) is None


def test_a_mark_that_is_taken_for_a_name_stands_in_a_title() -> None:
    tree = _tree(("He", "PRON", "PRP", "nsubj", 1), ("fled", "VERB", "VBD", "ROOT", 1))
    assert title(tree, Trigger(1, 1, 1, "verb", 1), 0, {0: "’"}, [0]) == "’ fled"
