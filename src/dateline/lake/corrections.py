"""Applying the edits of people to the tables of a lake, after merging."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from itertools import chain
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.compute as pc

from dateline.lake.arrow import from_arrow, to_table
from dateline.lake.partition import Partition
from dateline.lake.readings import reading_of
from dateline.lake.targets import Targets

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dateline.records import Edit, Event, EventParticipant

_LONG_AGO = datetime.min.replace(tzinfo=UTC)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC).date()
_GROUPING = ("hide", "split", "merge")
_ORDER = (*_GROUPING, "set", "alias", "forget")
_SURE = 1.0
"""Confidence of what a person has decided."""


def corrected(tables: Mapping[str, pa.Table]) -> dict[str, pa.Table]:
    """Return the tables of a lake, whose events are those of merging, with its edits applied.

    First in the order in which they were decided mentions are hidden, split off and merged, and
    what they make up is put together anew; then dates and statuses are set, the last decision
    last; then names are replaced. The table edits tells for each what it changed, and what stood
    there; an edit whose target is not found is kept and not applied.
    """
    edits = sorted(from_arrow(tables["edits"]), key=_decided)
    event_of = _event_of(tables)
    targets = Targets(tables["mentions"], event_of)
    found = {
        edit.edit_id: targets.find(edit) for edit in edits if edit.action in (*_GROUPING, "set")
    }
    groups = Partition(event_of)
    for edit in edits:
        mention = found.get(edit.edit_id)
        if mention is not None and edit.action in _GROUPING:
            groups.apply(edit.action, mention, edit.new)
    after = {**tables, **_regrouped(tables, groups)}
    after["events"], told = _set(after, edits, found)
    after["event_participants"], named = _renamed(after["event_participants"], edits)
    final = _event_of(after)
    rows = []
    for edit in edits:
        mention = found.get(edit.edit_id)
        event = final.get(mention or "")
        rows.append(
            replace(
                edit,
                applied=_applied(edit, mention, event, named, groups),
                event_id=event,
                machine=told.get(edit.edit_id, event_of.get(mention or "")),
            )
        )
    after["edits"] = to_table("edits", rows)
    return after


def _decided(edit: Edit) -> tuple[datetime, int, str]:
    return edit.decided_at or _LONG_AGO, _ORDER.index(edit.action), edit.edit_id


def _event_of(tables: Mapping[str, pa.Table]) -> dict[str, str]:
    rows = tables["event_mentions"].select(["mention_id", "event_id"])
    return dict(zip(*(column.to_pylist() for column in rows.columns), strict=True))


def _applied(
    edit: Edit, mention: str | None, event: str | None, named: set[str], groups: Partition
) -> bool:
    if edit.action == "alias":
        return edit.old in named
    if edit.action == "set":
        return event is not None
    if edit.action == "merge":
        return mention is not None and groups.is_merged(mention, edit.new)
    return edit.action == "forget" or mention is not None


def _regrouped(tables: Mapping[str, pa.Table], groups: Partition) -> dict[str, pa.Table]:
    """Return the tables of events with those that have other mentions now made anew."""
    from dateline.lake.derived import OF_MERGING, tables_of  # noqa: PLC0415 - 0.2 s to load
    from dateline.merging import assemble, gather  # noqa: PLC0415

    stale, clusters = groups.changed()
    if not stale:
        return {name: tables[name] for name in OF_MERGING}
    members = {
        one.mention.mention_id: one for one in _members(tables, set(chain.from_iterable(clusters)))
    }
    fresh = tables_of(gather([assemble([members[one] for one in ids]) for ids in clusters]))
    gone = pa.array(sorted(stale), pa.string())
    return {
        name: pa.concat_tables(
            [
                tables[name].filter(pc.invert(pc.is_in(tables[name]["event_id"], gone))),
                fresh[name],
            ]
        )
        for name in OF_MERGING
    }


def _members(tables: Mapping[str, pa.Table], mention_ids: set[str]) -> Sequence[Any]:
    from dateline.merging import members  # noqa: PLC0415

    wanted = pa.array(sorted(mention_ids), pa.string())
    mentions, participants, quantities = (
        tables[name].filter(pc.is_in(tables[name]["mention_id"], wanted))
        for name in ("mentions", "participants", "quantities")
    )
    copies = tables["article_duplicates"]
    told_by = pc.unique(mentions["article_id"])
    copied = copies.filter(pc.is_in(copies["article_id"], told_by))["canonical_article_id"]
    articles = tables["articles"]
    needed = pc.or_(
        pc.is_in(articles["article_id"], told_by), pc.is_in(articles["article_id"], copied)
    )
    return members(
        from_arrow(articles.filter(needed)),
        from_arrow(mentions),
        from_arrow(participants),
        from_arrow(quantities),
        from_arrow(copies),
    )


def _set(
    tables: Mapping[str, pa.Table], edits: Iterable[Edit], found: Mapping[str, str | None]
) -> tuple[pa.Table, dict[str, str | None]]:
    """Return the events with dates and statuses set, and what the machine says for each edit."""
    setting = [edit for edit in edits if edit.action == "set" and found[edit.edit_id]]
    event_of = _event_of(tables)
    targets = {edit.edit_id: event_of.get(found[edit.edit_id] or "") for edit in setting}
    events = tables["events"]
    wanted = pa.array(sorted(filter(None, set(targets.values()))), pa.string())
    touched = pc.is_in(events["event_id"], wanted)
    rows: dict[str, Event] = {row.event_id: row for row in from_arrow(events.filter(touched))}
    machine = dict(rows)
    told: dict[str, str | None] = {}
    for edit in setting:
        event = targets[edit.edit_id]
        if event is not None and edit.new is not None:
            told[edit.edit_id] = getattr(machine[event], edit.field or "")
            rows[event] = replace(rows[event], **_values(rows[event], edit, edit.new))
    kept = events.filter(pc.invert(touched))
    return pa.concat_tables([kept, to_table("events", list(rows.values()))]), told


def _values(event: Event, edit: Edit, new: str) -> dict[str, Any]:
    if edit.field == "status":
        return {"status": new, "event_confidence": _SURE}
    vouched = event.last_reported
    reading = reading_of(
        new,
        asserted_day=None if vouched is None else (vouched - _EPOCH).days,
        why=f"set by {edit.who}: {edit.why}",
    )
    return {**reading, "date_confidence": _SURE}


def _renamed(cast: pa.Table, edits: Iterable[Edit]) -> tuple[pa.Table, set[str]]:
    """Return the participants with their aliases, and the names that were found.

    Participants of an event that have one name then are one, with the mentions of both.
    """
    found: set[str] = set()
    for edit in edits:
        if edit.action != "alias" or edit.old is None or edit.new is None:
            continue
        named = pc.equal(cast["name"], pa.scalar(edit.old, pa.string()))
        rows: list[EventParticipant] = from_arrow(cast.filter(named))
        if not rows:
            continue
        found.add(edit.old)
        events = pa.array([row.event_id for row in rows])
        beside = pc.and_(
            pc.is_in(cast["event_id"], events),
            pc.equal(cast["name"], pa.scalar(edit.new, pa.string())),
        )
        together: dict[tuple[str, str], EventParticipant] = {
            (row.event_id, row.role): row for row in from_arrow(cast.filter(beside))
        }
        for row in rows:
            other = together.get((row.event_id, row.role))
            together[row.event_id, row.role] = replace(
                row if other is None else other,
                name=edit.new,
                n_mentions=row.n_mentions + (0 if other is None else other.n_mentions),
            )
        rest = cast.filter(pc.invert(pc.or_(named, beside)))
        fresh = to_table("event_participants", list(together.values()))
        cast = pa.concat_tables([rest, fresh])
    return cast, found
