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


_RAID = (
    "Police held a man on Wednesday over a theft in Lund.\n"
    "A man in a mask walked into a shop on Monday. He broke a pane. He filled a bag. "
    "He fled on a ferry.\nHe left a trail of coins."
)


@pytest.mark.parametrize(("trigger", "edtf"), [("filled", "2026-03-09"), ("fled", "2026-03-09")])
def test_a_paragraph_stays_on_the_day_of_its_deeds(trigger: str, edtf: str) -> None:
    assert [m.edtf for m in told(_RAID).mentions if m.trigger == trigger] == [edtf]
