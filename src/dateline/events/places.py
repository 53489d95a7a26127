"""Places: which words name one, and what is known of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dateline.events.countries import capital, country, is_state, state_name
from dateline.events.gazetteer import STATES, City, city, is_city, neighbours
from dateline.events.gender import is_given_name
from dateline.events.nouns import GEOGRAPHY, name_kind, name_words, phrase, words_text
from dateline.events.regions import region as region_named
from dateline.events.sitewords import KINDS, LANDS, PARTS, tells_where
from dateline.events.titled import split_titles
from dateline.events.wordnet import kinds

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from dateline.events.entities import Entities
    from dateline.events.grammar import Tree
    from dateline.records import Kind
    from dateline.text.tokens import Token

_FIRST_WORDS = frozenset("Lake Mount Mont Mt Mt. Cape Isle Gulf Fort".split())
"""How names of places begin: "Lake Victoria"."""
_STREETS = frozenset("st. ave ave. blvd blvd. rd. isle".split())
"""Last words of names of streets, shortened, and of islands."""
_TITLES = frozenset("Lady Lord Sir Saint St. St King Queen Prince Princess".split())
"""Words before names of persons that are those of cities too: "Lady Reading Hospital"."""
_LIE_BESIDE = frozenset("Valley Lake River Bay Creek Hill Hills Beach Island Heights".split())
"""Words behind the name of a city in that of what lies elsewhere: "Miami Valley"."""
_OWN_LAND = (GEOGRAPHY | PARTS | KINDS | {"hospital", "prison", "jail", "airport"}) - frozenset(
    "state republic kingdom community area".split()
)
"""What belongs to the state that its adjective names: "in the Norwegian capital"."""
_STATES_BESIDE = {"New York": "NY", "Washington": "WA"}
"""States that behind the name of a city can be nothing else: "Rochester, New York"."""
_SIDES = frozenset("northern southern eastern western central upstate".split())
"""Words before the name of a state that a city bears too: "western New York"."""
_NO_PLACE = frozenset(
    """january february march april may june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday jan feb mar apr jun jul aug sep sept
    oct nov dec congress parliament court islam christianity english""".split()
)
_NO_DEEDS = frozenset("person site".split())
"""Kinds of nouns with which names of places may end: "Sne Mill"."""
_MOSTLY = 0.5
"""Share of a word's senses."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place as written, with its usual name, its country and its coordinates where known."""

    text: str
    start: int
    end: int
    name: str
    country: str | None
    latitude: float | None = None
    longitude: float | None = None


def named(tree: Tree, noun: Token, entities: Entities) -> Place | None:
    """Return the place that a noun names: "Oslo", "the city of Oslo", "Oslo and Bergen"."""
    after = tree[noun.i + 1].text if noun.i + 1 < len(tree) else ""
    whole = noun.pos == "PROPN" and (after != "of" or noun.lemma.lower() not in KINDS)
    proper = noun if whole else _kind_of(tree, noun)
    if proper is None:
        return _of_land(tree, noun, entities)
    words = name_words(tree, proper)
    return _several(tree, proper, words, entities) if words else None


def place_of(tree: Tree, noun: Token) -> Place:
    """Return what a noun with the words before it says, as the place that it is."""
    words = phrase(tree, noun)
    text = words_text(tree, words)
    return Place(text, tree[words[0]].start, tree[words[-1]].end, text, None)


def state_of(place: Place) -> Place | None:
    """Return the state in which a place is."""
    name = state_name(place.country) if place.country is not None else None
    return None if name is None else replace(place, name=name, latitude=None, longitude=None)


def of_site(tree: Tree, noun: Token, entities: Entities) -> Place | None:
    """Return the place in the words beside a noun: "Oslo's harbour", "Sne College, Oslo".

    A state names there only what lies in it: "the Florida coast", not "the Kenya embassy".
    """
    word = noun.lemma.lower()
    own = word in _OWN_LAND
    found = before_noun(tree, noun, entities)
    if found is None and noun.pos == "PROPN":
        found = behind(tree, noun, entities)
    for kid in tree.kids(noun.i, "compound", "nmod", "poss"):
        if found is not None:
            return found
        if kid.dep == "poss" and noun.pos == "NOUN" and not (own or tells_where(word)):
            continue
        if kid.pos == "NOUN":
            found = before_noun(tree, kid, entities) if kid.dep == "poss" else None
        elif kid.pos == "PROPN" and not _is_in_other_name(tree, kid, noun):
            found = _of_owner(tree, kid, entities)
            if found is not None and found.latitude is None:
                found = found if own or found.text in STATES else None
    if found is not None:
        return found
    if tells_where(word) or noun.pos == "PROPN":
        for prep, obj in tree.prepositions(noun.i):
            found = _of_owner(tree, obj, entities) if prep.lemma in ("of", "de") else None
            if found is not None and found.latitude is not None:
                return found
    return _of_people(tree, noun, entities) if own else None


