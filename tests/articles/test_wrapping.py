"""Paragraphs that were cut into lines."""

import textwrap

from hypothesis import given
from hypothesis import strategies as st

from dateline.articles.wrapping import unwrap

PARAGRAPHS = [
    "The river burst its banks on Monday and flooded the old town, and officials said that more "
    "than 300 people had been moved to schools and churches on higher ground by nightfall.",
    "Rain is expected to go on until Friday, forecasters said, and the dam above the town is "
    "nearly full. Engineers have opened two of its gates.",
]


def wrapped(width: int) -> str:
    return "Flood in Marlow\n\n" + "\n\n".join(textwrap.fill(p, width) for p in PARAGRAPHS)


def test_wrapped_paragraphs_are_joined() -> None:
    for width in (60, 72, 90):
        assert unwrap(wrapped(width)) == "Flood in Marlow\n\n" + "\n\n".join(PARAGRAPHS)
        assert unwrap(wrapped(width).replace("\n", "\r\n")) == unwrap(wrapped(width))


def test_a_headline_right_above_its_text_stays_a_line() -> None:
    text = "Flood in Marlow\n" + textwrap.fill(PARAGRAPHS[0], 60)
    assert unwrap(text) == f"Flood in Marlow\n{PARAGRAPHS[0]}"


def test_paragraphs_of_one_line_stay() -> None:
    text = "\n".join(PARAGRAPHS)
    assert unwrap(text) == text
    alike = "The first line ends just here, as it should.\n" * 3
    assert unwrap(alike) == alike
    short = "Rain.\nWind.\nFog over the hills.\nSnow."
    assert unwrap(short) == short


def test_items_of_a_list_stay_apart() -> None:
    item = "- the bridge, which was closed for traffic last year"
    text = textwrap.fill(PARAGRAPHS[0], 60) + "\n" + f"{item}\n{item}"
    assert unwrap(text).split("\n")[1:] == [item, item]


@given(st.text(alphabet="ab \n\r-", max_size=300))
def test_no_word_is_lost(text: str) -> None:
    assert unwrap(text).split() == text.split()
