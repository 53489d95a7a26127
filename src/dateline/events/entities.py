"""Who is who in an article: names, what they are, and what stands for them later on."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dateline.events import epithets, joining, profiles, pronouns, things, together
from dateline.events.belonging import body_of, heads, is_of_a_firm
from dateline.events.countries import country
from dateline.events.describing import told_by, words_before
from dateline.events.gender import NEUTER, PRONOUNS, is_female_noun
from dateline.events.lexicon import SAY
from dateline.events.naming import MAIN, SUBJECTS, Entity
from dateline.events.noun_kinds import noun_kind
from dateline.events.nouns import (
    name_words,
    nationality,
)
from dateline.events.pronouns import FIRMS
from dateline.events.referents import Referents
from dateline.events.standing import (
    are_several,
    dependency,
    has_article,
    is_inside_name,
    is_introduced,
    is_of_party,
    named_beside,
    relation,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dateline.events.grammar import Tree
    from dateline.text.tokens import Token

_OPENING = 3
"""Sentences, with the headline, whose subject a text is about."""
_ARGUMENTS = frozenset("nsubj nsubjpass dobj pobj poss agent dative conj".split())


@dataclass(slots=True)
class Entities(Referents):
    """The names of an article in the order of reading, and what later words refer to them by."""

    quoted: Callable[[int], bool] = lambda _: False
    """Whether a character of the text stands in a quotation."""
    before: tuple[int, Tree] | None = None
    """The sentence read last, and its number."""
    earlier: tuple[int, Tree] | None = None
    """The one before that."""
    counted: list[Entity] = field(default_factory=list)
    """Those who were told of by their number."""

    @classmethod
    def of(cls, trees: Sequence[Tree], times: Sequence[Sequence[tuple[int, int]]]) -> Entities:
        """Return the names of a whole article, known in full from its first sentence on.

        What was read last, and what pronouns stand for, is forgotten: that begins anew.
        """
        entities = cls()
        for number, tree in enumerate(trees):
            entities.read(tree, number, times[number])
        joining.complete(entities.names, trees)
        profiles.tell_apart(trees, entities.names, times)
        entities.anywhere = profiles.profiles(trees, entities.names)
        entities.names.last_of.clear()
        entities.names.hero = next(
            (
                one
                for one in entities.names.people
                if any(place[0] < _OPENING and place[2] in (MAIN, "ROOT") for place in one.seen)
            ),
            None,
        )
        entities.recent.clear()
        for entity in entities.names.by_name.values():
            entity.seen.clear()
        return entities

    def read(self, tree: Tree, number: int, times: Sequence[tuple[int, int]] = ()) -> None:
        """Take in who is told of in sentence `number`: only the names until all these are known.

        times: spans of dates, which name nobody.
        """
        self.recent = [e for e in self.recent if number - e.seen[-1][0] <= pronouns.REACH]
        complete = self.complete
        for token in tree.tokens:
            named = token.pos == "PROPN"
            if not complete and not named:
                continue
            if named or token.pos == "NOUN":
                if not any(start <= token.start < end for start, end in times):
                    self._see_word(tree, token, number)
            elif token.text.lower() in PRONOUNS:
                found = self._referent(tree, token, number)
                if found is not None:
                    self.by_word[number, token.start] = found
                    self._see(found, number, token.start, dependency(tree, token))
            elif token.tag in ("CD", "DT"):
                self._see_together(tree, token, number)
            elif token.text == "old" and token.dep in _ARGUMENTS:
                self._see_aged(tree, token, number)
        if complete:
            self._look_ahead(tree, number)
            self.before, self.earlier = (number, tree), self.before

    def _see_word(self, tree: Tree, token: Token, number: int) -> None:
        if token.pos == "PROPN" or self._bearer(token) is not None:
            if not is_inside_name(tree, token):
                self._see_name(tree, token, number)
        elif token.dep in _ARGUMENTS:
            self._see_noun(tree, token, number)
            if self.complete:
                self._phrases.see(tree, token, number)
        if self.complete and are_several(tree, token):
            self._see_several(tree, token, number)

    def _referent(self, tree: Tree, token: Token, number: int) -> Entity | None:
        """Return whom a pronoun stands for; "herself" is who does it."""
        if token.text.lower() in NEUTER and not token.text.lower().endswith("self"):
            return self._it(tree, token, number)
        if not token.text.lower().endswith(("self", "selves")):
            others = self._besides_speakers(tree, token, number)
            found = pronouns.referent(tree, token, number, others)
            alone = found is None and token.dep == "nsubj" and token.text.lower() == "they"
            return together.two(self, tree, token, number) if alone else found
        verb = tree.verb_above(tree[token.head].i if token.dep in SUBJECTS else token.i)
        subject = tree.subject(verb.i) if verb is not None else None
        if subject is None or subject.noun >= token.i:
            return None
        doer = tree[subject.noun]
        known = self._known(tree, number)(doer)
        if known is not None or doer.pos != "NOUN":
            return known
        return Entity(self.phrase_text(tree, doer, number), named=False)

    def _besides_speakers(self, tree: Tree, pronoun: Token, number: int) -> Sequence[Entity]:
        """Return who was told of lately but for who says the words that "he" is quoted in.

        Nor does whom a quotation names say it.
        """
        if not self.quoted(pronoun.start):
            if tree[pronoun.head].lemma not in SAY:
                return self.recent
            named = [t.start for t in tree.tokens if t.pos == "PROPN" and self.quoted(t.start)]
            inside = [self.by_word.get((number, start)) for start in named]
            return [entity for entity in self.recent if entity not in inside]
        speakers = [self._speaker(tree, number)]
        if self.before is not None and self.before[0] == number - 1:
            speakers.append(self._speaker(self.before[1], number - 1))
        return [entity for entity in self.recent if entity not in speakers]

    def _speaker(self, tree: Tree, number: int) -> Entity | None:
        """Return who says what a sentence quotes."""
        if not any(self.quoted(token.start) for token in tree.tokens):
            return None
        for token in tree.tokens:
            if token.lemma in SAY and token.pos == "VERB" and not self.quoted(token.start):
                subject = tree.subject(token.i)
                return self.resolve(tree, tree[subject.noun], number) if subject else None
        return None

    def _it(self, tree: Tree, token: Token, number: int) -> Entity | None:
        """Return what "it" stands for, which may be a thing."""
        if not things.may_be_told_of(tree, token):
            return None
        before = self.before
        earlier = (
            (before[1], self._known(before[1], number - 1))
            if before is not None and before[0] == number - 1
            else None
        )
        found = things.antecedent(token, (tree, self._known(tree, number)), earlier)
        if found is None:
            return None
        sentence, noun, entity = found
        if entity is not None:
            return entity
        place = number if sentence is tree else number - 1
        name = self.phrase_text(sentence, noun, place)
        return Entity(name, noun_kind(noun, plural=False), named=False)

    def _see_several(self, tree: Tree, token: Token, number: int) -> None:
        """Take in subjects told of together: "Ms Lund and Mr Ek" are "they"."""
        *others, last = tree.conjuncts(token.i)
        name = together.joined([self._called(tree, tree[i], number) for i in (*others, last)])
        things = not any(map(self._may_act, (token, tree[last])))
        both = Entity(name, None if things else "group", plural=True, named=False)
        both.count = None if any(tree[i].tag == "NNS" for i in (*others, last)) else len(others) + 1
        known = self.resolve(tree, tree[last], number)
        both.of_kind = known.kind if known else noun_kind(tree[last], plural=False)
        self._see(both, number, tree[last].start, dependency(tree, token))

    def _see_aged(self, tree: Tree, token: Token, number: int) -> None:
        """Take in who is "the 34-year-old": who was told to be so old, or else is told of most."""
        age = epithets.age_told(tree, token)
        if age is None or not has_article(tree, token):
            return
        called = epithets.called_by_age(age)
        found = profiles.described(called, frozenset(), self.told, self.anywhere)
        found = found or self._most_told(tree, token, number)
        if found is not None and epithets.may_be_called(called, found.told_as):
            self.by_word[number, token.start] = found
            self._see(found, number, token.start, dependency(tree, token))

    def _see_together(self, tree: Tree, token: Token, number: int) -> bool:
        """Take in those whom "both" or "the two sides" take up, or who are listed beside a noun."""
        found = together.listed(self, tree, token, number)
        found = found or together.taken_up(self, tree, token, number)
        if found is None:
            return False
        self.by_word[number, token.start] = found
        self._see(found, number, token.start, relation(tree, token))
        return True

    def _may_act(self, token: Token) -> bool:
        return token.pos != "NOUN" or noun_kind(token, token.tag == "NNS") is not None

    def _look_ahead(self, tree: Tree, number: int) -> None:
        """Let "he" in a phrase before the subject be the subject: "After his election, Ek left"."""
        root = next((t for t in tree.sentence.tokens if t.head == t.i), None)
        subject = tree.kid(root.i, "nsubj", "nsubjpass") if root is not None else None
        if subject is None or subject.pos != "PROPN":
            return
        entity = self.names.of(tree, subject, name_words(tree, subject))
        for token in tree.sentence.tokens[: subject.i]:
            if (
                (number, token.start) not in self.by_word
                and token.text.lower() in PRONOUNS
                and pronouns.agrees(token, entity)
            ):
                self.by_word[number, token.start] = entity

    def _see_name(self, tree: Tree, token: Token, number: int) -> None:
        named = named_beside(tree, token) if is_of_party(tree, token) else None
        words = name_words(tree, named or token)
        if not words:
            return
        entity = self._in_office(tree, token, words) or self.names.of(tree, named or token, words)
        if self.complete and has_article(tree, token) and _is_one_of_people(entity):
            entity = self._most_told(tree, token, number) or entity
        entity.mentions += 1
        entity.in_full += not self.complete and len(words) > 1
        entity.plural = entity.plural or token.tag == "NNPS"
        self._see(entity, number, token.start, relation(tree, token))
        if self.complete:
            self.by_word[number, token.start] = entity
            self._describe(tree, token, words, number)

    def _describe(self, tree: Tree, token: Token, words: Sequence[Token], number: int) -> None:
        """Take in what a name is told to be, and whose."""
        entity = self.by_word[number, token.start]
        for told in told_by(tree, token, words):
            self.told.describe(told.noun, told.words, entity)
            whose = told.owner and self.resolve(tree, told.owner, number)
            if whose:
                self.told.relate(whose, told.noun, entity)
        self._speak_for(tree, token, words, number, entity)

    def _speak_for(
        self, tree: Tree, token: Token, words: Sequence[Token], number: int, who: Entity
    ) -> None:
        """Take in for which body somebody speaks, who has a name of some `words` or none."""
        body = None
        told = body_of(tree, token, words)
        if told is not None:
            head, name = told
            body = self.names.of(tree, head, name) if name else self.resolve(tree, head, number)
            text = self.phrase_text(tree, head, number)
            body = body or Entity(text, "organisation", named=False)
        elif any(is_of_a_firm(tree, noun) for noun in heads(tree, token, words)):
            body = pronouns.firm(tree, token, token.start, number, self.recent)
        if body is not None:
            self.told.speak_for(body, who)

    def _see_noun(self, tree: Tree, token: Token, number: int) -> None:
        """Take in somebody, or several, without a name: "a sniper", "the protesters"."""
        plural = token.tag == "NNS"
        kind = noun_kind(token, plural)
        if self.complete and self._see_together(tree, token, number):
            return
        if plural or kind == "group":
            entity = Entity(self.phrase_text(tree, token, number), kind, plural=True, named=False)
            entity.of_kind = noun_kind(token, plural=False)
            self.count(entity, token, together.told_count(tree, token))
        elif (kind or token.lemma in FIRMS) and tree.kid(token.i, "appos") is None:
            known = self._taken_up(tree, token, number)
            if known is None and kind not in ("person", "organisation"):
                return
            if known is not None:
                self.by_word[number, token.start] = known
            female = is_female_noun(token.lemma)
            name = self.phrase_text(tree, token, number)
            entity = known or Entity(name, kind, female=female, named=False)
            if known is None and self.complete:
                self._introduce(tree, token, number, entity)
                self._speak_for(tree, token, (), number, entity)
        else:
            return
        if entity.country is None:
            entity.country = nationality(tree, token)
        self._see(entity, number, token.start, relation(tree, token))

    def _introduce(self, tree: Tree, noun: Token, number: int, entity: Entity) -> None:
        """Take in somebody who has no name, but may be taken up, or be somebody's: "Ek's son"."""
        told = noun.lemma.lower()
        if noun.lemma not in FIRMS and is_introduced(tree, noun):
            self.told.describe(told, words_before(tree, noun), entity)
            for made in epithets.made_by_deed(tree, noun):
                self.told.describe(made, frozenset(), entity)
        whose = tree.kid(noun.i, "poss")
        owner = self.resolve(tree, whose, number) if whose is not None else None
        if owner is not None and owner.named:
            self.told.relate(owner, told, entity)

    def _see(self, entity: Entity, number: int, start: int, relation: str) -> None:
        entity.told_to_act = entity.told_to_act or relation in SUBJECTS
        place = (number, start, relation)
        if place not in entity.seen:
            entity.seen.append(place)
        if entity in self.recent:
            self.recent.remove(entity)
        self.recent.append(entity)

    def count(self, entity: Entity, noun: Token, count: int | None) -> None:
        """Take in how many there are of those whom a noun tells of."""
        entity.count = count
        entity.told_as.add(noun.lemma.lower())
        if count is not None and self.complete:
            self.counted.append(entity)


def _is_one_of_people(entity: Entity) -> bool:
    """Whether somebody is told only by his people: "the Dane"."""
    state = country(entity.name)
    return entity.kind == "person" and state is not None and state.way == "people"
