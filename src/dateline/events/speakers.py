"""Whose voice an event is told in: the article's own, or that of somebody it quotes."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dateline.events.attribution import Source, inside, is_talking, may_speak, source
from dateline.events.dependencies import SUBJECTS
from dateline.events.gender import TALKING
from dateline.events.headline_sources import named_before, named_behind
from dateline.events.lexicon import SAY
from dateline.events.naming import Entity
from dateline.events.noun_kinds import is_thing, noun_kind
from dateline.events.quotes import quotes
from dateline.events.tellers import with_others

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dateline.events.entities import Entities
    from dateline.events.grammar import Tree
    from dateline.events.tellers import Tellers
    from dateline.events.triggers import Trigger
    from dateline.records import Kind, Stance
    from dateline.text.tokens import Token

UNNAMED = "somebody not named"
_SHORT = 20
"""Characters up to which what stands in quotation marks is a word, not what somebody says."""
_SEVERAL = ("organisation", "country", "group")
_TOWARDS = frozenset(("at", "to"))
_NEAR = 2
"""Sentences between a quotation and the words that say who speaks."""


@dataclass(frozen=True, slots=True)
class Voice:
    """Who says so, and what they do with it."""

    name: str
    stance: Stance
    kind: Kind | None = None
    """Of somebody who has no name."""
    to: Entity | None = None
    """Who is told so, if that is one person."""


class Speakers:
    """The quotations of an article and who speaks in them, and outside them as "I"."""

    def __init__(self, text: str, trees: Sequence[Tree], tellers: Tellers) -> None:
        self._text = text
        self._quotes = quotes(text)
        self._trees = trees
        self._tellers = tellers
        self._starts = [tree.sentence.start for tree in trees]
        self._talk = [
            not TALKING.keys().isdisjoint([token.text.lower() for token in tree.tokens])
            for tree in trees
        ]
        """Whether a sentence says "I", "we" or "you"."""

    def is_quoted(self, offset: int) -> bool:
        """Whether the character at `offset` stands in a quotation of some words."""
        quotation = inside(self._quotes, offset)
        return quotation is not None and _is_long(quotation)

    def voice(self, tree: Tree, number: int, trigger: Trigger, entities: Entities) -> Voice | None:
        """Return the voice in which an event is told, None for the article's own.

        The sentence itself says so, or the event stands in a quotation whose speaker is named in
        this sentence or, if not here, in one beside it.
        """
        told = source(tree, trigger.head)
        if told is None and trigger.carrier is not None and trigger.carrier != trigger.head:
            told = source(tree, trigger.carrier)
        if told is not None and told.noun == trigger.head:
            told = None
        if told is not None and not _talks(tree, told):
            return self._voice(tree, number, told, entities)
        above = self._of_headline(tree, number, trigger, entities)
        if above is not None:
            return above
        quotation = inside(self._quotes, tree[trigger.head].start)
        if quotation is None or not (_is_long(quotation) or _is_clause(tree, trigger, quotation)):
            return None
        voice = self._quoting(tree, trigger.head, number, entities)
        if voice is None:
            voice = self._of_quotation(quotation, number, entities)
        return voice if voice is None or told is None else replace(voice, stance=told.stance)

    def _of_headline(
        self, tree: Tree, number: int, trigger: Trigger, entities: Entities
    ) -> Voice | None:
        """Return who says what a headline tells: "Mayor: Dam broke", "Dam broke – officials"."""
        label = named_before(tree, self._text)
        if label is not None:
            known = entities.names.named(label)
            kind = known.kind if known is not None else None
            if kind in ("person", "organisation") or may_speak(label.split()[-1].lower()):
                return Voice(label if known is None else known.name, "asserts", kind)
        behind = named_behind(tree, trigger.head) if number == 0 else None
        if behind is None or not may_speak(tree.tokens[-1].lemma.lower()):
            return None
        return Voice(self._text[tree[behind].start : tree.tokens[-1].end], "asserts")

    def is_unknown(self, offset: int) -> bool:
        """Whether nobody is known who says "I" or "you" at a character, in quotations or not."""
        return not self.is_quoted(offset) and not self._tellers.at(offset)

    def talkers(
        self, tree: Tree, number: int, trigger: Trigger, entities: Entities
    ) -> Mapping[str, Entity]:
        """Return who "I", "we" and "you" are at an event.

        In a quotation "I" is the one whose words it gives. "We" are those who speak together, or
        the body that somebody speaks for; who else belongs to those of a person is not known.
        """
        if not self._talk[number]:
            return {}
        quotation = inside(self._quotes, tree[trigger.head].start)
        if quotation is None:
            return self._tellers.at(tree[trigger.head].start)
        told = source(tree, trigger.head)
        if told is not None and told.noun is not None and _holds(quotation, tree[told.noun]):
            voice = self._of_quotation(quotation, number, entities)
        else:
            voice = self.voice(tree, number, trigger, entities)
        if voice is None or voice.name == UNNAMED:
            return {}
        you = {"you": voice.to} if voice.to is not None else {}
        known = entities.names.named(voice.name)
        kind = known.kind if known is not None else voice.kind
        if kind in _SEVERAL:
            return {"we": known or Entity(voice.name, kind, named=False), **you}
        if known is None and kind is None and is_thing(voice.name.split()[-1].lower()):
            return you
        who = known or Entity(voice.name, "person", named=False)
        return {"I": who, "we": entities.body_of(voice.name) or with_others(who), **you}

    def _quoting(self, tree: Tree, word: int, number: int, entities: Entities) -> Voice | None:
        """Return whose words a clause quotes: "the mayor asked for 'a plan to repair the dam'"."""
        verb = next(
            (
                t
                for t in tree.ancestors(word)
                if t.pos == "VERB" and inside(self._quotes, t.start) is None
            ),
            None,
        )
        subject = tree.subject(verb.i) if verb is not None else None
        if subject is None or subject.passive:
            return None
        entity = entities.resolve(tree, tree[subject.noun], number)
        known = entity is not None and entity.kind in ("person", "organisation", "country")
        return Voice(entity.name, "asserts") if entity is not None and known else None

    def _of_quotation(
        self, quotation: tuple[int, int], number: int, entities: Entities
    ) -> Voice | None:
        """Return who speaks: named in the quotation's sentences, or in those around it.

        None if that is who tells the whole, or nobody is named.
        """
        first = max(bisect_right(self._starts, quotation[0]) - 1, 0)
        last = max(bisect_right(self._starts, quotation[1] - 1) - 1, first)
        order = [number, *range(last, first - 1, -1)]
        for step in range(1, _NEAR + 1):
            order += [first - step, last + step]
        for n in order:
            if 0 <= n < len(self._trees):
                tree = self._trees[n]
                told = self._speaking(tree)
                if told is None and n == first:
                    told = self._introducing(tree, n, quotation, entities)
                if told is not None:
                    talking = _talks(tree, told)
                    return None if talking else self._voice(tree, n, told, entities)
        return None

    def _introducing(
        self, tree: Tree, number: int, quotation: tuple[int, int], entities: Entities
    ) -> Source | None:
        """Return who does something, and then a quotation: "Ek waved, 'we have won'".

        One that runs on into further sentences needs no mark before it.
        """
        before = [t for t in tree.tokens if t.end <= quotation[0]]
        while before and before[-1].pos == "PUNCT" and before[-1].text not in (",", ":"):
            before.pop()
        runs_on = quotation[1] > tree.sentence.end
        if not before or not (runs_on or before[-1].text in (",", ":")):
            return None
        for token in before:
            if token.dep == "nsubj" and tree[token.head] in before:
                entity = entities.resolve(tree, token, number)
                if entity is not None and entity.may_be_person:
                    return Source(token.i, "asserts")
        return None

    def _speaking(self, tree: Tree) -> Source | None:
        """Return the speaker that a verb of saying outside quotations names."""
        for token in tree.sentence.tokens:
            if (
                token.pos == "VERB"
                and token.lemma in SAY
                and inside(self._quotes, token.start) is None
            ):
                subject = tree.subject(token.i)
                if subject is not None and not subject.passive:
                    return Source(subject.noun, "asserts")
        return None

    def _body(self, tree: Tree, number: int, said: int, entities: Entities) -> str | None:
        """Return the body of which "it" says something: "the firm will close, it said"."""
        for clause in tree.kids(said, "ccomp"):
            subject = tree.subject(clause.i)
            if subject is None or subject.noun > said:
                continue
            noun = tree[subject.noun]
            entity = entities.resolve(tree, noun, number)
            if entity is not None and entity.kind in ("organisation", "country"):
                return entity.name
            if noun_kind(noun, plural=False) == "organisation":
                return entities.phrase_text(tree, noun, number)
        return None

    def _voice(self, tree: Tree, number: int, told: Source, entities: Entities) -> Voice:
        if told.noun is None:
            return Voice(UNNAMED, told.stance)
        token = tree[told.noun]
        voice = self._voice_of(tree, number, told, token, entities)
        others = [k for k in tree.kids(token.i, "conj") if k.pos in ("NOUN", "PROPN")]
        both = any(k.text in ("and", "&") for k in tree.kids(token.i, "cc"))
        both = both and len(others) == 1 and not tree.kids(others[0].i, "conj")
        if token.dep not in SUBJECTS or not both:
            return voice
        second = self._voice_of(tree, number, told, others[0], entities)
        if second.name in voice.name:
            return voice
        return Voice(f"{voice.name} and {second.name}", told.stance, "group")

    def _voice_of(
        self, tree: Tree, number: int, told: Source, token: Token, entities: Entities
    ) -> Voice:
        """Return the voice of one word of those that name who says so."""
        name = tree.kid(token.i, "appos") if token.pos == "NUM" else None
        entity = entities.resolve(tree, name or token, number)
        if entity is not None:
            to = _addressed(tree, number, token, entities)
            return Voice(entity.name, told.stance, entity.kind, to)
        if token.text.lower() == "it":
            body = self._body(tree, number, token.head, entities)
            return Voice(body or UNNAMED, told.stance)
        known = token.pos != "PRON" or token.tag not in ("PRP", "WP")
        words = entities.phrase_text(tree, token, number) if known else UNNAMED
        return Voice(words, told.stance, noun_kind(token, token.tag == "NNS") if known else None)


def _addressed(tree: Tree, number: int, speaker: Token, entities: Entities) -> Entity | None:
    """Return the one person to whom somebody says something: "told Ek", "shouted at the guard"."""
    verb = tree[speaker.head]
    if speaker.dep != "nsubj" or verb.lemma not in SAY:
        return None
    told = tree.kids(verb.i, "dobj", "dative")
    told += [obj for prep, obj in tree.prepositions(verb.i) if prep.lemma in _TOWARDS]
    for noun in told:
        known = entities.resolve(tree, noun, number)
        if known is not None and known.may_be_person and not known.plural:
            return known
        if known is None and noun.tag == "NN" and noun_kind(noun, plural=False) == "person":
            return Entity(entities.phrase_text(tree, noun, number), "person", named=False)
    return None


def _is_long(quotation: tuple[int, int]) -> bool:
    return quotation[1] - quotation[0] > _SHORT


def _is_clause(tree: Tree, trigger: Trigger, quotation: tuple[int, int]) -> bool:
    """Whether a quotation has the subject of what it tells in it too: "It lost money."."""
    subject = tree.own_subject(trigger.head)
    return subject is not None and _holds(quotation, subject)


def _holds(quotation: tuple[int, int], token: Token) -> bool:
    return quotation[0] <= token.start < quotation[1]


def _talks(tree: Tree, told: Source) -> bool:
    return told.noun is not None and is_talking(tree, told.noun)
