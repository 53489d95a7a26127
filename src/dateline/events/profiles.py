"""What an article tells anywhere of those whom it names: so who they are is known from the start.

It tells a "he" from a "she" and an "it" by what they say of themselves: "Ek said she had won". What
a name is described as, and whose somebody is, is known from the sentences read so far or, where all
agree on one, from the others.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dateline.events.belonging import LEADERS, body_of
from dateline.events.countries import country
from dateline.events.describing import told_by
from dateline.events.epithets import age_beside
from dateline.events.gender import FEMALE, MALE, NEUTER, is_female_noun, is_given_to_somebody
from dateline.events.nouns import name_words
from dateline.events.things import may_be_told_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.events.grammar import Tree
    from dateline.events.naming import Entity, Names
    from dateline.text.tokens import Token

_CLAUSES = frozenset(("ccomp", "advcl"))
_DASHES = frozenset(("-", "--", "–", "—", "_"))
"""What stands behind the place and the date that a story begins with."""
_PARENTS = frozenset("father mother parent dad mom".split())
_CHILDREN = frozenset("son daughter child boy girl".split())
_YOUNG = _CHILDREN - {"son", "daughter"} | frozenset(
    "kid youngster toddler infant baby teenager".split()
)
_AGED = frozenset("little young year old".split())
_NUMBERS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen".split()
)
_GROWN_UP = 18
_SPOUSES = frozenset("husband wife spouse partner widow widower fiancé fiancée".split())
_SIBLINGS = frozenset("brother sister sibling twin".split())
_CONVERSE = {
    **dict.fromkeys(_PARENTS, _CHILDREN),
    **dict.fromkeys(_CHILDREN, _PARENTS),
    **dict.fromkeys(_SPOUSES, _SPOUSES),
    **dict.fromkeys(_SIBLINGS, _SIBLINGS),
}
"""What somebody is to whom he calls so: whose "son" is Ek has Ek for a "father"."""
_CARING = _PARENTS | frozenset(
    "guardian stepfather stepmother grandfather grandmother grandparent uncle aunt custody".split()
)
"""Nouns whose owner is told of as a child."""
_KIN = _SPOUSES | _SIBLINGS | _PARENTS | frozenset("son daughter".split())
"""Nouns for kin, of whom only people have any."""
_OF_OTHERS = frozenset("vice deputy former acting interim assistant prime ex then".split())
"""Words of a title of which the title alone is another's."""
_RULERS = frozenset("leader ruler strongman dictator".split())
"""Nouns by which whoever heads a state is told again: "the Danish leader"."""
_HEADS_OF_STATE = _RULERS | frozenset(
    "president premier chancellor king queen emir sultan taoiseach minister".split()
)
_MINISTERS = frozenset(("prime",))
"""Words before "minister" of one who heads a state."""
_RANKS = frozenset(("general", "executive", "leader"))
"""Titles that end others: an Attorney General is not "the general"."""


def tell_apart(
    trees: Sequence[Tree], names: Names, times: Sequence[Sequence[tuple[int, int]]]
) -> None:
    """Know a woman, a man or a body by what they say of themselves: "Ek said she had won".

    times: spans of dates, sentence by sentence.
    """
    votes: dict[Entity, Counter[str]] = {}
    for tree, dates in zip(trees, times, strict=True):
        for token in tree.tokens:
            word = token.text.lower() if token.dep == "nsubj" else ""
            if word not in ("he", "she", "it"):
                continue
            if word == "it" and (tree[token.head].pos != "VERB" or not may_be_told_of(tree, token)):
                continue
            entity = _speaker_of_himself(tree, token, names, dates)
            if entity is not None and entity.female is None:
                votes.setdefault(entity, Counter())[word] += 1
    for entity, counts in votes.items():
        word, most = counts.most_common(1)[0]
        somebody = is_given_to_somebody(entity.name.split()[0])
        if 2 * most <= counts.total() or (word == "it" and somebody):
            continue
        entity.kind = "organisation" if word == "it" else "person"
        entity.female = None if word == "it" else word in FEMALE


