"""Who is who in an article: names, what they are, and what stands for them later on."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dateline.events import pronouns
from dateline.events.countries import country
from dateline.events.gazetteer import STATES, city, neighbours
from dateline.events.gender import PRONOUNS, is_female, is_female_noun
from dateline.events.nouns import (
    name_kind,
    name_words,
    nationality,
    noun_kind,
    nouns_for,
    phrase_text,
    split_titles,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.events.grammar import Tree
    from dateline.records import Kind
    from dateline.text.tokens import Token

_SUBJECTS = frozenset(("nsubj", "nsubjpass"))
_LONGEST_NAME = 4
_PLACE_STARTS = frozenset(
    "Fort Mount Mt Mt. Lake San Santa Saint St St. New North South East West Port Cape Los Las El "
    "The La".split()
)
_ARGUMENTS = frozenset("nsubj nsubjpass dobj pobj poss agent dative conj".split())


@dataclass(slots=True, eq=False)
class Entity:
    """Somebody or something that the article names, or tells of without a name."""

    name: str
    kind: Kind | None = None
    country: str | None = None
    female: bool | None = None
    plural: bool = False
    named: bool = True
    """Whether by a proper name."""
    mentions: int = 0
    seen: list[tuple[int, int, str]] = field(default_factory=list)
    """Where it was told of: sentence, first character, relation to its head."""

    @property
    def may_be_person(self) -> bool:
        """Whether it is somebody, or a name of two or three words of which nothing is known."""
        return self.kind == "person" or (
            self.kind is None
            and self.named
            and not self.plural
            and len(self.name.split()) in (2, 3)
            and "'" not in self.name
        )


@dataclass(slots=True)
class Entities:
    """The names of an article in the order of reading, and what later words refer to them by."""

    by_name: dict[str, Entity] = field(default_factory=dict)
    by_surname: dict[str, Entity] = field(default_factory=dict)
    by_noun: dict[str, Entity] = field(default_factory=dict)
    recent: list[Entity] = field(default_factory=list)
    by_word: dict[tuple[int, int], Entity] = field(default_factory=dict)
    """By the sentence and the first character of a name's head or a pronoun."""
    complete: bool = False
    """Whether all names of the article are known."""

    @classmethod
    def of(cls, trees: Sequence[Tree], times: Sequence[Sequence[tuple[int, int]]]) -> Entities:
        """Return the names of a whole article, known in full from its first sentence on.

        What was read last, and what pronouns stand for, is forgotten: that begins anew.
        """
        entities = cls()
        for number, tree in enumerate(trees):
            entities.read(tree, number, times[number])
        entities._join_surnames()
        entities.complete = True
        entities.recent.clear()
        entities.by_noun.clear()
        for entity in entities.by_name.values():
            entity.seen.clear()
        return entities

    def read(self, tree: Tree, number: int, times: Sequence[tuple[int, int]] = ()) -> None:
        """Take in who is told of in sentence `number`: only the names until all these are known.

        times: spans of dates, which name nobody.
        """
        for token in tree.sentence.tokens:
            if token.pos in ("PROPN", "NOUN"):
                if any(start <= token.start < end for start, end in times):
                    continue
                if token.pos == "PROPN":
                    if not _is_inside_name(tree, token):
                        self._see_name(tree, token, number)
                elif self.complete and token.dep in _ARGUMENTS:
                    self._see_noun(tree, token, number)
                if self.complete and token.dep in _SUBJECTS and tree.kid(token.i, "conj"):
                    self._see_several(tree, token, number)
            elif self.complete and token.text.lower() in PRONOUNS:
                found = self._referent(tree, token, number)
                if found is not None:
                    self.by_word[number, token.start] = found
                    self._see(found, number, token.start, token.dep)
        if self.complete:
            self._look_ahead(tree, number)

    def _referent(self, tree: Tree, token: Token, number: int) -> Entity | None:
        """Return whom a pronoun stands for; "herself" is who does it."""
        if not token.text.lower().endswith(("self", "selves")):
            return pronouns.referent(tree, token, number, self.recent)
        verb = tree.verb_above(token.i)
        subject = tree.subject(verb.i) if verb is not None else None
        if subject is None or subject.noun >= token.i:
            return None
        return self.resolve(tree, tree[subject.noun], number)

    def _see_several(self, tree: Tree, token: Token, number: int) -> None:
        """Take in subjects told of together: "Ms Lund and Mr Ek" are "they"."""
        last = tree.conjuncts(token.i)[-1]
        name = f"{phrase_text(tree, token)} and {phrase_text(tree, tree[last])}"
        both = Entity(name, "group", plural=True, named=False)
        self._see(both, number, tree[last].start, token.dep)

    def _look_ahead(self, tree: Tree, number: int) -> None:
        """Let "he" in a phrase before the subject be the subject: "After his election, Ek left"."""
        root = next((t for t in tree.sentence.tokens if t.head == t.i), None)
        subject = tree.kid(root.i, "nsubj", "nsubjpass") if root is not None else None
        if subject is None or subject.pos != "PROPN":
            return
        entity = self._entity(tree, subject, name_words(tree, subject))
        for token in tree.sentence.tokens[: subject.i]:
            if (
                (number, token.start) not in self.by_word
                and token.text.lower() in PRONOUNS
                and pronouns.agrees(token, entity)
            ):
                self.by_word[number, token.start] = entity

    def _see_name(self, tree: Tree, token: Token, number: int) -> None:
        words = name_words(tree, token)
        if not words:
            return
        entity = self._entity(tree, token, words)
        entity.mentions += 1
        if self.complete:
            self.by_word[number, token.start] = entity
        entity.plural = entity.plural or token.tag == "NNPS"
        self._see(entity, number, token.start, _relation(tree, token))
        for noun in nouns_for(tree, token, words):
            self.by_noun[noun] = entity

    def _see_noun(self, tree: Tree, token: Token, number: int) -> None:
        """Take in somebody, or several, without a name: "a sniper", "the protesters"."""
        plural = token.tag == "NNS"
        kind = noun_kind(token, plural)
        if plural or kind == "group":
            entity = Entity(phrase_text(tree, token), kind, plural=True, named=False)
        elif kind == "person" and tree.kid(token.i, "appos") is None:
            known = self.by_noun.get(token.lemma) if _is_definite(tree, token) else None
            female = is_female_noun(token.lemma)
            entity = known or Entity(phrase_text(tree, token), kind, female=female, named=False)
        else:
            return
        if entity.country is None:
            entity.country = nationality(tree, token)
        self._see(entity, number, token.start, _relation(tree, token))

    def _see(self, entity: Entity, number: int, start: int, relation: str) -> None:
        place = (number, start, relation)
        if place not in entity.seen:
            entity.seen.append(place)
        if entity in self.recent:
            self.recent.remove(entity)
        self.recent.append(entity)

    def _entity(self, tree: Tree, token: Token, words: Sequence[Token]) -> Entity:
        titles, rest = split_titles(words)
        name = " ".join(w.text for w in rest) or " ".join(w.text for w in words)
        name = (
            name.replace(" 's", "'s").replace(" ’s", "’s").replace(" - ", "-").replace(" & ", " & ")
        )
        state = country(name)
        if state is not None and state.way != "people":
            return self.by_name.setdefault(state.name, Entity(state.name, "country", state.code))
        known = self.by_surname.get(rest[0].text) if len(rest) == 1 else None
        if known is None:
            known = self.by_name.get(name)
        entity = known if known is not None else self.by_name.setdefault(name, Entity(name))
        self._describe(entity, tree, token, titles, rest)
        return entity

    def _describe(
        self,
        entity: Entity,
        tree: Tree,
        token: Token,
        titles: Sequence[str],
        rest: Sequence[Token],
    ) -> None:
        if entity.kind is None:
            entity.kind = name_kind(tree, token, titles, rest)
        if entity.kind == "person":
            if rest and self.complete:
                self.by_surname.setdefault(rest[-1].text, entity)
            if entity.female is None:
                entity.female = is_female(entity.name, titles)
        if entity.country is None and entity.kind in ("person", "organisation"):
            beside = tree[token.head] if token.dep == "appos" else token
            entity.country = nationality(tree, token) or nationality(tree, beside)

    def _join_surnames(self) -> None:
        """Know a full name by its last word, where the article also uses that word alone.

        Who is told of most has it, where several share it, and of these the first. What stands
        under prepositions only is a place.
        """
        for full in sorted(self.by_name.values(), key=lambda e: -e.mentions):
            words = full.name.split()
            if not 2 <= len(words) <= _LONGEST_NAME or full.kind not in (None, "person"):
                continue
            alone = self.by_name.get(words[-1])
            if full.kind is None and (alone is None or not _may_be_surname(full, alone)):
                continue
            if words[-1] in self.by_surname:
                continue
            full.kind = "person"
            self.by_surname[words[-1]] = full
            if alone is not None and alone.kind in (None, "person"):
                full.mentions += alone.mentions
                full.female = alone.female if full.female is None else full.female
                full.country = full.country or alone.country
                del self.by_name[alone.name]

    def resolve(self, tree: Tree, token: Token, number: int) -> Entity | None:
        """Return what a name, a pronoun or "the ministry" stands for, or None."""
        told = self.by_word.get((number, token.start))
        if told is not None:
            return told
        if token.pos == "PROPN":
            words = name_words(tree, token)
            return self._entity(tree, token, words) if words else None
        if token.pos == "NOUN" and token.tag == "NN":
            named = tree.kid(token.i, "appos")
            if named is not None and named.pos == "PROPN" and noun_kind(token, plural=False):
                return self.resolve(tree, named, number)
            return self.by_noun.get(token.lemma) if _is_definite(tree, token) else None
        return None

    def other_country(self, owner: Entity | None) -> Entity | None:
        """Return the state beside `owner` that the article names most: "its neighbour"."""
        states = [e for e in self.by_name.values() if e.kind == "country" and e is not owner]
        if owner is not None and owner.country is not None:
            near = neighbours(owner.country)
            states = [e for e in states if e.country in near] or states
        return max(states, key=lambda e: e.mentions, default=None)

    def named(self, name: str) -> Entity | None:
        """Return the entity that goes by `name`."""
        return self.by_name.get(name)

    @property
    def states(self) -> frozenset[str]:
        """Codes of the states that the article names."""
        return frozenset(
            e.country for e in self.by_name.values() if e.kind == "country" and e.country
        )


