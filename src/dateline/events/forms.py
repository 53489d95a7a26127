"""What a clause says by its form: tense, negation, condition; and what a noun's determiners say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events import moods
from dateline.events.lexicon import NEGATORS, PREVENTS

if TYPE_CHECKING:
    from dateline.events.grammar import Tree
    from dateline.text.tokens import Token


def is_past(tree: Tree, verb: Token) -> bool:
    """Whether a verb is in the past tense: "released", "was released", "had released"."""
    return verb.tag == "VBD" or any(k.tag == "VBD" for k in tree.kids(verb.i, "aux", "auxpass"))


def is_present(tree: Tree, verb: Token) -> bool:
    """Whether a verb is in the present tense: "lifts", "are lifted"."""
    return verb.tag in ("VBZ", "VBP") or any(
        k.tag in ("VBZ", "VBP") for k in tree.kids(verb.i, "aux", "auxpass")
    )


def is_pluperfect(tree: Tree, verb: Token) -> bool:
    """Whether a verb is in the past perfect: "had started"."""
    auxiliaries = {k.text.lower() for k in tree.kids(verb.i, "aux")}
    return bool(auxiliaries & {"had", "'d", "’d"}) and verb.tag in ("VBN", "VBD")


def is_future_in_past(tree: Tree, verb: Token) -> bool:
    """Whether a verb is told as future in the past: "would be replaced before they left"."""
    return any(k.text.lower() == "would" for k in tree.kids(verb.i, "aux"))


def is_infinitive(tree: Tree, verb: Token) -> bool:
    """Whether a verb is "to meet", "to be held"; "to have met" is as past as "met"."""
    auxiliaries = tree.kids(verb.i, "aux")
    return any(k.tag == "TO" for k in auxiliaries) and not any(
        k.lemma == "have" and verb.tag == "VBN" for k in auxiliaries
    )


def is_standing(tree: Tree, verb: Token) -> bool:
    """Whether a verb is in the simple present, which tells habits and truths: "does not grow"."""
    auxiliaries = {k.text.lower() for k in tree.kids(verb.i, "aux", "auxpass")}
    if auxiliaries & {"do", "does", "is", "are"} and verb.tag in ("VB", "VBN"):
        return True
    return verb.tag in ("VBZ", "VBP") and not auxiliaries


def has_condition(tree: Tree, verb: Token) -> bool:
    """Whether "if" or the like stands under a verb."""
    return any(
        (mark := tree.kid(k.i, "mark")) is not None and mark.lemma.lower() in moods.IRREALIS_MARKS
        for k in tree.kids(verb.i, "advcl")
    )


def has_new_time(tree: Tree, verb: Token) -> bool:
    """Whether a verb of putting off says until when: "was delayed until May"."""
    return any(k.lemma.lower() in ("until", "till", "to", "by") for k in tree.kids(verb.i, "prep"))


def is_negated(tree: Tree, verb: Token) -> bool:
    """Whether a verb is denied: "not", "no longer", "no ship left", "without leaving"."""
    if any(k.text.lower() == "longer" and tree.kid(k.i, "neg") for k in tree.kids(verb.i)):
        return True
    if any(k.dep == "neg" or k.lemma in ("never", "neither") for k in tree.kids(verb.i)):
        return not any(k.lemma == "only" for k in tree.kids(verb.i, "advmod", "preconj"))
    if any(has_no(tree, k) for k in tree.kids(verb.i, "nsubj", "nsubjpass", "dobj")):
        return True
    if verb.dep == "pcomp":
        prep = tree[verb.head]
        if prep.lemma.lower() in moods.NO_PREPOSITIONS or _is_rather_than(tree, prep):
            return True
        if prep.lemma.lower() == "from" and tree[prep.head].lemma in PREVENTS:
            return True
    return False


def _is_rather_than(tree: Tree, prep: Token) -> bool:
    return prep.lemma.lower() == "than" and prep.i > 0 and tree[prep.i - 1].lemma == "rather"


def has_no(tree: Tree, noun: Token) -> bool:
    """Whether a noun is "no ship", "neither ship", "nobody"."""
    if noun.lemma.lower() in NEGATORS:
        return True
    return any(k.lemma in ("no", "neither") for k in tree.kids(noun.i, "det", "neg"))


def is_definite(tree: Tree, noun: Token) -> bool:
    """Whether a noun is "the vote", "this vote", "her vote"."""
    return tree.kid(noun.i, "poss") is not None or any(
        k.lemma.lower() in ("the", "this", "that", "these", "those")
        for k in tree.kids(noun.i, "det")
    )


def is_bare_plural(tree: Tree, noun: Token) -> bool:
    """Whether a noun is "votes", without a determiner or a number."""
    return noun.tag == "NNS" and not tree.kids(noun.i, "det", "poss", "nummod")


def has_adjective(tree: Tree, noun: Token, words: frozenset[str]) -> bool:
    """Whether one of the words stands before a noun, as it is or in its base form."""
    return any(
        k.lemma.lower() in words or k.text.lower() in words
        for k in tree.kids(noun.i, "amod", "det", "advmod", "compound")
    )
