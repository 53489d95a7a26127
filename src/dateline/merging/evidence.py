"""Whether two mentions are of one event: what excludes it, and points for what speaks for it.

Points are small integers from a shipped table, so that a sum never depends on its order. They
are worth, roughly, one factor of three in odds each; the thresholds put precision over recall.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from dateline.merging.names import Entity, place_relation, relation
from dateline.merging.sketches import holds
from dateline.merging.windows import DISPUTED_DAYS, MOVED_DAYS

if TYPE_CHECKING:
    from dateline.merging.sketches import Sketch

Bend = Literal["disputed", "moved"]
"""Why dates that exclude each other can still be of one event."""

ENOUGH, TIMELESS, DISPUTED, ACTED_ON = 7, 5, 8, 5
"""Points from which two mentions are one event; where neither they nor their articles have a day;
with a date in dispute; for what only acts on an event (calls it off)."""

_CARRIED = 12
"""Points of a verb and the noun that it leaves the happening to."""
_ONLY_MEANT = 2
"""Points more, where one tells what the other only thinks possible."""

_SAME_LEMMA, _SAME_SENSE = 3, 2
_ENTITY = {"same": 3, "country": 2, "alike": 2, "kin": 1, "unknown": 0, "different": -3}
_DIFFERENT = _ENTITY["different"]
_OTHER = {"same": 2, "country": 1, "alike": 1, "kin": 1, "unknown": 0, "different": 0}
_FEWEST_NAMES = 4
_PLACE = {"same": 2, "country": 1, "unknown": 0, "different": -9}
_ORDINAL = 2
_SAME_TOPIC = 2
"""Names that two articles which name few must share to be about one thing."""
_SAME_ARTICLE, _ONE_STORY, _NEAR_STORY, _LIKE_STORY, _OTHER_STORY = 3, 4, 3, 1, -3
_MOST_WORDS = 3
_SPEECH_WORDS = 3
_CLASHING_TYPES = -1
_TAKEN_UP = 2
_NARROW_DAYS = 7
_NEVER = -99


def _pooled(mention: Sketch) -> tuple[Entity, ...]:
    return (*mention.agents, *mention.patients, *mention.others)


def _best(one: Entity, others: tuple[Entity, ...], table: dict[str, int]) -> int:
    return max([table[relation(one, other)] for other in others])


def _role(a: tuple[Entity, ...], b: tuple[Entity, ...]) -> int:
    """Points for one role: the best match, or the worst news if nobody matches."""
    if not a or not b:
        return 0
    return max([_ENTITY[relation(one, other)] for one in a for other in b])


@lru_cache(maxsize=262144)
def is_different(a: tuple[Entity, ...], b: tuple[Entity, ...]) -> bool:
    """Return whether one role is taken by different people in two mentions."""
    return _role(a, b) <= _DIFFERENT


def _pool(a: tuple[Entity, ...], b: tuple[Entity, ...]) -> int:
    """Points for those who take part without roles: all of the smaller party must be matched."""
    few, many = (a, b) if len(a) <= len(b) else (b, a)
    if not few:
        return 0
    scores = sorted((_best(one, many, _ENTITY) for one in few), reverse=True)
    return _DIFFERENT if scores[-1] < 0 else sum(scores[:2])


def _others(a: Sketch, b: Sketch) -> int:
    if not a.others or not b.others:
        return 0
    return max([_OTHER[relation(one, other)] for one in a.others for other in b.others])


def _participants(a: Sketch, b: Sketch) -> int:
    if a.sense.mutual or a.effect or b.effect:
        return _pool(_pooled(a), _pooled(b))
    agents = _role(a.agents, b.agents)
    if agents <= _DIFFERENT:
        return _NEVER
    patients = _role(a.patients, b.patients)
    if patients <= _DIFFERENT:
        return _NEVER
    if _flatly_denies(a) != _flatly_denies(b) and not (
        _all_known(a.agents, b.agents, agents) and _all_known(a.patients, b.patients, patients)
    ):
        return _NEVER
    return agents + patients + _others(a, b)


def _flatly_denies(mention: Sketch) -> bool:
    """Return whether the article itself says that it is not so."""
    return mention.denies and not mention.attributed


def _all_known(a: tuple[Entity, ...], b: tuple[Entity, ...], found: int) -> bool:
    """Return whether a role is filled by somebody known in both, or left open in both.

    What one denies and another asserts is the same only if it is the same in all that is told.
    """
    return found > 0 or not (a or b)


def _words(a: Sketch, b: Sketch) -> int:
    shared = len(set(a.words) & set(b.words))
    if shared == 0 and min(len(a.words), len(b.words)) >= 3:
        return -1
    return min(shared, _MOST_WORDS)


def _counts(a: Sketch, b: Sketch) -> int:
    """Points for the same number of the same thing; in one article, another number excludes."""
    mine, score = dict(a.counts), 0
    for what, number in b.counts:
        if mine.get(what) == number:
            score = 2
        elif what in mine and a.source.article_id == b.source.article_id:
            return _NEVER
    return score


def _gap(first: tuple[int, int], second: tuple[int, int]) -> int:
    """Return the days between two intervals, 0 if they overlap."""
    return max(0, first[0] - second[1], second[0] - first[1])


def _time(a: Sketch, b: Sketch) -> int:
    """Points for times that fit; both windows are taken to overlap."""
    if a.window.dated and b.window.dated:
        if a.window.lasting or b.window.lasting:
            return 2 if a.window.first == b.window.first else 0
        days = max(a.window.days, b.window.days)
        if days <= 7:
            return 3 if days == 1 else 2
        if a.sense.repeats:
            carried_out = (a.status == "planned") != (b.status == "planned")
            return 1 if days <= 31 and (carried_out or _same_days(a, b)) else 0
        return 2 if days <= 366 else 0
    spans = []
    for mention in (a, b):
        if mention.window.dated and mention.window.days <= 7:
            spans.append((mention.window.first, mention.window.last))
        elif mention.source.days is not None:
            spans.append(mention.source.days)
    if len(spans) < 2:
        return 0
    apart = _gap(spans[0], spans[1])
    return 1 if apart <= 3 else 0


def _same_days(a: Sketch, b: Sketch) -> bool:
    return a.window.first == b.window.first and a.window.last == b.window.last


def _timeless(a: Sketch, b: Sketch) -> bool:
    """Return whether one of the two has neither a date nor an article with one."""
    return (a.source.days is None and not a.window.dated) or (
        b.source.days is None and not b.window.dated
    )


def _bend(a: Sketch, b: Sketch) -> Bend | None:
    """Return why dates that exclude each other could be of one event; None if nothing bends them.

    Two sources may differ by days on what both report as done, if they clearly mean the same; and
    a plan may be carried out later than planned.
    """
    if not (a.window.dated and b.window.dated) or a.source.name == b.source.name:
        return None
    apart = _gap((a.window.first, a.window.last), (b.window.first, b.window.last))
    if apart > MOVED_DAYS or max(a.window.days, b.window.days) > _NARROW_DAYS:
        return None
    if "planned" in (a.status, b.status):
        if a.status == b.status or a.sense.repeats:
            return None
        plan, done = (a, b) if a.status == "planned" else (b, a)
        later = 0 < done.window.first - plan.window.last <= MOVED_DAYS
        return "moved" if later and done.status in ("occurred", "ongoing") else None
    disputed = apart <= DISPUTED_DAYS and a.lemma == b.lemma
    return "disputed" if disputed and (not a.sense.repeats or _singled_out(a, b)) else None


def _singled_out(a: Sketch, b: Sketch) -> bool:
    """Return whether both say which one it was, of what happens again and again."""
    return (a.ordinal is not None and a.ordinal == b.ordinal) or bool(
        {count for count in a.counts if count[0]} & set(b.counts)
    )


def _excluded(a: Sketch, b: Sketch) -> bool:
    """Return whether something other than the date excludes that the two are one event."""
    if a.mention_id == b.mention_id or (a.sense is not b.sense and a.sense != b.sense):
        return True
    if a.ordinal != b.ordinal and a.ordinal is not None and b.ordinal is not None:
        return True
    if (
        a.window.lasting != b.window.lasting
        and a.window.dated
        and b.window.dated
        and a.window.first != b.window.first
    ):
        return True
    if a.source.article_id != b.source.article_id:
        return False
    if a.sentence == b.sentence:
        return not _is_carried(a, b)
    quoted = a.attributed or b.attributed or a.effect or b.effect
    return _is_new(a, b) or (a.denies != b.denies and not quoted)


def _later(a: Sketch, b: Sketch) -> tuple[Sketch, Sketch]:
    """Return two mentions of an article in the order of the text."""
    return (a, b) if a.trigger < b.trigger else (b, a)


def _is_new(a: Sketch, b: Sketch) -> bool:
    """Whether the later of two is told as another one: "a deal" after "the deal".

    A headline introduces nothing: what it tells is told again in full.
    """
    first, second = _later(a, b)
    told = first.determiner is not None and first.sentence > 0
    return told and second.determiner == "indefinite" and first.lemma == second.lemma


def _is_taken_up(a: Sketch, b: Sketch) -> bool:
    """Whether an article goes on about what it told before: "the deal" after "signed a deal"."""
    in_one = a.source.article_id == b.source.article_id and a.lemma == b.lemma
    return in_one and _later(a, b)[1].determiner == "definite"


def _is_carried(a: Sketch, b: Sketch) -> bool:
    """Return whether one verb is about nothing but the other noun: "call off the summit"."""
    return a.source.article_id == b.source.article_id and (holds(a, b) or holds(b, a))


def _overlap(a: Sketch, b: Sketch) -> bool:
    return a.window.first <= b.window.last and b.window.first <= a.window.last


def _threshold(a: Sketch, b: Sketch, bend: Bend | None) -> int:
    meant = _ONLY_MEANT if (a.status == "hypothetical") != (b.status == "hypothetical") else 0
    if (a.effect is None) != (b.effect is None):
        return ACTED_ON + meant
    if bend == "disputed":
        return DISPUTED
    if _timeless(a, b):
        return TIMELESS + meant
    return meant + ENOUGH


def _fewest_words(a: Sketch, b: Sketch, named: int, story: int) -> int:
    """Return how many words titles must share where no name does, or what is said decides."""
    if story < _NEAR_STORY and (named <= 0 or not ((_named(a) and _named(b)) or story > 0)):
        return _MOST_WORDS
    return _SPEECH_WORDS if a.sense.speech else -1


def _named(mention: Sketch) -> bool:
    """Return whether a mention names anybody, or the state of anybody, or any place."""
    return mention.place is not None or any(
        one.proper or one.country is not None for one in _pooled(mention)
    )


def _story(a: Sketch, b: Sketch) -> int:
    """Points for two articles that tell one story, by the names that they are about."""
    if a.source.article_id == b.source.article_id:
        return _SAME_ARTICLE
    return _closeness(a.source.context, b.source.context)


@lru_cache(maxsize=262144)
def _closeness(one: frozenset[str], other: frozenset[str]) -> int:
    """Points for the cosine of two sets of names: 0.4, 0.25 and 0.125.

    Articles that name enough, and not the same, tell two stories.
    """
    shared, sizes = len(one & other), len(one) * len(other)
    if min(len(one), len(other)) < _FEWEST_NAMES:
        return 1 if shared >= _SAME_TOPIC else 0
    if 25 * shared * shared >= 4 * sizes:
        return _ONE_STORY
    if 16 * shared * shared >= sizes:
        return _NEAR_STORY
    return _LIKE_STORY if 64 * shared * shared >= sizes else _OTHER_STORY


def points(a: Sketch, b: Sketch) -> tuple[int, Bend | None] | None:
    """Return the points for a and b being one event, and what bends their dates.

    None if they are not to be linked. Symmetric.
    """
    overlap = _overlap(a, b)
    bend = None if overlap else _bend(a, b)
    if not (overlap or bend) or _excluded(a, b):
        return None
    total = _CARRIED if _is_carried(a, b) else _total(a, b, bend)
    return (total, bend) if total > 0 and total >= _threshold(a, b, bend) else None


def _total(a: Sketch, b: Sketch, bend: Bend | None) -> int:
    """Return the sum of the points, _NEVER where one of the parts forbids it."""
    who = _participants(a, b)
    where = 0 if a.place is None or b.place is None else _PLACE[place_relation(a.place, b.place)]
    if who <= _DIFFERENT or where < 0:
        return _NEVER
    story = _story(a, b)
    words = _words(a, b)
    if words < _fewest_words(a, b, who + where, story):
        return _NEVER
    when = 0 if bend is not None else _time(a, b)
    acted_on = a.effect or b.effect
    if a.sense.repeats and not (bend or when or acted_on or _timeless(a, b)):
        return _NEVER
    trigger = _SAME_LEMMA if a.lemma == b.lemma else _SAME_SENSE
    kinds = _CLASHING_TYPES if a.type != b.type and a.type.isupper() and b.type.isupper() else 0
    which = _ORDINAL if a.ordinal is not None and a.ordinal == b.ordinal else 0
    again = _TAKEN_UP if _is_taken_up(a, b) else 0
    return trigger + kinds + who + where + words + when + which + story + again + _counts(a, b)
