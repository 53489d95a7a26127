"""When an event without a time expression of its own happened.

In this order: the time of its clause (see governing.py), the day that the story is about, the
publication date. What is told as the news is of that day, what is told as older (background.py,
newsday.py) was not later, and then only a bound is known. No day is ever made up.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dateline.events import confidence, forms, readings
from dateline.events.background import is_onward, met, telling_of_verb
from dateline.events.dependencies import PRESENT, SUBJECTS
from dateline.events.lexicon import PLANS, WAS
from dateline.events.phrases import OF_WEEK, is_of_week
from dateline.events.relative import shifted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.events.background import Ground
    from dateline.events.event import Event
    from dateline.events.grammar import Tree
    from dateline.events.noun_governing import Inherited
    from dateline.events.triggers import Trigger
    from dateline.records import Anchoring, Status, TimeExpression
    from dateline.temporal import Now, ReadingColumns

_SAME = "the same event as"
_STORY_DAYS = 7
_WEEK = 7
_LATER_DAYS = 90
"""Days after which a deed told as past is no slip of the date that a text has."""
_OF_YEAR = re.compile(
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b)",
    re.IGNORECASE,
)
_AHEAD = re.compile(r"\b(?:next|this|coming|following)\b|\d{4}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class StoryDay:
    """The day that the news is about, and the words that name it."""

    first_day: int
    last_day: int
    words: str


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
    if not reading["why"].startswith(_SAME):
        columns["why"] = f"{_SAME} “{word}”: {reading['why']}"
    columns["date_confidence"] = round(reading["date_confidence"] * confidence.SHARED, 4)
    return columns


def by_publication(
    status: Status,
    ground: Ground,
    now: Now | None,
    story: StoryDay | None,
    said: StoryDay | None = None,
) -> ReadingColumns:
    """Return the reading that the publication date (or the story's day) gives an event.

    said: the day on which somebody says so, from which plans are ahead and up to which things were.
    """
    because = f" ({ground.because})" if ground.because else ""
    if now is None:
        return readings.undated("no expression of its own and the article has no date")
    if status == "hypothetical":
        return readings.undated("no expression of its own, and it may never happen")
    if ground.what == "standing":
        return readings.undated("told in the present as a habit or a truth: at no time of its own")
    anchor: Anchoring = "document" if said is None else "narrative"
    when = "publication" if said is None else f"the day of what tells it (“{said.words}”)"
    if status == "planned" or ground.what == "ahead":
        return readings.days(
            now.first_day if said is None else said.first_day, None, now, anchoring=anchor,
            confidence=confidence.PLANNED, why=f"{status}, with no date: on or after {when}",
        )  # fmt: skip
    if status == "ongoing":
        return readings.days(
            now.first_day, now.last_day, now, anchoring="document", confidence=confidence.GOING_ON,
            extent="throughout", why="going on at publication",
        )  # fmt: skip
    if ground.what == "older":
        return readings.days(
            None, now.last_day if said is None else said.last_day, now, anchoring=anchor,
            confidence=confidence.EARLIER,
            why=f"told as something earlier{because}: on or before {when}",
        )  # fmt: skip
    if story is not None:
        return readings.days(
            story.first_day, story.last_day, now, anchoring="narrative",
            confidence=ground.certainty,
            why=f"told as the news{because}: of the day that the story names (“{story.words}”)",
        )  # fmt: skip
    return readings.days(
        now.first_day, now.last_day, now, anchoring="document",
        confidence=ground.certainty,
        why=f"told as the day's news{because}: the day of publication",
    )  # fmt: skip


def is_standing(tree: Tree, trigger: Trigger) -> bool:
    """Whether an event is told in the simple present, as habits and truths are."""
    return trigger.carrier is not None and forms.is_standing(tree, tree[trigger.carrier])


def goes_on(tree: Tree, trigger: Trigger) -> bool:
    """Whether an event is told as the next one of a story: in the simple past of a main clause.

    Or in one that goes on from a place: "sailed to Lima, where he married".
    """
    if trigger.carrier is None:
        return False
    verb = tree[trigger.carrier]
    verb = met(tree, verb) or verb
    if verb.dep == "relcl" and is_onward(tree, verb):
        return True
    auxiliaries = {k.text.lower() for k in tree.kids(verb.i, "auxpass", "aux")}
    told = verb.tag == "VBD" or (
        auxiliaries & ({"did"} if verb.tag == "VB" else WAS) and verb.tag != "VBG"
    )
    return bool(told) and telling_of_verb(tree, verb, 0) == "news"


def is_told_as_past(tree: Tree, trigger: Trigger) -> bool:
    """Whether an event is told in the past tense: "left", "was shot", "had left"."""
    return trigger.carrier is not None and forms.is_past(tree, tree[trigger.carrier])


def is_of_later_text(event: Event, time: TimeExpression) -> bool:
    """Whether a text was written on after its date: it names the year of what it tells as past."""
    told = event.trigger.carrier
    if event.status != "occurred" or time.anchoring != "explicit" or told is None:
        return False
    verb = event.tree[told]
    while verb.dep == "conj" and verb.tag == "VBN" and not event.tree.kids(verb.i, "aux"):
        verb = event.tree[verb.head]
    participle = verb.tag == "VBN" and not event.tree.kids(verb.i, "aux", "auxpass")
    return (participle or forms.is_past(event.tree, verb)) and verb.lemma not in PLANS


def written(events: Sequence[Event], now: Now | None) -> Now | None:
    """Return when a text was written: up to the last deed that it tells as past, if that is later.

    A page may have been written on for years after its date.
    """
    if now is None:
        return None
    later = [
        event.reading["last_day"]
        for event in events
        if event.time is not None
        and event.reading is not None
        and event.reading["last_day"] is not None
        and (event.reading["first_day"] or now.last_day) > now.last_day + _LATER_DAYS
        and is_of_later_text(event, event.time)
    ]
    return replace(now, last_day=max(later)) if later else now


def before_publication(ahead: ReadingColumns, now: Now | None, words: str) -> ReadingColumns | None:
    """Return the reading of what is told as past, though its own date `words` would lie ahead.

    A weekday of the coming week is that of the week before ("resigned this Friday"), a month to
    come that of the year before; another time is not its own.
    """
    first, last = ahead["first_day"], ahead["last_day"]
    if now is not None and first is not None and last is not None:
        moved: tuple[int, int, str] | None = None
        if last < now.first_day + _WEEK and OF_WEEK.search(words):
            moved = first - _WEEK, last - _WEEK, "week"
        elif ahead["anchoring"] == "publication" and _is_of_year(words):
            moved = shifted(first, -1, "Y"), shifted(last + 1, -1, "Y") - 1, "year"
        if moved is not None:
            return readings.days(
                *moved[:2], now, anchoring="publication", unit=ahead["precision"] or "day",
                confidence=ahead["date_confidence"] * confidence.SHARED,
                why=f"told as past, so “{words}” is that of the {moved[2]} before", words=words,
            )  # fmt: skip
    return None


def after_publication(
    reading: ReadingColumns, now: Now, words: str, because: str = "arranged or put off"
) -> ReadingColumns:
    """Return the reading of what is arranged or put off: "it meets on Monday", "put off to May".

    A weekday of the week gone by is that of the week to come, a month of this year that of the
    next.
    """
    first, last = reading["first_day"], reading["last_day"]
    start = last if first is None else first
    if start is None or last is None or last >= now.first_day:
        return reading
    if now.first_day - start <= _WEEK:
        begin, end, unit = start + _WEEK, last + _WEEK, "week"
    elif reading["anchoring"] == "publication" and _is_of_year(words):
        begin, end, unit = shifted(start, 1, "Y"), shifted(last + 1, 1, "Y") - 1, "year"
    else:
        return reading
    return readings.days(
        now.first_day if first is None else begin, end, now, anchoring="publication",
        unit=reading["precision"] or "day",
        confidence=reading["date_confidence"] * confidence.SHARED,
        why=f"{because}, so “{words}” is that of the {unit} to come",
        words=words,
    )  # fmt: skip


def is_arranged(tree: Tree, trigger: Trigger, time: TimeExpression, *, clause: bool) -> bool:
    """Whether the simple present has a weekday: "the court sits on Friday".

    clause: whether it may do so in an adverbial clause ("will vote when the court sits on Friday",
    "if elected in May") or of a noun ("the vote is set for Friday").
    """
    if trigger.kind == "statement":
        return False
    verb = tree[trigger.head if trigger.carrier is None else trigger.carrier]
    if clause and verb.tag == "VBN" and any(k.lemma == "if" for k in tree.kids(verb.i, "mark")):
        return not tree.kids(verb.i, "aux", "auxpass")
    if not is_of_week(time.text):
        return False
    if trigger.carrier is None:
        own = any(tree[i].start <= time.start < tree[i].end for i in tree.subtree(verb.i))
        if own or not clause or verb.dep not in SUBJECTS:
            return False
        verb = tree[verb.head]
    while clause and verb.tag == "VB" and verb.dep == "xcomp":
        verb = tree[verb.head]
    auxiliaries = tree.kids(verb.i, "aux", "auxpass")
    if clause and any(k.tag in PRESENT or k.lemma == "will" for k in auxiliaries):
        return True
    finite = verb.tag in PRESENT and not auxiliaries
    if verb.tag == "VBG" and any(k.tag in PRESENT for k in auxiliaries):
        return True
    return finite and (clause or verb.dep in ("ROOT", "conj", "ccomp", "relcl"))


def _is_of_year(words: str) -> bool:
    """Whether words name a month, or a day of one, of no certain year."""
    return bool(_OF_YEAR.search(words)) and not _AHEAD.search(words)


def inherited(
    above: ReadingColumns, relation: Inherited, now: Now | None, *, done: bool
) -> ReadingColumns | None:
    """Return the reading of an event that shares the time of another, or lies on one side of it.

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
    end = now.last_day if done and now is not None and now.first_day >= day else None
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


def status_at(
    status: Status, reading: ReadingColumns, now: Now | None, *, perfect: bool, named: bool = False
) -> Status:
    """Correct a status by the date that goes with it: what lies ahead has not occurred.

    What is `named` by a noun with a day of the past is there, whatever may come of it.
    """
    first, last = reading["first_day"], reading["last_day"]
    if now is None:
        return status
    if status in ("occurred", "ongoing") and first is not None and first > now.last_day:
        return "planned"
    over = last is not None and last < now.first_day
    if over and (status == "ongoing" or (named and status == "hypothetical")):
        return "occurred"
    if status == "occurred" and perfect and last is None and reading["extent"] == "throughout":
        return "ongoing"
    return status
