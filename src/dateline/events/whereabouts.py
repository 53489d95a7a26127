"""Where the events of an article happened: as each is told, or as what it belongs to is.

What its own clause does not say, other clauses do: the one that it is part of, another mention of
the same happening, what the same people did there that day, the line that says where the news is
from. Each only where no other place stands between; no place is better than a wrong one.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from dateline.events.filing import follow
from dateline.events.incidents import LOCATED, Incidents
from dateline.events.lawmakers import Lawmakers
from dateline.events.lexicon import EVENT_NOUNS, HAPPEN, OUTCOMES
from dateline.events.locating import HAPPENING, is_elsewhere, located, nodes
from dateline.events.places import known
from dateline.events.pointing import Pointing
from dateline.events.reaching import LIVING_THROUGH
from dateline.events.scenes import (
    AT_HAND,
    COMPETITION,
    GATHERINGS,
    HARM,
    LEAVING,
    MOTION,
    PHASES,
    PHYSICAL,
    REACHING,
    SAYING,
    SHOWING,
    SUFFERED,
    befalls,
    harms,
    is_disaster,
    is_suffered,
    means,
)
from dateline.events.senses import UNDERGOING
from dateline.events.sites import Sites
from dateline.events.topic import is_in_topic, topic
from dateline.events.venues import venue

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from dateline.events.entities import Entities
    from dateline.events.event import Event
    from dateline.events.extraction import Reader
    from dateline.events.grammar import Tree
    from dateline.events.places import Place
    from dateline.text.tokens import Token

_DURING = frozenset(("during", "at"))
_OPENING = 2
"""Words before the place with which a sentence begins: "Meanwhile, in Oslo"."""
_PASSES = 3
"""Times that places are given on: what one gives lets the next give more."""
_LINKS = 2
"""Clauses over which a place is handed on."""
_ARRANGING = frozenset("organise organize".split())
"""Verbs for what is done before what they tell of happens, maybe elsewhere."""
_LASTING = frozenset("round day hour week month night series wave".split())
"""Nouns for so much of what "of" says: "a round of talks", "days of fighting"."""
_COMING = frozenset("arrive land".split())
_FIGHTING = frozenset("clash riot attack".split())
_ASSEMBLED = GATHERINGS | frozenset("demand mourn mark commemorate pray hear watch honour".split())
"""Senses of that for which people come together where they do."""
_AT_ONCE = frozenset(("when", "as", "while"))
"""Words before a clause that tells what happened at once, and so there."""


def places(events: Sequence[Event], text: Reader) -> list[Place | None]:
    """Return the place of each of an article's events, None where it does not tell."""
    pointing = Pointing(text)
    lawmakers = Lawmakers(text)
    sites = Sites(text.trees, text.spans, text.entities)
    under = [nodes(e.tree, e.trigger) for e in events]
    found = [
        located(e.tree, e.trigger, words, text.spans[e.number], text.entities)
        or _befallen(e, text.entities)
        or pointing.of(e, words)
        or sites.of(e, words)
        or lawmakers.of(e)
        for e, words in zip(events, under, strict=True)
    ]
    away = [
        place is None and is_elsewhere(e.tree, e.trigger, text.spans[e.number])
        for e, place in zip(events, found, strict=True)
    ]
    _spread(events, found, away, text, pointing)
    about = None if text.news else topic(text.trees, text.entities)
    if about is not None:
        found = [
            place or (about if is_in_topic(event, about, pointing) else None)
            for event, place in zip(events, found, strict=True)
        ]
    _go_on(events, found, away, text, pointing)
    stand = [
        place
        or venue(e.tree, e.trigger, words, text.spans[e.number], text.entities)
        or sites.there(e, words)
        for e, words, place in zip(events, under, found, strict=True)
    ]
    if stand != found:
        _spread(events, stand, away, text, pointing)
        _go_on(events, stand, away, text, pointing)
    return stand


def _go_on(
    events: Sequence[Event],
    found: list[Place | None],
    away: Sequence[bool],
    text: Reader,
    pointing: Pointing,
) -> None:
    """Let news go on where it was told to be."""
    if not text.news:
        return
    before = list(found)
    follow(events, found, away, text, pointing)
    if found != before:
        _spread(events, found, away, text, pointing)


