"""What a trigger means: verbs and nouns for one kind of happening share a sense.

The senses are a shipped constant, so no decision leans on the corpus at hand. A lemma that no
sense lists is a sense of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

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
    "convict": "convict conviction",
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
    "begin": "begin start beginning commence kick-off",
    "delay": "delay postponement",
}

LIGHT = frozenset(
    "hold give make take conduct carry stage have launch deliver mount host do commit".split()
)
"""Verbs that leave the happening to their object: to hold talks is to talk."""

UNDERGOING = frozenset(
    "die perish succumb fall rise drop plunge climb surge slump tumble collapse explode burn sink "
    "capsize crash erupt open reopen close shut begin start end finish".split()
)
"""Verbs whose subject, where there is no object, is what the happening befalls."""

_OF_OBJECT = {("open", "fire"): "shoot", ("catch", "fire"): "fire", ("set", "fire"): "fire"}
"""Verbs that mean something of their own with an object."""

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


def sense(lemma: str, trigger: str = "", thing: str = "") -> Sense:
    """Return the sense of a lemma; one that is not listed may repeat.

    `trigger` is the text, whose particle can change the meaning ("stepped down"); `thing` the head
    of the object, which can too ("open fire"). What no sense lists is one with what has its stem:
    "restore", "restoration".
    """
    of_object = _OF_OBJECT.get((lemma, thing))
    if of_object is not None:
        return _SENSES[of_object]
    particle = trigger.lower().split()[1:2]
    known = _SENSES.get(f"{lemma}-{particle[0]}") if particle else None
    known = known or _SENSES.get(lemma)
    return known if known is not None else Sense(_stem(lemma), repeats=True)


def _stem(lemma: str) -> str:
    """Return a word without the ending that makes a noun of a verb."""
    for ending in _ENDINGS:
        if lemma.endswith(ending) and len(lemma) - len(ending) >= _SHORTEST_STEM:
            return lemma.removesuffix(ending)
    return lemma


def sense_of_noun(words: tuple[str, ...]) -> Sense | None:
    """Return the sense of what a noun phrase stands for: "peace talks" is that of "talk".

    Where no sense lists its noun, the last two words are a sense of their own ("investor day").
    None if there is no word.
    """
    if not words:
        return None
    known = _SENSES.get(words[-1]) or _SENSES.get(words[-1].removesuffix("s"))
    return known or Sense(" ".join(words[-2:]))


def effect(lemma: str, trigger: str) -> Effect | None:
    """Return what a trigger does to the event that is its object, None if it does nothing."""
    particle = trigger.lower().split()[1:2]
    return _EFFECTS.get(f"{lemma} {particle[0]}" if particle else lemma) or _EFFECTS.get(lemma)
