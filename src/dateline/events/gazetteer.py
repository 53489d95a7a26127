"""Cities with their coordinates, from a table that is part of the package (GeoNames, CC BY 4.0).

The table holds cities of 15,000 and more inhabitants (tools/gazetteer.py makes it). A name that
several cities share is only resolved where the text or the sizes decide: no place is better than a
wrong one.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING
from unicodedata import normalize

from dateline.events.gender import is_given_to_somebody

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

_DOMINANT = 4
"""So many times larger than the next of its name is a city that needs no country beside it."""
_MUCH_LARGER = 10
"""The same, where the article speaks of the state of the smaller one, if that is well known."""
_WELL_KNOWN = 150_000
"""Inhabitants of a city that is meant also where nothing is said of its state."""

_UNLIKE = 5
"""Letters of a name that without its accents is hardly another word."""
_LETTERS = str.maketrans("øØłŁđĐıðÐ", "oOlLdDidD")
"""Letters that are no others with an accent."""
STATES = {
    "Alabama": "AL", "Alaska": "AK", "Arizona": "AZ", "Arkansas": "AR", "California": "CA",
    "Colorado": "CO", "Connecticut": "CT", "Delaware": "DE", "Florida": "FL", "Hawaii": "HI",
    "Idaho": "ID", "Illinois": "IL", "Indiana": "IN", "Iowa": "IA", "Kansas": "KS",
    "Kentucky": "KY", "Louisiana": "LA", "Maine": "ME", "Maryland": "MD", "Massachusetts": "MA",
    "Michigan": "MI", "Minnesota": "MN", "Mississippi": "MS", "Missouri": "MO", "Montana": "MT",
    "Nebraska": "NE", "Nevada": "NV", "New Hampshire": "NH", "New Jersey": "NJ",
    "New Mexico": "NM", "North Carolina": "NC", "North Dakota": "ND", "Ohio": "OH",
    "Oklahoma": "OK", "Oregon": "OR", "Pennsylvania": "PA", "Rhode Island": "RI",
    "South Carolina": "SC", "South Dakota": "SD", "Tennessee": "TN", "Texas": "TX", "Utah": "UT",
    "Vermont": "VT", "Virginia": "VA", "West Virginia": "WV", "Wisconsin": "WI", "Wyoming": "WY",
    "D.C.": "DC", "Ala.": "AL", "Ariz.": "AZ", "Ark.": "AR", "Calif.": "CA", "Colo.": "CO",
    "Conn.": "CT", "Del.": "DE", "Fla.": "FL", "Ga.": "GA", "Ill.": "IL", "Ind.": "IN",
    "Kan.": "KS", "Ky.": "KY", "La.": "LA", "Md.": "MD", "Mass.": "MA", "Mich.": "MI",
    "Minn.": "MN", "Miss.": "MS", "Mo.": "MO", "Mont.": "MT", "Neb.": "NE", "Nev.": "NV",
    "N.H.": "NH", "N.J.": "NJ", "N.M.": "NM", "N.Y.": "NY", "N.C.": "NC", "N.D.": "ND",
    "Okla.": "OK", "Ore.": "OR", "Pa.": "PA", "R.I.": "RI", "S.C.": "SC", "S.D.": "SD",
    "Tenn.": "TN", "Tex.": "TX", "Vt.": "VT", "Va.": "VA", "W.Va.": "WV", "Wis.": "WI",
    "Wyo.": "WY",
}  # fmt: skip
"""The states of the United States, by name and by the abbreviation that newspapers use; without
Georgia, New York and Washington, whose names a country and two cities share."""


_MEANT = {
    name: code
    for code, names in {
        "BE": "Waterloo",
        "CA": "Vancouver",
        "DE": "Hanover, Heidelberg",
        "ES": "Barcelona, Valencia, Granada, Pamplona, Salamanca, Cadiz, San Sebastian",
        "GB": "Aberdeen, Bath, Bedford, Canterbury, Chelmsford, Chester, Derry, Dover, Dundee, "
              "Gloucester, Hastings, Hull, Lancaster, Newcastle, Norwich, Peterborough, Plymouth, "
              "Portsmouth, Reading, Southport, Wakefield, Windsor, York",
        "IN": "Hyderabad",
        "IT": "Parma, Venice",
        "JM": "Kingston",
        "LK": "Colombo",
        "NZ": "Dunedin",
        "PR": "San Juan",
        "PS": "Bethlehem, Rafah",
        "RU": "Rostov",
        "US": "Albany, Charleston, Kansas City",
    }.items()
    for name in names.split(", ")
}  # fmt: skip
"""The state of the city that a name alone means, whatever others bear it."""
_NAMESAKES = frozenset("AU CA NZ ZA".split())
"""States whose towns mostly bear the names of older ones."""


@dataclass(frozen=True, slots=True)
class City:
    """A city: its usual name, ISO 3166-1 alpha-2 country, region (US, CA only), degrees, people."""

    name: str
    country: str
    region: str
    latitude: float
    longitude: float
    population: int


@cache
def _cities() -> dict[str, tuple[City, ...]]:
    table: dict[str, list[City]] = {}
    data = files("dateline.events").joinpath("gazetteer.tsv").read_text(encoding="utf-8")
    for line in data.splitlines():
        written, name, country, region, latitude, longitude, population = line.split("\t")
        city = City(name, country, region, float(latitude), float(longitude), int(population))
        table.setdefault(written, []).append(city)
    for written in [name for name in table if not name.isascii()]:
        plain = _plain(written)
        if len(plain) >= _UNLIKE and not is_given_to_somebody(plain):
            table.setdefault(plain, table[written])
    return {
        name: tuple(sorted(found, key=lambda city: -city.population))
        for name, found in table.items()
    }


def _plain(name: str) -> str:
    """Return a name as those write it who have no accents: "Brčko" as "Brcko".

    Where that is the name of another city too, it is only that one's.
    """
    return normalize("NFD", name.translate(_LETTERS)).encode("ascii", "ignore").decode()


@cache
def neighbours(code: str) -> frozenset[str]:
    """Return the codes of the states that border on the state `code`."""
    data = files("dateline.events").joinpath("neighbours.tsv").read_text(encoding="utf-8")
    for line in data.splitlines():
        state, _, others = line.partition("\t")
        if state == code:
            return frozenset(others.split())
    return frozenset()


def is_city(name: str) -> bool:
    """Whether any city goes by `name`."""
    return name in _cities()


def city(
    name: str,
    *,
    country: str | None = None,
    region: str | None = None,
    mentioned: Collection[str] = (),
) -> City | None:
    """Return the city that `name` means, or None if there is none or it could be several.

    country, region: codes that the text gives beside the name; mentioned: codes of the states of
    which the article speaks. They decide between cities of like size, and a town in none of them is
    most likely another of its name.
    """
    found = [
        one
        for one in _cities().get(name, ())
        if country in (None, one.country) and region in (None, one.region)
    ]
    near = _meant([one for one in found if one.country in mentioned])
    famous = _meant([one for one in found if one.country == _MEANT.get(name)])
    if famous is not None:
        return near if near is not None and near.population > famous.population else famous
    best = _meant(found)
    if best is None or country is not None or best.country in mentioned:
        return best or near
    if near is not None and near.population >= max(_WELL_KNOWN, best.population / _MUCH_LARGER):
        return near
    unsure = mentioned or best.country in _NAMESAKES
    return best if best.population >= _WELL_KNOWN or not unsure else None


def _meant(found: Sequence[City]) -> City | None:
    """Return the one city, or the first if it is so much larger that its name means it."""
    if len(found) > 1 and found[0].population < _DOMINANT * found[1].population:
        return None
    return found[0] if found else None
