"""Numbers that a sentence reports of an event, with their unit and what is counted."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from dateline.events.asking import once_of_tree
from dateline.events.senses import names_of, sense

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.events.grammar import Tree
    from dateline.events.triggers import Trigger
    from dateline.text.tokens import Token

_WORDS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    "couple": 2, "half": 0.5,
}  # fmt: skip
_SCALES = {
    "hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000, "dozen": 12, "m": 1_000_000, "bn": 1_000_000_000, "k": 1_000,
    "mn": 1_000_000, "tn": 1_000_000_000_000,
}  # fmt: skip
CURRENCIES = {
    "$": "USD", "us$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB",
    "dollar": "USD", "euro": "EUR", "pound": "GBP", "yen": "JPY", "rupee": "INR", "rouble": "RUB",
    "ruble": "RUB", "yuan": "CNY", "renminbi": "CNY", "franc": "CHF", "krone": "NOK", "won": "KRW",
    "peso": "MXN", "rand": "ZAR", "lira": "TRY", "shekel": "ILS", "zloty": "PLN", "real": "BRL",
}  # fmt: skip
_PER_CENT = frozenset(("percent", "%", "per cent", "cent", "percentage"))
_UNITS = frozenset(
    """mm cm metre meter kilometre kilometer km mile foot inch acre hectare tonne ton kilogram kilo
    kg gram litre liter gallon barrel megawatt gigawatt mw gw degree magnitude ounce pound knot mph
    hour minute second""".split()
)
_WRITTEN = {"kilo": "kg", "kilogram": "kg"}
_MEASURES = _UNITS | _PER_CENT
_COUNTING = frozenset(_SCALES) | {"couple", "half"}
_FRACTIONS = frozenset("third quarter fifth sixth seventh eighth ninth tenth".split())
_DASHES = ("-", "–", "—")
_JOINS = {*_DASHES, "and"}
_VOTES = names_of("vote approve reject")
_MATCHES = names_of("win play draw")
_SCALED = re.compile(r"(\d+(?:\.\d+)?)(bn|tn|m|mn|k)")
"""A number with its scale in one word."""
_NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,15}(?:\.\d{1,9})?")


@dataclass(frozen=True, slots=True)
class Amount:
    """A number in the text: text[start:end], with its unit and what is counted."""

    start: int
    end: int
    number: float
    unit: str | None
    of_what: str | None


def quantities(tree: Tree, trigger: Trigger, timed: Sequence[tuple[int, int]]) -> list[Amount]:
    """Return the numbers among an event's arguments; `timed` spans are dates, not counts."""
    if not _has_numbers(tree):
        return []
    found: list[Amount] = []
    for node in {trigger.head, trigger.carrier} - {None}:
        assert node is not None  # noqa: S101
        for kid in _arguments(tree, node, trigger):
            amounts = _score(tree, kid, trigger) or _amounts(tree, kid, timed)
            if kid.tag == "CD":
                counted = _counted(tree, kid, node)
                amounts = [
                    replace(a, of_what=a.of_what or counted) if a.unit is None else a
                    for a in amounts
                ]
            found += amounts
    unique = {a.start: a for a in found}
    return [unique[start] for start in sorted(unique)]


@once_of_tree
def _has_numbers(tree: Tree) -> bool:
    """Whether a sentence has any number, in digits or in words."""
    return any(t.tag == "CD" or t.lemma in _COUNTING or t.text[0].isdigit() for t in tree.tokens)


def _counted(tree: Tree, number: Token, node: int) -> str | None:
    """Return what a number counts that stands with an event: "nine arrests", "wounded five"."""
    if number.dep == "nummod" and number.head == node:
        before = [k for k in tree.kids(node, "compound") if k.pos == "NOUN"]
        return " ".join(k.text.lower() for k in (*before, tree[node]))
    if tree[node].dep != "conj":
        return None
    before = tree.kids(tree[node].head, "dobj", "nsubjpass", "nsubj")
    return next((k.text.lower() for k in before if tree.kid(k.i, "nummod")), None)


