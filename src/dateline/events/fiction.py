"""What a work of fiction tells of its own people: no event.

It names them as nobody in particular: "a novel about a nurse who stole a boat", "the film tells how
a clerk found a coin". What it tells of those who are known happened, or is said to have happened.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.lexicon import INDEFINITE

if TYPE_CHECKING:
    from dateline.events.grammar import Tree
    from dateline.text.tokens import Token

_WORKS = frozenset(
    """novel novella story tale fable legend myth play drama tragedy comedy opera operetta musical
    ballet ballad poem film movie thriller western cartoon comic sitcom series episode""".split()
)
_TELLING = frozenset("tell show describe relate depict recount imagine follow".split())
_ABOUT = frozenset(("about", "of"))


def is_invented(tree: Tree, verb: Token) -> bool:
    """Whether a verb tells what somebody does whom a work of fiction is about."""
    if verb.dep == "relcl":
        return _is_somebody(tree, tree[verb.head]) and _is_what_it_is_about(tree, tree[verb.head])
    above = tree[verb.head]
    if verb.dep != "ccomp" or above.lemma not in _TELLING or not _has_work(tree, above):
        return False
    subject = tree.kid(verb.i, "nsubj", "nsubjpass")
    return subject is not None and _is_somebody(tree, subject)


def _is_somebody(tree: Tree, noun: Token) -> bool:
    return any(k.text.lower() in INDEFINITE for k in tree.kids(noun.i, "det"))


def _has_work(tree: Tree, verb: Token) -> bool:
    return any(k.lemma.lower() in _WORKS for k in tree.kids(verb.i, "nsubj"))


def _is_what_it_is_about(tree: Tree, noun: Token) -> bool:
    """Whether a noun, or one joined to it, is what a work is about: "a play about a clerk"."""
    while noun.dep == "conj":
        noun = tree[noun.head]
    if noun.dep == "dobj":
        above = tree[noun.head]
        return above.lemma in _TELLING and _has_work(tree, above)
    prep = tree[noun.head]
    if noun.dep != "pobj" or prep.lemma not in _ABOUT:
        return False
    above = tree[prep.head]
    return above.lemma.lower() in _WORKS or (
        above.lemma in {"be", *_TELLING} and _has_work(tree, above)
    )
