"""Who is who in an article: names, what they are, and what stands for them later on."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dateline.events.countries import country
from dateline.events.gazetteer import neighbours
from dateline.events.gender import FEMALE, MALE, NEUTER, PRONOUNS, is_female, is_full_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dateline.events.grammar import Tree
    from dateline.records import Kind
    from dateline.text.tokens import Token

_TITLES = frozenset(
    """mr mrs ms miss dr sir lord lady president prime minister chancellor king queen prince
    princess pope senator congressman congresswoman representative governor mayor secretary
    ambassador general colonel major captain lieutenant sergeant admiral judge justice professor
    chairman chairwoman chief director spokesman spokeswoman spokesperson envoy premier rev reverend
    bishop archbishop cardinal sheikh ayatollah imam rabbi emperor baron duke sen rep gov gen col
    lt sgt capt prof officer commissioner deputy vice leader attorney inspector coach analyst
    economist foreign defence defense finance interior special former us state executive""".split()
)
_ORGANISATION_WORDS = frozenset(
    """ministry department agency authority authorities commission committee council court
    parliament congress senate assembly government administration party union association
    federation league bank company corporation corp inc ltd plc group holdings airlines airways
    university college school institute foundation hospital police army navy force forces guard
    bureau office organisation organization nato un eu imf opec who interpol club church times post
    news agency reuters television network board service services society front movement alliance
    coalition cabinet command team airline airport industries systems motors bundestag duma knesset
    pentagon kremlin house nations fund center centre trust llc gmbh ag sa co co. corp. inc. ltd.
    """.split()
)
_GROUP_WORDS = frozenset(
    """people protesters demonstrators residents officials leaders soldiers troops rebels militants
    workers students victims passengers civilians police witnesses lawmakers ministers members
    fighters insurgents gunmen refugees migrants farmers voters investors scientists researchers
    doctors nurses patients critics diplomats allies supporters activists families children women
    men villagers prisoners hostages journalists envoys delegates negotiators analysts experts
    employees staff crew crews firefighters rescuers teachers customers users players fans
    shareholders lawyers prosecutors investigators inspectors companies countries states nations
    banks airlines parties unions forces authorities others parents drivers pilots engineers judges
    peacekeepers separatists jihadists terrorists attackers suspects""".split()
)
_PERSON_ROLES = frozenset(
    """president minister chancellor king queen senator governor mayor secretary ambassador general
    colonel captain judge professor chairman chief director spokesman spokeswoman spokesperson envoy
    premier man woman boy girl teacher driver pilot engineer doctor lawyer analyst economist officer
    official soldier suspect gunman author actor actress singer coach player founder owner head
    leader candidate journalist scientist researcher executive resident farmer student worker victim
    wife husband son daughter mother father brother sister bishop pope prince princess attorney
    prosecutor detective inspector commander astronaut cosmonaut artist writer poet""".split()
)
_ORGANISATION_NOUNS = frozenset(
    """ministry department agency authority commission committee council court parliament congress
    senate assembly government administration party union association company corporation firm bank
    group university college school institute foundation hospital police army navy bureau office
    organisation organization club church board service society movement alliance coalition cabinet
    team airline airport regulator bloc regime watchdog union delegation manufacturer carmaker
    maker retailer operator newspaper broadcaster publisher charity museum consortium subsidiary
    venture lender insurer brewer plant factory""".split()
)
_COUNTRY_NOUNS = frozenset("country nation state republic kingdom neighbour neighbor".split())
_REACH = 3
"""Sentences that a pronoun looks back."""
_SUBJECTS = frozenset(("nsubj", "nsubjpass"))


@dataclass(slots=True, eq=False)
class Entity:
    """Somebody or something named in the article."""

    name: str
    kind: Kind | None = None
    country: str | None = None
    female: bool | None = None
    plural: bool = False
    mentions: int = 0
    seen: list[tuple[int, int, str]] = field(default_factory=list)
    """Where it was named: sentence, first character, relation to its head; in order."""

    @property
    def may_be_person(self) -> bool:
        """Whether it is somebody, or a name of two or three words of which nothing is known."""
        return self.kind == "person" or (
            self.kind is None and len(self.name.split()) in (2, 3) and "'" not in self.name
        )


@dataclass(slots=True)
class Entities:
    """The names of an article in the order of reading, and what later words refer to them by."""

    by_name: dict[str, Entity] = field(default_factory=dict)
    by_surname: dict[str, Entity] = field(default_factory=dict)
    by_noun: dict[str, Entity] = field(default_factory=dict)
    recent: list[Entity] = field(default_factory=list)

    @classmethod
    def of(cls, trees: Sequence[Tree], times: Sequence[Sequence[tuple[int, int]]]) -> Entities:
        """Return the names of a whole article, known in full from its first sentence on.

        What was read last, and what pronouns stand for, is forgotten: that begins anew.
        """
        entities = cls()
        for number, tree in enumerate(trees):
            entities.read(tree, number, times[number])
        entities.recent.clear()
        entities.by_noun.clear()
        for entity in entities.by_name.values():
            entity.seen.clear()
        return entities

    def read(self, tree: Tree, number: int, times: Sequence[tuple[int, int]] = ()) -> None:
        """Take in the names of sentence `number`; `times` are spans of dates, which name nobody."""
        for token in tree.sentence.tokens:
            if token.pos != "PROPN" or _is_inside_name(tree, token):
                continue
            if not any(start <= token.start < end for start, end in times):
                self._see(tree, token, number)

    def _see(self, tree: Tree, token: Token, number: int) -> None:
        words = name_words(tree, token)
        if not words:
            return
        entity = self._entity(tree, token, words)
        entity.mentions += 1
        entity.seen.append((number, token.start, token.dep))
        if entity in self.recent:
            self.recent.remove(entity)
        self.recent.append(entity)
        for noun in _nouns_for(tree, token, words):
            self.by_noun[noun] = entity

    def _entity(self, tree: Tree, token: Token, words: Sequence[Token]) -> Entity:
        titles, rest = _split_titles(words)
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
            entity.kind = _kind(tree, token, titles, rest)
        if entity.kind == "person":
            if rest:
                self.by_surname.setdefault(rest[-1].text, entity)
            if entity.female is None:
                entity.female = is_female(entity.name, titles)
        if entity.country is None and entity.kind in ("person", "organisation"):
            entity.country = nationality(tree, token)

    def resolve(self, tree: Tree, token: Token, number: int) -> Entity | None:
        """Return what a name, a pronoun or "the ministry" stands for, or None."""
        low = token.text.lower()
        if token.pos == "PROPN":
            words = name_words(tree, token)
            return self._entity(tree, token, words) if words else None
        if low in PRONOUNS:
            return self._pronoun(tree, low, number, token)
        if token.pos == "NOUN" and token.tag == "NN" and _is_definite(tree, token):
            return self.by_noun.get(token.lemma)
        return None

    def _pronoun(self, tree: Tree, word: str, number: int, token: Token) -> Entity | None:
        here = [
            (e, role)
            for e, role in self._before(token.start, number)
            if not _belongs_to(tree, e, word)
        ]
        if word in MALE or word in FEMALE:
            wanted = word in FEMALE
            chosen = _likeliest(
                [(e, r) for e, r in here if e.may_be_person and e.female in (None, wanted)]
            )
            if chosen is not None:
                chosen.kind = "person"
                chosen.female = wanted
            return chosen
        if word in NEUTER:
            actors = [(e, r) for e, r in here if e.kind in ("organisation", "country")]
            if _is_thing_before(tree, token):
                actors = [(e, r) for e, r in actors if r in _SUBJECTS and e.seen[-1][0] == number]
            return _likeliest(actors)
        return None

    def _before(self, offset: int, number: int) -> list[tuple[Entity, str]]:
        """Return who was named shortly before a word, the last one first, with their relation."""
        found = []
        for entity in self.recent:
            place = next((s for s in reversed(entity.seen) if s[1] < offset), None)
            if place is not None and number - place[0] <= _REACH:
                found.append((place[1], entity, place[2]))
        return [(entity, role) for _, entity, role in sorted(found, key=lambda f: -f[0])]

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


def _belongs_to(tree: Tree, entity: Entity, pronoun: str) -> bool:
    """Whether a name is told as somebody's of the pronoun: "his mentor Berg" is not "he"."""
    starts = {start for _, start, _ in entity.seen}
    gender = next((g for g in (MALE, FEMALE, NEUTER) if pronoun in g), frozenset())
    return any(
        owner.text.lower() in gender
        for token in tree.sentence.tokens
        if token.start in starts
        for word in (token, tree[token.head])
        if word.pos in ("NOUN", "PROPN") and (word is token or token.dep == "appos")
        for owner in tree.kids(word.i, "poss")
    )


