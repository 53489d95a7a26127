"""What holds for any text at all: offsets, order, stability, and a bounded amount of work."""

import re
from dataclasses import replace
from functools import cache

import edtf as edtf_library
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.tagging import grammar, resolve, tag
from dateline.tagging.grammars import Grammar
from dateline.tagging.pattern import Pattern
from dateline.temporal import Now, civil, edtf, parse_value
from dateline.temporal.edtf_parser import parse_edtf

VOCABULARY = """
the a last next this every of in on at from to until between and or - – , . ' ( )
Monday Friday Jan. March May june 5 12 31 1999 2024 '98 1990s 264 BC AD BCE week weeks month
year years day days hours quarter half century ago later earlier before after now today
yesterday tomorrow morning night noon midnight p.m. a.m. 10:30 1530 spring winter Christmas
Easter early late mid end beginning several few couple twenty one two third 21st fiscal
2019-03-05 03/04/2019 10/12 daily twice per once recent coming future past period time
will was said ended since 3.5 1,000 EST GMT hours o'clock thousand nineteen ninety six
3Q20 FY2021 470s 2020-W23 2020-W53-7 Diwali Passover Orthodox Eastern time local begins 0915 at
eve hours minutes sunset lunchtime fortnightly biannual comparable same corresponding period other
31st 29 February 30 mid- first fifth of siege no than earlier O.S. ( ) AD842 '89 18 century
am 5. März 2019 Montag vor zwei Wochen letzte Jahr Uhr seit jeden v. Chr.
"""
WORDS = st.sampled_from([*VOCABULARY.split(), "\n\n", "\n"])
PHRASES = st.lists(WORDS, max_size=30).map(" ".join)
TEXTS = PHRASES | st.text(max_size=200)
NOWS = st.none() | st.tuples(st.integers(-800_000, 2_900_000), st.integers(0, 400)).map(
    lambda d: Now(d[0], d[0] + d[1])
)


@settings(max_examples=400, deadline=None)
@given(TEXTS, NOWS, st.sampled_from(["en", "de"]))
def test_spans_are_exact_ordered_and_disjoint_and_values_are_well_formed(
    text: str, now: Now | None, language: str
) -> None:
    end = 0
    for found in resolve(tag(text, language), now):
        assert text[found.start : found.end] == found.text
        assert end <= found.start < found.end
        end = found.end
        if found.edtf is not None:
            assert str(parse_edtf(found.edtf)) == found.edtf
        if found.first_day is not None and found.last_day is not None:
            assert found.first_day <= found.last_day
        assert (found.first_day is None) == (found.first_bound != "day")
        assert (found.last_day is None) == (found.last_bound != "day")
        assert 0 <= found.date_confidence <= 1


@settings(max_examples=300, deadline=None)
@given(PHRASES, PHRASES)
def test_text_appended_later_changes_nothing_before_it(first: str, second: str) -> None:
    alone = tag(first)
    together = tag(f"{first}\n\n{second}")
    assert together[: len(alone)] == alone
    now = Now(20_000, 20_000)
    assert resolve(together, now)[: len(alone)] == resolve(alone, now)


@settings(max_examples=200, deadline=None)
@given(PHRASES, st.integers(-300_000, 300_000))
def test_known_later_resolves_as_known_at_once(text: str, day: int) -> None:
    timexes = tag(text)
    resolve(timexes, None)
    assert resolve(timexes, Now(day, day)) == resolve(tag(text), Now(day, day))


@settings(max_examples=300, deadline=None)
@given(PHRASES, st.integers(-300_000, 300_000))
def test_days_lie_in_the_value_that_is_given(text: str, day: int) -> None:
    for found in resolve(tag(text), Now(day, day)):
        value = found.timex_value.partition("T")[0]
        if found.first_day is None or found.last_day is None or found.first_bound != "day":
            continue
        try:
            _, start, end = parse_value(value)
        except ValueError:
            continue
        if found.edtf is not None and "/" not in found.edtf and found.timex_type == "DATE":
            assert start // 86_400 <= found.first_day <= found.last_day <= (end - 1) // 86_400


class Counter:
    """A pattern that counts how often it is tried."""

    def __init__(self, pattern: object) -> None:
        self.pattern = pattern
        self.tried = 0

    def match(self, text: str, position: int) -> object:
        self.tried += 1
        return self.pattern.match(text, position)  # type: ignore[attr-defined]


