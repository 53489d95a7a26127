"""What a text describes as always so, or as anybody may do it: no event.

In news the present tense may report; in an essay, a guide or a talk it tells what is so in
general ("rules benefit the community", "to save money, travel in winter"). So does what is told of
anybody ("you will find a bench"), of a case ("if you are waiting"), what should, must or would be
so of nobody in particular ("a plan must be made"), and what has no finite verb at all. Only a time
of its own, or being told as going on just now, makes it an event there. News that is told in the
past tells in the simple present what is so as well ("the plan allows for delays").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.dependencies import SUBJECTS
from dateline.events.event_nouns import is_told_as_event
from dateline.events.forms import (
    first_of_row,
    is_bare_plural,
    is_command,
    is_definite,
    is_guessed,
    is_infinitive,
    is_past,
    is_standing,
)
from dateline.events.lexicon import (
    INDEFINITE,
    MODAL_FUTURE,
    PLANS,
    RARELY_EVENTS,
    SAY,
    SOMETIMES_EVENTS,
)
from dateline.events.moods import BEFALLING, PERFORMED
from dateline.events.noun_kinds import is_role
from dateline.events.wordnet import kinds

if TYPE_CHECKING:
    from collections.abc import Collection

    from dateline.events.grammar import Tree
    from dateline.events.triggers import Trigger
    from dateline.records import TimeExpression
    from dateline.text.tokens import Token

_FINITE = frozenset(("VBD", "VBZ", "VBP"))
_ABLE = frozenset(("can", "may", "might"))
_ANYBODY = frozenset(
    "you one anyone anybody everyone everybody someone somebody people anything everything "
    "something".split()
)
_CONDITIONS = frozenset("if when whenever unless once while as".split())
_NON_PRESENT = frozenset(("VBD", "MD"))
_OF_ANY_YEAR = frozenset(
    """the early late mid in of a.m. p.m. am pm o'clock morning mornings afternoon evening night
    noon midnight january february march april may june july august september october november
    december spring summer autumn fall winter""".split()
)
_TEXTS = frozenset("chapter section article paper essay book module".split())
"""What tells of itself what it will do."""
_PERSONAL = frozenset("i he she they".split())
_DOERS = _PERSONAL | frozenset("I we who".split())
_TOLD = frozenset(("ccomp", "acl"))
_OFTEN_THINGS = (SOMETIMES_EVENTS | RARELY_EVENTS) - BEFALLING
_FACULTIES = frozenset(
    "ability inability capability capacity potential opportunity chance time way means tool method "
    "right freedom power need skill room tendency willingness motion".split()
)
_PENDING = PLANS | SAY | {"charge", "head", "start", "want"}
_DONE_BY_TELLING = ("communication", "aspect")
"""Kinds of verbs whose present tense tells a deed: "the union condemns it", "it goes on"."""
_MOSTLY = 0.5
"""Share of a word's senses."""
_CASES = frozenset(("advcl", "csubj"))
_SPEAKERS = frozenset("i you we".split())
_SPEAKING = frozenset("say talk mean speak refer ask kid joke think wonder".split())
"""Verbs by which talk tells of itself: "what I'm saying is"."""
_SUPPOSING = frozenset("imagine suppose assume pretend say".split())


def is_habit(tree: Tree, trigger: Trigger, often: Collection[int]) -> bool:
    """Whether a verb tells what is, or would be, done again and again: "opens every day".

    often: words that a repeated time modifies.
    """
    if trigger.carrier is None or not often:
        return False
    verb = tree[trigger.carrier]
    if not tree.kids(verb.i, "aux", *SUBJECTS):
        verb = first_of_row(tree, verb)
    if not any(word.i in often for word in (verb, *tree.kids(verb.i, "dobj"))):
        return False
    would = any(k.lemma == "would" or k.text in ("'d", "’d") for k in tree.kids(verb.i, "aux"))
    return (would and verb.dep != "ccomp") or is_standing(tree, verb)


def is_background(tree: Tree, trigger: Trigger, timed: Collection[int]) -> bool:
    """Whether a verb of news told in the past only tells how things stand: "the law forbids it".

    What is said, planned, begun or gone on with is done by telling it in the present.
    """
    if trigger.kind != "verb" or trigger.carrier is None or trigger.head != trigger.carrier:
        return False
    verb = tree[trigger.head]
    if verb.i in timed:
        return False
    if not _is_within(tree, verb):
        return _stands(tree, verb)
    above = _told_by(tree, verb)
    if above is None:
        return False
    able = any(k.lemma == "can" for k in tree.kids(above.i, "aux"))
    return able or _stands(tree, above)


def _is_within(tree: Tree, verb: Token) -> bool:
    """Whether a participle goes with a verb: "wash it before eating it", "kills if left alone"."""
    if tree.kids(verb.i, "aux", "auxpass"):
        return False
    while verb.dep == "conj" and tree[verb.head].tag == verb.tag:
        verb = tree[verb.head]
    if verb.tag == "VBN":
        return verb.dep == "advcl" and tree.kid(verb.i, "mark", "advmod") is not None
    return verb.tag == "VBG" and verb.dep == "pcomp"


