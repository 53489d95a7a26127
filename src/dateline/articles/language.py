"""The language of a text, said only where it is sure."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

_SAMPLES = ((150, 0.99), (400, 0.95))
"""Characters looked at, and the probability from which the answer stands: few are mostly enough."""

_ENOUGH = 90
"""UTF-8 bytes of letters under which a text is too short to tell."""

_NO_LETTER = re.compile(r"[\W\d_]+")

_LANGUAGES = (
    "ar az be bg bn bs ca cs cy da de el en es et eu fa fi fr ga gl gu he hi hr hu hy id is it ja "
    "ka kk km kn ko lt lv mk ml mn mr ms my nb nl nn no pa pl ps pt ro ru si sk sl sq sr sv sw ta "
    "te th tl tr uk ur uz vi zh"
).split()
"""Languages that news is written in; the rarer ones only draw off short texts full of names."""


@cache
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    known = set(identifier.labels)
    identifier.set_languages([name for name in _LANGUAGES if name in known])
    return identifier


def language_of(text: str, declared: str | None = None) -> str | None:
    """Return the ISO 639-1 code of the language of `text`, or None where that is not sure.

    A text long enough speaks for itself, since templates often declare what they are not; a short
    or mixed one is believed to be what its source declares.
    """
    for size, sure in _SAMPLES:
        letters = _NO_LETTER.sub(" ", text[:size]).strip()
        if len(letters.encode("utf-8", "ignore")) >= _ENOUGH:
            code, probability = _identifier().classify(letters)
            if probability >= sure:
                return str(code)
    return _base(declared)


def _base(declared: str | None) -> str | None:
    """Return "en" for "en-GB" or "EN_us"; None for what is no two-letter code."""
    if declared is None:
        return None
    code = re.split(r"[-_]", declared.strip().lower(), maxsplit=1)[0]
    return code if len(code) == 2 and code.isascii() and code.isalpha() else None
