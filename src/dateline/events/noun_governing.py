"""Whose time a noun shares without one of its own: that of the word that it stands under."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from dateline.events import forms
from dateline.events.climbing import ABOUT, CONCLUDED
from dateline.events.dependencies import SUBJECTS
from dateline.events.lexicon import (
    HAPPEN,
    OUTCOMES,
    REPORTING,
)
from dateline.events.moods import BLAMING, ENDS
from dateline.events.senses import sense

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dateline.events.grammar import Tree
    from dateline.text.tokens import Token

Inherited = Literal["same", "before", "after", "since"]

_SAME_PREPOSITIONS = frozenset("in at during by with on amid through into".split())
_OLDER_PREPOSITIONS = frozenset(
    "after following over about against from because despite upon since".split()
)
"""What stands under one was there before: "marched over the killing", "died from the blast"."""
_MEANWHILE = frozenset("during amid".split())
AHEAD = frozenset("before ahead until till".split())
BROUGHT_ABOUT = CONCLUDED | frozenset(
    "file launch stage mount carry wage deliver give organise organize begin start open cause "
    "trigger spark commit attend boycott host suffer survive join win lose address tell "
    "disrupt witness submit tender publish release complete".split()
)
"""What is done to an event when it takes place: "a suit filed in May"."""
ENDING = ENDS | frozenset("halt suspend lift".split())
"""What is done to an event that has gone on."""
PROVOKING = frozenset(
    "spark prompt provoke draw inspire anger outrage shock fuel raise alarm".split()
)
"""What an event does to people, who act on it later: "the ruling sparked protests on Monday"."""
_GOING_ON = frozenset("open resume continue proceed conclude".split())
_CHARGING = frozenset(("charge", "link", "connect"))
"""Verbs about what stands under "with": "charged with the murder", but "marked with a march"."""
_BLAMED_FOR = frozenset(("for", "of", "with"))
OWNING_UP = frozenset("admit confess deny uphold overturn quash regret".split())
"""Verbs whose object, or what stands under "to", is over."""
_CALLED_FOR = frozenset("call schedule propose announce order".split())
"""What is done to an event before it takes place: "an election was called in March"."""
_STAGES = frozenset(
    """start beginning onset outbreak launch opening signing course height middle day morning
    evening night series wave spate string number round set pair dozen hundred thousand""".split()
)
"""Nouns for a part of an event, or for many: "the start of the siege", "a series of strikes"."""


def noun_governing(
    tree: Tree, noun: Token, dated: Mapping[int, object]
) -> tuple[int, Inherited] | None:
    """Return the dated word whose time a noun shares, or lies before, after or since, or None."""
    above = tree.verb_above(noun.i)
    had = any(forms.is_pluperfect(tree, kid) for kid in tree.kids(noun.i, "relcl"))
    if had and above is not None and above.i in dated:
        return above.i, "before"
    for told in tree.kids(noun.i, "acl", "relcl"):
        if told.i in dated and _brings_about(told):
            return told.i, "same"
    start = since(tree, above, dated) if above is not None else None
    if above is not None and start is not None and above.lemma == "be":
        return start, "since"
    below, inside = noun, False
    for above in tree.ancestors(noun.i):
        if below.dep == "prep" and below.lemma.lower() in AHEAD:
            return (above.i, "after") if above.i in dated else None
        if above.i in dated:
            relation = "before" if inside else _shared(tree, below, above)
            return (above.i, relation) if relation is not None else None
        if above.pos in ("VERB", "AUX"):
            inner = _raised(tree, below, above)
            return (inner.i, "same") if inner is not None and inner.i in dated else None
        if above.pos in ("NOUN", "PROPN"):
            if below.dep not in ("prep", "conj", "appos"):
                return None
            inside = inside or (below.dep == "prep" and above.lemma.lower() not in _STAGES)
        below = above
    return None


def _raised(tree: Tree, subject: Token, verb: Token) -> Token | None:
    """Return the verb that says that a subject takes place: "the trial is expected to start"."""
    inner = tree.kid(verb.i, "xcomp") if subject.dep in SUBJECTS else None
    return inner if inner is not None and inner.lemma in HAPPEN | _GOING_ON else None


def _brings_about(verb: Token) -> bool:
    """Whether a verb only says that its noun took place, or what it did as it did."""
    if verb.tag == "VBN" and verb.lemma in BROUGHT_ABOUT:
        return True
    return verb.lemma in HAPPEN or sense(verb.lemma.lower()).name in OUTCOMES


def _shared(tree: Tree, below: Token, above: Token) -> Inherited | None:
    """Return how the time of a dated word relates to that of an event right below it."""
    if below.dep in ("nsubj", "nsubjpass", "agent", "appos"):
        told_of = below.dep == "nsubjpass" and above.lemma in ABOUT | REPORTING
        moved = below.dep == "nsubj" and above.lemma in PROVOKING
        if below.dep == "nsubjpass" and above.lemma in _CALLED_FOR and not tree.kid(above.i, "prt"):
            return "after"
        return "before" if told_of or moved else "same"
    if below.dep == "dobj":
        if above.lemma in ABOUT | ENDING | OWNING_UP:
            return "before"
        return "same" if above.lemma in BROUGHT_ABOUT else None
    if below.dep != "prep":
        return None
    word = below.lemma.lower()
    if word in _MEANWHILE:
        return "same"
    if word in _BLAMED_FOR and above.lemma in BLAMING:
        return "before"
    inquiry = word == "into" and (above.pos == "NOUN" or tree.kid(above.i, "dobj") is not None)
    admitted = word == "to" and above.lemma in OWNING_UP
    about = above.lemma in ABOUT and (word != "with" or above.lemma in _CHARGING)
    if about or inquiry or admitted or word in _OLDER_PREPOSITIONS:
        return "before"
    if word == "to" and above.lemma == "lead":
        return "same"
    return "same" if word in _SAME_PREPOSITIONS else None


def since(tree: Tree, verb: Token, dated: Mapping[int, object]) -> int | None:
    """Return the event since which something has been so: "has risen since they met in May"."""
    if not any(k.lemma == "have" for k in tree.kids(verb.i, "aux")):
        return None
    clauses = [k.i for k in tree.kids(verb.i, "advcl") if mark(tree, k) == "since"]
    nouns = [noun.i for prep, noun in tree.prepositions(verb.i) if prep.lemma.lower() == "since"]
    return next((i for i in (*clauses, *nouns) if i in dated), None)


def mark(tree: Tree, clause: Token) -> str:
    """Return the word that opens a clause: "when", "after"; "" if there is none."""
    mark = tree.kid(clause.i, "mark", "advmod")
    return mark.lemma.lower() if mark is not None and mark.i < clause.i else ""
