"""What a text describes as always so, or as anybody may do it: no event.

In news the present tense may report; in an essay, a guide or a talk it tells what is so in
general ("rules benefit the community", "to save money, travel in winter"). So does what is told of
anybody ("you will find a bench"), of a case ("if you are waiting"), and what has no finite verb at
all. Only a time of its own, or being told as going on just now, makes it an event there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.lexicon import SAY

if TYPE_CHECKING:
    from collections.abc import Collection

    from dateline.events.grammar import Tree
    from dateline.events.triggers import Trigger
    from dateline.text.tokens import Token

_FINITE = frozenset(("VBD", "VBZ", "VBP"))
_ABLE = frozenset(("can", "may"))
_ANYBODY = frozenset("you one anyone anybody everyone everybody someone somebody people".split())
_CONDITIONS = frozenset("if when whenever unless once while as".split())
_NON_PRESENT = frozenset(("VBD", "MD"))
_PAPERS = frozenset(
    "paper study result finding section figure table chapter data evidence article book research "
    "analysis experiment theory model".split()
)
_GOING_ON = frozenset(("continue", "go"))
"""Verbs that in the present tense tell what goes on now."""


def is_description(tree: Tree, trigger: Trigger, timed: Collection[int]) -> bool:
    """Whether an event of a text that is no news is only a description.

    timed: words that a time expression modifies.
    """
    if trigger.kind == "statement" or trigger.head in timed or trigger.carrier in timed:
        return False
    if trigger.kind == "noun" and trigger.carrier is None and _has_name(tree, trigger.head):
        return False
    start = trigger.carrier if trigger.carrier is not None else trigger.head
    chain = (tree[start], *tree.ancestors(start))
    for token in chain:
        if token.i in timed:
            return False
        if token.pos in ("VERB", "AUX") and _is_finite(tree, token):
            told = token.i == start and token.lemma in SAY and not _by_paper(tree, start)
            return _is_general(tree, token) and not told
    return chain[-1].pos != "VERB" or tree.own_subject(chain[-1].i) is None


def _by_paper(tree: Tree, verb: int) -> bool:
    """Whether it is a paper or its findings that say so."""
    subject = tree.subject(verb)
    return subject is not None and tree[subject.noun].lemma.lower() in _PAPERS


def _has_name(tree: Tree, noun: int) -> bool:
    """Whether a name tells which one it is: "the Kenya bombing", "the invasion of Norway"."""
    return any(
        k.pos == "PROPN"
        for k in (
            *tree.kids(noun, "compound", "nmod", "poss"),
            *(obj for _, obj in tree.prepositions(noun)),
        )
    )


def _is_finite(tree: Tree, verb: Token) -> bool:
    """Whether a verb has a tense of its own, in itself or in an auxiliary."""
    return verb.tag in _FINITE or any(
        k.tag in (*_FINITE, "MD") for k in tree.kids(verb.i, "aux", "auxpass")
    )


def _is_general(tree: Tree, verb: Token) -> bool:
    """Whether a verb is in the simple present, or says what can be, or is, of anybody."""
    auxiliaries = tree.kids(verb.i, "aux", "auxpass")
    modals = {k.text.lower() for k in auxiliaries if k.tag == "MD"}
    if modals:
        return bool(modals & _ABLE) or _is_of_anybody(tree, verb)
    if any(k.tag == "VBD" for k in auxiliaries):
        return False
    if _has_condition(tree, verb):
        return verb.tag != "VBD"
    if verb.lemma in _GOING_ON:
        return False
    if not auxiliaries:
        return verb.tag in ("VBZ", "VBP")
    if not all(k.tag in ("VBZ", "VBP") for k in auxiliaries):
        return False
    subject = tree.own_subject(verb.i)
    if verb.tag == "VBG" and subject is not None and subject.pos == "NOUN":
        return _is_of_anybody(tree, verb)
    return all(k.lemma == "do" or k.dep == "auxpass" for k in auxiliaries)


def _is_of_anybody(tree: Tree, verb: Token) -> bool:
    """Whether the subject is nobody in particular: "you", "guests", "evolution"."""
    subject = tree.own_subject(verb.i)
    if subject is None:
        return False
    if verb.dep == "relcl" and subject.tag in ("WP", "WDT"):
        subject = tree[verb.head]
    if subject.pos != "NOUN":
        return subject.text.lower() in _ANYBODY
    marks = tree.kids(subject.i, "det", "poss", "nummod")
    return not marks or (verb.dep == "relcl" and all(k.text in ("a", "an") for k in marks))


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
