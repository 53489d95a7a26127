"""Who is told of by what he is first, and by name then."""

from __future__ import annotations

import pytest

from .telling import cast


@pytest.mark.parametrize(
    ("text", "trigger", "names"),
    [
        # the same is told of both
        ("A plumber was shot in Vale. Igor Beck, 40, was shot on Monday.", "shot", ["Igor Beck"]),
        ("A nurse was hurt in Vale. Rain fell. Eva Holm died at noon.", "hurt", ["Eva Holm"]),
        ("A broker was jailed in Vale. Igor Beck pleaded guilty.", "jailed", ["Igor Beck"]),
        ("Rebels freed a Danish pilot. Igor Beck was released at dawn.", "freed", ["Igor Beck"]),
        ("A waiter was killed. Igor Beck died at home. The waiter was hurt.", "hurt",
         ["Igor Beck"]),
        # the next sentence begins with him
        ("A hiker was found in Vale. Igor Beck, 54, had walked for a week.", "found",
         ["Igor Beck"]),
        ("A sergeant was fined in Vale. Sergeant Igor Beck denied it.", "fined", ["Igor Beck"]),
        # it may be somebody else
        ("A plumber was shot in Vale. Igor Beck, 40, was arrested.", "shot", ["plumber"]),
        ("Igor Beck wept. A plumber was shot. Igor Beck was killed.", "shot", ["plumber"]),
        ("A woman was killed in Vale. Igor Beck, 40, was shot.", "killed", ["woman"]),
        ("A 20-year-old clerk was killed. Igor Beck, 40, was shot.", "killed",
         ["20-year-old clerk"]),
        ("Rain fell. Another cook was shot. Eva Holm was killed.", "shot", ["cook"]),
        ("A farmer was hurt on March 2. Igor Beck was hurt on March 9.", "hurt",
         ["farmer", "Igor Beck"]),
    ],
)  # fmt: skip
def test_who_is_named_later(text: str, trigger: str, names: list[str]) -> None:
    assert sorted(set(cast(text, trigger, "patient"))) == sorted(names)
