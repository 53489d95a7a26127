"""How likely an event without a time of its own is of the day of the news, not older than it.

A logistic score over a few signs: what the event is told by, where in the text, and what times the
text names there. `benchmarks/newsday.py` fits the weights and says on what. What grammar tells as
older (background.py) is left out, and so are statements: what is said without a time is nearly
always said on the day of the news.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dateline.events.background import Ground
from dateline.events.dependencies import NOUN_MODIFIERS
from dateline.events.lexicon import INDEFINITE, SAY
from dateline.events.wordnet import kinds

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence, Set

    from dateline.events.grammar import Tree
    from dateline.events.triggers import Trigger
    from dateline.records import TimeExpression
    from dateline.temporal import Now

LEAD = 4
"""Sentences, with the headline, that tell what the news is."""
SIGNS = {
    "long before": "told beside a time long before the news",
    "still long before": "told in a passage about a time long before the news",
    "after long before": "told right after a time long before the news",
    "before": "told beside a time before the news",
    "after near": "told after a day of the news",
    "lead": "told where the news is told",
    "in lead": "of a kind with what the first sentences tell",
    "dated alike": "of a kind with what the text puts on a day of the news",
    "noun": "named by a noun",
    "plural": "one of several",
    "introduced": "told of for the first time",
    "announced": "what somebody announces",
    "participle": "told in a participle that goes with the news",
    "speech": "something that is said",
}
"""What each sign means, as an explanation says it."""
WEIGHTS = (
    -0.68, -0.84, -0.59, -0.17, 1.0, 0.28, -0.08, 0.44, -0.47, -0.54, 0.59, 0.29, 0.18, 0.7,
)  # fmt: skip
BIAS = 0.4
"""Texts differ in how much of them is the news of the day: between what the corpora ask for."""
LIKELY = 0.5
"""From this on an event is given the day; below, only that it was not later."""

_NEWS_DAYS = 7
_MOSTLY = 0.5
_OWN_MARKS = ("mark", "advmod")


@dataclass(frozen=True, slots=True)
class Setting:
    """What the times in and before a sentence say of when it plays."""

    long_before: bool = False
    """It names a time that was over a week before the news."""
    still_long_before: bool = False
    """Its main clause does, or it names none after a sentence that did last."""
    after_long_before: bool = False
    """The sentence before it names one."""
    before: bool = False
    """It names a time that was over before the news, and no day of it."""
    after_near: bool = False
    """The last time named before it is a day of the news."""


def is_near(time: TimeExpression, now: Now, day: int) -> bool:
    """Whether a time is the day of the news, of publication, or one beside."""
    first, last = time.first_day, time.last_day
    if first is None or last is None or last - first > 1:
        return False
    return min(abs(first - day), abs(first - now.last_day)) <= 1


def settings(
    trees: Sequence[Tree], times_in: Sequence[Sequence[TimeExpression]], now: Now, day: int
) -> list[Setting]:
    """Return the setting of each sentence with these time expressions.

    day: the day that the news is about.
    """
    telling = [
        [t for t in times if _is_dated(t) and not _modifies_noun(tree, t)]
        for tree, times in zip(trees, times_in, strict=True)
    ]
    still = _older_times(trees, telling, now)
    news = min(day, now.first_day)
    found: list[Setting] = []
    sentence_before: Sequence[TimeExpression] = ()
    last_named: TimeExpression | None = None
    for number, times in enumerate(times_in):
        dated = [t for t in times if _is_dated(t)]
        tells = telling[number]
        found.append(
            Setting(
                long_before=any(_days_before(t, news) > _NEWS_DAYS for t in tells),
                still_long_before=still[number],
                after_long_before=any(_days_before(t, news) > _NEWS_DAYS for t in sentence_before),
                before=any(
                    0 < _days_before(t, news) <= _NEWS_DAYS and not is_near(t, now, day)
                    for t in dated
                ),
                after_near=last_named is not None and is_near(last_named, now, day),
            )
        )
        sentence_before = tells
        last_named = dated[-1] if dated else last_named
    return found


def _modifies_noun(tree: Tree, time: TimeExpression) -> bool:
    """Whether a time says which thing is meant, not when something was: "his 1996 campaign"."""
    words = [tree[i] for i in tree.touched(time.start, time.end) if tree[i].start >= time.start]
    top = next((t for t in words if not time.start <= tree[t.head].start < time.end), None)
    if top is None:
        return False
    if top.dep in NOUN_MODIFIERS:
        return True
    verb = tree.verb_above(top.i)
    return verb is not None and verb.dep == "acl"


def _is_dated(time: TimeExpression) -> bool:
    return time.first_day is not None and time.last_day is not None


def _days_before(time: TimeExpression, day: int) -> int:
    """Return how many days before a day a time was over."""
    return 0 if time.last_day is None else day - time.last_day


def _older_times(
    trees: Sequence[Tree], telling: Sequence[Sequence[TimeExpression]], now: Now
) -> list[bool]:
    """Return, of each sentence that these times date, whether it tells of older times.

    It does if its main clause names a time long before the news, or if it names none after a
    sentence that named one last: "In 1996 the group split. Others followed."
    """
    told, before = [], False
    for tree, times in zip(trees, telling, strict=True):
        past = [
            _days_before(time, now.first_day) > _NEWS_DAYS and _is_of_main_clause(tree, time)
            for time in times
        ]
        told.append(any(past) or (not past and before))
        before = bool(past) and past[-1]
    return told


def _is_of_main_clause(tree: Tree, time: TimeExpression) -> bool:
    """Whether a time stands under the main verb, not in a clause or phrase under that."""
    word = next((t.i for t in tree.sentence.tokens if t.end > time.start), None)
    verb = tree.verb_above(word) if word is not None else None
    while verb is not None and verb.dep == "conj":
        verb = tree[verb.head]
    return verb is not None and verb.dep == "ROOT"


@dataclass(frozen=True, slots=True)
class Outlook:
    """What a text as a whole says of its news."""

    settings: Sequence[Setting] = ()
    """Of each sentence."""
    in_lead: Mapping[str, Set[int]] = field(default_factory=dict)
    """The sentences where the news is told that tell an event, by sense."""
    near: Mapping[str, Set[int]] = field(default_factory=dict)
    """The sentences that put one on a day of the news, by sense."""

    def signs(
        self, tree: Tree, trigger: Trigger, number: int, sense: str, *, lead: bool, headline: bool
    ) -> tuple[bool, ...]:
        """Return which of SIGNS an event of sentence `number` has, in their order.

        A headline names by nouns what the text below it tells in verbs.
        """
        setting = self.settings[number]
        noun = trigger.carrier is None
        above = tree.verb_above(trigger.head) if noun else None
        return (
            setting.long_before,
            setting.still_long_before,
            setting.after_long_before,
            setting.before,
            setting.after_near,
            lead,
            bool(self.in_lead.get(sense, frozenset()) - {number}),
            bool(self.near.get(sense, frozenset()) - {number}),
            noun and not headline,
            noun and not headline and tree[trigger.head].tag == "NNS",
            noun and any(k.lemma.lower() in INDEFINITE for k in tree.kids(trigger.head, "det")),
            above is not None and above.lemma in SAY,
            trigger.carrier is not None and _is_free_participle(tree, trigger.carrier),
            is_speech(tree, trigger),
        )


def _is_free_participle(tree: Tree, carrier: int) -> bool:
    """Whether a verb goes with a clause as a participle without a conjunction: "…, killing two"."""
    verb = tree[carrier]
    mark = tree.kid(carrier, *_OWN_MARKS)
    return verb.dep == "advcl" and verb.tag == "VBG" and (mark is None or mark.i > carrier)


def is_speech(tree: Tree, trigger: Trigger) -> bool:
    """Whether an event is mostly something that somebody says: "accused", "a plea"."""
    lemma = tree[trigger.head].lemma.lower()
    if trigger.kind == "noun":
        found = kinds(lemma, "n")
        return found.get("saying", 0.0) + found.get("message", 0.0) >= _MOSTLY
    return kinds(lemma, "v").get("communication", 0.0) >= _MOSTLY


def probability(has: Sequence[bool]) -> float:
    """Return the chance that an event with these signs is of the day of the news."""
    score = BIAS + sum(weight for weight, one in zip(WEIGHTS, has, strict=True) if one)
    return 1 / (1 + math.exp(-score))


def ground(has: Sequence[bool]) -> Ground:
    """Return whether an event with these signs counts as the news or as something older."""
    chance = probability(has)
    of_day = chance >= LIKELY
    return Ground("news" if of_day else "older", chance, _reason(has, of_day=of_day))


def _reason(has: Sequence[bool], *, of_day: bool) -> str:
    """Return what speaks most for an event being of the day, or most against it; "" if nothing."""
    sided = [
        (weight if of_day else -weight, meaning)
        for weight, one, meaning in zip(WEIGHTS, has, SIGNS.values(), strict=True)
        if one
    ]
    weight, meaning = max(sided, default=(0.0, ""))
    return meaning if weight > 0 else ""
