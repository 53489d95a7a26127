"""A corpus to measure speed on: many articles made of the few in sample_data/.

Each article is a selection of their sentences with its numbers changed, so that the articles are
no duplicates of each other, while the same events keep appearing in several of them.
"""

from __future__ import annotations

import json
import re
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from dateline.articles import read
from dateline.records import Reject
from dateline.text import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

SAMPLES = Path(__file__).parents[1] / "sample_data" / "articles"
LENGTH = 2_000
"""Characters that an article has at least."""


def write(folder: Path, count: int) -> int:
    """Write `count` articles into JSONL files of `folder`; return their size in characters."""
    pool = _pool()
    size = 0
    articles = [_article(number, pool) for number in range(count)]
    for start in range(0, count, 50):
        part = articles[start : start + 50]
        size += sum(len(article["text"]) for article in part)
        lines = "".join(f"{json.dumps(article, ensure_ascii=False)}\n" for article in part)
        (folder / f"articles-{start:04}.jsonl").write_text(lines, "utf-8")
    return size


def _pool() -> list[str]:
    """Return every full sentence of the sample articles once, in the order of files and text."""
    found: dict[str, None] = {}
    for text in _texts():
        for start, end in sentences(text):
            sentence = " ".join(text[start:end].split())
            if sentence.endswith((".", "!", "?", '"', "”")):
                found.setdefault(sentence)
    return list(found)


def _texts() -> Iterator[str]:
    for readout in read(SAMPLES):
        if not isinstance(readout, Reject):
            yield readout.article.text


def _article(number: int, pool: list[str]) -> dict[str, str]:
    """Return article `number`: always the same for the same pool."""
    dice = Random(number)
    chosen: list[str] = []
    while sum(map(len, chosen)) < LENGTH:
        chosen.append(_renumbered(dice.choice(pool), dice))
    paragraphs = [" ".join(chosen[at : at + 3]) for at in range(1, len(chosen), 3)]
    return {
        "id": f"bench-{number:04}",
        "published": (date(2024, 1, 1) + timedelta(days=number % 700)).isoformat(),
        "title": chosen[0].rstrip("."),
        "text": "\n\n".join(paragraphs),
    }


def _renumbered(sentence: str, dice: Random) -> str:
    """Change the days and years that `sentence` names, and no other number."""
    shift = dice.randrange(20)
    years = re.sub(r"\b(?:19|20)\d\d\b", lambda year: str(int(year[0]) - shift), sentence)
    return re.sub(r"\b[1-9]\d?\b", lambda day: str((int(day[0]) + shift) % 28 + 1), years)