def _speaker_of_himself(
    tree: Tree, pronoun: Token, names: Names, times: Sequence[tuple[int, int]]
) -> Entity | None:
    """Return the name that alone may be the "he" or "it" of the clause below its verb.

    It may stand beside a noun ("its owner, Ek, said he"); whom a clause beside it tells of is no
    other: "Ek, who met Lund, said he".
    """
    clause = tree[pronoun.head]
    verb = tree[clause.head]
    subject = tree.kid(verb.i, "nsubj") if clause.dep in _CLAUSES else None
    if subject is not None and subject.pos == "NOUN":
        subject = tree.kid(subject.i, "appos")
    if subject is None or subject.pos != "PROPN" or subject.i > pronoun.i:
        return None
    words = name_words(tree, subject)
    entity = names.of(tree, subject, words) if words else None
    if entity is None or entity.kind not in (None, "person") or entity.plural:
        return None
    inside = {word.i for word in (*words, *tree.kids(subject.i, "compound"))}
    beside = set(tree.kids(subject.i, "relcl"))
    if beside:
        inside |= {t.i for t in tree.tokens[: pronoun.i] if beside & {t, *tree.ancestors(t.i)}}
    dash = max((t.i for t in tree.tokens[: subject.i] if t.text in _DASHES), default=-1)
    others = (t for t in tree.tokens[dash + 1 : pronoun.i] if t.i not in inside)
    others = (t for t in others if not any(first <= t.start < end for first, end in times))
    if any(t.pos == "PROPN" or t.text.lower() in MALE | FEMALE | NEUTER for t in others):
        return None
    return entity


@dataclass(frozen=True, slots=True)
class Description:
    """A noun that a name is told by, the words before it, and whom it describes."""

    noun: str
    words: frozenset[str]
    who: Entity


def _may_be(one: Description, words: frozenset[str], state: str | None) -> bool:
    """Whether a noun with these words before it may be told of whom a description is."""
    if not words <= one.words or (state is not None and one.who.country != state):
        return False
    if one.noun in _RANKS and one.words and not words:
        return False
    return _OF_OTHERS.isdisjoint(one.words - words)


@dataclass(slots=True)
class Profiles:
    """What names are described as, in the order of the text, and who is whose."""

    descriptions: dict[str, list[Description]] = field(default_factory=dict)
    """By noun."""
    relations: dict[tuple[Entity, str], Entity] = field(default_factory=dict)
    """By whose somebody is and the noun that says so: Ek's "wife"."""
    bodies: dict[str, Entity] = field(default_factory=dict)
    """By the name of who speaks for them."""
    told_as_children: Counter[Entity] = field(default_factory=Counter)
    """How often somebody is told of as having parents or others who care for him."""

    def describe(self, noun: str, words: frozenset[str], who: Entity) -> None:
        """Take in that somebody is told by a noun with these words before it, in lower case."""
        who.told_as.add(noun)
        self.descriptions.setdefault(noun, []).append(Description(noun, words, who))

    def relate(self, owner: Entity, noun: str, who: Entity) -> None:
        """Take in that somebody is another's: "his wife, Ada Lund"."""
        if owner is not who:
            self.relations[owner, noun] = who

    def speak_for(self, body: Entity, who: Entity) -> None:
        """Take in that somebody leads a body or speaks for it."""
        if body.kind != "person" and who.may_be_person:
            self.bodies[who.name] = body

    def last(self, noun: str, words: frozenset[str], state: str | None) -> Entity | None:
        """Return whom "the prime minister" or "the Danish minister" describes, told of last.

        state: the code of the state whose the noun is told to be.
        """
        found = reversed(self.descriptions.get(noun, ()))
        return next((one.who for one in found if _may_be(one, words, state)), None)

    def only(self, noun: str, words: frozenset[str], state: str | None) -> Entity | None:
        """Return whom a noun describes if that is one."""
        found = {one.who for one in self.descriptions.get(noun, ()) if _may_be(one, words, state)}
        return found.pop() if len(found) == 1 else None

    def ruler(self, state: str) -> Entity | None:
        """Return who is told of as the head of a state, if that is one."""
        found = {
            one.who
            for noun in sorted(_HEADS_OF_STATE)
            for one in self.descriptions.get(noun, ())
            if one.who.named and one.who.kind == "person" and one.who.country == state
            if _OF_OTHERS.isdisjoint(one.words - _MINISTERS)
            if noun != "minister" or not _MINISTERS.isdisjoint(one.words)
        }
        return found.pop() if len(found) == 1 else None

    def related(self, owner: Entity, noun: str) -> Entity | None:
        """Return who is somebody's "wife" or "son", which may be told the other way round."""
        known = self.relations.get((owner, noun))
        if known is not None or noun not in _CONVERSE:
            return known
        found = {
            other
            for (other, told), who in self.relations.items()
            if who is owner and told in _CONVERSE[noun]
        }
        female = is_female_noun(noun)
        fitting = [one for one in found if female is None or one.female in (None, female)]
        return fitting[0] if len(fitting) == 1 else None

    def leader(self, body: Entity, noun: str, names: Names) -> Entity | None:
        """Return who leads a body: its "chief" may be its director."""
        related = self.related(body, noun)
        if related is not None:
            return related
        speakers = [names.named(name) for name, led in self.bodies.items() if led is body]
        found = [one for one in speakers if one and not LEADERS.isdisjoint(one.told_as)]
        return found[0] if len(found) == 1 else None

    @property
    def child(self) -> Entity | None:
        """Whom the article tells of as a child, if that is one."""
        first = self.told_as_children.most_common(2)
        if not first or (len(first) > 1 and first[0][1] < 2 * first[1][1]):
            return None
        return first[0][0]


