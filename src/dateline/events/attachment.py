"""Which event a time expression dates: up the dependency path to the first event, or nowhere.

About a third of the time expressions in news date nothing that is said in their sentence ("the
1953 team", "March figures"); the climb gives up rather than guess.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.events.climbing import (
    ABOUT,
    climb,
    gerund_before,
    nearest,
    of_when_clause,
    right_before,
)
from dateline.events.readings import adjoin
from dateline.events.reattachment import (
    aimed_at,
    is_ahead_for,
    is_prolonged,
    is_put_off_from,
    of_prolonged,
    put_off,
    reattached,
    set_for,
)
from dateline.events.time_roles import (
    is_citation,
    is_compared,
    is_counted_from,
    is_life,
    is_named_as,
    is_of_author,
    of_bracket,
    of_named_day,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dateline.events.grammar import Tree
    from dateline.events.phrases import Relation, TimePhrase
    from dateline.events.triggers import Trigger
    from dateline.records import TimeExpression

_NAMING = (is_life, is_citation, is_of_author)
"""What a time can be that only says which one is meant, and dates nothing."""
_SAID_TO_BE = frozenset(
    "announce admit plead report declare propose confess claim disclose unveil deny".split()
)
"""Verbs whose object is said rather than told of: "announced cuts in March"."""
_NEWS_DAYS = 7
"""What was said longer ago than this is not news."""


@dataclass(frozen=True, slots=True)
class Dating:
    """A time expression that dates an event, and how: at it, since it, by it."""

    time: TimeExpression
    relation: Relation
    head: int
    """Head word of the time expression in its sentence."""
    near: bool = True
    """Whether it hangs right under the event, or was put there, and not farther down."""
    ahead: bool = False
    """Whether it is a day for which the event was set."""


def attach(
    tree: Tree,
    phrases: Sequence[TimePhrase],
    found: Sequence[Trigger],
    published: tuple[int, int] | None,
) -> dict[int, list[Dating]]:
    """Give each event (by its trigger's head) the time expressions that date it.

    `published` is the publication's first and last day, by which a past time is kept from "will".
    """
    by_word = {
        t.carrier: t for t in reversed(found) if t.carrier is not None and t.kind == "noun"
    } | {t.head: t for t in found}
    dated: dict[int, list[Dating]] = {}
    ranges: dict[str, int] = {}
    for phrase in phrases:
        named = of_bracket(tree, phrase, by_word)
        if named is not None:
            dated.setdefault(named.head, []).append(Dating(phrase.time, "at", phrase.head))
            continue
        if any(names(tree, phrase) for names in _NAMING):
            continue
        if is_named_as(tree, phrase):
            for chosen, then in of_named_day(tree, phrase, by_word):
                called = tree[phrase.words[-1] + 1].lemma != "as"
                dating = Dating(phrase.time, then, phrase.head, ahead=called)
                dated.setdefault(chosen.head, []).append(dating)
            continue
        counted = is_counted_from(tree, phrase)
        trigger = None if counted else climb(tree, phrase, by_word) or right_before(phrase, by_word)
        relation = phrase.relation
        later = put_off(tree, phrase, by_word)
        ahead = set_for(tree, phrase, by_word) or aimed_at(tree, phrase, by_word, published)
        if is_compared(tree, phrase) or is_put_off_from(tree, phrase):
            relation = "compared"
        elif later is not None:
            trigger, relation = later, "not until"
        elif ahead is not None:
            trigger = ahead
        elif is_prolonged(tree, phrase):
            trigger, relation = of_prolonged(tree, phrase, by_word), "until"
        elif trigger is not None and is_ahead_for(tree, phrase, trigger, published):
            trigger = None
        elif trigger is not None:
            trigger = reattached(tree, phrase, trigger, by_word, published)
        if trigger is not None:
            if _is_old(phrase, published) and _tells(tree, trigger, phrase):
                trigger = nearest(tree, phrase, by_word) or trigger
            taken = dated.get(trigger.head, ())
            if any(_exclude(tree, d, phrase) for d in taken) and relation != "compared":
                inner = nearest(tree, phrase, by_word) or gerund_before(tree, phrase, by_word)
                trigger = inner or trigger
            near = not _is_far(tree, phrase, trigger)
            dating = Dating(phrase.time, relation, phrase.head, near, ahead is not None)
            dated.setdefault(trigger.head, []).append(dating)
            if phrase.time.range_id is not None:
                ranges[phrase.time.range_id] = trigger.head
        inner = of_when_clause(tree, phrase, by_word)
        if inner is not None and inner is not trigger:
            open_ended = None in (phrase.time.first_day, phrase.time.last_day)
            then = "not until" if open_ended else "at"
            dated.setdefault(inner.head, []).append(Dating(phrase.time, then, phrase.head))
    _complete(dated, ranges, phrases)
    return dated


def _is_far(tree: Tree, phrase: TimePhrase, trigger: Trigger) -> bool:
    """Whether other words stand between a time and its event in the tree."""
    words = (trigger.head, trigger.carrier)
    above = [token.i for token in tree.ancestors(phrase.top)]
    return any(i in words for i in above[1:]) and above[0] not in words


def citation(tree: Tree, phrases: Sequence[TimePhrase]) -> Dating | None:
    """Return the year of the newest paper that a sentence cites: what it reports was done by then.

    "Ek (1988) found that it had sunk".
    """
    works = [p for p in phrases if is_citation(tree, p) or is_of_author(tree, p)]
    cited = [p for p in works if p.time.last_day is not None]
    newest = max(cited, key=lambda p: p.time.last_day or 0, default=None)
    return None if newest is None else Dating(newest.time, "by", newest.head)


def _complete(
    dated: Mapping[int, list[Dating]], ranges: Mapping[str, int], phrases: Sequence[TimePhrase]
) -> None:
    """Give an event both ends of a range if it has one: "5–6 May" may be a single word."""
    placed = {dating.time.time_id for datings in dated.values() for dating in datings}
    for phrase in phrases:
        head = ranges.get(phrase.time.range_id or "")
        if head is not None and phrase.time.time_id not in placed:
            dated[head].append(Dating(phrase.time, phrase.relation, phrase.head))


def _is_old(phrase: TimePhrase, published: tuple[int, int] | None) -> bool:
    first, last = phrase.time.first_day, phrase.time.last_day
    if published is None or first is None or last is None:
        return False
    return last < published[0] - (_NEWS_DAYS if first == last else 0)


def _tells(tree: Tree, trigger: Trigger, phrase: TimePhrase) -> bool:
    """Whether a verb is about an event, and news itself: "condemned", "recalled", "marked"."""
    verb = tree[trigger.head]
    if verb.lemma in _SAID_TO_BE:
        return phrase.time.precision not in ("day", "week", "month")
    return trigger.kind == "statement" or verb.lemma in ABOUT


def _exclude(tree: Tree, dating: Dating, phrase: TimePhrase) -> bool:
    """Whether one event cannot have both dates: "on Saturday condemned the attacks of Friday"."""
    one, other = dating.time, phrase.time
    if one.range_id is not None and one.range_id == other.range_id:
        return False
    if None in (one.first_day, one.last_day, other.first_day, other.last_day):
        return False
    apart = one.last_day < other.first_day or other.last_day < one.first_day  # type: ignore[operator]
    return apart and not _coordinated(tree, dating, Dating(other, phrase.relation, phrase.head))


def separate(tree: Tree, datings: Sequence[Dating]) -> list[list[Dating]]:
    """Group an event's dates: parts of one and decades that adjoin together, others apart."""
    groups: list[list[Dating]] = []
    for dating in sorted(datings, key=lambda d: d.time.start):
        last = groups[-1][-1] if groups else None
        if last is not None and (
            adjoin(last.time, dating.time) or not _coordinated(tree, last, dating)
        ):
            groups[-1].append(dating)
        else:
            groups.append([dating])
    return groups


def _coordinated(tree: Tree, first: Dating, second: Dating) -> bool:
    if first.time.range_id is not None and first.time.range_id == second.time.range_id:
        return False
    if first.time.timex_type == "TIME" and second.time.timex_type == "DATE":
        return False
    between = [
        t for t in tree.sentence.tokens if first.time.end <= t.start and t.end <= second.time.start
    ]
    return any(t.tag == "CC" for t in between) and not any(t.pos == "VERB" for t in between)
