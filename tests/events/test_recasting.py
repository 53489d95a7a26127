"""Who takes part in what is told again in other words, or by a noun of the sentence."""

from __future__ import annotations

import pytest

from .telling import told


@pytest.mark.parametrize(
    ("text", "trigger", "agents", "patients"),
    [
        # in words of another sense
        ("Officers ousted President Rell. The coup shocked Lund.", "coup", ["Officers"], ["Rell"]),
        ("Bandits freed the pilot. The release cost a fortune.", "release", ["Bandits"],
         ["pilot"]),
        ("Bandits seized Ana Ruiz. Her abduction was filmed.", "abduction", ["Bandits"],
         ["Ana Ruiz"]),
        ("Nurses walked out in Lund. The strike lasted a day.", "strike", ["Nurses"], []),
        ("Rebels besieged the fort. The siege lasted a year.", "siege", ["Rebels"], ["fort"]),
        ("Hunters caught Nils Ek. The capture took a week.", "capture", ["Hunters"], ["Nils Ek"]),
        ("Ana Ruiz drowned in a lake. Her death shook Lund.", "death", [], ["Ana Ruiz"]),
        ("Soldiers opened fire on the crowd. The shooting shook Lund.", "shooting", ["Soldiers"],
         ["crowd"]),
        # who loses is beaten by those he loses to; who is dismissed leaves
        ("Lodz lost 3-1 to Kielce. The defeat was its fifth.", "defeat", ["Kielce"], ["Lodz"]),
        ("The board dismissed Nils Ek. His departure pleased Lund.", "departure", ["Nils Ek"],
         []),
        # things that crash, sink or collapse
        ("A tram derailed in Lund. The accident blocked a street.", "accident", ["tram"], []),
        ("The barge sank off Malta. The sinking took an hour.", "sinking", ["barge"], []),
        # what is done to other events
        ("Chad ratified the treaty. The ratification came late.", "ratification", ["Chad"],
         ["treaty"]),
        # those with whom it is done
        ("The mayor met Ada Lund. The meeting was short.", "meeting", ["mayor"], ["Ada Lund"]),
        # whatever was done last
        ("Alfa Bank cut its rates. The move surprised Lund.", "move", ["Alfa Bank"], []),
        ("Alfa Bank said it would cut its rates. The announcement surprised Lund.",
         "announcement", ["Alfa Bank"], []),
        ("Brokers said that Alfa Bank would cut its rates. The announcement surprised Lund.",
         "announcement", [], []),
        ("Alfa Bank cut its rates. The rail move surprised Lund.", "move", [], []),
        # told as done then, and due later
        ("The board named Nils Ek on Tuesday. The appointment takes effect in May.",
         "appointment", ["board"], ["Nils Ek"]),
        # whoever attacks kills, and the parties of a truce sign it
        ("Pirates attacked a ferry. Nine people were killed in the attack.", "killed",
         ["Pirates"], ["Nine people"]),
        ("Chad and Mali agreed on a truce. The truce was signed in Lund.", "signed",
         ["Chad", "Mali"], ["truce"]),
        # "called" something is not begun
        ("Police searched the house. Nils Ek called the search a farce.", "search", ["Police"],
         ["house"]),
        ("Boris Holm stabbed a guard. The guard, Samir Aziz, survived the stabbing.", "stabbing",
         ["Boris Holm"], ["Samir Aziz"]),
    ],
)  # fmt: skip
def test_other_words_lend_those_who_take_part(
    text: str, trigger: str, agents: list[str], patients: list[str]
) -> None:
    analysis = told(text)
    last = [m for m in analysis.mentions if m.trigger == trigger][-1]
    found = [p for p in analysis.participants if p.mention_id == last.mention_id]
    assert [p.name for p in found if p.role == "agent"] == agents
    assert [p.name for p in found if p.role == "patient"] == patients
