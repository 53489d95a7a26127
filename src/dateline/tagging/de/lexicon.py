"""German words of time, with their types and values."""

from __future__ import annotations

from typing import Any, Final

from dateline.tagging.rules import Cues

_MONTHS: Final = (
    "Januar Jänner Jan",
    "Februar Feber Feb",
    "März Mrz",
    "April Apr",
    "Mai",
    "Juni Jun",
    "Juli Jul",
    "August Aug",
    "September Sept Sep",
    "Oktober Okt",
    "November Nov",
    "Dezember Dez",
)
_WEEKDAYS: Final = (
    "Montag",
    "Dienstag",
    "Mittwoch",
    "Donnerstag",
    "Freitag",
    "Samstag Sonnabend",
    "Sonntag",
)
_PARTS: Final = {
    "morgen": "MO",
    "vormittag": "MO",
    "mittag": "MI",
    "nachmittag": "AF",
    "abend": "EV",
    "nacht": "NI",
}
_UNITS: Final = {
    "second": "Sekunde Sekunden",
    "minute": "Minute Minuten",
    "hour": "Stunde Stunden",
    "day": "Tag Tage Tagen Tages",
    "week": "Woche Wochen",
    "weekend": "Wochenende Wochenenden",
    "month": "Monat Monate Monaten Monats",
    "quarter": "Quartal Quartale Quartals",
    "year": "Jahr Jahre Jahren Jahres",
    "decade": "Jahrzehnt Jahrzehnte Jahrzehnten",
    "century": "Jahrhundert Jahrhunderte Jahrhunderten Jahrhunderts",
}
_NUMBERS: Final = (
    "ein eine einen einem einer",
    "zwei",
    "drei",
    "vier",
    "fünf",
    "sechs",
    "sieben",
    "acht",
    "neun",
    "zehn",
    "elf",
    "zwölf",
)
_ORDINALS: Final = ("erste ersten erstes", "zweite zweiten zweites", "dritte dritten drittes",
                    "vierte vierten viertes")  # fmt: skip
_SEASONS: Final = ("Frühling Frühjahr", "Sommer", "Herbst", "Winter")


def _lexicon() -> dict[str, dict[str, Any]]:
    words: dict[str, dict[str, Any]] = {}

    def add(forms: str, **values: Any) -> None:  # noqa: ANN401
        for word in forms.split():
            words.setdefault(word, {}).update(values)

    for number, forms in enumerate(_MONTHS, 1):
        add(forms, month=number)
    for number, forms in enumerate(_WEEKDAYS, 1):
        add(forms, weekday=number)
        for name in forms.split():
            add(name.lower() + "s", weekdays=number)
            for ending, part in _PARTS.items():
                add(name + ending, dayandpart=(number, part))
    for number, forms in enumerate(_SEASONS):
        add(forms, season=number)
    for unit, forms in _UNITS.items():
        add(forms, unit=unit)
    for number, forms in enumerate(_NUMBERS, 1):
        add(forms, number=number)
    for number, forms in enumerate(_ORDINALS, 1):
        add(forms, ordinal=number)
    for ending, part in _PARTS.items():
        add(ending.capitalize(), part=part)
    add("früh", part="MO")
    add("heute", deictic=0)
    add("gestern", deictic=-1)
    add("vorgestern", deictic=-2)
    add("morgen", deictic=1)
    add("übermorgen", deictic=2)
    add("letzte letzten letzter letztes letztem vorige vorigen voriges vergangene vergangenen "
        "vergangenes", step=-1)  # fmt: skip
    add("nächste nächsten nächster nächstes kommende kommenden kommendes", step=1)
    add("diese diesen dieser dieses diesem", step=0)
    add("jede jeden jedes jeder", every=True)
    add("mehrere einige wenige", vague="X")
    add("täglich", adverb="day")
    add("wöchentlich", adverb="week")
    add("monatlich", adverb="month")
    add("jährlich", adverb="year")
    add("jetzt derzeit aktuell", vagueword="PRESENT_REF")
    add("kürzlich neulich", vagueword="PAST_REF")
    add("Uhr", uhr=True)
    add("Vortag", vortag=True)
    add("einmal zweimal dreimal", times=True)
    add("Chr", christ=True)
    add("Anfang", mod="START")
    add("Mitte", mod="MID")
    add("Ende", mod="END")
    add("Neujahr", holiday="new year's day")
    add("Karfreitag", holiday="good friday")
    add("Ostern Ostersonntag", holiday="easter")
    add("Ostermontag", holiday="easter monday")
    add("Pfingsten", holiday="pentecost")
    add("Heiligabend", holiday="christmas eve")
    add("Weihnachten", holiday="christmas day")
    add("Silvester", holiday="new year's eve")
    return words


LEXICON: Final = _lexicon()

TRIGGERS: Final = frozenset(
    "month weekday weekdays dayandpart season unit part year iso numeric clock dotclock deictic "
    "adverb vagueword holiday christ uhr vortag".split()
)

CUES: Final = Cues(
    past=frozenset(
        "war waren wurde wurden hatte hatten sagte sagten teilte gab ging kam fand begann starb "
        "worden gewesen hat haben ist sind".split()
    ),
    future=frozenset("wird werden soll sollen will wollen".split()),
    event_links={"nach": 1, "vor": -1},
    prepositions={"seit": "since", "bis": "until", "vor": "before", "nach": "after"},
)
