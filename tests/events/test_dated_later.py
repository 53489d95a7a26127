"""What has its day from where it is told again."""

from __future__ import annotations

import pytest

from .telling import told


@pytest.mark.parametrize(
    ("text", "trigger", "edtf"),
    [
        # the text says later when it was
        ("Rebels raided a camp in Vale. The raid was on Monday.", "raided", "2026-03-09"),
        ("Rebels raided a camp in Vale. The raid took place on Monday.", "raided", "2026-03-09"),
        ("A bus left the road in Vale. The accident happened on Monday.", "left", "2026-03-09"),
        ("A cook was stabbed to death, police said. The attack, which happened on Monday, shook "
         "the town.", "stabbed", "2026-03-09"),
        ("Rebels have freed Eva Holm, her firm said on Wednesday. Holm was freed on Monday.",
         "freed", "2026-03-09"),
        # it says when in a longer time it was
        ("Eva Holm, who was shot last week, wept. She was shot on March 4 at home.", "shot",
         "2026-03-04"),
        ("Eva Holm was shot on March 4. She was killed this month.", "killed", "2026-03-04"),
        ("A dam burst on March 4. The burst is the third this year. A train crashed on March 5. "
         "The crash was the first this year.", "crash", "2026-03-05"),
        # another was then
        ("Rebels raided a camp in Vale. A raid took place in Lund on Monday.", "raided",
         "2026-03-12"),
        ("Eva Holm was hurt last week. Igor Beck was hurt on March 4.", "hurt",
         "2026-03-02/2026-03-08"),
        ("Thieves robbed a bank last week. The robbery was noticed on March 4.", "robbed",
         "2026-03-02/2026-03-08"),
    ],
)  # fmt: skip
def test_the_day_of_what_is_told_again(text: str, trigger: str, edtf: str) -> None:
    assert next(m.edtf for m in told(text).mentions if m.trigger == trigger) == edtf
