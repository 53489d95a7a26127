"""Whether what a gerund or a bare participle tells is done: "thanked for", "talked out of leaving".

The word above it decides, with the preposition between them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events import moods
from dateline.events.forms import (
    has_no,
    is_definite,
    is_infinitive,
    is_past,
    is_present,
)
from dateline.events.lexicon import FAILS, PLANS, REPORTING, SAY
from dateline.events.under_verbs import REVERSED

if TYPE_CHECKING:
    from dateline.events.grammar import Tree
    from dateline.events.under_verbs import StatusOf
    from dateline.records import Status
    from dateline.text.tokens import Token

_OPEN = ("planned", "hypothetical", "negated")
_PARTICIPIAL = frozenset("xcomp ccomp conj advcl".split())


def participle(tree: Tree, verb: Token, head: Token, of: StatusOf) -> Status | None:
    """Return the status that a participle without auxiliaries shares with its clause, or None."""
    gerund = verb.tag == "VBG" or tree.kid(verb.i, "auxpass") is not None
    if not gerund and verb.dep in ("ccomp", "oprd", "xcomp") and head.lemma in moods.ORDERED:
        return "hypothetical"
    if gerund and verb.dep == "acl" and head.lemma in moods.DRAFTS:
        return "hypothetical"
    if gerund and head.lemma == "rule" and tree.kid(head.i, "prt") is not None:
        ruled = of(head)
        return "hypothetical" if ruled == "negated" else REVERSED[ruled]
    if gerund and verb.dep in ("xcomp", "ccomp") and head.lemma in ("expect", "plan"):
        return "negated" if of(head) == "negated" else "planned"
    if gerund and verb.dep in ("xcomp", "ccomp") and head.lemma in moods.CONSIDERED:
        return "hypothetical"
    if gerund and verb.dep in ("xcomp", "dobj") and head.lemma in moods.PUT_OFF:
        return "hypothetical"
    if gerund and verb.dep in ("xcomp", "dobj") and head.lemma in moods.ENDS:
        ended = of(head)
        return REVERSED[ended] if ended in ("occurred", "negated") else ended
    if gerund and verb.dep == "acl" and (verb.lemma, head.lemma) == ("lead", "information"):
        return "hypothetical"
    if gerund and verb.dep == "acl":
        joint = tree[head.head]
        shared = joint.lemma.lower() == "with" and tree[joint.head].pos == "VERB"
        above = of(tree[joint.head]) if shared else None
        if head.dep == "dobj" and joint.pos == "VERB" and not is_definite(tree, head):
            above = of(joint)
        if above in _OPEN:
            return "planned" if above == "planned" else "hypothetical"
        return "ongoing" if _is_now(tree, head) else None
    if verb.dep not in _PARTICIPIAL or (verb.dep == "conj" and tree.is_passive(head.i) and gerund):
        return None
    above = of(head)
    if above == "ongoing" and gerund and head.tag == "VBG" and head.i < verb.i:
        return "ongoing"
    return above if above in ("planned", "hypothetical") and verb.dep != "advcl" else None


def _is_now(tree: Tree, noun: Token) -> bool:
    """Whether a clause that has a noun is in the present: "one of three towns struggling"."""
    above = tree.verb_above(noun.i)
    while above is not None and not _is_finite(tree, above):
        above = tree.verb_above(above.i)
    if above is None or above.lemma in SAY or not is_present(tree, above):
        return False
    return not any(k.lemma == "have" for k in tree.kids(above.i, "aux"))


def _is_finite(tree: Tree, verb: Token) -> bool:
    return is_past(tree, verb) or is_present(tree, verb) or tree.has_modal(verb.i)


def _is_blame(tree: Tree, noun: Token) -> bool:
    """Whether a noun is what somebody gets for a deed: "a prize for saving her"."""
    verb = tree.verb_above(noun.i)
    return noun.lemma in moods.BLAMED or (verb is not None and verb.lemma in moods.BLAMING)


def gerund(tree: Tree, prep: Token, of: StatusOf) -> Status | None:
    """Return the status of "X of/at/for doing", where the word above the preposition decides it."""
    above = tree[prep.head]
    if (above.pos == "NOUN" and has_no(tree, above)) or above.lemma == "short":
        return "negated"
    if above.pos == "NOUN" and above.lemma in (
        moods.POSSIBLE_NOUNS | moods.PLAN_NOUNS | moods.AIMED_AT
    ):
        return "hypothetical"
    if above.lemma in moods.NEARING and prep.lemma == "to":
        come = tree[above.head]
        return "negated" if come.lemma == "come" and is_past(tree, come) else "hypothetical"
    reached = tree[above.head]
    if above.dep == "pobj" and reached.text == "within" and tree[reached.head].lemma == "come":
        return REVERSED[of(tree[reached.head])]
    if above.lemma in moods.CLEARED:
        return REVERSED[of(above)]
    joined = prep.lemma == "for" and prep.i == above.i + 1
    if above.pos == "NOUN" and joined and not _is_blame(tree, above):
        return "hypothetical"
    joint = prep.lemma.lower()
    if joint == "into" and above.lemma in moods.TALKING_ROUND:
        return of(above)
    if above.text == "out" and tree[above.head].lemma in moods.TALKING_ROUND:
        return REVERSED[of(tree[above.head])]
    if joint == "against" and above.lemma in ("decide", "vote"):
        return REVERSED[of(above)]
    if joint in ("in", "on") and above.lemma in moods.MISSING:
        return REVERSED[of(above)]
    if above.lemma in moods.NOT_DONE or above.lemma in moods.UNWILLING.get(joint, ()):
        return "hypothetical"
    if above.lemma in moods.DEMANDED_WITH.get(prep.lemma.lower(), ()):
        return "hypothetical"
    if above.pos == "NOUN":
        governor = tree.verb_above(above.i)
        if governor is None or governor.lemma in moods.BLAMING or is_definite(tree, above):
            return None
        meant = tree.kid(governor.i, "xcomp") if governor.lemma in PLANS else None
        above = governor if meant is None else meant
    gerund = tree.kid(prep.i, "pcomp")
    if prep.lemma == "after" and gerund is not None and gerund.lemma in REPORTING | FAILS:
        return None
    tried = tree[above.head].lemma in moods.TRYING and is_infinitive(tree, above)
    if prep.lemma == "by" and tried:
        return of(tree[above.head])
    if prep.lemma == "by" and above.dep == "xcomp" and tree[above.head].lemma == "risk":
        return of(tree[above.head])
    if above.dep == "acomp" and prep.lemma == "in":
        above = tree[above.head]
    if above.pos in ("VERB", "AUX") and above.lemma not in moods.BLAMING:
        found = of(above)
        return found if found in ("planned", "hypothetical") else None
    return None
