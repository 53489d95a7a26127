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
    "pound airstrike ambush storm barrage",
    "shoot": "shoot shooting fire gun",
    "down": "down intercept interception",
    "kill": "kill killing death die murder slay dead stab stabbing",
    "injure": "injure injury wound maim hurt",
    "protest": "protest demonstrate demonstration rally march riot",
    "clash": "clash fight fighting battle skirmish",
    "arrest": "arrest detain detention custody",
    "visit": "visit trip tour",
    "travel": "travel fly arrive arrival go leave depart departure return come",
    "play": "play match game",
    "trade": "rise fall gain drop climb slide surge plunge increase decrease",
    "send": "send deliver delivery ship shipment",
    "support": "support back backing endorse endorsement",
    "criticise": "criticise criticize criticism condemn condemnation denounce",
    "vote": "vote ballot referendum poll",
    "earthquake": "earthquake quake tremor aftershock",
}
_MUTUAL = {
    "meet": "meet meeting summit talk negotiate negotiation discussion discuss conference gather "
    "gathering convene session",
}
_SPEECH = {
    "say": "say tell state statement add remark note comment declare write tweet post explain "
    "argue insist stress claim respond reply ask call speak address thank hail urge warn warning "
    "brief briefing announce announcement report",
}
_MUTUAL_ONCE = {
    "agree": "agree agreement accord pact treaty deal sign signing signature ink conclude",
    "marry": "marry marriage wed wedding",
    "merge": "merge merger",
    "ceasefire": "ceasefire truce armistice",
}
_ONCE = {
    "invade": "invade invasion",
    "occupy": "occupy occupation seize seizure conquer conquest",
    "annex": "annex annexation",
    "explode": "explode explosion blast detonate detonation",
    "fire": "blaze wildfire burn",
    "crash": "crash collide collision derail derailment",
    "collapse": "collapse",
    "flood": "flood flooding inundate",
    "storm": "hurricane typhoon cyclone tornado",
    "erupt": "erupt eruption",
    "sink": "sink sinking capsize",
    "recall": "recall",
    "withdraw": "withdraw withdrawal pull pullout",
    "launch": "launch unveil debut introduce introduction inaugurate inauguration",
    "open": "open opening reopen reopening",
    "close": "close closure shut shutdown",
    "approve": "approve approval pass passage adopt adoption ratify ratification",
    "reject": "reject rejection veto",
    "elect": "elect election re-elect",
    "appoint": "appoint appointment nominate nomination name",
    "resign": "resign resignation quit",
    "dismiss": "dismiss dismissal sack fire oust ouster",
    "charge": "charge indict indictment",
    "convict": "convict conviction",
    "sentence": "sentence sentencing jail imprison imprisonment",
    "acquit": "acquit acquittal",
    "sue": "sue lawsuit",
    "acquire": "acquire acquisition buy purchase takeover",
    "award": "award",
    "win": "win victory defeat beat",
    "found": "found founding establish establishment create creation set",
    "build": "build construction construct erect",
    "destroy": "destroy destruction demolish demolition",
    "discover": "discover discovery find finding excavate excavation unearth",
    "steal": "steal theft rob robbery burgle burglary heist",
    "kidnap": "kidnap kidnapping abduct abduction capture",
    "free": "free release liberate liberation",
    "escape": "escape flee",
    "evacuate": "evacuate evacuation",
    "sanction": "sanction",
    "ban": "ban prohibit prohibition outlaw",
    "pledge": "pledge vow promise commit commitment",
    "propose": "propose proposal",
    "expel": "expel expulsion deport deportation",
    "assassinate": "assassinate assassination",
    "born": "born bear birth",
    "know": "know learn realise realize",
    "publish": "publish publication",
    "accelerate": "accelerate acceleration",
    "end": "end ending finish",
    "begin": "begin start beginning commence",
}

LIGHT = frozenset(
    "hold give make take conduct carry stage have launch deliver mount host do".split()
)
"""Verbs that leave the happening to their object: to hold talks is to talk."""

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


def sense(lemma: str) -> Sense:
    """Return the sense of a lemma; one that is not listed stands for itself and may repeat."""
    known = _SENSES.get(lemma)
    return known if known is not None else Sense(lemma, repeats=True)


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
