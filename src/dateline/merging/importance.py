"""How much an event matters in its corpus.

A day matters as much as others come back to it: the days that a careful hand puts into a timeline
are those that many reports, of the day and later, give as the date of something (Ghalandari and
Ifrim, "Examining the state-of-the-art in news timeline summarization", 2020). So most of an
event's importance is how many reports about the same names date anything to its day.
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

_DAY, _SOURCES, _POSITION, _NOVELTY = 0.6, 0.2, 0.1, 0.1
_HALF_DAY = 10
"""Reports that date something to a day, from which it counts for half of what it can."""
_AS_NEWS = 0.3
"""What a report that only appeared on a day counts for it."""
_LONGEST = 7
"""Days up to which a date says which days it means."""
_LEAD = 1500
"""Characters, about the first ten sentences."""
_HALF = {"hypothetical", "negated", "superseded"}
_SPEECH = 0.7
"""What an utterance counts, beside a deed."""

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

    Six tenths are the weight w of its day in the corpus, as w / (w + 10); two tenths the number n
    of independent sources, as n / (n + 1); one tenth how near the head of an article it stands at
    best; one tenth how new it is: 1 / m for what happens on m days of the corpus. What did not
    happen or only might counts half, what is only said seven tenths.
    """
    n = len(sources(members))
    names = sorted({name for one in members for name in one.source.leading}) or [""]
    days = sorted({day for one in members for day in _days(one)}) or _news_days(members)
    weight = max((corpus.weight(day, names) for day in days), default=0.0)
    place = max(1 - min(one.sketch.trigger[0], _LEAD) / _LEAD for one in members)
    new = max(1 / corpus.times(one.sketch) for one in members)
    total = (
        _DAY * weight / (weight + _HALF_DAY)
        + _SOURCES * n / (n + 1)
        + _POSITION * place
        + _NOVELTY * new
    )
    if all(one.sketch.sense.speech for one in members):
        total *= _SPEECH
    return round(total * (0.5 if status in _HALF else 1.0), 4)


def _news_days(members: Sequence[Member]) -> list[int]:
    """Return the day of the first report, for an event that has no other date."""
    first = min(one.first_published for one in members)
    return [] if first == EVER else [first]
