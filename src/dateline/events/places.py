"""Where an event happened: a place name under a preposition of place, and nothing less."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.events.countries import country
from dateline.events.gazetteer import STATES, City, city, is_shared
from dateline.events.lexicon import EVENT_NOUNS, SAY
from dateline.events.naming import is_place
from dateline.events.nouns import GEOGRAPHY, name_words, noun_kind, words_text
from dateline.events.senses import sense

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.events.entities import Entities
    from dateline.events.grammar import Tree
    from dateline.events.triggers import Trigger
    from dateline.text.tokens import Token

_LOCATIVE = frozenset("in at near outside inside across throughout off around within".split())
_TOWARDS = frozenset(("to", "into", "for"))
_MOTION = frozenset(
    "travel go fly return move flee head sail march come drive rush journey relocate emigrate "
    "immigrate retreat withdraw deploy send deport extradite transfer evacuate take bring cross "
    "walk ride escape".split()
)
"""Verbs that happen where they lead: "flew to Oslo"."""
_KINDS = frozenset(
    "city town village port capital state province region district county island suburb "
    "municipality enclave area republic kingdom emirate territory resort community township "
    "borough neighborhood neighbourhood settlement commune prefecture governorate oblast".split()
)
"""Nouns before the name of a place: "the town of Hamar"."""
_HAPPENING = frozenset(
    "hold take make give carry conduct have stage do mount host attend join open launch win begin "
    "start end lead sign suffer commit lose survive witness visit enter organise organize play "
    "complete finish celebrate stop suppress disrupt".split()
)
"""Verbs that happen where the happening is that is their object: "attended the summit in Oslo"."""
_HARM = frozenset("kill injure wound hurt destroy damage maim claim".split())
"""Verbs that happen where their subject does: "the blast in Oslo killed"."""
_AT_HAND = frozenset("shoot stab attack beat arrest detain kidnap rob seize hit strike".split())
"""Verbs that happen where who does them is."""
_BESIDE = frozenset("next close adjacent outside opposite".split())
"""Words that "to" or "of" follows: "next to the embassy", "outside of Hamar"."""
_HELD_AT = frozenset("hold stage locate situate base build organize organise".split())
"""Participles that say where a thing or a happening is: "a vote held in Hamar"."""
_REACHING = frozenset(
    "hit strike sweep rock ravage devastate shake flood batter pound invade bomb bombard shell "
    "visit tour enter cross attack raid occupy storm besiege".split()
)
"""Verbs that happen where their object is, if it is a place."""
_LIVING_THROUGH = frozenset("experience suffer see witness endure undergo host".split())
"""Verbs whose subject, if it is a place, is where their object happens."""
_MATTERS = frozenset(
    "connection case relation response reference regard view light support favor favour honor "
    "honour charge way line".split()
)
"""Nouns of set phrases that are nowhere: "in connection with", "in response to"."""
SUFFERED = frozenset(
    "attack explode shoot kill injure riot clash invade occupy earthquake fire crash collapse "
    "flood storm erupt sink kidnap hijack damage war".split()
)
"""Senses of nouns for what befalls a place."""
_PASSING = frozenset(("through", "on"))
_STATES_BESIDE = {"New York": "NY", "Washington": "WA"}
"""States that behind the name of a city can be nothing else: "Rochester, New York"."""
_DEEPEST = 3
_NO_PLACE = frozenset(
    """january february march april may june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday jan feb mar apr jun jul aug sep sept
    oct nov dec congress parliament court islam christianity english""".split()
)


@dataclass(frozen=True, slots=True)
class Place:
    """A place as written, with its usual name, its country and its coordinates where known."""

    text: str
    start: int
    end: int
    name: str
    country: str | None
    latitude: float | None = None
    longitude: float | None = None


def place(
    tree: Tree, trigger: Trigger, timed: Sequence[tuple[int, int]], entities: Entities
) -> Place | None:
    """Return the place of an event; `timed` are the spans of time expressions, never places."""
    nodes = [trigger.head]
    if trigger.carrier is not None and trigger.carrier != trigger.head:
        nodes.append(trigger.carrier)
    head = tree[trigger.head]
    if trigger.kind == "noun" and head.dep in ("dobj", "nsubj", "nsubjpass"):
        nodes.append(head.head)
    for node in nodes:
        found = _below(tree, node, timed, entities)
        if found is not None:
            return found
    if head.pos == "VERB":
        subject = tree.subject(trigger.head)
        things = tree.kids(trigger.head, "dobj", "nsubjpass")
        if subject is not None and not subject.passive:
            things.append(tree[subject.noun])
        things += [o for k in tree.kids(head.i, "agent") for o in tree.kids(k.i, "pobj")]
        for thing in things:
            found = _of_thing(tree, head, thing, timed, entities)
            if found is not None:
                return found
    return (
        _in_name(tree, trigger, entities)
        or _of_what(tree, trigger, timed, entities)
        or _reached(tree, trigger, entities)
    )


def _of_what(
    tree: Tree, trigger: Trigger, timed: Sequence[tuple[int, int]], entities: Entities
) -> Place | None:
    """Return the place of what an event noun befalls: "the bombing of a bridge in Hamar"."""
    if trigger.kind != "noun":
        return None
    for prep, obj in tree.prepositions(trigger.head):
        if prep.lemma == "of" and obj.lemma.lower() not in EVENT_NOUNS and obj.pos != "PRON":
            found = _below(tree, obj.i, timed, entities)
            if found is not None and (found.country or " and " in found.text):
                return found
    return None


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
    named: Token | None = None
    if carrier.dep == "relcl" and any(k.lemma == "where" for k in tree.kids(carrier.i, "advmod")):
        named = tree[carrier.head]
    elif carrier.lemma in _REACHING:
        named = tree.kid(carrier.i, "dobj", "nsubjpass")
    elif carrier.lemma in _LIVING_THROUGH and tree.kid(carrier.i, "dobj"):
        subject = tree.subject(carrier.i)
        named = tree[subject.noun] if subject is not None else None
    if named is None or named.pos != "PROPN":
        return None
    words = name_words(tree, named)
    found = _several(tree, named, words, entities) if words else None
    return found if found is not None and is_place(found.text) else None


def _of_thing(
    tree: Tree, verb: Token, noun: Token, timed: Sequence[tuple[int, int]], entities: Entities
) -> Place | None:
    """Return the place of what a verb happens to, if it happens there too.

    What is sold in Ghana may be a factory in Ghana; a bombing in Ghana is condemned anywhere. Who
    is shot by "a gunman in Ghana" is shot there.
    """
    event = noun.lemma.lower() in EVENT_NOUNS
    if noun.dep == "pobj" and noun.pos == "NOUN":
        near = verb.lemma in _HARM | _AT_HAND
        return _below(tree, noun.i, timed, entities) if near else None
    if noun.dep not in ("dobj", "nsubjpass"):
        return _below(tree, noun.i, timed, entities) if event and verb.lemma in _HARM else None
    if verb.lemma in SAY or (event and verb.lemma not in _HAPPENING):
        return None
    return _below(tree, noun.i, timed, entities)


def _below(
    tree: Tree, node: int, timed: Sequence[tuple[int, int]], entities: Entities, depth: int = 0
) -> Place | None:
    """Return the place under a word: "in Oslo", "near a bridge in Oslo", "in the city of Oslo"."""
    locative = _LOCATIVE | (_TOWARDS if tree[node].lemma in _MOTION else set())
    for prep, obj in _prepositions(tree, node):
        word = prep.lemma.lower()
        beside = word in ("to", "of", "from") and tree[prep.head].lemma in _BESIDE
        passing = word in _PASSING and tree[node].pos == "VERB"
        if word not in locative and not beside and not passing:
            continue
        named = obj if obj.pos == "PROPN" else _kind_of(tree, obj)
        if named is None:
            if obj.pos == "NOUN" and depth < _DEEPEST and _is_thing(obj):
                found = _of_compound(tree, obj, entities) or _around(
                    tree, obj.i, timed, entities, depth + 1
                )
                if found is not None:
                    return found
            continue
        words = name_words(tree, named)
        if words and not any(s < words[-1].end and words[0].start < e for s, e in timed):
            found = _several(tree, named, words, entities)
            if found is not None:
                return found
    return None


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


def _is_thing(noun: Token) -> bool:
    return noun_kind(noun, noun.tag == "NNS") in (None, "organisation")


def _of_compound(tree: Tree, noun: Token, entities: Entities) -> Place | None:
    """Return the city before a noun: "at the Newark airport"."""
    for kid in tree.kids(noun.i, "compound", "nmod"):
        if kid.pos == "PROPN":
            words = name_words(tree, kid)
            text = words_text(tree, [w.i for w in words])
            where = city(text, mentioned=entities.names.states)
            if where is not None:
                return _of_city(text, words[0].start, kid.end, where)
    return None


def _around(
    tree: Tree, noun: int, timed: Sequence[tuple[int, int]], entities: Entities, depth: int
) -> Place | None:
    """Return the place of a thing, or of what it is part of: "the window of a house in Hamar"."""
    found = _below(tree, noun, timed, entities, depth)
    if found is not None:
        return found
    for prep, obj in tree.prepositions(noun):
        if tree[noun].lemma in _MATTERS:
            return None
        if prep.lemma == "of" and obj.pos == "NOUN" and depth < _DEEPEST:
            return _around(tree, obj.i, timed, entities, depth + 1)
    return None


def _kind_of(tree: Tree, noun: Token) -> Token | None:
    """Return the name in "the city of Hamar" or "the capital, Oslo"."""
    if noun.lemma.lower() not in _KINDS:
        return None
    for prep, obj in tree.prepositions(noun.i):
        if prep.lemma == "of" and obj.pos == "PROPN":
            return obj
    named = tree.kid(noun.i, "appos")
    return named if named is not None and named.pos == "PROPN" else None


def _several(tree: Tree, obj: Token, words: Sequence[Token], entities: Entities) -> Place | None:
    """Return a place, or two and more as one without a country: "in Kenya and Tanzania"."""
    heads = [obj, *tree.kids(obj.i, "appos")]
    others = [tree[i] for h in heads for i in tree.conjuncts(h.i)[1:] if tree[i].pos == "PROPN"]
    first = _named(tree, obj, words, entities)
    if first is None or not others or not any(tree.kid(h.i, "cc") for h in heads):
        return first
    last = name_words(tree, others[-1])
    if not last or _named(tree, others[-1], last, entities) is None:
        return first
    text = words_text(tree, range(words[0].i, last[-1].i + 1))
    return Place(text, words[0].start, last[-1].end, text, None)


def _in_name(tree: Tree, trigger: Trigger, entities: Entities) -> Place | None:
    """Return the place before an event noun: "the Paris summit", "the Kenya embassy bombing".

    States do many things elsewhere, but they suffer violence and disasters at home.
    """
    if trigger.kind != "noun":
        return None
    noun = tree[trigger.head]
    found = _of_compound(tree, noun, entities)
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


def _of_city(text: str, start: int, end: int, where: City) -> Place:
    return Place(text, start, end, where.name, where.country, where.latitude, where.longitude)


def _named(tree: Tree, obj: Token, words: Sequence[Token], entities: Entities) -> Place | None:
    text = words_text(tree, [w.i for w in words])
    if text.lower().rstrip(".") in _NO_PLACE or tree.kid(obj.i, "poss") is not None:
        return None
    start, end = words[0].start, words[-1].end
    state = country(text)
    if state is not None and state.way == "name":
        return Place(text, start, end, state.name, state.code)
    if text in STATES:
        return Place(text, start, end, text, "US")
    code, region = _beside(tree, obj)
    where = city(text, country=code, region=region, mentioned=entities.names.states)
    if where is not None:
        return _of_city(text, start, end, where)
    entity = entities.names.named(text)
    if entity is not None and entity.kind in ("person", "organisation"):
        return None
    known = (
        code is not None
        or words[-1].text.lower() in GEOGRAPHY
        or is_shared(text)
        or _is_called(tree, obj)
        or (len(words) > 1 and all(w.tag == "NNP" for w in words))
    )
    return Place(text, start, end, text, code) if known else None


def _is_called(tree: Tree, name: Token) -> bool:
    """Whether the text says that it is a place: "the hamlet of Sne"."""
    above = tree[tree[name.head].head] if name.dep == "pobj" else tree[name.head]
    return above.lemma.lower() in _KINDS


def _beside(tree: Tree, place_name: Token) -> tuple[str | None, str | None]:
    """Return the state and region in "Bergen, Norway", "Bergen in Norway" or "Portland, Ore."."""
    below = [*tree.kids(place_name.i, "appos", "conj", "npadvmod", "nmod")]
    below += [obj for prep, obj in tree.prepositions(place_name.i) if prep.lemma == "in"]
    for kid in below:
        text = words_text(tree, [w.i for w in name_words(tree, kid)] or [kid.i])
        if text in STATES or text in _STATES_BESIDE:
            return "US", STATES.get(text) or _STATES_BESIDE[text]
        state = country(text)
        if state is not None and state.way == "name":
            return state.code, None
    return None, None