def _told_by(tree: Tree, verb: Token) -> Token | None:
    """Return the verb with a tense that a participle goes with: "wash it before eating it"."""
    above = (t for t in tree.ancestors(verb.i) if t.pos in ("VERB", "AUX"))
    return next((t for t in above if _is_finite(tree, t)), None)


def _stands(tree: Tree, verb: Token) -> bool:
    """Whether a verb in the simple present tells no deed."""
    if not is_standing(tree, verb) or verb.pos == "AUX":
        return False
    if verb.lemma in _PENDING or tree.sentence.tokens[-1].pos != "PUNCT":
        return False
    first = verb
    while first.dep == "conj":
        first = tree[first.head]
    if first.dep in _CASES:
        return False
    shares = kinds(verb.lemma.lower(), "v")
    return sum(shares.get(kind, 0.0) for kind in _DONE_BY_TELLING) < _MOSTLY


def is_description(tree: Tree, trigger: Trigger, once: Collection[int]) -> bool:
    """Whether an event of a text that is no news is only a description.

    once: words that a time expression modifies, if it is not one of those that recur.
    """
    if trigger.kind == "noun" and trigger.head in once:
        return False
    if trigger.kind != "noun" and _is_performed(tree, tree[trigger.head]):
        return False
    if trigger.kind == "noun" and trigger.carrier is None:
        if _has_name(tree, trigger.head):
            return False
        if _is_kind(tree, tree[trigger.head]):
            return True
    start = trigger.carrier if trigger.carrier is not None else trigger.head
    if start not in once and _is_faculty(tree, tree[start]):
        return True
    chain = (tree[start], *tree.ancestors(start))
    for token in chain:
        if token.i in once:
            return False
        if token.pos in ("VERB", "AUX") and _is_finite(tree, token):
            return _is_general(tree, token) and not (token.i == start and _is_said(tree, token))
    return chain[-1].pos != "VERB" or tree.own_subject(chain[-1].i) is None


def recurs(time: TimeExpression) -> bool:
    """Whether a time is one of every day or year: "in the morning", "in July"."""
    words = time.text.lower().split()
    return all(w in _OF_ANY_YEAR or (time.timex_type == "TIME" and w.isdigit()) for w in words)


def _is_performed(tree: Tree, verb: Token) -> bool:
    """Whether something is done by being said: "we would like to thank the crew"."""
    subject = tree.subject(verb.i) if verb.lemma in PERFORMED else None
    return subject is not None and tree[subject.noun].text.lower() in ("i", "we")


def _is_said(tree: Tree, verb: Token) -> bool:
    """Whether somebody in particular says that something is so: "Ek says that it rains"."""
    clause = verb.dep in ("parataxis", "ccomp") or tree.kid(verb.i, "ccomp", "xcomp") is not None
    return clause and verb.lemma in SAY and _is_of_somebody(tree, verb)


def _has_name(tree: Tree, noun: int) -> bool:
    """Whether a name tells which one it is: "the Kenya bombing", "the invasion of Norway"."""
    if not is_definite(tree, tree[noun]) and tree.kid(noun, "det") is not None:
        return False
    return any(
        k.pos == "PROPN"
        for k in (
            *tree.kids(noun, "compound", "nmod", "poss"),
            *(obj for _, obj in tree.prepositions(noun) if not _may_be_thing(tree, tree[noun])),
        )
    )


def _may_be_thing(tree: Tree, noun: Token) -> bool:
    """Whether a noun needs more than a place to be an event: "stops in Lund", "use in Lund"."""
    word = noun.lemma.lower()
    return is_bare_plural(tree, noun) or word in _OFTEN_THINGS


def _is_faculty(tree: Tree, verb: Token) -> bool:
    """Whether an infinitive only says what something is for: "the ability to sing"."""
    below = verb.dep in ("acl", "relcl") and tree[verb.head].lemma in _FACULTIES
    return below and is_infinitive(tree, verb)


def _is_kind(tree: Tree, noun: Token) -> bool:
    """Whether a noun tells a kind of happening and no certain one: "fond of discussion"."""
    if noun.dep in SUBJECTS or tree.kid(noun.i, "det", "poss", "nummod") is not None:
        return False
    several = any(k.lemma == "several" for k in tree.kids(noun.i, "amod"))
    return not several and not is_told_as_event(tree, noun, ())


def _is_finite(tree: Tree, verb: Token) -> bool:
    """Whether a verb has a tense of its own, in itself or in an auxiliary.

    What looks like a past tense without a subject may be a participle: "applied to maps, it …".
    """
    if verb.tag == "VBD" and verb.dep in ("advcl", "acl") and not tree.kids(verb.i, *SUBJECTS):
        return False
    if verb.tag == "VB" and tree.kid(verb.i, "mark") is not None:
        return not any(k.tag == "TO" for k in tree.kids(verb.i, "aux"))
    return verb.tag in _FINITE or any(
        k.tag in (*_FINITE, "MD") for k in tree.kids(verb.i, "aux", "auxpass")
    )


