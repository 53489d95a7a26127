"""Nouns for what stands or lies somewhere: towns and lands, their parts, buildings, vehicles."""

from __future__ import annotations

from functools import cache

from dateline.events.nouns import GEOGRAPHY
from dateline.events.wordnet import kinds

KINDS = frozenset(
    "city town village port capital state province region district county island suburb "
    "municipality enclave area republic kingdom emirate territory resort community township "
    "borough neighborhood neighbourhood settlement commune prefecture governorate oblast "
    "archipelago hometown canton hamlet parish arrondissement castle fortress".split()
)
"""Nouns before the name of a place: "the town of Hamar"."""
LANDS = frozenset(
    "province district region county governorate prefecture oblast municipality suburb village "
    "town river lake valley island peninsula desert strait mountain neighborhood "
    "neighbourhood canton state".split()
)
"""Nouns behind the name of a place: "Sne province"."""
PARTS = frozenset(
    "coast shore border north south east west northeast northwest southeast southwest centre "
    "center heart middle outskirt outskirts suburb street water waters interior part "
    "airspace soil bottom top foot".split()
)
"""Nouns for a part of a place: "off the coast of Norway"."""
SITES = frozenset(
    "embassy consulate home house apartment office airport station hospital clinic church "
    "cathedral mosque temple synagogue school university stadium arena hotel prison jail "
    "court courthouse building palace market mall restaurant nightclub theatre theater museum "
    "plant mine base camp harbour harbor tower hall headquarters barracks library zoo shop "
    "store pier dock college academy institute conservatory cemetery chapel monastery club bar pub "
    "cafe gallery studio farm capitol statehouse factory refinery warehouse arena park".split()
)
"""Nouns for what stands somewhere: "at Oslo's harbour"."""
_SIDES = frozenset(
    "north south east west northeast northwest southeast southwest centre center heart middle "
    "interior part bottom top foot side edge end corner front back rear base bank surface face "
    "site scene spot location".split()
)
"""Nouns that tell a place by what "of" says: "the edge of the field"."""
_ABSTRACT = frozenset(
    "place state country field source space axis angle orbit direction position range line point "
    "boundary slope setting works track path route short open left right midst interface unknown "
    "territory hell heaven heavens paradise whereabouts parts outside inside locality area region "
    "zone ground market community sound leak snow climb ascent void divide hotbed inferno post "
    "stream trail marketplace homeland".split()
)
"""Words that mostly say something else where they stand alone: "in the field of law"."""
_OFTEN, _MOSTLY = 0.4, 0.5
"""Share of a noun's senses."""


@cache
def tells_where(lemma: str) -> bool:
    """Whether a noun by itself tells where somebody may be: "mill", "field", "village"."""
    word = lemma.lower()
    if word in _ABSTRACT or word in _SIDES:
        return False
    return word in SITES or word in KINDS or word in GEOGRAPHY or stands(word)


@cache
def stands(lemma: str) -> bool:
    """Whether a noun means what stands or lies somewhere."""
    return kinds(lemma.lower(), "n").get("site", 0.0) >= _OFTEN


def is_side(lemma: str) -> bool:
    """Whether a noun tells a place only by what "of" says: "the edge of the field"."""
    return lemma.lower() in _SIDES


@cache
def carries(lemma: str) -> bool:
    """Whether people are in or on what a noun means when they move: "ferry", "van"."""
    return kinds(lemma.lower(), "n").get("vehicle", 0.0) >= _MOSTLY