def _befallen(event: Event, entities: Entities) -> Place | None:
    """Return the state that something reached, where a word stands for it: "it was invaded"."""
    tree, verb = event.tree, event.trigger.carrier
    if verb is None or tree[verb].lemma not in REACHING - LEAVING:
        return None
    things = [a for a in event.cast if a.role == "patient" and tree[a.head].pos != "PROPN"]
    states = [a for a in things if a.kind == "country"]
    return known(states[0].name, (states[0].start, states[0].end), entities) if states else None


def _spread(
    events: Sequence[Event],
    found: list[Place | None],
    away: Sequence[bool],
    text: Reader,
    pointing: Pointing,
) -> None:
    """Give places on: within sentences, between mentions of one happening, with people."""
    for _ in range(_PASSES):
        before = list(found)
        if not any(before):
            break
        incidents = Incidents(zip(events, found, strict=True), text.filed_at, pointing)
        _link(events, found, incidents, news=text.news)
        for n, event in enumerate(events):
            if found[n] is None and not away[n]:
                found[n] = incidents.of(event, news=text.news)
        if found == before:
            break
    _stay(events, found, away, pointing)


def _link(
    events: Sequence[Event], found: list[Place | None], incidents: Incidents, *, news: bool
) -> None:
    """Give events of a sentence the place of the clause to which theirs belongs."""
    for _, sentence in groupby(enumerate(events), key=lambda pair: pair[1].number):
        here = list(sentence)
        for _ in range(_LINKS):
            by_word: dict[int, tuple[Event, Place]] = {}
            for n, event in here:
                place = found[n]
                if place is not None:
                    by_word.setdefault(event.trigger.head, (event, place))
                    if event.trigger.carrier is not None:
                        by_word.setdefault(event.trigger.carrier, (event, place))
            if not by_word:
                break
            for n, event in here:
                found[n] = found[n] or _linked(event, by_word, news=news)
        for n, event in here:
            found[n] = found[n] or _in_which(event, incidents)


def _in_which(event: Event, incidents: Incidents) -> Place | None:
    """Return the place of the happening in which something befell somebody: "died in the blast"."""
    tree, verb = event.tree, event.trigger.carrier
    for obj in _occasions(tree, verb) if verb is not None else ():
        found = incidents.of_noun(tree, obj, event.number)
        if found is not None:
            return found
    return None


def _occasions(tree: Tree, verb: int) -> list[Token]:
    """Return the happenings in or during which what a verb tells was."""
    befalls = tree.is_passive(verb) or tree[verb].lemma in UNDERGOING
    return [
        obj
        for prep, obj in tree.prepositions(verb)
        if obj.lemma.lower() in EVENT_NOUNS
        and (prep.lemma.lower() in _DURING or (befalls and prep.lemma.lower() == "in"))
    ]


def _linked(
    event: Event, by_word: Mapping[int, tuple[Event, Place]], *, news: bool
) -> Place | None:
    """Return the place of the clause above an event's, below it or beside it."""
    tree, trigger = event.tree, event.trigger
    if trigger.carrier is None:
        return _of_clause(event, by_word)
    verb = tree[trigger.carrier]
    for obj in _occasions(tree, verb.i):
        if obj.i in by_word:
            return by_word[obj.i][1]
    if verb.lemma in MOTION:
        return None
    for kid in tree.kids(verb.i, "dobj", "nsubj", "nsubjpass"):
        phase = verb.lemma in PHASES and kid.lemma.lower() in EVENT_NOUNS
        lived = kid.dep == "dobj" and verb.lemma in (LIVING_THROUGH | HAPPENING) - _ARRANGING
        does = kid.dep == "nsubj" and (harms(verb) or _strikes(tree, kid, verb))
        if kid.i in by_word and (phase or lived or does):
            return by_word[kid.i][1]
    over = tree[verb.head]
    if verb.dep == "acl" and over.dep in ("nsubj", "nsubjpass"):
        over = tree[over.head]
    above = by_word.get(over.i)
    first = verb.head < verb.i
    if above is not None and first and _is_there(event, *above, news=news):
        return above[1]
    for kid in tree.kids(verb.i, "advcl"):
        at_once = _begins_with(tree, kid, _AT_ONCE) and befalls(verb)
        if kid.i in by_word and (at_once or _comes_with(event, kid, by_word[kid.i][0])):
            return by_word[kid.i][1]
    if verb.dep == "relcl" and harms(verb):
        for node in tree.ancestors(verb.i):
            if node.i in by_word and by_word[node.i][0].sense.name in SUFFERED:
                return by_word[node.i][1]
            if node.pos == "VERB":
                break
    for kid in tree.kids(verb.i, "conj"):
        if kid.i in by_word and {event.sense.name, by_word[kid.i][0].sense.name} <= OUTCOMES:
            return by_word[kid.i][1]
    return None