def _is_thing_before(tree: Tree, pronoun: Token) -> bool:
    """Whether "it" more likely is a thing of its own sentence: "a boat sank when it hit a rock"."""
    return any(
        token.tag == "NN"
        and token.dep in ("nsubj", "nsubjpass", "dobj", "pobj")
        and noun_kind(token, plural=False) is None
        and tree.kid(token.i, "det") is not None
        for token in tree.sentence.tokens[: pronoun.i]
    )


def _likeliest(candidates: Sequence[tuple[Entity, str]]) -> Entity | None:
    """Return the last subject among candidates, else the last of all."""
    subjects = [entity for entity, role in candidates if role in _SUBJECTS]
    return next(iter(subjects or [entity for entity, _ in candidates]), None)


def _is_inside_name(tree: Tree, token: Token) -> bool:
    """Whether another proper noun heads the name that this word is part of."""
    return token.dep in ("compound", "nmod") and tree[token.head].pos == "PROPN"


def name_words(tree: Tree, token: Token) -> list[Token]:
    """Return the words of the name that `token` heads ("Ministry of Defence")."""
    words = [
        k
        for k in tree.kids(token.i, "compound", "nmod", "nummod")
        if k.i < token.i
        and (k.pos in ("PROPN", "NUM") or k.lemma.lower() in _TITLES or _is_capital(k, token))
    ]
    deeper = [
        k
        for w in words
        for k in tree.kids(w.i, "compound", "nmod")
        if k.i < w.i and k.pos == "PROPN"
    ]
    words = sorted([*deeper, *words, token], key=lambda t: t.i)
    start = next(
        (n for n in range(len(words)) if words[-1].i - words[n].i <= len(words) - n + 1), 0
    )
    words = words[start:]
    of = next(
        (k for k in tree.kids(token.i, "prep") if k.lemma in ("of", "for") and k.i == token.i + 1),
        None,
    )
    if of is not None and token.lemma.lower() in _ORGANISATION_WORDS | {"republic", "bank"}:
        inner = tree.kid(of.i, "pobj")
        if inner is not None and inner.pos == "PROPN" and inner.i - of.i <= 4:
            words = [*words, *(tree[i] for i in range(of.i, inner.i + 1))]
    return words


