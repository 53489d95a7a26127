"""Whose time an event shares without one of its own: that of the clause that it belongs to.

A verb has the time of the one it is coordinated with or completes, a noun that of the verb it
stands under; what is told in the past perfect lies before the clause that it hangs on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from dateline.events import forms
from dateline.events.climbing import ABOUT, CONCLUDED
from dateline.events.lexicon import ACHIEVED, PURPOSE_MET
from dateline.events.senses import sense

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from dateline.events.grammar import Tree
    from dateline.events.triggers import Trigger
    from dateline.text.tokens import Token

Inherited = Literal["same", "before", "after"]

_SAME_PREPOSITIONS = frozenset("in at during by with on over amid through into from".split())
_OCCASION_PREPOSITIONS = frozenset("in at during".split())
_ORDER: dict[str, Inherited] = {"before": "before", "after": "after", "following": "after"}
_EFFECTS = frozenset("kill injure damage".split())
"""Senses of what an event does as it takes place: "the blast that killed two in May"."""
_BROUGHT_ABOUT = CONCLUDED | frozenset(
    "file launch stage mount carry wage deliver give organise organize begin start".split()
)
"""What is done to an event when it takes place: "a suit filed in May"."""


def governing(
    tree: Tree, trigger: Trigger, dated: Mapping[int, object], fronted: Collection[int] = ()
) -> tuple[int, Inherited] | None:
    """Return the dated word whose time this event shares, or lies before or after, or None.

    fronted: those whose time opens the sentence, so that it holds for what is coordinated too.
    """
    verb = trigger.carrier
    if verb is not None and verb == trigger.head:
        return _verb_governing(tree, tree[verb], dated, fronted)
    return _noun_governing(tree, tree[trigger.head], dated)


def _verb_governing(
    tree: Tree, verb: Token, dated: Mapping[int, object], fronted: Collection[int]
) -> tuple[int, Inherited] | None:
    above = tree.verb_above(verb.i)
    if verb.dep in ("relcl", "ccomp") and forms.is_pluperfect(tree, verb):
        return (above.i, "before") if above is not None and above.i in dated else None
    for kid in tree.kids(verb.i, "xcomp"):
        if kid.i in dated and verb.lemma in ACHIEVED:
            return kid.i, "same"
    for prep, noun in tree.prepositions(verb.i):
        occasion = prep.lemma.lower() in _OCCASION_PREPOSITIONS and verb.lemma not in ABOUT
        if noun.i in dated and occasion:
            return noun.i, "same"
        if noun.i in dated and prep.lemma.lower() in _ORDER:
            return noun.i, _ORDER[prep.lemma.lower()]
    subject = tree.kid(verb.i, "nsubj")
    if subject is not None and subject.i in dated and not tree.kids(verb.i, "aux"):
        return subject.i, "same"
    node = verb
    for _ in range(6):
        head = tree[node.head]
        if head.i == node.i:
            return None
        relation = _relation(tree, node, head, fronted)
        if relation is None:
            return None
        if head.i in dated:
            return head.i, relation
        if relation != "same":
            return None
        node = head
    return None


def _relation(tree: Tree, verb: Token, head: Token, fronted: Collection[int]) -> Inherited | None:
    if verb.dep == "conj" and head.pos == "VERB":
        apart = head.i not in fronted and _has_own_subject(tree, verb, head)
        alike = verb.tag == head.tag or (forms.is_past(tree, verb) and forms.is_past(tree, head))
        return "same" if alike and not apart else None
    if verb.dep == "xcomp" and head.pos == "VERB":
        return "same" if head.lemma in ACHIEVED or verb.tag == "VBG" else None
    if verb.dep == "advcl" and head.pos == "VERB":
        mark = tree.kid(verb.i, "mark", "advmod")
        if mark is None or mark.i > verb.i:
            purpose = any(k.tag == "TO" for k in tree.kids(verb.i, "aux"))
            if purpose:
                return "same" if head.lemma in PURPOSE_MET else "after"
            if verb.tag == "VBN" and verb.i < head.i:
                return "before"
            return "same" if verb.tag in ("VBG", "VBN") and not tree.kid(verb.i, "aux") else None
        word = mark.lemma.lower()
        if word in ("when", "as", "while"):
            both = forms.is_past(tree, verb) and forms.is_past(tree, head)
            return "same" if both and not forms.is_pluperfect(tree, head) else None
        return {"after": "before", "before": "after"}.get(word)  # type: ignore[return-value]
    if verb.dep == "acl" and verb.tag == "VBN" and verb.lemma in CONCLUDED:
        return "same"
    if verb.dep == "pcomp":
        above = tree[head.head]
        if above.pos == "VERB":
            return {"after": "before", "before": "after", "by": "same", "in": "same"}.get(  # type: ignore[return-value]
                head.lemma.lower()
            )
    return None


def _has_own_subject(tree: Tree, verb: Token, head: Token) -> bool:
    """Whether a coordinated verb is told of somebody else: "she left and the crowd cheered"."""
    own = tree.kid(verb.i, "nsubj", "nsubjpass")
    other = tree.kid(head.i, "nsubj", "nsubjpass")
    if own is None:
        return False
    return own.pos != "PRON" or other is None or other.text.lower() != own.text.lower()


def _noun_governing(
    tree: Tree, noun: Token, dated: Mapping[int, object]
) -> tuple[int, Inherited] | None:
    above = tree.verb_above(noun.i)
    had = any(forms.is_pluperfect(tree, kid) for kid in tree.kids(noun.i, "relcl"))
    if had and above is not None and above.i in dated:
        return above.i, "before"
    for told in tree.kids(noun.i, "acl", "relcl"):
        brought_about = told.tag == "VBN" and told.lemma in _BROUGHT_ABOUT
        if told.i in dated and (brought_about or sense(told.lemma.lower()).name in _EFFECTS):
            return told.i, "same"
    below = noun
    for above in tree.ancestors(noun.i):
        if above.i in dated:
            if below.dep in ("nsubj", "nsubjpass", "agent", "appos"):
                return above.i, "same"
            if below.dep == "prep":
                word = below.lemma.lower()
                if word in ("after", "following"):
                    return above.i, "before"
                if word in ("before", "ahead"):
                    return above.i, "after"
                return (above.i, "same") if word in _SAME_PREPOSITIONS else None
            return None
        if above.pos in ("VERB", "AUX") or (
            above.pos in ("NOUN", "PROPN") and below.dep not in ("pobj", "prep", "conj", "appos")
        ):
            return None
        below = above
    return None
