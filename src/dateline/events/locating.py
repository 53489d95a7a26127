"""Where a sentence says that an event happened: by a place name in its clause, and no less."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.countries import country
from dateline.events.gazetteer import STATES, is_region
from dateline.events.lexicon import EVENT_NOUNS, HAPPEN, SAY
from dateline.events.naming import is_place
from dateline.events.nouns import name_words, noun_kind
from dateline.events.places import PARTS, Place, before_noun, is_geographic, named, of_site
from dateline.events.senses import UNDERGOING, sense
from dateline.events.wordnet import kinds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.events.entities import Entities
    from dateline.events.grammar import Tree
    from dateline.events.triggers import Trigger
    from dateline.text.tokens import Token

LOCATIVE = frozenset("in at near outside inside across throughout off around within along".split())
_TOWARDS = frozenset(("to", "into", "for"))
MOTION = frozenset(
    "travel go fly return move flee head sail march come drive rush journey relocate emigrate "
    "immigrate retreat withdraw deploy send deport extradite transfer evacuate take bring cross "
    "walk ride escape".split()
)
"""Verbs that happen where they lead: "flew to Oslo"."""
_TRIPS = frozenset("visit trip tour journey flight voyage expedition pilgrimage arrival".split())
"""Nouns for what happens where it leads: "a trip to Oslo"."""
_TAKEN = frozenset("invade occupy annex attack free siege".split())
"""Senses of nouns for what is done to a place: "the invasion of Norway", "the raid on Oslo"."""
_HAPPENING = frozenset(
    "hold take make give carry conduct have stage do mount host attend join open launch win begin "
    "start end lead sign suffer commit lose survive witness visit enter organise organize play "
    "complete finish celebrate stop suppress disrupt".split()
)
"""Verbs that happen where the happening is that is their object: "attended the summit in Oslo"."""
_HARM = frozenset("kill injure wound hurt destroy damage maim claim".split())
"""Verbs that happen where their subject does: "the blast in Oslo killed"."""
_AT_HAND = frozenset(
    "shoot stab attack beat arrest detain kidnap rob seize hit strike raid search".split()
)
"""Verbs that happen where who does them is."""
_BESIDE = frozenset("next close adjacent outside opposite".split())
"""Words that "to" or "of" follows: "next to the embassy", "outside of Hamar"."""
_HELD_AT = frozenset("hold stage locate situate base build organize organise".split())
"""Participles that say where a thing or a happening is: "a vote held in Hamar"."""
_REACHING = frozenset(
    "hit strike sweep rock ravage devastate shake flood batter pound invade bomb bombard shell "
    "visit tour enter cross attack raid occupy storm besiege reach leave flee".split()
)
"""Verbs that happen where their object is, if it is a place."""
_LIVING_THROUGH = frozenset("experience suffer see witness endure undergo host".split())
"""Verbs whose subject, if it is a place, is where their object happens."""
_FINDING = frozenset("find discover spot catch see capture leave photograph".split())
"""Verbs that happen where what is found is or does something: "found a gun buried in Oslo"."""
_AIMING = frozenset("target aim direct point look laugh shout yell smile throw hurl".split())
"""Verbs whose "at" says at whom or what, not where."""
_STAYING = frozenset("stand sit sleep lie wait walk drive ride work play eat".split())
"""Verbs that tell where somebody was: "was shot as he stood in a square in Oslo"."""
_PHASES = frozenset("begin start continue stop finish cease resume keep help manage".split())
"""Verbs that happen where their infinitive does: "began to gather in Oslo"."""
_MATTERS = frozenset(
    "connection case relation response reference regard view light support favor favour honor "
    "honour charge way line aftermath wake face midst name hope attempt effort bid move exchange "
    "accordance absence event spite terms form place".split()
)
"""Nouns of set phrases that are nowhere: "in connection with", "in the aftermath of"."""
SUFFERED = frozenset(
    "attack explode shoot kill injure riot clash invade occupy earthquake fire crash collapse "
    "flood storm erupt sink kidnap hijack damage war".split()
)
"""Senses of nouns for what befalls a place."""
_PASSING = frozenset(("through", "on"))
_DEEPEST = 3
_BODILY = ("contact", "body", "competition", "weather")
_SAYING = ("communication", "cognition", "emotion")
_MOSTLY = 0.5
"""Share of a verb's senses."""


