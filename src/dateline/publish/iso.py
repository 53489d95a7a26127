"""Days as ISO 8601 writes them, in any year."""

from __future__ import annotations

from dateline.temporal.calendar import civil


def iso_day(day: int) -> str:
    """Return `day` (days since 1970-01-01) as YYYY-MM-DD, a sign before years beyond 0 to 9999."""
    year, month, of_month = civil(day)
    sign = "-" if year < 0 else "+" if year > 9999 else ""
    return f"{sign}{abs(year):04d}-{month:02d}-{of_month:02d}"
