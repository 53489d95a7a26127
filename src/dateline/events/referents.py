"""Whom the words of an article refer to, by what was read of it so far."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dateline.events import epithets, profiles, pronouns, things
from dateline.events.belonging import body_before
from dateline.events.describing import owner_of, words_before
from dateline.events.naming import Entity, Names
from dateline.events.noun_kinds import is_role, noun_kind
from dateline.events.nouns import (
    name_words,
    nationality,
    phrase,
    phrase_text,
    possessive,
)
from dateline.events.profiles import Profiles
from dateline.events.pronouns import FIRMS, GENERIC
from dateline.events.standing import (
    fits,
    has_article,
    is_definite,
    is_firm,
    named_beside,
    relation,
)
from dateline.events.titled import is_office
from dateline.events.wording import Phrases, antecedent, is_short, owned

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.events.grammar import Tree
    from dateline.text.tokens import Token


@dataclass(slots=True)
class Referents:
    """Who was told of so far, and whom words take up."""

    names: Names = field(default_factory=Names)
    told: Profiles = field(default_factory=Profiles)
    """What names are described as in the sentences read so far."""
    anywhere: Profiles = field(default_factory=Profiles)
    """What they are described as in the whole article."""
    recent: list[Entity] = field(default_factory=list)
    by_word: dict[tuple[int, int], Entity] = field(default_factory=dict)
    """By the sentence and the first character of a name's head or a pronoun."""
    _phrases: Phrases = field(default_factory=Phrases)

    @property
    def complete(self) -> bool:
        """Whether all names of the article are known."""
        return self.names.complete

    def resolve(self, tree: Tree, token: Token, number: int) -> Entity | None:
        """Return what a name, a pronoun or "the ministry" stands for, or None."""
        told = self.by_word.get((number, token.start))
        if told is not None:
            return told
        if token.pos == "PROPN":
            words = name_words(tree, token)
            if not words:
                return None
            return self._in_office(tree, token, words) or self.names.of(tree, token, words)
        bearer = self._bearer(token)
        if bearer is not None:
            return bearer
        if token.pos == "NOUN" and token.tag == "NN":
            named = named_beside(tree, token)
            same = self.resolve(tree, named, number) if named is not None else None
            if same is not None and fits(noun_kind(token, plural=False), same.kind):
                return same
            return self._taken_up(tree, token, number)
        return None

    def phrase_text(self, tree: Tree, noun: Token, number: int) -> str:
        """Return the phrase of a noun with whose it is by name: "Ek's father" for "his father"."""
        text = phrase_text(tree, noun)
        whose = tree.kid(noun.i, "poss")
        stands_for = antecedent(tree, whose) if whose is not None else None
        if stands_for is not None:
            known = self.resolve(tree, stands_for, number)
            name = known.name if known is not None else self.phrase_text(tree, stands_for, number)
            return f"{possessive(name, several=stands_for.tag == 'NNS')} {text}"
        owner = self.by_word.get((number, whose.start)) if whose is not None else None
        if owner is not None:
            return owned(tree, noun, text, owner)
        full = self._phrases.in_full(noun, self.phrase_text) if is_short(tree, noun, text) else None
        return full or text

    def body_of(self, name: str) -> Entity | None:
        """Return the body that somebody of this name speaks for."""
        return self.told.bodies.get(name) or self.anywhere.bodies.get(name)

    def _known(self, tree: Tree, number: int) -> things.Known:
        """Return who is who in a sentence, told of by name or not."""

        def known(token: Token) -> Entity | None:
            place = (number, token.start, relation(tree, token))
            told = self.resolve(tree, token, number)
            return told or next((e for e in self.recent if place in e.seen), None)

        return known

    def _called(self, tree: Tree, token: Token, number: int) -> str:
        """Return the name of whom a word names, else its phrase."""
        known = self.resolve(tree, token, number) if token.pos == "PROPN" else None
        return known.name if known is not None else self.phrase_text(tree, token, number)

    def _bearer(self, token: Token) -> Entity | None:
        """Return whom a word names that the parser takes for a common one: "Jobs", "Apple"."""
        if not token.text.istitle():
            return None
        return self.names.by_surname.get(token.text) or self.names.by_first.get(token.text)

    def _taken_up(self, tree: Tree, noun: Token, number: int) -> Entity | None:
        """Return who was named before and is "the ministry" now, "his son" or "the steel company".

        Else it is who is described so anywhere, if that is one.
        """
        told = noun.lemma.lower()
        whose = owner_of(tree, noun)
        led = body_before(tree, noun, whose)
        body = self.resolve(tree, led, number) if led is not None else None
        if body is not None:
            leaders = (known.leader(body, told, self.names) for known in (self.told, self.anywhere))
            leader = next((one for one in leaders if one is not None), None)
            if leader is not None:
                return leader
        if whose is not None and (whose.dep == "poss" or noun.lemma not in FIRMS):
            entity = self.resolve(tree, whose, number)
            return entity and (
                self.told.related(entity, told) or self.anywhere.related(entity, told)
            )
        if is_definite(tree, noun):
            found = profiles.described(told, words_before(tree, noun), self.told, self.anywhere)
            if found is not None and fits(noun_kind(noun, plural=False), found.kind):
                return found
            if told in GENERIC:
                return self._only_person(tree, noun, number)
            if epithets.is_epithet(tree, noun) and is_role(told):
                return self._most_told(tree, noun, number)
        if noun.lemma not in FIRMS or not is_firm(tree, noun):
            return None
        start = tree[phrase(tree, noun)[0]].start
        return pronouns.firm(tree, noun, start, number, self.recent)

    def _most_told(self, tree: Tree, noun: Token, number: int) -> Entity | None:
        """Return who was told of just before, whom "the former nurse" takes up."""
        found = pronouns.most_told(tree, noun, number, self.recent, self.names.hero)
        if found is not None:
            found.kind = "person"
            found.country = found.country or nationality(tree, noun)
        return found

    def _only_person(self, tree: Tree, noun: Token, number: int) -> Entity | None:
        """Return who is "the man", and is so from now on."""
        found = pronouns.only_person(tree, noun, number, self.recent)
        if found is not None:
            self.told.describe(noun.lemma.lower(), frozenset(), found)
        return found

    def _in_office(self, tree: Tree, token: Token, words: Sequence[Token]) -> Entity | None:
        """Return who is "the Prime Minister"."""
        if not self.complete or not is_office(words) or not has_article(tree, token):
            return None
        *before, office = (word.lemma.lower() for word in words)
        return profiles.described(office, frozenset(before), self.told, self.anywhere)
