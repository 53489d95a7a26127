"""Buildings and the like: "the hotel" is where the article says that the hotel is."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from dateline.events.incidents import one
from dateline.events.naming import is_place
from dateline.events.places import of_site
from dateline.events.scenes import LOCATIVE
from dateline.events.sitewords import tells_where
from dateline.events.spots import below

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.events.entities import Entities
    from dateline.events.event import Event
    from dateline.events.grammar import Tree
    from dateline.events.places import Place
    from dateline.text.tokens import Token

_AT_HOME = frozenset("home house apartment kitchen bedroom backyard garage driveway porch".split())
_DEFINITE = frozenset(("the", "this", "that", "these", "those"))


class Sites:
    """What stands where, by what it is and whose."""

    def __init__(
        self,
        trees: Sequence[Tree],
        spans: Sequence[Sequence[tuple[int, int]]],
        entities: Entities,
    ) -> None:
        self._entities = entities
        self._known: dict[tuple[str, str | None], list[Place]] = defaultdict(list)
        for number, tree in enumerate(trees):
            for token in tree.tokens:
                kind = _kind(token)
                if kind is None:
                    continue
                found = below(tree, token.i, spans[number], entities) or of_site(
                    tree, token, entities
                )
                if found is not None:
                    self._known[kind, self._owner(tree, token, number)].append(found)

    def of(self, event: Event, words: Sequence[int]) -> Place | None:
        """Return the place of the building in or near which an event is told to happen.

        words: those under which it stands.
        """
        tree = event.tree
        for node in words:
            for prep, obj in tree.prepositions(node):
                kind = _kind(obj) if obj.pos == "NOUN" else None
                if kind is None or prep.lemma.lower() not in LOCATIVE:
                    continue
                owner = self._owner(tree, obj, event.number)
                if owner is not None:
                    return one(self._known.get((kind, owner), ()))
                if any(k.lemma.lower() in _DEFINITE for k in tree.kids(obj.i, "det")):
                    return one([p for key, ps in self._known.items() if key[0] == kind for p in ps])
        return None

    def _owner(self, tree: Tree, noun: Token, number: int) -> str | None:
        """Return the name of who has a house: "his home", "the Lund home"."""
        owner = tree.kid(noun.i, "poss") or next(
            (k for k in tree.kids(noun.i, "compound") if k.pos == "PROPN"), None
        )
        if owner is None or is_place(owner.text):
            return None
        entity = self._entities.resolve(tree, owner, number)
        return entity.name if entity is not None else owner.lemma.lower()


def _kind(noun: Token) -> str | None:
    """Return what one building is; the rooms of a house are its."""
    if noun.tag not in ("NN", "NNP"):
        return None
    word = noun.lemma.lower()
    return "home" if word in _AT_HOME else word if tells_where(word) else None
