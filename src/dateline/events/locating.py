"""Where a sentence says that an event happened: by a place name in its clause, and no less."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.countries import is_state
from dateline.events.gazetteer import STATES
from dateline.events.lexicon import EVENT_NOUNS, HAPPEN, SAY
from dateline.events.naming import is_place
from dateline.events.noun_kinds import noun_kind
from dateline.events.nouns import name_words, words_text
from dateline.events.places import (
    Place,
    before_noun,
    known,
    named,
    of_site,
)
from dateline.events.reaching import LIVING_THROUGH, is_certain, reached
from dateline.events.regions import region
from dateline.events.scenes import (
    AT_HAND,
    GATHERINGS,
    HARM,
    LOCATIVE,
    MOTION,
    PLAYING,
    REACHING,
    SAYING,
    befalls,
    harms,
    is_disaster,
    is_suffered,
    means,
)
from dateline.events.senses import sense
from dateline.events.sitewords import KINDS
from dateline.events.spots import below, is_site, names_nothing_known

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.events.entities import Entities
    from dateline.events.grammar import Tree
    from dateline.events.triggers import Trigger
    from dateline.text.tokens import Token

_TAKEN = frozenset("invade occupy annex attack free siege".split())
"""Senses of nouns for what is done to a place: "the invasion of Norway", "the raid on Oslo"."""
_FOUGHT = frozenset("battle siege massacre".split())
"""What is named after its place: "the battle of Sne"."""
HAPPENING = frozenset(
    "hold take make give carry conduct have stage do mount host attend join open launch win begin "
    "start end lead sign suffer commit lose survive witness visit enter organise organize play "
    "complete finish celebrate stop suppress disrupt find get".split()
)
"""Verbs that happen where the happening is that is their object: "attended the summit in Oslo"."""
_HOLDING = frozenset("hold stage begin start launch mount continue end".split())
_AT_HOME = frozenset("protest rescue search elect".split())
"""Senses of other nouns for what is done in a state that stands before them."""
_SERIES = frozenset("series round string wave spate set pair number".split())
"""Nouns for several of what "of" says, which are where it is: "a series of talks in Oslo"."""
_FINDING = frozenset(
    "find discover spot catch see capture leave photograph unearth excavate uncover recover".split()
)
"""Verbs that happen where what is found is or does something: "found a gun buried in Oslo"."""
_STAYING = frozenset("stand sit sleep lie wait walk drive ride work play eat".split())
"""Verbs that tell where somebody was: "was shot as he stood in a square in Oslo"."""
_ADDRESSING = frozenset("speak wave preach lecture sing bow perform read".split())
"""Verbs whose "to" tells who was there: "spoke to reporters in Oslo"."""
_AUDIENCES = frozenset("crowd audience rally congregation throng meeting conference".split())
_STANDING = frozenset("speak stand sit appear address testify lecture campaign".split())
"""Participles that tell where somebody said what he said: "speaking in Oslo, she said"."""
_PHASES = frozenset("begin start continue stop finish cease resume keep help manage".split())
"""Verbs that happen where their infinitive does: "began to gather in Oslo"."""
_ENDS_OF_NO_WAY = frozenset("strike trial poll rampage spree parade war work".split())
_TOUCHING = frozenset("with to against into onto".split())
_INDEFINITE = frozenset("a an another some several".split())


def located(
    tree: Tree,
    trigger: Trigger,
    words: Sequence[int],
    timed: Sequence[tuple[int, int]],
    entities: Entities,
) -> Place | None:
    """Return the place of an event.

    words: those under which it stands, the nearest first; timed: the spans of time expressions,
    never places.
    """
    head = tree[trigger.head]
    if _is_nearby(tree, head, timed):
        found = _of_participants(tree, head, timed, entities)
        if found is not None:
            return found
    for node in words:
        found = below(tree, node, timed, entities)
        if found is not None:
            return found
    if head.pos == "VERB":
        found = _of_participants(tree, head, timed, entities)
        if found is not None:
            return found
    return (
        _of_holders(tree, head, timed, entities)
        or _in_name(tree, trigger, entities)
        or _of_what(tree, trigger, timed, entities)
        or reached(tree, trigger, entities)
    )


def _is_nearby(tree: Tree, verb: Token, timed: Sequence[tuple[int, int]]) -> bool:
    """Whether a verb itself says only near what it was: "raided a mill in Sne, near Oslo"."""
    if verb.pos != "VERB":
        return False
    return {prep.lemma for prep, _ in _where_phrases(tree, verb.i, timed)} == {"near"}


def _where_phrases(
    tree: Tree, node: int, timed: Sequence[tuple[int, int]]
) -> list[tuple[Token, Token]]:
    """Return the phrases under a word that may say where, and not when."""
    return [
        (prep, obj)
        for prep, obj in tree.prepositions(node)
        if prep.lemma.lower() in LOCATIVE
        and not any(start < obj.end and obj.start < end for start, end in timed)
    ]


def is_elsewhere(tree: Tree, trigger: Trigger, timed: Sequence[tuple[int, int]]) -> bool:
    """Whether a clause says where in words that no map knows: "in a village", "at Sne House".

    Then it was not where others were of which the article tells.
    """
    for node in dict.fromkeys((trigger.head, trigger.carrier)):
        if node is None:
            continue
        where = [obj for _, obj in _where_phrases(tree, node, timed)]
        if any(obj.pos == "PROPN" or _is_some_place(tree, obj) for obj in where):
            return True
        reached = tree[node].lemma in REACHING | AT_HAND
        things = tree.kids(node, "dobj", "nsubjpass") if reached else []
        if any(_is_some_place(tree, thing) or _is_own_home(tree, thing) for thing in things):
            return True
    return False


def _is_some_place(tree: Tree, noun: Token) -> bool:
    """Whether a noun tells of a place for the first time: "a village", "two towns"."""
    definite = any(k.lemma.lower() not in _INDEFINITE for k in tree.kids(noun.i, "det", "poss"))
    return noun.lemma.lower() in KINDS and not definite


def _is_own_home(tree: Tree, noun: Token) -> bool:
    return noun.lemma in ("home", "house", "flat", "apartment") and bool(tree.kids(noun.i, "poss"))


def nodes(tree: Tree, trigger: Trigger) -> list[int]:
    """Return the words under which an event's place stands, the nearest first."""
    found = [trigger.head]
    if trigger.carrier is not None and trigger.carrier != trigger.head:
        found.append(trigger.carrier)
    head = tree[trigger.head]
    if trigger.kind == "noun":
        whole = tree[tree[head.head].head]
        if tree[head.head].lemma == "of" and whole.lemma in _SERIES:
            found.append(whole.i)
        if head.dep in ("dobj", "nsubj", "nsubjpass") and _has(tree[head.head], head):
            found.append(head.head)
        return found
    if sense(head.lemma).name in GATHERINGS:
        found += [obj.i for prep, obj in tree.prepositions(head.i) if prep.lemma == "with"]
    if sense(head.lemma).name == "search":
        found += [obj.i for prep, obj in tree.prepositions(head.i) if prep.lemma == "for"]
    if head.lemma in _ADDRESSING:
        found += _audiences(tree, head)
    for k in tree.kids(head.i, "advcl"):
        if k.tag == "VBG" and k.lemma in _STANDING and tree.kid(k.i, "mark", "nsubj") is None:
            found += [k.i, *(o.i for o in tree.kids(k.i, "dobj")), *_audiences(tree, k)]
    found += _touched(tree, head)
    if head.lemma in _PHASES:
        found += [k.i for k in tree.kids(head.i, "xcomp")]
    if befalls(head):
        found += [
            k.i
            for k in tree.kids(head.i, "advcl")
            if k.lemma in _STAYING and tree.kid(k.i, "mark", "advmod") is not None
        ]
    if head.lemma in _FINDING:
        things = tree.kids(head.i, "dobj")
        found += [
            node
            for above in (head, *things)
            for k in tree.kids(above.i, "xcomp", "ccomp", "oprd", "acl")
            if k.tag in ("VBG", "VBN")
            for node in (k.i, *_touched(tree, k))
        ]
    return found


