"""Corrections of what the parser often gets wrong where a time expression meets its clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events import forms
from dateline.events.climbing import nearest
from dateline.events.dependencies import NOUN_MODIFIERS
from dateline.events.lexicon import ACHIEVED, HAVE, MODAL_FUTURE, PLANS, WISHES
from dateline.events.moods import FORCED, PUT_OFF
from dateline.events.phrases import is_of_week

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dateline.events.grammar import Tree
    from dateline.events.phrases import TimePhrase
    from dateline.events.triggers import Trigger
    from dateline.text.tokens import Token

_SET = frozenset("schedule expect set plan slate fix time due".split())
_MOVED = PUT_OFF | {"adjourn", "move", "reschedule", "shift"}
_PUSHED = frozenset("bring push put".split())
_OTHER_TIME = frozenset("forward back off".split())
_FORESEEING = frozenset("predict forecast foresee project anticipate envisage envision".split())
_CALLING = frozenset("call convene organise organize arrange announce propose summon book".split())
"""Verbs whose object is still to come."""
_AIMING = _CALLING | _FORESEEING | frozenset("hint face seek rule signal eye target await".split())
"""Verbs by which somebody looks ahead to what their object names."""
_PROLONGING = frozenset("extend prolong lengthen renew".split())
_UNTIL = frozenset("until till to".split())
_TOLD_OF = frozenset("report recall record confirm remember describe mention".split())
"""Verbs about what has a day of its own: "reported a theft on Monday"."""
_OBJECT_OF = frozenset("for of to from against".split())
"""Prepositions under which an object may stand: "called for a strike"."""


def reattached(
    tree: Tree,
    phrase: TimePhrase,
    trigger: Trigger,
    by_word: Mapping[int, Trigger],
    published: tuple[int, int] | None,
) -> Trigger | None:
    """Correct what the parser often gets wrong at the clause edges."""
    verb = tree[trigger.carrier if trigger.carrier is not None else trigger.head]
    if phrase.relation == "by" and trigger.carrier is None:
        return _due(tree, verb, by_word) or trigger
    done = _done_to(tree, phrase, verb, by_word, published)
    if done is not None:
        return done
    before = _before_purpose(tree, verb, phrase, by_word)
    if before is not None:
        trigger, verb = before, tree[before.head]
    clause = tree.kid(verb.i, "ccomp")
    if trigger.kind == "statement" and clause is not None and clause.i in by_word:
        fronted = phrase.head < clause.i < verb.i
        if fronted or (_is_future(phrase, published) and verb.tag in ("VBD", "VBN")):
            return by_word[clause.i]
    ahead_of_it = _said_before(tree, verb, phrase, by_word) or _told_before(
        tree, verb, phrase, by_word
    )
    if ahead_of_it is not None:
        return ahead_of_it
    told = _told_above(tree, verb, phrase, by_word, published)
    if told is not None:
        return told
    if verb.dep == "xcomp" and verb.head in by_word and verb.i < phrase.head:
        above = tree[verb.head]
        if above.lemma in FORCED and verb.tag == "VB":
            return trigger
        started = above.lemma in ACHIEVED and verb.tag in ("VB", "VBG")
        planned = above.lemma in PLANS | _SET
        ahead = _is_future(phrase, published)
        if started or (not ahead and not planned and _is_told(tree, above)):
            trigger, verb = by_word[verb.head], above
            if not (_is_past(phrase, published) and _rejects_past(tree, above)):
                return trigger
    if trigger.head == verb.i and verb.lemma in _SET and tree.is_passive(verb.i):
        return _scheduled(tree, verb, phrase, by_word) or trigger
    if verb.pos == "VERB" and verb.lemma in PLANS | WISHES | ACHIEVED:
        inner = tree.kid(verb.i, "xcomp")
        if (
            inner is not None
            and inner.i in by_word
            and inner.tag == "VB"
            and (_is_future(phrase, published) or verb.lemma in ACHIEVED)
            and not (phrase.head < verb.i and verb.lemma in ACHIEVED)
        ):
            return by_word[inner.i]
    if (
        verb.pos == "VERB"
        and phrase.relation in ("at", "before")
        and _is_past(phrase, published)
        and _rejects_past(tree, verb)
    ):
        noun = nearest(tree, phrase, by_word)
        if noun is not None:
            return noun
        told_inside = _last_told(tree, verb, phrase, by_word)
        if told_inside is not None:
            return told_inside
        for kid in tree.kids(verb.i, "advcl", "ccomp", "dobj", "nsubj"):
            if kid.i in by_word and not _rejects_past(tree, kid):
                return by_word[kid.i]
        return trigger if _is_perfect(tree, verb) else None
    if phrase.relation == "at" and _is_past(phrase, published) and forms.is_present(tree, verb):
        told_inside = _last_told(tree, verb, phrase, by_word)
        if told_inside is not None:
            return told_inside
    at_odds = (_is_past(phrase, published) and _is_open(tree, verb)) or (
        _is_future(phrase, published) and _is_done(tree, verb)
    )
    foreseen = verb.lemma in _FORESEEING and _is_future(phrase, published)
    if trigger.kind != "noun" and ((phrase.relation == "at" and at_odds) or foreseen):
        return nearest(tree, phrase, by_word) or trigger
    return trigger


def put_off(tree: Tree, phrase: TimePhrase, by_word: Mapping[int, Trigger]) -> Trigger | None:
    """Return the event that is put off to a time: "delayed until Monday the ruling"."""
    joint = tree[phrase.top]
    verb = tree[joint.head]
    if verb.lemma.lower() in _OTHER_TIME and verb.dep == "advmod":
        verb = tree[verb.head]
    if joint.lemma.lower() not in _UNTIL or not _is_moved(tree, verb):
        return None
    noun = tree.kid(verb.i, "nsubjpass" if tree.is_passive(verb.i) else "dobj")
    return by_word.get(noun.i) if noun is not None else None


def is_put_off_from(tree: Tree, phrase: TimePhrase) -> bool:
    """Whether a time is the one that is given up: "moved the vote from June to July"."""
    joint = tree[phrase.top]
    return joint.lemma.lower() == "from" and _is_moved(tree, tree[joint.head])


def _is_moved(tree: Tree, verb: Token) -> bool:
    """Whether a verb says that something is to be at another time: "put off", "bring forward"."""
    forward = any(k.lemma.lower() in _OTHER_TIME for k in tree.kids(verb.i, "advmod", "prt"))
    return verb.lemma in _MOVED or (verb.lemma in _PUSHED and forward)


def _due(tree: Tree, noun: Token, by_word: Mapping[int, Trigger]) -> Trigger | None:
    """Return the verb whose object is joined to its deadline: "will finish its repairs by May"."""
    verb = tree[noun.head]
    if noun.dep != "dobj" or not any(k.tag in ("MD", "TO") for k in tree.kids(verb.i, "aux")):
        return None
    return by_word.get(verb.i)


def is_prolonged(tree: Tree, phrase: TimePhrase) -> bool:
    """Whether a time is the new end of what is made longer: "extended his detention to May"."""
    joint = tree[phrase.top]
    longer = tree[joint.head].lemma in _PROLONGING
    return joint.i != phrase.head and joint.lemma.lower() in _UNTIL and longer


def of_prolonged(tree: Tree, phrase: TimePhrase, by_word: Mapping[int, Trigger]) -> Trigger | None:
    """Return the event that is made longer, and so is not over before the time."""
    verb = tree[tree[phrase.top].head]
    noun = tree.kid(verb.i, "nsubjpass" if tree.is_passive(verb.i) else "dobj")
    return by_word.get(noun.i) if noun is not None else None


def set_for(tree: Tree, phrase: TimePhrase, by_word: Mapping[int, Trigger]) -> Trigger | None:
    """Return the event that is set for a day: "called a meeting for Monday"."""
    joint = tree[phrase.top]
    if joint.lemma.lower() != "for" or phrase.time.precision != "day":
        return None
    above = tree[joint.head]
    verb = above if above.pos == "VERB" else tree[above.head]
    if verb.lemma not in _SET | _CALLING or tree.kid(verb.i, "neg") is not None:
        return None
    noun = tree.kid(verb.i, "nsubjpass" if tree.is_passive(verb.i) else "dobj")
    found = by_word.get(noun.i) if noun is not None and above in (noun, verb) else None
    return found if found is not None and found.kind == "noun" else None


def aimed_at(
    tree: Tree,
    phrase: TimePhrase,
    by_word: Mapping[int, Trigger],
    published: tuple[int, int] | None,
) -> Trigger | None:
    """Return the event to come that a verb is about: "called for a vote in September"."""
    if not _is_future(phrase, published) or tree[phrase.top].pos != "ADP":
        return None
    noun = nearest(tree, phrase, by_word)
    verb = tree.verb_above(phrase.top)
    if noun is None or verb is None or verb.lemma not in PLANS | WISHES | _AIMING:
        return None
    return noun if verb.i < noun.head and verb in tree.ancestors(noun.head) else None


def is_ahead_for(
    tree: Tree, phrase: TimePhrase, trigger: Trigger, published: tuple[int, int] | None
) -> bool:
    """Whether a time to come is what a deed is for: "cut its forecast for 2027"."""
    if tree[phrase.top].lemma.lower() != "for" or published is None or trigger.carrier is None:
        return False
    ahead = phrase.time.last_day is not None and phrase.time.last_day > published[1]
    verb = tree[trigger.carrier]
    return ahead and _is_told(tree, verb) and tree.kid(verb.i, "dobj") is not None


def _last_told(
    tree: Tree, verb: Token, phrase: TimePhrase, by_word: Mapping[int, Trigger]
) -> Trigger | None:
    """Return the last deed told as past between a verb that is none and a time of the past.

    "He leads a team that looks into the blasts which killed ten, all of them clerks, on May 2".
    """
    between = reversed(tree.tokens[verb.i + 1 : phrase.words[0]])
    told = (t for t in between if t.tag == "VBD" or (t.tag == "VBN" and t.dep == "acl"))
    return next((by_word[t.i] for t in told if t.i in by_word), None)


def _done_to(
    tree: Tree,
    phrase: TimePhrase,
    noun: Token,
    by_word: Mapping[int, Trigger],
    published: tuple[int, int] | None,
) -> Trigger | None:
    """Return the deed that a weekday tells behind its object: "sought a retrial on Monday"."""
    if noun.pos != "NOUN" or tree[phrase.top].head != noun.i or not is_of_week(phrase.time.text):
        return None
    if tree[phrase.top].pos != "ADP" or _is_future(phrase, published):
        return None
    above = tree[noun.head]
    joined = noun.dep == "pobj" and above.lemma.lower() in _OBJECT_OF
    verb = tree[above.head] if joined else above
    told = (joined or noun.dep == "dobj") and verb.tag == "VBD" and verb.lemma not in _TOLD_OF
    return by_word.get(verb.i) if told and verb.i < noun.i else None


def _before_purpose(
    tree: Tree, verb: Token, phrase: TimePhrase, by_word: Mapping[int, Trigger]
) -> Trigger | None:
    """Return the event above a purpose that a time comes before: "met on Monday to vote"."""
    mark = next((k for k in tree.kids(verb.i, "aux") if k.tag == "TO"), None)
    deadline = tree[phrase.top].lemma.lower() in _UNTIL
    if mark is None or mark.i < phrase.head or verb.dep != "advcl" or deadline:
        return None
    return next((by_word[t.i] for t in tree.ancestors(verb.i) if t.i in by_word), None)


def _said_before(
    tree: Tree, verb: Token, phrase: TimePhrase, by_word: Mapping[int, Trigger]
) -> Trigger | None:
    """Return the verb of saying that a time follows: "police said on Monday they had held him"."""
    names_noun = tree[phrase.top].dep in NOUN_MODIFIERS
    if verb.dep != "ccomp" or verb.i < phrase.head or names_noun:
        return None
    saying = tree[verb.head]
    clause = min(i for i in tree.subtree(verb.i) if i not in tree.subtree(phrase.top))
    if saying.i not in by_word or not saying.i < phrase.words[0] <= phrase.head < clause:
        return None
    return by_word[saying.i] if by_word[saying.i].kind == "statement" else None


def _told_before(
    tree: Tree, verb: Token, phrase: TimePhrase, by_word: Mapping[int, Trigger]
) -> Trigger | None:
    """Return the verb right before a time: "was found Friday clinging to a raft"."""
    above = tree[verb.head]
    if verb.tag != "VBG" or above.pos != "VERB" or above.i not in by_word:
        return None
    return by_word[above.i] if above.i == phrase.words[0] - 1 else None


def _is_done(tree: Tree, verb: Token) -> bool:
    """Whether a verb is told as done, so that no future day is its own: "set a hearing for May"."""
    return _is_told(tree, verb) and tree.kid(verb.i, "xcomp", "ccomp") is None


def _is_open(tree: Tree, verb: Token) -> bool:
    """Whether a verb is told as going on or possible, so that no past day is its own."""
    auxiliaries = tree.kids(verb.i, "aux")
    if any(k.lemma in ("would", "may", "might", "could", "can") for k in auxiliaries):
        return not any(k.lemma == "have" for k in auxiliaries)
    return verb.tag == "VBG" and any(k.text.lower() in ("is", "are") for k in auxiliaries)


def _told_above(
    tree: Tree,
    verb: Token,
    phrase: TimePhrase,
    by_word: Mapping[int, Trigger],
    published: tuple[int, int] | None,
) -> Trigger | None:
    """Return the event told as done above what is only meant to be done: past times are its own.

    "backed plans to build it on Tuesday", "published rules for driving in May".
    """
    meant = any(k.tag == "TO" for k in tree.kids(verb.i, "aux")) or (
        verb.dep == "pcomp" and tree[verb.head].lemma == "for"
    )
    if not meant or verb.dep == "xcomp" or not _is_past(phrase, published) or phrase.head < verb.i:
        return None
    above = tree.verb_above(verb.i)
    if above is None or not _is_told(tree, above):
        return None
    return by_word.get(above.i)


def _is_told(tree: Tree, verb: Token) -> bool:
    """Whether a verb is told as done: in the past tense or the perfect."""
    return verb.tag in ("VBD", "VBN") and not tree.has_modal(verb.i)


def _scheduled(
    tree: Tree, verb: Token, phrase: TimePhrase, by_word: Mapping[int, Trigger]
) -> Trigger | None:
    """Return the event that is scheduled: "is set for completion by May", "is due on Monday"."""
    inner = tree.kid(verb.i, "xcomp")
    if inner is not None:
        return by_word.get(inner.i) if inner.i < phrase.head else None
    for prep, obj in tree.prepositions(verb.i):
        if prep.lemma == "for" and obj.i in by_word:
            return by_word[obj.i]
    if verb.dep == "acl":
        return by_word.get(verb.head)
    subject = tree.kid(verb.i, "nsubjpass", "nsubj")
    return by_word.get(subject.i) if subject is not None else None


def _is_future(phrase: TimePhrase, published: tuple[int, int] | None) -> bool:
    first = phrase.time.first_day
    return published is not None and first is not None and first > published[1]


def _is_past(phrase: TimePhrase, published: tuple[int, int] | None) -> bool:
    last = phrase.time.last_day
    return published is not None and last is not None and last < published[0]


def _rejects_past(tree: Tree, verb: Token) -> bool:
    return _is_perfect(tree, verb) or any(k.lemma in MODAL_FUTURE for k in tree.kids(verb.i, "aux"))


def _is_perfect(tree: Tree, verb: Token) -> bool:
    return any(k.text.lower() in HAVE for k in tree.kids(verb.i, "aux"))