def _arguments(tree: Tree, node: int, trigger: Trigger) -> list[Token]:
    kids = tree.kids(
        node, "dobj", "nsubj", "nsubjpass", "npadvmod", "attr", "nummod", "oprd", "amod", "compound"
    )
    kids += [obj for prep, obj in tree.prepositions(node) if prep.lemma.lower() in (
        "by", "of", "to", "from", "at", "for", "with", "in")]  # fmt: skip
    token = tree[node]
    if token.dep in ("acl", "relcl") and not tree.kid(node, "nsubjpass"):
        kids.append(tree[token.head])
    found = [
        k
        for kid in kids
        if kid.i != trigger.head
        for k in map(tree.__getitem__, tree.conjuncts(kid.i))
    ]
    among = [
        obj
        for kid in found
        for prep, obj in tree.prepositions(kid.i)
        if prep.lemma.lower() in ("including", "include")
    ]
    return found + among


def _amounts(tree: Tree, noun: Token, timed: Sequence[tuple[int, int]]) -> list[Amount]:
    """Return the number of a noun, or the two between which it is: "50 to 60 soldiers"."""
    if noun.tag == "CD" or (_SCALED.fullmatch(noun.text) and _sign_before(tree, noun)):
        number_word: Token | None = noun
    else:
        number_word = tree.kid(noun.i, "nummod") or _measure(tree, noun)
    if number_word is None or _is_share(tree, number_word) or _is_label(tree, number_word):
        return []
    if tree[number_word.head].lemma.lower() in _MEASURES:
        noun, whole = tree[number_word.head], noun
    else:
        whole = noun
    kids = tree.kids(number_word.i, "compound", "quantmod", "nmod", "nummod", "conj")
    words = sorted([number_word, *kids, *_scale_behind(tree, number_word)], key=lambda t: t.i)
    digits = [w for w in words if w.tag == "CD" or w.lemma in _COUNTING or w is number_word]
    if not digits or _is_pair(tree, digits[-1]):
        return []
    if any(s < digits[-1].end and digits[0].start < e for s, e in timed):
        return []
    signs = [w for w in words if w.tag == "$"] + _sign_before(tree, digits[0])
    symbol = next((w.text.lower() for w in (*signs, *words) if w.text in CURRENCIES), None)
    symbol = symbol or (signs[0].text.lower() if signs else None)
    unit, of_what = _unit(tree, noun, number_word, symbol)
    if whole is not noun:
        of_what = whole.text.lower()
    parts = _parts(tree, digits)
    numbers = _numbers(parts)
    if numbers is None:
        return []
    last = noun.end if noun.i > number_word.i and unit is not None else digits[-1].end
    ends = [part[-1].end for part in parts[:-1]] + [max(digits[-1].end, last)]
    starts = [part[0].start for part in parts]
    starts[0] = min([starts[0], *(sign.start for sign in signs)])
    return [
        Amount(start, end, number, unit, of_what)
        for start, end, number in zip(starts, ends, numbers, strict=True)
    ]


def _measure(tree: Tree, noun: Token) -> Token | None:
    """Return the number of a measure before a noun: "a 15 percent tariff"."""
    measures = (k for k in tree.kids(noun.i, "compound") if k.lemma.lower() in _MEASURES)
    return next((n for k in measures if (n := tree.kid(k.i, "nummod")) is not None), None)


def _is_label(tree: Tree, number: Token) -> bool:
    """Whether a number only tells which one it is: "Flight 207"."""
    noun = tree[number.head]
    named = noun.pos in ("NOUN", "PROPN") and noun.tag != "$"
    return number.dep == "nummod" and number.i > noun.i and named


def _is_share(tree: Tree, number: Token) -> bool:
    """Whether a number is only a part of a fraction: "two-thirds", "one in five"."""
    after = tree.tokens[number.i + 1 : number.i + 3]
    if any(k.text.lower() == "out" for k in tree.kids(number.i, "quantmod")):
        return True
    joined = len(after) > 1 and after[0].text == "-" and after[1].lemma in _FRACTIONS
    behind = tree.prepositions(number.i)
    return joined or any(p.lemma == "in" and tree.kid(o.i, "nummod") for p, o in behind)


def _scale_behind(tree: Tree, number: Token) -> list[Token]:
    """Return the "m" of "£250m"."""
    after = tree.tokens[number.i + 1 : number.i + 2]
    return [t for t in after if t.start == number.end and t.text.rstrip(".") in _SCALES]


