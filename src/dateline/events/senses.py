"""What a trigger means: verbs and nouns for one kind of happening share a sense.

The senses are a shipped constant, so no decision leans on the corpus at hand. What no sense lists
means what WordNet says it usually does: what a listed word means ("nab": arrest), or what others
of its usual meaning do ("divulge", "disclosure"); a word of its own meaning is a sense of its own.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from dateline.events.wordnet import base_verbs, kinds, synsets

Effect = Literal["cancelled", "moved", "denied"]
"""What a mention does to another event: "called off the vote", "denied the attack"."""


@dataclass(frozen=True, slots=True)
class Sense:
    """One kind of happening.

    `repeats`: the same parties do it again within days, so that only its date tells two apart.
    `mutual`: those who take part have no separate roles (talks, agreements).
    `speech`: an utterance; only what is said tells two apart.
    """

    name: str
    repeats: bool = False
    mutual: bool = False
    speech: bool = False


_REPEATS = {
    "attack": "attack strike bomb bombing bombard bombardment shell shelling raid assault hit "
    "pound airstrike ambush storm barrage offensive onslaught",
    "shoot": "shoot shooting gunfire shootout gun",
    "down": "down intercept interception shoot-down",
    "kill": "kill killing murder slay slaying slaughter massacre homicide dead stab stabbing die "
    "death perish succumb passing assassinate assassination gun-down pass-away",
    "injure": "injure injury wound maim hurt",
    "protest": "protest demonstrate demonstration rally march",
    "riot": "riot rioting unrest",
    "clash": "clash fight fighting battle skirmish brawl",
    "arrest": "arrest detain detention custody apprehend capture",
    "visit": "visit trip tour",
    "travel": "travel fly go",
    "arrive": "arrive arrival come land landing",
    "leave": "leave depart departure",
    "play": "play match game",
    "rise": "rise gain climb surge increase soar jump go-up",
    "fall": "fall drop slide plunge decrease tumble slump go-down",
    "send": "send deliver delivery ship shipment",
    "support": "support back backing endorse endorsement",
    "criticise": "criticise criticize criticism condemn condemnation denounce",
    "vote": "vote ballot referendum poll",
    "earthquake": "earthquake quake tremor aftershock temblor",
    "damage": "damage destroy destruction devastate devastation demolish demolition wreck ruin",
    "disrupt": "disrupt disruption outage interrupt interruption",
    "thwart": "thwart foil prevent avert repel",
    "fix": "fix repair patch",
    "retain": "retain keep defend",
    "offer": "offer bid propose proposal",
    "celebrate": "celebrate celebration ceremony",
    "rescue": "rescue save",
    "search": "search hunt manhunt",
    "investigate": "investigate investigation probe inquiry",
    "threaten": "threaten threat",
}
_MUTUAL = {
    "meet": "meet meeting summit talk negotiate negotiation discussion discuss conference gather "
    "gathering convene session",
}
_SPEECH = {
    "say": "say tell state statement add remark note comment declare write tweet post explain "
    "argue insist stress claim respond reply ask call speak address thank hail urge warn warning "
    "brief briefing report",
    "announce": "announce announcement",
}
_MUTUAL_ONCE = {
    "agree": "agree agreement accord pact treaty deal sign signing signature ink conclude",
    "marry": "marry marriage wed wedding",
    "merge": "merge merger",
    "ceasefire": "ceasefire truce armistice",
    "win": "win victory defeat beat lose loss triumph",
}
_ONCE = {
    "invade": "invade invasion",
    "occupy": "occupy occupation seize seizure conquer conquest",
    "annex": "annex annexation",
    "explode": "explode explosion blast detonate detonation blow-up go-off",
    "fire": "fire blaze wildfire burn burning inferno catch-fire",
    "crash": "crash collide collision derail derailment accident smash",
    "collapse": "collapse",
    "flood": "flood flooding inundate",
    "storm": "hurricane typhoon cyclone tornado",
    "erupt": "erupt eruption",
    "sink": "sink sinking capsize",
    "recall": "recall",
    "withdraw": "withdraw withdrawal pullout pull-out",
    "launch": "launch unveil debut introduce introduction inaugurate inauguration roll-out "
    "release issue publish publication",
    "open": "open opening reopen reopening",
    "close": "close closure shut shutdown shut-down close-down",
    "approve": "approve approval pass passage adopt adoption ratify ratification",
    "reject": "reject rejection veto turn-down",
    "reverse": "reverse reversal overturn rescind revoke repeal annul quash undo roll-back "
    "strike-down",
    "elect": "elect election re-elect reelect",
    "appoint": "appoint appointment nominate nomination name hire hiring pick tap",
    "resign": "resign resignation quit step-down stand-down step-aside",
    "dismiss": "dismiss dismissal sack oust ouster relieve lay-off",
    "charge": "charge indict indictment accuse accusation",
    "convict": "convict conviction find-guilty",
    "sentence": "sentence sentencing jail imprison imprisonment",
    "acquit": "acquit acquittal",
    "sue": "sue lawsuit",
    "acquire": "acquire acquisition buy purchase takeover take-over",
    "award": "award",
    "found": "found founding establish establishment create creation set-up",
    "build": "build construction construct erect",
    "discover": "discover discovery find finding excavate excavation unearth",
    "steal": "steal theft snatch",
    "rob": "rob robbery burgle burglary heist",
    "kidnap": "kidnap kidnapping abduct abduction",
    "hijack": "hijack hijacking",
    "free": "free liberate liberation",
    "escape": "escape flee breakout jailbreak run-away get-away",
    "evacuate": "evacuate evacuation",
    "sanction": "sanction",
    "ban": "ban prohibit prohibition outlaw",
    "pledge": "pledge vow promise commit commitment",
    "expel": "expel expulsion deport deportation",
    "born": "born bear birth",
    "know": "know learn realise realize",
    "accelerate": "accelerate acceleration",
    "end": "end ending finish",
    "walk out": "walkout walk-out",
    "begin": "begin start beginning commence kick-off",
    "delay": "delay postponement",
}

LIGHT = frozenset(
    "hold give make take conduct carry stage have launch deliver mount host do commit".split()
)
"""Verbs that leave the happening to their object: to hold talks is to talk."""

HOLDING = frozenset("hold stage host conduct".split())
"""Those of them whose object always happens."""
_HAPPENING = ("act", "activity", "joint", "event", "gathering", "saying", "process")
"""Kinds of things that happen."""

UNDERGOING = frozenset(
    "die perish succumb fall rise drop plunge climb surge slump tumble collapse explode burn sink "
    "capsize crash erupt open reopen close shut begin start end finish".split()
)
"""Verbs whose subject, where there is no object, is what the happening befalls."""

_OF_PERSON = {"fire": "dismiss", "release": "free", "discharge": "free"}
"""Verbs that mean something else where their object is a person."""
_AS_VERB = {"fire": "shoot"}
"""Words that mean something else as a verb than as a noun."""
_VERBAL = ("ed", "ing")
"""How only a verb ends."""
_OF_OBJECT = {("open", "fire"): "shoot", ("catch", "fire"): "fire", ("set", "fire"): "fire"}
"""Verbs that mean something of their own with an object."""

WITH_OBJECT = frozenset(verb for verb, _ in _OF_OBJECT)

_EFFECTS: dict[str, Effect] = {
    "cancel": "cancelled",
    "scrap": "cancelled",
    "abandon": "cancelled",
    "shelve": "cancelled",
    "call off": "cancelled",
    "postpone": "moved",
    "delay": "moved",
    "reschedule": "moved",
    "defer": "moved",
    "deny": "denied",
    "refute": "denied",
}

_ENDINGS = (
    "ification", "ization", "isation", "ation", "ition", "ment", "ance", "ence", "ion", "age",
    "ing", "al", "y", "e",
)  # fmt: skip
_SHORTEST_STEM = 4
_MADE_OF_VERBS: dict[str, tuple[str, ...]] = {
    "sion": ("d", "de", "t"), "ation": ("e", ""), "ion": ("", "e"), "ing": ("e", ""),
    "ment": ("",), "al": ("e", ""),
}  # fmt: skip
"""Endings of nouns, and what their verbs end in instead."""
_USUALLY = 0.4
"""Share of a word's uses in which it has the meaning that it is taken for."""


