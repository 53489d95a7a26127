"""Every rule's own examples: what is found, where, and what it means on Wednesday, 2024-05-15."""

import re

import pytest

from dateline.tagging import grammar, resolve, tag
from dateline.temporal import Now, day_number

TODAY = day_number(2024, 5, 15)
NOW = Now(TODAY, TODAY)

EXAMPLES = [
    (language, rule.name, *example)
    for language in ("en", "de")
    for stratum in grammar(language).language.strata
    for rule in stratum.rules
    for example in rule.examples
]


def marked(sentence: str) -> tuple[str, list[tuple[int, int]]]:
    """Take the brackets out of a sentence, and give the spans that they held."""
    spans, plain, start = [], "", 0
    for piece in re.split(r"([\[\]])", sentence):
        if piece == "[":
            start = len(plain)
        elif piece == "]":
            spans.append((start, len(plain)))
        else:
            plain += piece
    return plain, spans


@pytest.mark.parametrize(("language", "rule", "sentence", "values"), EXAMPLES)
def test_example(language: str, rule: str, sentence: str, values: str) -> None:
    text, spans = marked(sentence)
    found = {(t.start, t.end): t.timex_value for t in resolve(tag(text, language), NOW)}
    assert [found.get(span) for span in spans] == values.split()


@pytest.mark.parametrize("language", ["en", "de"])
def test_every_rule_has_its_own_name(language: str) -> None:
    for stratum in grammar(language).language.strata:
        names = [rule.name for rule in stratum.rules]
        assert len(names) == len(set(names)), stratum.name


@pytest.mark.parametrize("language", ["en", "de"])
def test_every_rule_that_finds_something_shows_it(language: str) -> None:
    rules = [rule for stratum in grammar(language).language.strata for rule in stratum.rules]
    assert [rule.name for rule in rules if rule.emits and not rule.examples] == []
