"""Making edits: what a person says about events and mentions, as rows that last."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any, get_args

from dateline import ids
from dateline.lake.arrow import from_arrow
from dateline.lake.errors import LakeError
from dateline.lake.readings import reading_of
from dateline.records import Edit, EventStatus

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    import pyarrow as pa

    from dateline.lake.reader import Lake
    from dateline.records import Action, Event, Mention

_UNHASHED = frozenset({"edit_id", "applied", "event_id", "machine"})
_SHORTEST = 6
SETTABLE = {"date": "edtf", "edtf": "edtf", "status": "status"}
"""What can be set, as people name it, and the field that it is."""


def edit_row(action: Action, *, who: str, why: str, at: datetime | None, **columns: Any) -> Edit:  # noqa: ANN401 - the columns of an edit
    """Return an edit with its id; the columns that are not given are null.

    Raises LakeError if nobody or no reason is named.
    """
    for what, value in (("who decides", who), ("why", why)):
        if not value.strip():
            raise LakeError(f"An edit must say {what}.")
    given = {"action": action, "who": who.strip(), "why": why.strip(), "decided_at": at, **columns}
    row: dict[str, Any] = {field.name: given.get(field.name) for field in fields(Edit)} | {
        "applied": False
    }
    values = (row[name] for name in row if name not in _UNHASHED)
    row["edit_id"] = ids.digest("edit", *(None if one is None else str(one) for one in values))
    return Edit(**row)


class Desk:
    """Edits to the events of a snapshot, decided by one person for one reason.

    Events and mentions are named by the first six or more digits of their ids. Each method returns
    edits, which `edit` puts into the lake, and raises LakeError if what it names is not there.
    """

    def __init__(self, lake: Lake, *, who: str, why: str, at: datetime | None) -> None:
        """Take the snapshot, who decides, why and when."""
        self._lake = lake
        self._said: dict[str, Any] = {"who": who, "why": why, "at": at}

    def set(self, event: str, what: str, value: str) -> list[Edit]:
        """Set the date (in EDTF) or status of an event."""
        row = self._event(event)
        field = checked(what, value)
        old = getattr(row, field)
        return [self._edit("set", self._mention(row.best_mention_id), field, old, value)]

    def merge(self, events: Sequence[str]) -> list[Edit]:
        """Make one event of several."""
        rows = [self._event(event) for event in events]
        if len({row.event_id for row in rows}) < 2:
            raise LakeError("A merge needs two events at least.")
        label = ids.digest("label", *sorted(row.event_id for row in rows))
        return [
            self._edit("merge", self._mention(row.best_mention_id), None, row.event_id, label)
            for row in rows
        ]

    def split(self, mentions: Sequence[str]) -> list[Edit]:
        """Make an event of its own of one or several mentions."""
        rows = [self._mention(mention) for mention in mentions]
        if not rows:
            raise LakeError("A split needs a mention at least.")
        label = ids.digest("label", *sorted(row.mention_id for row in rows))
        return [self._edit("split", row, None, None, label) for row in rows]

    def hide(self, mentions: Sequence[str]) -> list[Edit]:
        """Let mentions report no event."""
        return [self._edit("hide", self._mention(one), None, None, None) for one in mentions]

    def alias(self, old: str, new: str) -> list[Edit]:
        """Give somebody who is called `old` the name `new`."""
        if not old.strip() or not new.strip() or old == new:
            raise LakeError("An alias needs two names that differ.")
        return [edit_row("alias", **self._said, old=old, new=new)]

    def _edit(
        self, action: Action, target: Mention, field: str | None, old: str | None, new: str | None
    ) -> Edit:
        return edit_row(
            action,
            **self._said,
            article_id=target.article_id,
            quote=target.sentence,
            trigger=target.trigger,
            mention_id=target.mention_id,
            field=field,
            old=old,
            new=new,
        )

    def _event(self, named: str) -> Event:
        found: Event = _the_one(self._lake.table("events"), "event_id", named, "event")
        return found

    def _mention(self, named: str) -> Mention:
        return mention_of(self._lake, named)


def mention_of(lake: Lake, named: str) -> Mention:
    """Return the mention whose id begins with `named`; LakeError if that is none, or several."""
    found: Mention = _the_one(lake.table("mentions"), "mention_id", named, "mention")
    return found


def checked(what: str, value: str) -> str:
    """Return the field that `what` means if `value` is one of its values; LakeError says if not."""
    if what not in SETTABLE:
        raise LakeError(f"{what!r} cannot be set: choose from {', '.join(SETTABLE)}.")
    field = SETTABLE[what]
    if field == "edtf":
        reading_of(value, asserted_day=None, why="")
    elif value not in get_args(EventStatus):
        raise LakeError(f"{value!r} is no status: choose from {', '.join(get_args(EventStatus))}.")
    return field


def _the_one(rows: pa.Table, column: str, named: str, what: str) -> Any:  # noqa: ANN401 - a record
    import pyarrow.compute as pc  # noqa: PLC0415

    if len(named) < _SHORTEST:
        raise LakeError(f"{named!r} is too short: give {_SHORTEST} digits of the {column} or more.")
    found = rows.filter(pc.starts_with(rows[column], named))
    if found.num_rows != 1:
        number = "no" if not found.num_rows else str(found.num_rows)
        raise LakeError(
            f"There is {number} {what} whose {column} begins with {named!r}: `dateline timeline -f "
            "jsonl` and `dateline query` show them."
            if not found.num_rows
            else f"{number} {what}s have a {column} that begins with {named!r}: give more of it."
        )
    return from_arrow(found)[0]
