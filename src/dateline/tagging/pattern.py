r"""Patterns over typed tokens, compiled to regular expressions over one character a token.

A pattern is a line of elements: a word (`the`), a typed token (`<month>`, or `<day:first>` to
name it), a choice `( a | b )`, and `?` after what may be missing; `\(` is a bracket
itself. There is no repetition, so every match takes time bounded by the pattern. Each set of types
that a token can have is one character (a symbol) of a language's alphabet; a pattern is then a
plain regular expression over symbols.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

OTHER = "\x00"
"""Symbol of every token that no pattern of the language speaks of."""

_FIRST_SYMBOL = 0x100
_ELEMENT = re.compile(r"\s*(<[^<>]+>|\\[()|?]|[()|?]|[^\s<>()|?\\]+)")


@dataclass(slots=True)
class Alphabet:
    """The symbols of one language: which sets of types there are, and what each type matches."""

    symbols: dict[frozenset[str], str] = field(default_factory=dict)
    members: dict[str, list[str]] = field(default_factory=dict)

    def symbol(self, types: frozenset[str]) -> str:
        """Return the character that stands for a set of types, a new one if need be."""
        if not types:
            return OTHER
        found = self.symbols.get(types)
        if found is None:
            found = chr(_FIRST_SYMBOL + len(self.symbols))
            self.symbols[types] = found
            for name in sorted(types):
                self.members.setdefault(name, []).append(found)
        return found


@dataclass(frozen=True, slots=True)
class Pattern:
    """A compiled pattern: the expression over symbols, and what each of its groups captures."""

    expression: re.Pattern[str]
    captures: tuple[tuple[str, str, str], ...]
    first: frozenset[str]


def literal(word: str) -> str:
    """Return the type of a token that a pattern names by its word."""
    return "=" + word


def words_of(pattern: str) -> set[str]:
    """Return the words that a pattern names literally."""
    return {e.lstrip("\\") for e in _ELEMENT.findall(pattern) if e[0] not in "<()|?"}


def compile_pattern(source: str, alphabet: Alphabet) -> Pattern:
    """Compile a pattern. ValueError if it is not well formed or matches nothing at all."""
    parser = _Parser(_ELEMENT.findall(source), alphabet, source)
    expression, first, nullable = parser.choice()
    if parser.position != len(parser.elements):
        raise ValueError(f"pattern {source!r}: unexpected {parser.elements[parser.position]!r}")
    if nullable:
        raise ValueError(f"pattern {source!r} matches the empty string")
    return Pattern(re.compile(expression), tuple(parser.captures), frozenset(first))


@dataclass(slots=True)
class _Parser:
    """Recursive descent; a method gives the expression, its first symbols, if it can be empty."""

    elements: list[str]
    alphabet: Alphabet
    source: str
    position: int = 0
    captures: list[tuple[str, str, str]] = field(default_factory=list)

    def peek(self) -> str | None:
        return self.elements[self.position] if self.position < len(self.elements) else None

    def choice(self) -> tuple[str, set[str], bool]:
        expression, first, nullable = self.sequence()
        while self.peek() == "|":
            self.position += 1
            other, other_first, other_nullable = self.sequence()
            expression += "|" + other
            first |= other_first
            nullable = nullable or other_nullable
        return f"(?:{expression})", first, nullable

    def sequence(self) -> tuple[str, set[str], bool]:
        expression, first, nullable = "", set[str](), True
        while self.peek() not in {None, "|", ")"}:
            item, item_first, item_nullable = self.item()
            if self.peek() == "?":
                self.position += 1
                item, item_nullable = f"(?:{item})?", True
            expression += item
            if nullable:
                first |= item_first
            nullable = nullable and item_nullable
        return expression, first, nullable

    def item(self) -> tuple[str, set[str], bool]:
        element = self.elements[self.position]
        self.position += 1
        if element == "(":
            inner = self.choice()
            if self.peek() != ")":
                raise ValueError(f"pattern {self.source!r}: ( without )")
            self.position += 1
            return inner
        if element == "?":
            raise ValueError(f"pattern {self.source!r}: ? after nothing")
        if element[0] != "<":
            return self.symbols_of(literal(element.lstrip("\\")))
        name, _, alias = element[1:-1].partition(":")
        expression, first, nullable = self.symbols_of(name)
        group = f"g{len(self.captures)}"
        self.captures.append((group, alias or name, name))
        return f"(?P<{group}>{expression})", first, nullable

    def symbols_of(self, name: str) -> tuple[str, set[str], bool]:
        symbols = self.alphabet.members.get(name)
        if not symbols:
            raise ValueError(f"pattern {self.source!r}: no token has the type {name!r}")
        return "[" + "".join(symbols) + "]", set(symbols), False
