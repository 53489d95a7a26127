"""Languages from outside, and rules that are wrong."""

from importlib.metadata import EntryPoint

import pytest

from dateline.tagging import Cues, Language, Rule, Stratum, compile_grammar, grammar, resolve, tag
from dateline.temporal import Last, Nearest, Now, Reference, Repeating, day_number

SWEDISH = Language(
    "sv",
    {"igår": {"deictic": -1}, "måndag": {"weekday": 1}, "Mats": {"name": True}},
    frozenset({"deictic", "weekday"}),
    (
        Stratum(
            "datum",
            (
                Rule("igår", "<deictic>", lambda _: Last("day"), "when"),
                Rule(
                    "på måndag",
                    "( i | på ) <weekday>",
                    lambda m: Nearest(
                        Repeating("weekday", m.weekday),
                        Reference(),
                        "future" if m.text.startswith("på") else "past",
                    ),
                    "when",
                ),
            ),
        ),
    ),
    Cues(frozenset(), frozenset(), {}),
)
TODAY = day_number(2024, 5, 15)


def test_a_language_of_another_package_is_found_by_its_entry_point(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    entry = EntryPoint("sv", f"{__name__}:SWEDISH", "dateline.languages")
    monkeypatch.setattr(
        "dateline.tagging.grammars.entry_points",
        lambda group, name=None: [entry] if name in {None, "sv"} else [],
    )
    grammar.cache_clear()
    text = "Det hände igår, och på måndag kommer Mats."
    found = resolve(tag(text, "sv"), Now(TODAY, TODAY))
    assert [(t.text, t.timex_value) for t in found] == [
        ("igår", "2024-05-14"),
        ("på måndag", "2024-05-20"),
    ]
    with pytest.raises(ValueError, match="there are de, en, sv"):
        tag(text, "xx")
    grammar.cache_clear()


@pytest.mark.parametrize(
    ("pattern", "message"),
    [
        ("<planet>", "no token has the type 'planet'"),
        ("( <weekday>", r"\( without \)"),
        ("<weekday> )", "unexpected"),
        ("? <weekday>", r"\? after nothing"),
        ("<weekday>?", "matches the empty string"),
    ],
)
def test_a_rule_that_is_wrong_says_so(pattern: str, message: str) -> None:
    rule = Rule("wrong", pattern, lambda _: None, "when")
    broken = Language(
        "sv", SWEDISH.lexicon, SWEDISH.triggers, (Stratum("one", (rule,)),), SWEDISH.cues
    )
    with pytest.raises(ValueError, match=message):
        compile_grammar(broken)


def test_a_word_in_capitals_matches_only_with_one() -> None:
    assert [t.text for t in tag("In May it may rain on Sat but he sat.")] == ["May", "Sat"]
    assert [t.text for t in tag("IN MAY IT RAINED ON MONDAY.")] == ["MAY", "MONDAY"]
