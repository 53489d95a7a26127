"""The place under a word: what stands after a preposition below it, and what that is part of."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dateline.events.gender import is_given_name
from dateline.events.naming import is_place
from dateline.events.noun_kinds import noun_kind
from dateline.events.nouns import name_words
from dateline.events.places import Place, behind, borne_by, is_geographic, named, of_site
from dateline.events.scenes import (
    GATHERINGS,
    LOCATIVE,
    MOTION,
    SAYING,
    TRIPS,
    is_suffered,
    means,
)
from dateline.events.senses import sense
from dateline.events.sitewords import KINDS, PARTS, carries, tells_where
from dateline.events.wordnet import kinds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.events.entities import Entities
    from dateline.events.grammar import Tree
    from dateline.text.tokens import Token

_TOWARDS = frozenset(("to", "into", "onto", "for"))
_BESIDE = frozenset(
    "next close adjacent outside opposite north south east west northeast northwest southeast "
    "southwest inland".split()
)
"""Words that "to" or "of" follows: "next to the embassy", "outside of Hamar"."""
_ON_THE_WAY = frozenset("back down up out over away".split())
"""Words before "to" where somebody comes: "back to the lodge"."""
_HELD_AT = frozenset(
    "hold stage locate situate base build organize organise deliver give plan schedule".split()
)
"""Participles that say where a thing or a happening is: "a vote held in Hamar"."""
_SHUT = frozenset("open close shut bar block".split())
"""Verbs of which "to" says for whom: "closed to lorries"."""
_AIMING = frozenset(
    "target aim direct point look laugh shout yell smile throw hurl rush lunge charge swing bark "
    "glare stare".split()
)
"""Verbs whose "at" says at whom or what, not where."""
_SPENDING = frozenset("spend bet gamble lavish splurge waste".split())
"""Verbs whose "on" says for what: "spent it on a yacht"."""
_FROM_AFAR = frozenset("phone telephone email".split())
"""Verbs whose object is elsewhere: "phoned his wife in Oslo"."""
_STAKES = frozenset(
    "stake share interest holding investment faith confidence trust belief role position".split()
)
"""Nouns whose "in" says of what they are."""
_MATTERS = frozenset(
    "connection case relation response reference regard view light support favor favour honor "
    "honour charge way line aftermath wake face midst name hope attempt effort bid move exchange "
    "accordance absence event spite terms form place".split()
)
"""Nouns of set phrases that are nowhere: "in connection with", "in the aftermath of"."""
_BEING_THERE = frozenset("bear live stay land die drown arrive".split())
"""Other verbs whose "in" says where."""
WARDS = frozenset("hospital clinic prison jail".split())
"""What people are brought to, whatever the verb: "was admitted to hospital"."""
_APPEARING = frozenset("publish appear print feature star write".split())
"""Verbs whose "in" names a paper or a work."""
_PASSING = frozenset(("through", "on"))
_SAVING = frozenset("rescue save free retrieve recover".split())
"""Verbs whose "from" says where, whatever they mean."""
_STARTING = frozenset(
    "sail depart set emerge step walk march flee escape withdraw evacuate deport extradite "
    "expel steal kidnap abduct vanish disappear".split()
)
"""Verbs that happen where they start, if no other end is told: "sailed from Oslo"."""
_NOT_IN = frozenset(("outside", "near"))
_HANDLING = ("contact", "motion", "body", "change")
_DEEPEST = 3


def below(
    tree: Tree, node: int, timed: Sequence[tuple[int, int]], entities: Entities, depth: int = 0
) -> Place | None:
    """Return the place under a word: "in Oslo", "near a bridge in Oslo", "in the city of Oslo".

    What lies nobody knows where is a place only if none is said that is known: "at 7 Sne Street in
    Oslo".
    """
    unknown: Place | None = None
    for prep, obj in phrases(tree, node):
        in_time = any(start < obj.end and obj.start < end for start, end in timed)
        if in_time or not is_of_place(tree, node, prep, obj):
            continue
        found = _beside(prep, named(tree, obj, entities))
        if found is None and depth < _DEEPEST and is_site(tree, obj, entities):
            inside = below(tree, obj.i, timed, entities, depth + 1)
            stands = inside if inside is not None and inside.country else None
            stands = stands or of_site(tree, obj, entities)
            found = stands or inside or _whole(tree, obj.i, timed, entities, depth + 1)
        elif found is not None and found.country is None and " and " not in found.text:
            unknown = unknown or found
            found = below(tree, obj.i, timed, entities, depth + 1) if depth < _DEEPEST else None
            found = found or behind(tree, obj, entities)
        if found is not None:
            return found
        if _is_unheard_of(tree, node, prep, obj, entities, inner=depth > 0):
            unknown = unknown or Place(obj.text, obj.start, obj.end, obj.text, None)
    return unknown


def _beside(prep: Token, found: Place | None) -> Place | None:
    """Return a place with the word that says that it was not in it: "outside Oslo"."""
    if found is None or prep.lemma.lower() not in _NOT_IN or found.start != prep.end + 1:
        return found
    return replace(found, text=f"{prep.text} {found.text}", start=prep.start)


def _is_unheard_of(
    tree: Tree, node: int, prep: Token, obj: Token, entities: Entities, *, inner: bool
) -> bool:
    """Whether a name of which nothing is known is a place: "was shot in Sne".

    inner: whether it stands under what is a place already: "at a branch in Sne".
    """
    lemma = tree[node].lemma.lower()
    there = sense(lemma).name in GATHERINGS or is_suffered(lemma) or lemma in _BEING_THERE
    inside = prep.lemma.lower() in ("in", "near", "outside", "off")
    there = there or inner or tells_where(lemma) or _is_done_somewhere(tree[node])
    return (
        there
        and (inside or (prep.lemma.lower() == "at" and lemma in ("land", "arrive")))
        and names_nothing_known(tree, obj, entities)
    )


def _is_done_somewhere(word: Token) -> bool:
    """Whether "in" tells where people are or what they do is: "police in Sne", "voted in Sne"."""
    if word.pos == "NOUN":
        return noun_kind(word, word.tag == "NNS") in ("person", "group")
    told = means(word, (*SAYING, "possession")) or word.lemma in _APPEARING
    return word.pos == "VERB" and not told


def names_nothing_known(tree: Tree, name: Token, entities: Entities) -> bool:
    """Whether a name of one word is nobody's and no word for anything."""
    return (
        name.tag == "NNP"
        and name.text.istitle()
        and tree.kid(name.i, "poss") is None
        and not any(t.text == "-" for t in tree.tokens[name.i + 1 : name.i + 2])
        and name_words(tree, name) == [name]
        and borne_by(tree, name, entities) is None
        and not is_place(name.text)
        and not kinds(name.text.lower(), "n")
        and not is_given_name(name.text)
    )


