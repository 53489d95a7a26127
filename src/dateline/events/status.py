"""Whether an event happened, goes on, is planned, is only possible, or did not happen.

Rules climb from the event's verb to the words that govern it: a modal, a verb of planning or
failing, "if", "no". Each answer follows from one word, so that it can be explained.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.lexicon import (
    ACHIEVED,
    FAILS,
    MODAL_FUTURE,
    MODAL_HYPOTHETICAL,
    NEGATORS,
    PLANS,
    PREVENTS,
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
_NOMINAL = frozenset("appos dobj pobj nsubj nsubjpass npadvmod nmod attr".split())
"""Relations in which a gerund stands like a noun."""
_FORCED = frozenset("force compel lead cause make let get drive oblige".split())
_CONSIDERED = frozenset(
    "consider contemplate discuss suggest propose recommend avoid risk oppose favour favor mull "
    "weigh debate imagine advocate envisage".split()
)
_PLAN_NOUNS = frozenset(
    "plan pledge promise vow deal agreement decision commitment intention track schedule order "
    "preparation move mission way course brink verge".split()
)
_UNDER_WAY = frozenset("track course way verge brink schedule".split())
_DECIDED = frozenset("decision move".split())
"""Nouns whose infinitive is done, unless its date says otherwise: "the decision to ban them"."""
_PROMISES = frozenset(("guarantee",))
"""Nouns for what is promised: giving it is another matter."""
_SCHEDULED = frozenset(
    """summit meeting talk talks conference election vote referendum ceremony hearing trial game
    match race session inauguration launch test flight visit trip tour debate negotiation protest
    rally strike march wedding funeral release auction festival tournament final delivery exercise
    interview inquiry probe investigation departure arrival announcement concert exhibition
    premiere coronation parade celebration""".split()
)
"""Events that a definite noun may name before they happen: "will attend the summit"."""
_ABOUT_PAST = frozenset(
    """challenge appeal investigate discuss debate review mark commemorate follow end stop protest
    examine condemn reverse overturn reject probe study criticize criticise punish regret explain
    see describe remember address respond welcome honour honor celebrate reconsider""".split()
)
"""Verbs whose definite object is there before they are: "will challenge the ban"."""
_BECAUSE = frozenset("over after due because of following since despite amid about for".split())
_FIRSTS = frozenset("first last only second third latest next".split())
_IRREALIS_MARKS = frozenset("if unless whether lest provided providing".split())
_TEMPORAL_MARKS = frozenset("when once until till before after as while by".split())
_NO_PREPOSITIONS = frozenset(("without", "instead", "than"))
_PLANNED_ADJECTIVES = frozenset(
    "planned upcoming forthcoming scheduled future next coming impending imminent expected "
    "anticipated".split()
)
_CANCELLED_ADJECTIVES = frozenset(
    "cancelled canceled now-cancelled aborted abandoned scrapped averted foiled".split()
)
_POSSIBLE_ADJECTIVES = frozenset(
    "possible potential proposed hypothetical likely prospective eventual further another feared "
    "threatened any would-be attempted looming".split()
)
_GOING_ADJECTIVES = frozenset("ongoing continuing continued current present".split())
_POSSIBLE_NOUNS = frozenset(
    """possibility risk threat fear prospect chance danger hope event case call demand request
    means aim purpose goal proposal likelihood plan offer bid option right deterrent
    warning willingness readiness preparation idea""".split()
)
_PLAN_OBJECT = frozenset(
    "plan schedule prepare organise organize arrange expect set promise pledge guarantee "
    "vow order project forecast predict negotiate delay postpone reschedule".split()
)
_ANNOUNCERS = frozenset("announce unveil outline reveal".split())
_ANNOUNCED = frozenset(
    "cut cutback layoff redundancy closure launch expansion restructuring reduction increase "
    "rise investment purchase sale strike visit tour reshuffle election referendum".split()
)
"""What is announced before it happens, where it isn't a known one: "announced job cuts"."""
_WISH_OBJECT = frozenset(
    "propose consider demand seek want urge request threaten face fear risk suggest discuss "
    "offer contemplate hope await deter oppose support favour favor recommend need require invite "
    "advocate allow enable".split()
)
_PREVENT_OBJECT = frozenset(
    "cancel avoid prevent avert refuse deny block scrap abandon veto rule stop "
    "thwart shelve kill drop foil".split()
)
_TOWARDS = frozenset(("for", "against", "towards", "toward"))


