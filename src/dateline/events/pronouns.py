"""What a pronoun stands for: somebody told of shortly before; nobody rather than the wrong one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.countries import country
from dateline.events.gazetteer import STATES
from dateline.events.gender import FEMALE, MALE, NEUTER, TALKING, is_female_noun
from dateline.events.naming import MAIN, OWNER, SUBJECTS, is_place
from dateline.events.noun_kinds import is_thing
from dateline.events.nouns import MAKERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.events.grammar import Tree
    from dateline.events.naming import Entity
    from dateline.text.tokens import Token

    Candidate = tuple[int, Entity, str]
    """How many sentences ago somebody was told of last, who, and in which relation."""

REACH = 3
"""Sentences that a pronoun looks back to a name."""
FIRMS = MAKERS | frozenset("company firm corporation concern airline bank thrift".split())
"""Nouns by which a firm is taken up that need not be part of its name."""
GENERIC = frozenset("man woman boy girl".split())
"""Nouns that say no more than "he" or "she" does."""
_NO_FIRMS = frozenset(
    "ministry department agency authority commission committee council court parliament congress "
    "senate assembly government administration party union association federation league "
    "university college school institute hospital police army navy bureau office church movement "
    "alliance coalition cabinet team club regulator regime watchdog bloc delegation "
    "airport station port".split()
)
"""Nouns for bodies that are no firms."""
_CALLED = frozenset("lines airlines airways group holdings industries inc corp co ltd plc".split())
"""Last words of the names of firms."""
_LAST_THINGS = frozenset("death funeral killing murder assassination burial".split())
"""What somebody lives to tell of others only."""
_ASIDE = frozenset(("advcl", "relcl"))
_OBJECTIVE = frozenset("him her them".split())
_QUOTES = frozenset(('"', "“", "”", "``", "''"))
_ARGUMENTS = frozenset((MAIN, "nsubj", "nsubjpass", "dobj"))
_NEAR = 1
"""Sentences that it looks back to what has no name, and that "they" looks back."""
_FIRST = (MAIN, "nsubj", "nsubjpass", OWNER)
"""Relations that count before others of one sentence."""


def referent(tree: Tree, token: Token, number: int, recent: Sequence[Entity]) -> Entity | None:
    """Return whom "he", "she" or "they" stands for in sentence `number`, None if it is not clear.

    recent: who was told of so far, with the places where.
    """
    word = token.text.lower()
    before = _before(token.start, number, recent)
    if word in MALE or word in FEMALE:
        female = word in FEMALE
        fitting = [c for c in before if _reaches(c) and _may_be(c[1], female=female)]
        if not any(c[0] <= _NEAR and c[2] in SUBJECTS for c in fitting):
            fitting = [c for c in before if c in fitting or _may_be_surname(c)]
        free = _named_first(_free(tree, token, number, fitting))
        told = [c for c in free if not _is_told_aside(tree, token, c[1], number)]
        free = told if any(c[0] <= _NEAR and c[1].named for c in told) else free
        if token.dep == "poss":
            known = [c for c in free if c[1].female is female and _does(tree, token, c[1], number)]
            free = known or free
        return _person(free, female=female, acts=token.dep in SUBJECTS)
    near = _free(tree, token, number, [c for c in before if c[0] <= _NEAR])
    several = [c for c in near if c[1].plural]
    if token.dep == "poss":
        doers = [c[1] for c in several if _does(tree, token, c[1], number)]
        if doers:
            return max(doers, key=lambda entity: len(entity.name))
    return _several(several, done_to=token.dep == "dobj") or _body(near)


def only_person(tree: Tree, token: Token, number: int, recent: Sequence[Entity]) -> Entity | None:
    """Return the only one told of lately whom "the man" or "the woman" may take up."""
    female = is_female_noun(token.lemma.lower())
    found = {
        entity
        for _, entity, _ in _free(tree, token, number, _before(token.start, number, recent))
        if entity.kind == "person" or entity.may_be_person
    }
    if len(found) != 1:
        return None
    one = found.pop()
    return one if one.female in (None, female) else None


def most_told(
    tree: Tree, token: Token, number: int, recent: Sequence[Entity], hero: Entity | None
) -> Entity | None:
    """Return the only one named in the last sentence that names anybody, or whom it is about.

    hero: whom the article is about.
    """
    female = is_female_noun(token.lemma.lower())
    people = [
        c
        for c in _free(tree, token, number, _before(token.start, number, recent))
        if c[1].named and c[1].may_be_person and (female is None or c[1].female in (None, female))
    ]
    near = [c for c in people if c[0] == people[0][0]]
    if len(near) == 1:
        return near[0][1]
    others = [c[2] for c in near if c[1] is not hero]
    about_him = len(others) < len(near) and _ARGUMENTS.isdisjoint(others)
    return hero if about_him else None


def firm(
    tree: Tree, noun: Token, start: int, number: int, recent: Sequence[Entity]
) -> Entity | None:
    """Return the firm that was told of last before "the company", as a subject if any was.

    start: the first character of the phrase; names inside it say where the firm is. It is none if
    that is one without a name: "a company", or "the company" of which nothing is known.
    """
    states = [told.code for k in tree.kids(noun.i, "amod") if (told := country(k.text))]
    fitting = [
        c
        for c in _before(start, number, recent)
        if (c[1].kind == "organisation" or _acts(c))
        and (c[1].named or c[1].name.split()[-1] in FIRMS)
        and not _is_no_firm(c[1])
        and (not states or c[1].country in (None, *states))
    ]
    free = _free(tree, noun, number, fitting)
    if any(_is_known_firm(c[1]) for c in free):
        free = [c for c in free if not c[1].with_article or _is_known_firm(c[1])]
    chosen = _likeliest(free)
    if chosen is None or not chosen[1].named:
        return None
    nearer = fitting[: fitting.index(chosen)]
    if any(not c[1].named and c[1].name.endswith(noun.lemma) for c in nearer):
        return None
    chosen[1].kind = "organisation"
    chosen[1].told_as.add(noun.lemma.lower())
    return chosen[1]


def _is_known_firm(entity: Entity) -> bool:
    """Whether it was told of as a firm, or its name says that it is one."""
    called = entity.name.split()[-1].lower().rstrip(".")
    return not FIRMS.isdisjoint(entity.told_as) or called in _CALLED or called in FIRMS


def _is_no_firm(entity: Entity) -> bool:
    """Whether what is told of a body, or its name, says that it is another: "Court of Appeal"."""
    head = entity.name.lower().partition(" of ")[0].split()[-1]
    return head in _NO_FIRMS or not _NO_FIRMS.isdisjoint(entity.told_as)


def _acts(candidate: Candidate) -> bool:
    """Whether it is a name of one word of which it is only known that it does something."""
    _, entity, relation = candidate
    plain = entity.kind is None and entity.named and not entity.plural
    return plain and relation in SUBJECTS and not entity.may_be_person


def _free(
    tree: Tree, token: Token, number: int, candidates: Sequence[Candidate]
) -> list[Candidate]:
    """Leave out whom the sentence itself rules out."""
    return [
        candidate
        for candidate in candidates
        if not _is_owned(tree, candidate[1], number, token)
        and not _is_subject_of(tree, token, candidate[1], number)
        and not _is_beside(tree, token, candidate[1], number)
        and not _outlives(tree, token, candidate[1], number)
    ]


def _named_first(candidates: list[Candidate]) -> list[Candidate]:
    """Leave out who was told of without a name before, where a name was just as near."""
    near = [c for c in candidates if c[0] <= _NEAR and c[1].named]
    acting = any(c[2] in SUBJECTS for c in near)
    if not near:
        return candidates
    return [c for c in candidates if c[0] == 0 or c[1].named or (not acting and c[2] in SUBJECTS)]


def _may_be(entity: Entity, *, female: bool) -> bool:
    if entity.kind is None and (is_place(entity.name) or entity.name.split()[-1] in STATES):
        return False
    return entity.may_be_person and entity.female in (None, female)


def agrees(token: Token, entity: Entity) -> bool:
    """Whether "he" or "she" may be somebody."""
    word = token.text.lower()
    return word in MALE | FEMALE and _may_be(entity, female=word in FEMALE)


def _before(offset: int, number: int, recent: Sequence[Entity]) -> list[Candidate]:
    """Return who was told of shortly before a word, the last one first."""
    found = []
    for entity in reversed(recent):
        if number - entity.seen[-1][0] > REACH:
            break
        last = next((place for place in reversed(entity.seen) if place[1] < offset), None)
        if last is None or number - last[0] > REACH:
            continue
        relations = [p[2] for p in entity.seen if p[0] == last[0] and p[1] <= last[1]]
        relation = next((r for r in _FIRST if r in relations), last[2])
        found.append((last[1], (number - last[0], entity, relation)))
    return [candidate for _, candidate in sorted(found, key=lambda f: -f[0])]


def _may_be_surname(candidate: Candidate) -> bool:
    """Whether it is a name of one word that has just done something and may be anybody's."""
    distance, entity, _ = candidate
    one = entity.named and " " not in entity.name and entity.name.istitle()
    known = is_place(entity.name) or is_thing(entity.name.lower())
    return distance <= _NEAR and one and _acts(candidate) and not known


