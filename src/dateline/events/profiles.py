"""What an article tells anywhere of those whom it names: so who they are is known from the start.

It tells a "he" from a "she" by whom they say something of: "Ek said she had won".
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from dateline.events.gender import FEMALE, MALE
from dateline.events.nouns import name_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.events.grammar import Tree
    from dateline.events.naming import Entity, Names
    from dateline.text.tokens import Token

_CLAUSES = frozenset(("ccomp", "advcl"))


def tell_genders(trees: Sequence[Tree], names: Names) -> None:
    """Know of somebody of whom a sentence says "Ek said she had won" that this is a woman."""
    votes: dict[Entity, Counter[bool]] = {}
    for tree in trees:
        for token in tree.tokens:
            word = token.text.lower()
            if word not in ("he", "she") or token.dep != "nsubj":
                continue
            entity = _speaker_of_himself(tree, token, names)
            if entity is not None and entity.female is None:
                votes.setdefault(entity, Counter())[word in FEMALE] += 1
    for entity, counts in votes.items():
        female = counts[True] > counts[False]
        if counts[female] > 2 * counts[not female]:
            entity.female = female
            entity.kind = "person"


def _speaker_of_himself(tree: Tree, pronoun: Token, names: Names) -> Entity | None:
    """Return the name that alone may be a "he" or a "she" of the clause below its verb."""
    clause = tree[pronoun.head]
    verb = tree[clause.head]
    subject = tree.kid(verb.i, "nsubj") if clause.dep in _CLAUSES else None
    if subject is None or subject.pos != "PROPN" or subject.i > pronoun.i:
        return None
    words = name_words(tree, subject)
    entity = names.of(tree, subject, words) if words else None
    if entity is None or entity.kind not in (None, "person") or entity.plural:
        return None
    inside = {word.i for word in words}
    others = (t for t in tree.tokens[: pronoun.i] if t.i not in inside)
    if any(t.pos == "PROPN" or t.text.lower() in MALE | FEMALE for t in others):
        return None
    return entity
