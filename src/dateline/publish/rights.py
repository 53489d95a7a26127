"""What the terms of articles allow an export to carry: their words, or only where these stand."""

from __future__ import annotations

import re

_OPEN = re.compile(
    r"creativecommons\.org/(?:licenses|publicdomain)/"
    r"|\bcc[\s-]?(?:0|by|zero)\b"
    r"|\bcreative commons\b"
    r"|\bpublic domain\b"
    r"|\bopen (?:government|data|content) licen[cs]e\b"
    r"|\b(?:may|can) be (?:freely )?(?:re-?used|reproduced|republished|redistributed|copied)\b"
    r"|\b(?:free|permitted|allowed) (?:to|for) (?:re-?use|reproduc\w+|republi\w+|redistribut\w+)\b",
    re.IGNORECASE,
)
_CLOSED = re.compile(
    r"\ball rights reserved\b|\b(?:no|not|without|prohibited|forbidden)\b", re.IGNORECASE
)


def allow_reuse(terms: str | None) -> bool:
    """Return whether an article with these usage terms may be quoted in what is passed on.

    Terms that name an open licence or permit reuse do. Any other terms do not: they are not ours to
    interpret. An article that states none is quoted, a sentence at a time and with its source.
    """
    return not terms or bool(_OPEN.search(terms) and not _CLOSED.search(terms))
