"""When an event without a time expression of its own happened.

In this order: the time of its clause (see governing.py), the day that the story is about, the
publication date. News told in the simple past is the news of
the day; what is told in the past perfect, in a relative clause or in a subordinate one of time is
older, and then only a bound is known. No day is ever made up.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from dateline.events import confidence, forms, readings
from dateline.events.lexicon import REPORTING, SAY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.events.governing import Inherited
    from dateline.events.grammar import Tree
    from dateline.events.triggers import Trigger
    from dateline.records import Status
    from dateline.temporal import Now, ReadingColumns
    from dateline.text.tokens import Token

Ground = Literal["news", "background", "standing"]

_STORY_DAYS = 7
_WEEK = 7
_OF_WEEK = re.compile(r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|weekend)\b", re.IGNORECASE)

_OCCASION_PREPOSITIONS = frozenset("in at during".split())
_OLDER_MARKS = frozenset("after since because once when before though although".split())
_OLDER_ADJECTIVES = frozenset("previous earlier past last former recent old".split())
_SPEECH_ACTS = frozenset("ask offer urge call suggest indicate promise vow pledge demand".split())
_BACKGROUND_WORDS = frozenset(
    "previously earlier already formerly originally once ago before".split()
)


@dataclass(frozen=True, slots=True)
class StoryDay:
    """The day that the news is about, and the words that name it."""

    first_day: int
    last_day: int
    words: str


def ground(tree: Tree, trigger: Trigger, *, lead: bool, quoted: bool) -> Ground:
    """Whether the sentence tells the event as the day's news or as something older.

    lead: whether it stands where the news is told, so that "has resigned" is today's; quoted:
    whether in a quotation, where the past tense is the speaker's past.
    """
    verb = trigger.carrier
    if quoted and verb is not None and tree[verb].tag == "VBD":
        return "background"
    if verb is None:
        return _noun_ground(tree, tree[trigger.head])
    if not lead and is_perfect(tree, trigger) and tree[verb].lemma not in REPORTING | _SPEECH_ACTS:
        return "background"
    return _verb_ground(tree, tree[verb], 0)


def _verb_ground(tree: Tree, verb: Token, depth: int) -> Ground:
    if forms.is_pluperfect(tree, verb):
        return "background"
    auxiliaries = {k.text.lower() for k in tree.kids(verb.i, "aux")}
    if any(k.lemma.lower() in _BACKGROUND_WORDS for k in tree.kids(verb.i, "advmod")):
        return "background"
    if any(k.lemma.lower() == "since" for k in tree.kids(verb.i, "prep")):
        return "background"
    if any(
        k.text.lower() in _OLDER_ADJECTIVES
        for prep, noun in tree.prepositions(verb.i)
        if prep.lemma.lower() == "from"
        for k in tree.kids(noun.i, "amod")
    ):
        return "background"
    head = tree[verb.head]
    if verb.dep == "relcl":
        tells = verb.lemma in REPORTING or (verb.tag == "VBG" and auxiliaries & {"was", "were"})
        return "news" if tells else "background"
    if verb.dep == "acl" and verb.tag == "VBN":
        prep = tree[head.head]
        above = tree[prep.head]
        if prep.lemma.lower() in _OCCASION_PREPOSITIONS and above.pos == "VERB" and depth < 8:
            return _verb_ground(tree, above, depth + 1)
        return "background"
    if verb.dep == "advcl":
        mark = tree.kid(verb.i, "mark", "advmod")
        if mark is not None and mark.lemma.lower() in _OLDER_MARKS:
            return "background"
    if verb.dep == "ccomp" and verb.tag in ("VBD", "VBN") and head.lemma in SAY:
        reported = head.tag in ("VBD", "VBN") and not tree.kids(verb.i, "aux")
        return "background" if reported and verb.i > head.i else "news"
    if verb.dep == "pcomp" and head.lemma.lower() in ("after", "since", "for", "of"):
        return "background"
    if head.i != verb.i and depth < 8 and verb.dep in ("conj", "xcomp", "advcl", "pcomp", "prep"):
        above = head if head.pos == "VERB" else tree[head.head]
        if above.pos == "VERB" and above.i != verb.i:
            return _verb_ground(tree, above, depth + 1)
    return "news"


def _noun_ground(tree: Tree, noun: Token) -> Ground:
    if any(k.text.lower() in _OLDER_ADJECTIVES for k in tree.kids(noun.i, "amod")):
        return "background"
    below = noun
    for above in tree.ancestors(noun.i):
        if below.dep == "prep" and below.lemma.lower() in ("since", "following", "of"):
            return "background"
        if above.pos in ("VERB", "AUX"):
            return _verb_ground(tree, above, 0)
        below = above
    return "news"


def may_refer_back(tree: Tree, trigger: Trigger, *, headline: bool) -> bool:
    """Whether an event may be one that the article dates elsewhere ("the invasion").

    A headline tells what the text below it dates.
    """
    word = tree[trigger.head]
    if trigger.kind == "statement":
        return False
    if headline:
        return True
    if trigger.carrier is None:
        return tree.kid(word.i, "det") is None or any(
            k.lemma.lower() in ("the", "this", "that") for k in tree.kids(word.i, "det")
        )
    return _verb_ground(tree, tree[trigger.carrier], 0) == "background"


def of_like(like: Sequence[tuple[ReadingColumns, str]]) -> ReadingColumns | None:
    """Return the reading of an event that the article dates elsewhere, None if that is not clear.

    like: readings of what may be the same event, and their words. They must not exclude each
    other; the narrowest counts.
    """
    days = [
        (reading["last_day"] - reading["first_day"], reading["first_day"], reading["last_day"], n)
        for n, (reading, _) in enumerate(like)
        if reading["first_day"] is not None and reading["last_day"] is not None
    ]
    if not days or max(d[1] for d in days) > min(d[2] for d in days):
        return None
    reading, word = like[min(days)[3]]
    columns = reading.copy()
    columns["anchoring"] = "event"
    columns["why"] = f"the same event as “{word}”: {reading['why']}"
    columns["date_confidence"] = round(reading["date_confidence"] * confidence.SHARED, 4)
    return columns


def by_publication(
    status: Status,
    where: Ground,
    now: Now | None,
    story: StoryDay | None,
    *,
    certainty: float,
) -> ReadingColumns:
    """Return the reading that the publication date (or the story's day) gives an event.

    certainty: how often what is told here as the news is of that day.
    """
    if now is None:
        return readings.undated("no expression of its own and the article has no date")
    if status == "hypothetical":
        return readings.undated("no expression of its own, and it may never happen")
    if where == "standing":
        return readings.undated("told in the present as a habit or a truth: at no time of its own")
    if status == "planned":
        return readings.days(
            now.first_day, None, now, anchoring="document", confidence=confidence.PLANNED,
            why="planned, with no date: on or after publication",
        )  # fmt: skip
    if status == "ongoing":
        return readings.days(
            now.first_day, now.last_day, now, anchoring="document", confidence=confidence.GOING_ON,
            extent="throughout", why="going on at publication",
        )  # fmt: skip
    if where == "background":
        return readings.days(
            None, now.last_day, now, anchoring="document", confidence=confidence.EARLIER,
            why="told as something earlier: on or before publication",
        )  # fmt: skip
    if story is not None:
        return readings.days(
            story.first_day, story.last_day, now, anchoring="narrative", confidence=certainty,
            why=f"told as the news of the day that the story names (“{story.words}”)",
        )  # fmt: skip
    return readings.days(
        now.first_day, now.last_day, now, anchoring="document",
        confidence=certainty,
        why="told as the day's news: the day of publication",
    )  # fmt: skip


def is_perfect(tree: Tree, trigger: Trigger) -> bool:
    """Whether the event's verb is in the present perfect."""
    if trigger.carrier is None:
        return False
    return any(
        k.text.lower() in ("has", "have", "'ve", "’ve") for k in tree.kids(trigger.carrier, "aux")
    )


def is_standing(tree: Tree, trigger: Trigger) -> bool:
    """Whether an event is told in the simple present, as habits and truths are."""
    return trigger.carrier is not None and forms.is_standing(tree, tree[trigger.carrier])


def goes_on(tree: Tree, trigger: Trigger) -> bool:
    """Whether an event is told as the next one of a story: in the simple past of a main clause."""
    if trigger.carrier is None:
        return False
    verb = tree[trigger.carrier]
    told = verb.tag == "VBD" or {"was", "were"} & {
        k.text.lower() for k in tree.kids(verb.i, "auxpass")
    }
    return bool(told) and _verb_ground(tree, verb, 0) == "news"


def from_scene(scene: ReadingColumns, now: Now | None) -> ReadingColumns | None:
    """Return the reading of what a story goes on to tell: the time that it named last."""
    first = scene["first_day"]
    if first is None or scene["last_day"] is None or now is None or first > now.last_day:
        return None
    columns = scene.copy()
    columns["anchoring"] = "narrative"
    columns["why"] = f"the story's time, “{scene['date_as_written']}”: {scene['why']}"
    columns["date_confidence"] = round(scene["date_confidence"] * confidence.SCENE, 4)
    return columns


def is_simple_past(tree: Tree, trigger: Trigger) -> bool:
    """Whether an event is told in the simple past in a clause of its own."""
    if trigger.carrier is None:
        return False
    verb = tree[trigger.carrier]
    return verb.tag == "VBD" and not tree.kids(verb.i, "aux")


def before_publication(ahead: ReadingColumns, now: Now | None, words: str) -> ReadingColumns:
    """Return the reading of what is told as past, though its own date `words` would lie ahead.

    A weekday of the coming week is that of the week before: "resigned this Friday".
    """
    first, last = ahead["first_day"], ahead["last_day"]
    if (
        now is not None
        and first is not None
        and last is not None
        and last < now.first_day + _WEEK
        and _OF_WEEK.search(words)
    ):
        return readings.days(
            first - _WEEK, last - _WEEK, now, anchoring="publication",
            confidence=ahead["date_confidence"] * confidence.SHARED,
            why=f"told as past, so “{words}” is that of the week before", words=words,
        )  # fmt: skip
    return readings.days(
        None, None if now is None else now.last_day, now, anchoring="document",
        confidence=confidence.EARLIER,
        why=f"told as past, which “{words}” read as a day to come is not: on or before publication",
    )  # fmt: skip


def inherited(
    above: ReadingColumns, relation: Inherited, now: Now | None, *, done: bool
) -> ReadingColumns | None:
    """Return the reading of an event that shares the time of another, or lies before or after it.

    done: whether it is told as done, and so not after publication. None where the other's reading
    gives no day to hold on to.
    """
    first, last = above["first_day"], above["last_day"]
    if first is None and last is None:
        return None
    if relation == "same":
        columns = above.copy()
        columns["why"] = f"{above['why']}; the same time as what it belongs to"
        columns["date_confidence"] = round(above["date_confidence"] * confidence.SHARED, 4)
        return columns
    day = last if relation == "before" else first
    if day is None:
        return None
    end = now.last_day if done and now is not None and now.last_day >= day else None
    return readings.days(
        None if relation == "before" else day,
        day if relation == "before" else end,
        now,
        anchoring=above["anchoring"],
        confidence=above["date_confidence"],
        why=f"{above['why']}; {relation} that",
    )


def story_day(reading: ReadingColumns, now: Now | None, words: str) -> StoryDay | None:
    """Return the day that a dated event of the news gives the rest of the story, or None.

    It is one day, of publication or of the week before.
    """
    first, last = reading["first_day"], reading["last_day"]
    if now is None or first is None or first != last:
        return None
    if not now.first_day - _STORY_DAYS <= first <= now.last_day:
        return None
    return StoryDay(first, last, words)


def status_at(status: Status, reading: ReadingColumns, now: Now | None, *, perfect: bool) -> Status:
    """Correct a status by the date that goes with it: what lies ahead has not occurred."""
    first, last = reading["first_day"], reading["last_day"]
    if now is None:
        return status
    if status in ("occurred", "ongoing") and first is not None and first > now.last_day:
        return "planned"
    if status == "ongoing" and last is not None and last < now.first_day:
        return "occurred"
    if status == "occurred" and perfect and last is None and reading["extent"] == "throughout":
        return "ongoing"
    return status
