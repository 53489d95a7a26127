"""The roles that a verb gives: who does it, to whom, and whom it concerns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.contests import is_handed
from dateline.events.countries import country
from dateline.events.forms import is_infinitive
from dateline.events.lexicon import PLURAL, REPORTING
from dateline.events.objects import OBJECTLESS, is_label, is_measure, object_relative
from dateline.events.roles import BEFALL, BEFALLS_OWNER, UNDERGOING, add, could_act
from dateline.events.standing import is_inside_name

if TYPE_CHECKING:
    from dateline.events.grammar import Subject, Tree
    from dateline.events.triggers import Trigger
    from dateline.records import Role
    from dateline.text.tokens import Token

_NO_DOERS = frozenset(
    "mistake accident chance force law hand mail phone telephone air sea land road rail train car "
    "boat plane ferry helicopter ambulance bus courier parcel email e-mail letter text fax radio "
    "date time design default surprise storm name nature year".split()
)
"""Nouns that after "by" say how, not who."""
_COUNTED = frozenset("vote margin majority".split())
"""Nouns that after "by" say how much."""
_OTHER_PREPOSITIONS = frozenset("with against from to between among for alongside on".split())
_ACTS_ON: dict[str, frozenset[str]] = {
    "for": frozenset("search look hunt call appeal ask vote pay apply campaign".split()),
    "at": frozenset("fire shoot aim shout laugh jeer".split()),
    "on": frozenset("fire call spy agree vote comment crack".split()),
    "with": frozenset("meet collide clash deal draw talk speak negotiate fight interfere".split()),
    "against": frozenset(
        "vote protest demonstrate rally fight campaign rule retaliate testify rebel play".split()
    ),
    "to": frozenset(
        "respond react reply listen object contribute speak talk apologise apologize appeal "
        "complain write".split()
    ),
    "upon": frozenset(("call",)),
    "through": frozenset("tear rip sweep rage smash crash".split()),
    "into": frozenset("crash slam plow plough smash inquire look".split()),
}
"""Verbs that do something to what stands under a preposition: "searched for survivors"."""
_IDLE_OBJECTS = {
    "place": frozenset(("take",)),
    "fire": frozenset("open set catch return".split()),
    "aim": frozenset(("take",)),
    "siege": frozenset(("lay",)),
    "tribute": frozenset(("pay",)),
    "charge": frozenset(("take",)),
    "control": frozenset("take seize gain".split()),
}
"""Objects that tell what is done only with one of these verbs."""
_ONTO = frozenset("on to at of upon".split())
_CONCERNED = frozenset(
    "with against from to between among on by for of toward towards over".split()
)
"""Prepositions under an object that name whom it concerns: "imposed sanctions on the firm"."""
_WEAPONS = frozenset("bullet bomb missile shell rocket knife gun fist truck car blow".split())
"""What does harm in the hands of him whose it is: "hurt by a robber's knife"."""
_BILLS = frozenset("bill law motion budget measure amendment legislation resolution act".split())
"""What parliaments pass, and is passed by them: "the bill passed", "it cleared the Senate"."""
_PASSING = frozenset(("pass", "clear"))
_HOUSES = frozenset("house chamber committee".split())
_OUGHT = frozenset(("must", "should"))
_DEMANDING = frozenset("demand insist urge require request recommend order ask".split())
_DEEPEST = 2
"""Nouns between an object and whom it concerns: "called for talks on aid to Sudan"."""


def of_verb(tree: Tree, trigger: Trigger, verb: int, found: dict[int, Role]) -> None:
    """Add who takes part in what `verb` tells."""
    subject = tree.subject(verb)
    passive = tree.is_passive(verb)
    passing = tree[verb].lemma in _PASSING and not passive
    passed = passing and subject is not None and tree[subject.noun].lemma in _BILLS
    if subject is not None and subject.noun != trigger.head and not _hands(tree, trigger, subject):
        suffers = passed or subject.passive or _befalls(tree, trigger, verb)
        role: Role = "patient" if suffers else "agent"
        for i in _before_last(tree, tree[verb], subject.noun):
            one = _one_of_those(tree, i)
            add(tree, found, one, role, before=verb if one < verb else None)
        for i in _included(tree, subject.noun):
            add(tree, found, i, role)
    if subject is None and tree[verb].dep == "acl" and passive:
        add(tree, found, _one_of_those(tree, tree[verb].head), "patient")
    for obj in _doers(tree, verb) if passive else ():
        add(tree, found, obj.i, "agent")
    for obj in _objects(tree, verb):
        empty = _is_idle(tree, tree[verb], obj) or is_measure(tree, tree[verb], obj)
        empty = empty or is_label(tree, tree[verb], obj)
        house = obj.lemma in _HOUSES or could_act(tree, obj)
        if passed and obj.dep == "dobj" and house:
            add(tree, found, obj.i, "agent")
        elif obj.i != trigger.head and obj.dep == "dobj" and not (empty or passed):
            add(tree, found, obj.i, "patient")
            _concern(tree, found, obj.i, 0)
    for told in (_told_to_do(tree, tree[verb]), _told_to_be(tree, tree[verb])):
        if told is not None:
            add(tree, found, told, "patient")
    relative = object_relative(tree, tree[verb])
    if relative is not None:
        add(tree, found, relative, "patient")
    acted_on = None if passive or relative is not None else _acted_on(tree, verb)
    if acted_on is not None:
        add(tree, found, acted_on, "patient")
    for prep, obj in tree.prepositions(verb):
        word = prep.lemma.lower()
        if word in _OTHER_PREPOSITIONS or prep.dep == "dative":
            add(tree, found, obj.i, "other", named_only=True)
        by_whom = passive and word == "by"
        if word in _CONCERNED and not by_whom and not could_act(tree, obj):
            _concern(tree, found, obj.i, 1)
    for obj in tree.kids(verb, "dative"):
        if obj.pos in ("NOUN", "PROPN", "PRON"):
            add(tree, found, obj.i, "other")
    _let_wielders_act(tree, found)


def _hands(tree: Tree, trigger: Trigger, subject: Subject) -> bool:
    """Whether a thing only hands what the noun tells to whom it is of: "the goal gave Ek a win"."""
    verb = tree[trigger.carrier if trigger.carrier is not None else trigger.head]
    return is_handed(tree[trigger.head], verb) and not could_act(tree, tree[subject.noun])


def _is_idle(tree: Tree, verb: Token, obj: Token) -> bool:
    """Whether an object only tells with its verb what is done: "took place", "set fire to it"."""
    bare = not tree.children[obj.i]
    return bare and obj.lemma in _IDLE_OBJECTS and verb.lemma in _IDLE_OBJECTS[obj.lemma]


def _let_wielders_act(tree: Tree, found: dict[int, Role]) -> None:
    """Let whose a weapon is do what it does."""
    if "patient" not in found.values():
        return
    for i in [i for i, role in found.items() if role == "agent" and tree[i].lemma in _WEAPONS]:
        owner = tree.kid(i, "poss")
        if owner is not None and could_act(tree, owner):
            del found[i]
            add(tree, found, owner.i, "agent")


def _acted_on(tree: Tree, verb: int) -> int | None:
    """Return what a verb without object is done to: "searched for the crew"; no place is."""
    done = tree.kid(verb, "dobj")
    idle = done is not None and done.lemma != "place" and _is_idle(tree, tree[verb], done)
    if done is not None and not idle:
        return None
    for prep, obj in tree.prepositions(verb):
        word = prep.lemma.lower()
        onto = word in _ONTO if idle else tree[verb].lemma in _ACTS_ON.get(word, ())
        if obj.i > verb and onto:
            place = obj.pos == "PROPN" and (word == "into" or tree.kid(obj.i, "det") is None)
            return obj.i if word not in ("into", "through") or not place else None
    return None


def _befalls(tree: Tree, trigger: Trigger, verb: int) -> bool:
    """Whether a subject undergoes what no passive tells: "died", "is dead", "faces trial"."""
    state = tree[trigger.head].pos == "ADJ" and tree.kid(verb, "dobj") is None
    if tree[verb].lemma in BEFALL or state or _is_let_go(tree, tree[verb]):
        return True
    return tree[verb].lemma in UNDERGOING and tree[trigger.head].lemma.lower() in BEFALLS_OWNER


def _is_let_go(tree: Tree, verb: Token) -> bool:
    let = tree[verb.head]
    return verb.text == "go" and verb.dep in ("xcomp", "ccomp") and let.lemma == "let"


def _before_last(tree: Tree, verb: Token, noun: int) -> list[int]:
    """Return a subject, with those it is joined to where a plural verb tells of them all.

    "Five Danes and a Swede who were jailed": the parser has only the Swede.
    """
    last = tree[noun]
    plural = any(k.text in PLURAL for k in tree.kids(verb.i, "aux", "auxpass")) or (
        verb.tag == "VBP" or verb.text in PLURAL
    )
    if verb.dep != "relcl" or verb.head != noun or last.dep != "conj" or not plural:
        return [noun]
    return [last.head, noun] if last.tag in ("NN", "NNP", "JJ") else [noun]


def _objects(tree: Tree, verb: int) -> list[Token]:
    """Return what a verb does something to, which may stand behind the verb joined to it.

    "Detained and questioned two men": both have the men as their object.
    """
    own = tree.kids(verb, "dobj", "oprd")
    if (
        own
        or tree.is_passive(verb)
        or tree[verb].lemma in OBJECTLESS
        or tree.kid(verb, "ccomp", "xcomp", "acomp", "attr", "prt")
    ):
        return own
    joined = _joined(tree, verb)
    if joined is None:
        return []
    listed = all(t.text == "," for t in tree.tokens[verb + 1 : joined])
    return _objects(tree, joined) if listed else tree.kids(joined, "dobj")


def _doers(tree: Tree, verb: int) -> list[Token]:
    """Return who does what a passive tells; "seen and heard by crowds" names them once."""
    joined = _joined(tree, verb)
    for node in (verb, *([joined] if joined is not None else []), *_amounts(tree, verb)):
        found = [obj for prep, obj in tree.prepositions(node) if prep.lemma.lower() == "by"]
        if found:
            return [obj for obj in found if not _is_means(tree, obj)]
    return _doers_behind(tree, verb)


def _amounts(tree: Tree, verb: int) -> list[int]:
    """Return what somebody is fined or paid, which the parser may give the doer to."""
    return [k.i for k in tree.kids(verb, "dobj", "npadvmod") if k.tag == "CD" and k.lemma != "one"]


def _doers_behind(tree: Tree, verb: int) -> list[Token]:
    """Return who does what a passive tells, named behind what is told with it.

    "The firm was told to leave the site by officials"; what is active needs no "by".
    """
    behind = [k for k in tree.kids(verb, "xcomp") if is_infinitive(tree, k)]
    behind += [k for prep in tree.kids(verb, "prep") for k in tree.kids(prep.i, "pcomp")]
    return [
        obj
        for told in behind
        if not tree.is_passive(told.i)
        for prep, obj in tree.prepositions(told.i)
        if prep.lemma.lower() == "by" and could_act(tree, obj)
    ][:1]


def _is_means(tree: Tree, noun: Token) -> bool:
    """Whether what stands after "by" says how: "by car", but not "by a car"."""
    word = noun.lemma.lower()
    bare = noun.tag == "NN" and tree.kid(noun.i, "det", "poss") is None
    return word in _COUNTED or (bare and word in _NO_DOERS)


def _form(tree: Tree, verb: Token) -> str:
    """Return the tag of a verb; what is neither passive nor perfect is no participle in "-ed"."""
    plain = verb.tag == "VBN" and not tree.kid(verb.i, "aux") and not tree.is_passive(verb.i)
    return "VBD" if plain else verb.tag


def _joined(tree: Tree, verb: int) -> int | None:
    """Return the verb in the same form that follows at once: "seen and heard", "won or lost"."""
    for kid in tree.kids(verb, "conj"):
        between = tree.tokens[verb + 1 : kid.i]
        beside = all(t.tag in ("CC", ",", "RB") for t in between)
        alike = kid.tag == tree[verb].tag or _form(tree, kid) == _form(tree, tree[verb])
        if beside and alike and not tree.kid(kid.i, "nsubj", "nsubjpass"):
            return kid.i
    return None


def _concern(tree: Tree, found: dict[int, Role], noun: int, depth: int) -> None:
    """Add whom an object concerns: its owner, and names and people under its prepositions."""
    acts = could_act(tree, tree[noun])
    for kid in tree.kids(noun, "poss", "amod"):
        people = kid.dep == "amod" and not acts and country(kid.text) is not None
        if people or (kid.dep == "poss" and kid.pos == "PROPN" and not is_inside_name(tree, kid)):
            add(tree, found, kid.i, "other")
    for prep, obj in tree.prepositions(noun):
        named = tree[noun].pos == "PROPN" and prep.lemma.lower() in ("of", "for")
        if prep.lemma.lower() not in _CONCERNED or named:
            continue
        if could_act(tree, obj):
            add(tree, found, obj.i, "other", named_only=True)
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


def _told_to_be(tree: Tree, verb: Token) -> int | None:
    """Return what is made, called or found something: "ruled the law void", "named Ek as coach"."""
    if tree.is_passive(verb.i) or tree.kid(verb.i, "dobj") is not None:
        return None
    named = tree.kid(verb.i, "oprd")
    if named is not None:
        return named.i if named.pos == "PROPN" and named.i > verb.i else None
    clause = tree.kid(verb.i, "ccomp")
    if clause is None or clause.pos in ("VERB", "AUX") or tree.kids(clause.i, "aux", "cop", "mark"):
        return None
    subject = tree.kid(clause.i, "nsubj")
    if subject is None or not verb.i < subject.i < clause.i or subject.text.lower() == "it":
        return None
    return subject.i


def _one_of_those(tree: Tree, noun: int) -> int:
    """Return who is said to be one of many, for these: "Ek was among those arrested"."""
    prep = tree[tree[noun].head]
    if prep.lemma.lower() != "among" or tree[prep.head].lemma != "be":
        return noun
    one = tree.kid(prep.head, "attr") or tree.own_subject(prep.head)
    return noun if one is None or one.pos == "PRON" else one.i


def _included(tree: Tree, noun: int) -> list[int]:
    """Return the names listed beside a group: "leaders of the bloc, including Ms Lund and Mr Ek".

    The list is read word by word, since parsers get lost in long ones. It is the object's where
    one stands between.
    """
    tokens = tree.sentence.tokens
    if tokens[noun].tag not in ("NNS", "NNPS"):
        return []
    start = next(
        (
            t.i
            for t in tokens[noun + 1 :]
            if t.text.lower() == "including"
            or (t.text.lower() == "among" and t.i + 1 < len(tree) and tree[t.i + 1].text == "them")
        ),
        None,
    )
    if start is None:
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
