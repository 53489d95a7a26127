"""Who "the pair", "both", "the two sides" and "all three" are: as many as were just told of.

They are those who were told of together, by their number or by a list of names, or else those who
take part in the sentence before, if these are as many as are meant and are such as the noun says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.countries import country
from dateline.events.lexicon import SAY
from dateline.events.naming import Entity, is_place
from dateline.events.noun_kinds import noun_kind
from dateline.events.pronouns import REACH

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dateline.events.entities import Entities
    from dateline.events.grammar import Tree
    from dateline.records import Kind
    from dateline.text.tokens import Token

_NUMBERS = {
    **dict.fromkeys(("two", "2", "both", "pair", "couple", "duo", "twosome"), 2),
    **dict.fromkeys(("three", "3", "trio", "threesome"), 3),
    **dict.fromkeys(("four", "4", "quartet", "foursome"), 4),
}
_PAIR, _MANY = 2, 99
_COLLECTIVE = frozenset("pair couple duo twosome trio threesome quartet foursome".split())
"""Nouns that count those whom they mean."""
_PARTIES = frozenset("side party rival neighbour neighbor opponent ally team partner".split())
"""Nouns for those who have to do with each other, whatever they are."""
_STATES = frozenset("country nation state government capital republic".split())
_PLAIN = frozenset("side team".split())
"""Nouns that mean two without saying so: "the teams"."""
_POINTING = frozenset("the these those both all".split())
_WITH = frozenset("with between against by to from of for".split())
"""Prepositions under which those stand who take part."""
_TAKING_PART = frozenset("nsubj nsubjpass dobj dative agent".split())


def _count_of(tree: Tree, token: Token) -> int | None:
    """Return how many are meant by a word that takes them up, None if it takes up nobody."""
    word = token.lemma.lower()
    if token.tag not in ("NNS", "CD") and word not in _COLLECTIVE and word != "both":
        return None
    before = tree.kids(token.i, "det", "predet", "nummod", "cc", "preconj")
    words = {k.lemma.lower() for k in before if k.i < token.i}
    if tree.kid(token.i, "poss", "amod", "compound", "nmod", "prep", "relcl", "acl", "appos"):
        return None
    if word == "both" and token.dep in _TAKING_PART:
        return 2
    if word == "both" and token.tag not in ("NNS", "CD"):
        return None
    if words.isdisjoint(_POINTING) or (token.tag == "NNS" and not _is_of_somebody(token)):
        return None
    if word in _COLLECTIVE or token.tag == "CD":
        return _NUMBERS.get(word)
    if "both" in words:
        return 2
    numbers = [_NUMBERS[w] for w in words if w in _NUMBERS]
    return numbers[0] if numbers else (2 if word in _PLAIN else None)


def _is_of_somebody(noun: Token) -> bool:
    word = noun.lemma.lower()
    return word in _PARTIES | _STATES or noun_kind(noun, plural=False) is not None


def told_count(tree: Tree, noun: Token) -> int | None:
    """Return how many a noun says that there are: "two clerks"."""
    number = tree.kid(noun.i, "nummod")
    return None if number is None else _NUMBERS.get(number.text.lower(), _MANY)


def _fits(noun: Token, group: Entity) -> bool:
    """Whether a noun may tell of those who were told of together: "the two men" of two clerks."""
    kind = _kind(noun)
    return kind is None or group.of_kind in (None, kind)


def _fitting(noun: Token, entities: Sequence[Entity]) -> list[Entity]:
    """Return those of whom a noun may tell: "the two ministers" are people, "both" are alike."""
    kind = _kind(noun)
    if kind is not None:
        return [e for e in entities if _is(e, kind)]
    kinds: tuple[Kind, ...] = ("country", "person", "organisation")
    return next((same for k in kinds if len(same := [e for e in entities if _is(e, k)]) > 1), [])


def _kind(noun: Token) -> Kind | None:
    word = noun.lemma.lower()
    if word in _STATES:
        return "country"
    if word == "couple":
        return "person"
    if noun.tag != "NNS" or word in _PARTIES:
        return None
    return noun_kind(noun, plural=False)


def _is(entity: Entity, kind: Kind) -> bool:
    if kind == "person":
        return entity.may_be_person
    plain = entity.kind is None and not entity.may_be_person and not is_place(entity.name)
    return entity.kind == kind or (kind == "organisation" and plain)


def _taking_part(tree: Tree, before: int) -> Iterator[Token]:
    """Yield the words that tell who takes part in a sentence, before a character of the text."""
    for token in tree.tokens:
        if token.start >= before:
            return
        if token.pos == "ADJ":
            if country(token.text) is not None:
                yield token
        elif _takes_part(tree, token):
            yield token


def _takes_part(tree: Tree, token: Token) -> bool:
    first = token
    while first.dep == "conj":
        first = tree[first.head]
    if first.pos not in ("PROPN", "NOUN", "PRON"):
        return False
    above = tree[first.head]
    if first.dep == "pobj":
        return above.lemma in _WITH and (above.lemma != "by" or above.dep == "agent")
    if first.dep == "poss":
        return above.dep == "dobj"
    speaks = above.lemma in SAY and tree.kid(above.i, "ccomp") is not None
    return first.dep in _TAKING_PART and not speaks


def listed(text: Entities, tree: Tree, noun: Token, number: int) -> Entity | None:
    """Return those whose names stand beside a noun: "two clerks, Ada Lund and Nils Ek"."""
    first = tree.kid(noun.i, "appos") if noun.tag == "NNS" else None
    kind = noun_kind(noun, plural=False)
    if kind is None or first is None or first.pos != "PROPN":
        return None
    each = [text.resolve(tree, tree[i], number) for i in tree.conjuncts(first.i)]
    names = [one.name for one in each if one is not None and not one.plural]
    whole = len(names) == len(each) == (told_count(tree, noun) or len(each))
    if not whole or len(names) == 1:
        return None
    found = _group(names, kind)
    text.count(found, noun, len(names))
    return found


def taken_up(text: Entities, tree: Tree, token: Token, number: int) -> Entity | None:
    """Return as many as a word means, told of together or in the sentences just before."""
    count = _count_of(tree, token)
    if count is None:
        return None
    noun = token.lemma.lower()
    for entity in reversed(text.counted):
        if entity.count == count and noun in entity.told_as:
            return entity
    told: dict[str, Entity] = {}
    for place in ((number, tree), text.before, text.earlier):
        if place is None or number - place[0] > REACH:
            continue
        for entity in reversed(text.recent):
            here = any(p[0] == place[0] and p[1] < token.start for p in entity.seen)
            if here and entity.count == count and _fits(token, entity):
                return entity
        told.update(_parties(text, *place, token))
        same = _fitting(token, list(told.values()))
        if len(same) >= count:
            names = [one.name for one in same]
            return _group(names, same[0].kind) if len(same) == count else None
    return None


def two(text: Entities, tree: Tree, they: Token, number: int) -> Entity | None:
    """Return the two who have to do with each other in the sentence before."""
    if text.before is None or text.before[0] != number - 1:
        return None
    told = [*_parties(text, *text.before, they).values()]
    same = _fitting(they, told)
    known = len(same) == len(told) == _PAIR and all(one.kind for one in same)
    return _group([one.name for one in same], same[0].kind) if known else None


def _parties(text: Entities, number: int, tree: Tree, before: Token) -> dict[str, Entity]:
    """Return by name who takes part in a sentence, as far as it stands before a word."""
    told: dict[str, Entity] = {}
    for word in _taking_part(tree, before.start):
        one = _state_of(text, word) or text.resolve(tree, word, number)
        if one is not None and one.named and not any(one.name in name for name in told):
            told[one.name] = one
    return told


def _state_of(text: Entities, word: Token) -> Entity | None:
    """Return the state of whose people a word tells: "Danish"."""
    state = country(word.text) if word.pos == "ADJ" else None
    if state is None:
        return None
    return text.names.named(state.name) or Entity(state.name, "country", state.code)


def _group(names: Sequence[str], kind: Kind | None) -> Entity:
    found = Entity(joined(names), "group", plural=True, named=False)
    found.count, found.of_kind = len(names), kind
    return found


def joined(names: Sequence[str]) -> str:
    """Return names as a list: "A, B and C"."""
    return f"{', '.join(names[:-1])} and {names[-1]}"
