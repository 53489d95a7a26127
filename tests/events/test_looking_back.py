"""What the news and histories look back to, and the days that they go on with."""

import pytest

from .telling import mention, told


@pytest.mark.parametrize(
    ("text", "trigger", "edtf"),
    [
        ("The guild met on Monday. Clerks would not say who paid.", "paid", "../2026-03-12"),
        ("The guild met on Monday. Clerks would not comment but said it was over.", "said",
         "2026-03-09"),
        ("Ms Orr, who has written six plays, met the guild on Monday.", "written",
         "../2026-03-12"),
        ("As he was in Rome for the last week, she wept.", "wept", "2026-03-12"),
        ("An inquiry completed in January found flaws.", "found", "2026-01"),
        ("Shares fell on Wednesday. Orvo jumped after rising on Tuesday.", "jumped",
         "2026-03-11"),
        ("She left Crete in 1958. He had moved there the year before.", "moved", "1957"),
        ("The choir will sing in June, four years after it won the cup.", "won",
         "[2021-11-30..2022-12-30]"),
    ],
)  # fmt: skip
def test_what_is_older_than_the_news(text: str, trigger: str, edtf: str) -> None:
    assert mention(text, trigger).edtf == edtf


@pytest.mark.parametrize(
    ("text", "trigger", "edtf"),
    [
        ("Ms Orr attended a vigil on Monday. Bakers sang at the vigil.", "vigil", "2026-03-09"),
        ("A storm that killed six last May cost millions. The storm was the first.", "storm",
         "2025-05"),
        ("Guards closed the pier on Sunday.\nA barge arrived at noon.", "arrived", "2026-03-08"),
        ("Guards closed the pier on Sunday.\nA barge came at noon. It left the following morning.",
         "left", "2026-03-09"),
        ("In 1951 a mill opened there. In 1976 it burned down. In January 1981 it was sold. The "
         "owners slept. Last November a firm bought it. In December it sold the land.", "sold#2",
         "2025-12"),
        ("The probe left Mars in May 1991 and reached Io in June 1993. It sank in July 1994. A new "
         "probe will leave in August.", "leave", "2026-08"),
    ],
)  # fmt: skip
def test_the_day_that_a_text_goes_on_with(text: str, trigger: str, edtf: str) -> None:
    word, _, number = trigger.partition("#")
    found = [m.edtf for m in told(text).mentions if m.trigger == word]
    assert found[int(number or 1) - 1] == edtf
