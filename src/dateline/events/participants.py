"""Who does it, to whom, and who else takes part."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.events.countries import country
from dateline.events.gender import PRONOUNS
from dateline.events.grammar import RELATIVE_PRONOUNS
from dateline.events.lexicon import REPORTING, SAY
from dateline.events.nouns import nationality, noun_kind, phrase, phrase_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.events.entities import Entities
    from dateline.events.grammar import Tree
    from dateline.events.naming import Entity
    from dateline.events.triggers import Trigger
    from dateline.records import Kind, Role
    from dateline.text.tokens import Token

_UNACCUSATIVE_NOUNS = frozenset(
    """death departure arrival resignation collapse visit trip retirement return rise fall drop
    increase decline growth victory win defeat withdrawal retreat speech statement remarks
    testimony appeal apology march strike protest rally meeting summit launch birth eruption
    explosion crash flight disappearance independence refusal announcement""".split()
)
"""Nouns whose "of" names who does it: "the resignation of the mayor"."""
_BEFALLS_OWNER = frozenset(
    """death murder killing arrest assassination trial conviction acquittal detention imprisonment
    release election re-election reelection appointment nomination birth injury injuries abduction
    kidnapping kidnap funeral burial dismissal ouster ousting sacking execution capture expulsion
    deportation extradition indictment prosecution impeachment sentencing poisoning rescue hanging
    beating shooting stabbing torture demise inauguration coronation hospitalisation
    hospitalization diagnosis treatment removal extinction destruction sale closure
    construction demolition completion engagement marriage wedding graduation illness
    promotion suspension relegation founding creation establishment formation
    repatriation liberation bereavement bombing bombardment shelling siege""".split()
)
"""Nouns whose owner undergoes it: "his death", "the factory's closure"."""
_NO_DOERS = frozenset(
    "mistake accident chance force law hand mail phone telephone air sea land road rail train car "
    "boat plane date time design default surprise storm name nature year".split()
)
"""Nouns that after "by" say how, not who."""
_BEFALL = frozenset("die perish drown starve suffocate succumb".split())
"""Verbs whose subject undergoes them, without anybody who does them."""
_OBJECTLESS = frozenset(
    "come go arrive return rise fall sit stand lie stay wait sleep stop try help step turn look "
    "listen die live run walk move travel".split()
)
"""Verbs that do nothing to what the verb joined to them has as its object: "come and see it"."""
_OTHER_PREPOSITIONS = frozenset("with against from to between among for alongside on".split())
_CIRCUMSTANCES = frozenset(
    "time day night week month year moment hour way reason place point date morning evening".split()
)
"""Nouns that say when, how or why of the clause behind them: "the day he left"."""
_CONCERNED = frozenset(
    "with against from to between among on by for of toward towards over".split()
)
"""Prepositions under an object that name whom it concerns: "imposed sanctions on the firm"."""
_OUGHT = frozenset(("must", "should"))
_DEMANDING = frozenset("demand insist urge require request recommend order ask".split())
_DEEPEST = 2
"""Nouns between an object and whom it concerns: "called for talks on aid to Sudan"."""
_DEALT_WITH = frozenset("by with against between among for".split())
_DIPLOMATIC = frozenset(
    "warn thank accuse urge tell ask support back criticise criticize sanction arm condemn "
    "pressure press assure recognise recognize fund help aid join blame invite isolate punish "
    "threaten persuade convince force oblige allow call push praise consult defy anger alarm "
    "please provoke face rebuke lobby".split()
)
"""Verbs whose object, if it is a capital, is the government there."""
_OF_A_TOWN = frozenset(
    "host flood burn wake celebrate cheer grow shake lie become freeze shut empty hold stage "
    "bid".split()
)
"""Verbs whose subject, if it is a capital, is the city."""
_SHORTEST = 3
"""Letters of a noun; what is shorter is a part of a word: "co", "ex"."""
_FIRST_PERSON = frozenset("i me my mine myself".split())
_IMPERSONAL_SUBJECTS = frozenset(("it", "there", "this", "that", "what", "which"))


@dataclass(frozen=True, slots=True)
class Actor:
    """A participant before it has a mention: role, words, name, kind and country."""

    role: Role
    start: int
    end: int
    name: str
    kind: Kind | None
    country: str | None
    head: int


def actors(
    tree: Tree,
    trigger: Trigger,
    entities: Entities,
    number: int,
    timed: Sequence[tuple[int, int]] = (),
    *,
    speaker: str | None = None,
) -> list[Actor]:
    """Return the participants of an event, in the order of the text.

    number: the sentence's; timed: spans of time expressions, which are nobody; speaker: who "I" is.
    """
    found: dict[int, Role] = {}
    if trigger.kind == "noun":
        _of_noun(tree, trigger, found)
    if trigger.carrier is not None:
        _of_verb(tree, trigger, trigger.carrier, found)
    resolved = [
        actor
        for noun, role in found.items()
        if not _is_time(tree, noun, timed)
        for actor in [_actor(tree, tree[noun], role, entities, number, speaker=speaker)]
        if actor is not None
    ]
    unique: dict[tuple[Role, int, int], Actor] = {}
    for actor in resolved:
        unique.setdefault((actor.role, actor.start, actor.end), actor)
    return sorted(unique.values(), key=lambda a: (a.start, a.end, a.role))


def _is_time(tree: Tree, noun: int, timed: Sequence[tuple[int, int]]) -> bool:
    """Whether a noun is part of a time expression: "day" is, but not in "an investor day"."""
    named = tree.kid(noun, "compound")
    first = tree[noun if named is None or named.i > noun else named.i].start
    return any(s <= first and tree[noun].start < e for s, e in timed)


def _of_verb(tree: Tree, trigger: Trigger, verb: int, found: dict[int, Role]) -> None:
    subject = tree.subject(verb)
    passive = tree.is_passive(verb)
    if subject is not None and subject.noun != trigger.head:
        role: Role = "patient" if subject.passive or tree[verb].lemma in _BEFALL else "agent"
        for i in (subject.noun, *_included(tree, subject.noun)):
            _add(tree, found, i, role)
    if subject is None and tree[verb].dep == "acl" and passive:
        _add(tree, found, tree[verb].head, "patient")
    for obj in _objects(tree, verb):
        if obj.i != trigger.head and obj.dep == "dobj":
            _add(tree, found, obj.i, "patient")
            _concern(tree, found, obj.i, 0)
    told = _told_to_do(tree, tree[verb])
    if told is not None:
        _add(tree, found, told, "patient")
    relative = _object_relative(tree, tree[verb])
    if relative is not None:
        _add(tree, found, relative, "patient")
    for obj in _doers(tree, verb) if passive else ():
        _add(tree, found, obj.i, "agent")
    for prep, obj in tree.prepositions(verb):
        word = prep.lemma.lower()
        if word in _OTHER_PREPOSITIONS or prep.dep == "dative":
            _add(tree, found, obj.i, "other", named_only=True)
        if word in _CONCERNED and not _could_act(tree, obj):
            _concern(tree, found, obj.i, 1)
    for obj in tree.kids(verb, "dative"):
        if obj.pos in ("NOUN", "PROPN", "PRON"):
            _add(tree, found, obj.i, "other")


def _objects(tree: Tree, verb: int) -> list[Token]:
    """Return what a verb does something to, which may stand behind the verb joined to it.

    "Detained and questioned two men": both have the men as their object.
    """
    own = tree.kids(verb, "dobj", "oprd")
    if (
        own
        or tree.is_passive(verb)
        or tree[verb].lemma in _OBJECTLESS
        or tree.kid(verb, "ccomp", "xcomp", "acomp", "attr", "prt")
    ):
        return own
    joined = _joined(tree, verb)
    return tree.kids(joined, "dobj") if joined is not None else []


def _doers(tree: Tree, verb: int) -> list[Token]:
    """Return who does what a passive tells; "seen and heard by crowds" names them once."""
    joined = _joined(tree, verb)
    for node in (verb, *([joined] if joined is not None else [])):
        found = [obj for prep, obj in tree.prepositions(node) if prep.lemma.lower() == "by"]
        if found:
            return [obj for obj in found if obj.lemma.lower() not in _NO_DOERS]
    return []


def _joined(tree: Tree, verb: int) -> int | None:
    """Return the verb in the same form that follows at once: "seen and heard", "won or lost"."""
    for kid in tree.kids(verb, "conj"):
        between = tree.tokens[verb + 1 : kid.i]
        beside = all(t.tag in ("CC", ",") for t in between)
        if beside and kid.tag == tree[verb].tag and not tree.kid(kid.i, "nsubj", "nsubjpass"):
            return kid.i
    return None


def _concern(tree: Tree, found: dict[int, Role], noun: int, depth: int) -> None:
    """Add whom an object concerns: its owner, and names and people under its prepositions."""
    acts = _could_act(tree, tree[noun])
    for kid in tree.kids(noun, "poss", "amod"):
        people = kid.dep == "amod" and not acts and country(kid.text) is not None
        if people or (kid.dep == "poss" and kid.pos == "PROPN"):
            _add(tree, found, kid.i, "other")
    for prep, obj in tree.prepositions(noun):
        if prep.lemma.lower() not in _CONCERNED:
            continue
        if _could_act(tree, obj):
            _add(tree, found, obj.i, "other", named_only=True)
        elif depth < _DEEPEST:
            _concern(tree, found, obj.i, depth + 1)


def _told_to_do(tree: Tree, verb: Token) -> int | None:
    """Return who is to do it: "demanded that the firm pay", "allowed the leader to speak"."""
    clause = tree.kid(verb.i, "ccomp")
    if clause is None:
        return None
    told = clause.tag == "VB" and all(
        k.tag == "TO" or (k.lemma in _OUGHT and verb.lemma in REPORTING)
        for k in tree.kids(clause.i, "aux")
    )
    if not told and verb.lemma not in _DEMANDING:
        return None
    subject = tree.kid(clause.i, "nsubj", "nsubjpass")
    return subject.i if subject is not None else None


def _included(tree: Tree, noun: int) -> list[int]:
    """Return the names listed beside a group: "leaders of the bloc, including Ms Lund and Mr Ek".

    The list is read word by word, since parsers get lost in long ones. It is the object's where
    one stands between.
    """
    tokens = tree.sentence.tokens
    start = next(
        (
            t.i
            for t in tokens[noun + 1 :]
            if t.text.lower() == "including"
            or (t.text.lower() == "among" and t.i + 1 < len(tree) and tree[t.i + 1].text == "them")
        ),
        None,
    )
    if start is None or tokens[noun].tag not in ("NNS", "NNPS"):
        return []
    if any(tree[t.head].pos == "VERB" and t.dep == "dobj" for t in tokens[noun + 1 : start]):
        return []
    names = []
    for token in tokens[start + 1 :]:
        if token.pos in ("VERB", "AUX") or token.text in (";", ":", "("):
            break
        following = tokens[token.i + 1] if token.i + 1 < len(tokens) else None
        if token.pos == "PROPN" and (following is None or following.pos != "PROPN"):
            names.append(token.i)
    return names


def _object_relative(tree: Tree, verb: Token) -> int | None:
    """Return the antecedent of "the man that the police arrested"."""
    if verb.dep != "relcl" or tree.kid(verb.i, "dobj", "nsubjpass") is not None:
        pronoun = tree.kid(verb.i, "dobj")
        if verb.dep == "relcl" and pronoun is not None and pronoun.lemma in RELATIVE_PRONOUNS:
            return verb.head
        return None
    subject = tree.own_subject(verb.i)
    if subject is None or subject.lemma.lower() in RELATIVE_PRONOUNS:
        return None
    when = any(k.tag == "WRB" for k in tree.kids(verb.i, "advmod"))
    if when or tree[verb.head].lemma in _CIRCUMSTANCES or tree.prepositions(verb.i):
        return None
    return verb.head if verb.lemma not in ("say", "tell") else None


def _of_noun(tree: Tree, trigger: Trigger, found: dict[int, Role]) -> None:
    noun = trigger.head
    word = tree[noun].lemma.lower()
    intransitive = word in _UNACCUSATIVE_NOUNS
    owned: Role = "patient" if word in _BEFALLS_OWNER else "agent"
    for kid in tree.kids(noun, "poss"):
        if trigger.carrier is None or kid.tag != "PRP$" or tree.subject(trigger.carrier) is None:
            _add(tree, found, kid.i, owned)
    for kid in tree.kids(noun, "amod", "compound", "nmod"):
        state = country(kid.text)
        if state is not None:
            _add(tree, found, kid.i, "agent")
    for prep, obj in tree.prepositions(noun):
        join = prep.lemma.lower()
        if join == "by":
            _add(tree, found, obj.i, "agent")
        elif join == "of":
            _add(tree, found, obj.i, "agent" if intransitive and owned == "agent" else "patient")
        elif join in ("between", "among"):
            _add(tree, found, obj.i, "agent")
        elif join in ("on", "against", "with", "to", "for", "from"):
            _add(
                tree,
                found,
                obj.i,
                "patient" if join in ("on", "against") else "other",
                named_only=True,
            )


def _add(
    tree: Tree, found: dict[int, Role], noun: int, role: Role, *, named_only: bool = False
) -> None:
    for i in tree.conjuncts(noun):
        token = tree[i]
        if len(token.text) < _SHORTEST and token.pos == "NOUN":
            continue
        if token.pos not in ("NOUN", "PROPN", "PRON", "ADJ", "NUM", "DET"):
            continue
        if named_only and not _could_act(tree, token):
            continue
        found.setdefault(i, role)


def _could_act(tree: Tree, token: Token) -> bool:
    """Whether a noun under a preposition is somebody and not a thing, a place or a time."""
    if token.pos == "PROPN":
        return token.tag in ("NNP", "NNPS") and not token.text.isdigit()
    if token.pos == "PRON":
        return token.lemma.lower() in PRONOUNS or token.text.lower() in ("him", "her", "them")
    return noun_kind(token, token.tag == "NNS") is not None


def _actor(
    tree: Tree, token: Token, role: Role, entities: Entities, number: int, *, speaker: str | None
) -> Actor | None:
    low = token.text.lower()
    if low in _FIRST_PERSON and speaker is not None:
        return Actor(role, token.start, token.end, speaker, "person", None, token.i)
    if low in _IMPERSONAL_SUBJECTS and low != "it":
        return None
    start, end = _span(tree, token)
    entity = _entity(tree, token, entities, number)
    if token.pos == "PRON" and entity is None and (low not in PRONOUNS or low == "it"):
        return None
    if entity is not None and entity.kind == "country" and _is_city(tree, token):
        return _city(tree, token, role)
    text = phrase_text(tree, token)
    name = entity.name if entity is not None else text
    plural = token.tag in ("NNS", "NNPS")
    kind = entity.kind if entity is not None else noun_kind(token, plural)
    code = entity.country if entity is not None else nationality(tree, token)
    if entity is None:
        state = country(token.text)
        if state is not None:
            kind, code = ("group" if state.way == "people" else "country"), state.code
            if state.way == "people" and token.dep in ("amod", "compound", "nmod"):
                kind, name = "country", state.name
    if entity is None and low in ("they", "them", "their", "we", "us"):
        kind = "group"
    return Actor(role, start, end, name, kind, code, token.i)


def _is_city(tree: Tree, token: Token) -> bool:
    """Whether a capital is the city here and not its government.

    Only a government speaks, is spoken to, and is dealt with; one goes to a city, and floods it.
    """
    state = country(token.text)
    if state is None or state.way != "capital":
        return False
    head = tree[token.head]
    if token.dep == "pobj":
        return head.lemma.lower() not in _DEALT_WITH
    if token.dep in ("dobj", "nsubjpass"):
        return head.lemma not in _DIPLOMATIC | SAY
    return token.dep == "nsubj" and head.lemma in _OF_A_TOWN


def _city(tree: Tree, token: Token, role: Role) -> Actor | None:
    """Return a city as a participant; under a preposition it is only where something is."""
    if token.dep == "pobj":
        return None
    start, end = _span(tree, token)
    return Actor(role, start, end, phrase_text(tree, token), None, None, token.i)


def _entity(tree: Tree, token: Token, entities: Entities, number: int) -> Entity | None:
    if token.lemma in ("neighbour", "neighbor"):
        owner = tree.kid(token.i, "poss")
        if owner is not None:
            return entities.names.other_country(_owner(tree, owner, entities, number))
    return entities.resolve(tree, token, number)


def _owner(tree: Tree, owner: Token, entities: Entities, number: int) -> Entity | None:
    """Return whose "its" is: the subject's of its clause, if that is a state."""
    verb = tree.verb_above(owner.i)
    subject = tree.subject(verb.i) if verb is not None else None
    if owner.pos == "PRON" and subject is not None:
        entity = entities.resolve(tree, tree[subject.noun], number)
        if entity is not None and entity.kind == "country":
            return entity
    return entities.resolve(tree, owner, number)


def _span(tree: Tree, token: Token) -> tuple[int, int]:
    """Offsets of a noun phrase without its relative clauses: article to last word of the name."""
    words = phrase(tree, token)
    return tree[words[0]].start, tree[words[-1]].end
