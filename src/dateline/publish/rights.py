"""What the terms of articles allow an export to carry: their words, or only where these stand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pyarrow.compute as pc

from dateline.lake.constants import FALSE, strings

if TYPE_CHECKING:
    from datetime import datetime

    import pyarrow as pa

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
_KEPT_BACK = ("withheld", "canceled")


def allow_reuse(terms: str | None) -> bool:
    """Return whether an article with these usage terms may be quoted in what is passed on.

    Terms that name an open licence or permit reuse do. Any other terms do not: they are not ours to
    interpret. An article that states none is quoted, a sentence at a time and with its source.
    """
    return not terms or bool(_OPEN.search(terms) and not _CLOSED.search(terms))


def barred(articles: pa.Table, now: datetime | None) -> pa.ChunkedArray:
    """For each of `articles`, whether nothing of it may be shown at the moment `now` (UTC).

    So it is while an embargo lasts, for ever if `now` is not known, and with what its source
    withholds or has withdrawn.
    """
    embargo = articles["embargo_until"]
    lasting = pc.is_valid(embargo) if now is None else pc.greater(embargo, now)
    kept_back = pc.is_in(articles["pubstatus"], strings(_KEPT_BACK))
    return pc.or_(pc.fill_null(lasting, FALSE), pc.fill_null(kept_back, FALSE))
