"""Finding a quote of the lake in somebody's own copy of the article.

The quote comes with a little text before and after it, as a TextQuoteSelector of the W3C's Web
Annotation Data Model does, so that it can be told from the same words elsewhere.
"""

from __future__ import annotations

import unicodedata
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

_ALIKE = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′`´", "'"),
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
    }
)
_IGNORED = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")
"""Characters that nobody sees: soft hyphens, joiners, marks of byte order."""


class Found(NamedTuple):
    """Where a quote stands in a text: text[start:end]."""

    start: int
    end: int
    how: Literal["exact", "alike"]
    """alike: but for spaces, capitals, the kinds of quotation marks and dashes, and ligatures."""
    context: float
    """How much the text around it is that around the quote in the lake, 0 to 1."""


def find_quote(text: str, quote: str, prefix: str = "", suffix: str = "") -> Found | None:
    """Return where `text` has a quote, None if it does not have it.

    Of several places it is the one where `prefix` and `suffix` stand around it most nearly.
    """
    if not quote.strip():
        return None
    places = [(at, at + len(quote)) for at in _positions(text, quote)]
    how: Literal["exact", "alike"] = "exact"
    if not places:
        how = "alike"
        plain, origin = _plain(text)
        sought, _ = _plain(quote)
        places = [
            (origin[at], origin[at + len(sought) - 1] + 1)
            for at in _positions(plain, sought)
            if sought
        ]
    if not places:
        return None
    context, start = max(
        (_likeness(text, start, end, prefix, suffix), -start) for start, end in places
    )
    end = dict(places)[-start]
    return Found(-start, end, how, round(context, 3))


def _positions(text: str, words: str) -> list[int]:
    found, at = [], text.find(words)
    while at >= 0 and words:
        found.append(at)
        at = text.find(words, at + 1)
    return found


def _plain(text: str) -> tuple[str, list[int]]:
    """Return a text as quotes are compared, and the place in `text` of each of its characters."""
    plain: list[str] = []
    origin: list[int] = []
    for place, character in enumerate(text):
        if character in _IGNORED:
            continue
        written = unicodedata.normalize("NFKC", character).translate(_ALIKE).casefold()
        for one in written:
            known = " " if one.isspace() else one
            if known == " " and (not plain or plain[-1] == " "):
                continue
            plain.append(known)
            origin.append(place)
    while plain and plain[-1] == " ":
        plain.pop()
        origin.pop()
    return "".join(plain), origin


def _likeness(text: str, start: int, end: int, prefix: str, suffix: str) -> float:
    around = _plain(text[max(0, start - len(prefix)) : start])[0]
    around += "\0" + _plain(text[end : end + len(suffix)])[0]
    known = _plain(prefix)[0] + "\0" + _plain(suffix)[0]
    return SequenceMatcher(None, around, known, autojunk=False).ratio()
