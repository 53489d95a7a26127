"""Base forms of English words, by the tables that come with the language model.

The method is that of spaCy's rule lemmatizer (exceptions, then suffix rules checked against an
index of known words). It works on a word and its tag alone, so that an inflected word is mostly
looked up once.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence, Set

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


_FORMS = (("NNS", "noun"), ("VBZ", "verb"), ("VBD", "verb"), ("VBG", "verb"))
_NOT_PAST = ("ing", "en", "ne", "wn", "rn", "s")
"""Ends of the forms of irregular verbs that are no past tense, or one of a participle's."""
_DOUBLED = re.compile("[^aeiou]*[aeiou][bdgmnprt]")


@dataclass(frozen=True)
class Lexicon:
    """What the model's tables know of English words, by part of speech: noun, verb, adj, adv."""

    exceptions: Mapping[str, Mapping[str, Sequence[str]]]
    index: Mapping[str, Set[str]]
    lemma: Callable[[str, str], str]

    def knows(self, word: str) -> bool:
        """Whether a word in small letters is in any table, in any form."""
        if any(word in words for words in (*self.index.values(), *self.exceptions.values())):
            return True
        return any(self.lemma(word, tag) in self.index[kind] for tag, kind in _FORMS)

    def is_verb(self, base: str) -> bool:
        """Whether a base form is one of a verb."""
        return base in self.index["verb"]

    def past(self, base: str) -> str:
        """Return a past tense of a verb: its own, or what looks like one."""
        own = sorted(self._pasts.get(base, ()))
        if own:
            return own[0]
        if base.endswith("e"):
            return f"{base}d"
        if base[-1:] == "y" and base[-2:-1] not in "aeiou":
            return f"{base[:-1]}ied"
        return f"{base}{base[-1]}ed" if _DOUBLED.fullmatch(base) else f"{base}ed"

    @cached_property
    def _pasts(self) -> Mapping[str, Sequence[str]]:
        found: dict[str, list[str]] = {}
        for form, bases in self.exceptions.get("verb", {}).items():
            if not form.endswith(_NOT_PAST):
                found.setdefault(bases[0], []).append(form)
        return found


def lemmatizer(
    exceptions: Mapping[str, Mapping[str, Sequence[str]]],
    index: Mapping[str, Set[str]],
    rules: Mapping[str, Sequence[Sequence[str]]],
) -> Callable[[str, str], str]:
    """Return a function that gives the base form of a word with its Penn tag.

    `exceptions` maps a part of speech (noun, verb, adj, adv) and a word to its base forms, `index`
    a part of speech to its known base forms, `rules` a part of speech to (suffix, base suffix).
    """

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
        words = index.get(kind, frozenset())
        return next((guess for guess in (*guesses, word) if guess in words), [*guesses, word][0])

    return lemma
