"""Numbers that a sentence reports of an event, with their unit and what is counted."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

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
    """metre meter kilometre kilometer km mile foot inch acre hectare tonne ton kilogram kg gram
    litre liter gallon barrel megawatt gigawatt mw gw degree magnitude ounce pound knot mph
    hour minute second""".split()
)
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
    found = []
    for node in {trigger.head, trigger.carrier} - {None}:
        assert node is not None  # noqa: S101
        for kid in _arguments(tree, node, trigger):
            amount = _amount(tree, kid, timed)
            if amount is not None and kid.tag == "CD" and amount.unit is None:
                amount = replace(amount, of_what=_counted_before(tree, node))
            if amount is not None:
                found.append(amount)
    unique = {(a.start, a.end): a for a in found}
    return [unique[key] for key in sorted(unique)]


def _counted_before(tree: Tree, verb: int) -> str | None:
    """Return what the verb before counts: "killed 3 soldiers and wounded five"."""
    if tree[verb].dep != "conj":
        return None
    before = tree.kids(tree[verb].head, "dobj", "nsubjpass", "nsubj")
    return next((k.text.lower() for k in before if tree.kid(k.i, "nummod")), None)


def _arguments(tree: Tree, node: int, trigger: Trigger) -> list[Token]:
    kids = tree.kids(node, "dobj", "nsubj", "nsubjpass", "npadvmod", "attr", "nummod", "oprd")
    kids += [obj for prep, obj in tree.prepositions(node) if prep.lemma.lower() in (
        "by", "of", "to", "from", "at", "for", "with", "in")]  # fmt: skip
    token = tree[node]
    if token.dep in ("acl", "relcl") and not tree.kid(node, "nsubjpass"):
        kids.append(tree[token.head])
    return [
        k
        for kid in kids
        if kid.i != trigger.head
        for k in map(tree.__getitem__, tree.conjuncts(kid.i))
    ]


def _amount(tree: Tree, noun: Token, timed: Sequence[tuple[int, int]]) -> Amount | None:
    if noun.tag == "CD":
        number_word: Token | None = noun
    else:
        number_word = tree.kid(noun.i, "nummod")
    if number_word is None:
        return None
    words = sorted(
        [number_word, *tree.kids(number_word.i, "compound", "quantmod", "nmod", "nummod")],
        key=lambda t: t.i,
    )
    digits = [w for w in words if w.tag in ("CD", "$") or w.lemma in _SCALES or w.lemma == "couple"]
    if digits and _is_score(tree, digits[-1]):
        return None
    if not digits or any(s < digits[-1].end and digits[0].start < e for s, e in timed):
        return None
    number = number_of([w.text for w in digits if w.tag != "$"])
    if number is None:
        return None
    symbol = next((w.text.lower() for w in words if w.tag == "$" or w.text in CURRENCIES), None)
    unit, of_what = _unit(tree, noun, number_word, symbol)
    start = min(w.start for w in words if w in digits or w.tag in ("CD", "$"))
    end = max(
        [digits[-1].end, *([noun.end] if noun.i > number_word.i and unit is not None else [])]
    )
    return Amount(start, end, number, unit, of_what)


def _is_score(tree: Tree, number: Token) -> bool:
    """Whether a number is the first of two against each other: "58-1"."""
    after = tree.tokens[number.i + 1 : number.i + 3]
    return len(after) > 1 and after[0].text in ("-", "–", "—") and after[1].tag == "CD"


def _unit(
    tree: Tree, noun: Token, number_word: Token, symbol: str | None
) -> tuple[str | None, str | None]:
    if symbol is not None:
        return CURRENCIES.get(symbol), (noun.lemma.lower() if noun.i != number_word.i else None)
    word = noun.lemma.lower()
    following = tree.sentence.tokens[number_word.i + 1 : number_word.i + 3]
    if [t.text.lower() for t in following] == ["per", "cent"]:
        return "per_cent", None
    if word in _PER_CENT or noun.text == "%":
        of = next((o for p, o in tree.prepositions(noun.i) if p.lemma == "of"), None)
        if of is None:
            return "per_cent", None
        return "per_cent", of.text if of.pos == "PROPN" else of.lemma.lower()
    if word in CURRENCIES:
        return CURRENCIES[word], None
    if noun.i == number_word.i:
        return None, None
    return (word, None) if word in _UNITS else (None, noun.text.lower())


def number_of(words: Sequence[str]) -> float | None:
    """Read "1,200", "2.5 million" or "twenty-five thousand"."""
    total = 0.0
    current: float | None = None
    for word in words:
        for part in word.lower().split("-"):
            if part in _SCALES:
                current = (1.0 if current is None else current) * _SCALES[part]
            elif part in _WORDS:
                current = (current or 0.0) + _WORDS[part]
            elif (found := _NUMBER.fullmatch(part.rstrip("%"))) is not None:
                total, current = total + (current or 0.0), float(found.group().replace(",", ""))
            else:
                return None
    return None if current is None else total + current
