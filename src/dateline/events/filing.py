"""News on the spot: what happened where a story was filed, or where what it last told of was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.countries import is_state
from dateline.events.lawmakers import JUDGED, MAKING
from dateline.events.lexicon import OUTCOMES, SAY
from dateline.events.matches import REACH, is_game, is_main, is_of_day, is_play, is_played
from dateline.events.newsday import LEAD
from dateline.events.scenes import (
    COMPETITION,
    GATHERINGS,
    LOCATIVE,
    MOTION,
    PHYSICAL,
    REACHING,
    SHOWING,
    SUFFERED,
    harms,
    is_suffered,
    means,
)
from dateline.events.senses import UNDERGOING
from dateline.events.sitewords import SITES, carries, stands
from dateline.events.spots import WARDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.events.event import Event
    from dateline.events.extraction import Reader
    from dateline.events.grammar import Tree
    from dateline.events.places import Place
    from dateline.events.pointing import Pointing
    from dateline.text.tokens import Token

_RECENT = 6
"""Days before publication of which a dateline tells where."""
_BUILDINGS = SITES | {"capitol", "square", "street", "avenue", "road", "lane"}
_SCENE = frozenset("scene site spot area city town village street square".split())
_CROWDS = frozenset(
    "protester demonstrator marcher crowd mob rioter mourner worshipper striker firefighter "
    "rescuer police policeman gunman villager spectator officer detective paramedic medic".split()
)
_OPENING = frozenset("open reopen unveil inaugurate break".split())
"""What is done where something stands, before people who came to see it."""
_BODIES = frozenset(
    "ministry agency army military navy government company firm airline embassy group force "
    "organization organisation department".split()
)
_ALSO = frozenset(("also", "elsewhere"))
_AFTER = frozenset(("treat", "question"))
"""What is done after it, often elsewhere."""
_MANY = frozenset("thousand hundred dozen ten score".split())
_BEFALLING = SUFFERED | {"rescue"}
_SOON = 2
"""Sentences after the scene that still tell what befell people there."""
_IDLE = frozenset(("talk", "fight", "battle", "match"))
"""Words that often tell of no meeting and no blows: "talk of the town", "the custody battle"."""


def follow(
    events: Sequence[Event],
    found: list[Place | None],
    away: Sequence[bool],
    text: Reader,
    pointing: Pointing,
) -> None:
    """Give news on the spot its place: the scene is where the last such event was.

    First it is where the story was filed, or the place that opens a line; away: of each event,
    whether it is told to have been elsewhere. Nothing is there if its sentence or the one before
    names another place, or a foreign body is part of it.
    """
    scene, last, played = text.filed_at, None, False
    home = scene.name if scene is not None else None
    moved = {
        event.number: place.name
        for event, place in zip(events, found, strict=True)
        if place is not None and _is_led(event)
    }
    for n, event in enumerate(events):
        place = found[n]
        opening = text.opening[event.number]
        if opening is not None:
            scene, last, home, played = opening, None, opening.name, False
        if place is not None:
            if scene is not None and _leads_away(event, place, scene, text):
                home = None
            aside = last is not None and _is_aside(event, last)
            carried = event.number in moved and place.name == moved[event.number]
            aside = aside or place.text.split()[-1].lower() in WARDS
            one = " and " not in place.text and not aside and not carried
            one = one and (scene is None or scene.country is None or place.name[0].isupper())
            sets = _is_news(event, text) or _befell(event, text)
            if one and sets and _is_of_scene(event, place):
                same = scene is not None and scene.name == place.name
                played = is_played(event) or (played and same)
                scene, last = place, event
            continue
        if scene is None or away[n] or _is_part_of_other(event):
            continue
        plays = played and last is not None and is_play(event, last)
        spared = last is not None and _is_spared(event, last)
        if not (plays or spared or _is_there(event, last, text, filed=scene.name == home)):
            continue
        abroad = {actor.country for actor in event.cast if actor.kind != "person"}
        near = [event.number, 1] if text.is_headline(event.number) else [event.number]
        if event.number > (last.number + 1 if last is not None else 0):
            near.append(event.number - 1)
        if abroad <= {None, scene.country} and not any(
            _is_elsewhere(text.trees[k], k, pointing, scene) for k in near
        ):
            found[n] = scene


def _is_there(event: Event, last: Event | None, text: Reader, *, filed: bool) -> bool:
    """Whether an event is news on the spot, or goes on from the last that was.

    filed: whether the scene is where the story was filed.
    """
    if not _is_news(event, text):
        soon = last is not None and event.number - last.number <= REACH
        return soon and event.status == "planned" and _is_at_site(event)
    if text.speakers.is_quoted(event.tree[event.trigger.head].start):
        return False
    if _is_at_site(event):
        return True
    if filed and not _is_told_from_afar(event):
        if is_on_the_spot(event) or _is_judged(event) or is_game(event):
            return True
        if event.number < LEAD and _is_root(event) and _is_physical(event):
            return True
    if (
        last is None
        or event.number - last.number > REACH
        or (event.firm and not _befell(last, text) and not is_of_day(event, last))
    ):
        return False
    gathers = event.sense.name in GATHERINGS and event.trigger.kind == "noun"
    gathers = gathers and event.number - last.number <= _SOON
    named = any(actor.kind == "person" and actor.name.istitle() for actor in event.cast)
    if named and not gathers:
        verb = event.trigger.carrier
        if event.sense.name in _BEFALLING:
            soon = event.number - last.number <= _SOON and is_of_day(event, last)
            return soon and event.sense.name != last.sense.name
        return verb is not None and means(event.tree[verb], COMPETITION)
    return is_on_the_spot(event) or _is_physical(event) or _is_damage(event, last)


def _is_aside(event: Event, last: Event) -> bool:
    """Whether it is told by the way: "a storm hit Norway and killed a man who was in", "also"."""
    verb = event.trigger.carrier
    if verb is None:
        return False
    also = any(k.lemma.lower() in _ALSO for k in event.tree.kids(verb, "advmod"))
    return also or (last.number == event.number and event.tree[verb].dep in ("relcl", "acl"))


def _is_led(event: Event) -> bool:
    """Whether somebody is brought to another place: "was flown to a hospital"."""
    verb = event.trigger.carrier
    if verb is None or event.tree[verb].lemma not in MOTION:
        return False
    people = any(a.role == "patient" and a.kind in ("person", "group") for a in event.cast)
    return people and event.tree.is_passive(verb)


def _is_of_scene(event: Event, place: Place) -> bool:
    """Whether something happened in one place, by whatever: a blaze swept a market."""
    verb = event.trigger.carrier
    word = event.tree[verb] if verb is not None else None
    bodily = word is not None and word.lemma not in MOTION and means(word, PHYSICAL)
    shown = word is not None and word.lemma in SHOWING - _AFTER and place.country is not None
    if shown or (word is not None and _walks_out(event.tree, word)):
        return True
    return bodily or event.lemma in _OPENING or is_suffered(event.lemma) or is_on_the_spot(event)


def _walks_out(tree: Tree, verb: Token) -> bool:
    return verb.lemma == "walk" and any(
        k.lemma == "out" for k in tree.kids(verb.i, "prt", "advmod")
    )


def _leads_away(event: Event, place: Place, home: Place, text: Reader) -> bool:
    """Whether the news is of another place than that where the story was filed."""
    there = place.name != home.name and not is_state(place.name) and event.number < LEAD
    return there and _is_root(event) and _is_news(event, text)


def _is_part_of_other(event: Event) -> bool:
    """Whether it was during something of which nothing tells where it was: "in the raid"."""
    tree, verb = event.tree, event.trigger.carrier
    return verb is not None and any(
        prep.lemma.lower() in ("during", "in")
        and is_suffered(obj.lemma.lower())
        and any(k.lemma.lower() == "the" for k in tree.kids(obj.i, "det"))
        for prep, obj in tree.prepositions(verb)
    )


def _is_spared(event: Event, last: Event) -> bool:
    """Whether the news tells what befell nobody there: "no one was hurt"."""
    soon = 0 <= event.number - last.number <= _SOON and last.sense.name in SUFFERED
    verb = event.trigger.carrier
    hurt = verb is not None and event.tree.is_passive(verb) and event.sense.name in OUTCOMES
    return soon and hurt and event.status == "negated"


def _is_at_site(event: Event) -> bool:
    """Whether an event was "at the scene", "in the city", or reached it."""
    tree, verb = event.tree, event.trigger.carrier
    if verb is None:
        return False
    subject = tree.subject(verb)
    doer = [subject.noun] if subject is not None and not event.sense.speech else []
    where = [
        obj
        for word in (verb, *doer)
        for prep, obj in tree.prepositions(word)
        if prep.lemma.lower() in LOCATIVE
    ]
    if tree[verb].lemma in REACHING:
        where += tree.kids(verb, "dobj")
    if tree[verb].lemma in MOTION:
        where += [obj for prep, obj in tree.prepositions(verb) if prep.lemma == "to"]
    return any(
        obj.lemma in _SCENE
        and [k.lemma.lower() for k in tree.kids(obj.i) if k.dep not in ("cc", "conj")] == ["the"]
        for obj in where
    )


def _is_damage(event: Event, last: Event) -> bool:
    """Whether something befell things soon after a calamity: "bridges were washed away"."""
    verb = event.trigger.carrier
    if verb is None or not is_suffered(last.lemma) or event.number - last.number > _SOON:
        return False
    by_whom = any(actor.kind is not None for actor in event.cast)
    return not by_whom and event.tree.is_passive(verb) and harms(event.tree[verb])


def _is_physical(event: Event) -> bool:
    """Whether people do with their bodies what an event tells, and go nowhere by it."""
    verb = event.trigger.carrier
    if verb is None or event.trigger.kind == "noun" or event.sense.speech:
        return False
    word = event.tree[verb]
    if word.dep in ("relcl", "acl") or event.sense.name in MAKING:
        return False
    if word.lemma in MOTION and not event.tree.is_passive(verb):
        return False
    kinds = {actor.kind for actor in event.cast}
    counted = any(event.tree[actor.head].lemma.lower() in _MANY for actor in event.cast)
    if "organisation" in kinds or "country" in kinds:
        return False
    if not (counted or kinds & {"person", "group"} or _is_of_thing(event)):
        return False
    return means(word, PHYSICAL) or word.lemma in UNDERGOING | SHOWING


def _is_of_thing(event: Event) -> bool:
    """Whether it befalls a car, a roof or the like: "a bus overturned"."""
    things = [event.tree[a.head].lemma.lower() for a in event.cast if a.role == "patient"]
    does = any(a.role == "agent" for a in event.cast)
    return not does and any(carries(thing) or stands(thing) for thing in things)


def _is_news(event: Event, text: Reader) -> bool:
    """Whether an event is told to have happened on one of the last days before publication."""
    if text.now is None or event.reading is None or event.status != "occurred":
        return False
    first, last = event.reading["first_day"], event.reading["last_day"]
    if first is None or first != last:
        return False
    return text.now.first_day - _RECENT <= first <= text.now.last_day


def _befell(event: Event, text: Reader) -> bool:
    """Whether the lead tells what befell somebody and not when: "was held after a man was shot"."""
    if text.now is None or event.reading is None or event.status != "occurred" or event.firm:
        return False
    return (
        event.number < LEAD
        and event.sense.name in SUFFERED
        and event.reading["first_day"] is None
        and event.reading["last_day"] == text.now.last_day
    )


def is_on_the_spot(event: Event) -> bool:
    """Whether something happens in one place, or crowds or the police do it."""
    name, verb = event.sense.name, event.trigger.carrier
    if event.lemma in _IDLE or (
        name == "meet" and verb is not None and event.tree.is_passive(verb)
    ):
        return False
    if name in GATHERINGS:
        return True
    if name in SUFFERED:
        return event.firm or (event.number < LEAD and is_main(event))
    agents = (event.tree[actor.head] for actor in event.cast if actor.role == "agent")
    return not event.sense.speech and any(noun.lemma.lower() in _CROWDS for noun in agents)


def _is_judged(event: Event) -> bool:
    """Whether the news is what a court did."""
    return event.sense.name in JUDGED and event.number < LEAD and is_main(event)


def _is_root(event: Event) -> bool:
    """Whether the main clause tells it, and nobody says so."""
    verb = event.trigger.carrier
    return verb is not None and event.tree[event.tree[verb].head].i == verb


def _is_told_from_afar(event: Event) -> bool:
    """Whether a body says it, which may do so from anywhere: "were killed, the ministry said"."""
    tree, verb = event.tree, event.trigger.carrier
    above = tree[tree[verb].head] if verb is not None and tree[verb].dep == "ccomp" else None
    subject = tree.subject(above.i) if above is not None and above.lemma in SAY else None
    if subject is None:
        return False
    teller = tree[subject.noun]
    return teller.pos == "PROPN" or teller.lemma.lower() in _BODIES


def _is_elsewhere(tree: Tree, number: int, pointing: Pointing, filed_at: Place) -> bool:
    """Whether a sentence names another place, be it one that nobody knows."""
    whole = is_state(filed_at.name)
    for place in pointing.others(number, filed_at):
        if not (whole and place.country == filed_at.country):
            return True
    return any(
        token.dep == "pobj"
        and token.pos == "PROPN"
        and tree[token.head].lemma.lower() in LOCATIVE
        and not pointing.is_time(number, token)
        and token.text not in filed_at.name
        and token.lemma.lower() not in _BUILDINGS
        for token in tree.tokens
    )
