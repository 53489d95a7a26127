"""What news tells as always so: habits, and how things stand while its deeds are told as past.

"The law forbids it", "goods carried by ship are insured", "demand falls in hard times": the simple
present of a text told in the past tells no deed, unless it says, plans, begins or goes on with one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.dependencies import SUBJECTS
from dateline.events.forms import (
    first_of_row,
    is_bare_plural,
    is_finite,
    is_performed,
    is_standing,
)
from dateline.events.idle_verbs import is_generic_doing
from dateline.events.lexicon import PLANS, SAY
from dateline.events.wordnet import kinds

if TYPE_CHECKING:
    from collections.abc import Collection

    from dateline.events.grammar import Tree
    from dateline.events.triggers import Trigger
    from dateline.text.tokens import Token

_PENDING = PLANS | SAY | {"charge", "head", "start", "want", "replace", "succeed"}
_DONE_BY_TELLING = ("communication", "aspect")
"""Kinds of verbs whose present tense tells a deed: "the union condemns it", "it goes on"."""
_MOSTLY = 0.5
"""Share of a word's senses."""
_CASES = frozenset(("advcl", "csubj"))
_OBJECTS = frozenset(("dobj", "xcomp"))


def is_habit(tree: Tree, trigger: Trigger, often: Collection[int]) -> bool:
    """Whether a verb tells what is, or would be, done again and again: "opens every day".

    often: words that a repeated time modifies.
    """
    if trigger.carrier is None or not often:
        return False
    verb = tree[trigger.carrier]
    if not tree.kids(verb.i, "aux", *SUBJECTS):
        verb = first_of_row(tree, verb)
    if not any(word.i in often for word in (verb, *tree.kids(verb.i, "dobj"))):
        return False
    would = any(k.lemma == "would" or k.text in ("'d", "’d") for k in tree.kids(verb.i, "aux"))
    return (would and verb.dep != "ccomp") or is_standing(tree, verb)


def is_background(tree: Tree, trigger: Trigger, timed: Collection[int]) -> bool:
    """Whether an event of news told in the past only tells how things stand."""
    if trigger.head in timed:
        return False
    word = tree[trigger.head]
    if trigger.kind == "noun":
        return trigger.carrier is None and _is_of_truth(tree, word)
    if trigger.kind != "verb" or trigger.head != trigger.carrier:
        return False
    if is_generic_doing(tree, word):
        return is_standing(tree, tree[word.head])
    if _is_of_those(tree, word) or _is_enjoyed(tree, word):
        return _is_told_as_so(tree, word)
    if not _is_within(tree, word):
        return _stands(tree, word)
    above = _told_by(tree, word)
    if above is None:
        return False
    able = any(k.lemma == "can" for k in tree.kids(above.i, "aux"))
    return able or _stands(tree, above)


def _is_of_truth(tree: Tree, noun: Token) -> bool:
    """Whether a noun names all of its kind, of which something is so: "storms close the pass"."""
    named = any(k.pos == "PROPN" for k in tree.kids(noun.i))
    bare = is_bare_plural(tree, noun) and noun.dep in SUBJECTS and not named
    return bare and _stands(tree, tree[noun.head])


def _is_of_those(tree: Tree, verb: Token) -> bool:
    """Whether a participle tells which ones of a kind: "goods carried by ship are insured"."""
    noun = tree[verb.head]
    return verb.dep == "acl" and noun.dep in SUBJECTS and is_bare_plural(tree, noun)


def _is_enjoyed(tree: Tree, verb: Token) -> bool:
    """Whether a gerund tells what somebody likes to do: "she enjoys fishing"."""
    bare = verb.tag == "VBG" and not tree.kids(verb.i, "aux", "auxpass", *SUBJECTS)
    felt = kinds(tree[verb.head].lemma.lower(), "v").get("emotion", 0.0)
    return bare and verb.dep in _OBJECTS and felt >= _MOSTLY


def _is_told_as_so(tree: Tree, verb: Token) -> bool:
    above = _told_by(tree, verb)
    return above is not None and _stands(tree, above)


def _is_within(tree: Tree, verb: Token) -> bool:
    """Whether a participle goes with a verb: "wash it before eating it", "kills if left alone"."""
    if tree.kids(verb.i, "aux", "auxpass"):
        return False
    while verb.dep == "conj" and tree[verb.head].tag == verb.tag:
        verb = tree[verb.head]
    if verb.tag == "VBN":
        return verb.dep == "advcl" and tree.kid(verb.i, "mark", "advmod") is not None
    return verb.tag == "VBG" and verb.dep == "pcomp"


def _told_by(tree: Tree, verb: Token) -> Token | None:
    """Return the verb with a tense that a participle goes with: "wash it before eating it"."""
    above = (t for t in tree.ancestors(verb.i) if t.pos in ("VERB", "AUX"))
    return next((t for t in above if is_finite(tree, t)), None)


def _stands(tree: Tree, verb: Token) -> bool:
    """Whether a verb in the simple present tells no deed: "heads a team", but not "heads home"."""
    if not is_standing(tree, verb) or verb.pos == "AUX" or is_performed(tree, verb):
        return False
    leads = verb.lemma == "head" and tree.kid(verb.i, "dobj") is not None
    if verb.lemma in _PENDING and not leads:
        return False
    if tree.sentence.tokens[-1].pos != "PUNCT" or first_of_row(tree, verb).dep in _CASES:
        return False
    shares = kinds(verb.lemma.lower(), "v")
    return sum(shares.get(kind, 0.0) for kind in _DONE_BY_TELLING) < _MOSTLY
