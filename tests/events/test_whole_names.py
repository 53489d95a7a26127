"""Names of several words, with particles, hyphens and "and", are one name each."""

from __future__ import annotations

import pytest

from .telling import cast


@pytest.mark.parametrize(
    ("text", "trigger", "role", "names"),
    [
        # particles and articles
        ("Greta van den Moor opened a bakery in 1998.", "opened", "agent", ["Greta van den Moor"]),
        ("Speaker Pia dos Ramos adjourned the hearing.", "adjourned", "agent", ["Pia dos Ramos"]),
        ("Cyclist Joost van der Kolk won the stage.", "won", "agent", ["Joost van der Kolk"]),
        ("The court jailed Piet van Zyl for theft.", "jailed", "patient", ["Piet van Zyl"]),
        ("Qatar sent Sheikh Nasser bin Faisal Al Murr.", "sent", "patient",
         ["Nasser bin Faisal Al Murr"]),
        ("Saad al-Tikli opened the dam.", "opened", "agent", ["Saad al-Tikli"]),
        ("Karim al-Tikli left. Al-Tikli was ill.", "left", "agent", ["Karim al-Tikli"]),
        ("Karim al-Tikli spoke. Tikli resigned.", "resigned", "agent", ["Karim al-Tikli"]),
        # hyphens
        ("Jean-Marc Oudin resigned.", "resigned", "agent", ["Jean-Marc Oudin"]),
        ("Mayor Una Bell-Rowe sang. Bell-Rowe left.", "left", "agent", ["Una Bell-Rowe"]),
        # the name of a family first
        ("Liang Wei-ting met a baker. Liang left.", "left", "agent", ["Liang Wei-ting"]),
        # firms and states
        ("Brandt & Sons closed its mill.", "closed", "agent", ["Brandt & Sons"]),
        ("Brandt and Sons closed its mill.", "closed", "agent", ["Brandt and Sons"]),
        ("Brandt and Oudin closed the mill.", "closed", "agent", ["Brandt", "Oudin"]),
        ("Antigua and Barbuda left the pact.", "left", "agent", ["Antigua and Barbuda"]),
        ("The aid group Kind Hands gave out soup.", "gave out", "agent", ["Kind Hands"]),
        ("Shares in Vekta fell 3 percent.", "fell", "agent", ["Shares in Vekta"]),
        ("Shares in Tokyo fell 3 percent.", "fell", "agent", ["Shares"]),
        # who it is stands beside what he is
        ("A night porter, Emeka Obi, 57, was punched and lost two teeth.", "punched", "patient",
         ["Emeka Obi"]),
        ("The head of the town's ferry service, Omar Salih, quit.", "quit", "agent",
         ["Omar Salih"]),
        ("The envoy to Poland, Omar Salih, quit.", "quit", "agent", ["Omar Salih"]),
    ],
)  # fmt: skip
def test_names_are_read_whole(text: str, trigger: str, role: str, names: list[str]) -> None:
    assert cast(text, trigger, role) == names
