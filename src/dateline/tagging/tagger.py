"""Tagging: a fold over the text that finds time expressions and builds their trees.

The text is cut into typed tokens; runs of tokens that rules speak of, with at least one trigger
among them, are rewritten by the strata of rules, left to right, the longest match first. What
follows a paragraph's end never changes what stands before it. Time is linear: every token is
looked at by a bounded number of patterns of bounded length.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from dateline.tagging.grammars import grammar
from dateline.tagging.hints import HintReader
from dateline.tagging.pattern import OTHER
from dateline.tagging.rules import Carried, Found, Item, Match, Noted, Pieces
from dateline.tagging.timex import Timex
from dateline.tagging.tokens import TOKEN
from dateline.tagging.trees import timex_type, with_event, with_preposition, with_time_ahead

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.tagging.grammars import CompiledRule, CompiledStratum, Grammar

_PIECE: Final = 1 << 16
_PARAGRAPH_END: Final = re.compile(r"\n[^\S\n]*\n\s*")
_OUTSIDE: Final = 24
_NUMBER_STARTS: Final = frozenset("0123456789'‘’")


@dataclass(slots=True)
class Tokens:
    """A text's tokens: spans, symbols and, for those the language knows, values."""

    text: str
    spans: list[tuple[int, int]]
    symbols: str
    values: dict[int, dict[str, Any]]

    def word(self, index: int) -> str:
        """Return a token in lower case; "" outside the text and at a paragraph's end."""
        if not 0 <= index < len(self.spans):
            return ""
        start, end = self.spans[index]
        word = self.text[start:end].lower()
        return "" if word[0] == "\n" else word


def tag(text: str, language: str = "en") -> list[Timex]:
    """Find the time expressions of a text, in order, with disjoint spans.

    language: ISO 639-1 code. Each Timex has its offsets into text, its TIMEX3 type and its tree
    over an unknown "now". ValueError for a language that is not there.
    """
    rules = grammar(language)
    carried = Carried()
    timexes: list[Timex] = []
    for start, end in _pieces(text):
        timexes += _tag_piece(tokenise(text, start, end, rules), rules, carried)
    return timexes


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """Cut a text at ends of paragraphs, so that memory does not grow with its length."""
    start = 0
    while start < len(text):
        found = _PARAGRAPH_END.search(text, start + _PIECE)
        end = len(text) if found is None else found.end()
        yield start, end
        start = end


def _tag_piece(tokens: Tokens, rules: Grammar, carried: Carried) -> list[Timex]:
    hints = HintReader(tokens, rules.language.cues)
    rewriter = _Rewriter(tokens, rules, carried)
    timexes: list[Timex] = []
    for region in rules.region.finditer(tokens.symbols):
        if rules.trigger.search(tokens.symbols, region.start(), region.end()) is None:
            continue
        for item in rewriter.rewrite(region.start(), region.end()):
            timexes.extend(_emit(item, tokens, hints))
    return timexes


def tokenise(text: str, start: int, end: int, rules: Grammar) -> Tokens:
    """Cut text[start:end] into typed tokens; their offsets count the whole text."""
    lookup, number = rules.lookup, rules.number
    spans: list[tuple[int, int]] = []
    symbols: list[str] = []
    values: dict[int, dict[str, Any]] = {}
    for match in TOKEN.finditer(text, start, end):
        word = match.group()
        known = lookup.get(word) or lookup.get(word.lower())
        if known is None and word[0] in _NUMBER_STARTS:
            known = number(word)
        if known is None:
            symbols.append(OTHER)
        else:
            symbols.append(known[0])
            values[len(spans)] = known[1]
        spans.append(match.span())
    return Tokens(text, spans, "".join(symbols), values)