def _reaches(candidate: Candidate) -> bool:
    distance, entity, _ = candidate
    return entity.named or distance <= _NEAR


def _person(candidates: Sequence[Candidate], *, female: bool, acts: bool) -> Entity | None:
    """Return who "he" or "she" is, who `acts` if it is a subject.

    Of whom it is known counts more than of whom it is not, but for "Ek said he left" and "Ek won
    the first cup since Ada Lund when she beat".
    """
    chosen = _likeliest(candidates, acts=acts)
    if chosen is None:
        return None
    told_here = (*SUBJECTS,) if acts else (*SUBJECTS, OWNER)
    his_own = not female and chosen[1].named and chosen[0] == 0 and chosen[2] in told_here
    if chosen[1].female is None and not (his_own and (acts or chosen[2] == OWNER)):
        reach = max(chosen[0], _NEAR) if chosen[1].named and not his_own else chosen[0]
        known = [c for c in candidates if c[1].female is female and c[0] <= reach]
        if acts and chosen[1].named and chosen[0] == 0 and chosen[2] in SUBJECTS:
            known = [c for c in known if c[2] in SUBJECTS]
        chosen = _likeliest(known, acts=acts) or chosen
    chosen[1].kind = "person"
    chosen[1].female = female
    return chosen[1]