def behind(tree: Tree, name: Token, entities: Entities) -> Place | None:
    """Return the place behind a name that lies there: "Sne Street, Oslo"."""
    beside = tree.kid(name.i, "appos")
    if beside is None or beside.pos != "PROPN":
        return None
    found = named(tree, beside, entities)
    return found if found is not None and (found.country or is_city(found.text)) else None


def _of_people(tree: Tree, noun: Token, entities: Entities) -> Place | None:
    """Return the state in "off the Norwegian coast", the city in "the Norwegian capital"."""
    for kid in tree.kids(noun.i, "amod", "compound"):
        state = country(kid.text)
        if state is None or state.way != "people":
            continue
        joined = noun.lemma == "border" and tree[kid.i - 1].text in ("-", "–")
        first = tree[max(0, kid.i - 2 * joined)]
        text = words_text(tree, range(first.i, noun.i + 1))
        others = (first, *tree.kids(kid.i, "conj"))
        if any(country(other.text) is not None for other in others if other.i != kid.i):
            return Place(text, first.start, noun.end, text, None)
        seat = capital(state.code) if noun.lemma == "capital" else None
        city_there = known(seat, (kid.start, noun.end), entities, state.code) if seat else None
        if city_there is not None:
            return replace(city_there, text=text)
        return Place(kid.text, kid.start, kid.end, state.name, state.code)
    return None


def before_noun(tree: Tree, noun: Token, entities: Entities) -> Place | None:
    """Return the city before a noun: "the Paris summit", "Oslo International Airport".

    Before a common noun the name ends with it: "a Washington Post poll" is nowhere.
    """
    run: list[Token] = []
    for kid in tree.kids(noun.i, "compound", "nmod"):
        if kid.pos == "PROPN":
            run += [w for w in name_words(tree, kid) if w not in run]
    region = STATES.get(run.pop().text) if len(run) > 1 and run[-1].text in STATES else None
    code = "US" if region is not None else None
    shortest = 0 if noun.pos == "PROPN" else len(run) - 1
    between = (tree[i] for i in range(run[0].i if run else noun.i, noun.i))
    if any(t.pos not in ("NOUN", "ADJ", "PROPN") and t.text != "," for t in between):
        return None
    for first in range(len(run)):
        for last in range(len(run), max(first, shortest), -1):
            text = words_text(tree, [w.i for w in run[first:last]])
            if region_named(text) is not None or is_state(text) or text in STATES:
                continue
            if _is_in_other_name(tree, run[first], noun, run[last - 1]):
                continue
            where = city(text, country=code, region=region, mentioned=entities.names.states)
            if where is not None:
                return _of_city(text, run[first].start, run[last - 1].end, where)
    return None


def _is_in_other_name(tree: Tree, first: Token, noun: Token, last: Token | None = None) -> bool:
    """Whether a name is part of a person's or a valley's: "Lady Reading Hospital", "Sne Lake Inn".

    last: the last word of the name, if it is not also the first.
    """
    before = tree[first.i - 1] if first.i else None
    given = before is not None and before.dep == "compound" and is_given_name(before.text)
    after = (last or first).i + 1
    on_map = after < noun.i and tree[after].text in _LIE_BESIDE
    return given or on_map or (before is not None and before.text in _TITLES)


def _of_owner(tree: Tree, name: Token, entities: Entities) -> Place | None:
    """Return the state or city of a name that stands before a noun."""
    words = name_words(tree, name)
    text = words_text(tree, [w.i for w in words])
    return known(text, (words[0].start, words[-1].end), entities)


