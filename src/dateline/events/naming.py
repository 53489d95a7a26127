"""Names: whom each names, in full and by the last word alone, and what kind of somebody it is."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from dateline.events.countries import country
from dateline.events.gazetteer import STATES, city, neighbours
from dateline.events.gender import is_female, is_given_to_somebody, is_no_person, is_particle
from dateline.events.lexicon import ARTICLES
from dateline.events.noun_kinds import is_thing
from dateline.events.nouns import has_own_article, name_kind, nationality
from dateline.events.regions import Region, region
from dateline.events.titled import is_office, split_titles

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.events.countries import Country
    from dateline.events.grammar import Tree
    from dateline.records import Kind
    from dateline.text.tokens import Token

MAIN, OWNER = "main", "owner"
"""The relations of a name to the verb of its sentence whose subject it is, or that is told as his.
"""
SUBJECTS = frozenset(("nsubj", "nsubjpass", MAIN))
_OF_ONE = SUBJECTS | {"dobj", "agent"}
_ROMAN = re.compile(r"[IVX]+")
_FAMILY_FIRST = re.compile(r"[A-Z]\w+ [A-Z]\w+-[a-z]+")
"""A name that begins with that of the family: "Kim Min-ho"."""
_ROYAL = frozenset("king queen prince princess pope sultan emir".split())
"""Titles that stand before a given name."""


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
    in_full: int = 0
    """How often it is told of by more than one word."""
    titled: bool = False
    """Whether a title stands before the name somewhere."""
    with_article: bool = False
    """Whether "the" stands before the name somewhere, as before that of a ship."""
    told_as: set[str] = field(default_factory=set)
    """The nouns that it is told by."""
    told_to_act: bool = False
    """Whether it is the subject of a verb anywhere."""
    count: int | None = None
    """How many they are."""
    of_kind: Kind | None = None
    """What each of them is."""
    seen: list[tuple[int, int, str]] = field(default_factory=list)
    """Where it was told of: sentence, first character, relation to its head."""

    @property
    def acts(self) -> bool:
        """Whether it is told to do something, or is more than an abbreviation."""
        return self.told_to_act or not self.name.isupper()

    @property
    def may_be_person(self) -> bool:
        """Whether it is somebody, or a name of two or three words of which nothing is known."""
        return self.kind == "person" or (
            self.kind is None
            and self.named
            and not self.plural
            and len(self.name.split()) in (2, 3)
            and "'" not in self.name
            and not is_thing(self.name.split()[-1].lower())
            and not is_no_person(self.name.split()[-1])
            and not self._is_numbered
        )

    @property
    def _is_numbered(self) -> bool:
        """Whether it is one of several of its name, and no king or pope: "Apollo II"."""
        *first, last = self.name.split()
        return _ROMAN.fullmatch(last.rstrip(".")) is not None and not any(
            map(is_given_to_somebody, first)
        )


class Written(NamedTuple):
    """A name without its titles, its text and its last word, and the state that it names."""

    titles: Sequence[str]
    words: Sequence[Token]
    text: str
    last: str
    state: Country | None


@dataclass(slots=True)
class Names:
    """The names of an article and who bears them."""

    by_name: dict[str, Entity] = field(default_factory=dict)
    by_surname: dict[str, Entity] = field(default_factory=dict)
    by_first: dict[str, Entity] = field(default_factory=dict)
    """By the first words of a name, where they stand alone and one person bears them."""
    by_ends: dict[tuple[str, str], Entity] = field(default_factory=dict)
    """By the first and the last word of a name."""
    last_of: dict[str, Entity] = field(default_factory=dict)
    """By the last word of a name that several bear: who was told of in full last.

    It is one who is not told of in full that once only, or does something there in a text that is
    not about another.
    """
    hero: Entity | None = None
    """The person who is the subject of the article's first sentences."""
    complete: bool = False
    """Whether all names of the article are known."""
    states: frozenset[str] = frozenset()
    """Codes of the states that the article names, or whose people or parts it does."""
    written: dict[tuple[int, int], Written] = field(default_factory=dict)
    """How names are written, by where they begin and end."""

    def of(self, tree: Tree, token: Token, words: Sequence[Token]) -> Entity:
        """Return whom a name of these `words`, headed by `token`, names."""
        place = words[0].start, words[-1].end
        if place not in self.written:
            self.written[place] = _written(tree, words)
        titles, rest, name, last, state = self.written[place]
        if state is not None and state.way == "seat":
            return self.by_name.setdefault(name, Entity(name, "organisation", state.code))
        if state is not None and state.way != "people":
            return self.by_name.setdefault(state.name, Entity(state.name, "country", state.code))
        if state is not None and token.tag == "NNPS":
            people = Entity(name, "group", state.code, plural=True)
            return self.by_name.setdefault(name, people)
        if state is not None and _is_one_of(tree, token, name):
            return self._of_people(name, state.code)
        alone = last if rest and is_surname_alone(name) else ""
        known = self.last_of.get(alone) or self.by_surname.get(alone) or self.by_first.get(name)
        if known is not None and len(rest) > 1 and not ends_with(known.name, name):
            known = self.by_first.get(name)
        if known is not None and titles and titles[-1] in _ROYAL:
            known, name = None, f"{titles[-1].capitalize()} {name}"
        if known is None:
            known = self.by_name.get(name) or self._written_otherwise(name)
        entity = known if known is not None else self.by_name.setdefault(name, Entity(name))
        entity.titled = entity.titled or bool(titles)
        if len(rest) > 1:
            self.by_ends.setdefault((rest[0].text, rest[-1].text), entity)
            shared = self.complete and last in self.by_surname
            acts = token.dep in SUBJECTS and self.hero is not self.by_surname.get(last)
            told = entity.in_full > 1 or acts
            if shared and told and not self._goes_by_first_name(entity):
                self.last_of[last] = entity
        self._describe(entity, tree, token, titles, rest)
        return entity

    def _of_people(self, name: str, state: str) -> Entity:
        """Return who is "the Dane", if the article names one person of that state."""
        known = [one for one in self.people if one.country == state and one.name != name]
        if len(known) == 1:
            return known[0]
        return self.by_name.setdefault(name, Entity(name, "person", state))

    def _written_otherwise(self, name: str) -> Entity | None:
        """Return who has a name with the same ends: "Ada Maria Lund" is "Ada Lund"."""
        words = name.split()
        ends = (words[0], words[-1])
        known = self.by_ends.get(ends)
        if known is None or len(words) < 2 or known.kind not in (None, "person"):
            return None
        inner = set(known.name.split()[1:-1])
        return (
            known if not inner or inner.issuperset(words[1:-1]) or inner.issubset(words) else None
        )

    def _describe(
        self,
        entity: Entity,
        tree: Tree,
        token: Token,
        titles: Sequence[str],
        rest: Sequence[Token],
    ) -> None:
        if rest and has_own_article(tree, token, rest[0]):
            entity.with_article = True
        if entity.kind is None:
            family_first = "-" in entity.name and begins_with_family(entity.name)
            entity.kind = "person" if family_first else name_kind(tree, token, titles, rest)
        if entity.kind == "person" and rest and self.complete:
            self._bear(entity, _spelt(tree, rest))
        if entity.female is None and entity.may_be_person:
            entity.female = is_female(entity.name, titles)
        if entity.country is None and entity.kind in ("person", "organisation"):
            beside = tree[token.head] if token.dep == "appos" else token
            entity.country = nationality(tree, token) or nationality(tree, beside)

    def _bear(self, entity: Entity, name: str) -> None:
        """Let the last word of a name stand for who bears it.

        Of several, that is who is named in full most, but not who goes by the first name alone:
        "Ada Lund" is not "Lund" where she is "Ada".
        """
        last = surname(name)
        known = self.by_surname.setdefault(last, entity)
        if known is entity or " " not in name or self._goes_by_first_name(entity):
            return
        if entity.in_full > known.in_full or self._goes_by_first_name(known):
            self.by_surname[last] = entity

    def _goes_by_first_name(self, entity: Entity) -> bool:
        first = self.by_name.get(entity.name.split()[0])
        return first is not None and first.mentions > 2 * entity.in_full

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
    def people(self) -> list[Entity]:
        """Whom the article names."""
        return [e for e in self.by_name.values() if e.kind == "person"]