def _is_ridden(verb: Token, obj: Token) -> bool:
    """Whether "on" says on what somebody moves: "fled on a motorcycle"."""
    return verb.pos == "VERB" and carries(obj.lemma) and means(verb, ("motion",))


def is_of_place(tree: Tree, node: int, prep: Token, obj: Token) -> bool:
    """Whether a preposition under a word says where: "next to the mill", "flew to Oslo"."""
    word = prep.lemma.lower()
    if word == "at" and tree[node].lemma in _AIMING:
        return False
    if word == "on" and (tree[node].lemma in _SPENDING or _is_ridden(tree[node], obj)):
        return False
    if tree[node].lemma in _FROM_AFAR and tree.kid(node, "dobj") is not None:
        return False
    if word == "in" and (tree[node].lemma in _STAKES or tree[prep.i - 1].lemma in _STAKES):
        return False
    if word in ("behind", "beside") and obj.pos != "NOUN":
        return False
    moves = tree[node].lemma in MOTION or (tree[node].lemma in TRIPS and word == "to")
    moves = moves or (word == "into" and tree[node].pos == "VERB" and obj.pos == "PROPN")
    carried = tree[node].pos == "VERB" and obj.pos == "PROPN" and means(tree[node], ("motion",))
    moves = moves or (word == "to" and carried and _is_on_map(tree, obj))
    moves = moves or (word == "to" and obj.lemma in PARTS and tree[node].pos == "VERB")
    moves = moves or (tree[node].pos == "VERB" and _is_reached(tree[node], word, obj))
    if word == "for" and obj.pos != "PROPN":
        return False
    if word in LOCATIVE or (word in _TOWARDS and moves) or word == "aboard":
        return True
    beside = tree[prep.head].lemma in _BESIDE and tree[prep.head].pos != "VERB"
    if word in ("to", "of", "from") and beside:
        return True
    if word == "from":
        verb = tree[node]
        handled = verb.pos == "VERB" and means(verb, _HANDLING) and not _leaves(verb)
        handled = handled or verb.lemma in _SAVING
        return (obj.pos == "NOUN" and handled) or _starts(tree, verb, obj)
    if word == "of":
        return tree[prep.head].lemma == "out" and _starts(tree, tree[node], obj)
    if word not in _PASSING:
        return False
    on_it = obj.pos == "PROPN" and is_geographic(name_words(tree, obj))
    return tree[node].pos == "VERB" or obj.lemma.lower() in PARTS or on_it


