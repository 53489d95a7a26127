"""What a text describes as always so, or as anybody may do it: no event.

In news the present tense may report; in an essay, a guide or a talk it tells what is so in
general ("rules benefit the community", "to save money, travel in winter"). So does what is told of
anybody ("you will find a bench"), of a case ("if you are waiting"), what should, must or would be
so of nobody in particular ("a plan must be made"), and what has no finite verb at all. Only a time
of its own, or being told as going on just now, makes it an event there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.dependencies import PRESENT, SUBJECTS
from dateline.events.event_nouns import is_told_as_event
from dateline.events.forms import (
    first_of_row,
    is_bare_plural,
    is_command,
    is_definite,
    is_finite,
    is_guessed,
    is_infinitive,
    is_past,
    is_performed,
    is_plural,
)
from dateline.events.idle_verbs import is_generic_doing
from dateline.events.lexicon import (
    INDEFINITE,
    MODAL_FUTURE,
    RARELY_EVENTS,
    SAY,
    SOMETIMES_EVENTS,
)
from dateline.events.moods import BEFALLING, PERFORMED, STEPS
from dateline.events.noun_kinds import is_role

if TYPE_CHECKING:
    from collections.abc import Collection

    from dateline.events.grammar import Tree
    from dateline.events.triggers import Trigger
    from dateline.records import TimeExpression
    from dateline.text.tokens import Token

_ABLE = frozenset(("can", "may", "might"))
_ANYBODY = frozenset(
    "you one anyone anybody everyone everybody someone somebody people anything everything "
    "something".split()
)
_ANY = frozenset("a an any every each no".split())
_CONDITIONS = frozenset("if when whenever unless once while as".split())
_LIMITS = frozenset("until till before after".split())
"""Marks of a case only where the clause itself is in the present: "until the dough has risen"."""
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
_KNOWN = frozenset("show find know see observe prove report demonstrate".split())
_SPEAKERS = frozenset("i you we".split())
_SPEAKING = frozenset("say talk mean speak refer ask kid joke think wonder".split())
"""Verbs by which talk tells of itself: "what I'm saying is"."""
_SUPPOSING = frozenset("imagine suppose assume pretend say".split())


def is_description(tree: Tree, trigger: Trigger, once: Collection[int], *, anybody: bool) -> bool:
    """Whether an event of a text that is no news is only a description.

    once: words that a time expression modifies, if it is not one of those that recur; anybody:
    whether "you" is whoever reads the text.
    """
    if trigger.kind == "noun" and trigger.head in once:
        return False
    if trigger.kind != "noun" and (
        is_performed(tree, tree[trigger.head]) or _is_wished(tree, tree[trigger.head])
    ):
        return False
    if trigger.kind == "noun" and trigger.carrier is None:
        if _has_name(tree, trigger.head):
            return False
        if _is_kind(tree, tree[trigger.head]):
            return True
    start = trigger.carrier if trigger.carrier is not None else trigger.head
    if start not in once and any(
        is_so(tree, tree[start]) for is_so in (_is_faculty, is_generic_doing, _is_shown, _is_had)
    ):
        return True
    chain = (tree[start], *tree.ancestors(start))
    for token in chain:
        if token.i in once:
            return False
        if token.pos in ("VERB", "AUX") and is_finite(tree, token):
            if anybody and _is_of_reader(tree, token):
                return True
            return _is_general(tree, token) and not (token.i == start and _is_said(tree, token))
    return chain[-1].pos != "VERB" or tree.own_subject(chain[-1].i) is None


def recurs(time: TimeExpression) -> bool:
    """Whether a time is one of every day or year: "in the morning", "in July"."""
    words = time.text.lower().split()
    return all(w in _OF_ANY_YEAR or (time.timex_type == "TIME" and w.isdigit()) for w in words)


def _is_wished(tree: Tree, verb: Token) -> bool:
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


def _is_shown(tree: Tree, verb: Token) -> bool:
    """Whether an infinitive tells what was found of all of a kind: "rats are known to sing"."""
    above = tree[verb.head]
    if verb.dep != "xcomp" or above.lemma not in _KNOWN or not tree.is_passive(above.i):
        return False
    subject = tree.kid(above.i, "nsubjpass")
    some = subject is not None and tree.kids(subject.i, "det", "poss", "nummod")
    return subject is not None and subject.pos == "NOUN" and not some


def _is_had(tree: Tree, verb: Token) -> bool:
    """Whether talk says "got" for "have": "I got two aces"."""
    thing = tree.kid(verb.i, "dobj")
    if verb.text.lower() != "got" or verb.tag != "VBD" or thing is None:
        return False
    if tree.kids(thing.i, "acl") or tree.kids(verb.i, "ccomp", "oprd"):
        return False  # "got it done"
    subject = tree.own_subject(verb.i)
    spoken = subject is not None and subject.text.lower() in _SPEAKERS
    return spoken and not is_definite(tree, thing) and not tree.kids(verb.i, "prep", "aux")


def _is_kind(tree: Tree, noun: Token) -> bool:
    """Whether a noun tells a kind of happening and no certain one: "fond of discussion"."""
    if noun.dep in SUBJECTS or tree.kid(noun.i, "det", "poss", "nummod") is not None:
        return False
    several = any(k.lemma == "several" for k in tree.kids(noun.i, "amod"))
    return not several and not is_told_as_event(tree, noun, ())


def _is_general(tree: Tree, verb: Token) -> bool:
    """Whether a verb tells what is, can or should be so, of nobody in particular or as a rule."""
    if _is_of_any(tree, verb):
        return True
    auxiliaries = tree.kids(verb.i, "aux", "auxpass")
    modals = {k.lemma.lower() for k in auxiliaries if k.tag == "MD"}
    if modals:
        return _is_general_modal(tree, verb, modals)
    if is_past(tree, verb):
        return _is_supposed(tree, verb) or _may_be_present(tree, verb)
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
    part = subject is not None and subject.lemma in STEPS
    if verb.tag == "VBG" and not you and (part or _is_of_anybody(tree, verb)):
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
        return _is_promised(tree, verb) or _is_of_anybody(tree, verb)
    return not _is_of_somebody(tree, verb) or _is_where_it_is_so(tree, verb)


def _is_where_it_is_so(tree: Tree, clause: Token) -> bool:
    """Whether a clause says what must be so in a place or case that anybody tells of as it is."""
    above = tree.verb_above(clause.i) if clause.dep in ("relcl", "advcl") else None
    where = any(k.tag == "WRB" for k in tree.kids(clause.i, "advmod"))
    return where and above is not None and above.tag in PRESENT


def _is_promised(tree: Tree, verb: Token) -> bool:
    """Whether things, or a text, will do something to anybody: "a good map will save you time"."""
    subject = _subject(tree, verb)
    if subject is None:
        return tree.kid(verb.i, "csubj") is not None
    if subject.pos == "NOUN":
        for_you = any(k.text.lower() == "you" for k in tree.kids(verb.i, "dobj", "dative"))
        return subject.lemma in _TEXTS or for_you
    thing = subject.pos == "PRON" and subject.lemma not in _DOERS
    inside = (noun for prep, noun in tree.prepositions(verb.i) if prep.text.lower() == "in")
    return thing or any(noun.lemma in _TEXTS for noun in inside)


def _may_be_present(tree: Tree, verb: Token) -> bool:
    """Whether a past that looks like a present stands among presents: "they cut and sew"."""
    subject = _subject(tree, verb)
    if verb.text.lower() != verb.lemma or subject is None or not is_plural(tree, subject):
        return False
    tags = [token.tag for token in tree.tokens if token.i != verb.i]
    return "VBD" not in tags and not PRESENT.isdisjoint(tags)


def _is_of_reader(tree: Tree, verb: Token) -> bool:
    """Whether a clause tells of its readers what they may have done: "the words you have learned".

    What they did is told in a main clause: "you wrote in May".
    """
    subject = tree.subject(verb.i)
    if subject is None or tree[subject.noun].text.lower() != "you":
        return False
    return not is_past(tree, verb) or first_of_row(tree, verb).dep != "ROOT"


def _is_of_any(tree: Tree, clause: Token) -> bool:
    """Whether a relative clause tells which ones a truth is about: "a guest who has paid stays".

    They are who the truth is told of, or those of whom anybody may tell it.
    """
    noun = tree[clause.head]
    above = next((t for t in tree.ancestors(noun.i) if t.pos in ("VERB", "AUX")), None)
    if clause.dep != "relcl" or above is None or not _is_any(tree, noun):
        return False
    of_them = noun.dep in SUBJECTS or _is_of_anybody(tree, above)
    return of_them and not is_past(tree, above) and _is_general(tree, above)


def _is_any(tree: Tree, noun: Token) -> bool:
    """Whether a noun is one of its kind, whichever: "a guest", "any guest", "guests", "those"."""
    marks = tree.kids(noun.i, "det")
    word = noun.text.lower()
    if noun.pos != "NOUN" or word in ("somebody", "someone"):
        return word in _ANYBODY | {"those"}
    return is_bare_plural(tree, noun) or any(k.text.lower() in _ANY for k in marks)


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
    ) or (not _is_past(tree, verb) and any(k.text in _LIMITS for k in tree.kids(verb.i, "mark")))


def _is_past(tree: Tree, verb: Token) -> bool:
    tags = [verb.tag, *(k.tag for k in tree.kids(verb.i, "aux", "auxpass"))]
    return any(tag in _NON_PRESENT for tag in tags)
