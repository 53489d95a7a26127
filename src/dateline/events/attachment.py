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

Relation = Literal["at", "since", "until", "by", "before", "after", "throughout"]

_RELATIONS: dict[str, Relation] = {
    "since": "since", "until": "until", "till": "until", "by": "by", "before": "before",
    "after": "after", "from": "since", "through": "until", "throughout": "throughout",
}  # fmt: skip
_SET = frozenset("schedule expect set plan slate fix time due".split())
_FIGURES = frozenset(
    """profit loss income earnings revenue sale sales result turnover output volume figure figures
    net dividend spending deficit surplus inflation growth price rate margin total production
    shipment order export import yield return""".split()
)
"""Nouns for what is reported by period."""
_NEWS_DAYS = 7
"""What was said longer ago than this is not news."""
_ABOUT = frozenset(
    """condemn criticize criticise denounce praise defend mark commemorate follow investigate
    discuss regret welcome protest oppose support blame link connect charge accuse arrest seek
    face review probe cite remember honour honor celebrate""".split()
)
_COUNTED = frozenset("first second third last only worst best highest lowest biggest".split())
"""What is counted from a date: "its first since 2016" dates nothing."""
_OCCASION = frozenset(("in", "at", "during", "on"))
_OCCASIONS = frozenset(
    """event conference interview speech statement letter article report editorial broadcast column
    address memo briefing appearance release edition issue meeting vote ruling decision game match
    attack raid session episode filing post message email""".split()
)
"""Nouns for occasions: what is done at one is done on its day."""
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
    if above.lemma in ("start", "begin") and above.tag == "VBG" and above.i < head:
        return above.i, "since"
    if token.dep in ("pobj", "pcomp", "prep") and above.pos in ("ADP", "SCONJ"):
        relation = _RELATIONS.get(above.lemma.lower(), "at")
        if above.lemma.lower() == "from" and above.dep != "prep":
            relation = "at"
        if tree[above.head].pos == "ADP" and above.dep == "prep":
            return above.head, _RELATIONS.get(tree[above.head].lemma.lower(), relation)
        return above.i, relation
    return head, "at"


def modified(tree: Tree, phrases: Sequence[TimePhrase]) -> set[int]:
    """Words that a time expression modifies, or stands right behind: a sign of an event."""
    above = {tree[phrase.top].head for phrase in phrases}
    behind = {phrase.words[0] - 1 for phrase in phrases if phrase.top == phrase.head}
    return (above | behind) - {i for phrase in phrases for i in phrase.words}


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
        if _is_life(tree, phrase):
            continue
        inner = _of_when_clause(tree, phrase, by_word)
        if inner is not None:
            dated.setdefault(inner.head, []).append(Dating(phrase.time, "at", phrase.head))
        trigger = _climb(tree, phrase, by_word)
        if trigger is inner:
            continue
        if trigger is not None:
            trigger = _reattached(tree, phrase, trigger, by_word, published)
        if trigger is None:
            continue
        if _is_old(phrase, published) and _tells(tree, trigger):
            trigger = _nearest(tree, phrase, by_word) or trigger
        taken = dated.get(trigger.head, ())
        if any(_exclude(tree, dating, phrase) for dating in taken):
            trigger = _nearest(tree, phrase, by_word) or trigger
        dated.setdefault(trigger.head, []).append(Dating(phrase.time, phrase.relation, phrase.head))
    return dated


def _is_old(phrase: TimePhrase, published: tuple[int, int] | None) -> bool:
    last = phrase.time.last_day
    return published is not None and last is not None and last < published[0] - _NEWS_DAYS


def _tells(tree: Tree, trigger: Trigger) -> bool:
    """Whether a verb is about an event, and news itself: "condemned", "recalled", "marked"."""
    return trigger.kind == "statement" or tree[trigger.head].lemma in _ABOUT


