"""What the object of a verb is: what is done to, how much, what it is called, or what is before.

In "the man that the police arrested" it stands before the clause.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.forms import is_infinitive
from dateline.events.grammar import RELATIVE_PRONOUNS
from dateline.events.quantities import CURRENCIES

if TYPE_CHECKING:
    from dateline.events.grammar import Tree
    from dateline.text.tokens import Token

OBJECTLESS = frozenset(
    "come go arrive return rise fall sit stand lie stay wait sleep stop try help step turn look "
    "listen die live run walk move travel remain agree decline happen appear evolve".split()
)
"""Verbs that do nothing to what the verb joined to them has as its object: "come and see it"."""
_CIRCUMSTANCES = frozenset(
    "time day night week month year moment hour way reason place point date morning evening".split()
)
"""Nouns that say when, how or why of the clause behind them: "the day he left"."""
_CHANGING = frozenset(
    "fall rise drop climb plunge plummet tumble slip slide sink jump leap soar surge swell shrink "
    "grow decline".split()
)
_GAINING = frozenset("gain lose add shed ease dip".split())
_SHARES = frozenset("percent % cent".split())
_POINTS = frozenset("point cent paisa paise penny pence tick".split())
_WANTING = frozenset(
    "hope want plan intend wish aim expect promise vow pledge try seek need refuse fail manage "
    "decline agree prepare attempt threaten".split()
)
"""Verbs with an infinitive whose object may stand before their clause: "a race he hopes to win"."""
_CALLING = frozenset("call name label dub brand term deem nickname title".split())
"""Verbs whose object, where another stands before the clause, says what it is called."""

_MAKING = _CALLING | frozenset(
    "ordain crown declare proclaim elect appoint vote make rename christen".split()
)
"""Verbs whose object in the passive says what somebody becomes."""


def is_measure(tree: Tree, verb: Token, obj: Token) -> bool:
    """Whether an object only says how much: "fell $4", "climbed 30 feet", "rose 3 points".

    So it is where something else is done to: "was fined $4", "sent shares up 5 percent".
    """
    if _is_sum(tree, obj) and (tree.is_passive(verb.i) or _is_beside_another(tree, verb, obj)):
        return True
    share = (obj.text == "%" or obj.lemma in _POINTS) and tree.kid(obj.i, "prep") is None
    if verb.lemma not in (_CHANGING | _GAINING if share else _CHANGING):
        return False
    if tree.kid(obj.i, "det", "poss") is not None:
        return False
    return obj.tag == "CD" or tree.kid(obj.i, "nummod", "quantmod") is not None


def _is_sum(tree: Tree, obj: Token) -> bool:
    """Whether an object is money or a share: "$4", "4 million euros", "4 percent"."""
    of = any(k.lemma == "of" for k in tree.kids(obj.i, "prep"))
    if of or tree.kid(obj.i, "det", "poss", "amod") is not None:
        return False
    if obj.tag == "CD":
        return any(k.text.lower() in CURRENCIES for k in tree.kids(obj.i))
    unit = obj.lemma.lower() in CURRENCIES or obj.lemma.lower() in _SHARES
    return unit and tree.kid(obj.i, "nummod", "compound", "quantmod") is not None


def _is_beside_another(tree: Tree, verb: Token, obj: Token) -> bool:
    return any(k.i < obj.i and k.pos in ("NOUN", "PROPN") for k in tree.kids(verb.i, "dobj"))


def is_label(tree: Tree, verb: Token, obj: Token) -> bool:
    """Whether an object is what something is called: "a plan that Ek called a joke".

    Or what somebody becomes: "was ordained a priest".
    """
    if verb.lemma in _MAKING and tree.is_passive(verb.i):
        return True
    return obj.i > verb.i and _is_called_before(tree, verb)


def _is_called_before(tree: Tree, verb: Token) -> bool:
    """Whether what a verb names stands before its clause, behind which only a label is left."""
    if verb.lemma not in _CALLING or verb.dep != "relcl" or tree.is_passive(verb.i):
        return False
    label = tree.kid(verb.i, "dobj", "oprd", "ccomp")
    subject = tree.own_subject(verb.i)
    joined = tree.kid(verb.i, "mark")
    that = joined is None or joined.lemma.lower() in RELATIVE_PRONOUNS
    return (
        that
        and label is not None
        and label.i > verb.i
        and subject is not None
        and verb.head < subject.i
        and subject.lemma.lower() not in RELATIVE_PRONOUNS
    )


def object_relative(tree: Tree, verb: Token) -> int | None:
    """Return the antecedent of "the man that the police arrested"."""
    pronoun = tree.kid(verb.i, "dobj")
    if pronoun is not None and pronoun.lemma.lower() in RELATIVE_PRONOUNS:
        clause = next((t for t in (verb, *tree.ancestors(verb.i)) if t.dep == "relcl"), None)
        return clause.head if clause is not None and pronoun.i < clause.i else None
    if _is_called_before(tree, verb):
        return verb.head
    above = tree[verb.head]
    if verb.dep == "xcomp" and is_infinitive(tree, verb) and above.lemma in _WANTING:
        above_all = above.dep == "relcl" and tree.kid(above.i, "dobj", "nsubjpass") is None
        return _before_clause(tree, above) if above_all and not _has_object(tree, verb) else None
    infinitive = tree.kid(verb.i, "xcomp")
    if infinitive is not None and verb.lemma in _WANTING and not _has_object(tree, infinitive):
        return None
    if verb.dep != "relcl" or tree.kid(verb.i, "dobj", "nsubjpass") is not None:
        return None
    return _before_clause(tree, verb)


def _before_clause(tree: Tree, verb: Token) -> int | None:
    """Return what a clause is about that has a subject of its own and no object."""
    subject = tree.own_subject(verb.i)
    if subject is None or subject.lemma.lower() in RELATIVE_PRONOUNS:
        return None
    when = any(k.tag == "WRB" for k in tree.kids(verb.i, "advmod"))
    stranded = any(tree.kid(k.i, "pobj", "pcomp") is None for k in tree.kids(verb.i, "prep"))
    moves = verb.lemma in OBJECTLESS and bool(tree.prepositions(verb.i))
    led = [obj for _, obj in tree.prepositions(verb.i)] + tree.kids(subject.i, "poss")
    named = any(k.tag in ("WP", "WDT", "WP$") for k in led)
    if when or stranded or moves or named or tree[verb.head].lemma in _CIRCUMSTANCES:
        return None
    return verb.head if verb.lemma not in ("say", "tell") else None


def _has_object(tree: Tree, verb: Token) -> bool:
    """Whether a verb in the infinitive has what it does something to, or needs nothing."""
    if verb.lemma in OBJECTLESS or tree.is_passive(verb.i):
        return True
    return tree.kid(verb.i, "dobj", "prep", "xcomp", "ccomp", "acomp", "attr") is not None
