"""Whether what an infinitive tells is done, planned, only possible or not done.

The word above it decides: "managed to sell", "plans to sell", "hopes to sell", "failed to sell".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dateline.events import moods
from dateline.events.forms import (
    has_adjective,
    has_no,
    is_definite,
    is_future_in_past,
    is_infinitive,
    is_negated,
    is_past,
    is_question,
)
from dateline.events.lexicon import (
    ACHIEVED,
    EVENT_NOUNS,
    FAILS,
    LIGHT,
    PLANS,
    PURPOSE_MET,
    WISHES,
)
from dateline.events.nominal import in_place
from dateline.events.under_verbs import REVERSED

if TYPE_CHECKING:
    from dateline.events.grammar import Tree
    from dateline.events.under_verbs import StatusOf
    from dateline.records import Status
    from dateline.text.tokens import Token

_NUMBERED = re.compile(r"\d+(?:st|nd|rd|th)$")


def infinitive(tree: Tree, verb: Token, head: Token, of: StatusOf) -> Status:
    """Return the status of an infinitive under `head`; `of` tells that of the verbs above."""
    word = "go" if head.text.lower() == "gon" else head.lemma.lower()
    told = _predicate(tree, head)
    if _is_too_much(tree, verb, head):
        above = of(told)
        return REVERSED[above] if above in ("occurred", "ongoing") else "hypothetical"
    if any(k.lemma == "yet" for k in tree.kids(head.i, "advmod")) and word in ("have", "be"):
        return "negated"
    if verb.dep == "acl" and verb.lemma == "become" and head.pos == "PROPN":
        governor = tree.verb_above(head.i)
        return "hypothetical" if governor is None else of(governor)
    noun = _tried_for(tree, verb, head)
    if noun is not None:
        return _infinitive_of_noun(tree, verb, noun, of)
    if verb.dep in ("acl", "relcl"):
        return _infinitive_of_noun(tree, verb, head, of)
    attribute = tree.kid(head.i, "attr")
    if attribute is not None and _is_singled_out(tree, attribute):
        return of(head)
    if word in FAILS:
        above = of(told)
        return "hypothetical" if above in ("negated", "hypothetical") else "negated"
    if word == "be" and _is_plan(tree, head):
        return "hypothetical" if of(told) in ("hypothetical", "negated") else "planned"
    if any(k.lemma.lower() == "for" for k in tree.kids(verb.i, "mark")):
        return "hypothetical"
    met = word in PURPOSE_MET and not _acts_on_thing(tree, head)
    if met and tree.kid(head.i, "dobj") is not None and head.i < verb.i:
        return of(head)
    done = head.tag in ("VBD", "VBN") and not tree.has_modal(head.i)
    shown = (verb.lemma in moods.SHOWN and word not in moods.MEANT | WISHES) or (
        verb.lemma in moods.EXAMINED and verb.i < head.i
    )
    if shown and verb.dep in ("advcl", "xcomp") and done:
        return of(head)
    won = verb.lemma in moods.WINNING and tree.kid(verb.i, "dobj") is not None
    if won and verb.dep == "advcl" and head.tag == "VBD" and head.i < verb.i and word not in FAILS:
        return of(head)
    if word == "like" and verb.lemma in moods.PERFORMED and tree.has_modal(head.i):
        return "occurred"
    if verb.dep == "advcl" and verb.lemma == "become" and head.tag == "VBD" and head.i < verb.i:
        return of(head)
    if verb.dep == "advcl" and word not in PLANS and word != "be" and not _lets(tree, head):
        deed = of(head) if met else "hypothetical"
        return deed if deed in ("occurred", "planned") else "hypothetical"
    if _lets(tree, head, done=done):
        return of(head)
    if word in moods.REPORTED and tree.is_passive(head.i):
        if of(told) in ("hypothetical", "negated"):
            return "hypothetical"
        return "occurred" if is_past(tree, head) else "ongoing"
    if word in moods.FELT and verb.lemma in moods.NOTICED:
        return "ongoing" if of(told) == "ongoing" else "occurred"
    if _is_duty(tree, head) or any(k.text.lower() == "ta" for k in tree.kids(verb.i, "aux")):
        return "hypothetical"
    if word in ACHIEVED | moods.FORCED:
        return _achieved(tree, word, head, of)
    if is_negated(tree, told) and word in PLANS:
        return "negated"
    if word == "about" and is_past(tree, told):
        return "hypothetical"
    if word == "be" and any(
        noun.lemma in moods.UNDER_WAY
        for prep, noun in tree.prepositions(head.i)
        if prep.lemma.lower() == "on"
    ):
        return "planned"
    if word == "be" and (tree.kid(head.i, "acomp") is not None or _says_purpose(tree, head)):
        return "hypothetical"
    if word in moods.JUDGED and is_past(tree, told) and not _is_called_so(tree, told):
        return of(told)
    if word == "able":
        above = of(told)
        return above if above == "negated" or is_past(tree, told) else "hypothetical"
    if word == "set" and (not tree.is_passive(head.i) or tree.kid(head.i, "prt") is not None):
        return "hypothetical"
    if word == "take" and done:
        return of(head)
    if word == "stop" and tree.kid(head.i, "dobj") is None:
        return of(head)
    if word == "vote" and verb.lemma in moods.VOTED:
        return of(head)
    if word == "be" and attribute is not None and _is_called_so(tree, head):
        done = attribute.lemma in moods.REGRETTED and is_past(tree, head)
        return "occurred" if done else "hypothetical"
    if word in PLANS or word == "be":
        return "hypothetical" if of(told) in ("hypothetical", "negated") else "planned"
    if word == "have" or word in WISHES:
        return "hypothetical"
    if word == "use":
        return of(head)
    return "hypothetical"


def _achieved(tree: Tree, word: str, head: Token, of: StatusOf) -> Status:
    """Return the status under a verb that is as real as its infinitive, and of "going to"."""
    if word == "go" and tree.kid(head.i, "prt") is None:
        if is_negated(tree, _predicate(tree, head)):
            return "negated"
        asked = head.dep == "ROOT" and is_question(tree, head)
        meant = is_past(tree, head) and head.dep != "ccomp"
        return "planned" if head.tag == "VBG" and not (asked or meant) else "hypothetical"
    if word in ("start", "begin") and tree.is_passive(head.i):
        return "hypothetical"
    return of(head)


def _tried_for(tree: Tree, verb: Token, head: Token) -> Token | None:
    """Return the plot or bid that a verb put under what is done to it tells: "foiled a bid to"."""
    noun = tree.kid(head.i, "dobj") if verb.dep == "advcl" else None
    if noun is None or noun.lemma not in moods.TRIES | moods.PLAN_NOUNS:
        return None
    return noun if noun.i + 1 == tree.left_edge(verb.i) else None


def _is_too_much(tree: Tree, verb: Token, head: Token) -> bool:
    """Whether something is too much so for a deed to be done: "too ill to sign"."""
    predicate = head if head.pos == "ADJ" else tree.kid(head.i, "acomp")
    return (
        predicate is not None
        and predicate.i < verb.i
        and any(k.text == "too" for k in tree.kids(predicate.i, "advmod"))
    )


def _acts_on_thing(tree: Tree, head: Token) -> bool:
    """Whether a verb of coming or going is done to a thing: "closed the road to save money"."""
    return head.lemma in moods.MOVED and (
        tree.kid(head.i, "dobj") is not None or tree.is_passive(head.i)
    )


def _lets(tree: Tree, head: Token, *, done: bool = False) -> bool:
    """Whether what was made possible or a duty is taken as done: "was allowed to leave"."""
    word = head.lemma
    if word == "have" and (done or head.dep == "pcomp"):
        return True
    if done and word in moods.HIRED:
        return True
    if word not in moods.ALLOWED:
        return False
    after = head.tag == "VBG" and head.dep == "advcl" and is_past(tree, tree[head.head])
    return after or (tree.is_passive(head.i) and is_past(tree, head))


def _predicate(tree: Tree, head: Token) -> Token:
    """Return the verb that tells a predicate: "must" and "be" of "must be ready to leave"."""
    above = tree[head.head]
    return above if head.pos == "ADJ" and above.pos in ("AUX", "VERB") else head


def _is_duty(tree: Tree, head: Token) -> bool:
    """Whether an infinitive tells what must be, or is called something: "have got to leave".

    "The law made it a crime to leave"; but "was made to leave" is done.
    """
    if head.lemma == "get":
        has = any(k.lemma == "have" for k in tree.kids(head.i, "aux"))
        return has and tree.kid(head.i, "dobj") is None
    return head.lemma == "make" and not tree.is_passive(head.i)


def _is_called_so(tree: Tree, be: Token) -> bool:
    """Whether "it" only stands for what follows: "it was a mistake to leave"."""
    subject = tree.kid(be.i, "nsubj")
    return subject is not None and subject.text.lower() == "it"


def _says_purpose(tree: Tree, verb: Token) -> bool:
    """Whether a clause only says what something is for: "the aim was to save money".

    Or what it is: "it was my duty to leave".
    """
    called = tree.kid(verb.i, "nsubj"), tree.kid(verb.i, "attr")
    return any(noun is not None and noun.lemma.lower() in moods.PURPOSES for noun in called)


def _is_plan(tree: Tree, verb: Token) -> bool:
    """Whether a clause says what is planned: "the plan is for the crew to leave"."""
    subject = tree.kid(verb.i, "nsubj")
    return subject is not None and subject.lemma.lower() in moods.PLAN_NOUNS - moods.UNDER_WAY


def once_planned(tree: Tree, verb: Token) -> Status:
    """Return the status of a plan in a story of the past: carried out, or nobody knows."""
    while verb.dep == "conj" and tree[verb.head].pos == "VERB":
        verb = tree[verb.head]
    told = _predicate(tree, tree[verb.head])
    meant = is_infinitive(tree, verb) or is_future_in_past(tree, verb)
    if not meant or verb.dep not in ("xcomp", "ccomp", "advcl") or not is_past(tree, told):
        return "planned"
    if told.lemma in moods.DECIDING:
        return "occurred"
    return "planned" if told.lemma in moods.BOUND else "hypothetical"


def _infinitive_of_noun(tree: Tree, verb: Token, noun: Token, of: StatusOf) -> Status:
    if _is_singled_out(tree, noun) or verb.lemma in moods.SHOWN:
        return in_place(tree, noun, of)
    if noun.lemma in ("failure", "refusal", "inability"):
        return "negated"
    if noun.lemma in moods.DECIDED:
        return "occurred" if is_definite(tree, noun) else "hypothetical"
    if has_adjective(tree, noun, moods.CANCELLED_ADJECTIVES | moods.FAILED):
        return "negated"
    if verb.lemma in LIGHT and verb.tag == "VBN" and noun.lemma.lower() in EVENT_NOUNS:
        return "planned"
    governor = tree[noun.head]
    if _is_purpose(noun, governor):
        deed = tree[governor.head]
        fronted = verb.lemma in moods.EXAMINED and verb.i < deed.i and is_past(tree, deed)
        return of(deed) if fronted else "hypothetical"
    under_way = noun.lemma in moods.UNDER_WAY and governor.lemma.lower() != "on"
    if noun.lemma in moods.TRIES and _came_to_nothing(noun, governor, of):
        return "negated"
    if noun.lemma not in moods.PLAN_NOUNS or under_way:
        return "hypothetical"
    if has_no(tree, noun):
        return "negated"
    if noun.dep == "dobj" and governor.lemma in moods.PLANNING and is_negated(tree, governor):
        return "hypothetical"
    if noun.dep in ("dobj", "nsubjpass") and governor.lemma in moods.KEPT | moods.BROKEN:
        above = of(governor)
        if above == "occurred":
            return "occurred" if governor.lemma in moods.KEPT else "negated"
    return "planned"


def _is_singled_out(tree: Tree, noun: Token) -> bool:
    """Whether somebody is told to be one of those who did it: "the third woman to sail it"."""
    words = (noun, *tree.kids(noun.i, "amod"))
    return any(k.lemma.lower() in moods.FIRSTS or _NUMBERED.match(k.text) for k in words)


def _came_to_nothing(noun: Token, governor: Token, of: StatusOf) -> bool:
    """Whether an attempt failed or was given up: "an effort to climb it failed"."""
    failed = noun.dep == "nsubj" and governor.lemma in moods.FALLING
    given_up = noun.dep in ("dobj", "nsubjpass") and (
        governor.lemma in moods.BROKEN | moods.PREVENT_OBJECT
    )
    return (failed or given_up) and of(governor) == "occurred"


def _is_purpose(noun: Token, above: Token) -> bool:
    """Whether "order" only says what for: "in order to save fuel"."""
    return noun.lemma == "order" and above.lemma.lower() == "in"
