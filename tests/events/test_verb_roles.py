"""Who does and who undergoes what a verb tells, in the ways of sport, courts and markets."""

from __future__ import annotations

import pytest

from .telling import cast


@pytest.mark.parametrize(
    ("text", "trigger", "role", "names"),
    [
        # two deeds that one "and" joins
        ("A cook suffered burns and another broke his wrist.", "suffered", "patient", ["burns"]),
        ("A cook suffered burns and another broke his wrist.", "broke", "agent", ["another"]),
        ("The navy shelled the fort and pirates fled.", "shelled", "patient", ["fort"]),
        ("The navy shelled the fort and pirates fled.", "fled", "agent", ["pirates"]),
        ("Osman was named best cook and the soup prize went to Lucia Prati.", "went", "agent",
         ["soup prize"]),
        # what only the first of two is
        ("The panel has a chemist hired by Vekta and a vet from Arnby.", "hired", "patient",
         ["chemist"]),
        # a passive does nothing, but what was done does
        ("A tram was hit by a falling mast, killing its driver.", "killing", "agent",
         ["falling mast"]),
        ("The market was evacuated, disrupting trade.", "disrupting", "agent", []),
        ("Ada Ek was freed, winning a seat later.", "winning", "agent", ["Ada Ek"]),
        # who does what stands behind "before"
        ("Ferri saved two penalties before beating Lund.", "beating", "agent", ["Ferri"]),
        ("Ek named Ida Moe treasurer, replacing Nils Orr.", "replacing", "agent", ["Ida Moe"]),
        # verdicts
        ("The porter was found guilty of theft by magistrates.", "found guilty", "agent",
         ["magistrates"]),
        ("She was acquitted of all charges by the Harbour Court.", "acquitted", "agent",
         ["Harbour Court"]),
        # laws
        ("The bill passed 36 votes to 29.", "passed", "patient", ["bill"]),
        ("The measure cleared the Senate on Monday.", "cleared", "agent", ["Senate"]),
        ("The measure cleared the Senate on Monday.", "cleared", "patient", ["measure"]),
        # offices
        ("Nils Orr was ordained a priest.", "ordained", "patient", ["Nils Orr"]),
        ("Governor Ida Moe swore in the new judges.", "swore in", "patient", ["new judges"]),
        ("Ida Moe replaces Nils Orr, who resigned last week.", "replaces", "agent", ["Ida Moe"]),
        # matches and markets
        ("Rovers drew 1-1 with Albion.", "drew", "patient", ["Albion"]),
        ("Moe headed in the equaliser.", "headed in", "patient", ["equaliser"]),
        ("The referee sent off Orr.", "sent off", "patient", ["Orr"]),
        ("United host Albion on Saturday.", "host", "agent", ["United"]),
        ("United host Albion on Saturday.", "host", "patient", ["Albion"]),
        ("The index gained 320 points.", "gained", "patient", []),
        # a clause of time
        ("Menon hit an unbeaten 120 as Goa declared.", "declared", "patient", []),
    ],
)  # fmt: skip
def test_verbs_give_roles(text: str, trigger: str, role: str, names: list[str]) -> None:
    assert cast(text, trigger, role) == names
