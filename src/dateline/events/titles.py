"""Titles: a short clause of the article's own words that can be read alone.

A title is made of the words of one sentence in their order: who, the verb with its auxiliaries,
what, to whom, where. What only decorates (relative clauses, asides) is left out, and a pronoun
gives way to the name that it stands for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.dependencies import SUBJECTS
from dateline.events.lexicon import SAY
from dateline.events.title_words import written

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from dateline.events.grammar import Tree
    from dateline.events.triggers import Trigger
    from dateline.text.tokens import Token

LONGEST = 120
"""Characters of a title."""

_VERB_GROUP = frozenset("aux auxpass neg prt".split())
_COMPLEMENTS = frozenset(
    "dobj attr oprd acomp dative prep agent xcomp ccomp advmod npadvmod".split()
)
_QUOTING = frozenset(("ROOT", "parataxis", "ccomp", "conj"))
"""Relations of a verb of saying beside which the sentence has what was said."""
_DENYING = frozenset("hardly barely scarcely nearly almost allegedly reportedly".split())
"""Adverbs without which a clause says something else: "no longer sells", "nearly drowned"."""
_CHAIN = frozenset(("xcomp",))
_GOVERNING = frozenset(("VERB", "AUX", "ADJ"))
_FINITE = frozenset("VBD VBP VBZ MD".split())
_OBJECTS = frozenset("dobj attr oprd acomp".split())
_CLAUSES = frozenset(("ccomp", "xcomp"))
_FRONTED = frozenset(("advcl", "prep", "pcomp"))
_DECORATIONS = frozenset("relcl acl advcl appos parataxis".split())


def title(
    tree: Tree,
    trigger: Trigger,
    subject: int | None,
    names: Mapping[int, str],
    parties: Collection[int],
) -> str:
    """Return the title of an event.

    subject: the noun that the clause begins with, which may be inherited from another clause.
    names: what to write instead of a word (a pronoun's name), by its place in the sentence.
    parties: those who do it or to whom it is done, who belong in the title.
    """
    verb = trigger.carrier
    if verb is None:
        return _of_noun(tree, trigger.head, names, parties)
    names = {**names, **_of_whom(tree, verb)}
    words = _core(tree, verb, subject)
    main = _main_verb(tree, tree[verb])
    leaning = _beside_main(tree, trigger, verb, main, names) if main is not None else None
    if leaning is not None:
        return written(tree, leaning, names)
    if trigger.kind == "statement":
        return _of_statement(tree, verb, subject, words, names)
    if trigger.head not in words:
        words.update(_phrase(tree, trigger.head))
    antecedent = _antecedent(tree, verb)
    if antecedent is not None:
        return _with_object(tree, verb, words, antecedent, names)
    words = _extended(tree, words, _complements(tree, verb), names)
    if subject is not None and subject > verb and tree[verb].dep in _FRONTED:
        return _subject_first(tree, words, subject, names)
    return written(tree, words, names)


def _of_whom(tree: Tree, verb: int) -> dict[int, str]:
    """Return what "whom" stands for in "22 youths, most of whom fled", by its place."""
    while tree[verb].dep in _CHAIN:
        verb = tree[verb].head
    if tree[verb].dep != "relcl":
        return {}
    whom = [
        obj.i
        for some in tree.kids(verb, *SUBJECTS)
        for prep, obj in tree.prepositions(some.i)
        if prep.lemma == "of" and obj.tag in ("WP", "WDT")
    ]
    if not whom:
        return {}
    return dict.fromkeys(whom, _uncapitalised(tree, _phrase(tree, tree[verb].head), {}))


def _main_verb(tree: Tree, verb: Token) -> Token | None:
    """Return the verb of the clause without which another cannot be read: "fell, hurting a man".

    So it is with participles and infinitives that have no subject of their own.
    """
    above = tree[verb.head]
    if verb.dep == "pcomp" and verb.tag == "VBG":
        above = tree[above.head]
    elif verb.dep == "relcl" and verb.tag == "VB":
        above = tree[above.head] if above.dep in _OBJECTS else above
    elif verb.dep != "advcl" or verb.tag not in ("VB", "VBG", "VBN"):
        return None
    if above.pos not in ("VERB", "AUX"):
        return None
    if any(k.dep in SUBJECTS or k.tag in _FINITE for k in tree.kids(verb.i)):
        return None
    if verb.tag == "VBN" and verb.i < above.i and tree.kid(verb.i, "mark") is None:
        return None
    own = tree.subject(above.i)
    if own is None or own.noun > above.i:
        return None
    of_object = above.dep == "relcl" and own.noun != above.head
    return None if of_object else above


def _beside_main(
    tree: Tree, trigger: Trigger, verb: int, main: Token, names: Mapping[int, str]
) -> set[int] | None:
    """Return the words of a clause with those of the main one; nothing if that is too long."""
    above = tree.subject(main.i)
    words = _core(tree, main.i, above.noun if above is not None else None)
    if not any(tree[i].tag in _FINITE for i in words):
        return None
    top = tree[verb].head if tree[verb].dep == "pcomp" else verb
    own, clause = {verb, top, *_group(tree, verb)}, tree.subtree(top)
    beside = [t for t in tree.tokens if t.i in (clause[0] - 1, clause[-1] + 1)]
    own.update(t.i for t in beside if t.text == ",")
    own.update(k.i for k in tree.kids(verb, "mark", "prep", "advmod") if k.i < verb)
    own.update(_phrase(tree, trigger.head) if trigger.head != verb else ())
    others = [k for k in _complements(tree, main.i) if k.i != top]
    objects = [k for k in others if k.dep in _OBJECTS]
    words.update(own, *(_phrase(tree, k.i) for k in (*_complements(tree, verb), *objects)))
    whole = _extended(tree, words, others, names)
    lost = any(k.dep in _CLAUSES and k.i not in whole for k in others)
    alone = main.lemma in SAY and not any(k.dep in _CLAUSES | _OBJECTS for k in others)
    return None if lost or alone or not _fits(tree, whole, names) else whole


def _antecedent(tree: Tree, verb: int) -> int | None:
    """Return the noun that is the object of a clause about it: "the boats that thieves stole"."""
    if tree[verb].dep != "relcl" or tree[tree[verb].head].pos not in ("NOUN", "PROPN"):
        return None
    object_ = tree.kid(verb, "dobj")
    taken = object_ is not None and object_.tag in ("WDT", "WP") and object_.i < verb
    taken = taken and not tree.is_passive(verb)
    return tree[verb].head if taken else None


def _with_object(
    tree: Tree, verb: int, words: set[int], noun: int, names: Mapping[int, str]
) -> str:
    """Return "Thieves stole the boats in May" for "the boats that thieves stole in May"."""
    thing = written(tree, _phrase(tree, noun), names)
    if not tree[tree.left_edge(noun)].tag.startswith("NNP"):
        thing = f"{thing[:1].lower()}{thing[1:]}"
    relative = tree.kid(verb, "dobj")
    end = max([verb, *(k.i for k in tree.kids(verb, "prt"))])
    before = {i for i in words if i <= end and (relative is None or i != relative.i)}
    told = f"{written(tree, before, names)} {thing}"
    rest = _extended(tree, {i for i in words if i > end}, _complements(tree, verb), names)
    whole = f"{told} {_uncapitalised(tree, rest, names)}".rstrip()
    return whole if len(whole) <= LONGEST else told[:LONGEST]


def _uncapitalised(tree: Tree, words: Collection[int], names: Mapping[int, str]) -> str:
    text = written(tree, words, names)
    first = min(words, default=None)
    kept = first is None or first in names or tree[first].text[:1].isupper()
    return text if kept else f"{text[:1].lower()}{text[1:]}"


def _subject_first(tree: Tree, words: set[int], subject: int, names: Mapping[int, str]) -> str:
    """Return "Ek born in Oslo" for "Born in Oslo, Ek left"."""
    who = words & set(tree.subtree(subject))
    what = written(tree, words - who, names)
    return f"{written(tree, who, names)} {what[:1].lower()}{what[1:]}"


def _core(tree: Tree, verb: int, subject: int | None) -> set[int]:
    """Subject, verb group, and the verbs that the event's verb depends on ("plans to meet")."""
    words = {verb, *_group(tree, verb)}
    node = _first_of_row(tree, tree[verb])
    words.update(k.i for k in tree.kids(node.i, "aux", "auxpass", "neg"))
    while node.dep in _CHAIN and node.head != node.i and tree[node.head].pos in _GOVERNING:
        if tree.told_of(node) is not None:
            break
        node = tree[node.head]
        if node.pos == "ADJ" and node.dep == "acomp":
            words.add(node.i)
            node = tree[node.head]
        words.update({node.i, *_group(tree, node.i)})
        words.update(_group(tree, _first_of_row(tree, node).i))
        words.update(i for k in tree.kids(node.i, "dobj", "acomp") for i in _phrase(tree, k.i))
    above = tree.subject(node.i) if node.i != verb else None
    if above is not None:
        words.update(_phrase(tree, above.noun))
    clause = tree.kid(verb, "csubj", "csubjpass", "expl")
    if clause is not None:
        words.update(_phrase(tree, clause.i))
    elif subject is not None:
        words.update(_phrase(tree, subject))
        words.update(_owned(tree, verb, subject))
        joint = tree[tree[subject].head]
        if tree[subject].dep == "pobj" and joint.head in words:
            words.add(joint.i)
    elif node.i == verb:
        words.update(_purpose(tree, verb))
    return words


def _group(tree: Tree, verb: int) -> set[int]:
    """Return what a verb is not told without: auxiliaries, "not", "no longer", "yet", "nearly"."""
    group = {k.i for k in tree.kids(verb) if k.dep in _VERB_GROUP}
    for adverb in tree.kids(verb, "advmod"):
        if adverb.text.lower() in _DENYING or _is_no_more(tree, adverb):
            group.update(tree.subtree(adverb.i))
    return group


def _is_no_more(tree: Tree, adverb: Token) -> bool:
    """Whether an adverb is that of "no longer" or "has yet to", and not "yet it sank"."""
    if adverb.text.lower() == "longer":
        return tree.kid(adverb.i, "neg") is not None
    before = tree[adverb.i - 1] if adverb.i else adverb
    return adverb.text == "yet" and (before.dep == "neg" or before.pos in ("AUX", "VERB"))


def _owned(tree: Tree, verb: int, owner: int) -> set[int]:
    """Return what somebody has who does what a verb tells: "Oslo's plan to buy it"."""
    if tree[owner].dep != "poss":
        return set()
    path = [t.i for t in tree.ancestors(verb)]
    noun = tree[owner].head
    return set(path[: path.index(noun) + 1]) if noun in path else set()


def _first_of_row(tree: Tree, verb: Token) -> Token:
    """Return the verb whose auxiliaries another shares: "will close and sell"."""
    while verb.dep == "conj" and verb.tag in ("VB", "VBN") and tree[verb.head].tag == verb.tag:
        if tree.kid(verb.i, "nsubj", "nsubjpass", "aux", "auxpass") is not None:
            break
        verb = tree[verb.head]
    return verb


def _purpose(tree: Tree, verb: int) -> set[int]:
    """Return what an infinitive without a subject belongs to: "a decision to close the site"."""
    head = tree[tree[verb].head]
    if head.i == verb or not any(k.tag == "TO" for k in tree.kids(verb, "aux")):
        return set()
    if head.pos == "NOUN":
        return {i for i in _phrase(tree, head.i) if i <= head.i}
    if head.pos not in ("VERB", "AUX") or head.i > verb:
        return set()
    above = tree.subject(head.i)
    words = _core(tree, head.i, above.noun if above is not None else None)
    return words.union(*(_phrase(tree, k.i) for k in tree.kids(head.i, "dobj", "acomp", "attr")))


def _of_statement(
    tree: Tree, verb: int, subject: int | None, words: set[int], names: Mapping[int, str]
) -> str:
    """Return who says what: with the clause that follows, or else what else the sentence has."""
    kids = _complements(tree, verb)
    if any(kid.dep in ("ccomp", "xcomp", "dobj") for kid in kids):
        return written(tree, _extended(tree, words, kids, names), names)
    said = tree.kid(verb, "ccomp")
    if said is None and tree[verb].dep == "parataxis" and tree[tree[verb].head].pos == "VERB":
        said = tree[tree[verb].head]
    if said is None and (tree[verb].dep not in _QUOTING or tree.is_passive(verb)):
        return written(tree, _extended(tree, words, kids, names), names)
    speaker = set(tree.subtree(subject)) if subject is not None else set()
    told = _clause(tree, said.i) if said is not None else _beside(tree, verb, words | speaker)
    if not any(tree[i].pos in ("VERB", "AUX") for i in told):
        return written(tree, _extended(tree, words, kids, names), names)
    who = written(tree, words, names)
    if subject is not None and subject > verb:
        says = written(tree, words - speaker, names).lower()
        who = f"{written(tree, words & speaker, names)} {says}"
    whole = f"{who}: {written(tree, told, names)}"
    return whole if len(whole) <= LONGEST else f"{whole[: LONGEST - 1].rstrip()}…"


def _beside(tree: Tree, verb: int, words: set[int]) -> set[int]:
    """Return the longest run of a sentence's words beside a verb of saying and its `words`."""
    for kid in tree.kids(verb, "prep", "advmod", "npadvmod", "cc", "conj"):
        words.update(tree.subtree(kid.i))
    runs: list[list[int]] = [[]]
    for token in tree.sentence.tokens:
        if token.i in words:
            runs.append([])
        else:
            runs[-1].append(token.i)
    return set(sorted(runs, key=len)[-1])


def _clause(tree: Tree, head: int) -> set[int]:
    """Return the words of a clause with its subject and complements."""
    own = tree.kid(head, "nsubj", "nsubjpass")
    words = _core(tree, head, own.i if own is not None else None)
    for kid in _complements(tree, head):
        words.update(_phrase(tree, kid.i))
    return words


def _complements(tree: Tree, verb: int) -> list[Token]:
    """Return the verb's complements: its objects first, then what comes nearest."""
    kids = [k for k in tree.kids(verb) if k.dep in _COMPLEMENTS and k.i > verb]
    return sorted(kids, key=lambda k: (k.dep not in ("dobj", "attr", "oprd", "acomp"), k.i))


def _extended(
    tree: Tree, words: set[int], kids: Iterable[Token], names: Mapping[int, str]
) -> set[int]:
    """Return words with as many phrases of what depends on them as a title has room for."""
    phrases = [_phrase(tree, kid.i) for kid in kids]
    whole = words.union(*phrases)
    if _fits(tree, whole, names):
        return whole
    for phrase in phrases:
        longer = words.union(phrase)
        words = longer if _fits(tree, longer, names) else words
    return words


def _fits(tree: Tree, words: set[int], names: Mapping[int, str]) -> bool:
    """Whether a title is short enough; with a space behind every word and joint it is longest."""
    tokens = tree.tokens
    lengths = [len(names.get(i, tokens[i].text)) for i in words]
    letters = sum(lengths)
    if letters + 3 * len(lengths) <= LONGEST:
        return True
    if not names and letters + len(lengths) // 2 > LONGEST:
        return False
    return len(written(tree, words, names)) <= LONGEST


def _phrase(tree: Tree, head: int) -> list[int]:
    """Return the words of a phrase without its asides."""
    found, rest = [], [head]
    while rest:
        node = rest.pop()
        found.append(node)
        for kid in tree.children[node]:
            aside = kid.dep in _DECORATIONS and not _is_name_of(tree, kid)
            if not aside and (node != head or kid.dep != "punct"):
                rest.append(kid.i)
    return sorted(found)


def _is_name_of(tree: Tree, aside: Token) -> bool:
    """Whether an aside is the name of what is told of: "the dealer Ek", but not "a dealer, Ek"."""
    first = tree.left_edge(aside.i)
    return aside.dep == "appos" and aside.pos == "PROPN" and first - 1 == aside.head


def _of_noun(tree: Tree, noun: int, names: Mapping[int, str], parties: Collection[int]) -> str:
    """Return the phrase of an event noun, or the clause around it if the phrase says too little.

    It says too little if it is short or lacks who takes part as the clause tells.
    """
    phrase = _phrase(tree, noun)
    text = written(tree, phrase, names)
    missing = set(parties).difference(phrase)
    if len(phrase) > 2 and len(text) <= LONGEST and not missing:
        return text
    verb = tree.verb_above(noun)
    if verb is None:
        return text[:LONGEST]
    above = tree.subject(verb.i)
    words = _core(tree, verb.i, above.noun if above is not None else None) | set(phrase)
    path = [t.i for t in tree.ancestors(noun)]
    words |= set(path[: path.index(verb.i)])
    words = _extended(tree, words, _complements(tree, verb.i), names)
    whole = written(tree, words, names)
    more = len(phrase) <= 2 or not missing.isdisjoint(words)
    return whole if more and len(whole) <= LONGEST else text[:LONGEST]
