"""Whether what a noun names is there, by the verb that governs it: "scrapped the vote".

What a verb brings about is as real as it is; what it wants is not there; what it is about is.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from dateline.events import moods
from dateline.events.dependencies import SUBJECTS
from dateline.events.forms import (
    has_new_time,
    is_bare_plural,
    is_counterfactual,
    is_definite,
    is_present,
)
from dateline.events.lexicon import HAPPEN, MODAL_FUTURE, PREVENTS, TALKS
from dateline.records import Status
from dateline.text.tokens import Token

if TYPE_CHECKING:
    from dateline.events.grammar import Tree

StatusOf = Callable[[Token], Status]
_AHEAD = ("planned", "hypothetical")
_SHARING = frozenset("dobj nsubj nsubjpass csubj prep attr agent".split())
"""Relations of what is as real as the verb above it."""
REVERSED: dict[Status, Status] = {
    "occurred": "negated", "ongoing": "hypothetical", "negated": "occurred",
    "planned": "hypothetical", "hypothetical": "hypothetical",
}  # fmt: skip
"""What is kept from being, by the status of what keeps it from that."""


def under_verb(tree: Tree, noun: Token, below: Token, verb: Token, of: StatusOf) -> Status:
    """Return the status of a noun under a verb; `below` is what leads from the verb to it."""
    own = of(verb)
    for rule in (_by_sense, _kept_from_being, _there_before, _on_occasion):
        found = rule(tree, noun, below, verb, own)
        if found is not None:
            return found
    return _as_verb(tree, noun, below, verb, own)


def _is_object(below: Token) -> bool:
    towards = below.dep == "prep" and below.lemma in moods.TOWARDS
    return towards or below.dep in ("dobj", "nsubjpass")


def _is_known_deed(tree: Tree, noun: Token) -> bool:
    """Whether a noun names a known event, and none that is known before it takes place."""
    return is_definite(tree, noun) and noun.lemma.lower() not in moods.SCHEDULED


def _by_sense(tree: Tree, noun: Token, below: Token, verb: Token, own: Status) -> Status | None:
    """Return what verbs of some senses tell of a noun: "is likely", "goes on", "was postponed"."""
    word = noun.lemma.lower()
    if below.dep in SUBJECTS and _is_uncertain(tree, verb):
        return "hypothetical"
    if _goes_on(tree, noun, verb, own):
        return "ongoing"
    if own == "negated" and below.dep == "nsubj" and verb.lemma in moods.COMING_ABOUT:
        return "negated"
    if below.dep == "dobj" and verb.lemma in moods.AVOIDING and _is_bare(tree, noun):
        return REVERSED[own]
    definite = _is_known_deed(tree, noun)
    if below.dep == "prep":
        joint = below.lemma.lower()
        decided = joint == "against" and verb.lemma in ("decide", "vote", "rule")
        if decided and word not in moods.BEFALLING:
            return REVERSED[own] if verb.lemma == "decide" else "hypothetical"
        if joint == "on" and verb.lemma in ("depend", "hinge") and word not in moods.BEFALLING:
            return "hypothetical"
        if not definite and verb.lemma in moods.SHIELDING.get(joint, ()):
            return "hypothetical"
        if own == "occurred" and verb.lemma == "agree" and joint in ("to", "on"):
            known = definite or word in moods.AGREED or noun.head != below.i
            return None if known else "planned"
    if verb.lemma in moods.REFUSING and word in moods.ASKED_FOR and below.i == noun.i:
        return "occurred"
    if verb.lemma in moods.BROKEN and word in moods.GIVEN:
        return "occurred"
    if own == "negated" and verb.lemma in moods.FORESEEN and below.dep == "nsubjpass":
        ahead = any(k.lemma in ("before", "until") for k in tree.kids(verb.i, "prep"))
        return "planned" if ahead else None
    if own == "negated" or not _is_object(below):
        return None
    if below.i == noun.i and is_put_off(tree, verb):
        return "planned" if own != "occurred" or has_new_time(tree, verb) else "negated"
    return _wanted(tree, noun, below, verb, own, definite=definite)


def _kept_from_being(
    tree: Tree, noun: Token, below: Token, verb: Token, own: Status
) -> Status | None:
    """Return the status of what somebody prevents, ends or cancels, or keeps another from."""
    fell = verb.lemma == "fall" and any(k.text == "through" for k in tree.kids(verb.i))
    if fell and noun.dep == "nsubj":
        return REVERSED[own]
    out = verb.lemma == "exclude" or any(k.text == "out" for k in tree.kids(verb.i, "prt"))
    if own == "negated" and _is_object(below) and out:
        return "hypothetical"
    stops = verb.lemma in moods.ABOUT_PAST and _is_known_deed(tree, noun)
    if _is_object(below) and is_prevented(tree, verb) and not stops:
        return "occurred" if is_counterfactual(tree, verb) else REVERSED[own]
    if below.dep == "prep" and below.lemma == "of" and verb.lemma in moods.CLEARED:
        return "occurred" if is_definite(tree, noun) else REVERSED[own]
    if below.dep == "prep" and below.lemma.lower() == "from":
        if verb.lemma in moods.BACK_FROM:
            return "occurred"
        if _is_kept_from(tree, noun, verb):
            return REVERSED[own] if verb.lemma in moods.SPARING else "hypothetical"
    return None


def _there_before(tree: Tree, noun: Token, below: Token, verb: Token, own: Status) -> Status | None:
    """Return the status of what is there before the verb: "will challenge the ban"."""
    word, definite = noun.lemma.lower(), _is_known_deed(tree, noun)
    known = definite or (is_bare_plural(tree, noun) and below.dep != "nsubj")
    if verb.lemma in moods.ENDING and below.dep == "dobj" and is_definite(tree, noun):
        return "occurred" if own in ("occurred", "ongoing") else "ongoing"
    if verb.lemma in moods.ABOUT_PAST and known:
        return "occurred"
    if verb.lemma in moods.QUESTIONING and below.dep == "prep":
        return "occurred"
    given = definite or word in moods.BEFALLING or (own == "negated" and noun.tag == "NN")
    if verb.lemma in moods.ABOUT_GIVEN and given and below.dep == "dobj":
        return "occurred"
    reached = below.i == noun.i and below.dep == "dobj" and verb.lemma not in moods.BROUGHT_ABOUT
    if own == "negated" and is_definite(tree, noun) and reached:
        ahead = any(k.lemma in MODAL_FUTURE for k in tree.kids(verb.i, "aux"))
        return "planned" if ahead else "occurred"
    if own == "negated" and verb.lemma in ("lead", "result") and below.dep == "prep":
        return own
    if own == "negated" and verb.lemma == "agree" and below.dep == "prep" and not definite:
        return "negated"
    comes = below.dep == "nsubj" and verb.lemma in HAPPEN | {"go"}
    brought = comes or (_is_object(below) and verb.lemma in moods.BRINGING)
    befallen = _has_befallen(tree, noun) and not brought
    stays = definite and (own == "negated" or _stays(below, verb))
    known = own in _AHEAD and _is_known(tree, noun, below, verb)
    return "occurred" if befallen or stays or known else None


def _on_occasion(tree: Tree, noun: Token, below: Token, verb: Token, own: Status) -> Status | None:
    """Return the status of what stands under a preposition: "returned for talks"."""
    if below.dep != "prep":
        return None
    joint, word = below.lemma.lower(), noun.lemma.lower()
    definite = is_definite(tree, noun)
    if word not in moods.SCHEDULED:
        due = joint != "for" or definite or verb.lemma in moods.PUNISHED_FOR
        if (joint in moods.BECAUSE and due) or (definite and joint in moods.RESTING_ON):
            return "occurred"
        return "occurred" if joint in ("in", "under") and word in moods.AGREED else None
    if joint != "for":
        return None
    if own == "negated":
        return "planned"
    if own == "ongoing" and verb.lemma == "be":
        return "ongoing"
    bare = below.i == noun.head and not definite and not tree.kids(noun.i, "det")
    ahead = own == "occurred" and bare and verb.lemma not in moods.TAKING_PART
    return "planned" if ahead else None


def _as_verb(tree: Tree, noun: Token, below: Token, verb: Token, own: Status) -> Status:
    """Return the status of what is as real as the verb that tells of it."""
    suffered = below.dep == "dobj" and verb.lemma in moods.SUFFERED
    if own == "ongoing" and suffered and not _is_known_deed(tree, noun):
        return "ongoing"
    prior = below.dep == "advmod" and below.lemma == "prior"
    if own in _AHEAD and (below.dep in _SHARING or prior):
        return own
    if own == "negated" and below.i != noun.i and is_definite(tree, noun):
        return "occurred"
    if own == "negated" and (below.dep == "attr" or _is_object(below)):
        return "occurred" if verb.lemma in moods.RELATING else "negated"
    return "occurred"


def _wanted(
    tree: Tree, noun: Token, below: Token, verb: Token, own: Status, *, definite: bool
) -> Status | None:
    """Return the status of the object of a verb of planning or wishing, or None."""
    word = noun.lemma.lower()
    first = _first_noun(tree, noun)
    direct = first.i == below.i or (first.head == below.i and not tree.kids(verb.i, "dobj"))
    demanded = verb.lemma in moods.DEMANDED_WITH.get(below.lemma.lower(), moods.DEMANDED)
    if demanded and (direct or not definite):
        return "hypothetical"
    if below.dep == "nsubjpass" and any(
        tree.kid(k.i, "pobj", "pcomp") is None and verb.lemma in moods.DEMANDED_WITH["for"]
        for k in tree.kids(verb.i, "prep")
        if k.text == "for"
    ):
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
    if verb.lemma == "negotiate":
        done = own == "occurred" and verb.tag in ("VBD", "VBN")
        return "occurred" if done else "hypothetical"
    if verb.lemma in moods.PLAN_OBJECT:
        agreed = verb.lemma == "agree" and own == "occurred" and word in moods.AGREED
        if own == "hypothetical" and below.dep != "prep":
            return own
        return "occurred" if agreed else "planned"
    announced = word in moods.ANNOUNCED and verb.lemma in moods.ANNOUNCERS
    if announced and own == "occurred":
        return "planned"
    return "hypothetical" if verb.lemma in moods.WISH_OBJECT else None


def _first_noun(tree: Tree, noun: Token) -> Token:
    """Return the first of the nouns that one is coordinated with."""
    while noun.dep == "conj" and tree[noun.head].pos in ("NOUN", "PROPN"):
        noun = tree[noun.head]
    return noun


def _is_bare(tree: Tree, noun: Token) -> bool:
    return not tree.kids(noun.i, "det", "poss", "amod", "nummod", "prep")


def _is_known(tree: Tree, noun: Token, below: Token, verb: Token) -> bool:
    """Whether a noun names what somebody has said or set up before: "would fight the ruling".

    Not where the verb brings it about, or tells of it before it comes: "will announce its ruling".
    """
    if noun.lemma.lower() not in moods.KNOWN or not is_definite(tree, noun):
        return False
    brought = moods.BROUGHT_ABOUT | moods.ANNOUNCERS | moods.DEMANDED | HAPPEN | moods.TELLING_OF
    return verb.lemma not in brought and below.dep != "nsubjpass"


def is_put_off(tree: Tree, verb: Token) -> bool:
    """Whether a verb says that its object is not to be yet: "postponed", "put off"."""
    off = verb.lemma == "put" and any(k.text == "off" for k in tree.kids(verb.i, "prt"))
    return off or verb.lemma in moods.PUT_OFF


def _goes_on(tree: Tree, noun: Token, verb: Token, own: Status) -> bool:
    """Whether a clause says that an event goes on: "the search continues", "they are in talks".

    So it does where somebody is to go on with it: "told the team to keep up the training".
    """
    if noun.dep == "dobj" and noun.head == verb.i and own in (*_AHEAD, "ongoing"):
        kept_up = verb.lemma == "keep" and any(k.text == "up" for k in tree.kids(verb.i, "prt"))
        return kept_up or verb.lemma in moods.CONTINUING
    if noun.dep == "nsubj" and own == "ongoing":
        on = verb.lemma == "go" and any(k.text == "on" for k in tree.kids(verb.i, "prt"))
        return (on or verb.lemma in moods.GOES_ON) or (
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


def is_prevented(tree: Tree, verb: Token) -> bool:
    """Whether a verb says that its object is not to be: "cancelled", "called off"."""
    if verb.lemma in moods.BANNING:
        noun = tree.kid(verb.i, "dobj", "nsubjpass")
        return noun is not None and (noun.tag == "NN" and noun.lemma in moods.SCHEDULED)
    off = any(k.lemma.lower() == "off" for k in tree.kids(verb.i, "prt"))
    return verb.lemma in moods.PREVENT_OBJECT or (verb.lemma == "call" and off)
