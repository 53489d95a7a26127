"""Deeds that somebody allows before they are done: "approved the sale", "leave for a march"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.forms import has_adjective
from dateline.events.moods import PAST_ADJECTIVES

if TYPE_CHECKING:
    from dateline.events.grammar import Tree
    from dateline.text.tokens import Token

_APPROVING = frozenset(
    "approve authorise authorize clear ratify endorse okay sanction permit greenlight".split()
)
_LEAVE = frozenset(
    "approval authorisation authorization permission permit ratification go-ahead clearance "
    "consent licence license endorsement ahead light favour favor".split()
)
"""Nouns for what is given before a deed: "the go-ahead for the sale"."""
_PERMITTED = frozenset(
    """sale merger takeover acquisition buyout purchase construction reconstruction demolition
    extradition deportation repatriation deployment withdrawal pullout transfer expansion
    enlargement extension release launch closure privatisation privatization handover return march
    rally evacuation invasion strike airstrike raid restructuring increase cut hike transplant
    surgery operation execution shipment export import listing flotation spin-off relocation
    exploration drilling test""".split()
)
"""Deeds that somebody allows before they are done: "approved the sale"."""


def is_permitted(tree: Tree, noun: Token) -> bool:
    """Whether a noun names what somebody has only given leave to do."""
    if noun.lemma.lower() not in _PERMITTED or has_adjective(tree, noun, PAST_ADJECTIVES):
        return False
    if any(tree.kids(k.i, "amod") for k in tree.kids(noun.i, "poss")):
        return False  # "last year's merger"
    above = tree[noun.head]
    if noun.dep in ("dobj", "nsubjpass"):
        return above.lemma in _APPROVING
    about = noun.dep == "pobj" and above.lemma in ("of", "for", "to")
    return about and tree[above.head].lemma.lower() in _LEAVE
