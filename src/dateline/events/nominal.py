"""Whether what a noun names happened, goes on, is planned, is only possible, or did not happen.

Its own adjectives and determiners say so, or the nearest words that govern it: "the vote was
cancelled", "calls for an inquiry", "the victims of the flood".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events import moods
from dateline.events.dependencies import SUBJECTS
from dateline.events.forms import (
    has_adjective,
    has_new_time,
    has_no,
    is_condition,
    is_counterfactual,
    is_definite,
    is_denying,
    is_infinitive,
    is_negated,
    is_past,
)
from dateline.events.lexicon import EVENT_NOUNS, INDEFINITE, LIGHT, PLANS, TALKS
from dateline.events.under_verbs import REVERSED, is_prevented, is_put_off, under_verb

if TYPE_CHECKING:
    from dateline.events.grammar import Tree
    from dateline.events.under_verbs import StatusOf
    from dateline.records import Status
    from dateline.text.tokens import Token

_AWAITED = frozenset("expect schedule slate set".split())


def of_noun(tree: Tree, noun: Token, of: StatusOf) -> Status:
    """Return the status of an event noun on its own; `of` tells that of the verbs above it."""
    if has_no(tree, noun):
        verb = tree.verb_above(noun.i)
        return "hypothetical" if verb is not None and is_condition(tree, verb) else "negated"
    if has_adjective(tree, noun, moods.CANCELLED_ADJECTIVES) or _is_called_off(tree, noun):
        return "negated"
    if noun.lemma in moods.CONCLUDED_BY_ALL and has_adjective(tree, noun, moods.FAILED):
        return "negated"
    if any(_did_not_come(tree, k) for k in tree.kids(noun.i, "relcl")):
        return "negated"
    found = in_place(tree, noun, of)
    if found != "ongoing" and _has_had_effects(tree, noun, of):
        return "occurred"
    verb = tree[noun.head]
    absent = noun.dep == "nsubj" and verb.lemma in moods.COMING_ABOUT
    if found == "negated" and (absent or _is_dropped(tree, noun)):
        return "negated"
    if found in ("planned", "hypothetical") and _is_given_up(tree, noun):
        return "negated"
    ahead = has_adjective(tree, noun, moods.PLANNED_ADJECTIVES) and not _is_done_by_plan(tree, noun)
    if ahead or _is_to_be_held(tree, noun):
        return "planned"
    if has_adjective(tree, noun, moods.POSSIBLE_ADJECTIVES):
        return "hypothetical"
    if found == "hypothetical" and has_adjective(tree, noun, moods.PAST_ADJECTIVES):
        return "occurred"
    if has_adjective(tree, noun, moods.GOING_ADJECTIVES) or _is_under_way(tree, noun):
        return "ongoing"
    return "hypothetical" if found == "occurred" and noun.lemma in moods.PROMISES else found


def _has_had_effects(tree: Tree, noun: Token, of: StatusOf) -> bool:
    """Whether a clause tells what it did: "they seek to end a siege that has killed hundreds"."""
    return any(
        k.tag in ("VBD", "VBN") and k.lemma not in moods.FALLING | {"be"} and of(k) == "occurred"
        for k in tree.kids(noun.i, "relcl")
        if any(s.tag == "WDT" for s in tree.kids(k.i, "nsubj")) and not tree.has_modal(k.i)
    )


def _did_not_come(tree: Tree, verb: Token) -> bool:
    """Whether a clause says that its subject did not come about: "an attack that never came"."""
    own = tree.kid(verb.i, "nsubj")
    told = own is not None and own.tag == "WDT" and verb.lemma in moods.COMING_ABOUT
    return told and is_negated(tree, verb)


def _is_done_by_plan(tree: Tree, noun: Token) -> bool:
    """Whether a plan is praised or blamed, and so carried out: "a well-planned attack"."""
    return any(
        m.text.lower() in moods.MANNER for k in tree.kids(noun.i, "amod") for m in tree.kids(k.i)
    )


def _is_called_off(tree: Tree, noun: Token) -> bool:
    """Whether a participle says so: "a deal blocked by the court", "Flight delayed after crash"."""
    off = moods.PREVENT_OBJECT | moods.PUT_OFF
    told = [k for k in tree.kids(noun.i, "acl") if k.tag in ("VBN", "VBD") and k.lemma in off]
    return any(not has_new_time(tree, k) for k in told)


def _is_dropped(tree: Tree, noun: Token) -> bool:
    """Whether a noun is the object of a verb of dropping: "scrapped the planned closure"."""
    return noun.dep in ("dobj", "nsubjpass") and is_prevented(tree, tree[noun.head])


def _is_given_up(tree: Tree, noun: Token) -> bool:
    """Whether the clause goes on so: "had planned a march, but called it off"."""
    verb = tree[noun.head]
    for later in tree.kids(verb.i, "conj"):
        again = tree.kid(later.i, "dobj")
        it = again is not None and again.text in ("it", "them") and noun.dep == "dobj"
        passive = tree.is_passive(later.i) and tree.kid(later.i, "nsubjpass") is None
        same = it or (passive and noun.dep in SUBJECTS)
        if same and (is_prevented(tree, later) or is_put_off(tree, later)):
            return not has_new_time(tree, later)
    return False


def _is_under_way(tree: Tree, noun: Token) -> bool:
    """Whether a noun is what is being done to something: "a jet under development"."""
    return (
        noun.dep == "pobj"
        and tree[noun.head].lemma.lower() == "under"
        and not tree.kids(noun.i, "det", "poss", "amod")
        and tree[tree[noun.head].head].pos in ("NOUN", "PROPN", "AUX")
    )


def _is_to_be_held(tree: Tree, noun: Token) -> bool:
    """Whether a clause says that it is yet to come: "the talks to be held", "expected in May"."""
    told = tree.kids(noun.i, "acl", "relcl")
    return any(
        (k.lemma in LIGHT and is_infinitive(tree, k))
        or (k.lemma in _AWAITED and tree.is_passive(k.i) and not is_past(tree, k))
        for k in told
    )


def in_place(tree: Tree, noun: Token, of: StatusOf) -> Status:
    """Return the status of an event noun from the words that govern it, nearest first."""
    if noun.dep == "pobj" and tree[noun.head].text.lower() == "pending":
        return "hypothetical"
    below = noun
    for above in tree.ancestors(noun.i):
        if _is_pending(tree, noun, below, above):
            return "hypothetical"
        if above.pos in ("NOUN", "PROPN") and below.dep in ("prep", "pobj", "conj"):
            nothing = below.lemma == "of" and above.lemma in moods.PROOFS | {"report", "word"}
            if nothing and (has_no(tree, above) or has_adjective(tree, above, moods.LITTLE)):
                return "negated"
            if above.lemma in moods.POSSIBLE_NOUNS or _is_possible(tree, above):
                return "hypothetical"
            if below.lemma == "for" and (above.lemma == "way" or _is_sought(noun, above)):
                return "hypothetical"
            undone = _undone(tree, noun, below, above, of)
            if undone is not None:
                return undone
            if below.lemma.lower() == "for" and above.lemma.lower() in moods.DUE_DAYS:
                return "planned"
            if _is_about_disaster(noun, below):
                return "occurred"
            if above.lemma in TALKS and has_adjective(tree, noun, INDEFINITE):
                return "hypothetical"
            if below.lemma.lower() == "for" and _is_offered(tree, above):
                return "hypothetical"
            if below.lemma.lower() in moods.REACTIONS and (
                above.lemma in moods.UNDERGONE or _is_reaction(tree, noun, above)
            ):
                return "occurred"
        elif above.pos in ("VERB", "AUX"):
            prize = tree.kid(above.i, "dobj", "nsubjpass") if below.lemma.lower() == "for" else None
            if prize is not None and _is_offered(tree, prize):
                return "hypothetical"
            if is_denying(tree, below):
                if is_definite(tree, noun) and is_counterfactual(tree, above):
                    return "occurred"
                return "hypothetical" if of(above) == "hypothetical" else "negated"
            coming = _coming(tree, above) if noun.dep in SUBJECTS else None
            return under_verb(tree, noun, below, above, of) if coming is None else of(coming)
        elif above.text.lower() == "short" and below.lemma == "of":
            return "negated"
        elif _lies_ahead(tree, noun, below, above):
            return "planned"
        elif above.lemma in moods.LOOKING_FORWARD and below.dep == "prep":
            return "occurred" if is_definite(tree, noun) else "hypothetical"
        elif above.dep in ("acomp", "advmod") and above.lemma.lower() in moods.NEARING:
            near = noun.head == below.i and not is_definite(tree, noun)
            return "hypothetical" if near else "occurred"
        below = above
    return "occurred"


def _undone(tree: Tree, noun: Token, below: Token, above: Token, of: StatusOf) -> Status | None:
    """Return the status of what a noun tells to be missing or undone: "the cancellation of"."""
    if below.lemma != "of":
        return None
    if above.lemma in moods.LACKING:
        return "negated"
    if above.lemma not in moods.UNDOING:
        return None
    return REVERSED[in_place(tree, above, of)]


def _is_pending(tree: Tree, noun: Token, below: Token, above: Token) -> bool:
    """Whether words say that a noun is yet to be: "is subject to approval", "pending a vote"."""
    if above.text.lower() == "pending":
        return not is_definite(tree, noun)
    subject = above.lemma == "subject" and below.dep == "prep" and below.lemma == "to"
    return subject and tree[above.head].tag != "VBN"


def _coming(tree: Tree, verb: Token) -> Token | None:
    """Return the verb that says when a subject comes about: "is due to begin"."""
    for head in (verb, tree.kid(verb.i, "acomp")):
        if head is not None and head.lemma.lower() in PLANS:
            inner = tree.kid(head.i, "xcomp")
            if inner is not None and inner.lemma in moods.COMING and is_infinitive(tree, inner):
                return inner
    return None


def _is_about_disaster(noun: Token, prep: Token) -> bool:
    """Whether a noun is about what has befallen somebody: "an inquiry into a crash"."""
    about = prep.lemma.lower() in moods.CONCERNING or prep.lemma.lower() == "into"
    return about and noun.lemma.lower() in moods.BEFALLING


def _is_reaction(tree: Tree, noun: Token, above: Token) -> bool:
    """Whether what an event noun is about is there before it: "a protest against the ruling"."""
    return (
        above.lemma.lower() in EVENT_NOUNS
        and above.lemma.lower() not in moods.PHASES
        and is_definite(tree, noun)
        and noun.lemma.lower() not in moods.SCHEDULED
    )


def _is_offered(tree: Tree, noun: Token) -> bool:
    """Whether a noun is a reward that nobody has earned yet: "offered a reward for his capture"."""
    return noun.lemma in moods.REWARDS and tree[noun.head].lemma not in moods.EARNING


def _is_sought(noun: Token, above: Token) -> bool:
    """Whether a noun is what somebody campaigns for: "the fight for his release"."""
    return above.lemma in moods.CAMPAIGNS and noun.lemma.lower() not in moods.CONTESTS


def _is_possible(tree: Tree, noun: Token) -> bool:
    return any(k.lemma.lower() in moods.POSSIBLE_ADJECTIVES for k in tree.kids(noun.i, "amod"))


def _lies_ahead(tree: Tree, noun: Token, below: Token, above: Token) -> bool:
    """Whether words say that a noun is yet to come: "ready for the opening", "ahead of talks"."""
    word = above.text.lower()
    if word == "ahead":
        return _is_unheard_of(tree, noun)
    return _is_away(tree, above) if word == "with" else word == "ready" and below.lemma == "for"


def _is_away(tree: Tree, prep: Token) -> bool:
    """Whether a clause with "with" says how far off something is: "with the vote a week away"."""
    noun = tree.kid(prep.i, "pobj")
    after = tree.tokens[noun.i + 1 : noun.i + 4] if noun is not None else []
    return any(
        t.text.lower() in ("away", "off") and tree[t.i - 1].lemma in moods.LENGTHS for t in after
    )


def _is_unheard_of(tree: Tree, noun: Token) -> bool:
    """Whether a noun tells of something scheduled for the first time: "ahead of elections"."""
    return noun.lemma.lower() in moods.SCHEDULED and not is_definite(tree, noun)