def _kind_of(tree: Tree, noun: Token) -> Token | None:
    """Return the name in "the city of Hamar", "the coast of Norway" or "the capital, Oslo"."""
    word = noun.lemma.lower()
    if word not in KINDS and word not in PARTS:
        return None
    for prep, obj in tree.prepositions(noun.i):
        if prep.lemma == "of" and obj.pos in ("PROPN", "NOUN"):
            return obj if obj.pos == "PROPN" else _kind_of(tree, obj)
    beside = tree.kid(noun.i, "appos")
    if beside is None and word == "capital":
        beside = next((t for t in tree.tokens[noun.i + 1 : noun.i + 3] if t.text != ","), None)
        while beside is not None and beside.dep == "compound":
            beside = tree[beside.head]
    return beside if beside is not None and beside.pos == "PROPN" else None


def _of_land(tree: Tree, noun: Token, entities: Entities) -> Place | None:
    """Return what is named before a noun for a part of the earth: "Sne province"."""
    name = tree[noun.i - 1] if noun.i else noun
    if noun.lemma not in LANDS or name.pos != "PROPN" or name.head != noun.i:
        return None
    words = name_words(tree, name)
    text = words_text(tree, [w.i for w in words])
    start, end = words[0].start, noun.end
    if noun.lemma == "state" and text in _STATES_BESIDE:
        return Place(f"{text} {noun.text}", start, end, f"{text} State", "US")
    found = known(text, (start, words[-1].end), entities)
    whole = words_text(tree, range(words[0].i, noun.i + 1))
    return found or Place(whole, start, end, whole, None)


def _several(tree: Tree, obj: Token, words: Sequence[Token], entities: Entities) -> Place | None:
    """Return a place, or two and more as one without a country: "in Kenya and Tanzania".

    "Bergen, Norway" is one, "Bergen, Norway, and Lund, Sweden" are two.
    """
    first = _named(tree, obj, words, entities)
    if first is None:
        return None
    heads = [obj, *tree.kids(obj.i, "appos")]
    joined = sorted({i for h in heads for i in tree.conjuncts(h.i)} - {h.i for h in heads})
    chain = [*(h.i for h in heads), *joined]
    if not joined or not any(tree.kid(i, "cc") for i in chain):
        return first
    last = tree[joined[-1]]
    ends = name_words(tree, last) if last.pos == "PROPN" else []
    if not ends or _named(tree, last, ends, entities) is None:
        return first
    beside = [k for k in tree.kids(last.i, "appos") if k.pos == "PROPN"]
    text = words_text(tree, range(words[0].i, max(w.i for w in (*ends, *beside)) + 1))
    return Place(text, words[0].start, words[0].start + len(text), text, None)


def _of_city(text: str, start: int, end: int, where: City) -> Place:
    return Place(text, start, end, where.name, where.country, where.latitude, where.longitude)


def known(
    text: str,
    span: tuple[int, int],
    entities: Entities,
    code: str | None = None,
    region: str | None = None,
) -> Place | None:
    """Return the state, region or city that `text` names; code, region: what stands beside it."""
    start, end = span
    side, _, rest = text.partition(" ")
    if side in PARTS and (whole := f"{side.title()} {rest}") not in STATES and not is_state(whole):
        return known(rest, (start + len(side) + 1, end), entities, code, region)
    area = region_named(text)
    if area is not None and area.country in (None, code or area.country) and region is None:
        return Place(text, start, end, text, area.country or code)
    state = country(text)
    if text == "Georgia" and _is_of_union(entities.names.states):
        return Place(text, start, end, text, "US")
    if state is not None and state.way == "name":
        return Place(text, start, end, state.name, state.code)
    if text in STATES or (state is not None and state.way == "seat"):
        return Place(text, start, end, text, "US" if state is None else state.code)
    where = city(text, country=code, region=region, mentioned=entities.names.states)
    return _of_city(text, start, end, where) if where is not None else None


def _is_of_union(mentioned: Collection[str]) -> bool:
    """Whether an article that speaks of the states `mentioned` means the Georgia of Atlanta."""
    return "US" in mentioned and neighbours("GE").isdisjoint(mentioned)


