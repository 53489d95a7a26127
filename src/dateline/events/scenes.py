"""Which words tell of what happens in one place, and of what leads to one or reaches it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from dateline.events.senses import UNDERGOING, sense
from dateline.events.wordnet import kinds

if TYPE_CHECKING:
    from dateline.text.tokens import Token

LOCATIVE = frozenset(
    "in at near outside inside across throughout off around within along behind beside".split()
)
MOTION = frozenset(
    "travel go fly return move flee head sail march come drive rush journey relocate emigrate "
    "immigrate retreat withdraw deploy send deport extradite transfer evacuate take bring cross "
    "walk ride escape".split()
)
"""Verbs that happen where they lead: "flew to Oslo"."""
TRIPS = frozenset(
    "visit trip tour journey flight voyage expedition pilgrimage arrival mission".split()
)
"""Nouns for what happens where it leads: "a trip to Oslo"."""
TRAVEL = TRIPS | frozenset("travel fly go come sail head journey tour arrive".split())
"""Words for making one."""
SUFFERED = frozenset(
    "attack explode shoot kill injure riot clash invade occupy earthquake fire crash collapse "
    "flood storm erupt sink kidnap hijack damage war".split()
)
"""Senses of nouns for what befalls a place."""
GATHERINGS = frozenset("meet celebrate protest play arrest search rescue rob".split())
"""Senses of what people do together in one place."""
_CALAMITIES = frozenset(
    "disaster catastrophe spill leak outbreak epidemic famine drought avalanche landslide mudslide "
    "tsunami blizzard heatwave wildfire siege genocide uprising crisis".split()
)
"""Nouns of no such sense for what befalls a place."""
_DISASTERS = frozenset("earthquake flood storm erupt collapse fire".split())
HARM = frozenset("kill injure wound hurt destroy damage maim claim".split())
"""Verbs that happen where their subject does: "the blast in Oslo killed"."""
PLAYING = frozenset("beat lose draw play score rout edge upset".split())
"""Verbs for what teams do to each other, among other things."""
AT_HAND = frozenset(
    "shoot stab attack beat arrest detain kidnap rob seize hit strike raid search".split()
)
"""Verbs that happen where who does them is."""
REACHING = frozenset(
    "hit strike sweep rock ravage devastate shake flood batter pound invade bomb bombard shell "
    "visit tour enter cross attack raid occupy storm besiege reach leave flee pack fill crowd "
    "throng jam surround blockade capture seize retake recapture overrun conquer liberate patrol "
    "loot sack climb ascend".split()
)
"""Verbs that happen where their object is, if it is a place."""
LEAVING = frozenset("leave flee depart exit".split())
"""Verbs after which one is there no more."""
PHASES = frozenset(
    "begin start end open close finish conclude continue resume hold attend break erupt happen "
    "occur take collapse fight wage hold stage draw attract feature last bring".split()
)
"""Verbs that happen where what they tell of does: "the summit ended"."""
_BODILY = ("contact", "body", "competition", "weather")
COMPETITION = ("competition",)
PHYSICAL = ("contact", "body", "competition", "weather", "motion", "perception", "consumption")
"""Kinds of verbs for what is done with the body."""
SHOWING = frozenset(
    "pose sing recite chant wave bow kneel cheer boo hiss applaud greet hug embrace perform bury "
    "line hand treat question wear hold".split()
)
"""Other verbs for what people do with their bodies."""
SAYING = ("communication", "cognition", "emotion")
_MOSTLY = 0.5
"""Share of a verb's senses."""


def is_suffered(lemma: str) -> bool:
    """Whether a noun tells of what befalls a place: "blast", "flood", "famine"."""
    return lemma in _CALAMITIES or sense(lemma).name in SUFFERED


def is_disaster(lemma: str) -> bool:
    """Whether a noun tells of what nobody does to a place: "flood", "famine"."""
    return lemma in _CALAMITIES or sense(lemma).name in _DISASTERS


def harms(verb: Token) -> bool:
    """Whether a verb tells what a blast or a storm does, where that is."""
    return verb.lemma in HARM or means(verb, _BODILY)


def befalls(verb: Token) -> bool:
    """Whether a verb tells what happens to bodies and things: "drown", "die", "break"."""
    return verb.lemma in HARM or verb.lemma in UNDERGOING or means(verb, (*_BODILY, "change"))


def means(verb: Token, what: tuple[str, ...]) -> bool:
    """Whether at least half of the senses of a verb are of these kinds."""
    return _share(verb.lemma.lower(), what) >= _MOSTLY


@lru_cache(maxsize=1 << 14)
def _share(verb: str, what: tuple[str, ...]) -> float:
    """Return the share of a verb's senses that are of these kinds."""
    shares = kinds(verb, "v")
    return sum(shares.get(kind, 0.0) for kind in what)
