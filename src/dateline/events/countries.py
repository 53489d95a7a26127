"""States by their names, their people and their capitals (countries.tsv, our own table)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal

Way = Literal["name", "people", "capital", "seat"]


@dataclass(frozen=True, slots=True)
class Country:
    """A state as a word names it."""

    code: str
    """ISO 3166-1 alpha-2 (XK for Kosovo)."""
    name: str
    """Its usual English name."""
    way: Way
    """Whether it is its name, its people (also the adjective), its capital, or a seat of power."""


@cache
def _table() -> dict[str, Country]:
    table: dict[str, Country] = {}
    data = files("dateline.events").joinpath("countries.tsv").read_text(encoding="utf-8")
    for line in data.splitlines():
        code, name, aliases, people, capitals, seats = line.split("\t")
        ways: tuple[tuple[Way, str], ...] = (
            ("name", name),
            ("name", aliases),
            ("people", people),
            ("capital", capitals),
            ("seat", seats),
        )
        for way, words in ways:
            for word in filter(None, words.split(", ")):
                table.setdefault(_key(word), Country(code, name, way))
    return table


@lru_cache(maxsize=4096)
def country(name: str) -> Country | None:
    """Return the state that `name` names, its people or its capital; None for any other word."""
    return _table().get(_key(name)) if len(name) <= 60 else None


def is_state(name: str) -> bool:
    """Whether `name` is one of a state's own."""
    state = country(name)
    return state is not None and state.way == "name"


@lru_cache
def state_name(code: str) -> str | None:
    """Return the usual name of the state `code`."""
    return next((known.name for known in _table().values() if known.code == code), None)


_SEATS = frozenset(
    """Montgomery Juneau Phoenix Sacramento Denver Hartford Dover Tallahassee Atlanta Honolulu Boise
    Springfield Indianapolis Topeka Frankfort Annapolis Boston Lansing Jackson Helena Lincoln
    Concord Trenton Albany Raleigh Bismarck Columbus Salem Harrisburg Providence Columbia Pierre
    Nashville Austin Montpelier Richmond Olympia Charleston Madison Cheyenne Augusta""".split()
) | {
    "Little Rock", "Des Moines", "Baton Rouge", "St. Paul", "Saint Paul", "Jefferson City",
    "Carson City", "Santa Fe", "Oklahoma City", "Salt Lake City",
}  # fmt: skip
"""Capitals of the states of the United States."""


def is_seat(city: str, code: str | None) -> bool:
    """Whether the parliament of a state, or of one of the United States, meets in a city."""
    known = country(city)
    seat = known is not None and known.way == "capital" and known.code == code
    return seat or (code == "US" and city in _SEATS)


@lru_cache
def capital(code: str) -> str | None:
    """Return the capital of the state `code`, by its first name in the table."""
    found = (word for word, known in _table().items() if known.code == code)
    return next((word for word in found if _table()[word].way == "capital"), None)


def _key(name: str) -> str:
    """Fold case, but for abbreviations: "us" is a pronoun, "US" a state."""
    plain = name.replace("’", "'").removeprefix("the ").removeprefix("The ")
    return (
        plain
        if len(plain) <= 4 and plain.isupper()
        else plain.title()
        if plain.isupper()
        else plain
    )
