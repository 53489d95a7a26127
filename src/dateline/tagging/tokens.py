"""Typed tokens: words looked up in a lexicon, numbers typed by their shape."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, Final

from dateline.temporal.calendar import is_date
from dateline.temporal.operators import Age, Clock, Date, Expression, Nth, Repeating, This

TOKEN: Final = re.compile(
    r"""
    [^\W\d_]++(?!\w)                                    # letters only, as most tokens are
    |\#[^\W\d_]\w*                                       # a hashtag, the name of a subject
    |[^\W\d_]{3,9}(?=\d{1,2}(?!\w))                     # a month glued to its day
    |(?:AD|BC|CE)(?=\d{1,4}(?!\w))                     # an era glued to its year
    |[^\W\d_]\w*                                       # a word
    |\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\w-])
    |\d{4}-W\d\d(?:-[1-7])?(?![\w-])
    |[1-4]Q\d\d(?:\d\d)?(?!\w)                        # a quarter of a year, as brokers write it
    |\d{4}[/.]\d{1,2}[/.]\d{1,2}(?![\w/])
    |\d{1,2}([/.-])\d{1,2}\1\d{4}(?![\w/-]|\.\d)
    |\d{1,2}/\d{1,2}/\d\d(?![\w/])
    |\d{1,2}/\d{1,2}(?!\w|[/.,]\d|-\d)
    |\d{1,2}:\d\d(?::\d\d)?[ ]?\+\d\d:\d\d(?![\d:])   # a clock time with its offset
    |\d{1,2}:\d\d(?::\d\d)?(?![\d:])
    |\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,9})?(?!\w)
    |\d{1,9}\.\d{1,9}(?:\.\d{1,9}){0,5}
    |\d{1,4}(?:st|nd|rd|th|ST|ND|RD|TH)(?!\w)
    |\d{2,3}0['’]?s(?!\w)
    |['‘’]?\d0['’]?s(?!\w)
    |['‘’]\d\d(?![\w:])
    |\d+
    |\n[^\S\n]*\n\s*                                   # a paragraph's end
    |[^\w\s]|_
    """,
    re.VERBOSE,
)
"""Tokens of a text; white space is skipped, everything else is in one."""

Typed = dict[str, Any]


@lru_cache(maxsize=20_000)
def number(text: str) -> Typed:  # noqa: PLR0911
    """Types and values of a token that begins with a digit or an apostrophe before digits."""
    if text.isdigit():
        return _integer(text)
    head = text.lstrip("'‘’")
    if not head:
        return {}
    if head != text and head.isdigit():
        return {"year2": int(head), "apostrophe": int(head)}
    if "Q" in text:
        year = _full_year(text[2:])
        return {"coded": Nth(int(text[0]), "quarter", Date(year))}
    if head.rstrip("s").rstrip("'’").isdigit() and head.endswith("s"):
        return _decade(head.rstrip("s").rstrip("'’"))
    if head[-1].isalpha() and head[:-2].isdigit():
        value = int(head[:-2])
        return {"ordinal": value} | ({"day": value, "dayth": value} if 1 <= value <= 31 else {})
    if ":" in text and "-" not in text:
        clock, plus, offset = text.partition("+")
        time = _clock(clock.rstrip())
        return {"clockoffset": (*time["clock"], _offset(plus + offset))} if plus and time else time
    return _numeric_date(text)


def _integer(text: str) -> Typed:
    if len(text) > 9:
        return {}
    value = int(text)
    if len(text) == 8:
        return _compact(value // 10_000, value // 100 % 100, value % 100)
    shape = {1: _two_digits, 2: _two_digits, 3: _three_digits, 4: _four_digits}.get(len(text))
    types: Typed = {"int": value, "number": value}
    return types if shape is None else types | shape(text, value)


def _two_digits(text: str, value: int) -> Typed:
    types: Typed = {"int2": value}
    if 1 <= value <= 31:
        types["day"] = value
    if value <= 24:
        types["hour"] = value
    if 1 <= value <= 12:
        types["hour12"] = value
    if len(text) == 2:
        types["year2"] = value
    return types


def _three_digits(text: str, value: int) -> Typed:
    hour, minute = divmod(value, 100)
    known = minute < 60 and hour <= 12
    return {"year3": value} | ({"clock3": (hour, minute, None)} if known else {})


def _four_digits(text: str, value: int) -> Typed:
    hour, minute = divmod(value, 100)
    types: Typed = {"year": value} if 1000 <= value <= 2199 else {}
    return types | ({"military": (hour, minute, None)} if hour < 24 and minute < 60 else {})


def _compact(year: int, month: int, day: int) -> Typed:
    known = 1900 <= year <= 2100 and is_date(year, month, day)
    return {"iso": Date(year, month, day)} if known else {}


def _decade(digits: str) -> Typed:
    if len(digits) == 4:
        if digits.endswith("00") and digits != "2000":
            return {"decade": Age("century", int(digits) // 100), "hundreds": int(digits) // 100}
        return {"decade": Age("decade", int(digits) // 10)}
    if len(digits) == 3:
        return {"earlydecade": Age("decade", int(digits) // 10)}
    return {"shortdecade": int(digits)}


def _clock(text: str) -> Typed:
    parts = [int(part) for part in text.split(":")]
    if parts[0] > 24 or any(part > 59 for part in parts[1:]):
        return {}
    return {"clock": (parts[0], parts[1], parts[2] if len(parts) == 3 else None)}


_ISO = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?)?"
)
_ISO_WEEK = re.compile(r"(\d{4})-W(\d\d)(?:-([1-7]))?")
_YEAR_FIRST = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})")
_SLASHED = re.compile(r"(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d\d))?")


def _numeric_date(text: str) -> Typed:
    iso = _ISO.fullmatch(text)
    if iso is not None:
        tree = _iso(iso)
        return {} if tree is None else {"iso": tree}
    week = _ISO_WEEK.fullmatch(text)
    if week is not None:
        return _week(*week.groups())
    year_first = _YEAR_FIRST.fullmatch(text)
    if year_first is not None:
        year, month, day = (int(part) for part in year_first.groups())
        return {"iso": Date(year, month, day)} if is_date(year, month, day) else {}
    slashed = _SLASHED.fullmatch(text)
    if slashed is not None and (slashed[3] is not None or "/" in text):
        first, second = int(slashed[1]), int(slashed[2])
        third = None if slashed[3] is None else _full_year(slashed[3])
        types: Typed = {"numeric": (first, second, third)}
        if third is None:
            parts = {"fraction": first / second} if first < second <= 16 else {}
            return parts | {"slashed": (first, second, None)}
        return types
    return _decimal(text)


def _week(year: str, week: str, day: str | None) -> Typed:
    if not 1 <= int(week) <= 53:
        return {}
    tree: Expression = Nth(int(week), "week", Date(int(year)))
    return {"iso": This(Repeating("weekday", int(day)), tree) if day else tree}


def _decimal(text: str) -> Typed:
    whole, dot, fraction = text.replace(",", "").partition(".")
    if "." in fraction or len(whole) > 9:
        return {}
    amount = float(f"{whole}.{fraction or 0}")
    types: Typed = {"decimal": amount, "number": amount}
    if dot and len(fraction) == 2 and int(whole) <= 24 and int(fraction) < 60:
        types["dotclock"] = (int(whole), int(fraction), None)
    return types


def _full_year(text: str) -> int:
    return int(text) if len(text) == 4 else full_year(int(text))


def full_year(two_digits: int) -> int:
    """Return the year of two digits: 00 to 39 are 2000 to 2039, the rest 1940 to 1999."""
    return two_digits + (2000 if two_digits < 40 else 1900)


def _iso(match: re.Match[str]) -> Expression | None:
    year, month, day = int(match[1]), int(match[2]), int(match[3])
    if not is_date(year, month, day):
        return None
    if match[4] is None:
        return Date(year, month, day)
    hour, minute = int(match[4]), int(match[5])
    if hour > 23 or minute > 59 or int(match[6] or 0) > 59:
        return Date(year, month, day)
    second = int(match[6]) if match[6] else None
    return Clock(Date(year, month, day), hour, minute, second, _offset(match[7]))


def _offset(text: str | None) -> int | None:
    if text is None:
        return None
    if text == "Z":
        return 0
    minutes = int(text[1:3]) * 60 + int(text[-2:])
    return -minutes if text[0] == "-" else minutes