def _exclude(tree: Tree, dating: Dating, phrase: TimePhrase) -> bool:
    """Whether one event cannot have both dates: "on Saturday condemned the attacks of Friday"."""
    one, other = dating.time, phrase.time
    if one.range_id is not None and one.range_id == other.range_id:
        return False
    if None in (one.first_day, one.last_day, other.first_day, other.last_day):
        return False
    apart = one.last_day < other.first_day or other.last_day < one.first_day  # type: ignore[operator]
    return apart and not _coordinated(tree, dating, Dating(other, phrase.relation, phrase.head))


def _nearest(tree: Tree, phrase: TimePhrase, by_word: Mapping[int, Trigger]) -> Trigger | None:
    """Return the event noun closest before a time expression, within its clause."""
    for i in range(phrase.words[0] - 1, -1, -1):
        token = tree[i]
        if token.pos == "VERB" or token.text in (";", ":"):
            return None
        trigger = by_word.get(i)
        if trigger is not None and trigger.kind == "noun" and trigger.head == i:
            return trigger
    return None


def _is_life(tree: Tree, phrase: TimePhrase) -> bool:
    """Whether a date is one of those behind a name: "Ada Vell (1931–2004)"."""
    tokens = tree.sentence.tokens
    before = phrase.words[0] - 1
    while before >= 0 and tokens[before].pos in ("PUNCT", "NUM", "SYM", "X"):
        if tokens[before].text in ("(", "[", "-LRB-"):
            return before > 0 and tokens[before - 1].pos == "PROPN"
        before -= 1
    return False


def _of_when_clause(
    tree: Tree, phrase: TimePhrase, by_word: Mapping[int, Trigger]
) -> Trigger | None:
    """Return the event of a clause that tells what happened then: "in 1989, when the wall fell"."""
    after = phrase.words[-1] + 1
    while after < len(tree) and tree[after].pos == "PUNCT" and after < phrase.words[-1] + 3:
        after += 1
    if after >= len(tree) or tree[after].text.lower() != "when":
        return None
    verb = tree.verb_above(after)
    return by_word.get(verb.i) if verb is not None and verb.i > after else None


def _climb(tree: Tree, phrase: TimePhrase, by_word: Mapping[int, Trigger]) -> Trigger | None:
    inside = set(phrase.words)
    below = tree[phrase.top]
    if below.lemma.lower() == "since" and _is_count(tree, tree[below.head], phrase):
        return None
    if tree[below.head].lemma.lower() in _COUNTED and below.head not in inside:
        return None
    for above in tree.ancestors(phrase.top):
        if above.i in inside:
            below = above
            continue
        if above.i in by_word:
            return _beside(tree, phrase, by_word) or by_word[above.i]
        if above.pos in ("VERB", "AUX"):
            return _through_state(tree, above, by_word)
        if (
            below.dep in _NOUN_MODIFIERS
            and below.i == phrase.top
            and above.pos in ("NOUN", "PROPN")
        ):
            quarterly = phrase.time.precision == "quarter"
            return _of_modified(tree, above, by_word, quarterly=quarterly)
        below = above
    return None


def _is_count(tree: Tree, verb: Token, phrase: TimePhrase) -> bool:
    """Whether "since" only says from when something is counted: "its first loss since 2016"."""
    return any(
        k.text.lower() in _COUNTED or k.tag == "JJS"
        for noun in tree.kids(verb.i, "dobj", "attr", "nsubj", "npadvmod")
        if noun.i < phrase.head
        for k in tree.kids(noun.i, "amod")
    )


def _of_modified(
    tree: Tree, noun: Token, by_word: Mapping[int, Trigger], *, quarterly: bool
) -> Trigger | None:
    """Return what a date before a noun that is no event dates, if anything.

    Figures are those of their period ("third-quarter profit rose"), and what happens at an
    occasion happens on its day ("in a Friday interview she said"). Else the date only names the
    noun ("the 1953 team").
    """
    head = tree[noun.head]
    if noun.lemma.lower() in _FIGURES or quarterly:
        for above in tree.ancestors(noun.i):
            if above.i in by_word:
                return by_word[above.i]
            if above.pos in ("VERB", "AUX"):
                return None
    if noun.dep == "pobj" and head.lemma.lower() in _OCCASION and noun.lemma in _OCCASIONS:
        return by_word.get(head.head)
    return None


