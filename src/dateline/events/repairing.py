"""What a repair of the parse is: a rule about words of some relations and tags."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

from dateline.events.noun_kinds import noun_kind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from dateline.text.tokens import Token

    Repair = Callable[[list[Token], Token], bool]
    Shape = tuple[str, str]
    """A relation and a tag."""
    Places = Mapping[str, Sequence[int]]

_SUBJECTS = frozenset("nsubj nsubjpass expl csubj".split())


@dataclass(frozen=True, slots=True)
class Rule:
    """A repair with the relations and the tags of the words that it looks at; none: any."""

    repair: Repair
    deps: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    shapes: frozenset[Shape] = frozenset()
    """The relations with the tags, if it looks at words of both."""

    def apply(self, tokens: list[Token], places: Places) -> bool:
        """Put right what is wrong in a sentence; whether anything was."""
        changed = False
        for key in self.deps or self.tags:
            for i in places.get(key, ()):
                if not self.tags or tokens[i].tag in self.tags:
                    changed |= self.repair(tokens, tokens[i])
        return changed


def repaired(tokens: list[Token], rules: Sequence[Rule]) -> bool:
    """Apply rules one after another; whether any put something right."""
    changed, sound = False, list(tokens)
    places, shapes = _places(tokens), _shapes(tokens)
    for one in rules:
        if one.shapes and one.shapes.isdisjoint(shapes):
            continue
        if one.apply(tokens, places) and kept(tokens, sound):
            changed, sound = True, list(tokens)
            places, shapes = _places(tokens), _shapes(tokens)
    return changed


def kept(tokens: list[Token], sound: Sequence[Token]) -> bool:
    """Whether what was mended stays: it is taken back if words hang by each other in a circle.

    So it is if a word that is no root hangs by itself, which many climb from without looking.
    sound: the words before.
    """
    if _is_tree(tokens):
        return True
    tokens[:] = sound
    return False


def _is_tree(tokens: Sequence[Token]) -> bool:
    """Whether every word hangs by a root."""
    rooted = {token.i for token in tokens if token.head == token.i and token.dep == "ROOT"}
    for token in tokens:
        path = []
        while token.i not in rooted:
            if token.i in path:
                return False
            path.append(token.i)
            token = tokens[token.head]  # noqa: PLW2901
        rooted.update(path)
    return True


def _places(tokens: Sequence[Token]) -> Places:
    """Return where the words of each relation and of each tag stand."""
    found: dict[str, list[int]] = {}
    for token in tokens:
        found.setdefault(token.dep, []).append(token.i)
        found.setdefault(token.tag, []).append(token.i)
    return found


def _shapes(tokens: Sequence[Token]) -> set[Shape]:
    """Return the relations with their tags that a sentence has: most rules ask for none of them."""
    return {(token.dep, token.tag) for token in tokens}


def rule(repair: Repair, deps: str = "", tags: str = "") -> Rule:
    """Return the rule of a repair, with relations and tags as words."""
    shapes = frozenset(product(deps.split(), tags.split()))
    return Rule(repair, tuple(deps.split()), tuple(tags.split()), shapes)


def has_subject(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether a verb has a subject of its own."""
    i = verb.i
    for token in tokens:  # noqa: SIM110 - asked often, and faster so
        if token.head == i and token.dep in _SUBJECTS:
            return True
    return False


def below(tokens: Sequence[Token], token: Token) -> list[Token]:
    """Return the dependents of a word."""
    return [t for t in tokens if t.head == token.i and t.i != token.i]


def is_somebody(noun: Token) -> bool:
    """Whether a noun names or describes somebody."""
    return noun.pos == "PROPN" or noun_kind(noun, noun.tag == "NNS") is not None
