"""What "then" and "that" count from: the time that was named last."""

import pytest

from .telling import told

_SOLD = "The brewery was sold in 1998. "


@pytest.mark.parametrize(
    ("text", "trigger", "edtf"),
    [
        (_SOLD + "Since then it has burned down twice.", "burned down", "[1998-01-01..2026-03-12]"),
        (_SOLD + "By then half of the cellars had flooded.", "flooded", "../1998-12-31"),
        (_SOLD + "Before that, monks ran it.", "ran", "../1998-12-31"),
        (_SOLD + "It has since gone bankrupt.", "gone", "[1998-01-01..2026-03-12]"),
        (_SOLD + "The owner later joined a choir.", "joined", "[1998-01-01..2026-03-12]"),
        ("A crane fell on Sunday. Minutes later the wall collapsed.", "collapsed", "2026-03-08"),
        (_SOLD + "After that the owner left and opened a bar.", "opened",
         "[1998-01-01..2026-03-12]"),
    ],
)  # fmt: skip
def test_then(text: str, trigger: str, edtf: str) -> None:
    assert [m.edtf for m in told(text).mentions if m.trigger == trigger] == [edtf]


def test_then_is_not_the_time_of_long_before() -> None:
    text = _SOLD + "It has a yard. It has a well. It has a barn. By then it had flooded."
    assert [m.edtf for m in told(text).mentions if m.trigger == "flooded"] == ["../2026-03-12"]
