"""Parts of states and of the world by their English names (regions.tsv, our own table)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from dateline.events.countries import is_state

_DIRECTIONS = frozenset(
    "north south east west northern southern eastern western central latin northeast northwest "
    "southeast southwest sub-saharan".split()
)


@dataclass(frozen=True, slots=True)
class Region:
    """A part of a state, or of the world."""

    name: str
    country: str | None
    """ISO 3166-1 alpha-2 of the state of which it is part; None for what is in several."""


@cache
def _table() -> dict[str, Region]:
    data = files("dateline.events").joinpath("regions.tsv").read_text(encoding="utf-8")
    table = {}
    for line in data.splitlines():
        code, names = line.split("\t")
        table.update({name: Region(name, code or None) for name in names.split(", ")})
    return table


def region(name: str) -> Region | None:
    """Return the region that `name` names: "Bavaria", "Africa", "East Africa"."""
    found = _table().get(name)
    first, _, rest = name.partition(" ")
    if found is None and first.lower() in _DIRECTIONS and not is_state(name):
        found = _table().get(rest)
    return found and Region(name, found.country)