def _senses() -> dict[str, Sense]:
    table: dict[str, Sense] = {}
    for classes, flags in (
        (_REPEATS, {"repeats": True}),
        (_MUTUAL, {"repeats": True, "mutual": True}),
        (_SPEECH, {"repeats": True, "speech": True}),
        (_MUTUAL_ONCE, {"mutual": True}),
        (_ONCE, {}),
    ):
        for name, lemmas in classes.items():
            for lemma in lemmas.split():
                table.setdefault(lemma, Sense(name, **flags))
    return table


_SENSES = _senses()


@lru_cache(maxsize=1 << 14)
def sense(lemma: str, trigger: str = "", thing: str = "", *, person: bool = False) -> Sense:
    """Return the sense of a lemma; one that is not listed may repeat.

    `trigger` is the text, whose particle can change the meaning ("stepped down"); `thing` the head
    of the object, which can too ("open fire"), as can its being a `person` ("fire the coach").
    """
    of_object = _OF_PERSON.get(lemma) if person else _OF_OBJECT.get((lemma, thing))
    if of_object is not None:
        return _SENSES[of_object]
    first, *particle = trigger.lower().split()[:2] or [""]
    if lemma in _AS_VERB and first.endswith(_VERBAL):
        return _SENSES[_AS_VERB[lemma]]
    known = _SENSES.get(f"{lemma}-{particle[0]}") if particle else None
    return known or _SENSES.get(lemma) or _usual(lemma)