def located(
    tree: Tree, trigger: Trigger, timed: Sequence[tuple[int, int]], entities: Entities
) -> Place | None:
    """Return the place of an event; `timed` are the spans of time expressions, never places."""
    for node in _nodes(tree, trigger):
        found = below(tree, node, timed, entities)
        if found is not None:
            return found
    head = tree[trigger.head]
    if head.pos == "VERB":
        found = _of_participants(tree, head, timed, entities)
        if found is not None:
            return found
    return (
        _in_name(tree, trigger, entities)
        or _of_what(tree, trigger, timed, entities)
        or _reached(tree, trigger, entities)
    )


def _nodes(tree: Tree, trigger: Trigger) -> list[int]:
    """Return the words under which an event's place stands, the nearest first."""
    nodes = [trigger.head]
    if trigger.carrier is not None and trigger.carrier != trigger.head:
        nodes.append(trigger.carrier)
    head = tree[trigger.head]
    if trigger.kind == "noun":
        if head.dep in ("dobj", "nsubj", "nsubjpass") and _has(tree[head.head], head):
            nodes.append(head.head)
        return nodes
    if head.lemma in _PHASES:
        nodes += [k.i for k in tree.kids(head.i, "xcomp")]
    if befalls(head):
        nodes += [
            k.i
            for k in tree.kids(head.i, "advcl")
            if k.lemma in _STAYING and tree.kid(k.i, "mark", "advmod") is not None
        ]
    if head.lemma in _FINDING:
        things = tree.kids(head.i, "dobj")
        nodes += [
            k.i
            for above in (head, *things)
            for k in tree.kids(above.i, "xcomp", "ccomp", "oprd", "acl")
            if k.tag in ("VBG", "VBN")
        ]
    return nodes


def _has(verb: Token, noun: Token) -> bool:
    """Whether what a noun tells of happened where what its verb does.

    Talks are where they are held; violence is talked of anywhere: "the murder hurt him in Oslo".
    """
    if sense(noun.lemma.lower()).name not in SUFFERED:
        return True
    if noun.dep == "dobj":
        return not _is(verb, _SAYING)
    return verb.lemma in HAPPEN or verb.lemma in _HAPPENING or verb.lemma in _HARM


def _of_participants(
    tree: Tree, verb: Token, timed: Sequence[tuple[int, int]], entities: Entities
) -> Place | None:
    """Return the place of who does something or to whom it is done, if it is done there too.

    What is sold in Ghana may be a factory in Ghana; a bombing in Ghana is condemned anywhere. Who
    is shot by "a gunman in Ghana" is shot there.
    """
    subject = tree.subject(verb.i)
    things = tree.kids(verb.i, "dobj", "nsubjpass")
    if subject is not None and (subject.passive or tree[subject.noun].dep == "dobj"):
        things.append(tree[subject.noun])
    for thing in things:
        event = thing.lemma.lower() in EVENT_NOUNS
        if verb.lemma not in SAY and not (event and verb.lemma not in _HAPPENING):
            found = below(tree, thing.i, timed, entities)
            if found is not None:
                return found
    doers = [o for k in tree.kids(verb.i, "agent") for o in tree.kids(k.i, "pobj")]
    if subject is not None and not subject.passive:
        doers.append(tree[subject.noun])
    for doer in doers:
        if _acts_there(verb, doer):
            found = below(tree, doer.i, timed, entities)
            if found is not None:
                return found
    return None


