"""From mentions to events: links inside blocks, their components, and the events in each.

All three depend on sets only: the order in which mentions, blocks or links arrive changes nothing.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from dateline.merging.evidence import Bend, is_different, points
from dateline.merging.windows import DISPUTED_DAYS, EVER, MOVED_DAYS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dateline.merging.names import Entity
    from dateline.merging.sketches import Sketch

NEIGHBOURS = 64
"""In a block, a mention is compared with so many that follow it in order of time and words."""

_IN_DISPUTE = 10
"""Days in which all dates of an event in dispute lie."""
_SHARE = 5
"""More than one pair in so many across two groups is linked if they are one event."""
_AMBIGUOUS = 1
"""Links that differ by no more points than this are equally good."""


class Link(NamedTuple):
    """Two mentions that may be of one event, the smaller id first."""

    first: str
    second: str
    points: int
    bend: Bend | None


def link(a: Sketch, b: Sketch) -> Link | None:
    """Return the link of two mentions, None if they are not of one event."""
    found = points(a, b)
    if found is None:
        return None
    first, second = sorted((a.mention_id, b.mention_id))
    return Link(first, second, *found)


def _order(sketch: Sketch) -> tuple[int, int, tuple[str, ...], str]:
    return sketch.window.first, sketch.window.last, sketch.words, sketch.mention_id


def links(block: Iterable[tuple[Sketch, bool]]) -> list[Link]:
    """Return the links among the mentions of one block, each with whether it is at home there.

    The block is sorted by day, and each mention compared with the next NEIGHBOURS of which one of
    the two is at home: the cost is linear in a block of any size, and what is of one day lies
    together.
    """
    ordered = sorted(block, key=lambda entry: _order(entry[0]))
    homes = [n for n, (_, home) in enumerate(ordered) if home]
    found = []
    upcoming = 0
    for n, (sketch, home) in enumerate(ordered):
        while upcoming < len(homes) and homes[upcoming] <= n:
            upcoming += 1
        following: Iterable[int] = (
            range(n + 1, min(n + 1 + NEIGHBOURS, len(ordered)))
            if home
            else homes[upcoming : upcoming + NEIGHBOURS]
        )
        last = sketch.window.last + MOVED_DAYS
        for m in following:
            other = ordered[m][0]
            if other.window.first > last:
                break
            new = link(sketch, other)
            if new is not None:
                found.append(new)
    return found


def components(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return for every id that some pair names the smallest id that pairs lead to from it."""
    parent: dict[str, str] = {}

    def root(node: str) -> str:
        while parent.setdefault(node, node) != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    for a, b in pairs:
        low, high = sorted((root(a), root(b)))
        parent[high] = low
    return {node: root(node) for node in sorted(parent)}


class _Group:
    """Mentions taken to be one event, with the dates that any further member must fit."""

    __slots__ = ("by_source", "days", "links", "members", "moved", "people", "planned")

    def __init__(self, sketch: Sketch) -> None:
        self.members = [sketch.mention_id]
        span = (sketch.window.first, sketch.window.last)
        plan = sketch.status == "planned"
        self.days = (-EVER, EVER) if plan else span
        self.planned = span if plan else (-EVER, EVER)
        self.by_source = {sketch.source.name: self.days}
        self.moved = False
        self.people = Counter({_people(sketch): 1})
        self.links: Counter[_Group] = Counter()

    def join(self, other: _Group) -> None:
        """Count one link with another group."""
        self.links[other] += 1
        other.links[self] += 1

    def is_close(self, other: _Group) -> bool:
        """Return whether enough of the pairs across the two groups are linked.

        A wrong actor or place in one report severs some links, and a vague report makes some that
        lead to two events; their share says whether the reports as a whole mean the same. In a
        block a mention is compared with NEIGHBOURS of others, so that more can't be asked for.
        """
        few, many = sorted((len(self.members), len(other.members)))
        speaking = self.links[other] - self._conflicts(other)
        return _SHARE * speaking > few * min(many, NEIGHBOURS)

    def _conflicts(self, other: _Group) -> int:
        """Return how many of the pairs across the two groups name different people in one role."""
        return sum(
            n * m
            for one, n in self.people.items()
            for two, m in other.people.items()
            if is_different(one, two)
        )

    def fits(self, other: _Group, bend: Bend | None) -> bool:
        """Return whether the dates of the two can be of one event.

        Intervals that overlap in pairs share a day, so it is enough to keep that common part.
        """
        if not _meet(self.planned, other.planned):
            return False
        kept = _meet(self.planned, other.days) and _meet(self.days, other.planned)
        if not kept and not (bend == "moved" or self.moved or other.moved):
            return False
        if _meet(self.days, other.days):
            return True
        low, high = _hull(self.days, other.days)
        return (
            bend == "disputed"
            and high - low <= _IN_DISPUTE
            and all(
                _meet(span, other.by_source[name])
                for name, span in self.by_source.items()
                if name in other.by_source
            )
        )

    def absorb(self, other: _Group) -> None:
        """Take in the members of another group, and its links with third ones."""
        self.members += other.members
        kept = _meet(self.planned, other.days) and _meet(self.days, other.planned)
        self.moved = self.moved or other.moved or not kept
        self.planned = _common(self.planned, other.planned)
        join = _common if _meet(self.days, other.days) else _hull
        self.days = join(self.days, other.days)
        for name, span in other.by_source.items():
            self.by_source[name] = _common(self.by_source.get(name, span), span)
        self.people.update(other.people)
        for third, n in other.links.items():
            del third.links[other]
            if third is not self:
                self.links[third] += n
                third.links[self] += n