def goes_with(lemma: str, word: str) -> bool:
    """Whether a verb has a sense of its own with a word after it: "step down", "find guilty"."""
    return f"{lemma}-{word}" in _SENSES


def names_of(words: str) -> frozenset[str]:
    """Return the names of the senses of words."""
    return frozenset(sense(word).name for word in words.split())


@lru_cache(maxsize=65536)
def _usual(lemma: str) -> Sense:
    """Return what a word that no sense lists usually means; a noun is one with its verb."""
    meanings = synsets(lemma, "v") or synsets(lemma, "n")
    listed: dict[Sense, float] = {}
    for meaning, share in meanings.items():
        for other, most in _listed().get(meaning, {}).items():
            listed[other] = max(listed.get(other, 0.0), min(share, most))
    likest = min(listed.items(), key=lambda item: (-item[1], item[0].name), default=None)
    if likest is not None and likest[1] >= _USUALLY:
        return likest[0]
    verb = lemma if synsets(lemma, "v") else _verb_of(lemma)
    if verb in _SENSES:
        return _SENSES[verb]
    meanings = synsets(verb, "v")
    first = min(meanings.items(), key=lambda item: (-item[1], item[0]), default=("", 0.0))
    name = f"#{first[0]}" if first[1] >= _USUALLY else _stem(verb)
    return Sense(name, repeats=True)


def _verb_of(noun: str) -> str:
    """Return the verb from which a noun comes, by WordNet or else by its form: "expansion"."""
    derived = (
        f"{noun.removesuffix(ending)}{end}"
        for ending, ends in _MADE_OF_VERBS.items()
        if noun.endswith(ending)
        for end in ends
    )
    known = (verb for verb in derived if len(verb) > _SHORTEST_STEM and synsets(verb, "v"))
    return next(iter((*base_verbs(noun), *known)), noun)


@cache
def _listed() -> dict[str, dict[Sense, float]]:
    """Return for every meaning of a listed word the senses that list it, and how usual it is."""
    found: dict[str, dict[Sense, float]] = defaultdict(dict)
    for lemma, listed in _SENSES.items():
        for meaning, share in (*synsets(lemma, "v").items(), *synsets(lemma, "n").items()):
            found[meaning][listed] = max(share, found[meaning].get(listed, 0.0))
    return found


def _stem(lemma: str) -> str:
    """Return a word without the ending that makes a noun of a verb."""
    for ending in _ENDINGS:
        if lemma.endswith(ending) and len(lemma) - len(ending) >= _SHORTEST_STEM:
            return lemma.removesuffix(ending)
    return lemma


def sense_of_noun(words: tuple[str, ...], *, happens: bool = False) -> Sense | None:
    """Return the sense of the noun phrase to which a verb leaves the happening.

    "Peace talks" is that of "talk". What is held, staged or called off happens (`happens`),
    whatever it is called ("investor day"); of others, only those that usually mean something that
    does: to deliver a plane is to deliver. None for these, or if there is no word.
    """
    if not words:
        return None
    noun = words[-1] if words[-1] in _SENSES else words[-1].removesuffix("s")
    if noun in _SENSES:
        return _SENSES[noun]
    if sum(kinds(noun, "n").get(kind, 0.0) for kind in _HAPPENING) >= _USUALLY:
        return _usual(noun)
    if not happens:
        return None
    return _usual(noun) if len(words) == 1 else Sense(" ".join(words[-2:]))


def effect(lemma: str, trigger: str) -> Effect | None:
    """Return what a trigger does to the event that is its object, None if it does nothing."""
    particle = trigger.lower().split()[1:2]
    return _EFFECTS.get(f"{lemma} {particle[0]}" if particle else lemma) or _EFFECTS.get(lemma)
