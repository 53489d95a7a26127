"""Whether an event happened, goes on, is planned, is only possible, or did not happen.

Rules climb from the event's verb to the words that govern it: a modal, a verb of planning or
failing, "if", "no". Each answer follows from one word, so that it can be explained.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events import moods
from dateline.events.forms import (
    has_adjective,
    has_condition,
    has_new_time,
    has_no,
    is_bare_plural,
    is_definite,
    is_future_in_past,
    is_infinitive,
    is_negated,
    is_past,
    is_present,
)
from dateline.events.lexicon import (
    ACHIEVED,
    EVENT_NOUNS,
    FAILS,
    LIGHT,
    MODAL_FUTURE,
    MODAL_HYPOTHETICAL,
    PLANS,
    PURPOSE_MET,
    SAY,
    WISHES,
)

if TYPE_CHECKING:
    from dateline.events.grammar import Tree
    from dateline.events.triggers import Trigger
    from dateline.records import Status
    from dateline.text.tokens import Token

_DEPTH = 8


def status(tree: Tree, trigger: Trigger, *, headline: bool = False) -> Status:
    """Return what the sentence says of the event; `headline` reads the present tense as news."""
    if trigger.carrier is not None:
        found = _of_verb(tree, tree[trigger.carrier], headline, 0)
        if trigger.head != trigger.carrier and has_no(tree, tree[trigger.head]):
            return "negated"
        return found
    return _of_noun(tree, tree[trigger.head], headline)


def _of_verb(tree: Tree, verb: Token, headline: bool, depth: int) -> Status:
    if any(k.lemma.lower() in moods.IRREALIS_MARKS for k in tree.kids(verb.i, "mark")):
        return "hypothetical"
    if _is_question_or_command(tree, verb, headline):
        return "hypothetical"
    if is_negated(tree, verb):
        return "negated"
    head = tree[verb.head]
    if depth < _DEPTH:
        governed = _governed(tree, verb, head, headline, depth)
        if governed is not None:
            return governed
    modal = _modal(tree, verb, head)
    if modal is not None:
        return modal
    return "ongoing" if _goes_on(tree, verb, headline) else "occurred"


def _governed(tree: Tree, verb: Token, head: Token, headline: bool, depth: int) -> Status | None:
    """Return the status that the word above the verb decides, or None."""
    if is_infinitive(tree, verb):
        return _infinitive(tree, verb, head, headline, depth)
    if verb.dep == "conj" and verb.tag == head.tag and not tree.kids(verb.i, "aux", "auxpass"):
        above = _of_verb(tree, head, headline, depth + 1)
        return above if above != "negated" else "occurred"
    if verb.dep in ("xcomp", "ccomp") and verb.tag == "VBG" and head.lemma in moods.CONSIDERED:
        return "hypothetical"
    if verb.dep in ("xcomp", "dobj") and verb.tag == "VBG" and head.lemma in moods.ENDS:
        above = _of_verb(tree, head, headline, depth + 1)
        return "negated" if above == "occurred" else above
    if verb.dep == "pcomp":
        return _gerund(tree, head, headline, depth)
    participle = verb.tag in ("VBN", "VBG") and not tree.kids(verb.i, "aux")
    if participle and verb.dep in ("xcomp", "ccomp", "conj"):
        above = _of_verb(tree, head, headline, depth + 1)
        if above in ("planned", "hypothetical"):
            return above
    if verb.dep == "ccomp" and verb.tag == "VB" and not tree.kids(verb.i, "aux"):
        return "hypothetical"
    if verb.dep == "advcl":
        timed = _of_time_clause(tree, verb, head, headline, depth)
        if timed is not None:
            return timed
    if verb.tag == "VBG" and verb.dep in moods.NOMINAL:
        return _noun_in_place(tree, verb, headline)
    return None


def _of_time_clause(
    tree: Tree, verb: Token, head: Token, headline: bool, depth: int
) -> Status | None:
    """Return the status of a clause of time: "when it arrives" is as open as what it goes with."""
    mark = tree.kid(verb.i, "mark") or tree.kid(verb.i, "advmod")
    word = mark.lemma.lower() if mark is not None else ""
    if head.pos == "VERB" and (not is_past(tree, verb) or is_future_in_past(tree, head)):
        above = _of_verb(tree, head, headline, depth + 1)
        if above in ("planned", "hypothetical") and (
            verb.tag == "VBG" or word in moods.TEMPORAL_MARKS
        ):
            return above
    if (word in moods.AHEAD or head.lemma == "soon") and is_present(tree, verb):
        return "hypothetical"
    return None


def _infinitive(tree: Tree, verb: Token, head: Token, headline: bool, depth: int) -> Status:
    word = "go" if head.text.lower() == "gon" else head.lemma.lower()
    if verb.head == verb.i:
        told = headline and tree.kid(verb.i, "nsubj", "nsubjpass") is not None
        return "planned" if told else "hypothetical"
    if any(k.lemma == "yet" for k in tree.kids(head.i, "advmod")) and word in ("have", "be"):
        return "negated"
    if verb.dep == "acl" and verb.lemma == "become" and head.pos == "PROPN":
        governor = tree.verb_above(head.i)
        return "hypothetical" if governor is None else _of_verb(tree, governor, headline, depth + 1)
    if verb.dep in ("acl", "relcl"):
        return _infinitive_of_noun(tree, verb, head, headline, depth)
    if word in PURPOSE_MET and tree.kid(head.i, "dobj") is not None and head.i < verb.i:
        return _of_verb(tree, head, headline, depth + 1)
    done = head.tag in ("VBD", "VBN") and not tree.has_modal(head.i)
    if verb.lemma in moods.SHOWN and verb.dep in ("advcl", "xcomp") and done:
        return _of_verb(tree, head, headline, depth + 1)
    if word == "like" and verb.lemma in moods.PERFORMED and tree.has_modal(head.i):
        return "occurred"
    if word in FAILS:
        return "hypothetical" if is_negated(tree, head) else "negated"
    if verb.dep == "advcl" and verb.lemma == "become" and head.tag == "VBD" and head.i < verb.i:
        return _of_verb(tree, head, headline, depth + 1)
    if verb.dep == "advcl" and word not in PLANS and word != "be":
        if word in PURPOSE_MET and _of_verb(tree, head, headline, depth + 1) == "occurred":
            return "occurred"
        return "hypothetical"
    if word in ACHIEVED | moods.FORCED:
        if word == "go" and tree.kid(head.i, "prt") is None:
            asked = _is_question_or_command(tree, head, headline)
            return "planned" if head.tag == "VBG" and not asked else "hypothetical"
        if word in ("start", "begin") and tree.is_passive(head.i):
            return "hypothetical"
        return _of_verb(tree, head, headline, depth + 1)
    if is_negated(tree, head) and word in PLANS:
        return "negated"
    if word == "be" and any(
        noun.lemma in moods.UNDER_WAY
        for prep, noun in tree.prepositions(head.i)
        if prep.lemma.lower() == "on"
    ):
        return "planned"
    if word == "be" and (tree.kid(head.i, "acomp") is not None or _says_purpose(tree, head)):
        return "hypothetical"
    if word == "able" and is_negated(tree, tree[head.head]):
        return "negated"
    if word in PLANS or word == "be":
        above = _of_verb(tree, head, headline, depth + 1) if word in PLANS else "planned"
        return "hypothetical" if above in ("hypothetical", "negated") else "planned"
    if word == "have" or word in WISHES:
        return "hypothetical"
    if word == "use":
        return _of_verb(tree, head, headline, depth + 1)
    return "hypothetical"


def _says_purpose(tree: Tree, verb: Token) -> bool:
    """Whether a clause only says what something is for: "the aim was to save money"."""
    subject = tree.kid(verb.i, "nsubj")
    return subject is not None and subject.lemma.lower() in moods.PURPOSES


def _infinitive_of_noun(tree: Tree, verb: Token, noun: Token, headline: bool, depth: int) -> Status:
    first = any(k.lemma.lower() in moods.FIRSTS for k in tree.kids(noun.i, "amod"))
    if first or verb.lemma in moods.SHOWN:
        return _noun_in_place(tree, noun, headline)
    if noun.lemma in ("failure", "refusal", "inability"):
        return "negated"
    if noun.lemma in moods.DECIDED:
        return "occurred" if is_definite(tree, noun) else "hypothetical"
    if has_adjective(tree, noun, moods.CANCELLED_ADJECTIVES):
        return "negated"
    if verb.lemma in LIGHT and verb.tag == "VBN" and noun.lemma.lower() in EVENT_NOUNS:
        return "planned"
    if noun.lemma not in moods.PLAN_NOUNS:
        return "hypothetical"
    governor = tree[noun.head]
    if noun.dep in ("dobj", "nsubjpass") and governor.lemma in moods.KEPT | moods.BROKEN:
        above = _of_verb(tree, governor, headline, depth + 1)
        if above == "occurred":
            return "occurred" if governor.lemma in moods.KEPT else "negated"
    return "planned"


def _gerund(tree: Tree, prep: Token, headline: bool, depth: int) -> Status | None:
    """Return the status of "X of/at/for doing", where the word above the preposition decides it."""
    above = tree[prep.head]
    if above.pos == "NOUN" and has_no(tree, above):
        return "negated"
    if above.pos == "NOUN" and above.lemma in moods.POSSIBLE_NOUNS | moods.PLAN_NOUNS:
        return "hypothetical"
    if above.lemma in ("aim", "think", "interested", "capable", "talk", "plan"):
        return "hypothetical"
    if above.pos == "VERB":
        found = _of_verb(tree, above, headline, depth + 1)
        return found if found in ("planned", "hypothetical") else None
    return None


def _modal(tree: Tree, verb: Token, head: Token) -> Status | None:
    modals = {k.lemma for k in tree.kids(verb.i, "aux") if k.tag == "MD"}
    if not modals:
        return None
    if modals & MODAL_FUTURE:
        return "hypothetical" if has_condition(tree, verb) else "planned"
    if "would" in modals and verb.dep == "ccomp" and head.tag in ("VBD", "VBN", "VBG"):
        return "planned" if head.lemma in SAY and not has_condition(tree, verb) else "hypothetical"
    return "hypothetical" if modals & MODAL_HYPOTHETICAL else None


def _is_question_or_command(tree: Tree, verb: Token, headline: bool) -> bool:
    if verb.dep not in ("ROOT", "conj"):
        return False
    if tree.sentence.tokens[-1].text == "?" and verb.dep == "ROOT":
        return True
    others = [k for k in tree.kids(verb.i, "aux") if k.text.lower() not in ("do", "let")]
    return (
        verb.tag == "VB"
        and verb.dep == "ROOT"
        and not headline
        and not others
        and not tree.kids(verb.i, "nsubj", "nsubjpass")
    )


def _goes_on(tree: Tree, verb: Token, headline: bool) -> bool:
    auxiliaries = [k.text.lower() for k in tree.kids(verb.i, "aux", "auxpass")]
    if verb.tag == "VBG":
        reported = verb.dep == "ccomp" and tree[verb.head].lemma in SAY
        going = moods.GOING_ON | moods.WENT_ON if reported else moods.GOING_ON
        return any(a in going for a in auxiliaries)
    if verb.tag in ("VBZ", "VBP") and not headline:
        return verb.lemma not in SAY
    if any(a in ("is", "are") for a in auxiliaries) and "being" in auxiliaries:
        return True
    return not headline and auxiliaries in (["is"], ["are"])


def _of_noun(tree: Tree, noun: Token, headline: bool) -> Status:
    if has_no(tree, noun):
        return "negated"
    if has_adjective(tree, noun, moods.CANCELLED_ADJECTIVES) or _is_called_off(tree, noun):
        return "negated"
    if has_adjective(tree, noun, moods.PLANNED_ADJECTIVES) or _is_to_be_held(tree, noun):
        return "planned"
    if has_adjective(tree, noun, moods.POSSIBLE_ADJECTIVES):
        return "hypothetical"
    if has_adjective(tree, noun, moods.GOING_ADJECTIVES) or _is_under_way(tree, noun):
        return "ongoing"
    found = _noun_in_place(tree, noun, headline)
    return "hypothetical" if found == "occurred" and noun.lemma in moods.PROMISES else found


def _is_called_off(tree: Tree, noun: Token) -> bool:
    """Whether a participle says so: "a deal blocked by the court", "Flight delayed after crash"."""
    off = moods.PREVENT_OBJECT | moods.PUT_OFF
    told = [k for k in tree.kids(noun.i, "acl") if k.tag in ("VBN", "VBD") and k.lemma in off]
    return any(not has_new_time(tree, k) for k in told)


def _is_under_way(tree: Tree, noun: Token) -> bool:
    """Whether a noun is what is being done to something: "a jet under development"."""
    return (
        noun.dep == "pobj"
        and tree[noun.head].lemma.lower() == "under"
        and not tree.kids(noun.i, "det", "poss", "amod")
        and tree[tree[noun.head].head].pos in ("NOUN", "PROPN", "AUX")
    )


def _is_to_be_held(tree: Tree, noun: Token) -> bool:
    told = tree.kids(noun.i, "acl", "relcl")
    return any(k.lemma in LIGHT and is_infinitive(tree, k) for k in told)


def _noun_in_place(tree: Tree, noun: Token, headline: bool) -> Status:
    """Return the status of an event noun from the words that govern it, nearest first."""
    below = noun
    for above in tree.ancestors(noun.i):
        if above.pos in ("NOUN", "PROPN") and below.dep in ("prep", "pobj", "conj"):
            if above.lemma in moods.POSSIBLE_NOUNS or _is_possible(tree, above):
                return "hypothetical"
            if below.lemma.lower() in moods.REACTIONS and _is_reaction(tree, noun, above):
                return "occurred"
        elif above.pos in ("VERB", "AUX"):
            if below.lemma.lower() == "without":
                return "negated"
            return _under_verb(tree, noun, below, above, headline)
        below = above
    return "occurred"


def _is_reaction(tree: Tree, noun: Token, above: Token) -> bool:
    """Whether what an event noun is about is there before it: "a protest against the ruling"."""
    return (
        above.lemma.lower() in EVENT_NOUNS
        and is_definite(tree, noun)
        and noun.lemma.lower() not in moods.SCHEDULED
    )


def _is_possible(tree: Tree, noun: Token) -> bool:
    return any(k.lemma.lower() in moods.POSSIBLE_ADJECTIVES for k in tree.kids(noun.i, "amod"))


def _under_verb(tree: Tree, noun: Token, below: Token, verb: Token, headline: bool) -> Status:
    own = _of_verb(tree, verb, headline, 1)
    is_object = below.dep in ("dobj", "nsubjpass") or (
        below.dep == "prep" and below.lemma in moods.TOWARDS
    )
    definite = is_definite(tree, noun) and noun.lemma.lower() not in moods.SCHEDULED
    if is_object and below.i == noun.i and own != "negated" and verb.lemma in moods.PUT_OFF:
        return "planned" if own != "occurred" or has_new_time(tree, verb) else "negated"
    if is_object and own != "negated" and not definite:
        if verb.lemma in moods.PLAN_OBJECT:
            return "planned"
        if (
            verb.lemma in moods.ANNOUNCERS
            and noun.lemma.lower() in moods.ANNOUNCED
            and own == "occurred"
        ):
            return "planned"
        if verb.lemma in moods.WISH_OBJECT or (verb.lemma == "call" and below.lemma == "for"):
            return "hypothetical"
    if is_object and verb.lemma in moods.PREVENT_OBJECT and own != "negated":
        return "negated" if own == "occurred" else "hypothetical"
    if verb.lemma in moods.ABOUT_PAST and (definite or is_bare_plural(tree, noun)):
        return "occurred"
    if definite and own == "negated":
        return "occurred"
    scheduled = noun.lemma.lower() in moods.SCHEDULED
    if below.dep == "prep" and not scheduled:
        word = below.lemma.lower()
        if word in moods.BECAUSE or (definite and word in moods.RESTING_ON):
            return "occurred"
        if word in ("in", "under") and noun.lemma.lower() in moods.AGREED:
            return "occurred"
    if scheduled and own == "occurred" and below.i == tree[noun.head].i:
        for_it = below.dep == "prep" and below.lemma.lower() == "for"
        if for_it and not is_definite(tree, noun) and tree.kid(noun.i, "det") is None:
            return "planned"
    if own in ("planned", "hypothetical") and below.dep in (
        "dobj", "nsubj", "nsubjpass", "prep", "attr", "agent"
    ):  # fmt: skip
        return own
    if own == "negated" and below.dep in ("dobj", "nsubjpass", "attr"):
        return "negated"
    return "occurred"
