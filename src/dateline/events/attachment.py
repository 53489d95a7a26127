"""Which event a time expression dates: up the dependency path to the first event, or nowhere.

About a third of the time expressions in news date nothing that is said in their sentence ("the
1953 team", "March figures"); the climb gives up rather than guess.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from dateline.events.lexicon import ACHIEVED, PLANS, WISHES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dateline.events.grammar import Tree
    from dateline.events.triggers import Trigger
    from dateline.records import TimeExpression
    from dateline.text.tokens import Token

Relation = Literal["at", "since", "until", "by", "before", "after"]

_RELATIONS: dict[str, Relation] = {
    "since": "since", "until": "until", "till": "until", "by": "by", "before": "before",
    "after": "after", "from": "since", "through": "until",
}  # fmt: skip
_NOUN_MODIFIERS = frozenset(("compound", "nummod", "amod", "poss", "nmod"))
_DONE_WITH = frozenset(("will", "shall"))


@dataclass(frozen=True, slots=True)
class Dating:
    """A time expression that dates an event, and how: at it, since it, by it."""

    time: TimeExpression
    relation: Relation
    head: int
    """Head word of the time expression in its sentence."""


@dataclass(frozen=True, slots=True)
class TimePhrase:
    """A time expression in its sentence: its words, its head, the word that joins it."""

    time: TimeExpression
    words: tuple[int, ...]
    head: int
    top: int
    relation: Relation


def time_phrases(tree: Tree, times: Iterable[TimeExpression]) -> list[TimePhrase]:
    """Place the sentence's dates and clock times in its tree; sets and bare lengths are none."""
    found = []
    for time in times:
        words = tuple(
            t.i for t in tree.sentence.tokens if t.start < time.end and time.start < t.end
        )
        if not words or not _is_date(time):
            continue
        inside = set(words)
        head = next((i for i in words if tree[i].head == i or tree[i].head not in inside), words[0])
        if tree[head].pos in ("ADP", "SCONJ") and len(words) > 1:
            top, relation = head, _RELATIONS.get(tree[head].lemma.lower(), "at")
        else:
            top, relation = _joined_by(tree, head)
        if time.first_bound != "day" or time.last_bound != "day":
            relation = "at"
        found.append(TimePhrase(time, words, head, top, relation))
    return found


def _is_date(time: TimeExpression) -> bool:
    if time.timex_type == "SET":
        return False
    if time.timex_type == "DURATION":
        return time.first_day is not None or time.last_day is not None
    return time.timex_value not in ("PAST_REF", "FUTURE_REF", "PRESENT_REF")


def _joined_by(tree: Tree, head: int) -> tuple[int, Relation]:
    """Return the preposition over a time expression, if any, and what it says."""
    token = tree[head]
    above = tree[token.head]
    if token.dep in ("pobj", "pcomp", "prep") and above.pos in ("ADP", "SCONJ"):
        relation = _RELATIONS.get(above.lemma.lower(), "at")
        if above.lemma.lower() == "from" and above.dep != "prep":
            relation = "at"
        if tree[above.head].pos == "ADP" and above.dep == "prep":
            return above.head, _RELATIONS.get(tree[above.head].lemma.lower(), relation)
        return above.i, relation
    return head, "at"


def modified(tree: Tree, phrases: Sequence[TimePhrase]) -> set[int]:
    """Words that a time expression modifies directly: a sign that a noun names an event."""
    return {tree[phrase.top].head for phrase in phrases} - {i for p in phrases for i in p.words}


def attach(
    tree: Tree,
    phrases: Sequence[TimePhrase],
    found: Sequence[Trigger],
    published: tuple[int, int] | None,
) -> dict[int, list[Dating]]:
    """Give each event (by its trigger's head) the time expressions that date it.

    `published` is the publication's first and last day, by which a past time is kept from "will".
    """
    by_word = {t.head: t for t in found} | {
        t.carrier: t for t in reversed(found) if t.carrier is not None and t.kind == "noun"
    }
    dated: dict[int, list[Dating]] = {}
    for phrase in phrases:
        trigger = _climb(tree, phrase, by_word)
        if trigger is not None:
            trigger = _reattached(tree, phrase, trigger, by_word, published)
        if trigger is not None:
            dated.setdefault(trigger.head, []).append(
                Dating(phrase.time, phrase.relation, phrase.head)
            )
    return dated


