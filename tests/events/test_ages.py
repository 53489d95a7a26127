"""Events told with the age of somebody whose birth the text tells."""

import pytest

from .telling import told

_BORN = "Runa Falk was born in Narvik on 9 May 1921. "


@pytest.mark.parametrize(
    ("text", "trigger", "edtf"),
    [
        (_BORN + "At the age of 14 she joined a circus.", "joined", "[1935-05-09..1936-05-08]"),
        (_BORN + "Aged eleven, she crossed the Alps.", "crossed", "[1932-05-09..1933-05-08]"),
        (_BORN + "Her mother remarried when she was 8.", "remarried", "[1929-05-09..1930-05-08]"),
        (_BORN + "At 30 she opened a school.", "opened", "[1951-05-09..1952-05-08]"),
        (_BORN + "By the age of 40 she had sold it.", "sold", "../1962-05-08"),
        ("Otto Brandt (1880–1951) patented a lock at the age of 26.", "patented",
         "[1906-01-01..1907-12-30]"),
        ("Lea Orr, 52, lost her seat on Monday. She had won it at the age of 29.", "won",
         "[2002-03-13..2004-03-11]"),
    ],
)  # fmt: skip
def test_somebody_was_so_old(text: str, trigger: str, edtf: str) -> None:
    assert [m.edtf for m in told(text).mentions if m.trigger == trigger] == [edtf]


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        (_BORN + "Her brother Nils Falk moved to Lima at the age of 19.", "moved"),
        ("The clerk moved to Lima at the age of 19.", "moved"),
        ("Otto Brandt (born 1940) died at the age of 86.", "died"),
        ("Lea Orr, 52, complained. The index opened at 19.", "opened"),
    ],
)
def test_nobody_knows_when_that_was(text: str, trigger: str) -> None:
    found = next(m for m in told(text).mentions if m.trigger == trigger)
    assert "after the birth" not in found.why


@pytest.mark.parametrize("age", ["²", "①", "٣²"])
def test_what_looks_like_a_digit_is_no_age(age: str) -> None:
    text = (
        f"Lea Orr, {age}, lost her seat. At the age of 12 she left. The {age}-year-old girl fled."
    )
    assert [m.trigger for m in told(text).mentions] == ["lost", "left", "fled"]