def status(tree: Tree, trigger: Trigger, *, headline: bool = False) -> Status:
    """Return what the sentence says of the event; `headline` reads the present tense as news."""
    if trigger.carrier is not None:
        found = _of_verb(tree, tree[trigger.carrier], headline, 0)
        if trigger.head != trigger.carrier and _has_no(tree, tree[trigger.head]):
            return "negated"
        return found
    return _of_noun(tree, tree[trigger.head], headline)


def _of_verb(tree: Tree, verb: Token, headline: bool, depth: int) -> Status:
    if _is_negated(tree, verb):
        return "negated"
    head = tree[verb.head]
    if depth < _DEPTH:
        governed = _governed(tree, verb, head, headline, depth)
        if governed is not None:
            return governed
    modal = _modal(tree, verb, head)
    if modal is not None:
        return modal
    if _is_question_or_command(tree, verb, headline):
        return "hypothetical"
    return "ongoing" if _goes_on(tree, verb, headline) else "occurred"


def _is_negated(tree: Tree, verb: Token) -> bool:
    if any(k.text.lower() == "longer" and tree.kid(k.i, "neg") for k in tree.kids(verb.i)):
        return True
    if any(k.dep == "neg" or k.lemma in ("never", "neither") for k in tree.kids(verb.i)):
        return not any(k.lemma == "only" for k in tree.kids(verb.i, "advmod", "preconj"))
    if any(_has_no(tree, k) for k in tree.kids(verb.i, "nsubj", "nsubjpass", "dobj")):
        return True
    if verb.dep == "pcomp":
        prep = tree[verb.head]
        if prep.lemma.lower() in _NO_PREPOSITIONS:
            return True
        if prep.lemma.lower() == "from" and tree[prep.head].lemma in PREVENTS:
            return True
    return False


def _has_no(tree: Tree, noun: Token) -> bool:
    if noun.lemma.lower() in NEGATORS:
        return True
    return any(k.lemma in ("no", "neither") for k in tree.kids(noun.i, "det", "neg"))


def _governed(tree: Tree, verb: Token, head: Token, headline: bool, depth: int) -> Status | None:
    """Return the status that the word above the verb decides, or None."""
    mark = tree.kid(verb.i, "mark")
    if mark is not None and mark.lemma.lower() in _IRREALIS_MARKS:
        return "hypothetical"
    if _is_infinitive(tree, verb):
        return _infinitive(tree, verb, head, headline, depth)
    if verb.dep == "conj" and verb.tag == head.tag and not tree.kids(verb.i, "aux", "auxpass"):
        above = _of_verb(tree, head, headline, depth + 1)
        return above if above != "negated" else "occurred"
    if verb.dep in ("xcomp", "ccomp") and verb.tag == "VBG" and head.lemma in _CONSIDERED:
        return "hypothetical"
    if verb.dep == "pcomp":
        return _gerund(tree, head, headline, depth)
    if verb.dep == "ccomp" and verb.tag == "VB" and not tree.kids(verb.i, "aux"):
        return "hypothetical"
    if (
        verb.dep == "advcl"
        and head.pos == "VERB"
        and (not _is_past(tree, verb) or _would(tree, head))
    ):
        above = _of_verb(tree, head, headline, depth + 1)
        timed = mark or tree.kid(verb.i, "advmod")
        if above in ("planned", "hypothetical") and (
            verb.tag == "VBG" or (timed is not None and timed.lemma.lower() in _TEMPORAL_MARKS)
        ):
            return above
    if verb.tag == "VBG" and verb.dep in _NOMINAL:
        return _noun_in_place(tree, verb, headline)
    return None


def _is_past(tree: Tree, verb: Token) -> bool:
    """Whether a verb is in the past tense: "released", "was released", "had released"."""
    return verb.tag == "VBD" or any(k.tag == "VBD" for k in tree.kids(verb.i, "aux", "auxpass"))


