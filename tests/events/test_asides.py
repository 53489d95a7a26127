"""Who says so in an aside, by voicing a hope, by finding out, or together with another."""

from __future__ import annotations

import pytest

from .telling import mention


@pytest.mark.parametrize(
    ("text", "trigger", "source"),
    [
        ("As Eva Moe said on Monday, the kiln has cracked.", "cracked", "Eva Moe"),
        ("As first reported by the Daily Post, the firm sold the kiln.", "sold", "Daily Post"),
        ("The kiln cracked, as Eva Moe told the potters.", "cracked", "Eva Moe"),
        ("As I said last week, the kiln has cracked.", "cracked", None),
        ("As Eva Moe announced the sale, potters cheered.", "cheered", None),
        ("Eva Moe expressed hope that the kiln would be mended.", "mended", "Eva Moe"),
        ("Police have determined that the kiln was stolen.", "stolen", "Police"),
        ("Potters and bakers said the kiln cracked.", "cracked", "Potters and bakers"),
        ("Eva Moe and Jon Aas said the kiln cracked.", "cracked", "Eva Moe and Jon Aas"),
    ],
)
def test_who_says_so(text: str, trigger: str, source: str | None) -> None:
    assert mention(text, trigger).attributed_to == source
