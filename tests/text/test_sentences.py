"""What counts as one sentence."""

import random
import sys
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.text import sentences

APART = [
    "The mayor left.|Nobody asked why.",
    "Rain fell in 2014.|50 people were moved.",
    "“We will stay.”|The crowd cheered.",
    "He asked, “Why now?”|Nobody knew.",
    "Stop!|Do not cross.",
    "The bridge closed on 3 May...|It never reopened.",
    "They met at 5 p.m.|The talks were short.",
    "She moved to the U.S.|He stayed.",
    "It belongs to Marlow Inc.|The firm denied it.",
    "The answer was no.|Everyone went home.",
    "(The figures are new.)|They will be revised.",
    "First line|Second line without a stop",
    "A headline\n\n|The story begins here.",
    "It was I.|You knew that.",
    "The vote is in Dec.|The count follows.",
    "“It is over.”|“Is it?”",
    "He sat.|Then he stood.",
]

TOGETHER = [
    "Mr. Hollis met Dr. Ana Weir in St. Corran.",
    "The U.S. Senate sat on Jan. 6 with Gen. Orlo present.",
    "J. R. Pell and K. Onder signed it.",
    "Prices rose 3.5 per cent to $1.20 a litre.",
    "They came at 5 p.m. Friday and left.",
    "It is meant to... deter and to defend.",
    "“Will it hold?” asked the engineer.",
    "“Never!” she said.",
    "Lot No. 7 and pp. 12 to 14 were sold.",
    "Bakers, grocers, etc. were open, e.g. Pell’s.",
    "Marlow Inc. Chairman Ode resigned.",
    "The Smith vs. Weir case, i.e. the second one, ended.",
    "See example.org or write to a.b@example.org today.",
    "1. Open the box",
    "On Tues. 4 March and Sept. 9 it rained.",
    "Harlan Pell Jr. Memorial Hall is shut.",
    "“Where to?” – so ran the question.",
]


@pytest.mark.parametrize("marked", APART)
def test_two_sentences(marked: str) -> None:
    parts = [part.strip() for part in marked.split("|")]
    separator = "\n" if "line" in marked else " "
    text = marked.replace("|", separator)
    assert [text[a:b] for a, b in sentences(text)] == parts


@pytest.mark.parametrize("text", TOGETHER)
def test_one_sentence(text: str) -> None:
    assert sentences(text) == [(0, len(text))]


def test_a_sentence_never_goes_over_a_line_end() -> None:
    text = "Talks in\r\nMr.\r\nPell's office\u2028were short"
    assert [text[a:b] for a, b in sentences(text)] == [
        "Talks in",
        "Mr.",
        "Pell's office",
        "were short",
    ]


def test_nothing_in_nothing() -> None:
    assert sentences("") == []
    assert sentences(" \n\t ") == []


newsy = st.text(alphabet="aBz.!?… \n\"”'()’1 U.S.,–", max_size=200)


@given(st.one_of(st.text(), newsy))
def test_spans_are_ordered_trimmed_and_hold_all_but_white_space(text: str) -> None:
    spans = sentences(text)
    assert all(a < b for a, b in spans)
    assert all(b <= c for (_, b), (c, _) in pairwise(spans))
    assert all(text[a:b] == text[a:b].strip() for a, b in spans)
    held = "".join(text[a:b] for a, b in spans)
    assert "".join(held.split()) == "".join(text.split())


@given(st.lists(st.sampled_from([t for t in TOGETHER if t[-1] == "."]), min_size=1, max_size=6))
def test_paragraphs_do_not_change_each_other(parts: list[str]) -> None:
    text = "\n\n".join(parts)
    assert [text[a:b] for a, b in sentences(text)] == parts


def steps(text: str) -> int:
    """Python lines run inside the splitter, which grow with the work it does."""
    count = 0

    def trace(frame: object, event: str, _: object) -> object:
        nonlocal count
        if event == "line":
            count += 1
        return trace

    sys.settrace(trace)  # type: ignore[arg-type]
    try:
        sentences(text)
    finally:
        sys.settrace(None)
    return count


@pytest.mark.parametrize(
    "unit", [".", "...", ".\"'", ". ", " ", "\n", "a. ", "Mr. ", "U.S. ", ".)”", "a " * 9]
)
def test_work_grows_with_length_only(unit: str) -> None:
    small, large = steps(unit * 200), steps(unit * 2000)
    assert large <= 11 * max(small, 50)


def test_a_shuffled_article_keeps_its_sentences() -> None:
    parts = [t for t in TOGETHER if t[-1] == "." and not t.startswith("1")]
    random.Random(7).shuffle(parts)
    text = " ".join(parts)
    found = {text[a:b] for a, b in sentences(text)}
    assert len(found & set(parts)) >= len(parts) - 1
