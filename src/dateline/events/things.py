"""What "it" stands for: a thing, a body or a state told of just before, as far as grammar says.

A subject is taken up by a subject, an object by an object, first in the clauses that the pronoun's
own belongs to and then in the main clause before. "It" that stands for a clause, for what happened
or for nothing is nobody, and so is one that follows such an "it" or what is not one thing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.dependencies import SUBJECTS
from dateline.events.forms import is_definite
from dateline.events.gender import NEUTER
from dateline.events.lexicon import SAY
from dateline.events.noun_kinds import is_role, noun_kind
from dateline.events.wordnet import kinds

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dateline.events.grammar import Tree
    from dateline.events.naming import Entity
    from dateline.text.tokens import Token

    Known = Callable[[Token], Entity | None]
    """Who the words of a sentence are, as far as that is known."""

_ARGUMENTS = (*SUBJECTS, "dobj")
_SEEMING = frozenset("be seem appear take remain become look feel turn make mean matter".split())
_HAPPENING = frozenset("happen occur come rain snow".split())
"""Verbs whose "it" is what happened, or the weather, or nothing: "when it comes to rain"."""
_FEELING = frozenset(
    "regret fear want enjoy admire mourn hope love like hate resent prefer".split()
)
"""Verbs of feeling whose subject has it."""
_LASTING = frozenset(("take", "cost"))
"""Verbs whose "it" is what was done, if they say whom it takes how long."""
_AGREED = frozenset("agree decide resolve propose recommend suggest vote".split())
"""Verbs whose "it" is what was agreed: "it was decided to close the mill"."""
_CLAUSES = ("ccomp", "xcomp", "advcl", "acl", "csubj")
_BODIES = frozenset(("organisation", "country", "group"))
_ONE = frozenset("a an the this that one another each every".split())
"""Determiners of what is one thing and can be taken up."""
_MOSTLY = 0.5


def may_be_told_of(tree: Tree, pronoun: Token) -> bool:
    """Whether "it" stands for something: not in "it is likely that", "it happened", "it took"."""
    verb = tree[pronoun.head]
    if pronoun.dep in SUBJECTS:
        if verb.lemma in _HAPPENING or _moves_people(verb):
            return False
        if pronoun.dep == "nsubjpass" and tree.kid(verb.i, "ccomp") is not None:
            return False
        if pronoun.dep == "nsubjpass" and verb.lemma in _AGREED and tree.kid(verb.i, "xcomp"):
            return False
        if verb.lemma in _LASTING and tree.kid(verb.i, "dative", "npadvmod") is not None:
            return False
        return verb.lemma not in _SEEMING or not _has_clause(tree, verb)
    if pronoun.dep == "dobj":
        return tree.kid(verb.i, "ccomp", "oprd", "acomp") is None
    return pronoun.dep == "poss"


def _moves_people(verb: Token) -> bool:
    """Whether a verb tells what makes people feel: "it angered them", but not "it fears a loss"."""
    return verb.lemma not in _FEELING and kinds(verb.lemma, "v").get("emotion", 0) >= _MOSTLY


def _has_clause(tree: Tree, verb: Token) -> bool:
    below = [verb, *tree.kids(verb.i, "acomp", "attr", "oprd")]
    return any(tree.kid(k.i, *_CLAUSES) is not None for k in below)


def antecedent(
    pronoun: Token, here: tuple[Tree, Known], before: tuple[Tree, Known] | None
) -> tuple[Tree, Token, Entity | None] | None:
    """Return the word that "it" takes up, with its sentence, and who that is if it is known.

    here, before: the pronoun's sentence and the one before it, with who their words are.
    """
    tree, _ = here
    head = tree[pronoun.head]
    led = pronoun.dep == "poss" and is_role(head.lemma)
    speaks = led or (pronoun.dep == "nsubj" and _speaks(head))
    likely = [(*here, t) for t in _here(tree, pronoun)]
    if before is not None:
        likely += [(*before, t) for t in _ordered(_arguments(before[0], _main(before[0])), pronoun)]
    for sentence, known, noun in likely:
        entity = known(noun)
        if entity is None and _is_unclear(sentence, noun):
            return None
        if _fits(sentence, noun, entity, speaks=speaks):
            return sentence, noun, entity
    return None


def _is_unclear(tree: Tree, noun: Token) -> bool:
    """Whether "it" might be what is told of by an "it" that is not known, or as no one thing."""
    if noun.text.lower() in NEUTER:
        return may_be_told_of(tree, noun)
    return noun.tag == "NN" and not _is_one(tree, noun)


def _here(tree: Tree, pronoun: Token) -> list[Token]:
    """Return what "it" may take up in its own sentence, the likeliest first.

    That is another "it", then what stands in a clause around its own, or in one before that; "its"
    is first of all the subject's.
    """
    own = tree.verb_above(pronoun.i)
    if own is None:
        return []
    told = [t for t in tree.tokens[: pronoun.i] if t.text.lower() in NEUTER]
    teller = _teller(tree, own, pronoun)
    if teller is not None:
        return [teller]
    verbs = [own, *(t for t in tree.ancestors(own.i) if t.pos in ("VERB", "AUX"))]
    around = [
        *(k for verb in verbs for k in tree.kids(verb.i, "advcl")),
        *(
            k
            for verb in verbs
            for prep in tree.kids(verb.i, "prep")
            for k in tree.kids(prep.i, "pcomp")
            if tree.own_subject(k.i) is None
        ),
    ]
    verbs += [k for k in around if k.i < pronoun.i]
    nouns = [t for t in _arguments(tree, verbs) if t.i < pronoun.i]
    subject = tree.subject(own.i)
    if pronoun.dep == "poss":
        first = [tree[subject.noun]] if subject is not None and subject.noun < pronoun.i else []
        return [*first, *reversed(told), *_ordered(nouns, pronoun)]
    beside = {own.i, subject.noun if subject is not None else own.i}
    nouns = [t for t in nouns if t.head != own.i and t.i not in beside]
    return [*reversed(told), *_ordered(nouns, pronoun), *_brought_in(tree, pronoun)]


def _brought_in(tree: Tree, pronoun: Token) -> list[Token]:
    """Return what a preposition brings in before a clause beside: "fled in a boat when it sank"."""
    if tree[pronoun.head].dep != "advcl":
        return []
    nouns = [t for t in tree.tokens[: pronoun.i] if t.dep == "pobj"]
    return [t for t in reversed(nouns) if tree.kid(t.i, "det") and not is_definite(tree, t)]


def _teller(tree: Tree, verb: Token, pronoun: Token) -> Token | None:
    """Return who says what a verb tells: "Acme fought back by saying it would sell"."""
    saying = tree[verb.head]
    if verb.dep != "ccomp" or saying.lemma not in SAY or saying.tag != "VBG":
        return None
    subject = tree.subject(saying.i)
    return tree[subject.noun] if subject is not None and subject.noun < pronoun.i else None


def _main(tree: Tree) -> list[Token]:
    """Return the verbs of the main clause and of what it says: "the heat caused it to burst"."""
    roots = [t for t in tree.tokens if t.head == t.i]
    return [*roots, *(k for root in roots for k in tree.kids(root.i, "ccomp"))]


def _arguments(tree: Tree, verbs: Sequence[Token]) -> list[Token]:
    """Return the subjects and objects of verbs, those of the first verb last."""
    return [k for verb in reversed(verbs) for k in tree.kids(verb.i, *_ARGUMENTS)]


def _ordered(nouns: Sequence[Token], pronoun: Token) -> list[Token]:
    """Return what may be taken up, the likeliest first."""
    subjects = [t for t in reversed(nouns) if t.dep != "dobj"]
    objects = [t for t in reversed(nouns) if t.dep == "dobj"]
    return [*objects, *subjects] if pronoun.dep == "dobj" else [*subjects, *objects]


def _fits(tree: Tree, noun: Token, entity: Entity | None, *, speaks: bool) -> bool:
    """Whether "it" may be told of a word: of a body if it speaks or is led, else of any thing."""
    if noun.tag in ("NNS", "JJ", "CD"):
        return False
    if entity is not None and (entity.kind == "person" or entity.may_be_person):
        return False
    if entity is not None and entity.kind in _BODIES and noun.text.lower() not in ("they", "them"):
        return True
    if noun.pos == "PRON":
        return entity is not None and not entity.plural
    if entity is not None and entity.named and noun.tag == "NNP" and not entity.titled:
        return not speaks and not _speaks(tree[noun.head])
    if noun.pos != "NOUN" or (entity is not None and entity.named) or not _is_one(tree, noun):
        return False
    kind = noun_kind(noun, plural=False)
    if kind is not None:
        return kind in _BODIES
    return not speaks or kinds(noun.lemma, "n").get("writing", 0) > 0


def _is_one(tree: Tree, noun: Token) -> bool:
    """Whether a noun tells of one thing: "a boat", "his boat", but not "such harm"."""
    if tree.kid(noun.i, "conj") is not None:
        return False
    return tree.kid(noun.i, "poss") is not None or any(
        k.lemma.lower() in _ONE for k in tree.kids(noun.i, "det", "nummod")
    )


def _speaks(verb: Token) -> bool:
    """Whether a verb tells what only somebody does: say, think or feel."""
    if verb.lemma in _FEELING:
        return True
    shares = kinds(verb.lemma, "v")
    return shares.get("communication", 0) + shares.get("cognition", 0) >= _MOSTLY
