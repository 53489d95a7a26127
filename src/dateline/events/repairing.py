"""What a repair of the parse is: a rule about words of some relations and tags."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.events.nouns import noun_kind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dateline.text.tokens import Token

    Repair = Callable[[list[Token], Token], bool]

_SUBJECTS = frozenset("nsubj nsubjpass expl csubj".split())


@dataclass(frozen=True, slots=True)
class Rule:
    """A repair with the relations and the tags of the words that it looks at; none: any."""

    repair: Repair
    deps: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()

    def apply(self, tokens: list[Token]) -> bool:
        """Put right what is wrong in a sentence; whether anything was."""
        changed = False
        for token in tokens:
            if (not self.deps or token.dep in self.deps) and (
                not self.tags or token.tag in self.tags
            ):
                changed |= self.repair(tokens, token)
        return changed


def rule(repair: Repair, deps: str = "", tags: str = "") -> Rule:
    """Return the rule of a repair, with relations and tags as words."""
    return Rule(repair, frozenset(deps.split()), frozenset(tags.split()))


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
