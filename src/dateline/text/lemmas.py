"""Base forms of English words, by the tables that come with the language model.

The method is that of spaCy's rule lemmatizer (exceptions, then suffix rules checked against an
index of known words). It works on a word and its tag alone, so that an inflected word is mostly
looked up once.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

UNIVERSAL = {
    "CC": "CCONJ", "CD": "NUM", "DT": "DET", "EX": "PRON", "FW": "X", "IN": "ADP", "JJ": "ADJ",
    "JJR": "ADJ", "JJS": "ADJ", "MD": "AUX", "NN": "NOUN", "NNP": "PROPN", "NNPS": "PROPN",
    "NNS": "NOUN", "PDT": "DET", "POS": "PART", "PRP": "PRON", "PRP$": "PRON", "RB": "ADV",
    "RBR": "ADV", "RBS": "ADV", "RP": "ADP", "TO": "PART", "UH": "INTJ", "VB": "VERB",
    "VBD": "VERB", "VBG": "VERB", "VBN": "VERB", "VBP": "VERB", "VBZ": "VERB", "WDT": "PRON",
    "WP": "PRON", "WP$": "PRON", "WRB": "ADV", "$": "SYM", "#": "SYM", "ADD": "X", "LS": "X",
    "HYPH": "PUNCT", "AFX": "ADJ", "NFP": "PUNCT", ".": "PUNCT", ",": "PUNCT", ":": "PUNCT",
    "``": "PUNCT", "''": "PUNCT", "-LRB-": "PUNCT", "-RRB-": "PUNCT", "SYM": "SYM", "XX": "X",
    "_SP": "SPACE",
}  # fmt: skip
"""Universal part of speech of each Penn tag (spaCy's English mapping, without its exceptions)."""

_INFLECTED = {
    "NNS": "noun", "VBD": "verb", "VBG": "verb", "VBN": "verb", "VBZ": "verb", "MD": "verb",
    "JJR": "adj", "JJS": "adj", "RBR": "adv", "RBS": "adv",
}  # fmt: skip

_AUXILIARIES = {
    "am": "be", "are": "be", "is": "be", "was": "be", "were": "be", "'s": "be", "’s": "be",
    "'re": "be", "’re": "be", "'m": "be", "’m": "be", "been": "be", "being": "be",
    "has": "have", "had": "have", "'ve": "have", "’ve": "have", "'d": "would", "’d": "would",
    "'ll": "will", "’ll": "will", "wo": "will", "ca": "can", "sha": "shall",
    "n't": "not", "n’t": "not", "does": "do", "did": "do",
    "gon": "go", "wan": "want",
}  # fmt: skip


def lemmatizer(
    exceptions: Mapping[str, Mapping[str, Sequence[str]]],
    index: Mapping[str, Iterable[str]],
    rules: Mapping[str, Sequence[Sequence[str]]],
) -> Callable[[str, str], str]:
    """Return a function that gives the base form of a word with its Penn tag.

    `exceptions` maps a part of speech (noun, verb, adj, adv) and a word to its base forms, `index`
    a part of speech to its known base forms, `rules` a part of speech to (suffix, base suffix).
    """
    known_words = {kind: frozenset(words) for kind, words in index.items()}

    def lemma(word: str, tag: str) -> str:
        if tag in ("NNP", "NNPS"):
            return word
        low = word.lower()
        if low in _AUXILIARIES and tag not in ("POS", "NN", "NNS", "JJ"):
            return _AUXILIARIES[low]
        kind = _INFLECTED.get(tag)
        return low if kind is None else inflected(low, kind)

    @lru_cache(maxsize=1 << 14)
    def inflected(word: str, kind: str) -> str:
        if "-" in word[1:-1]:
            first, _, last = word.rpartition("-")
            return f"{first}-{inflected(last, kind)}"
        if known := exceptions.get(kind, {}).get(word):
            return known[0]
        guesses = [
            word[: len(word) - len(old)] + new
            for old, new in rules.get(kind, ())
            if word.endswith(old) and len(word) > len(old)
        ]
        words = known_words.get(kind, frozenset())
        return next((guess for guess in (*guesses, word) if guess in words), [*guesses, word][0])

    return lemma