def _would(tree: Tree, verb: Token) -> bool:
    """Whether a verb is told as future in the past: "would be replaced before they left"."""
    return any(k.text.lower() == "would" for k in tree.kids(verb.i, "aux"))


def _is_infinitive(tree: Tree, verb: Token) -> bool:
    """Whether a verb is "to meet", "to be held"; "to have met" is as past as "met"."""
    auxiliaries = tree.kids(verb.i, "aux")
    return any(k.tag == "TO" for k in auxiliaries) and not any(
        k.lemma == "have" and verb.tag == "VBN" for k in auxiliaries
    )


def _infinitive(tree: Tree, verb: Token, head: Token, headline: bool, depth: int) -> Status:
    word = head.lemma.lower()
    if verb.head == verb.i:
        told = headline and tree.kid(verb.i, "nsubj", "nsubjpass") is not None
        return "planned" if told else "hypothetical"
    if any(k.lemma == "yet" for k in tree.kids(head.i, "advmod")) and word in ("have", "be"):
        return "negated"
    if verb.dep in ("acl", "relcl"):
        return _infinitive_of_noun(tree, head)
    if word in PURPOSE_MET and tree.kid(head.i, "dobj") is not None and head.i < verb.i:
        return _of_verb(tree, head, headline, depth + 1)
    if word in FAILS:
        return "hypothetical" if _is_negated(tree, head) else "negated"
    if verb.dep == "advcl" and verb.lemma == "become" and head.tag == "VBD" and head.i < verb.i:
        return _of_verb(tree, head, headline, depth + 1)
    if verb.dep == "advcl" and word not in PLANS and word != "be":
        if word in PURPOSE_MET and _of_verb(tree, head, headline, depth + 1) == "occurred":
            return "occurred"
        return "hypothetical"
    if word in ACHIEVED | _FORCED:
        if word == "go":
            return "planned" if head.tag == "VBG" else "hypothetical"
        return _of_verb(tree, head, headline, depth + 1)
    if _is_negated(tree, head) and word in PLANS:
        return "negated"
    if word == "be" and any(
        noun.lemma in _UNDER_WAY
        for prep, noun in tree.prepositions(head.i)
        if prep.lemma.lower() == "on"
    ):
        return "planned"
    if word in PLANS or word == "be":
        above = _of_verb(tree, head, headline, depth + 1) if word in PLANS else "planned"
        return "hypothetical" if above in ("hypothetical", "negated") else "planned"
    if word == "have" or word in WISHES:
        return "hypothetical"
    if word in ("use",):
        return "occurred"
    return "hypothetical"


def _infinitive_of_noun(tree: Tree, noun: Token) -> Status:
    if any(k.lemma.lower() in _FIRSTS for k in tree.kids(noun.i, "amod")):
        return "occurred"
    if noun.lemma in ("failure", "refusal", "inability"):
        return "negated"
    if noun.lemma in _DECIDED:
        return "occurred"
    return "planned" if noun.lemma in _PLAN_NOUNS else "hypothetical"


def _gerund(tree: Tree, prep: Token, headline: bool, depth: int) -> Status | None:
    """Return the status of "X of/at/for doing", where the word above the preposition decides it."""
    above = tree[prep.head]
    if above.pos == "NOUN" and _has_no(tree, above):
        return "negated"
    if above.pos == "NOUN" and above.lemma in _POSSIBLE_NOUNS | _PLAN_NOUNS:
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
    if "can" in modals and not any(k.text.lower() == "could" for k in tree.kids(verb.i, "aux")):
        return "ongoing"
    if modals & MODAL_FUTURE:
        return "hypothetical" if _has_condition(tree, verb) else "planned"
    if "would" in modals and verb.dep == "ccomp" and head.tag in ("VBD", "VBN", "VBG"):
        return "planned" if head.lemma in SAY and not _has_condition(tree, verb) else "hypothetical"
    return "hypothetical" if modals & MODAL_HYPOTHETICAL else None


def _has_condition(tree: Tree, verb: Token) -> bool:
    return any(
        (mark := tree.kid(k.i, "mark")) is not None and mark.lemma.lower() in _IRREALIS_MARKS
        for k in tree.kids(verb.i, "advcl")
    )