def _several(candidates: Sequence[Candidate], *, done_to: bool) -> Entity | None:
    """Return the people or things that "they" stands for: people before things.

    done_to: whether it is an object, which an object just before is taken up by first.
    """
    subjects = [c for c in candidates if c[2] in SUBJECTS]
    for choice in (
        [c for c in candidates if done_to and c[0] == 0 and c[2] == "dobj"],
        [c for c in subjects if c[0] == 0 and (c[1].kind == "group" or c[1].named)],
        [c for c in subjects if c[0] == 0],
        [c for c in subjects if c[1].kind == "group" or c[1].named],
        [c for c in candidates if c[1].kind == "group" and c[0] == 0],
        subjects,
        [c for c in candidates if c[1].kind == "group"],
    ):
        if choice:
            return choice[0][1]
    return None


def _body(candidates: Sequence[Candidate]) -> Entity | None:
    """Return the body or firm that "they" may stand for: "Acme said they would sell"."""
    subjects = (c for c in candidates if c[2] in SUBJECTS and c[1].named)
    return next((c[1] for c in subjects if c[1].kind == "organisation" or _acts(c)), None)


def _does(tree: Tree, token: Token, entity: Entity, number: int) -> bool:
    """Whether somebody is the subject of the clause that a pronoun stands in."""
    verb = tree.verb_above(token.i)
    subject = tree.subject(verb.i) if verb is not None else None
    if subject is None or subject.noun > token.i:
        return False
    last = tree[tree.conjuncts(subject.noun)[-1]]
    return any(place[0] == number and place[1] == last.start for place in entity.seen)


def _likeliest(candidates: Sequence[Candidate], *, acts: bool = True) -> Candidate | None:
    """Return the last subject among candidates, else the last of all.

    Whose the sentence's own subject is comes before the subjects of others, and of an earlier
    sentence its own subject before those of its clauses. Before subjects far off, and before all of
    other sentences if the pronoun is no subject that `acts`, comes who is told of in its own
    sentence: "A court jailed Ek and fined him".
    """
    subjects = [c for c in candidates if c[2] in SUBJECTS]
    if any(c[0] == 0 for c in subjects):
        return subjects[0]
    here = [c for c in candidates if c[0] == 0]
    owners = [c for c in here if c[2] == OWNER]
    if owners:
        return owners[0]
    if here and (not acts or not subjects or subjects[0][0] > _NEAR):
        return here[0]
    if not subjects or subjects[0][0] > _NEAR:
        people = [c for c in candidates if c[0] <= _NEAR and c[1].named and c[1].kind == "person"]
        if people:
            return people[0]
    mains = [c for c in subjects if c[2] == MAIN and c[0] == subjects[0][0]]
    return next(iter(mains or subjects or candidates), None)