def _acts_there(verb: Token, doer: Token) -> bool:
    """Whether what a noun does is done where it is: a blast kills, police arrest; voters vote."""
    if doer.pos != "NOUN":
        return False
    if doer.lemma.lower() in EVENT_NOUNS:
        return harms(verb)
    return verb.lemma in _HARM or verb.lemma in _AT_HAND


def harms(verb: Token) -> bool:
    """Whether a verb tells what a blast or a storm does, where that is."""
    return verb.lemma in _HARM or _is(verb, _BODILY)


def befalls(verb: Token) -> bool:
    """Whether a verb tells what happens to bodies and things: "drown", "die", "break"."""
    return verb.lemma in _HARM or verb.lemma in UNDERGOING or _is(verb, (*_BODILY, "change"))


def _is(verb: Token, what: Sequence[str]) -> bool:
    shares = kinds(verb.lemma.lower(), "v")
    return sum(shares.get(kind, 0.0) for kind in what) >= _MOSTLY


def _of_what(
    tree: Tree, trigger: Trigger, timed: Sequence[tuple[int, int]], entities: Entities
) -> Place | None:
    """Return the place of what an event noun befalls: "the raid on a bank in Hamar"."""
    if trigger.kind != "noun":
        return None
    name = sense(tree[trigger.head].lemma.lower()).name
    for prep, obj in tree.prepositions(trigger.head):
        if name in _TAKEN and prep.lemma in ("of", "on") and obj.pos == "PROPN":
            found = named(tree, obj, entities)
            if found is not None and (is_place(found.text) or _is_certain(found)):
                return found
        suffers = prep.lemma in ("on", "against", "at") and name in SUFFERED
        gathers = prep.lemma == "by" and name in ("protest", "meet", "celebrate")
        if not suffers and not gathers and prep.lemma != "of":
            continue
        if obj.lemma.lower() not in EVENT_NOUNS and obj.pos != "PRON":
            found = below(tree, obj.i, timed, entities)
            if found is not None and (found.country or _is_certain(found)):
                return found
    return None


def _is_certain(found: Place) -> bool:
    return is_region(found.text) or " and " in found.text


def _reached(tree: Tree, trigger: Trigger, entities: Entities) -> Place | None:
    """Return the place that a clause names otherwise than after a preposition.

    It is what a verb reaches ("the storm swept Norway"), where a relative clause tells of it ("the
    town where he was born"), or whose country lives through it ("Norway saw an outbreak").
    """
    carrier = tree[trigger.head if trigger.carrier is None else trigger.carrier]
    if carrier.dep == "dobj" and tree[carrier.head].lemma in _LIVING_THROUGH:
        carrier = tree[carrier.head]
    if carrier.pos != "VERB":
        return None
    name: Token | None = None
    if carrier.lemma in _REACHING:
        name = tree.kid(carrier.i, "dobj", "nsubjpass")
    elif carrier.lemma in _LIVING_THROUGH and tree.kid(carrier.i, "dobj"):
        subject = tree.subject(carrier.i)
        name = tree[subject.noun] if subject is not None else None
    if name is None:
        while carrier.dep == "conj" and tree[carrier.head].pos == "VERB":
            carrier = tree[carrier.head]
        where = next((k for k in tree.kids(carrier.i, "advmod") if k.lemma == "where"), None)
        if carrier.dep == "relcl" and where is not None:
            name = next(
                (tree[i] for i in range(where.i - 1, -1, -1) if tree[i].pos != "PUNCT"), None
            )
            name = name if name is not None and name.pos == "PROPN" else tree[carrier.head]
    if name is None or name.pos != "PROPN":
        return None
    found = named(tree, name, entities)
    return found if found is not None and is_place(found.text) else None


def below(
    tree: Tree, node: int, timed: Sequence[tuple[int, int]], entities: Entities, depth: int = 0
) -> Place | None:
    """Return the place under a word: "in Oslo", "near a bridge in Oslo", "in the city of Oslo"."""
    for prep, obj in _prepositions(tree, node):
        in_time = any(start < obj.end and obj.start < end for start, end in timed)
        if in_time or not _is_of_place(tree, node, prep, obj):
            continue
        found = named(tree, obj, entities)
        if found is None and depth < _DEEPEST and _is_site(obj):
            found = of_site(tree, obj, entities) or _around(tree, obj.i, timed, entities, depth + 1)
        if found is not None:
            return found
    return None