def _beside(tree: Tree, phrase: TimePhrase, by_word: Mapping[int, Trigger]) -> Trigger | None:
    """Return the event noun right before a time without preposition ("at a hearing Friday")."""
    before = phrase.words[0] - 1
    if phrase.top != phrase.head or before < 0:
        return None
    trigger = by_word.get(before)
    noun = tree[before]
    if trigger is None or trigger.head != before or trigger.kind != "noun":
        return None
    return trigger if noun.dep == "pobj" and trigger.carrier is None else None


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
    told = _told_above(tree, verb, phrase, by_word, published)
    if told is not None:
        return told
    if verb.dep == "xcomp" and verb.head in by_word and verb.i < phrase.head:
        above = tree[verb.head]
        started = above.lemma in ACHIEVED and verb.tag in ("VB", "VBG")
        planned = above.lemma in PLANS | _SET
        ahead = _is_future(phrase, published)
        if started or (not ahead and not planned and _is_told(tree, above)):
            return by_word[verb.head]
    if trigger.head == verb.i and verb.lemma in _SET and tree.is_passive(verb.i):
        return _scheduled(tree, verb, phrase, by_word) or trigger
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
    if (
        verb.pos == "VERB"
        and phrase.relation in ("at", "before")
        and _is_past(phrase, published)
        and _rejects_past(tree, verb)
    ):
        noun = _nearest(tree, phrase, by_word)
        if noun is not None:
            return noun
        for kid in tree.kids(verb.i, "advcl", "ccomp", "dobj", "nsubj"):
            if kid.i in by_word and not _rejects_past(tree, kid):
                return by_word[kid.i]
        return trigger if _is_perfect(tree, verb) else None
    return trigger


def _told_above(
    tree: Tree,
    verb: Token,
    phrase: TimePhrase,
    by_word: Mapping[int, Trigger],
    published: tuple[int, int] | None,
) -> Trigger | None:
    """Return the event told as done above what is only meant to be done: past times are its own.

    "backed plans to build it on Tuesday", "published rules for driving in May".
    """
    meant = any(k.tag == "TO" for k in tree.kids(verb.i, "aux")) or (
        verb.dep == "pcomp" and tree[verb.head].lemma == "for"
    )
    if not meant or verb.dep == "xcomp" or not _is_past(phrase, published) or phrase.head < verb.i:
        return None
    above = tree.verb_above(verb.i)
    if above is None or not _is_told(tree, above):
        return None
    return by_word.get(above.i)


def _is_told(tree: Tree, verb: Token) -> bool:
    """Whether a verb is told as done: in the past tense or the perfect."""
    return verb.tag in ("VBD", "VBN") and not tree.has_modal(verb.i)


def _scheduled(
    tree: Tree, verb: Token, phrase: TimePhrase, by_word: Mapping[int, Trigger]
) -> Trigger | None:
    """Return the event that is scheduled: "is set for completion by May", "is due on Monday"."""
    inner = tree.kid(verb.i, "xcomp")
    if inner is not None:
        return by_word.get(inner.i) if inner.i < phrase.head else None
    for prep, obj in tree.prepositions(verb.i):
        if prep.lemma == "for" and obj.i in by_word:
            return by_word[obj.i]
    subject = tree.kid(verb.i, "nsubjpass", "nsubj")
    return by_word.get(subject.i) if subject is not None else None


def _is_future(phrase: TimePhrase, published: tuple[int, int] | None) -> bool:
    first = phrase.time.first_day
    return published is not None and first is not None and first > published[1]


def _is_past(phrase: TimePhrase, published: tuple[int, int] | None) -> bool:
    last = phrase.time.last_day
    return published is not None and last is not None and last < published[0]


def _rejects_past(tree: Tree, verb: Token) -> bool:
    return _is_perfect(tree, verb) or any(k.lemma in _DONE_WITH for k in tree.kids(verb.i, "aux"))


def _is_perfect(tree: Tree, verb: Token) -> bool:
    return any(k.text.lower() in ("has", "have", "'ve", "’ve") for k in tree.kids(verb.i, "aux"))


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