def _is_question_or_command(tree: Tree, verb: Token, headline: bool) -> bool:
    if verb.dep not in ("ROOT", "conj"):
        return False
    if tree.sentence.tokens[-1].text == "?" and verb.dep == "ROOT":
        return True
    return (
        verb.tag == "VB"
        and verb.dep == "ROOT"
        and not headline
        and not tree.kids(verb.i, "nsubj", "nsubjpass", "aux")
    )


def _goes_on(tree: Tree, verb: Token, headline: bool) -> bool:
    auxiliaries = [k.text.lower() for k in tree.kids(verb.i, "aux", "auxpass")]
    if verb.tag == "VBG":
        return any(a in ("is", "are", "am", "'s", "’s", "'re", "’re", "been") for a in auxiliaries)
    if verb.tag in ("VBZ", "VBP") and not headline:
        return verb.lemma not in SAY
    return any(a in ("is", "are") for a in auxiliaries) and "being" in auxiliaries


def _of_noun(tree: Tree, noun: Token, headline: bool) -> Status:
    if _has_no(tree, noun):
        return "negated"
    modifiers = {k.lemma.lower() for k in tree.kids(noun.i, "amod", "det", "advmod", "compound")}
    if modifiers & _CANCELLED_ADJECTIVES:
        return "negated"
    if modifiers & _PLANNED_ADJECTIVES:
        return "planned"
    if modifiers & _POSSIBLE_ADJECTIVES:
        return "hypothetical"
    if modifiers & _GOING_ADJECTIVES:
        return "ongoing"
    found = _noun_in_place(tree, noun, headline)
    return "hypothetical" if found == "occurred" and noun.lemma in _PROMISES else found


def _noun_in_place(tree: Tree, noun: Token, headline: bool) -> Status:
    """Return the status of an event noun from the words that govern it, nearest first."""
    below = noun
    for above in tree.ancestors(noun.i):
        if above.pos in ("NOUN", "PROPN") and below.dep in ("prep", "pobj", "conj"):
            if above.lemma in _POSSIBLE_NOUNS or _is_possible(tree, above):
                return "hypothetical"
        elif above.pos in ("VERB", "AUX"):
            if below.lemma.lower() == "without":
                return "negated"
            return _under_verb(tree, noun, below, above, headline)
        below = above
    return "occurred"


def _is_possible(tree: Tree, noun: Token) -> bool:
    return any(k.lemma.lower() in _POSSIBLE_ADJECTIVES for k in tree.kids(noun.i, "amod"))


def _under_verb(tree: Tree, noun: Token, below: Token, verb: Token, headline: bool) -> Status:
    own = _of_verb(tree, verb, headline, 1)
    is_object = below.dep in ("dobj", "nsubjpass") or (
        below.dep == "prep" and below.lemma in _TOWARDS
    )
    definite = _is_definite(tree, noun) and noun.lemma.lower() not in _SCHEDULED
    if is_object and own != "negated" and not definite:
        if verb.lemma in _PLAN_OBJECT:
            return "planned"
        if verb.lemma in _ANNOUNCERS and noun.lemma.lower() in _ANNOUNCED and own == "occurred":
            return "planned"
        if verb.lemma in _WISH_OBJECT or (verb.lemma == "call" and below.lemma == "for"):
            return "hypothetical"
    if is_object and verb.lemma in _PREVENT_OBJECT and own != "negated":
        return "negated" if own == "occurred" else "hypothetical"
    if definite and (verb.lemma in _ABOUT_PAST or own == "negated"):
        return "occurred"
    scheduled = noun.lemma.lower() in _SCHEDULED
    if below.dep == "prep" and below.lemma.lower() in _BECAUSE and not scheduled:
        return "occurred"
    if own in ("planned", "hypothetical") and below.dep in (
        "dobj", "nsubj", "nsubjpass", "prep", "attr", "agent"
    ):  # fmt: skip
        return own
    if own == "negated" and below.dep in ("dobj", "nsubjpass", "attr"):
        return "negated"
    return "occurred"


def _is_definite(tree: Tree, noun: Token) -> bool:
    return tree.kid(noun.i, "poss") is not None or any(
        k.lemma.lower() in ("the", "this", "that", "these", "those")
        for k in tree.kids(noun.i, "det")
    )
