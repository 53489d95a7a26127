"""The reference page on rules and languages says what works."""

import re
from pathlib import Path
from typing import Any

import pytest

from dateline.tagging import resolve, tag
from dateline.temporal import Now, day_number

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "languages.md"
TODAY = day_number(2024, 5, 15)


def test_the_page_s_language_reads_its_own_examples(monkeypatch: pytest.MonkeyPatch) -> None:
    code = re.search(r"```python\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    assert code is not None
    made: dict[str, Any] = {}
    exec(code[1], made)
    monkeypatch.setattr("dateline.tagging.tagger.grammar", lambda _: made["GRAMMAR"])
    for rule in made["LANGUAGE"].strata[0].rules:
        for sentence, value in rule.examples:
            text = sentence.replace("[", "").replace("]", "")
            found = resolve(tag(text, "sv"), Now(TODAY, TODAY))
            assert [(t.text, t.timex_value) for t in found] == [
                (re.findall(r"\[(.*?)\]", sentence)[0], value)
            ]