HOSTILE = ["the ", "1 ", "May ", "early ", "a ", "1999-", "12:30 ", "the the last ", "of the ",
           "between 1 and ", "Jan. ", "'", "\n ", "( ", "twenty-", "1st of ", "every "]  # fmt: skip


ELEMENT = re.compile(r"<[^<>]+>|\\[()|?]|[()|?]|[^\s<>()|?\\]+")


def longest(pattern: str, words: dict[str, str]) -> list[str]:
    """Words that a pattern matches, with all that may be missing and the first of each choice."""
    stack: list[list[str]] = [[]]
    skipping: list[bool] = [False]
    for element in ELEMENT.findall(pattern):
        if element == "(":
            stack.append([])
            skipping.append(skipping[-1])
        elif element == ")":
            inner = stack.pop()
            skipping.pop()
            stack[-1] += inner
        elif element == "|":
            skipping[-1] = True
        elif element != "?" and not skipping[-1]:
            name = element.strip("<>").partition(":")[0]
            stack[-1].append(
                words.get(name, "5 May") if element[0] == "<" else element.lstrip("\\")
            )
    return stack[0]


def hostile_texts() -> list[str]:
    rules = grammar("en")
    words = {
        name: word
        for word, (_, values) in rules.lookup.items()
        if word.isalpha()
        for name in values
    }
    words |= dict.fromkeys(("int", "number", "day", "int2", "hour12"), "7") | {"year": "1999"}
    texts = set()
    for stratum in rules.language.strata:
        for rule in stratum.rules:
            sample = longest(rule.pattern, words)
            texts |= {" ".join(sample[:-1]) + " ", " ".join(sample) + " "}
    return sorted(texts - {" "})


@cache
def counted_grammar() -> tuple[Grammar, list[Counter]]:
    """The English grammar with patterns that count."""
    rules = grammar("en")
    counters = []
    strata = []
    for stratum in rules.strata:
        table = {}
        for symbol, compiled in stratum.rules.items():
            row = []
            for rule in compiled:
                counter = Counter(rule.pattern.expression)
                counters.append(counter)
                counted = Pattern(counter, rule.pattern.captures, rule.pattern.first)  # type: ignore[arg-type]
                row.append(type(rule)(rule.rule, counted, rule.symbol))
            table[symbol] = tuple(row)
        strata.append(replace(stratum, rules=table))
    return replace(rules, strata=tuple(strata)), counters


@pytest.mark.parametrize("unit", [*HOSTILE, *hostile_texts()])
def test_work_grows_with_the_length_of_the_text_and_no_faster(
    unit: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    rules, counters = counted_grammar()
    monkeypatch.setattr("dateline.tagging.tagger.grammar", lambda _: rules)
    tried: list[int] = []
    for size in (40, 80, 160):
        for counter in counters:
            counter.tried = 0
        tag(unit * size + "Monday")
        tried.append(sum(counter.tried for counter in counters))
    assert tried[2] - tried[1] <= 2.2 * (tried[1] - tried[0]) + 50


@settings(max_examples=60, deadline=None)
@given(PHRASES, st.integers(-300_000, 300_000))
def test_the_edtf_library_reads_what_is_written(text: str, day: int) -> None:
    for found in resolve(tag(text), Now(day, day)):
        written = found.edtf or ""
        if not written or ".." in written or written[0] in "/-Y" or written[-1] == "/":
            continue  # the library fails on open ends and on years before 1 CE
        read = edtf_library.parse_edtf(written)
        plain = written.replace("-", "").isdigit() and len(written) in {4, 7, 10}
        if plain and not int(written[5:7] or 0) >= 21:
            bounds = (read.lower_strict()[:3], read.upper_strict()[:3])
            assert bounds == (civil(found.first_day or 0), civil(found.last_day or 0))


def test_edtf_of_every_example_is_read_back() -> None:
    text = "On 3 March 2019, in 146 BC, last week, since last November, in the 1990s, on Friday."
    for found in resolve(tag(text), Now(19_000, 19_001)):
        assert found.edtf is not None
        assert str(parse_edtf(found.edtf)) == found.edtf
    assert edtf is not None
