"""What a text describes as always so, or as anybody may do it: no event.

In news the present tense may report; in an essay, a guide or a talk it tells what is so in
general ("rules benefit the community", "to save money, travel in winter"). Only a time of its own,
or being told as going on just now, makes it an event there.
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
    for token in (tree[start], *tree.ancestors(start)):
        if token.i in timed:
            return False
        if token.pos in ("VERB", "AUX") and _is_finite(tree, token):
            told = token.i == start and token.lemma in SAY and not _by_paper(tree, start)
            return _is_general(tree, token) and not told and token.lemma not in _GOING_ON
    return False


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
    """Whether a verb is in the simple present, or says what can be."""
    auxiliaries = tree.kids(verb.i, "aux", "auxpass")
    if any(k.tag == "MD" for k in auxiliaries):
        return any(k.text.lower() in _ABLE for k in auxiliaries)
    if not auxiliaries:
        return verb.tag in ("VBZ", "VBP")
    return all(
        (k.lemma == "do" and k.tag in ("VBZ", "VBP"))
        or (k.dep == "auxpass" and k.tag in ("VBZ", "VBP"))
        for k in auxiliaries
    )
