"""Who is who: whether two participants or places, as articles name them, can be the same."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from dateline.events.countries import country

if TYPE_CHECKING:
    from dateline.records import Kind, Mention, Participant

Relation = Literal["same", "country", "alike", "kin", "unknown", "different"]
"""same: one name or an alias of it; country: the same state; alike: no names, but the same noun
("the fire", "a first fire"); kin: of the same state, one of them the state itself ("Paris" for a
minister of France); unknown: nothing speaks for or against."""

_TITLES = frozenset(
    "mr mrs ms miss dr sir dame lord lady president prime minister chancellor premier king queen "
    "prince princess pope general gen colonel col captain capt lieutenant lt sergeant senator sen "
    "representative rep governor gov mayor judge justice professor prof secretary ambassador envoy "
    "chairman chairwoman chief executive ceo director foreign defence defense former the a "
    "an".split()
)
_DETERMINERS = frozenset("the a an its his her their our this that some two three".split())
_PRONOUNS = frozenset("he she it they we i you".split())
"""Words that are somebody else in every article."""
_UNNAMED = _PRONOUNS | frozenset(
    "this that these those who what which many some most several all none "
    "both others people man men woman women boy girl child children police officials officers "
    "authorities prosecutors residents witnesses workers doctors soldiers troops".split()
)
"""Words that name nobody, though the first letter of a sentence is a capital."""
_SUFFIXES = frozenset(
    "inc corp corporation ltd limited plc llc gmbh ag sa se nv co company".split()
)
_GENERIC = frozenset(
    "bank ministry government court party police army navy university council committee department "
    "group force forces parliament senate agency office union commission association federation "
    "national international united state states republic people new north south east west "
    "central".split()
)
_LINKING = frozenset("of the and for de la du von van al".split())
_HANGS_ON = re.compile(
    r"\s(?:of|in|on|at|with|between|for|to|from|by|about|over|against|that|which|who|whose)\s|,"
)
_ENDINGS = ("iy", "yy", "ij", "yi", "ii")


@lru_cache(maxsize=65536)
def tokens(name: str) -> tuple[str, ...]:
    """Return the words of a name without titles, legal forms, accents and spelling variants.

    "President Zelenskyy" gives ("zelensky",).
    """
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    words = "".join(c if c.isalnum() else " " for c in plain.replace("'s", "").replace("’s", ""))
    found = [_ending(word) for word in words.casefold().split()]
    kept = [word for word in found if word not in _TITLES and word not in _SUFFIXES]
    return tuple(kept or found)


def _ending(word: str) -> str:
    return f"{word[:-2]}y" if len(word) > 4 and word.endswith(_ENDINGS) else word


def core(phrase: str) -> tuple[str, ...]:
    """Return the words of a noun phrase before what hangs on it: "the talks in Geneva"."""
    return tokens(_HANGS_ON.split(f"{phrase} ", maxsplit=1)[0])


def nouns(phrase: str) -> tuple[str, ...]:
    """Return the words of a noun phrase without its determiner."""
    return tuple(word for word in core(phrase) if word not in _DETERMINERS)


@lru_cache(maxsize=65536)
def head(phrase: str) -> str:
    """Return the noun of a noun phrase, singular; empty if it has no word."""
    words = core(phrase)
    return singular(words[-1]) if words else ""


def singular(noun: str) -> str:
    """Return a noun without the s of its plural."""
    return noun[:-1] if noun.endswith("s") and not noun.endswith("ss") and len(noun) > 3 else noun


@dataclass(frozen=True, slots=True)
class Entity:
    """A participant as merging sees it.

    `proper` is False for what no name heads: "police", "two men", "the Norwegian minister", "he".
    """

    name: str
    kind: Kind | None
    country: str | None
    tokens: tuple[str, ...] = field(compare=False)
    head: str = field(compare=False)
    """The last word before what hangs on it, singular: "fire" of "the first fires in the hills"."""
    proper: bool = field(compare=False)

    def __hash__(self) -> int:
        """Return the hash of the name, which Python keeps: entities are looked up all the time."""
        return hash(self.name)


@lru_cache(maxsize=65536)
def _entity(name: str, kind: Kind | None, state: str | None) -> Entity:
    words = _HANGS_ON.split(f"{name} ", maxsplit=1)[0].split()
    named = [word for word in words if word.casefold() not in _DETERMINERS]
    capital = bool(named) and any(c.isupper() for c in named[-1])
    bare = len(named) == 1 and named[0].casefold() in _UNNAMED
    proper = kind == "country" or (capital and kind != "group" and not bare)
    stands_for = name.casefold() in _PRONOUNS
    return Entity(name, kind, state, tokens(name), "" if stands_for else head(name), proper)


def entity(participant: Participant) -> Entity:
    """Return the entity that a participant is."""
    return _entity(participant.name, participant.kind, participant.country)


def _alias(a: Entity, b: Entity) -> bool:
    """Return whether one name is contained in the other, or its initials."""
    short, long = (a, b) if len(a.tokens) <= len(b.tokens) else (b, a)
    if not short.tokens or len(short.tokens) == len(long.tokens):
        return short.tokens == long.tokens
    if len(short.tokens) == 1 and short.name.isupper():
        initials = "".join(word[0] for word in long.tokens if word not in _LINKING)
        if len(initials) > 1 and short.tokens[0] == initials:
            return True
    if not set(short.tokens) <= set(long.tokens) or set(short.tokens) <= _GENERIC:
        return False
    if short.tokens[-1] == long.tokens[-1]:
        return True
    people = short.kind == long.kind == "person"
    return not people and short.tokens[0] == long.tokens[0]


@lru_cache(maxsize=262144)
def relation(a: Entity, b: Entity) -> Relation:
    """Return how two participants relate; symmetric.

    What is no proper name ("the police") says little, even where the noun is the same.
    """
    if not (a.proper and b.proper):
        if a.head and a.head == b.head:
            return "alike"
        return "kin" if _is_of(a, b) else "unknown"
    if a.kind == b.kind == "country" and a.country and b.country:
        return "country" if a.country == b.country else "different"
    if _alias(a, b):
        return "same"
    return "kin" if _is_of(a, b) else "different"


def _is_of(a: Entity, b: Entity) -> bool:
    """Return whether one is a state and the other somebody or something of it."""
    return a.country is not None and a.country == b.country and "country" in (a.kind, b.kind)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a mention says that its event is."""

    name: str | None
    country: str | None
    latitude: float | None
    longitude: float | None