def _is_capital(word: Token, head: Token) -> bool:
    """Whether a common noun is part of an organisation's name ("Defence Ministry")."""
    return word.text[:1].isupper() and head.lemma.lower() in _ORGANISATION_WORDS


def _split_titles(words: Sequence[Token]) -> tuple[list[str], list[Token]]:
    """Split off the titles before a name; "Prime Minister" alone stays a name."""
    titles: list[str] = []
    rest = list(words)
    if words and words[-1].lemma.lower() in _ORGANISATION_WORDS:
        return titles, rest
    while len(rest) > 1 and (
        rest[0].lemma.lower().rstrip(".") in _TITLES
        or ((state := country(rest[0].text)) is not None and state.way == "people")
    ):
        titles.append(rest.pop(0).text.lower())
    return titles, rest


def _kind(tree: Tree, token: Token, titles: Sequence[str], rest: Sequence[Token]) -> Kind | None:
    words = {w.text.lower() for w in rest}
    if words & _ORGANISATION_WORDS:
        return "organisation"
    if titles or is_full_name(" ".join(w.text for w in rest)):
        return "person"
    if len(rest) == 1 and rest[0].text.isupper() and len(rest[0].text) > 1:
        return "organisation"
    described = tree.kids(token.i, "appos")
    head = tree[token.head]
    if token.dep == "appos":
        described = [*described, head]
    if any(k.lemma.lower() in _PERSON_ROLES for k in described):
        return "person"
    if any(k.lemma.lower() in _ORGANISATION_NOUNS for k in described):
        return "organisation"
    if any(k.dep == "compound" and k.lemma.lower() in _PERSON_ROLES for k in tree.kids(token.i)):
        return "person"
    if tree.kid(token.i, "det") is not None:
        return "organisation"
    if token.dep in ("nsubj", "nsubjpass") and len(rest) in (2, 3) and _speaks(tree, token):
        return "person"
    return None


def _speaks(tree: Tree, token: Token) -> bool:
    return tree[token.head].lemma in (
        "say", "tell", "add", "write", "argue", "ask", "think", "believe", "know", "die", "marry",
        "resign", "explain", "joke", "smile", "recall",
    )  # fmt: skip


def _nouns_for(tree: Tree, token: Token, words: Iterable[Token]) -> list[str]:
    """Return the common nouns by which a name is taken up again ("the ministry")."""
    nouns = [w.lemma.lower() for w in words if w.lemma.lower() in _ORGANISATION_NOUNS]
    nouns += [
        k.lemma.lower()
        for k in tree.kids(token.i, "appos")
        if k.pos == "NOUN" and k.lemma in _ORGANISATION_NOUNS | _PERSON_ROLES
    ]
    return nouns


def _is_definite(tree: Tree, token: Token) -> bool:
    return any(k.lemma in ("the", "this", "that") for k in tree.kids(token.i, "det")) and not any(
        k.dep in ("amod", "compound", "prep", "relcl", "acl", "poss") for k in tree.kids(token.i)
    )


def nationality(tree: Tree, token: Token) -> str | None:
    """Return the state that the adjectives or the owner of a noun name ("the Norwegian police")."""
    for kid in tree.kids(token.i, "amod", "compound", "poss", "nmod"):
        state = country(kid.text)
        if state is not None:
            return state.code
        deeper = nationality(tree, kid) if kid.dep == "compound" else None
        if deeper is not None:
            return deeper
    return None


def is_role(lemma: str) -> bool:
    """Whether a noun says what somebody is: "envoy", "minister"."""
    return lemma.lower() in _PERSON_ROLES


def noun_kind(token: Token, plural: bool) -> Kind | None:
    """Return the kind of somebody who has no name: "protesters" are a group, "the court" is one."""
    word = token.lemma.lower()
    if token.text.lower() in _GROUP_WORDS or (plural and word in _PERSON_ROLES):
        return "group"
    if word in _PERSON_ROLES:
        return "person"
    if word in _ORGANISATION_NOUNS:
        return "group" if plural else "organisation"
    return "country" if word in _COUNTRY_NOUNS else None
