"""Headlines as the language model reads them best: names apart, deeds in the past tense.

The model knows sentences, in which "Council Shelves Pool Plan" is a name and "Council shelves pool
plan" a thing. "Council shelved pool plan" it reads as what it is; each word of that stands for the
headline's own.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence, Set

    from dateline.text.lemmas import Lexicon

MOST = 25
"""Words of a headline."""
_LONGEST = 250
"""Characters of one."""
_FEWEST = 2
_LONG = 4
"""Letters of a word that title case does not leave small."""
_ENDS = ".?!:;,”\"')"
_NAME = re.compile(r"(?<=[a-z,;’”] )[A-Z][\w'’-]*")
_TIGHT = frozenset(
    "a an the this that these those his her its their our your my no some any of in on at by for "
    "from to with as over into about after before and or but nor not 's ’s s is are was were be "
    "will would could may might can must should has have had who which".split()
)
"""Words behind which no verb of a headline stands."""
_COLLECTIVE = frozenset("police people men women children crew staff two three four five".split())


def is_headline(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] is a line of its own that does not end as a sentence does."""
    if end - start > _LONGEST or text[end - 1 : end] in _ENDS:
        return False
    return (start == 0 or text[start - 1] == "\n") and text[end : end + 1] in ("", "\n")


def names(text: str, headlines: Sequence[tuple[int, int]]) -> frozenset[str]:
    """Return the words that have a capital inside a sentence, headlines apart."""
    at = [0, *(edge for span in headlines for edge in span), len(text)]
    parts = [text[at[i] : at[i + 1]] for i in range(0, len(at), 2)]
    return frozenset(word for part in parts for word in _NAME.findall(part))


def lowered(words: Sequence[str], known: Set[str], lexicon: Lexicon) -> list[str]:
    """Return the words of a headline with capitals for names only; `known` are the text's names."""
    long = [w for w in words if len(w) >= _LONG and w.isalpha() and w not in _TIGHT]
    if len(long) < _FEWEST or not all(word[0].isupper() for word in long):
        return list(words)
    shouted = all(word.isupper() for word in long)
    low = [_lowered(word, known, lexicon, shouted=shouted) for word in words]
    return [low[0][:1].upper() + low[0][1:], *low[1:]]


def _lowered(word: str, known: Set[str], lexicon: Lexicon, *, shouted: bool) -> str:
    name = word.capitalize() if shouted and word.isalpha() else word
    if not word[:1].isupper() or name in known or (word.isupper() and not shouted):
        return name
    low = word.lower()
    return low if lexicon.knows(low) or low in _TIGHT else name


def verbs(words: Sequence[str], lexicon: Lexicon) -> list[tuple[int, str]]:
    """Return the places of what may be the verb of a headline, with its past tense."""
    found: list[tuple[int, str]] = []
    for i, word in enumerate(words[1:], 1):
        before = words[i - 1].lower()
        if not word.isalpha() or not word.islower() or word in _TIGHT or before in _TIGHT:
            continue
        base = lexicon.lemma(word, "VBZ") if word.endswith("s") else word
        beside = bool(found) and found[-1][0] == i - 1
        agrees = base != word or (not beside and _is_plural(before, lexicon))
        if agrees and lexicon.is_verb(base):
            found.append((i, lexicon.past(base)))
    return found


def _is_plural(word: str, lexicon: Lexicon) -> bool:
    if word in _COLLECTIVE:
        return True
    return lexicon.lemma(word, "NNS") != word and not word.endswith("ss")
