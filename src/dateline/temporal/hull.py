"""Two readings of one tree as one: from the earlier start to the later end."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateline.temporal.resolved import Resolved


def hull(first: Resolved, last: Resolved) -> Resolved:
    """Return the interval that holds both, its value with X where they differ."""
    if first == last:
        return first
    starts = [t for t in (first.start, last.start) if t is not None]
    ends = [t for t in (first.end, last.end) if t is not None]
    return replace(
        first,
        value=common_value(first.value, last.value),
        start=min(starts) if starts else None,
        end=max(ends) if ends else None,
        uncertain=True,
    )


def common_value(first: str, last: str) -> str:
    """Two values as one, with X wherever they differ."""
    if len(first) != len(last):
        return first
    differs = False
    out = []
    for a, b in zip(first, last, strict=True):
        differs = differs or a != b
        out.append("X" if differs and a.isdigit() else a)
    return "".join(out)


def common_parts(first: str, last: str) -> str:
    """Return two values as one, with X for the year, month or day in which they begin to differ."""
    out: list[str] = []
    for a, b in zip(first.split("-"), last.split("-"), strict=False):
        same = a == b and "X" not in "".join(out)
        out.append(a if same else "".join("X" if one.isdigit() else one for one in a))
    return "-".join(out)