def _sign_before(tree: Tree, number: Token) -> list[Token]:
    """Return the sign of a currency that stands right before a number."""
    before = tree.tokens[max(number.i - 1, 0) : number.i]
    return [t for t in before if t.end == number.start and t.text.lower() in CURRENCIES]


def _parts(tree: Tree, digits: Sequence[Token]) -> list[list[Token]]:
    """Split the words of two numbers: "50 to 60", "50-60", "between 50 and 60"."""
    parts = [[digits[0]]]
    for before, word in pairwise(digits):
        between = {tree[i].text.lower() for i in range(before.i + 1, word.i)}
        both = before.text[:1].isdigit() and word.text[:1].isdigit()
        if between & {"to", "or", ","} or (both and between & _JOINS):
            parts.append([word])
        else:
            parts[-1].append(word)
    return parts


def _numbers(parts: Sequence[Sequence[Token]]) -> list[float] | None:
    """Return the numbers that words stand for; "2 to 3 million" begin with 2 million."""
    scales = [w.text for w in parts[-1] if w.lemma in _SCALES]
    found = []
    for part in parts:
        scaled = part is parts[-1] or any(w.lemma in _SCALES for w in part)
        number = number_of([w.text for w in part] + ([] if scaled else scales))
        if number is None:
            return None
        found.append(number)
    return found


def _is_pair(tree: Tree, number: Token) -> bool:
    """Whether a number is the first of two against each other: "58-1"."""
    after = tree.tokens[number.i + 1 : number.i + 3]
    return len(after) > 1 and after[0].text in _DASHES and after[1].tag == "CD"


def _score(tree: Tree, word: Token, trigger: Trigger) -> list[Amount]:
    """Return the votes or the score of "58-1"."""
    number = word if word.tag == "CD" else tree.kid(word.i, "nummod")
    if number is None or number.tag != "CD" or not _is_pair(tree, number):
        return []
    name = sense(tree[trigger.head].lemma.lower()).name
    what = "votes" if name in _VOTES else "score" if name in _MATCHES else None
    if what is None:
        return []
    pair = (number, tree[number.i + 2])
    return [
        Amount(each.start, each.end, value, None, what)
        for each in pair
        if (value := number_of([each.text])) is not None
    ]


def _unit(
    tree: Tree, noun: Token, number_word: Token, symbol: str | None
) -> tuple[str | None, str | None]:
    if symbol is not None:
        bare = noun.i == number_word.i or noun.text.rstrip(".") in _SCALES
        return CURRENCIES.get(symbol), (None if bare else noun.lemma.lower())
    word = noun.lemma.lower()
    of = next((o for p, o in tree.prepositions(noun.i) if p.lemma == "of"), None)
    whole = None if of is None else of.text if of.pos == "PROPN" else of.lemma.lower()
    following = tree.sentence.tokens[number_word.i + 1 : number_word.i + 3]
    cent = [t.text.lower() for t in following] == ["per", "cent"]
    if cent or word in _PER_CENT or noun.text == "%":
        return "per_cent", whole
    if word in CURRENCIES:
        return CURRENCIES[word], None
    before = tree[number_word.i - 1].lemma.lower() if number_word.i else ""
    if before == "magnitude":
        return before, None
    if noun.i == number_word.i:
        return None, (of.text.lower() if of is not None and of.tag == "NNS" else None)
    return (_WRITTEN.get(word, word), whole) if word in _UNITS else (None, noun.text.lower())


def number_of(words: Sequence[str]) -> float | None:
    """Read "1,200", "2.5 million" or "twenty-five thousand"; what is too large to hold is none."""
    total = 0.0
    current: float | None = None
    for word in words:
        for part in word.lower().rstrip(".").split("-"):
            if part in _SCALES:
                current = (1.0 if current is None else current) * _SCALES[part]
            elif part in _WORDS:
                current = (current or 0.0) + _WORDS[part]
            elif (scaled := _SCALED.fullmatch(part)) is not None:
                total, current = total + (current or 0.0), float(scaled[1]) * _SCALES[scaled[2]]
            elif (found := _NUMBER.fullmatch(part.rstrip("%"))) is not None:
                total, current = total + (current or 0.0), float(found.group().replace(",", ""))
            else:
                return None
    number = None if current is None else total + current
    return number if number is not None and math.isfinite(number) else None
