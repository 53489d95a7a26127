"""Which mentions make up which event, as people change it step by step."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class Partition:
    """The mentions of a lake in their events; only those that change are held apart."""

    def __init__(self, event_of: Mapping[str, str]) -> None:
        """Start from the event of each mention."""
        self._before = event_of
        self._event_of = dict(event_of)
        self._mentions = _members(event_of)
        self._labelled: dict[tuple[str, str], set[str]] = defaultdict(set)
        self._touched: set[str] = set()

    def apply(self, action: str, mention: str, label: str | None) -> None:
        """Hide a mention, split it off or merge its event, with the others of its label."""
        if mention not in self._event_of:
            return
        labelled = self._labelled[action, label or mention]
        others = sorted(one for one in labelled if one in self._event_of)
        labelled.add(mention)
        self._touch(mention)
        if action == "hide":
            self._mentions[self._event_of.pop(mention)].discard(mention)
        elif action == "split":
            self._move({mention}, self._event_of[others[0]] if others else f"split {mention}")
        elif others:
            self._touch(others[0])
            self._move(set(self._mentions[self._event_of[mention]]), self._event_of[others[0]])

    def is_merged(self, mention: str, label: str | None) -> bool:
        """Whether some other mention was merged with this one under the label."""
        return len(self._labelled["merge", label or mention] - {mention}) > 0

    def changed(self) -> tuple[set[str], list[list[str]]]:
        """Return the events that are no more what they were, and the mentions of those in place."""
        before = _members(self._before)
        now = {
            self._event_of[mention]: self._mentions[self._event_of[mention]]
            for event in self._touched
            for mention in before[event]
            if mention in self._event_of
        }
        same = {event for event in self._touched if now.get(event) == before[event]}
        clusters = [sorted(ids) for event, ids in now.items() if event not in same]
        return self._touched - same, sorted(clusters)

    def _touch(self, mention: str) -> None:
        event = self._event_of[mention]
        self._touched.update(self._before[one] for one in self._mentions[event])

    def _move(self, mentions: set[str], event: str) -> None:
        for mention in mentions:
            self._mentions[self._event_of[mention]].discard(mention)
            self._mentions[event].add(mention)
            self._event_of[mention] = event


def _members(event_of: Mapping[str, str]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for mention, event in event_of.items():
        found[event].add(mention)
    return found
