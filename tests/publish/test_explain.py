"""What `explain` shows of one article, and that no text can break it."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from dateline.analysis import Analysis
from dateline.articles import verbatim
from dateline.publish import explain
from dateline.records import ArticleClue, Mention, Notice, Participant, TimeExpression
from dateline.temporal.calendar import day_number

if TYPE_CHECKING:
    import pytest

GOLDEN = Path(__file__).parent / "golden" / "explain.txt"
TEXT = "Port Ellery\n\nThe mayor said last November that the ferry sank."
READING = {
    "edtf": "2025-11",
    "precision": "month",
    "extent": "within",
    "first_day": day_number(2025, 11, 1),
    "last_day": day_number(2025, 11, 30),
    "first_bound": "day",
    "last_bound": "day",
    "calendar": "gregorian",
    "anchoring": "publication",
    "why": "'last November', written 2026-01-06 → the November before → 2025-11",
    "date_confidence": 0.85,
}


def made(record, /, **values):
    """A record of the class `record` with `values`, and None, 0 or an empty string elsewhere."""
    plain = {"str": "", "int": 0, "float": 0.5, "bool": True}
    hints = {name: str(hint) for name, hint in record.__annotations__.items()}
    hints |= {n: str(h) for base in record.__mro__[1:-1] for n, h in base.__annotations__.items()}
    return record(**{name: plain.get(hint) for name, hint in hints.items()} | values)


def analysis(text: str, spans: list[tuple[int, int]], triggers: list[tuple[int, int]]) -> Analysis:
    article = replace(
        verbatim(text, file="ferry.txt").article,
        published_edtf="2026-01-06",
        published_method="byline",
        published_confidence=0.92,
        published_why="2026-01-06 by the publication line",
    )
    clue = made(
        ArticleClue, kind="byline", value="6 Jan 2026", accepted=True, why="the best supported date"
    )
    other = replace(clue, kind="meta", value="2025-06-01", accepted=False, why="before the byline")
    times = [
        made(TimeExpression, time_id=f"t{n}", start=a, end=b, text=text[a:b],
             timex_type="DATE", timex_value="2025-11", **READING)
        for n, (a, b) in enumerate(spans)
    ]  # fmt: skip
    mentions = [
        made(Mention, mention_id=f"m{n}", trigger_start=a, trigger_end=b, time_id="t0",
             title="the ferry sank", status="occurred", attributed_to="The mayor",
             stance="asserts", place_name="Port Ellery", event_confidence=0.9, **READING)
        for n, (a, b) in enumerate(triggers)
    ]  # fmt: skip
    who = made(Participant, mention_id="m0", role="patient", name="the ferry")
    notice = made(Notice, what="language", why="Half of it is in another language.")
    return Analysis(
        article=article,
        clues=(clue, other),
        times=tuple(times),
        mentions=tuple(mentions),
        participants=(who,),
        notices=(notice,),
    )


def shown(found: Analysis, width: int = 80) -> str:
    out = io.StringIO()
    explain.write(found, out, width=width)
    return "\n".join(line.rstrip() for line in out.getvalue().split("\n"))


def test_an_article_with_its_reasons_looks_like_this() -> None:
    spans = [(TEXT.index("last"), TEXT.index(" that"))]
    triggers = [(TEXT.index("sank"), TEXT.index("."))]
    assert shown(analysis(TEXT, spans, triggers)) == GOLDEN.read_text("utf-8")


def test_colours_take_the_place_of_brackets(monkeypatch: pytest.MonkeyPatch) -> None:
    found = analysis("They met yesterday.", [(9, 18)], [(5, 8)])
    assert "They {met} [yesterday]¹." in shown(found)
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    text = shown(found)
    assert "\x1b[1;36myesterday" in text
    assert "[yesterday]" not in text


def test_spans_may_lie_in_each_other() -> None:
    found = analysis("the 2025 summit in May", [(4, 8), (19, 22)], [(4, 15)])
    assert "the [{2025]¹ summit} in [May]²" in shown(found)


def test_an_article_of_which_nothing_is_known() -> None:
    bare = Analysis(article=verbatim("Nothing here.").article, clues=())
    text = shown(bare)
    assert "Published  undated" in text
    assert "No time expressions" in text
    assert "No events" in text


@given(st.text(max_size=80), st.data())
def test_every_character_of_an_article_is_shown_once(text: str, data: st.DataObject) -> None:
    edges = st.integers(0, len(text))
    pairs = st.lists(st.tuples(edges, edges).filter(lambda p: p[0] < p[1]), max_size=4)
    out = shown(analysis(text, data.draw(pairs), data.draw(pairs)), width=10_000)
    assert "\x1b" not in out
    letters = "".join(c for c in text if c.isascii() and c.isalnum())
    marked = out.partition("\n\n")[2].partition("\nPublished  ")[0]
    assert "".join(c for c in marked if c.isascii() and c.isalnum()) == letters