def place(mention: Mention) -> Place | None:
    """Return the place of a mention, None if it names none.

    One in small letters ("the hotel") may be another in each article.
    """
    name = mention.place_name or mention.place_text
    named = name is not None and not name.islower()
    if not named and mention.place_country is None:
        return None
    return Place(name, mention.place_country, mention.latitude, mention.longitude)


_NEAR_DEGREES = 0.3
"""About 30 km: a suburb and its city."""


def _near(a: Place, b: Place) -> bool:
    if a.latitude is None or b.latitude is None or a.longitude is None or b.longitude is None:
        return False
    across = abs(a.longitude - b.longitude)
    return abs(a.latitude - b.latitude) <= _NEAR_DEGREES and (
        min(across, 360 - across) <= _NEAR_DEGREES
    )


def is_country(spot: Place) -> bool:
    """Return whether a place is a whole country."""
    if spot.name is None:
        return spot.country is not None
    known = country(spot.name)
    return known is not None and known.way == "name"


@lru_cache(maxsize=65536)
def place_relation(a: Place, b: Place) -> Relation:
    """Return how two places relate; "country": the same state, or one lies in the other."""
    if a.country and b.country and a.country != b.country:
        return "different"
    if a.name and b.name:
        first, second = tokens(a.name), tokens(b.name)
        if first == second or _near(a, b):
            return "same"
        if set(first) <= set(second) or set(second) <= set(first):
            return "same"
    if a.country and a.country == b.country and (is_country(a) or is_country(b)):
        return "country"
    return "different" if a.name and b.name and a.country and b.country else "unknown"
