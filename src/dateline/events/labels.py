"""The times that stand before or above what they date, as in chronologies, diaries, live reports.

"June 2021: Cracks are found" has a label. A line that is a time and nothing else is the heading of
all that follows, up to the next one.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from dateline.events.attachment import Dating
from dateline.events.phrases import is_date
from dateline.text import dateline

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dateline.events.grammar import Tree
    from dateline.records import TimeExpression
    from dateline.text import Sentence

    Times = Sequence[TimeExpression]

_BETWEEN = frozenset("to and until from".split())
_FEWEST = 2
"""Headings, of which a single one may be the date of a letter or of publication."""
_ASTRAY = 3
"""One in so many sentences may name a time that is not the heading's."""


def labels(text: str, sentences: Sequence[Sentence], times_in: Sequence[Times]) -> list[Times]:
    """Return the times of the label of each sentence's line, none where it has none."""
    found: list[Times] = []
    label: Times = ()
    end = 0
    for sentence, times in zip(sentences, times_in, strict=True):
        if not end or "\n" in text[end : sentence.start]:
            label = _label(text, sentence, times)
        found.append(label)
        end = sentence.end
    return found


def _label(text: str, sentence: Sentence, times: Times) -> Times:
    """Return the times before the first word that was parsed, but those of a dateline."""
    if not sentence.tokens or sentence.tokens[0].start == sentence.start:
        return ()
    if dateline(text, sentence.start, sentence.end) is not None:
        return ()
    return [time for time in times if time.end <= sentence.tokens[0].start and is_date(time)]


def headings(text: str, sentences: Sequence[Sentence], times_in: Sequence[Times]) -> list[Times]:
    """Return the times of the heading over each sentence, none where there is none.

    Headings are several, in order of time, and what stands under one is mostly of its time.
    """
    lines = [_is_heading(text, s, times) for s, times in zip(sentences, times_in, strict=True)]
    starts = [n for n, line in enumerate(lines) if line and not (n and lines[n - 1])]
    found: list[Times] = [()] * len(lines)
    entries = []
    for start, end in pairwise([*starts, len(lines)]):
        own = [time for n in range(start, end) if lines[n] for time in times_in[n]]
        below = [n for n in range(start, end) if not lines[n]]
        if below and _agree(own, [times_in[n] for n in below]):
            entries.append((own, below))
    days = [min(t.first_day or 0 for t in own) for own, _ in entries]
    if len(set(days)) >= _FEWEST and days in (sorted(days), sorted(days, reverse=True)):
        for own, below in entries:
            for n in below:
                found[n] = own
    return found


def _is_heading(text: str, sentence: Sentence, times: Times) -> bool:
    """Whether a line is a time, or a span of time, and nothing else."""
    if not any(is_date(time) and time.first_day is not None for time in times):
        return False
    edges = (edge for time in times for edge in (time.start, time.end))
    at = [sentence.start, *edges, sentence.end]
    rest = " ".join(text[at[i] : at[i + 1]] for i in range(0, len(at), 2))
    return not any(word.isalnum() and word.lower() not in _BETWEEN for word in rest.split())


def _agree(own: Times, below: Sequence[Times]) -> bool:
    """Whether few of the sentences below a heading name a time, with its year, outside of it."""
    first = min((t.first_day for t in own if t.first_day is not None), default=None)
    last = max((t.last_day for t in own if t.last_day is not None), default=None)
    if first is None or last is None:
        return False
    astray = sum(any(_is_outside(time, first, last) for time in times) for times in below)
    return astray * _ASTRAY <= len(below)


def _is_outside(time: TimeExpression, first: int, last: int) -> bool:
    if time.anchoring != "explicit" or time.first_day is None or time.last_day is None:
        return False
    return time.last_day < first or time.first_day > last


def main_words(tree: Tree) -> set[int]:
    """Return the words that tell what a line is about: its root, and what is joined to that.

    "Driver arrested" is about the arrest. What is told in the perfect was before that.
    """
    found = {token.i for token in tree.tokens if token.head == token.i}
    for token in tree.tokens:
        told = token.dep in ("ccomp", "parataxis") and token.i < token.head
        done = token.dep == "acl" and token.tag == "VBN"
        if (told or done or token.dep == "conj") and token.head in found:
            found.add(token.i)
    return {i for i in found if not any(aux.lemma == "have" for aux in tree.kids(i, "aux"))}


def dating(times: Iterable[TimeExpression]) -> list[Dating]:
    """Return how a label dates an event.

    The -1 means that a label is no word of the sentence's tree.
    """
    return [Dating(time, "at", -1) for time in times]
