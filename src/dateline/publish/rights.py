"""What the terms of articles allow an export to carry: their words, or only where these stand."""

from __future__ import annotations

import re

import pyarrow as pa
import pyarrow.compute as pc

from dateline.lake.constants import FALSE, integer, strings

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
_MICROSECONDS_PER_DAY = 86_400_000_000
_KEPT_BACK = ("withheld", "canceled")


def allow_reuse(terms: str | None) -> bool:
    """Return whether an article with these usage terms may be quoted in what is passed on.

    Terms that name an open licence or permit reuse do. Any other terms do not: they are not ours to
    interpret. An article that states none is quoted, a sentence at a time and with its source.
    """
    return not terms or bool(_OPEN.search(terms) and not _CLOSED.search(terms))


def barred(articles: pa.Table, today: int | None) -> pa.ChunkedArray:
    """For each of `articles`, whether nothing of it may be shown when `today` begins (UTC).

    So it is while an embargo lasts, for ever if `today` (a day since 1970-01-01) is not known, and
    with what its source withholds or has withdrawn.
    """
    until = articles["embargo_until"].cast(pa.timestamp("us", tz="UTC")).cast(pa.int64())
    now = None if today is None else integer(today * _MICROSECONDS_PER_DAY)
    lasting = pc.is_valid(until) if now is None else pc.greater(until, now)
    kept_back = pc.is_in(articles["pubstatus"], strings(_KEPT_BACK))
    return pc.or_(pc.fill_null(lasting, FALSE), pc.fill_null(kept_back, FALSE))