def _audiences(tree: Tree, verb: Token) -> list[int]:
    """Return those to whom somebody speaks or waves face to face."""
    return [
        obj.i
        for prep, obj in tree.prepositions(verb.i)
        if prep.lemma == "to"
        and obj.pos == "NOUN"
        and (obj.tag == "NNS" or obj.lemma in _AUDIENCES)
    ]


def _touched(tree: Tree, verb: Token) -> list[int]:
    """Return what bodies and things touch, which is where they are: "tied to a tree in Oslo"."""
    if not harms(verb):
        return []
    return [
        obj.i
        for prep, obj in tree.prepositions(verb.i)
        if prep.lemma in _TOUCHING and obj.pos == "NOUN" and obj.lemma not in EVENT_NOUNS
    ]


def _has(verb: Token, noun: Token) -> bool:
    """Whether what a noun tells of happened where what its verb does.

    Talks are where they are held; violence is talked of anywhere: "the murder hurt him in Oslo".
    """
    if not is_suffered(noun.lemma.lower()):
        return True
    if noun.dep == "dobj":
        return not means(verb, SAYING)
    return verb.lemma in HAPPEN or verb.lemma in HAPPENING or verb.lemma in HARM


def _of_participants(
    tree: Tree, verb: Token, timed: Sequence[tuple[int, int]], entities: Entities
) -> Place | None:
    """Return the place of who does something or to whom it is done, if it is done there too.

    What is smashed may be a town; what is sold in Ghana may be a factory in Ghana; a bombing in
    Ghana is condemned anywhere. Who is shot by "a gunman in Ghana" is shot there.
    """
    subject = tree.subject(verb.i)
    things = tree.kids(verb.i, "dobj", "nsubjpass")
    if verb.dep == "relcl" and any(thing.tag == "WDT" for thing in things):
        things.append(tree[verb.head])
    if subject is not None:
        undergoes = verb.lemma in LIVING_THROUGH or (not things and befalls(verb))
        if subject.passive or undergoes or tree[subject.noun].dep == "dobj":
            things.append(tree[subject.noun])
    for thing in things:
        event = thing.lemma.lower() in EVENT_NOUNS
        if verb.lemma not in SAY and not (event and verb.lemma not in HAPPENING):
            struck = thing.lemma.lower() in KINDS and harms(verb)
            struck = struck and verb.lemma not in PLAYING
            found = named(tree, thing, entities) if struck else None
            found = found or below(tree, thing.i, timed, entities)
            if found is None and befalls(verb):
                found = _of_parts(tree, thing, timed, entities)
            if found is not None:
                return found
    doers = [o for k in tree.kids(verb.i, "agent") for o in tree.kids(k.i, "pobj")]
    if subject is not None and not subject.passive:
        doers.append(tree[subject.noun])
    for doer in doers:
        phrases = tree.prepositions(doer.i)
        if _acts_there(tree, verb, doer) and phrases:
            found = below(tree, doer.i, timed, entities)
            employed = any(prep.lemma == "at" for prep, _ in phrases)
            if found is not None and not (employed and found.country is None):
                return found
    return None


