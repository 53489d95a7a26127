"""Addresses of strangers that are safe to link to."""

from __future__ import annotations

import re

_WEB = re.compile(r"https?://[^\s\"'<>\\^`{|}\x00-\x20\x7f-\x9f]+", re.IGNORECASE)


def web(address: str | None) -> str | None:
    """Return `address` if it is a plain web address (http, https), else None."""
    return address if address and _WEB.fullmatch(address) else None
