"""Whether an event without a time is of the day of the news, and which day that is."""

from __future__ import annotations

import pytest

from .telling import mention, told

_DAM = (
    "The council of Arnby voted for the dam on Wednesday. On Monday farmers blocked the road "
    "to the site. They burned tyres. "
)
_MILL = "The mill in Arnby closed on Wednesday. "
_QUIET = f"{_MILL}The mayor wept. The river was high. The town was quiet. "
_PLAIN = "The mill closed. The mayor wept. The river was high. The town was quiet. "


@pytest.mark.parametrize(
    ("text", "trigger", "edtf"),
    [
        (_DAM, "burned", "2026-03-09"),
        (f"{_DAM}The river is wide. The valley is deep. The mayor wept.", "wept", "2026-03-11"),
        (f"{_MILL}A clerk, who asked for a lawyer, wept.", "asked", "2026-03-11"),
        (f"{_MILL}The owners, who founded it, wept.", "founded", "../2026-03-12"),
        (f"{_MILL}The owners, who founded it, wept.", "wept", "2026-03-11"),
        (f"{_MILL}In 1996 a boiler exploded there. Two clerks left.", "left", "../2026-03-12"),
        (f"{_MILL}Guards left, taking their dogs.", "taking", "2026-03-11"),
        (f"{_MILL}Guards regularly left early.", "left", "../2026-03-12"),
        (f"{_QUIET}Guards later fined the owners.", "fined", "../2026-03-12"),
        (f"{_MILL}Guards sued, alleging that the owner cheated.", "cheated", "../2026-03-11"),
        (f"{_MILL}Experts say it was old.", "say", "2026-03-12"),
        (f"{_MILL}When asked about it, the owner wept.", "asked", "2026-03-11"),
        ("ARNBY, March 11 (Norpress) --\n\nGuards have left the mill.", "left", "2026-03-11"),
        (f"{_QUIET}The owners have fired ten guards and sold the trucks.", "sold", "../2026-03-12"),
        (f"{_QUIET}It has led to riots.", "riots", "../2026-03-12"),
        (f"{_PLAIN}Guards welcomed a visit.", "visit", "2026-03-12"),
        (f"{_PLAIN}Guards welcomed his visit.", "visit", "../2026-03-12"),
        (f"{_QUIET}The union was banned in 1996. Guards left.", "left", "../2026-03-12"),
        (f"{_QUIET}The mayor praised the 1996 team. Guards left.", "left", "2026-03-11"),
        ("Arnby shaken by strikes\n\nWorkers of the mill left.", "shaken", "2026-03-12"),
        ("Arnby shaken by strikes\n\nWorkers of the mill left.", "strikes", "2026-03-12"),
        (f"{_MILL}Lund mourned the victims of the attack.", "attack", "../2026-03-12"),
        (f"{_MILL}Families still live in tents after the strike.", "strike", "../2026-03-12"),
        (f"{_MILL}The guild resigned in January following a scandal.", "scandal", "../2026-03-12"),
        (f"{_MILL}Police said on Thursday that nobody was hurt. Guards swept the yard.", "swept",
         "2026-03-11"),
        (f"{_MILL}Owners left on Tuesday. “They told me nothing,” she said.", "told",
         "../2026-03-12"),
        (f"{_MILL}On Monday guests were allowed to enter the vault.", "enter", "2026-03-09"),
        (f"{_MILL}In 1998 the guild reached a deal ending the feud.", "ending", "1998"),
        (f"{_MILL}Cakes were sold on Monday at a march joined by Ola Berg.", "joined",
         "2026-03-09"),
        (f"{_MILL}An hour later the roof fell in.", "fell in", "2026-03-11"),
        ("The town mourned the blast that killed two clerks on March 3.", "blast", "2026-03-03"),
    ],
)  # fmt: skip
def test_the_day_of_the_news(text: str, trigger: str, edtf: str) -> None:
    assert mention(text, trigger).edtf == edtf


@pytest.mark.parametrize(
    ("text", "trigger", "edtf"),
    [
        (
            "Gunmen attacked both ports of Norland on March 3. The two raids happened within "
            "minutes of each other.",
            "raids",
            "2026-03-03",
        ),
        (
            "Engineers of Lund Air found the fault on the old cargo plane's maiden flight. The "
            "plane made its maiden flight on March 3.",
            "flight",
            "2026-03-03",
        ),
        (
            "The strike at the mill began on March 2. A raid on the farm took place on March 4. "
            "Villagers remember the raid.",
            "raid",
            "2026-03-04",
        ),
    ],
)
def test_what_is_told_again_has_the_date_that_it_was_told_with(
    text: str, trigger: str, edtf: str
) -> None:
    assert {m.edtf for m in told(text).mentions if m.trigger == trigger} == {edtf}


@pytest.mark.parametrize(
    ("text", "trigger", "why"),
    [
        (
            f"{_MILL}The owners wept.",
            "wept",
            "told as the news (told after a day of the news): of the day that the story names "
            "(“Wednesday”)",
        ),
        (
            f"{_MILL}In 1996 a boiler exploded there. Two clerks left.",
            "left",
            "told as something earlier (told in a passage about a time long before the news): on "
            "or before publication",
        ),
        (
            f"{_MILL}The owners had wept.",
            "wept",
            "told as something earlier (by its grammar): on or before publication",
        ),
    ],
)
def test_an_explanation_says_what_speaks_for_it(text: str, trigger: str, why: str) -> None:
    assert mention(text, trigger).why == why


def test_what_is_said_is_surer_to_be_of_the_day_than_what_is_done() -> None:
    said = mention(f"{_MILL}The town accused the owners.", "accused")
    done = mention(f"{_MILL}The town fined the owners.", "fined")
    assert said.date_confidence > done.date_confidence
