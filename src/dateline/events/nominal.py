"""Whether what a noun names happened, goes on, is planned, is only possible, or did not happen.

Its own adjectives and determiners say so, or the nearest words that govern it: "the vote was
cancelled", "calls for an inquiry", "the victims of the flood".
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from dateline.events import moods
from dateline.events.dependencies import SUBJECTS
from dateline.events.forms import (
    has_adjective,
    has_new_time,
    has_no,
    is_bare_plural,
    is_condition,
    is_counterfactual,
    is_definite,
    is_denying,
    is_infinitive,
    is_past,
    is_present,
)
from dateline.events.lexicon import (
    EVENT_NOUNS,
    INDEFINITE,
    LIGHT,
    MODAL_FUTURE,
    PLANS,
    PREVENTS,
    TALKS,
)
from dateline.records import Status
from dateline.text.tokens import Token

if TYPE_CHECKING:
    from dateline.events.grammar import Tree

StatusOf = Callable[[Token], Status]
_AWAITED = frozenset("expect schedule slate".split())
REVERSED: dict[Status, Status] = {
    "occurred": "negated", "ongoing": "hypothetical", "negated": "occurred",
    "planned": "hypothetical", "hypothetical": "hypothetical",
}  # fmt: skip
"""What is kept from being, by the status of what keeps it from that."""


def of_noun(tree: Tree, noun: Token, of: StatusOf) -> Status:
    """Return the status of an event noun on its own; `of` tells that of the verbs above it."""
    if has_no(tree, noun):
        verb = tree.verb_above(noun.i)
        return "hypothetical" if verb is not None and is_condition(tree, verb) else "negated"
    if has_adjective(tree, noun, moods.CANCELLED_ADJECTIVES) or _is_called_off(tree, noun):
        return "negated"
    found = in_place(tree, noun, of)
    if found != "ongoing" and _has_had_effects(tree, noun, of):
        return "occurred"
    if _is_dropped(tree, noun) and found == "negated":
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
    return noun.dep in ("dobj", "nsubjpass") and _is_prevented(tree, tree[noun.head])


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
            if above.lemma in moods.POSSIBLE_NOUNS or _is_possible(tree, above):
                return "hypothetical"
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
                return "hypothetical" if of(above) == "hypothetical" else "negated"
            coming = _coming(tree, above) if noun.dep in SUBJECTS else None
            return _under_verb(tree, noun, below, above, of) if coming is None else of(coming)
        elif above.text.lower() == "ahead" and _is_unheard_of(tree, noun):
            return "planned"
        elif above.lemma in moods.LOOKING_FORWARD and below.dep == "prep":
            return "occurred" if is_definite(tree, noun) else "hypothetical"
        elif above.dep in ("acomp", "advmod") and above.lemma.lower() in moods.NEARING:
            near = noun.head == below.i and not is_definite(tree, noun)
            return "hypothetical" if near else "occurred"
        below = above
    return "occurred"


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


def _is_possible(tree: Tree, noun: Token) -> bool:
    return any(k.lemma.lower() in moods.POSSIBLE_ADJECTIVES for k in tree.kids(noun.i, "amod"))


def _under_verb(tree: Tree, noun: Token, below: Token, verb: Token, of: StatusOf) -> Status:
    own = of(verb)
    word = noun.lemma.lower()
    if below.dep in SUBJECTS and _is_uncertain(tree, verb):
        return "hypothetical"
    is_object = below.dep in ("dobj", "nsubjpass") or (
        below.dep == "prep" and below.lemma in moods.TOWARDS
    )
    definite = is_definite(tree, noun) and word not in moods.SCHEDULED
    if _goes_on(tree, noun, verb, own):
        return "ongoing"
    if verb.lemma == "warn" and below.dep == "prep" and below.lemma == "of" and not definite:
        return "hypothetical"
    if verb.lemma in moods.REFUSING and word in moods.ASKED_FOR and below.i == noun.i:
        return "occurred"
    if verb.lemma in moods.BROKEN and word in moods.GIVEN:
        return "occurred"
    if is_object and below.i == noun.i and own != "negated" and verb.lemma in moods.PUT_OFF:
        return "planned" if own != "occurred" or has_new_time(tree, verb) else "negated"
    if is_object and own != "negated":
        wanted = _wanted(tree, noun, below, verb, own, definite=definite)
        if wanted is not None:
            return wanted
    fell = verb.lemma == "fall" and any(k.text == "through" for k in tree.kids(verb.i))
    if fell and noun.dep == "nsubj":
        return REVERSED[own]
    out = verb.lemma == "exclude" or any(k.text == "out" for k in tree.kids(verb.i, "prt"))
    if own == "negated" and is_object and out:
        return "hypothetical"
    stops = verb.lemma in moods.ABOUT_PAST and definite
    if is_object and _is_prevented(tree, verb) and not stops:
        return "occurred" if is_counterfactual(tree, verb) else REVERSED[own]
    known = definite or (is_bare_plural(tree, noun) and below.dep != "nsubj")
    if verb.lemma in moods.ABOUT_PAST and known:
        return "occurred"
    if verb.lemma in moods.ENDING and below.dep == "dobj" and is_definite(tree, noun):
        return "occurred"
    if verb.lemma in moods.QUESTIONING and below.dep == "prep":
        return "occurred"
    given = definite or word in moods.BEFALLING or (own == "negated" and noun.tag == "NN")
    if verb.lemma in moods.ABOUT_GIVEN and given and below.dep == "dobj":
        return "occurred"
    if below.dep == "prep" and below.lemma.lower() == "from" and _is_kept_from(tree, noun, verb):
        return REVERSED[own] if verb.lemma in moods.SPARING else "hypothetical"
    brought = is_object and verb.lemma in moods.BRINGING
    if below.dep == "prep" and below.lemma.lower() == "from" and verb.lemma in moods.BACK_FROM:
        return "occurred"
    reached = below.i == noun.i and below.dep == "dobj" and verb.lemma not in moods.BROUGHT_ABOUT
    if own == "negated" and is_definite(tree, noun) and reached:
        ahead = any(k.lemma in MODAL_FUTURE for k in tree.kids(verb.i, "aux"))
        return "planned" if ahead else "occurred"
    if own == "negated" and verb.lemma in ("lead", "result") and below.dep == "prep":
        return own
    if own == "negated" and verb.lemma == "agree" and below.dep == "prep" and not definite:
        return "negated"
    befallen = _has_befallen(tree, noun) and not brought
    if befallen or (definite and (own == "negated" or _stays(below, verb))):
        return "occurred"
    scheduled = word in moods.SCHEDULED
    if below.dep == "prep" and not scheduled:
        joint = below.lemma.lower()
        due = joint != "for" or definite or verb.lemma in moods.PUNISHED_FOR
        if (joint in moods.BECAUSE and due) or (definite and joint in moods.RESTING_ON):
            return "occurred"
        if joint in ("in", "under") and word in moods.AGREED:
            return "occurred"
    if scheduled and own == "negated" and below.lemma.lower() == "for":
        return "planned"
    if scheduled and own == "occurred" and below.i == tree[noun.head].i:
        for_it = below.dep == "prep" and below.lemma.lower() == "for"
        if for_it and not is_definite(tree, noun) and tree.kid(noun.i, "det") is None:
            return "planned"
    if own == "ongoing" and below.dep == "dobj" and not definite and verb.lemma in moods.SUFFERED:
        return "ongoing"
    if own in ("planned", "hypothetical") and below.dep in (
        "dobj", "nsubj", "nsubjpass", "csubj", "prep", "attr", "agent"
    ):  # fmt: skip
        return own
    if own in ("planned", "hypothetical") and below.dep == "advmod" and below.lemma == "prior":
        return own
    if own == "negated" and below.i != noun.i and is_definite(tree, noun):
        return "occurred"
    if own == "negated" and (below.dep in ("dobj", "nsubjpass", "attr") or is_object):
        return "occurred" if verb.lemma in moods.RELATING else "negated"
    return "occurred"


def _wanted(
    tree: Tree, noun: Token, below: Token, verb: Token, own: Status, *, definite: bool
) -> Status | None:
    """Return the status of the object of a verb of planning or wishing, or None."""
    word = noun.lemma.lower()
    direct = noun.i == below.i or (noun.head == below.i and not tree.kids(verb.i, "dobj"))
    demanded = verb.lemma in moods.DEMANDED_WITH.get(below.lemma.lower(), moods.DEMANDED)
    if demanded and (direct or not definite):
        return "hypothetical"
    foreseen = verb.lemma in moods.FORESEEN and below.dep == "nsubjpass"
    if own in ("ongoing", "planned") and foreseen:
        return "occurred" if _has_befallen(tree, noun) else "planned"
    if verb.lemma == "face" and noun.lemma in moods.BROUGHT:
        return "occurred"
    if direct and verb.lemma in moods.OPPOSING and word not in moods.STANDING:
        return "occurred" if _has_befallen(tree, noun) else "hypothetical"
    if direct and verb.lemma in moods.FORETELLING and not _has_befallen(tree, noun):
        return "planned"
    if definite:
        return None
    if verb.lemma == "offer" and word in moods.SPOKEN:
        return None
    if verb.lemma in moods.PLAN_OBJECT:
        return "planned"
    announced = word in moods.ANNOUNCED and verb.lemma in moods.ANNOUNCERS
    if announced and own == "occurred":
        return "planned"
    return "hypothetical" if verb.lemma in moods.WISH_OBJECT else None


def _is_unheard_of(tree: Tree, noun: Token) -> bool:
    """Whether a noun tells of something scheduled for the first time: "ahead of elections"."""
    return noun.lemma.lower() in moods.SCHEDULED and not is_definite(tree, noun)


def _goes_on(tree: Tree, noun: Token, verb: Token, own: Status) -> bool:
    """Whether a clause says that an event goes on: "the search continues", "they are in talks".

    So it does where somebody is to go on with it: "told the team to keep up the training".
    """
    if noun.dep == "dobj" and noun.head == verb.i and own in ("planned", "hypothetical"):
        kept_up = verb.lemma == "keep" and any(k.text == "up" for k in tree.kids(verb.i, "prt"))
        return kept_up or verb.lemma in moods.CONTINUING
    if noun.dep == "nsubj" and own == "ongoing":
        return verb.lemma in moods.GOES_ON or (
            verb.lemma == "be"
            and (
                any((p.text, o.text) == ("under", "way") for p, o in tree.prepositions(verb.i))
                or any(k.text in ("ongoing", "underway") for k in tree.kids(verb.i, "acomp"))
            )
        )
    bare = noun.lemma in TALKS and is_bare_plural(tree, noun)
    return bare and verb.lemma == "be" and own == "ongoing" and tree[noun.head].text == "in"


def _is_uncertain(tree: Tree, verb: Token) -> bool:
    """Whether a clause says of something that it may or must come: "a strike is likely"."""
    stands = verb.lemma in ("be", "remain", "seem", "appear") and is_present(tree, verb)
    predicate = tree.kid(verb.i, "acomp") if stands else None
    if predicate is None or tree.kid(predicate.i, "xcomp", "ccomp") is not None:
        return False
    return predicate.lemma in moods.UNCERTAIN


def _is_kept_from(tree: Tree, noun: Token, verb: Token) -> bool:
    """Whether a noun is what might come, and somebody is kept from: "saved from demolition"."""
    return verb.lemma in PREVENTS and not tree.kids(noun.i, "det", "poss", "amod")


def _stays(below: Token, verb: Token) -> bool:
    return below.dep == "nsubj" and verb.lemma in moods.STAYING


def _has_befallen(tree: Tree, noun: Token) -> bool:
    """Whether a noun names something known that nobody announces: "the crash", "Lund blast"."""
    named = any(k.pos == "PROPN" for k in tree.kids(noun.i, "compound"))
    if not is_definite(tree, noun) and (not named or tree.kids(noun.i, "det")):
        return False
    of_what = any(k.lemma.lower() == "of" for k in tree.kids(noun.i, "prep"))
    if of_what and (noun.dep != "pobj" or tree[noun.head].lemma.lower() not in moods.CONCERNING):
        return False
    return noun.lemma.lower() in moods.BEFALLING


def _is_prevented(tree: Tree, verb: Token) -> bool:
    """Whether a verb says that its object is not to be: "cancelled", "called off"."""
    off = any(k.lemma.lower() == "off" for k in tree.kids(verb.i, "prt"))
    return verb.lemma in moods.PREVENT_OBJECT or (verb.lemma == "call" and off)