def _named(tree: Tree, obj: Token, words: Sequence[Token], entities: Entities) -> Place | None:
    plain = words_text(tree, [w.i for w in words])
    words = _joined(tree, words)
    text = words_text(tree, range(words[0].i, words[-1].i + 1))
    if text.lower().rstrip(".") in _NO_PLACE or tree.kid(obj.i, "poss") is not None:
        return None
    code, region = _beside(tree, obj)
    start, end = words[0].start, words[-1].end
    if text in _STATES_BESIDE and any(k.lemma in _SIDES for k in tree.kids(obj.i, "amod")):
        return Place(text, start, end, f"{text} State", "US")
    last = _after_of(tree, words[-1]) if is_geographic(words) else words[-1]
    if last.i == words[-1].i:
        whole = f"The {plain}" if words[0].i and tree[words[0].i - 1].text == "The" else plain
        for each in dict.fromkeys((text, plain, whole)):
            found = known(each, (start, end), entities, code, region)
            if found is not None:
                return found
    if is_geographic(words) and words[-1].text[0].isupper():
        text = words_text(tree, range(words[0].i, last.i + 1))
        return known(text, (start, last.end), entities) or Place(text, start, last.end, text, code)
    if any(k.pos == "NOUN" and k.i < words[0].i for k in tree.kids(obj.i, "compound", "nmod")):
        return None
    if borne_by(tree, obj, entities) in ("person", "organisation"):
        return None
    said_to_be = (
        code is not None
        or is_city(text)
        or _is_called(tree, obj)
        or (
            len(words) > 1
            and all(w.tag == "NNP" for w in words)
            and not words[-1].text.isupper()
            and not _happens(words[-1])
        )
    )
    return Place(text, start, end, text, code) if said_to_be else None


def _joined(tree: Tree, words: Sequence[Token]) -> list[Token]:
    """Return the words of a name with those that hyphens join to it: "Port-au-Prince"."""
    first, last = words[0].i, words[-1].i
    while first > 1 and tree[first - 1].text == "-" and tree[first - 1].end == tree[first].start:
        first -= 2
    while (
        last + 2 < len(tree)
        and tree[last + 1].text == "-"
        and tree[last + 1].start == tree[last].end
    ):
        last += 2
    return [tree[first], *words[1:-1], tree[last]] if last > first else [tree[last]]


def borne_by(tree: Tree, name: Token, entities: Entities) -> Kind | None:
    """Return what it is that a name is known to name, with a title or without."""
    titles, rest = split_titles(name_words(tree, name))
    entity = entities.names.named(words_text(tree, [w.i for w in rest]))
    if entity is not None:
        return entity.kind
    return "person" if name_kind(tree, name, titles, rest) == "person" else None


def is_no_place(word: Token) -> bool:
    """Whether a word with a capital is that of a month, a day or the like."""
    return word.text.lower().rstrip(".") in _NO_PLACE


def is_geographic(words: Sequence[Token]) -> bool:
    """Whether a name is that of a part of the earth or a street: "Lake Sne", "the Sne Hills"."""
    low = words[-1].text.lower()
    first = len(words) > 1 and words[0].text in _FIRST_WORDS
    return first or low in GEOGRAPHY or low.removesuffix("s") in GEOGRAPHY or low in _STREETS


def _happens(word: Token) -> bool:
    """Whether the last word of a name is one for an act, a body or the like: "World Cup"."""
    shares = kinds(word.text.lower(), "n")
    return sum(shares[kind] for kind in shares if kind not in _NO_DEEDS) >= _MOSTLY


def _after_of(tree: Tree, word: Token) -> Token:
    """Return the last word of a name that goes on after "of": "the Gulf of Finland"."""
    for prep, obj in tree.prepositions(word.i):
        if prep.lemma == "of" and prep.i == word.i + 1 and obj.pos == "PROPN":
            return obj
    return word


def _is_called(tree: Tree, name: Token) -> bool:
    """Whether the text says that it is a place: "the hamlet of Sne"."""
    above = tree[tree[name.head].head] if name.dep == "pobj" else tree[name.head]
    return above.lemma.lower() in KINDS


def _beside(tree: Tree, place_name: Token) -> tuple[str | None, str | None]:
    """Return the state and region in "Bergen, Norway", "Bergen in Norway" or "Portland, Ore."."""
    below = [*tree.kids(place_name.i, "appos", "conj", "npadvmod", "nmod")]
    below += [obj for prep, obj in tree.prepositions(place_name.i) if prep.lemma == "in"]
    for kid in below:
        text = words_text(tree, [w.i for w in name_words(tree, kid)] or [kid.i])
        if text in STATES or text in _STATES_BESIDE:
            return "US", STATES.get(text) or _STATES_BESIDE[text]
        state = country(text)
        if state is not None and state.way == "name":
            return state.code, None
        area = region_named(text)
        if area is not None:
            return area.country, None
    return None, None
