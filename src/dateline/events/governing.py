"""Whose time an event shares without one of its own: that of the clause that it belongs to.

A verb has the time of the one it is coordinated with or completes, a noun that of the verb it
stands under; what is told in the past perfect lies before the clause that it hangs on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events import forms
from dateline.events.climbing import ABOUT
from dateline.events.lexicon import (
    ACHIEVED,
    FAILS,
    HAPPEN,
    PLANS,
    PURPOSE_MET,
    REPORTING,
    SAY,
    WISHES,
)
from dateline.events.moods import ALLOWED, BLAMING, FIRSTS, FORCED
from dateline.events.noun_governing import (
    AHEAD,
    BROUGHT_ABOUT,
    ENDING,
    OWNING_UP,
    PROVOKING,
    Inherited,
    mark,
    noun_governing,
    since,
)
from dateline.events.senses import sense

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from dateline.events.grammar import Tree
    from dateline.events.triggers import Trigger
    from dateline.text.tokens import Token

_BIRTH = "born"
_AFTER = frozenset("after following since once when upon".split())
_BESIDE: dict[str, Inherited] = {
    "when": "same", "as": "same", "while": "same", "before": "before", "until": "before",
}  # fmt: skip
"""When a clause is beside a dated one: "the war ended when the king died in May"."""
_OCCASION_PREPOSITIONS = frozenset("in at during".split())
_AS_REAL = ACHIEVED | FORCED | FAILS | ALLOWED
"""Verbs that are done when their infinitive is, or is not: "were forced to flee in May"."""
_DAY_OF: dict[str, Inherited] = {
    **dict.fromkeys("day morning afternoon evening night".split(), "same"),
    "eve": "before",
}
"""Words for the day of an event: "on the evening of the summit"."""
_ORDER: dict[str, Inherited] = {"before": "before", "after": "after", "following": "after"}
_UNITS = frozenset("hour day week month year".split())
_SIDES: dict[str, Inherited] = {"aftermath": "after", "wake": "after", "run": "before"}
_UNDER_PREPOSITIONS: dict[str, Inherited] = {
    "before": "after", "after": "before", "for": "before", "of": "before", "from": "before",
    "by": "same", "in": "same", "with": "same", "on": "same", "upon": "same", "without": "same",
}  # fmt: skip
"""When a gerund is that stands under a preposition: "left after selling the boat"."""
_OF_OTHERS = (ABOUT | PLANS | WISHES | SAY | REPORTING | ENDING | PROVOKING) - {"concede"}
"""What is done to an event at another time than its own."""


def governing(
    tree: Tree,
    trigger: Trigger,
    dated: Mapping[int, object],
    is_fronted: Callable[[int], bool] = lambda _: False,
) -> tuple[int, Inherited] | None:
    """Return the dated word whose time this event shares, or lies before or after, or None.

    is_fronted: whether a word's time opens the sentence, so that it holds for what is coordinated
    too.
    """
    verb = trigger.carrier
    if verb is not None and verb == trigger.head:
        return _verb_governing(tree, tree[verb], dated, is_fronted)
    return noun_governing(tree, tree[trigger.head], dated)


def _verb_governing(
    tree: Tree, verb: Token, dated: Mapping[int, object], is_fronted: Callable[[int], bool]
) -> tuple[int, Inherited] | None:
    above = tree.verb_above(verb.i)
    if verb.dep in ("relcl", "ccomp") and forms.is_pluperfect(tree, verb):
        return (above.i, "before") if above is not None and above.i in dated else None
    for kid in tree.kids(verb.i, "xcomp"):
        if kid.i in dated and verb.lemma in _AS_REAL:
            return kid.i, "same"
    start = since(tree, verb, dated)
    if start is not None:
        return start, "since"
    for prep, noun in tree.prepositions(verb.i):
        occasion = prep.lemma.lower() in _OCCASION_PREPOSITIONS and verb.lemma not in ABOUT
        if noun.i in dated and occasion:
            return noun.i, "same"
        if noun.i in dated and prep.lemma.lower() in _ORDER:
            return noun.i, _ORDER[prep.lemma.lower()]
        if prep.lemma.lower() == "on" and noun.lemma.lower() in _DAY_OF:
            of = next((o for p, o in tree.prepositions(noun.i) if p.lemma == "of"), None)
            if of is not None and of.i in dated:
                return of.i, _DAY_OF[noun.lemma.lower()]
        beside = _days_beside(tree, prep, noun)
        if beside is not None and beside[0] in dated:
            return beside
    thing = tree.kid(verb.i, "dobj")
    if thing is not None and thing.i in dated and _takes_place(tree, verb, thing):
        return thing.i, "same"
    for prep in tree.kids(verb.i, "prep"):
        gerund = tree.kid(prep.i, "pcomp")
        if gerund is None or gerund.i not in dated:
            continue
        if prep.lemma.lower() in _ORDER:
            return gerund.i, _ORDER[prep.lemma.lower()]
        if prep.lemma.lower() == "by" and _both_past(tree, verb, verb):
            return gerund.i, "same"
    for clause in tree.kids(verb.i, "advcl"):
        if clause.i not in dated:
            continue
        opening = mark(tree, clause)
        goes_with = (
            clause.tag == "VBG" and opening in ("", "while") and not tree.kids(clause.i, "aux")
        )
        if goes_with and _is_past(tree, verb):
            return clause.i, "same"
        if opening in _BESIDE and _both_past(tree, verb, clause):
            return clause.i, _BESIDE[opening]
        if opening == "when" and forms.is_pluperfect(tree, verb) and forms.is_past(tree, clause):
            return clause.i, "before"
    for later in tree.kids(verb.i, "conj"):
        alone = later.tag == verb.tag == "VBD" and not _has_own_subject(tree, later, verb)
        if later.i in dated and alone and not is_fronted(later.i):
            return later.i, "before"
        if later.i in dated and _shares_auxiliary(tree, later, verb):
            return later.i, "same"
    subject = _doer(tree, verb)
    if subject is not None and subject.i in dated and not tree.kids(verb.i, "aux"):
        return subject.i, "after" if verb.lemma in PROVOKING else "same"
    node = _first_to(tree, verb) or verb
    if node.i != verb.i and node.i in dated:
        return node.i, "same"
    for _ in range(6):
        head = tree[tree[node.head].head if node.dep == "pcomp" else node.head]
        if head.i == node.i:
            return None
        relation = _relation(tree, node, head, is_fronted)
        if relation is None:
            return None
        if head.i in dated:
            return head.i, relation
        if relation != "same":
            return None
        node = head
    return None


def _takes_place(tree: Tree, verb: Token, thing: Token) -> bool:
    """Whether what is done to an event is done as it takes place: "staged a raid", "met defeat"."""
    if verb.lemma in BROUGHT_ABOUT:
        return True
    kids = tree.kids(thing.i)
    known = any(k.dep in ("det", "poss") and k.lemma not in ("a", "an") for k in kids)
    known = known or any(k.pos == "NUM" for k in kids)
    return verb.tag == "VBD" and not known and verb.lemma not in _OF_OTHERS


def _days_beside(tree: Tree, prep: Token, noun: Token) -> tuple[int, Inherited] | None:
    """Return the event on one side of which days lie: "in the days after it", "within days of"."""
    word, within = noun.lemma.lower(), prep.lemma.lower() == "within"
    for joint, event in tree.prepositions(noun.i):
        relation = _ORDER.get(joint.lemma.lower())
        if word in _SIDES and joint.lemma.lower() in ("of", "to"):
            relation = _SIDES[word]
        elif joint.lemma.lower() == "of" and within:
            relation = "after"
        if relation is not None and (word in _SIDES or word in _UNITS):
            return event.i, relation
    return None


def _doer(tree: Tree, verb: Token) -> Token | None:
    """Return the subject of a verb, also of a clause behind it: "a fire that tore through it"."""
    if verb.dep == "acl" and verb.tag == "VBG":
        return tree[verb.head]
    subject = tree.kid(verb.i, "nsubj")
    if verb.dep == "relcl" and subject is not None and subject.tag == "WDT":
        return tree[verb.head]
    return subject


def _relation(
    tree: Tree, verb: Token, head: Token, is_fronted: Callable[[int], bool]
) -> Inherited | None:
    if verb.dep == "conj" and head.pos == "VERB":
        if sense(head.lemma.lower()).name == _BIRTH or head.text.lower() == _BIRTH:
            return "after"
        own = _has_own_subject(tree, verb, head)
        apart = own and not is_fronted(_first_of_all(tree, head).i)
        alike = verb.tag == head.tag or (_is_past(tree, verb) and _is_past(tree, head))
        later = _has(tree, verb) and not _has(tree, head)
        return "same" if alike and not apart and not later else None
    if verb.dep == "xcomp" and head.pos == "VERB":
        if head.lemma in PLANS and forms.is_infinitive(tree, verb):
            return "after"
        if head.lemma in OWNING_UP:
            return "before"
        return "same" if head.lemma in _AS_REAL or verb.tag == "VBG" else None
    if verb.dep == "advcl" and head.pos == "VERB":
        word = mark(tree, verb)
        if not word:
            purpose = any(k.tag == "TO" for k in tree.kids(verb.i, "aux"))
            if purpose:
                return "same" if head.lemma in PURPOSE_MET else "after"
            if verb.tag == "VBN" and (verb.i < head.i or tree.kid(verb.i, "aux")):
                return "before"
            return "same" if verb.tag in ("VBG", "VBN") and not tree.kid(verb.i, "aux") else None
        if word in ("when", "as", "while"):
            doing = verb.tag == "VBG" and not tree.kids(verb.i, "aux", "nsubj")
            alike = _is_past(tree, head) if doing else _both_past(tree, head, verb)
            return "same" if alike else None
        return {"after": "before", "before": "after"}.get(word)  # type: ignore[return-value]
    if verb.dep == "acl" and verb.tag == "VBN" and verb.lemma in BROUGHT_ABOUT:
        return "same"
    if verb.dep == "nsubj" and verb.tag == "VBG" and head.lemma in HAPPEN:
        return "same"
    if verb.dep == "pcomp" and head.pos == "VERB":
        if head.lemma in BLAMING | OWNING_UP:
            return "before"
        return _UNDER_PREPOSITIONS.get(tree[verb.head].lemma.lower())
    return None


def _has(tree: Tree, verb: Token) -> bool:
    """Whether a verb has an auxiliary of the present perfect of its own."""
    return any(k.text.lower() in ("has", "have") for k in tree.kids(verb.i, "aux"))


def _shares_auxiliary(tree: Tree, later: Token, verb: Token) -> bool:
    """Whether "was" holds for a participle joined to one: "two were shot and four hurt"."""
    return later.tag == verb.tag == "VBN" and not tree.kids(later.i, "aux", "auxpass")


def _both_past(tree: Tree, verb: Token, clause: Token) -> bool:
    """Whether a verb and a clause under it are told in the past, one no more than the other."""
    both = forms.is_past(tree, verb) and forms.is_past(tree, clause)
    return both and not forms.is_pluperfect(tree, verb)


def place(tree: Tree, word: int) -> int:
    """Return where an event stands in the order of what its sentence tells: that of its word.

    What is told under "after" comes before all else, what is told under "before" after it.
    """
    for above in (tree[word], *tree.ancestors(word)):
        opening = above.lemma.lower() if above.dep == "prep" else ""
        if above.dep == "advcl":
            opening = mark(tree, above)
            if not opening and above.tag == "VBN":
                return -1
        if opening in _AFTER:
            return -1
        if opening in AHEAD:
            return len(tree)
    return word


def _first_to(tree: Tree, verb: Token) -> Token | None:
    """Return the verb above "the first to do": whoever is the first has done it then."""
    if verb.dep not in ("acl", "relcl", "xcomp", "advcl") or not forms.is_infinitive(tree, verb):
        return None
    above = tree[verb.head]
    noun = (tree.kid(above.i, "attr") or above) if verb.dep in ("xcomp", "advcl") else above
    first = {noun.lemma.lower()} | {k.lemma.lower() for k in tree.kids(noun.i, "amod")}
    return tree.verb_above(noun.i) if first & FIRSTS else None


def _is_past(tree: Tree, verb: Token) -> bool:
    """Whether a verb is in the past tense, also where the tagger takes it for a participle."""
    if verb.tag != "VBN" or tree.kids(verb.i, "aux", "auxpass", "nsubjpass"):
        return forms.is_past(tree, verb)
    shared = verb.dep == "conj" and tree[verb.head].tag == "VBD"
    return shared or tree.kid(verb.i, "nsubj") is not None


def _first_of_all(tree: Tree, verb: Token) -> Token:
    """Return the first of coordinated verbs."""
    while verb.dep == "conj" and tree[verb.head].pos == "VERB":
        verb = tree[verb.head]
    return verb


def _has_own_subject(tree: Tree, verb: Token, head: Token) -> bool:
    """Whether a coordinated verb is told of somebody else: "she left and the crowd cheered"."""
    own = tree.kid(verb.i, "nsubj", "nsubjpass")
    other = tree.kid(head.i, "nsubj", "nsubjpass")
    if own is None:
        return False
    return own.pos != "PRON" or other is None or other.text.lower() != own.text.lower()
