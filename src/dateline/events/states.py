"""Passives that tell how things stand, not what was done: "the floor was littered with glass".

Verbs of covering, clothing, founding and tying do so with the preposition of what it stands by,
unless a time, an auxiliary or a doer makes a deed of it: "had been dressed", "is filled by pupils".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.dependencies import SUBJECTS
from dateline.events.forms import first_of_row
from dateline.events.roles import could_act

if TYPE_CHECKING:
    from dateline.events.grammar import Tree
    from dateline.text.tokens import Token

_SIMPLE = frozenset("is are was were 's ’s 're ’re".split())
"""Forms of "be" that tell a state as well as a deed."""
_FOUNDED = frozenset("build centre center base model organise organize structure focus".split())
_SETTLED = frozenset("divide split".split())
_STANDS_BY = {
    "with": frozenset(
        """adorn arm blanket carpet clog coat cover cram crowd deck decorate dot drape encrust
        equip festoon fill fringe furnish garnish infest lace line litter load pack pepper plaster
        riddle scatter shroud stock strew stud stuff surround""".split()
    ),
    "in": frozenset(
        """attire bathe clad cloak clothe cover drape dress embed immerse mire root shroud steep
        swathe wrap""".split()
    ),
    "to": frozenset(
        """accustom attune commit confine connect dedicate devote gear link oppose relate tailor
        tie""".split()
    ),
    "by": frozenset("border fringe man populate ring staff surround".split()),
    "at": frozenset(("aim", "target")),
    "from": frozenset(("descend", "derive")),
    "for": frozenset(("prepare",)),
    "of": frozenset(("build", "compose", "make")),
    "about": _SETTLED,
    "over": _SETTLED,
    "around": _FOUNDED,
    "round": _FOUNDED,
    "on": _FOUNDED | _SETTLED,
    "upon": _FOUNDED,
}
"""Verbs that with a preposition tell a state."""
_VERBS = frozenset().union(*_STANDS_BY.values())
_JOINING = frozenset("confine connect link tie".split())
"""What is done to somebody is a deed: "he was linked to the raid"."""
_HEMMING = frozenset(("ring", "surround"))
"""What somebody does is a deed: "surrounded by dragoons"."""
_BEHIND = frozenset(("acl", "advcl"))


def only_stands(tree: Tree, verb: Token) -> bool:
    """Whether a passive without a time tells how things stand."""
    if verb.lemma not in _VERBS or verb.tag not in ("VBN", "VBD") or tree.kid(verb.i, "dobj"):
        return False
    if not _is_simple_passive(tree, verb):
        return False
    beside = tree.kids(verb.i, "prep", "agent")
    if verb.lemma == "arm" and not beside:
        return True
    if not any(verb.lemma in _STANDS_BY.get(prep.text.lower(), ()) for prep in beside):
        return False
    if verb.lemma in _HEMMING and any(could_act(tree, obj) for _, obj in tree.prepositions(verb.i)):
        return False
    subject = tree.subject(verb.i) if verb.lemma in _JOINING else None
    return subject is None or not could_act(tree, tree[subject.noun])


def _is_simple_passive(tree: Tree, verb: Token) -> bool:
    """Whether a participle has a plain form of "be", or none: "was built", "a law built on it"."""
    first = first_of_row(tree, verb) if verb.dep == "conj" else verb
    auxiliaries = tree.kids(first.i, "aux", "auxpass")
    if not auxiliaries:
        return first.dep in _BEHIND and tree.kid(first.i, *SUBJECTS) is None
    return len(auxiliaries) == 1 and auxiliaries[0].text.lower() in _SIMPLE
