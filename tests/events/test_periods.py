"""Periods that end with a day, and times that are of what somebody looks ahead to."""

import pytest

from .telling import mention, told


@pytest.mark.parametrize(
    ("text", "trigger", "edtf"),
    [
        ("Timber exports shrank in the year to January.", "shrank", "2025-02/2026-01"),
        ("Rents climbed 5 percent in the 12 months to February.", "climbed", "2025-03/2026-02"),
        ("Turnover sank in the three months through February 28.", "sank", "2025-12/2026-02"),
        ("Turnover sank in the quarter ended December 31.", "sank", "2025-36"),
        ("Thefts doubled in the first five months of 2025.", "doubled", "2025-01/2025-05"),
        ("Thefts doubled in the last two months of last year.", "doubled", "2025-11/2025-12"),
    ],
)
def test_a_period_that_ends_with_a_month(text: str, trigger: str, edtf: str) -> None:
    assert mention(text, trigger).edtf == edtf


@pytest.mark.parametrize(
    ("text", "trigger", "edtf"),
    [
        ("The governor hinted at a strike in May.", "strike", "2026-05"),
        ("The governor hinted at a strike in May.", "hinted", "2026-03-12"),
        ("Farmers demanded a referendum in June.", "referendum", "2026-06"),
        ("Farmers demanded a referendum in June.", "demanded", "2026-03-12"),
        ("Farmers held a rally in June.", "rally", "2025-06"),
        ("The dean promised a review in January.", "promised", "2026-01"),
        ("Ms Falk faces trial in April.", "trial", "2026-04"),
        ("The brewer lowered its forecast for 2027.", "lowered", "2026-03-12"),
        ("The court sought a delay until July.", "sought", "2026-03-12"),
        ("The crew meets next Friday.", "meets", "2026-03-20"),
    ],
)
def test_what_lies_ahead_of_a_deed(text: str, trigger: str, edtf: str) -> None:
    assert mention(text, trigger).edtf == edtf


@pytest.mark.parametrize(
    ("text", "trigger", "edtf"),
    [
        ("The siege of Varn (3 June 1644) ruined the town.", "siege", "1644-06-03"),
        ("The siege of Varn (3 June 1644) ruined the town.", "ruined", "1644-06-03"),
        ("It was the team's fifth defeat since August.", "defeat", "2026-03-12"),
        ("The inn lost a third of its guests since May.", "lost", "2025-05/.."),
        ("The inn burned in 1903 and was rebuilt the next year.", "rebuilt", "1904"),
        ("The inn opened in 1903. A year earlier the owner had gone broke.", "gone", "1902"),
    ],
)
def test_what_a_date_is_of(text: str, trigger: str, edtf: str) -> None:
    assert mention(text, trigger).edtf == edtf


@pytest.mark.parametrize(
    ("text", "trigger", "edtf"),
    [
        ("The mayor was sacked on March 1. Her dismissal angered bakers.", "dismissal",
         "2026-03-01"),
        ("Rebels seized the fort on March 2. The takeover cost nine lives.", "takeover",
         "2026-03-02"),
        ("Ms Orr quit on March 3. Her departure surprised the guild.", "departure", "2026-03-03"),
        ("The dam burst on March 4. Nobody foresaw the disaster.", "disaster", "2026-03-04"),
        ("Ms Orr conceded defeat on Sunday.", "conceded", "2026-03-08"),
        ("Today marks ten years since the pit closed.", "closed", "2016-03-12"),
        ("In the days after the quake of March 2, bakers fled.", "fled",
         "[2026-03-02..2026-03-12]"),
        ("Within weeks of the coup on January 3, the army shut the press.", "shut",
         "[2026-01-03..2026-03-12]"),
        ("The crew had left the inn when it burned on March 2.", "left", "../2026-03-02"),
        ("The inn opened in 1998. The following year it burned down.", "burned down", "1999"),
        ("Ms Orr scored twice in the 2024 season.", "scored", "2024"),
        ("He gave the guild until Saturday to pay.", "pay", "[2026-03-12..2026-03-14]"),
        ("Rents have doubled in three years.", "doubled", "[2023-03-12..2026-03-12]"),
        ("The dairy has announced cuts over the next three years.", "announced", "2026-03-12"),
        ("Norte's exports rose in the week to March 6.", "rose", "2026-02-28/2026-03-06"),
    ],
)  # fmt: skip
def test_what_a_neighbour_dates(text: str, trigger: str, edtf: str) -> None:
    assert mention(text, trigger).edtf == edtf


_TRIAL = (
    "Nils Ek was jailed on Wednesday for arson.\nEk set fire to a barn in August 2024. "
    "He hid in a well.\nThe barn is old.\n"
)
_PARLOUR = (
    "Bakers ended a strike on Wednesday. The walkout cost them dear. It rained. Snow fell. "
    "The last strike, in 2011, lasted a month."
)


@pytest.mark.parametrize(
    ("text", "trigger", "edtf"),
    [
        (_TRIAL, "hid", "[2024-08-01..2026-03-12]"),
        (_PARLOUR, "walkout", "2026-03-11"),
    ],
)
def test_news_and_what_it_looks_back_to(text: str, trigger: str, edtf: str) -> None:
    assert [m.edtf for m in told(text).mentions if m.trigger == trigger] == [edtf]


_RAID = (
    "Police held a man on Wednesday over a theft in Lund.\n"
    "A man in a mask walked into a shop on Monday. He broke a pane. He filled a bag. "
    "He fled on a ferry.\nHe left a trail of coins."
)


@pytest.mark.parametrize(("trigger", "edtf"), [("filled", "2026-03-09"), ("fled", "2026-03-09")])
def test_a_paragraph_stays_on_the_day_of_its_deeds(trigger: str, edtf: str) -> None:
    assert [m.edtf for m in told(_RAID).mentions if m.trigger == trigger] == [edtf]
