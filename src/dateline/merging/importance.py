"""How much an event matters in its corpus.

A day matters as much as others come back to it: the days that a careful hand puts into a timeline
are those that many reports, of the day and later, give as the date of something (Ghalandari and
Ifrim, "Examining the state-of-the-art in news timeline summarization", 2020). So most of an
event's importance is how many sources tell of it, and how many still do when it is no news.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dateline.merging.agreement import sources
from dateline.merging.windows import EVER, first_day, is_dated, last_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dateline.merging.members import Member
    from dateline.merging.sketches import Sketch
    from dateline.records import EventStatus

_SOURCES, _RECALLED, _DAY, _POSITION, _NOVELTY = 0.4, 0.4, 0.1, 0.05, 0.05
_MANY = 5
"""Further sources, and reports that come back to it, from which they count for half."""
_NEWS = 3
"""Days for which an event is news; who then still tells it comes back to it."""
_HALF_DAY = 10
"""Reports that date something to a day, from which it counts for half of what it can."""
_AS_NEWS = 0.3
"""What a report that only appeared on a day counts for it."""
_LONGEST = 7
"""Days up to which a date says which days it means."""
_LEAD = 1500
"""Characters, about the first ten sentences."""
_NOT_REAL = {"hypothetical", "negated", "superseded"}
_UNREAL = 0.5
"""What counts an event of such a status."""
_SPEECH = 0.7
"""What an utterance counts, beside a deed."""
_UNDATED = 0.5
"""What counts an event to which no report gives a day: it is only placed beside its reports."""
_ASIDE = 0.5
"""What counts an event in which nobody takes part that a report of it is about."""

Report = tuple[str, int]
"""A source and the day on which it reports: who says a thing twice in a day says it once."""


@dataclass(frozen=True, slots=True)
class Corpus:
    """What all mentions of a snapshot say of days and of kinds of happenings.

    `dated` and `published`: the reports that give a day as a date, or appeared on it, by the day
    and a name that they are about ("" for all). `happened`: the days of one kind of happening.
    """

    dated: dict[tuple[int, str], set[Report]] = field(default_factory=lambda: defaultdict(set))
    published: dict[tuple[int, str], set[Report]] = field(default_factory=lambda: defaultdict(set))
    happened: dict[tuple[str, str], set[int]] = field(default_factory=lambda: defaultdict(set))

    @classmethod
    def of(cls, members: Iterable[Member]) -> Corpus:
        """Return what some members say; the order does not matter."""
        corpus = cls()
        for one in members:
            source = one.source
            report = source.name, one.first_published
            days = _days(one)
            for name in ("", *source.leading):
                for day in days:
                    corpus.dated[day, name].add(report)
                if source.published is not None and source.published[0] == source.published[1]:
                    corpus.published[source.published[0], name].add(report)
            corpus.happened[_kind(one.sketch)].update(days)
        return corpus

    def weight(self, day: int, names: Iterable[str]) -> float:
        """Return how many reports about one of `names` come back to a day or appeared on it."""
        return max(
            (
                len(self.dated.get((day, name), ()))
                + _AS_NEWS * len(self.published.get((day, name), ()))
                for name in names
            ),
            default=0.0,
        )

    def times(self, sketch: Sketch) -> int:
        """Return on how many days what is like this happened, at least 1."""
        return max(1, len(self.happened.get(_kind(sketch), ())))


def _days(one: Member) -> range:
    """Return the days that a mention gives as its date, none where it leaves them open."""
    reading = one.mention
    if not is_dated(reading) or one.effect is not None:
        return range(0)
    first, last = first_day(reading), last_day(reading)
    return range(first, last + 1) if last - first < _LONGEST else range(0)


def _kind(sketch: Sketch) -> tuple[str, str]:
    who = (*sketch.agents, *sketch.patients)
    return sketch.sense.name, min((one.name for one in who if one.proper), default="")


def importance(members: Sequence[Member], status: EventStatus, corpus: Corpus) -> float:
    """Return how much an event matters, 0 to 1.

    Four tenths are the number n of further independent sources, as n / (n + 5); four tenths the
    number of reports that come back to it more than three days later, likewise; one tenth the
    weight w of its day in the corpus, as w / (w + 10); the rest how near the head of an article it
    stands at best, and how new it is: 1 / m for what happens on m days of the corpus. What did not
    happen or only might counts half, what is only said seven tenths, and half counts what no report
    gives a day, and what befalls nobody that its reports are about.
    """
    names = sorted({name for one in members for name in one.source.leading}) or [""]
    dated = sorted({day for one in members for day in _days(one)})
    days = dated or _news_days(members)
    weight = max((corpus.weight(day, names) for day in days), default=0.0)
    place = max(1 - min(one.sketch.trigger[0], _LEAD) / _LEAD for one in members)
    new = max(1 / corpus.times(one.sketch) for one in members)
    total = (
        _SOURCES * _share(len(sources(members)) - 1, _MANY)
        + _RECALLED * _share(len(_recalling(members)), _MANY)
        + _DAY * _share(weight, _HALF_DAY)
        + _POSITION * place
        + _NOVELTY * new
    )
    factors = (
        (_SPEECH, all(one.sketch.sense.speech for one in members)),
        (_UNDATED, not dated),
        (_ASIDE, not any(_is_central(one.sketch) for one in members)),
        (_UNREAL, status in _NOT_REAL),
    )
    for factor, applies in factors:
        total *= factor if applies else 1.0
    return round(total, 4)


def _share(amount: float, half: int) -> float:
    return amount / (amount + half)


def _recalling(members: Sequence[Member]) -> set[Report]:
    """Return the reports that give the event's date when it is no news any more."""
    return {
        (one.source.name, one.first_published)
        for one in members
        if one.dates and last_day(one.mention) + _NEWS < one.first_published < EVER
    }


def _is_central(sketch: Sketch) -> bool:
    """Return whether somebody takes part whom its article names most."""
    leading = sketch.source.leading
    everybody = (*sketch.agents, *sketch.patients, *sketch.others)
    return any(name in leading for one in everybody for name in one.tokens)


def _news_days(members: Sequence[Member]) -> list[int]:
    """Return the day of the first report, for an event that has no other date."""
    first = min(one.first_published for one in members)
    return [] if first == EVER else [first]
