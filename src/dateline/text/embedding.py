"""What the language model makes of each word by itself: found out once for words that come again.

That is a third of its products. A product of few rows may be rounded otherwise than one of many, so
that words go through it in blocks of one size, filled up if need be: what comes out for a word
depends neither on the words beside it nor on what was parsed before.
"""

from __future__ import annotations

from importlib import import_module
from itertools import accumulate
from typing import TYPE_CHECKING, Any, cast

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy import float32, uint64
    from numpy.typing import NDArray
    from spacy.language import Language
    from spacy.tokens import Doc

    Vectors = NDArray[float32]
    Features = NDArray[uint64]
    """What the model looks at, a word a row."""
    Embed = Callable[[Features], Vectors]

BLOCK = 32
"""Words that go through the model at once."""
_MOST = 1 << 14
"""Words that are remembered, in 6 MiB; then all are forgotten."""


def remember(nlp: Language) -> None:
    """Let the model look up the words that it has seen before."""
    tok2vec = cast("Any", nlp.get_pipe("tok2vec")).model
    layer = tok2vec.get_ref("embed")
    columns = layer.layers[0].attrs["columns"]
    hashed, mixed = layer.layers[2].layers[0], layer.layers[3].layers[0]
    words = Words(lambda block: mixed.predict(hashed.predict(block)), mixed.get_dim("nO"))

    def forward(_: object, docs: Sequence[Doc], is_train: bool) -> tuple[list[Vectors], object]:
        return words.of([cast("Features", doc.to_array(columns)) for doc in docs]), lambda _: []

    known = import_module("thinc.api").Model("known_words", forward, dims={"nO": words.width})
    tok2vec.replace_node(layer, known)


class Words:
    """The vectors of words, by their features, as `embed` makes them."""

    def __init__(self, embed: Embed, width: int) -> None:
        self.width = width
        self._embed = embed
        self._vectors: Vectors = np.empty((_MOST, width), "float32")
        self._places: dict[bytes, int] = {}

    def of(self, sentences: Sequence[Features]) -> list[Vectors]:
        """Return the vectors of the words of each sentence."""
        rows = np.vstack(sentences)
        keys: list[bytes] = rows.view(f"V{rows.strides[0]}").ravel().tolist()
        new = {key: n for n, key in enumerate(keys) if key not in self._places}
        if len(new) > _MOST:
            return [vectors for one in sentences for vectors in self.of([one])]
        if len(self._places) + len(new) > _MOST:
            self._places.clear()
            return self.of(sentences)
        if new:
            self._learn(list(new), rows[list(new.values())])
        found = self._vectors[[self._places[key] for key in keys]]
        return np.split(found, list(accumulate(map(len, sentences)))[:-1])

    def _learn(self, keys: Sequence[bytes], rows: Features) -> None:
        known = len(self._places)
        for start in range(0, len(rows), BLOCK):
            block = rows[start : start + BLOCK]
            vectors = self._embed(np.resize(block, (BLOCK, rows.shape[1])))
            self._vectors[known + start : known + start + len(block)] = vectors[: len(block)]
        self._places.update(zip(keys, range(known, known + len(keys)), strict=True))
