"""A parsed sentence as a tree: what stands above and below each word, which verbs are passive."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass, field
from operator import attrgetter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.text.tokens import Sentence, Token

SUBJECTS = ("nsubj", "nsubjpass")
NOUN_MODIFIERS = frozenset("compound nummod amod poss nmod".split())
"""Relations of words before the noun that they tell more of."""
PRESENT = frozenset(("VBZ", "VBP"))
"""Tags of verbs in the present tense."""
_FOUND_DONE = frozenset("have get find see hear want need keep leave order".split())
"""Verbs that take a passive without its auxiliary: "found the door locked"."""
_MEASURES = frozenset("margin percent point goal run length".split())
GIVING = frozenset("call name dub elect appoint give award grant offer deny".split())
"""Verbs that keep an object in the passive: "a prize given each year", "a man named Ek"."""

_START, _END = attrgetter("start"), attrgetter("end")


@dataclass(frozen=True, slots=True)
class Dependencies:
    """A sentence with the dependents of each word."""

    sentence: Sentence
    tokens: tuple[Token, ...] = field(init=False)
    """The sentence's words."""
    children: tuple[tuple[Token, ...], ...] = field(init=False)
    answers: dict[object, dict[int, Any]] = field(init=False, compare=False, repr=False)
    """What asking.once has been answered, by question and word."""
    names: dict[int, list[Token]] = field(init=False, compare=False, repr=False)
    """The words of names by their heads, as far as nouns.name_words has been asked for them."""
    _phrases: dict[int, list[tuple[Token, Token]]] = field(init=False, compare=False, repr=False)
    _passive: dict[int, bool] = field(init=False, compare=False, repr=False)
    """What has been asked for once: it is asked for again and again."""

    def __post_init__(self) -> None:
        tokens = self.sentence.tokens
        lists: list[list[Token]] = [[] for _ in tokens]
        for token in tokens:
            if token.head != token.i:
                lists[token.head].append(token)
        object.__setattr__(self, "tokens", tokens)
        object.__setattr__(self, "children", tuple(map(tuple, lists)))
        for known in ("names", "_phrases", "_passive"):
            object.__setattr__(self, known, {})
        object.__setattr__(self, "answers", defaultdict(dict))

    def __getitem__(self, i: int) -> Token:
        return self.tokens[i]

    def __len__(self) -> int:
        return len(self.sentence.tokens)

    def touched(self, start: int, end: int) -> range:
        """Return the words that have a part in text[start:end]."""
        first = bisect_right(self.tokens, start, key=_END)
        return range(first, bisect_left(self.tokens, end, key=_START))

    def kids(self, i: int, *deps: str) -> list[Token]:
        """Dependents of word `i` with one of the given relations, all of them if none is given."""
        below = self.children[i]
        if not below or not deps:
            return list(below)
        found = []
        for kid in below:
            if kid.dep in deps:
                found.append(kid)  # noqa: PERF401 - asked more often than anything, and faster so
        return found

    def kid(self, i: int, *deps: str) -> Token | None:
        """Return the first such dependent, or None."""
        for kid in self.children[i]:
            if kid.dep in deps:
                return kid
        return None

    def ancestors(self, i: int) -> Iterator[Token]:
        """Heads of word `i`, nearest first, up to its root."""
        tokens = self.tokens
        token = tokens[i]
        while token.head != token.i:
            token = tokens[token.head]
            yield token

    def depth(self, i: int) -> int:
        """Return how many heads word `i` has above it."""
        tokens, depth = self.tokens, 0
        while (head := tokens[i].head) != i:
            i, depth = head, depth + 1
        return depth

    def subtree(self, i: int) -> list[int]:
        """Word `i` and all below it, in the order of the text."""
        found, rest = [], [i]
        while rest:
            node = rest.pop()
            found.append(node)
            rest += [kid.i for kid in self.children[node]]
        return sorted(found)

    def left_edge(self, i: int) -> int:
        """Return the first word of the phrase that word `i` heads."""
        while self.children[i] and self.children[i][0].i < i:
            i = self.children[i][0].i
        return i

    def conjuncts(self, i: int) -> list[int]:
        """Word `i` and the words coordinated with it that follow ("A, B and C")."""
        found = [i]
        for node in found:
            found += [kid.i for kid in self.children[node] if kid.dep == "conj"]
        return found

    def prepositions(self, i: int) -> list[tuple[Token, Token]]:
        """(preposition, object) for each prepositional phrase under word `i`."""
        if i not in self._phrases:
            self._phrases[i] = self._prepositions(i)
        return list(self._phrases[i])

    def _prepositions(self, i: int) -> list[tuple[Token, Token]]:
        pairs: list[tuple[Token, Token]] = []
        for prep in self.kids(i, "prep", "agent", "dative"):
            if prep.pos not in ("ADP", "SCONJ", "VERB", "ADV", "PART"):
                continue
            inner = self.kid(prep.i, "prep")
            for source in (prep, inner) if inner else (prep,):
                pairs.extend((source, obj) for obj in self.kids(source.i, "pobj"))
        return pairs

    def is_passive(self, verb: int) -> bool:
        """Whether the verb is a passive participle, with or without its auxiliary."""
        if verb not in self._passive:
            self._passive[verb] = self._is_passive(verb)
        return self._passive[verb]

    def _is_passive(self, verb: int) -> bool:
        token = self[verb]
        if token.tag == "VBG":
            return False
        if self.kid(verb, "auxpass", "nsubjpass"):
            return True
        if self.kid(verb, "agent"):
            return (token.tag != "VBD" or self.kid(verb, "nsubj") is None) and not self._by_far(
                verb
            )
        if self._lacks_auxiliary(token):
            return True
        if token.tag == "VBN" and token.dep == "pcomp" and not self.kid(verb, "aux", "dobj"):
            return True
        return (
            (token.tag == "VBN" or (token.tag == "VBD" and self._goes_with_noun(token)))
            and token.dep in ("acl", "relcl", "advcl", "ROOT", "conj")
            and not self.kid(verb, "aux", "nsubj")
            and (token.lemma in GIVING or not self.kid(verb, "dobj"))
            and (token.dep != "conj" or self.is_passive(token.head))
        )

    def _goes_with_noun(self, verb: Token) -> bool:
        """Whether a participle stands behind a noun: "the boat built here and sold there"."""
        return verb.dep == "acl" or (verb.dep == "conj" and self[verb.head].dep == "acl")

    def _by_far(self, verb: int) -> bool:
        """Whether "by" says by how much: "the band qualified by a point", "won by two goals"."""
        measures = (obj.lemma for prep, obj in self.prepositions(verb) if prep.dep == "agent")
        return self.kid(verb, "auxpass") is None and not _MEASURES.isdisjoint(measures)

    def _lacks_auxiliary(self, verb: Token) -> bool:
        """Whether a passive has a subject and no auxiliary: "two were killed and nine wounded"."""
        if verb.tag != "VBN" or self.kid(verb.i, "nsubj") is None:
            return False
        if self.kid(verb.i, "aux", "dobj") is not None:
            return False
        above = self[verb.head]
        if verb.dep == "advcl":
            return any(k.lemma.lower() == "with" for k in self.kids(verb.i, "mark"))
        shared = verb.dep == "conj" and self.is_passive(above.i)
        return shared or (verb.dep == "ccomp" and above.lemma in _FOUND_DONE)

    def has_to(self, verb: int) -> bool:
        """Whether "to" stands before the verb ("to be replaced")."""
        return any(k.tag == "TO" for k in self.kids(verb, "aux"))

    def has_modal(self, verb: int) -> bool:
        """Whether a modal stands before the verb ("would be replaced")."""
        return any(k.tag == "MD" for k in self.kids(verb, "aux"))

    def verb_above(self, i: int) -> Token | None:
        """Return the nearest verb that governs word `i`."""
        tokens = self.tokens
        while (head := tokens[i].head) != i:
            i = head
            if tokens[i].pos in ("VERB", "AUX"):
                return tokens[i]
        return None
