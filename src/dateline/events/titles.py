"""Titles: a short clause of the article's own words that can be read alone.

A title is made of the words of one sentence in their order: who, the verb with its auxiliaries,
what, to whom, where. What only decorates (relative clauses, asides) is left out, and a pronoun
gives way to the name that it stands for.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dateline.events.asking import once_of_tree
from dateline.events.nouns import words_text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from dateline.events.grammar import Tree
    from dateline.events.triggers import Trigger
    from dateline.text.tokens import Token

LONGEST = 120
"""Characters of a title."""

_JOINTS = frozenset((",", "-", "–", "/"))
_OPENING, _CLOSING = frozenset("( [ -LRB- -LSB-".split()), frozenset(") ] -RRB- -RSB-".split())
_APOSTROPHES = ("'", "’")
_POSSESSIVE = re.compile(r"(?<=\S)['’]s?$")
_WRITTEN_OUT = {"re": "are", "ve": "have", "ll": "will", "m": "am", "d": "would", "s": "is"}
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
    words = _core(tree, verb, subject)
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
    return _text(tree, words, names)


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
    thing = _text(tree, _phrase(tree, noun), names)
    if not tree[tree.left_edge(noun)].tag.startswith("NNP"):
        thing = f"{thing[:1].lower()}{thing[1:]}"
    relative = tree.kid(verb, "dobj")
    end = max([verb, *(k.i for k in tree.kids(verb, "prt"))])
    before = {i for i in words if i <= end and (relative is None or i != relative.i)}
    told = f"{_text(tree, before, names)} {thing}"
    rest = _extended(tree, {i for i in words if i > end}, _complements(tree, verb), names)
    whole = f"{told} {_uncapitalised(tree, rest, names)}".rstrip()
    return whole if len(whole) <= LONGEST else told[:LONGEST]


def _uncapitalised(tree: Tree, words: set[int], names: Mapping[int, str]) -> str:
    text = _text(tree, words, names)
    first = min(words, default=None)
    kept = first is None or first in names or tree[first].text[:1].isupper()
    return text if kept else f"{text[:1].lower()}{text[1:]}"


def _subject_first(tree: Tree, words: set[int], subject: int, names: Mapping[int, str]) -> str:
    """Return "Ek born in Oslo" for "Born in Oslo, Ek left"."""
    who = words & set(tree.subtree(subject))
    what = _text(tree, words - who, names)
    return f"{_text(tree, who, names)} {what[:1].lower()}{what[1:]}"


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
        return _text(tree, _extended(tree, words, kids, names), names)
    said = tree.kid(verb, "ccomp")
    if said is None and tree[verb].dep == "parataxis" and tree[tree[verb].head].pos == "VERB":
        said = tree[tree[verb].head]
    if said is None and (tree[verb].dep not in _QUOTING or tree.is_passive(verb)):
        return _text(tree, _extended(tree, words, kids, names), names)
    speaker = set(tree.subtree(subject)) if subject is not None else set()
    told = _clause(tree, said.i) if said is not None else _beside(tree, verb, words | speaker)
    if not any(tree[i].pos in ("VERB", "AUX") for i in told):
        return _text(tree, _extended(tree, words, kids, names), names)
    who = _text(tree, words, names)
    if subject is not None and subject > verb:
        who = f"{_text(tree, words & speaker, names)} {_text(tree, words - speaker, names).lower()}"
    whole = f"{who}: {_text(tree, told, names)}"
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
    if sum([len(names.get(i, tokens[i].text)) + 3 for i in words]) <= LONGEST:
        return True
    return len(_text(tree, words, names)) <= LONGEST


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
    text = _text(tree, phrase, names)
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
    whole = _text(tree, words, names)
    more = len(phrase) <= 2 or not missing.isdisjoint(words)
    return whole if more and len(whole) <= LONGEST else text[:LONGEST]


def _text(tree: Tree, words: Iterable[int], names: Mapping[int, str]) -> str:
    """Join the words in their order, spaced as in the text, without punctuation at the ends."""
    chosen = _without_asides(tree, set(words))
    gaps = [i + 1 for i in chosen if i + 2 in chosen and i + 1 not in chosen]
    joints = {i for i in gaps if _joins(tree[i])}

    told = {tree[i].text for i in chosen if i not in names} if names else set[str]()
    replaced: set[int] = set()

    def written(token: Token, previous: Token | None) -> str:
        name = names.get(token.i)
        if name is None:
            stands_for = previous is not None and previous.i in replaced
            return _written_out(token) if stands_for else token.text
        last = _POSSESSIVE.sub("", name).split()[-1]
        if last in told:
            return token.text
        told.add(last)
        replaced.add(token.i)
        return name

    text = words_text(tree, _trimmed(tree, sorted(chosen | joints)), written if names else None)
    return text if text[1:2].isupper() else text[:1].upper() + text[1:]


def _without_asides(tree: Tree, words: set[int]) -> set[int]:
    """Leave out what stands in brackets, but not the verb: "found [3] that"."""
    if not _has_brackets(tree):
        return words
    outside, depth = set(), 0
    for token in tree.tokens:
        depth += token.text in _OPENING
        if depth <= 0 and token.i in words:
            outside.add(token.i)
        depth = max(depth - (token.text in _CLOSING), 0)
    told = any(tree[i].pos == "VERB" for i in words)
    return words if told and not any(tree[i].pos == "VERB" for i in outside) else outside or words


@once_of_tree
def _has_brackets(tree: Tree) -> bool:
    """Whether a sentence has a bracket."""
    return not _OPENING.isdisjoint([token.text for token in tree.tokens])


def _joins(token: Token) -> bool:
    return token.text in _JOINTS or token.tag == "CC"


def _written_out(token: Token) -> str:
    """Write out the verb of "they're" where a name stands instead of the pronoun."""
    if token.pos not in ("VERB", "AUX") or not token.text.startswith(_APOSTROPHES):
        return token.text
    if token.text[1:] == "s" and token.lemma == "have":
        return " has"
    full = _WRITTEN_OUT.get(token.text[1:].lower())
    return token.text if full is None else f" {full}"


def _hangs(tree: Tree, last: Token) -> bool:
    """Whether a title's last word lost what it joins: a conjunction, "of" without its noun."""
    lost = (kid.i > last.i for kid in tree.kids(last.i))
    return last.tag == "CC" or last.dep == "mark" or (last.dep == "prep" and any(lost))


def _trimmed(tree: Tree, words: list[int]) -> list[int]:
    """Leave out punctuation at the ends and marks that lost the words they stood beside."""
    chosen = set(words)
    kept = [
        token.i
        for token in map(tree.tokens.__getitem__, words)
        if token.pos != "PUNCT"
        or token.text in ("-", "–", "/")
        or (token.i - 1 in chosen and token.i + 1 in chosen and token.text not in '"“”()[]—')
    ]
    while kept and (tree[kept[-1]].pos == "PUNCT" or _hangs(tree, tree[kept[-1]])):
        kept.pop()
    while kept and tree[kept[0]].pos == "PUNCT":
        kept.pop(0)
    return kept
