"""Records of the library as JSON objects."""

from __future__ import annotations

from dataclasses import fields
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dateline.records import Participant, Quantity, Reading


def plain(record: Reading | Participant | Quantity) -> dict[str, Any]:
    """Return a record's columns by name, its own before those of its reading.

    Dates are in ISO 8601, moments in UTC with a Z.
    """
    own = type(record).__annotations__
    names = dict.fromkeys((*own, *(field.name for field in fields(record))))
    return {name: _value(getattr(record, name)) for name in names}


def _value(value: object) -> object:
    if isinstance(value, datetime):
        return value.isoformat().replace("+00:00", "Z")
    return value.isoformat() if isinstance(value, date) else value
