"""The little of a mention that decides which event it is of: small, and without any sentence."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from dateline.events.lexicon import EVENT_NOUNS
from dateline.events.senses import (
    HOLDING,
    LIGHT,
    UNDERGOING,
    Effect,
    Sense,
    effect,
    sense,
    sense_of_noun,
)
from dateline.events.wordnet import kinds
from dateline.merging.names import Entity, Place, core, entity, head, nouns, place, tokens
from dateline.merging.windows import FIRM, Window, window

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.records import Article, Mention, Participant, Quantity, Status

_WORD = re.compile(r"[^\W\d_]{3,}")
_NAME = re.compile(r"(?<=[a-z,;] )[A-Z]\w+")
"""A capitalised word inside a sentence."""
_STOP = frozenset(
    "the and for that this with from was were has have had will would could should may might can "
    "not but its his her their they them who which what when where than then also into over after "
    "before about more most some any all are been being does did year years month months week "
    "weeks day days today yesterday tomorrow monday tuesday wednesday thursday friday saturday "
    "sunday january february march april june july august september october november december one "
    "two three last next first new said says say told".split()
)
_ORDINALS = {
    word: n
    for n, words in enumerate(("first 1st", "second 2nd another", "third 3rd", "fourth 4th"), 1)
    for word in words.split()
}
Determiner = Literal["definite", "indefinite"]
_DETERMINERS: dict[str, Determiner] = {
    **dict.fromkeys("the this that these those".split(), "definite"),
    **dict.fromkeys("a an another".split(), "indefinite"),
}
_SINGLING = frozenset(
    "last latest next previous earlier former new newest other final only".split()
)
"""Like ordinals: "the previous deal" is not the one told of before."""
_NEAR = 3
"""Words, at most, from a noun back to its determiner."""
_MOSTLY = 0.5
"""Share of a noun's senses that makes it a person."""
_MOST_WORDS = 16
_MOST_NAMES = 24
_LEADING = 4


@dataclass(frozen=True, slots=True)
class Source:
    """What merging needs of an article.

    `name` is the independent source: the agency whose copy it is, else the outlet, else the
    article itself; a near-duplicate has the source of the article that it copies. `published` is
    the first and last possible day of publication, None if not known.
    """

    article_id: str
    name: str
    published: tuple[int, int] | None
    days: tuple[int, int] | None
    """`published` where it is more than a guess: the days that rule something out."""
    context: frozenset[str]
    """The names that its text mentions most, word by word: what it is about."""
    leading: tuple[str, ...]
    """The first of them, the most frequent first."""


@dataclass(frozen=True, slots=True)
class Sketch:
    """A mention as the merge decision sees it."""

    mention_id: str
    source: Source
    trigger: tuple[int, int]
    """Offsets of the trigger in its version."""
    sentence: int
    """First character of its sentence."""
    lemma: str
    sense: Sense
    effect: Effect | None
    type: str
    status: Status
    attributed: bool
    denies: bool
    window: Window
    agents: tuple[Entity, ...]
    patients: tuple[Entity, ...]
    others: tuple[Entity, ...]
    place: Place | None
    words: tuple[str, ...]
    """Stems of the title's words that are neither trigger, name nor date; sorted."""
    counts: tuple[tuple[str, float], ...]
    """What is counted, and its number; sorted."""
    target: tuple[int, int] | None
    """Where the object is that it only acts on or carries out: "talks" in "call off the talks"."""
    ordinal: int | None
    """Which of several it is, where its participants say so: 1 for "the first fire"."""
    determiner: Determiner | None
    """What stands before a noun: "the fire" is known already, "a fire" or "another fire" is new."""


def holds(verb: Sketch, noun: Sketch) -> bool:
    """Return whether one mention of an article is the object that another one's verb is about."""
    target = verb.target
    return target is not None and target[0] <= noun.trigger[0] and noun.trigger[1] <= target[1]


def source(
    article: Article,
    canonical: Article | None = None,
    named: Sequence[str] | None = None,
) -> Source:
    """Return the source of an article; `canonical` is the article that it copies, if it does.

    `named` is the `context` of its text, where the article comes without it.
    """
    origin = canonical or article
    name = origin.agency or origin.outlet or origin.article_id
    days = (article.published_first_day, article.published_last_day)
    first, last = days
    published = None if first is None or last is None else (first, last)
    about = context(article.text) if named is None else tuple(named)
    return Source(
        article_id=article.article_id,
        name=name,
        published=published,
        days=published if article.published_confidence >= FIRM else None,
        context=frozenset(about),
        leading=about[:_LEADING],
    )