def _is_of_place(tree: Tree, node: int, prep: Token, obj: Token) -> bool:
    """Whether a preposition under a word says where: "next to the mill", "flew to Oslo"."""
    word = prep.lemma.lower()
    if word == "at" and tree[node].lemma in _AIMING:
        return False
    moves = tree[node].lemma in MOTION or (tree[node].lemma in _TRIPS and word == "to")
    if word in LOCATIVE or (word in _TOWARDS and moves):
        return True
    if word in ("to", "of", "from") and tree[prep.head].lemma in _BESIDE:
        return True
    if word == "from":
        return obj.pos == "NOUN" and tree[node].pos == "VERB" and not _leaves(tree[node])
    if word not in _PASSING:
        return False
    on_it = obj.pos == "PROPN" and is_geographic(name_words(tree, obj))
    return tree[node].pos == "VERB" or obj.lemma.lower() in PARTS or on_it


def _leaves(verb: Token) -> bool:
    """Whether a verb goes away from where it starts: what is pulled from a lake is not gone."""
    return verb.lemma in MOTION or _is(verb, ("motion", *_SAYING))


def _prepositions(tree: Tree, node: int) -> list[tuple[Token, Token]]:
    """Return phrases under a word, with those of "next to" and of "held in" beside it."""
    pairs = tree.prepositions(node)
    for kid in tree.kids(node, "advmod", "acomp"):
        if kid.lemma in _BESIDE:
            pairs += tree.prepositions(kid.i)
    for kid in tree.kids(node, "acl") if tree[node].pos == "NOUN" else ():
        if kid.lemma in _HELD_AT:
            pairs += tree.prepositions(kid.i)
    return pairs


def _is_site(noun: Token) -> bool:
    """Whether a noun may stand for what is somewhere: a thing or a body, not somebody."""
    if noun.pos == "PROPN":
        return noun_kind(noun, plural=False) != "person"
    return noun.pos == "NOUN" and noun_kind(noun, noun.tag == "NNS") in (None, "organisation")


def _around(
    tree: Tree, noun: int, timed: Sequence[tuple[int, int]], entities: Entities, depth: int
) -> Place | None:
    """Return the place of a thing, or of what it is part of: "the window of a house in Hamar"."""
    found = below(tree, noun, timed, entities, depth)
    if found is not None:
        return found
    for prep, obj in tree.prepositions(noun):
        if tree[noun].lemma in _MATTERS:
            return None
        if prep.lemma == "of" and obj.pos in ("NOUN", "PROPN") and depth < _DEEPEST:
            stands = of_site(tree, obj, entities) if _is_site(obj) else None
            return stands or _around(tree, obj.i, timed, entities, depth + 1)
    return None


def _in_name(tree: Tree, trigger: Trigger, entities: Entities) -> Place | None:
    """Return the place before an event noun: "the Paris summit", "the Kenya embassy bombing".

    States do many things elsewhere, but they suffer violence and disasters at home.
    """
    if trigger.kind != "noun":
        return None
    noun = tree[trigger.head]
    found = before_noun(tree, noun, entities)
    if found is not None or sense(noun.lemma.lower()).name not in SUFFERED:
        return found
    before = tree.kids(noun.i, "compound", "nmod")
    for kid in [*before, *(k for b in before for k in tree.kids(b.i, "compound", "nmod"))]:
        state = country(kid.text)
        if state is not None and state.way == "name" and not kid.text.isupper():
            return Place(kid.text, kid.start, kid.end, state.name, state.code)
        if kid.text in STATES:
            return Place(kid.text, kid.start, kid.end, kid.text, "US")
    return None
