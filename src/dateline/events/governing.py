"""Whose time an event shares without one of its own: that of the clause that it belongs to.

A verb has the time of the one it is coordinated with or completes, a noun that of the verb it
stands under; what is told in the past perfect lies before the clause that it hangs on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from dateline.events import forms
from dateline.events.climbing import ABOUT, CONCLUDED
from dateline.events.dependencies import SUBJECTS
from dateline.events.lexicon import (
    ACHIEVED,
    FAILS,
    HAPPEN,
    OUTCOMES,
    PLANS,
    PURPOSE_MET,
    REPORTING,
    SAY,
    WISHES,
)
from dateline.events.moods import ALLOWED, BLAMING, ENDS, FIRSTS, FORCED
from dateline.events.senses import sense

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from dateline.events.grammar import Tree
    from dateline.events.triggers import Trigger
    from dateline.text.tokens import Token

Inherited = Literal["same", "before", "after", "since"]

_SAME_PREPOSITIONS = frozenset("in at during by with on amid through into".split())
_OLDER_PREPOSITIONS = frozenset(
    "after following over about against from because despite upon since".split()
)
"""What stands under one was there before: "marched over the killing", "died from the blast"."""
_AHEAD = frozenset("before ahead until till".split())
_BIRTH = "born"
_AFTER = frozenset("after following since once when upon".split())
_BESIDE: dict[str, Inherited] = {
    "when": "same", "as": "same", "while": "same", "before": "before", "until": "before",
}  # fmt: skip
"""When a clause is beside a dated one: "the war ended when the king died in May"."""
_OCCASION_PREPOSITIONS = frozenset("in at during".split())
_MEANWHILE = frozenset("during amid".split())
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
BROUGHT_ABOUT = CONCLUDED | frozenset(
    "file launch stage mount carry wage deliver give organise organize begin start open cause "
    "trigger spark commit attend boycott host suffer survive join win lose address tell "
    "disrupt witness submit tender publish release complete".split()
)
"""What is done to an event when it takes place: "a suit filed in May"."""
_ENDING = ENDS | frozenset("halt suspend lift".split())
"""What is done to an event that has gone on."""
_PROVOKING = frozenset(
    "spark prompt provoke draw inspire anger outrage shock fuel raise alarm".split()
)
"""What an event does to people, who act on it later: "the ruling sparked protests on Monday"."""
_OF_OTHERS = (ABOUT | PLANS | WISHES | SAY | REPORTING | _ENDING | _PROVOKING) - {"concede"}
"""What is done to an event at another time than its own."""
_GOING_ON = frozenset("open resume continue proceed conclude".split())
_CHARGING = frozenset(("charge", "link", "connect"))
"""Verbs about what stands under "with": "charged with the murder", but "marked with a march"."""
_BLAMED_FOR = frozenset(("for", "of", "with"))
_OWNING_UP = frozenset("admit confess deny uphold overturn quash regret".split())
"""Verbs whose object, or what stands under "to", is over."""
_CALLED_FOR = frozenset("call schedule propose announce order".split())
"""What is done to an event before it takes place: "an election was called in March"."""
_STAGES = frozenset(
    """start beginning onset outbreak launch opening signing course height middle day morning
    evening night series wave spate string number round set pair dozen hundred thousand""".split()
)
"""Nouns for a part of an event, or for many: "the start of the siege", "a series of strikes"."""


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
    return _noun_governing(tree, tree[trigger.head], dated)


def _verb_governing(
    tree: Tree, verb: Token, dated: Mapping[int, object], is_fronted: Callable[[int], bool]
) -> tuple[int, Inherited] | None:
    above = tree.verb_above(verb.i)
    if verb.dep in ("relcl", "ccomp") and forms.is_pluperfect(tree, verb):
        return (above.i, "before") if above is not None and above.i in dated else None
    for kid in tree.kids(verb.i, "xcomp"):
        if kid.i in dated and verb.lemma in _AS_REAL:
            return kid.i, "same"
    start = _since(tree, verb, dated)
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
        mark = _mark(tree, clause)
        goes_with = clause.tag == "VBG" and mark in ("", "while") and not tree.kids(clause.i, "aux")
        if goes_with and _is_past(tree, verb):
            return clause.i, "same"
        if mark in _BESIDE and _both_past(tree, verb, clause):
            return clause.i, _BESIDE[mark]
        if mark == "when" and forms.is_pluperfect(tree, verb) and forms.is_past(tree, clause):
            return clause.i, "before"
    for later in tree.kids(verb.i, "conj"):
        alone = later.tag == verb.tag == "VBD" and not _has_own_subject(tree, later, verb)
        if later.i in dated and alone and not is_fronted(later.i):
            return later.i, "before"
        if later.i in dated and _shares_auxiliary(tree, later, verb):
            return later.i, "same"
    subject = _doer(tree, verb)
    if subject is not None and subject.i in dated and not tree.kids(verb.i, "aux"):
        return subject.i, "after" if verb.lemma in _PROVOKING else "same"
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
        if head.lemma in _OWNING_UP:
            return "before"
        return "same" if head.lemma in _AS_REAL or verb.tag == "VBG" else None
    if verb.dep == "advcl" and head.pos == "VERB":
        word = _mark(tree, verb)
        if not word:
            purpose = any(k.tag == "TO" for k in tree.kids(verb.i, "aux"))
            if purpose:
                return "same" if head.lemma in PURPOSE_MET else "after"
            if verb.tag == "VBN" and (verb.i < head.i or tree.kid(verb.i, "aux")):
                return "before"
            return "same" if verb.tag in ("VBG", "VBN") and not tree.kid(verb.i, "aux") else None
        if word in ("when", "as", "while"):
            return "same" if _both_past(tree, head, verb) else None
        return {"after": "before", "before": "after"}.get(word)  # type: ignore[return-value]
    if verb.dep == "acl" and verb.tag == "VBN" and verb.lemma in BROUGHT_ABOUT:
        return "same"
    if verb.dep == "nsubj" and verb.tag == "VBG" and head.lemma in HAPPEN:
        return "same"
    if verb.dep == "pcomp" and head.pos == "VERB":
        if head.lemma in BLAMING | _OWNING_UP:
            return "before"
        return _UNDER_PREPOSITIONS.get(tree[verb.head].lemma.lower())
    return None


def _has(tree: Tree, verb: Token) -> bool:
    """Whether a verb has an auxiliary of the present perfect of its own."""
    return any(k.text.lower() in ("has", "have") for k in tree.kids(verb.i, "aux"))


def _since(tree: Tree, verb: Token, dated: Mapping[int, object]) -> int | None:
    """Return the event since which something has been so: "has risen since they met in May"."""
    if not any(k.lemma == "have" for k in tree.kids(verb.i, "aux")):
        return None
    clauses = [k.i for k in tree.kids(verb.i, "advcl") if _mark(tree, k) == "since"]
    nouns = [noun.i for prep, noun in tree.prepositions(verb.i) if prep.lemma.lower() == "since"]
    return next((i for i in (*clauses, *nouns) if i in dated), None)


def _shares_auxiliary(tree: Tree, later: Token, verb: Token) -> bool:
    """Whether "was" holds for a participle joined to one: "two were shot and four hurt"."""
    return later.tag == verb.tag == "VBN" and not tree.kids(later.i, "aux", "auxpass")


def _mark(tree: Tree, clause: Token) -> str:
    """Return the word that opens a clause: "when", "after"; "" if there is none."""
    mark = tree.kid(clause.i, "mark", "advmod")
    return mark.lemma.lower() if mark is not None and mark.i < clause.i else ""


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
            opening = _mark(tree, above)
            if not opening and above.tag == "VBN":
                return -1
        if opening in _AFTER:
            return -1
        if opening in _AHEAD:
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


def _noun_governing(
    tree: Tree, noun: Token, dated: Mapping[int, object]
) -> tuple[int, Inherited] | None:
    above = tree.verb_above(noun.i)
    had = any(forms.is_pluperfect(tree, kid) for kid in tree.kids(noun.i, "relcl"))
    if had and above is not None and above.i in dated:
        return above.i, "before"
    for told in tree.kids(noun.i, "acl", "relcl"):
        if told.i in dated and _brings_about(told):
            return told.i, "same"
    start = _since(tree, above, dated) if above is not None else None
    if above is not None and start is not None and above.lemma == "be":
        return start, "since"
    below, inside = noun, False
    for above in tree.ancestors(noun.i):
        if below.dep == "prep" and below.lemma.lower() in _AHEAD:
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
        moved = below.dep == "nsubj" and above.lemma in _PROVOKING
        if below.dep == "nsubjpass" and above.lemma in _CALLED_FOR and not tree.kid(above.i, "prt"):
            return "after"
        return "before" if told_of or moved else "same"
    if below.dep == "dobj":
        if above.lemma in ABOUT | _ENDING | _OWNING_UP:
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
    admitted = word == "to" and above.lemma in _OWNING_UP
    about = above.lemma in ABOUT and (word != "with" or above.lemma in _CHARGING)
    if about or inquiry or admitted or word in _OLDER_PREPOSITIONS:
        return "before"
    if word == "to" and above.lemma == "lead":
        return "same"
    return "same" if word in _SAME_PREPOSITIONS else None