def context(text: str) -> tuple[str, ...]:
    """Return the names that a text mentions most, word by word, in that order: at most 24."""
    found = Counter(tokens(word)[0] for word in _NAME.findall(text))
    names = [word for word in found if word not in _STOP]
    return tuple(sorted(names, key=lambda word: (-found[word], word))[:_MOST_NAMES])


@lru_cache(maxsize=65536)
def _stem(word: str) -> str:
    for ending in ("ings", "ing", "ies", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


def _words(text: str, known: set[str]) -> tuple[str, ...]:
    words = set(tokens(" ".join(_WORD.findall(text)))) - _STOP - known
    found = {_stem(word) for word in words} - {_stem(word) for word in known}
    return tuple(sorted(found)[:_MOST_WORDS])


def _object(participants: Sequence[Participant]) -> Participant | None:
    """Return the object of a verb that is no name: "talks" in "hold talks"."""
    patients = [p for p in participants if p.role == "patient" and not entity(p).proper]
    return min(patients, key=lambda p: p.start, default=None)


def _is_person(participant: Participant) -> bool:
    mostly = kinds(head(participant.text), "n").get("person", 0.0) >= _MOSTLY
    return participant.kind == "person" or mostly


def _ordinal(participants: Sequence[Participant]) -> int | None:
    words = (word for p in participants for word in core(p.text))
    return min((_ORDINALS[word] for word in words if word in _ORDINALS), default=None)


def _determiner(mention: Mention) -> Determiner | None:
    """Return how a noun is introduced in its title, None of a verb."""
    if mention.lemma not in EVENT_NOUNS:
        return None
    before, found, _ = mention.title.partition(mention.trigger)
    words = before.lower().split()[: -_NEAR - 1 : -1] if found else []
    place = next((n for n, word in enumerate(words) if word in _DETERMINERS), None)
    if place is None or any(word in _SINGLING or word in _ORDINALS for word in words[:place]):
        return None
    return _DETERMINERS[words[place]]


def _of(participants: Sequence[Participant], role: str) -> tuple[Entity, ...]:
    found = {entity(p) for p in participants if p.role == role}
    return tuple(sorted(found, key=lambda e: (e.name, e.kind or "", e.country or "")))


def sketch(
    mention: Mention,
    source: Source,
    participants: Sequence[Participant] = (),
    quantities: Sequence[Quantity] = (),
) -> Sketch:
    """Return the sketch of a mention with its own participants and quantities.

    A mention that acts on another event ("the Senate called off the vote") is sketched as that
    event: its sense is the vote's, and who called it off is no agent of it. A verb that leaves the
    happening to its object ("hold a vote") has the sense of the object.
    """
    acts = effect(mention.lemma, mention.trigger)
    thing = _object(participants) if acts or mention.lemma in LIGHT else None
    happens = acts is not None or mention.lemma in HOLDING
    target = sense_of_noun(nouns(thing.text), happens=happens) if thing is not None else None
    if target is None or (acts is None and mention.lemma == "launch" and " " in target.name):
        acts = thing = target = None
    object_ = _object(participants)
    meaning = target or sense(
        mention.lemma,
        mention.trigger,
        head(object_.text) if object_ is not None else "",
        person=any(_is_person(p) for p in participants if p.role == "patient"),
    )
    rest = [p for p in participants if p is not thing]
    agents, patients, others = (_of(rest, role) for role in ("agent", "patient", "other"))
    if mention.lemma in UNDERGOING and not patients:
        agents, patients = (), agents
    patients = tuple(one for one in patients if one not in agents)
    if acts is not None or meaning.mutual:
        others = tuple(dict.fromkeys((*agents, *patients, *others)))
        agents = patients = ()
    spot = place(mention)
    known = {mention.lemma, *tokens(mention.trigger)}
    for taken in (*agents, *patients, *others):
        if taken.proper:
            known.update(taken.tokens)
    if spot is not None and spot.name is not None:
        known.update(tokens(spot.name))
    return Sketch(
        mention_id=mention.mention_id,
        source=source,
        trigger=(mention.trigger_start, mention.trigger_end),
        sentence=mention.sentence_start,
        lemma=mention.lemma if target is None else target.name,
        sense=meaning,
        effect=acts,
        type=mention.type,
        status=mention.status,
        attributed=mention.attributed_to is not None,
        denies=mention.stance == "denies" or mention.status == "negated" or acts == "denied",
        window=window(mention, source.days, meaning, acts),
        agents=agents,
        patients=patients,
        others=others,
        place=spot,
        words=_words(mention.title, known),
        counts=tuple(sorted({(q.of_what or q.unit or "", q.number) for q in quantities})),
        target=None if thing is None else (thing.start, thing.end),
        ordinal=_ordinal(participants),
        determiner=_determiner(mention),
    )