def _is_general(tree: Tree, verb: Token) -> bool:
    """Whether a verb tells what is, can or should be so, of nobody in particular or as a rule."""
    auxiliaries = tree.kids(verb.i, "aux", "auxpass")
    modals = {k.lemma.lower() for k in auxiliaries if k.tag == "MD"}
    if modals:
        return _is_general_modal(tree, verb, modals)
    if verb.tag == "VBD" or any(k.tag == "VBD" for k in auxiliaries):
        return _is_supposed(tree, verb)
    if _has_condition(tree, verb):
        return True
    if verb.lemma == "continue" and tree.kids(verb.i, "xcomp", "dobj"):
        return False
    if not auxiliaries:
        return verb.tag in ("VBZ", "VBP", "VB")
    if not all(k.tag in ("VBZ", "VBP") for k in auxiliaries):
        return False
    subject = _subject(tree, verb)
    you = subject is not None and subject.text.lower() == "you"
    if verb.tag == "VBG" and not you and _is_of_anybody(tree, verb):
        return True
    if verb.tag == "VBG" and subject is not None and subject.text.lower() in _SPEAKERS:
        return verb.lemma in _SPEAKING
    return all(k.lemma == "do" or k.dep == "auxpass" for k in auxiliaries)


def _is_general_modal(tree: Tree, verb: Token, modals: set[str]) -> bool:
    """Whether what may, must or will be so is said of nobody in particular.

    What was said or thought to come ("he said that rain would fall") came or not, but is no rule.
    """
    if verb.dep in _TOLD and is_past(tree, tree[verb.head]):
        return False
    if modals & _ABLE:
        return True
    if modals & MODAL_FUTURE:
        above = tree[verb.head]
        if verb.dep == "ccomp" and above.tag == "VBP" and _is_of_anybody(tree, above):
            return True
        subject = _subject(tree, verb)
        thing = subject is not None and (
            (subject.pos == "PRON" and subject.lemma not in _DOERS) or subject.lemma in _TEXTS
        )
        return thing or _is_of_anybody(tree, verb) or tree.kid(verb.i, "csubj") is not None
    return not _is_of_somebody(tree, verb)


def _is_supposed(tree: Tree, verb: Token) -> bool:
    """Whether a past tense only sets up a case: "imagine you were left", "if a child was born"."""
    head = tree[verb.head]
    if verb.dep == "ccomp" and head.lemma in _SUPPOSING and is_command(tree, head):
        return True
    while verb.dep == "conj" and tree[verb.head].tag == "VBD":
        verb = tree[verb.head]
    case = any(k.text.lower() == "if" for k in tree.kids(verb.i, "mark")) or is_guessed(tree, verb)
    return case and not _is_of_somebody(tree, verb)


def _subject(tree: Tree, verb: Token) -> Token | None:
    """Return the subject of a verb; for "who" and "which", the noun that they stand for."""
    subject = tree.own_subject(verb.i)
    if subject is not None and verb.dep == "relcl" and subject.tag in ("WP", "WDT"):
        return tree[verb.head]
    return subject


def _is_of_somebody(tree: Tree, verb: Token) -> bool:
    """Whether the subject is somebody in particular: "she", "Lund", "the boy"."""
    found = tree.subject(verb.i)
    if found is None:
        return False
    noun = tree[found.noun]
    if noun.pos == "NOUN":
        return is_definite(tree, noun) and noun.tag == "NN" and is_role(noun.lemma)
    return noun.pos == "PROPN" or noun.text.lower() in _PERSONAL


def _is_of_anybody(tree: Tree, verb: Token) -> bool:
    """Whether the subject is nobody in particular: "you", "guests", "evolution"."""
    subject = _subject(tree, verb)
    if subject is None:
        return False
    if subject.pos != "NOUN":
        return subject.text.lower() in _ANYBODY
    marks = tree.kids(subject.i, "det", "poss", "nummod")
    return not marks or (verb.dep == "relcl" and all(k.text in INDEFINITE for k in marks))


def _has_condition(tree: Tree, verb: Token) -> bool:
    """Whether a clause tells a case in the present tense, or what is so in that case."""
    clauses = (verb, *tree.kids(verb.i, "advcl"))
    return any(
        k.text.lower() in _CONDITIONS and not _is_past(tree, clause)
        for clause in clauses
        for k in tree.kids(clause.i, "mark", "advmod")
    )


def _is_past(tree: Tree, verb: Token) -> bool:
    tags = [verb.tag, *(k.tag for k in tree.kids(verb.i, "aux", "auxpass"))]
    return any(tag in _NON_PRESENT for tag in tags)
