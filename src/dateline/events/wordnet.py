"""What kinds of things words mean, and which mean the same, from a table made of WordNet 3.1.

The table is part of the package (tools/wordnet.py makes it; NOTICE has its licence). It holds
nouns that can mean something that happens, or people or bodies, and all verbs, also with a particle
("step down"). Shares are those of a word's senses, weighed by how often texts use them.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

Pos = Literal["n", "v"]

_PREFIXES = tuple("re un over under out mis dis de co pre inter up".split())
_SHORT = 4
_Word = tuple[str, Pos]


@cache
def _lines() -> list[str]:
    data = files("dateline.events").joinpath("wordnet.tsv").read_text(encoding="utf-8")
    return data.splitlines()


@cache
def _columns(lemma: str, pos: Pos) -> tuple[str, str, str]:
    """Return the kinds, verbs and synsets of a word; the lines are sorted."""
    start = f"{lemma}\t{pos}\t"
    place = bisect_left(_lines(), start)
    if place == len(_lines()) or not _lines()[place].startswith(start):
        return "", "", ""
    kinds, verbs, synsets = _lines()[place].removeprefix(start).split("\t")
    return kinds, verbs, synsets


@cache
def kinds(lemma: str, pos: Pos) -> Mapping[str, float]:
    """Return the shares of the kinds of things that a noun or a verb means, none if unknown.

    Kinds are WordNet's lexicographer files ("act", "event", "person", of verbs "motion") and the
    finer ones of tools/wordnet.py ("saying", "gathering", of verbs "aspect").
    """
    return _shares(_columns(lemma, pos)[0])


@cache
def is_verb(lemma: str) -> bool:
    """Whether a word is a verb, also with a prefix before it: "rebury", "un-invite".

    An e too many at its end, where a participle was not known, is no matter.
    """
    words = {lemma, lemma.removesuffix("e") if len(lemma) > _SHORT else lemma}
    words |= {word.removeprefix(prefix).removeprefix("-") for word in words for prefix in _PREFIXES}
    return any(kinds(word, "v") for word in words if len(word) > 1)


@cache
def base_verbs(noun: str) -> tuple[str, ...]:
    """Return the verbs from which a noun comes in its usual senses, the likeliest first."""
    verbs = _columns(noun, "n")[1]
    return tuple(verbs.split(",")) if verbs else ()


@cache
def synsets(lemma: str, pos: Pos) -> Mapping[str, float]:
    """Return the usual meanings of a word that it shares with others, and how usual each is.

    A noun has those of the verbs it comes from as well: "arrest" has that of "to nab".
    """
    return _shares(_columns(lemma, pos)[2])


def likeness(one: _Word, other: _Word) -> float:
    """Return how usual it is that two words mean the same, 0 if they never do.

    It is as usual as the meaning that they share is for the one that has it less often; 1 for a
    verb and a noun that comes from it.
    """
    (word, pos), (other_word, other_pos) = sorted((one, other), key=lambda each: each[1])
    if pos != other_pos and other_word in base_verbs(word):
        return 1.0
    mine, theirs = synsets(*one), synsets(*other)
    return max((min(mine[each], theirs[each]) for each in mine if each in theirs), default=0.0)


def _shares(text: str) -> Mapping[str, float]:
    pairs = (item.partition(":") for item in text.split())
    return {what: int(share or 100) / 100 for what, _, share in pairs}