class _Rewriter:
    """Rewrites regions of one text by the strata of a grammar, carrying what it has seen."""

    def __init__(self, tokens: Tokens, rules: Grammar, carried: Carried) -> None:
        self.tokens = tokens
        self.strata = rules.strata
        self.carried = carried

    def rewrite(self, first: int, last: int) -> list[Item]:
        """Return the items that the tokens from first up to last make."""
        tokens = self.tokens
        items = [
            Item(tokens.symbols[index], tokens.values[index], index, index)
            for index in range(first, last)
        ]
        symbols = tokens.symbols[first:last]
        for stratum in self.strata:
            rewritten = self._apply(stratum, items, symbols)
            if rewritten is not None:
                items = rewritten
                symbols = "".join([item.symbol for item in items])
        return items

    def _apply(
        self, stratum: CompiledStratum, items: list[Item], symbols: str
    ) -> list[Item] | None:
        """One pass of a stratum: at each item the longest match that a production accepts.

        None if there is none.
        """
        out: list[Item] = []
        kept = position = 0
        while (begins := stratum.begins.search(symbols, position)) is not None:
            position = begins.start()
            found = self._longest(stratum.rules[symbols[position]], symbols, position, items)
            if found is None:
                position += 1
            else:
                out += items[kept:position]
                phrase, kept = found
                out.append(phrase)
                position = kept
        return [*out, *items[kept:]] if kept else None

    def _longest(
        self, candidates: tuple[CompiledRule, ...], symbols: str, position: int, items: list[Item]
    ) -> tuple[Item, int] | None:
        matches = []
        for candidate in candidates:
            match = candidate.pattern.expression.match(symbols, position)
            if match is not None:
                matches.append((match.end(), match, candidate))
        matches.sort(key=lambda m: -m[0])
        for end, match, candidate in matches:
            phrase = self._phrase(candidate, match, items)
            if phrase is not None:
                return phrase, end
        return None

    def _phrase(
        self, compiled: CompiledRule, match: re.Match[str], items: list[Item]
    ) -> Item | None:
        """Return the phrase that a rule makes of what it matched; None if it declines."""
        captured: dict[str, Item] = {}
        values: dict[str, Any] = {}
        for group, alias, name in compiled.pattern.captures:
            index = match.start(group)
            if index >= 0:
                captured[alias] = items[index]
                values[alias] = items[index].values[name]
        first, last = items[match.start()].first, items[match.end() - 1].last
        tokens, rule = self.tokens, compiled.rule
        start, end = tokens.spans[first][0], tokens.spans[last][1]
        outside = tokens.text[max(0, start - _OUTSIDE) : start], tokens.text[end : end + _OUTSIDE]
        around = tokens.word(first - 1), tokens.word(last + 1)
        text = tokens.text[start:end]
        made = rule.make(Match(values, text, around, outside, self.carried))
        if made is None:
            return None
        if "bce" in values or "ce" in values:
            self.carried.era = "bce" if values.get("bce") else "ce"
            self.carried.year = values.get("int") or self.carried.year
        ambiguity = None
        if isinstance(made, Noted):
            made, ambiguity = made.value, made.ambiguity
        timexes: tuple[Found, ...] = ()
        if isinstance(made, Pieces):
            timexes = tuple(
                Found(captured[alias].first, captured[alias].last, tree, rule.name, made.linked)
                for alias, tree in made.parts
            )
        elif rule.emits:
            timexes = (Found(first, last, made, rule.name, ambiguity=ambiguity),)
        worth = made.worth if isinstance(made, Pieces) else made
        kept = dict.fromkeys(rule.yields.split(), worth)
        return Item(compiled.symbol, kept, first, last, timexes)


def _emit(item: Item, tokens: Tokens, hints: HintReader) -> list[Timex]:
    timexes: list[Timex] = []
    for found in item.timexes:
        start, end = tokens.spans[found.first][0], tokens.spans[found.last][1]
        hint = hints.read(found.first, found.last)
        range_with = None
        if found.linked:
            range_with = (timexes[0].start, timexes[0].end) if timexes else (start, end)
        tree = with_event(found.tree, hint.event, hints.cues.event_links)
        if tokens.word(found.first) not in hints.cues.definite:
            tree = with_time_ahead(tree, hint)
        if not found.linked and not hint.attribute:
            tree = with_preposition(tree, hint.preposition)
        timexes.append(
            Timex(
                start,
                end,
                tokens.text[start:end],
                timex_type(tree),
                tree,
                hint,
                found.rule,
                range_with,
                found.ambiguity,
            )
        )
    return timexes
