"""Where the events of an article happened: as each is told, or as it was told before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.lexicon import EVENT_NOUNS
from dateline.events.locating import SUFFERED, located
from dateline.events.senses import UNDERGOING, sense

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.events.entities import Entities
    from dateline.events.grammar import Tree
    from dateline.events.places import Place
    from dateline.events.triggers import Trigger
    from dateline.text.tokens import Token

_GATHERINGS = frozenset("meet celebrate protest play arrest search rescue rob".split())
_LOCATED = SUFFERED | _GATHERINGS
"""Senses of what happens in one place and is told of again as the same."""
_ANOTHER = frozenset("next first second third last latest other previous earlier new".split())
_DEFINITE = frozenset(("the", "this", "that", "these", "those"))
_DURING = frozenset(("during", "at"))
_VIOLENCE = {"explode": "attack", "shoot": "attack"}
"""Senses that take each other up: the blast was a bombing."""


class Whereabouts:
    """The places of an article's events so far, in the order of the text."""

    def __init__(self, entities: Entities) -> None:
        self._entities = entities
        self._known: dict[str, list[tuple[bool, Place]]] = {}

    def of(self, tree: Tree, trigger: Trigger, timed: Sequence[tuple[int, int]]) -> Place | None:
        """Return the place of an event; `timed` are the spans of time expressions, never places.

        "The blast" is where the blast was that was told of before, and so is who was hurt in it.
        """
        word = tree[trigger.head]
        found = located(tree, trigger, timed, self._entities)
        if found is not None:
            if _sense(word) in _LOCATED:
                self._known.setdefault(_sense(word), []).append((_is_plural(word), found))
            return found
        if trigger.kind == "noun":
            return self._told(tree, word)
        verb = word.i if trigger.carrier is None else trigger.carrier
        befalls = tree.is_passive(verb) or tree[verb].lemma in UNDERGOING
        for prep, obj in tree.prepositions(verb):
            inside = prep.lemma.lower() in _DURING or (befalls and prep.lemma.lower() == "in")
            if inside and obj.lemma.lower() in EVENT_NOUNS:
                return self._told(tree, obj)
        return None

    def _told(self, tree: Tree, noun: Token) -> Place | None:
        """Return where the happening of a definite noun was said to be last."""
        if not any(k.lemma.lower() in _DEFINITE for k in tree.kids(noun.i, "det")):
            return None
        if any(k.lemma.lower() in _ANOTHER for k in tree.kids(noun.i, "amod")):
            return None
        if any(p.lemma == "in" and obj.pos == "PROPN" for p, obj in tree.prepositions(noun.i)):
            return None
        known = self._known.get(_sense(noun), [])
        alike = [found for plural, found in known if plural == _is_plural(noun)]
        return alike[-1] if alike else known[-1][1] if known else None


def _sense(word: Token) -> str:
    name = sense(word.lemma.lower()).name
    return _VIOLENCE.get(name, name)


def _is_plural(word: Token) -> bool:
    return word.tag in ("NNS", "NNPS")