def _starts(tree: Tree, verb: Token, obj: Token) -> bool:
    """Whether a verb starts at an object, and no other end is told: "stepped out of the bank"."""
    if verb.lemma not in _STARTING or verb.pos != "VERB":
        return False
    ends = any(prep.lemma.lower() in (*_TOWARDS, "at") for prep, _ in tree.prepositions(verb.i))
    bare = tree.kid(obj.i, "det", "poss", "compound", "amod") is None
    return not ends and (obj.pos == "PROPN" or (tells_where(obj.lemma) and not bare))


def _is_on_map(tree: Tree, name: Token) -> bool:
    return is_place(name.text) or is_geographic(name_words(tree, name))


def _is_reached(verb: Token, prep: str, noun: Token) -> bool:
    """Whether what a verb moves ends at or in a thing: "plunged into a ravine", "ran to a car"."""
    if noun.pos != "NOUN" or not (tells_where(noun.lemma) or carries(noun.lemma)):
        return False
    if prep == "to" and verb.lemma in _SHUT:
        return False
    if prep == "to" and noun.lemma in WARDS:
        return not means(verb, ("possession",))
    touched = () if prep == "to" and noun.lemma not in KINDS else ("contact",)
    return prep != "for" and means(verb, ("motion", *touched))


def _leaves(verb: Token) -> bool:
    """Whether a verb goes away from where it starts: what is pulled from a lake is not gone."""
    return verb.lemma != "evacuate" and (verb.lemma in MOTION or means(verb, ("motion", *SAYING)))


def phrases(tree: Tree, node: int) -> list[tuple[Token, Token]]:
    """Return phrases under a word, with those of "next to" and of "held in" beside it."""
    pairs = tree.prepositions(node)
    for kid in tree.kids(node, "advmod", "acomp"):
        if kid.lemma in _BESIDE or kid.lemma in _ON_THE_WAY:
            pairs += tree.prepositions(kid.i)
    for kid in tree.kids(node, "acl") if tree[node].pos == "NOUN" else ():
        if kid.lemma in _HELD_AT:
            pairs += tree.prepositions(kid.i)
    return pairs


def is_site(tree: Tree, noun: Token, entities: Entities) -> bool:
    """Whether a noun may stand for what is somewhere: a thing or a body, not somebody."""
    if noun.pos == "PROPN":
        person = noun_kind(noun, plural=False) or borne_by(tree, noun, entities)
        return tells_where(noun.lemma) or person != "person"
    return noun.pos == "NOUN" and noun_kind(noun, plural=False) in (None, "organisation")


def _around(
    tree: Tree, noun: int, timed: Sequence[tuple[int, int]], entities: Entities, depth: int
) -> Place | None:
    """Return the place of a thing, or of what it is part of: "the window of a house in Hamar"."""
    found = below(tree, noun, timed, entities, depth)
    return found or _whole(tree, noun, timed, entities, depth)


def _whole(
    tree: Tree, noun: int, timed: Sequence[tuple[int, int]], entities: Entities, depth: int
) -> Place | None:
    """Return the place of what a thing is part of."""
    if tree[noun].lemma in _MATTERS:
        return None
    for prep, obj in tree.prepositions(noun):
        if prep.lemma == "of" and obj.pos in ("NOUN", "PROPN") and depth < _DEEPEST:
            stands = of_site(tree, obj, entities) if is_site(tree, obj, entities) else None
            return stands or _around(tree, obj.i, timed, entities, depth + 1)
    return None