def _written(tree: Tree, words: Sequence[Token]) -> Written:
    titles, rest = ([], words) if is_office(words) else split_titles(words)
    whole = _spelt(tree, words)
    name = _spelt(tree, rest) if rest and rest[0] is not words[0] else whole
    return Written(titles, rest, name, surname(name), country(whole) or country(name))


def _spelt(tree: Tree, words: Sequence[Token]) -> str:
    """Return words as they are written, with the hyphens between them: "Jean-Luc Ek"."""
    if words[-1].i - words[0].i < len(words):
        name = " ".join([word.text for word in words])
    else:
        name = words[0].text
        for before, word in pairwise(words):
            between = [t.text for t in tree.tokens[before.i + 1 : word.i]]
            hyphen = between == ["-"] and word.start == before.end + 1
            name += f"-{word.text}" if hyphen else f" {word.text}"
    if not ("'" in name or "’" in name or "-" in name):
        return name
    return name.replace(" '", "'").replace(" ’", "’").replace(" - ", "-")


def _is_one_of(tree: Tree, token: Token, people: str) -> bool:
    """Whether a word for a people is told of one of them: "the Dane", but not "the Dutch"."""
    several = people.endswith(("sh", "ch", "se", "ss"))
    article = any(k.lemma.lower() in ARTICLES for k in tree.kids(token.i, "det"))
    return token.tag == "NNP" and article and not several and token.dep in _OF_ONE


def is_surname_alone(name: str) -> bool:
    """Whether a name is one word, or one after particles: "van der Berg"."""
    return all(is_particle(word) for word in name.split()[:-1])


def surname(name: str) -> str:
    """Return the last word of a name, without what a hyphen joins before it: "al-Hassan"."""
    last = name.rpartition(" ")[2]
    if "-" not in last:
        return last
    before, _, rest = last.partition("-")
    return rest if rest and is_particle(before) else last


def begins_with_family(name: str) -> bool:
    """Whether a name begins with that of the family: "Kim Min-ho"."""
    return _FAMILY_FIRST.fullmatch(name) is not None


def ends_with(name: str, last: str) -> bool:
    """Whether a name ends with a surname."""
    return name.lower().endswith((f" {last.lower()}", f"-{last.lower()}"))


def state_of(name: str) -> str | None:
    """Return the code of the state that `name` names, or whose people or part."""
    if name in STATES:
        return "US"
    found = country(name) or region(name)
    return found.country if isinstance(found, Region) else found and found.code


def is_place(name: str) -> bool:
    """Whether `name` is that of a state, of a part of one or of the world, or of a city."""
    return name in STATES or any(known(name) is not None for known in (country, region, city))
