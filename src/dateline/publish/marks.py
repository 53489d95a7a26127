"""What kind of thing a row of a timeline is: a mark for the eye, and always the words as well."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateline.publish.cells import Row

MARKS = {
    "occurred": "●",
    "ongoing": "◐",
    "planned": "○",
    "hypothetical": "◌",
    "did not happen": "✕",
    "cancelled": "✕",
    "superseded": "✕",
    "overdue": "!",
    "claimed": "”",
    "disputed": "≠",
    "dates differ": "±",
    "date unsure": "?",
}
"""The mark of each word that `words` may say."""

_UNSURE = 0.5


def words(row: Row) -> list[str]:
    """Return what a reader has to know of an event besides its title and date.

    Its status comes first ("occurred", "planned"), then "overdue", then who vouches for it where
    that is nobody in their own voice ("claimed", "disputed"), "dates differ" where sources date it
    differently, and "date unsure" where its date is less likely right than wrong.
    """
    status = row["status"]
    said = ["did not happen" if status == "negated" else status]
    if row.get("overdue"):
        said.append("overdue")
    if row["support"] != "stated":
        said.append(row["support"])
    if not row["dates_agree"]:
        said.append("dates differ")
    if row["edtf"] and row["date_confidence"] < _UNSURE:
        said.append("date unsure")
    return said


def sources(row: Row) -> str:
    """Return how many independent outlets report an event: "1 source", "3 sources"."""
    number = row["n_sources"]
    return f"{number} source{'' if number == 1 else 's'}"


def place(row: Row) -> str:
    """Return where an event took place, or an empty string."""
    return row["place_name"] or row["place_country"] or ""