def described(
    noun: str, words: frozenset[str], told: Profiles, anywhere: Profiles
) -> Entity | None:
    """Return who is described by a noun with these words before it: so far, or in all the text."""
    states = [state for word in words if (state := country(word.title()))]
    rest = words - {word for word in words if country(word.title())}
    code = states[0].code if states else None
    last = told.last(noun, rest, code)
    if last is not None and last.named:
        return last
    child = anywhere.child if is_of_child(noun, words) else None
    female = is_female_noun(noun)
    if child is not None and (female is None or child.female in (None, female)):
        return child
    ruler = anywhere.ruler(code) if code is not None and noun in _RULERS and not rest else None
    return last or anywhere.only(noun, rest, code) or ruler


def _is_child_age(number: str) -> bool:
    return number in _NUMBERS or (number.isdecimal() and int(number) < _GROWN_UP)


def is_of_child(noun: str, words: frozenset[str]) -> bool:
    """Whether a noun with these words before it is told of a child: "the nine-year-old girl"."""
    return noun in _YOUNG and all(
        part in _AGED or _is_child_age(part) for word in words for part in word.split("-")
    )


def profiles(trees: Sequence[Tree], names: Names) -> Profiles:
    """Return what an article describes those as whom it names."""
    found = Profiles()
    for tree in trees:
        for token in tree.tokens:
            if token.pos == "PROPN" and token.dep not in ("compound", "nmod"):
                _describe(found, tree, token, names)
    return found


def _describe(found: Profiles, tree: Tree, token: Token, names: Names) -> None:
    words = name_words(tree, token)
    if not words:
        return
    entity = names.of(tree, token, words)
    if token.dep == "poss" and tree[token.head].lemma.lower() in _KIN and entity.kind is None:
        entity.kind = "person"
    cared_for = token.dep == "poss" and tree[token.head].lemma.lower() in _CARING
    age = age_beside(tree, words)
    if cared_for or (age is not None and _is_child_age(age)):
        found.told_as_children[entity] += 1
    for told in told_by(tree, token, words):
        found.describe(told.noun, told.words, entity)
        if told.owner is not None and told.owner.pos == "PROPN":
            whose = name_words(tree, told.owner)
            if whose:
                found.relate(names.of(tree, told.owner, whose), told.noun, entity)
    body = body_of(tree, token, words)
    if body is not None and body[1]:
        found.speak_for(names.of(tree, *body), entity)
