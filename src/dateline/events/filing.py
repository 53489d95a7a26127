"""News on the spot: what happened where a story was filed, or where what it last told of was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.countries import is_state
from dateline.events.lawmakers import JUDGED, MAKING
from dateline.events.lexicon import SAY
from dateline.events.newsday import LEAD
from dateline.events.scenes import (
    COMPETITION,
    GATHERINGS,
    LOCATIVE,
    MOTION,
    PHYSICAL,
    PLAYING,
    REACHING,
    SUFFERED,
    harms,
    is_suffered,
    means,
)
from dateline.events.senses import UNDERGOING
from dateline.events.sitewords import SITES
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
_BUILDINGS = SITES | {"capitol", "square", "street", "avenue"}
_SCENE = frozenset("scene site spot area city town village street square".split())
_REACH = 8
"""Sentences over which a scene goes on."""
_CROWDS = frozenset(
    "protester demonstrator marcher crowd mob rioter mourner worshipper striker firefighter "
    "rescuer police policeman gunman villager spectator".split()
)
_GAMES = frozenset(
    "match game final semifinal quarterfinal title championship tournament race inning set goal "
    "touchdown medal cup playoff".split()
)
"""Words that tell that who beats whom plays."""
_GAME = frozenset(("win", "play"))
_PLAYS = frozenset("score equalise equalize level convert volley bowl bat book net".split())
_FEATS = frozenset(
    "penalty scoring lead try wicket run point serve corner header equaliser second third".split()
)
"""What players do and make."""
_OPENING = frozenset("open reopen unveil inaugurate break".split())
"""What is done where something stands, before people who came to see it."""
_ALSO = frozenset(("also", "elsewhere"))
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
    scene, last = text.filed_at, None
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
            scene, last, home = opening, None, opening.name
        if place is not None:
            aside = last is not None and _is_aside(event, last)
            carried = event.number in moved and place.name == moved[event.number]
            aside = aside or place.text.split()[-1].lower() in WARDS
            one = " and " not in place.text and not aside and not carried
            if one and _is_news(event, text) and _is_of_scene(event):
                scene, last = place, event
            continue
        if scene is None or away[n] or not _is_there(event, last, text, filed=scene.name == home):
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
        soon = last is not None and event.number - last.number <= _REACH
        return soon and event.status == "planned" and _is_at_site(event)
    if text.speakers.is_quoted(event.tree[event.trigger.head].start):
        return False
    if _is_at_site(event):
        return True
    if filed and (is_on_the_spot(event) or _is_judged(event) or _is_game(event)):
        return True
    if (
        last is None
        or event.number - last.number > _REACH
        or (event.firm and not _is_of_day(event, last))
    ):
        return False
    if _is_play(event, last):
        return True
    gathers = event.sense.name in GATHERINGS and event.trigger.kind == "noun"
    gathers = gathers and event.number - last.number <= _SOON
    named = any(actor.kind == "person" and actor.name.istitle() for actor in event.cast)
    if named and not gathers:
        verb = event.trigger.carrier
        if event.sense.name in _BEFALLING:
            soon = event.number - last.number <= _SOON and _is_of_day(event, last)
            return soon and event.sense.name != last.sense.name
        return verb is not None and means(event.tree[verb], COMPETITION)
    return is_on_the_spot(event) or _is_physical(event) or _is_damage(event, last)


def _is_of_day(event: Event, other: Event) -> bool:
    """Whether two events are dated the same days, whatever the hour."""
    mine, theirs = event.reading, other.reading
    if mine is None or theirs is None:
        return False
    return all(mine[end] == theirs[end] for end in ("first_day", "last_day"))


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


def _is_of_scene(event: Event) -> bool:
    """Whether something happened in one place, by whatever: a blaze swept a market."""
    verb = event.trigger.carrier
    word = event.tree[verb] if verb is not None else None
    bodily = word is not None and word.lemma not in MOTION and means(word, PHYSICAL)
    return bodily or event.lemma in _OPENING or is_suffered(event.lemma) or is_on_the_spot(event)


def _is_at_site(event: Event) -> bool:
    """Whether an event was "at the scene", "in the city", or reached it."""
    tree, verb = event.tree, event.trigger.carrier
    if verb is None:
        return False
    where = [obj for prep, obj in tree.prepositions(verb) if prep.lemma.lower() in LOCATIVE]
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
    if "organisation" in kinds or "country" in kinds or not kinds & {"person", "group"}:
        return False
    return means(word, PHYSICAL) or word.lemma in UNDERGOING


def _is_news(event: Event, text: Reader) -> bool:
    """Whether an event is told to have happened on one of the last days before publication."""
    if text.now is None or event.reading is None or event.status != "occurred":
        return False
    first, last = event.reading["first_day"], event.reading["last_day"]
    if first is None or first != last:
        return False
    return text.now.first_day - _RECENT <= first <= text.now.last_day


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
        return event.firm or (event.number < LEAD and _is_main(event))
    agents = (event.tree[actor.head] for actor in event.cast if actor.role == "agent")
    return not event.sense.speech and any(noun.lemma.lower() in _CROWDS for noun in agents)


def _is_judged(event: Event) -> bool:
    """Whether the news is what a court did."""
    return event.sense.name in JUDGED and event.number < LEAD and _is_main(event)


def _is_game(event: Event) -> bool:
    """Whether the news is a game: "Lund beat Ek 6-2 in the final"."""
    tree, verb = event.tree, event.trigger.carrier
    if event.number >= LEAD:
        return False
    if verb is not None:
        played = tree[verb].lemma in PLAYING or means(tree[verb], COMPETITION)
        plays = played and _is_main(event)
    else:
        plays = event.sense.name == "win" and event.tree[event.trigger.head].pos == "NOUN"
    return plays and any(
        token.lemma.lower() in _GAMES or _is_score(tree, token) for token in tree.tokens
    )


def _is_play(event: Event, last: Event) -> bool:
    """Whether players do it in the game of which the news tells: "missed a penalty"."""
    verb = event.trigger.carrier
    if verb is None or last.sense.name not in _GAME:
        return False
    tree = event.tree
    things = (k.lemma.lower() for k in tree.kids(verb, "dobj", "nsubjpass"))
    sent_off = tree[verb].lemma == "send" and "off" in {k.lemma for k in tree.kids(verb, "prt")}
    return sent_off or tree[verb].lemma in _PLAYS or any(t in _GAMES | _FEATS for t in things)


def _is_score(tree: Tree, token: Token) -> bool:
    """Whether a word is the dash in "6-2"."""
    dash = token.text in ("-", "–") and 0 < token.i < len(tree) - 1
    return dash and tree[token.i - 1].text.isdigit() and tree[token.i + 1].text.isdigit()


def _is_main(event: Event) -> bool:
    """Whether the main clause tells it, or what somebody says there."""
    tree, verb = event.tree, event.trigger.carrier
    if verb is None:
        return False
    head = tree[tree[verb].head]
    return head.i == verb or (tree[verb].dep == "ccomp" and head.lemma in SAY)


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
