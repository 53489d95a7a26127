"""A language made ready to run: its alphabet, its lexicon and its rules by first symbol."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from importlib.metadata import entry_points
from typing import TYPE_CHECKING, Any, Final

from dateline.tagging.pattern import OTHER, Alphabet, compile_pattern, literal, words_of
from dateline.tagging.tokens import number

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dateline.tagging.pattern import Pattern
    from dateline.tagging.rules import Language, Rule

_SHAPES: Final = (
    *(str(n) for n in range(100)),
    *(f"{n:02d}" for n in range(10)),
    *(
        "100",
        "160",
        "20240515",
        "0000",
        "0060",
        "0900",
        "0960",
        "1000",
        "1060",
        "2100",
        "2199",
        "2200",
        "2260",
    ),
    *(
        "2400",
        "9999",
        "00000",
        "1st",
        "40th",
        "12:30",
        "12:30:30",
        "12:30+02:00",
        "1990s",
        "1900s",
        "90s",
    ),
    *(
        "'90",
        "2024-05-15",
        "2024-05-15T10:00",
        "2024-W20",
        "3Q24",
        "470s",
        "3.25",
        "3.5",
        "1,000",
        "3/4",
        "3/4/24",
        "9/20",
    ),
)
"""Number tokens that show every combination of types a number can have."""


_SAME: Final = {"’": "'", "‘": "'", "–": "-", "—": "-", "‑": "-", "‐": "-", "−": "-"}
"""Characters that patterns need not tell apart."""


@dataclass(frozen=True, slots=True)
class CompiledRule:
    """A rule with its compiled pattern."""

    rule: Rule
    pattern: Pattern
    symbol: str


@dataclass(frozen=True, slots=True)
class CompiledStratum:
    """A stratum's rules by the symbols they begin with, and where any of those stands."""

    rules: dict[str, tuple[CompiledRule, ...]]
    begins: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Grammar:
    """What the tagger runs on; lookup: word to its symbol and values."""

    language: Language
    lookup: dict[str, tuple[str, dict[str, Any]]]
    strata: tuple[CompiledStratum, ...]
    symbols: dict[frozenset[str], str]
    region: re.Pattern[str]
    trigger: re.Pattern[str]

    def number(self, text: str) -> tuple[str, dict[str, Any]]:
        """Symbol and values of a token that begins with a digit."""
        values = number(text) if len(text) <= _LONGEST_NUMBER else {}
        return self.symbols.get(frozenset(values), OTHER), values


def compile_grammar(language: Language) -> Grammar:
    """Compile a language's lexicon and rules. ValueError names the rule that is wrong."""
    alphabet = Alphabet()
    literals = {w for s in language.strata for rule in s.rules for w in words_of(rule.pattern)}
    entries = {word: dict(values) for word, values in language.lexicon.items()}
    for word in literals:
        entries.setdefault(word, {})
    lookup: dict[str, tuple[str, dict[str, Any]]] = {}
    for word in sorted(entries):
        values = entries[word]
        types = set(values)
        if word.lower() in literals:
            types.add(literal(word.lower()))
        found = alphabet.symbol(frozenset(types)), values
        lookup[word] = found
        if word[0].isupper():
            lookup.setdefault(word.upper(), found)
    for same, plain in (*_SAME.items(), *language.spellings.items()):
        if plain in lookup:
            lookup[same] = lookup[plain]
    for shape in _SHAPES:
        alphabet.symbol(frozenset(number(shape)))
    for stratum in language.strata:
        for rule in stratum.rules:
            alphabet.symbol(frozenset(rule.yields.split()))
    triggers = {s for name in language.triggers for s in alphabet.members.get(name, ())}
    return Grammar(
        language,
        lookup,
        tuple(_stratum(stratum.rules, alphabet) for stratum in language.strata),
        alphabet.symbols,
        re.compile(f"[^{OTHER}]+"),
        _any_of(triggers),
    )


def _any_of(symbols: Iterable[str]) -> re.Pattern[str]:
    return re.compile("[" + "".join(sorted(symbols)) + "]")


def _stratum(rules: tuple[Rule, ...], alphabet: Alphabet) -> CompiledStratum:
    table: dict[str, list[CompiledRule]] = {}
    for rule in rules:
        pattern = compile_pattern(rule.pattern, alphabet)
        compiled = CompiledRule(rule, pattern, alphabet.symbol(frozenset(rule.yields.split())))
        for symbol in pattern.first:
            table.setdefault(symbol, []).append(compiled)
    return CompiledStratum(
        {symbol: tuple(found) for symbol, found in table.items()}, _any_of(table)
    )


BUILT_IN: Final = ("de", "en")
_LONGEST_NUMBER: Final = 40
ENTRY_POINTS: Final = "dateline.languages"


@lru_cache(maxsize=16)
def grammar(code: str) -> Grammar:
    """Return the grammar of a language, built in or added by the entry points of other packages.

    An entry point of the group dateline.languages names a Language object; one with the name of a
    built-in language replaces it. ValueError for a language that nobody offers.
    """
    for entry in entry_points(group=ENTRY_POINTS, name=code):
        return compile_grammar(entry.load())
    if code in BUILT_IN:
        return compile_grammar(import_module(f"dateline.tagging.{code}").LANGUAGE)
    offered = sorted({*BUILT_IN, *(entry.name for entry in entry_points(group=ENTRY_POINTS))})
    raise ValueError(f"no time expressions for language {code!r}; there are {', '.join(offered)}")
