"""Lengths of time that tell the day of writing: how long something begun has lasted by then."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dateline.dating.claims import Absolute, Elapsed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dateline.tagging.timex import Timex
    from dateline.temporal.operators import Amount, Mod

_LASTING = (
    "war|wars|conflict|invasion|insurgency|siege|blockade|occupation|crisis|dispute|uprising|revolt|"
    "campaign|offensive|fighting|rebellion|feud|standoff|stand-off|strike|ban"
)
_NOT_ELAPSED = re.compile(
    r"\W{0,3}(?:old|sentence|term|terms|jail|prison|contract|deal|plan|bonds?|notes?|lows?|highs?|"
    r"mortgage|lease|loan|agreement|programme|program|period|study|treasur\w+|ban|licen[cs]e|"
    r"tenure|warranty|guarantee|extension|horizon|forecast|visa|average|supply)\b",
    re.IGNORECASE,
)
_NUMBERS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty"
).split()
_COUNT = rf"(?P<count>\d{{1,3}}|{'|'.join(_NUMBERS)})"
_MODS: dict[str, Mod] = {
    "almost": "LESS_THAN",
    "nearly": "LESS_THAN",
    "more than": "MORE_THAN",
    "over": "MORE_THAN",
    "about": "APPROX",
    "some": "APPROX",
    "around": "APPROX",
}
_MOD = rf"(?:(?P<mod>{'|'.join(_MODS)}) )?"
_AGE_OF_EVENT = re.compile(
    rf"\b{_MOD}{_COUNT}[- ]years?(?:[- ]old (?:\w+ )?(?:{_LASTING})|"
    rf" into (?:the|its|his|her|their) (?:\w+ )?(?:{_LASTING}))\b",
    re.IGNORECASE,
)
_YEARS = re.compile(r"[ -]year", re.IGNORECASE)
_BEFORE_YEARS = 24
"""Characters that a number and what qualifies it may take."""
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
_ANNIVERSARY = re.compile(
    rf"\b(?:(\d{{1,3}})(?:st|nd|rd|th)|({'|'.join(_ORDINALS)}))[ -](?:year )?"
    r"(?:anniversary|birthday)\b",
    re.IGNORECASE,
)
_DAY_OF_YEARS = re.compile(r"anniversary|birthday", re.IGNORECASE)
_NEAR_ANNIVERSARY = 0.05
"""Years around an anniversary within which it is written of."""
_SENTENCE_END = re.compile(r"[.!?]\s|\n")


def elapsed(text: str, timex: Timex, tree: Amount) -> Elapsed | None:
    """Read “almost four-year” before a noun: as long as that has lasted."""
    years = _years(tree)
    after = text[timex.end : timex.end + 40]
    adjective = "-" in timex.text or after.startswith("-")
    if years is None or not adjective or _NOT_ELAPSED.match(after) or "old" in timex.text.lower():
        return None
    return _lasted(timex.text, years, tree.mod)


def ages_of_events(text: str) -> Iterator[Elapsed]:
    """Yield “nearly three-year-old war” and “four years into the siege”."""
    for year in _YEARS.finditer(text):
        found = _AGE_OF_EVENT.search(text, max(0, year.start() - _BEFORE_YEARS), year.end() + 60)
        if found is None or not found.start() < year.start() < found.end():
            continue
        count = found["count"].lower()
        years = int(count) if count.isdigit() else _NUMBERS.index(count) + 1
        if years:
            yield _lasted(found.group(), years, _MODS.get((found["mod"] or "").lower()))


def anniversaries(text: str, absolute: Sequence[tuple[Timex, Absolute]]) -> Iterator[Elapsed]:
    """Yield “the 10th anniversary of the 1991 …”: the date nearest after it in its sentence."""
    if _DAY_OF_YEARS.search(text) is None:
        return
    for found in _ANNIVERSARY.finditer(text):
        ordinal = found.group(2)
        years = _ORDINALS.index(ordinal.lower()) + 1 if ordinal else int(found.group(1))
        rest = _SENTENCE_END.split(text[found.end() : found.end() + 160])[0]
        end = found.end() + len(rest)
        start = next((a for t, a in absolute if found.end() <= t.start <= end), None)
        if start is not None and years:
            yield Elapsed(
                words=f"{found.group()} … {start.words}",
                least=years - _NEAR_ANNIVERSARY,
                most=years + _NEAR_ANNIVERSARY,
                sure=True,
                since=start,
            )


def _lasted(words: str, years: float, mod: Mod | None) -> Elapsed:
    least, most = {
        "LESS_THAN": (years - 0.4, years),
        "EQUAL_OR_LESS": (years - 0.4, years),
        "MORE_THAN": (years, years + 0.7),
        "EQUAL_OR_MORE": (years, years + 0.7),
        "APPROX": (years - 0.5, years + 0.5),
    }.get(mod or "", (years - 0.3, years + 0.95))
    return Elapsed(words=words, least=least, most=most, sure=mod is not None)


def _years(tree: Amount) -> float | None:
    if len(tree.parts) != 1:
        return None
    count, unit = tree.parts[0]
    if count is None or unit not in ("year", "decade"):
        return None
    years = count * (10 if unit == "decade" else 1)
    return years if 1 <= years <= 100 else None