def _people(sketch: Sketch) -> tuple[Entity, ...]:
    return tuple(one for one in sketch.patients if one.proper and one.kind == "person")


def _meet(a: tuple[int, int], b: tuple[int, int]) -> bool:
    return a[0] <= b[1] and b[0] <= a[1]


def _common(a: tuple[int, int], b: tuple[int, int]) -> tuple[int, int]:
    return max(a[0], b[0]), min(a[1], b[1])


def _hull(a: tuple[int, int], b: tuple[int, int]) -> tuple[int, int]:
    return min(a[0], b[0]), max(a[1], b[1])


def _undecided(sketches: Mapping[str, Sketch], joined: Sequence[Link]) -> set[tuple[str, str]]:
    """Return the links of undated mentions that lead as well to one event as to another.

    Events whose dates exclude each other: "the invasion" is neither that of 2014 nor of 2022.
    """
    leads: dict[str, list[tuple[Link, str]]] = defaultdict(list)
    for pair in joined:
        for one, other in ((pair.first, pair.second), (pair.second, pair.first)):
            if not sketches[one].window.dated and sketches[other].window.dated:
                leads[one].append((pair, other))
    dropped: set[tuple[str, str]] = set()
    for found in leads.values():
        best = max(pair.points for pair, _ in found)
        good = [other for pair, other in found if pair.points >= best - _AMBIGUOUS]
        first = max(sketches[other].window.first for other in good)
        last = min(sketches[other].window.last for other in good)
        if first > last + DISPUTED_DAYS:
            dropped.update((pair.first, pair.second) for pair, _ in found)
    return dropped


def clusters(sketches: Iterable[Sketch], joined: Iterable[Link]) -> list[list[str]]:
    """Return the events of one component as sorted lists of mention ids, in order.

    `joined` are its links, in any order, repeated or not. The best links are followed first, while
    enough of the pairs that they bring together are linked, and never one that would bring together
    dates that exclude each other: so a mention without a date can't lead from one day's attack to
    the next day's.
    """
    known = {sketch.mention_id: sketch for sketch in sketches}
    every = sorted(set(joined), key=lambda pair: (-pair.points, pair.first, pair.second))
    dropped = _undecided(known, every)
    best = [pair for pair in every if (pair.first, pair.second) not in dropped]
    groups = {mention: _Group(known[mention]) for mention in sorted(known)}
    for pair in best:
        groups[pair.first].join(groups[pair.second])
    for pair in best:
        one, other = groups[pair.first], groups[pair.second]
        if one is other or not one.is_close(other) or not one.fits(other, pair.bend):
            continue
        large, small = (one, other) if len(one.members) >= len(other.members) else (other, one)
        large.absorb(small)
        for mention in small.members:
            groups[mention] = large
    distinct = {id(group): group for group in groups.values()}
    return sorted(sorted(group.members) for group in distinct.values())
