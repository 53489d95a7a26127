"""Writing a title: the chosen words of a sentence, spaced as in the text and tidy at the ends."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dateline.events.asking import once_of_tree
from dateline.events.nouns import words_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dateline.events.grammar import Tree
    from dateline.text.tokens import Token

_JOINTS = frozenset((",", "-", "–", "/"))
_OPENING, _CLOSING = frozenset("( [ -LRB- -LSB-".split()), frozenset(") ] -RRB- -RSB-".split())
_APOSTROPHES = ("'", "’")
_POSSESSIVE = re.compile(r"(?<=\S)['’]s?$")
_WRITTEN_OUT = {"re": "are", "ve": "have", "ll": "will", "m": "am", "d": "would", "s": "is"}


def written(tree: Tree, words: Iterable[int], names: Mapping[int, str]) -> str:
    """Join the words in their order, spaced as in the text, without punctuation at the ends."""
    chosen = _without_asides(tree, set(words))
    gaps = [i + 1 for i in chosen if i + 2 in chosen and i + 1 not in chosen]
    joints = {i for i in gaps if _joins(tree[i])}

    told = {tree[i].text for i in chosen if i not in names} if names else set[str]()
    replaced: set[int] = set()

    def worded(token: Token, previous: Token | None) -> str:
        name = names.get(token.i)
        if name is None:
            stands_for = previous is not None and previous.i in replaced
            return _written_out(token) if stands_for else token.text
        last = _POSSESSIVE.sub("", name).split()[-1]
        if last in told:
            return token.text
        told.add(last)
        replaced.add(token.i)
        return name

    text = words_text(tree, _trimmed(tree, sorted(chosen | joints)), worded if names else None)
    return text if text[1:2].isupper() else text[:1].upper() + text[1:]


def _without_asides(tree: Tree, words: set[int]) -> set[int]:
    """Leave out what stands in brackets, but not the verb: "found [3] that"."""
    if not _has_brackets(tree):
        return words
    outside, depth = set(), 0
    for token in tree.tokens:
        depth += token.text in _OPENING
        if depth <= 0 and token.i in words:
            outside.add(token.i)
        depth = max(depth - (token.text in _CLOSING), 0)
    told = any(tree[i].pos == "VERB" for i in words)
    return words if told and not any(tree[i].pos == "VERB" for i in outside) else outside or words


@once_of_tree
def _has_brackets(tree: Tree) -> bool:
    """Whether a sentence has a bracket."""
    return not _OPENING.isdisjoint([token.text for token in tree.tokens])


def _joins(token: Token) -> bool:
    return token.text in _JOINTS or token.tag == "CC"


def _written_out(token: Token) -> str:
    """Write out the verb of "they're" where a name stands instead of the pronoun."""
    if token.pos not in ("VERB", "AUX") or not token.text.startswith(_APOSTROPHES):
        return token.text
    if token.text[1:] == "s" and token.lemma == "have":
        return " has"
    full = _WRITTEN_OUT.get(token.text[1:].lower())
    return token.text if full is None else f" {full}"


def _hangs(tree: Tree, last: Token) -> bool:
    """Whether a title's last word lost what it joins: a conjunction, "of" without its noun."""
    lost = (kid.i > last.i for kid in tree.kids(last.i))
    return last.tag == "CC" or last.dep == "mark" or (last.dep == "prep" and any(lost))


def _trimmed(tree: Tree, words: list[int]) -> list[int]:
    """Leave out punctuation at the ends and marks that lost the words they stood beside."""
    chosen = set(words)
    kept = [
        token.i
        for token in map(tree.tokens.__getitem__, words)
        if token.pos != "PUNCT"
        or token.text in ("-", "–", "/")
        or (token.i - 1 in chosen and token.i + 1 in chosen and token.text not in '"“”()[]—')
    ]
    while kept and (tree[kept[-1]].pos == "PUNCT" or _hangs(tree, tree[kept[-1]])):
        kept.pop()
    while kept and tree[kept[0]].pos == "PUNCT":
        kept.pop(0)
    return kept