def _is_owned(tree: Tree, entity: Entity, number: int, pronoun: Token) -> bool:
    """Whether somebody is told as the pronoun's: "his mentor Berg" is not "he".

    Nor is "my son" in a quotation who says it.
    """
    starts = {place[1] for place in entity.seen if place[0] == number}
    if not starts:
        return False
    word = pronoun.text.lower()
    gender = next((g for g in (MALE, FEMALE, NEUTER) if word in g), frozenset())
    for token in tree.sentence.tokens:
        if token.start not in starts:
            continue
        for noun in (token, tree[token.head]):
            if noun.pos not in ("NOUN", "PROPN") or (noun is not token and token.dep != "appos"):
                continue
            for owner in tree.kids(noun.i, "poss"):
                told = owner.text.lower()
                if told in gender or (told in TALKING and _quoted_apart(tree, owner, pronoun)):
                    return True
    return False


def _quoted_apart(tree: Tree, token: Token, other: Token) -> bool:
    """Whether a quotation ends or begins between two words."""
    first, last = sorted((token.i, other.i))
    return any(t.text in _QUOTES for t in tree.tokens[first:last])


def _is_told_aside(tree: Tree, token: Token, entity: Entity, number: int) -> bool:
    """Whether somebody without a name is only in a clause beside: "when the judge left, she"."""
    if entity.named:
        return False
    starts = {place[1] for place in entity.seen if place[0] == number and place[1] < token.start}
    verbs = [tree.verb_above(t.i) for t in tree.tokens if t.start in starts]
    above = {t.i for t in tree.ancestors(token.i)}
    return any(v is not None and v.dep in _ASIDE and v.i not in above for v in verbs)


def _outlives(tree: Tree, token: Token, entity: Entity, number: int) -> bool:
    """Whether somebody does something to what may not be his: "Ek called his death a loss"."""
    fate = tree[token.head]
    if token.dep != "poss" or fate.lemma not in _LAST_THINGS or fate.dep == "pobj":
        return False
    if any(k.lemma == "own" for k in tree.kids(fate.i, "amod")):
        return False
    verbs = (node for node in tree.ancestors(fate.i) if node.pos == "VERB")
    subjects = (tree.own_subject(verb.i) for verb in verbs)
    doer = next((s for s in subjects if s is not None and s.i != fate.i), None)
    return doer is not None and (number, doer.start) in {place[:2] for place in entity.seen}


def _is_beside(tree: Tree, token: Token, entity: Entity, number: int) -> bool:
    """Whether somebody stands under a preposition of the pronoun's verb: "besides Eva she has"."""
    if token.dep not in SUBJECTS or entity.seen[-1][0] != number:
        return False
    starts = {obj.start for _, obj in tree.prepositions(token.head) if obj.i < token.i}
    return any(place[0] == number and place[1] in starts for place in entity.seen)


def _is_subject_of(tree: Tree, token: Token, entity: Entity, number: int) -> bool:
    """Whether the pronoun would be another part of the same: an object what its subject is.

    That is so where it is also a subject ("ordered him held"); nor is a subject what its relative
    clause tells of: "the cars they made".
    """
    clause = tree[token.head]
    if token.dep in SUBJECTS and clause.dep == "relcl" and not tree.kid(clause.i, "mark"):
        start = tree[clause.head].start
        return any(place[0] == number and place[1] == start for place in entity.seen)
    objective = token.dep in SUBJECTS and token.text.lower() in _OBJECTIVE
    if token.dep not in ("dobj", "pobj", "dative") and not objective:
        return False
    verb = tree.verb_above(clause.i if objective else token.i)
    subject = tree.subject(verb.i) if verb is not None else None
    if subject is None:
        return False
    subjects = tree.conjuncts(subject.noun)
    beside = [k.i for i in subjects for k in tree.kids(i, "appos")]
    starts = {tree[i].start for i in (*subjects, *beside)}
    return any(place[0] == number and place[1] in starts for place in entity.seen)