def _may_be_surname(full: Entity, alone: Entity) -> bool:
    """Whether what is named alone is the person of a full name of which nothing else is known."""
    first = full.name.split()[0]
    acts = any(relation in _SUBJECTS for _, _, relation in alone.seen)
    stands_free = any(relation != "pobj" for _, _, relation in alone.seen)
    return (
        alone.kind in (None, "person")
        and first not in _PLACE_STARTS
        and not _is_place(first)
        and not _is_place(full.name)
        and (acts if city(alone.name) else stands_free)
        and country(alone.name) is None
    )


def _is_place(name: str) -> bool:
    return name in STATES or country(name) is not None or city(name) is not None


def _relation(tree: Tree, token: Token) -> str:
    """Return the relation of a name to its head; one beside a noun has that noun's."""
    return tree[token.head].dep if token.dep == "appos" else token.dep


def _is_inside_name(tree: Tree, token: Token) -> bool:
    """Whether another proper noun heads the name that this word is part of."""
    return token.dep in ("compound", "nmod") and tree[token.head].pos == "PROPN"


def _is_definite(tree: Tree, token: Token) -> bool:
    return any(k.lemma in ("the", "this", "that") for k in tree.kids(token.i, "det")) and not any(
        k.dep in ("amod", "compound", "prep", "relcl", "acl", "poss") for k in tree.kids(token.i)
    )
