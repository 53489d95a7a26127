"""Who is taken up by number, by age or by what was done to him."""

from __future__ import annotations

import pytest

from .telling import cast


@pytest.mark.parametrize(
    ("text", "trigger", "role", "names"),
    [
        # those told of together
        ("Two pupils, Ben Orr and Max Dunn, ran off. The pair were caught in Lund.", "caught",
         "patient", ["Ben Orr and Max Dunn"]),
        ("Anna Reis, Paul Kern and Lea Voss robbed a bank. The trio were jailed.", "jailed",
         "patient", ["Anna Reis, Paul Kern and Lea Voss"]),
        ("Anna Reis and Paul Kern robbed a bank. Both were caught.", "caught", "patient",
         ["Anna Reis and Paul Kern"]),
        ("Anna Reis, Paul Kern and Lea Voss robbed a bank. All three were jailed.", "jailed",
         "patient", ["Anna Reis, Paul Kern and Lea Voss"]),
        ("Mayor Ada Quist and police chief Tom Rowe spoke. Both urged calm.", "urged", "agent",
         ["Ada Quist and Tom Rowe"]),
        # those who have to do with each other
        ("Sudan accused Chad of theft. The two countries broke off ties.", "broke off", "agent",
         ["Sudan and Chad"]),
        ("French and German clerks met in Bonn. The two states signed a pact.", "signed", "agent",
         ["France and Germany"]),
        ("President Otieno met Prime Minister Mbeki. The two leaders discussed trade.",
         "discussed", "agent", ["Otieno and Mbeki"]),
        ("(By Eva Holm) Anna Reis mocked Paul Kern's plan. The two met on Friday.", "met", "agent",
         ["Anna Reis and Paul Kern"]),
        ("Apex and Borel are to merge. The two companies cut jobs.", "cut", "agent",
         ["Apex and Borel"]),
        ("Ana Ruiz met Luis Vega in Quito. They will sign a treaty.", "sign", "agent",
         ["Ana Ruiz and Luis Vega"]),
        # those who are not
        ("Three men robbed a bank. The two women fled.", "fled", "agent", ["two women"]),
        ("Anna Reis met Paul Kern. The two cars collided.", "collided", "agent", ["two cars"]),
        ("Nils Ek said Ada Lund knew the two men who fled.", "fled", "agent", ["two men"]),
        # by age
        ("Police held Omar Feld, 34. The 34-year-old was charged.", "charged", "patient",
         ["Omar Feld"]),
        ("Nils Ek, 12, met Jon Aas, 71. The 12-year-old was hurt.", "hurt", "patient",
         ["Nils Ek"]),
        ("Nils Ek, 12, was held. The 29-year-old was hurt.", "hurt", "patient", ["29-year-old"]),
        ("A 29-year-old cook, Luis Paz, met Jose Paz, 31. The 29-year-old was hurt.", "hurt",
         "patient", ["Luis Paz"]),
        ("Keeper Tomas Riba broke a leg. The 27-year-old will rest.", "rest", "agent",
         ["Tomas Riba"]),
        # by deed
        ("Peter Haas was arrested in Graz. Ada Lund had called. The suspect fled.", "fled",
         "agent", ["Peter Haas"]),
        ("Guards killed Lena Ott. Ada Lund had called. The victim had met Nils Ek.", "met",
         "agent", ["Lena Ott"]),
        # by office
        ("FBI Director Sam Coe left for Rome. The FBI chief met Ada Lund.", "met", "agent",
         ["Sam Coe"]),
        ("Ada Ek, chairman of Holm Tools, spoke. Holm Tools's president quit.", "quit", "agent",
         ["Holm Tools's president"]),
        ("Peter Haas was jailed. The former banker stole gold.", "stole", "agent", ["Peter Haas"]),
        ("Ingrid Moe won the race. The Norwegian broke the record.", "broke", "agent",
         ["Ingrid Moe"]),
        ("Ada Falk praised Mia Holt. The striker scored twice.", "scored", "agent", ["striker"]),
    ],
)  # fmt: skip
def test_who_is_taken_up(text: str, trigger: str, role: str, names: list[str]) -> None:
    assert cast(text, trigger, role) == names