def _strikes(tree: Tree, blow: Token, verb: Token) -> bool:
    """Whether a blast or a storm does something to things: "the blast shattered windows"."""
    thing = tree.kid(verb.i, "dobj")
    to_things = thing is not None and thing.lemma.lower() not in EVENT_NOUNS
    return to_things and befalls(verb) and is_suffered(blow.lemma.lower())


def _of_clause(event: Event, by_word: Mapping[int, tuple[Event, Place]]) -> Place | None:
    """Return the place of the clause in which a noun tells of an event.

    "Two died in Oslo in an attack", "the attack which killed two in Oslo", "the attack hurt two".
    """
    tree, noun = event.tree, event.tree[event.trigger.head]
    goes_on = noun.dep in ("nsubj", "nsubjpass") and tree[noun.head].lemma in PHASES
    if goes_on and noun.head in by_word:
        return by_word[noun.head][1]
    if event.sense.name not in LOCATED:
        return None
    whole = tree[tree[noun.head].head] if tree[noun.head].lemma == "of" else noun
    noun = whole if whole.lemma in _LASTING else noun
    above = tree[noun.head]
    if noun.dep == "pobj" and tree[above.head].pos == "VERB" and above.head in by_word:
        verb, place = by_word[above.head]
        if _is_part(event, above.lemma.lower(), verb):
            return place
    held = noun.dep == "dobj" and above.lemma in HAPPENING
    disaster = is_disaster(noun.lemma.lower())
    strikes = harms(above) or above.lemma in REACHING or disaster
    struck = noun.dep == "nsubj" and strikes
    if above.i in by_word and (held or struck):
        return by_word[above.i][1]
    for kid in tree.kids(noun.i, "relcl"):
        subject = tree.subject(kid.i)
        does = subject is not None and subject.noun == noun.i
        if does and kid.i in by_word and (disaster or harms(kid) or kid.lemma in HAPPEN):
            return by_word[kid.i][1]
    return None


def _is_part(event: Event, prep: str, verb: Event) -> bool:
    """Whether a noun after a preposition tells of what was where its verb says.

    "Died in Oslo in an attack", "went to Oslo for talks", "took Oslo after fighting".
    """
    if prep in (*_DURING, "in") or (prep in ("to", "for") and verb.sense.name in SUFFERED):
        return True
    if prep == "for":
        arrives = verb.lemma in (MOTION | REACHING | _COMING) - LEAVING
        return verb.sense.name == event.sense.name or (arrives and event.sense.name in GATHERINGS)
    fought = event.sense.name in _FIGHTING
    return prep in ("after", "amid") and fought and verb.lemma in (REACHING | AT_HAND) - LEAVING


