"""Moments as JavaScript counts them: milliseconds since 1970-01-01T00:00Z."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateline.publish.cells import Row

DAY = 86_400_000
"""Milliseconds of a day."""


def moment(row: Row) -> int | None:
    """Return the moment of an event where day, clock time and zone are known, else None."""
    at = row["utc_at"]
    return None if at is None else round(datetime.fromisoformat(at).timestamp() * 1000)
