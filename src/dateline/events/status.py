"""Whether an event happened, goes on, is planned, is only possible, or did not happen.

Rules climb from the event's verb to the words that govern it: a modal, a verb of planning or
failing, "if", "no". Each answer follows from one word, so that it can be explained.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events import moods
from dateline.events.forms import (
    first_of_row,
    has_condition,
    has_no,
    is_alternative,
    is_asked,
    is_command,
    is_condition,
    is_counterfactual,
    is_denying_before,
    is_deontic,
    is_future_in_past,
    is_guessed,
    is_imagined,
    is_infinitive,
    is_negated,
    is_past,
    is_performed,
    is_plural,
    is_present,
    is_question,
    is_subjunctive,
    lasts,
    preventing,
)
from dateline.events.gerunds import gerund, participle
from dateline.events.infinitives import infinitive, once_planned
from dateline.events.lexicon import (
    FAILS,
    MODAL_FUTURE,
    MODAL_HYPOTHETICAL,
    PLANS,
    SAY,
    WAS,
    WISHES,
)
from dateline.events.nominal import in_place, of_noun
from dateline.events.permission import is_permitted
from dateline.events.under_verbs import REVERSED

if TYPE_CHECKING:
    from dateline.events.grammar import Tree
    from dateline.events.triggers import Trigger
    from dateline.events.under_verbs import StatusOf
    from dateline.records import Status
    from dateline.text.tokens import Token

_DEPTH = 8
_OPEN = frozenset(("planned", "hypothetical", "negated"))


def status(tree: Tree, trigger: Trigger, *, headline: bool = False, story: bool = False) -> Status:
    """Return what the sentence says of the event.

    `headline` reads the present tense as news, `story` what was planned or going on as done with.
    """
    if trigger.carrier is not None:
        found = _of_verb(tree, tree[trigger.carrier], headline, 0)
        if story and found == "planned":
            found = once_planned(tree, tree[trigger.carrier])
        if story and found == "ongoing" and _went_on(tree, tree[trigger.carrier]):
            found = "occurred"
        if trigger.head != trigger.carrier and has_no(tree, tree[trigger.head]):
            return "hypothetical" if is_condition(tree, tree[trigger.carrier]) else "negated"
        return found
    noun = tree[trigger.head]
    found = of_noun(tree, noun, lambda verb: _of_verb(tree, verb, headline, 1))
    return "planned" if found == "occurred" and not story and is_permitted(tree, noun) else found


def _says_what(tree: Tree, verb: Token) -> bool:
    """Whether a gerund says what an aim or a step is: "the next step is raising the wreck"."""
    subject = tree.kid(verb.i, "nsubj") if verb.tag == "VBG" else None
    return subject is not None and subject.lemma in moods.STEPS


def _went_on(tree: Tree, verb: Token) -> bool:
    return any(k.text.lower() in WAS for k in tree.kids(verb.i, "aux"))


def is_foregone(tree: Tree, trigger: Trigger) -> bool:
    """Whether a noun names something that is there, where the verb above tells no fact of it.

    "The court may lift the ban": nothing says that the ban is new.
    """
    if trigger.carrier is not None:
        return False
    above = tree.verb_above(trigger.head)
    return above is not None and _of_verb(tree, above, False, 0) in _OPEN


def _of_verb(tree: Tree, verb: Token, headline: bool, depth: int) -> Status:
    if is_condition(tree, verb) or _is_asked(tree, verb, headline) or is_guessed(tree, verb):
        return "hypothetical"
    head = tree[verb.head]
    if is_negated(tree, verb):
        above = tree.verb_above(verb.i) if verb.dep == "pcomp" else None
        spared = above is not None and _of_verb(tree, above, headline, depth + 1) == "hypothetical"
        return "hypothetical" if spared or is_deontic(tree, verb) else "negated"
    if depth < _DEPTH:
        governed = _governed(tree, verb, head, headline, depth)
        if governed is not None:
            return governed
    modal = "hypothetical" if _says_what(tree, verb) else _modal(tree, verb)
    if modal is not None:
        return modal
    return "ongoing" if _goes_on(tree, verb, headline) else "occurred"


def _governed(tree: Tree, verb: Token, head: Token, headline: bool, depth: int) -> Status | None:
    """Return the status that the word above the verb decides, or None."""

    def of(above: Token) -> Status:
        return _of_verb(tree, above, headline, depth + 1)

    if is_infinitive(tree, verb):
        said = verb.dep == "ccomp" and head.lemma in SAY
        if headline and (verb.head == verb.i or said) and tree.own_subject(verb.i) is not None:
            return "planned"
        if verb.head == verb.i or _is_inverted(tree, head):
            return "hypothetical"
        return infinitive(tree, verb, head, of)
    bare = not tree.kids(verb.i, "aux", "auxpass")
    under_modal = verb.tag == "VB" and tree.has_modal(head.i)
    alike = verb.tag == "VBD" and tree.kid(verb.i, "nsubj") is None
    under_perfect = alike and is_counterfactual(tree, head)
    if verb.dep == "conj" and is_denying_before(tree, verb):
        return REVERSED[of(head)]
    if verb.dep == "conj" and bare and (verb.tag == head.tag or under_modal or under_perfect):
        above = of(head)
        denied = verb.tag == "VB" or is_alternative(tree, verb, head)
        return above if above != "negated" or denied else "occurred"
    if verb.dep == "xcomp" and verb.tag == "VB" and bare:
        return of(head)
    if head.tag == "VBD" and head.lemma == "be" and _was_to_be(tree, verb):
        return "hypothetical"
    if verb.dep == "xcomp" and head.lemma in moods.AVOIDING:
        return REVERSED[of(head)]
    prevented = preventing(tree, verb)
    if prevented is not None:
        open_ = tree.has_modal(prevented.i) or prevented.dep == "acl"
        return "hypothetical" if open_ else REVERSED[of(prevented)]
    if verb.dep == "pcomp" and not is_past(tree, verb):
        return gerund(tree, head, of)
    if verb.dep == "pobj" and verb.tag == "VBG" and not tree.kids(verb.i, "det", "poss"):
        spoken = gerund(tree, head, of)
        if spoken is not None:
            return spoken
    if verb.dep == "conj" and verb.tag == head.tag == "VBG" and head.dep == "pcomp":
        return of(head)
    plain = verb.tag == "VBN" and not tree.kids(verb.i, "aux")
    if verb.dep == "conj" and (head.dep == "advcl" or plain) and not is_past(tree, verb):
        above = of(head)
        if above in ("planned", "hypothetical"):
            return above
    if verb.tag in ("VBN", "VBG") and (bare or _is_passive_gerund(tree, verb)):
        shared = participle(tree, verb, head, of)
        if shared is not None:
            return shared
    first = first_of_row(tree, verb)
    joined = first.i != verb.i and any(k.lemma == "that" for k in tree.kids(verb.i, "mark"))
    clause = first if joined else verb
    if clause.dep in ("ccomp", "acl", "advcl") and not is_infinitive(tree, verb):
        hoped = _of_clause(tree, verb, clause, of)
        if hoped is not None:
            return hoped
    if verb.dep == "advcl":
        timed = _of_time_clause(tree, verb, head, of)
        if timed is not None:
            return timed
    if verb.tag == "VBG" and (verb.dep in moods.NOMINAL or (verb.dep == "csubj" and bare)):
        return in_place(tree, verb, of)
    return None


def _is_passive_gerund(tree: Tree, verb: Token) -> bool:
    """Whether a participle is that of "being fined"."""
    return [k.text.lower() for k in tree.kids(verb.i, "aux", "auxpass")] == ["being"]


def _is_inverted(tree: Tree, be: Token) -> bool:
    """Whether a clause opens with its verb, as a condition: "were the bank to fail"."""
    return be.text.lower() == "were" and be.dep == "advcl" and tree.left_edge(be.i) == be.i


def _was_to_be(tree: Tree, verb: Token) -> bool:
    """Whether a perfect infinitive tells what was meant to be: "it was to have begun"."""
    auxiliaries = tree.kids(verb.i, "aux")
    return any(k.tag == "TO" for k in auxiliaries) and any(k.lemma == "have" for k in auxiliaries)


def _of_clause(tree: Tree, verb: Token, first: Token, of: StatusOf) -> Status | None:
    """Return the status of a clause that is not said to be so: "hopes that it ends".

    first: the verb, or the first of those in a row with it ("hopes that it ends and that …").
    """
    head = tree[first.head]
    that = any(k.lemma.lower() == "that" for k in tree.kids(verb.i, "mark"))
    whole = that or tree.kids(verb.i, "nsubj", "nsubjpass")
    told = first.dep == "ccomp" or (whole and first.dep == "acl" and head.pos in ("NOUN", "ADJ"))
    if told and head.pos == "NOUN" and has_no(tree, head):
        return None if head.lemma in moods.NO_DOUBT else "hypothetical"
    if told and (_is_unfounded(tree, verb, head) or _is_sought(tree, head, of)):
        return "hypothetical"
    predicate = tree.kid(head.i, "acomp") or head
    # "The guarantees that allies worked out" tells of the guarantees, not what they promise.
    relative = head.pos == "NOUN" and verb.tag == "VBD" and not tree.kids(verb.i, "aux")
    unsure = moods.DOUBTED_NOUNS if relative else moods.HOPED | moods.DOUBTED_NOUNS
    if told and verb.tag != "VBG" and predicate.lemma in unsure:
        return "hypothetical"
    if told and predicate.lemma in moods.NEEDED and verb.tag in ("VB", "VBP"):
        return "hypothetical"
    if first.dep != "ccomp":
        return None
    if is_subjunctive(tree, verb):
        return "hypothetical"
    if tree.kids(verb.i, "aux"):
        return None
    subject = tree.kid(verb.i, "nsubj", "nsubjpass")
    done = head.lemma in moods.FORCED | moods.PERCEIVED and not that
    seen = verb.tag == "VBP" and done and is_past(tree, head)
    if verb.tag != "VB" and not seen:
        return None
    if done and not (subject and subject.text in ("'s", "’s")):
        return of(head)
    said = head.lemma in SAY - WISHES - PLANS - moods.SUBJUNCTIVE
    finite = said and subject is not None and is_plural(tree, subject)
    return "ongoing" if finite else "hypothetical"


def _is_sought(tree: Tree, noun: Token, of: StatusOf) -> bool:
    """Whether nobody has what would speak for a clause: "if they find proof that it sank"."""
    above = tree.verb_above(noun.i) if noun.lemma in moods.PROOFS else None
    return above is not None and of(above) in _OPEN


def _is_unfounded(tree: Tree, verb: Token, head: Token) -> bool:
    """Whether nobody says that a clause is so: "did not prove that it sank"."""
    asked = any(k.tag in ("WRB", "WP", "WDT") for k in tree.kids(verb.i))
    predicate = tree.kid(head.i, "acomp")
    unsure = head.lemma in moods.UNSURE or (predicate is not None and predicate.lemma == "true")
    failed = is_infinitive(tree, head) and tree[head.head].lemma in FAILS
    baseless = head.dep in ("acl", "relcl") and has_no(tree, tree[head.head])
    return not asked and unsure and (failed or baseless or is_negated(tree, head))


def _of_time_clause(tree: Tree, verb: Token, head: Token, of: StatusOf) -> Status | None:
    """Return the status of a clause of time: "when it arrives" is as open as what it goes with."""
    mark = tree.kid(verb.i, "mark") or tree.kid(verb.i, "advmod")
    word = mark.lemma.lower() if mark is not None else ""
    if word == "as" and verb.tag == "VBN" and not tree.kids(verb.i, "aux", "auxpass"):
        return "occurred"
    measured = mark is not None and _is_measured(tree, mark)
    to_come = not is_past(tree, verb) or (is_future_in_past(tree, head) and not measured)
    if head.pos == "VERB" and to_come:
        above = of(head)
        if above in ("planned", "hypothetical") and (
            verb.tag == "VBG" or word in moods.TEMPORAL_MARKS
        ):
            return above
    if (word in moods.AHEAD or head.lemma == "soon") and is_present(tree, verb):
        return "hypothetical"
    return None


def _is_measured(tree: Tree, mark: Token) -> bool:
    """Whether a length of time is told since a clause: "would close a year after it opened"."""
    return mark.text.lower() == "after" and mark.i > 0 and tree[mark.i - 1].pos == "NOUN"


def _modal(tree: Tree, verb: Token) -> Status | None:
    if verb.tag == "VB" and any(k.text.lower() == "had" for k in tree.kids(verb.i, "aux")):
        return "hypothetical"  # "had better leave"
    modals = {k.lemma for k in tree.kids(verb.i, "aux") if k.tag == "MD"}
    if not modals:
        return None
    if modals & MODAL_FUTURE:
        otherwise = any(k.lemma.lower() == "otherwise" for k in tree.kids(verb.i, "advmod"))
        return "hypothetical" if otherwise or has_condition(tree, verb) else "planned"
    if "would" in modals and _is_sequel(tree, verb):
        return "occurred"
    teller = _teller(tree, verb)
    if "would" in modals and teller is not None and teller.tag in ("VBD", "VBN", "VBG"):
        said = teller.lemma in SAY - {"warn", "fear"} and not has_condition(tree, verb)
        return "planned" if said and not is_counterfactual(tree, verb) else "hypothetical"
    return "hypothetical" if modals & MODAL_HYPOTHETICAL else None


def _teller(tree: Tree, verb: Token) -> Token | None:
    """Return the verb of which a clause tells the content: "she said", also in its midst."""
    first = first_of_row(tree, verb)
    if first.dep == "ccomp":
        return tree[first.head]
    return next((k for k in tree.kids(first.i, "parataxis") if k.lemma in SAY), None)


def _is_sequel(tree: Tree, verb: Token) -> bool:
    """Whether a story tells what came of it: "she would later become mayor", "would go on to"."""
    on = verb.lemma == "go" and any(k.text == "on" for k in tree.kids(verb.i, "prt"))
    return (
        verb.dep in ("ROOT", "conj", "relcl")
        and (on or any(k.text.lower() in moods.LATER for k in tree.kids(verb.i, "advmod")))
        and not any(k.lemma == "have" for k in tree.kids(verb.i, "aux"))
        and not has_condition(tree, verb)
    )


def _is_asked(tree: Tree, verb: Token, headline: bool) -> bool:
    """Whether a sentence asks if something is so, or asks for it."""
    if is_asked(tree, verb) or is_imagined(tree, verb):
        return True
    if verb.dep != "ROOT":
        return False
    return is_question(tree, verb) or (not headline and is_command(tree, verb))


def _goes_on(tree: Tree, verb: Token, headline: bool) -> bool:
    auxiliaries = [k.text.lower() for k in tree.kids(verb.i, "aux", "auxpass")]
    if verb.tag == "VBG":
        reported = verb.dep == "ccomp" and tree[verb.head].lemma in SAY
        going = moods.GOING_ON | WAS if reported else moods.GOING_ON
        return "had" not in auxiliaries and any(a in going for a in auxiliaries)
    if verb.tag in ("VBZ", "VBP") and not headline:
        return verb.lemma not in SAY and not is_performed(tree, verb)
    if any(a in moods.GOING_ON for a in auxiliaries) and "being" in auxiliaries:
        return True
    if lasts(tree, verb):
        return True
    return not headline and auxiliaries in (["is"], ["are"])