def _of_holders(
    tree: Tree, noun: Token, timed: Sequence[tuple[int, int]], entities: Entities
) -> Place | None:
    """Return where those are who hold something: "farmers in Peru held a march"."""
    verb = tree[noun.head]
    subject = tree.subject(verb.i) if noun.dep == "dobj" and verb.lemma in _HOLDING else None
    if subject is None or subject.passive:
        return None
    doer = tree[subject.noun]
    people = noun_kind(doer, doer.tag == "NNS") in ("person", "group")
    return below(tree, doer.i, timed, entities) if people and noun.pos != "VERB" else None


def _of_parts(
    tree: Tree, whole: Token, timed: Sequence[tuple[int, int]], entities: Entities
) -> Place | None:
    """Return where those are of whom there are some: "killed dozens of people in Peru"."""
    for prep, obj in tree.prepositions(whole.i):
        if prep.lemma == "of" and obj.pos == "NOUN":
            return below(tree, obj.i, timed, entities)
    return None


def _acts_there(tree: Tree, verb: Token, doer: Token) -> bool:
    """Whether what a noun does is done where it is: a blast kills, police arrest, farmers sow.

    People are praised, told and warned from anywhere.
    """
    if doer.pos != "NOUN":
        return False
    if doer.lemma.lower() in EVENT_NOUNS or is_suffered(doer.lemma.lower()):
        return harms(verb)
    if verb.lemma in HARM or verb.lemma in AT_HAND:
        return True
    people = noun_kind(doer, doer.tag == "NNS") in ("person", "group")
    if verb.lemma in ("go", "walk"):
        return people and _goes_nowhere(tree, verb)
    if verb.lemma in _FINDING:
        return people
    return people and verb.lemma not in MOTION | SAY and not means(verb, (*SAYING, "possession"))