def _is_there(event: Event, above: Event, place: Place, *, news: bool) -> bool:
    """Whether what a clause tells happened where what the verb above it tells did.

    "Crowds marched in Oslo, chanting", "she flew to Oslo to meet him", "they sat down in Oslo and
    sang" of the same day; and all of a sentence that begins with "In Oslo".
    """
    tree = event.tree
    verb = tree[event.trigger.head if event.trigger.carrier is None else event.trigger.carrier]
    opening = tree.tokens[: _OPENING + 1][-1].start
    begins = event.status == above.status and tree.tokens[0].start <= place.start <= opening
    if verb.dep == "advcl" and _begins_with(tree, verb, _AT_ONCE):
        over = tree[verb.head]
        if begins or (befalls(verb) and (befalls(over) or _goes_on_then(tree, over))):
            return True
    if verb.dep == "advcl" and (
        tree.kid(verb.i, "mark") is None or _begins_with(tree, verb, ("while",))
    ):
        if verb.tag == "VBG":
            return tree.own_subject(verb.i) is None
        infinitive = any(k.tag == "TO" for k in tree.kids(verb.i, "aux"))
        to_meet = above.sense.name in GATHERINGS and event.sense.name in _ASSEMBLED
        return infinitive and (tree[verb.head].lemma in MOTION or to_meet)
    if verb.dep == "acl":
        return verb.tag == "VBG" and (means(verb, PHYSICAL) or verb.lemma in SHOWING)
    if verb.dep == "xcomp":
        return tree[verb.head].lemma in MOTION
    at_once = _of_one_day(event, above) or (news and not event.firm)
    if verb.dep == "conj" and event.sense.name in OUTCOMES and harms(tree[verb.head]):
        return at_once or event.time in (None, above.time)
    if verb.dep != "conj":
        return False
    alone = tree.own_subject(verb.i) is None
    on_map = place.country is not None
    at_once = at_once or (not news and alone and on_map and _goes_on_there(event, above))
    return (begins or alone) and at_once


def _goes_on_there(event: Event, above: Event) -> bool:
    """Whether a text tells what somebody did where he was: "she moved to Oslo and wrote books"."""
    timed = event.time is not None and event.time != above.time
    mental = event.sense.speech or means(event.tree[event.trigger.head], (*SAYING, "stative"))
    return not (timed or mental or above.lemma in LEAVING or event.status != above.status)


def _goes_on_then(tree: Tree, verb: Token) -> bool:
    """Whether a verb tells what went on when something happened: "he was reading when …"."""
    return verb.tag == "VBG" and any(k.tag == "VBD" for k in tree.kids(verb.i, "aux"))


def _comes_with(event: Event, kid: Token, below: Event) -> bool:
    """Whether a participle says with what something was done, and so where: "ended, meeting us"."""
    tree = event.tree
    bare = kid.tag == "VBG" and not tree.kids(kid.i, "mark")
    alone = bare and tree.own_subject(kid.i) is None
    there = below.sense.name in GATHERINGS or kid.lemma in HARM or means(kid, COMPETITION)
    return alone and there and not event.sense.speech and event.status == below.status


def _begins_with(tree: Tree, verb: Token, words: Collection[str]) -> bool:
    return any(k.lemma.lower() in words for k in tree.kids(verb.i, "mark", "advmod"))


def _of_one_day(one: Event, other: Event) -> bool:
    """Whether two events are dated the same day."""
    if one.reading is None or other.reading is None:
        return False
    days = {r[end] for r in (one.reading, other.reading) for end in ("first_day", "last_day")}
    return len(days) == 1 and None not in days


def _stay(
    events: Sequence[Event],
    found: list[Place | None],
    away: Sequence[bool],
    pointing: Pointing,
) -> None:
    """Let the same people be where they were in the sentence before, on the same day."""
    for n, event in enumerate(events):
        verb = event.trigger.carrier
        if found[n] or away[n] or verb is None or event.tree[verb].lemma in MOTION:
            continue
        for k in range(n - 1, -1, -1):
            if event.number - events[k].number > 1:
                break
            if found[k] is not None and _goes_on(events[k], event):
                elsewhere = event.number != events[k].number and pointing.named(event.number)
                found[n] = None if elsewhere else found[k]
                break


def _goes_on(last: Event, event: Event) -> bool:
    """Whether an event is what the people of another did on, the same day."""
    if event.status != "occurred" or last.status != "occurred" or not _of_one_day(event, last):
        return False
    return last.lemma not in LEAVING and _share_actor(event, last)


def _share_actor(one: Event, other: Event) -> bool:
    names = {actor.name for actor in one.cast if actor.role == "agent"}
    return any(actor.name in names for actor in other.cast if actor.role != "other")