def _climb(tree: Tree, phrase: TimePhrase, by_word: Mapping[int, Trigger]) -> Trigger | None:
    inside = set(phrase.words)
    below = tree[phrase.top]
    for above in tree.ancestors(phrase.top):
        if above.i in inside:
            below = above
            continue
        if above.i in by_word:
            return by_word[above.i]
        if above.pos in ("VERB", "AUX"):
            return _through_state(tree, above, by_word)
        if (
            below.dep in _NOUN_MODIFIERS
            and below.i == phrase.top
            and above.pos in ("NOUN", "PROPN")
        ):
            return None
        below = above
    return None


def _through_state(tree: Tree, verb: Token, by_word: Mapping[int, Trigger]) -> Trigger | None:
    """Return the event that a verb which is none itself leads to ("the hearing is on Friday")."""
    for dep in ("xcomp", "ccomp", "nsubj", "attr", "dobj"):
        for kid in tree.kids(verb.i, dep):
            if kid.i in by_word and (dep != "ccomp" or verb.lemma in WISHES | PLANS):
                return by_word[kid.i]
    if verb.dep in ("relcl", "aux", "auxpass", "conj") and verb.head in by_word:
        return by_word[verb.head]
    return None


def _reattached(
    tree: Tree,
    phrase: TimePhrase,
    trigger: Trigger,
    by_word: Mapping[int, Trigger],
    published: tuple[int, int] | None,
) -> Trigger | None:
    """Correct what the parser often gets wrong at the clause edges."""
    verb = tree[trigger.carrier if trigger.carrier is not None else trigger.head]
    clause = tree.kid(verb.i, "ccomp")
    if trigger.kind == "statement" and clause is not None and clause.i in by_word:
        fronted = phrase.head < clause.i < verb.i
        if fronted or (_is_future(phrase, published) and verb.tag in ("VBD", "VBN")):
            return by_word[clause.i]
    if verb.pos == "VERB" and verb.lemma in PLANS | WISHES | ACHIEVED:
        inner = tree.kid(verb.i, "xcomp")
        if (
            inner is not None
            and inner.i in by_word
            and inner.tag == "VB"
            and (_is_future(phrase, published) or verb.lemma in ACHIEVED)
            and not (phrase.head < verb.i and verb.lemma in ACHIEVED)
        ):
            return by_word[inner.i]
    if verb.pos == "VERB" and _is_past(phrase, published) and _rejects_past(tree, verb):
        for kid in tree.kids(verb.i, "advcl", "ccomp", "dobj", "nsubj"):
            if kid.i in by_word and not _rejects_past(tree, kid):
                return by_word[kid.i]
        return None
    return trigger


def _is_future(phrase: TimePhrase, published: tuple[int, int] | None) -> bool:
    first = phrase.time.first_day
    return published is not None and first is not None and first > published[1]


def _is_past(phrase: TimePhrase, published: tuple[int, int] | None) -> bool:
    last = phrase.time.last_day
    return published is not None and last is not None and last < published[0]


def _rejects_past(tree: Tree, verb: Token) -> bool:
    return any(k.lemma in _DONE_WITH for k in tree.kids(verb.i, "aux"))


def separate(tree: Tree, datings: Sequence[Dating]) -> list[list[Dating]]:
    """Group an event's dates: parts of one together, coordinated ones apart."""
    groups: list[list[Dating]] = []
    for dating in sorted(datings, key=lambda d: d.time.start):
        if groups and not _coordinated(tree, groups[-1][-1], dating):
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