def _goes_nowhere(tree: Tree, verb: Token) -> bool:
    """Whether what is said to go stays where it is: "go on strike", "drivers walked out"."""
    if verb.lemma == "walk":
        return any(k.lemma == "out" for k in tree.kids(verb.i, "prt", "advmod"))
    ends = (obj.lemma for prep, obj in tree.prepositions(verb.i) if prep.lemma in ("on", "to"))
    return any(end in _ENDS_OF_NO_WAY for end in ends)


def _of_what(
    tree: Tree, trigger: Trigger, timed: Sequence[tuple[int, int]], entities: Entities
) -> Place | None:
    """Return the place of what an event noun befalls: "the raid on a bank in Hamar"."""
    if trigger.kind != "noun":
        return None
    lemma = tree[trigger.head].lemma.lower()
    name = sense(lemma).name
    for prep, obj in tree.prepositions(trigger.head):
        taken = name in _TAKEN and prep.lemma in ("of", "on")
        fought = lemma in _FOUGHT and prep.lemma in ("of", "for")
        if (taken or fought) and obj.pos == "PROPN":
            found = named(tree, obj, entities)
            if found is None and fought and names_nothing_known(tree, obj, entities):
                return Place(obj.text, obj.start, obj.end, obj.text, None)
            if found is not None and (fought or is_place(found.text) or is_certain(found)):
                return found
        suffers = prep.lemma in ("on", "against", "at") and is_suffered(lemma)
        gathers = prep.lemma == "by" and name in ("protest", "meet", "celebrate")
        if not suffers and not gathers and prep.lemma != "of":
            continue
        if obj.lemma.lower() not in EVENT_NOUNS and obj.pos != "PRON":
            site = suffers or (prep.lemma == "of" and is_suffered(lemma))
            beside = of_site(tree, obj, entities) if site and is_site(tree, obj, entities) else None
            found = beside or below(tree, obj.i, timed, entities)
            if found is not None and (found.country or is_certain(found)):
                return found
    return None


def _in_name(tree: Tree, trigger: Trigger, entities: Entities) -> Place | None:
    """Return the place before an event noun: "the Paris summit", "the Kenya embassy bombing".

    States do many things elsewhere, but they suffer violence and disasters at home; "Norway's
    flood" is in Norway, "Norway's raid" is not.
    """
    if trigger.kind != "noun":
        return None
    noun = tree[trigger.head]
    found = before_noun(tree, noun, entities)
    lemma = noun.lemma.lower()
    if found is not None or not (is_suffered(lemma) or sense(lemma).name in _AT_HOME):
        return found
    before = tree.kids(noun.i, "compound", "nmod", *(("poss",) if is_disaster(lemma) else ()))
    for kid in [*before, *(k for b in before for k in tree.kids(b.i, "compound", "nmod"))]:
        words = name_words(tree, kid) if kid.pos == "PROPN" else []
        if words and words[0].i > 1 and tree[words[0].i - 1].text == "of":
            words = list(tree.tokens[words[0].i - 2 : words[-1].i + 1])
        text = words_text(tree, [w.i for w in words])
        if not words or (len(words) == 1 and text.isupper()):
            continue
        if text in STATES or is_state(text) or region(text) is not None:
            return known(text, (words[0].start, words[-1].end), entities)
    return None
