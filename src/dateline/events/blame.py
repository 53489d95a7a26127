"""Who is said to have done what an event noun names: "was jailed for the theft"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.roles import BEFALLS_OWNER, could_act, subject_of, whoever_is
from dateline.events.roles_above import ACCIDENTS

if TYPE_CHECKING:
    from dateline.events.grammar import Tree
    from dateline.text.tokens import Token

_BLAMED = frozenset(
    "accuse charge suspect convict arrest jail imprison sentence indict blame guilty "
    "responsible".split()
)
"""Words for somebody who did what stands under their preposition: "convicted of the theft"."""
_SUSPECTS = frozenset(
    "suspect culprit perpetrator mastermind ringleader organiser organizer participant".split()
)
"""Nouns for whoever did it."""
_CHARGES = frozenset("charge trial conviction prosecution indictment sentence accusation".split())
"""What befalls him for it: "faces trial for the theft"."""
_FACING = frozenset("face stand await deny admit fight serve appeal".split())
_OWNING_UP = frozenset("guilty plead confess admit".split())
_LAYING = frozenset(("blame", "pin"))
"""Verbs that name behind "on" who did what their object tells."""
_TERMS = frozenset("year month life prison jail".split())
"""For how long or where somebody is punished."""
_OF_DEEDS = frozenset("of with for in over to behind on".split())
OF_CAUSE = frozenset("death birth illness".split())
"""What befalls its owner and has its cause or author behind "of"."""
_OWN_FATE = OF_CAUSE | frozenset(
    "injury defeat demise election re-election conviction acquittal graduation trial".split()
)
"""What he does not do himself who is praised or pitied for it."""
_EARNING = frozenset("win receive earn share apologise apologize".split())
"""Verbs whose subject did what stands under "for": "won a prize for the discovery"."""
_REWARDING = frozenset(
    "honour honor reward award praise thank commend criticise criticize condemn fine punish "
    "discipline suspend forgive rebuke".split()
)
"""Verbs whose object did what stands under "for": "was fined for a breach"."""


def laid_on(tree: Tree, noun: Token) -> list[int]:
    """Return who is blamed: "the raid was blamed on smugglers", "was the work of smugglers"."""
    verb = tree[noun.head]
    if noun.dep in ("dobj", "nsubjpass") and verb.lemma in _LAYING:
        behind = [*tree.prepositions(verb.i), *tree.prepositions(noun.i)]
        return [obj.i for prep, obj in behind if prep.lemma == "on" and prep.i > verb.i]
    work = tree.kid(verb.i, "attr") if noun.dep == "nsubj" and verb.lemma == "be" else None
    if work is None or work.lemma != "work":
        return []
    return [obj.i for prep, obj in tree.prepositions(work.i) if prep.lemma == "of"]


def blamed(tree: Tree, noun: Token) -> list[int]:
    """Return who is said to have done it: "was charged with the theft", "claimed the attack"."""
    prep = tree[noun.head]
    if noun.dep != "pobj" or prep.lemma not in _OF_DEEDS or noun.lemma in OF_CAUSE:
        return []
    if noun.lemma in ACCIDENTS and prep.lemma in ("in", "over"):
        return []
    word = _sentenced(tree, tree[prep.head])
    if prep.lemma == "behind":
        return _behind_it(tree, word)
    if prep.lemma == "to":
        owns_up = word.lemma in _OWNING_UP
        return subject_of(tree, word if word.pos == "VERB" else tree[word.head]) if owns_up else []
    if word.lemma in _SUSPECTS:
        named = [k.i for k in tree.kids(word.i, "appos") if k.pos == "PROPN"]
        return whoever_is(tree, word) or named
    if word.pos == "NOUN" and word.lemma in _CHARGES:
        return _charged(tree, word, prep)
    if word.lemma == "responsibility" and word.dep == "dobj":
        found = tree.subject(word.head)
        return [found.noun] if found is not None and not found.passive else []
    if word.dep == "dobj" and tree[word.head].lemma in _BLAMED:
        return [word.i]
    if word.lemma not in _BLAMED or prep.lemma == "on":
        return []
    if word.pos == "VERB" and not tree.is_passive(word.i):
        return [k.i for k in tree.kids(word.i, "dobj")]
    return subject_of(tree, tree[word.head] if word.pos == "ADJ" else word)


def _sentenced(tree: Tree, word: Token) -> Token:
    """Return the verb of a punishment for which its length stands: "jailed for a year for"."""
    if word.lemma not in _TERMS or word.dep != "pobj":
        return word
    above = tree[tree[word.head].head]
    return above if above.lemma in _BLAMED else word


def _behind_it(tree: Tree, word: Token) -> list[int]:
    """Return who stands behind a deed: "Ek was behind the raid", "the gang behind the raid"."""
    if word.lemma == "be":
        return [i for i in subject_of(tree, word) if could_act(tree, tree[i])]
    return [word.i] if word.pos in ("NOUN", "PROPN") and could_act(tree, word) else []


def _charged(tree: Tree, charge: Token, prep: Token) -> list[int]:
    """Return whom a charge is against: "Ek faces charges", "went on trial", "Ek's conviction"."""
    above = tree[charge.head]
    if charge.dep == "dobj":
        owner = subject_of(tree, above) if above.lemma in _FACING else []
    elif charge.dep == "pobj" and above.lemma == "on":
        owner = subject_of(tree, tree[above.head]) if tree[above.head].pos != "NOUN" else []
    else:
        owner = []
    behind = tree.prepositions(charge.i)
    of = [obj.i for p, obj in behind if p.lemma in ("of", "against") and p.i < prep.i]
    return [k.i for k in tree.kids(charge.i, "poss")] or owner or of


def rewarded(tree: Tree, noun: Token) -> list[int]:
    """Return who did what earns him something: "won a prize for the discovery", "was fined for".

    It is the subject of what is got or asked pardon for, else whom something is given or done to.
    """
    prep = tree[noun.head]
    if noun.dep != "pobj" or prep.lemma != "for" or noun.lemma.lower() in _OWN_FATE:
        return []
    if noun.lemma in BEFALLS_OWNER and tree.kid(noun.i, "poss") is not None:
        return []
    word = tree[prep.head]
    verb = tree[word.head] if word.dep == "dobj" else word
    if verb.lemma in _EARNING:
        found = tree.subject(verb.i)
        return [found.noun] if found is not None and not found.passive else []
    if word.lemma not in _REWARDING:
        return []
    if tree.is_passive(word.i):
        return subject_of(tree, word)
    return [k.i for k in tree.kids(word.i, "dobj") if could_act(tree, k)]
