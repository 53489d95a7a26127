from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from dateline.text import Parser, embedding
from dateline.text.embedding import BLOCK, Words
from dateline.text.products import one_core

if TYPE_CHECKING:
    import pytest


class Doubling:
    """Embeds each word as twice its features, and counts the words of each block."""

    def __init__(self) -> None:
        self.blocks: list[int] = []

    def __call__(self, rows: embedding.Features) -> embedding.Vectors:
        self.blocks.append(len(rows))
        return 2 * rows.astype("float32")


def sentence(*words: int) -> embedding.Features:
    return np.array([(word, word + 1) for word in words], "uint64").reshape(-1, 2)


def first(vectors: list[embedding.Vectors]) -> list[list[float]]:
    return [one[:, 0].tolist() for one in vectors]


def test_each_word_has_its_vector_in_its_place() -> None:
    words = Words(Doubling(), 2)
    assert first(words.of([sentence(3, 1), sentence(), sentence(1, 4)])) == [[6, 2], [], [2, 8]]
    assert first(words.of([sentence(4, 5, 3)])) == [[8, 10, 6]]


def test_a_word_is_embedded_once_and_in_a_full_block() -> None:
    embed = Doubling()
    words = Words(embed, 2)
    words.of([sentence(*range(BLOCK + 1))])
    words.of([sentence(*range(BLOCK))])
    assert embed.blocks == [BLOCK, BLOCK]


def test_only_so_many_words_are_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embedding, "_MOST", 4)
    embed = Doubling()
    words = Words(embed, 2)
    assert first(words.of([sentence(1, 2, 3), sentence(4, 5)])) == [[2, 4, 6], [8, 10]]
    assert first(words.of([sentence(5, 3)])) == [[10, 6]]
    assert first(words.of([sentence(7, 8, 9)])) == [[14, 16, 18]]
    assert len(embed.blocks) == 4


def test_a_vector_is_the_same_to_the_last_bit_beside_any_other_words() -> None:
    found = []
    for before in ("", "Seven grey herons stood beside the weir all night. " * 9):
        nlp, _ = Parser()._model
        layer = nlp.get_pipe("tok2vec").model.layers[0]  # type: ignore[attr-defined]
        with one_core():
            layer.predict([nlp.make_doc(before)])
            found.append(layer.predict([nlp.make_doc("The miller sold his barges in June.")])[0])
    assert np.array_equal(*found)
